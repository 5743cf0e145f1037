/* SPDX-License-Identifier: MIT
 *
 * cells.c: blanks are trimmed, the ones that spreadsheets and web pages bring
 * along too: no-break spaces, zero-width ones, byte order marks.
 */
#include "cells.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "tcvn3.h"

void cn_cells_init(struct cn_cells *cells)
{
    *cells = (struct cn_cells){.n = 0};
    cn_strbuf_init(&cells->text, CN_CELLS_MAX);
    cn_strbuf_init(&cells->work, 4 * CN_CELL_MAX);
}

void cn_cells_release(struct cn_cells *cells)
{
    if (cells) {
        cn_strbuf_release(&cells->text);
        cn_strbuf_release(&cells->work);
    }
}

void cn_cells_clear(struct cn_cells *cells, int line)
{
    cn_strbuf_clear(&cells->text);
    cn_strbuf_add(&cells->text, "", 1);
    memset(cells->start, 0, sizeof cells->start);
    cells->n = 0;
    cells->line = line;
}

bool cn_cells_are_empty(const struct cn_cells *cells)
{
    for (int i = 0; i < cells->n; i++) {
        if (cells->text.text[cells->start[i]] != '\0') {
            return false;
        }
    }
    return true;
}

void cn_cells_give(const struct cn_cells *cells, struct cn_sheet_row *row)
{
    row->n_cells = cells->n;
    row->line = cells->line;
    for (int i = 0; i < CN_SHEET_CELLS_MAX; i++) {
        row->cell[i] = cells->text.text + cells->start[i];
    }
}

/* ---- one text --------------------------------------------------------- */

static const char *const wide_blanks[] = {
    "\xC2\xA0",     /* no-break space */
    "\xE2\x80\x8B", /* zero-width space */
    "\xE2\x80\xAF", /* narrow no-break space */
    "\xEF\xBB\xBF", /* byte order mark */
};

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static size_t blank_before(const char *text, size_t len)
{
    if (len == 0 || is_blank(*text)) {
        return len > 0;
    }
    for (size_t i = 0; (unsigned char)*text >= 0x80 &&
                       i < sizeof wide_blanks / sizeof *wide_blanks;
         i++) {
        size_t n = strlen(wide_blanks[i]);
        if (n <= len && memcmp(text, wide_blanks[i], n) == 0) {
            return n;
        }
    }
    return 0;
}

static size_t blank_after(const char *text, size_t len)
{
    if (len == 0 || is_blank(text[len - 1])) {
        return len > 0;
    }
    for (size_t i = 0; (unsigned char)text[len - 1] >= 0x80 &&
                       i < sizeof wide_blanks / sizeof *wide_blanks;
         i++) {
        size_t n = strlen(wide_blanks[i]);
        if (n <= len && memcmp(text + len - n, wide_blanks[i], n) == 0) {
            return n;
        }
    }
    return 0;
}

static void trim(const char **text, size_t *len)
{
    size_t n = 0;
    while ((n = blank_before(*text, *len)) > 0) {
        *text += n;
        *len -= n;
    }
    while ((n = blank_after(*text, *len)) > 0) {
        *len -= n;
    }
}

static bool has_control(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char byte = (unsigned char)text[i];
        if ((byte < ' ' && !is_blank(text[i])) || byte == 0x7F) {
            return true;
        }
    }
    return false;
}

static enum cn_status add_nfc(struct cn_strbuf *out, const char *text,
                              size_t len, struct cn_error *err)
{
    size_t need = cn_text_nfc(text, len, NULL, 0);
    char *nfc = need == (size_t)-1 ? NULL : malloc(need + 1);
    if (!nfc || cn_text_nfc(text, len, nfc, need + 1) != need) {
        free(nfc);
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    cn_strbuf_add(out, nfc, need);
    free(nfc);
    return CN_OK;
}

static enum cn_status end_text(const struct cn_cells *cells,
                               enum cn_status status, struct cn_error *err)
{
    if (status != CN_OK || !cells->text.failed) {
        return status;
    }
    return cells->text.len + CN_CELL_MAX >= CN_CELLS_MAX
               ? cn_fail(err, CN_E_INPUT, "a row is longer than %d KiB",
                         (int)(CN_CELLS_MAX / 1024))
               : cn_fail(err, CN_E_NOMEM, "out of memory");
}

static enum cn_status add_text(struct cn_cells *cells, int column,
                               const char *text, size_t len,
                               struct cn_error *err)
{
    enum cn_status status = CN_OK;
    if (cells->disguised) {
        cn_strbuf_clear(&cells->work);
        cn_tcvn3_add_disguised(&cells->work, text, len);
        text = cells->work.text;
        len = cells->work.len;
        if (cells->work.failed) {
            return cn_fail(err, CN_E_NOMEM, "out of memory");
        }
    }
    cells->start[column] = cells->text.len;
    if (cn_text_is_nfc(text, len)) {
        cn_strbuf_add(&cells->text, text, len);
    } else {
        status = add_nfc(&cells->text, text, len, err);
    }
    cn_strbuf_add(&cells->text, "", 1);
    return end_text(cells, status, err);
}

enum cn_status cn_cells_put_clean(struct cn_cells *cells, int column,
                                  const char *text, struct cn_error *err)
{
    cells->n = column >= cells->n ? column + 1 : cells->n;
    cells->start[column] = cells->text.len;
    cn_strbuf_add(&cells->text, text, strlen(text) + 1);
    return end_text(cells, CN_OK, err);
}

enum cn_status cn_cells_put(struct cn_cells *cells, int column,
                            const char *text, size_t len, struct cn_error *err)
{
    char name[CN_CELL_NAME_MAX];
    trim(&text, &len);
    if (column >= CN_SHEET_CELLS_MAX && len > 0) {
        return cn_fail(err, CN_E_INPUT, "a row has more than %d cells",
                       CN_SHEET_CELLS_MAX);
    }
    if (len > CN_CELL_MAX) {
        return cn_fail(err, CN_E_INPUT, "cell %s is longer than %d KiB",
                       cn_sheet_cell_name(name, column, cells->line),
                       (int)(CN_CELL_MAX / 1024));
    }
    if (has_control(text, len)) {
        return cn_fail(err, CN_E_INPUT, "a control character in cell %s",
                       cn_sheet_cell_name(name, column, cells->line));
    }
    if (column < CN_SHEET_CELLS_MAX) {
        cells->n = column >= cells->n ? column + 1 : cells->n;
        cells->start[column] = 0;
    }
    return len > 0 ? add_text(cells, column, text, len, err) : CN_OK;
}

const char *cn_sheet_cell_name(char buf[CN_CELL_NAME_MAX], int column, int line)
{
    char letters[4] = "";
    int n = 0;
    for (int left = column + 1; left > 0 && n < 3; left = (left - 1) / 26) {
        letters[n++] = (char)('A' + (left - 1) % 26);
    }
    for (int i = 0; i < n / 2; i++) {
        char spare = letters[i];
        letters[i] = letters[n - 1 - i];
        letters[n - 1 - i] = spare;
    }
    (void)snprintf(buf, CN_CELL_NAME_MAX, "%s%d", letters, line);
    return buf;
}
