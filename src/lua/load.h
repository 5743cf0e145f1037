/* SPDX-License-Identifier: MIT
 *
 * load.h: one load as the files of this folder see it: where statements go
 * and which one is being read. The owner of the sandbox.
 */
#ifndef CN_LUA_LOAD_H
#define CN_LUA_LOAD_H

#include "../core/expect.h"

#define LOAD_FINDING_WORK 200 /* writing a finding, in VM instructions */

struct load {
    struct cn_ruleset *rs;
    struct cn_expects *expects; /* tests are loaded; NULL: rules are */
    const char *file;           /* as shown; borrowed from the ruleset */
    cn_sym file_sym;
    bool declaring;   /* false while predicates are asked */
    int line;         /* of the statement */
    const char *what; /* the statement's name, for messages */
    bool broken;      /* a finding stands against the statement */
    bool element;     /* what is read is an element of a list */
    int visited;      /* parts of its condition */
    int findings;     /* against it, to be paid for */
};

/* For messages: how the value being read belongs to its key. */
static inline const char *load_part(const struct load *load)
{
    return load->element ? "an element of " : "";
}

/* Reports against the statement being read. */
#define load_report(load, id, hint, ...)                                       \
    ((load)->broken = true, (load)->findings++,                                \
     cn_ruleset_report((load)->rs, true, (id), (load)->file, (load)->line,     \
                       (hint), __VA_ARGS__))

#endif
