/* SPDX-License-Identifier: MIT
 *
 * notices.h: findings of any kind as notices that two passes over the same
 * rules can be compared by, and what differs as text and as JSON, one object
 * a line.
 */
#ifndef CN_REPORT_NOTICES_H
#define CN_REPORT_NOTICES_H

#include "json.h"
#include "out.h"

enum cn_notice_kind {
    CN_NOTICE_CHECK,
    CN_NOTICE_PROOF,
    CN_NOTICE_TEST,
    CN_N_NOTICE_KIND
};

struct cn_notice { /* owned by the list */
    char *key;     /* the same while the fault is, wherever it stands */
    char *state;   /* a difference in it is told as new */
    char *text;    /* one line for people */
    char *detail;  /* more, or "" */
    json_t *json;  /* or NULL */
    bool quiet;    /* no fault: told when it changes, not counted */
    int place;     /* in the order in which they were added */
};

struct cn_notices {
    struct cn_notice *items; /* by key once sorted */
    int n, room;
    bool failed; /* out of memory: the list is not whole */
};

/* Copies the texts (NULL is ""); takes json over. */
void cn_notices_add(struct cn_notices *list, const struct cn_notice *item);
void cn_notices_sort(struct cn_notices *list);
void cn_notices_release(struct cn_notices *list);
/* How many are faults. */
int cn_notices_faults(const struct cn_notices *list);

typedef void cn_notice_fn(void *ctx, bool gone, const struct cn_notice *item);
/* Tells what is gone, then what is new, each as they were added; both lists
 * are sorted. A key that stands twice must stand twice in the other list.
 * False when memory ends. */
CN_MUST_CHECK bool cn_notices_compare(const struct cn_notices *before,
                                      const struct cn_notices *after,
                                      cn_notice_fn *tell, void *ctx);

CN_MUST_CHECK enum cn_status cn_report_notice(struct cn_out *out, bool json,
                                              enum cn_notice_kind kind,
                                              bool gone,
                                              const struct cn_notice *notice,
                                              struct cn_error *err);

/* What a pass ends with. */
struct cn_pass_report {
    const char *clock; /* time of day */
    bool first;        /* nothing was there to compare with */
    const char *files; /* that changed */
    bool loaded;       /* else only the check is of now */
    int fresh, gone;   /* notices told */
    int errors, warnings, proof;
    int tests, failing;
    int ms; /* since the files changed */
};

CN_MUST_CHECK enum cn_status cn_report_pass(struct cn_out *out, bool json,
                                            const struct cn_pass_report *pass,
                                            struct cn_error *err);

#endif
