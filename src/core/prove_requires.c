/* SPDX-License-Identifier: MIT
 *
 * prove_requires.c: powers whose dossiers wait for each other in a circle,
 * each at another tier: nobody can begin. Within one tier a body may settle
 * them together, so that is no finding.
 */
#include <stdlib.h>
#include <string.h>

#include "prove.h"

struct edge {
    int rule, from, to; /* powers */
    unsigned tiers;     /* of who holds `from` where the condition holds */
    bool active;        /* on the day looked at */
};

struct graph {
    struct cn_proving *all;
    struct cn_arena arena;
    struct edge *edges;
    size_t n, max;
    cn_date *days;
    size_t n_days, max_days;
    int *back;  /* by power: the edge by which a search came, or CN_NONE */
    int *queue; /* of powers */
    struct loop *found;
    size_t n_found, max_found;
};

/* A circle, as the edges on it. */
struct loop {
    bool *on; /* by edge */
    int first;
    cn_date from, to;
};

static void add_edge(struct graph *g, int rule, int from, int to)
{
    struct edge *edges =
        cn_arena_grow(&g->arena, g->edges, g->n, &g->max, sizeof *edges);
    if (edges) {
        edges[g->n++] = (struct edge){.rule = rule, .from = from, .to = to};
        g->edges = edges;
    }
}

static void add_day(struct graph *g, cn_date day)
{
    const struct cn_proof_options *options = &g->all->options;
    if (day < options->from || day >= options->to) {
        return;
    }
    cn_date *days = cn_arena_grow(&g->arena, g->days, g->n_days, &g->max_days,
                                  sizeof *days);
    if (days) {
        days[g->n_days++] = day;
        g->days = days;
    }
}

static void add_days(struct graph *g, int power)
{
    const struct cn_index *ix = g->all->ix;
    const int32_t *d = ix->diagrams + ix->powers[power].diagram.first;
    for (int i = 0; i < d[0] - 1 + d[1] - 1; i++) {
        add_day(g, d[2 + i]);
    }
}

static void collect(struct graph *g)
{
    const struct cn_index *ix = g->all->ix;
    add_day(g, g->all->options.from);
    for (int p = 0; p < ix->n_powers; p++) {
        struct cn_ix_range rules = ix->powers[p].rules;
        for (int i = 0; i < rules.n; i++) {
            int number = ix->power_rules[rules.first + i];
            const struct cn_ix_rule *rule = &ix->rules[number];
            for (int n = 0; rule->kind == CN_REQUIRES && n < rule->needs.n;
                 n++) {
                add_edge(g, number, p, ix->numbers[rule->needs.first + n]);
                add_day(g, rule->from);
                add_day(g, rule->to);
                add_days(g, p);
            }
        }
    }
}

static int compare_days(const void *a, const void *b)
{
    cn_date x = *(const cn_date *)a;
    cn_date y = *(const cn_date *)b;
    return (x > y) - (x < y);
}

static void sort_days(struct graph *g)
{
    size_t kept = 0;
    qsort(g->days, g->n_days, sizeof *g->days, compare_days);
    for (size_t i = 0; i < g->n_days; i++) {
        if (kept == 0 || g->days[i] != g->days[kept - 1]) {
            g->days[kept++] = g->days[i];
        }
    }
    g->n_days = kept;
}

/* ---- one day ----------------------------------------------------------- */

struct tiers {
    const struct cn_index *ix;
    unsigned mask;
};

static int note_tier(void *ctx, int a, int b)
{
    struct tiers *t = ctx;
    const struct cn_ix_leaf *leaf = &t->ix->leaves[a];
    if (b && leaf->outcome == CN_DECIDED) {
        t->mask |= 1U << leaf->tier;
    }
    return 0;
}

static void activate(struct graph *g, cn_date day)
{
    const struct cn_index *ix = g->all->ix;
    for (size_t i = 0; i < g->n; i++) {
        struct edge *e = &g->edges[i];
        const struct cn_ix_rule *rule = &ix->rules[e->rule];
        struct tiers t = {ix, 0};
        e->active = day >= rule->from && day < rule->to;
        if (e->active) {
            struct cn_one one;
            cn_one_init(&one, g->all, e->from);
            cn_slots_enter(&one, day, day + 1);
            (void)cn_map_apply(
                &one.map, CN_IN_INDEX(cn_index_root(ix, e->from, day, day)),
                CN_IN_MAP(cn_map_condition(&one.map, rule)), note_tier, &t);
            cn_one_release(&one);
        }
        e->tiers = t.mask;
    }
}

/* Breadth first from `start` to `goal`; g->back tells the way. */
static bool find_way(struct graph *g, int start, int goal)
{
    int n_powers = g->all->ix->n_powers;
    int head = 0;
    int tail = 0;
    for (int p = 0; p < n_powers; p++) {
        g->back[p] = CN_NONE;
    }
    g->queue[tail++] = start;
    while (head < tail) {
        int at = g->queue[head++];
        if (at == goal) {
            return true;
        }
        for (size_t i = 0; i < g->n; i++) {
            const struct edge *e = &g->edges[i];
            if (e->active && e->from == at && e->to != start &&
                g->back[e->to] == CN_NONE) {
                g->back[e->to] = (int)i;
                g->queue[tail++] = e->to;
            }
        }
    }
    return false;
}

/* ---- what is found ----------------------------------------------------- */

static void add_loop(struct graph *g, size_t first, size_t second, cn_date day,
                     cn_date to)
{
    bool *on = CN_ARENA_NEW(&g->arena, bool, g->n + 1);
    if (!on) {
        return;
    }
    on[first] = on[second] = true;
    for (int p = g->edges[first].from; g->back[p] != CN_NONE;) {
        on[g->back[p]] = true;
        p = g->edges[g->back[p]].from;
    }
    for (size_t i = 0; i < g->n_found; i++) {
        struct loop *old = &g->found[i];
        if (memcmp(old->on, on, g->n * sizeof *on) == 0 && old->to >= day) {
            old->to = to;
            return;
        }
    }
    struct loop *list = cn_arena_grow(&g->arena, g->found, g->n_found,
                                      &g->max_found, sizeof *list);
    if (list) {
        list[g->n_found++] = (struct loop){on, (int)first, day, to};
        g->found = list;
    }
}

/* Every two edges in a row whose powers are held by different tiers. */
static void search_day(struct graph *g, cn_date day, cn_date to)
{
    for (size_t i = 0; i < g->n; i++) {
        const struct edge *e = &g->edges[i];
        for (size_t j = 0; e->active && j < g->n; j++) {
            const struct edge *f = &g->edges[j];
            unsigned tiers = e->tiers | f->tiers;
            if (f->active && e->to == f->from && (tiers & (tiers - 1)) != 0 &&
                find_way(g, f->to, e->from)) {
                add_loop(g, i, j, day, to);
            }
        }
    }
}

/* Is the loop about the powers asked for? */
static bool is_asked(const struct graph *g, const struct loop *loop)
{
    int power = g->all->options.power;
    for (size_t i = 0; power != CN_NONE && i < g->n; i++) {
        if (loop->on[i] && g->edges[i].from == power) {
            return true;
        }
    }
    return power == CN_NONE;
}

static void report(struct graph *g, const struct loop *loop)
{
    struct cn_proving *all = g->all;
    const struct edge *first = &g->edges[loop->first];
    struct cn_one one;
    cn_one_init(&one, all, first->from);
    struct cn_raw raw = {
        .kind = CN_PROOF_DEADLOCK,
        .what = first->rule,
        .slot = {.from = loop->from,
                 .to = loop->to,
                 .on_from = loop->from,
                 .on_to = loop->to,
                 .root = cn_index_root(all->ix, first->from, loop->from,
                                       loop->from)},
        .region = cn_map_condition(&one.map, &all->ix->rules[first->rule]),
    };
    struct cn_naming names = {.arena = &one.map.arena};
    for (size_t i = 0; i < g->n; i++) {
        if (loop->on[i]) {
            cn_name_rule(&names, g->edges[i].rule, "requires");
        }
    }
    cn_finding_add(&one, &raw, &names, false);
    cn_one_release(&one);
}

void cn_prove_requires(struct cn_proving *all)
{
    struct graph g = {.all = all};
    cn_arena_init(&g.arena, CN_PROOF_MAX);
    collect(&g);
    g.back = CN_ARENA_NEW(&g.arena, int, all->ix->n_powers + 1);
    g.queue = CN_ARENA_NEW(&g.arena, int, all->ix->n_powers + 1);
    if (g.back && g.queue && g.days) {
        sort_days(&g);
        for (size_t i = 0; g.n > 0 && i < g.n_days; i++) {
            cn_date to = i + 1 < g.n_days ? g.days[i + 1] : all->options.to;
            activate(&g, g.days[i]);
            search_day(&g, g.days[i], to);
        }
        for (size_t i = 0; i < g.n_found; i++) {
            if (is_asked(&g, &g.found[i])) {
                report(&g, &g.found[i]);
            }
        }
    }
    all->proof->arena.failed = all->proof->arena.failed || g.arena.failed;
    cn_arena_release(&g.arena);
}
