/* SPDX-License-Identifier: MIT
 *
 * diff_rows.c: runs of a power become rows: who held it and who holds it, in
 * which region and in which provinces.
 */
#include <stdlib.h>
#include <string.h>

#include "diff.h"

static struct cn_arena *arena_of(const struct cn_diffing *x)
{
    return &x->diff->proof->arena;
}

/* ---- the two sides ------------------------------------------------------- */

static struct cn_diff_side make_side(const struct cn_diffing *x,
                                     enum cn_which number, int label)
{
    const struct cn_index *ix = x->joint->side[number].ix;
    struct cn_diff_side side = {.declared = label != 0};
    if (label == 0) {
        return side;
    }
    const struct cn_ix_leaf *leaf = &ix->leaves[label - 1];
    side.outcome = (enum cn_outcome)leaf->outcome;
    side.tier = (enum cn_tier)leaf->tier;
    side.gone = leaf->holder_ended != 0;
    side.confidence = (enum cn_confidence)leaf->confidence;
    if (leaf->holder != CN_NONE) {
        const struct cn_ix_holder *holder = &ix->holders[leaf->holder];
        side.tier = (enum cn_tier)holder->tier;
        side.holder = cn_index_text(ix, holder->id);
        side.holder_name = cn_index_text(ix, holder->name.text[x->all.lang]);
    }
    if (leaf->tier == CN_TIER_PROVINCE || leaf->tier == CN_TIER_COMMUNE) {
        side.place = cn_dim_id(ix, cn_place_dim(ix, leaf->place));
    }
    return side;
}

/* ---- provinces ----------------------------------------------------------- */

/* The dimensions that pick the unit of the answers, or else where the case
 * is presented. */
static void place_dims(const struct cn_diffing *x, const struct cn_turn *turn,
                       bool *dims)
{
    const int label[CN_N_WHICH] = {turn->before, turn->after};
    bool any = false;
    for (int s = 0; s < CN_N_WHICH; s++) {
        const struct cn_joint_side *side = &x->joint->side[s];
        const struct cn_ix_leaf *leaf =
            label[s] == 0 ? NULL : &side->ix->leaves[label[s] - 1];
        if (leaf &&
            (leaf->tier == CN_TIER_PROVINCE || leaf->tier == CN_TIER_COMMUNE)) {
            dims[side->dim[cn_place_dim(side->ix, leaf->place)]] = true;
            any = true;
        }
    }
    dims[x->joint->ix.n_facts] = dims[x->joint->ix.n_facts] || !any;
}

/* Is the region about cases whose place is in that class of provinces? */
static bool touches(struct cn_diffing *x, int32_t region, const bool *dims,
                    int class)
{
    const struct cn_index *ix = &x->joint->ix;
    for (int dim = 0; dim <= ix->n_facts; dim++) {
        struct cn_box box;
        if (!dims[dim]) {
            continue;
        }
        cn_box_all(&box, ix);
        box.mask[dim] = UINT64_C(1) << class;
        if (cn_map_meets(&x->one.map, region, &box)) {
            return true;
        }
    }
    return false;
}

static bool lists_unit(const char *const *list, int n, const char *code)
{
    return list && n > 0 && strcmp(list[n - 1], code) == 0;
}

static void fill_provinces(struct cn_diffing *x, const struct cn_run *run,
                           struct cn_diff_row *row)
{
    const struct cn_index *ix = &x->joint->ix;
    int only = x->all.options.province;
    bool dims[CN_FACTS_MAX + 1] = {false};
    int8_t known[CN_CLASSES_MAX] = {0};
    const char **list = NULL;
    size_t max = 0;
    place_dims(x, &x->turns[run->turn], dims);
    for (int u = 0; u < ix->n_units; u++) {
        const struct cn_ix_unit *unit = &ix->units[u];
        int class = unit->province_class;
        if (unit->parent != u || unit->from >= row->to ||
            row->from >= unit->to || (only != CN_NONE && only != u) ||
            lists_unit(list, row->n_provinces, cn_index_text(ix, unit->code))) {
            continue;
        }
        if (known[class] == 0) {
            known[class] = touches(x, run->region, dims, class) ? 1 : -1;
        }
        const char **grown =
            known[class] < 0
                ? NULL
                : cn_arena_grow(arena_of(x), list, (size_t)row->n_provinces,
                                &max, sizeof *grown);
        if (grown) {
            list = grown;
            grown[row->n_provinces++] = cn_index_text(ix, unit->code);
        }
    }
    row->provinces = list;
}

/* ---- rows ---------------------------------------------------------------- */

static void describe(struct cn_diffing *x, struct cn_diff_row *row)
{
    const struct cn_index *ix = &x->joint->ix;
    const struct cn_ix_power *power = &ix->powers[x->one.power];
    const struct cn_ix_subject *subject = &ix->subjects[power->subject];
    const char **actions =
        CN_ARENA_NEW(arena_of(x), const char *, subject->powers.n);
    row->field = cn_index_text(ix, subject->field);
    row->field_label = cn_index_field_label(ix, row->field, x->all.lang);
    row->subject = cn_index_text(ix, subject->id);
    row->subject_name = cn_index_text(ix, subject->name.text[x->all.lang]);
    if (actions) {
        actions[row->n_actions++] = cn_index_text(ix, power->action);
    }
    row->actions = actions;
}

static void fill_procedures(struct cn_diffing *x, int32_t region,
                            const struct cn_slot *slot, struct cn_diff_row *row)
{
    const struct cn_index *ix = &x->joint->ix;
    const int *numbers = NULL;
    int n = cn_procedures_make(&x->one, region, slot, &numbers);
    const char **list = CN_ARENA_NEW(arena_of(x), const char *, n + 1);
    for (int i = 0; list && i < n; i++) {
        const struct cn_ix_procedure *p = &ix->procedures[numbers[i]];
        list[i] = cn_index_text(ix, p->code ? p->code : p->id);
    }
    row->procedures = list;
    row->n_procedures = list ? n : 0;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_side(const struct cn_diff_side *a,
                      const struct cn_diff_side *b)
{
    return a->declared == b->declared && a->outcome == b->outcome &&
           a->tier == b->tier && a->gone == b->gone &&
           a->confidence == b->confidence && same_text(a->holder, b->holder) &&
           same_text(a->place, b->place);
}

/* The same but for the action? */
static bool same_row(const struct cn_diff_row *a, const struct cn_diff_row *b)
{
    bool same =
        a->kind == b->kind && same_text(a->subject, b->subject) &&
        a->from == b->from && a->to == b->to && a->on_from == b->on_from &&
        a->on_to == b->on_to && same_side(&a->before, &b->before) &&
        same_side(&a->after, &b->after) && a->n_rules == b->n_rules &&
        cn_same_regions(a->regions, a->n_regions, b->regions, b->n_regions);
    for (int i = 0; same && i < a->n_rules; i++) {
        same = same_text(a->rules[i].role, b->rules[i].role) &&
               same_text(a->rules[i].link.rule, b->rules[i].link.rule);
    }
    return same;
}

/* Two ascending lists of texts as one. */
static void join_procedures(struct cn_arena *arena, struct cn_diff_row *row,
                            const struct cn_diff_row *more)
{
    int n = 0;
    const char **list = CN_ARENA_NEW(
        arena, const char *, row->n_procedures + more->n_procedures + 1);
    for (int i = 0; list && i < row->n_procedures; i++) {
        list[n++] = row->procedures[i];
    }
    for (int i = 0; list && i < more->n_procedures; i++) {
        bool known = false;
        for (int k = 0; k < row->n_procedures && !known; k++) {
            known = strcmp(list[k], more->procedures[i]) == 0;
        }
        if (!known) {
            list[n++] = more->procedures[i];
        }
    }
    row->procedures = list;
    row->n_procedures = n;
}

static void add_row(struct cn_diffing *x, const struct cn_diff_row *row)
{
    struct cn_diff *diff = x->diff;
    for (size_t i = diff->n;
         i-- > 0 && strcmp(diff->rows[i].subject, row->subject) == 0;) {
        struct cn_diff_row *old = &diff->rows[i];
        if (same_row(old, row)) {
            /* the list has room for every action of the subject */
            ((const char **)(uintptr_t)old->actions)[old->n_actions++] =
                row->actions[0];
            join_procedures(arena_of(x), old, row);
            return;
        }
    }
    struct cn_diff_row *rows = cn_arena_grow(arena_of(x), diff->rows, diff->n,
                                             &diff->max, sizeof *rows);
    if (rows) {
        rows[diff->n++] = *row;
        diff->rows = rows;
    }
}

void cn_diff_rows(struct cn_diffing *x)
{
    for (size_t i = 0; i < x->n_runs && !x->one.map.failed; i++) {
        const struct cn_run *run = &x->runs[i];
        const struct cn_turn *turn = &x->turns[run->turn];
        struct cn_diff_row row = {.kind = turn->kind,
                                  .from = x->days[run->i1],
                                  .to = x->days[run->i2 + 1],
                                  .on_from = x->days[run->j1],
                                  .on_to = x->days[run->j2 + 1]};
        const struct cn_slot slot = {.from = row.from,
                                     .to = row.to,
                                     .on_from = row.on_from,
                                     .on_to = row.on_to,
                                     .pending = run->j1 > run->i1};
        cn_diff_enter(x, row.from, row.to);
        describe(x, &row);
        cn_diff_rules(x, run, &row);
        row.before = make_side(x, CN_OLD, turn->before);
        row.after = make_side(x, CN_NEW, turn->after);
        row.n_regions = cn_regions_make(&x->one, run->region, arena_of(x),
                                        &row.regions, NULL);
        fill_provinces(x, run, &row);
        fill_procedures(x, run->region, &slot, &row);
        row.command =
            cn_command_make(&x->one, run->region, &slot, false, arena_of(x));
        if (!x->one.map.failed && !cn_arena_failed(arena_of(x))) {
            add_row(x, &row);
        }
    }
}

static int compare_rows(const void *a, const void *b)
{
    const struct cn_diff_row *x = a;
    const struct cn_diff_row *y = b;
    int order = ((int)x->kind > (int)y->kind) - ((int)x->kind < (int)y->kind);
    order = order ? order : strcmp(x->field, y->field);
    order = order ? order : strcmp(x->subject, y->subject);
    order = order ? order : strcmp(x->actions[0], y->actions[0]);
    order = order ? order : (x->from > y->from) - (x->from < y->from);
    order =
        order ? order : (x->on_from > y->on_from) - (x->on_from < y->on_from);
    return order ? order : strcmp(x->command, y->command);
}

void cn_diff_order(struct cn_diff *diff)
{
    if (diff->n > 0) {
        qsort(diff->rows, diff->n, sizeof *diff->rows, compare_rows);
    }
}
