/* SPDX-License-Identifier: MIT
 *
 * build_diagram.c: each power becomes, for each interval of the two clocks, a
 * decision diagram over its facts.
 *
 * A state of the construction is which alternatives are still alive after the
 * dimensions before `level`; equal states give equal nodes, so the diagram is
 * built from states, not from cells. Leaves are folded once per state.
 */
#include <stdlib.h>
#include <string.h>

#include "diagram.h"

#define STATES_MAX      (1 << 18) /* of one power; then it is too entangled */
#define STATE_WORDS_MAX (1 << 25) /* of all their keys */

/* Which rules apply where these alternatives are alive. */
static void set_applies(struct cn_diagram *d, const uint64_t *alive)
{
    memset(d->applies, 0, (size_t)d->n_entries);
    for (int c = 0; c < d->n_alternatives; c++) {
        if (alive[c / 64] >> (c % 64) & 1) {
            d->applies[d->alternatives[c].entry] = true;
        }
    }
}

/* All facts are known: fold. Where the fold asks for the province of a place
 * that is not settled yet, branch on that place and fold again; so a diagram
 * tests a place only where it matters. */
static int32_t make_leaf(struct cn_diagram *d)
{
    const struct cn_cell cell = {
        .rs = d->b->rs,
        .entries = d->entries,
        .n_entries = d->n_entries,
        .applies = d->applies,
        .place_class = d->place_class,
        .on = d->on[d->now_on],
        .compared = d->compared,
    };
    struct cn_fold fold;
    cn_fold_cell(&cell, d->power, &fold);
    (void)cn_diagram_spend(d, fold.steps);
    if (fold.asks == CN_NONE) {
        d->too_large = d->too_large || fold.too_long;
        return cn_diagram_leaf(d, &fold);
    }
    d->too_large = d->too_large || ++d->n_states > STATES_MAX;
    int others = d->b->rs->n_provinces;
    int32_t children[CN_CLASSES_MAX];
    for (int class = others; class >= 0 && !d->too_large; class --) {
        if (class < others && !d->singled[class]) {
            children[class] = children[others];
            continue;
        }
        d->place_class[fold.asks] = (uint8_t) class;
        children[class] = make_leaf(d);
    }
    d->place_class[fold.asks] = CN_FACT_UNKNOWN;
    return d->too_large ? -1 : cn_diagram_place_node(d, fold.asks, children);
}

/* A rule that is satisfied needs its other alternatives no more. */
static void drop_redundant(struct cn_diagram *d, uint64_t *alive, int level)
{
    for (int c = 0; c < d->n_alternatives;) {
        int end = c + 1;
        int satisfied = CN_NONE;
        while (end < d->n_alternatives &&
               d->alternatives[end].entry == d->alternatives[c].entry) {
            end++;
        }
        for (int i = c; i < end && satisfied == CN_NONE; i++) {
            if ((alive[i / 64] >> (i % 64) & 1) &&
                d->alternatives[i].last < level) {
                satisfied = i;
            }
        }
        for (int i = c; satisfied != CN_NONE && i < end; i++) {
            if (i != satisfied) {
                alive[i / 64] &= ~(UINT64_C(1) << (i % 64));
            }
        }
        c = end;
    }
}

/* The first dimension from `level` on that anything alive still tests. */
static int next_level(const struct cn_diagram *d, const uint64_t *alive,
                      int level)
{
    for (; level < d->n_dims; level++) {
        for (int t = 0; t < d->dims[level].n_tested; t++) {
            int c = d->dims[level].tested[t].alternative;
            if (alive[c / 64] >> (c % 64) & 1) {
                return level;
            }
        }
    }
    return d->n_dims;
}

static void restrict_alive(const struct cn_diagram *d, const uint64_t *alive,
                           int level, int class, uint64_t *out)
{
    memcpy(out, alive, WORDS(d->n_alternatives) * sizeof *out);
    for (int t = 0; t < d->dims[level].n_tested; t++) {
        const struct cn_tested *tested = &d->dims[level].tested[t];
        if (!(tested->mask >> class & 1)) {
            out[tested->alternative / 64] &=
                ~(UINT64_C(1) << (tested->alternative % 64));
        }
    }
}

static int32_t *find_state(struct cn_diagram *d, const uint64_t *alive,
                           int level)
{
    size_t words = WORDS(d->n_alternatives);
    memcpy(d->key, alive, words * sizeof *d->key);
    d->key[words] =
        (uint64_t)level << 32 | (uint64_t)(d->dated_holders ? d->now_on : 0);
    return cn_bytesmap_at(&d->states, d->key, (words + 1) * sizeof *d->key);
}

/* Depth is bounded by the number of dimensions. */
static int32_t construct(struct cn_diagram *d, int level)
{
    uint64_t *alive = d->alive + (size_t)level * WORDS(d->n_alternatives);
    drop_redundant(d, alive, level);
    int at = next_level(d, alive, level);
    if (!cn_diagram_spend(d, d->n_alternatives + CN_STATE_STEPS)) {
        return -1;
    }
    int32_t *state = find_state(d, alive, at);
    if (!state) {
        cn_diagram_lack(d);
        return -1;
    }
    if (d->b->failed || d->too_large) {
        return -1;
    }
    if (*state >= 0) {
        return *state - (1 << 30);
    }
    d->too_large =
        d->too_large || ++d->n_states > STATES_MAX ||
        (size_t)d->n_states * WORDS(d->n_alternatives) > STATE_WORDS_MAX;
    int32_t out;
    if (at == d->n_dims) {
        set_applies(d, alive);
        out = make_leaf(d);
    } else {
        const struct cn_dimension *dim = &d->dims[at];
        int32_t children[CN_CLASSES_MAX];
        for (int class = 0; class < dim->classes; class ++) {
            restrict_alive(d, alive, at, class,
                           d->alive +
                               (size_t)(at + 1) * WORDS(d->n_alternatives));
            children[class] = construct(d, at + 1);
        }
        out = cn_diagram_fact_node(d, dim, children);
    }
    state = find_state(d, alive, at); /* the map may have moved */
    if (state) {
        *state = out + (1 << 30);
    }
    return out;
}

static void start_alive(struct cn_diagram *d, int received, int on)
{
    size_t words = WORDS(d->n_alternatives);
    memset(d->alive, 0, words * sizeof *d->alive);
    for (int c = 0; c < d->n_alternatives; c++) {
        const struct cn_rule *rule = d->entries[d->alternatives[c].entry].rule;
        cn_date day = rule->transition == CN_IMMEDIATE ? d->on[on]
                                                       : d->received[received];
        if (day >= rule->from && day < rule->to) {
            d->alive[c / 64] |= UINT64_C(1) << (c % 64);
        }
    }
}

/* Header and roots come first; the roots are filled in as they are known. */
static void build_intervals(struct cn_diagram *d, struct cn_ix_power *out)
{
    struct cn_builder *b = d->b;
    const int32_t counts[2] = {d->n_received, d->n_on};
    const int32_t none = 0;
    d->first = cn_build_append(b, CN_SEC_diagrams, counts, 2);
    (void)cn_build_append(b, CN_SEC_diagrams, d->received + 1,
                          (size_t)d->n_received - 1);
    (void)cn_build_append(b, CN_SEC_diagrams, d->on + 1, (size_t)d->n_on - 1);
    int32_t roots = cn_build_count(b, CN_SEC_diagrams);
    for (int i = 0; i < d->n_received * d->n_on; i++) {
        (void)cn_build_add(b, CN_SEC_diagrams, &none);
    }
    for (int r = 0; r < d->n_received; r++) {
        for (d->now_on = 0; d->now_on < d->n_on; d->now_on++) {
            start_alive(d, r, d->now_on);
            int32_t root = construct(d, 0);
            if (b->failed || d->too_large) {
                return;
            }
            int32_t *all = (void *)b->section[CN_SEC_diagrams].data;
            all[roots + r * d->n_on + d->now_on] = root;
        }
    }
    out->diagram.first = d->first;
    out->diagram.n = cn_build_count(b, CN_SEC_diagrams) - d->first;
}

/* The actions of a subject often have the very same rules: then they share
 * one diagram. False when this power needs one of its own. */
static bool reuse(struct cn_diagram *d, struct cn_ix_power *out)
{
    struct cn_builder *b = d->b;
    int *numbers = CN_ARENA_NEW(&d->arena, int, d->n_entries + 1);
    if (!numbers) {
        cn_diagram_lack(d);
    }
    if (!numbers || d->n_followed > 1) {
        return false;
    }
    for (int e = 0; e < d->n_entries; e++) {
        numbers[e] = d->entries[e].number;
    }
    int32_t *first = cn_bytesmap_at(&b->diagrams, numbers,
                                    (size_t)d->n_entries * sizeof *numbers);
    if (!first) {
        b->failed = true;
        return false;
    }
    if (*first < 0) {
        *first = d->power;
        return false;
    }
    const struct cn_ix_power *powers =
        (const void *)b->section[CN_SEC_powers].data;
    out->diagram = powers[*first].diagram;
    return true;
}

/* False when the work for all powers is spent. */
static bool build_power(struct cn_builder *b, int power)
{
    struct cn_ruleset *rs = b->rs;
    struct cn_diagram d = {.b = b, .power = power};
    struct cn_ix_power *out =
        (struct cn_ix_power *)(void *)b->section[CN_SEC_powers].data + power;
    cn_arena_init(&d.arena, (size_t)512 * 1024 * 1024);
    memset(d.place_class, CN_FACT_UNKNOWN, sizeof d.place_class);
    if (!cn_diagram_prepare(&d)) {
        cn_diagram_lack(&d);
    } else if (!d.too_large && !reuse(&d, out)) {
        build_intervals(&d, out);
    }
    b->work += d.work;
    if (d.too_large) {
        const struct cn_subject *s =
            CN_AT(rs->subjects, cn_subject, rs->powers[power].subject);
        cn_report_at(
            rs, s->at, "too-large", "split the subject, or test fewer facts",
            "the rules of power \"%s:%s\" are too entangled to "
            "compile",
            cn_text_of(rs, s->id), cn_text_of(rs, rs->powers[power].action));
    }
    cn_arena_release(&d.arena);
    return b->work <= CN_TOTAL_WORK_MAX;
}

void cn_build_diagrams(struct cn_builder *b)
{
    bool spent = false; /* then that is reported, and the rest can wait */
    for (int p = 0; p < b->rs->n_powers && !b->failed && !spent; p++) {
        spent = !build_power(b, p);
    }
}
