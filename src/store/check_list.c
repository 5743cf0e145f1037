/* SPDX-License-Identifier: MIT
 *
 * check_list.c: identifiers, and lists of them separated by semicolons.
 */
#include <string.h>

#include "../core/rule.h"
#include "check.h"

#define PARTS_MAX 256 /* of a list without a limit of its own */

static const char blanks[] = " \t\r\n";

static bool is_word(const char *text, size_t len)
{
    return len > 0 &&
           strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_") >= len;
}

static bool is_dotted(const char *text, size_t len)
{
    size_t at = 0;
    while (at < len) {
        const char *dot = memchr(text + at, '.', len - at);
        size_t part = dot ? (size_t)(dot - text) - at : len - at;
        if (!is_word(text + at, part)) {
            return false;
        }
        at += part + (dot ? 1 : 0);
        if (dot && at == len) {
            return false;
        }
    }
    return len > 0;
}

static bool is_any(const char *text, size_t len)
{
    (void)text;
    return len > 0;
}

static bool is_preset(const char *text, size_t len)
{
    const char *equal = memchr(text, '=', len);
    size_t fact = equal ? (size_t)(equal - text) : 0;
    return equal && is_word(text, fact) && fact + 1 < len &&
           !memchr(equal + 1, '=', len - fact - 1);
}

static bool is_tier(const char *text, size_t len)
{
    for (int tier = CN_TIER_CENTRAL; tier < CN_N_TIER; tier++) {
        const char *name = cn_tier_name((enum cn_tier)tier);
        if (strlen(name) == len && memcmp(name, text, len) == 0) {
            return true;
        }
    }
    return false;
}

enum cn_status cn_check_word(const char *column, struct cn_strbuf *value,
                             struct cn_error *err)
{
    if (!is_word(value->text, value->len)) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is not an identifier: write small letters, "
                       "digits and '_' (column '%s')",
                       value->text, column);
    }
    return CN_OK;
}

enum cn_status cn_check_subject(const char *column, struct cn_strbuf *value,
                                struct cn_error *err)
{
    if (!is_dotted(value->text, value->len)) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is not a subject: write it like telecom.licence "
                       "(column '%s')",
                       value->text, column);
    }
    return CN_OK;
}

struct list_kind {
    bool (*is_part)(const char *text, size_t len);
    const char *what; /* one part is, for the message */
    char key_end;     /* a part's key ends here, or at its end */
    int max;
};

static size_t key_length(const struct list_kind *kind, const char *part,
                         size_t len)
{
    const char *end =
        kind->key_end != '\0' ? memchr(part, kind->key_end, len) : NULL;
    return end ? (size_t)(end - part) : len;
}

/* True when a part with the same key stands in the first `len` bytes. */
static bool is_repeated(const struct list_kind *kind, const char *list,
                        size_t len, const char *part, size_t part_len)
{
    size_t key = key_length(kind, part, part_len);
    for (size_t at = 0; at < len;) {
        const char *end = memchr(list + at, ';', len - at);
        size_t one = end ? (size_t)(end - list) - at : len - at;
        if (key_length(kind, list + at, one) == key &&
            memcmp(list + at, part, key) == 0) {
            return true;
        }
        at += one + 1;
    }
    return false;
}

/* Takes one part without the blanks around it. */
static const char *take_part(const char **at, size_t *len)
{
    const char *part = *at;
    size_t whole = strcspn(part, ";");
    *at = part + whole + (part[whole] == ';' ? 1 : 0);
    *len = whole;
    while (*len > 0 && strchr(blanks, *part)) {
        part++;
        (*len)--;
    }
    while (*len > 0 && strchr(blanks, part[*len - 1])) {
        (*len)--;
    }
    return part;
}

/* Checks each part and joins them without blanks, in place: what is written
 * never passes what is read. */
static enum cn_status check_parts(const struct list_kind *kind,
                                  const char *column, struct cn_strbuf *value,
                                  struct cn_error *err)
{
    size_t done = 0;
    int n = 0;
    for (const char *at = value->text; *at != '\0'; n++) {
        size_t len = 0;
        const char *part = take_part(&at, &len);
        if (n == kind->max) {
            return cn_fail(err, CN_E_INPUT, "more than %d in column '%s'",
                           kind->max, column);
        }
        if (!kind->is_part(part, len)) {
            return cn_fail(err, CN_E_INPUT, "'%.*s' is not %s (column '%s')",
                           (int)len, part, cn_error_word(err, kind->what),
                           column);
        }
        if (is_repeated(kind, value->text, done, part, len)) {
            return cn_fail(err, CN_E_INPUT,
                           "'%.*s' stands twice in column "
                           "'%s'",
                           (int)key_length(kind, part, len), part, column);
        }
        if (done > 0) {
            value->text[done++] = ';';
        }
        memmove(value->text + done, part, len);
        done += len;
    }
    cn_strbuf_cut(value, done);
    return CN_OK;
}

enum cn_status cn_check_actions(const char *column, struct cn_strbuf *value,
                                struct cn_error *err)
{
    static const struct list_kind kind = {
        is_word, CN_WORD("an action: write small letters"), '\0',
        CN_ACTIONS_MAX};
    return check_parts(&kind, column, value, err);
}

enum cn_status cn_check_presets(const char *column, struct cn_strbuf *value,
                                struct cn_error *err)
{
    static const struct list_kind kind = {
        is_preset, CN_WORD("a preset: write fact=value"), '=', CN_PRESETS_MAX};
    return check_parts(&kind, column, value, err);
}

enum cn_status cn_check_list(const char *column, struct cn_strbuf *value,
                             struct cn_error *err)
{
    static const struct list_kind kind = {is_any, CN_WORD("a part of a list"),
                                          '\0', PARTS_MAX};
    return check_parts(&kind, column, value, err);
}

enum cn_status cn_check_tiers(const char *column, struct cn_strbuf *value,
                              struct cn_error *err)
{
    static const struct list_kind kind = {
        is_tier,
        CN_WORD("a tier: write central, province, commune or district"), '\0',
        CN_N_TIER};
    return check_parts(&kind, column, value, err);
}
