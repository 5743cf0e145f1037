/* SPDX-License-Identifier: MIT
 *
 * prove_transfers.c: does each transfer start from who holds the power then?
 * `from` is a condition like others: a transfer is sound when some chain, in
 * a cell where it applies, reaches its `from`, even where another rule then
 * wins. It is not judged where no rule says who holds, declared unknown or
 * not, nor where several do.
 */
#include <string.h>

#include "prove.h"

/* What a transfer does in a cell; a later one says more. */
enum part {
    OUTSIDE, /* it does not apply */
    APART,   /* nobody that it starts from is in the chain */
    DOUBT,
    REFUSED, /* the link before may not be passed on */
    BEATEN,
    USED,
    N_PART
};

struct trial {
    struct cn_one *one;
    int number; /* the transfer */
    const struct cn_ix_rule *rule;
    int place; /* its province is that of this place, or CN_NONE: any */
    int last;  /* the link before the one refused, or the winner */
    bool met[N_PART];
    struct cn_naming *names; /* or NULL */
};

static bool passes_on(const struct cn_index *ix, const struct cn_ix_rule *rule)
{
    int kind = rule->basis == CN_NONE ? (int)CN_KIND_NONE
                                      : ix->instruments[rule->basis].kind;
    return rule->province != 0 || kind == (int)CN_KIND_PROVINCIAL_RESOLUTION ||
           kind == (int)CN_KIND_PROVINCIAL_DECISION;
}

bool cn_may_pass_on(const struct cn_ix_rule *rule)
{
    if (rule->may_pass_on >= 0) {
        return rule->may_pass_on == 1;
    }
    return rule->kind == CN_ORIGIN || rule->mode == (int)CN_DEVOLUTION ||
           rule->mode == (int)CN_DELINEATION;
}

static bool starts_from(const struct cn_index *ix,
                        const struct cn_ix_rule *rule, int holder)
{
    return rule->from_holder != CN_NONE
               ? rule->from_holder == holder
               : rule->from_tier == ix->holders[holder].tier;
}

static bool contains(const struct cn_index *ix, int chain, int rule)
{
    struct cn_ix_range range = ix->chains[chain];
    for (int i = 0; i < range.n; i++) {
        if (ix->links[range.first + i] == rule) {
            return true;
        }
    }
    return false;
}

/* A delegation acts in the name of the last holder. */
static enum part try_delegation(const struct trial *t,
                                const struct cn_ix_leaf *leaf)
{
    bool here = t->place == CN_NONE || t->place == leaf->place;
    if (leaf->holder == CN_NONE) {
        return DOUBT;
    }
    if (!here) {
        return OUTSIDE;
    }
    return starts_from(t->one->all->ix, t->rule, leaf->holder) ? USED : APART;
}

/* At each point of the chain from where the power's own transfers begin. */
static enum part try_points(struct trial *t, const struct cn_ix_leaf *leaf)
{
    const struct cn_index *ix = t->one->all->ix;
    struct cn_ix_range chain = ix->chains[leaf->chain];
    enum part best = OUTSIDE;
    int place = leaf->own_place;
    for (int i = leaf->own - 1; i < chain.n; i++) {
        int number = ix->links[chain.first + i];
        const struct cn_ix_rule *link = &ix->rules[number];
        if (i >= leaf->own && link->place != CN_NONE) {
            place = link->place;
        }
        if (t->place != CN_NONE && t->place != place) {
            continue;
        }
        if (!starts_from(ix, t->rule, link->holder)) {
            best = best == OUTSIDE ? APART : best;
        } else if (!passes_on(ix, t->rule) || cn_may_pass_on(link)) {
            t->last =
                i + 1 < chain.n ? ix->links[chain.first + i + 1] : CN_NONE;
            return BEATEN;
        } else {
            t->last = number;
            best = REFUSED;
        }
    }
    return best;
}

static enum part try_leaf(struct trial *t, const struct cn_ix_leaf *leaf)
{
    const struct cn_index *ix = t->one->all->ix;
    t->last = CN_NONE;
    if (t->rule->mode == (int)CN_DELEGATION) {
        return try_delegation(t, leaf);
    }
    if (contains(ix, leaf->chain, t->number) ||
        contains(ix, leaf->sides, t->number)) {
        return USED;
    }
    if (leaf->own == CN_NONE) {
        return DOUBT;
    }
    enum part part = try_points(t, leaf);
    return part == APART && leaf->outcome == CN_CONFLICT ? DOUBT : part;
}

/* a: a leaf; b: does the condition hold there? */
static int try_cell(void *ctx, int a, int b)
{
    struct trial *t = ctx;
    const struct cn_index *ix = t->one->all->ix;
    const struct cn_ix_leaf *leaf = &ix->leaves[a];
    struct cn_note *note = &t->one->all->notes[t->number];
    if (!b) {
        return OUTSIDE;
    }
    enum part part = try_leaf(t, leaf);
    note->used = note->used || part == USED;
    note->doubt = note->doubt || part == DOUBT;
    if (part == BEATEN && note->winner == CN_NONE) {
        note->winner = t->last;
    }
    if (t->names && part == REFUSED) {
        cn_name_rule(t->names, t->last, "before");
    }
    struct cn_ix_range chain = ix->chains[leaf->chain];
    for (int i = 0; t->names && i < chain.n; i++) {
        cn_name_rule(t->names, ix->links[chain.first + i], "chain");
    }
    return (int)part;
}

/* ---- over the slots ---------------------------------------------------- */

/* The condition, and the province of the place, if it has one. */
static int32_t where_it_applies(struct trial *t, int32_t condition)
{
    struct cn_map *map = &t->one->map;
    const struct cn_index *ix = t->one->all->ix;
    int class = t->rule->province_class;
    if (class == CN_NONE) {
        return condition;
    }
    if (map->alias[class] != class) {
        return ~0;
    }
    struct cn_box box;
    cn_box_all(&box, ix);
    box.mask[cn_place_dim(ix, t->place)] = UINT64_C(1) << class;
    return cn_map_and(map, condition, cn_map_box(map, &box));
}

static int larger(void *ctx, int a, int b)
{
    (void)ctx;
    return a > b ? a : b;
}

/* Its part in each cell; where its province is that of several places, the
 * one that says most. Fills t->met. */
static int32_t try_slot(struct trial *t, int32_t condition, int32_t root)
{
    struct cn_map *map = &t->one->map;
    const struct cn_index *ix = t->one->all->ix;
    int n_places = t->rule->province_class == CN_NONE ? 0 : CN_PLACES_MAX;
    int32_t parts = ~OUTSIDE;
    memset(t->met, 0, sizeof t->met);
    for (int place = n_places ? 0 : CN_NONE; place < n_places; place++) {
        t->place = place;
        if (place > 0 && cn_place_dim(ix, place) == ix->n_facts) {
            continue; /* there is no such place */
        }
        int32_t here =
            cn_map_within(map, CN_IN_INDEX(root),
                          where_it_applies(t, condition), try_cell, t);
        parts =
            cn_map_apply(map, CN_IN_MAP(parts), CN_IN_MAP(here), larger, NULL);
    }
    cn_map_labels(map, parts, t->met);
    return parts;
}

static void add(struct trial *t, const struct cn_slot *slot, int32_t parts)
{
    enum part wanted = REFUSED;
    bool provincial = passes_on(t->one->all->ix, t->rule);
    struct cn_raw raw = {
        .kind = CN_PROOF_ILLEGAL_PASS_ON,
        .what = t->number,
        .slot = *slot,
    };
    if (!t->met[REFUSED]) {
        if (!t->met[APART] || t->met[DOUBT] || t->met[BEATEN] || t->met[USED]) {
            return;
        }
        raw.kind = provincial ? raw.kind : CN_PROOF_BROKEN_CHAIN;
        wanted = APART;
    }
    raw.region = cn_map_where(&t->one->map, parts, (int)wanted);
    t->one->all->notes[t->number].found = true;
    cn_raw_add(t->one, &raw);
}

static void try_transfer(struct cn_one *one, int number)
{
    struct trial t = {
        .one = one, .number = number, .rule = &one->all->ix->rules[number]};
    int32_t parts = ~OUTSIDE;
    int32_t condition = cn_map_condition(&one->map, t.rule);
    uint8_t alias[CN_CLASSES_MAX];
    const struct cn_slot *last = NULL;
    for (size_t i = 0; i < one->n_slots && !one->map.failed; i++) {
        const struct cn_slot *slot = &one->slots[i];
        if (slot->pending || !cn_slot_reads(slot, t.rule)) {
            continue;
        }
        cn_slots_enter(one, slot->from, slot->to);
        if (!last || last->root != slot->root ||
            memcmp(alias, one->map.alias, sizeof alias) != 0) {
            parts = try_slot(&t, condition, slot->root);
        }
        memcpy(alias, one->map.alias, sizeof alias);
        last = slot;
        add(&t, slot, parts);
    }
}

void cn_prove_transfers(struct cn_one *one)
{
    const struct cn_index *ix = one->all->ix;
    struct cn_ix_range rules = ix->powers[one->power].rules;
    for (int i = 0; i < rules.n; i++) {
        int number = ix->power_rules[rules.first + i];
        if (ix->rules[number].kind == CN_TRANSFER) {
            try_transfer(one, number);
        }
    }
    for (size_t i = 0; i < one->n_raw && !one->map.failed; i++) {
        const struct cn_raw *raw = &one->raw[i];
        struct cn_naming names = {.arena = &one->map.arena};
        struct trial t = {.one = one,
                          .number = raw->what,
                          .rule = &ix->rules[raw->what],
                          .place = CN_NONE,
                          .names = &names};
        cn_name_rule(&names, raw->what, "fault");
        cn_slots_enter(one, raw->slot.from, raw->slot.to);
        (void)cn_map_within(&one->map, CN_IN_INDEX(raw->slot.root), raw->region,
                            try_cell, &t);
        cn_finding_add(one, raw, &names, true);
    }
    one->n_raw = 0;
}
