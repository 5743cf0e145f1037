/* SPDX-License-Identifier: MIT
 *
 * diagram.h: one power on its way to a decision diagram. diagram_prepare.c
 * collects what matters to it, build_diagram.c constructs it, and
 * diagram_nodes.c keeps what it is made of.
 */
#ifndef CN_CORE_DIAGRAM_H
#define CN_CORE_DIAGRAM_H

#include "build.h"

#define WORDS(n) (((size_t)(n) + 63) / 64)

/* One alternative of a rule's condition. */
struct cn_alternative {
    const struct cn_test *tests;
    int n_tests, entry, last; /* last: highest position it tests */
};

struct cn_tested { /* who tests a dimension, with which mask */
    int alternative;
    uint64_t mask;
};

struct cn_dimension { /* a fact */
    int dim, classes;
    int n_tests; /* of the alternatives: room in tested */
    struct cn_tested *tested;
    int n_tested;
};

struct cn_diagram {
    struct cn_builder *b;
    struct cn_arena arena;
    int power;
    int *followed; /* the power and those it is same_as */
    size_t n_followed, max_followed;
    struct cn_entry *entries;
    int n_entries;
    struct cn_alternative *alternatives;
    int n_alternatives;
    struct cn_dimension *dims;
    int n_dims;
    cn_date *received, *on;
    int n_received, n_on;
    struct cn_bytesmap states, nodes;
    int n_states, first; /* first: offset of this power's run */
    uint64_t *key;       /* of a state: alive, level and clock */
    uint64_t *alive;     /* (n_dims + 1) states of WORDS(n_alternatives) */
    bool *applies;
    uint8_t *compared; /* see struct cn_cell; NULL for too many entries */
    uint8_t place_class[CN_PLACES_MAX];
    int now_on;                   /* interval of the clock `on` */
    int64_t work;                 /* steps taken so far */
    bool singled[CN_CLASSES_MAX]; /* provinces that its rules single out */
    bool dated_holders, too_large;
};

/* Rules that explode must end within seconds. A step is about one look at a
 * rule; an entry or a state costs some more to make. */
#define CN_ENTRY_STEPS    16
#define CN_STATE_STEPS    16
#define CN_TOTAL_WORK_MAX ((int64_t)1 << 28) /* of all powers */
/* Counts steps; too_large once this power, or all so far, took too many. */
bool cn_diagram_spend(struct cn_diagram *d, int64_t steps);

/* Collects rules, dimensions and days. False when memory ends; too_large when
 * there is more than can be compiled. */
bool cn_diagram_prepare(struct cn_diagram *d);

/* ---- diagram_nodes.c ---------------------------------------------------- */

/* An allocation in the diagram's arena gave nothing: for want of memory, or
 * because the power has had its share. */
void cn_diagram_lack(struct cn_diagram *d);
/* The leaf of a fold, as a child. */
int32_t cn_diagram_leaf(struct cn_diagram *d, const struct cn_fold *fold);
/* A test of a fact, or of the province of a place number, with a child for
 * each class; the child where all are the same. -1 when memory ends. */
int32_t cn_diagram_fact_node(struct cn_diagram *d,
                             const struct cn_dimension *dim,
                             const int32_t *children);
int32_t cn_diagram_place_node(struct cn_diagram *d, int place,
                              const int32_t *children);

#endif
