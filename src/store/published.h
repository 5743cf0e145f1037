/* SPDX-License-Identifier: MIT
 *
 * published.h: what lists that offices publish say of procedures: per code
 * one claim, joined from every row and file that has it. It knows headings
 * and rows, not the catalogue.
 *
 * Such a list claims tiers, bodies and the decision that publishes it. It
 * cannot tell which power a procedure is: that is for those who read the law.
 */
#ifndef CN_STORE_PUBLISHED_H
#define CN_STORE_PUBLISHED_H

#include "../base/bytesmap.h"
#include "headings.h"

struct cn_claim {
    const char *code; /* the first two groups */
    const char *name;
    const char *holder;
    const char *publication;
    unsigned tiers;   /* bits 1 << enum cn_tier */
    const char *file; /* where it came first */
    int line;
};

struct cn_published {
    struct cn_arena arena;
    struct cn_bytesmap codes; /* → number of a claim */
    struct cn_claim *claims;
    size_t n, max;

    int rows;         /* that made claims, or joined them */
    int joined;       /* of those, codes that had come before */
    int without_code; /* rows that look like procedures */
    int ended;        /* rows whose status says so; they claim nothing */
    int unread_tiers; /* rows whose tier is written in other words */
    int headless;     /* worksheets without a header line, passed over */
};

void cn_published_init(struct cn_published *list);
void cn_published_release(struct cn_published *list);
/* Reads the rest of a sheet. `file` must outlive the list. A row with a
 * malformed code or a broken cell is CN_E_INPUT: the list is taken whole or not
 * at all. */
CN_MUST_CHECK enum cn_status
cn_published_read(struct cn_published *list, struct cn_sheet *sheet,
                  const char *file, const char *map, struct cn_error *err);

#endif
