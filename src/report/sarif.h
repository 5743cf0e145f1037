/* SPDX-License-Identifier: MIT
 *
 * sarif.h: findings as SARIF 2.1.0, the form that code review tools read.
 */
#ifndef CN_REPORT_SARIF_H
#define CN_REPORT_SARIF_H

#include "json.h"

enum cn_sarif_level { CN_SARIF_ERROR, CN_SARIF_WARNING, CN_SARIF_NOTE };

/* A kind of finding; all texts borrowed. */
struct cn_sarif_rule {
    const char *id;      /* stable */
    const char *summary; /* one sentence */
    const char *help;    /* path or address of its page, or NULL */
};

struct cn_sarif_result {
    const char *rule; /* the id of its kind; kinds need not be listed */
    enum cn_sarif_level level;
    const char *message;
    const char *file; /* relative path, or NULL */
    int line;         /* from 1; 0 = of no line */
    int column;       /* from 1; 0 = of no column */
    const char *fix;  /* what stands there afterwards: the whole line; NULL */
    const char *id;   /* stable from run to run, or NULL */
};

/* Prints one run of capnao. */
CN_MUST_CHECK enum cn_status
cn_sarif_print(struct cn_out *out, const struct cn_sarif_rule rules[],
               int n_rules, const struct cn_sarif_result results[],
               int n_results, struct cn_error *err);

#endif
