/* SPDX-License-Identifier: MIT
 *
 * ticks.c: which headings name a tier, and what counts as a mark. A bare "Xã"
 * may head a column of places: it names a tier only below a heading of tiers.
 */
#include "ticks.h"

#include <stdio.h>
#include <string.h>

#include "../base/text.h"
#include "../base/words.h"
#include "tiers.h"

#define FOLDED_MAX 128
#define ALL_TIERS  (~0U)

static const char *fold(const char *text, size_t len, char out[FOLDED_MAX])
{
    if (cn_text_fold(text, len, out, FOLDED_MAX) >= FOLDED_MAX) {
        out[0] = '\0';
    }
    return out;
}

/* ---- headings ----------------------------------------------------------- */

static enum cn_tier only_tier(unsigned tiers)
{
    for (int t = CN_TIER_CENTRAL; t < CN_N_TIER; t++) {
        if (tiers == CN_TIER_BIT(t)) {
            return (enum cn_tier)t;
        }
    }
    return CN_TIER_NONE;
}

/* What may stand before the tier; after those of tiers it may be bare. */
static const char *skip_lead(const char *folded, bool *called)
{
    static const struct {
        const char *words;
        bool tiers;
    } leads[] = {
        {"cap thuc hien", true},
        {"cap giai quyet", true},
        {"thu tuc hanh chinh", false},
        {"thu tuc", false},
        {"tthc", false},
        {"thuc hien o", false},
        {"thuc hien tai", false},
        {"thuc hien", false},
        {"tham quyen giai quyet", false},
        {"tham quyen", false},
        {"giai quyet", false},
        {"uy ban nhan dan", false},
        {"ubnd", false},
    };
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        const char *rest = cn_words_after(folded, leads[i].words);
        if (rest) {
            *called = *called || leads[i].tiers;
            return rest;
        }
    }
    return folded;
}

/* The one tier that a heading names and nothing else; those of `bare` need not
 * be called a tier. */
static enum cn_tier tier_of(const char *text, unsigned bare)
{
    char folded[FOLDED_MAX];
    bool called = false;
    size_t len = strcspn(text, "([");
    const char *words = skip_lead(fold(text, len, folded), &called);
    enum cn_tier tier = strcmp(words, "bo") == 0
                            ? CN_TIER_CENTRAL
                            : only_tier(cn_tiers_only(words));
    called = called || cn_words_after(words, "cap") ||
             cn_words_hold(words, "level") || (bare & CN_TIER_BIT(tier)) != 0;
    return called ? tier : CN_TIER_NONE;
}

int cn_ticks_count(const struct cn_headings *headings)
{
    int n = 0;
    for (int t = 0; t < CN_N_TIER; t++) {
        n += headings->tick[t] != CN_NONE;
    }
    return n;
}

bool cn_ticks_has(const struct cn_headings *headings, int column)
{
    bool has = false;
    for (int t = 0; t < CN_N_TIER; t++) {
        has = has || headings->tick[t] == column;
    }
    return has;
}

void cn_ticks_clear(struct cn_headings *headings)
{
    for (int t = 0; t < CN_N_TIER; t++) {
        headings->tick[t] = CN_NONE;
    }
}

static void take(struct cn_headings *out, enum cn_tier tier, int column)
{
    if (tier == CN_TIER_NONE) {
        return;
    }
    if (out->tick[tier] != CN_NONE) {
        out->column[CN_H_TIER] = out->tick[tier];
        out->twin[CN_H_TIER] = column; /* two columns for one tier */
        return;
    }
    out->tick[tier] = column;
    if (out->column[CN_H_TIER] == CN_NONE) {
        out->column[CN_H_TIER] = column;
    }
}

static bool is_taken(const struct cn_headings *headings, int column)
{
    for (int h = 0; h < CN_N_HEADING; h++) {
        if (headings->column[h] == column) {
            return true;
        }
    }
    return false;
}

static void find(const struct cn_sheet_row *row, unsigned bare,
                 struct cn_headings *out)
{
    for (int c = 0; c < row->n_cells; c++) {
        if (!cn_ticks_has(out, c) && !is_taken(out, c)) {
            take(out, tier_of(row->cell[c], bare), c);
        }
    }
}

/* "Bộ" alone may head the names of ministries: it needs another tier. */
void cn_ticks_find(const struct cn_sheet_row *row, struct cn_headings *out)
{
    find(row, 0, out);
    if (cn_ticks_count(out) > 0) {
        find(row, CN_TIER_BIT(CN_TIER_CENTRAL), out);
    }
}

/* The column after those that a merged heading spans. */
static int end_of_span(const struct cn_headings *headings, int from,
                       int n_cells)
{
    int c = from + 1;
    while (c < n_cells && (headings->headed >> c & 1) == 0) {
        c++;
    }
    return c;
}

/* A heading merged over both lines stands in both. */
static bool heads_below(const struct cn_sheet_row *row,
                        const struct cn_headings *headings, enum cn_heading h)
{
    struct cn_headings again;
    int column = headings->column[h];
    (void)cn_headings_find(row, &again);
    return *cn_headings_cell(headings, row, h) == '\0' ||
           again.column[h] == column;
}

/* "Cấp thực hiện", or "Thẩm quyền giải quyết" where only that is there. */
static bool divide(const struct cn_sheet_row *row,
                   const struct cn_headings *headings, enum cn_heading h,
                   struct cn_headings *out)
{
    int from = headings->column[h];
    *out = *headings;
    if (from == CN_NONE) {
        return false;
    }
    out->column[h] = CN_NONE;
    for (int c = from; c < end_of_span(headings, from, row->n_cells); c++) {
        take(out, tier_of(row->cell[c], ALL_TIERS), c);
    }
    return cn_ticks_count(out) > 1; /* a section may name one tier */
}

bool cn_ticks_below(const struct cn_sheet_row *row,
                    struct cn_headings *headings)
{
    struct cn_headings found;
    bool first = headings->fresh;
    bool in_words = headings->column[CN_H_TIER] != CN_NONE;
    headings->fresh = false;
    if (!first || cn_ticks_count(headings) > 0 ||
        !heads_below(row, headings, CN_H_CODE) ||
        !heads_below(row, headings, CN_H_NAME) ||
        !divide(row, headings, in_words ? CN_H_TIER : CN_H_BODY, &found)) {
        return false;
    }
    found.width = found.width > row->n_cells ? found.width : row->n_cells;
    *headings = found;
    return true;
}

/* ---- marks -------------------------------------------------------------- */

static bool is_one_of(const char *text, const char *const list[])
{
    for (int i = 0; list[i]; i++) {
        if (strcmp(text, list[i]) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_mark(const char *cell, const char *folded)
{
    static const char *const signs[] = {"✓", "✔", "☑", "☒", "√", "×",
                                        "ü", "+", "*", "●", "•", NULL};
    static const char *const words[] = {"x",   "xx", "v",    "co", "1",
                                        "yes", "y",  "true", NULL};
    return is_one_of(cell, signs) || is_one_of(folded, words);
}

static bool is_no_mark(const char *cell, const char *folded)
{
    static const char *const signs[] = {"", "-", "–", "—", "☐", "□", NULL};
    static const char *const words[] = {"khong", "0", "no", "false", NULL};
    return is_one_of(cell, signs) || is_one_of(folded, words);
}

/* What the cell of a tier says; "" for nothing. */
static const char *say_cell(const char *cell, enum cn_tier tier, bool *unclear)
{
    static const char *const names[] = {
        [CN_TIER_CENTRAL] = "Cấp trung ương",
        [CN_TIER_PROVINCE] = "Cấp tỉnh",
        [CN_TIER_DISTRICT] = "Cấp huyện",
        [CN_TIER_COMMUNE] = "Cấp xã",
    };
    char folded[FOLDED_MAX];
    (void)fold(cell, strlen(cell), folded);
    if (is_mark(cell, folded)) {
        return names[tier];
    }
    *unclear = *unclear || !is_no_mark(cell, folded);
    return is_no_mark(cell, folded) ? "" : cell;
}

const char *cn_ticks_cell(const struct cn_headings *headings,
                          const struct cn_sheet_row *row,
                          char buf[CN_TICKS_MAX], bool *unclear)
{
    size_t len = 0;
    *unclear = false;
    if (cn_ticks_count(headings) == 0) {
        return cn_headings_cell(headings, row, CN_H_TIER);
    }
    buf[0] = '\0';
    for (int t = CN_TIER_CENTRAL; t < CN_N_TIER; t++) {
        int column = headings->tick[t];
        const char *said =
            column == CN_NONE || column >= row->n_cells
                ? ""
                : say_cell(row->cell[column], (enum cn_tier)t, unclear);
        if (*said == '\0') {
            continue;
        }
        if (len + strlen("; ") + strlen(said) >= CN_TICKS_MAX) {
            return row->cell[column]; /* too long for a mark, so unclear */
        }
        len += (size_t)snprintf(buf + len, CN_TICKS_MAX - len, "%s%s",
                                len > 0 ? "; " : "", said);
    }
    return buf;
}
