/* SPDX-License-Identifier: MIT
 *
 * workbook.h: tables as a workbook (XLSX): texts and whole numbers in a few
 * styles. Texts stay texts: nothing in them becomes a formula.
 */
#ifndef CN_REPORT_WORKBOOK_H
#define CN_REPORT_WORKBOOK_H

#include "out.h"

#define CN_WORKBOOK_SHEETS_MAX 8

enum cn_cell_style {
    CN_CELL_PLAIN,
    CN_CELL_HEAD,
    CN_CELL_WRAP,
    CN_CELL_ERROR,
    CN_CELL_WARNING,
    CN_N_CELL_STYLE
};

struct cn_workbook {
    struct cn_strbuf sheet[CN_WORKBOOK_SHEETS_MAX]; /* its XML so far */
    const char *name[CN_WORKBOOK_SHEETS_MAX];       /* borrowed */
    bool listing[CN_WORKBOOK_SHEETS_MAX];
    int n_sheets;
    int row, column, columns; /* of the last sheet, from 0; its widest row */
    bool in_row;
};

void cn_workbook_init(struct cn_workbook *book);
void cn_workbook_release(struct cn_workbook *book);
/* Begins a sheet with columns of these widths in characters. A `listing` has
 * one heading row, which stays in sight, is repeated on every printed page and
 * filters what is below it. */
void cn_workbook_sheet(struct cn_workbook *book, const char *name,
                       const double widths[], int n, bool listing);
/* Each fills the next cell of the row. A text is cut at what a cell holds. */
void cn_workbook_text(struct cn_workbook *book, enum cn_cell_style style,
                      const char *text);
void cn_workbook_number(struct cn_workbook *book, int number);
/* Ends the row, which may be empty. */
void cn_workbook_end_row(struct cn_workbook *book);
/* Writes the file. Fails only for want of memory. */
CN_MUST_CHECK enum cn_status cn_workbook_print(struct cn_workbook *book,
                                               struct cn_out *out,
                                               struct cn_error *err);

#endif
