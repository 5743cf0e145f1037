/* SPDX-License-Identifier: MIT
 *
 * strbuf.h: a growing string with a maximum given at birth. Past it, or out
 * of memory, it is marked failed and stops growing; text stays terminated.
 */
#ifndef CN_BASE_STRBUF_H
#define CN_BASE_STRBUF_H

#include "../capnao.h"

struct cn_strbuf {
    char *text; /* never NULL after init; "" at first */
    size_t len, size, max;
    bool failed;
};

void cn_strbuf_init(struct cn_strbuf *buf, size_t max);
void cn_strbuf_release(struct cn_strbuf *buf);
void cn_strbuf_clear(struct cn_strbuf *buf);
/* Shortens to len bytes; a longer len changes nothing. */
void cn_strbuf_cut(struct cn_strbuf *buf, size_t len);
void cn_strbuf_add(struct cn_strbuf *buf, const char *text, size_t len);
void cn_strbuf_puts(struct cn_strbuf *buf, const char *text);
void cn_strbuf_printf(struct cn_strbuf *buf, const char *fmt, ...)
    CN_PRINTF(2, 3);
/* Adds `pattern` with {1}, {2}… replaced by args[1], args[2]…; n counts
 * args[0], which is not used. NULL arguments are left out. */
void cn_strbuf_fill(struct cn_strbuf *buf, const char *pattern,
                    const char *const args[], int n);

#endif
