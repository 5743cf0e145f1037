/* SPDX-License-Identifier: MIT
 *
 * rank.h: which of two rules beats the other where both apply, and why:
 * docs/evaluation.md says so. The ruleset and the index each say what
 * they know of a rule; the decision is here alone.
 */
#ifndef CN_CORE_RANK_H
#define CN_CORE_RANK_H

#include "rule.h"

/* What decides of a rule. */
struct cn_rank {
    int number;        /* of the rule */
    const int *beaten; /* numbers of the rules it is an exception to, */
    int n_beaten;      /* ascending; borrowed */
    int kind;          /* cn_kind_rank() of its instrument, or CN_NONE */
    uint32_t issuer;   /* of the instrument: equal numbers, equal issuers; 0 =
                          not known */
    cn_date date;      /* of the instrument; CN_DATE_MIN = not known */
};

/* Kinds of equal rank share a number; a higher rank beats a lower one. */
int cn_kind_rank(enum cn_kind kind);

/* The date that decides which of two instruments is later. */
cn_date cn_instrument_date(const struct cn_instrument *in);

/* Does a beat b, and why: "exception", "rank", "later" or NULL. */
const char *cn_rank_beats(const struct cn_rank *a, const struct cn_rank *b);

#endif
