/* SPDX-License-Identifier: MIT
 *
 * xlsx.c: the worksheets of a workbook, row by row. The parser is suspended
 * at the end of each row, so that no more than one is held.
 */
#include "xlsx.h"

#include <stdlib.h>
#include <string.h>

#include "tcvn3.h"
#include "xlsx_rows.h"

#define SAMPLE_MAX ((size_t)64 * 1024) /* of the texts, to tell TCVN3 */

/* ---- elements --------------------------------------------------------- */

static void start_row(struct cn_xlsx *book, const XML_Char **attributes)
{
    const char *number = cn_xlsx_attribute(attributes, "r");
    int row = number ? cn_xlsx_number(number, CN_XLSX_ROWS_MAX) : book->row + 1;
    if (row < 1 || row > CN_XLSX_ROWS_MAX) {
        cn_xlsx_refuse(book, CN_E_INPUT, "a row has no proper number");
        return;
    }
    book->row = row;
    book->cell.column = -1;
    cn_cells_clear(book->cells, row);
}

static void start_cell(struct cn_xlsx *book, const XML_Char **attributes)
{
    struct cn_xlsx_cell *cell = &book->cell;
    const char *name = cn_xlsx_attribute(attributes, "r");
    const char *type = cn_xlsx_attribute(attributes, "t");
    int next = cell->column + 1;
    int row = 0;
    if (name && !cn_xlsx_read_cell_name(&name, &next, &row)) {
        next = CN_XLSX_COLUMNS_MAX;
    }
    if (next >= CN_XLSX_COLUMNS_MAX) {
        cn_xlsx_refuse(book, CN_E_INPUT, "a cell has no proper name");
        return;
    }
    cell->column = next;
    cell->is_inline = type && strcmp(type, "inlineStr") == 0;
    cell->type = 'n';
    if (type) {
        /* "s" shared, "str" of a formula, "b", "d", "e", "n" */
        cell->type = strcmp(type, "str") == 0 ? 't' : *type;
    }
    cell->format =
        cn_xlsx_number(cn_xlsx_attribute(attributes, "s"), CN_XLSX_FORMATS_MAX);
    cn_strbuf_clear(&book->value);
}

static void XMLCALL start_element(void *ctx, const XML_Char *name,
                                  const XML_Char **attributes)
{
    struct cn_xlsx *book = ctx;
    const char *local = cn_xlsx_local(name);
    if (++book->depth > CN_XLSX_DEPTH_MAX) {
        cn_xlsx_refuse(book, CN_E_INPUT, "the workbook nests too deeply");
    } else if (strcmp(local, "c") == 0) {
        start_cell(book, attributes);
    } else if (strcmp(local, "v") == 0) {
        book->place.in_value = !book->cell.is_inline;
    } else if (strcmp(local, "t") == 0) {
        book->place.in_value = book->cell.is_inline;
    } else if (strcmp(local, "row") == 0) {
        start_row(book, attributes);
    } else if (strcmp(local, "rPh") == 0) {
        book->place.in_phonetic = true;
    }
}

/* The text of the cell at hand, which lives in the workbook. */
static const char *text_of_cell(struct cn_xlsx *book, size_t *len)
{
    struct cn_strbuf *value = &book->value;
    int index = 0;
    char number[64];
    switch (book->cell.type) {
    case 's':
        index = cn_xlsx_number(value->text, INT32_MAX - 1);
        if (index < 0 || (size_t)index >= book->n_strings) {
            cn_xlsx_refuse(book, CN_E_INPUT,
                           "a cell names a text that the workbook lacks");
            return NULL;
        }
        const char *text = book->strings.text + book->string[index];
        *len = strlen(text);
        return text;
    case 'b':
        index = strcmp(value->text, "1") == 0;
        *len = index ? strlen("true") : strlen("false");
        return index ? "true" : "false";
    case 'n':
        if (value->len > 0 && value->len < sizeof number) {
            unsigned char show = CN_SHOW_PLAIN;
            if (book->cell.format >= 0 && book->cell.format < book->n_formats) {
                show = book->format[book->cell.format];
            }
            memcpy(number, value->text, value->len + 1);
            cn_strbuf_clear(value);
            cn_xlsx_add_number(value, number, show, book->from_1904);
        }
        break;
    default:
        cn_xlsx_unescape(value, 0);
        break;
    }
    *len = value->len;
    return value->text;
}

static void end_cell(struct cn_xlsx *book)
{
    size_t len = 0;
    bool empty = book->value.len == 0;
    const char *text = empty ? "" : text_of_cell(book, &len);
    if (text && len > 0 &&
        cn_cells_put(book->cells, book->cell.column, text, len,
                     &book->failure) != CN_OK) {
        (void)XML_StopParser(book->parser, XML_FALSE);
    }
    cn_strbuf_clear(&book->value);
}

static void XMLCALL end_element(void *ctx, const XML_Char *name)
{
    struct cn_xlsx *book = ctx;
    const char *local = cn_xlsx_local(name);
    book->depth--;
    if (strcmp(local, "c") == 0) {
        end_cell(book);
    } else if (strcmp(local, "v") == 0 || strcmp(local, "t") == 0) {
        book->place.in_value = false;
    } else if (strcmp(local, "rPh") == 0) {
        book->place.in_phonetic = false;
    } else if (strcmp(local, "row") == 0) {
        book->row_ended = true;
        (void)XML_StopParser(book->parser, XML_TRUE);
    }
}

/* ---- worksheets ------------------------------------------------------- */

static enum cn_status open_next(struct cn_xlsx *book, struct cn_error *err)
{
    bool found = false;
    const char *path = book->sheets[book->sheet].path;
    book->row = 0;
    book->cell = (struct cn_xlsx_cell){.column = -1, .type = 'n'};
    enum cn_status status = cn_xlsx_merged_read(book, path, err);
    if (status == CN_OK) {
        status = cn_xlsx_part_open(book, path, start_element, end_element,
                                   &found, err);
    }
    if (status == CN_OK && !found) {
        status = cn_fail(err, CN_E_INPUT,
                         "the workbook lacks its worksheet '%s': open it and "
                         "save it again",
                         book->sheets[book->sheet].name);
    }
    return status;
}

enum cn_status cn_xlsx_next(struct cn_sheet *sheet, bool *more,
                            struct cn_error *err)
{
    struct cn_xlsx *book = sheet->workbook;
    enum cn_status status = CN_OK;
    *more = false;
    cn_cells_clear(&sheet->cells, book->row);
    while (status == CN_OK && !*more && book->sheet < book->n_sheets) {
        if (!book->parser) {
            status = open_next(book, err);
        }
        sheet->name = book->sheets[book->sheet].name;
        book->row_ended = false;
        if (status == CN_OK) {
            status = cn_xlsx_part_run(book, err);
        }
        *more = status == CN_OK && book->row_ended;
        if (status == CN_OK && !*more) {
            cn_xlsx_part_close(book);
            book->sheet++;
        }
    }
    if (status == CN_OK && *more && !cn_cells_are_empty(&sheet->cells)) {
        status = cn_xlsx_merged_fill(book, err);
    }
    return status;
}

/* ---- opening ---------------------------------------------------------- */

static enum cn_status open_zip(struct cn_xlsx *book, struct cn_error *err)
{
    bool nomem = false;
    book->zip = cn_zip_open(book->file.text, book->file.len, &nomem);
    if (nomem) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    return book->zip ? CN_OK
                     : cn_fail(err, CN_E_INPUT,
                               "the workbook is damaged (not a whole zip "
                               "archive): open it and save it again");
}

/* Fonts of TCVN3 leave their bytes as letters of Latin-1 in a workbook. */
static enum cn_status tell_disguise(struct cn_sheet *sheet,
                                    struct cn_error *err)
{
    const struct cn_strbuf *texts = &sheet->workbook->strings;
    size_t len = texts->len < SAMPLE_MAX ? texts->len : SAMPLE_MAX;
    struct cn_strbuf sample;
    cn_strbuf_init(&sample, SAMPLE_MAX + 8);
    while (len < texts->len && (texts->text[len] & 0xC0) == 0x80) {
        len++;
    }
    cn_strbuf_add(&sample, texts->text, len);
    for (size_t i = 0; i < sample.len; i++) {
        sample.text[i] = sample.text[i] == '\0' ? '\n' : sample.text[i];
    }
    bool disguised = cn_tcvn3_is_disguised(sample.text, sample.len);
    bool failed = sample.failed;
    sheet->cells.disguised = disguised;
    sheet->encoding = disguised ? CN_TCVN3 : CN_UTF_8;
    cn_strbuf_release(&sample);
    return failed ? cn_fail(err, CN_E_NOMEM, "out of memory") : CN_OK;
}

enum cn_status cn_xlsx_open(struct cn_sheet *sheet, struct cn_error *err)
{
    struct cn_xlsx *book = calloc(1, sizeof *book);
    if (!book) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    sheet->workbook = book;
    book->failure = cn_error_like(err);
    book->cells = &sheet->cells;
    cn_strbuf_init(&book->file, CN_XLSX_FILE_MAX);
    cn_strbuf_init(&book->strings, CN_XLSX_TEXTS_MAX);
    cn_strbuf_init(&book->value, CN_CELL_MAX);
    cn_arena_init(&book->names, CN_XLSX_NAMES_MAX);
    enum cn_status status =
        cn_source_read_all(&sheet->source, &book->file, err);
    if (status == CN_OK) {
        status = open_zip(book, err);
    }
    if (status == CN_OK) {
        status = cn_xlsx_book_read(book, err);
    }
    return status == CN_OK ? tell_disguise(sheet, err) : status;
}

void cn_xlsx_close(struct cn_xlsx *book)
{
    if (book) {
        cn_xlsx_part_close(book);
        cn_xlsx_merged_clear(book);
        cn_zip_close(book->zip);
        free(book->merged);
        free(book->string);
        free(book->format);
        cn_strbuf_release(&book->strings);
        cn_strbuf_release(&book->value);
        cn_strbuf_release(&book->file);
        cn_arena_release(&book->names);
        free(book);
    }
}
