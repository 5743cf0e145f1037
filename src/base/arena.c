/* SPDX-License-Identifier: MIT
 *
 * arena.c: blocks that double in size; the newest serves, the rest wait for
 * release.
 */
#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_BLOCK   ((size_t)16 * 1024)
#define LARGEST_BLOCK ((size_t)1024 * 1024)
#define ALIGN         (sizeof(max_align_t))

struct cn_arena_block {
    struct cn_arena_block *next;
    size_t size, used;
    max_align_t data[];
};

void cn_arena_init(struct cn_arena *arena, size_t max)
{
    *arena = (struct cn_arena){.max = max};
}

void cn_arena_release(struct cn_arena *arena)
{
    if (!arena) {
        return;
    }
    while (arena->block) {
        struct cn_arena_block *next = arena->block->next;
        free(arena->block);
        arena->block = next;
    }
    cn_arena_init(arena, arena->max);
}

static struct cn_arena_block *grow(struct cn_arena *arena, size_t need)
{
    size_t size = arena->block ? arena->block->size * 2 : FIRST_BLOCK;
    if (size > LARGEST_BLOCK) {
        size = LARGEST_BLOCK;
    }
    if (size < need) {
        size = need;
    }
    struct cn_arena_block *block =
        size <= SIZE_MAX - sizeof *block ? malloc(sizeof *block + size) : NULL;
    if (!block) {
        return NULL;
    }
    block->next = arena->block;
    block->size = size;
    block->used = 0;
    arena->block = block;
    return block;
}

void *cn_arena_alloc(struct cn_arena *arena, size_t count, size_t size)
{
    if (arena->failed) {
        return NULL;
    }
    if (size > 0 && count > arena->max / size) {
        arena->failed = arena->full = true;
        return NULL;
    }
    size_t left = arena->max - arena->used;
    size_t need = (count * size + ALIGN - 1) / ALIGN * ALIGN;
    if (count * size > left || need > left || need < count * size) {
        arena->failed = arena->full = true;
        return NULL;
    }
    struct cn_arena_block *block = arena->block;
    if (!block || need > block->size - block->used) {
        block = grow(arena, need);
    }
    if (!block) {
        arena->failed = true;
        return NULL;
    }
    void *out = (char *)block->data + block->used;
    block->used += need;
    arena->used += need;
    return memset(out, 0, need);
}

char *cn_arena_copy(struct cn_arena *arena, const char *text, size_t len)
{
    char *out = cn_arena_alloc(arena, len + 1, 1);
    if (out && len > 0) {
        memcpy(out, text, len);
    }
    return out;
}

void *cn_arena_grow(struct cn_arena *arena, void *array, size_t count,
                    size_t *max, size_t size)
{
    if (count < *max) {
        return array;
    }
    size_t more = *max ? *max * 2 : 16;
    void *out = cn_arena_alloc(arena, more, size);
    if (out) {
        if (count > 0) {
            memcpy(out, array, count * size);
        }
        *max = more;
    }
    return out;
}

bool cn_arena_failed(const struct cn_arena *arena)
{
    return arena->failed;
}
