/* SPDX-License-Identifier: MIT
 *
 * link_facts.c: numbers the facts and cuts their values into classes, so that
 * every condition becomes a mask over at most CN_CLASSES_MAX classes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/text.h"
#include "ruleset_private.h"

#define COMPARED_MAX ((size_t)1 << 20)

static cn_sym id_at(const void *item, size_t offset)
{
    cn_sym id;
    memcpy(&id, (const char *)item + offset, sizeof id);
    return id;
}

const char *cn_suggest(struct cn_ruleset *rs, const struct cn_list *list,
                       size_t offset, cn_sym word, const char *otherwise)
{
    const char *text = cn_text_of(rs, word);
    const char *best = NULL;
    int limit = (int)(strlen(text) / 3) + 1;
    rs->compared += list->n;
    if (rs->compared > COMPARED_MAX) {
        return otherwise; /* so many mistakes are not slips of the pen */
    }
    for (size_t i = 0; i < list->n; i++) {
        const char *id =
            cn_text_of(rs, id_at(((void **)list->items)[i], offset));
        int distance = cn_text_distance(text, id, limit);
        if (distance > 0 && distance <= limit) {
            best = id;
            limit = distance - 1;
        }
    }
    if (!best) {
        return otherwise;
    }
    char hint[CN_ORIGIN_MAX];
    (void)snprintf(hint, sizeof hint, "did you mean \"%s\"?", best);
    const char *copy = cn_arena_copy(&rs->arena, hint, strlen(hint));
    return copy ? copy : otherwise;
}

int32_t cn_number_of(const struct cn_ruleset *rs, const int32_t *map,
                     cn_sym sym)
{
    return map && sym > 0 && (uint32_t)sym < rs->n_syms ? map[sym] : CN_NONE;
}

struct sort_key {
    const char *id;
    void *item;
    const struct cn_origin *at;
};

static int compare_keys(const void *a, const void *b)
{
    const struct sort_key *x = a;
    const struct sort_key *y = b;
    int order = strcmp(x->id, y->id);
    if (order == 0 && x->at->file != y->at->file) {
        order = (x->at->file > y->at->file) - (x->at->file < y->at->file);
    }
    return order != 0
               ? order
               : (x->at->line > y->at->line) - (x->at->line < y->at->line);
}

int32_t *cn_number_ids(struct cn_ruleset *rs, struct cn_list *list,
                       size_t offset, size_t at_offset, const char *what)
{
    struct sort_key *keys = CN_ARENA_NEW(&rs->arena, struct sort_key, list->n);
    int32_t *map = CN_ARENA_NEW(&rs->arena, int32_t, rs->n_syms);
    if (!keys || !map) {
        return NULL;
    }
    memset(map, 0xFF, rs->n_syms * sizeof *map);
    void **items = list->items;
    for (size_t i = 0; i < list->n; i++) {
        keys[i].item = items[i];
        keys[i].id = cn_text_of(rs, id_at(items[i], offset));
        keys[i].at = (const void *)((const char *)items[i] + at_offset);
    }
    qsort(keys, list->n, sizeof *keys, compare_keys);
    size_t kept = 0;
    for (size_t i = 0; i < list->n; i++) {
        if (kept > 0 &&
            id_at(items[kept - 1], offset) == id_at(keys[i].item, offset)) {
            const struct cn_origin *first =
                (const void *)((const char *)items[kept - 1] + at_offset);
            cn_report_at(rs, *keys[i].at, "duplicate-id",
                         "give it an id of its own",
                         "%s \"%s\" is declared already at %s:%d", what,
                         keys[i].id, cn_text_of(rs, first->file), first->line);
            continue;
        }
        map[id_at(keys[i].item, offset)] = (int32_t)kept;
        items[kept++] = keys[i].item;
    }
    list->n = kept;
    return map;
}

static int compare_numbers(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a;
    int64_t y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static void add_cut(struct cn_ruleset *rs, struct cn_fact *fact, int64_t cut)
{
    for (int i = 0; i < fact->n_cuts; i++) {
        if (fact->cuts[i] == cut) {
            return;
        }
    }
    size_t max = (size_t)fact->n_cuts; /* copied: the array may be shared */
    int64_t *cuts = CN_ARENA_NEW(&rs->arena, int64_t, max + 1);
    if (cuts) {
        if (max > 0) {
            memcpy(cuts, fact->cuts, max * sizeof *cuts);
        }
        cuts[max] = cut;
        fact->cuts = cuts;
        fact->n_cuts++;
    }
}

/* Every threshold that a rule compares a number with cuts its line. */
static void collect_cuts(struct cn_ruleset *rs)
{
    for (size_t i = 0; i < rs->rules.n; i++) {
        const struct cn_condition *when = &CN_AT(rs->rules, cn_rule, i)->when;
        for (int c = 0; c < when->n_any; c++) {
            for (int t = 0; t < when->any[c].n_tests; t++) {
                const struct cn_test *test = &when->any[c].tests[t];
                int fact = cn_number_of(rs, rs->fact_of, test->fact);
                if (fact != CN_NONE &&
                    (test->op == CN_OP_AT_LEAST || test->op == CN_OP_BELOW) &&
                    CN_AT(rs->facts, cn_fact, fact)->n_cuts < CN_CLASSES_MAX) {
                    add_cut(rs, CN_AT(rs->facts, cn_fact, fact), test->number);
                }
            }
        }
    }
}

/* A threshold that no value lies on both sides of would make a class that no
 * dossier can be in, and a proof would ask who decides it. */
static void check_range(struct cn_ruleset *rs, const struct cn_fact *fact)
{
    const char *id = cn_text_of(rs, fact->id);
    if (fact->min > fact->max) {
        cn_report_at(rs, fact->at, "empty-range", "exchange min and max",
                     "fact \"%s\" has a min above its max", id);
    } else if (fact->n_cuts > 0 && (fact->cuts[0] <= fact->min ||
                                    fact->cuts[fact->n_cuts - 1] > fact->max)) {
        cn_report_at(rs, fact->at, "threshold-out-of-range",
                     "widen min and max, or change the threshold in the rule",
                     "fact \"%s\" is compared with a number that does not "
                     "divide the values between its min and max",
                     id);
    }
}

static void classify(struct cn_ruleset *rs, struct cn_fact *fact)
{
    const char *id = cn_text_of(rs, fact->id);
    fact->place = CN_NONE;
    switch (fact->type) {
    case CN_BOOLEAN:
        fact->classes = 2;
        break;
    case CN_ENUM:
        fact->classes = fact->n_values;
        break;
    case CN_NUMBER:
        if (fact->n_cuts > 0) {
            qsort(fact->cuts, (size_t)fact->n_cuts, sizeof *fact->cuts,
                  compare_numbers);
        }
        fact->classes = fact->n_cuts + 1;
        check_range(rs, fact);
        break;
    case CN_PLACE:
        fact->place = ++rs->n_places; /* 0 is where the case is presented */
        fact->classes = 0;            /* provinces; see the index */
        if (fact->place >= CN_PLACES_MAX) {
            cn_report_at(rs, fact->at, "too-many-places",
                         "use one of the declared places",
                         "fact \"%s\" is one place too many (at most %d)", id,
                         CN_PLACES_MAX - 1);
        }
        return;
    case CN_N_FACT_TYPE:
    default:
        CN_ASSERT(!"fact type");
    }
    bool reserved = strcmp(id, "action") == 0 || strcmp(id, "field") == 0;
    if (!reserved && fact->classes >= CN_CLASSES_MAX) {
        cn_report_at(rs, fact->at, "too-many-values", "split the fact",
                     "fact \"%s\" has %d values or thresholds (at most %d)", id,
                     fact->classes, CN_CLASSES_MAX - 1);
    }
    if (fact->classes == 0) {
        cn_report_at(rs, fact->at, "no-values", "list its values",
                     "fact \"%s\" has no values", id);
    }
}

enum cn_status cn_ruleset_link_facts(struct cn_ruleset *rs,
                                     struct cn_error *err)
{
    rs->n_syms = rs->strings.n;
    rs->fact_of = cn_number_ids(rs, &rs->facts, offsetof(struct cn_fact, id),
                                offsetof(struct cn_fact, at), "fact");
    if (!rs->fact_of) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
    }
    collect_cuts(rs);
    for (size_t i = 0; i < rs->facts.n; i++) {
        struct cn_fact *fact = CN_AT(rs->facts, cn_fact, i);
        classify(rs, fact);
        if (i >= CN_FACTS_MAX) {
            cn_report_at(rs, fact->at, "too-many-facts",
                         "reuse a declared fact",
                         "fact \"%s\" is one fact too many (at most %d)",
                         cn_text_of(rs, fact->id), CN_FACTS_MAX);
        }
    }
    if (cn_arena_failed(&rs->arena)) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
    }
    return CN_OK;
}
