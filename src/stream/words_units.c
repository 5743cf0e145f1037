/* SPDX-License-Identifier: MIT
 *
 * words_units.c: days and codes of units as tables. A day is looked up by its
 * digits, a code by its bytes; both tables are filled by asking the engine.
 */
#include <stdio.h>
#include <stdlib.h>

#include "words.h"

#define CODE_DIGITS 8 /* of a unit, as one word */

/* ---- days --------------------------------------------------------------- */

bool cn_words_add_days(struct cn_words *w)
{
    char text[40];
    size_t at = 0;
    w->days = CN_ARENA_NEW(&w->arena, cn_date, CN_DAY_SLOTS);
    for (int y = 0; w->days && y < CN_YEARS; y++) {
        for (int m = 1; m <= 12; m++) {
            for (int d = 1; d <= 31; d++, at++) {
                (void)snprintf(text, sizeof text, "%04d-%02d-%02d",
                               (CN_YEAR_FIRST + y) % 10000, m, d);
                if (!cn_date_parse(text, &w->days[at])) {
                    w->days[at] = CN_NO_DAY;
                }
            }
        }
    }
    return w->days != NULL;
}

/* "2025-08-" as three numbers below 100, in bytes 0, 2 and 5 of *out. */
static bool split_month(const char *text, uint64_t *out)
{
    uint64_t digits = cn_load8(text) ^ UINT64_C(0x2D30302D30303030);
    /* a digit may be up to nine, a dash must be gone */
    uint64_t over = digits + UINT64_C(0x7F76767F76767676);
    if (((over | digits) & UINT64_C(0x8080808080808080)) != 0) {
        return false;
    }
    *out = digits * 10 + (digits >> 8);
    return true;
}

bool cn_words_date(const struct cn_words *words, const char *text, cn_date *out)
{
    char copy[11];
    uint64_t parts = 0;
    unsigned tens = (unsigned)(unsigned char)text[8] - '0';
    unsigned ones = (unsigned)(unsigned char)text[9] - '0';
    if (!split_month(text, &parts) || tens > 9 || ones > 9) {
        return false;
    }
    unsigned year = (unsigned)(parts & 0xFF) * 100 +
                    (unsigned)(parts >> 16 & 0xFF) - CN_YEAR_FIRST;
    unsigned month = (unsigned)(parts >> 40 & 0xFF) - 1;
    unsigned day = tens * 10 + ones - 1;
    if (year < CN_YEARS && month < 12 && day < 31) {
        cn_date date = words->days[(year * 12 + month) * 31 + day];
        *out = date != CN_NO_DAY ? date : *out;
        return date != CN_NO_DAY;
    }
    memcpy(copy, text, 10);
    copy[10] = '\0';
    return cn_date_parse(copy, out);
}

/* ---- units -------------------------------------------------------------- */

static bool is_digits(const char *text, uint32_t len)
{
    for (uint32_t i = 0; i < len; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return false;
        }
    }
    return len > 0;
}

/* A code of at most eight bytes as a number. Codes of digits of different
 * lengths differ. */
static inline uint64_t code_of(const char *text, uint32_t len)
{
    return cn_word_of(text, len < CODE_DIGITS ? len : CODE_DIGITS).first;
}

static inline uint32_t code_slot(const struct cn_words *words, uint64_t code)
{
    return (uint32_t)((code * UINT64_C(0x9E3779B97F4A7C15)) >> 40) &
           words->unit_mask;
}

static int compare_days(const void *a, const void *b)
{
    cn_date x = *(const cn_date *)a;
    cn_date y = *(const cn_date *)b;
    return (x > y) - (x < y);
}

static void sort_changes(struct cn_words *w)
{
    int n = 0;
    qsort(w->changes, (size_t)w->n_changes, sizeof *w->changes, compare_days);
    for (int i = 0; i < w->n_changes; i++) {
        if (n == 0 || w->changes[i] != w->changes[n - 1]) {
            w->changes[n++] = w->changes[i];
        }
    }
    w->n_changes = n;
}

/* 0 when it has none that fits. */
static uint64_t code_of_unit(const char *code)
{
    char copy[CODE_DIGITS + CN_STREAM_PAD] = "";
    uint32_t len = (uint32_t)strlen(code);
    if (len > CODE_DIGITS || !is_digits(code, len)) {
        return 0;
    }
    memcpy(copy, code, len + 1);
    return code_of(copy, len);
}

/* Hangs a unit at the end of those of its code, so that they stand in the
 * engine's order. */
static void hang_unit(struct cn_words *w, const struct cn_code_unit *unit)
{
    uint32_t at = code_slot(w, unit->code);
    while (w->units[at].code != 0 && w->units[at].code != unit->code) {
        at = (at + 1) & w->unit_mask;
    }
    struct cn_code_unit *last = &w->units[at];
    if (last->code == 0) {
        *last = *unit;
        return;
    }
    while (last->next != CN_NONE) {
        last = &w->later[last->next];
    }
    last->next = unit->unit;
    w->later[unit->unit] = *unit;
}

static bool add_unit(struct cn_words *w, int number)
{
    struct cn_unit_info info;
    if (!cn_unit_get(w->snapshot, number, &info)) {
        return false;
    }
    struct cn_code_unit unit = {
        .code = code_of_unit(info.code),
        .province = code_of_unit(info.province),
        .from = info.from,
        .to = info.to,
        .unit = number,
        .next = CN_NONE,
    };
    w->changes[w->n_changes++] = info.from;
    w->changes[w->n_changes++] = info.to;
    w->unit_codes[number] = unit.code;
    bool fits =
        unit.code != 0 && (unit.province != 0 || info.province[0] == '\0');
    if (fits) {
        hang_unit(w, &unit);
    }
    return fits;
}

bool cn_words_add_units(struct cn_words *w)
{
    int n = cn_counts(w->snapshot).units;
    size_t size = 16;
    while (size < (size_t)n * 2) {
        size *= 2;
    }
    w->unit_mask = (uint32_t)(size - 1);
    w->units = CN_ARENA_NEW(&w->arena, struct cn_code_unit, size);
    w->later = CN_ARENA_NEW(&w->arena, struct cn_code_unit, n + 1);
    w->changes = CN_ARENA_NEW(&w->arena, cn_date, 2 * n + 1);
    w->unit_codes = CN_ARENA_NEW(&w->arena, uint64_t, n + 1);
    if (!w->units || !w->later || !w->changes || !w->unit_codes) {
        return false;
    }
    w->coded = n > 0; /* else every code is asked of the engine */
    for (int u = 0; u < n; u++) {
        w->coded = add_unit(w, u) && w->coded;
    }
    sort_changes(w);
    return true;
}

static bool fits(const struct cn_code_unit *unit, enum cn_level level,
                 uint64_t inside, cn_date on)
{
    bool is_province = unit->province == 0;
    return on >= unit->from && on < unit->to &&
           (level == CN_LEVEL_ANY ||
            is_province == (level == CN_LEVEL_PROVINCE)) &&
           (inside == 0 || is_province || unit->province == inside);
}

void cn_words_expect_unit(const struct cn_words *words, struct cn_slice text)
{
    uint64_t code = code_of(text.text, text.len);
    __builtin_prefetch(&words->units[code_slot(words, code)]);
}

int cn_words_unit(const struct cn_words *words, struct cn_slice text,
                  enum cn_level level, int province, cn_date on, int out[2])
{
    uint64_t code = code_of(text.text, text.len);
    uint32_t at = code_slot(words, code);
    while (words->units[at].code != code && words->units[at].code != 0) {
        at = (at + 1) & words->unit_mask;
    }
    if (text.len > CODE_DIGITS || !words->coded) {
        return -1;
    }
    if (words->units[at].code == 0) {
        return is_digits(text.text, text.len) ? 0 : -1;
    }
    uint64_t inside = province == CN_NONE ? 0 : words->unit_codes[province];
    int n = 0;
    for (const struct cn_code_unit *unit = &words->units[at];;) {
        if (fits(unit, level, inside, on)) {
            if (n < 2) {
                out[n] = unit->unit;
            }
            n++;
        }
        if (unit->next == CN_NONE) {
            return n;
        }
        unit = &words->later[unit->next];
    }
}

int cn_words_stretch(const struct cn_words *words, cn_date day)
{
    int low = 0;
    int high = words->n_changes;
    while (low < high) {
        int middle = (low + high) / 2;
        if (words->changes[middle] <= day) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}
