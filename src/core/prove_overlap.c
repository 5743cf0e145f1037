/* SPDX-License-Identifier: MIT
 *
 * prove_overlap.c: conflicts as pairs of rules that lead to different bodies.
 * A conflict of n rules occurs in up to 2^n sets of sides, each in a region
 * of its own that is hard to say; its pairs are at most n²/2, and each holds
 * wherever both rules apply and nothing beats them. Every cell in conflict
 * lies in the region of every pair that its sides make.
 */
#include <string.h>

#include "prove.h"

struct pair {
    int a, b; /* rules */
};

/* The pairs of a set of sides with an inherited place. */
struct sides {
    const int *pairs;
    int n;
};

struct cn_pairing {
    struct cn_bytesmap number; /* of pairs, by content */
    struct pair *pairs;
    size_t n, max;
    struct sides *of; /* by label */
    size_t n_of, max_of;
};

int cn_inherited_place(const struct cn_index *ix, const struct cn_ix_leaf *leaf)
{
    struct cn_ix_range chain = ix->chains[leaf->chain];
    int place = 0;
    if (leaf->own != CN_NONE) {
        return leaf->place;
    }
    /* the conflict is in a power that this one follows */
    for (int i = 0; i < chain.n; i++) {
        const struct cn_ix_rule *rule = &ix->rules[ix->links[chain.first + i]];
        place = rule->place != CN_NONE    ? rule->place
                : rule->kind == CN_ORIGIN ? 0
                                          : place;
    }
    return place;
}

static int place_of(const struct cn_ix_rule *rule, int inherited)
{
    return rule->place != CN_NONE    ? rule->place
           : rule->kind == CN_ORIGIN ? 0
                                     : inherited;
}

static bool same_effect(const struct cn_ix_rule *a, const struct cn_ix_rule *b,
                        int inherited)
{
    return a->holder == b->holder && a->same_as == b->same_as &&
           place_of(a, inherited) == place_of(b, inherited);
}

/* ---- pairs of a set ---------------------------------------------------- */

static int number_of(struct cn_one *one, int a, int b)
{
    struct cn_pairing *x = one->pairing;
    const struct pair pair = {a, b};
    int32_t *known = cn_bytesmap_at(&x->number, &pair, sizeof pair);
    if (known && *known >= 0) {
        return *known;
    }
    struct pair *list =
        cn_arena_grow(&one->map.arena, x->pairs, x->n, &x->max, sizeof *list);
    if (!known || !list) {
        one->map.failed = true;
        return 0;
    }
    list[x->n] = pair;
    x->pairs = list;
    *known = (int32_t)x->n++;
    return *known;
}

/* Does each side differ from another? In a circle of rules that beat each
 * other they may not. */
static bool all_differ(const struct cn_index *ix, const struct cn_state *state)
{
    struct cn_ix_range sides = ix->chains[state->what];
    const int32_t *rule = ix->links + sides.first;
    for (int i = 0; i < sides.n; i++) {
        bool differs = false;
        for (int j = 0; j < sides.n && !differs; j++) {
            differs = !same_effect(&ix->rules[rule[i]], &ix->rules[rule[j]],
                                   state->place);
        }
        if (!differs) {
            return false;
        }
    }
    return true;
}

static struct sides pair_up(struct cn_one *one, const struct cn_state *state)
{
    const struct cn_index *ix = one->all->ix;
    struct cn_ix_range range = ix->chains[state->what];
    const int32_t *rule = ix->links + range.first;
    int *list = CN_ARENA_NEW(&one->map.arena, int, range.n *range.n + 1);
    struct sides out = {list, 0};
    bool every = !all_differ(ix, state);
    for (int i = 0; list && i < range.n; i++) {
        for (int j = i + 1; j < range.n; j++) {
            if (every || !same_effect(&ix->rules[rule[i]], &ix->rules[rule[j]],
                                      state->place)) {
                list[out.n++] = number_of(one, rule[i], rule[j]);
            }
        }
    }
    one->map.failed = one->map.failed || !list;
    return out;
}

/* Pairs up the states that have come since. */
static bool pair_states(struct cn_one *one)
{
    struct cn_arena *arena = &one->map.arena;
    if (!one->pairing) {
        one->pairing = CN_ARENA_NEW(arena, struct cn_pairing, 1);
        if (!one->pairing) {
            one->map.failed = true;
            return false;
        }
        cn_bytesmap_init(&one->pairing->number, arena);
    }
    struct cn_pairing *x = one->pairing;
    while (x->n_of < one->n_states && !one->map.failed) {
        const struct cn_state *state = &one->states[x->n_of];
        struct sides *of =
            cn_arena_grow(arena, x->of, x->n_of, &x->max_of, sizeof *of);
        if (!of) {
            one->map.failed = true;
            break;
        }
        bool several =
            state->kind == CN_PROOF_OVERLAP && state->status == CN_FAULTY;
        x->of = of;
        of[x->n_of++] = several ? pair_up(one, state) : (struct sides){NULL, 0};
    }
    return !one->map.failed;
}

/* ---- findings ---------------------------------------------------------- */

static bool has_pair(const struct sides *sides, int pair)
{
    for (int i = 0; i < sides->n; i++) {
        if (sides->pairs[i] == pair) {
            return true;
        }
    }
    return false;
}

/* Marks the labels present whose sides make the pair; is there any? */
static bool mark_wanted(const struct cn_one *one, int pair, const bool *present,
                        bool *wanted)
{
    bool any = false;
    for (size_t i = 0; i < one->n_states; i++) {
        wanted[i] = present[i] && has_pair(&one->pairing->of[i], pair);
        any = any || wanted[i];
    }
    return any;
}

void cn_overlaps_collect(struct cn_one *one, const struct cn_slot *slot,
                         int32_t root, const bool *present)
{
    if (one->map.failed || !pair_states(one)) {
        return;
    }
    bool *wanted = CN_ARENA_NEW(&one->map.arena, bool, one->n_states);
    one->map.failed = !wanted;
    for (size_t p = 0; wanted && p < one->pairing->n; p++) {
        if (!mark_wanted(one, (int)p, present, wanted)) {
            continue;
        }
        struct cn_raw raw = {
            .kind = CN_PROOF_OVERLAP,
            .what = (int)p,
            .slot = *slot,
            .region = cn_map_where_any(&one->map, root, wanted),
        };
        cn_raw_add(one, &raw);
    }
}

static bool together(const struct cn_raw *a, const struct cn_raw *b)
{
    return a->kind == b->kind && a->region == b->region &&
           a->slot.from == b->slot.from && a->slot.to == b->slot.to &&
           a->slot.on_from == b->slot.on_from &&
           a->slot.on_to == b->slot.on_to && a->slot.pending == b->slot.pending;
}

bool cn_overlap_first(const struct cn_one *one, size_t i)
{
    for (size_t j = 0; one->raw[i].kind == CN_PROOF_OVERLAP && j < i; j++) {
        if (together(&one->raw[j], &one->raw[i])) {
            return false;
        }
    }
    return true;
}

void cn_overlap_name(struct cn_one *one, const struct cn_raw *raw,
                     struct cn_naming *names)
{
    for (size_t i = 0; i < one->n_raw; i++) {
        if (together(&one->raw[i], raw)) {
            const struct pair *pair = &one->pairing->pairs[one->raw[i].what];
            cn_name_rule(names, pair->a, "side");
            cn_name_rule(names, pair->b, "side");
        }
    }
}
