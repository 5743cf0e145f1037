/* SPDX-License-Identifier: MIT
 *
 * oracle.h: what a dossier means, worked out slowly through the public
 * interface from the values that a library parser found. Shares no code with
 * src/stream.
 */
#ifndef CN_TESTS_STREAM_ORACLE_H
#define CN_TESTS_STREAM_ORACLE_H

#include "../../src/capnao.h"

enum pair_type { PAIR_TEXT, PAIR_NUMBER, PAIR_BOOLEAN, PAIR_NULL, PAIR_OTHER };

struct pair {
    bool inside; /* of "facts" */
    enum pair_type type;
    const char *name, *value; /* terminated; len tells of bytes of zero */
    size_t name_len, len;
};

/* The case of some pairs. False when the line is an error. */
bool oracle_case(const cn_snapshot *s, const struct pair pairs[], int n,
                 cn_date today, struct cn_case *out);

#endif
