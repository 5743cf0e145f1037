/* SPDX-License-Identifier: MIT
 *
 * rule_tell.h: the parts of what is told of one rule.
 */
#ifndef CN_CORE_RULE_TELL_H
#define CN_CORE_RULE_TELL_H

#include "prove.h"

struct cn_rule_about {
    struct cn_proof *proof; /* its arena owns everything */
    struct cn_rule_info info;
};

struct cn_telling {
    const struct cn_index *ix;
    int rule;
    const struct cn_ix_rule *r;
    struct cn_proving all;
    struct cn_arena *arena;
    bool *named; /* by power: does the rule name or cover it? */
    struct cn_rule_info *out;
};

/* rule_rivals.c: the exception tree around it; whom it beats, who beats it. */
void cn_tell_rivals(struct cn_telling *x);
/* rule_reach.c: powers, procedures and provinces that it decides. */
void cn_tell_reach(struct cn_telling *x);

#endif
