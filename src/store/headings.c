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

#define FOLDED_MAX 512
#define WORDS_MAX  72 /* bytes of a heading; longer cells are titles or text */

static const char *const names[] = {
    [CN_H_NUMBER] = "number",     [CN_H_CODE] = "code",
    [CN_H_NAME] = "name",         [CN_H_FIELD] = "field",
    [CN_H_TIER] = "tier",         [CN_H_BODY] = "body",
    [CN_H_BASIS] = "basis",       [CN_H_PUBLICATION] = "publication",
    [CN_H_STATUS] = "status",     [CN_H_NOTE] = "note",
    [CN_H_PROVINCE] = "province",
};
static_assert(sizeof names / sizeof *names == CN_N_HEADING, "headings");

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

/* Whole headings first, so that "Tên thủ tục" is the name where a list has
 * "Tên thủ tục con" too. */
static void recognise(const struct cn_sheet_row *row, bool whole,
                      struct cn_headings *out)
{
    char folded[FOLDED_MAX];
    for (int c = 0; c < row->n_cells; c++) {
        (void)fold(row->cell[c], folded);
        for (int h = 0; h < CN_N_HEADING; h++) {
            bool fits = whole ? is_whole(words[h].whole, folded)
                              : is_start(words[h].start, folded);
            if (fits && out->column[h] == CN_NONE) {
                out->column[h] = c;
                break;
            }
        }
    }
}

bool cn_headings_find(const struct cn_sheet_row *row, struct cn_headings *out)
{
    int n = 0;
    for (int h = 0; h < CN_N_HEADING; h++) {
        out->column[h] = CN_NONE;
    }
    recognise(row, true, out);
    recognise(row, false, out);
    for (int h = 0; h < CN_N_HEADING; h++) {
        n += out->column[h] != CN_NONE;
    }
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

/* ---- a map ------------------------------------------------------------ */

/* One "name=column" of a map. */
struct entry {
    enum cn_heading heading;
    char column[FOLDED_MAX]; /* as it was given */
    char folded[FOLDED_MAX];
};

static enum cn_status bad_name(const char *name, struct cn_error *err)
{
    int near = cn_text_nearest(name, names, CN_N_HEADING);
    if (near >= 0) {
        return cn_fail(err, CN_E_INPUT,
                       "the map names a column '%s': did you mean '%s'", name,
                       names[near]);
    }
    return cn_fail(err, CN_E_INPUT,
                   "the map names a column '%s'; it may name number, code, "
                   "name, field, tier, body, basis, publication, status, note "
                   "and province",
                   name);
}

/* Takes the entry that *at begins with, and moves *at past it. A comma ends
 * it where a name and '=' follow: a heading may hold commas. */
static enum cn_status take_entry(const char **at, struct entry *entry,
                                 struct cn_error *err)
{
    char name[FOLDED_MAX];
    size_t n = strcspn(*at, "=");
    if ((*at)[n] == '\0' || n == 0 || n >= sizeof name) {
        return cn_fail(err, CN_E_INPUT,
                       "the map '%s' is not understood: write it like "
                       "code=Mã số,name=C",
                       *at);
    }
    memcpy(name, *at, n);
    name[n] = '\0';
    int heading = 0;
    while (heading < CN_N_HEADING && strcmp(names[heading], name) != 0) {
        heading++;
    }
    if (heading == CN_N_HEADING) {
        return bad_name(name, err);
    }
    const char *value = *at + n + 1;
    size_t len = strlen(value);
    const char *next = strchr(value, '=');
    if (next) {
        while (next > value && *next != ',') {
            next--;
        }
        len = (size_t)(next - value);
    }
    if (len == 0 || len >= sizeof entry->column) {
        return cn_fail(err, CN_E_INPUT, "the map gives no column for '%s'",
                       name);
    }
    entry->heading = (enum cn_heading)heading;
    memcpy(entry->column, value, len);
    entry->column[len] = '\0';
    if (cn_text_fold(value, len, entry->folded, FOLDED_MAX) >= FOLDED_MAX) {
        return cn_fail(err, CN_E_INPUT, "the map is not UTF-8");
    }
    *at = value + len + (value[len] == ',' ? 1 : 0);
    return CN_OK;
}

static int column_of_letters(const char *text)
{
    int column = 0;
    size_t len = strlen(text);
    for (size_t i = 0; i < len && i < 3; i++) {
        bool small = text[i] >= 'a' && text[i] <= 'z';
        if (!small && (text[i] < 'A' || text[i] > 'Z')) {
            return CN_NONE;
        }
        column = column * 26 + (text[i] - (small ? 'a' : 'A') + 1);
    }
    return len > 0 && len < 3 && column <= CN_SHEET_CELLS_MAX ? column - 1
                                                              : CN_NONE;
}

static int column_of_heading(const struct cn_sheet_row *row,
                             const struct entry *entry)
{
    char folded[CN_MESSAGE_MAX];
    for (int c = 0; c < row->n_cells; c++) {
        size_t need = cn_text_fold(row->cell[c], strlen(row->cell[c]), folded,
                                   sizeof folded);
        if (need > 0 && need < sizeof folded &&
            strcmp(folded, entry->folded) == 0) {
            return c;
        }
    }
    return CN_NONE;
}

enum cn_status cn_headings_map(const struct cn_sheet_row *row, const char *map,
                               struct cn_headings *out, struct cn_error *err)
{
    struct entry entry = {.heading = CN_H_CODE};
    for (const char *at = map; *at != '\0';) {
        enum cn_status status = take_entry(&at, &entry, err);
        if (status != CN_OK) {
            return status;
        }
        int column = column_of_heading(row, &entry);
        if (column == CN_NONE) {
            column = column_of_letters(entry.column);
        }
        if (column == CN_NONE) {
            return cn_fail(err, CN_E_INPUT,
                           "the list has no column '%s', which the map names "
                           "for '%s'",
                           entry.column, names[entry.heading]);
        }
        out->column[entry.heading] = column;
    }
    return CN_OK;
}

/* How a row answers to a map. */
struct fit {
    bool named;   /* it has a heading that the map names */
    bool missing; /* it lacks one that can be no letter */
    bool filled;  /* every cell that the map means holds something */
};

/* False for a map that is not understood. */
static bool fit_map(const struct cn_sheet_row *row, const char *map,
                    struct fit *fit)
{
    struct entry entry = {.heading = CN_H_CODE};
    *fit = (struct fit){.filled = true};
    for (const char *at = map; *at != '\0';) {
        if (take_entry(&at, &entry, NULL) != CN_OK) {
            return false;
        }
        int column = column_of_heading(row, &entry);
        fit->named = fit->named || column != CN_NONE;
        if (column == CN_NONE) {
            column = column_of_letters(entry.column);
        }
        fit->missing = fit->missing || column == CN_NONE;
        fit->filled = fit->filled && column != CN_NONE &&
                      column < row->n_cells && row->cell[column][0] != '\0';
    }
    return true;
}

/* ---- seeking ---------------------------------------------------------- */

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
    struct fit fit = {.named = false};
    bool found = cn_headings_find(row, out);
    if (!map) {
        return found;
    }
    /* What is not understood is refused by the caller, with the reason. */
    return !fit_map(row, map, &fit) ||
           (!fit.missing && (found || fit.named || fit.filled));
}

enum cn_status cn_headings_seek(struct cn_sheet *sheet, const char *map,
                                struct cn_sheet_row *row,
                                struct cn_headings *out, struct cn_error *err)
{
    bool more = true;
    int lines = 0;
    while (lines < CN_HEADINGS_LINES_MAX) {
        enum cn_status status = cn_sheet_next(sheet, row, &more, err);
        if (status != CN_OK) {
            return status;
        }
        if (!more) {
            break;
        }
        lines++;
        if (cn_headings_match(row, map, out)) {
            return map ? cn_headings_map(row, map, out, err) : CN_OK;
        }
    }
    return lines == 0 ? cn_fail(err, CN_E_INPUT, "the file is empty")
                      : cn_headings_missing(row, err);
}
