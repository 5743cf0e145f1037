/* SPDX-License-Identifier: MIT
 *
 * out.h: lines of text for people. Whatever the data holds, a line stays one
 * line and cannot command the terminal; on a terminal it is wrapped to its
 * width and the headline is bold, elsewhere it is left alone.
 */
#ifndef CN_REPORT_OUT_H
#define CN_REPORT_OUT_H

#include <stdio.h>

#include "../base/strbuf.h"
#include "../capnao.h"

struct cn_out {
    FILE *file; /* borrowed */
    enum cn_lang lang;
    int width;             /* of the terminal in columns; 0 = do not wrap */
    bool bold;             /* a terminal, and NO_COLOR is not set */
    bool failed;           /* out of memory while printing; sticky */
    struct cn_strbuf safe; /* the line being printed */
};

/* Looks whether `file` is a terminal. */
void cn_out_init(struct cn_out *out, FILE *file, enum cn_lang lang);
void cn_out_release(struct cn_out *out);
/* Flushes; false when anything so far could not be written. */
bool cn_out_finish(struct cn_out *out);
/* True when nobody reads the other end of a pipe any more, as after `head`:
 * what could not be written there is no news to anyone. */
bool cn_out_is_unread(int fd);

/* Columns of a text on a terminal; combining marks take none. */
int cn_out_columns(const char *text);
/* Adds the text with control characters, line breaks, marks that turn the
 * direction of writing, and malformed UTF-8 replaced. */
void cn_out_make_safe(struct cn_strbuf *buf, const char *text);

/* One line; continuation lines begin `hang` columns in. */
void cn_out_line(struct cn_out *out, int indent, int hang, const char *text);
/* The first line of an answer. */
void cn_out_headline(struct cn_out *out, const char *text);
/* One line that is never wrapped. */
void cn_out_raw_line(struct cn_out *out, const char *text);
/* "label   text", the text beginning at column `column` and hanging there. */
void cn_out_field(struct cn_out *out, int column, const char *label,
                  const char *text);
void cn_out_blank(struct cn_out *out);

#endif
