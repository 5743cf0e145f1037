/* SPDX-License-Identifier: MIT
 *
 * diff_power.c: where the answers about one power differ: for each pair of an
 * interval of receipt and one of decision a map of turns, then runs of
 * intervals in which a turn has the same region.
 */
#include <string.h>

#include "diff.h"

#define MOVED (1 << 30)

/* ---- from a side into the joint map -------------------------------------- */

static int32_t move(struct cn_diffing *x, enum cn_which number, int32_t at);

static int32_t move_node(struct cn_diffing *x, enum cn_which number, int32_t at)
{
    const struct cn_joint_side *side = &x->joint->side[number];
    struct cn_map *map = &x->one.map;
    const int32_t *node = side->ix->diagrams + at;
    int dim = side->dim[CN_TEST_DIM(node[0])];
    bool place = cn_map_is_place(map->ix, dim);
    int n = cn_index_classes(map->ix, dim);
    int32_t child[CN_CLASSES_MAX];
    for (int i = 0; i < n; i++) {
        int class = place ? map->alias[i] : i;
        uint8_t own = side->class[dim * CN_CLASSES_MAX + class];
        child[i] = own == CN_ABSENT ? ~0 : move(x, number, node[1 + own]);
    }
    int test = !place                    ? CN_TEST_FACT
               : dim == map->ix->n_facts ? 0
                                         : map->ix->facts[dim].place;
    return cn_map_node(map, CN_TEST_OF(dim, test), child, n);
}

/* Depth is bounded by the number of dimensions. */
static int32_t move(struct cn_diffing *x, enum cn_which number, int32_t at)
{
    const int32_t key[2] = {(int32_t)number, at};
    if (at < 0 || x->one.map.failed) {
        return at < 0 ? ~(~at + 1) : -1;
    }
    int32_t *known = cn_bytesmap_at(&x->moved, key, sizeof key);
    if (known && *known >= 0) {
        return *known - MOVED;
    }
    int32_t out = move_node(x, number, at);
    known = cn_bytesmap_at(&x->moved, key, sizeof key);
    if (!known) {
        x->one.map.failed = true;
        return -1;
    }
    *known = out + MOVED;
    return out;
}

/* The root in the side's index; INT32_MIN where it has no such power. */
static int32_t side_root(const struct cn_diffing *x, enum cn_which number,
                         int i, int j)
{
    const struct cn_joint_side *side = &x->joint->side[number];
    int power = side->power[x->one.power];
    return power == CN_NONE
               ? INT32_MIN
               : cn_index_root(side->ix, power, x->days[i], x->days[j]);
}

int32_t cn_diff_root(struct cn_diffing *x, enum cn_which side, int i, int j)
{
    int32_t root = side_root(x, side, i, j);
    return root == INT32_MIN ? ~0 : move(x, side, root);
}

/* ---- turns -------------------------------------------------------------- */

static const struct cn_ix_leaf *leaf_of(const struct cn_diffing *x,
                                        enum cn_which side, int label)
{
    return label == 0 ? NULL : &x->joint->side[side].ix->leaves[label - 1];
}

static int32_t number_of(const int32_t *numbers, int label)
{
    return label == 0 ? CN_NONE : numbers[label - 1];
}

/* The body that is no more, or CN_NONE. */
static int gone(const struct cn_diffing *x, enum cn_which side, int label)
{
    const struct cn_ix_leaf *leaf = leaf_of(x, side, label);
    return leaf && leaf->holder_ended ? leaf->holder : CN_NONE;
}

/* Answers have the same key: does less than that differ? */
static bool weakly(const struct cn_diffing *x, int a, int b,
                   enum cn_diff_kind *out)
{
    const struct cn_joint_side *side = x->joint->side;
    *out = CN_DIFF_PROVISION;
    if (number_of(side[CN_OLD].sign, a) != number_of(side[CN_NEW].sign, b)) {
        return true;
    }
    *out = CN_DIFF_CONFIDENCE;
    return a != 0 && b != 0 &&
           leaf_of(x, CN_OLD, a)->confidence !=
               leaf_of(x, CN_NEW, b)->confidence;
}

static bool same_turn(const struct cn_diffing *x, const struct cn_turn *turn,
                      enum cn_diff_kind kind, int a, int b)
{
    const struct cn_joint_side *old = &x->joint->side[CN_OLD];
    const struct cn_joint_side *new = &x->joint->side[CN_NEW];
    bool same = turn->kind == kind &&
                number_of(old->key, turn->before) == number_of(old->key, a) &&
                number_of(new->key, turn->after) == number_of(new->key, b) &&
                gone(x, CN_OLD, turn->before) == gone(x, CN_OLD, a) &&
                gone(x, CN_NEW, turn->after) == gone(x, CN_NEW, b);
    if (same && kind == CN_DIFF_PROVISION) {
        same = number_of(old->sign, turn->before) == number_of(old->sign, a) &&
               number_of(new->sign, turn->after) == number_of(new->sign, b);
    }
    if (same && kind == CN_DIFF_CONFIDENCE) {
        same = leaf_of(x, CN_OLD, turn->before)->confidence ==
                   leaf_of(x, CN_OLD, a)->confidence &&
               leaf_of(x, CN_NEW, turn->after)->confidence ==
                   leaf_of(x, CN_NEW, b)->confidence;
    }
    return same;
}

/* a, b: labels of the two sides. The number of their turn, from 1. */
static int note_turn(void *ctx, int a, int b)
{
    struct cn_diffing *x = ctx;
    const struct cn_joint_side *side = x->joint->side;
    enum cn_diff_kind kind = CN_DIFF_ANSWER;
    if (number_of(side[CN_OLD].key, a) == number_of(side[CN_NEW].key, b) &&
        !weakly(x, a, b, &kind)) {
        return 0;
    }
    for (size_t i = 0; i < x->n_turns; i++) {
        if (same_turn(x, &x->turns[i], kind, a, b)) {
            return (int)i + 1;
        }
    }
    struct cn_turn *list = cn_arena_grow(
        &x->one.map.arena, x->turns, x->n_turns, &x->max_turns, sizeof *list);
    if (!list) {
        x->one.map.failed = true;
        return 0;
    }
    list[x->n_turns++] = (struct cn_turn){kind, a, b};
    x->turns = list;
    return (int)x->n_turns;
}

/* The map of turns of a pair of intervals. */
static int32_t turns_of(struct cn_diffing *x, int i, int j)
{
    const int32_t pair[2] = {side_root(x, CN_OLD, i, j),
                             side_root(x, CN_NEW, i, j)};
    int32_t *known = cn_bytesmap_at(&x->turned, pair, sizeof pair);
    if (known && *known >= 0) {
        return *known - MOVED;
    }
    int32_t before = cn_diff_root(x, CN_OLD, i, j);
    int32_t after = cn_diff_root(x, CN_NEW, i, j);
    int32_t out = cn_map_apply(&x->one.map, CN_IN_MAP(before), CN_IN_MAP(after),
                               note_turn, x);
    known = cn_bytesmap_at(&x->turned, pair, sizeof pair);
    if (!known) {
        x->one.map.failed = true;
        return ~0;
    }
    *known = out + MOVED;
    return out;
}

static const char *holder_id(const struct cn_diffing *x, enum cn_which side,
                             const struct cn_ix_leaf *leaf)
{
    const struct cn_index *ix = x->joint->side[side].ix;
    return cn_index_text(ix, ix->holders[leaf->holder].id);
}

/* Does the turn only change which place picks the province? */
static bool turns_place(const struct cn_diffing *x, const struct cn_turn *turn)
{
    const struct cn_ix_leaf *a = leaf_of(x, CN_OLD, turn->before);
    const struct cn_ix_leaf *b = leaf_of(x, CN_NEW, turn->after);
    return turn->kind == CN_DIFF_ANSWER && a && b && a->outcome == b->outcome &&
           a->tier == CN_TIER_PROVINCE && b->tier == CN_TIER_PROVINCE &&
           (a->outcome == CN_DECIDED || a->outcome == CN_OUT_OF_SCOPE) &&
           strcmp(holder_id(x, CN_OLD, a), holder_id(x, CN_NEW, b)) == 0;
}

/* ---- runs --------------------------------------------------------------- */

/* Makes the run of the interval before longer, if it goes on as it was. */
static bool prolong(struct cn_diffing *x, const struct cn_run *run)
{
    for (size_t i = x->n_runs; i-- > 0;) {
        struct cn_run *old = &x->runs[i];
        int first = old->j1 > run->i1 ? old->j1 : run->i1;
        if (old->i2 == run->i1 - 1 && old->turn == run->turn &&
            old->region == run->region && old->j2 == run->j2 &&
            run->j1 == first) {
            old->i2 = run->i1;
            return true;
        }
    }
    return false;
}

static void add_run(struct cn_diffing *x, const struct cn_run *run)
{
    if (run->region == ~0 || prolong(x, run)) {
        return;
    }
    struct cn_run *list = cn_arena_grow(&x->one.map.arena, x->runs, x->n_runs,
                                        &x->max_runs, sizeof *list);
    if (!list) {
        x->one.map.failed = true;
        return;
    }
    list[x->n_runs++] = *run;
    x->runs = list;
}

/* The runs of one turn among dossiers received in interval i; maps[] has the
 * turns of each interval of decision. */
static void walk_turn(struct cn_diffing *x, int turn, int i,
                      const int32_t *maps)
{
    struct cn_run run = {turn, ~0, i, i, i, i};
    int32_t last = ~0;
    int32_t region = ~0;
    for (int j = i; j < x->n_days; j++) {
        if (j == i || maps[j] != last) {
            last = maps[j];
            region = cn_map_where(&x->one.map, last, turn + 1);
            /* In one province both places pick the same body. */
            if (x->all.options.province != CN_NONE &&
                turns_place(x, &x->turns[turn])) {
                region = ~0;
            }
        }
        if (j > i && region == run.region) {
            run.j2 = j;
            continue;
        }
        add_run(x, &run);
        run = (struct cn_run){turn, region, i, i, j, j};
    }
    add_run(x, &run);
}

static void walk_received(struct cn_diffing *x, int i, int32_t *maps)
{
    struct cn_map *map = &x->one.map;
    for (int j = i; j < x->n_days; j++) {
        maps[j] = turns_of(x, i, j);
    }
    bool *present = CN_ARENA_NEW(&map->arena, bool, x->n_turns + 1);
    map->failed = map->failed || !present;
    for (int j = i; j < x->n_days && !map->failed; j++) {
        if (maps[j] != ~0 && (j == i || maps[j] != maps[j - 1])) {
            cn_map_labels(map, maps[j], present);
        }
    }
    for (size_t t = 0; t < x->n_turns && !map->failed; t++) {
        if (present[t + 1]) {
            walk_turn(x, (int)t, i, maps);
        }
    }
}

static void forget(struct cn_diffing *x)
{
    cn_arena_release(&x->memory);
    cn_bytesmap_init(&x->moved, &x->memory);
    cn_bytesmap_init(&x->turned, &x->memory);
}

void cn_diff_enter(struct cn_diffing *x, cn_date from, cn_date to)
{
    uint8_t alias[CN_CLASSES_MAX];
    memcpy(alias, x->one.map.alias, sizeof alias);
    cn_slots_enter(&x->one, from, to);
    if (memcmp(alias, x->one.map.alias, sizeof alias) != 0) {
        forget(x);
    }
}

void cn_diff_power(struct cn_diffing *x)
{
    int32_t *maps = CN_ARENA_NEW(&x->one.map.arena, int32_t, x->n_days + 1);
    x->turns = NULL;
    x->n_turns = x->max_turns = 0;
    x->runs = NULL;
    x->n_runs = x->max_runs = 0;
    forget(x);
    for (int i = 0; maps && i < x->n_days && !x->one.map.failed; i++) {
        cn_diff_enter(x, x->days[i], x->days[i + 1]);
        walk_received(x, i, maps);
    }
    x->one.map.failed = x->one.map.failed || !maps;
}
