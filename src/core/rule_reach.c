/* SPDX-License-Identifier: MIT
 *
 * rule_reach.c: what a rule decides: the powers whose body it names, those in
 * whose chain it stands, and their procedures and provinces, over all days it
 * is in force.
 */
#include <string.h>

#include "rule_tell.h"

struct reaching {
    struct cn_telling *x;
    struct cn_one one;
    bool *procedures;              /* by number */
    bool province[CN_CLASSES_MAX]; /* by class */
    bool decides, carries;         /* of the power at hand */
};

static bool is_link(const struct cn_index *ix, int chain, int rule)
{
    struct cn_ix_range range = ix->chains[chain];
    for (int i = 0; i < range.n; i++) {
        if (ix->links[range.first + i] == rule) {
            return true;
        }
    }
    return false;
}

/* a: a leaf. Its label is 1 where the rule has a part in it. */
static int has_part(void *ctx, int a, int b)
{
    struct reaching *r = ctx;
    const struct cn_index *ix = r->x->ix;
    const struct cn_ix_leaf *leaf = &ix->leaves[a];
    (void)b;
    if (leaf->rule == r->x->rule || is_link(ix, leaf->sides, r->x->rule)) {
        r->decides = true;
        return 1;
    }
    bool link = is_link(ix, leaf->chain, r->x->rule);
    r->carries = r->carries || link;
    return link;
}

/* Where the rule has a part in the answers of a power, on any days. */
static int32_t chain_region(struct reaching *r, int power)
{
    const struct cn_index *ix = r->x->ix;
    const int32_t *d = ix->diagrams + ix->powers[power].diagram.first;
    const int32_t *roots = d + 2 + d[0] - 1 + d[1] - 1;
    int32_t region = ~0;
    for (int i = 0; i < d[0] * d[1]; i++) {
        if (i == 0 || roots[i] != roots[i - 1]) {
            int32_t part = cn_map_apply(&r->one.map, CN_IN_INDEX(roots[i]),
                                        CN_EVERYWHERE(0), has_part, r);
            region = cn_map_or(&r->one.map, region, part);
        }
    }
    return region;
}

/* Does a leaf of the power name the rule at all? */
static bool may_have_part(const struct reaching *r, int power,
                          const bool *leaves)
{
    const struct cn_index *ix = r->x->ix;
    struct cn_ix_range run = ix->powers[power].diagram;
    for (int i = 0; i < run.n; i++) {
        int32_t at = ix->diagrams[run.first + i];
        if (at < 0 && ~at < ix->n_leaves && leaves[~at]) {
            return true;
        }
    }
    return false;
}

static void note_region(struct reaching *r, int32_t region)
{
    const struct cn_index *ix = r->x->ix;
    const struct cn_ix_rule *rule = r->x->r;
    const struct cn_slot slot = {.from = rule->from,
                                 .to = rule->to,
                                 .on_from = rule->from,
                                 .on_to = rule->to};
    const int *list = NULL;
    int n = cn_procedures_make(&r->one, region, &slot, &list);
    for (int i = 0; i < n; i++) {
        r->procedures[list[i]] = true;
    }
    for (int c = 0; c <= ix->n_provinces; c++) {
        struct cn_box box;
        cn_box_all(&box, ix);
        for (int dim = 0; dim <= ix->n_facts; dim++) {
            if (cn_map_is_place(ix, dim)) {
                box.mask[dim] = UINT64_C(1) << c;
            }
        }
        r->province[c] =
            r->province[c] || cn_map_meets(&r->one.map, region, &box);
    }
}

/* A rule around the decision is about the powers it names. */
static bool is_around(const struct cn_ix_rule *rule)
{
    return (rule->kind != CN_ORIGIN && rule->kind != CN_TRANSFER &&
            rule->kind != CN_UNKNOWN_RULE) ||
           (rule->kind == CN_TRANSFER && rule->mode == (int)CN_DELEGATION) ||
           (rule->kind == CN_UNKNOWN_RULE &&
            rule->about == (int)CN_ABOUT_HANDLER);
}

static void reach_power(struct reaching *r, int power, const bool *leaves)
{
    struct cn_telling *x = r->x;
    bool around = is_around(x->r);
    if (around ? !x->named[power] : !may_have_part(r, power, leaves)) {
        return;
    }
    r->one = (struct cn_one){.all = &x->all, .power = power};
    r->decides = r->carries = false;
    cn_map_init(&r->one.map, x->ix);
    int32_t region =
        around ? cn_map_condition(&r->one.map, x->r) : chain_region(r, power);
    note_region(r, region);
    x->out->decides += r->decides;
    x->out->carries += r->carries && !r->decides;
    x->arena->failed = x->arena->failed || r->one.map.failed;
    cn_map_release(&r->one.map);
}

static bool *mark_leaves(struct cn_telling *x)
{
    const struct cn_index *ix = x->ix;
    bool *leaves = CN_ARENA_NEW(x->arena, bool, ix->n_leaves + 1);
    for (int i = 0; leaves && i < ix->n_leaves; i++) {
        leaves[i] = ix->leaves[i].rule == x->rule ||
                    is_link(ix, ix->leaves[i].chain, x->rule) ||
                    is_link(ix, ix->leaves[i].sides, x->rule);
    }
    return leaves;
}

/* Does the province exist while the rule is in force, and as we know them? */
static bool counts(const struct cn_telling *x, const struct cn_ix_unit *unit)
{
    cn_date first =
        x->r->from > x->all.options.from ? x->r->from : x->all.options.from;
    cn_date day = first < x->r->to ? first : x->r->to - 1;
    return unit->from <= day && day < unit->to;
}

static void list_provinces(struct reaching *r)
{
    struct cn_telling *x = r->x;
    const struct cn_index *ix = x->ix;
    const char **list = CN_ARENA_NEW(x->arena, const char *, ix->n_units + 1);
    int all = 0;
    for (int u = 0; list && u < ix->n_units; u++) {
        const struct cn_ix_unit *unit = &ix->units[u];
        if (unit->parent != u || !counts(x, unit)) {
            continue;
        }
        all++;
        if (r->province[unit->province_class] &&
            (x->r->province == 0 || unit->code == x->r->province ||
             strcmp(cn_index_text(ix, unit->code), x->out->province) == 0)) {
            list[x->out->n_provinces++] = cn_index_text(ix, unit->code);
        }
    }
    x->out->provinces = list;
    x->out->all_provinces = all > 0 && x->out->n_provinces == all;
}

void cn_tell_reach(struct cn_telling *x)
{
    const struct cn_index *ix = x->ix;
    struct reaching r = {.x = x};
    const bool *leaves = mark_leaves(x);
    int *list = CN_ARENA_NEW(x->arena, int, ix->n_procedures + 1);
    r.procedures = CN_ARENA_NEW(x->arena, bool, ix->n_procedures + 1);
    if (!leaves || !list || !r.procedures) {
        return;
    }
    for (int p = 0; p < ix->n_powers; p++) {
        reach_power(&r, p, leaves);
    }
    for (int i = 0; i < ix->n_procedures; i++) {
        if (r.procedures[i]) {
            list[x->out->n_procedures++] = i;
        }
    }
    x->out->procedures = list;
    list_provinces(&r);
}
