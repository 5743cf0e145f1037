/* SPDX-License-Identifier: MIT
 *
 * candidates.h: what the word at the cursor of a session's line may be.
 */
#ifndef CN_CLI_CANDIDATES_H
#define CN_CLI_CANDIDATES_H

#include <stdbool.h>
#include <stddef.h>

#define CN_CANDIDATES_MAX 4000

struct cn_candidate {
    char *text;        /* owned; replaces the line's bytes from `start` on */
    const char *label; /* for people, or ""; the snapshot's */
};

struct cn_candidates {
    size_t start; /* of what they replace; it ends at the cursor */
    struct cn_candidate *items; /* owned; in byte order, none twice */
    int n, room;
    bool failed; /* memory ended: the list is not whole */
};

/* The text is copied, the label is not. */
void cn_candidates_add(struct cn_candidates *list, const char *text,
                       const char *label);
void cn_candidates_sort(struct cn_candidates *list);
void cn_candidates_release(struct cn_candidates *candidates);
/* Bytes that all candidates begin with, at a whole character. */
size_t cn_candidates_common(const struct cn_candidates *candidates);

#endif
