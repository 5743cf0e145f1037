/* SPDX-License-Identifier: MIT
 *
 * source.h: the bytes of a file or of standard input, with a look ahead and
 * the hash of all that was read. It knows nothing of what they mean.
 */
#ifndef CN_STORE_SOURCE_H
#define CN_STORE_SOURCE_H

#include <stdio.h>

#include "../base/digest.h"
#include "../base/error.h"
#include "../base/strbuf.h"

#ifdef CN_TINY
#define CN_SOURCE_HEAD ((size_t)1024)
#else
#define CN_SOURCE_HEAD ((size_t)64 * 1024)
#endif

struct cn_source {
    FILE *file;       /* NULL when closed */
    const char *path; /* borrowed, for messages */
    char *head;       /* the first bytes, up to CN_SOURCE_HEAD */
    size_t head_len;
    size_t head_at; /* how many of them were read */
    bool whole;     /* the head is all there is */
    struct cn_digest hash;
    bool unhashed; /* nobody will ask for it */
};

/* Opens the file, or standard input for "-". To be closed also after a
 * failure; the path must outlive it. */
CN_MUST_CHECK enum cn_status cn_source_open(struct cn_source *source,
                                            const char *path,
                                            struct cn_error *err);
/* Reads up to size bytes; *n is 0 at the end only. */
CN_MUST_CHECK enum cn_status cn_source_read(struct cn_source *source, char *buf,
                                            size_t size, size_t *n,
                                            struct cn_error *err);
/* Adds all that is left to `out`; more than its maximum is CN_E_INPUT. */
CN_MUST_CHECK enum cn_status cn_source_read_all(struct cn_source *source,
                                                struct cn_strbuf *out,
                                                struct cn_error *err);
/* True while bytes of the head are left to read. */
bool cn_source_has_head(const struct cn_source *source);
/* Reads n bytes of the head, for their hash only. */
CN_MUST_CHECK enum cn_status cn_source_skip(struct cn_source *source, size_t n,
                                            struct cn_error *err);
/* SHA-256 of what was read, in hexadecimal. */
void cn_source_digest(const struct cn_source *source, char out[CN_DIGEST_HEX]);
void cn_source_close(struct cn_source *source);

#endif
