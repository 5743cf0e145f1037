/* SPDX-License-Identifier: MIT
 *
 * diff_joint.c: the vocabulary of two indexes as one: facts, values,
 * thresholds and provinces by id, powers by subject and action. A fact that
 * is of one type here and of another there counts as two.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/strbuf.h"
#include "diff.h"

#define JOINT_MAX ((size_t)1024 * 1024 * 1024)

cn_text cn_joint_text(const struct cn_joint *joint, enum cn_which side,
                      cn_text text)
{
    return text == 0 ? 0 : text + joint->side[side].texts;
}

static const char *text_of(const struct cn_joint *joint, cn_text text)
{
    return cn_index_text(&joint->ix, text);
}

struct cn_ix_label cn_joint_label(const struct cn_joint *joint,
                                  enum cn_which side, struct cn_ix_label label)
{
    for (int i = 0; i < CN_N_LANG; i++) {
        label.text[i] = cn_joint_text(joint, side, label.text[i]);
    }
    return label;
}

static void join_texts(struct cn_joint *joint)
{
    int32_t first = joint->side[CN_OLD].ix->n_texts;
    int32_t rest = joint->side[CN_NEW].ix->n_texts;
    char *texts =
        cn_arena_alloc(&joint->arena, (size_t)first + (size_t)rest, 1);
    if (texts) {
        memcpy(texts, joint->side[CN_OLD].ix->texts, (size_t)first);
        memcpy(texts + first, joint->side[CN_NEW].ix->texts, (size_t)rest);
    }
    joint->side[CN_NEW].texts = (cn_text)first;
    joint->ix.texts = texts;
    joint->ix.n_texts = first + rest;
}

/* ---- merging two sorted lists ------------------------------------------- */

int cn_joint_merge(struct cn_joint *joint, int n_a, int n_b,
                   cn_joint_order_fn *order, cn_joint_add_fn *add)
{
    int n = 0;
    for (int a = 0, b = 0; a < n_a || b < n_b; n++) {
        int o = a == n_a ? 1 : b == n_b ? -1 : order(joint, a, b);
        add(joint, n, o <= 0 ? a : CN_NONE, o >= 0 ? b : CN_NONE);
        a += o <= 0;
        b += o >= 0;
    }
    return n;
}

int cn_joint_compare(const struct cn_joint *joint, cn_text a, cn_text b)
{
    return strcmp(cn_index_text(joint->side[CN_OLD].ix, a),
                  cn_index_text(joint->side[CN_NEW].ix, b));
}

/* ---- provinces ---------------------------------------------------------- */

static int order_provinces(const struct cn_joint *joint, int a, int b)
{
    return cn_joint_compare(joint, joint->side[CN_OLD].ix->provinces[a],
                            joint->side[CN_NEW].ix->provinces[b]);
}

static void add_province(struct cn_joint *joint, int at, int a, int b)
{
    cn_text *list = (cn_text *)(uintptr_t)joint->ix.provinces;
    list[at] =
        b != CN_NONE
            ? cn_joint_text(joint, CN_NEW, joint->side[CN_NEW].ix->provinces[b])
            : joint->side[CN_OLD].ix->provinces[a];
}

static void join_provinces(struct cn_joint *joint)
{
    int n_a = joint->side[CN_OLD].ix->n_provinces;
    int n_b = joint->side[CN_NEW].ix->n_provinces;
    joint->ix.provinces = CN_ARENA_NEW(&joint->arena, cn_text, n_a + n_b + 1);
    if (joint->ix.provinces) {
        joint->ix.n_provinces =
            cn_joint_merge(joint, n_a, n_b, order_provinces, add_province);
    }
}

int cn_joint_province(const struct cn_index *ix, const char *code)
{
    for (int i = 0; i < ix->n_provinces; i++) {
        if (strcmp(cn_index_text(ix, ix->provinces[i]), code) == 0) {
            return i;
        }
    }
    return ix->n_provinces;
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

static void join_facts(struct cn_joint *joint)
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

static void map_classes(struct cn_joint *joint, enum cn_which number)
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

/* `action` and `field` are no facts of a dossier. */
static bool is_reserved(const char *id)
{
    return strcmp(id, "action") == 0 || strcmp(id, "field") == 0;
}

static enum cn_status check_limits(const struct cn_joint *joint,
                                   struct cn_error *err)
{
    const struct cn_index *ix = &joint->ix;
    if (ix->n_facts > CN_FACTS_MAX) {
        return cn_fail(err, CN_E_LIMIT,
                       "the two rule bases have %d facts together (at most "
                       "%d); compare them in smaller steps",
                       ix->n_facts, CN_FACTS_MAX);
    }
    if (ix->n_provinces >= CN_CLASSES_MAX) {
        return cn_fail(err, CN_E_LIMIT,
                       "the two rule bases single out %d provinces together "
                       "(at most %d); compare them in smaller steps",
                       ix->n_provinces, CN_CLASSES_MAX - 1);
    }
    for (int f = 0; f < ix->n_facts; f++) {
        const char *id = text_of(joint, ix->facts[f].id);
        if (!is_reserved(id) && ix->facts[f].classes >= CN_CLASSES_MAX) {
            return cn_fail(err, CN_E_LIMIT,
                           "fact \"%s\" has %d values or intervals in the two "
                           "rule bases together (at most %d); compare them in "
                           "smaller steps",
                           id, ix->facts[f].classes, CN_CLASSES_MAX - 1);
        }
    }
    return CN_OK;
}

/* ---- all of it ---------------------------------------------------------- */

int32_t cn_joint_number(struct cn_joint *joint, const char *text, size_t len)
{
    int32_t *known = cn_bytesmap_at(&joint->numbers, text, len);
    if (!known) {
        return -1;
    }
    if (*known < 0) {
        *known = joint->n_numbers++;
    }
    return *known;
}

enum cn_status cn_joint_make(struct cn_joint *joint, const struct cn_index *old,
                             const struct cn_index *new, struct cn_error *err)
{
    enum cn_status status = CN_OK;
    memset(joint, 0, sizeof *joint);
    cn_arena_init(&joint->arena, JOINT_MAX);
    cn_bytesmap_init(&joint->numbers, &joint->arena);
    joint->side[CN_OLD].ix = old;
    joint->side[CN_NEW].ix = new;
    join_texts(joint);
    join_provinces(joint);
    join_facts(joint);
    cn_joint_powers(joint);
    if (!cn_arena_failed(&joint->arena)) {
        status = check_limits(joint, err);
    }
    if (status == CN_OK && !cn_arena_failed(&joint->arena)) {
        cn_joint_units(joint);
        map_classes(joint, CN_OLD);
        map_classes(joint, CN_NEW);
        cn_joint_procedures(joint);
        cn_joint_sign(joint);
    }
    if (status == CN_OK && cn_arena_failed(&joint->arena)) {
        status = cn_fail(err, CN_E_NOMEM, "out of memory while comparing");
    }
    if (status != CN_OK) {
        cn_joint_release(joint);
    }
    return status;
}

void cn_joint_release(struct cn_joint *joint)
{
    if (joint) {
        cn_arena_release(&joint->arena);
    }
}
