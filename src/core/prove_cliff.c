/* SPDX-License-Identifier: MIT
 *
 * prove_cliff.c: what a day changes, as a table.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "prove.h"

/* ---- the table of a day -------------------------------------------------- */

struct cn_cliff {
    struct cn_proof *proof; /* its arena owns the rows */
    struct cn_cliff_row *rows;
    size_t n, max;
};

struct naming {
    struct cn_changes *x;
    struct cn_naming *names;
};

/* Rules of a chain or of a conflict: those of the role's day, or others. */
static void name_some(struct naming *x, int chain, bool ends)
{
    const struct cn_index *ix = x->x->one->all->ix;
    struct cn_ix_range range = ix->chains[chain];
    for (int i = 0; i < range.n; i++) {
        int rule = ix->links[range.first + i];
        bool turns =
            (ends ? ix->rules[rule].to : ix->rules[rule].from) == x->x->day;
        if (turns || !ends) {
            cn_name_rule(x->names, rule,
                         !turns ? "chain"
                         : ends ? "ends"
                                : "begins");
        }
    }
}

/* a: a leaf of the day before. */
static int name_end(void *ctx, int a, int b)
{
    struct naming *x = ctx;
    const struct cn_ix_leaf *leaf = &x->x->one->all->ix->leaves[a];
    if (b) {
        name_some(x, leaf->chain, true);
        name_some(x, leaf->sides, true);
    }
    return 0;
}

/* a: a leaf of the day. */
static int name_begin(void *ctx, int a, int b)
{
    struct naming *x = ctx;
    const struct cn_ix_leaf *leaf = &x->x->one->all->ix->leaves[a];
    if (b) {
        name_some(x, leaf->chain, false);
        name_some(x, leaf->sides, false);
    }
    return 0;
}

static void name_rules(struct cn_changes *x, int32_t region,
                       struct cn_naming *names)
{
    const struct cn_index *ix = x->one->all->ix;
    int power = x->one->power;
    struct naming ctx = {x, names};
    (void)cn_map_apply(
        &x->one->map,
        CN_IN_INDEX(cn_index_root(ix, power, x->day - 1, x->day - 1)),
        CN_IN_MAP(region), name_end, &ctx);
    (void)cn_map_apply(&x->one->map,
                       CN_IN_INDEX(cn_index_root(ix, power, x->day, x->day)),
                       CN_IN_MAP(region), name_begin, &ctx);
}

static struct cn_cliff_side make_side(const struct cn_proving *all, int number)
{
    const struct cn_index *ix = all->ix;
    const struct cn_ix_leaf *leaf = &ix->leaves[number];
    struct cn_cliff_side side = {.outcome = (enum cn_outcome)leaf->outcome,
                                 .tier = (enum cn_tier)leaf->tier,
                                 .gone = leaf->holder_ended != 0};
    if (leaf->holder != CN_NONE) {
        const struct cn_ix_holder *holder = &ix->holders[leaf->holder];
        side.holder = cn_index_text(ix, holder->id);
        side.holder_name = cn_index_text(ix, holder->name.text[all->lang]);
        side.tier = (enum cn_tier)holder->tier;
    }
    return side;
}

static void describe(struct cn_one *one, struct cn_cliff_row *row)
{
    const struct cn_proving *all = one->all;
    const struct cn_index *ix = all->ix;
    const struct cn_ix_power *power = &ix->powers[one->power];
    const struct cn_ix_subject *subject = &ix->subjects[power->subject];
    const char **actions =
        CN_ARENA_NEW(&all->proof->arena, const char *, subject->powers.n);
    row->field = cn_index_text(ix, subject->field);
    row->field_label = cn_index_field_label(ix, row->field, all->lang);
    row->subject = cn_index_text(ix, subject->id);
    row->subject_name = cn_index_text(ix, subject->name.text[all->lang]);
    if (actions) {
        actions[row->n_actions++] = cn_index_text(ix, power->action);
    }
    row->actions = actions;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_row(const struct cn_cliff_row *a, const struct cn_cliff_row *b)
{
    bool same =
        same_text(a->subject, b->subject) &&
        a->before.outcome == b->before.outcome &&
        a->after.outcome == b->after.outcome &&
        same_text(a->before.holder, b->before.holder) &&
        same_text(a->after.holder, b->after.holder) &&
        cn_same_regions(a->regions, a->n_regions, b->regions, b->n_regions) &&
        a->n_rules == b->n_rules;
    for (int i = 0; same && i < a->n_rules; i++) {
        same = same_text(a->rules[i].link.rule, b->rules[i].link.rule);
    }
    return same;
}

static void add_row(struct cn_cliff *cliff, const struct cn_cliff_row *row)
{
    struct cn_arena *arena = &cliff->proof->arena;
    for (size_t i = 0; i < cliff->n; i++) {
        struct cn_cliff_row *old = &cliff->rows[i];
        if (same_row(old, row)) {
            /* the list has room for every action of the subject */
            ((const char **)(uintptr_t)old->actions)[old->n_actions++] =
                row->actions[0];
            old->procedures =
                cn_procedures_join(arena, old->procedures, &old->n_procedures,
                                   row->procedures, row->n_procedures);
            return;
        }
    }
    struct cn_cliff_row *rows =
        cn_arena_grow(arena, cliff->rows, cliff->n, &cliff->max, sizeof *rows);
    if (rows) {
        rows[cliff->n++] = *row;
        cliff->rows = rows;
    }
}

static void add_rows(struct cn_cliff *cliff, struct cn_proving *all, int power,
                     cn_date day)
{
    struct cn_one one;
    struct cn_changes x = {.one = &one, .day = day};
    const struct cn_slot slot = {.from = day,
                                 .to = day + 1,
                                 .on_from = day,
                                 .on_to = day + 1,
                                 .root =
                                     cn_index_root(all->ix, power, day, day)};
    cn_one_init(&one, all, power);
    int32_t labels = cn_find_changes(&x);
    for (size_t i = 0; i < x.n && !one.map.failed; i++) {
        struct cn_cliff_row row = {.n_actions = 0};
        struct cn_naming names = {.arena = &one.map.arena};
        int32_t region = cn_map_where(&one.map, labels, (int)i + 1);
        describe(&one, &row);
        name_rules(&x, region, &names);
        row.before = make_side(all, x.list[i].before);
        row.after = make_side(all, x.list[i].after);
        row.n_regions = cn_regions_make(&one, region, &all->proof->arena,
                                        &row.regions, NULL);
        row.rules = cn_rules_make(all, power, day, &names);
        row.n_rules = row.rules ? (int)names.n : 0;
        row.n_procedures =
            cn_procedures_make(&one, region, &slot, &row.procedures);
        row.command =
            cn_command_make(&one, region, &slot, false, &all->proof->arena);
        if (!one.map.failed && !cn_arena_failed(&all->proof->arena)) {
            add_row(cliff, &row);
        }
    }
    cn_one_release(&one);
}

static int compare_rows(const void *a, const void *b)
{
    const struct cn_cliff_row *x = a;
    const struct cn_cliff_row *y = b;
    int order = strcmp(x->field, y->field);
    order = order ? order : strcmp(x->subject, y->subject);
    order = order ? order : strcmp(x->actions[0], y->actions[0]);
    return order ? order : strcmp(x->command, y->command);
}

enum cn_status cn_prove_cliff(const cn_snapshot *snapshot,
                              const struct cn_proof_options *options,
                              cn_date day, enum cn_lang lang, cn_cliff **out,
                              struct cn_error *err)
{
    struct cn_proving all = {.options = *options, .lang = lang};
    struct cn_cliff *cliff = calloc(1, sizeof *cliff);
    if (cliff) {
        cliff->proof = cn_proof_new(&all, snapshot->index);
    }
    int n = cliff && cliff->proof ? snapshot->index->n_powers : 0;
    for (int p = 0; p < n; p++) {
        if (options->power == CN_NONE || options->power == p) {
            add_rows(cliff, &all, p, day);
        }
    }
    if (!cliff || !cliff->proof || cn_arena_failed(&cliff->proof->arena) ||
        cliff->proof->summary.n_unproved > 0) {
        enum cn_status status = cn_prove_fail(cliff ? cliff->proof : NULL, err);
        cn_cliff_free(cliff);
        return status;
    }
    if (cliff->n > 0) {
        qsort(cliff->rows, cliff->n, sizeof *cliff->rows, compare_rows);
    }
    *out = cliff;
    return CN_OK;
}

int cn_cliff_count(const cn_cliff *cliff)
{
    return (int)cliff->n;
}

const struct cn_cliff_row *cn_cliff_at(const cn_cliff *cliff, int i)
{
    return i >= 0 && (size_t)i < cliff->n ? &cliff->rows[i] : NULL;
}

void cn_cliff_free(cn_cliff *cliff)
{
    if (cliff) {
        cn_proof_free(cliff->proof);
        free(cliff);
    }
}
