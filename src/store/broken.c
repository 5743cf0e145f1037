/* SPDX-License-Identifier: MIT
 *
 * broken.c: what tells a broken row. Error values are the ones that files
 * hold, which are English whatever a program shows.
 */
#include "broken.h"

#include <string.h>

#include "ticks.h"

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
static bool is_judged(const struct cn_headings *headings, int column)
{
    bool judged = cn_ticks_has(headings, column);
    for (int h = 0; h < CN_N_HEADING; h++) {
        judged = judged || (headings->column[h] == column && h != CN_H_NUMBER &&
                            h != CN_H_NOTE);
    }
    return judged;
}

bool cn_row_is_broken(const struct cn_sheet_row *row,
                      const struct cn_headings *headings,
                      const struct cn_sheet *sheet, struct cn_broken *out)
{
    bool cuts = strcmp(cn_sheet_kind(sheet), "csv") == 0;
    for (int c = 0; c < row->n_cells; c++) {
        bool extra = cuts && c >= headings->width && row->cell[c][0] != '\0';
        if (extra ||
            (cn_is_error_value(row->cell[c]) && is_judged(headings, c))) {
            *out = (struct cn_broken){row->cell[c], c, headings->width, extra};
            return true;
        }
    }
    return false;
}

/* ---- what is said of them ----------------------------------------------- */

/* "2.00013": a spreadsheet took 2.000130 for a number. */
static bool is_short(const char *code)
{
    size_t digits = strlen(code) > 2 ? strspn(code + 2, "0123456789") : 0;
    return digits > 0 && digits < 6 && code[2 + digits] == '\0' &&
           code[0] >= '0' && code[0] <= '9' && code[1] == '.';
}

enum cn_status cn_row_fail_code(const struct cn_sheet_row *row, int column,
                                struct cn_error *err)
{
    char name[CN_CELL_NAME_MAX];
    const char *code = row->cell[column];
    return cn_fail(
        err, CN_E_INPUT,
        "'%.60s' is not a procedure code: write it like 1.013925 (cell "
        "%s%s%s%s)",
        code, cn_sheet_cell_name(name, column, row->line),
        *row->sheet != '\0' ? cn_error_word(err, " of ") : "", row->sheet,
        is_short(code)
            ? cn_error_word(
                  err, "; a number loses its last zeros: make the column text")
            : "");
}

enum cn_status cn_row_fail_broken(const struct cn_sheet_row *row,
                                  const struct cn_broken *broken,
                                  struct cn_error *err)
{
    char name[CN_CELL_NAME_MAX];
    (void)cn_sheet_cell_name(name, broken->column, row->line);
    if (broken->extra) {
        return cn_fail(err, CN_E_INPUT,
                       "the row has more cells than the %d of the header: "
                       "'%.60s' (cell %s); put a text that holds the separator "
                       "in quotes",
                       broken->head, broken->text, name);
    }
    return cn_fail(
        err, CN_E_INPUT,
        "'%s' is the error of a formula (cell %s%s%s): correct it in "
        "the spreadsheet",
        broken->text, name,
        *row->sheet != '\0' ? cn_error_word(err, " of ") : "", row->sheet);
}
