/* SPDX-License-Identifier: MIT
 *
 * test_arena.c: memory that ends at its maximum and stays ended.
 */
#include <criterion/criterion.h>
#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#include "../../src/base/arena.h"

Test(arena, memory_is_zero_and_aligned_for_anything)
{
    struct cn_arena arena;
    cn_arena_init(&arena, 1 << 20);
    for (size_t size = 0; size < 200; size++) {
        unsigned char *at = cn_arena_alloc(&arena, 1, size);
        cr_assert_not_null(at);
        cr_assert_eq((uintptr_t)at % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            cr_assert_eq(at[i], 0);
        }
        memset(at, 0xFF, size);
    }
    cn_arena_release(&arena);
}

Test(arena, pieces_do_not_overlap)
{
    struct cn_arena arena;
    unsigned char *piece[300];
    cn_arena_init(&arena, 1 << 24);
    for (int i = 0; i < 300; i++) {
        piece[i] = cn_arena_alloc(&arena, 1, (size_t)i * 37 + 1);
        cr_assert_not_null(piece[i]);
        memset(piece[i], i & 0xFF, (size_t)i * 37 + 1);
    }
    for (int i = 0; i < 300; i++) {
        cr_assert_eq(piece[i][0], i & 0xFF);
        cr_assert_eq(piece[i][i * 37], i & 0xFF);
    }
    cn_arena_release(&arena);
}

Test(arena, the_maximum_ends_it_and_the_failure_stays)
{
    struct cn_arena arena;
    cn_arena_init(&arena, 64);
    cr_assert_not_null(cn_arena_alloc(&arena, 4, 16));
    cr_assert_not(cn_arena_failed(&arena));
    cr_assert_null(cn_arena_alloc(&arena, 1, 1));
    cr_assert(cn_arena_failed(&arena));
    cr_assert(arena.full);
    cr_assert_null(cn_arena_alloc(&arena, 0, 0));
    cr_assert_null(cn_arena_copy(&arena, "", 0));
    cr_assert_eq(arena.used, 64);
    cn_arena_release(&arena);
    cr_assert_not(cn_arena_failed(&arena));
    cr_assert_not_null(cn_arena_alloc(&arena, 4, 16));
    cn_arena_release(&arena);
}

Test(arena, sizes_that_overflow_are_past_the_maximum)
{
    static const size_t sizes[][2] = {
        {SIZE_MAX, 2},         {2, SIZE_MAX},
        {SIZE_MAX, 1},         {1, SIZE_MAX},
        {SIZE_MAX / 2 + 2, 2}, {SIZE_MAX - 7, 1},
        {1, 1 << 20},          {(size_t)1 << 63, 1 << 2}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct cn_arena arena;
        cn_arena_init(&arena, 1000);
        cr_assert_null(cn_arena_alloc(&arena, sizes[i][0], sizes[i][1]), "%zu",
                       i);
        cr_assert(cn_arena_failed(&arena));
        cn_arena_release(&arena);
    }
}

Test(arena, an_arena_of_the_largest_size_does_not_wrap)
{
    struct cn_arena arena;
    cn_arena_init(&arena, SIZE_MAX);
    cr_assert_null(cn_arena_alloc(&arena, SIZE_MAX, 1));
    cr_assert(cn_arena_failed(&arena));
    cn_arena_release(&arena);
}

Test(arena, a_copy_is_terminated_and_may_hold_zero_bytes)
{
    struct cn_arena arena;
    cn_arena_init(&arena, 1000);
    char *copy = cn_arena_copy(&arena, "a\0b", 3);
    cr_assert_eq(memcmp(copy, "a\0b", 4), 0);
    cr_assert_str_eq(cn_arena_copy(&arena, "abc", 2), "ab");
    cr_assert_str_eq(cn_arena_copy(&arena, NULL, 0), "");
    cn_arena_release(&arena);
}

Test(arena, a_grown_array_keeps_its_elements)
{
    struct cn_arena arena;
    int *list = NULL;
    size_t max = 0;
    cn_arena_init(&arena, 1 << 20);
    for (int i = 0; i < 1000; i++) {
        list = cn_arena_grow(&arena, list, (size_t)i, &max, sizeof *list);
        cr_assert_not_null(list);
        list[i] = i * i;
    }
    for (int i = 0; i < 1000; i++) {
        cr_assert_eq(list[i], i * i);
    }
    cr_assert_eq(max, 1024);
    cn_arena_release(&arena);
}

Test(arena, an_array_that_cannot_grow_stays_as_it_was)
{
    struct cn_arena arena;
    size_t max = 0;
    cn_arena_init(&arena, 128);
    int *list = cn_arena_grow(&arena, NULL, 0, &max, sizeof *list);
    cr_assert_not_null(list);
    cr_assert_eq(max, 16);
    list[15] = 42;
    cr_assert_null(cn_arena_grow(&arena, list, 16, &max, sizeof *list));
    cr_assert_eq(max, 16);
    cr_assert_eq(list[15], 42);
    cn_arena_release(&arena);
}

Test(arena, releasing_nothing_is_allowed)
{
    struct cn_arena arena;
    cn_arena_release(NULL);
    cn_arena_init(&arena, 10);
    cn_arena_release(&arena);
    cn_arena_release(&arena);
    cr_assert_eq(arena.used, 0);
}
