/* SPDX-License-Identifier: MIT
 *
 * broken.c: what tells a broken row. Error values are the ones that files
 * hold, which are English whatever a program shows.
 */
#include "broken.h"

#include <string.h>

bool cn_is_error_value(const char *text)
{
    static const char *const values[] = {
        "#N/A",    "#REF!",  "#VALUE!",   "#NAME?",        "#DIV/0!",
        "#NULL!",  "#NUM!",  "#SPILL!",   "#GETTING_DATA", "#CALC!",
        "#FIELD!", "#BUSY!", "#BLOCKED!", "#CONNECT!",     "#UNKNOWN!",
    };
    for (size_t i = 0; *text == '#' && i < sizeof values / sizeof *values;
         i++) {
        if (strcmp(text, values[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* Neither the number of a row nor a note is ever judged by. */
static bool counts(enum cn_heading heading)
{
    return heading != CN_H_NUMBER && heading != CN_H_NOTE;
}

bool cn_row_is_broken(const struct cn_sheet_row *row,
                      const struct cn_headings *headings,
                      const struct cn_sheet *sheet, struct cn_broken *out)
{
    bool cuts = strcmp(cn_sheet_kind(sheet), "csv") == 0;
    *out = (struct cn_broken){.column = CN_NONE, .head = headings->width};
    for (int h = 0; h < CN_N_HEADING && out->column == CN_NONE; h++) {
        if (counts((enum cn_heading)h) &&
            cn_is_error_value(
                cn_headings_cell(headings, row, (enum cn_heading)h))) {
            out->column = headings->column[h];
        }
    }
    for (int c = headings->width;
         cuts && c < row->n_cells && out->column == CN_NONE; c++) {
        out->extra = row->cell[c][0] != '\0';
        out->column = out->extra ? c : CN_NONE;
    }
    out->text = out->column != CN_NONE ? row->cell[out->column] : "";
    return out->column != CN_NONE;
}
