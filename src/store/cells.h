/* SPDX-License-Identifier: MIT
 *
 * cells.h: the cells of one row while it is read: cleaned, in one buffer. It
 * knows text, not files.
 */
#ifndef CN_STORE_CELLS_H
#define CN_STORE_CELLS_H

#include "../base/strbuf.h"
#include "sheet.h"

#define CN_CELL_MAX  ((size_t)64 * 1024)
#define CN_CELLS_MAX ((size_t)1024 * 1024) /* bytes of one row */

struct cn_cells {
    struct cn_strbuf text; /* begins with a byte 0, the empty cell */
    struct cn_strbuf work; /* one cell on its way in */
    size_t start[CN_SHEET_CELLS_MAX];
    int n;
    int line;       /* of the row, for messages */
    bool disguised; /* letters are TCVN3 taken for Latin-1 */
};

void cn_cells_init(struct cn_cells *cells);
void cn_cells_release(struct cn_cells *cells);
void cn_cells_clear(struct cn_cells *cells, int line);
/* Puts a text of valid UTF-8 into a column, in NFC and without the blanks
 * around it; a second one replaces the first. Control characters and texts
 * past CN_CELL_MAX are refused by the name of the cell. */
CN_MUST_CHECK enum cn_status cn_cells_put(struct cn_cells *cells, int column,
                                          const char *text, size_t len,
                                          struct cn_error *err);
/* Puts a text that came from a cell before. */
CN_MUST_CHECK enum cn_status cn_cells_put_clean(struct cn_cells *cells,
                                                int column, const char *text,
                                                struct cn_error *err);
bool cn_cells_are_empty(const struct cn_cells *cells);
/* Points the row's cells at the texts, which live until the next clear. */
void cn_cells_give(const struct cn_cells *cells, struct cn_sheet_row *row);

#endif
