/* SPDX-License-Identifier: MIT
 *
 * diagram_nodes.c: leaves and nodes by content, so that equal ones are one
 * number, in the sections of the index.
 */
#include <string.h>

#include "diagram.h"

void cn_diagram_lack(struct cn_diagram *d)
{
    d->too_large = d->too_large || d->arena.full;
    d->b->failed = d->b->failed || !d->arena.full;
}

/* The number of a list of rules among the chains. */
static int32_t intern_rules(struct cn_builder *b, const int *rules, int n)
{
    int32_t *known =
        cn_bytesmap_at(&b->chains, rules, (size_t)n * sizeof *rules);
    if (!known) {
        b->failed = true;
        return 0;
    }
    if (*known < 0) {
        struct cn_ix_range range = {cn_build_count(b, CN_SEC_links), n};
        for (int i = 0; i < n; i++) {
            (void)cn_build_add(b, CN_SEC_links, &rules[i]);
        }
        *known = cn_build_add(b, CN_SEC_chains, &range);
    }
    return *known;
}

int32_t cn_diagram_leaf(struct cn_diagram *d, const struct cn_fold *fold)
{
    struct cn_builder *b = d->b;
    bool held = fold->outcome == CN_DECIDED || fold->outcome == CN_OUT_OF_SCOPE;
    struct cn_ix_leaf leaf;
    memset(&leaf, 0, sizeof leaf);
    leaf.outcome = (uint8_t)fold->outcome;
    leaf.holder = fold->holder_ended || held ? fold->holder : CN_NONE;
    leaf.place = (int16_t)fold->place;
    leaf.rule = fold->rule;
    leaf.chain = intern_rules(b, fold->chain, fold->n_chain);
    leaf.sides = intern_rules(b, fold->sides, fold->n_sides);
    leaf.holder_ended = fold->holder_ended;
    leaf.own = (int16_t)fold->own;
    leaf.own_place = (int16_t)fold->own_place;
    leaf.confidence = CN_TEXT;
    if (held) {
        leaf.tier =
            (uint8_t)CN_AT(b->rs->holders, cn_holder, fold->holder)->tier;
    }
    for (int i = 0; i < fold->n_chain; i++) {
        int32_t confidence = cn_rule_confidence(
            b->rs, CN_AT(b->rs->rules, cn_rule, fold->chain[i]));
        leaf.confidence =
            confidence < leaf.confidence ? confidence : leaf.confidence;
    }
    int32_t *known = cn_bytesmap_at(&b->leaves, &leaf, sizeof leaf);
    if (!known) {
        b->failed = true;
        return -1;
    }
    if (*known < 0) {
        *known = cn_build_add(b, CN_SEC_leaves, &leaf);
    }
    return ~*known;
}

static int32_t make_node(struct cn_diagram *d, int dim, int place,
                         const int32_t *children, int n)
{
    int32_t key[CN_CLASSES_MAX + 1];
    int same = 1;
    key[0] = CN_TEST_OF(dim, place);
    for (int i = 0; i < n; i++) {
        key[i + 1] = children[i];
        same += i > 0 && children[i] == children[0];
    }
    if (same == n) {
        return children[0];
    }
    int32_t *node =
        cn_bytesmap_at(&d->nodes, key, (size_t)(n + 1) * sizeof *key);
    if (!node) {
        cn_diagram_lack(d);
        return -1;
    }
    if (*node < 0) {
        *node = cn_build_append(d->b, CN_SEC_diagrams, key, (size_t)n + 1);
        d->too_large = d->too_large || *node + n >= d->first + CN_DIAGRAM_MAX;
    }
    return *node;
}

/* The dimension that stands for a place number. */
static int place_dim(const struct cn_diagram *d, int place)
{
    const struct cn_ruleset *rs = d->b->rs;
    for (size_t f = 0; place > 0 && f < rs->facts.n; f++) {
        if (CN_AT(rs->facts, cn_fact, f)->place == place) {
            return (int)f;
        }
    }
    return (int)rs->facts.n;
}

int32_t cn_diagram_fact_node(struct cn_diagram *d,
                             const struct cn_dimension *dim,
                             const int32_t *children)
{
    return make_node(d, dim->dim, CN_TEST_FACT, children, dim->classes);
}

int32_t cn_diagram_place_node(struct cn_diagram *d, int place,
                              const int32_t *children)
{
    return make_node(d, place_dim(d, place), place, children,
                     d->b->rs->n_provinces + 1);
}
