/* SPDX-License-Identifier: MIT
 *
 * diff_rules.c: the rules that the answers of a row rest on: those of either
 * side alone, of both, and those that are written otherwise now.
 */
#include <string.h>

#include "diff.h"

struct naming {
    struct cn_diffing *x;
    enum cn_which side;
    struct cn_naming *names;
};

static void name_chain(struct naming *n, int chain)
{
    const struct cn_index *ix = n->x->joint->side[n->side].ix;
    struct cn_ix_range range = ix->chains[chain];
    for (int i = 0; i < range.n; i++) {
        cn_name_rule(n->names, ix->links[range.first + i], "both");
    }
}

/* a: a label of the side; b: is it in the region? */
static int name_label(void *ctx, int a, int b)
{
    struct naming *n = ctx;
    if (a != 0 && b != 0) {
        const struct cn_ix_leaf *leaf =
            &n->x->joint->side[n->side].ix->leaves[a - 1];
        name_chain(n, leaf->chain);
        name_chain(n, leaf->sides);
        if (leaf->outcome == CN_UNKNOWN && leaf->rule != CN_NONE) {
            cn_name_rule(n->names, leaf->rule, "both");
        }
    }
    return 0;
}

/* The rules of every answer of the side in the run. */
static void name_side(struct cn_diffing *x, const struct cn_run *run,
                      enum cn_which side, struct cn_naming *names)
{
    struct naming n = {x, side, names};
    int32_t last = ~0;
    for (int i = run->i1; i <= run->i2; i++) {
        for (int j = i > run->j1 ? i : run->j1; j <= run->j2; j++) {
            int32_t root = cn_diff_root(x, side, i, j);
            if (root != last || i == run->i1) {
                (void)cn_map_within(&x->one.map, CN_IN_MAP(root), run->region,
                                    name_label, &n);
            }
            last = root;
        }
    }
}

/* The other side's rule of the same id, or CN_NONE. */
static int counterpart(const struct cn_diffing *x, enum cn_which side, int rule)
{
    const struct cn_index *ix = x->joint->side[side].ix;
    const struct cn_index *other = x->joint->side[!side].ix;
    return cn_index_find(other, other->rules, other->n_rules,
                         sizeof *other->rules,
                         cn_index_text(ix, ix->rules[rule].id));
}

/* What became of a rule of a side; `both`: the other answer rests on it too.
 * "" where the new side's list says it. */
static const char *role_of(const struct cn_diffing *x, enum cn_which side,
                           int rule, int match, bool both)
{
    const int32_t *own = x->joint->side[side].rule;
    const int32_t *other = x->joint->side[!side].rule;
    bool old = side == CN_OLD;
    if (match == CN_NONE) {
        return old ? "removed" : "added";
    }
    if (both && old) {
        return "";
    }
    if (own[rule] != other[match]) {
        return "altered";
    }
    return both ? "both" : old ? "before" : "after";
}

static void mark_names(const struct cn_diffing *x, enum cn_which side,
                       struct cn_naming *names, const struct cn_naming *others)
{
    for (size_t i = 0; i < names->n; i++) {
        int rule = names->list[i].rule;
        int match = counterpart(x, side, rule);
        bool both = false;
        for (size_t k = 0; k < others->n; k++) {
            both = both || others->list[k].rule == match;
        }
        names->list[i].role = role_of(x, side, rule, match, both);
    }
}

static int add_rules(struct cn_diffing *x, enum cn_which side, cn_date day,
                     const struct cn_naming *names, const char *role,
                     struct cn_proof_rule *out)
{
    struct cn_proving all = x->all;
    int power = x->joint->side[side].power[x->one.power];
    all.ix = x->joint->side[side].ix;
    const struct cn_proof_rule *rules =
        power == CN_NONE ? NULL : cn_rules_make(&all, power, day, names);
    int n = 0;
    for (size_t i = 0; rules && i < names->n; i++) {
        if (strcmp(rules[i].role, role) == 0) {
            out[n++] = rules[i];
        }
    }
    return n;
}

void cn_diff_rules(struct cn_diffing *x, const struct cn_run *run,
                   struct cn_diff_row *row)
{
    static const struct {
        enum cn_which side;
        const char *role;
    } order[] = {{CN_OLD, "removed"}, {CN_OLD, "before"},  {CN_OLD, "altered"},
                 {CN_NEW, "added"},   {CN_NEW, "altered"}, {CN_NEW, "after"},
                 {CN_NEW, "both"}};
    struct cn_naming names[CN_N_WHICH] = {{.arena = &x->one.map.arena},
                                          {.arena = &x->one.map.arena}};
    name_side(x, run, CN_OLD, &names[CN_OLD]);
    name_side(x, run, CN_NEW, &names[CN_NEW]);
    mark_names(x, CN_OLD, &names[CN_OLD], &names[CN_NEW]);
    mark_names(x, CN_NEW, &names[CN_NEW], &names[CN_OLD]);
    struct cn_proof_rule *list =
        CN_ARENA_NEW(&x->diff->proof->arena, struct cn_proof_rule,
                     names[CN_OLD].n + names[CN_NEW].n + 1);
    if (!list) {
        return;
    }
    int n = 0;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        n += add_rules(x, order[i].side, row->from, &names[order[i].side],
                       order[i].role, list + n);
    }
    row->rules = list;
    row->n_rules = n;
}
