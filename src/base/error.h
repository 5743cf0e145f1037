/* SPDX-License-Identifier: MIT
 *
 * error.h: the one way to make an error. The first error wins; callers may
 * only add where it happened.
 */
#ifndef CN_BASE_ERROR_H
#define CN_BASE_ERROR_H

#include "../capnao.h"

/* Records the error (err may be NULL) and returns its status. */
#define cn_fail(err, status, ...)                                              \
    cn_error_set((err), (status), __FILE__, __LINE__, __VA_ARGS__)

enum cn_status cn_error_set(struct cn_error *err, enum cn_status status,
                            const char *c_file, int c_line, const char *fmt,
                            ...) CN_PRINTF(5, 6);
/* Adds the rule or data file and line; kept when already there. */
enum cn_status cn_error_at(struct cn_error *err, const char *file, int line);
/* Cuts a text that filled its buffer at a whole UTF-8 sequence. */
void cn_text_trim_end(char *text, size_t size);
void cn_error_clear(struct cn_error *err);

/* A programmer's error ends the program; the only abort of the library. */
#define CN_ASSERT(cond)                                                        \
    ((cond) ? (void)0 : cn_assert_failed(#cond, __FILE__, __LINE__))
_Noreturn void cn_assert_failed(const char *cond, const char *file, int line);

#endif
