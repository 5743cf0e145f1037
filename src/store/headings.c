/* SPDX-License-Identifier: MIT
 *
 * headings.c: the words that lists use for their columns, folded, so that
 * case, accents and punctuation do not matter.
 *
 * A heading that says more ("Mã TTHC trên Cổng quốc gia") is known by how it
 * begins, where no other cell of a list begins so.
 */
#include "headings.h"

#include <assert.h>
#include <string.h>

#include "../base/text.h"
#include "headings_map.h"
#include "ticks.h"

#define FOLDED_MAX 512
#define WORDS_MAX  72 /* bytes of a heading; longer cells are titles or text */

/* ---- words ------------------------------------------------------------ */

/* The whole heading, between bars; then how it may begin. */
static const struct {
    const char *whole, *start;
} words[] = {
    [CN_H_NUMBER] = {"|stt|tt|so tt|so thu tu|no|number|", "|"},
    [CN_H_CODE] = {"|ma|ma so|ma tthc|ma thu tuc|code|procedure code|id|",
                   "|ma tthc|ma so tthc|ma thu tuc|ma so thu tuc|ma ho so tthc"
                   "|ma so ho so tthc|"},
    [CN_H_NAME] = {"|ten|ten tthc|ten thu tuc|thu tuc hanh chinh|tthc|name"
                   "|thu tuc|procedure|procedure name|",
                   "|ten thu tuc|ten tthc|ten cac thu tuc|"},
    [CN_H_FIELD] = {"|linh vuc|nganh linh vuc|field|sector|",
                    "|ten linh vuc|linh vuc thu tuc|linh vuc tthc|"},
    [CN_H_TIER] = {"|cap|cap thuc hien|cap giai quyet|cap hanh chinh|tier"
                   "|level|",
                   "|cap thuc hien|cap giai quyet|cap tham quyen"
                   "|cap co tham quyen|"},
    [CN_H_BODY] = {"|co quan|co quan thuc hien|don vi thuc hien|tham quyen"
                   "|body|holder|authority|competent authority|",
                   "|co quan thuc hien|co quan giai quyet|co quan co tham quyen"
                   "|don vi thuc hien|don vi giai quyet|tham quyen giai quyet"
                   "|co quan truc tiep|tham quyen quyet dinh"
                   "|co quan tham quyen|"},
    [CN_H_BASIS] = {"|can cu|can cu phap ly|co so phap ly|basis|legal basis|",
                    "|can cu phap ly|co so phap ly|van ban quy dinh|"},
    [CN_H_PUBLICATION] = {"|quyet dinh|so quyet dinh|publication|decision|",
                          "|quyet dinh cong bo|so quyet dinh cong bo"
                          "|qd cong bo|so qd cong bo|van ban cong bo|"},
    [CN_H_STATUS] = {"|tinh trang|trang thai|hieu luc|status|",
                     "|tinh trang hieu luc|trang thai tthc|"
                     "tinh trang tthc|"},
    [CN_H_NOTE] = {"|ghi chu|note|notes|remark|remarks|", "|ghi chu|"},
    [CN_H_PROVINCE] = {"|tinh|tinh thanh|tinh thanh pho|dia phuong|province|",
                       "|tinh thanh pho|"},
};
static_assert(sizeof words / sizeof *words == CN_N_HEADING, "words");

/* True when the list holds the text as a whole. */
static bool is_whole(const char *list, const char *text)
{
    size_t len = strlen(text);
    for (const char *at = strstr(list, text); at && len > 0;
         at = strstr(at + 1, text)) {
        if (at[-1] == '|' && at[len] == '|') {
            return true;
        }
    }
    return false;
}

/* True when the text begins with whole words of the list. */
static bool is_start(const char *list, const char *text)
{
    for (const char *at = list + 1; *at != '\0';) {
        size_t len = strcspn(at, "|");
        if (strncmp(at, text, len) == 0 &&
            (text[len] == '\0' || text[len] == ' ')) {
            return true;
        }
        at += len + 1;
    }
    return false;
}

/* The cell folded, without what stands in brackets; "" when it is too long
 * for a heading. */
static const char *fold(const char *text, char out[FOLDED_MAX])
{
    size_t len = strcspn(text, "([");
    if (len == 0) {
        len = strlen(text);
    }
    size_t need = cn_text_fold(text, len, out, FOLDED_MAX);
    if (need == (size_t)-1 || need > WORDS_MAX) {
        out[0] = '\0';
    }
    return out;
}

/* ---- header lines ----------------------------------------------------- */

void cn_headings_clear(struct cn_headings *out)
{
    for (int h = 0; h < CN_N_HEADING; h++) {
        out->column[h] = out->twin[h] = CN_NONE;
    }
    cn_ticks_clear(out);
    out->headed = 0;
    out->fresh = true;
    out->width = 0;
}

void cn_headings_span(const struct cn_sheet_row *row, struct cn_headings *out)
{
    out->width = row->n_cells;
    out->headed = 0;
    for (int c = 0; c < row->n_cells; c++) {
        out->headed |= row->cell[c][0] != '\0' ? UINT64_C(1) << c : 0;
    }
}

/* Two columns whose headings say the same. Of codes and tiers, which decide
 * what a row is judged by, any two whole headings do. */
static bool are_twins(const struct cn_sheet_row *row, enum cn_heading h,
                      int first, int second, bool whole)
{
    char a[FOLDED_MAX], b[FOLDED_MAX];
    return first != second &&
           ((whole && (h == CN_H_CODE || h == CN_H_TIER)) ||
            strcmp(fold(row->cell[first], a), fold(row->cell[second], b)) == 0);
}

/* Whole headings first, so that "Tên thủ tục" is the name where a list has
 * "Tên thủ tục con" too. */
static void recognise(const struct cn_sheet_row *row, bool whole,
                      struct cn_headings *out)
{
    char folded[FOLDED_MAX];
    for (int c = 0; c < row->n_cells; c++) {
        (void)fold(cn_ticks_has(out, c) ? "" : row->cell[c], folded);
        for (int h = 0; h < CN_N_HEADING; h++) {
            bool fits = whole ? is_whole(words[h].whole, folded)
                              : is_start(words[h].start, folded);
            if (fits && out->column[h] == CN_NONE) {
                out->column[h] = c;
                break;
            }
            if (fits && out->twin[h] == CN_NONE &&
                are_twins(row, (enum cn_heading)h, out->column[h], c, whole)) {
                out->twin[h] = c;
            }
        }
    }
}

bool cn_headings_find(const struct cn_sheet_row *row, struct cn_headings *out)
{
    int n = 0;
    cn_headings_clear(out);
    cn_headings_span(row, out);
    recognise(row, true, out);
    if (out->column[CN_H_TIER] == CN_NONE) {
        cn_ticks_find(row, out);
    }
    recognise(row, false, out);
    for (int h = 0; h < CN_N_HEADING; h++) {
        n += out->column[h] != CN_NONE;
    }
    n -= cn_ticks_count(out) == 1; /* a section may name one tier */
    return n > 1 && (out->column[CN_H_CODE] != CN_NONE ||
                     out->column[CN_H_NAME] != CN_NONE);
}

const char *cn_headings_cell(const struct cn_headings *headings,
                             const struct cn_sheet_row *row,
                             enum cn_heading heading)
{
    int column = headings->column[heading];
    return column == CN_NONE || column >= row->n_cells ? "" : row->cell[column];
}

/* ---- the header line -------------------------------------------------- */

enum cn_status cn_headings_missing(const struct cn_sheet_row *row,
                                   struct cn_error *err)
{
    return cn_fail(err, CN_E_INPUT,
                   "no header line was found%s%s%s: a list has a column for "
                   "the code ('Mã TTHC') or the name ('Tên thủ tục') and "
                   "another one; name them with --map code=…,name=…",
                   *row->sheet != '\0' ? cn_error_word(err, " in worksheet '")
                                       : "",
                   row->sheet, *row->sheet != '\0' ? "'" : "");
}

bool cn_headings_match(const struct cn_sheet_row *row, const char *map,
                       struct cn_headings *out)
{
    bool found = cn_headings_find(row, out);
    return map ? cn_map_fits(row, map, found) : found;
}
