/* SPDX-License-Identifier: MIT
 *
 * broken.h: cells that cannot be taken at their word: a text that a separator
 * cut in two, and the values that a spreadsheet shows for a failed formula. It
 * knows rows and columns, not what is to be done about them.
 */
#ifndef CN_STORE_BROKEN_H
#define CN_STORE_BROKEN_H

#include "headings.h"

struct cn_broken {
    const char *text; /* of the cell */
    int column;
    int head;   /* columns that the header line has */
    bool extra; /* the cell stands past them; else it holds an error value */
};

/* "#N/A", "#REF!"… and nothing else. */
bool cn_is_error_value(const char *text);
/* True when a row of procedures is broken; *out tells by which cell. Rows of
 * worksheets often have notes to their right: only a text file cuts cells. */
bool cn_row_is_broken(const struct cn_sheet_row *row,
                      const struct cn_headings *headings,
                      const struct cn_sheet *sheet, struct cn_broken *out);
/* Tell of a row by its cell: that it is broken, and that its code is none. */
enum cn_status cn_row_fail_broken(const struct cn_sheet_row *row,
                                  const struct cn_broken *broken,
                                  struct cn_error *err);
enum cn_status cn_row_fail_code(const struct cn_sheet_row *row, int column,
                                struct cn_error *err);

#endif
