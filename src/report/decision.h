/* SPDX-License-Identifier: MIT
 *
 * decision.h: a decision for a clerk (text), for an analyst (the chain as a
 * tree) and for a program (JSON).
 */
#ifndef CN_REPORT_DECISION_H
#define CN_REPORT_DECISION_H

#include "json.h"
#include "out.h"

/* What a report needs besides the decision; everything is borrowed. */
struct cn_report {
    struct cn_out *out;
    const cn_snapshot *snapshot;
    bool day_assumed; /* no day was given: today's was taken */
    int presented;    /* unit where the case is presented, or CN_NONE */
};

/* The headline, then one field a line. */
void cn_report_decision(const struct cn_report *report,
                        const struct cn_decision *decision);
/* Which facts are missing, why others are not it, the sides of a conflict. */
void cn_report_needs(const struct cn_report *report,
                     const struct cn_decision *decision);
void cn_report_why_not(const struct cn_report *report,
                       const struct cn_decision *decision);
void cn_report_conflict(const struct cn_report *report,
                        const struct cn_decision *decision);
/* The bodies that the answer to a need tells apart: "A / B". */
void cn_report_separates(const struct cn_report *report, struct cn_strbuf *buf,
                         const struct cn_need *need);
/* The chain as a tree of at most CN_TREE_LINES lines, with file:line. */
#define CN_TREE_LINES 15
void cn_report_tree(const struct cn_report *report,
                    const struct cn_decision *decision);

/* One decision gives an object, several an array; NULL when memory ends.
 * Nothing is printed: report->out may be NULL. */
json_t *cn_decision_json(const struct cn_report *report,
                         const cn_answer *answer);
/* Prints that. */
CN_MUST_CHECK enum cn_status cn_report_json(const struct cn_report *report,
                                            const cn_answer *answer,
                                            struct cn_error *err);

#endif
