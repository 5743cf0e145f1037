/* SPDX-License-Identifier: MIT
 *
 * scan.c: UTF-8 by the table of RFC 3629: no overlong form, no surrogate,
 * nothing beyond U+10FFFF.
 */
#include "scan.h"

static bool is_tail(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

const char *cn_scan_utf8(const char *at, const char *end)
{
    const unsigned char *b = (const unsigned char *)at;
    size_t left = (size_t)(end - at);
    if (left >= 2 && b[0] >= 0xC2 && b[0] <= 0xDF && is_tail(b[1])) {
        return at + 2;
    }
    if (left >= 3 && (b[0] & 0xF0) == 0xE0 && is_tail(b[1]) && is_tail(b[2]) &&
        (b[0] != 0xE0 || b[1] >= 0xA0) && (b[0] != 0xED || b[1] < 0xA0)) {
        return at + 3;
    }
    if (left >= 4 && b[0] >= 0xF0 && b[0] <= 0xF4 && is_tail(b[1]) &&
        is_tail(b[2]) && is_tail(b[3]) && (b[0] != 0xF0 || b[1] >= 0x90) &&
        (b[0] != 0xF4 || b[1] < 0x90)) {
        return at + 4;
    }
    return NULL;
}
