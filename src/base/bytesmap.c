/* SPDX-License-Identifier: MIT
 *
 * bytesmap.c: open addressing, at most half full.
 */
#include "bytesmap.h"

#include <string.h>

#include "intern.h"

void cn_bytesmap_init(struct cn_bytesmap *map, struct cn_arena *arena)
{
    *map = (struct cn_bytesmap){.arena = arena, .seed = cn_hash_seed(map)};
}

static struct cn_bytes_entry *probe(const struct cn_bytesmap *map,
                                    uint64_t hash, const void *key, size_t len)
{
    uint32_t mask = map->n_slots - 1;
    uint32_t at = (uint32_t)hash & mask;
    while (map->slot[at].key &&
           (map->slot[at].hash != hash || map->slot[at].len != len ||
            memcmp(map->slot[at].key, key, len) != 0)) {
        at = (at + 1) & mask;
    }
    return &map->slot[at];
}

static bool grow(struct cn_bytesmap *map)
{
    struct cn_bytesmap more = *map;
    more.n_slots = map->n_slots ? map->n_slots * 2 : 64;
    more.slot = CN_ARENA_NEW(map->arena, struct cn_bytes_entry, more.n_slots);
    if (!more.slot) {
        return false;
    }
    for (uint32_t i = 0; i < map->n_slots; i++) {
        const struct cn_bytes_entry *old = &map->slot[i];
        if (old->key) {
            *probe(&more, old->hash, old->key, old->len) = *old;
        }
    }
    *map = more;
    return true;
}

int32_t *cn_bytesmap_at(struct cn_bytesmap *map, const void *key, size_t len)
{
    if (map->n * 2 >= map->n_slots && !grow(map)) {
        return NULL;
    }
    uint64_t hash = cn_hash(key, len, map->seed);
    struct cn_bytes_entry *entry = probe(map, hash, key, len);
    if (!entry->key) {
        void *copy = cn_arena_alloc(map->arena, len + 1, 1);
        if (!copy) {
            return NULL;
        }
        memcpy(copy, key, len);
        *entry = (struct cn_bytes_entry){hash, copy, (uint32_t)len, -1};
        map->n++;
    }
    return &entry->value;
}
