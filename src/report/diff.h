/* SPDX-License-Identifier: MIT
 *
 * diff.h: what differs between two rule bases, as text and as JSON, and what
 * that does to dossiers.
 */
#ifndef CN_REPORT_DIFF_H
#define CN_REPORT_DIFF_H

#include "json.h"
#include "out.h"

struct cn_diff_rules { /* one side */
    const cn_snapshot *snapshot;
    const char *folder; /* where its files were read */
    const char *shown;  /* how that is written: "HEAD~1:rules" */
};

#define CN_DOSSIERS_SHOWN 10

/* From what to what, of dossiers. */
struct cn_dossier_move {
    struct cn_diff_side before, after; /* without holders */
    int64_t dossiers;
};

struct cn_dossier_change { /* one to show */
    char *id;              /* or the line, where it has none */
    int line;
    char *what; /* its procedure or power */
    struct cn_diff_side before, after;
};

/* The same dossiers asked of both rule bases. */
struct cn_dossier_counts {
    const char *file;
    int64_t read, bad, changed;
    int64_t lost; /* had a body, have none */
    struct cn_dossier_move *moves;
    int n_moves;
    struct cn_dossier_change shown[CN_DOSSIERS_SHOWN];
    int n_shown;
    char *messages[CN_DOSSIERS_SHOWN]; /* of bad ones: "line 3: …" */
    int n_messages;
};

struct cn_diff_report { /* everything is borrowed */
    struct cn_out *out;
    struct cn_diff_rules before, after;
    const struct cn_diff_options *options;
    const struct cn_dossier_counts *dossiers; /* or NULL */
    const char *program; /* what command lines begin with */
    bool all;            /* also what leaves the body as it is */
};

void cn_report_diff(const struct cn_diff_report *report, const cn_diff *diff);
CN_MUST_CHECK enum cn_status
cn_report_diff_json(const struct cn_diff_report *report, const cn_diff *diff,
                    struct cn_error *err);

/* One change; `all` is how many provinces there are. */
void cn_report_change(const struct cn_diff_report *report,
                      const struct cn_diff_row *row, int all);
/* What both say of the dossiers; diff_dossiers.c. */
void cn_report_dossiers(const struct cn_diff_report *report);
json_t *cn_json_dossiers(const struct cn_dossier_counts *counts);
json_t *cn_json_diff_side(const struct cn_diff_side *side);
/* "cấp tỉnh", "không có cơ quan nào", "chưa khai báo". */
const char *cn_diff_tier(const struct cn_diff_side *side, enum cn_lang lang);
/* The file with the folder as it is shown; in `buf`. */
void cn_diff_file(const struct cn_diff_report *report, struct cn_strbuf *buf,
                  const char *file);

#endif
