/* SPDX-License-Identifier: MIT
 *
 * prove_map.c: combines diagrams cell by cell. A diagram of the index tests a
 * place only where it matters, in whatever order; it is put into the order of
 * the map first.
 */
#include "prove_map.h"

#include <string.h>

/* Bytes of the tables, and of each arena, of one map. */
#define MAP_MAX ((size_t)512 * 1024 * 1024)

void cn_map_init(struct cn_map *map, const struct cn_index *ix)
{
    *map = (struct cn_map){.ix = ix, .limit = MAP_MAX};
    cn_arena_init(&map->arena, MAP_MAX);
    cn_arena_init(&map->memory, MAP_MAX);
    cn_bytesmap_init(&map->import, &map->memory);
    for (int i = 0; i < CN_CLASSES_MAX; i++) {
        map->alias[i] = (uint8_t)i;
    }
}

void cn_map_limit(struct cn_map *map, size_t limit)
{
    map->limit = limit;
    map->arena.max = limit;
    map->memory.max = limit;
}

bool cn_map_failed(const struct cn_map *map)
{
    return map->failed || cn_arena_failed(&map->arena) ||
           cn_arena_failed(&map->memory);
}

bool cn_map_full(const struct cn_map *map)
{
    return map->full || map->arena.full || map->memory.full;
}

void cn_map_release(struct cn_map *map)
{
    if (map) {
        cn_arena_release(&map->arena);
        cn_arena_release(&map->memory);
        cn_map_drop_tables(map);
    }
}

void cn_map_set_alias(struct cn_map *map, const uint8_t alias[CN_CLASSES_MAX])
{
    if (memcmp(map->alias, alias, sizeof map->alias) != 0) {
        memcpy(map->alias, alias, sizeof map->alias);
        cn_arena_release(&map->memory);
        cn_bytesmap_init(&map->import, &map->memory);
    }
}

static bool is_place(const struct cn_index *ix, int dim)
{
    return dim == ix->n_facts || ix->facts[dim].place != CN_NONE;
}

/* Dimensions are tested in ascending order of this. */
static int rank(const struct cn_index *ix, int dim)
{
    return is_place(ix, dim) ? CN_FACTS_MAX + 1 + dim : dim;
}

/* ---- from the index ---------------------------------------------------- */

/* The test at the top of a node; of a leaf one that comes after all. */
static int rank_of(const struct cn_map *map, int32_t node)
{
    return node < 0 ? INT32_MAX : rank(map->ix, CN_TEST_DIM(map->nodes[node]));
}

/* The node above ordered children; some may test what comes before it: then
 * the first of that goes on top. They never test it themselves. */
static int32_t compose(struct cn_map *map, int32_t test, const int32_t *child,
                       int n)
{
    int first = CN_NONE;
    int32_t key[CN_CLASSES_MAX + 1];
    key[0] = test;
    for (int i = 0; i < n; i++) {
        key[i + 1] = child[i];
        if (rank_of(map, child[i]) < rank(map->ix, CN_TEST_DIM(test)) &&
            (first == CN_NONE ||
             rank_of(map, child[i]) < rank_of(map, child[first]))) {
            first = i;
        }
    }
    if (first == CN_NONE || map->failed) {
        return cn_map_unique(map, key, n);
    }
    int32_t top = map->nodes[child[first]];
    int classes = cn_index_classes(map->ix, CN_TEST_DIM(top));
    key[0] = top;
    for (int c = 0; c < classes; c++) {
        int32_t part[CN_CLASSES_MAX];
        for (int i = 0; i < n; i++) {
            bool tests = child[i] >= 0 && map->nodes[child[i]] == top;
            part[i] = tests ? map->nodes[child[i] + 1 + c] : child[i];
        }
        key[c + 1] = compose(map, test, part, n);
    }
    return cn_map_unique(map, key, classes);
}

int32_t cn_map_node(struct cn_map *map, int32_t test, const int32_t *child,
                    int n)
{
    return compose(map, test, child, n);
}

bool cn_map_is_place(const struct cn_index *ix, int dim)
{
    return is_place(ix, dim);
}

#define MOVED (1 << 30)

/* Depth is bounded by the number of dimensions. */
static int32_t import(struct cn_map *map, int32_t at)
{
    if (at < 0 || map->failed) {
        return at < 0 ? at : -1;
    }
    int32_t *known = cn_bytesmap_at(&map->import, &at, sizeof at);
    if (!known) {
        map->failed = true;
        return -1;
    }
    if (*known >= 0) {
        return *known - MOVED;
    }
    const int32_t *node = map->ix->diagrams + at;
    int dim = CN_TEST_DIM(node[0]);
    int n = cn_index_classes(map->ix, dim);
    int32_t child[CN_CLASSES_MAX];
    for (int i = 0; i < n; i++) {
        int class = is_place(map->ix, dim) ? map->alias[i] : i;
        child[i] = import(map, node[1 + class]);
    }
    int32_t out = compose(map, node[0], child, n);
    known = cn_bytesmap_at(&map->import, &at, sizeof at);
    if (known) {
        *known = out + MOVED;
    }
    return out;
}

/* ---- apply ------------------------------------------------------------- */

struct applying {
    struct cn_map *map;
    cn_combine_fn *combine;
    void *ctx;
    bool within; /* outside of b nothing is combined: label 0 */
};

/* Depth is bounded by the number of dimensions. */
static int32_t apply(struct applying *x, int32_t a, int32_t b)
{
    struct cn_map *map = x->map;
    if (map->failed) {
        return -1;
    }
    if (x->within && b == ~0) {
        return ~0;
    }
    if (a < 0 && b < 0) {
        return ~x->combine(x->ctx, ~a, ~b);
    }
    int32_t out = -1;
    if (cn_map_recall(map, a, b, &out)) {
        return out;
    }
    int32_t key[CN_CLASSES_MAX + 1];
    bool in_a = rank_of(map, a) <= rank_of(map, b);
    bool in_b = rank_of(map, b) <= rank_of(map, a);
    key[0] = map->nodes[in_a ? a : b];
    int n = cn_index_classes(map->ix, CN_TEST_DIM(key[0]));
    for (int i = 0; i < n; i++) {
        key[i + 1] = apply(x, in_a ? map->nodes[a + 1 + i] : a,
                           in_b ? map->nodes[b + 1 + i] : b);
    }
    out = cn_map_unique(map, key, n);
    cn_map_remember(map, a, b, out);
    return out;
}

static int32_t start(struct applying *x, struct cn_ref a, struct cn_ref b)
{
    struct cn_map *map = x->map;
    int32_t left = a.own ? a.at : import(map, a.at);
    int32_t right = b.own ? b.at : import(map, b.at);
    cn_map_forget(map);
    int32_t out = apply(x, left, right);
    return map->failed ? ~0 : out;
}

int32_t cn_map_apply(struct cn_map *map, struct cn_ref a, struct cn_ref b,
                     cn_combine_fn *combine, void *ctx)
{
    struct applying x = {map, combine, ctx, false};
    return start(&x, a, b);
}

int32_t cn_map_within(struct cn_map *map, struct cn_ref a, int32_t region,
                      cn_combine_fn *combine, void *ctx)
{
    struct applying x = {map, combine, ctx, true};
    return start(&x, a, CN_IN_MAP(region));
}

struct selecting {
    struct cn_map *map;
    const bool *wanted; /* by label; or NULL: `label` alone */
    int label;
};

/* Labels of one map alone need no pairs: what becomes of a node stands
 * beside it. */
static int32_t select_cells(const struct selecting *x, int32_t at)
{
    struct cn_map *map = x->map;
    if (at < 0 || map->failed) {
        bool in = at < 0 && (x->wanted ? x->wanted[~at] : ~at == x->label);
        return in ? ~1 : ~0;
    }
    if (map->seen[at] == map->walk) {
        return map->label[at];
    }
    int32_t key[CN_CLASSES_MAX + 1];
    key[0] = map->nodes[at];
    int n = cn_index_classes(map->ix, CN_TEST_DIM(key[0]));
    for (int i = 1; i <= n; i++) {
        key[i] = select_cells(x, map->nodes[at + i]);
    }
    int32_t out = cn_map_unique(map, key, n);
    map->seen[at] = map->walk;
    map->label[at] = out;
    return out;
}

static int32_t where(const struct selecting *x, int32_t root)
{
    cn_map_forget(x->map);
    int32_t out = select_cells(x, root);
    return x->map->failed ? ~0 : out;
}

int32_t cn_map_where(struct cn_map *map, int32_t root, int label)
{
    const struct selecting x = {map, NULL, label};
    return where(&x, root);
}

int32_t cn_map_where_any(struct cn_map *map, int32_t root, const bool *wanted)
{
    const struct selecting x = {map, wanted, 0};
    return where(&x, root);
}

static void visit_labels(struct cn_map *map, int32_t at, bool *present)
{
    if (at < 0) {
        present[~at] = true;
        return;
    }
    if (map->seen[at] == map->walk) {
        return;
    }
    map->seen[at] = map->walk;
    int n = cn_index_classes(map->ix, CN_TEST_DIM(map->nodes[at]));
    for (int i = 1; i <= n; i++) {
        visit_labels(map, map->nodes[at + i], present);
    }
}

void cn_map_labels(struct cn_map *map, int32_t root, bool *present)
{
    cn_map_forget(map);
    visit_labels(map, root, present);
}

static int either(void *ctx, int a, int b)
{
    (void)ctx;
    return a || b;
}

static int both(void *ctx, int a, int b)
{
    (void)ctx;
    return a && b;
}

int32_t cn_map_or(struct cn_map *map, int32_t a, int32_t b)
{
    return cn_map_apply(map, CN_IN_MAP(a), CN_IN_MAP(b), either, NULL);
}

int32_t cn_map_and(struct cn_map *map, int32_t a, int32_t b)
{
    return cn_map_within(map, CN_IN_MAP(a), b, both, NULL);
}
