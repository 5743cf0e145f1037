/* SPDX-License-Identifier: MIT
 *
 * text.h: Vietnamese text: NFC, folding for search, distance for "did you
 * mean". Malformed UTF-8 is refused, never repaired silently.
 */
#ifndef CN_BASE_TEXT_H
#define CN_BASE_TEXT_H

#include "strbuf.h"

/* Folds for comparison: NFC, lower case, accents and đ removed, every run of
 * anything but letters and digits one space, none at the ends. So "Hoà Bình",
 * "Hòa  bình" and "hoa binh" are equal. Writes at most size bytes with the
 * terminator; returns the length it needs, or (size_t)-1 for bad UTF-8. */
size_t cn_text_fold(const char *text, size_t len, char *out, size_t size);
/* NFC with the tone mark's placement unified to the new style ("hòa" →
 * "hoà", "thủy" → "thuỷ"), case kept. Same return value. */
size_t cn_text_normalise(const char *text, size_t len, char *out, size_t size);
/* NFC alone, the spelling kept as published. Same return value. */
size_t cn_text_nfc(const char *text, size_t len, char *out, size_t size);
/* Adds one code point as UTF-8. */
void cn_text_add_point(struct cn_strbuf *out, int32_t point);
/* True when the text is valid UTF-8 in NFC. */
bool cn_text_is_nfc(const char *text, size_t len);
bool cn_text_is_utf8(const char *text, size_t len);

/* Damerau-Levenshtein distance over bytes, stopped at `limit` (then limit+1).
 * Texts longer than 64 bytes count as far. */
int cn_text_distance(const char *a, const char *b, int limit);
/* The best of n candidates within a third of its length, or -1. */
int cn_text_nearest(const char *word, const char *const *candidates, int n);

#endif
