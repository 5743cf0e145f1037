/* SPDX-License-Identifier: MIT
 *
 * answer.h: what the SQL functions return, as plain C texts. The doors to the
 * databases (sqlite.c, postgres.c) only turn them into values.
 */
#ifndef CN_SQL_ANSWER_H
#define CN_SQL_ANSWER_H

#include "case.h"

/* Besides the outcomes of capnao.h. */
#define CN_SQL_BAD_INPUT "bad_input" /* the row cannot be read */
#define CN_SQL_SEVERAL   "several"   /* its actions have different answers */

struct cn_sql_short {
    const char *outcome; /* static */
    const char *tier;    /* static; NULL unless decided */
};

/* The fast answer. Fails as cn_sql_case() does. */
CN_MUST_CHECK enum cn_status cn_sql_route(struct cn_sql_view *view,
                                          const struct cn_sql_words *words,
                                          struct cn_sql_short *out,
                                          struct cn_error *err);
/* The decision as the contract's JSON; of a row that cannot be read, its
 * outcome, the argument and the reason. The text belongs to the view until
 * the next call. */
CN_MUST_CHECK enum cn_status cn_sql_decide(struct cn_sql_view *view,
                                           const struct cn_sql_words *words,
                                           enum cn_lang lang, const char **out,
                                           size_t *len, struct cn_error *err);

/* ---- what a body holds ----------------------------------------------------
 */

struct cn_sql_holding {
    int power, holder;
    bool always;
};

struct cn_sql_holder {
    int holder;        /* or CN_NONE: by tier */
    enum cn_tier tier; /* CN_TIER_NONE with holder CN_NONE: everybody */
};

/* Who is meant and where: a body's id or name, or a tier; no text, everybody.
 * An unknown body or province fails: it is not a row of data. */
CN_MUST_CHECK enum cn_status
cn_sql_read_holder(const struct cn_sql_view *view,
                   const struct cn_sql_words *words, enum cn_lang lang,
                   struct cn_sql_holder *who, struct cn_case *c,
                   struct cn_error *err);
/* Writes at most max holdings; returns how many there are. */
int cn_sql_holdings(const struct cn_sql_view *view,
                    const struct cn_sql_holder *who, const struct cn_case *c,
                    int max, struct cn_sql_holding out[]);

enum cn_sql_column {
    CN_SQL_SUBJECT,
    CN_SQL_ACTION,
    CN_SQL_NAME,
    CN_SQL_ACTION_LABEL,
    CN_SQL_TIER,
    CN_SQL_HOLDER,
    CN_SQL_HOLDER_NAME,
    CN_SQL_N_COLUMN
};
/* The texts of a holding, borrowed from the view. */
void cn_sql_holding_texts(const struct cn_sql_view *view,
                          const struct cn_sql_holding *holding,
                          enum cn_lang lang, const char *out[CN_SQL_N_COLUMN]);
/* The codes of the procedures that name a power, as a JSON array; to be freed
 * by the caller. NULL when memory ends. */
char *cn_sql_procedures(const struct cn_sql_view *view, int power);

/* ---- the session ------------------------------------------------------------
 */

/* Where rules and catalogue are and whether they are up to date, as JSON; to
 * be freed by the caller. Loads nothing. NULL when memory ends. */
char *cn_sql_status(const struct cn_sql_session *session);

#endif
