/* SPDX-License-Identifier: MIT
 *
 * lint_reach.c: lints that the index shows: rules that stand in no chain of
 * any answer, on any day, and why. Exact over all of time, so that it needs
 * no period, and one look at each leaf, so that it takes no time.
 */
#include <string.h>

#include "lint.h"

#define WORK_MAX                                                               \
    (8 * 1000 * 1000) /* looks at a pair; then it is left alone                \
                       */

struct reach {
    struct cn_ruleset *rs;
    bool *used;     /* by rule: stands in a chain or decides a leaf */
    int *first, *n; /* by rule: its powers in `powers` */
    int *powers;
    int work;
};

/* ---- which rules are used ----------------------------------------------- */

static void use_chain(struct reach *reach, const struct cn_index *ix,
                      int32_t chain)
{
    struct cn_ix_range links = ix->chains[chain];
    for (int i = 0; i < links.n; i++) {
        reach->used[ix->links[links.first + i]] = true;
    }
}

static void find_used(struct reach *reach, const struct cn_index *ix)
{
    for (int i = 0; i < ix->n_leaves; i++) {
        use_chain(reach, ix, ix->leaves[i].chain);
        use_chain(reach, ix, ix->leaves[i].sides);
        if (ix->leaves[i].rule != CN_NONE) {
            reach->used[ix->leaves[i].rule] = true;
        }
    }
}

/* ---- the powers of each rule -------------------------------------------- */

static bool find_powers(struct reach *reach)
{
    struct cn_ruleset *rs = reach->rs;
    int total = 0;
    for (int p = 0; p < rs->n_powers; p++) {
        total += rs->powers[p].n_rules;
        for (int i = 0; i < rs->powers[p].n_rules; i++) {
            reach->n[rs->powers[p].rules[i]]++;
        }
    }
    reach->powers = CN_ARENA_NEW(&rs->arena, int, total + 1);
    if (!reach->powers) {
        return false;
    }
    int at = 0;
    for (size_t r = 0; r < rs->rules.n; r++) {
        reach->first[r] = at;
        at += reach->n[r];
        reach->n[r] = 0;
    }
    for (int p = 0; p < rs->n_powers; p++) {
        for (int i = 0; i < rs->powers[p].n_rules; i++) {
            int rule = rs->powers[p].rules[i];
            reach->powers[reach->first[rule] + reach->n[rule]++] = p;
        }
    }
    return true;
}

/* Whether every power of a is one of b. */
static bool holds_powers(struct reach *reach, int a, int b)
{
    int j = 0;
    for (int i = 0; i < reach->n[a]; i++) {
        int power = reach->powers[reach->first[a] + i];
        while (j < reach->n[b] && reach->powers[reach->first[b] + j] < power) {
            j++;
        }
        reach->work++;
        if (j == reach->n[b] || reach->powers[reach->first[b] + j] != power) {
            return false;
        }
    }
    return true;
}

/* ---- one rule inside another -------------------------------------------- */

/* Whether b gives what a gives, and is as sure of it. */
static bool same_effect(const struct cn_rule *a, const struct cn_rule *b)
{
    return a->kind == b->kind && a->holder_index == b->holder_index &&
           a->same_as_power == b->same_as_power &&
           a->from_index == b->from_index && a->from_tier == b->from_tier &&
           a->mode == b->mode && a->may_pass_on == b->may_pass_on &&
           a->place_index == b->place_index && a->province == b->province &&
           a->transition == b->transition && a->confidence <= b->confidence &&
           a->basis.index == b->basis.index && a->n_beaten == 0 &&
           b->n_beaten == 0;
}

static bool test_holds(const struct cn_conjunction *a,
                       const struct cn_test *test)
{
    for (int i = 0; i < a->n_tests; i++) {
        if (a->tests[i].fact_index == test->fact_index) {
            return (a->tests[i].mask & ~test->mask) == 0;
        }
    }
    return false;
}

/* Whether one alternative of b holds wherever this one of a does. */
static bool is_inside(struct reach *reach, const struct cn_conjunction *a,
                      const struct cn_condition *b)
{
    bool inside = b->n_any == 0;
    for (int i = 0; i < b->n_any && !inside; i++) {
        inside = true;
        for (int t = 0; t < b->any[i].n_tests && inside; t++) {
            reach->work++;
            inside = test_holds(a, &b->any[i].tests[t]);
        }
    }
    return inside;
}

static bool holds_cells(struct reach *reach, const struct cn_condition *a,
                        const struct cn_condition *b)
{
    const struct cn_conjunction all = {NULL, 0};
    bool inside = a->n_any > 0 || is_inside(reach, &all, b);
    for (int i = 0; i < a->n_any && inside; i++) {
        inside = is_inside(reach, &a->any[i], b);
    }
    return inside;
}

static bool is_subsumed(struct reach *reach, int a, int b)
{
    const struct cn_rule *x = CN_AT(reach->rs->rules, cn_rule, a);
    const struct cn_rule *y = CN_AT(reach->rs->rules, cn_rule, b);
    return same_effect(x, y) && x->from >= y->from && x->to <= y->to &&
           holds_powers(reach, a, b) && holds_cells(reach, &x->when, &y->when);
}

/* A rule that says all that rule a says, or CN_NONE. Of two alike the one
 * whose id comes first stays. */
static int find_whole(struct reach *reach, int a)
{
    const struct cn_power *power =
        &reach->rs->powers[reach->powers[reach->first[a]]];
    for (int i = 0; i < power->n_rules && reach->work < WORK_MAX; i++) {
        int b = power->rules[i];
        reach->work++;
        if (b != a && is_subsumed(reach, a, b) &&
            (b < a || !is_subsumed(reach, b, a))) {
            return b;
        }
    }
    return CN_NONE;
}

/* ---- reports ------------------------------------------------------------ */

static bool passes_on(const struct cn_ruleset *rs, const struct cn_rule *rule)
{
    const struct cn_instrument *in =
        rule->basis.index == CN_NONE
            ? NULL
            : CN_AT(rs->instruments, cn_instrument, rule->basis.index);
    return rule->province != 0 ||
           (in && (in->kind == CN_KIND_PROVINCIAL_RESOLUTION ||
                   in->kind == CN_KIND_PROVINCIAL_DECISION));
}

static void report_unused(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    if (rule->kind == CN_TRANSFER && passes_on(rs, rule)) {
        cn_lint_at(rs, CN_LINT_PROVINCE_NOT_HELD, rule->at, rule->id,
                   cn_text_of(rs, rule->province),
                   cn_text_of(rs, rule->powers[0].subject),
                   cn_text_of(rs, rule->holder_from));
    } else {
        cn_lint_at(rs, CN_LINT_DEAD_RULE, rule->at, rule->id, NULL);
    }
}

static void check_rule(struct reach *reach, int number)
{
    struct cn_ruleset *rs = reach->rs;
    const struct cn_rule *rule = CN_AT(rs->rules, cn_rule, number);
    bool decides = rule->kind == CN_ORIGIN ||
                   (rule->kind == CN_TRANSFER && rule->mode != CN_DELEGATION);
    if (decides && reach->n[number] > 0) {
        int whole = find_whole(reach, number);
        if (whole != CN_NONE) {
            cn_lint_at(rs, CN_LINT_SUBSUMED_RULE, rule->at, rule->id,
                       cn_text_of(rs, CN_AT(rs->rules, cn_rule, whole)->id));
        } else if (!reach->used[number]) {
            report_unused(rs, rule);
        }
    }
    if (rule->kind == CN_UNKNOWN_RULE && rule->about != CN_ABOUT_HANDLER &&
        !reach->used[number]) {
        cn_lint_at(rs, CN_LINT_UNSEEN_UNKNOWN, rule->at, rule->id, NULL);
    }
}

void cn_lint_reach(struct cn_ruleset *rs, const struct cn_index *ix)
{
    struct reach reach = {.rs = rs};
    reach.used = CN_ARENA_NEW(&rs->arena, bool, rs->rules.n + 1);
    reach.first = CN_ARENA_NEW(&rs->arena, int, rs->rules.n + 1);
    reach.n = CN_ARENA_NEW(&rs->arena, int, rs->rules.n + 1);
    if (!reach.used || !reach.first || !reach.n || !find_powers(&reach)) {
        return;
    }
    find_used(&reach, ix);
    for (size_t r = 0; r < rs->rules.n; r++) {
        check_rule(&reach, (int)r);
    }
}
