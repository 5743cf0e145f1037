/* SPDX-License-Identifier: MIT
 *
 * junit.h: results as JUnit XML, the form that build servers read.
 */
#ifndef CN_REPORT_JUNIT_H
#define CN_REPORT_JUNIT_H

#include "out.h"

/* One case; all texts borrowed. */
struct cn_junit_case {
    const char *group;   /* a file, or a kind of finding */
    const char *name;    /* what was looked at */
    const char *failure; /* one line, or NULL: passed */
    const char *detail;  /* what more there is to say, or NULL */
};

void cn_junit_print(struct cn_out *out, const char *suite,
                    const struct cn_junit_case cases[], int n);

#endif
