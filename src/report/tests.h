/* SPDX-License-Identifier: MIT
 *
 * tests.h: a run of tests and its coverage, for people and for programs.
 */
#ifndef CN_REPORT_TESTS_H
#define CN_REPORT_TESTS_H

#include "json.h"
#include "out.h"

/* What a report is about; everything is borrowed. */
struct cn_test_report {
    struct cn_out *out;
    const cn_tests *tests;
    const cn_test_run *run;
    const cn_coverage *coverage;
};

/* "1.013925 01/08/2025", or the id. */
void cn_say_test(struct cn_strbuf *buf, const struct cn_test_info *info,
                 enum cn_lang lang);
/* "holder: expected a, got b" */
void cn_say_fault(struct cn_strbuf *buf, const struct cn_test_fault *fault,
                  enum cn_lang lang);
/* "rule a (file:12) → rule b (file:40)", or nothing. */
void cn_say_chain(struct cn_strbuf *buf, const struct cn_decision *decision);

/* One test as the report for programs has it. */
json_t *cn_json_test(const struct cn_test_info *info,
                     const struct cn_test_result *result);

/* Every test that failed, with its fields and the chain; then how many. */
void cn_report_tests(const struct cn_test_report *report);
/* Every instrument with its provisions; then the rules no test reaches. */
void cn_report_coverage(const struct cn_test_report *report);
/* One line: how many rules are reached. */
void cn_report_coverage_line(const struct cn_test_report *report);

/* Forms that build servers read; a finding is a test that failed. */
CN_MUST_CHECK enum cn_status
cn_report_tests_tap(const struct cn_test_report *report, struct cn_error *err);
CN_MUST_CHECK enum cn_status
cn_report_tests_junit(const struct cn_test_report *report,
                      struct cn_error *err);
/* With the coverage when `whole`. */
CN_MUST_CHECK enum cn_status
cn_report_tests_json(const struct cn_test_report *report, bool whole,
                     struct cn_error *err);

#endif
