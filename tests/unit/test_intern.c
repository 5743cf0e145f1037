/* SPDX-License-Identifier: MIT
 *
 * test_intern.c: equal texts become equal numbers, and numbers stay.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "../../src/base/intern.h"

static struct cn_arena arena;
static struct cn_intern table;

static void set_up(void)
{
    cn_arena_init(&arena, (size_t)64 * 1024 * 1024);
    cn_intern_init(&table, &arena);
}

static void tear_down(void)
{
    cn_arena_release(&arena);
}

TestSuite(intern, .init = set_up, .fini = tear_down);

static int32_t add(const char *text)
{
    return cn_intern_add(&table, text, strlen(text));
}

Test(intern, the_empty_text_is_number_zero)
{
    cr_assert_eq(add(""), 0);
    cr_assert_eq(cn_intern_find(&table, "", 0), 0);
    cr_assert_str_eq(cn_intern_text(&table, 0), "");
}

Test(intern, equal_texts_have_equal_numbers)
{
    int32_t a = add("giấy phép");
    int32_t b = add("giấy phếp");
    cr_assert_gt(a, 0);
    cr_assert_neq(a, b);
    cr_assert_eq(add("giấy phép"), a);
    cr_assert_eq(
        cn_intern_add(&table, "giấy phép viễn thông", strlen("giấy phép")), a);
    cr_assert_str_eq(cn_intern_text(&table, b), "giấy phếp");
}

Test(intern, a_beginning_of_a_text_is_another_text)
{
    int32_t whole = add("abcdefgh");
    for (size_t len = 1; len < 8; len++) {
        int32_t part = cn_intern_add(&table, "abcdefgh", len);
        cr_assert_neq(part, whole);
        cr_assert_eq(strlen(cn_intern_text(&table, part)), len);
    }
}

Test(intern, unknown_texts_and_numbers_are_nothing)
{
    (void)add("a");
    cr_assert_eq(cn_intern_find(&table, "b", 1), 0);
    cr_assert_str_eq(cn_intern_text(&table, 2), "");
    cr_assert_str_eq(cn_intern_text(&table, -1), "");
    cr_assert_str_eq(cn_intern_text(&table, INT32_MAX), "");
    cr_assert_str_eq(cn_intern_text(&table, INT32_MIN), "");
}

Test(intern, a_hundred_thousand_texts_are_all_found_again)
{
    char text[24];
    for (int i = 0; i < 100000; i++) {
        (void)snprintf(text, sizeof text, "text %d", i);
        cr_assert_eq(add(text), i + 1);
    }
    for (int i = 0; i < 100000; i++) {
        (void)snprintf(text, sizeof text, "text %d", i);
        cr_assert_eq(cn_intern_find(&table, text, strlen(text)), i + 1);
        cr_assert_str_eq(cn_intern_text(&table, i + 1), text);
    }
    cr_assert_eq(cn_intern_find(&table, "text 100000", 11), 0);
}

Test(intern, when_memory_ends_old_texts_stay_and_new_ones_are_empty)
{
    struct cn_arena small;
    struct cn_intern few;
    char text[24];
    int n = 0;
    cn_arena_init(&small, 32768);
    cn_intern_init(&few, &small);
    do {
        (void)snprintf(text, sizeof text, "%d", n++);
    } while (cn_intern_add(&few, text, strlen(text)) > 0);
    cr_assert(cn_arena_failed(&small));
    cr_assert_gt(n, 100);
    cr_assert_eq(cn_intern_find(&few, text, strlen(text)), 0);
    cr_assert_eq(cn_intern_add(&few, "7", 1), 8);
    cr_assert_str_eq(cn_intern_text(&few, 8), "7");
    cn_arena_release(&small);
}

Test(intern, a_table_without_memory_knows_only_the_empty_text)
{
    struct cn_arena none;
    struct cn_intern empty;
    cn_arena_init(&none, 0);
    cn_intern_init(&empty, &none);
    cr_assert_eq(cn_intern_add(&empty, "a", 1), 0);
    cr_assert_eq(cn_intern_find(&empty, "a", 1), 0);
    cr_assert_str_eq(cn_intern_text(&empty, 1), "");
    cn_arena_release(&none);
}

Test(intern, the_hash_depends_on_every_byte_length_and_seed)
{
    char text[40] = {0};
    uint64_t zero = cn_hash(text, 32, 1);
    for (size_t i = 0; i < 32; i++) {
        text[i] = 1;
        cr_assert_neq(cn_hash(text, 32, 1), zero, "byte %zu", i);
        text[i] = 0;
        cr_assert_neq(cn_hash(text, i, 1), zero, "length %zu", i);
    }
    cr_assert_neq(cn_hash(text, 32, 2), zero);
    cr_assert_eq(cn_hash(text, 32, 1), zero);
}

/* As the hash once was: a multiplication a word. */
static uint64_t product(uint64_t a, uint64_t b)
{
    __uint128_t whole = (__uint128_t)a * b;
    return (uint64_t)whole ^ (uint64_t)(whole >> 64);
}

Test(intern, words_that_equal_the_state_do_not_make_texts_collide)
{
    static uint64_t hashes[4096];
    const uint64_t key = 0xD6E8FEB86659FD93U;
    for (uint64_t i = 0; i < 4096; i++) {
        uint64_t start = 0x9E3779B97F4A7C15U ^ 24;
        uint64_t words[3] = {i, product(start ^ i, key), 7};
        hashes[i] = cn_hash(words, sizeof words, 0);
        for (uint64_t k = 0; k < i; k++) {
            cr_assert_neq(hashes[k], hashes[i]);
        }
    }
}

/* A text of one word and then its state, as the hash now is: whoever knows
 * the seed can still not make what came before be forgotten. */
Test(intern, a_zero_product_keeps_what_came_before)
{
    static uint64_t hashes[1024];
    const uint64_t key = 0xD6E8FEB86659FD93U;
    for (uint64_t i = 0; i < 1024; i++) {
        uint64_t start = 0x9E3779B97F4A7C15U ^ 16;
        uint64_t words[2] = {i, product(start ^ i, key) +
                                    (start << 29 | start >> 35)};
        hashes[i] = cn_hash(words, sizeof words, 0);
        for (uint64_t k = 0; k < i; k++) {
            cr_assert_neq(hashes[k], hashes[i]);
        }
    }
}

Test(intern, every_table_hashes_in_its_own_way)
{
    struct cn_intern other;
    cn_intern_init(&other, &arena);
    cr_assert_neq(table.seed, other.seed);
}
