/* SPDX-License-Identifier: MIT
 *
 * snapshot.h: one immutable state of an engine. The queries of capnao.h that
 * take a snapshot are implemented in this folder over its index alone; its
 * life is engine.c's business.
 */
#ifndef CN_CORE_SNAPSHOT_H
#define CN_CORE_SNAPSHOT_H

#include <stdatomic.h>

#include "index.h"

struct cn_snapshot {
    struct cn_index *index; /* NULL once retired and unused */
    char hash[80];
    atomic_long uses;    /* readers; see engine.c */
    atomic_bool retired; /* a newer one has taken its place */
    struct cn_snapshot *older;
};

#endif
