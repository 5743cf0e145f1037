/* SPDX-License-Identifier: MIT
 *
 * build_diagram.c: each power becomes, for each interval of the two clocks, a
 * decision diagram over its facts.
 *
 * A state of the construction is which conjunctions are still alive after the
 * dimensions before `level`; equal states give equal nodes, so the diagram is
 * built from states, not from cells. Leaves are folded once per state.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "build.h"

#define WORDS(n)      (((size_t)(n) + 63) / 64)
#define STATES_MAX    (1 << 18) /* of one power; then it is too entangled */
#define INTERVALS_MAX 8192

/* Rules that explode must end within seconds and some memory. A step is about
 * one look at a rule; a state or an entry costs some more to make. */
#define POWER_WORK_MAX  ((int64_t)1 << 27)
#define TOTAL_WORK_MAX  ((int64_t)1 << 29)
#define ENTRY_STEPS     16
#define STATE_STEPS     16
#define STATE_BYTES_MAX ((int64_t)256 * 1024 * 1024)

struct conjunction {
    const struct cn_test *tests;
    int n_tests, entry, last; /* last: highest position it tests */
};

struct tested { /* who tests a dimension, with which mask */
    int conjunction;
    uint64_t mask;
};

struct dimension {
    int dim, classes, place; /* place number, or CN_NONE for a fact */
    int n_tests;             /* of the conjunctions; at least n_tested */
    struct tested *tested;
    int n_tested;
};

struct diagram {
    struct cn_builder *b;
    struct cn_arena arena;
    int power;
    int *followed, n_followed; /* the power and those it is same_as */
    struct cn_entry *entries;
    int n_entries;
    struct conjunction *conjunctions;
    int n_conjunctions;
    struct dimension *dims;
    int n_dims, n_fact_dims;
    cn_date *received, *on;
    int n_received, n_on;
    struct cn_bytesmap states, nodes;
    int n_states, first; /* first: offset of this power's run */
    uint64_t *key;       /* of a state: alive, level and clock, place classes */
    uint64_t *alive;     /* (n_dims + 1) states of WORDS(n_conjunctions) */
    bool *applies;
    uint8_t place_class[CN_PLACES_MAX];
    int now_on; /* interval of the clock `on` */
    int64_t work;
    bool provincial, dated_holders, too_large;
};

static struct cn_rule *rule_at(struct diagram *d, int number)
{
    return CN_AT(d->b->rs->rules, cn_rule, number);
}

/* ---- which rules, dimensions and dates matter -------------------------- */

static bool wide_unknown(struct diagram *d, const struct cn_rule *rule,
                         int power)
{
    struct cn_ruleset *rs = d->b->rs;
    if (rule->kind != CN_UNKNOWN_RULE || rule->n_powers > 0) {
        return false;
    }
    cn_sym field =
        CN_AT(rs->subjects, cn_subject, rs->powers[power].subject)->field;
    for (int i = 0; i < rule->n_fields; i++) {
        if (rule->fields[i] == field) {
            return true;
        }
    }
    return rule->n_fields == 0;
}

static bool matters(const struct cn_rule *rule)
{
    return rule->kind == CN_ORIGIN ||
           (rule->kind == CN_TRANSFER && rule->mode != CN_DELEGATION) ||
           (rule->kind == CN_UNKNOWN_RULE && !rule->about_handler);
}

/* Counts steps; false once there are too many. */
static bool spend(struct diagram *d, int64_t steps)
{
    d->work += steps;
    d->too_large = d->too_large || d->work > POWER_WORK_MAX ||
                   d->work > TOTAL_WORK_MAX - d->b->work;
    return !d->too_large;
}

/* After an allocation in the diagram's arena gave nothing. */
static void lack_memory(struct diagram *d)
{
    d->too_large = d->too_large || d->arena.full;
    d->b->failed = d->b->failed || !d->arena.full;
}

static void add_followed(struct diagram *d, int power)
{
    for (int i = 0; i < d->n_followed; i++) {
        if (d->followed[i] == power) {
            return;
        }
    }
    d->followed[d->n_followed++] = power;
}

static bool collect_entries(struct diagram *d)
{
    struct cn_ruleset *rs = d->b->rs;
    struct cn_list list = {0};
    d->followed = CN_ARENA_NEW(&d->arena, int, CN_POWERS_FOLLOWED_MAX + 1);
    if (!d->followed) {
        return false;
    }
    d->followed[d->n_followed++] = d->power;
    const int32_t *wide = (const void *)d->b->section[CN_SEC_wide_rules].data;
    size_t n_wide = d->b->section[CN_SEC_wide_rules].n;
    for (int f = 0; f < d->n_followed; f++) {
        const struct cn_power *power = &rs->powers[d->followed[f]];
        size_t n = (size_t)power->n_rules + n_wide;
        for (size_t i = 0; i < n; i++) {
            bool named = i < (size_t)power->n_rules;
            int number =
                named ? power->rules[i] : wide[i - (size_t)power->n_rules];
            const struct cn_rule *rule = rule_at(d, number);
            if (!matters(rule) ||
                (!named && !wide_unknown(d, rule, d->followed[f]))) {
                continue;
            }
            if (rule->kind == CN_ORIGIN && rule->same_as_power != CN_NONE) {
                add_followed(d, rule->same_as_power);
            }
            struct cn_entry *items = cn_arena_grow(
                &d->arena, list.items, list.n, &list.max, sizeof *items);
            if (!items) {
                return false;
            }
            items[list.n++] = (struct cn_entry){rule, number, d->followed[f]};
            list.items = items;
        }
        (void)spend(d, power->n_rules + (int64_t)n_wide);
    }
    d->entries = list.items;
    d->n_entries = (int)list.n;
    return true;
}

static int compare_entries(const void *a, const void *b)
{
    const struct cn_entry *x = a;
    const struct cn_entry *y = b;
    int order = (x->number > y->number) - (x->number < y->number);
    return order != 0 ? order : (x->power > y->power) - (x->power < y->power);
}

static bool collect_conjunctions(struct diagram *d)
{
    size_t n = 0;
    for (int e = 0; e < d->n_entries; e++) {
        const struct cn_condition *when = &d->entries[e].rule->when;
        n += when->n_any ? (size_t)when->n_any : 1;
    }
    d->conjunctions = CN_ARENA_NEW(&d->arena, struct conjunction, n + 1);
    for (int e = 0; d->conjunctions && e < d->n_entries; e++) {
        const struct cn_condition *when = &d->entries[e].rule->when;
        for (int c = 0; c < (when->n_any ? when->n_any : 1); c++) {
            struct conjunction *conjunction =
                &d->conjunctions[d->n_conjunctions++];
            *conjunction = (struct conjunction){.entry = e, .last = -1};
            if (when->n_any > 0) {
                conjunction->tests = when->any[c].tests;
                conjunction->n_tests = when->any[c].n_tests;
            }
        }
        d->provincial = d->provincial || d->entries[e].rule->province != 0;
    }
    return d->conjunctions != NULL;
}

static struct dimension *add_dimension(struct diagram *d, int dim, int classes,
                                       int place)
{
    for (int i = 0; i < d->n_dims; i++) {
        if (d->dims[i].dim == dim) {
            return &d->dims[i];
        }
    }
    struct dimension *out = &d->dims[d->n_dims++];
    *out = (struct dimension){.dim = dim, .classes = classes, .place = place};
    return out;
}

static int compare_dimensions(const void *a, const void *b)
{
    const struct dimension *x = a;
    const struct dimension *y = b;
    return (x->dim > y->dim) - (x->dim < y->dim);
}

/* Places come last: the provinces that a rule singles out are tested only
 * where a provincial rule is still alive. */
static bool collect_dimensions(struct diagram *d)
{
    struct cn_ruleset *rs = d->b->rs;
    d->dims = CN_ARENA_NEW(&d->arena, struct dimension,
                           rs->facts.n + CN_PLACES_MAX + 1);
    if (!d->dims) {
        return false;
    }
    for (int c = 0; c < d->n_conjunctions; c++) {
        for (int t = 0; t < d->conjunctions[c].n_tests; t++) {
            int fact = d->conjunctions[c].tests[t].fact_index;
            add_dimension(d, fact, CN_AT(rs->facts, cn_fact, fact)->classes,
                          CN_NONE)
                ->n_tests++;
        }
    }
    qsort(d->dims, (size_t)d->n_dims, sizeof *d->dims, compare_dimensions);
    d->n_fact_dims = d->n_dims;
    if (d->provincial) {
        (void)add_dimension(d, (int)rs->facts.n, rs->n_provinces + 1, 0);
        for (int e = 0; e < d->n_entries; e++) {
            int fact = d->entries[e].rule->place_index;
            if (fact != CN_NONE) {
                (void)add_dimension(d, fact, rs->n_provinces + 1,
                                    CN_AT(rs->facts, cn_fact, fact)->place);
            }
        }
    }
    return true;
}

static bool index_tests(struct diagram *d)
{
    for (int i = 0; i < d->n_fact_dims; i++) {
        struct dimension *dim = &d->dims[i];
        dim->tested = CN_ARENA_NEW(&d->arena, struct tested, dim->n_tests);
        if (!dim->tested) {
            return false;
        }
        for (int c = 0; c < d->n_conjunctions; c++) {
            struct conjunction *conjunction = &d->conjunctions[c];
            for (int t = 0; t < conjunction->n_tests; t++) {
                if (conjunction->tests[t].fact_index == dim->dim) {
                    dim->tested[dim->n_tested++] =
                        (struct tested){c, conjunction->tests[t].mask};
                    conjunction->last = i;
                }
            }
        }
    }
    return true;
}

static int compare_days(const void *a, const void *b)
{
    cn_date x = *(const cn_date *)a;
    cn_date y = *(const cn_date *)b;
    return (x > y) - (x < y);
}

static int unique_days(cn_date *days, int n)
{
    qsort(days, (size_t)n, sizeof *days, compare_days);
    int kept = 1;
    for (int i = 1; i < n; i++) {
        if (days[i] != days[kept - 1]) {
            days[kept++] = days[i];
        }
    }
    return kept > 1 && days[kept - 1] == CN_DATE_MAX ? kept - 1 : kept;
}

/* Most rules share their days with the one before. */
static void add_interval(cn_date *days, int *n, cn_date from, cn_date to)
{
    if (*n < 2 || days[*n - 2] != from || days[*n - 1] != to) {
        days[(*n)++] = from;
        days[(*n)++] = to;
    }
}

static bool collect_days(struct diagram *d)
{
    struct cn_ruleset *rs = d->b->rs;
    size_t max = (size_t)d->n_entries * 2 + 1;
    d->received = CN_ARENA_NEW(&d->arena, cn_date, max);
    d->on = CN_ARENA_NEW(&d->arena, cn_date, max * 2);
    if (!d->received || !d->on) {
        return false;
    }
    d->received[d->n_received++] = CN_DATE_MIN;
    d->on[d->n_on++] = CN_DATE_MIN;
    for (int e = 0; e < d->n_entries; e++) {
        const struct cn_rule *rule = d->entries[e].rule;
        bool immediate = rule->transition == CN_IMMEDIATE;
        add_interval(immediate ? d->on : d->received,
                     immediate ? &d->n_on : &d->n_received, rule->from,
                     rule->to);
        if (rule->holder_index != CN_NONE) {
            const struct cn_holder *holder =
                CN_AT(rs->holders, cn_holder, rule->holder_index);
            add_interval(d->on, &d->n_on, holder->from, holder->to);
        }
    }
    d->n_received = unique_days(d->received, d->n_received);
    d->n_on = unique_days(d->on, d->n_on);
    return true;
}

/* ---- construction ------------------------------------------------------ */

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

static int32_t intern_leaf(struct diagram *d, const struct cn_fold *fold)
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
    leaf.confidence = CN_TEXT;
    if (held) {
        leaf.tier =
            (uint8_t)CN_AT(b->rs->holders, cn_holder, fold->holder)->tier;
    }
    for (int i = 0; i < fold->n_chain; i++) {
        int32_t confidence =
            cn_rule_confidence(b->rs, rule_at(d, fold->chain[i]));
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

static int32_t make_leaf(struct diagram *d, const uint64_t *alive)
{
    memset(d->applies, 0, (size_t)d->n_entries);
    for (int c = 0; c < d->n_conjunctions; c++) {
        if (alive[c / 64] >> (c % 64) & 1) {
            d->applies[d->conjunctions[c].entry] = true;
        }
    }
    const struct cn_cell cell = {
        .rs = d->b->rs,
        .entries = d->entries,
        .n_entries = d->n_entries,
        .applies = d->applies,
        .place_class = d->place_class,
        .on = d->on[d->now_on],
    };
    struct cn_fold fold;
    cn_fold_cell(&cell, d->power, &fold);
    d->too_large = d->too_large || fold.too_long;
    (void)spend(d, (int64_t)d->n_entries * (fold.steps + 1));
    return intern_leaf(d, &fold);
}

static int32_t make_node(struct diagram *d, const struct dimension *dim,
                         const int32_t *children)
{
    int32_t key[CN_CLASSES_MAX + 1];
    int n = dim->classes;
    int same = 1;
    key[0] =
        CN_TEST_OF(dim->dim, dim->place == CN_NONE ? CN_TEST_FACT : dim->place);
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
        lack_memory(d);
        return -1;
    }
    if (*node < 0) {
        *node = cn_build_append(d->b, CN_SEC_diagrams, key, (size_t)n + 1);
        d->too_large = d->too_large || *node + n >= d->first + CN_DIAGRAM_MAX;
    }
    return *node;
}

/* A rule that is satisfied needs its other alternatives no more. */
static void drop_redundant(struct diagram *d, uint64_t *alive, int level)
{
    for (int c = 0; c < d->n_conjunctions;) {
        int end = c + 1;
        int satisfied = CN_NONE;
        while (end < d->n_conjunctions &&
               d->conjunctions[end].entry == d->conjunctions[c].entry) {
            end++;
        }
        for (int i = c; i < end && satisfied == CN_NONE; i++) {
            if ((alive[i / 64] >> (i % 64) & 1) &&
                d->conjunctions[i].last < level) {
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
static int next_level(const struct diagram *d, const uint64_t *alive, int level)
{
    for (; level < d->n_fact_dims; level++) {
        for (int t = 0; t < d->dims[level].n_tested; t++) {
            int c = d->dims[level].tested[t].conjunction;
            if (alive[c / 64] >> (c % 64) & 1) {
                return level;
            }
        }
    }
    bool provincial = false;
    for (int c = 0; c < d->n_conjunctions && !provincial; c++) {
        provincial = (alive[c / 64] >> (c % 64) & 1) &&
                     d->entries[d->conjunctions[c].entry].rule->province != 0;
    }
    return provincial ? level : d->n_dims;
}

static void restrict_alive(const struct diagram *d, const uint64_t *alive,
                           int level, int class, uint64_t *out)
{
    memcpy(out, alive, WORDS(d->n_conjunctions) * sizeof *out);
    for (int t = 0; t < d->dims[level].n_tested; t++) {
        const struct tested *tested = &d->dims[level].tested[t];
        if (!(tested->mask >> class & 1)) {
            out[tested->conjunction / 64] &=
                ~(UINT64_C(1) << (tested->conjunction % 64));
        }
    }
}

static int32_t *find_state(struct diagram *d, const uint64_t *alive, int level)
{
    size_t words = WORDS(d->n_conjunctions);
    memcpy(d->key, alive, words * sizeof *d->key);
    d->key[words] =
        (uint64_t)level << 32 | (uint64_t)(d->dated_holders ? d->now_on : 0);
    memcpy(&d->key[words + 1], d->place_class, sizeof d->place_class);
    return cn_bytesmap_at(&d->states, d->key, (words + 3) * sizeof *d->key);
}

static_assert(CN_PLACES_MAX <= 16, "place classes fit two words of a key");

/* Depth is bounded by the number of dimensions. */
static int32_t construct(struct diagram *d, int level)
{
    uint64_t *alive = d->alive + (size_t)level * WORDS(d->n_conjunctions);
    drop_redundant(d, alive, level);
    int at = next_level(d, alive, level);
    if (!spend(d, d->n_conjunctions + STATE_STEPS)) {
        return -1;
    }
    int32_t *state = find_state(d, alive, at);
    if (!state) {
        lack_memory(d);
    }
    if (d->b->failed || d->too_large) {
        return -1;
    }
    if (*state >= 0) {
        return *state - (1 << 30);
    }
    d->too_large = ++d->n_states > STATES_MAX ||
                   d->n_states * (int64_t)WORDS(d->n_conjunctions) >
                       STATE_BYTES_MAX / (int64_t)sizeof *d->key;
    int32_t out;
    if (at == d->n_dims) {
        out = make_leaf(d, alive);
    } else {
        const struct dimension *dim = &d->dims[at];
        int32_t children[CN_CLASSES_MAX];
        for (int class = 0; class < dim->classes; class ++) {
            restrict_alive(d, alive, at, class,
                           d->alive +
                               (size_t)(at + 1) * WORDS(d->n_conjunctions));
            if (dim->place != CN_NONE) {
                d->place_class[dim->place] = (uint8_t) class;
            }
            children[class] = construct(d, at + 1);
        }
        if (dim->place != CN_NONE) {
            d->place_class[dim->place] = 0;
        }
        out = make_node(d, dim, children);
    }
    state = find_state(d, alive, at); /* the map may have moved */
    if (state) {
        *state = out + (1 << 30);
    }
    return out;
}

static void start_alive(struct diagram *d, int received, int on)
{
    size_t words = WORDS(d->n_conjunctions);
    memset(d->alive, 0, words * sizeof *d->alive);
    for (int c = 0; c < d->n_conjunctions; c++) {
        const struct cn_rule *rule = d->entries[d->conjunctions[c].entry].rule;
        cn_date day = rule->transition == CN_IMMEDIATE ? d->on[on]
                                                       : d->received[received];
        if (day >= rule->from && day < rule->to) {
            d->alive[c / 64] |= UINT64_C(1) << (c % 64);
        }
    }
}

/* Header and roots come first; the roots are filled in as they are known. */
static void build_intervals(struct diagram *d, struct cn_ix_power *out)
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

static bool prepare(struct diagram *d)
{
    if (!collect_entries(d)) {
        return false;
    }
    if (d->n_entries > 0) {
        qsort(d->entries, (size_t)d->n_entries, sizeof *d->entries,
              compare_entries);
    }
    if (!collect_conjunctions(d) || !collect_dimensions(d) || !index_tests(d) ||
        !collect_days(d)) {
        return false;
    }
    (void)spend(d, (int64_t)d->n_entries * ENTRY_STEPS);
    d->dated_holders = d->n_on > 1;
    size_t words = WORDS(d->n_conjunctions) + 1;
    d->alive =
        CN_ARENA_NEW(&d->arena, uint64_t, words * ((size_t)d->n_dims + 2));
    d->key = CN_ARENA_NEW(&d->arena, uint64_t, words + 3);
    d->applies = CN_ARENA_NEW(&d->arena, bool, d->n_entries + 1);
    cn_bytesmap_init(&d->states, &d->arena);
    cn_bytesmap_init(&d->nodes, &d->arena);
    return d->alive && d->key && d->applies;
}

static void build_power(struct cn_builder *b, int power)
{
    struct cn_ruleset *rs = b->rs;
    struct diagram d = {.b = b, .power = power};
    struct cn_ix_power *out =
        (struct cn_ix_power *)(void *)b->section[CN_SEC_powers].data + power;
    cn_arena_init(&d.arena, (size_t)512 * 1024 * 1024);
    if (!prepare(&d)) {
        lack_memory(&d);
    } else if (d.n_received * (int64_t)d.n_on > INTERVALS_MAX) {
        d.too_large = true;
    } else {
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
}

/* Procedures learn where the diagram of their first power stands. */
static void build_entries(struct cn_builder *b)
{
    const struct cn_ix_procedure *procedures =
        (const void *)b->section[CN_SEC_procedures].data;
    const struct cn_ix_power *powers =
        (const void *)b->section[CN_SEC_powers].data;
    for (size_t i = 0; i < b->section[CN_SEC_procedures].n; i++) {
        const struct cn_ix_procedure *p = &procedures[i];
        struct cn_ix_entry entry;
        memset(&entry, 0, sizeof entry);
        entry.born = p->born;
        entry.abolished = p->abolished;
        entry.preset_row = p->presets.n > 0 ? p->preset_row : CN_NONE;
        entry.n_powers = (uint8_t)p->n_powers;
        entry.power = p->n_powers > 0 ? p->power[0] : CN_NONE;
        entry.diagram = p->n_powers > 0 ? powers[p->power[0]].diagram.first : 0;
        entry.stops_pending = p->stops_pending != 0;
        entry.outside = p->ministry != 0;
        (void)cn_build_add(b, CN_SEC_entries, &entry);
    }
}

void cn_build_diagrams(struct cn_builder *b)
{
    for (int p = 0; p < b->rs->n_powers && !b->failed; p++) {
        if (b->work >= TOTAL_WORK_MAX) {
            break; /* reported */
        }
        build_power(b, p);
    }
    build_entries(b);
}
