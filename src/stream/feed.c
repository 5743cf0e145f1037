/* SPDX-License-Identifier: MIT
 *
 * feed.c: reading and writing with every short count, interruption and
 * busy descriptor that POSIX allows.
 */
#include "feed.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- reading ------------------------------------------------------------ */

bool cn_feed_init(struct cn_feed *source, int fd)
{
    *source = (struct cn_feed){.fd = fd};
    source->kept = malloc(CN_LINES_SIZE);
    return source->kept != NULL;
}

void cn_feed_release(struct cn_feed *source)
{
    free(source->kept);
    source->kept = NULL;
}

/* Should the same call be made again? */
static bool again(int fd, short events)
{
    struct pollfd wait = {.fd = fd, .events = events};
    if (errno == EAGAIN || errno == EWOULDBLOCK) {
        return poll(&wait, 1, -1) >= 0 || errno == EINTR;
    }
    return errno == EINTR;
}

static enum cn_status read_some(struct cn_feed *source, char *out, size_t *len,
                                struct cn_error *err)
{
    char why[CN_REASON_MAX];
    ssize_t n = 0;
    do {
        n = read(source->fd, out, CN_SOURCE_READ);
    } while (n < 0 && again(source->fd, POLLIN));
    if (n < 0) {
        return cn_fail(err, CN_E_IO, "cannot read the dossiers: %s",
                       cn_error_reason(err, errno, why));
    }
    *len = (size_t)n;
    source->bytes += (uint64_t)n;
    source->ended = n == 0;
    return CN_OK;
}

/* Drops the rest of a line that is too long; what is left of [text, len). */
static size_t skip_rest(struct cn_feed *source, char *text, size_t len)
{
    const char *found = memchr(text, '\n', len);
    if (!found) {
        return 0;
    }
    size_t dropped = (size_t)(found - text) + 1;
    memmove(text, text + dropped, len - dropped);
    source->skipping = false;
    return len - dropped;
}

static size_t last_break(const char *text, size_t len)
{
    while (len > 0 && text[len - 1] != '\n') {
        len--;
    }
    return len;
}

static size_t drop_mark(struct cn_feed *source, char *text, size_t len)
{
    source->started = true;
    if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        memmove(text, text + 3, len - 3);
        return len - 3;
    }
    return len;
}

/* What was read of a line that is too long becomes a line of its own, one
 * byte longer than any may be; at the end of the input any rest is a line. */
static size_t end_line(struct cn_feed *source, char *text, size_t len)
{
    source->skipping = len > CN_STREAM_LINE_MAX && !source->ended;
    len = len > CN_STREAM_LINE_MAX ? CN_STREAM_LINE_MAX + 1 : len;
    text[len++] = '\n';
    return len;
}

/* Reads until a line is whole. Returns the bytes of whole lines; the rest is
 * kept for the next time. */
static enum cn_status fill(struct cn_feed *source, char *text, size_t *whole,
                           struct cn_error *err)
{
    size_t len = source->n_kept;
    memcpy(text, source->kept, len);
    *whole = 0;
    while (*whole == 0 && len <= CN_STREAM_LINE_MAX && !source->ended) {
        size_t more = 0;
        enum cn_status status = read_some(source, text + len, &more, err);
        if (status != CN_OK) {
            return status;
        }
        if (source->skipping) {
            more = skip_rest(source, text + len, more);
        }
        size_t fresh = last_break(text + len, more);
        *whole = fresh > 0 ? len + fresh : 0;
        len += more;
        if (!source->started && (len >= 3 || *whole > 0 || source->ended)) {
            size_t left = drop_mark(source, text, len);
            *whole -= *whole > 0 ? len - left : 0;
            len = left;
        }
    }
    if (*whole == 0 && len > 0) {
        *whole = len = end_line(source, text, len);
    }
    source->n_kept = len - *whole;
    memcpy(source->kept, text + *whole, source->n_kept);
    memset(text + *whole, 0, CN_STREAM_PAD);
    return CN_OK;
}

enum cn_status cn_feed_read(struct cn_feed *source, struct cn_lines *out,
                            bool *more, struct cn_error *err)
{
    size_t len = 0;
    enum cn_status status = fill(source, out->text, &len, err);
    if (status != CN_OK) {
        return status;
    }
    out->at = out->text;
    out->end = out->text + len;
    out->passed = 0;
    *more = len > 0;
    return CN_OK;
}

/* ---- writing ------------------------------------------------------------ */

/* By the number of the system's error, 0 when it gave none. */
static enum cn_status complain_write(int number, struct cn_error *err)
{
    char why[CN_REASON_MAX];
    return cn_fail(err, CN_E_IO, "cannot write the answers: %s",
                   number != 0 ? cn_error_reason(err, number, why)
                               : cn_error_word(err, "nothing was taken"));
}

enum cn_status cn_sink_init(struct cn_sink *sink, int fd, const char *head,
                            const struct cn_stream_options *options,
                            struct cn_error *err)
{
    struct stat info;
    bool is_file = fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
    *sink = (struct cn_sink){.fd = fd, .head = head, .line = 1};
    sink->replace = options->replace && !options->resume && is_file;
    if (!options->resume) {
        return CN_OK;
    }
    if (!is_file) {
        return cn_fail(err, CN_E_INPUT,
                       "only the output in a file can be resumed");
    }
    sink->held = (uint64_t)info.st_size;
    if (lseek(fd, info.st_size, SEEK_SET) < 0) {
        return complain_write(errno, err);
    }
    return CN_OK;
}

static enum cn_status complain_other(uint64_t line, struct cn_error *err)
{
    return cn_fail(err, CN_E_INPUT,
                   "line %llu of the output is not what this input, these "
                   "rules and this day give; give the same --on as then, or "
                   "begin anew without --resume",
                   (unsigned long long)line);
}

/* Compares what stands in the file at sink->bytes. */
static enum cn_status compare(struct cn_sink *sink, const char *text,
                              size_t len, struct cn_error *err)
{
    char held[16 * 1024];
    char why[CN_REASON_MAX];
    while (len > 0) {
        size_t want = len < sizeof held ? len : sizeof held;
        ssize_t n = pread(sink->fd, held, want, (off_t)sink->bytes);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return cn_fail(err, CN_E_IO, "cannot read the output again: %s",
                           n < 0 ? cn_error_reason(err, errno, why)
                                 : cn_error_word(err, "it became shorter"));
        }
        for (ssize_t i = 0; i < n; i++) {
            if (held[i] != text[i]) {
                return complain_other(sink->line, err);
            }
            sink->line += text[i] == '\n';
        }
        text += n;
        len -= (size_t)n;
        sink->bytes += (uint64_t)n;
    }
    return CN_OK;
}

static enum cn_status put(struct cn_sink *sink, const char *text, size_t len,
                          struct cn_error *err)
{
    if (sink->bytes < sink->held) {
        uint64_t left = sink->held - sink->bytes;
        size_t there = len < left ? len : (size_t)left;
        enum cn_status status = compare(sink, text, there, err);
        if (status != CN_OK) {
            return status;
        }
        text += there;
        len -= there;
    }
    while (len > 0) {
        ssize_t n = write(sink->fd, text, len);
        if (n < 0 && again(sink->fd, POLLOUT)) {
            continue;
        }
        if (n <= 0) {
            return complain_write(n < 0 ? errno : 0, err);
        }
        text += n;
        len -= (size_t)n;
        sink->bytes += (uint64_t)n;
    }
    return CN_OK;
}

/* An input that fails before its first answer leaves the file as it was. */
static enum cn_status begin(struct cn_sink *sink, struct cn_error *err)
{
    if (sink->begun) {
        return CN_OK;
    }
    sink->begun = true;
    if (sink->replace &&
        (ftruncate(sink->fd, 0) != 0 || lseek(sink->fd, 0, SEEK_SET) < 0)) {
        return complain_write(errno, err);
    }
    return put(sink, sink->head, strlen(sink->head), err);
}

enum cn_status cn_sink_write(struct cn_sink *sink, const char *text, size_t len,
                             struct cn_error *err)
{
    enum cn_status status = len > 0 ? begin(sink, err) : CN_OK;
    return status == CN_OK ? put(sink, text, len, err) : status;
}

enum cn_status cn_sink_finish(struct cn_sink *sink, struct cn_error *err)
{
    enum cn_status status = begin(sink, err);
    return status == CN_OK && sink->bytes < sink->held
               ? complain_other(sink->line, err)
               : status;
}
