/* SPDX-License-Identifier: MIT
 *
 * diff.h: the parts of a comparison of two indexes. They number everything
 * differently, so a third index is made that has the facts, values,
 * thresholds, provinces and powers of both (diff_joint.c); diagrams of either
 * side are carried over into one map over it (prove_map.h), and what was said
 * of regions in a proof holds here too.
 */
#ifndef CN_CORE_DIFF_H
#define CN_CORE_DIFF_H

#include "prove.h"

enum cn_which { CN_OLD, CN_NEW, CN_N_WHICH };

#define CN_ABSENT 0xFF /* a value that the side does not declare */

/* How one side stands in the joint index. */
struct cn_joint_side {
    const struct cn_index *ix;
    cn_text texts;  /* where its texts begin in the joint ones */
    int *dim;       /* joint dimension of a fact; the last is `presented` */
    uint8_t *class; /* by joint dimension and class: its own, or CN_ABSENT */
    int *power;     /* by joint power: its own number, or CN_NONE */
    int32_t *key;   /* by leaf: equal numbers on both sides, equal answers */
    int32_t *sign;  /* by leaf: the same for provisions and reasons */
    int32_t *rule;  /* by rule: the same for everything a rule says */
};

struct cn_joint {
    struct cn_arena arena;
    struct cn_index ix; /* without rules, diagrams and leaves; no block */
    struct cn_joint_side side[CN_N_WHICH];
    struct cn_bytesmap numbers; /* of keys and signs */
    int32_t n_numbers;
};

/* CN_E_LIMIT when both together have more values than fit into a map. */
CN_MUST_CHECK enum cn_status cn_joint_make(struct cn_joint *joint,
                                           const struct cn_index *old,
                                           const struct cn_index *new,
                                           struct cn_error *err);
void cn_joint_release(struct cn_joint *joint);
/* The number of a text, the same for equal texts; -1 when memory ends. */
int32_t cn_joint_number(struct cn_joint *joint, const char *text, size_t len);
/* A text of a side as one of the joint index. */
cn_text cn_joint_text(const struct cn_joint *joint, enum cn_which side,
                      cn_text text);
struct cn_ix_label cn_joint_label(const struct cn_joint *joint,
                                  enum cn_which side, struct cn_ix_label label);
/* Orders a text of the old side and one of the new side. */
int cn_joint_compare(const struct cn_joint *joint, cn_text a, cn_text b);
/* The class of a province in an index: its own, or that of all others. */
int cn_joint_province(const struct cn_index *ix, const char *code);

/* Orders item a of the old side and item b of the new one. */
typedef int cn_joint_order_fn(const struct cn_joint *joint, int a, int b);
/* Adds the item `at` of the joint list; a or b is CN_NONE where missing. */
typedef void cn_joint_add_fn(struct cn_joint *joint, int at, int a, int b);
/* Merges two sorted lists; returns how many the joint list has. */
int cn_joint_merge(struct cn_joint *joint, int n_a, int n_b,
                   cn_joint_order_fn *order, cn_joint_add_fn *add);

/* Parts of cn_joint_make(), in files of their own. */
void cn_joint_facts(struct cn_joint *joint);
/* Which class of the side each joint class is, once there are provinces. */
void cn_joint_classes(struct cn_joint *joint, enum cn_which side);
void cn_joint_powers(struct cn_joint *joint);
void cn_joint_units(struct cn_joint *joint);
void cn_joint_procedures(struct cn_joint *joint);
/* Fills key, sign and rule. */
void cn_joint_sign(struct cn_joint *joint);

/* ---- diff_power.c ------------------------------------------------------ */

/* Leaves of the two sides that stand for those with the same keys; labels of
 * a side are leaf + 1, and 0 where it does not declare the power or value. */
struct cn_turn {
    enum cn_diff_kind kind;
    int before, after; /* labels */
};

/* Received in the intervals [i1, i2], decided in [j1, j2], not earlier. */
struct cn_run {
    int turn;
    int32_t region; /* in the map */
    int i1, i2, j1, j2;
};

struct cn_diffing {
    struct cn_joint *joint;
    struct cn_proving all; /* over the joint index */
    struct cn_diff *diff;
    cn_date *days; /* first days of intervals; days[n_days] is the end */
    int n_days, max_days;
    struct cn_one one;                   /* the power at hand */
    const struct cn_ix_power *entangled; /* that its memory was too small for */
    struct cn_turn *turns;
    size_t n_turns, max_turns;
    struct cn_run *runs;
    size_t n_runs, max_runs;
    struct cn_arena memory;    /* of what was carried over for this power */
    struct cn_bytesmap moved;  /* by side and root */
    struct cn_bytesmap turned; /* by pair of roots: the map of turns */
};

/* Which provinces exist on these days. */
void cn_diff_enter(struct cn_diffing *x, cn_date from, cn_date to);
/* Everything that changes about a power, as runs. */
void cn_diff_power(struct cn_diffing *x);
/* The map of a side's answers on two days of receipt and decision. */
int32_t cn_diff_root(struct cn_diffing *x, enum cn_which side, int i, int j);

/* ---- diff_rows.c, diff_rules.c, diff_count.c, diff_around.c
 * --------------------------- */

struct cn_diff {
    struct cn_proof *proof; /* its arena owns everything */
    struct cn_joint joint;  /* but these texts */
    struct cn_diff_summary summary;
    struct cn_diff_row *rows;
    size_t n, max;
    struct cn_diff_statement *statements;
    size_t n_statements, max_statements;
};

/* The runs of the power at hand, in words. */
void cn_diff_rows(struct cn_diffing *x);
/* The rules that the answers of a run rest on, before and after, and what
 * became of each. The row's days are known. */
void cn_diff_rules(struct cn_diffing *x, const struct cn_run *run,
                   struct cn_diff_row *row);
/* Sorts the rows. */
void cn_diff_order(struct cn_diff *diff);
/* Per field, per province, per move. */
void cn_diff_count_all(struct cn_diffing *x);
/* Rules about what stands around a decision: who handles, what is warned. */
void cn_diff_around(struct cn_diffing *x);

#endif
