/* SPDX-License-Identifier: MIT
 *
 * reach.c: walks a decision diagram with unknown dimensions. Children stand
 * before their parents, so one pass from the root downwards over a bitmap of
 * offsets meets every node after all that lead to it.
 */
#include "reach.h"

#include <string.h>

#define BITMAP_WORDS (CN_DIAGRAM_MAX / 64)

bool cn_case_assumes(const struct cn_case *c, int place)
{
    return place > 0 && c->place[place] == CN_NONE && c->presented != CN_NONE;
}

static uint8_t place_class(const struct cn_index *ix, const struct cn_case *c,
                           int place)
{
    int unit = cn_case_place(c, place);
    return unit == CN_NONE ? CN_FACT_UNKNOWN : (uint8_t)ix->spots[unit].class;
}

void cn_known_init(struct cn_known *known, const struct cn_index *ix,
                   const struct cn_case *c)
{
    memcpy(known->class, c->fact, CN_FACTS_MAX);
    if (c->procedure != CN_NONE) {
        struct cn_ix_range presets = ix->procedures[c->procedure].presets;
        for (int i = 0; i < presets.n; i++) {
            const struct cn_ix_preset *preset = &ix->presets[presets.first + i];
            if (known->class[preset->fact] == CN_FACT_UNKNOWN) {
                known->class[preset->fact] = (uint8_t)preset->class;
            }
        }
    }
    for (int f = 0; f < ix->n_facts; f++) {
        if (ix->facts[f].place != CN_NONE) {
            known->class[f] = place_class(ix, c, ix->facts[f].place);
        }
    }
    known->class[ix->n_facts] = place_class(ix, c, 0);
}

/* One pass over the nodes that the case can reach. */
struct pass {
    const struct cn_index *ix;
    const struct cn_known *known;
    cn_leaf_fn *visit;
    void *ctx;
    bool *relevant;
    int32_t first;
    uint64_t bitmap[BITMAP_WORDS];
};

static bool meet(struct pass *pass, int32_t child)
{
    if (child < 0) {
        return !pass->visit || pass->visit(pass->ctx, ~child);
    }
    int32_t at = child - pass->first;
    pass->bitmap[at / 64] |= UINT64_C(1) << (at % 64);
    return true;
}

static bool expand(struct pass *pass, int32_t number)
{
    const int32_t *children = pass->ix->diagrams + number + 1;
    int dim = CN_TEST_DIM(children[-1]);
    uint8_t class = pass->known->class[dim];
    if (class != CN_FACT_UNKNOWN) {
        return meet(pass, children[class]);
    }
    if (pass->relevant) {
        pass->relevant[dim] = true;
    }
    int n = cn_index_classes(pass->ix, dim);
    for (int i = 0; i < n; i++) {
        if (!meet(pass, children[i])) {
            return false;
        }
    }
    return true;
}

static bool run(struct pass *pass, int power, int32_t root)
{
    if (root < 0) {
        return meet(pass, root);
    }
    pass->first = pass->ix->powers[power].diagram.first;
    int32_t word = (root - pass->first) / 64;
    memset(pass->bitmap, 0, ((size_t)word + 1) * sizeof *pass->bitmap);
    (void)meet(pass, root);
    for (; word >= 0; word--) {
        while (pass->bitmap[word] != 0) {
            int bit = 63 - __builtin_clzll(pass->bitmap[word]);
            pass->bitmap[word] &= ~(UINT64_C(1) << bit);
            if (!expand(pass, pass->first + word * 64 + bit)) {
                return false;
            }
        }
    }
    return true;
}

bool cn_reach(const struct cn_index *ix, int power, int32_t root,
              const struct cn_known *known, cn_leaf_fn *visit, void *ctx)
{
    struct pass pass;
    pass.ix = ix;
    pass.known = known;
    pass.visit = visit;
    pass.ctx = ctx;
    pass.relevant = NULL;
    return run(&pass, power, root);
}

void cn_reach_dims(const struct cn_index *ix, int power, int32_t root,
                   const struct cn_known *known, bool *relevant)
{
    struct pass pass;
    pass.ix = ix;
    pass.known = known;
    pass.visit = NULL;
    pass.ctx = NULL;
    pass.relevant = relevant;
    (void)run(&pass, power, root);
}

bool cn_same_key(const struct cn_index *ix, const struct cn_case *c,
                 const struct cn_ix_leaf *a, const struct cn_ix_leaf *b)
{
    bool held = a->outcome == CN_DECIDED || a->outcome == CN_OUT_OF_SCOPE;
    return a->outcome == b->outcome &&
           (!held || (a->holder == b->holder &&
                      (a->place == b->place ||
                       cn_leaf_unit(ix, c, a) == cn_leaf_unit(ix, c, b))));
}

/* Order of chains: byte order of the rule ids, which is their number's. */
static int compare_chains(const struct cn_index *ix, int a, int b)
{
    struct cn_ix_range x = ix->chains[a];
    struct cn_ix_range y = ix->chains[b];
    for (int i = 0; i < x.n && i < y.n; i++) {
        int32_t left = ix->links[x.first + i];
        int32_t right = ix->links[y.first + i];
        if (left != right) {
            return left < right ? -1 : 1;
        }
    }
    return (x.n > y.n) - (x.n < y.n);
}

struct summing {
    const struct cn_index *ix;
    const struct cn_case *c;
    struct cn_summary *out;
    bool started;
};

static void shorten_prefix(const struct cn_index *ix, struct cn_summary *out,
                           int chain)
{
    struct cn_ix_range x = ix->chains[out->prefix_chain];
    struct cn_ix_range y = ix->chains[chain];
    int n = 0;
    while (n < out->n_prefix && n < y.n &&
           ix->links[x.first + n] == ix->links[y.first + n]) {
        n++;
    }
    out->n_prefix = n;
}

static bool sum_leaf(void *ctx, int number)
{
    struct summing *sum = ctx;
    struct cn_summary *out = sum->out;
    const struct cn_ix_leaf *leaf = &sum->ix->leaves[number];
    if (!sum->started) {
        sum->started = true;
        *out = (struct cn_summary){
            .uniform = true,
            .leaf = number,
            .confidence = leaf->confidence,
            .n_prefix = sum->ix->chains[leaf->chain].n,
            .prefix_chain = leaf->chain,
        };
        return true;
    }
    const struct cn_ix_leaf *first = &sum->ix->leaves[out->leaf];
    out->uniform = out->uniform && cn_same_key(sum->ix, sum->c, first, leaf);
    out->many_chains = out->many_chains || leaf->chain != first->chain;
    out->confidence =
        leaf->confidence < out->confidence ? leaf->confidence : out->confidence;
    shorten_prefix(sum->ix, out, leaf->chain);
    int order = compare_chains(sum->ix, leaf->chain, first->chain);
    if (order < 0 || (order == 0 && number < out->leaf)) {
        out->leaf = number;
    }
    return true;
}

void cn_summarise(const struct cn_index *ix, const struct cn_case *c, int power,
                  int32_t root, const struct cn_known *known,
                  struct cn_summary *out)
{
    struct summing sum = {.ix = ix, .c = c, .out = out};
    (void)cn_reach(ix, power, root, known, sum_leaf, &sum);
}

int cn_unit_at(const struct cn_index *ix, int unit, cn_date day)
{
    while (unit != CN_NONE && ix->spots[unit].successor == CN_NONE &&
           ix->spots[unit].next != CN_DATE_MAX && ix->spots[unit].next <= day) {
        unit++;
    }
    while (unit > 0 && ix->units[unit - 1].code == ix->units[unit].code &&
           ix->spots[unit - 1].successor == CN_NONE &&
           ix->spots[unit - 1].next > day) {
        unit--;
    }
    return unit;
}

/* Whoever it was merged into by a day. */
static int heir(const struct cn_index *ix, int unit, cn_date day)
{
    while (unit != CN_NONE && ix->spots[unit].successor != CN_NONE &&
           ix->spots[unit].to <= day) {
        unit = ix->spots[unit].successor;
    }
    return unit;
}

int cn_tier_unit(const struct cn_index *ix, const struct cn_case *c, int unit,
                 enum cn_tier tier)
{
    if (unit == CN_NONE) {
        return CN_NONE;
    }
    switch (tier) {
    case CN_TIER_PROVINCE:
        unit = cn_unit_at(ix, ix->spots[unit].parent, c->received);
        return heir(ix, unit, c->on);
    case CN_TIER_COMMUNE:
        if (ix->spots[unit].parent == unit) {
            return CN_NONE;
        }
        return heir(ix, cn_unit_at(ix, unit, c->received), c->on);
    case CN_TIER_NONE:
    case CN_TIER_CENTRAL:
    case CN_TIER_DISTRICT:
    case CN_N_TIER:
    default:
        return CN_NONE;
    }
}

int cn_leaf_unit(const struct cn_index *ix, const struct cn_case *c,
                 const struct cn_ix_leaf *leaf)
{
    return cn_tier_unit(ix, c, cn_case_place(c, leaf->place),
                        (enum cn_tier)leaf->tier);
}
