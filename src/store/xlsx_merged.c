/* SPDX-License-Identifier: MIT
 *
 * xlsx_merged.c: cells that are merged over several rows. Only the first
 * holds the text; a list means it for each row ("Lĩnh vực" beside all its
 * procedures). Ranges stand after the rows, so a worksheet that has any is
 * read twice. Cells merged over columns are titles, and stay as they are.
 */
#include <stdlib.h>
#include <string.h>

#include "xlsx.h"
#include "xlsx_rows.h"

/* Reads "B12" from *at on; false when it is no name of a cell. */
bool cn_xlsx_read_cell_name(const char **at, int *column, int *row)
{
    const char *text = *at;
    int64_t letters = 0;
    int64_t digits = 0;
    for (; *text >= 'A' && *text <= 'Z' && letters <= CN_XLSX_COLUMNS_MAX;
         text++) {
        letters = letters * 26 + (*text - 'A' + 1);
    }
    bool named = text > *at && letters <= CN_XLSX_COLUMNS_MAX;
    const char *from = text;
    for (; *text >= '0' && *text <= '9' && digits <= CN_XLSX_ROWS_MAX; text++) {
        digits = digits * 10 + (*text - '0');
    }
    *at = text;
    *column = (int)letters - 1;
    *row = (int)digits;
    return named && text > from && digits >= 1 && digits <= CN_XLSX_ROWS_MAX;
}

static void add_merged(struct cn_xlsx *book, struct cn_xlsx_merged merged)
{
    if (book->n_merged == CN_XLSX_MERGED_MAX) {
        cn_xlsx_refuse(book, CN_E_INPUT,
                       "a worksheet has more than 100000 merged cells");
        return;
    }
    if (book->n_merged == book->max_merged) {
        int max = book->max_merged ? book->max_merged * 2 : 64;
        struct cn_xlsx_merged *grown =
            realloc(book->merged, (size_t)max * sizeof *grown);
        if (!grown) {
            cn_xlsx_refuse(book, CN_E_NOMEM, "out of memory");
            return;
        }
        book->merged = grown;
        book->max_merged = max;
    }
    book->merged[book->n_merged++] = merged;
}

static void XMLCALL start_range(void *ctx, const XML_Char *name,
                                const XML_Char **attributes)
{
    struct cn_xlsx *book = ctx;
    const char *at = cn_xlsx_attribute(attributes, "ref");
    struct cn_xlsx_merged merged;
    int column = 0;
    if (strcmp(cn_xlsx_local(name), "mergeCell") == 0 && at &&
        cn_xlsx_read_cell_name(&at, &merged.column, &merged.first) &&
        *at++ == ':' && cn_xlsx_read_cell_name(&at, &column, &merged.last) &&
        merged.last > merged.first && merged.column < CN_SHEET_CELLS_MAX) {
        add_merged(book, merged);
    }
}

static void XMLCALL end_range(void *ctx, const XML_Char *name)
{
    (void)ctx;
    (void)name;
}

static int compare_merged(const void *a, const void *b)
{
    const struct cn_xlsx_merged *x = a;
    const struct cn_xlsx_merged *y = b;
    return x->first != y->first ? (x->first > y->first) - (x->first < y->first)
                                : x->column - y->column;
}

enum cn_status cn_xlsx_merged_read(struct cn_xlsx *book, const char *part,
                                   struct cn_error *err)
{
    bool has = false;
    cn_xlsx_merged_clear(book);
    enum cn_status status =
        cn_xlsx_part_has(book, part, "mergeCell ", &has, err);
    if (status == CN_OK && has) {
        status = cn_xlsx_part_read(book, part, start_range, end_range, err);
    }
    if (book->n_merged > 1) {
        qsort(book->merged, (size_t)book->n_merged, sizeof *book->merged,
              compare_merged);
    }
    return status;
}

void cn_xlsx_merged_clear(struct cn_xlsx *book)
{
    for (int c = 0; c < CN_SHEET_CELLS_MAX; c++) {
        free(book->held[c].text);
        book->held[c].text = NULL;
        book->held[c].until = 0;
    }
    book->n_merged = book->next_merged = 0;
}

/* ---- one row ---------------------------------------------------------- */

static enum cn_status hold(struct cn_xlsx *book,
                           const struct cn_xlsx_merged *merged,
                           struct cn_error *err)
{
    const struct cn_cells *cells = book->cells;
    const char *text = cells->text.text + cells->start[merged->column];
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    if (!copy) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    memcpy(copy, text, size);
    free(book->held[merged->column].text);
    book->held[merged->column].text = copy;
    book->held[merged->column].until = merged->last;
    return CN_OK;
}

enum cn_status cn_xlsx_merged_fill(struct cn_xlsx *book, struct cn_error *err)
{
    struct cn_cells *cells = book->cells;
    enum cn_status status = CN_OK;
    for (int c = 0; c < CN_SHEET_CELLS_MAX && status == CN_OK; c++) {
        if (book->held[c].until >= book->row &&
            cells->text.text[cells->start[c]] == '\0' &&
            *book->held[c].text != '\0') {
            status = cn_cells_put_clean(cells, c, book->held[c].text, err);
        }
    }
    for (; book->next_merged < book->n_merged && status == CN_OK &&
           book->merged[book->next_merged].first <= book->row;
         book->next_merged++) {
        if (book->merged[book->next_merged].first == book->row) {
            status = hold(book, &book->merged[book->next_merged], err);
        }
    }
    return status;
}
