/* SPDX-License-Identifier: MIT
 *
 * intern.h: equal texts become equal numbers. Number 0 is "". Texts live in
 * the arena; a number never changes.
 */
#ifndef CN_BASE_INTERN_H
#define CN_BASE_INTERN_H

#include <stdint.h>

#include "arena.h"

struct cn_intern {
    struct cn_arena *arena;
    const char **text; /* by number */
    uint64_t *hash;    /* by number */
    uint32_t n, max;   /* numbers in use, room for */
    uint32_t *slot;    /* number + 1, 0 = free */
    uint32_t n_slots;  /* a power of two */
    uint64_t seed;     /* so that nobody can prepare collisions */
};

void cn_intern_init(struct cn_intern *in, struct cn_arena *arena);
/* The number of a text, added when new; 0 when memory has run out. */
int32_t cn_intern_add(struct cn_intern *in, const char *text, size_t len);
/* The number of a known text, or 0. */
int32_t cn_intern_find(const struct cn_intern *in, const char *text,
                       size_t len);
const char *cn_intern_text(const struct cn_intern *in, int32_t number);

/* A 64-bit hash of bytes; different seeds give unrelated hashes. */
uint64_t cn_hash(const void *data, size_t len, uint64_t seed);
/* A seed for a table, from the clock and where things lie in memory. Nothing
 * may come to depend on it: tables are never read in the order of slots. */
uint64_t cn_hash_seed(const void *object);

#endif
