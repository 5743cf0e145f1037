/* SPDX-License-Identifier: MIT
 *
 * mutant.c: which mistakes can be made in a rule, and making them.
 */
#include "mutant.h"

#include <assert.h>

#define STEP 1000 /* a threshold moves by one, in thousandths */

static const char *const names[] = {
    [MUTATION_DROP_RULE] = "drop-rule",
    [MUTATION_OTHER_TIER] = "other-tier",
    [MUTATION_OTHER_BODY] = "other-body",
    [MUTATION_FROM_EARLIER] = "from-earlier",
    [MUTATION_FROM_LATER] = "from-later",
    [MUTATION_TO_EARLIER] = "to-earlier",
    [MUTATION_TO_LATER] = "to-later",
    [MUTATION_DROP_ALTERNATIVE] = "drop-alternative",
    [MUTATION_DROP_TEST] = "drop-condition",
    [MUTATION_NEGATE_TEST] = "negate-condition",
    [MUTATION_DROP_VALUE] = "drop-value",
    [MUTATION_DROP_EXCEPTION] = "drop-exception",
    [MUTATION_DROP_PROVINCE] = "drop-province",
    [MUTATION_DROP_OF] = "drop-of",
    [MUTATION_PASS_ON] = "flip-pass-on",
    [MUTATION_THRESHOLD_UP] = "threshold-up",
    [MUTATION_THRESHOLD_DOWN] = "threshold-down",
};
static_assert(sizeof names / sizeof *names == N_MUTATIONS, "mutations");

const char *cn_mutation_name(enum mutation mutation)
{
    return names[mutation];
}

bool cn_rule_decides(const struct cn_rule *rule)
{
    return rule->kind == CN_ORIGIN ||
           (rule->kind == CN_TRANSFER && rule->mode != CN_DELEGATION) ||
           (rule->kind == CN_UNKNOWN_RULE && rule->about != CN_ABOUT_HANDLER);
}

struct cn_rule *cn_mutant_rule(struct cn_ruleset *rs, int rule)
{
    return CN_AT(rs->rules, cn_rule, rule);
}

uint64_t cn_mutant_classes(const struct cn_ruleset *rs, int fact)
{
    int classes = CN_AT(rs->facts, cn_fact, fact)->classes;
    return classes >= CN_CLASSES_MAX ? UINT64_MAX
                                     : (UINT64_C(1) << classes) - 1;
}

/* ---- other bodies ------------------------------------------------------- */

static enum cn_tier next_tier(enum cn_tier tier)
{
    return tier == CN_TIER_CENTRAL    ? CN_TIER_PROVINCE
           : tier == CN_TIER_PROVINCE ? CN_TIER_COMMUNE
                                      : CN_TIER_PROVINCE;
}

/* How many rules name the body: the likeliest mistake is the commonest. */
static int count_uses(const struct cn_ruleset *rs, int holder)
{
    int n = 0;
    for (size_t i = 0; i < rs->rules.n; i++) {
        n += CN_AT(rs->rules, cn_rule, i)->holder_index == holder;
    }
    return n;
}

/* Another body of the tier that exists while the rule is in force. */
static int other_body(const struct cn_ruleset *rs, const struct cn_rule *rule,
                      enum cn_tier tier)
{
    int best = CN_NONE;
    int most = -1;
    for (size_t i = 0; i < rs->holders.n; i++) {
        const struct cn_holder *h = CN_AT(rs->holders, cn_holder, i);
        if (h->tier != tier || h->outside || (int)i == rule->holder_index ||
            h->from > rule->from || h->to < rule->to) {
            continue;
        }
        int uses = count_uses(rs, (int)i);
        if (uses > most) {
            most = uses;
            best = (int)i;
        }
    }
    return best;
}

int cn_mutant_body(const struct cn_ruleset *rs, const struct cn_rule *rule,
                   enum mutation mutation)
{
    if (rule->holder_index == CN_NONE) {
        return CN_NONE;
    }
    enum cn_tier tier = CN_AT(rs->holders, cn_holder, rule->holder_index)->tier;
    return other_body(rs, rule,
                      mutation == MUTATION_OTHER_TIER ? next_tier(tier) : tier);
}

/* ---- which mutants a rule has -------------------------------------------- */

struct listing {
    struct cn_ruleset *rs;
    int rule;
    mutant_fn *visit;
    void *ctx;
};

static bool offer(const struct listing *l, enum mutation mutation,
                  int alternative, int test, int class)
{
    const struct mutant mutant = {mutation, l->rule, alternative, test, class};
    return l->visit(l->ctx, &mutant);
}

static bool list_dates(const struct listing *l, const struct cn_rule *rule)
{
    bool starts = rule->from != CN_DATE_MIN;
    bool ends = rule->to != CN_DATE_MAX;
    bool longer = !starts || !ends || rule->to - rule->from > 1;
    return (!starts || offer(l, MUTATION_FROM_EARLIER, 0, 0, 0)) &&
           (!starts || !longer || offer(l, MUTATION_FROM_LATER, 0, 0, 0)) &&
           (!ends || !longer || offer(l, MUTATION_TO_EARLIER, 0, 0, 0)) &&
           (!ends || offer(l, MUTATION_TO_LATER, 0, 0, 0));
}

static bool list_test(const struct listing *l, const struct cn_test *test,
                      int alternative, int number)
{
    uint64_t all = cn_mutant_classes(l->rs, test->fact_index);
    bool many = (test->mask & (test->mask - 1)) != 0;
    bool number_fact =
        CN_AT(l->rs->facts, cn_fact, test->fact_index)->type == CN_NUMBER;
    if (test->mask == all) {
        return true;
    }
    if (!offer(l, MUTATION_DROP_TEST, alternative, number, 0) ||
        !offer(l, MUTATION_NEGATE_TEST, alternative, number, 0)) {
        return false;
    }
    for (int class = 0; many && !number_fact && class < CN_CLASSES_MAX;
         class ++) {
        if ((test->mask >> class & 1) &&
            !offer(l, MUTATION_DROP_VALUE, alternative, number, class)) {
            return false;
        }
    }
    return true;
}

static bool list_conditions(const struct listing *l, const struct cn_rule *rule,
                            int *not_tried)
{
    const struct cn_condition *when = &rule->when;
    bool going = true;
    for (int c = 0; going && c < when->n_any; c++) {
        if (c >= ALTERNATIVES_TRIED) {
            *not_tried += 1 + 2 * when->any[c].n_tests;
            continue;
        }
        going =
            when->n_any == 1 || offer(l, MUTATION_DROP_ALTERNATIVE, c, 0, 0);
        for (int t = 0; going && t < when->any[c].n_tests; t++) {
            going = list_test(l, &when->any[c].tests[t], c, t);
        }
    }
    return going;
}

bool cn_mutants_of_rule(struct cn_ruleset *rs, int number, mutant_fn *visit,
                        void *ctx, int *not_tried)
{
    const struct listing l = {rs, number, visit, ctx};
    const struct cn_rule *rule = cn_mutant_rule(rs, number);
    bool going = offer(&l, MUTATION_DROP_RULE, 0, 0, 0);
    for (int m = MUTATION_OTHER_TIER; going && m <= MUTATION_OTHER_BODY; m++) {
        if (cn_mutant_body(rs, rule, (enum mutation)m) != CN_NONE) {
            going = offer(&l, (enum mutation)m, 0, 0, 0);
        }
    }
    going =
        going && list_dates(&l, rule) && list_conditions(&l, rule, not_tried);
    if (going && rule->n_exception_to > 0) {
        going = offer(&l, MUTATION_DROP_EXCEPTION, 0, 0, 0);
    }
    if (going && rule->province != 0) {
        going = offer(&l, MUTATION_DROP_PROVINCE, 0, 0, 0);
    }
    if (going && rule->n_of > 0) {
        going = offer(&l, MUTATION_DROP_OF, 0, 0, 0);
    }
    if (going && (rule->kind == CN_ORIGIN || rule->kind == CN_TRANSFER)) {
        going = offer(&l, MUTATION_PASS_ON, 0, 0, 0);
    }
    return going;
}

bool cn_mutants_of_fact(struct cn_ruleset *rs, int number, mutant_fn *visit,
                        void *ctx)
{
    const struct listing l = {rs, number, visit, ctx};
    const struct cn_fact *fact = CN_AT(rs->facts, cn_fact, number);
    for (int i = 0; i < fact->n_cuts; i++) {
        bool below = i == 0 || fact->cuts[i] - fact->cuts[i - 1] > STEP;
        bool above =
            i == fact->n_cuts - 1 || fact->cuts[i + 1] - fact->cuts[i] > STEP;
        if ((above && !offer(&l, MUTATION_THRESHOLD_UP, 0, 0, i)) ||
            (below && !offer(&l, MUTATION_THRESHOLD_DOWN, 0, 0, i))) {
            return false;
        }
    }
    return true;
}
