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
    _Atomic int64_t uses; /* readers; see engine.c */
    atomic_bool freed;    /* its index was claimed for freeing */
    struct cn_snapshot *older;
};

#endif
