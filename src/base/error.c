/* SPDX-License-Identifier: MIT
 *
 * error.c: fills struct cn_error; never prints.
 */
#include "error.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Cuts at a whole UTF-8 sequence, so that a long message stays valid text. */
void cn_text_trim_end(char *text, size_t size)
{
    size_t len = strlen(text);
    if (len + 1 < size) {
        return;
    }
    while (len > 0 && ((unsigned char)text[len - 1] & 0xC0) == 0x80) {
        len--;
    }
    if (len > 0 && (unsigned char)text[len - 1] >= 0xC0) {
        len--;
    }
    text[len] = '\0';
}

enum cn_status cn_error_set(struct cn_error *err, enum cn_status status,
                            const char *c_file, int c_line, const char *fmt,
                            ...)
{
    if (!err || err->status != CN_OK) {
        return status;
    }
    err->status = status;
    err->c_file = c_file;
    err->c_line = c_line;
    va_list args;
    va_start(args, fmt);
    (void)vsnprintf(err->message, sizeof err->message, fmt, args);
    va_end(args);
    cn_text_trim_end(err->message, sizeof err->message);
    return status;
}

enum cn_status cn_error_at(struct cn_error *err, const char *file, int line)
{
    if (!err) {
        return CN_E_INTERNAL;
    }
    if (err->file[0] == '\0') {
        (void)snprintf(err->file, sizeof err->file, "%s", file);
        cn_text_trim_end(err->file, sizeof err->file);
        err->line = line;
    }
    return err->status;
}

void cn_error_clear(struct cn_error *err)
{
    if (err) {
        memset(err, 0, sizeof *err);
    }
}

_Noreturn void cn_assert_failed(const char *cond, const char *file, int line)
{
    (void)fprintf(stderr, "capnao: defect at %s:%d: %s\n", file, line, cond);
    abort();
}
