/* SPDX-License-Identifier: MIT
 *
 * put.h: adding text to a block of output: as it is, and as JSON or CSV.
 */
#ifndef CN_STREAM_PUT_H
#define CN_STREAM_PUT_H

#include "../base/strbuf.h"
#include "scan.h"

#define CN_PUT(out, literal) cn_put((out), (literal), sizeof(literal) - 1)

/* As cn_strbuf_add(), without the terminator where there is room. */
static inline void cn_put(struct cn_strbuf *out, const char *text, size_t len)
{
    if (out->size - out->len > len) {
        memcpy(out->text + out->len, text, len);
        out->len += len;
    } else {
        cn_strbuf_add(out, text, len);
    }
}

/* The same for a text with CN_STREAM_PAD bytes behind it, which are copied
 * too: whole chunks need no call. */
static inline void cn_put_padded(struct cn_strbuf *out, const char *text,
                                 size_t len)
{
    if (out->size - out->len <= len + CN_STREAM_PAD) {
        cn_strbuf_add(out, text, len);
        return;
    }
    char *to = out->text + out->len;
    for (size_t i = 0; i < len; i += 32) {
        memcpy(to + i, text + i, 32);
    }
    out->len += len;
}

/* The same for a text in an array of 32 bytes. */
static inline void cn_put_chunk(struct cn_strbuf *out, const char *text,
                                size_t len)
{
    if (out->size - out->len <= 32) {
        cn_strbuf_add(out, text, len);
        return;
    }
    memcpy(out->text + out->len, text, 32);
    out->len += len;
}

/* Text that is valid UTF-8, inside quotes of JSON. */
void cn_put_json(struct cn_strbuf *out, const char *text, size_t len);
/* A field, quoted where it must be. */
void cn_put_csv(struct cn_strbuf *out, const char *text, size_t len);
/* Either of them. */
void cn_put_text(struct cn_strbuf *out, enum cn_stream_format format,
                 const char *text);

#endif
