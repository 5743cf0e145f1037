/* SPDX-License-Identifier: MIT
 *
 * prove.h: the parts of a proof. Each power is proved alone, slot by slot; a
 * slot is a span of days, of receipt and of decision, on which no rule of the
 * power begins or ends. What is found is a region of a map over the facts of
 * the power (prove_map.h), which prove_text.c puts into conditions.
 */
#ifndef CN_CORE_PROVE_H
#define CN_CORE_PROVE_H

#include "explain.h"
#include "prove_map.h"

#define CN_PROOF_MAX ((size_t)1024 * 1024 * 1024)

struct cn_found {
    struct cn_proof_finding finding;
    const char *key; /* equal when only the action differs */
    int power;
};

struct cn_proof {
    struct cn_arena arena;
    struct cn_proof_summary summary;
    struct cn_proof_power *unproved; /* as in the summary */
    size_t max_unproved;
    struct cn_found *found;
    size_t n, max;
};

/* What is learnt about a rule over all powers. */
struct cn_note {
    bool used;  /* it stands in a chain, or is a side of a conflict */
    bool doubt; /* it could not be told: nobody holds, or it is unknown who */
    bool found; /* a finding finds fault with it */
    int winner; /* a rule that beat it, or CN_NONE */
};

struct cn_proving {
    const struct cn_index *ix;
    struct cn_proof_options options;
    enum cn_lang lang;
    struct cn_proof *proof;
    struct cn_note *notes; /* by rule */
};

struct cn_slot {
    cn_date from, to;       /* received */
    cn_date on_from, on_to; /* decided; the same days unless pending */
    bool pending;
    int32_t root;   /* in the index */
    int32_t before; /* root on the day before, or on receipt when pending */
};

enum cn_status_of_cell { CN_NOTHING, CN_HELD, CN_FAULTY };

/* A label of a map of states; the first two are always there. */
struct cn_state {
    enum cn_status_of_cell status;
    enum cn_proof_kind kind; /* of CN_FAULTY */
    int what;                /* a holder, a rule, or a chain; see the kinds */
    int place;               /* of an overlap: what its sides inherit */
    cn_date since;
};

struct cn_one { /* the proof of one power */
    struct cn_proving *all;
    int power;
    bool quiet; /* only looks which rules are used */
    struct cn_map map;
    struct cn_slot *slots; /* first those of each day, in order, then the
                              pending ones by day of receipt, then of
                              decision */
    size_t n_slots, max_slots;
    struct cn_bytesmap labels; /* of states */
    struct cn_state *states;   /* by label */
    size_t n_states, max_states;
    struct cn_pairing *pairing; /* see prove_overlap.c */
    struct cn_raw *raw;
    size_t n_raw, max_raw;
};

/* A finding before it is put into words. */
struct cn_raw {
    enum cn_proof_kind kind;
    int what;      /* a holder, a rule, a chain or a pair, by kind; or
                      CN_NONE */
    cn_date since; /* first day of an interruption */
    struct cn_slot slot;
    int32_t region; /* in the map */
};

/* Rules to name, each with its role. */
struct cn_named {
    int rule;
    const char *role;
};

struct cn_naming {
    struct cn_arena *arena;
    struct cn_named *list;
    size_t n, max;
};

void cn_name_rule(struct cn_naming *naming, int rule, const char *role);

/* Begins and ends what is said of one power. One that is too entangled for
 * its memory is put down as unproved. */
void cn_one_init(struct cn_one *one, struct cn_proving *all, int power);
void cn_one_release(struct cn_one *one);
/* The error of something that cannot do without a power. */
enum cn_status cn_prove_fail(const struct cn_proof *proof,
                             struct cn_error *err);

/* An empty proof, and what the parts share. NULL when memory ends. */
struct cn_proof *cn_proof_new(struct cn_proving *all,
                              const struct cn_index *ix);

/* ---- prove_slots.c ----------------------------------------------------- */

/* Cuts the period into the slots of the power; false when memory ends. */
bool cn_slots_make(struct cn_one *one);
/* Which province classes exist on these days. */
void cn_slots_enter(struct cn_one *one, cn_date from, cn_date to);
bool cn_slot_reads(const struct cn_slot *slot, const struct cn_ix_rule *rule);
/* Adds a finding of a slot, or makes the one of the slot before longer. */
void cn_raw_add(struct cn_one *one, const struct cn_raw *raw);
/* The cells of the power: facts and provinces. */
uint64_t cn_count_cells(const struct cn_one *one);

/* ---- the parts --------------------------------------------------------- */

/* Does anybody, and only one, hold it in each cell? Marks the rules used. */
void cn_prove_power(struct cn_one *one);
/* Does each transfer start from who holds the power? */
void cn_prove_transfers(struct cn_one *one);
/* Rules that nothing was found to use; after all powers. */
void cn_prove_dead(struct cn_proving *all);
void cn_prove_requires(struct cn_proving *all);
void cn_prove_cliffs(struct cn_proving *all);

bool cn_may_pass_on(const struct cn_ix_rule *rule);

/* ---- prove_overlap.c --------------------------------------------------- */

/* The place that the sides of a conflict inherit unless they say another. */
int cn_inherited_place(const struct cn_index *ix,
                       const struct cn_ix_leaf *leaf);
/* Every pair of sides in the map of states of a slot becomes a finding. */
void cn_overlaps_collect(struct cn_one *one, const struct cn_slot *slot,
                         int32_t root, const bool *present);
/* Pairs in the same cells on the same days are one finding: is raw[i] the
 * first of them? True of other kinds. */
bool cn_overlap_first(const struct cn_one *one, size_t i);
/* Names the sides of all of these pairs. */
void cn_overlap_name(struct cn_one *one, const struct cn_raw *raw,
                     struct cn_naming *names);

/* ---- prove_changes.c ---------------------------------------------------- */

struct cn_change { /* two leaves that stand for those with the same keys */
    int before, after;
    bool by_end; /* a rule of the chain before ends on the day */
};

struct cn_changes {
    struct cn_one *one;
    cn_date day;
    struct cn_change *list; /* by label - 1 */
    size_t n, max;
};

/* Labels the cells that change with the number of their change, from 1. */
int32_t cn_find_changes(struct cn_changes *x);

/* ---- prove_text.c: regions, commands, rules in words ------------------- */

/* The region as readable alternatives; returns how many. Unless `more` is
 * NULL, the first of them, and how many are left at most. */
int cn_regions_make(struct cn_one *one, int32_t region, struct cn_arena *arena,
                    const struct cn_proof_region **out, int *more);
/* A command line for a cell of the region. A complete one gives every fact
 * that the answer depends on. */
const char *cn_command_make(struct cn_one *one, int32_t region,
                            const struct cn_slot *slot, bool complete,
                            struct cn_arena *arena);
const struct cn_proof_rule *cn_rules_make(struct cn_proving *all, int power,
                                          cn_date day,
                                          const struct cn_naming *names);
/* Procedures of the power that may fall into the region on these days. */
int cn_procedures_make(struct cn_one *one, int32_t region,
                       const struct cn_slot *slot, const int **out);

/* ---- prove_found.c ----------------------------------------------------- */

/* Puts a finding into words; `names` says which rules it is about. */
void cn_finding_add(struct cn_one *one, const struct cn_raw *raw,
                    const struct cn_naming *names, bool complete);
/* Sorts, joins findings that differ only in the action, and counts. */
void cn_findings_join(struct cn_proof *proof);
/* Two ascending lists of numbers as one. */
const int *cn_procedures_join(struct cn_arena *arena, const int *a, int *n_a,
                              const int *b, int n_b);
/* The same texts for two lists of regions? */
bool cn_same_regions(const struct cn_proof_region *a, int n_a,
                     const struct cn_proof_region *b, int n_b);

#endif
