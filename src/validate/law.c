/* SPDX-License-Identifier: MIT
 *
 * law.c: what the rules say of a procedure on the day and in the province of
 * a list, asked once and kept. Provinces that no rule tells apart share one
 * judgement, so it names bodies by kind, never by place. Where facts of a
 * dossier are needed, it holds every answer that they can lead to; a place
 * among them is, as in every answer, where the case is presented.
 */
#include <string.h>

#include "../core/explain.h"
#include "validate.h"

#define SCRATCH_MAX ((size_t)64 * 1024 * 1024)

static void add_holder(struct cn_validating *v, struct cn_law *law, int holder)
{
    for (size_t i = 0; i < law->n; i++) {
        if (law->holder[i] == holder) {
            return;
        }
    }
    if (holder == CN_NONE) {
        return;
    }
    int16_t *slot = CN_VALIDATE_GROW(v, law->holder, law->n, law->max);
    if (slot) {
        *slot = (int16_t)holder;
        law->tiers |= CN_TIER_BIT(v->ix->holders[holder].tier);
        law->generic = law->generic || v->ix->holders[holder].generic;
    }
}

static int find_holder(const struct cn_validating *v, const char *id)
{
    return id ? cn_holder_find(v->snapshot, id) : CN_NONE;
}

static void add_decision(struct cn_validating *v, struct cn_law *law,
                         const struct cn_decision *d)
{
    law->weak = law->weak || d->confidence == CN_WEAK;
    if (d->outcome != CN_DECIDED) {
        law->open = true;
        law->unsettled = law->unsettled || d->outcome != CN_NEEDS_FACTS;
        return;
    }
    law->shown = law->shown ? law->shown : d;
    law->deciders |= CN_TIER_BIT(d->tier);
    law->handler_open = law->handler_open || !d->handler.holder;
    add_holder(v, law, find_holder(v, d->holder));
    add_holder(v, law, find_holder(v, d->handler.holder));
}

/* ---- every answer that the facts can lead to ----------------------------- */

struct gathering {
    struct cn_validating *v;
    struct cn_law *law;
    struct cn_explaining x;
    bool *seen;     /* by leaf */
    bool *handlers; /* by holder */
};

/* By tier, then as the index has them. */
static bool stands_before(const struct cn_validate_possible *a,
                          const struct cn_validate_possible *b)
{
    int order = (int)a->tier - (int)b->tier;
    order = order != 0 ? order : strcmp(a->holder, b->holder);
    return order < 0 || (order == 0 && strcmp(a->rule, b->rule) < 0);
}

/* Who decides at a leaf, and by which rule, once. */
static void add_possible(struct gathering *g, const struct cn_ix_leaf *leaf)
{
    const struct cn_index *ix = g->v->ix;
    struct cn_law *law = g->law;
    struct cn_ix_range chain = ix->chains[leaf->chain];
    int rule = ix->links[chain.first + chain.n - 1];
    const struct cn_validate_possible one = {
        .tier = (enum cn_tier)leaf->tier,
        .holder = cn_index_text(ix, ix->holders[leaf->holder].id),
        .name =
            cn_index_text(ix, ix->holders[leaf->holder].name.text[g->v->lang]),
        .rule = cn_index_text(ix, ix->rules[rule].id),
        .basis = cn_rule_basis(&g->x, rule),
    };
    int at = (int)law->n_possible;
    while (at > 0 && stands_before(&one, &law->possible[at - 1])) {
        at--;
    }
    if ((at > 0 && !stands_before(&law->possible[at - 1], &one)) ||
        !CN_VALIDATE_GROW(g->v, law->possible, law->n_possible,
                          law->max_possible)) {
        return;
    }
    memmove(&law->possible[at + 1], &law->possible[at],
            (law->n_possible - 1 - (size_t)at) * sizeof one);
    law->possible[at] = one;
}

static bool add_leaf(void *ctx, int number)
{
    struct gathering *g = ctx;
    const struct cn_ix_leaf *leaf = &g->v->ix->leaves[number];
    if (g->seen[number]) {
        return true;
    }
    g->seen[number] = true;
    if (leaf->outcome != CN_DECIDED) {
        g->law->unsettled = true;
        return true;
    }
    g->x.leaf = leaf;
    add_possible(g, leaf);
    add_holder(g->v, g->law, leaf->holder);
    if (!cn_may_handle(&g->x, g->handlers)) {
        g->law->handler_open = true;
    }
    return true;
}

static void gather_powers(struct gathering *g)
{
    const struct cn_index *ix = g->v->ix;
    const struct cn_case *c = g->x.c;
    const struct cn_ix_procedure *p = &ix->procedures[c->procedure];
    for (int i = 0; i < p->n_powers; i++) {
        g->x.power = p->power[i];
        g->x.root = cn_index_root(ix, g->x.power, c->received, c->on);
        memset(g->seen, 0, (size_t)ix->n_leaves * sizeof *g->seen);
        (void)cn_reach(ix, g->x.power, g->x.root, &g->x.known, add_leaf, g);
    }
    for (int h = 0; h < ix->n_holders; h++) {
        if (g->handlers[h]) {
            add_holder(g->v, g->law, h);
        }
    }
}

static void gather(struct cn_validating *v, struct cn_law *law,
                   const struct cn_case *c)
{
    struct cn_arena scratch;
    cn_arena_init(&scratch, SCRATCH_MAX);
    struct gathering g = {
        .v = v,
        .law = law,
        .x = {.ix = v->ix, .c = c, .lang = v->lang, .arena = &scratch},
        .seen = CN_ARENA_NEW(&scratch, bool, v->ix->n_leaves + 1),
        .handlers = CN_ARENA_NEW(&scratch, bool, v->ix->n_holders + 1),
    };
    cn_known_init(&g.x.known, v->ix, c);
    if (g.seen && g.handlers) {
        gather_powers(&g);
    }
    v->arena->failed = v->arena->failed || cn_arena_failed(&scratch);
    cn_arena_release(&scratch);
}

/* ---- asked once ---------------------------------------------------------- */

static struct cn_law *judge(struct cn_validating *v, int procedure,
                            int province)
{
    struct cn_case c;
    struct cn_error err = {.status = CN_OK};
    bool needs = false;
    struct cn_law *law = CN_ARENA_NEW(v->arena, struct cn_law, 1);
    cn_case_init(&c, v->options->on);
    c.received = v->options->on;
    c.procedure = procedure;
    c.presented = province;
    if (!law ||
        cn_explain(v->snapshot, &c, v->lang, &law->answer, &err) != CN_OK) {
        v->arena->failed = true; /* memory is all it can want */
        return NULL;
    }
    law->next = v->out->laws;
    v->out->laws = law;
    for (int i = 0; i < cn_answer_count(law->answer); i++) {
        const struct cn_decision *d = cn_answer_at(law->answer, i);
        add_decision(v, law, d);
        needs = needs || d->outcome == CN_NEEDS_FACTS;
    }
    if (needs) {
        gather(v, law, &c);
    }
    return law;
}

const struct cn_law *cn_law_of(struct cn_validating *v, int procedure,
                               int province)
{
    int32_t key[2] = {procedure, province == CN_NONE
                                     ? CN_NONE
                                     : v->ix->spots[province].class};
    int32_t *at = cn_bytesmap_at(&v->memo_law, key, sizeof key);
    if (!at || *at != CN_NONE) {
        return at ? v->law[*at] : NULL;
    }
    struct cn_law *law = judge(v, procedure, province);
    struct cn_law **slot =
        law ? CN_VALIDATE_GROW(v, v->law, v->n_law, v->max_law) : NULL;
    if (slot) {
        *slot = law;
        *at = (int32_t)v->n_law - 1;
    }
    return slot ? law : NULL;
}
