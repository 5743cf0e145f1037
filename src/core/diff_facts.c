/* SPDX-License-Identifier: MIT
 *
 * diff_facts.c: the facts of two indexes as one, with the values and
 * thresholds of both, and which of a side's classes each joint class is. A
 * fact that is of one type here and of another there counts as two.
 */
#include <stdlib.h>
#include <string.h>

#include "diff.h"

static const char *text_of(const struct cn_joint *joint, cn_text text)
{
    return cn_index_text(&joint->ix, text);
}

/* ---- facts -------------------------------------------------------------- */

static int order_facts(const struct cn_joint *joint, int a, int b)
{
    const struct cn_ix_fact *x = &joint->side[CN_OLD].ix->facts[a];
    const struct cn_ix_fact *y = &joint->side[CN_NEW].ix->facts[b];
    int order = cn_joint_compare(joint, x->id, y->id);
    return order ? order : (x->type > y->type) - (x->type < y->type);
}

static bool has_value(const struct cn_joint *joint, struct cn_ix_range values,
                      const char *id)
{
    for (int i = 0; i < values.n; i++) {
        if (strcmp(text_of(joint, joint->ix.values[values.first + i].id), id) ==
            0) {
            return true;
        }
    }
    return false;
}

/* Adds the values of a side that are not there yet. */
static void add_values(struct cn_joint *joint, enum cn_which side,
                       const struct cn_ix_fact *from, struct cn_ix_fact *fact)
{
    const struct cn_index *ix = joint->side[side].ix;
    struct cn_ix_value *list =
        (struct cn_ix_value *)(uintptr_t)joint->ix.values;
    for (int i = 0; i < from->values.n; i++) {
        const struct cn_ix_value *value = &ix->values[from->values.first + i];
        if (!has_value(joint, fact->values, cn_index_text(ix, value->id))) {
            list[joint->ix.n_values++] =
                (struct cn_ix_value){cn_joint_text(joint, side, value->id),
                                     cn_joint_label(joint, side, value->label)};
            fact->values.n++;
        }
    }
}

static int compare_cuts(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a;
    int64_t y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static void add_cuts(struct cn_joint *joint, enum cn_which side,
                     const struct cn_ix_fact *from, struct cn_ix_fact *fact)
{
    const struct cn_index *ix = joint->side[side].ix;
    int64_t *cuts = (int64_t *)(uintptr_t)joint->ix.cuts + fact->cuts.first;
    for (int i = 0; i < from->cuts.n; i++) {
        int64_t cut = ix->cuts[from->cuts.first + i];
        bool known = false;
        for (int k = 0; k < fact->cuts.n; k++) {
            known = known || cuts[k] == cut;
        }
        if (!known) {
            cuts[fact->cuts.n++] = cut;
            joint->ix.n_cuts++;
        }
    }
    if (fact->cuts.n > 0) {
        qsort(cuts, (size_t)fact->cuts.n, sizeof *cuts, compare_cuts);
    }
}

static void add_side(struct cn_joint *joint, enum cn_which side, int number,
                     int at, struct cn_ix_fact *fact)
{
    if (number == CN_NONE) {
        return;
    }
    const struct cn_ix_fact *from = &joint->side[side].ix->facts[number];
    joint->side[side].dim[number] = at;
    fact->id = cn_joint_text(joint, side, from->id);
    fact->unit = cn_joint_text(joint, side, from->unit);
    fact->question = cn_joint_label(joint, side, from->question);
    fact->type = from->type;
    fact->level = from->level;
    fact->place = from->place;
    add_values(joint, side, from, fact);
    add_cuts(joint, side, from, fact);
}

static void add_fact(struct cn_joint *joint, int at, int a, int b)
{
    struct cn_ix_fact *fact = (struct cn_ix_fact *)(uintptr_t)joint->ix.facts;
    fact += at;
    fact->values.first = joint->ix.n_values;
    fact->cuts.first = joint->ix.n_cuts;
    add_side(joint, CN_OLD, a, at, fact);
    add_side(joint, CN_NEW, b, at, fact);
    fact->classes = fact->type == (int)CN_NUMBER    ? fact->cuts.n + 1
                    : fact->type == (int)CN_BOOLEAN ? 2
                                                    : fact->values.n;
}

/* Places are numbered anew, in the order of their facts. */
static void number_places(struct cn_joint *joint)
{
    struct cn_ix_fact *facts = (struct cn_ix_fact *)(uintptr_t)joint->ix.facts;
    int place = 0;
    for (int f = 0; f < joint->ix.n_facts; f++) {
        if (facts[f].place != CN_NONE) {
            facts[f].place = ++place;
        }
    }
}

void cn_joint_facts(struct cn_joint *joint)
{
    const struct cn_index *a = joint->side[CN_OLD].ix;
    const struct cn_index *b = joint->side[CN_NEW].ix;
    struct cn_arena *arena = &joint->arena;
    joint->ix.facts =
        CN_ARENA_NEW(arena, struct cn_ix_fact, a->n_facts + b->n_facts + 1);
    joint->ix.values =
        CN_ARENA_NEW(arena, struct cn_ix_value, a->n_values + b->n_values + 1);
    joint->ix.cuts = CN_ARENA_NEW(arena, int64_t, a->n_cuts + b->n_cuts + 1);
    for (int s = 0; s < CN_N_WHICH; s++) {
        joint->side[s].dim =
            CN_ARENA_NEW(arena, int, joint->side[s].ix->n_facts + 1);
    }
    if (cn_arena_failed(arena)) {
        return;
    }
    joint->ix.n_facts =
        cn_joint_merge(joint, a->n_facts, b->n_facts, order_facts, add_fact);
    number_places(joint);
    joint->side[CN_OLD].dim[a->n_facts] = joint->ix.n_facts;
    joint->side[CN_NEW].dim[b->n_facts] = joint->ix.n_facts;
}

/* ---- classes ------------------------------------------------------------ */

static int value_class(const struct cn_joint *joint, enum cn_which side,
                       const struct cn_ix_fact *own,
                       const struct cn_ix_fact *fact, int class)
{
    const struct cn_index *ix = joint->side[side].ix;
    const char *id =
        text_of(joint, joint->ix.values[fact->values.first + class].id);
    for (int i = 0; i < own->values.n; i++) {
        if (strcmp(cn_index_text(ix, ix->values[own->values.first + i].id),
                   id) == 0) {
            return i;
        }
    }
    return CN_ABSENT;
}

/* The side's class of the numbers in a joint class; its cuts are among the
 * joint ones. */
static int number_class(const struct cn_joint *joint, enum cn_which side,
                        const struct cn_ix_fact *own,
                        const struct cn_ix_fact *fact, int class)
{
    const struct cn_index *ix = joint->side[side].ix;
    const int64_t *cuts = ix->cuts + own->cuts.first;
    return class == 0
               ? 0
               : cn_number_class(cuts, own->cuts.n,
                                 joint->ix.cuts[fact->cuts.first + class - 1]);
}

static int side_class(const struct cn_joint *joint, enum cn_which side,
                      const struct cn_ix_fact *own, int dim, int class)
{
    const struct cn_index *ix = joint->side[side].ix;
    bool place =
        dim == joint->ix.n_facts || joint->ix.facts[dim].place != CN_NONE;
    if (place || !own) {
        return class == joint->ix.n_provinces
                   ? ix->n_provinces
                   : cn_joint_province(
                         ix, text_of(joint, joint->ix.provinces[class]));
    }
    const struct cn_ix_fact *fact = &joint->ix.facts[dim];
    switch ((enum cn_fact_type)fact->type) {
    case CN_ENUM:
        return value_class(joint, side, own, fact, class);
    case CN_NUMBER:
        return number_class(joint, side, own, fact, class);
    case CN_BOOLEAN:
    case CN_PLACE:
    case CN_N_FACT_TYPE:
    default:
        return class;
    }
}

void cn_joint_classes(struct cn_joint *joint, enum cn_which number)
{
    struct cn_joint_side *side = &joint->side[number];
    size_t n = (size_t)(joint->ix.n_facts + 1) * CN_CLASSES_MAX;
    side->class = cn_arena_alloc(&joint->arena, n, 1);
    for (int f = 0; side->class && f <= side->ix->n_facts; f++) {
        int dim = side->dim[f];
        int classes = cn_index_classes(&joint->ix, dim);
        const struct cn_ix_fact *own =
            f < side->ix->n_facts ? &side->ix->facts[f] : NULL;
        for (int c = 0; c < classes && c < CN_CLASSES_MAX; c++) {
            side->class[dim * CN_CLASSES_MAX + c] =
                (uint8_t)side_class(joint, number, own, dim, c);
        }
    }
}
