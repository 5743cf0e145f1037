/* SPDX-License-Identifier: MIT
 *
 * expect.h: what `expect` statements say, as plain data: a case and what its
 * answer should be. Symbols are of the ruleset that the tests were loaded
 * with, which owns everything here; it holds no rules.
 */
#ifndef CN_CORE_EXPECT_H
#define CN_CORE_EXPECT_H

#include "ruleset.h"

/* The fields of a decision that a test may name. */
enum cn_field {
    CN_FIELD_OUTCOME,
    CN_FIELD_TIER,
    CN_FIELD_HOLDER,
    CN_FIELD_AUTHORITY,
    CN_FIELD_UNIT,
    CN_FIELD_PLACE,
    CN_FIELD_HANDLER,
    CN_FIELD_RECEIVERS,
    CN_FIELD_CHAIN,
    CN_FIELD_VALID_FROM,
    CN_FIELD_VALID_TO,
    CN_FIELD_NEXT,
    CN_FIELD_NEXT_ON,
    CN_FIELD_NEXT_OUTCOME,
    CN_FIELD_NEXT_TIER,
    CN_FIELD_NEXT_HOLDER,
    CN_FIELD_NEEDS,
    CN_FIELD_WHY_NOT,
    CN_FIELD_CONFLICT,
    CN_FIELD_CAVEATS,
    CN_FIELD_REASON,
    CN_FIELD_CONFIDENCE,
    CN_N_FIELD
};

enum cn_field_shape {
    CN_FIELD_IS_ID,
    CN_FIELD_IS_TEXT,
    CN_FIELD_IS_DATE,
    CN_FIELD_IS_WORD,
    CN_FIELD_IS_LIST,  /* of ids: exactly these, in this order */
    CN_FIELD_IS_IDS,   /* ids: each of these is there */
    CN_FIELD_IS_TEXTS, /* texts: each of these is there */
    CN_FIELD_IS_GROUP  /* only its parts are written; or false */
};

struct cn_field_row {
    const char *name; /* "next.on" stands in the table `next` */
    enum cn_field_shape shape;
    const char *(*word)(int value); /* of a closed vocabulary, or NULL */
    int n_words;
};

/* Never NULL for field < CN_N_FIELD. */
const struct cn_field_row *cn_field_row(enum cn_field field);

struct cn_wanted {
    enum cn_field field;
    cn_sym *values;
    int n; /* 0: the field is empty, written `false` */
};

struct cn_gives {
    cn_sym action; /* of the decision it is about, or 0: of each */
    struct cn_wanted *wanted;
    int n_wanted;
};

struct cn_given {
    cn_sym fact, value;
};

struct cn_expect {
    cn_sym id;                   /* 0 = none */
    cn_sym ask;                  /* a code or "subject:action"; or … */
    struct cn_power_ref *powers; /* … one power with one action */
    int n_powers;
    cn_sym province, commune;
    cn_date on, received;
    bool has_on, has_received;
    struct cn_given *facts; /* in byte order of their ids */
    int n_facts;
    struct cn_gives *gives;
    int n_gives;
    bool generated; /* by machine, not confirmed by anyone */
    struct cn_origin at;
};

/* All tests of a load, in the arena of their ruleset. */
struct cn_expects {
    struct cn_expect *items;
    size_t n, max;
};

/* Copies the struct; out of memory is sticky in the arena. */
void cn_expects_add(struct cn_expects *expects, struct cn_arena *arena,
                    const struct cn_expect *expect);

#endif
