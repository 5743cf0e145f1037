/* SPDX-License-Identifier: MIT
 *
 * lines.c: the lines of text above and between the rows: which tier and field
 * the rows below are of, and how many procedures the list says it has. A
 * number counts only where the line says that it counts procedures: dates and
 * numbers of decisions stand in the same lines.
 */
#include <ctype.h>
#include <string.h>

#include "../base/text.h"
#include "validate.h"

#define COUNT_MAX 10000000

/* ---- totals -------------------------------------------------------------- */

struct number {
    size_t from, to; /* bytes of the text */
    int value;
};

/* "2.150", "2,150" and "2150"; false when it is part of something else. */
static bool read_number(const char *text, size_t at, struct number *out)
{
    size_t i = at;
    int64_t value = 0;
    unsigned char before = at > 0 ? (unsigned char)text[at - 1] : ' ';
    int digits = 0;
    for (; isdigit((unsigned char)text[i]) && value <= COUNT_MAX; i++) {
        value = value * 10 + (text[i] - '0');
        digits++;
    }
    while (digits <= 3 && (text[i] == '.' || text[i] == ',') &&
           strspn(text + i + 1, "0123456789") == 3 && value <= COUNT_MAX) {
        for (size_t d = 1; d <= 3; d++) {
            value = value * 10 + (text[i + d] - '0');
        }
        i += 4;
    }
    unsigned char after = (unsigned char)text[i];
    bool joined =
        (after == '.' || after == ',') && isdigit((unsigned char)text[i + 1]);
    *out = (struct number){at, i, (int)value};
    return !isalnum(before) && !strchr("./-,", before) && before < 0x80 &&
           !isalnum(after) && after != '/' && after != '-' && after < 0x80 &&
           !joined && value <= COUNT_MAX;
}

/* Folds the words between two numbers that no sign cuts off. */
static void fold_part(const char *text, size_t len,
                      char out[CN_VALIDATE_FOLD_MAX])
{
    out[0] = '\0';
    if (cn_text_fold(text, len, out, CN_VALIDATE_FOLD_MAX) >=
        CN_VALIDATE_FOLD_MAX) {
        out[0] = '\0';
    }
}

static bool is_sign(char c)
{
    return strchr(";:,.()+=\n", c) != NULL;
}

static void words_after(const char *text, size_t at,
                        char out[CN_VALIDATE_FOLD_MAX])
{
    size_t len = 0;
    while (text[at + len] != '\0' && !is_sign(text[at + len]) &&
           !isdigit((unsigned char)text[at + len])) {
        len++;
    }
    fold_part(text + at, len, out);
}

/* "Cấp tỉnh: 1.850": the sign before a number does not cut. */
static void words_before(const char *text, size_t at,
                         char out[CN_VALIDATE_FOLD_MAX])
{
    size_t end = at;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ':')) {
        end--;
    }
    size_t from = end;
    while (from > 0 && !is_sign(text[from - 1]) &&
           !isdigit((unsigned char)text[from - 1])) {
        from--;
    }
    fold_part(text + from, end - from, out);
}

static const char *skip_any(const char *words, const char *const skip[],
                            bool *skipped)
{
    for (int i = 0; skip[i]; i++) {
        const char *rest = cn_words_after(words, skip[i]);
        if (rest) {
            *skipped = true;
            return rest;
        }
    }
    return words;
}

static enum cn_tier only_tier(unsigned tiers)
{
    for (int t = CN_TIER_CENTRAL; t < CN_N_TIER; t++) {
        if (tiers == CN_TIER_BIT(t)) {
            return (enum cn_tier)t;
        }
    }
    return CN_TIER_NONE;
}

/* The tier that the words name after "cap", and nothing else. */
static enum cn_tier tier_of(const char *words)
{
    return cn_words_after(words, "cap") || cn_words_after(words, "trung uong")
               ? only_tier(cn_tiers_only(words))
               : CN_TIER_NONE;
}

static bool is_one_of(const char *words, const char *const list[])
{
    for (int i = 0; list[i]; i++) {
        if (strcmp(words, list[i]) == 0) {
            return true;
        }
    }
    return false;
}

static const char *const units[] = {"thu tuc hanh chinh", "thu tuc", "tthc",
                                    "procedures", NULL};
static const char *const links[] = {"thuoc tham quyen giai quyet cua",
                                    "thuoc tham quyen giai quyet",
                                    "thuoc tham quyen",
                                    "do",
                                    "thuoc",
                                    "cua",
                                    "o",
                                    "at",
                                    NULL};
static const char *const ends[] = {"",        "gom",    "bao gom", "trong do",
                                   "nhu sau", "in all", NULL};
static const char *const sums[] = {"tong cong",
                                   "tong so",
                                   "tong",
                                   "tong so thu tuc",
                                   "tong so tthc",
                                   "tong so thu tuc hanh chinh",
                                   "tong cong so thu tuc hanh chinh",
                                   "total",
                                   NULL};
static const char *const parts[] = {"cong", "subtotal", NULL};

static void keep_total(struct cn_validating *v, const struct cn_sheet_row *row,
                       const char *text, const struct number *number,
                       enum cn_tier tier, bool sub)
{
    struct cn_stated *stated =
        CN_VALIDATE_GROW(v, v->stated, v->n_stated, v->max_stated);
    struct cn_part *part = &v->part[v->n_part - 1];
    if (!stated) {
        return;
    }
    *stated = (struct cn_stated){
        .total = {.sheet = part->sheet,
                  .text = cn_validate_keep(v, text),
                  .line = row->line,
                  .tier = tier,
                  .stated = number->value},
        .part = (int)v->n_part - 1,
        .sub = sub,
        .section_rows = part->section_rows,
    };
    part->section_rows = sub ? 0 : part->section_rows;
}

/* Does the line say that the number counts procedures, and of which tier? */
static bool read_total(struct cn_validating *v, const struct cn_sheet_row *row,
                       const char *text, const struct number *number)
{
    char after[CN_VALIDATE_FOLD_MAX], before[CN_VALIDATE_FOLD_MAX];
    bool has_unit = false, linked = false;
    words_after(text, number->to, after);
    words_before(text, number->from, before);
    const char *rest = skip_any(after, units, &has_unit);
    enum cn_tier tier = tier_of(skip_any(rest, links, &linked));
    if (tier == CN_TIER_NONE && is_one_of(rest, ends)) {
        tier = tier_of(before);
    }
    bool sub = is_one_of(before, parts);
    bool sum = sub || is_one_of(before, sums);
    bool counts =
        tier != CN_TIER_NONE || ((has_unit || sum) && is_one_of(rest, ends));
    if (counts) {
        keep_total(v, row, text, number, tier, sub);
    }
    return counts;
}

static bool read_totals(struct cn_validating *v, const struct cn_sheet_row *row,
                        const char *text)
{
    bool any = false;
    for (size_t i = 0; text[i] != '\0'; i++) {
        struct number number;
        if (!isdigit((unsigned char)text[i])) {
            continue;
        }
        if (read_number(text, i, &number)) {
            any = read_total(v, row, text, &number) || any;
        }
        i = number.to > i ? number.to - 1 : i;
    }
    return any;
}

/* ---- sections ------------------------------------------------------------ */

/* "a", "ii", "12": what stands before the title of a section. */
static const char *skip_number(const char *folded)
{
    size_t len = strcspn(folded, " ");
    bool number = strspn(folded, "0123456789") == len ||
                  strspn(folded, "ivx") == len || len == 1;
    return number && folded[len] == ' ' ? folded + len + 1 : folded;
}

static unsigned section_tiers(const char *folded)
{
    static const char *const tiers[] = {"cap tinh", "cap xa", "cap huyen",
                                        "cap trung uong"};
    static const enum cn_tier tier[] = {CN_TIER_PROVINCE, CN_TIER_COMMUNE,
                                        CN_TIER_DISTRICT, CN_TIER_CENTRAL};
    bool counts = cn_words_hold(folded, "thu tuc hanh chinh") ||
                  cn_words_hold(folded, "tthc");
    unsigned found = cn_words_after(folded, "cap") ? cn_tiers_only(folded) : 0;
    for (int i = 0; counts && i < 4; i++) {
        if (cn_words_hold(folded, tiers[i])) {
            found |= CN_TIER_BIT(tier[i]);
        }
    }
    return only_tier(found) != CN_TIER_NONE ? found : 0;
}

/* "Lĩnh vực Sở hữu trí tuệ" as written, from the word after "Lĩnh vực". */
static const char *section_field(const char *text)
{
    static const char *const leads[] = {"L\xC4\xA9nh v\xE1\xBB\xB1"
                                        "c ",
                                        "l\xC4\xA9nh v\xE1\xBB\xB1"
                                        "c ",
                                        "L\xC4\xA8NH V\xE1\xBB\xB0"
                                        "C "};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        const char *at = strstr(text, leads[i]);
        if (at) {
            at += strlen(leads[i]);
            return at + strspn(at, " :");
        }
    }
    return NULL;
}

static void join_cells(const struct cn_sheet_row *row, struct cn_strbuf *buf)
{
    for (int i = 0; i < row->n_cells; i++) {
        if (row->cell[i][0] != '\0') {
            cn_strbuf_puts(buf, buf->len > 0 ? ": " : "");
            cn_strbuf_puts(buf, row->cell[i]);
        }
    }
}

static bool read_section(struct cn_validating *v, const char *text)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    struct cn_section *section = v->has_headings ? &v->section : &v->title;
    if (!cn_validate_fold(text, folded)) {
        return false;
    }
    const char *words = skip_number(folded);
    unsigned tiers = section_tiers(words);
    const char *field =
        cn_words_after(words, "linh vuc") ? section_field(text) : NULL;
    if (tiers != 0) {
        section->tiers = tiers;
        section->field = CN_NONE;
    }
    if (field) {
        section->field = cn_validate_field(v, field);
    }
    return tiers != 0 || field;
}

void cn_line_read(struct cn_validating *v, const struct cn_sheet_row *row)
{
    struct cn_strbuf text;
    struct cn_part *part = &v->part[v->n_part - 1];
    int cells = 0;
    for (int i = 0; i < row->n_cells; i++) {
        cells += row->cell[i][0] != '\0';
    }
    cn_strbuf_init(&text, CN_VALIDATE_TEXT_MAX);
    join_cells(row, &text);
    bool total = read_totals(v, row, text.text);
    bool section = read_section(v, text.text);
    if (section) {
        part->section_rows = 0;
    }
    if (!total && !section && v->has_headings && cells > 1) {
        struct cn_validate_finding *finding;
        cn_strbuf_puts(&v->there, text.text);
        finding = cn_found_list(v, CN_V_ROW_UNREAD, text.text);
        if (finding) {
            finding->line = row->line;
            finding->sheet = part->sheet;
        }
    }
    cn_validate_release(v, &text);
}
