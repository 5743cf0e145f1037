/* SPDX-License-Identifier: MIT
 *
 * mutants.h: which deliberate mistakes in the rules no test notices.
 */
#ifndef CN_REPORT_MUTANTS_H
#define CN_REPORT_MUTANTS_H

#include "json.h"
#include "out.h"

/* Survivors with a command that shows the difference, then how many. The
 * program stands before each command, with what finds the same rules. */
void cn_report_mutants(struct cn_out *out, const char *program,
                       const cn_mutation *mutation);
CN_MUST_CHECK enum cn_status cn_report_mutants_json(struct cn_out *out,
                                                    const cn_mutation *mutation,
                                                    const cn_tests *tests,
                                                    struct cn_error *err);

#endif
