/* SPDX-License-Identifier: MIT
 *
 * error.h: the one way to make an error. The first error wins; callers may
 * only add where it happened.
 */
#ifndef CN_BASE_ERROR_H
#define CN_BASE_ERROR_H

#include "../capnao.h"

/* Records the error (err may be NULL) and returns its status. The format is
 * English; its Vietnamese stands in error_vi_*.c, which a test compares with
 * every format there is. */
#define cn_fail(err, status, ...)                                              \
    cn_error_set((err), (status), __FILE__, __LINE__, __VA_ARGS__)

enum cn_status cn_error_set(struct cn_error *err, enum cn_status status,
                            const char *c_file, int c_line, const char *fmt,
                            ...) CN_PRINTF(5, 6);
/* Adds the rule or data file and line; kept when already there. */
enum cn_status cn_error_at(struct cn_error *err, const char *file, int line);
/* No error yet, to be told in the language of err, which may be NULL. */
struct cn_error cn_error_like(const struct cn_error *err);
/* A fixed text that becomes part of a message, in the language of err: the
 * text itself, or what error_vi_*.c has for it, static both. */
const char *cn_error_word(const struct cn_error *err, const char *text);
/* Marks a text for the tables where it does not stand in such a call. */
#define CN_WORD(text) text

/* What the system says of an errno, in the language of err or of a caller. */
#define CN_REASON_MAX 128
const char *cn_error_reason(const struct cn_error *err, int number,
                            char buf[CN_REASON_MAX]);
const char *cn_reason(enum cn_lang lang, int number, char buf[CN_REASON_MAX]);
/* Cuts a text that filled its buffer at a whole UTF-8 sequence. */
void cn_text_trim_end(char *text, size_t size);
/* No error yet, in English again. */
void cn_error_clear(struct cn_error *err);

/* A programmer's error ends the program; the only abort of the library. */
#define CN_ASSERT(cond)                                                        \
    ((cond) ? (void)0 : cn_assert_failed(#cond, __FILE__, __LINE__))
_Noreturn void cn_assert_failed(const char *cond, const char *file, int line);

#endif
