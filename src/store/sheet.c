/* SPDX-License-Identifier: MIT
 *
 * sheet.c: tells what kind of list a file is by how it begins, and hands
 * each row on. Text is decoded on the way, 16 KiB at a time.
 */
#include "sheet_private.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "separator.h"
#include "tcvn3.h"

#define CHUNK ((size_t)16 * 1024)

static const char *const kinds[] = {[CN_KIND_CSV] = "csv",
                                    [CN_KIND_NDJSON] = "ndjson",
                                    [CN_KIND_JSON] = "json",
                                    [CN_KIND_XLSX] = "xlsx"};
static_assert(sizeof kinds / sizeof *kinds == CN_KIND_XLSX + 1, "kinds");

const char *cn_sheet_kind(const struct cn_sheet *sheet)
{
    return kinds[sheet->kind];
}

const char *cn_sheet_encoding(const struct cn_sheet *sheet)
{
    return cn_encoding_name(sheet->encoding);
}

void cn_sheet_skip_digest(struct cn_sheet *sheet)
{
    sheet->source.unhashed = true;
}

const char *cn_sheet_digest(struct cn_sheet *sheet,
                            char out[CN_SHEET_DIGEST_MAX])
{
    static_assert(CN_SHEET_DIGEST_MAX == CN_DIGEST_HEX, "digest");
    cn_source_digest(&sheet->source, out);
    return out;
}

/* ---- text ------------------------------------------------------------- */

/* Decodes the next bytes; nothing is left in `decoded` before. */
static enum cn_status decode_more(struct cn_sheet *sheet, struct cn_error *err)
{
    char raw[CHUNK];
    size_t n = 0;
    cn_strbuf_clear(&sheet->decoded);
    sheet->decoded_at = 0;
    while (sheet->decoded.len == 0) {
        enum cn_status status =
            cn_source_read(&sheet->source, raw, sizeof raw, &n, err);
        if (status == CN_OK && n == 0) {
            return cn_decode_end(&sheet->decoder, err);
        }
        if (status == CN_OK) {
            status = cn_decode(&sheet->decoder, raw, n, &sheet->decoded, err);
        }
        if (status != CN_OK) {
            return status;
        }
    }
    return CN_OK;
}

bool cn_sheet_read_text(void *ctx, char *buf, size_t size, size_t *n)
{
    struct cn_sheet *sheet = ctx;
    *n = 0;
    if (sheet->decoded_at == sheet->decoded.len &&
        sheet->source_err.status == CN_OK &&
        decode_more(sheet, &sheet->source_err) != CN_OK &&
        sheet->decoded.len == 0) {
        return false;
    }
    size_t left = sheet->decoded.len - sheet->decoded_at;
    if (left == 0) {
        return sheet->source_err.status == CN_OK;
    }
    *n = left < size ? left : size;
    memcpy(buf, sheet->decoded.text + sheet->decoded_at, *n);
    sheet->decoded_at += *n;
    return true;
}

/* ---- opening ---------------------------------------------------------- */

static enum cn_status refuse_kind(const char *head, size_t len,
                                  struct cn_error *err)
{
    static const struct {
        const char *start, *what;
    } foreign[] = {
        {"\xD0\xCF\x11\xE0",
         CN_WORD(
             "an old Excel file (.xls) or one that is locked with a password: "
             "save it as .xlsx or CSV without a password")},
        {"%PDF", CN_WORD("a PDF file: convert its tables to .xlsx or CSV")},
        {"{\\rtf", CN_WORD("an RTF text: save its table as .xlsx or CSV")},
        {"\x1F\x8B", CN_WORD("compressed: unpack it first")},
        {"Rar!", CN_WORD("compressed: unpack it first")},
        {"<",
         CN_WORD("a web page or an XML file: save its table as .xlsx or CSV")},
    };
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
        size_t n = strlen(foreign[i].start);
        if (n <= len && memcmp(head, foreign[i].start, n) == 0) {
            return cn_fail(err, CN_E_INPUT, "this is %s",
                           cn_error_word(err, foreign[i].what));
        }
    }
    return CN_OK;
}

static size_t skip_blanks(const char *text, size_t len, size_t at)
{
    while (at < len && strchr(" \t\r\n", text[at]) && text[at] != '\0') {
        at++;
    }
    return at;
}

/* An object or a list of them begins so; a heading in brackets does not. */
static enum cn_sheet_kind tell_kind(const char *text, size_t len)
{
    size_t at = skip_blanks(text, len, 0);
    char first = at < len ? text[at] : '\0';
    at = skip_blanks(text, len, at + (at < len));
    char second = at < len ? text[at] : '\0';
    if (first == '[' && (second == '{' || second == ']')) {
        return CN_KIND_JSON;
    }
    return first == '{' && (second == '"' || second == '}') ? CN_KIND_NDJSON
                                                            : CN_KIND_CSV;
}

static enum cn_status open_csv(struct cn_sheet *sheet, struct cn_error *err)
{
    struct cn_strbuf *text = &sheet->decoded;
    size_t declared = 0;
    char separator = cn_separator_declared(text->text, text->len, &declared);
    if (separator == '\0') {
        separator = cn_separator_guess(text->text, text->len);
    }
    sheet->csv = malloc(sizeof *sheet->csv);
    if (!sheet->csv) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    cn_csv_init_reader(sheet->csv, separator, cn_sheet_read_text, sheet);
    sheet->csv->next_line += declared > 0;
    sheet->decoded_at = declared;
    return CN_OK;
}

static enum cn_status open_text(struct cn_sheet *sheet, struct cn_error *err)
{
    struct cn_source *source = &sheet->source;
    size_t mark = 0;
    sheet->encoding = cn_encoding_detect(source->head, source->head_len,
                                         source->whole, &mark);
    sheet->decoder.encoding = sheet->encoding;
    /* The head at once: kind and separator are told by it. */
    enum cn_status status = cn_source_skip(source, mark, err);
    while (status == CN_OK && cn_source_has_head(source)) {
        char raw[CHUNK];
        size_t n = 0;
        status = cn_source_read(source, raw, sizeof raw, &n, err);
        if (status == CN_OK &&
            cn_decode(&sheet->decoder, raw, n, &sheet->decoded,
                      &sheet->source_err) != CN_OK) {
            break; /* to be told at its line */
        }
    }
    if (status != CN_OK) {
        return status;
    }
    const struct cn_strbuf *text = &sheet->decoded;
    sheet->cells.disguised = cn_tcvn3_is_disguised(text->text, text->len);
    sheet->encoding = sheet->cells.disguised ? CN_TCVN3 : sheet->encoding;
    status = refuse_kind(text->text, text->len, err);
    if (status == CN_OK) {
        sheet->kind = tell_kind(text->text, text->len);
        status = sheet->kind == CN_KIND_CSV ? open_csv(sheet, err)
                                            : cn_sheet_json_open(sheet, err);
    }
    return status;
}

static enum cn_status open_sheet(struct cn_sheet *sheet, const char *path,
                                 struct cn_error *err)
{
    enum cn_status status = cn_source_open(&sheet->source, path, err);
    if (status != CN_OK) {
        return status;
    }
    const struct cn_source *source = &sheet->source;
    if (source->head_len >= 4 && memcmp(source->head, "PK\x03\x04", 4) == 0) {
        sheet->kind = CN_KIND_XLSX;
        return cn_xlsx_open(sheet, err);
    }
    status = refuse_kind(source->head, source->head_len, err);
    return status == CN_OK ? open_text(sheet, err) : status;
}

enum cn_status cn_sheet_open(const char *path, struct cn_sheet **out,
                             struct cn_error *err)
{
    struct cn_sheet *sheet = calloc(1, sizeof *sheet);
    if (!sheet) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    sheet->name = "";
    sheet->source_err = cn_error_like(err);
    cn_strbuf_init(&sheet->decoded, 4 * (CN_SOURCE_HEAD + CHUNK));
    cn_cells_init(&sheet->cells);
    enum cn_status status = open_sheet(sheet, path, err);
    if (status == CN_OK) {
        *out = sheet;
        return CN_OK;
    }
    if (status == CN_E_INPUT) {
        (void)cn_error_at(err, path, 0);
    }
    cn_sheet_close(sheet);
    return status;
}

void cn_sheet_close(struct cn_sheet *sheet)
{
    if (sheet) {
        cn_csv_release(sheet->csv);
        free(sheet->csv);
        cn_sheet_json_close(sheet->objects);
        cn_xlsx_close(sheet->workbook);
        cn_cells_release(&sheet->cells);
        cn_strbuf_release(&sheet->decoded);
        cn_source_close(&sheet->source);
        free(sheet);
    }
}

/* ---- rows ------------------------------------------------------------- */

static enum cn_status next_record(struct cn_sheet *sheet, bool *more,
                                  struct cn_error *err)
{
    struct cn_csv *csv = sheet->csv;
    enum cn_status status = cn_csv_next(csv, more, err);
    cn_cells_clear(&sheet->cells, csv->line);
    for (int i = 0; status == CN_OK && *more && i < csv->n_fields; i++) {
        status = cn_cells_put(&sheet->cells, i, csv->field[i],
                              strlen(csv->field[i]), err);
    }
    return status;
}

static enum cn_status next_row(struct cn_sheet *sheet, bool *more,
                               struct cn_error *err)
{
    switch (sheet->kind) {
    case CN_KIND_XLSX:
        return cn_xlsx_next(sheet, more, err);
    case CN_KIND_JSON:
    case CN_KIND_NDJSON:
        return cn_sheet_json_next(sheet, more, err);
    case CN_KIND_CSV:
    default:
        return next_record(sheet, more, err);
    }
}

/* A text that ended early reads as malformed; why it ended says more. */
static enum cn_status explain(const struct cn_sheet *sheet,
                              const struct cn_error *found,
                              struct cn_error *err)
{
    const struct cn_error *cause =
        sheet->source_err.status != CN_OK ? &sheet->source_err : found;
    enum cn_status status = cn_fail(err, cause->status, "%s", cause->message);
    if (status == CN_E_INPUT) {
        (void)cn_error_at(err, sheet->source.path, sheet->cells.line);
    }
    return status;
}

void cn_sheet_again(struct cn_sheet *sheet)
{
    sheet->again = true;
}

enum cn_status cn_sheet_next(struct cn_sheet *sheet, struct cn_sheet_row *row,
                             bool *more, struct cn_error *err)
{
    struct cn_error found = cn_error_like(err);
    enum cn_status status = CN_OK;
    *more = true;
    while (!sheet->again) {
        status = next_row(sheet, more, &found);
        if (status == CN_OK && *more && ++sheet->rows > CN_SHEET_ROWS_MAX) {
            status = cn_fail(&found, CN_E_INPUT, "more than %d rows",
                             CN_SHEET_ROWS_MAX);
        }
        if (status != CN_OK || !*more || !cn_cells_are_empty(&sheet->cells)) {
            break;
        }
    }
    sheet->again = false;
    cn_cells_give(&sheet->cells, row);
    row->sheet = sheet->name;
    if (status == CN_OK && (*more || sheet->source_err.status == CN_OK)) {
        return CN_OK;
    }
    *more = false;
    return explain(sheet, &found, err);
}
