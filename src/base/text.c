/* SPDX-License-Identifier: MIT
 *
 * text.c: Vietnamese text on top of libutf8proc.
 *
 * Folding walks code points and needs no memory. Normalising works on an
 * array of code points: NFC first, so that a letter with its quality and tone
 * is one element, and moving a tone mark never changes the count.
 */
#include "text.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#define BAD ((size_t)-1)

struct sink {
    char *out;
    size_t size; /* of out, terminator included */
    size_t len;  /* of the whole text, whether it fits or not */
    bool full;
};

static void put(struct sink *sink, int32_t point)
{
    uint8_t bytes[4] = {(uint8_t)point};
    size_t n = point < 0x80 ? 1 : (size_t)utf8proc_encode_char(point, bytes);
    if (!sink->full && sink->len + n < sink->size) {
        memcpy(sink->out + sink->len, bytes, n);
        sink->out[sink->len + n] = '\0';
    } else {
        sink->full = true;
    }
    sink->len += n;
}

static struct sink open_sink(char *out, size_t size)
{
    if (size > 0) {
        out[0] = '\0';
    }
    return (struct sink){.out = out, .size = size};
}

/* Reads one code point; the number of its bytes, or 0 when malformed. */
static size_t read_point(const char *text, size_t len, int32_t *point)
{
    utf8proc_ssize_t rest = len > PTRDIFF_MAX ? PTRDIFF_MAX : (ptrdiff_t)len;
    utf8proc_ssize_t n =
        utf8proc_iterate((const utf8proc_uint8_t *)text, rest, point);
    return n > 0 ? (size_t)n : 0;
}

static bool is_trail(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* The common case, without tables: well-formed and nothing but code points
 * that NFC leaves alone, below U+0300, U+1E00 to U+1EFF (Vietnamese) and
 * U+2010 to U+2027 (dashes, quotes, dots). */
static bool is_plain(const char *text, size_t len)
{
    const unsigned char *byte = (const unsigned char *)text;
    for (size_t i = 0; i < len;) {
        unsigned char lead = byte[i];
        if (lead < 0x80) {
            i++;
        } else if (lead >= 0xC2 && lead <= 0xCB && len - i >= 2 &&
                   is_trail(byte[i + 1])) {
            i += 2;
        } else if (len - i >= 3 && is_trail(byte[i + 2]) &&
                   ((lead == 0xE1 && byte[i + 1] >= 0xB8 &&
                     byte[i + 1] <= 0xBB) ||
                    (lead == 0xE2 && byte[i + 1] == 0x80 &&
                     byte[i + 2] >= 0x90 && byte[i + 2] <= 0xA7))) {
            i += 3;
        } else {
            return false;
        }
    }
    return true;
}

void cn_text_add_point(struct cn_strbuf *out, int32_t point)
{
    uint8_t bytes[4];
    size_t n = (size_t)utf8proc_encode_char(point, bytes);
    cn_strbuf_add(out, (const char *)bytes, n);
}

bool cn_text_is_utf8(const char *text, size_t len)
{
    if (is_plain(text, len)) {
        return true;
    }
    for (size_t at = 0; at < len;) {
        int32_t point = 0;
        size_t n = read_point(text + at, len - at, &point);
        if (n == 0) {
            return false;
        }
        at += n;
    }
    return true;
}

/* ---- folding ---------------------------------------------------------- */

static bool is_letter(int32_t point)
{
    utf8proc_category_t category = utf8proc_category(point);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

static bool is_digit(int32_t point)
{
    utf8proc_category_t category = utf8proc_category(point);
    return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

static bool is_mark(int32_t point)
{
    utf8proc_category_t category = utf8proc_category(point);
    return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

/* đ is a letter of its own, so taking marks off leaves it as it is. */
#define D_STROKE 0x111

static void put_letter(struct sink *sink, int32_t point, bool *gap)
{
    if (*gap && sink->len > 0) {
        put(sink, ' ');
    }
    *gap = false;
    put(sink, point);
}

static char fold_ascii(int32_t point)
{
    int32_t letter = point >= 'A' && point <= 'Z' ? point + 32 : point;
    bool kept =
        (letter >= 'a' && letter <= 'z') || (point >= '0' && point <= '9');
    return (char)(kept ? letter : ' ');
}

/* Letters with a horn, a breve or a tilde outside the two tables below. */
static char fold_scattered(int32_t point)
{
    static const struct {
        int32_t capital;
        char base;
    } known[] = {{0x102, 'a'}, {0x110, 'd'}, {0x128, 'i'},
                 {0x168, 'u'}, {0x1A0, 'o'}, {0x1AF, 'u'}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (point == known[i].capital || point == known[i].capital + 1) {
            return known[i].base;
        }
    }
    return '\0';
}

/* The letters that Vietnamese is written with, as the general way below folds
 * them: a..z for a letter, ' ' for what is none; 0 for all other points. */
static char fold_known(int32_t point)
{
    static const char latin_1[] = /* U+00C0 to U+00FF */
        "aaaa\0\0\0ceeeeiiii\0nooooo\0\0uuuuy\0\0"
        "aaaa\0\0\0ceeeeiiii\0nooooo\0\0uuuuy\0y";
    static const char with_tone[] = /* U+1EA0 to U+1EF9 */
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiii"
        "oooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";
    if (point < 0x80) {
        return fold_ascii(point);
    }
    if (point >= 0x1EA0 && point <= 0x1EF9) {
        return with_tone[point - 0x1EA0];
    }
    if (point < 0xC0) {
        return '\0';
    }
    return point <= 0xFF ? latin_1[point - 0xC0] : fold_scattered(point);
}

static void fold_point(struct sink *sink, int32_t point, bool *gap)
{
    int32_t part[16];
    int last_class = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char(
        point, part, 16, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, &last_class);
    for (utf8proc_ssize_t i = 0; i < n && i < 16; i++) {
        if (is_mark(part[i])) {
            continue;
        }
        if (!is_letter(part[i]) && !is_digit(part[i])) {
            *gap = true;
            continue;
        }
        put_letter(sink, part[i] == D_STROKE ? 'd' : part[i], gap);
    }
}

size_t cn_text_fold(const char *text, size_t len, char *out, size_t size)
{
    struct sink sink = open_sink(out, size);
    bool gap = false;
    for (size_t at = 0; at < len;) {
        int32_t point = 0;
        size_t n = read_point(text + at, len - at, &point);
        if (n == 0) {
            return BAD;
        }
        char known = fold_known(point);
        if (known == ' ') {
            gap = true;
        } else if (known != '\0') {
            put_letter(&sink, known, &gap);
        } else {
            fold_point(&sink, point, &gap);
        }
        at += n;
    }
    return sink.len;
}

/* ---- normalising ------------------------------------------------------ */

#define SMALL 256

/* A text as code points; a name's need no memory. */
struct points {
    int32_t *at; /* small, or owned */
    size_t count;
    int32_t small[SMALL];
};

static void points_release(struct points *points)
{
    if (points->at != points->small) {
        free(points->at);
    }
}

/* The text in NFC; false when it is malformed or memory has run out. */
static bool read_nfc(const char *text, size_t len, struct points *out)
{
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
    if (len > INT_MAX / 8) {
        return false;
    }
    utf8proc_ssize_t n =
        utf8proc_decompose(bytes, (utf8proc_ssize_t)len, NULL, 0, options);
    if (n < 0) {
        return false;
    }
    out->at =
        n < SMALL ? out->small : malloc(((size_t)n + 1) * sizeof *out->at);
    if (!out->at) {
        return false;
    }
    n = utf8proc_decompose(bytes, (utf8proc_ssize_t)len, out->at, n, options);
    n = n < 0 ? n : utf8proc_normalize_utf32(out->at, n, options);
    if (n < 0) {
        points_release(out);
        return false;
    }
    out->count = (size_t)n;
    return true;
}

/* Splits a letter into what it is without its tone and the tone mark, which
 * is 0 when it has none. */
static int32_t take_tone(int32_t letter, int32_t *tone)
{
    int32_t part[4];
    int last_class = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char(
        letter, part, 4, UTF8PROC_DECOMPOSE, &last_class);
    *tone = 0;
    if (n != 2) {
        return letter;
    }
    switch (part[1]) {
    case 0x300: /* huyền */
    case 0x301: /* sắc */
    case 0x303: /* ngã */
    case 0x309: /* hỏi */
    case 0x323: /* nặng */
        *tone = part[1];
        return part[0];
    default:
        return letter;
    }
}

static char lower(int32_t letter)
{
    if (letter >= 'A' && letter <= 'Z') {
        letter += 'a' - 'A';
    }
    return letter > 0 && letter < 128 ? (char)letter : '\0';
}

static bool is_vowel(int32_t letter)
{
    int32_t part[4];
    int last_class = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char(
        letter, part, 4, UTF8PROC_DECOMPOSE, &last_class);
    char base = n > 0 ? lower(part[0]) : '\0';
    return base != '\0' && strchr("aeiouy", base) != NULL;
}

/* The old style puts the tone of an open oa, oe, uy on the first vowel. A
 * vowel before them means that this is no such syllable. */
static void move_tone(int32_t *syllable, size_t len)
{
    if (len < 2 || (len > 2 && is_vowel(syllable[len - 3]))) {
        return;
    }
    int32_t tone = 0;
    int32_t first = take_tone(syllable[len - 2], &tone);
    char a = lower(first);
    char b = lower(syllable[len - 1]);
    bool open = (a == 'o' && (b == 'a' || b == 'e')) || (a == 'u' && b == 'y');
    if (tone == 0 || !open) {
        return;
    }
    int32_t pair[2] = {syllable[len - 1], tone};
    if (utf8proc_normalize_utf32(pair, 2, UTF8PROC_STABLE | UTF8PROC_COMPOSE) ==
        1) {
        syllable[len - 2] = first;
        syllable[len - 1] = pair[0];
    }
}

static void unify_tones(int32_t *point, size_t count)
{
    size_t start = 0;
    for (size_t i = 0; i <= count; i++) {
        bool inside = i < count && (is_letter(point[i]) || is_mark(point[i]));
        if (!inside) {
            move_tone(point + start, i - start);
            start = i + 1;
        }
    }
}

static size_t write_points(const int32_t *point, size_t count, char *out,
                           size_t size)
{
    struct sink sink = open_sink(out, size);
    for (size_t i = 0; i < count; i++) {
        put(&sink, point[i]);
    }
    return sink.len;
}

size_t cn_text_nfc(const char *text, size_t len, char *out, size_t size)
{
    struct points points;
    if (!read_nfc(text, len, &points)) {
        return BAD;
    }
    size_t need = write_points(points.at, points.count, out, size);
    points_release(&points);
    return need;
}

size_t cn_text_normalise(const char *text, size_t len, char *out, size_t size)
{
    struct points points;
    if (!read_nfc(text, len, &points)) {
        return BAD;
    }
    unify_tones(points.at, points.count);
    size_t need = write_points(points.at, points.count, out, size);
    points_release(&points);
    return need;
}

bool cn_text_is_nfc(const char *text, size_t len)
{
    if (is_plain(text, len)) {
        return true;
    }
    struct points points;
    if (!read_nfc(text, len, &points)) {
        return false;
    }
    size_t at = 0;
    bool same = true;
    for (size_t i = 0; same && i < points.count; i++) {
        int32_t here = 0;
        size_t n = at < len ? read_point(text + at, len - at, &here) : 0;
        same = n > 0 && here == points.at[i];
        at += n;
    }
    points_release(&points);
    return same && at == len;
}
