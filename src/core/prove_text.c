/* SPDX-License-Identifier: MIT
 *
 * prove_text.c: a region becomes alternatives of conditions that people can
 * read, and a command line that asks about one of its cells.
 */
#include <string.h>

#include "../base/strbuf.h"
#include "prove.h"

#define COMMAND_MAX ((size_t)16 * 1024)

static bool has(uint64_t mask, int class)
{
    return (mask >> class & 1) != 0;
}

static bool is_place(const struct cn_index *ix, int dim)
{
    return dim == ix->n_facts || ix->facts[dim].place != CN_NONE;
}

/* ---- tests ------------------------------------------------------------- */

struct wording {
    struct cn_one *one;
    struct cn_arena *arena;
    const char **values;
    int n;
};

static void add_value(struct wording *w, const char *text)
{
    if (w->values) {
        w->values[w->n++] = text;
    }
}

/* Provinces that a rule singles out; all the others are one class. */
static void word_provinces(struct wording *w, uint64_t mask, bool none_of)
{
    const struct cn_index *ix = w->one->all->ix;
    for (int i = 0; i < ix->n_provinces; i++) {
        if (has(mask, i) != none_of && w->one->map.alias[i] == i) {
            add_value(w, cn_index_text(ix, ix->provinces[i]));
        }
    }
}

static void word_numbers(struct wording *w, int fact, uint64_t mask)
{
    const struct cn_index *ix = w->one->all->ix;
    int n = ix->facts[fact].classes;
    for (int i = 0; i < n; i++) {
        int last = i;
        while (has(mask, i) && last + 1 < n && has(mask, last + 1)) {
            last++;
        }
        if (has(mask, i)) {
            add_value(w, cn_number_range_text(w->arena, ix, fact, i, last));
        }
        i = last;
    }
}

static void word_values(struct wording *w, int fact, uint64_t mask,
                        bool none_of)
{
    const struct cn_index *ix = w->one->all->ix;
    struct cn_ix_range values = ix->facts[fact].values;
    for (int i = 0; i < values.n; i++) {
        if (has(mask, i) != none_of) {
            add_value(w, cn_index_text(ix, ix->values[values.first + i].id));
        }
    }
}

static struct cn_proof_test word_test(struct cn_one *one, int dim,
                                      uint64_t mask, struct cn_arena *arena)
{
    const struct cn_index *ix = one->all->ix;
    int n = cn_index_classes(ix, dim);
    struct wording w = {one, arena, CN_ARENA_NEW(arena, const char *, n), 0};
    struct cn_proof_test test = {.fact = cn_dim_id(ix, dim)};
    if (is_place(ix, dim)) {
        test.none_of = has(mask, ix->n_provinces);
        word_provinces(&w, mask, test.none_of);
    } else if (ix->facts[dim].type == CN_NUMBER) {
        word_numbers(&w, dim, mask);
    } else {
        test.none_of = n > 2 && __builtin_popcountll(mask) == n - 1;
        word_values(&w, dim, mask, test.none_of);
    }
    test.values = w.values;
    test.n_values = w.n;
    return test;
}

static int count_tests(const struct cn_index *ix, const struct cn_box *box)
{
    int n = 0;
    for (int dim = 0; dim <= ix->n_facts; dim++) {
        n += box->mask[dim] != cn_all_classes(ix, dim);
    }
    return n;
}

int cn_regions_make(struct cn_one *one, int32_t region, struct cn_arena *arena,
                    const struct cn_proof_region **out, int *more)
{
    const struct cn_index *ix = one->all->ix;
    struct cn_box *boxes = NULL;
    int n = cn_map_boxes(&one->map, region, &one->map.arena, &boxes, more);
    struct cn_proof_region *regions =
        CN_ARENA_NEW(arena, struct cn_proof_region, n + 1);
    for (int i = 0; regions && i < n; i++) {
        struct cn_proof_test *tests = CN_ARENA_NEW(
            arena, struct cn_proof_test, count_tests(ix, &boxes[i]) + 1);
        for (int dim = 0; tests && dim <= ix->n_facts; dim++) {
            if (boxes[i].mask[dim] != cn_all_classes(ix, dim)) {
                tests[regions[i].n_tests++] =
                    word_test(one, dim, boxes[i].mask[dim], arena);
            }
        }
        regions[i].tests = tests;
    }
    *out = regions;
    return regions ? n : 0;
}

/* ---- commands ---------------------------------------------------------- */

/* One class of a mask: of places, one that no rule singles out if possible. */
static int example_class(const struct cn_one *one, int dim, uint64_t mask)
{
    const struct cn_index *ix = one->all->ix;
    const uint8_t *alias = one->map.alias;
    int n = cn_index_classes(ix, dim);
    if (is_place(ix, dim) && has(mask, n - 1) && alias[n - 1] == n - 1) {
        return n - 1;
    }
    for (int i = 0; i < n; i++) {
        if (has(mask, i) && (!is_place(ix, dim) || alias[i] == i)) {
            return i;
        }
    }
    return 0;
}

/* Narrows the box to one class for each dimension that the answer tests. */
static void follow(const struct cn_one *one, int32_t root, struct cn_box *box)
{
    const struct cn_index *ix = one->all->ix;
    while (root >= 0) {
        const int32_t *node = ix->diagrams + root;
        int dim = CN_TEST_DIM(node[0]);
        int class = example_class(one, dim, box->mask[dim]);
        box->mask[dim] = UINT64_C(1) << class;
        root = node[1 + class];
    }
}

/* The code of a province of a class on a day, or NULL. */
static const char *province_code(const struct cn_one *one, int class,
                                 cn_date day)
{
    const struct cn_index *ix = one->all->ix;
    int only = one->all->options.province;
    for (int u = 0; u < ix->n_units; u++) {
        const struct cn_ix_unit *unit = &ix->units[u];
        if (unit->parent == u && unit->province_class == class &&
            unit->from <= day && day < unit->to &&
            (only == CN_NONE || only == u)) {
            return cn_index_text(ix, unit->code);
        }
    }
    return NULL;
}

static void put_fact(struct cn_strbuf *buf, struct cn_one *one, int dim,
                     uint64_t mask, cn_date day)
{
    const struct cn_index *ix = one->all->ix;
    int class = example_class(one, dim, mask);
    if (!is_place(ix, dim)) {
        cn_strbuf_printf(buf, " --fact %s=%s", cn_dim_id(ix, dim),
                         cn_class_example(&one->map.arena, ix, dim, class));
        return;
    }
    const char *code = province_code(one, class, day);
    if (code && dim == ix->n_facts) {
        cn_strbuf_printf(buf, " --province %s", code);
    } else if (code) {
        cn_strbuf_printf(buf, " --fact %s=%s", cn_dim_id(ix, dim), code);
    }
}

static void put_days(struct cn_strbuf *buf, const struct cn_slot *slot)
{
    char day[11];
    cn_strbuf_printf(buf, " --on %s", cn_date_format(slot->on_from, day));
    if (slot->pending) {
        cn_strbuf_printf(buf, " --received %s",
                         cn_date_format(slot->from, day));
    }
}

const char *cn_command_make(struct cn_one *one, int32_t region,
                            const struct cn_slot *slot, bool complete,
                            struct cn_arena *arena)
{
    const struct cn_index *ix = one->all->ix;
    const struct cn_ix_power *power = &ix->powers[one->power];
    struct cn_box box;
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, COMMAND_MAX);
    if (!cn_map_first_box(&one->map, region, &box)) {
        cn_box_all(&box, ix);
    }
    if (complete) {
        follow(one, slot->root, &box);
    }
    cn_strbuf_printf(&buf, "route %s:%s",
                     cn_index_text(ix, ix->subjects[power->subject].id),
                     cn_index_text(ix, power->action));
    put_days(&buf, slot);
    bool fixed = one->all->options.province != CN_NONE;
    for (int dim = ix->n_facts; dim >= 0; dim--) {
        if (box.mask[dim] != cn_all_classes(ix, dim) ||
            (fixed && dim == ix->n_facts)) {
            put_fact(&buf, one, dim, box.mask[dim], slot->from);
        }
    }
    const char *out = cn_arena_copy(arena, buf.text, buf.len);
    arena->failed = arena->failed || buf.failed;
    cn_strbuf_release(&buf);
    return out;
}

/* ---- rules and procedures ---------------------------------------------- */

const struct cn_proof_rule *cn_rules_make(struct cn_proving *all, int power,
                                          cn_date day,
                                          const struct cn_naming *names)
{
    struct cn_case c;
    cn_case_init(&c, day);
    c.power = power;
    struct cn_explaining x = {.ix = all->ix,
                              .c = &c,
                              .lang = all->lang,
                              .arena = &all->proof->arena,
                              .power = power};
    memset(&x.known, CN_FACT_UNKNOWN, sizeof x.known);
    struct cn_proof_rule *rules =
        CN_ARENA_NEW(x.arena, struct cn_proof_rule, names->n + 1);
    for (size_t i = 0; rules && i < names->n; i++) {
        rules[i].role = names->list[i].role;
        cn_fill_link(&x, names->list[i].rule, &rules[i].link);
    }
    return rules;
}

/* Is there a day on which the procedure exists? */
static bool exists(const struct cn_ix_procedure *p, const struct cn_slot *slot)
{
    cn_date first = p->stops_pending ? slot->on_from : slot->from;
    return p->ministry == 0 && first < p->abolished && p->born < slot->to;
}

static bool names_power(const struct cn_ix_procedure *p, int power)
{
    for (int i = 0; i < p->n_powers; i++) {
        if (p->power[i] == power) {
            return true;
        }
    }
    return false;
}

int cn_procedures_make(struct cn_one *one, int32_t region,
                       const struct cn_slot *slot, const int **out)
{
    const struct cn_index *ix = one->all->ix;
    int *list = NULL;
    int n = 0;
    size_t max = 0;
    for (int i = 0; i < ix->n_procedures; i++) {
        const struct cn_ix_procedure *p = &ix->procedures[i];
        struct cn_box box;
        if (!names_power(p, one->power) || !exists(p, slot)) {
            continue;
        }
        cn_box_all(&box, ix);
        for (int k = 0; k < p->presets.n; k++) {
            const struct cn_ix_preset *preset =
                &ix->presets[p->presets.first + k];
            box.mask[preset->fact] = UINT64_C(1) << preset->class;
        }
        if (!cn_map_meets(&one->map, region, &box)) {
            continue;
        }
        list = cn_arena_grow(&one->all->proof->arena, list, (size_t)n, &max,
                             sizeof *list);
        if (!list) {
            return 0;
        }
        list[n++] = i;
    }
    *out = list;
    return n;
}
