/* SPDX-License-Identifier: MIT
 *
 * csv.c: a reader that copies runs of plain bytes into one buffer per record
 * and notes where each field starts.
 */
#include "csv.h"

#include <limits.h>
#include <string.h>

#include "../base/text.h"

#define NO_BYTE (-1)

/* What ends a run of bytes that stand for themselves. */
enum { STOPS_PLAIN = 1, STOPS_QUOTED = 2 };

static void init(struct cn_csv *csv, char separator)
{
    memset(csv, 0, offsetof(struct cn_csv, chunk));
    csv->next_line = 1;
    csv->separator = separator;
    csv->stops[(unsigned char)separator] = STOPS_PLAIN;
    csv->stops[(unsigned char)'\r'] = STOPS_PLAIN;
    csv->stops[(unsigned char)'\n'] = STOPS_PLAIN | STOPS_QUOTED;
    csv->stops[(unsigned char)'"'] = STOPS_PLAIN | STOPS_QUOTED;
    csv->stops[0] = STOPS_PLAIN | STOPS_QUOTED;
    cn_strbuf_init(&csv->record, CN_CSV_RECORD_MAX + CN_CSV_FIELD_MAX);
}

void cn_csv_init_reader(struct cn_csv *csv, char separator,
                        cn_csv_read_fn *read, void *ctx)
{
    init(csv, separator);
    csv->read = read;
    csv->ctx = ctx;
}

void cn_csv_init_text(struct cn_csv *csv, const char *text, size_t len)
{
    init(csv, ',');
    csv->at = text;
    csv->end = text + len;
}

void cn_csv_release(struct cn_csv *csv)
{
    if (csv) {
        cn_strbuf_release(&csv->record);
    }
}

/* The next byte without taking it, or NO_BYTE at the end. */
static int peek(struct cn_csv *csv)
{
    if (csv->at == csv->end && csv->read && !csv->failed) {
        size_t n = 0;
        csv->failed = !csv->read(csv->ctx, csv->chunk, sizeof csv->chunk, &n);
        csv->at = csv->chunk;
        csv->end = csv->chunk + (csv->failed ? 0 : n);
    }
    return csv->at == csv->end ? NO_BYTE : (unsigned char)*csv->at;
}

/* Marks the error with where its record started. */
#define REFUSE(csv, err, ...)                                                  \
    ((csv)->n_fields = 0, cn_fail((err), CN_E_INPUT, __VA_ARGS__))

static enum cn_status add(struct cn_csv *csv, const char *bytes, size_t len,
                          struct cn_error *err)
{
    size_t field = csv->record.len - csv->start[csv->n_fields];
    if (len > CN_CSV_FIELD_MAX - field) {
        return REFUSE(csv, err, "a field is longer than %d KiB",
                      (int)(CN_CSV_FIELD_MAX / 1024));
    }
    if (csv->record.len + len > CN_CSV_RECORD_MAX) {
        return REFUSE(csv, err, "a row is longer than %d KiB",
                      (int)(CN_CSV_RECORD_MAX / 1024));
    }
    cn_strbuf_add(&csv->record, bytes, len);
    return csv->record.failed ? cn_fail(err, CN_E_NOMEM, "out of memory")
                              : CN_OK;
}

/* Copies up to the next byte that stops the run; a byte 0 is refused. */
static enum cn_status add_run(struct cn_csv *csv, unsigned stops,
                              struct cn_error *err)
{
    enum cn_status status = CN_OK;
    while (status == CN_OK && peek(csv) != NO_BYTE) {
        const char *from = csv->at;
        const char *at = from;
        while (at < csv->end && (csv->stops[(unsigned char)*at] & stops) == 0) {
            at++;
        }
        csv->at = at;
        status = add(csv, from, (size_t)(at - from), err);
        if (status == CN_OK && at < csv->end) {
            return *at == '\0' ? REFUSE(csv, err, "a byte 0 in the text")
                               : CN_OK;
        }
    }
    return status;
}

static enum cn_status count_line(struct cn_csv *csv, struct cn_error *err)
{
    if (csv->next_line == INT_MAX) {
        return REFUSE(csv, err, "too many lines");
    }
    csv->next_line++;
    return CN_OK;
}

/* Inside quotes: all bytes stand for themselves, a doubled quote for one. */
static enum cn_status read_quoted(struct cn_csv *csv, struct cn_error *err)
{
    enum cn_status status = CN_OK;
    csv->at++;
    while (status == CN_OK) {
        status = add_run(csv, STOPS_QUOTED, err);
        if (status != CN_OK) {
            break;
        }
        int byte = peek(csv);
        if (byte == NO_BYTE) {
            return REFUSE(csv, err, "a quoted field has no closing quote");
        }
        csv->at++;
        if (byte == '\n') {
            status = count_line(csv, err);
        } else if (peek(csv) == '"') {
            csv->at++;
        } else {
            return CN_OK;
        }
        if (status == CN_OK) {
            status = add(csv, byte == '\n' ? "\n" : "\"", 1, err);
        }
    }
    return status;
}

static enum cn_status read_field(struct cn_csv *csv, struct cn_error *err)
{
    bool quoted = peek(csv) == '"';
    enum cn_status status =
        quoted ? read_quoted(csv, err) : add_run(csv, STOPS_PLAIN, err);
    if (status != CN_OK) {
        return status;
    }
    int byte = peek(csv);
    if (byte == NO_BYTE || byte == csv->separator || byte == '\r' ||
        byte == '\n') {
        return CN_OK;
    }
    return quoted ? REFUSE(csv, err, "text after a closing quote")
                  : REFUSE(csv, err, "a quote inside a field without quotes");
}

/* Takes what ends a field; *last is true when it ends the record too. */
static enum cn_status read_end(struct cn_csv *csv, bool *last,
                               struct cn_error *err)
{
    int byte = peek(csv);
    *last = byte != csv->separator;
    if (byte == NO_BYTE) {
        return CN_OK;
    }
    csv->at++;
    if (byte == '\r') {
        if (peek(csv) != '\n') {
            return REFUSE(csv, err,
                          "a carriage return without a line feed: save the "
                          "file with LF or CRLF");
        }
        csv->at++;
    }
    return byte == csv->separator ? CN_OK : count_line(csv, err);
}

static enum cn_status read_record(struct cn_csv *csv, struct cn_error *err)
{
    bool last = false;
    while (!last) {
        if (csv->n_fields == CN_CSV_FIELDS_MAX) {
            return REFUSE(csv, err, "a row has more than %d fields",
                          CN_CSV_FIELDS_MAX);
        }
        csv->start[csv->n_fields] = csv->record.len;
        enum cn_status status = read_field(csv, err);
        if (status == CN_OK) {
            cn_strbuf_add(&csv->record, "", 1);
            status = csv->record.failed
                         ? cn_fail(err, CN_E_NOMEM, "out of memory")
                         : read_end(csv, &last, err);
        }
        if (status != CN_OK) {
            return status;
        }
        csv->n_fields++;
    }
    return CN_OK;
}

static enum cn_status skip_mark(struct cn_csv *csv, struct cn_error *err)
{
    static const unsigned char mark[] = {0xEF, 0xBB, 0xBF};
    csv->started = true;
    int byte = peek(csv);
    if (byte == 0xFE || byte == 0xFF) {
        return REFUSE(csv, err, "the text is not UTF-8: save it as UTF-8");
    }
    if (csv->end - csv->at >= 3 && memcmp(csv->at, mark, 3) == 0) {
        csv->at += 3;
    }
    return CN_OK;
}

/* Reads one record or one empty line, which is a record of nothing at all. */
static enum cn_status read_line(struct cn_csv *csv, bool *empty,
                                struct cn_error *err)
{
    csv->n_fields = 0;
    csv->line = csv->next_line;
    cn_strbuf_clear(&csv->record);
    bool quoted = peek(csv) == '"';
    enum cn_status status = read_record(csv, err);
    *empty = !quoted && csv->n_fields == 1 && csv->record.len == 1;
    return status;
}

enum cn_status cn_csv_next(struct cn_csv *csv, bool *more, struct cn_error *err)
{
    bool empty = true;
    *more = false;
    csv->line = csv->next_line;
    enum cn_status status = csv->started ? CN_OK : skip_mark(csv, err);
    while (status == CN_OK && empty && peek(csv) != NO_BYTE) {
        status = read_line(csv, &empty, err);
    }
    if (csv->failed) {
        csv->n_fields = 0;
        return cn_fail(err, CN_E_IO, "the text cannot be read");
    }
    if (status != CN_OK || empty) {
        return status;
    }
    if (!cn_text_is_utf8(csv->record.text, csv->record.len)) {
        return REFUSE(csv, err, "the text is not UTF-8: save it as UTF-8");
    }
    for (int i = 0; i < csv->n_fields; i++) {
        csv->field[i] = csv->record.text + csv->start[i];
    }
    *more = true;
    return CN_OK;
}

void cn_csv_quote(struct cn_strbuf *buf, const char *text)
{
    if (!strpbrk(text, ",\"\r\n")) {
        cn_strbuf_puts(buf, text);
        return;
    }
    cn_strbuf_puts(buf, "\"");
    for (const char *at = text; *at != '\0';) {
        size_t run = strcspn(at, "\"");
        cn_strbuf_add(buf, at, run);
        at += run;
        if (*at == '"') {
            cn_strbuf_puts(buf, "\"\"");
            at++;
        }
    }
    cn_strbuf_puts(buf, "\"");
}
