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

#define CN_STREAM_PAD 64 /* readable bytes after every text */

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

/* One bit for each of 64 bytes: separators, and whatever else is not plain
 * text of a field. */
struct cn_marks {
    uint64_t separators, others;
};

static inline struct cn_marks cn_scan_marks(const char *at, char separator)
{
    struct cn_marks marks = {0, 0};
#ifdef CN_SCAN_SSE2
    for (int i = 0; i < 64; i += 16) {
        __m128i bytes =
            _mm_loadu_si128((const __m128i *)(const void *)(at + i));
        int is_separator =
            _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(separator)));
        int is_other = _mm_movemask_epi8(
            _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '))));
        marks.separators |= (uint64_t)(unsigned)is_separator << i;
        marks.others |= (uint64_t)(unsigned)is_other << i;
    }
#else
    for (int i = 0; i < 64; i++) {
        uint64_t bit = UINT64_C(1) << i;
        marks.separators |= at[i] == separator ? bit : 0;
        marks.others |= at[i] == '"' || (signed char)at[i] < ' ' ? bit : 0;
    }
#endif
    return marks;
}

/* How many bits are set, where the processor may have no instruction. */
static inline int cn_count_bits(uint64_t bits)
{
    bits -= bits >> 1 & UINT64_C(0x5555555555555555);
    bits = (bits & UINT64_C(0x3333333333333333)) +
           (bits >> 2 & UINT64_C(0x3333333333333333));
    bits = (bits + (bits >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (int)(bits * UINT64_C(0x0101010101010101) >> 56);
}

/* Eight bytes as a number, the first the least. */
static inline uint64_t cn_load8(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

static inline bool cn_same4(const char *a, const char *b)
{
    return memcmp(a, b, 4) == 0;
}

/* A short text as numbers: its first eight bytes and, when it has more, its
 * last eight. Up to sixteen bytes that and the length are all of it. Looks
 * beyond the end, without a branch on the length. */
struct cn_word {
    uint64_t first, last;
    uint32_t len;
};

static inline struct cn_word cn_word_of(const char *text, uint32_t len)
{
    uint32_t head = len < 8 ? len : 8;
    uint64_t mask = head == 0 ? 0 : UINT64_MAX >> (64 - 8 * head);
    uint32_t tail = len > 8 ? len - 8 : 0;
    return (struct cn_word){
        .first = cn_load8(text) & mask,
        .last = tail == 0 ? 0 : cn_load8(text + tail),
        .len = len,
    };
}

static inline bool cn_same_word(const struct cn_word *a,
                                const struct cn_word *b, const char *a_text,
                                const char *b_text)
{
    if (((a->first ^ b->first) | (a->last ^ b->last) |
         (uint64_t)(a->len ^ b->len)) != 0) {
        return false;
    }
    for (uint32_t i = 8; i + 8 < a->len; i += 8) {
        if (cn_load8(a_text + i) != cn_load8(b_text + i)) {
            return false;
        }
    }
    return true;
}

/* Of texts that nobody chose: those of a vocabulary. */
static inline uint32_t cn_hash_word(const struct cn_word *word)
{
    uint64_t hash = (word->first + word->len) * UINT64_C(0x9E3779B97F4A7C15);
    hash ^= word->last * UINT64_C(0xC2B2AE3D27D4EB4F);
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
