/* SPDX-License-Identifier: MIT
 *
 * mutant.h: deliberate mistakes in linked rules. A mutant is a patch of a
 * rule's fields after linking, so that nothing is loaded or linked again; it
 * is taken back before the next.
 */
#ifndef CN_EXPECT_MUTANT_H
#define CN_EXPECT_MUTANT_H

#include "../core/ruleset_private.h"
#include "../core/snapshot.h"
#include "tests.h"

enum mutation {
    MUTATION_DROP_RULE,
    MUTATION_OTHER_TIER,
    MUTATION_OTHER_BODY,
    MUTATION_FROM_EARLIER,
    MUTATION_FROM_LATER,
    MUTATION_TO_EARLIER,
    MUTATION_TO_LATER,
    MUTATION_DROP_ALTERNATIVE,
    MUTATION_DROP_TEST,
    MUTATION_NEGATE_TEST,
    MUTATION_DROP_VALUE,
    MUTATION_DROP_EXCEPTION,
    MUTATION_DROP_PROVINCE,
    MUTATION_DROP_OF,
    MUTATION_PASS_ON,
    MUTATION_THRESHOLD_UP,
    MUTATION_THRESHOLD_DOWN,
    N_MUTATIONS
};

/* The name that reports show. */
const char *cn_mutation_name(enum mutation mutation);

struct mutant {
    enum mutation mutation;
    int rule;                     /* number, or of the fact of a threshold */
    int alternative, test, class; /* where the mutation has one */
};

/* Called with every mutant of a rule; not_tried counts what is past
 * ALTERNATIVES_TRIED. False when visit() stopped. */
typedef bool mutant_fn(void *ctx, const struct mutant *mutant);
bool cn_mutants_of_rule(struct cn_ruleset *rs, int rule, mutant_fn *visit,
                        void *ctx, int *not_tried);
/* The same for the thresholds of a fact. */
bool cn_mutants_of_fact(struct cn_ruleset *rs, int fact, mutant_fn *visit,
                        void *ctx);

/* What both halves need: the rule; a mask of all classes of a fact; the body
 * that a mutation puts in place of the rule's, or CN_NONE. */
struct cn_rule *cn_mutant_rule(struct cn_ruleset *rs, int rule);
uint64_t cn_mutant_classes(const struct cn_ruleset *rs, int fact);
int cn_mutant_body(const struct cn_ruleset *rs, const struct cn_rule *rule,
                   enum mutation mutation);

/* What a patch changed, to take it back. */
struct patch {
    struct cn_rule rule;
    struct cn_conjunction *any; /* a copy of the condition, owned */
    int64_t cut;
};

/* Applies the mutant; describes it as "from" and "to" in the arena. False
 * when memory ends, and then nothing is changed. */
bool cn_mutant_apply(struct cn_ruleset *rs, const struct mutant *mutant,
                     struct patch *patch, struct cn_arena *arena,
                     const char **from, const char **to);
void cn_mutant_undo(struct cn_ruleset *rs, const struct mutant *mutant,
                    struct patch *patch);
/* Does the rule decide who holds a power? Others only surround a decision. */
bool cn_rule_decides(const struct cn_rule *rule);

/* differ.c: marks in powers[] those that some case is answered otherwise;
 * returns how many. The first difference as "route …" into *command. */
int cn_index_differs(const struct cn_index *a, const struct cn_index *b,
                     bool powers[], struct cn_arena *arena,
                     const char **command);

#endif
