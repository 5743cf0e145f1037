/* SPDX-License-Identifier: MIT
 *
 * put.c: quotes and escapes, where they are needed.
 */
#include "put.h"

void cn_put_json(struct cn_strbuf *out, const char *text, size_t len)
{
    const char *end = text + len;
    while (text < end) {
        const char *at = text;
        while (at < end && *at != '"' && *at != '\\') {
            at++;
        }
        cn_put(out, text, (size_t)(at - text));
        if (at < end) {
            cn_put(out, "\\", 1);
            cn_put(out, at++, 1);
        }
        text = at;
    }
}

void cn_put_csv(struct cn_strbuf *out, const char *text, size_t len)
{
    bool plain = true;
    for (size_t i = 0; i < len && plain; i++) {
        plain = text[i] != ',' && text[i] != '"' && text[i] != '\n' &&
                text[i] != '\r';
    }
    if (plain) {
        cn_put(out, text, len);
        return;
    }
    CN_PUT(out, "\"");
    for (size_t i = 0; i < len; i++) {
        cn_put(out, text[i] == '"' ? "\"\"" : text + i, text[i] == '"' ? 2 : 1);
    }
    CN_PUT(out, "\"");
}

void cn_put_text(struct cn_strbuf *out, enum cn_stream_format format,
                 const char *text)
{
    if (format == CN_STREAM_CSV) {
        cn_put_csv(out, text, strlen(text));
    } else {
        cn_put_json(out, text, strlen(text));
    }
}
