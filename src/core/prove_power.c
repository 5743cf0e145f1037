/* SPDX-License-Identifier: MIT
 *
 * prove_power.c: is there, in each cell and on each day, a body that holds
 * the power, and only one? The state of a cell is carried from slot to slot,
 * so that an omission can be told from an interruption.
 */
#include <string.h>

#include "prove.h"

/* The label of a state. */
static int label_of(struct cn_one *one, const struct cn_state *state)
{
    const int32_t key[] = {(int32_t)state->status, (int32_t)state->kind,
                           state->what, state->place, state->since};
    int32_t *known = cn_bytesmap_at(&one->labels, key, sizeof key);
    if (known && *known >= 0) {
        return *known;
    }
    struct cn_state *list =
        cn_arena_grow(&one->map.arena, one->states, one->n_states,
                      &one->max_states, sizeof *list);
    if (!list || !known) {
        one->map.failed = true;
        return CN_NOTHING;
    }
    list[one->n_states] = *state;
    one->states = list;
    *known = (int32_t)one->n_states++;
    return *known;
}

static int faulty(struct cn_one *one, enum cn_proof_kind kind, int what,
                  cn_date since)
{
    const struct cn_state state = {CN_FAULTY, kind, what, 0, since};
    return label_of(one, &state);
}

/* ---- cycles ------------------------------------------------------------ */

/* The place of the chain after a link; see `own_place`. */
static int place_after(const struct cn_index *ix, const struct cn_ix_leaf *leaf,
                       int link, int place)
{
    struct cn_ix_range chain = ix->chains[leaf->chain];
    const struct cn_ix_rule *rule = &ix->rules[ix->links[chain.first + link]];
    if (link == leaf->own - 1) {
        return leaf->own_place;
    }
    if (rule->place != CN_NONE) {
        return rule->place;
    }
    return rule->kind == CN_ORIGIN ? 0 : place;
}

/* The links of a loop: the body after `first` - 1 holds again after `last`.
 * Bodies of a province or commune are the same only in the same place. */
static bool find_loop(const struct cn_index *ix, const struct cn_ix_leaf *leaf,
                      int *first, int *last)
{
    struct cn_ix_range chain = ix->chains[leaf->chain];
    int holder[64];
    int place[64];
    int now = 0;
    for (int i = 0; i < chain.n && i < 64; i++) {
        holder[i] = ix->rules[ix->links[chain.first + i]].holder;
        now = place_after(ix, leaf, i, now);
        place[i] = now;
        for (int j = 0; j < i && holder[i] != CN_NONE; j++) {
            bool central = ix->holders[holder[i]].tier == (int)CN_TIER_CENTRAL;
            if (holder[j] == holder[i] && (central || place[j] == place[i])) {
                *first = j + 1;
                *last = i;
                return true;
            }
        }
    }
    return false;
}

/* ---- states ------------------------------------------------------------ */

struct judging {
    struct cn_one *one;
    const struct cn_slot *slot;
};

static void mark_used(struct cn_proving *all, int chain)
{
    struct cn_ix_range range = all->ix->chains[chain];
    for (int i = 0; i < range.n; i++) {
        all->notes[all->ix->links[range.first + i]].used = true;
    }
}

/* Nobody holds it: since when, and did anybody before? */
static int without_body(struct judging *x, const struct cn_ix_leaf *leaf,
                        int before)
{
    struct cn_one *one = x->one;
    const struct cn_state old = one->states[before];
    bool goes_on = old.status == CN_FAULTY && old.kind == CN_PROOF_INTERRUPTION;
    int holder = leaf->holder_ended ? leaf->holder : CN_NONE;
    cn_date since = x->slot->pending ? 0 : x->slot->from;
    if (goes_on && (old.what == holder || holder == CN_NONE)) {
        since = old.since;
    }
    bool held = old.status == CN_HELD ||
                (old.status == CN_FAULTY &&
                 (old.kind == CN_PROOF_OVERLAP || old.kind == CN_PROOF_CYCLE));
    if (leaf->holder_ended || goes_on || held) {
        return faulty(one, CN_PROOF_INTERRUPTION, holder, since);
    }
    return faulty(one, CN_PROOF_OMISSION, CN_NONE, 0);
}

static int judge(struct judging *x, const struct cn_ix_leaf *leaf, int before)
{
    struct cn_one *one = x->one;
    const struct cn_index *ix = one->all->ix;
    int first = 0;
    int last = 0;
    mark_used(one->all, leaf->chain);
    mark_used(one->all, leaf->sides);
    if (leaf->outcome == CN_NO_AUTHORITY) {
        return without_body(x, leaf, before);
    }
    if (leaf->outcome == CN_CONFLICT) {
        const struct cn_state several = {CN_FAULTY, CN_PROOF_OVERLAP,
                                         leaf->sides,
                                         cn_inherited_place(ix, leaf), 0};
        return label_of(one, &several);
    }
    if (leaf->outcome == CN_UNKNOWN) {
        return faulty(one, CN_PROOF_UNKNOWN, leaf->rule, 0);
    }
    return find_loop(ix, leaf, &first, &last)
               ? faulty(one, CN_PROOF_CYCLE, leaf->chain, 0)
               : CN_HELD;
}

/* a: a leaf of the day; b: the label of the same cell before. */
static int next_state(void *ctx, int a, int b)
{
    struct judging *x = ctx;
    return judge(x, &x->one->all->ix->leaves[a], b);
}

/* a: a leaf of the day before the period. */
static int first_state(void *ctx, int a, int b)
{
    const struct cn_ix_leaf *leaf =
        &((struct judging *)ctx)->one->all->ix->leaves[a];
    (void)b;
    return leaf->outcome == CN_NO_AUTHORITY || leaf->outcome == CN_UNKNOWN
               ? CN_NOTHING
               : CN_HELD;
}

/* a: a leaf at decision; b: the leaf at receipt. Only what is new counts. */
static int pending_state(void *ctx, int a, int b)
{
    struct judging *x = ctx;
    const struct cn_index *ix = x->one->all->ix;
    const struct cn_ix_leaf *old = &ix->leaves[b];
    const struct cn_ix_leaf *leaf = &ix->leaves[a];
    int label = judge(x, leaf, CN_HELD);
    return leaf->outcome == old->outcome ? CN_HELD : label;
}

/* ---- findings ---------------------------------------------------------- */

/* Every faulty label of a map of states becomes findings of the slot. */
static void collect(struct cn_one *one, const struct cn_slot *slot,
                    int32_t root)
{
    size_t n = one->n_states;
    bool *present = CN_ARENA_NEW(&one->map.arena, bool, n);
    if (!present) {
        one->map.failed = true;
        return;
    }
    cn_map_labels(&one->map, root, present);
    for (size_t i = 0; i < n; i++) {
        if (!present[i] || one->states[i].status != CN_FAULTY ||
            one->states[i].kind == CN_PROOF_OVERLAP) {
            continue;
        }
        struct cn_raw raw = {
            .kind = one->states[i].kind,
            .what = one->states[i].what,
            .since = one->states[i].since,
            .slot = *slot,
            .region = cn_map_where(&one->map, root, (int)i),
        };
        cn_raw_add(one, &raw);
    }
    cn_overlaps_collect(one, slot, root, present);
}

static void walk_slots(struct cn_one *one)
{
    struct judging x = {.one = one};
    int32_t state = ~CN_NOTHING;
    for (size_t i = 0; i < one->n_slots && !one->map.failed; i++) {
        const struct cn_slot *slot = &one->slots[i];
        x.slot = slot;
        cn_slots_enter(one, slot->from, slot->to);
        if (i == 0) {
            state = cn_map_apply(&one->map, CN_IN_INDEX(slot->before),
                                 CN_EVERYWHERE(0), first_state, &x);
        }
        if (slot->pending) {
            state = cn_map_apply(&one->map, CN_IN_INDEX(slot->root),
                                 CN_IN_INDEX(slot->before), pending_state, &x);
        } else {
            state = cn_map_apply(&one->map, CN_IN_INDEX(slot->root),
                                 CN_IN_MAP(state), next_state, &x);
        }
        collect(one, slot, state);
    }
}

/* ---- which rules a finding is about ------------------------------------- */

struct gathering {
    struct cn_one *one;
    struct cn_naming *names;
    const char *role;
};

static int name_chain(void *ctx, int a, int b)
{
    struct gathering *x = ctx;
    const struct cn_index *ix = x->one->all->ix;
    struct cn_ix_range chain = ix->chains[ix->leaves[a].chain];
    for (int i = 0; b && i < chain.n; i++) {
        cn_name_rule(x->names, ix->links[chain.first + i], x->role);
    }
    return 0;
}

static void name_chains(struct cn_one *one, struct cn_naming *names,
                        const char *role, int32_t root, int32_t region)
{
    struct gathering x = {one, names, role};
    (void)cn_map_within(&one->map, CN_IN_INDEX(root), region, name_chain, &x);
}

/* Transfers in force there that nobody holds anything for. */
static void name_waiting(struct cn_one *one, struct cn_naming *names,
                         const struct cn_raw *raw)
{
    const struct cn_index *ix = one->all->ix;
    struct cn_ix_range rules = ix->powers[one->power].rules;
    for (int i = 0; i < rules.n; i++) {
        int number = ix->power_rules[rules.first + i];
        const struct cn_ix_rule *rule = &ix->rules[number];
        if (rule->kind == CN_TRANSFER && cn_slot_reads(&raw->slot, rule) &&
            cn_map_and(&one->map, raw->region,
                       cn_map_condition(&one->map, rule)) != ~0) {
            cn_name_rule(names, number, "waits");
        }
    }
}

static void name_links(const struct cn_index *ix, struct cn_naming *names,
                       int chain, int first, int last, const char *role)
{
    for (int i = first; i <= last; i++) {
        cn_name_rule(names, ix->links[ix->chains[chain].first + i], role);
    }
}

static void name_loop(const struct cn_index *ix, struct cn_naming *names,
                      const struct cn_raw *raw)
{
    int first = 0;
    int last = -1;
    for (int i = 0; i < ix->n_leaves; i++) {
        if (ix->leaves[i].chain == raw->what &&
            find_loop(ix, &ix->leaves[i], &first, &last)) {
            break;
        }
    }
    name_links(ix, names, raw->what, first, last, "loop");
    name_links(ix, names, raw->what, 0, ix->chains[raw->what].n - 1, "chain");
}

static void name_rules(struct cn_one *one, const struct cn_raw *raw,
                       struct cn_naming *names)
{
    const struct cn_index *ix = one->all->ix;
    const struct cn_slot *slot = &raw->slot;
    if (raw->kind == CN_PROOF_CYCLE) {
        name_loop(ix, names, raw);
        return;
    }
    if (raw->kind == CN_PROOF_OVERLAP) {
        cn_overlap_name(one, raw, names);
    }
    if (raw->kind == CN_PROOF_UNKNOWN) {
        cn_name_rule(names, raw->what, "unknown");
        return;
    }
    name_chains(one, names, "chain", slot->root, raw->region);
    if (raw->kind == CN_PROOF_INTERRUPTION) {
        int32_t before =
            slot->pending
                ? slot->before
                : cn_index_root(ix, one->power, raw->since - 1, raw->since - 1);
        name_chains(one, names, "held", before, raw->region);
    }
    if (raw->kind != CN_PROOF_OVERLAP) {
        name_waiting(one, names, raw);
    }
}

void cn_prove_power(struct cn_one *one)
{
    const struct cn_state fixed[] = {
        {CN_NOTHING, CN_PROOF_OMISSION, CN_NONE, 0, 0},
        {CN_HELD, CN_PROOF_OMISSION, CN_NONE, 0, 0}};
    cn_bytesmap_init(&one->labels, &one->map.arena);
    (void)label_of(one, &fixed[CN_NOTHING]);
    (void)label_of(one, &fixed[CN_HELD]);
    walk_slots(one);
    for (size_t i = 0; i < one->n_raw && !one->map.failed; i++) {
        struct cn_naming names = {.arena = &one->map.arena};
        if (!cn_overlap_first(one, i)) {
            continue;
        }
        cn_slots_enter(one, one->raw[i].slot.from, one->raw[i].slot.to);
        name_rules(one, &one->raw[i], &names);
        cn_finding_add(one, &one->raw[i], &names, false);
    }
    one->n_raw = 0;
}
