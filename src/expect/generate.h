/* SPDX-License-Identifier: MIT
 *
 * generate.h: cases at the boundaries of a rule: choosing them (generate.c)
 * and writing them down (generate_text.c).
 */
#ifndef CN_EXPECT_GENERATE_H
#define CN_EXPECT_GENERATE_H

#include "../base/bytesmap.h"
#include "../core/explain.h"
#include "tests.h"

/* A case as a test writes it: values as text. */
struct written {
    int power;
    cn_date day;                    /* received and asked about */
    const char *province;           /* code, or NULL */
    bool caveats;                   /* expect these too: the rule is one */
    const char *fact[CN_FACTS_MAX]; /* value by fact number, or NULL */
};

/* One run of the generator. */
struct generating {
    const cn_snapshot *snapshot;
    const struct cn_index *ix;
    enum cn_lang lang;
    struct cn_arena arena;
    struct cn_strbuf buf;
    struct cn_bytesmap *seen; /* cases written so far */
    struct cn_generated *made;
    int rule;
    int tries;
    enum cn_status status;
    struct cn_error *err;
};

/* generate_seek.c: a case whose answer rests on the rule, with the facts of
 * `start` where its condition leaves them free. False when none was found. */
bool cn_generate_first(struct generating *job, int rule,
                       const struct written *start, struct written *out);
/* The answer; NULL when the case makes no sense, or when memory ends. */
cn_answer *cn_generate_ask(struct generating *job, const struct written *w);
/* A value of a class, as a test writes it. */
const char *cn_generate_value(struct generating *job, int fact, int class);
/* The code of a province that no rule singles out, on a day; or NULL. */
const char *cn_generate_province(struct generating *job, const char *not_this,
                                 cn_date day);

/* Adds the case with today's answer as an `expect`, below a comment. */
void cn_generate_write(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                       const struct written *written,
                       const struct cn_decision *decision, const char *comment);

#endif
