/* SPDX-License-Identifier: MIT
 *
 * printable.c: see printable.h.
 */
#include "printable.h"

#include <stdbool.h>
#include <string.h>

#include "../base/text.h"

void cn_make_printable(char *text)
{
    size_t len = strlen(text);
    while (len > 0 && ((unsigned char)text[len - 1] & 0xC0) == 0x80) {
        len--; /* the last sequence may have been cut */
    }
    if (len > 0 && (unsigned char)text[len - 1] >= 0xC0 &&
        !cn_text_is_utf8(text + len - 1, strlen(text + len - 1))) {
        text[len - 1] = '\0';
    }
    bool valid = cn_text_is_utf8(text, strlen(text));
    for (char *at = text; *at; at++) {
        unsigned char c = (unsigned char)*at;
        if (c < ' ' || c == 0x7F || (c >= 0x80 && !valid)) {
            *at = c < 0x80 ? ' ' : '?';
        }
    }
}
