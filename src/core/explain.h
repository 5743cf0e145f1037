/* SPDX-License-Identifier: MIT
 *
 * explain.h: the full answer, part by part. Each part reads the index and the
 * case and writes its fields of a decision; text it makes lives in the
 * answer's arena.
 */
#ifndef CN_CORE_EXPLAIN_H
#define CN_CORE_EXPLAIN_H

#include "../base/arena.h"
#include "reach.h"
#include "snapshot.h"

struct cn_answer {
    struct cn_arena arena;
    struct cn_decision *decisions;
    int n;
};

/* What every part needs to know. */
struct cn_explaining {
    const struct cn_index *ix;
    const struct cn_case *c;
    enum cn_lang lang;
    struct cn_arena *arena;
    int power;
    struct cn_known known;
    int32_t root;
    struct cn_summary sum;
    const struct cn_ix_leaf *leaf; /* NULL when not uniform */
};

enum cn_truth { CN_FALSE, CN_MAYBE, CN_TRUE };

/* Does a rule's condition hold, as far as the case is known? */
enum cn_truth cn_rule_holds(const struct cn_index *ix,
                            const struct cn_ix_rule *rule,
                            const struct cn_known *known);
/* Is the rule read on a day it is in force? */
bool cn_rule_in_force(const struct cn_ix_rule *rule, const struct cn_case *c);
/* Does a rule that names no power cover this one by its field? */
bool cn_rule_covers(const struct cn_index *ix, const struct cn_ix_rule *rule,
                    int power);

/* The body's title in a unit, or its name where the unit is not known. */
const char *cn_authority(struct cn_explaining *x, int holder, int unit);
/* The dimension that stands for a place number. */
int cn_place_dim(const struct cn_index *ix, int place);
/* "presented" or the fact's id. */
const char *cn_dim_id(const struct cn_index *ix, int dim);
/* On what a rule rests. */
struct cn_basis cn_rule_basis(struct cn_explaining *x, int rule);
void cn_fill_link(struct cn_explaining *x, int rule, struct cn_link *out);

/* explain_parts.c: the chain as far as it goes; the sides of a conflict; why
 * there is no decision; body, unit and place of one. */
void cn_fill_chain(struct cn_explaining *x, struct cn_decision *out);
void cn_fill_conflict(struct cn_explaining *x, struct cn_decision *out);
void cn_fill_reason(struct cn_explaining *x, struct cn_decision *out);
void cn_fill_body(struct cn_explaining *x, struct cn_decision *out);
/* Was the unit that decides merged into another by the day asked about? */
bool cn_leaf_merged(const struct cn_explaining *x);
/* A text with one "%s" for a day, in the arena. */
const char *cn_format_day(struct cn_explaining *x, const char *text,
                          cn_date date);

/* "<6000", ">=6000 <9000": a class of a number, in the arena. */
const char *cn_number_class_text(struct cn_arena *arena,
                                 const struct cn_index *ix, int fact,
                                 int class);

/* The same for a run of classes. */
const char *cn_number_range_text(struct cn_arena *arena,
                                 const struct cn_index *ix, int fact, int first,
                                 int last);
/* A value of the class, as it may be given to cn_case_set(). */
const char *cn_class_example(struct cn_arena *arena, const struct cn_index *ix,
                             int fact, int class);

void cn_explain_needs(struct cn_explaining *x, struct cn_decision *out);
void cn_explain_time(struct cn_explaining *x, struct cn_decision *out);
void cn_explain_roles(struct cn_explaining *x, struct cn_decision *out);
/* Marks, by holder number, whoever may handle what a leaf decides, whatever
 * the facts that are not known. False when in some case nobody is
 * established. */
bool cn_may_handle(struct cn_explaining *x, bool *held);
void cn_explain_caveats(struct cn_explaining *x, struct cn_decision *out);
void cn_explain_why_not(struct cn_explaining *x, struct cn_decision *out);

/* Does rule a beat rule b, and why: cn_rank_beats(). */
const char *cn_index_beats(const struct cn_index *ix, int a, int b);

#endif
