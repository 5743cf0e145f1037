/* SPDX-License-Identifier: MIT
 *
 * tcvn3.h: TCVN 5712:1993, third set (the "ABC" fonts, .VnTime): one byte a
 * letter, capitals with a tone only in fonts of their own. Many programs took
 * such bytes for Latin-1 and wrote them into Unicode files; that disguise is
 * known here too.
 */
#ifndef CN_STORE_TCVN3_H
#define CN_STORE_TCVN3_H

#include <stdint.h>

#include "../base/strbuf.h"

/* The code point of a byte, or 0 when the set does not have it. */
int32_t cn_tcvn3_point(unsigned char byte);
/* True when the bytes read as Vietnamese in this encoding beyond doubt: at
 * least three words with letters of the upper half, nine in ten of all such
 * words syllables of the language, and no byte that the set does not have. */
bool cn_tcvn3_is_likely(const char *text, size_t len);
/* The same of UTF-8 text whose letters are those bytes taken for Latin-1. */
bool cn_tcvn3_is_disguised(const char *utf8, size_t len);
/* Adds the text in UTF-8; false when a byte is not of the set. */
bool cn_tcvn3_add(struct cn_strbuf *out, const char *text, size_t len);
/* Adds disguised UTF-8 text as it was meant; what is no disguised letter
 * stays. */
void cn_tcvn3_add_disguised(struct cn_strbuf *out, const char *utf8,
                            size_t len);

#endif
