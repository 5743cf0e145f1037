/* SPDX-License-Identifier: MIT
 *
 * sheet_json.c: NDJSON, or an array of flat objects, as rows: the keys of the
 * first object are the header. A library parses each object; what stands
 * between them (brackets and commas) is read here, so that no more than one
 * object is held.
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "sheet_private.h"

#define OBJECT_MAX CN_CELLS_MAX /* bytes of one, as it is written */

struct cn_sheet_json {
    bool array;
    bool started; /* something was read */
    bool ended;
    bool headed;    /* the header was given */
    int line;       /* of the next byte */
    int first;      /* where the object at hand begins */
    size_t taken;   /* bytes of the object at hand */
    json_t *object; /* the first one, while the header is given */
    char *key[CN_SHEET_CELLS_MAX];
    int n_keys;
};

/* ---- bytes ------------------------------------------------------------ */

#define END (-1)

/* The next byte without taking it, or END. */
static int peek(struct cn_sheet *sheet)
{
    char none[1];
    size_t n = 0;
    if (sheet->decoded_at == sheet->decoded.len &&
        !cn_sheet_read_text(sheet, none, 0, &n)) {
        return END;
    }
    return sheet->decoded_at == sheet->decoded.len
               ? END
               : (unsigned char)sheet->decoded.text[sheet->decoded_at];
}

static void take(struct cn_sheet *sheet)
{
    sheet->objects->line += sheet->decoded.text[sheet->decoded_at] == '\n';
    sheet->decoded_at++;
}

/* The next byte that is no blank, not taken, or END. */
static int seek(struct cn_sheet *sheet)
{
    int byte = peek(sheet);
    while (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r') {
        take(sheet);
        byte = peek(sheet);
    }
    return byte;
}

/* One byte at a time, so that the parser never takes what comes after. */
static size_t give_byte(void *buffer, size_t size, void *ctx)
{
    struct cn_sheet *sheet = ctx;
    int byte = size > 0 ? peek(sheet) : END;
    if (byte == END) {
        return 0;
    }
    if (++sheet->objects->taken > OBJECT_MAX) {
        return (size_t)-1;
    }
    *(char *)buffer = (char)byte;
    take(sheet);
    return 1;
}

/* ---- one object ------------------------------------------------------- */

static enum cn_status refuse(const struct cn_sheet *sheet,
                             const json_error_t *why, struct cn_error *err)
{
    if (json_error_code(why) == json_error_out_of_memory) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    if (sheet->objects->taken > OBJECT_MAX) {
        return cn_fail(err, CN_E_INPUT, "an object is longer than %d KiB",
                       (int)(OBJECT_MAX / 1024));
    }
    return cn_fail(err, CN_E_INPUT, "this is not JSON: %s", why->text);
}

static enum cn_status read_object(struct cn_sheet *sheet, json_t **out,
                                  struct cn_error *err)
{
    struct cn_sheet_json *objects = sheet->objects;
    json_error_t why;
    objects->first = objects->line;
    objects->taken = 0;
    *out = json_load_callback(give_byte, sheet,
                              JSON_REJECT_DUPLICATES | JSON_DISABLE_EOF_CHECK,
                              &why);
    if (!*out) {
        cn_cells_clear(&sheet->cells, objects->line);
        return refuse(sheet, &why, err);
    }
    cn_cells_clear(&sheet->cells, objects->first);
    return CN_OK;
}

/* Goes to the next object; *more is false where the list ends. */
static enum cn_status seek_object(struct cn_sheet *sheet, bool *more,
                                  struct cn_error *err)
{
    struct cn_sheet_json *objects = sheet->objects;
    int byte = objects->ended ? END : seek(sheet);
    bool opens = byte == '[' && !objects->started;
    bool parts = byte == ',' && objects->started;
    if (objects->array && (opens || parts)) {
        take(sheet);
        byte = seek(sheet);
    } else if (objects->array && objects->started && byte == '{') {
        byte = ':'; /* a comma is missing */
    }
    bool ends = objects->array && byte == ']';
    if (ends) {
        take(sheet);
        byte = seek(sheet);
        objects->ended = byte == END;
    }
    objects->started = true;
    *more = !ends && byte == '{';
    cn_cells_clear(&sheet->cells, objects->line);
    if (*more || objects->ended || (!objects->array && byte == END)) {
        return CN_OK;
    }
    return byte == END
               ? cn_fail(err, CN_E_INPUT, "the list has no end: ']' is missing")
               : cn_fail(err, CN_E_INPUT,
                         ends ? "text after the end of the list"
                              : "a list holds objects {…} and commas between "
                                "them, nothing else");
}

/* ---- values ----------------------------------------------------------- */

static bool add_scalar(struct cn_strbuf *out, const json_t *value)
{
    switch (json_typeof(value)) {
    case JSON_STRING:
        cn_strbuf_add(out, json_string_value(value), json_string_length(value));
        return true;
    case JSON_INTEGER:
        cn_strbuf_printf(out, "%" JSON_INTEGER_FORMAT,
                         json_integer_value(value));
        return true;
    case JSON_REAL:
        cn_strbuf_printf(out, "%.15g", json_real_value(value));
        return true;
    case JSON_TRUE:
    case JSON_FALSE:
        cn_strbuf_puts(out, json_is_true(value) ? "true" : "false");
        return true;
    case JSON_NULL:
        return true;
    case JSON_OBJECT:
    case JSON_ARRAY:
    default:
        return false;
    }
}

/* A list of plain values is joined as the catalogue joins them. */
static bool add_value(struct cn_strbuf *out, const json_t *value)
{
    bool fits = true;
    size_t i;
    json_t *part;
    if (!json_is_array(value)) {
        return add_scalar(out, value);
    }
    json_array_foreach(value, i, part)
    {
        cn_strbuf_puts(out, i > 0 ? ";" : "");
        fits = fits && add_scalar(out, part);
    }
    return fits;
}

static enum cn_status unknown_key(const struct cn_sheet_json *objects,
                                  json_t *object, struct cn_error *err)
{
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value)
    {
        int i = 0;
        while (i < objects->n_keys && strcmp(objects->key[i], key) != 0) {
            i++;
        }
        if (i == objects->n_keys) {
            return cn_fail(err, CN_E_INPUT,
                           "the key '%s' is not among those of the first "
                           "object: give every object the same keys",
                           key);
        }
    }
    return CN_OK;
}

static enum cn_status put_values(struct cn_sheet *sheet, json_t *object,
                                 struct cn_error *err)
{
    const struct cn_sheet_json *objects = sheet->objects;
    struct cn_strbuf text;
    size_t found = 0;
    enum cn_status status = CN_OK;
    cn_strbuf_init(&text, OBJECT_MAX + 64);
    for (int i = 0; i < objects->n_keys && status == CN_OK; i++) {
        const json_t *value = json_object_get(object, objects->key[i]);
        cn_strbuf_clear(&text);
        if (value && !add_value(&text, value)) {
            status = cn_fail(err, CN_E_INPUT,
                             "the value of '%s' holds objects or lists of its "
                             "own: a list is made of flat objects",
                             objects->key[i]);
        } else if (text.failed) {
            status = cn_fail(err, CN_E_NOMEM, "out of memory");
        } else {
            found += value != NULL;
            status = cn_cells_put(&sheet->cells, i, text.text, text.len, err);
        }
    }
    cn_strbuf_release(&text);
    if (status == CN_OK && found < json_object_size(object)) {
        status = unknown_key(objects, object, err);
    }
    return status;
}

static enum cn_status put_keys(struct cn_sheet *sheet, struct cn_error *err)
{
    struct cn_sheet_json *objects = sheet->objects;
    const char *key;
    json_t *value;
    json_object_foreach(objects->object, key, value)
    {
        size_t len = strlen(key);
        if (objects->n_keys == CN_SHEET_CELLS_MAX) {
            return cn_fail(err, CN_E_INPUT, "an object has more than %d keys",
                           CN_SHEET_CELLS_MAX);
        }
        char *copy = malloc(len + 1);
        if (!copy) {
            return cn_fail(err, CN_E_NOMEM, "out of memory");
        }
        memcpy(copy, key, len + 1);
        int column = objects->n_keys++;
        objects->key[column] = copy;
        enum cn_status status =
            cn_cells_put(&sheet->cells, column, copy, len, err);
        if (status != CN_OK) {
            return status;
        }
    }
    return CN_OK;
}

/* ---- rows ------------------------------------------------------------- */

static enum cn_status next_header(struct cn_sheet *sheet, bool *more,
                                  struct cn_error *err)
{
    struct cn_sheet_json *objects = sheet->objects;
    enum cn_status status = seek_object(sheet, more, err);
    if (status == CN_OK && *more) {
        status = read_object(sheet, &objects->object, err);
    }
    if (status == CN_OK && *more) {
        status = put_keys(sheet, err);
    }
    objects->headed = true;
    return status;
}

enum cn_status cn_sheet_json_next(struct cn_sheet *sheet, bool *more,
                                  struct cn_error *err)
{
    struct cn_sheet_json *objects = sheet->objects;
    json_t *object = objects->object;
    enum cn_status status = CN_OK;
    *more = true;
    if (!objects->headed) {
        return next_header(sheet, more, err);
    }
    objects->object = NULL;
    if (object) {
        cn_cells_clear(&sheet->cells, objects->first);
    } else {
        status = seek_object(sheet, more, err);
        if (status == CN_OK && *more) {
            status = read_object(sheet, &object, err);
        }
    }
    if (status == CN_OK && *more) {
        status = put_values(sheet, object, err);
    }
    json_decref(object);
    return status;
}

enum cn_status cn_sheet_json_open(struct cn_sheet *sheet, struct cn_error *err)
{
    sheet->objects = calloc(1, sizeof *sheet->objects);
    if (!sheet->objects) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    sheet->objects->array = sheet->kind == CN_KIND_JSON;
    sheet->objects->line = 1;
    return CN_OK;
}

void cn_sheet_json_close(struct cn_sheet_json *objects)
{
    if (objects) {
        for (int i = 0; i < objects->n_keys; i++) {
            free(objects->key[i]);
        }
        json_decref(objects->object);
        free(objects);
    }
}
