/* SPDX-License-Identifier: MIT
 *
 * check_list.c: what only the whole list shows: procedures listed twice or at
 * two tiers, procedures left out, and rows of other sectors.
 */
#include <stdio.h>
#include <string.h>

#include "validate.h"

/* ---- listed twice -------------------------------------------------------- */

struct seen_key {
    int32_t province;
    uint32_t code;
};

static uint32_t code_key(const struct cn_validating *v, int procedure)
{
    uint32_t code =
        cn_code_pack(cn_index_text(v->ix, v->ix->procedures[procedure].code));
    return code != UINT32_MAX ? code
                              : UINT32_C(0x80000000) + (uint32_t)procedure;
}

static struct cn_seen *find_seen(struct cn_validating *v, int province,
                                 uint32_t code, bool add)
{
    const struct seen_key key = {province, code};
    int32_t *at = cn_bytesmap_at(&v->memo_seen, &key, sizeof key);
    if (!at || (*at == CN_NONE && !add)) {
        return NULL;
    }
    if (*at == CN_NONE) {
        int32_t number = (int32_t)v->n_seen;
        struct cn_seen *seen =
            CN_VALIDATE_GROW(v, v->seen, v->n_seen, v->max_seen);
        if (!seen) {
            return NULL;
        }
        *seen = (struct cn_seen){.line = 0};
        *at = number;
    }
    return &v->seen[*at];
}

void cn_seen_maybe(struct cn_validating *v, const struct cn_claim *claim,
                   int procedure)
{
    (void)find_seen(v, claim->province, code_key(v, procedure), true);
}

/* The tiers that a procedure may be listed at: those of its actions, or those
 * that the facts of a dossier tell apart. */
static unsigned lawful_tiers(struct cn_validating *v,
                             const struct cn_claim *claim)
{
    const struct cn_law *law =
        claim->procedure != CN_NONE && claim->sure
            ? cn_law_of(v, claim->procedure, claim->province)
            : NULL;
    return law ? law->tiers : 0;
}

static void tell_again(struct cn_validating *v, struct cn_claim *claim,
                       const struct cn_seen *seen)
{
    char line[16];
    struct cn_strbuf first;
    unsigned both = seen->tiers | claim->tiers;
    bool apart = seen->tiers != 0 && claim->tiers != 0 && !seen->unplaced &&
                 !(seen->tiers & claim->tiers);
    if (apart && !(both & ~lawful_tiers(v, claim))) {
        return;
    }
    cn_strbuf_init(&first, CN_VALIDATE_TEXT_MAX);
    if (strcmp(seen->sheet, claim->sheet) != 0) {
        cn_strbuf_puts(&first, seen->sheet);
        cn_strbuf_puts(&first, "!");
    }
    (void)snprintf(line, sizeof line, "%d", seen->line);
    cn_strbuf_puts(&first, line);
    if (apart) {
        cn_validate_tiers(v, &v->there, claim->tiers);
        CN_VALIDATE_SAY(
            v, &v->why, "dòng {1} đã ghi thủ tục này ở ",
            "row {1} lists this procedure at the tier: ", first.text);
        cn_validate_tiers(v, &v->why, seen->tiers);
        (void)cn_found(v, CN_V_TWO_TIERS, claim,
                       claim->places_tier ? CN_H_TIER : CN_H_CODE);
    } else {
        cn_strbuf_puts(&v->there, claim->cell[CN_H_CODE]);
        CN_VALIDATE_SAY(v, &v->why, "đã có ở dòng {1}", "already in row {1}",
                        first.text);
        (void)cn_found(v, CN_V_CODE_DUPLICATE, claim, CN_H_CODE);
    }
    cn_validate_release(v, &first);
}

/* Which tiers and fields the list is about. */
static void cover(struct cn_validating *v, const struct cn_claim *claim)
{
    size_t i = 0;
    while (i < v->n_province && v->province[i] != claim->province) {
        i++;
    }
    if (i == v->n_province) {
        int *province =
            CN_VALIDATE_GROW(v, v->province, v->n_province, v->max_province);
        if (!province) {
            return;
        }
        *province = claim->province;
    }
    for (int t = CN_TIER_CENTRAL; t < CN_N_TIER && claim->procedure != CN_NONE;
         t++) {
        if (claim->tiers & CN_TIER_BIT(t)) {
            const int32_t key[3] = {
                claim->province,
                (int32_t)v->ix->procedures[claim->procedure].field, t};
            int32_t *at = cn_bytesmap_at(&v->memo_covered, key, sizeof key);
            if (at) {
                *at = 1;
            }
        }
    }
}

void cn_validate_seen(struct cn_validating *v, struct cn_claim *claim)
{
    struct cn_part *part = &v->part[v->n_part - 1];
    uint32_t code = claim->code != UINT32_MAX ? claim->code
                    : claim->procedure != CN_NONE && claim->sure
                        ? code_key(v, claim->procedure)
                        : UINT32_MAX;
    if (code == UINT32_MAX) {
        part->codes++;
        v->out->summary.codes++;
        return;
    }
    struct cn_seen *seen = find_seen(v, claim->province, code, true);
    if (!seen) {
        return;
    }
    if (seen->line == 0) {
        part->codes++;
        v->out->summary.codes++;
    } else if (!claim->withdrawn) {
        tell_again(v, claim, seen);
    }
    if (claim->withdrawn) {
        return;
    }
    if (seen->line == 0) {
        seen->line = claim->line;
        seen->sheet = claim->sheet;
    }
    seen->tiers |= claim->tiers;
    seen->unplaced = seen->unplaced || claim->tiers == 0;
    cover(v, claim);
}

/* ---- left out ------------------------------------------------------------ */

/* The tiers of the list at which the procedure should stand. */
static unsigned due_tiers(struct cn_validating *v, int procedure, int province,
                          const struct cn_law **law)
{
    unsigned due = 0;
    *law = NULL;
    for (int t = CN_TIER_CENTRAL; t < CN_N_TIER; t++) {
        const int32_t key[3] = {province,
                                (int32_t)v->ix->procedures[procedure].field, t};
        int32_t *at = cn_bytesmap_at(&v->memo_covered, key, sizeof key);
        if (!at || *at == CN_NONE) {
            continue;
        }
        *law = *law ? *law : cn_law_of(v, procedure, province);
        if (*law && !(*law)->open && !(*law)->weak) {
            due |= (*law)->deciders & CN_TIER_BIT(t);
        }
    }
    return due;
}

static void tell_missing(struct cn_validating *v, int procedure, int province)
{
    struct cn_procedure_info info;
    struct cn_strbuf key;
    const struct cn_law *law = NULL;
    unsigned due = due_tiers(v, procedure, province, &law);
    if (due == 0 || !cn_procedure_get(v->snapshot, procedure, &info)) {
        return;
    }
    cn_strbuf_init(&key, CN_VALIDATE_TEXT_MAX);
    cn_strbuf_puts(&key, info.code);
    if (v->n_province > 1 && province != CN_NONE) {
        cn_strbuf_printf(&key, "@%s",
                         cn_index_text(v->ix, v->ix->units[province].code));
        cn_strbuf_puts(&v->why,
                       cn_index_text(v->ix, v->ix->units[province].full_name));
        cn_strbuf_puts(&v->why, ": ");
    }
    CN_VALIDATE_FILL(&v->should, "{1} {2} (", info.code, info.name);
    cn_validate_tiers(v, &v->should, due);
    cn_strbuf_puts(&v->should, ")");
    CN_VALIDATE_SAY(
        v, &v->why, "{1} quyết định", "{1} decides",
        cn_index_text(v->ix,
                      v->ix->holders[law->holder[0]].name.text[v->lang]));
    struct cn_validate_finding *finding =
        cn_found_list(v, CN_V_MISSING, key.text);
    cn_validate_release(v, &key);
    if (finding) {
        finding->code = info.code;
        finding->name = info.name;
        finding->tiers = due;
        cn_found_law(finding, law);
    }
}

void cn_validate_missing(struct cn_validating *v)
{
    for (size_t i = 0; i < v->n_province && !v->options->partial; i++) {
        int province = v->province[i];
        for (int p = 0; p < v->ix->n_procedures; p++) {
            const struct cn_ix_procedure *own = &v->ix->procedures[p];
            uint32_t code = code_key(v, p);
            if (own->code != 0 && own->ministry == 0 &&
                !find_seen(v, province, code, false)) {
                tell_missing(v, p, province);
            }
        }
    }
}

/* Does the text name a field of the rules, or a part of its name? */
static bool is_our_field(struct cn_validating *v, const char *text)
{
    char folded[CN_VALIDATE_FOLD_MAX], own[CN_VALIDATE_FOLD_MAX];
    int fact = cn_fact_find(v->snapshot, "field");
    const char *id = NULL, *label = NULL;
    if (fact == CN_NONE || !cn_validate_fold(text, folded)) {
        return true; /* nothing to tell it by */
    }
    for (int i = 0;
         cn_fact_value(v->snapshot, fact, i, CN_LANG_VI, &id, &label); i++) {
        if (strcmp(id, text) == 0 ||
            (cn_validate_fold(label, own) &&
             (cn_words_hold(folded, own) || cn_words_hold(own, folded)))) {
            return true;
        }
    }
    return cn_words_hold(folded, "khoa hoc") ||
           cn_words_hold(folded, "cong nghe");
}

/* A field in which the catalogue knows no row, and which is none of ours. */
static bool is_outside(struct cn_validating *v, const char *field)
{
    int number = field[0] != '\0' ? cn_validate_field(v, field) : CN_NONE;
    if (number == CN_NONE) {
        return false;
    }
    struct cn_field *f = &v->field[number];
    if (!f->judged) {
        f->judged = true;
        f->outside = f->known == 0 && !is_our_field(v, field);
    }
    return f->outside;
}

/* Whole lists of a province hold the procedures of every sector: unknown codes
 * are no fault of theirs there. */
static void drop_outside(struct cn_validating *v)
{
    struct cn_validation *out = v->out;
    size_t kept = 0;
    for (size_t i = 0; i < out->n; i++) {
        const struct cn_validate_finding *f = &out->finding[i];
        if (f->kind == CN_V_CODE_UNKNOWN && f->should[0] == '\0' &&
            is_outside(v, f->field)) {
            out->summary.outside++;
            out->summary.count[f->kind]--;
            out->summary.severity[cn_validate_kind_severity(f->kind)]--;
            v->field[cn_validate_field(v, f->field)].findings--;
        } else {
            out->finding[kept++] = *f;
        }
    }
    out->n = kept;
}

void cn_validate_outside(struct cn_validating *v)
{
    char count[16];
    drop_outside(v);
    if (v->out->summary.outside > 0) {
        (void)snprintf(count, sizeof count, "%d", v->out->summary.outside);
        CN_VALIDATE_SAY(v, &v->there, "{1} dòng", "{1} row(s)", count);
        CN_VALIDATE_SAY(v, &v->why,
                        "lĩnh vực hoặc cơ quan nêu là của ngành khác và danh "
                        "mục không có mã",
                        "they name another sector's field or body, and the "
                        "catalogue does not have the code",
                        NULL);
        (void)cn_found_list(v, CN_V_NOT_CHECKED, "outside");
    }
}
