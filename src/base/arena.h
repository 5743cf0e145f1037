/* SPDX-License-Identifier: MIT
 *
 * arena.h: memory that is freed all at once. Out of memory is sticky: every
 * later allocation gives NULL too, and cn_arena_failed() says so at the end
 * of a stage.
 */
#ifndef CN_BASE_ARENA_H
#define CN_BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct cn_arena_block;

struct cn_arena {
    struct cn_arena_block *block; /* newest first */
    size_t used;                  /* bytes handed out */
    size_t max;                   /* bytes it may ever hand out */
    bool failed;
    bool full; /* failed for its maximum, not for want of memory */
};

void cn_arena_init(struct cn_arena *arena, size_t max);
void cn_arena_release(struct cn_arena *arena);
/* Zeroed, aligned for any type; NULL when memory or the maximum ends. */
void *cn_arena_alloc(struct cn_arena *arena, size_t count, size_t size);
char *cn_arena_copy(struct cn_arena *arena, const char *text, size_t len);
bool cn_arena_failed(const struct cn_arena *arena);

/* A copy of an array with room for one element more than `count`, doubled
 * from *max; the array itself while there is room. NULL when memory ends. */
void *cn_arena_grow(struct cn_arena *arena, void *array, size_t count,
                    size_t *max, size_t size);

#define CN_ARENA_NEW(arena, type, count)                                       \
    ((type *)cn_arena_alloc((arena), (size_t)(count), sizeof(type)))

#endif
