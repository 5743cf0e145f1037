/* SPDX-License-Identifier: MIT
 *
 * prove_boxes.c: regions as products of classes: a rule's condition becomes a
 * region, and a region few large products that people can read.
 */
#include "prove_map.h"

uint64_t cn_all_classes(const struct cn_index *ix, int dim)
{
    int n = cn_index_classes(ix, dim);
    return n >= 64 ? UINT64_MAX : (UINT64_C(1) << n) - 1;
}

void cn_box_all(struct cn_box *box, const struct cn_index *ix)
{
    for (int dim = 0; dim <= CN_FACTS_MAX; dim++) {
        box->mask[dim] = dim <= ix->n_facts ? cn_all_classes(ix, dim) : 0;
    }
}

/* Adds the test of a dimension above a region that tests later ones. */
static int32_t box_node(struct cn_map *map, const struct cn_box *box, int dim,
                        int32_t inside)
{
    const struct cn_index *ix = map->ix;
    int32_t key[CN_CLASSES_MAX + 1];
    int n = cn_index_classes(ix, dim);
    int place = !cn_map_is_place(ix, dim) ? CN_TEST_FACT
                : dim == ix->n_facts      ? 0
                                          : ix->facts[dim].place;
    key[0] = CN_TEST_OF(dim, place);
    for (int i = 0; i < n; i++) {
        key[i + 1] = box->mask[dim] >> i & 1 ? inside : ~0;
    }
    return cn_map_unique(map, key, n);
}

int32_t cn_map_box(struct cn_map *map, const struct cn_box *box)
{
    const struct cn_index *ix = map->ix;
    int32_t out = ~1;
    for (int places = 1; places >= 0; places--) {
        for (int dim = ix->n_facts; dim >= 0; dim--) {
            if (cn_map_is_place(ix, dim) == (places == 1) &&
                box->mask[dim] != cn_all_classes(ix, dim)) {
                out = box_node(map, box, dim, out);
            }
        }
    }
    return out;
}

/* Does some cell of the box have the label `wanted` (0 or not 0)? */
static bool finds(struct cn_map *map, int32_t at, const struct cn_box *box,
                  bool wanted)
{
    if (at < 0) {
        return (~at != 0) == wanted;
    }
    if (map->seen[at] == map->walk) {
        return false;
    }
    map->seen[at] = map->walk;
    int dim = CN_TEST_DIM(map->nodes[at]);
    int n = cn_index_classes(map->ix, dim);
    for (int i = 0; i < n; i++) {
        if ((box->mask[dim] >> i & 1) &&
            finds(map, map->nodes[at + 1 + i], box, wanted)) {
            return true;
        }
    }
    return false;
}

/* Is every cell of the box in the region? */
static bool covers(struct cn_map *map, int32_t region, const struct cn_box *box)
{
    cn_map_forget(map);
    return !finds(map, region, box, false);
}

bool cn_map_meets(struct cn_map *map, int32_t region, const struct cn_box *box)
{
    cn_map_forget(map);
    return finds(map, region, box, true);
}

int32_t cn_map_condition(struct cn_map *map, const struct cn_ix_rule *rule)
{
    const struct cn_index *ix = map->ix;
    int32_t out = rule->any.n == 0 ? ~1 : ~0;
    for (int c = 0; c < rule->any.n; c++) {
        struct cn_ix_range all = ix->conjunctions[rule->any.first + c];
        struct cn_box box;
        cn_box_all(&box, ix);
        for (int t = 0; t < all.n; t++) {
            const struct cn_ix_test *test = &ix->tests[all.first + t];
            box.mask[test->fact] &= test->mask;
        }
        out = cn_map_or(map, out, cn_map_box(map, &box));
    }
    return out;
}

/* One path to label 1; classes with the same child go together. */
static void take_path(const struct cn_map *map, int32_t region,
                      struct cn_box *box)
{
    cn_box_all(box, map->ix);
    while (region >= 0) {
        const int32_t *children = map->nodes + region + 1;
        int dim = CN_TEST_DIM(map->nodes[region]);
        int n = cn_index_classes(map->ix, dim);
        int first = 0;
        while (first + 1 < n && children[first] == ~0) {
            first++;
        }
        box->mask[dim] = 0;
        for (int i = 0; i < n; i++) {
            if (children[i] == children[first]) {
                box->mask[dim] |= UINT64_C(1) << i;
            }
        }
        region = children[first];
    }
}

/* Widens the box inside the region: drops whole dimensions, then adds
 * classes. */
static void expand(struct cn_map *map, int32_t region, struct cn_box *box)
{
    const struct cn_index *ix = map->ix;
    for (int dim = 0; dim <= ix->n_facts; dim++) {
        uint64_t old = box->mask[dim];
        uint64_t all = cn_all_classes(ix, dim);
        box->mask[dim] = all;
        if (old == all || covers(map, region, box)) {
            continue;
        }
        box->mask[dim] = old;
        for (int i = 0; i < cn_index_classes(ix, dim); i++) {
            old = box->mask[dim];
            box->mask[dim] = old | UINT64_C(1) << i;
            if (box->mask[dim] != old && !covers(map, region, box)) {
                box->mask[dim] = old;
            }
        }
    }
}

/* A large box inside the region that holds some cells of `rest`. */
static bool next_box(struct cn_map *map, int32_t rest, int32_t region,
                     struct cn_box *out)
{
    if (rest == ~0) {
        return false;
    }
    take_path(map, rest, out);
    expand(map, region, out);
    return true;
}

bool cn_map_first_box(struct cn_map *map, int32_t region, struct cn_box *out)
{
    return next_box(map, region, region, out);
}

/* Paths to label 1; at most INT32_MAX. Each is a product of classes, and no
 * two share a cell. */
static int32_t count_paths(struct cn_map *map, int32_t at)
{
    if (at < 0) {
        return ~at;
    }
    if (map->seen[at] == map->walk) {
        return map->label[at];
    }
    const int32_t *child = map->nodes + at + 1;
    int n = cn_index_classes(map->ix, CN_TEST_DIM(map->nodes[at]));
    int32_t count = 0;
    for (int i = 0; i < n; i++) {
        bool met = false;
        for (int j = 0; j < i && !met; j++) {
            met = child[j] == child[i];
        }
        int32_t paths = met ? 0 : count_paths(map, child[i]);
        count = paths > INT32_MAX - count ? INT32_MAX : count + paths;
    }
    map->seen[at] = map->walk;
    map->label[at] = count;
    return count;
}

static int only_first(void *ctx, int a, int b)
{
    (void)ctx;
    return a && !b;
}

int cn_map_boxes(struct cn_map *map, int32_t region, struct cn_arena *arena,
                 struct cn_box **out, int *more)
{
    struct cn_box *list = NULL;
    int32_t rest = region;
    size_t n = 0;
    size_t max = 0;
    struct cn_box box;
    while (!map->failed && (!more || n < CN_BOXES_MAX) &&
           next_box(map, rest, region, &box)) {
        list = cn_arena_grow(arena, list, n, &max, sizeof *list);
        if (!list) {
            map->failed = true;
            return 0;
        }
        list[n++] = box;
        rest = cn_map_apply(map, CN_IN_MAP(rest),
                            CN_IN_MAP(cn_map_box(map, &box)), only_first, NULL);
    }
    if (more) {
        cn_map_forget(map);
        *more = count_paths(map, rest);
    }
    *out = list;
    return (int)n;
}
