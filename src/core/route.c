/* SPDX-License-Identifier: MIT
 *
 * route.c: the fast answer: code → powers → root for the day → leaf. With
 * every tested fact known this is one walk down the diagram; only a missing
 * fact costs more (reach.c).
 */
#include "reach.h"
#include "snapshot.h"

static uint8_t class_of(const struct cn_index *ix, const struct cn_case *c,
                        const uint8_t *presets, int32_t test)
{
    int place = CN_TEST_PLACE(test);
    if (place == CN_TEST_FACT) {
        int dim = CN_TEST_DIM(test);
        uint8_t class = c->fact[dim];
        return class == CN_FACT_UNKNOWN && presets ? presets[dim] : class;
    }
    int unit = cn_case_place(c, place);
    return unit == CN_NONE ? CN_FACT_UNKNOWN : (uint8_t)ix->spots[unit].class;
}

static void fill(const struct cn_index *ix, const struct cn_case *c,
                 const struct cn_ix_leaf *leaf, struct cn_verdict *out)
{
    bool decided = leaf->outcome == CN_DECIDED;
    out->outcome = leaf->outcome;
    out->tier = decided ? leaf->tier : CN_TIER_NONE;
    out->holder = (int16_t)(decided ? leaf->holder : CN_NONE);
    out->rule = leaf->rule;
    out->chain = leaf->chain;
    out->unit = decided ? cn_leaf_unit(ix, c, leaf) : CN_NONE;
}

/* Some tested fact is unknown: decided only if it does not matter. */
static void route_unknown(const struct cn_index *ix, const struct cn_case *c,
                          int power, int32_t root, struct cn_verdict *out)
{
    struct cn_known known;
    struct cn_summary sum;
    cn_known_init(&known, ix, c);
    cn_summarise(ix, c, power, root, &known, &sum);
    if (sum.uniform) {
        fill(ix, c, &ix->leaves[sum.leaf], out);
        return;
    }
    out->outcome = CN_NEEDS_FACTS;
    out->tier = CN_TIER_NONE;
    out->holder = CN_NONE;
    out->rule = out->chain = out->unit = CN_NONE;
}

static void route_power(const struct cn_index *ix, const struct cn_case *c,
                        const uint8_t *presets, int power, int32_t diagram,
                        struct cn_verdict *out)
{
    int32_t root = cn_diagram_root(ix, diagram, c->received, c->on);
    int32_t at = root;
    out->power = power;
    while (at >= 0) {
        const int32_t *node = ix->diagrams + at;
        uint8_t class = class_of(ix, c, presets, node[0]);
        if (class == CN_FACT_UNKNOWN) {
            route_unknown(ix, c, power, root, out);
            return;
        }
        at = node[1 + class];
    }
    fill(ix, c, &ix->leaves[~at], out);
}

/* No rule is read: one answer for every action. */
static int same_for_all(const struct cn_index *ix, const struct cn_case *c,
                        enum cn_outcome outcome, struct cn_verdict out[],
                        int max)
{
    const struct cn_ix_procedure *p =
        c->procedure == CN_NONE ? NULL : &ix->procedures[c->procedure];
    int n = p && p->n_powers > 1 ? p->n_powers : 1;
    n = n < max ? n : max;
    for (int i = 0; i < n; i++) {
        out[i] = (struct cn_verdict){
            .outcome = (uint8_t)outcome,
            .holder = CN_NONE,
            .rule = CN_NONE,
            .chain = CN_NONE,
            .unit = CN_NONE,
            .power = p && p->n_powers > 0 ? p->power[i] : CN_NONE,
        };
    }
    return n;
}

static int route_procedure(const struct cn_index *ix, const struct cn_case *c,
                           struct cn_verdict out[], int max)
{
    const struct cn_ix_entry *p = &ix->entries[c->procedure];
    const uint8_t *presets =
        p->preset_row != CN_NONE ? ix->preset_rows + p->preset_row : NULL;
    route_power(ix, c, presets, p->power, p->diagram, &out[0]);
    int n = p->n_powers < max ? p->n_powers : max;
    for (int i = 1; i < n; i++) {
        int power = ix->procedures[c->procedure].power[i];
        route_power(ix, c, presets, power, ix->powers[power].diagram.first,
                    &out[i]);
    }
    return n;
}

int cn_route(const cn_snapshot *snapshot, const struct cn_case *c,
             struct cn_verdict out[], int max)
{
    const struct cn_index *ix = snapshot->index;
    if (max < 1) {
        return 0;
    }
    enum cn_outcome outcome = cn_case_outcome(ix, c, c->received, c->on);
    if (outcome != CN_DECIDED) {
        return same_for_all(ix, c, outcome, out, max);
    }
    if (c->procedure != CN_NONE) {
        return route_procedure(ix, c, out, max);
    }
    route_power(ix, c, NULL, c->power, ix->powers[c->power].diagram.first,
                &out[0]);
    return 1;
}

const char *cn_rule_id(const cn_snapshot *snapshot, int rule)
{
    const struct cn_index *ix = snapshot->index;
    return rule >= 0 && rule < ix->n_rules
               ? cn_index_text(ix, ix->rules[rule].id)
               : NULL;
}

int cn_chain_rules(const cn_snapshot *snapshot, int chain, int max, int out[])
{
    const struct cn_index *ix = snapshot->index;
    if (chain < 0 || chain >= ix->n_chains) {
        return 0;
    }
    struct cn_ix_range range = ix->chains[chain];
    for (int i = 0; i < range.n && i < max; i++) {
        out[i] = ix->links[range.first + i];
    }
    return range.n;
}
