/* SPDX-License-Identifier: MIT
 *
 * prove_map.h: diagrams of the proof's own over the facts of one power: a
 * label for each cell. Encoded like the diagrams of the index (index.h), but
 * in one order of dimensions: facts by number, then places by number, then
 * where the case is presented. Equal maps have equal numbers, so that regions
 * are compared by comparing numbers.
 */
#ifndef CN_CORE_PROVE_MAP_H
#define CN_CORE_PROVE_MAP_H

#include "../base/bytesmap.h"
#include "index.h"

struct cn_map_pair {
    int32_t a, b, out;
    uint32_t walk;
};

struct cn_map {
    const struct cn_index *ix;
    struct cn_arena arena; /* what the user of the map keeps with it */
    int32_t *nodes;        /* owned, like all tables here; grows */
    uint32_t *seen;        /* by node: the last walk that met it */
    int32_t *label;        /* by node: what that walk made of it */
    size_t n, max;
    int32_t *bucket; /* by content: nodes, moved by 1; 0 = free */
    size_t n_buckets, n_nodes;
    struct cn_map_pair *pair; /* by both: of this walk, else free */
    size_t n_pairs, used_pairs;
    size_t bytes, limit; /* of these tables; and what they may be */
    uint32_t walk;
    struct cn_arena memory;    /* of the imports */
    struct cn_bytesmap import; /* roots of the index under this alias */
    /* The class that stands for a province class: itself, or another where
     * no unit of the class exists or the province is fixed. */
    uint8_t alias[CN_CLASSES_MAX];
    bool failed; /* out of memory; sticky */
    bool full;   /* because the tables reached their limit */
};

/* A root, or a leaf ~label, of the index or of the map itself. */
struct cn_ref {
    bool own;
    int32_t at;
};

#define CN_IN_INDEX(root) ((struct cn_ref){false, (root)})
#define CN_IN_MAP(root)   ((struct cn_ref){true, (root)})
/* Every cell has that label. */
#define CN_EVERYWHERE(label) CN_IN_MAP(~(int32_t)(label))

void cn_map_init(struct cn_map *map, const struct cn_index *ix);
/* Another bound, in bytes, on each of the tables and arenas of a new map. */
void cn_map_limit(struct cn_map *map, size_t limit);
void cn_map_release(struct cn_map *map);
/* Did memory end, here or in its arenas? Was it a bound of the map itself
 * that was reached? */
bool cn_map_failed(const struct cn_map *map);
bool cn_map_full(const struct cn_map *map);
/* Sets which class stands for which. */
void cn_map_set_alias(struct cn_map *map, const uint8_t alias[CN_CLASSES_MAX]);

/* The node of a test, in its place among those of its children, which may
 * test what comes before it, but not the same. */
int32_t cn_map_node(struct cn_map *map, int32_t test, const int32_t *child,
                    int n);
bool cn_map_is_place(const struct cn_index *ix, int dim);

/* ---- prove_nodes.c ----------------------------------------------------- */

/* The node of a key (the test, then n children, all of later tests); the
 * child itself when all are the same. -1 when memory ends. */
int32_t cn_map_unique(struct cn_map *map, const int32_t *key, int n);
/* Starts a walk: nothing is remembered of pairs, no node is seen. */
void cn_map_forget(struct cn_map *map);
bool cn_map_recall(const struct cn_map *map, int32_t a, int32_t b,
                   int32_t *out);
void cn_map_remember(struct cn_map *map, int32_t a, int32_t b, int32_t out);
void cn_map_drop_tables(struct cn_map *map);

/* ---- prove_map.c ------------------------------------------------------- */

/* The label of a cell that has leaves or labels a and b; at least 0. */
typedef int cn_combine_fn(void *ctx, int a, int b);
/* The map whose cells have the combined label. */
int32_t cn_map_apply(struct cn_map *map, struct cn_ref a, struct cn_ref b,
                     cn_combine_fn *combine, void *ctx);
/* Likewise, but of the cells of a region only: the others have label 0, and
 * `combine` is called with b = 1 alone. */
int32_t cn_map_within(struct cn_map *map, struct cn_ref a, int32_t region,
                      cn_combine_fn *combine, void *ctx);
/* The cells of `root` with a label, as a region: label 1, else 0. */
int32_t cn_map_where(struct cn_map *map, int32_t root, int label);
/* Likewise those with any of the labels for which `wanted` holds. */
int32_t cn_map_where_any(struct cn_map *map, int32_t root, const bool *wanted);
/* Sets present[label] for every label of `root`. */
void cn_map_labels(struct cn_map *map, int32_t root, bool *present);
int32_t cn_map_or(struct cn_map *map, int32_t a, int32_t b);
int32_t cn_map_and(struct cn_map *map, int32_t a, int32_t b);

/* ---- prove_boxes.c ----------------------------------------------------- */

/* A product of sets of classes, one for each dimension; the last one is the
 * place where the case is presented. */
struct cn_box {
    uint64_t mask[CN_FACTS_MAX + 1];
};

uint64_t cn_all_classes(const struct cn_index *ix, int dim);
void cn_box_all(struct cn_box *box, const struct cn_index *ix);
/* The region of a box. */
int32_t cn_map_box(struct cn_map *map, const struct cn_box *box);
/* Is any? */
bool cn_map_meets(struct cn_map *map, int32_t region, const struct cn_box *box);
/* Where a rule's condition holds. */
int32_t cn_map_condition(struct cn_map *map, const struct cn_ix_rule *rule);

/* Regions that are listed where the rest is only counted. */
enum { CN_BOXES_MAX = 100 };

/* The first of the boxes below; false when the region is empty. */
bool cn_map_first_box(struct cn_map *map, int32_t region, struct cn_box *out);
/* Few large boxes that together are the region; they may overlap. Returns
 * how many; the array lives in `arena`. Unless `more` is NULL, no more than
 * CN_BOXES_MAX, and *more how many disjoint boxes would cover what is left. */
int cn_map_boxes(struct cn_map *map, int32_t region, struct cn_arena *arena,
                 struct cn_box **out, int *more);

#endif
