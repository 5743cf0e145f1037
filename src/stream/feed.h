/* SPDX-License-Identifier: MIT
 *
 * feed.h: the two ends of a stream: blocks of whole lines from a file
 * descriptor, and bytes to one. A sink that resumes compares what stands in
 * its file already instead of writing it; one that replaces empties its file
 * when there is something to write, not before.
 */
#ifndef CN_STREAM_FEED_H
#define CN_STREAM_FEED_H

#include "../base/error.h"
#include "../capnao.h"
#include "scan.h"

/* Bytes asked for at a time. */
#ifdef CN_TINY
#define CN_SOURCE_READ ((size_t)61)
#else
#define CN_SOURCE_READ ((size_t)256 * 1024)
#endif
/* A line that is too long is cut to one byte more than it may have. */
#define CN_LINES_SIZE                                                          \
    (CN_SOURCE_READ + (size_t)CN_STREAM_LINE_MAX + 2 + CN_STREAM_PAD)

/* Whole lines, each with its line break. */
struct cn_lines {
    char *text; /* CN_LINES_SIZE bytes */
    const char *at, *end;
    uint64_t passed; /* lines before `at` */
};

struct cn_feed {
    int fd;
    bool started; /* a byte order mark was looked for */
    bool ended;
    bool skipping; /* the rest of a line that is too long */
    uint64_t bytes;
    size_t n_kept; /* the beginning of a line */
    char *kept;    /* CN_LINES_SIZE bytes */
};

CN_MUST_CHECK bool cn_feed_init(struct cn_feed *source, int fd);
void cn_feed_release(struct cn_feed *source);
/* Fills the block; *more is false when there is nothing left. */
CN_MUST_CHECK enum cn_status cn_feed_read(struct cn_feed *source,
                                          struct cn_lines *out, bool *more,
                                          struct cn_error *err);

struct cn_sink {
    int fd;
    const char *head; /* borrowed; written before anything else */
    bool replace;     /* empty the file first */
    bool begun;       /* the head is written */
    uint64_t held;    /* bytes that stand there already */
    uint64_t bytes;
    uint64_t line; /* of the output, for the message */
};

CN_MUST_CHECK enum cn_status
cn_sink_init(struct cn_sink *sink, int fd, const char *head,
             const struct cn_stream_options *options, struct cn_error *err);
/* Writing nothing leaves a file that is to be replaced as it is. */
CN_MUST_CHECK enum cn_status cn_sink_write(struct cn_sink *sink,
                                           const char *text, size_t len,
                                           struct cn_error *err);
/* At the end of a good input, which may have been empty. Fails when more
 * stands there than was written. */
CN_MUST_CHECK enum cn_status cn_sink_finish(struct cn_sink *sink,
                                            struct cn_error *err);

#endif
