/* SPDX-License-Identifier: MIT
 *
 * strbuf.c: growth by doubling up to the maximum; failure is sticky.
 */
#include "strbuf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char empty[1]; /* what an unused buffer points to; never written */

void cn_strbuf_init(struct cn_strbuf *buf, size_t max)
{
    *buf = (struct cn_strbuf){.text = empty, .max = max};
}

void cn_strbuf_release(struct cn_strbuf *buf)
{
    if (buf && buf->size > 0) {
        free(buf->text);
    }
    if (buf) {
        cn_strbuf_init(buf, buf->max);
    }
}

void cn_strbuf_clear(struct cn_strbuf *buf)
{
    buf->len = 0;
    buf->failed = false;
    if (buf->size > 0) {
        buf->text[0] = '\0';
    }
}

void cn_strbuf_cut(struct cn_strbuf *buf, size_t len)
{
    if (len < buf->len) {
        buf->text[len] = '\0';
        buf->len = len;
    }
}

static bool reserve(struct cn_strbuf *buf, size_t more)
{
    size_t need = buf->len + more + 1;
    if (buf->failed || more >= buf->max - buf->len) {
        buf->failed = true;
        return false;
    }
    if (need <= buf->size) {
        return true;
    }
    size_t size = buf->size ? buf->size : 64;
    while (size < need) {
        size = size > buf->max / 2 ? buf->max : size * 2;
    }
    char *text = realloc(buf->size ? buf->text : NULL, size);
    if (!text) {
        buf->failed = true;
        return false;
    }
    text[buf->len] = '\0';
    buf->text = text;
    buf->size = size;
    return true;
}

void cn_strbuf_add(struct cn_strbuf *buf, const char *text, size_t len)
{
    if (len > 0 && reserve(buf, len)) {
        memcpy(buf->text + buf->len, text, len);
        buf->len += len;
        buf->text[buf->len] = '\0';
    }
}

void cn_strbuf_puts(struct cn_strbuf *buf, const char *text)
{
    cn_strbuf_add(buf, text, strlen(text));
}

void cn_strbuf_printf(struct cn_strbuf *buf, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    int len = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (len < 0 || !reserve(buf, (size_t)len)) {
        buf->failed = true;
        return;
    }
    va_start(args, fmt);
    (void)vsnprintf(buf->text + buf->len, (size_t)len + 1, fmt, args);
    va_end(args);
    buf->len += (size_t)len;
}

void cn_strbuf_fill(struct cn_strbuf *buf, const char *pattern,
                    const char *const args[], int n)
{
    const char *rest = pattern;
    for (const char *p = pattern; *p != '\0'; p++) {
        if (p[0] != '{' || p[1] < '1' || p[1] > '9' || p[2] != '}') {
            continue;
        }
        int i = p[1] - '0';
        cn_strbuf_add(buf, rest, (size_t)(p - rest));
        if (i < n && args[i]) {
            cn_strbuf_puts(buf, args[i]);
        }
        p += 2;
        rest = p + 1;
    }
    cn_strbuf_puts(buf, rest);
}
