/* SPDX-License-Identifier: MIT
 *
 * diagram_prepare.c: which rules, facts, places and days matter to a power.
 */
#include <stdlib.h>
#include <string.h>

#include "diagram.h"

#define INTERVALS_MAX 8192
#define FOLLOWED_MAX  256 /* powers in a chain of same_as */

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
           (rule->kind == CN_UNKNOWN_RULE && !rule->about_handler);
}

static void add_followed(struct cn_diagram *d, int power)
{
    for (size_t i = 0; i < d->n_followed; i++) {
        if (d->followed[i] == power) {
            return;
        }
    }
    if (d->n_followed == FOLLOWED_MAX) {
        d->too_large = true;
        return;
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

static bool collect_conjunctions(struct cn_diagram *d)
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
        d->provincial = d->provincial || d->entries[e].rule->province != 0;
    }
    return d->alternatives != NULL;
}

static struct cn_dimension *add_dimension(struct cn_diagram *d, int dim,
                                          int classes, int place)
{
    for (int i = 0; i < d->n_dims; i++) {
        if (d->dims[i].dim == dim) {
            return &d->dims[i];
        }
    }
    struct cn_dimension *out = &d->dims[d->n_dims++];
    *out =
        (struct cn_dimension){.dim = dim, .classes = classes, .place = place};
    return out;
}

static int compare_dimensions(const void *a, const void *b)
{
    const struct cn_dimension *x = a;
    const struct cn_dimension *y = b;
    return (x->dim > y->dim) - (x->dim < y->dim);
}

/* Places come last: the provinces that a rule singles out are tested only
 * where a provincial rule is still alive. */
static bool collect_dimensions(struct cn_diagram *d)
{
    struct cn_ruleset *rs = d->b->rs;
    d->dims = CN_ARENA_NEW(&d->arena, struct cn_dimension,
                           rs->facts.n + CN_PLACES_MAX + 1);
    if (!d->dims) {
        return false;
    }
    for (int c = 0; c < d->n_alternatives; c++) {
        for (int t = 0; t < d->alternatives[c].n_tests; t++) {
            int fact = d->alternatives[c].tests[t].fact_index;
            (void)add_dimension(
                d, fact, CN_AT(rs->facts, cn_fact, fact)->classes, CN_NONE);
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
        qsort(d->dims + d->n_fact_dims, (size_t)(d->n_dims - d->n_fact_dims),
              sizeof *d->dims, compare_dimensions);
    }
    return true;
}

static bool index_tests(struct cn_diagram *d)
{
    for (int i = 0; i < d->n_fact_dims; i++) {
        struct cn_dimension *dim = &d->dims[i];
        dim->tested =
            CN_ARENA_NEW(&d->arena, struct cn_tested, d->n_alternatives);
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
        if (rule->transition == CN_IMMEDIATE) {
            d->on[d->n_on++] = rule->from;
            d->on[d->n_on++] = rule->to;
        } else {
            d->received[d->n_received++] = rule->from;
            d->received[d->n_received++] = rule->to;
        }
        if (rule->holder_index != CN_NONE) {
            const struct cn_holder *holder =
                CN_AT(rs->holders, cn_holder, rule->holder_index);
            d->on[d->n_on++] = holder->from;
            d->on[d->n_on++] = holder->to;
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
    if (!collect_conjunctions(d) || !collect_dimensions(d) || !index_tests(d) ||
        !collect_days(d)) {
        return false;
    }
    d->too_large =
        d->too_large || d->n_received * (int64_t)d->n_on > INTERVALS_MAX;
    d->dated_holders = d->n_on > 1;
    size_t words = WORDS(d->n_alternatives) + 1;
    d->alive =
        CN_ARENA_NEW(&d->arena, uint64_t, words * ((size_t)d->n_dims + 2));
    d->key = CN_ARENA_NEW(&d->arena, uint64_t, words + 3);
    d->applies = CN_ARENA_NEW(&d->arena, bool, d->n_entries + 1);
    cn_bytesmap_init(&d->states, &d->arena);
    cn_bytesmap_init(&d->nodes, &d->arena);
    return d->alive && d->key && d->applies;
}
