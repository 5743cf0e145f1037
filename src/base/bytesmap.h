/* SPDX-License-Identifier: MIT
 *
 * bytesmap.h: a map from byte strings to numbers, in an arena.
 */
#ifndef CN_BASE_BYTESMAP_H
#define CN_BASE_BYTESMAP_H

#include <stdint.h>

#include "arena.h"

struct cn_bytes_entry {
    uint64_t hash;
    const void *key;
    uint32_t len;
    int32_t value;
};

struct cn_bytesmap {
    struct cn_arena *arena;
    struct cn_bytes_entry *slot; /* key NULL = free */
    uint32_t n, n_slots;
    uint64_t seed; /* so that nobody can prepare collisions */
};

void cn_bytesmap_init(struct cn_bytesmap *map, struct cn_arena *arena);
/* The value of a key, -1 when it is new. The pointer lives until the next
 * call; NULL when memory ends. The key is copied. */
int32_t *cn_bytesmap_at(struct cn_bytesmap *map, const void *key, size_t len);

#endif
