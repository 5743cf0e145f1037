/* SPDX-License-Identifier: MIT
 *
 * out.c: makes text safe, measures it, wraps it. Every byte of data that
 * reaches a person goes through cn_out_make_safe().
 */
#include "out.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#define LINE_MAX_BYTES ((size_t)1024 * 1024)
#define NARROWEST      40
#define REPLACEMENT    "\xEF\xBF\xBD"

static int terminal_width(int fd)
{
    struct winsize size;
    int width = 80;
    if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        width = size.ws_col;
    }
    return width < NARROWEST ? NARROWEST : width;
}

void cn_out_init(struct cn_out *out, FILE *file, enum cn_lang lang)
{
    *out = (struct cn_out){.file = file, .lang = lang};
    cn_strbuf_init(&out->safe, LINE_MAX_BYTES);
    int fd = fileno(file);
    if (fd >= 0 && isatty(fd)) {
        const char *no_color = getenv("NO_COLOR");
        out->width = terminal_width(fd);
        out->bold = !no_color || no_color[0] == '\0';
    }
}

void cn_out_release(struct cn_out *out)
{
    if (out) {
        cn_strbuf_release(&out->safe);
    }
}

bool cn_out_finish(struct cn_out *out)
{
    bool flushed = fflush(out->file) == 0;
    return flushed && !ferror(out->file) && !out->failed;
}

bool cn_out_is_unread(int fd)
{
    struct pollfd end = {.fd = fd, .events = POLLOUT};
    return poll(&end, 1, 0) == 1 && (end.revents & (POLLERR | POLLHUP)) != 0;
}

/* The length of the sequence at `text`, its code point in *point; malformed
 * bytes are one byte long and give -1. */
static size_t decode(const char *text, size_t len, utf8proc_int32_t *point)
{
    utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)text,
                                          (utf8proc_ssize_t)len, point);
    if (n < 1) {
        *point = -1;
        return 1;
    }
    return (size_t)n;
}

static bool is_breaking(utf8proc_int32_t point)
{
    return point == '\n' || point == '\r' || point == '\t' || point == 0x2028 ||
           point == 0x2029;
}

static bool is_dangerous(utf8proc_int32_t point)
{
    return point < 0x20 || (point >= 0x7F && point <= 0x9F) ||
           (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069) || point == 0x200E ||
           point == 0x200F || point == 0xFEFF;
}

void cn_out_make_safe(struct cn_strbuf *buf, const char *text)
{
    size_t len = strlen(text);
    for (size_t i = 0; i < len;) {
        utf8proc_int32_t point = 0;
        size_t n = decode(text + i, len - i, &point);
        if (is_breaking(point)) {
            cn_strbuf_puts(buf, " ");
        } else if (is_dangerous(point)) {
            cn_strbuf_puts(buf, REPLACEMENT);
        } else {
            cn_strbuf_add(buf, text + i, n);
        }
        i += n;
    }
}

static int columns_of(const char *text, size_t len)
{
    int columns = 0;
    for (size_t i = 0; i < len;) {
        utf8proc_int32_t point = 0;
        i += decode(text + i, len - i, &point);
        columns += point < 0 ? 1 : utf8proc_charwidth(point);
    }
    return columns;
}

int cn_out_columns(const char *text)
{
    return columns_of(text, strlen(text));
}

static void put(struct cn_out *out, const char *text, size_t len)
{
    (void)fwrite(text, 1, len, out->file);
}

static void pad(struct cn_out *out, int count)
{
    for (int i = 0; i < count; i++) {
        (void)fputc(' ', out->file);
    }
}

/* How many bytes of `text` go on a line of `room` columns: up to the last
 * space that fits, or the whole first word when none does. */
static size_t fitting(const char *text, int room)
{
    size_t len = strlen(text), best = 0;
    for (size_t i = 0; i <= len; i++) {
        if (i < len && text[i] != ' ') {
            continue;
        }
        if (best > 0 && columns_of(text, i) > room) {
            break;
        }
        best = i;
        if (columns_of(text, i) > room) {
            break;
        }
    }
    return best > 0 ? best : len;
}

/* Prints a safe text of which `used` columns of the line are taken. */
static void put_wrapped(struct cn_out *out, int used, int hang,
                        const char *text)
{
    while (out->width > 0 && used + cn_out_columns(text) > out->width) {
        size_t n = fitting(text, out->width - used);
        if (text[n] == '\0') {
            break;
        }
        put(out, text, n);
        (void)fputc('\n', out->file);
        pad(out, hang);
        used = hang;
        text += n + 1;
    }
    put(out, text, strlen(text));
    (void)fputc('\n', out->file);
}

static const char *make_line(struct cn_out *out, const char *text)
{
    cn_strbuf_clear(&out->safe);
    cn_out_make_safe(&out->safe, text);
    out->failed = out->failed || out->safe.failed;
    return out->safe.text;
}

void cn_out_line(struct cn_out *out, int indent, int hang, const char *text)
{
    const char *safe = make_line(out, text);
    pad(out, indent);
    put_wrapped(out, indent, hang, safe);
}

void cn_out_headline(struct cn_out *out, const char *text)
{
    if (out->bold) {
        (void)fputs("\033[1m", out->file);
    }
    cn_out_line(out, 0, 0, text);
    if (out->bold) {
        (void)fputs("\033[0m", out->file);
    }
}

void cn_out_raw_line(struct cn_out *out, const char *text)
{
    const char *safe = make_line(out, text);
    put(out, safe, strlen(safe));
    (void)fputc('\n', out->file);
}

void cn_out_field(struct cn_out *out, int column, const char *label,
                  const char *text)
{
    const char *safe = make_line(out, label);
    int used = cn_out_columns(safe);
    put(out, safe, strlen(safe));
    int gap = used < column ? column - used : 2;
    pad(out, gap);
    put_wrapped(out, used + gap, column, make_line(out, text));
}

void cn_out_blank(struct cn_out *out)
{
    (void)fputc('\n', out->file);
}
