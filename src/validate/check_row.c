/* SPDX-License-Identifier: MIT
 *
 * check_row.c: the code and the name of a row against the catalogue, and the
 * order in which a row is checked. The law is held only against a row whose
 * procedure is certain.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "validate.h"

#define NEAREST      3
#define SEARCHES_MAX 1000 /* each goes through the whole catalogue */

static const struct cn_ix_procedure *procedure(const struct cn_validating *v,
                                               int number)
{
    return &v->ix->procedures[number];
}

static const char *code_of(const struct cn_validating *v, int number)
{
    return cn_index_text(v->ix, procedure(v, number)->code);
}

static const char *name_of(const struct cn_validating *v, int number)
{
    return cn_index_text(v->ix, procedure(v, number)->name);
}

/* ---- codes --------------------------------------------------------------- */

/* What a spreadsheet or a typist makes of a code, undone: "1,013925",
 * "1. 013925", "1.01392" (a number that lost its last zero). */
static bool mend_code(const char *text, char out[16])
{
    size_t n = 0;
    for (; *text != '\0' && n < 9; text++) {
        if (isdigit((unsigned char)*text)) {
            out[n++] = *text;
        } else if (*text == '.' || *text == ',') {
            out[n++] = '.';
        } else if (*text != ' ') {
            return false;
        }
    }
    if (*text != '\0' || n < 3 || out[1] != '.') {
        return false;
    }
    while (n < 8) {
        out[n++] = '0';
    }
    out[n] = '\0';
    return true;
}

/* Offered, not asserted: it does not become what should be there. */
static void say_nearest(struct cn_validating *v, const char *code)
{
    int near[NEAREST];
    int n = v->searches++ < SEARCHES_MAX
                ? cn_procedure_nearest(v->snapshot, code, NEAREST, near)
                : 0;
    if (n > 0) {
        CN_VALIDATE_SAY(v, &v->why, "mã gần nhất trong danh mục: ",
                        "nearest codes of the catalogue: ", NULL);
    }
    for (int i = 0; i < n; i++) {
        cn_strbuf_puts(&v->why, i > 0 ? ", " : "");
        cn_strbuf_puts(&v->why, code_of(v, near[i]));
    }
}

/* The only procedure of the row's name, or CN_NONE. */
static int by_name(struct cn_validating *v, const struct cn_claim *claim)
{
    bool several = false;
    int found = cn_name_find(v, claim->cell[CN_H_NAME], &several);
    for (int p = several ? found : CN_NONE; p != CN_NONE;
         p = v->names.name[p].twin) {
        cn_seen_maybe(v, claim, p);
    }
    return several ? CN_NONE : found;
}

static void tell_named(struct cn_validating *v, struct cn_claim *claim,
                       enum cn_validate_kind kind)
{
    const char *code = code_of(v, claim->procedure);
    cn_strbuf_puts(&v->there, claim->cell[CN_H_CODE]);
    cn_strbuf_puts(&v->should, code);
    if (code[0] != '\0') {
        CN_VALIDATE_SAY(v, &v->why, "mã của thủ tục cùng tên trong danh mục",
                        "code of the procedure of that name in the catalogue",
                        NULL);
    } else {
        CN_VALIDATE_SAY(
            v, &v->why, "danh mục có thủ tục này nhưng chưa biết mã",
            "the catalogue has the procedure, but knows no code of it", NULL);
    }
    (void)cn_found(v, kind, claim, CN_H_CODE);
}

static void check_no_code(struct cn_validating *v, struct cn_claim *claim)
{
    claim->procedure = by_name(v, claim);
    claim->sure = claim->procedure != CN_NONE;
    if (claim->sure && code_of(v, claim->procedure)[0] == '\0') {
        return; /* nobody knows one */
    }
    if (claim->sure) {
        tell_named(v, claim, CN_V_CODE_MISSING);
    } else {
        (void)cn_found(v, CN_V_CODE_MISSING, claim, CN_H_CODE);
    }
}

static void check_malformed(struct cn_validating *v, struct cn_claim *claim)
{
    char mended[16];
    const char *text = claim->cell[CN_H_CODE];
    claim->procedure = by_name(v, claim);
    claim->sure = claim->procedure != CN_NONE;
    if (claim->sure) {
        tell_named(v, claim, CN_V_CODE_MALFORMED);
        return;
    }
    cn_strbuf_puts(&v->there, text);
    int found = mend_code(text, mended) ? cn_procedure_find(v->snapshot, mended)
                                        : CN_NONE;
    if (found != CN_NONE) {
        cn_strbuf_puts(&v->should, mended);
        if (cn_name_compare(v, found, claim->cell[CN_H_NAME]) != CN_NAME_FAR) {
            claim->procedure = found;
            claim->sure = true;
        }
    } else {
        say_nearest(v, text);
    }
    (void)cn_found(v, CN_V_CODE_MALFORMED, claim, CN_H_CODE);
}

static bool names_other_sector(const struct cn_claim *claim)
{
    return claim->body && claim->body->understood && claim->body->other &&
           claim->body->n == 0;
}

static void check_unknown(struct cn_validating *v, struct cn_claim *claim)
{
    if (names_other_sector(claim)) {
        v->out->summary.outside++; /* told once for the list */
        return;
    }
    claim->procedure = by_name(v, claim);
    claim->sure = claim->procedure != CN_NONE;
    if (claim->sure) {
        tell_named(v, claim, CN_V_CODE_UNKNOWN);
    } else {
        cn_strbuf_puts(&v->there, claim->cell[CN_H_CODE]);
        say_nearest(v, claim->cell[CN_H_CODE]);
        (void)cn_found(v, CN_V_CODE_UNKNOWN, claim, CN_H_CODE);
    }
}

void cn_validate_code(struct cn_validating *v, struct cn_claim *claim)
{
    const char *text = claim->cell[CN_H_CODE];
    if (text[0] == '\0') {
        check_no_code(v, claim);
        return;
    }
    claim->code = cn_code_pack(text);
    if (claim->code == UINT32_MAX) {
        check_malformed(v, claim);
        return;
    }
    claim->procedure = cn_index_code(v->ix, claim->code);
    claim->sure = claim->procedure != CN_NONE;
    if (!claim->sure) {
        check_unknown(v, claim);
    }
}

/* ---- names --------------------------------------------------------------- */

static void tell_other_name(struct cn_validating *v, struct cn_claim *claim,
                            int other)
{
    cn_strbuf_puts(&v->there, claim->cell[CN_H_NAME]);
    cn_strbuf_puts(&v->should, name_of(v, claim->procedure));
    CN_VALIDATE_SAY(v, &v->why, "tên này là của mã {1}",
                    "this is the name of code {1}",
                    code_of(v, other)[0] != '\0'
                        ? code_of(v, other)
                        : cn_index_text(v->ix, procedure(v, other)->id));
    (void)cn_found(v, CN_V_NAME_OTHER, claim, CN_H_NAME);
    cn_seen_maybe(v, claim, other);
    claim->sure = false;
}

void cn_validate_name(struct cn_validating *v, struct cn_claim *claim)
{
    bool several = false;
    const char *text = claim->cell[CN_H_NAME];
    if (claim->procedure == CN_NONE || text[0] == '\0') {
        return;
    }
    enum cn_name_match match = cn_name_compare(v, claim->procedure, text);
    if (match == CN_NAME_SAME) {
        return;
    }
    int other = cn_name_find(v, text, &several);
    if (other != CN_NONE) {
        tell_other_name(v, claim, other);
        return;
    }
    if (procedure(v, claim->procedure)->confidence == CN_WEAK) {
        claim->sure = match == CN_NAME_NEAR;
        return; /* the catalogue's own name is not certain */
    }
    cn_strbuf_puts(&v->there, text);
    cn_strbuf_puts(&v->should, name_of(v, claim->procedure));
    if (match == CN_NAME_FAR) {
        CN_VALIDATE_SAY(
            v, &v->why,
            "tên khác hẳn: có thể sai mã, nên không soát tiếp dòng này",
            "an entirely different name: the code may be wrong, so the "
            "row is not checked further",
            NULL);
        claim->sure = false;
    }
    (void)cn_found(v, CN_V_NAME_DIFFERS, claim, CN_H_NAME);
}

/* ---- what was not understood --------------------------------------------- */

static void check_understood(struct cn_validating *v, struct cn_claim *claim)
{
    const char *province = claim->cell[CN_H_PROVINCE];
    if (claim->tiers == 0 &&
        (claim->places_tier || v->headings.column[CN_H_TIER] != CN_NONE)) {
        cn_strbuf_puts(&v->there, claim->cell[CN_H_TIER]);
        (void)cn_found(v, CN_V_TIER_UNCLEAR, claim, CN_H_TIER);
    }
    if (claim->body && !claim->body->understood &&
        claim->procedure != CN_NONE) { /* of others it would not be judged */
        cn_strbuf_puts(&v->there, claim->cell[CN_H_BODY]);
        (void)cn_found(v, CN_V_BODY_UNCLEAR, claim, CN_H_BODY);
    }
    if (province[0] != '\0' && claim->province == CN_NONE) {
        cn_strbuf_puts(&v->there, province);
        (void)cn_found(v, CN_V_PROVINCE_UNCLEAR, claim, CN_H_PROVINCE);
    }
    if (claim->body && claim->body->understood && claim->places_tier &&
        claim->tiers != 0 && !(claim->tiers & claim->body->tiers)) {
        cn_strbuf_puts(&v->there, claim->cell[CN_H_TIER]);
        cn_strbuf_puts(&v->there, " / ");
        cn_strbuf_puts(&v->there, claim->cell[CN_H_BODY]);
        (void)cn_found(v, CN_V_TIER_BODY, claim, CN_H_BODY);
    }
}

static void check_place(struct cn_validating *v, struct cn_claim *claim)
{
    const struct cn_body *body = claim->body;
    struct cn_unit_info named, own;
    if (!body || !body->understood || body->place == CN_NONE ||
        !cn_unit_get(v->snapshot, body->place, &named)) {
        return;
    }
    bool elsewhere = claim->province != CN_NONE &&
                     cn_unit_get(v->snapshot, claim->province, &own) &&
                     strcmp(own.code, named.code) != 0;
    if (!body->gone && !elsewhere) {
        return;
    }
    cn_strbuf_puts(&v->there, claim->cell[CN_H_BODY]);
    if (elsewhere) {
        cn_strbuf_puts(&v->should, own.full_name);
    }
    if (body->gone) {
        char day[11];
        CN_VALIDATE_SAY(v, &v->why, "{1} không còn từ ngày {2}",
                        "{1} no longer exists from {2}", named.full_name,
                        cn_validate_day(v, named.to, day));
    }
    (void)cn_found(v, CN_V_WRONG_PLACE, claim, CN_H_BODY);
}

/* Neither judged nor called missing. */
static void check_broken(struct cn_validating *v, struct cn_claim *claim)
{
    const struct cn_broken *broken = claim->broken;
    char head[16];
    claim->code = cn_code_pack(claim->cell[CN_H_CODE]);
    claim->procedure = claim->code != UINT32_MAX
                           ? cn_index_code(v->ix, claim->code)
                           : by_name(v, claim);
    if (claim->procedure != CN_NONE) {
        cn_seen_maybe(v, claim, claim->procedure);
    }
    (void)snprintf(head, sizeof head, "%d", broken->head);
    cn_strbuf_puts(&v->there, broken->text);
    if (broken->extra) {
        CN_VALIDATE_SAY(v, &v->why,
                        "ô nằm ngoài {1} cột của dòng tiêu đề: một ô trước đó "
                        "có dấu ngăn cách mà không đặt trong ngoặc kép",
                        "the cell stands past the {1} columns of the header "
                        "line: a cell before it holds the separator without "
                        "quotes",
                        head);
    } else {
        CN_VALIDATE_SAY(v, &v->why, "lỗi của một công thức trong bảng tính",
                        "the error of a formula in the spreadsheet", NULL);
    }
    struct cn_validate_finding *finding =
        cn_found(v, CN_V_ROW_BROKEN, claim, CN_N_HEADING);
    if (finding) {
        finding->column = broken->column;
    }
}

static void count_row(struct cn_validating *v, const struct cn_claim *claim)
{
    struct cn_validate_summary *s = &v->out->summary;
    struct cn_part *part = &v->part[v->n_part - 1];
    struct cn_field *field =
        claim->field != CN_NONE ? &v->field[claim->field] : NULL;
    s->rows++;
    s->known += claim->procedure != CN_NONE;
    s->withdrawn += claim->withdrawn;
    part->rows++;
    part->section_rows++;
    for (int t = CN_TIER_NONE; t < CN_N_TIER; t++) {
        bool claims = t == CN_TIER_NONE ? claim->tiers == 0
                                        : (claim->tiers & CN_TIER_BIT(t)) != 0;
        s->tier[t] += claims;
        part->tier[t] += claims;
        if (field) {
            field->tier[t] += claims;
        }
    }
    if (field) {
        field->known += claim->procedure != CN_NONE;
        field->rows++;
    }
}

void cn_validate_row(struct cn_validating *v, struct cn_claim *claim)
{
    if (claim->broken) {
        check_broken(v, claim);
        count_row(v, claim);
        return;
    }
    cn_validate_code(v, claim);
    cn_validate_name(v, claim);
    check_understood(v, claim);
    check_place(v, claim);
    cn_validate_seen(v, claim);
    if (!claim->withdrawn) {
        cn_validate_basis(v, claim);
        cn_validate_law(v, claim);
    }
    count_row(v, claim);
}
