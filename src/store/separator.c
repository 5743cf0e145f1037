/* SPDX-License-Identifier: MIT
 *
 * separator.c: a table has the same number of fields in most lines; commas
 * in names and titles do not. Each candidate is weighed by the number of
 * lines that have its most frequent count, times that count.
 */
#include "separator.h"

#include <stdbool.h>
#include <string.h>

#define FIELDS_MAX 128
#define LINES_MAX  200

static const char candidates[] = "\t;,";

char cn_separator_declared(const char *text, size_t len, size_t *line)
{
    *line = 0;
    if (len < 6 || memcmp(text, "sep=", 4) != 0 ||
        (text[5] != '\n' && text[5] != '\r') || !strchr(candidates, text[4]) ||
        text[4] == '\0') {
        return '\0';
    }
    *line = text[5] == '\r' && len > 6 && text[6] == '\n' ? 7 : 6;
    return text[4];
}

/* The weight of one candidate. A line ends outside quotes only; an empty
 * line and the line that the text ends in count for nothing. */
static long weigh(const char *text, size_t len, char separator)
{
    int lines[FIELDS_MAX] = {0};
    int n_lines = 0;
    int here = 0;
    bool quoted = false;
    long best = 0;
    for (size_t i = 0; i < len && n_lines < LINES_MAX; i++) {
        if (text[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && text[i] == separator) {
            here++;
        } else if (!quoted && text[i] == '\n') {
            lines[here < FIELDS_MAX ? here : 0]++;
            n_lines++;
            here = 0;
        }
    }
    if (n_lines == 0) {
        return here;
    }
    for (int n = 1; n < FIELDS_MAX; n++) {
        long weight = (long)lines[n] * n;
        best = weight > best ? weight : best;
    }
    return best;
}

char cn_separator_guess(const char *text, size_t len)
{
    char best = ',';
    long most = 0;
    for (const char *c = candidates; *c != '\0'; c++) {
        long weight = weigh(text, len, *c);
        if (weight > most) {
            most = weight;
            best = *c;
        }
    }
    return best;
}
