/* SPDX-License-Identifier: MIT
 *
 * scanner_json.c: one object of JSON, in one pass and without allocation.
 * Strings are skipped sixteen bytes at a time and used where they stand;
 * only one with an escape is copied. The line break at the end of the line
 * stops every loop, so that none of them counts bytes.
 */
#include "scanner.h"

struct scan {
    struct cn_dossier *d;
    struct cn_scratch *scratch;
    const char *line, *end;
    const char *at;
    unsigned n_members; /* so far, those of "facts" too */
};

static bool fail(struct scan *s, enum cn_fault_kind kind)
{
    size_t want = kind == CN_FAULT_TOO_DEEP ? CN_JSON_DEPTH_MAX : 0;
    cn_dossier_malformed(s->d, kind, (size_t)(s->at - s->line) + 1, want);
    return false;
}

static inline void skip_blanks(struct scan *s)
{
    while (*s->at == ' ' || *s->at == '\t' || *s->at == '\r') {
        s->at++;
    }
}

/* ---- strings ------------------------------------------------------------ */

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    char lower = (char)(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* Four digits after "\u", s->at behind them; -1 when they are not. */
static int32_t read_hex(struct scan *s)
{
    int32_t value = 0;
    for (int i = 0; i < 4; i++, s->at++) {
        int digit = hex_digit(*s->at);
        if (digit < 0) {
            return -1;
        }
        value = value * 16 + digit;
    }
    return value;
}

static char *put_utf8(char *out, uint32_t code)
{
    if (code < 0x80) {
        *out++ = (char)code;
    } else if (code < 0x800) {
        *out++ = (char)(0xC0 | code >> 6);
        *out++ = (char)(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        *out++ = (char)(0xE0 | code >> 12);
        *out++ = (char)(0x80 | (code >> 6 & 0x3F));
        *out++ = (char)(0x80 | (code & 0x3F));
    } else {
        *out++ = (char)(0xF0 | code >> 18);
        *out++ = (char)(0x80 | (code >> 12 & 0x3F));
        *out++ = (char)(0x80 | (code >> 6 & 0x3F));
        *out++ = (char)(0x80 | (code & 0x3F));
    }
    return out;
}

/* "\uXXXX", in two halves where it must be; s->at stands at the 'u'. */
static char *read_unicode(struct scan *s, char *out)
{
    s->at++;
    int32_t code = read_hex(s);
    if (code < 0 || (code >= 0xDC00 && code <= 0xDFFF)) {
        return NULL;
    }
    if (code >= 0xD800 && code <= 0xDBFF) {
        if (s->at[0] != '\\' || s->at[1] != 'u') {
            return NULL;
        }
        s->at += 2;
        int32_t low = read_hex(s);
        if (low < 0xDC00 || low > 0xDFFF) {
            return NULL;
        }
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    return put_utf8(out, (uint32_t)code);
}

/* s->at stands at the backslash. */
static char *read_escape(struct scan *s, char *out)
{
    static const char from[] = "\"\\/bfnrt";
    static const char to[] = "\"\\/\b\f\n\r\t";
    char c = *++s->at;
    const char *found = c != '\0' ? strchr(from, c) : NULL;
    if (found) {
        s->at++;
        *out++ = to[found - from];
        return out;
    }
    return c == 'u' ? read_unicode(s, out) : NULL;
}

/* Skips what is plain or well-formed beyond ASCII, up to a quote or a
 * backslash. */
static bool skip_text(struct scan *s)
{
    for (;;) {
        s->at = cn_scan_plain(s->at);
        if (*s->at == '"' || *s->at == '\\') {
            return true;
        }
        if ((signed char)*s->at >= 0) {
            return fail(s, CN_FAULT_BAD_JSON); /* a control character */
        }
        const char *next = cn_scan_utf8(s->at, s->end);
        if (!next) {
            return fail(s, CN_FAULT_BAD_UTF8);
        }
        s->at = next;
    }
}

/* The rest of a string from its first escape on, copied with what stood
 * before it. */
static bool decode(struct scan *s, const char *start, struct cn_slice *out)
{
    char *begin = s->scratch->text + s->scratch->len;
    char *to = begin;
    for (;;) {
        size_t len = (size_t)(s->at - start);
        memcpy(to, start, len);
        to += len;
        if (*s->at == '"') {
            break;
        }
        to = read_escape(s, to);
        if (!to) {
            return fail(s, CN_FAULT_BAD_JSON);
        }
        start = s->at;
        if (!skip_text(s)) {
            return false;
        }
    }
    s->at++;
    *to = '\0'; /* stops whoever scans it */
    *out = (struct cn_slice){begin, (uint32_t)(to - begin)};
    s->scratch->len += (size_t)(to - begin) + 1;
    return true;
}

/* s->at stands behind the opening quote, and afterwards behind the other. */
static inline bool read_string(struct scan *s, struct cn_slice *out)
{
    const char *start = s->at;
    s->at = cn_scan_plain(start);
    if (*s->at != '"' && !skip_text(s)) {
        return false;
    }
    if (*s->at != '"') {
        return decode(s, start, out);
    }
    *out = (struct cn_slice){start, (uint32_t)(s->at - start)};
    s->at++;
    return true;
}

/* ---- other values ------------------------------------------------------- */

static bool skip_digits(struct scan *s)
{
    const char *start = s->at;
    while (*s->at >= '0' && *s->at <= '9') {
        s->at++;
    }
    return s->at > start;
}

static bool read_number(struct scan *s, struct cn_slice *out)
{
    const char *start = s->at;
    s->at += *s->at == '-';
    bool good = *s->at == '0' ? (s->at++, true) : skip_digits(s);
    if (good && *s->at == '.') {
        s->at++;
        good = skip_digits(s);
    }
    if (good && (*s->at | 0x20) == 'e') {
        s->at++;
        s->at += *s->at == '-' || *s->at == '+';
        good = skip_digits(s);
    }
    *out = (struct cn_slice){start, (uint32_t)(s->at - start)};
    return good || fail(s, CN_FAULT_BAD_JSON);
}

/* Behind a word of four letters, or NULL. */
static inline const char *skip_word(const char *at, const char *word)
{
    return cn_same4(at, word) ? at + 4 : NULL;
}

static bool skip_value(struct scan *s, int depth);

/* A name and its colon. */
static bool skip_name(struct scan *s)
{
    struct cn_slice unused;
    skip_blanks(s);
    if (*s->at != '"') {
        return fail(s, CN_FAULT_BAD_JSON);
    }
    s->at++;
    if (!read_string(s, &unused)) {
        return false;
    }
    skip_blanks(s);
    if (*s->at != ':') {
        return fail(s, CN_FAULT_BAD_JSON);
    }
    s->at++;
    return true;
}

/* The members of an object or array that is none of ours; s->at stands behind
 * its bracket. */
static bool skip_members(struct scan *s, char close, int depth)
{
    if (depth > CN_JSON_DEPTH_MAX) {
        return fail(s, CN_FAULT_TOO_DEEP);
    }
    skip_blanks(s);
    if (*s->at == close) {
        s->at++;
        return true;
    }
    for (;;) {
        if ((close == '}' && !skip_name(s)) || !skip_value(s, depth)) {
            return false;
        }
        skip_blanks(s);
        if (*s->at != ',' && *s->at != close) {
            return fail(s, CN_FAULT_BAD_JSON);
        }
        if (*s->at++ == close) {
            return true;
        }
    }
}

/* true, false or null, which has no text. */
static bool read_literal(struct scan *s, enum cn_value_type *type,
                         struct cn_slice *out)
{
    const char *start = s->at;
    const char *end = NULL;
    *type = CN_VALUE_BOOLEAN;
    if (*start == 't') {
        end = skip_word(start, "true");
    } else if (*start == 'f') {
        end = skip_word(start + 1, "alse");
    } else {
        *type = CN_VALUE_TEXT;
        end = skip_word(start, "null");
        start = NULL;
    }
    if (!end) {
        return fail(s, CN_FAULT_BAD_JSON);
    }
    *out = (struct cn_slice){start, start ? (uint32_t)(end - start) : 0};
    s->at = end;
    return true;
}

/* Any value but an object or an array. */
static inline bool read_scalar(struct scan *s, enum cn_value_type *type,
                               struct cn_slice *out)
{
    char c = *s->at;
    if (c == '"') {
        s->at++;
        *type = CN_VALUE_TEXT;
        return read_string(s, out);
    }
    if (c == 't' || c == 'f' || c == 'n') {
        return read_literal(s, type, out);
    }
    *type = CN_VALUE_NUMBER;
    return read_number(s, out);
}

static bool skip_value(struct scan *s, int depth)
{
    enum cn_value_type type;
    struct cn_slice unused;
    skip_blanks(s);
    if (*s->at == '{' || *s->at == '[') {
        char close = *s->at++ == '{' ? '}' : ']';
        return skip_members(s, close, depth + 1);
    }
    return read_scalar(s, &type, &unused);
}

/* ---- the dossier -------------------------------------------------------- */

static bool read_members(struct scan *s, bool inside);

static inline void take(struct scan *s, struct cn_column column, bool inside,
                        struct cn_slice name, enum cn_value_type type,
                        struct cn_slice text)
{
    if (column.kind != CN_COLUMN_OTHER) {
        cn_dossier_take(s->d, column, type, text);
    } else if (inside) {
        cn_dossier_fault(s->d, CN_FAULT_UNKNOWN_FACT, name, text);
    } else {
        cn_dossier_pass_over(s->d, name);
    }
}

/* A value that is an object or an array: the facts, or none of ours. */
static bool read_nested(struct scan *s, struct cn_column column, bool inside,
                        struct cn_slice name)
{
    struct cn_slice none = {NULL, 0};
    bool object = *s->at++ == '{';
    if (object && column.kind == CN_COLUMN_FACTS) {
        (void)cn_dossier_meet(s->d, column);
        return read_members(s, true);
    }
    take(s, column, inside, name, CN_VALUE_OTHER, none);
    return skip_members(s, object ? '}' : ']', inside ? 3 : 2);
}

/* Both are read to a whole word beyond their end, and differ there. */
static inline bool is_guessed(const char *at, const struct cn_guess *guess)
{
    uint32_t i = 0;
    for (; i + 8 <= guess->len; i += 8) {
        if (cn_load8(at + i) != cn_load8(guess->text + i)) {
            return false;
        }
    }
    uint32_t left = guess->len - i;
    uint64_t differ = cn_load8(at + i) ^ cn_load8(guess->text + i);
    return left == 0 || differ << (64 - 8 * left) == 0;
}

/* Remembers a name of ours as it is written here, for the next line. */
static void expect(struct cn_guess *guess, const char *start, const char *end,
                   bool inside, struct cn_column column)
{
    size_t len = (size_t)(end - start);
    if (len + 8 <= sizeof guess->text) {
        memcpy(guess->text, start, len);
        guess->len = (uint32_t)len;
        guess->inside = inside;
        guess->column = column;
    }
}

/* The name of a member and its colon, and what it means. */
static bool read_name(struct scan *s, bool inside, struct cn_guess *guess,
                      struct cn_slice *name, struct cn_column *column)
{
    const char *start = s->at;
    if (*s->at != '"') {
        return fail(s, CN_FAULT_BAD_JSON);
    }
    s->at++;
    if (!read_string(s, name)) {
        return false;
    }
    skip_blanks(s);
    if (*s->at != ':') {
        return fail(s, CN_FAULT_BAD_JSON);
    }
    s->at++;
    *column = cn_words_column(s->d->words, inside, name->text, name->len);
    if (column->kind != CN_COLUMN_OTHER) {
        expect(guess, start, s->at, inside, *column);
    }
    return true;
}

static bool read_member(struct scan *s, bool inside)
{
    struct cn_slice name = {NULL, 0};
    struct cn_slice text = {NULL, 0};
    enum cn_value_type type = CN_VALUE_TEXT;
    struct cn_column column = {CN_COLUMN_OTHER, 0};
    struct cn_guess *guess = &s->scratch->guess[s->n_members++ % CN_GUESSES];
    skip_blanks(s);
    if (guess->len > 0 && guess->inside == inside && is_guessed(s->at, guess)) {
        column = guess->column;
        s->at += guess->len;
    } else if (!read_name(s, inside, guess, &name, &column)) {
        return false;
    }
    skip_blanks(s);
    if (*s->at == '{' || *s->at == '[') {
        return read_nested(s, column, inside, name);
    }
    const char *start = s->at;
    if (!read_scalar(s, &type, &text)) {
        return false;
    }
    take(s, column, inside, name, type, text);
    if (column.kind == CN_COLUMN_ID && type == CN_VALUE_TEXT) {
        /* written as it was: it needs no new escapes */
        s->d->id_raw =
            (struct cn_slice){start + 1, (uint32_t)(s->at - start) - 2};
        s->d->id_is_plain = text.text == start + 1; /* no escapes */
    }
    return true;
}

/* s->at stands behind the opening bracket. */
static bool read_members(struct scan *s, bool inside)
{
    skip_blanks(s);
    if (*s->at == '}') {
        s->at++;
        return true;
    }
    for (;;) {
        if (!read_member(s, inside)) {
            return false;
        }
        skip_blanks(s);
        if (*s->at != ',' && *s->at != '}') {
            return fail(s, CN_FAULT_BAD_JSON);
        }
        if (*s->at++ == '}') {
            return true;
        }
    }
}

void cn_scan_json(struct cn_dossier *d, struct cn_scratch *scratch,
                  const char *line, const char *end)
{
    struct scan s = {d, scratch, line, end, line, 0};
    scratch->len = 0;
    skip_blanks(&s);
    if (*s.at != '{') {
        fail(&s, CN_FAULT_BAD_JSON);
        return;
    }
    s.at++;
    if (read_members(&s, false)) {
        skip_blanks(&s);
        if (s.at != end) {
            fail(&s, CN_FAULT_BAD_JSON);
        }
    }
}
