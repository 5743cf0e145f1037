/* SPDX-License-Identifier: MIT
 *
 * rule_rivals.c: the exception tree around a rule, and the rules that it can
 * meet: of the same step of a chain, on a common day, in a common case.
 */
#include <string.h>

#include "rule_tell.h"

static bool is_exception(const struct cn_index *ix, int a, int b)
{
    const char *why = a == b ? NULL : cn_index_beats(ix, a, b);
    return why && strcmp(why, "exception") == 0;
}

/* An exception to it, but not through another one. */
static bool is_direct(const struct cn_index *ix, int a, int b)
{
    struct cn_ix_range all = ix->rules[a].exception;
    if (!is_exception(ix, a, b)) {
        return false;
    }
    for (int i = 0; i < all.n; i++) {
        int between = ix->numbers[all.first + i];
        if (between != a && between != b && is_exception(ix, between, b) &&
            !is_exception(ix, b, between)) {
            return false;
        }
    }
    return true;
}

static void fill_tree(struct cn_telling *x)
{
    const struct cn_index *ix = x->ix;
    const char **above = CN_ARENA_NEW(x->arena, const char *, ix->n_rules + 1);
    const char **below = CN_ARENA_NEW(x->arena, const char *, ix->n_rules + 1);
    for (int r = 0; above && below && r < ix->n_rules; r++) {
        const char *id = cn_index_text(ix, ix->rules[r].id);
        if (is_direct(ix, x->rule, r)) {
            above[x->out->n_exception_to++] = id;
        }
        if (is_direct(ix, r, x->rule)) {
            below[x->out->n_exceptions++] = id;
        }
    }
    x->out->exception_to = above;
    x->out->exceptions = below;
}

/* ---- rivals ---------------------------------------------------------------
 */

static bool same_step(const struct cn_index *ix, const struct cn_ix_rule *a,
                      const struct cn_ix_rule *b)
{
    bool precedence = a->kind == CN_ORIGIN || a->kind == CN_TRANSFER ||
                      a->kind == CN_HANDLES || a->kind == CN_RECEIVES;
    if (a->kind != b->kind || !precedence ||
        (a->mode == (int)CN_DELEGATION) != (b->mode == (int)CN_DELEGATION)) {
        return false;
    }
    if (a->kind != CN_TRANSFER) {
        return true;
    }
    if (a->from_holder != CN_NONE && b->from_holder != CN_NONE) {
        return a->from_holder == b->from_holder;
    }
    int x = a->from_holder == CN_NONE ? a->from_tier
                                      : ix->holders[a->from_holder].tier;
    int y = b->from_holder == CN_NONE ? b->from_tier
                                      : ix->holders[b->from_holder].tier;
    return x == y;
}

static bool shares_power(const struct cn_telling *x, int other)
{
    const struct cn_index *ix = x->ix;
    for (int p = 0; p < ix->n_powers; p++) {
        struct cn_ix_range rules = ix->powers[p].rules;
        if (!x->named[p]) {
            continue;
        }
        if (ix->rules[other].wide && cn_rule_covers(ix, &ix->rules[other], p)) {
            return true;
        }
        for (int i = 0; i < rules.n; i++) {
            if (ix->power_rules[rules.first + i] == other) {
                return true;
            }
        }
    }
    return false;
}

/* Is there a case that both are about? */
static bool meet(struct cn_telling *x, struct cn_map *map, int32_t region,
                 int other)
{
    const struct cn_ix_rule *a = x->r;
    const struct cn_ix_rule *b = &x->ix->rules[other];
    return a->from < b->to && b->from < a->to &&
           (a->province == 0 || b->province == 0 ||
            a->province == b->province) &&
           same_step(x->ix, a, b) && shares_power(x, other) &&
           cn_map_and(map, region, cn_map_condition(map, b)) != ~0;
}

/* Neither wins: is it a conflict? The same body in the same place is none. */
static bool ties(const struct cn_ix_rule *a, const struct cn_ix_rule *b)
{
    return (a->kind == CN_ORIGIN || a->kind == CN_TRANSFER) &&
           a->mode != (int)CN_DELEGATION &&
           (a->holder != b->holder || a->same_as != b->same_as ||
            a->place != b->place);
}

void cn_tell_rivals(struct cn_telling *x)
{
    const struct cn_index *ix = x->ix;
    struct cn_rule_info *out = x->out;
    struct cn_rule_rival *beats =
        CN_ARENA_NEW(x->arena, struct cn_rule_rival, ix->n_rules + 1);
    struct cn_rule_rival *beaten =
        CN_ARENA_NEW(x->arena, struct cn_rule_rival, ix->n_rules + 1);
    const char **tied = CN_ARENA_NEW(x->arena, const char *, ix->n_rules + 1);
    struct cn_map map;
    fill_tree(x);
    cn_map_init(&map, ix);
    int32_t region = cn_map_condition(&map, x->r);
    for (int r = 0; beats && beaten && tied && r < ix->n_rules; r++) {
        const char *id = cn_index_text(ix, ix->rules[r].id);
        if (r == x->rule || !meet(x, &map, region, r)) {
            continue;
        }
        const char *wins = cn_index_beats(ix, x->rule, r);
        const char *loses = cn_index_beats(ix, r, x->rule);
        if (wins) {
            beats[out->n_beats++] = (struct cn_rule_rival){id, wins};
        } else if (loses) {
            beaten[out->n_beaten_by++] = (struct cn_rule_rival){id, loses};
        } else if (ties(x->r, &ix->rules[r])) {
            tied[out->n_ties++] = id;
        }
    }
    out->beats = beats;
    out->beaten_by = beaten;
    out->ties = tied;
    x->arena->failed = x->arena->failed || map.failed;
    cn_map_release(&map);
}
