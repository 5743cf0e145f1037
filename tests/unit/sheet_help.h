/* SPDX-License-Identifier: MIT
 *
 * sheet_help.h: what a list holds, as one text.
 */
#ifndef CN_TEST_SHEET_HELP_H
#define CN_TEST_SHEET_HELP_H

#include "../../src/base/error.h"
#include "../../src/base/strbuf.h"
#include "../../src/store/sheet.h"

/* All rows: cells between |, line in front, the worksheet's name in front of
 * its first row; then kind and encoding. */
static inline enum cn_status dump_sheet(const char *path, struct cn_strbuf *out,
                                        struct cn_error *err)
{
    struct cn_sheet *sheet = NULL;
    struct cn_sheet_row row;
    const char *name = "";
    bool more = true;
    cn_error_clear(err);
    enum cn_status status = cn_sheet_open(path, &sheet, err);
    while (status == CN_OK) {
        status = cn_sheet_next(sheet, &row, &more, err);
        if (status != CN_OK || !more) {
            break;
        }
        if (strcmp(name, row.sheet) != 0) {
            cn_strbuf_printf(out, "[%s]\n", row.sheet);
            name = row.sheet;
        }
        cn_strbuf_printf(out, "%d:", row.line);
        for (int i = 0; i < row.n_cells; i++) {
            cn_strbuf_printf(out, "%s%s", i > 0 ? "|" : "", row.cell[i]);
        }
        cn_strbuf_puts(out, "\n");
    }
    if (status == CN_OK) {
        cn_strbuf_printf(out, "%s %s", cn_sheet_kind(sheet),
                         cn_sheet_encoding(sheet));
    }
    cn_sheet_close(sheet);
    return status;
}

#endif
