/* SPDX-License-Identifier: MIT
 *
 * diff_things.c: the powers, procedures and units of two indexes as one.
 */
#include <string.h>

#include "diff.h"

/* ---- powers ------------------------------------------------------------- */

static int order_subjects(const struct cn_joint *joint, int a, int b)
{
    return cn_joint_compare(joint, joint->side[CN_OLD].ix->subjects[a].id,
                            joint->side[CN_NEW].ix->subjects[b].id);
}

static bool has_action(const struct cn_joint *joint, struct cn_ix_range powers,
                       const char *action, int *out)
{
    for (int i = powers.first; i < powers.first + powers.n; i++) {
        *out = i;
        if (strcmp(cn_index_text(&joint->ix, joint->ix.powers[i].action),
                   action) == 0) {
            return true;
        }
    }
    return false;
}

static void add_powers(struct cn_joint *joint, enum cn_which number,
                       int own_subject, int at, struct cn_ix_subject *subject)
{
    struct cn_joint_side *side = &joint->side[number];
    struct cn_ix_power *list =
        (struct cn_ix_power *)(uintptr_t)joint->ix.powers;
    struct cn_ix_range own = side->ix->subjects[own_subject].powers;
    for (int i = own.first; i < own.first + own.n; i++) {
        const struct cn_ix_power *power = &side->ix->powers[i];
        const char *action = cn_index_text(side->ix, power->action);
        int known = 0;
        if (!has_action(joint, subject->powers, action, &known)) {
            known = joint->ix.n_powers++;
            subject->powers.n++;
            list[known] = (struct cn_ix_power){
                .subject = at,
                .action = cn_joint_text(joint, number, power->action),
                .action_label =
                    cn_joint_label(joint, number, power->action_label)};
            joint->side[CN_OLD].power[known] = CN_NONE;
            joint->side[CN_NEW].power[known] = CN_NONE;
        }
        side->power[known] = i;
    }
}

static void add_subject(struct cn_joint *joint, int at, int a, int b)
{
    struct cn_ix_subject *subject =
        (struct cn_ix_subject *)(uintptr_t)joint->ix.subjects;
    const int number[CN_N_WHICH] = {a, b};
    subject += at;
    subject->powers.first = joint->ix.n_powers;
    for (int s = 0; s < CN_N_WHICH; s++) {
        enum cn_which side = (enum cn_which)s;
        if (number[s] == CN_NONE) {
            continue;
        }
        const struct cn_ix_subject *own =
            &joint->side[s].ix->subjects[number[s]];
        subject->id = cn_joint_text(joint, side, own->id);
        subject->field = cn_joint_text(joint, side, own->field);
        subject->name = cn_joint_label(joint, side, own->name);
        add_powers(joint, side, number[s], at, subject);
    }
}

void cn_joint_powers(struct cn_joint *joint)
{
    const struct cn_index *a = joint->side[CN_OLD].ix;
    const struct cn_index *b = joint->side[CN_NEW].ix;
    struct cn_arena *arena = &joint->arena;
    int n = a->n_powers + b->n_powers + 1;
    joint->ix.subjects = CN_ARENA_NEW(arena, struct cn_ix_subject,
                                      a->n_subjects + b->n_subjects + 1);
    joint->ix.powers = CN_ARENA_NEW(arena, struct cn_ix_power, n);
    joint->side[CN_OLD].power = CN_ARENA_NEW(arena, int, n);
    joint->side[CN_NEW].power = CN_ARENA_NEW(arena, int, n);
    if (!cn_arena_failed(arena)) {
        joint->ix.n_subjects = cn_joint_merge(
            joint, a->n_subjects, b->n_subjects, order_subjects, add_subject);
    }
}

/* ---- units: both sides read the same catalogue ----------------------------
 */

void cn_joint_units(struct cn_joint *joint)
{
    const struct cn_index *from = joint->side[CN_NEW].ix;
    struct cn_ix_unit *units =
        CN_ARENA_NEW(&joint->arena, struct cn_ix_unit, from->n_units + 1);
    struct cn_ix_spot *spots =
        CN_ARENA_NEW(&joint->arena, struct cn_ix_spot, from->n_units + 1);
    for (int u = 0; units && spots && u < from->n_units; u++) {
        const struct cn_ix_unit *own = &from->units[u];
        units[u] = *own;
        units[u].code = cn_joint_text(joint, CN_NEW, own->code);
        units[u].kind = cn_joint_text(joint, CN_NEW, own->kind);
        units[u].name = cn_joint_text(joint, CN_NEW, own->name);
        units[u].full_name = cn_joint_text(joint, CN_NEW, own->full_name);
        units[u].province = cn_joint_text(joint, CN_NEW, own->province);
        units[u].successor = cn_joint_text(joint, CN_NEW, own->successor);
        units[u].province_class = cn_joint_province(
            &joint->ix,
            cn_index_text(&joint->ix,
                          own->province ? units[u].province : units[u].code));
        spots[u] = from->spots[u];
        spots[u].class = units[u].province_class;
    }
    joint->ix.units = units;
    joint->ix.spots = spots;
    joint->ix.n_units = joint->ix.n_spots = units && spots ? from->n_units : 0;
}

/* ---- procedures --------------------------------------------------------- */

static int order_procedures(const struct cn_joint *joint, int a, int b)
{
    return cn_joint_compare(joint, joint->side[CN_OLD].ix->procedures[a].id,
                            joint->side[CN_NEW].ix->procedures[b].id);
}

static int joint_power(const struct cn_joint_side *side, int n_powers,
                       int power)
{
    for (int i = 0; i < n_powers; i++) {
        if (side->power[i] == power) {
            return i;
        }
    }
    return CN_NONE;
}

/* A class of the side's as one of the joint index: the first that is it. */
static int joint_class(const struct cn_joint *joint,
                       const struct cn_joint_side *side, int dim, int class)
{
    for (int i = 0; i < cn_index_classes(&joint->ix, dim); i++) {
        if (side->class[dim * CN_CLASSES_MAX + i] == class) {
            return i;
        }
    }
    return 0;
}

static void add_presets(struct cn_joint *joint, enum cn_which number,
                        const struct cn_ix_procedure *own,
                        struct cn_ix_procedure *p)
{
    const struct cn_joint_side *side = &joint->side[number];
    struct cn_ix_preset *list =
        (struct cn_ix_preset *)(uintptr_t)joint->ix.presets;
    p->presets.first = joint->ix.n_presets;
    p->presets.n = own->presets.n;
    for (int i = 0; i < own->presets.n; i++) {
        struct cn_ix_preset preset = side->ix->presets[own->presets.first + i];
        int dim = side->dim[preset.fact];
        list[joint->ix.n_presets++] = (struct cn_ix_preset){
            dim, joint_class(joint, side, dim, preset.class)};
    }
}

static void add_named(struct cn_joint *joint, enum cn_which number,
                      const struct cn_ix_procedure *own,
                      struct cn_ix_procedure *p)
{
    const struct cn_joint_side *side = &joint->side[number];
    for (int i = 0; i < own->n_powers; i++) {
        int power = joint_power(side, joint->ix.n_powers, own->power[i]);
        bool known = false;
        for (int k = 0; k < p->n_powers; k++) {
            known = known || p->power[k] == power;
        }
        if (!known && p->n_powers < CN_ACTIONS_MAX) {
            p->power[p->n_powers++] = power;
        }
    }
}

/* What the new side says of it, or the old one where it is not known there;
 * the powers of both. */
static void add_procedure(struct cn_joint *joint, int at, int a, int b)
{
    struct cn_ix_procedure *p =
        (struct cn_ix_procedure *)(uintptr_t)joint->ix.procedures;
    const int number[CN_N_WHICH] = {a, b};
    p += at;
    for (int s = 0; s < CN_N_WHICH; s++) {
        enum cn_which side = (enum cn_which)s;
        const struct cn_index *ix = joint->side[s].ix;
        if (number[s] == CN_NONE) {
            continue;
        }
        const struct cn_ix_procedure *own = &ix->procedures[number[s]];
        p->id = cn_joint_text(joint, side, own->id);
        p->code = cn_joint_text(joint, side, own->code);
        p->name = cn_joint_text(joint, side, own->name);
        p->field = cn_joint_text(joint, side, own->field);
        p->ministry = cn_joint_text(joint, side, own->ministry);
        p->born = own->born;
        p->abolished = own->abolished;
        p->stops_pending = own->stops_pending;
        add_named(joint, side, own, p);
        if (own->n_powers > 0 || b == CN_NONE || p->presets.n == 0) {
            add_presets(joint, side, own, p);
        }
    }
}

void cn_joint_procedures(struct cn_joint *joint)
{
    const struct cn_index *a = joint->side[CN_OLD].ix;
    const struct cn_index *b = joint->side[CN_NEW].ix;
    struct cn_arena *arena = &joint->arena;
    joint->ix.procedures = CN_ARENA_NEW(arena, struct cn_ix_procedure,
                                        a->n_procedures + b->n_procedures + 1);
    joint->ix.presets = CN_ARENA_NEW(arena, struct cn_ix_preset,
                                     a->n_presets + b->n_presets + 1);
    if (!cn_arena_failed(arena)) {
        joint->ix.n_procedures =
            cn_joint_merge(joint, a->n_procedures, b->n_procedures,
                           order_procedures, add_procedure);
    }
}
