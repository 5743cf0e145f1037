/* SPDX-License-Identifier: MIT
 *
 * prove_nodes.c: the tables of a map: its nodes by content, so that equal maps
 * are one number, and what pairs of nodes were combined into. Both hold plain
 * numbers in open addressing. Results are dropped by a new stamp, so that a
 * small combination after a large one costs little.
 */
#include <stdlib.h>
#include <string.h>

#include "prove_map.h"

enum { FIRST_NODES = 1024, FIRST_BUCKETS = 512, FIRST_PAIRS = 256 };

static bool fits(struct cn_map *map, size_t n, size_t size)
{
    size_t left = map->limit - map->bytes;
    bool fits = n <= INT32_MAX / 2 && n <= left / size;
    map->failed = map->failed || !fits;
    map->full = map->full || !fits;
    return fits;
}

static bool resize(struct cn_map *map, void **array, size_t old, size_t n,
                   size_t size)
{
    if (!fits(map, n - old, size)) {
        return false;
    }
    void *more = realloc(*array, n * size);
    if (!more) {
        map->failed = true;
        return false;
    }
    map->bytes += (n - old) * size;
    *array = more;
    return true;
}

/* ---- nodes ------------------------------------------------------------- */

static bool make_room(struct cn_map *map, size_t n)
{
    size_t max = map->max ? map->max : FIRST_NODES;
    void *nodes = map->nodes;
    void *seen = map->seen;
    void *label = map->label;
    while (map->n + n > max) {
        max *= 2;
    }
    if (max == map->max) {
        return true;
    }
    bool made = resize(map, &nodes, map->max, max, sizeof *map->nodes) &&
                resize(map, &seen, map->max, max, sizeof *map->seen) &&
                resize(map, &label, map->max, max, sizeof *map->label);
    map->nodes = nodes;
    map->seen = seen;
    map->label = label;
    if (made) {
        memset(map->seen + map->max, 0, (max - map->max) * sizeof *map->seen);
        map->max = max;
    }
    return made;
}

static uint64_t mix(uint64_t hash, uint64_t more)
{
    hash = (hash ^ more) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 29;
}

static size_t hash_node(const int32_t *key, int n)
{
    uint64_t hash = (uint32_t)key[0];
    for (int i = 1; i <= n; i++) {
        hash = mix(hash, (uint32_t)key[i]);
    }
    return (size_t)(hash >> 7);
}

/* The bucket of a node that is there, or a free one. */
static int32_t *find_bucket(const struct cn_map *map, const int32_t *key, int n)
{
    size_t mask = map->n_buckets - 1;
    size_t at = hash_node(key, n) & mask;
    size_t size = ((size_t)n + 1) * sizeof *key;
    while (map->bucket[at] != 0 &&
           memcmp(map->nodes + map->bucket[at] - 1, key, size) != 0) {
        at = (at + 1) & mask;
    }
    return &map->bucket[at];
}

static bool more_buckets(struct cn_map *map)
{
    size_t n = map->n_buckets ? map->n_buckets * 2 : FIRST_BUCKETS;
    void *bucket = map->bucket;
    if (!resize(map, &bucket, map->n_buckets, n, sizeof *map->bucket)) {
        return false;
    }
    map->bucket = bucket;
    map->n_buckets = n;
    memset(map->bucket, 0, n * sizeof *map->bucket);
    for (size_t at = 0; at < map->n;) {
        int classes = cn_index_classes(map->ix, CN_TEST_DIM(map->nodes[at]));
        *find_bucket(map, map->nodes + at, classes) = (int32_t)at + 1;
        at += 1 + (size_t)classes;
    }
    return true;
}

int32_t cn_map_unique(struct cn_map *map, const int32_t *key, int n)
{
    int same = 1;
    for (int i = 1; i < n; i++) {
        same += key[i + 1] == key[1];
    }
    if (same == n) {
        return key[1];
    }
    if (map->failed ||
        (map->n_nodes * 2 >= map->n_buckets && !more_buckets(map))) {
        return -1;
    }
    int32_t *bucket = find_bucket(map, key, n);
    if (*bucket == 0) {
        size_t count = (size_t)n + 1;
        if (!make_room(map, count)) {
            return -1;
        }
        memcpy(map->nodes + map->n, key, count * sizeof *key);
        *bucket = (int32_t)map->n + 1;
        map->n += count;
        map->n_nodes++;
    }
    return *bucket - 1;
}

/* ---- pairs ------------------------------------------------------------- */

static struct cn_map_pair *find_pair(const struct cn_map *map, int32_t a,
                                     int32_t b)
{
    size_t mask = map->n_pairs - 1;
    size_t at = (size_t)(mix(mix(0, (uint32_t)a), (uint32_t)b) >> 7) & mask;
    const struct cn_map_pair *pair = &map->pair[at];
    while (pair->walk == map->walk && (pair->a != a || pair->b != b)) {
        at = (at + 1) & mask;
        pair = &map->pair[at];
    }
    return &map->pair[at];
}

static bool more_pairs(struct cn_map *map)
{
    size_t old = map->n_pairs;
    struct cn_map_pair *pairs = map->pair;
    size_t n = old ? old * 2 : FIRST_PAIRS;
    if (!fits(map, n, sizeof *pairs)) {
        return false;
    }
    map->pair = calloc(n, sizeof *pairs);
    if (!map->pair) {
        map->pair = pairs;
        map->failed = true;
        return false;
    }
    map->n_pairs = n;
    map->bytes += (n - old) * sizeof *pairs;
    for (size_t i = 0; i < old; i++) {
        if (pairs[i].walk == map->walk) {
            *find_pair(map, pairs[i].a, pairs[i].b) = pairs[i];
        }
    }
    free(pairs);
    return true;
}

void cn_map_forget(struct cn_map *map)
{
    map->walk++;
    map->used_pairs = 0;
}

bool cn_map_recall(const struct cn_map *map, int32_t a, int32_t b, int32_t *out)
{
    if (map->n_pairs == 0) {
        return false;
    }
    const struct cn_map_pair *pair = find_pair(map, a, b);
    *out = pair->out;
    return pair->walk == map->walk;
}

void cn_map_remember(struct cn_map *map, int32_t a, int32_t b, int32_t out)
{
    if (map->used_pairs * 2 >= map->n_pairs && !more_pairs(map)) {
        return;
    }
    *find_pair(map, a, b) = (struct cn_map_pair){a, b, out, map->walk};
    map->used_pairs++;
}

void cn_map_drop_tables(struct cn_map *map)
{
    free(map->nodes);
    free(map->seen);
    free(map->label);
    free(map->bucket);
    free(map->pair);
    map->nodes = NULL;
    map->seen = NULL;
    map->label = NULL;
    map->bucket = NULL;
    map->pair = NULL;
}
