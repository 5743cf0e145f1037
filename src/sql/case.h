/* SPDX-License-Identifier: MIT
 *
 * case.h: the arguments of an SQL function → a case, read as `capnao route`
 * reads its options. A row that cannot be read is a fault, not an error: it
 * must not stop a query over millions of others.
 */
#ifndef CN_SQL_CASE_H
#define CN_SQL_CASE_H

#include "../base/strbuf.h"
#include "session.h"

struct cn_sql_text {
    const char *at; /* need not end with a zero byte */
    size_t len;     /* 0 = not given */
};

struct cn_sql_day {
    bool given, bad; /* bad: given, but no day of the calendar */
    cn_date date;
};

/* Makes JSON of facts that a database keeps in a form of its own. It may leave
 * by a jump: nothing is held while it runs. */
typedef struct cn_sql_text cn_sql_unpack_fn(void *ctx);

/* The arguments of a call; borrowed. */
struct cn_sql_words {
    struct cn_sql_text code, place, facts;
    struct cn_sql_day on, received;
    cn_date today;
    cn_sql_unpack_fn *unpack; /* NULL: the facts are JSON as they are */
    void *unpack_ctx;
};

enum cn_sql_argument {
    CN_SQL_CODE,
    CN_SQL_PLACE,
    CN_SQL_ON,
    CN_SQL_FACTS,
    CN_SQL_RECEIVED,
    CN_SQL_N_ARGUMENT
};
/* Its name in both databases. */
const char *cn_sql_argument_name(enum cn_sql_argument argument);

enum cn_sql_fault_kind {
    CN_SQL_SOUND,
    CN_SQL_NO_CODE, /* a well-formed code that the catalogue does not have */
    CN_SQL_NO_POWER,
    CN_SQL_NOT_TEXT, /* not UTF-8, or longer than any name */
    CN_SQL_NO_DAY,
    CN_SQL_NOT_YET_RECEIVED,
    CN_SQL_NO_PLACE,
    CN_SQL_MANY_PLACES,
    CN_SQL_NOT_JSON,
    CN_SQL_NOT_OBJECT,
    CN_SQL_NO_FACT,
    CN_SQL_NO_VALUE,
    CN_SQL_LONG_NUMBER, /* more digits than a double keeps */
    CN_SQL_PRESET,      /* the procedure's name fixes the fact otherwise */
    CN_SQL_N_FAULT
};

struct cn_sql_fault {
    enum cn_sql_fault_kind kind;
    enum cn_sql_argument argument;
    cn_date on;               /* the day on which a place was looked up */
    bool by_receipt;          /* it was that of receipt */
    char name[CN_WORDS_MAX];  /* of a fact; else the text itself */
    char value[CN_WORDS_MAX]; /* of a fact */
};

/* Fills the case, or *fault. Fails only for what no row can be answered
 * without: a catalogue, memory. */
CN_MUST_CHECK enum cn_status cn_sql_case(struct cn_sql_view *view,
                                         const struct cn_sql_words *words,
                                         struct cn_case *c,
                                         struct cn_sql_fault *fault,
                                         struct cn_error *err);
/* True for an unknown procedure or power: the outcome `not_found`. */
bool cn_sql_not_found(const struct cn_sql_fault *fault);

/* facts.c: sets the facts of a JSON object in the case, or *fault. */
CN_MUST_CHECK enum cn_status cn_sql_set_facts(struct cn_sql_view *view,
                                              const struct cn_sql_words *words,
                                              struct cn_case *c,
                                              struct cn_sql_fault *fault,
                                              struct cn_error *err);
/* Finds the one unit of that name or code. */
enum cn_sql_fault_kind cn_sql_find_place(const struct cn_sql_view *view,
                                         const char *text, enum cn_level level,
                                         cn_date on, int *out);
/* Which days count as one for finding places. */
int cn_sql_era(const struct cn_sql_view *view, cn_date day);
/* Copies a text that names something; false when it is not UTF-8, has a zero
 * byte in it or is longer than any name. */
bool cn_sql_copy(const struct cn_sql_text *text, char out[CN_WORDS_MAX]);

/* fault.c: what is wrong, in one line, and what to do. */
void cn_sql_say_fault(const struct cn_sql_view *view,
                      const struct cn_sql_fault *fault, enum cn_lang lang,
                      struct cn_strbuf *out);

#endif
