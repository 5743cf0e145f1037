/* SPDX-License-Identifier: MIT
 *
 * xlsx_rows.h: what the rows of a worksheet and its merged cells share.
 * Private to the files xlsx*.c.
 */
#ifndef CN_STORE_XLSX_ROWS_H
#define CN_STORE_XLSX_ROWS_H

#include "xlsx.h"

/* The largest worksheet that a spreadsheet program writes. */
#define CN_XLSX_ROWS_MAX    1048576
#define CN_XLSX_COLUMNS_MAX 16384

/* Reads "B12" from *at on and moves past it; false when it is no cell. */
bool cn_xlsx_read_cell_name(const char **at, int *column, int *row);
/* Reads the merged ranges of a worksheet. */
CN_MUST_CHECK enum cn_status cn_xlsx_merged_read(struct cn_xlsx *book,
                                                 const char *part,
                                                 struct cn_error *err);
/* Fills the empty cells of the row at hand that a range above covers. */
CN_MUST_CHECK enum cn_status cn_xlsx_merged_fill(struct cn_xlsx *book,
                                                 struct cn_error *err);
void cn_xlsx_merged_clear(struct cn_xlsx *book);

#endif
