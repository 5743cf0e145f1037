/* SPDX-License-Identifier: MIT
 *
 * json.c: values are built whole before the first byte is printed, so that
 * a failure never leaves half an object behind.
 */
#include "json.h"

#include "../base/error.h"

enum cn_status cn_json_print(struct cn_out *out, json_t *value,
                             struct cn_error *err)
{
    if (!value) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while writing JSON");
    }
    size_t flags = out->width > 0 ? JSON_INDENT(2) : JSON_COMPACT;
    int failed = json_dumpf(value, out->file, flags | JSON_ENCODE_ANY);
    json_decref(value);
    if (failed || fputc('\n', out->file) == EOF) {
        return cn_fail(err, CN_E_IO, "cannot write the output");
    }
    return CN_OK;
}

json_t *cn_json_date(cn_date date)
{
    char text[11];
    cn_date_format(date, text);
    return text[0] ? json_string(text) : json_null();
}

json_t *cn_json_text(const char *text)
{
    if (!text || text[0] == '\0') {
        return json_null();
    }
    json_t *value = json_string(text);
    if (!value) {
        struct cn_strbuf safe;
        cn_strbuf_init(&safe, (size_t)CN_MESSAGE_MAX * 64);
        cn_out_make_safe(&safe, text);
        value = safe.failed ? NULL : json_string(safe.text);
        cn_strbuf_release(&safe);
    }
    return value;
}

json_t *cn_json_texts(const char *const texts[], int n)
{
    json_t *array = json_array();
    for (int i = 0; i < n && array; i++) {
        if (json_array_append_new(array, cn_json_text(texts[i])) != 0) {
            json_decref(array);
            array = NULL;
        }
    }
    return array;
}

json_t *cn_json_period(cn_date from, cn_date to)
{
    return json_pack("{s:o, s:o}", "from", cn_json_date(from), "to",
                     cn_json_date(to));
}
