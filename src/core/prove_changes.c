/* SPDX-License-Identifier: MIT
 *
 * prove_changes.c: the cells whose answer on a day is not that of the day
 * before, and how many powers each day changes.
 */
#include <stdlib.h>

#include "prove.h"

static bool same_side(const struct cn_index *ix, int a, int b)
{
    const struct cn_ix_leaf *x = &ix->leaves[a];
    const struct cn_ix_leaf *y = &ix->leaves[b];
    bool body = x->outcome == CN_DECIDED || x->outcome == CN_OUT_OF_SCOPE;
    return x->outcome == y->outcome && x->holder_ended == y->holder_ended &&
           (!(body || x->holder_ended) || x->holder == y->holder) &&
           (!body || x->place == y->place);
}

static bool ends_in(const struct cn_index *ix, int chain, cn_date day)
{
    struct cn_ix_range range = ix->chains[chain];
    for (int i = 0; i < range.n; i++) {
        if (ix->rules[ix->links[range.first + i]].to == day) {
            return true;
        }
    }
    return false;
}

/* a, b: the leaves of the day before and of the day. */
static int note_change(void *ctx, int a, int b)
{
    struct cn_changes *x = ctx;
    const struct cn_index *ix = x->one->all->ix;
    if (same_side(ix, a, b)) {
        return 0;
    }
    bool by_end = ends_in(ix, ix->leaves[a].chain, x->day) ||
                  ends_in(ix, ix->leaves[a].sides, x->day);
    for (size_t i = 0; i < x->n; i++) {
        struct cn_change *old = &x->list[i];
        if (same_side(ix, old->before, a) && same_side(ix, old->after, b)) {
            old->by_end = old->by_end || by_end;
            return (int)i + 1;
        }
    }
    struct cn_change *list =
        cn_arena_grow(&x->one->map.arena, x->list, x->n, &x->max, sizeof *list);
    if (!list) {
        x->one->map.failed = true;
        return 0;
    }
    list[x->n++] = (struct cn_change){a, b, by_end};
    x->list = list;
    return (int)x->n;
}

int32_t cn_find_changes(struct cn_changes *x)
{
    const struct cn_index *ix = x->one->all->ix;
    int power = x->one->power;
    int32_t before = cn_index_root(ix, power, x->day - 1, x->day - 1);
    int32_t after = cn_index_root(ix, power, x->day, x->day);
    cn_slots_enter(x->one, x->day, x->day + 1);
    return before == after ? ~0
                           : cn_map_apply(&x->one->map, CN_IN_INDEX(before),
                                          CN_IN_INDEX(after), note_change, x);
}

/* ---- in the summary of a proof ------------------------------------------ */

/* What the changes of one power lead to. */
struct tally {
    bool tier[CN_N_TIER];
    bool any, gone, nobody, unknown, conflict;
    bool *holder; /* by number */
};

static void note_leaf(struct tally *t, const struct cn_ix_leaf *leaf)
{
    t->any = true;
    t->tier[leaf->tier] = true;
    t->gone = t->gone || leaf->holder_ended;
    t->nobody =
        t->nobody || (leaf->outcome == CN_NO_AUTHORITY && !leaf->holder_ended);
    t->unknown = t->unknown || leaf->outcome == CN_UNKNOWN;
    t->conflict = t->conflict || leaf->outcome == CN_CONFLICT;
    if (leaf->outcome == CN_DECIDED || leaf->holder_ended) {
        t->holder[leaf->holder] = true;
    }
}

static void count_changes(const struct cn_changes *x,
                          struct cn_proof_cliff *cliff, int *powers)
{
    const struct cn_index *ix = x->one->all->ix;
    struct tally t = {
        .holder = CN_ARENA_NEW(&x->one->map.arena, bool, ix->n_holders + 1)};
    for (size_t i = 0; t.holder && i < x->n; i++) {
        if (x->list[i].by_end) {
            note_leaf(&t, &ix->leaves[x->list[i].after]);
        }
    }
    cliff->powers += t.any;
    cliff->central += t.tier[CN_TIER_CENTRAL];
    cliff->province += t.tier[CN_TIER_PROVINCE];
    cliff->commune += t.tier[CN_TIER_COMMUNE];
    cliff->gone += t.gone;
    cliff->nobody += t.nobody;
    cliff->unknown += t.unknown;
    cliff->conflict += t.conflict;
    for (int h = 0; t.holder && h < ix->n_holders; h++) {
        powers[h] += t.holder[h];
    }
}

static void list_bodies(struct cn_proving *all, struct cn_proof_cliff *cliff,
                        const int *powers)
{
    const struct cn_index *ix = all->ix;
    struct cn_proof_body *list = CN_ARENA_NEW(
        &all->proof->arena, struct cn_proof_body, ix->n_holders + 1);
    for (int h = 0; list && h < ix->n_holders; h++) {
        if (powers[h] > 0) {
            list[cliff->n_bodies++] = (struct cn_proof_body){
                cn_index_text(ix, ix->holders[h].id),
                cn_index_text(ix, ix->holders[h].name.text[all->lang]),
                powers[h]};
        }
    }
    cliff->bodies = list;
}

static void count_day(struct cn_proving *all, struct cn_proof_cliff *cliff)
{
    int *powers = CN_ARENA_NEW(&all->proof->arena, int, all->ix->n_holders + 1);
    for (int p = 0; powers && p < all->ix->n_powers; p++) {
        if (all->options.power != CN_NONE && all->options.power != p) {
            continue;
        }
        struct cn_one one;
        struct cn_changes x = {.one = &one, .day = cliff->day};
        cn_one_init(&one, all, p);
        (void)cn_find_changes(&x);
        if (!cn_map_failed(&one.map)) {
            count_changes(&x, cliff, powers);
        }
        cn_one_release(&one);
    }
    if (powers) {
        list_bodies(all, cliff, powers);
    }
}

static int compare_days(const void *a, const void *b)
{
    cn_date x = *(const cn_date *)a;
    cn_date y = *(const cn_date *)b;
    return (x > y) - (x < y);
}

/* The days of the period on which an origin or a transfer ends. */
static size_t last_days(const struct cn_proving *all, cn_date *days)
{
    size_t n = 0;
    size_t kept = 0;
    for (int r = 0; r < all->ix->n_rules; r++) {
        const struct cn_ix_rule *rule = &all->ix->rules[r];
        if ((rule->kind == CN_ORIGIN || rule->kind == CN_TRANSFER) &&
            rule->to > all->options.from && rule->to < all->options.to) {
            days[n++] = rule->to;
        }
    }
    if (n > 0) {
        qsort(days, n, sizeof *days, compare_days);
    }
    for (size_t i = 0; i < n; i++) {
        if (kept == 0 || days[i] != days[kept - 1]) {
            days[kept++] = days[i];
        }
    }
    return kept;
}

void cn_prove_cliffs(struct cn_proving *all)
{
    struct cn_arena *arena = &all->proof->arena;
    cn_date *days = CN_ARENA_NEW(arena, cn_date, all->ix->n_rules + 1);
    size_t n = days ? last_days(all, days) : 0;
    struct cn_proof_cliff *list =
        CN_ARENA_NEW(arena, struct cn_proof_cliff, n + 1);
    int kept = 0;
    for (size_t i = 0; list && i < n; i++) {
        struct cn_proof_cliff cliff = {.day = days[i]};
        count_day(all, &cliff);
        if (cliff.powers > 0) {
            list[kept++] = cliff;
        }
    }
    all->proof->summary.cliffs = list;
    all->proof->summary.n_cliffs = kept;
}
