/* SPDX-License-Identifier: MIT
 *
 * generate.h: cases at the boundaries of a rule: choosing them (generate.c)
 * and writing them down (generate_text.c).
 */
#ifndef CN_EXPECT_GENERATE_H
#define CN_EXPECT_GENERATE_H

#include "../base/bytesmap.h"
#include "../core/explain.h"
#include "tests.h"

/* A case as a test writes it: values as text. */
struct written {
    int power;
    cn_date day;                    /* received and asked about */
    const char *province;           /* code, or NULL */
    bool caveats;                   /* expect these too: the rule is one */
    const char *fact[CN_FACTS_MAX]; /* value by fact number, or NULL */
};

/* The case of a snapshot; false when it has no such value or place. */
bool written_case(const cn_snapshot *snapshot, const struct written *written,
                  struct cn_case *out);

/* Adds the case with today's answer as an `expect`, below a comment. */
void generate_write(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                    const struct written *written,
                    const struct cn_decision *decision, const char *comment);

#endif
