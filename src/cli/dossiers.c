/* SPDX-License-Identifier: MIT
 *
 * dossiers.c: reads dossiers from NDJSON or CSV. A line that is wrong is told
 * and passed over; only a file that cannot be read on ends the reading.
 */
#include "dossiers.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "../store/csv.h"

#define LINE_MAX_BYTES ((size_t)1024 * 1024)
#define NUMBER_SIZE    32
#define HEAD_MAX       4096

static const char *const names[] = {"id", "procedure", "power",  "received",
                                    "on", "province",  "commune"};
enum { ID, N_NAMES = sizeof names / sizeof *names };

static const char **field_of(struct cn_dossier_text *d, int name)
{
    const char **const fields[N_NAMES] = {
        &d->id, &d->procedure, &d->power,  &d->received,
        &d->on, &d->province,  &d->commune};
    return fields[name];
}

static int name_of(const char *text)
{
    for (int i = 0; i < N_NAMES; i++) {
        if (strcmp(names[i], text) == 0) {
            return i;
        }
    }
    return CN_NONE;
}

struct reading {
    struct cn_cli *cli;
    const char *path;
    cn_dossier_fn *visit;
    void *ctx;
    FILE *file;          /* may be a pipe: nothing is read twice */
    int skipped;         /* blank lines before the first */
    char head[HEAD_MAX]; /* of CSV: what was read to see what it is */
    size_t n_head, head_at;
};

/* ---- CSV ---------------------------------------------------------------- */

static void add_fact(struct cn_dossier_text *d, const char *fact,
                     const char *value)
{
    if (value[0] != '\0' && d->n_facts < CN_DOSSIER_FACTS_MAX) {
        d->fact[d->n_facts] = fact;
        d->value[d->n_facts++] = value;
    }
}

static void take_record(const struct reading *r, const struct cn_csv *csv,
                        char *const *heads, int n)
{
    struct cn_dossier_text d = {.line = r->skipped + csv->line};
    for (int i = 0; i < n && i < csv->n_fields; i++) {
        int name = name_of(heads[i]);
        if (name == CN_NONE) {
            add_fact(&d, heads[i], csv->field[i]);
        } else if (csv->field[i][0] != '\0') {
            *field_of(&d, name) = csv->field[i];
        }
    }
    r->visit(r->ctx, &d,
             csv->n_fields != n ? CN_T(r->cli->lang, "số cột khác dòng tiêu đề",
                                       "not as many columns as the heading")
                                : NULL);
}

static bool read_bytes(void *ctx, char *buf, size_t size, size_t *n)
{
    struct reading *r = ctx;
    if (r->head_at < r->n_head) {
        *n = r->n_head - r->head_at;
        *n = *n < size ? *n : size;
        memcpy(buf, r->head + r->head_at, *n);
        r->head_at += *n;
        return true;
    }
    *n = fread(buf, 1, size, r->file);
    return ferror(r->file) == 0;
}

/* Copies the headings. One that stands there twice would hide a value. */
static enum cn_status take_heads(const struct cn_csv *csv, char **heads, int *n,
                                 struct cn_error *err)
{
    for (; *n < csv->n_fields; ++*n) {
        const char *head = csv->field[*n];
        for (int i = 0; i < *n; i++) {
            if (head[0] != '\0' && strcmp(heads[i], head) == 0) {
                return cn_fail(err, CN_E_INPUT, "two columns are called \"%s\"",
                               head);
            }
        }
        heads[*n] = strdup(head);
        if (!heads[*n]) {
            return cn_fail(err, CN_E_NOMEM, "out of memory");
        }
    }
    return CN_OK;
}

/* The comma, semicolon or tab that stands first in the headings, as in
 * `capnao batch`. */
static char find_separator(struct reading *r)
{
    int c = 0;
    while (r->n_head < HEAD_MAX && c != '\n' && (c = fgetc(r->file)) != EOF) {
        r->head[r->n_head++] = (char)c;
        if (c == ',' || c == ';' || c == '\t') {
            return (char)c;
        }
    }
    return ',';
}

static enum cn_status read_records(const struct reading *r, struct cn_csv *csv,
                                   char **heads, int *n, struct cn_error *err)
{
    bool more = false;
    enum cn_status status = cn_csv_next(csv, &more, err);
    if (status == CN_OK && more) {
        status = take_heads(csv, heads, n, err);
    }
    while (status == CN_OK && more) {
        status = cn_csv_next(csv, &more, err);
        if (status == CN_OK && more) {
            take_record(r, csv, heads, *n);
        }
    }
    return status;
}

static int read_csv(struct reading *r)
{
    char *heads[CN_CSV_FIELDS_MAX] = {NULL};
    struct cn_error err = cn_error_in(r->cli->lang);
    int n = 0;
    int code = CN_EXIT_OK;
    struct cn_csv *csv = malloc(sizeof *csv);
    if (!csv) {
        return CN_COMPLAIN(r->cli, CN_EXIT_FAILURE, "hết bộ nhớ",
                           "out of memory", NULL);
    }
    cn_csv_init_reader(csv, find_separator(r), read_bytes, r);
    if (read_records(r, csv, heads, &n, &err) != CN_OK) {
        char line[CN_WORD_MAX];
        const char *const args[] = {NULL, r->path,
                                    cn_say_int(line, r->skipped + csv->line),
                                    err.message};
        code =
            cn_cli_complain(r->cli, CN_EXIT_FAILURE, "{1}:{2}: {3}", args, 4);
    }
    for (int i = 0; i < n; i++) {
        free(heads[i]);
    }
    cn_csv_release(csv);
    free(csv);
    return code;
}

/* ---- NDJSON ------------------------------------------------------------- */

/* A value of a fact as text: numbers in `buf`; NULL for what is none. */
static const char *value_text(const json_t *value, char buf[NUMBER_SIZE])
{
    if (json_is_string(value)) {
        return json_string_value(value);
    }
    if (json_is_boolean(value)) {
        return json_is_true(value) ? "true" : "false";
    }
    if (json_is_integer(value)) {
        (void)snprintf(buf, NUMBER_SIZE, "%" JSON_INTEGER_FORMAT,
                       json_integer_value(value));
        return buf;
    }
    if (json_is_real(value)) { /* not rounded: it may cross a threshold */
        (void)snprintf(buf, NUMBER_SIZE, "%.15g", json_real_value(value));
        return buf;
    }
    return json_is_null(value) ? "" : NULL;
}

static const char *take_fact(const struct reading *r, const char *name,
                             const json_t *value, struct cn_dossier_text *d,
                             char buf[][NUMBER_SIZE])
{
    const char *text = value_text(value, buf[d->n_facts]);
    if (!text || d->n_facts == CN_DOSSIER_FACTS_MAX - 1) {
        return CN_T(r->cli->lang, "tình tiết không phải một giá trị",
                    "a fact is not a single value");
    }
    add_fact(d, name, text);
    return NULL;
}

static const char *take_facts(const struct reading *r, json_t *facts,
                              struct cn_dossier_text *d,
                              char buf[][NUMBER_SIZE])
{
    const char *name = NULL;
    const char *wrong = NULL;
    json_t *value = NULL;
    json_object_foreach(facts, name, value)
    {
        wrong = wrong ? wrong : take_fact(r, name, value, d, buf);
    }
    return wrong;
}

/* One key of a dossier; what is wrong with it, or NULL. */
static const char *take_key(const struct reading *r, const char *name,
                            json_t *value, struct cn_dossier_text *d,
                            char buf[][NUMBER_SIZE])
{
    int field = name_of(name);
    if (json_is_null(value)) {
        return NULL;
    }
    if (field != CN_NONE && json_is_string(value)) {
        const char *text = json_string_value(value);
        *field_of(d, field) = text[0] ? text : NULL;
        return NULL;
    }
    if (field == ID && json_is_integer(value)) {
        d->id = value_text(value, buf[CN_DOSSIER_FACTS_MAX]);
        return NULL;
    }
    if (strcmp(name, "facts") == 0 && json_is_object(value)) {
        return take_facts(r, value, d, buf);
    }
    return field == CN_NONE && strcmp(name, "facts") != 0
               ? take_fact(r, name, value, d, buf)
               : CN_T(r->cli->lang, "giá trị sai kiểu",
                      "a value of the wrong type");
}

static const char *take_object(const struct reading *r, json_t *object,
                               struct cn_dossier_text *d,
                               char buf[][NUMBER_SIZE])
{
    const char *name = NULL;
    const char *wrong = NULL;
    json_t *value = NULL;
    if (!json_is_object(object)) {
        return CN_T(r->cli->lang, "không phải một đối tượng JSON",
                    "not a JSON object");
    }
    json_object_foreach(object, name, value)
    {
        wrong = wrong ? wrong : take_key(r, name, value, d, buf);
    }
    return wrong;
}

static void take_line(const struct reading *r, const char *text, size_t len,
                      int line)
{
    char buf[CN_DOSSIER_FACTS_MAX + 1][NUMBER_SIZE]; /* the last: the id */
    struct cn_dossier_text d = {.line = line};
    bool whole = len <= LINE_MAX_BYTES;
    json_t *object =
        whole ? json_loadb(text, len, JSON_REJECT_DUPLICATES, NULL) : NULL;
    const char *wrong = object ? take_object(r, object, &d, buf)
                        : whole
                            ? CN_T(r->cli->lang, "không phải JSON", "not JSON")
                            : CN_T(r->cli->lang, "dòng dài hơn 1 MiB",
                                   "the line is longer than 1 MiB");
    r->visit(r->ctx, &d, wrong);
    json_decref(object);
}

/* Reads a line without its end, and of one that is too long only what tells
 * so; false at the end of the file. */
static bool read_line(FILE *file, char *text, size_t *len)
{
    int byte = getc_unlocked(file);
    *len = 0;
    if (byte == EOF) {
        return false;
    }
    for (; byte != EOF && byte != '\n'; byte = getc_unlocked(file)) {
        if (*len <= LINE_MAX_BYTES) {
            text[(*len)++] = (char)byte;
        }
    }
    text[*len] = '\0';
    return true;
}

static int read_lines(const struct reading *r)
{
    size_t len = 0;
    char *text = malloc(LINE_MAX_BYTES + 2);
    if (!text) {
        return CN_COMPLAIN(r->cli, CN_EXIT_FAILURE, "hết bộ nhớ",
                           "out of memory", NULL);
    }
    for (int line = r->skipped + 1; read_line(r->file, text, &len); line++) {
        if (strspn(text, " \t\r\n") < len) {
            take_line(r, text, len, line);
        }
    }
    free(text);
    if (ferror(r->file)) {
        return CN_COMPLAIN(r->cli, CN_EXIT_FAILURE, "không đọc được '{1}'",
                           "cannot read '{1}'", r->path);
    }
    return CN_EXIT_OK;
}

/* Whether an object begins there, after a byte order mark and blanks. */
static bool is_json(struct reading *r)
{
    static const unsigned char mark[] = {0xEF, 0xBB, 0xBF};
    int c = fgetc(r->file);
    while (r->n_head < sizeof mark && c == mark[r->n_head]) {
        r->head[r->n_head++] = (char)c;
        c = fgetc(r->file);
    }
    r->n_head = r->n_head < sizeof mark ? r->n_head : 0;
    while (r->n_head == 0 && c > 0 && strchr(" \r\n", c)) {
        r->skipped += c == '\n';
        c = fgetc(r->file);
    }
    (void)ungetc(c, r->file);
    return r->n_head == 0 && c == '{';
}

int cn_dossiers_read(struct cn_cli *cli, const char *path, cn_dossier_fn *visit,
                     void *ctx)
{
    struct reading r = {.cli = cli,
                        .path = path,
                        .visit = visit,
                        .ctx = ctx,
                        .file = fopen(path, "re")};
    char why[CN_REASON_MAX];
    if (!r.file) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "không mở được tệp hồ sơ '{1}': {2}",
                           "cannot open the dossiers '{1}': {2}", path,
                           cn_reason(cli->lang, errno, why));
    }
    int code = is_json(&r) ? read_lines(&r) : read_csv(&r);
    (void)fclose(r.file);
    return code;
}
