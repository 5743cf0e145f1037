/* SPDX-License-Identifier: MIT
 *
 * encoding.h: which encoding a text is in, and its bytes as UTF-8. UTF-8 is
 * passed on as it is: its reader checks it and knows the line.
 */
#ifndef CN_STORE_ENCODING_H
#define CN_STORE_ENCODING_H

#include "../base/error.h"
#include "../base/strbuf.h"

enum cn_encoding {
    CN_UTF_8,
    CN_UTF_16LE,
    CN_UTF_16BE,
    CN_TCVN3,
    CN_N_ENCODING
};

/* Static storage. */
const char *cn_encoding_name(enum cn_encoding encoding);
/* The encoding of a text that starts so; `whole` says that this is all of
 * it. *mark is the length of its byte order mark. What reads as nothing else
 * is taken for UTF-8, which refuses it later. */
enum cn_encoding cn_encoding_detect(const char *head, size_t len, bool whole,
                                    size_t *mark);

struct cn_decoder {
    enum cn_encoding encoding;
    unsigned char rest[4]; /* of a sequence that goes on in the next bytes */
    int n_rest;
};

/* Adds the bytes as UTF-8. A malformed text (CN_E_INPUT) ends the decoding;
 * what stands before it was added. */
CN_MUST_CHECK enum cn_status cn_decode(struct cn_decoder *decoder,
                                       const char *bytes, size_t len,
                                       struct cn_strbuf *out,
                                       struct cn_error *err);
/* Fails when the text ended inside a character. */
CN_MUST_CHECK enum cn_status cn_decode_end(const struct cn_decoder *decoder,
                                           struct cn_error *err);

#endif
