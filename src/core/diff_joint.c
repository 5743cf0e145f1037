/* SPDX-License-Identifier: MIT
 *
 * diff_joint.c: the vocabulary of two indexes as one: its texts, lists and
 * provinces, and all of its parts put together.
 */
#include <string.h>

#include "../base/error.h"
#include "diff.h"

#define JOINT_MAX ((size_t)1024 * 1024 * 1024)

cn_text cn_joint_text(const struct cn_joint *joint, enum cn_which side,
                      cn_text text)
{
    return text == 0 ? 0 : text + joint->side[side].texts;
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

/* ---- all of it ---------------------------------------------------------- */

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
        const char *id = cn_index_text(ix, ix->facts[f].id);
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
    cn_joint_facts(joint);
    cn_joint_powers(joint);
    if (!cn_arena_failed(&joint->arena)) {
        status = check_limits(joint, err);
    }
    if (status == CN_OK && !cn_arena_failed(&joint->arena)) {
        cn_joint_units(joint);
        cn_joint_classes(joint, CN_OLD);
        cn_joint_classes(joint, CN_NEW);
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
