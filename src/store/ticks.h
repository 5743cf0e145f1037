/* SPDX-License-Identifier: MIT
 *
 * ticks.h: lists that tell the tier by marks: a column for each tier, and an
 * "x" in those of the row. Read only where no column gives the tier in words.
 */
#ifndef CN_STORE_TICKS_H
#define CN_STORE_TICKS_H

#include "headings.h"

#define CN_TICKS_MAX 256

/* Finds the columns of marks in a header line; the first of them becomes that
 * of the tier. */
void cn_ticks_find(const struct cn_sheet_row *row, struct cn_headings *out);
/* How many columns of marks there are. */
int cn_ticks_count(const struct cn_headings *headings);
bool cn_ticks_has(const struct cn_headings *headings, int column);
/* Forgets them: a column gives the tier in words. */
void cn_ticks_clear(struct cn_headings *headings);
/* True when the first row below a header line divides its column of tiers,
 * or of bodies where there is none, into columns of marks, which are taken. */
bool cn_ticks_below(const struct cn_sheet_row *row,
                    struct cn_headings *headings);
/* The tier of a row in words: its cell, or the tiers that it marks ("Cấp tỉnh;
 * Cấp xã"), in buf. *unclear: a cell is neither a mark nor the want of one; it
 * stands there as it was written and names no tier. */
const char *cn_ticks_cell(const struct cn_headings *headings,
                          const struct cn_sheet_row *row,
                          char buf[CN_TICKS_MAX], bool *unclear);

#endif
