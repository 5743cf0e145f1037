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

struct cn_map {
    const struct cn_index *ix;
    struct cn_arena arena;   /* keys of the nodes */
    struct cn_bytesmap node; /* by content */
    int32_t *nodes;          /* owned; grows */
    uint32_t *seen;          /* by node: the last walk that met it */
    size_t n, max;
    uint32_t walk;
    struct cn_arena memory;    /* of the imports */
    struct cn_bytesmap import; /* roots of the index under this alias */
    /* The class that stands for a province class: itself, or another where
     * no unit of the class exists or the province is fixed. */
    uint8_t alias[CN_CLASSES_MAX];
    bool failed; /* out of memory; sticky */
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
void cn_map_release(struct cn_map *map);
/* Sets which class stands for which. */
void cn_map_set_alias(struct cn_map *map, const uint8_t alias[CN_CLASSES_MAX]);

/* The node of a test, in its place among those of its children, which may
 * test what comes before it, but not the same. */
int32_t cn_map_node(struct cn_map *map, int32_t test, const int32_t *child,
                    int n);
bool cn_map_is_place(const struct cn_index *ix, int dim);

/* The label of a cell that has leaves or labels a and b; at least 0. */
typedef int cn_combine_fn(void *ctx, int a, int b);
/* The map whose cells have the combined label. */
int32_t cn_map_apply(struct cn_map *map, struct cn_ref a, struct cn_ref b,
                     cn_combine_fn *combine, void *ctx);
/* The cells of `root` with a label, as a region: label 1, else 0. */
int32_t cn_map_where(struct cn_map *map, int32_t root, int label);
int32_t cn_map_or(struct cn_map *map, int32_t a, int32_t b);
int32_t cn_map_and(struct cn_map *map, int32_t a, int32_t b);

/* A product of sets of classes, one for each dimension; the last one is the
 * place where the case is presented. */
struct cn_box {
    uint64_t mask[CN_FACTS_MAX + 1];
};

uint64_t cn_all_classes(const struct cn_index *ix, int dim);
void cn_box_all(struct cn_box *box, const struct cn_index *ix);
/* The region of a box. */
int32_t cn_map_box(struct cn_map *map, const struct cn_box *box);
/* Is every cell of the box in the region? */
bool cn_map_covers(struct cn_map *map, int32_t region,
                   const struct cn_box *box);
/* Is any? */
bool cn_map_meets(struct cn_map *map, int32_t region, const struct cn_box *box);
/* Where a rule's condition holds. */
int32_t cn_map_condition(struct cn_map *map, const struct cn_ix_rule *rule);

/* Few large boxes that together are the region; they may overlap. Returns
 * how many; the array lives in `arena`. */
int cn_map_boxes(struct cn_map *map, int32_t region, struct cn_arena *arena,
                 struct cn_box **out);

#endif
