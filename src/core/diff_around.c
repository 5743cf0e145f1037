/* SPDX-License-Identifier: MIT
 *
 * diff_around.c: rules that no chain holds: who handles or receives, what is
 * required first, what is warned of. They are compared as statements, by id.
 */
#include <string.h>

#include "diff.h"

static bool is_around(const struct cn_ix_rule *rule)
{
    switch ((enum cn_rule_kind)rule->kind) {
    case CN_HANDLES:
    case CN_RECEIVES:
    case CN_REQUIRES:
    case CN_CAVEAT:
        return true;
    case CN_TRANSFER:
        return rule->mode == (int)CN_DELEGATION;
    case CN_UNKNOWN_RULE:
        return rule->about == (int)CN_ABOUT_HANDLER;
    case CN_ORIGIN:
    case CN_N_RULE_KIND:
    default:
        return false;
    }
}

static bool names_power(const struct cn_index *ix, int rule, int power)
{
    struct cn_ix_range rules = ix->powers[power].rules;
    for (int i = 0; i < rules.n; i++) {
        if (ix->power_rules[rules.first + i] == rule) {
            return true;
        }
    }
    return ix->rules[rule].wide && cn_rule_covers(ix, &ix->rules[rule], power);
}

/* Is the rule one of those that were asked about? */
static bool counts(const struct cn_diffing *x, enum cn_which number, int rule)
{
    const struct cn_joint_side *side = &x->joint->side[number];
    const struct cn_ix_rule *r = &side->ix->rules[rule];
    int power = x->all.options.power;
    int own = power == CN_NONE ? CN_NONE : side->power[power];
    return is_around(r) && r->from < x->all.options.to &&
           x->all.options.from < r->to &&
           (power == CN_NONE ||
            (own != CN_NONE && names_power(side->ix, rule, own)));
}

static void add(struct cn_diffing *x, enum cn_which side, int rule,
                const char *change)
{
    const struct cn_index *ix = x->joint->side[side].ix;
    const struct cn_ix_rule *r = &ix->rules[rule];
    struct cn_diff *diff = x->diff;
    struct cn_diff_statement *list =
        cn_arena_grow(&diff->proof->arena, diff->statements, diff->n_statements,
                      &diff->max_statements, sizeof *list);
    if (list) {
        list[diff->n_statements++] = (struct cn_diff_statement){
            change, cn_rule_kind_name((enum cn_rule_kind)r->kind),
            cn_index_text(ix, r->id), cn_index_file(ix, r, &diff->proof->arena),
            r->line};
        diff->statements = list;
    }
}

/* The same statement on both sides. That it now also speaks of the power asked
 * about, which only one side declares, is no change of the statement. */
static bool is_untouched(const struct cn_diffing *x, int a, int b)
{
    const struct cn_joint_side *old = &x->joint->side[CN_OLD];
    const struct cn_joint_side *new = &x->joint->side[CN_NEW];
    int power = x->all.options.power;
    return old->rule[a] == new->rule[b] &&
           (power == CN_NONE || old->power[power] == CN_NONE ||
            new->power[power] == CN_NONE);
}

void cn_diff_around(struct cn_diffing *x)
{
    const struct cn_joint_side *old = &x->joint->side[CN_OLD];
    const struct cn_joint_side *new = &x->joint->side[CN_NEW];
    int n_a = old->ix->n_rules;
    int n_b = new->ix->n_rules;
    for (int a = 0, b = 0; a < n_a || b < n_b;) {
        int order = a == n_a ? 1
                    : b == n_b
                        ? -1
                        : cn_joint_compare(x->joint, old->ix->rules[a].id,
                                           new->ix->rules[b].id);
        bool untouched = order == 0 && is_untouched(x, a, b);
        bool here = order <= 0 && !untouched && counts(x, CN_OLD, a);
        bool there = order >= 0 && !untouched && counts(x, CN_NEW, b);
        if (here && there && old->rule[a] != new->rule[b]) {
            add(x, CN_NEW, b, "altered");
        } else if (here && !there) {
            add(x, CN_OLD, a, "removed");
        } else if (there && !here) {
            add(x, CN_NEW, b, "added");
        }
        a += order <= 0;
        b += order >= 0;
    }
}
