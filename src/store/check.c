/* SPDX-License-Identifier: MIT
 *
 * check.c: the values of a catalogue row, checked and made canonical in
 * place. It knows nothing of other columns, rows or SQL.
 */
#include "check.h"

#include <string.h>

#include "../base/text.h"

static const char *const unit_kinds[] = {"province", "city", "commune", "ward",
                                         "special_zone"};
#define N_UNIT_KINDS ((int)(sizeof unit_kinds / sizeof *unit_kinds))

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static bool is_digits(const char *text, size_t len)
{
    return strspn(text, "0123456789") >= len;
}

/* ---- any value -------------------------------------------------------- */

enum cn_status cn_check_text(const char *column, struct cn_strbuf *value,
                             struct cn_error *err)
{
    (void)column;
    (void)value;
    (void)err;
    return CN_OK;
}

enum cn_status cn_check_name(const char *column, struct cn_strbuf *value,
                             struct cn_error *err)
{
    (void)column;
    (void)err;
    size_t len = 0;
    for (size_t i = 0; i < value->len; i++) {
        char byte = value->text[i];
        if (!is_blank(byte)) {
            value->text[len++] = byte;
        } else if (len > 0 && value->text[len - 1] != ' ') {
            value->text[len++] = ' ';
        }
    }
    cn_strbuf_cut(value, len);
    return CN_OK;
}

enum cn_status cn_check_key(const char *column, struct cn_strbuf *value,
                            struct cn_error *err)
{
    if (strpbrk(value->text, " \t\r\n;")) {
        return cn_fail(err, CN_E_INPUT,
                       "a blank or a semicolon in '%s' (column '%s')",
                       value->text, column);
    }
    return CN_OK;
}

/* ---- codes, dates, closed lists --------------------------------------- */

size_t cn_code_length(const char *text)
{
    const size_t len = 8;
    if (strlen(text) < len || !is_digits(text, 1) || text[1] != '.' ||
        !is_digits(text + 2, 6)) {
        return 0;
    }
    for (const char *at = text + len; *at != '\0';) {
        size_t group = *at == '.' ? strspn(at + 1, "0123456789"
                                                   "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                   "abcdefghijklmnopqrstuvwxyz")
                                  : 0;
        if (group == 0) {
            return 0;
        }
        at += group + 1;
    }
    return len;
}

enum cn_status cn_check_code(const char *column, struct cn_strbuf *value,
                             struct cn_error *err)
{
    size_t len = cn_code_length(value->text);
    if (len == 0) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is not a procedure code: write it like 1.013925 "
                       "(column '%s')",
                       value->text, column);
    }
    cn_strbuf_cut(value, len);
    return CN_OK;
}

enum cn_status cn_check_date(const char *column, struct cn_strbuf *value,
                             struct cn_error *err)
{
    cn_date date = 0;
    if (!cn_date_parse(value->text, &date)) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is not a date: write it as YYYY-MM-DD (column "
                       "'%s')",
                       value->text, column);
    }
    return CN_OK;
}

enum cn_status cn_check_flag(const char *column, struct cn_strbuf *value,
                             struct cn_error *err)
{
    if (strcmp(value->text, "0") == 0) {
        cn_strbuf_cut(value, 0);
    } else if (strcmp(value->text, "1") != 0) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is neither 1 nor 0 nor empty (column '%s')",
                       value->text, column);
    }
    return CN_OK;
}

enum cn_confidence cn_confidence_parse(const char *name)
{
    enum cn_confidence found = CN_WEAK;
    while (found < CN_N_CONFIDENCE &&
           strcmp(cn_confidence_name(found), name) != 0) {
        found++;
    }
    return found;
}

enum cn_status cn_check_confidence(const char *column, struct cn_strbuf *value,
                                   struct cn_error *err)
{
    if (cn_confidence_parse(value->text) == CN_N_CONFIDENCE) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is not a confidence: write text, secondary or "
                       "weak (column '%s')",
                       value->text, column);
    }
    return CN_OK;
}

bool cn_kind_is_province(const char *kind)
{
    return strcmp(kind, unit_kinds[0]) == 0 || strcmp(kind, unit_kinds[1]) == 0;
}

enum cn_status cn_check_unit_kind(const char *column, struct cn_strbuf *value,
                                  struct cn_error *err)
{
    for (int i = 0; i < N_UNIT_KINDS; i++) {
        if (strcmp(value->text, unit_kinds[i]) == 0) {
            return CN_OK;
        }
    }
    int near = cn_text_nearest(value->text, unit_kinds, N_UNIT_KINDS);
    if (near >= 0) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is not a kind of unit: did you mean %s (column "
                       "'%s')",
                       value->text, unit_kinds[near], column);
    }
    return cn_fail(err, CN_E_INPUT,
                   "'%s' is not a kind of unit: write province, city, commune, "
                   "ward or special_zone (column '%s')",
                   value->text, column);
}

enum cn_status cn_check_unit_code(const char *column, struct cn_strbuf *value,
                                  struct cn_error *err)
{
    if (!is_digits(value->text, value->len) ||
        (value->len != 2 && value->len != 5)) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is not a unit code: write two digits for a "
                       "province, five for a commune (column '%s')",
                       value->text, column);
    }
    return CN_OK;
}
