/* SPDX-License-Identifier: MIT
 *
 * say.h: sentences in two languages. Both stand side by side where they are
 * used, so that neither is forgotten when the other changes.
 */
#ifndef CN_REPORT_SAY_H
#define CN_REPORT_SAY_H

#include "../base/strbuf.h"
#include "../capnao.h"

/* One line of a report; longer text is a defect of the data. */
#define CN_SAY_MAX ((size_t)64 * 1024)

/* The Vietnamese or the English text. */
#define CN_T(lang, vi, en) ((lang) == CN_LANG_EN ? (en) : (vi))

/* Adds `pattern` with {1}, {2}… replaced by the strings that follow. */
#define CN_SAY(buf, pattern, ...)                                              \
    cn_say((buf), (pattern), (const char *const[]){NULL, __VA_ARGS__},         \
           (int)(sizeof((const char *const[]){NULL, __VA_ARGS__}) /            \
                 sizeof(const char *)))

/* args[0] is not used; n counts it. NULL arguments are left out. */
void cn_say(struct cn_strbuf *buf, const char *pattern,
            const char *const args[], int n);

/* Large enough for any day, month and year, and any int. */
#define CN_WORD_MAX 16

/* The day as people of that language write it: 01/07/2025, 2025-07-01. */
const char *cn_say_date(char buf[CN_WORD_MAX], cn_date date, enum cn_lang lang);
const char *cn_say_int(char buf[CN_WORD_MAX], int value);

/* "từ 01/07/2025 đến hết 28/02/2027"; open ends are said so. */
void cn_say_period(struct cn_strbuf *buf, cn_date from, cn_date to,
                   enum cn_lang lang);
/* "điểm a khoản 2 Điều 4 Nghị định 133/2025/NĐ-CP", or nothing. */
void cn_say_basis(struct cn_strbuf *buf, const struct cn_basis *basis,
                  enum cn_lang lang);

#endif
