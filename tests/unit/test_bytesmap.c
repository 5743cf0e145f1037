/* SPDX-License-Identifier: MIT
 *
 * test_bytesmap.c: byte strings to numbers.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "../../src/base/bytesmap.h"

static struct cn_arena arena;
static struct cn_bytesmap map;

static void set_up(void)
{
    cn_arena_init(&arena, (size_t)64 * 1024 * 1024);
    cn_bytesmap_init(&map, &arena);
}

static void tear_down(void)
{
    cn_arena_release(&arena);
}

TestSuite(bytesmap, .init = set_up, .fini = tear_down);

Test(bytesmap, a_new_key_has_minus_one_and_keeps_what_is_written)
{
    int32_t *value = cn_bytesmap_at(&map, "key", 3);
    cr_assert_eq(*value, -1);
    *value = 42;
    cr_assert_eq(*cn_bytesmap_at(&map, "key", 3), 42);
    cr_assert_eq(map.n, 1);
}

Test(bytesmap, keys_are_bytes_with_a_length)
{
    *cn_bytesmap_at(&map, "a\0b", 3) = 1;
    *cn_bytesmap_at(&map, "a\0c", 3) = 2;
    *cn_bytesmap_at(&map, "a", 1) = 3;
    *cn_bytesmap_at(&map, "", 0) = 4;
    *cn_bytesmap_at(&map, "\0", 1) = 5;
    cr_assert_eq(*cn_bytesmap_at(&map, "a\0b", 3), 1);
    cr_assert_eq(*cn_bytesmap_at(&map, "a\0c", 3), 2);
    cr_assert_eq(*cn_bytesmap_at(&map, "a", 1), 3);
    cr_assert_eq(*cn_bytesmap_at(&map, "", 0), 4);
    cr_assert_eq(*cn_bytesmap_at(&map, "\0", 1), 5);
}

Test(bytesmap, the_key_is_copied)
{
    char key[] = "abc";
    *cn_bytesmap_at(&map, key, 3) = 1;
    key[0] = 'x';
    cr_assert_eq(*cn_bytesmap_at(&map, "abc", 3), 1);
    cr_assert_eq(*cn_bytesmap_at(&map, key, 3), -1);
}

Test(bytesmap, fifty_thousand_keys_are_all_found_again)
{
    for (int i = 0; i < 50000; i++) {
        *cn_bytesmap_at(&map, &i, sizeof i) = i;
    }
    for (int i = 0; i < 50000; i++) {
        cr_assert_eq(*cn_bytesmap_at(&map, &i, sizeof i), i);
    }
    cr_assert_eq(map.n, 50000);
}

Test(bytesmap, every_map_hashes_in_its_own_way)
{
    struct cn_bytesmap other;
    cn_bytesmap_init(&other, &arena);
    cr_assert_neq(map.seed, other.seed);
    *cn_bytesmap_at(&map, "key", 3) = 1;
    cr_assert_eq(*cn_bytesmap_at(&other, "key", 3), -1);
}

Test(bytesmap, when_memory_ends_it_says_so_and_keeps_what_it_has)
{
    struct cn_arena small;
    struct cn_bytesmap few;
    int n = 0;
    int32_t *value = NULL;
    cn_arena_init(&small, 10000);
    cn_bytesmap_init(&few, &small);
    while ((value = cn_bytesmap_at(&few, &n, sizeof n)) != NULL) {
        *value = n++;
    }
    cr_assert_gt(n, 20);
    cr_assert(cn_arena_failed(&small));
    cn_arena_release(&small);
}
