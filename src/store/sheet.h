/* SPDX-License-Identifier: MIT
 *
 * sheet.h: a published list as rows of cells, whatever it came in: CSV
 * (comma, semicolon, tab; UTF-8, UTF-16, TCVN3), NDJSON, a JSON array of
 * objects, or XLSX. It knows files and encodings, not what the cells mean.
 *
 * Cells are UTF-8 in NFC without surrounding blanks. A reader keeps one row
 * of a text file; of a workbook, its shared texts too.
 */
#ifndef CN_STORE_SHEET_H
#define CN_STORE_SHEET_H

#include "../base/error.h"

#define CN_SHEET_CELLS_MAX 64
#define CN_SHEET_ROWS_MAX  2000000
#define CN_CELL_TEXT_MAX   ((size_t)256 * 1024) /* bytes; NFC may lengthen */

/* One row; its texts live until the next. */
struct cn_sheet_row {
    const char *cell[CN_SHEET_CELLS_MAX]; /* "" = empty; never NULL */
    int n_cells;
    int line;          /* of the file, or row of the worksheet, from 1 */
    const char *sheet; /* name of the worksheet, or "" */
};

struct cn_sheet;

/* Opens a file, or standard input for "-"; the path must outlive it. The kind
 * is told by the content, not by the name. CN_E_INPUT: not a list at all, or a
 * kind that is not read; CN_E_IO: cannot be read. */
CN_MUST_CHECK enum cn_status
cn_sheet_open(const char *path, struct cn_sheet **out, struct cn_error *err);
/* Reads the next row; *more is false at the end. Of objects, the first row
 * holds the keys of the first object; a key that comes later is an error.
 * Worksheets follow one another; hidden ones are skipped. Rows of empty
 * cells are skipped. An error names the file and the line, which stands in
 * row->line too, and ends the reading. */
CN_MUST_CHECK enum cn_status cn_sheet_next(struct cn_sheet *sheet,
                                           struct cn_sheet_row *row, bool *more,
                                           struct cn_error *err);
/* The next call of cn_sheet_next() gives the same row again. */
void cn_sheet_again(struct cn_sheet *sheet);
/* "csv", "ndjson", "json" or "xlsx"; "utf-8", "utf-16le", "tcvn3"…; static. */
const char *cn_sheet_kind(const struct cn_sheet *sheet);
const char *cn_sheet_encoding(const struct cn_sheet *sheet);
/* SHA-256 of the bytes read so far, in hexadecimal: of the whole file once the
 * last row was asked for. */
#define CN_SHEET_DIGEST_MAX 65
const char *cn_sheet_digest(struct cn_sheet *sheet,
                            char out[CN_SHEET_DIGEST_MAX]);
/* No digest will be asked for: the rest is read without making one. */
void cn_sheet_skip_digest(struct cn_sheet *sheet);
void cn_sheet_close(struct cn_sheet *sheet);

/* "C7" for column 2 of line 7: how a spreadsheet names a cell. */
#define CN_CELL_NAME_MAX 16
const char *cn_sheet_cell_name(char buf[CN_CELL_NAME_MAX], int column,
                               int line);

#endif
