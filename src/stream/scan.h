/* SPDX-License-Identifier: MIT
 *
 * scan.h: bytes of a dossier looked at several at a time: where plain text
 * ends, whether two short texts are equal, where a word is in a table. All
 * that is read here lies in buffers with CN_STREAM_PAD bytes after the text.
 */
#ifndef CN_STREAM_SCAN_H
#define CN_STREAM_SCAN_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* The tiny build takes the portable way, so that both are tested. */
#if defined(__SSE2__) && !defined(CN_TINY)
#define CN_SCAN_SSE2 1
#include <emmintrin.h>
#endif

#define CN_STREAM_PAD 32 /* readable bytes after every text */

struct cn_slice {
    const char *text; /* not terminated; NULL = not given */
    uint32_t len;
};

/* The first byte from `at` on that is a quote, a backslash, a control
 * character or not ASCII. A line break ends every text. */
static inline const char *cn_scan_plain(const char *at)
{
#ifdef CN_SCAN_SSE2
    for (;; at += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
        __m128i hit = _mm_or_si128(
            _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
            _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')),
                         /* as signed bytes, beyond ASCII is negative */
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '))));
        int mask = _mm_movemask_epi8(hit);
        if (mask != 0) {
            return at + __builtin_ctz((unsigned)mask);
        }
    }
#else
    while (*at != '"' && *at != '\\' && (signed char)*at >= ' ') {
        at++;
    }
    return at;
#endif
}

/* The same for a field of CSV: a separator, a quote, a control character or
 * a byte beyond ASCII. */
static inline const char *cn_scan_field(const char *at, char separator)
{
#ifdef CN_SCAN_SSE2
    for (;; at += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
        __m128i hit = _mm_or_si128(
            _mm_cmpeq_epi8(bytes, _mm_set1_epi8(separator)),
            _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '))));
        int mask = _mm_movemask_epi8(hit);
        if (mask != 0) {
            return at + __builtin_ctz((unsigned)mask);
        }
    }
#else
    while (*at != separator && *at != '"' && (signed char)*at >= ' ') {
        at++;
    }
    return at;
#endif
}

static inline uint64_t cn_load8(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

static inline uint64_t cn_load4(const char *at)
{
    uint32_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

/* The whole of a text of at most 8 bytes as one number, for texts of one
 * length; nothing beyond it is looked at. */
static inline uint64_t cn_short_word(const char *text, uint32_t len)
{
    if (len == 8) {
        return cn_load8(text);
    }
    if (len >= 4) {
        return cn_load4(text) | cn_load4(text + len - 4) << 32;
    }
    if (len == 0) {
        return 0;
    }
    const unsigned char *byte = (const unsigned char *)text;
    return (uint64_t)byte[0] | (uint64_t)byte[len / 2] << 8 |
           (uint64_t)byte[len - 1] << 16;
}

static inline bool cn_same_text(const char *a, const char *b, uint32_t len)
{
    if (len <= 8) {
        return cn_short_word(a, len) == cn_short_word(b, len);
    }
    for (uint32_t i = 0; i + 8 < len; i += 8) {
        if (cn_load8(a + i) != cn_load8(b + i)) {
            return false;
        }
    }
    return cn_load8(a + len - 8) == cn_load8(b + len - 8);
}

/* Of the length, the first and the last eight bytes: enough for the words of
 * a vocabulary. Texts that nobody chose are compared in full afterwards. */
static inline uint32_t cn_hash_text(const char *text, uint32_t len,
                                    uint32_t space)
{
    uint64_t first = len > 8 ? cn_load8(text) : cn_short_word(text, len);
    uint64_t last = len > 8 ? cn_load8(text + len - 8) : 0;
    uint64_t hash = (first + space) * UINT64_C(0x9E3779B97F4A7C15);
    hash ^= (last + len) * UINT64_C(0xC2B2AE3D27D4EB4F);
    hash ^= hash >> 32;
    hash *= UINT64_C(0xD6E8FEB86659FD93);
    return (uint32_t)(hash >> 32);
}

/* The first line break in [at, end), or end. */
static inline const char *cn_line_end(const char *at, const char *end)
{
    const char *found = memchr(at, '\n', (size_t)(end - at));
    return found ? found : end;
}

/* One past a well-formed UTF-8 sequence of several bytes, or NULL. */
const char *cn_scan_utf8(const char *at, const char *end);

#endif
