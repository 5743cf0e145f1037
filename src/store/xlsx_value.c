/* SPDX-License-Identifier: MIT
 *
 * xlsx_value.c: numbers as a spreadsheet shows them: days, which it stores as
 * counts, and codes typed as numbers, whose last zeros only the format knows
 * (2.00013 shown as 2.000130).
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "xlsx.h"

#define DECIMALS_MAX   15
#define SERIAL_MAX     2958466.0 /* the end of 9999 */
#define EPOCH_1900     25569     /* 1970-01-01 as a serial */
#define EPOCH_1904     24107
#define LEAP_OF_1900   60 /* a day that spreadsheets count and nobody lived */
#define SECONDS_OF_DAY 86400

/* ---- formats ---------------------------------------------------------- */

unsigned char cn_xlsx_show_of_id(int id)
{
    bool day = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) ||
               (id >= 50 && id <= 58);
    bool two = id == 2 || id == 4 || id == 39 || id == 40;
    return day ? CN_SHOW_DATE
               : (unsigned char)(two ? CN_SHOW_DECIMALS + 2 : CN_SHOW_PLAIN);
}

/* Steps over what stands for itself; the next character of the code proper,
 * or its end. */
static const char *skip_literal(const char *at)
{
    for (;;) {
        if (*at == '"') {
            at += strcspn(at + 1, "\"") + 1;
            at += *at == '"';
        } else if (*at == '[') {
            at += strcspn(at, "]");
            at += *at == ']';
        } else if ((*at == '\\' || *at == '_' || *at == '*') && at[1] != '\0') {
            at += 2;
        } else {
            return at;
        }
    }
}

unsigned char cn_xlsx_show_of_code(const char *code)
{
    int decimals = 0;
    bool point = false;
    bool time = false;
    for (const char *at = skip_literal(code); *at != '\0' && *at != ';';
         at = skip_literal(at + 1)) {
        if (strchr("yYdD", *at)) {
            return CN_SHOW_DATE;
        }
        time = time || strchr("hHsSmM", *at) != NULL;
        decimals += point && (*at == '0' || *at == '#' || *at == '?');
        point = point || *at == '.';
    }
    return (unsigned char)(time || decimals == 0 || decimals > DECIMALS_MAX
                               ? CN_SHOW_PLAIN
                               : CN_SHOW_DECIMALS + decimals);
}

/* ---- numbers ---------------------------------------------------------- */

static bool add_date(struct cn_strbuf *out, double serial, bool from_1904)
{
    char text[11];
    if (!(serial >= 1) || serial >= SERIAL_MAX) {
        return false;
    }
    int day = (int)serial;
    int second = (int)lround((serial - day) * SECONDS_OF_DAY);
    int before = !from_1904 && day < LEAP_OF_1900;
    cn_date_format(day - (from_1904 ? EPOCH_1904 : EPOCH_1900) + before, text);
    cn_strbuf_puts(out, text);
    if (second >= 60 && second < SECONDS_OF_DAY) {
        cn_strbuf_printf(out, " %02d:%02d", second / 3600, second / 60 % 60);
    }
    return true;
}

void cn_xlsx_add_number(struct cn_strbuf *out, const char *text,
                        unsigned char show, bool from_1904)
{
    char plain[64];
    char *end = NULL;
    double number = strtod(text, &end);
    if (end == text || *end != '\0' || !isfinite(number)) {
        cn_strbuf_puts(out, text);
        return;
    }
    if (show == CN_SHOW_DATE && add_date(out, number, from_1904)) {
        return;
    }
    (void)snprintf(plain, sizeof plain, "%.15g", number);
    const char *point = strchr(plain, '.');
    int has = point ? (int)strlen(point + 1) : 0;
    int wants = show > CN_SHOW_DECIMALS ? show - CN_SHOW_DECIMALS : 0;
    cn_strbuf_puts(out, plain);
    if (wants > has && !strchr(plain, 'e')) {
        cn_strbuf_puts(out, point ? "" : ".");
        for (; has < wants; has++) {
            cn_strbuf_puts(out, "0");
        }
    }
}

/* ---- texts ------------------------------------------------------------ */

static int hex_value(char digit)
{
    static const char digits[] = "0123456789abcdef";
    const char *found =
        digit != '\0' ? strchr(digits, digit | ('a' - 'A')) : NULL;
    return found && digit != '@' ? (int)(found - digits) : -1;
}

/* The code unit of "_x000D_", or -1. */
static int escaped_unit(const char *at)
{
    int unit = 0;
    if (at[0] != '_' || at[1] != 'x') {
        return -1;
    }
    for (int i = 2; i < 6; i++) {
        int value = hex_value(at[i]);
        if (value < 0) {
            return -1;
        }
        unit = unit * 16 + value;
    }
    return at[6] == '_' ? unit : -1;
}

void cn_xlsx_unescape(struct cn_strbuf *text, size_t from)
{
    size_t done = from;
    for (size_t at = from; at < text->len;) {
        int unit = text->text[at] == '_' ? escaped_unit(text->text + at) : -1;
        if (unit == '_' || (unit >= ' ' && unit < 0x7F)) {
            text->text[done++] = (char)unit;
            at += 7;
        } else if (unit == '\r' || unit == '\n' || unit == '\t') {
            text->text[done++] = ' ';
            at += 7;
        } else {
            text->text[done++] = text->text[at++];
        }
    }
    cn_strbuf_cut(text, done);
}
