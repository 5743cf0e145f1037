/* SPDX-License-Identifier: MIT
 *
 * timeline.c: since when and until when an answer holds, and what follows.
 */
#include "explain.h"

/* The answer of a day as far as "alike" needs it. */
struct day {
    enum cn_outcome outcome;
    int leaf; /* or CN_NONE */
};

/* Only `received` moves for a dossier received on another day than asked. */
static struct day answer_on(const struct cn_explaining *x, cn_date day)
{
    bool together = x->c->received == x->c->on;
    cn_date on = together ? day : x->c->on;
    enum cn_outcome outcome = cn_case_outcome(x->ix, x->c, day, on);
    if (outcome != CN_DECIDED) {
        return (struct day){outcome, CN_NONE};
    }
    struct cn_summary sum;
    cn_summarise(x->ix, x->c, x->power, cn_index_root(x->ix, x->power, day, on),
                 &x->known, &sum);
    if (!sum.uniform) {
        return (struct day){CN_NEEDS_FACTS, CN_NONE};
    }
    return (struct day){(enum cn_outcome)x->ix->leaves[sum.leaf].outcome,
                        sum.leaf};
}

static bool alike(const struct cn_index *ix, struct day a, struct day b)
{
    if (a.outcome != b.outcome) {
        return false;
    }
    if ((a.outcome != CN_DECIDED && a.outcome != CN_OUT_OF_SCOPE) ||
        a.leaf == b.leaf) {
        return true;
    }
    const struct cn_ix_leaf *x = &ix->leaves[a.leaf];
    const struct cn_ix_leaf *y = &ix->leaves[b.leaf];
    return x->holder == y->holder && x->place == y->place &&
           x->chain == y->chain;
}

static void nearest_day(const cn_date *days, int n, cn_date day, bool later,
                        cn_date *best)
{
    for (int i = 0; i < n; i++) {
        if (later ? days[i] > day && days[i] < *best
                  : days[i] <= day && days[i] > *best) {
            *best = days[i];
        }
    }
}

/* The next day after, or the last day not after, on which anything may
 * change; CN_DATE_MAX or MIN when none. */
static cn_date bound_from(const struct cn_explaining *x, cn_date day,
                          bool later)
{
    cn_date best = later ? CN_DATE_MAX : CN_DATE_MIN;
    if (x->power != CN_NONE) {
        const int32_t *d =
            x->ix->diagrams + x->ix->powers[x->power].diagram.first;
        nearest_day(d + 2, d[0] - 1, day, later, &best);
        if (x->c->received == x->c->on) {
            nearest_day(d + 2 + d[0] - 1, d[1] - 1, day, later, &best);
        }
    }
    if (x->c->procedure != CN_NONE) {
        const struct cn_ix_procedure *p = &x->ix->procedures[x->c->procedure];
        const cn_date own[] = {p->born, p->abolished};
        nearest_day(own, 2, day, later, &best);
    }
    return best;
}

void cn_explain_time(struct cn_explaining *x, struct cn_decision *out)
{
    const struct cn_index *ix = x->ix;
    struct day now = answer_on(x, x->c->received);
    cn_date from = bound_from(x, x->c->received, false);
    while (from != CN_DATE_MIN && alike(ix, now, answer_on(x, from - 1))) {
        from = bound_from(x, from - 1, false);
    }
    cn_date to = bound_from(x, x->c->received, true);
    while (to != CN_DATE_MAX && alike(ix, now, answer_on(x, to))) {
        to = bound_from(x, to, true);
    }
    out->valid_from = from;
    out->valid_to = to;
    if (to == CN_DATE_MAX) {
        return;
    }
    struct day next = answer_on(x, to);
    out->has_next = true;
    out->next_on = to;
    out->next_outcome = next.outcome;
    if (next.outcome == CN_DECIDED) {
        const struct cn_ix_leaf *leaf = &ix->leaves[next.leaf];
        const struct cn_ix_holder *holder = &ix->holders[leaf->holder];
        out->next_tier = (enum cn_tier)leaf->tier;
        out->next_holder = cn_index_text(ix, holder->id);
        out->next_holder_name = cn_index_text(ix, holder->name.text[x->lang]);
    }
}
