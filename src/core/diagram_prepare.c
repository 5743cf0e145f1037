/* SPDX-License-Identifier: MIT
 *
 * diagram_prepare.c: which rules, facts, places and days matter to a power.
 */
#include <stdlib.h>
#include <string.h>

#include "diagram.h"

#define INTERVALS_MAX  8192
#define POWER_WORK_MAX ((int64_t)1 << 27)
#define COMPARED_MAX   1024 /* entries whose comparisons are remembered */

bool cn_diagram_spend(struct cn_diagram *d, int64_t steps)
{
    d->work += steps;
    d->too_large = d->too_large || d->work > POWER_WORK_MAX ||
                   d->work > CN_TOTAL_WORK_MAX - d->b->work;
    return !d->too_large;
}

/* ---- which rules, dimensions and dates matter -------------------------- */

static bool wide_unknown(struct cn_diagram *d, const struct cn_rule *rule,
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
           (rule->kind == CN_UNKNOWN_RULE && rule->about != CN_ABOUT_HANDLER);
}

static void add_followed(struct cn_diagram *d, int power)
{
    for (size_t i = 0; i < d->n_followed; i++) {
        if (d->followed[i] == power) {
            return;
        }
    }
    int *more = cn_arena_grow(&d->arena, d->followed, d->n_followed,
                              &d->max_followed, sizeof *more);
    if (more) {
        more[d->n_followed++] = power;
        d->followed = more;
    }
}

static bool collect_entries(struct cn_diagram *d)
{
    struct cn_ruleset *rs = d->b->rs;
    struct cn_list list = {0};
    add_followed(d, d->power);
    const int32_t *wide = (const void *)d->b->section[CN_SEC_wide_rules].data;
    size_t n_wide = d->b->section[CN_SEC_wide_rules].n;
    for (size_t f = 0; f < d->n_followed; f++) {
        const struct cn_power *power = &rs->powers[d->followed[f]];
        size_t n = (size_t)power->n_rules + n_wide;
        for (size_t i = 0; i < n; i++) {
            bool named = i < (size_t)power->n_rules;
            int number =
                named ? power->rules[i] : wide[i - (size_t)power->n_rules];
            const struct cn_rule *rule = CN_AT(rs->rules, cn_rule, number);
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
        (void)cn_diagram_spend(d, (int64_t)n);
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

static void mark_province(struct cn_diagram *d, cn_sym province)
{
    for (int i = 0; i < d->b->rs->n_provinces; i++) {
        d->singled[i] = d->singled[i] || d->b->rs->provinces[i] == province;
    }
}

static bool collect_alternatives(struct cn_diagram *d)
{
    size_t n = 0;
    for (int e = 0; e < d->n_entries; e++) {
        const struct cn_condition *when = &d->entries[e].rule->when;
        n += when->n_any ? (size_t)when->n_any : 1;
    }
    d->alternatives = CN_ARENA_NEW(&d->arena, struct cn_alternative, n + 1);
    for (int e = 0; d->alternatives && e < d->n_entries; e++) {
        const struct cn_condition *when = &d->entries[e].rule->when;
        for (int c = 0; c < (when->n_any ? when->n_any : 1); c++) {
            struct cn_alternative *alternative =
                &d->alternatives[d->n_alternatives++];
            *alternative = (struct cn_alternative){.entry = e, .last = -1};
            if (when->n_any > 0) {
                alternative->tests = when->any[c].tests;
                alternative->n_tests = when->any[c].n_tests;
            }
        }
        mark_province(d, d->entries[e].rule->province);
    }
    return d->alternatives != NULL;
}

/* The dimension of a fact has one test more. */
static void add_dimension(struct cn_diagram *d, int fact)
{
    for (int i = 0; i < d->n_dims; i++) {
        if (d->dims[i].dim == fact) {
            d->dims[i].n_tests++;
            return;
        }
    }
    d->dims[d->n_dims++] = (struct cn_dimension){
        .dim = fact,
        .classes = CN_AT(d->b->rs->facts, cn_fact, fact)->classes,
        .n_tests = 1,
    };
}

static int compare_dimensions(const void *a, const void *b)
{
    const struct cn_dimension *x = a;
    const struct cn_dimension *y = b;
    return (x->dim > y->dim) - (x->dim < y->dim);
}

static bool collect_dimensions(struct cn_diagram *d)
{
    d->dims =
        CN_ARENA_NEW(&d->arena, struct cn_dimension, d->b->rs->facts.n + 1);
    if (!d->dims) {
        return false;
    }
    for (int c = 0; c < d->n_alternatives; c++) {
        for (int t = 0; t < d->alternatives[c].n_tests; t++) {
            add_dimension(d, d->alternatives[c].tests[t].fact_index);
        }
    }
    qsort(d->dims, (size_t)d->n_dims, sizeof *d->dims, compare_dimensions);
    return true;
}

static bool index_tests(struct cn_diagram *d)
{
    for (int i = 0; i < d->n_dims; i++) {
        struct cn_dimension *dim = &d->dims[i];
        dim->tested = CN_ARENA_NEW(&d->arena, struct cn_tested, dim->n_tests);
        if (!dim->tested) {
            return false;
        }
        for (int c = 0; c < d->n_alternatives; c++) {
            struct cn_alternative *alternative = &d->alternatives[c];
            for (int t = 0; t < alternative->n_tests; t++) {
                if (alternative->tests[t].fact_index == dim->dim) {
                    dim->tested[dim->n_tested++] =
                        (struct cn_tested){c, alternative->tests[t].mask};
                    alternative->last = i;
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

static bool collect_days(struct cn_diagram *d)
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

bool cn_diagram_prepare(struct cn_diagram *d)
{
    if (!collect_entries(d)) {
        return false;
    }
    if (d->n_entries > 0) {
        qsort(d->entries, (size_t)d->n_entries, sizeof *d->entries,
              compare_entries);
    }
    if (!collect_alternatives(d) || !collect_dimensions(d) || !index_tests(d) ||
        !collect_days(d)) {
        return false;
    }
    d->too_large =
        d->too_large || d->n_received * (int64_t)d->n_on > INTERVALS_MAX;
    (void)cn_diagram_spend(d, d->n_entries * (int64_t)CN_ENTRY_STEPS);
    d->dated_holders = d->n_on > 1;
    size_t words = WORDS(d->n_alternatives) + 1;
    d->alive =
        CN_ARENA_NEW(&d->arena, uint64_t, words * ((size_t)d->n_dims + 2));
    d->key = CN_ARENA_NEW(&d->arena, uint64_t, words + 1);
    d->applies = CN_ARENA_NEW(&d->arena, bool, d->n_entries + 1);
    bool remembers = d->n_entries <= COMPARED_MAX;
    if (remembers) {
        d->compared =
            CN_ARENA_NEW(&d->arena, uint8_t, d->n_entries * d->n_entries + 1);
    }
    cn_bytesmap_init(&d->states, &d->arena);
    cn_bytesmap_init(&d->nodes, &d->arena);
    return d->alive && d->key && d->applies && (d->compared || !remembers);
}
