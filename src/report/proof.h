/* SPDX-License-Identifier: MIT
 *
 * proof.h: what a proof found, and what a day changes, as text and as JSON.
 */
#ifndef CN_REPORT_PROOF_H
#define CN_REPORT_PROOF_H

#include "json.h"
#include "out.h"

struct cn_proof_report { /* everything is borrowed */
    struct cn_out *out;
    const cn_snapshot *snapshot;
    const struct cn_proof_options *options;
    const char *program; /* what command lines begin with */
};

void cn_report_proof(const struct cn_proof_report *report,
                     const cn_proof *proof);
CN_MUST_CHECK enum cn_status
cn_report_proof_json(const struct cn_proof_report *report,
                     const cn_proof *proof, struct cn_error *err);

void cn_report_cliff(const struct cn_proof_report *report, cn_date day,
                     const cn_cliff *cliff);
CN_MUST_CHECK enum cn_status
cn_report_cliff_json(const struct cn_proof_report *report, cn_date day,
                     const cn_cliff *cliff, struct cn_error *err);

/* What a report begins with. */
void cn_report_summary(const struct cn_proof_report *report,
                       const struct cn_proof_summary *summary);
/* "network_scope = one_province, class ≠ a", or nothing for everything. */
void cn_say_region(struct cn_strbuf *buf, const struct cn_proof_region *region);
/* Kind, power and what it is about, in one line. */
void cn_say_proof_finding(struct cn_strbuf *buf,
                          const struct cn_proof_finding *f, enum cn_lang lang);
/* Codes of procedures, at most so many; then how many more. */
void cn_say_procedures(struct cn_strbuf *buf,
                       const struct cn_proof_report *report,
                       const int procedures[], int n, int max);
/* "subject:action,action" */
void cn_say_actions(struct cn_strbuf *buf, const char *subject,
                    const char *const *actions, int n);
json_t *cn_json_proof_finding(const struct cn_proof_report *report,
                              const struct cn_proof_finding *f);
json_t *cn_json_regions(const struct cn_proof_region *regions, int n);
json_t *cn_json_rules(const struct cn_proof_rule *rules, int n);

#endif
