/* SPDX-License-Identifier: MIT
 *
 * test_sql_memo.c: what is kept is found and nothing else is; busy keys that
 * share a place stay; a memo never outgrows its slots.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "../../src/sql/memo.h"

static struct cn_memo_key key_of(const char *text, int32_t head)
{
    return (struct cn_memo_key){
        .head = {head}, .text = text, .len = strlen(text)};
}

static const char *found(const struct cn_memo *memo, const char *text,
                         int32_t head)
{
    size_t len = 0;
    const struct cn_memo_key key = key_of(text, head);
    const char *value = cn_memo_find(memo, &key, &len);
    cr_assert(!value || strlen(value) + 1 == len);
    return value ? value : "";
}

static void put(struct cn_memo *memo, const char *text, int32_t head,
                const char *value)
{
    const struct cn_memo_key key = key_of(text, head);
    cn_memo_put(memo, &key, value, strlen(value) + 1);
}

Test(sql_memo, a_key_is_its_text_and_all_of_its_head)
{
    struct cn_memo memo;
    cn_memo_init(&memo, 64);
    cr_assert_str_eq(found(&memo, "22", 1), "");
    put(&memo, "22", 1, "one");
    put(&memo, "22", 2, "two");
    put(&memo, "", 1, "none");
    cr_assert_str_eq(found(&memo, "22", 1), "one");
    cr_assert_str_eq(found(&memo, "22", 2), "two");
    cr_assert_str_eq(found(&memo, "", 1), "none");
    cr_assert_str_eq(found(&memo, "222", 1), "");
    cr_assert_str_eq(found(&memo, "2", 1), "");
    cr_assert_str_eq(found(&memo, "", 0), "");
    const struct cn_memo_key last = {
        .head = {1, 0, 0, 1}, .text = "22", .len = 2};
    size_t len = 0;
    cr_assert_null(cn_memo_find(&memo, &last, &len));
    cn_memo_release(&memo);
}

Test(sql_memo, the_last_value_of_a_key_counts)
{
    struct cn_memo memo;
    cn_memo_init(&memo, CN_MEMO_WAYS);
    put(&memo, "a", 0, "old");
    put(&memo, "a", 0, "new");
    cr_assert_str_eq(found(&memo, "a", 0), "new");
    cn_memo_release(&memo);
}

Test(sql_memo, keys_that_share_a_place_stay_as_long_as_there_is_room)
{
    struct cn_memo memo;
    char text[2] = "a";
    cn_memo_init(&memo, CN_MEMO_WAYS); /* one place for all */
    for (int i = 0; i <= CN_MEMO_WAYS; i++) {
        text[0] = (char)('a' + i);
        put(&memo, text, 0, text);
    }
    cr_assert_str_eq(found(&memo, "a", 0), "", "the oldest has to go");
    for (int i = 1; i <= CN_MEMO_WAYS; i++) {
        text[0] = (char)('a' + i);
        cr_assert_str_eq(found(&memo, text, 0), text);
    }
    cn_memo_release(&memo);
}

Test(sql_memo, many_keys_give_their_own_value_or_none)
{
    struct cn_memo memo;
    char text[32];
    int kept = 0;
    cn_memo_init(&memo, 256);
    for (int i = 0; i < 20000; i++) {
        (void)snprintf(text, sizeof text, "%d", i % 1000);
        put(&memo, text, i % 3, text);
    }
    for (int i = 0; i < 3000; i++) {
        (void)snprintf(text, sizeof text, "%d", i % 1000);
        const char *value = found(&memo, text, i % 3);
        cr_assert(value[0] == '\0' || strcmp(value, text) == 0, "%s: %s", text,
                  value);
        kept += value[0] != '\0';
    }
    cr_assert_leq(kept, 256);
    cr_assert_gt(kept, 200);
    cn_memo_release(&memo);
}

Test(sql_memo, what_is_too_long_is_not_kept)
{
    static char text[CN_MEMO_KEY_MAX + 1];
    static char value[CN_MEMO_VALUE_MAX + 1];
    struct cn_memo memo;
    size_t len = 0;
    cn_memo_init(&memo, 64);
    struct cn_memo_key key = {.text = text, .len = sizeof text};
    cn_memo_put(&memo, &key, "x", 2);
    cr_assert_null(cn_memo_find(&memo, &key, &len));
    key.len = sizeof text - 1;
    cn_memo_put(&memo, &key, value, sizeof value);
    cr_assert_null(cn_memo_find(&memo, &key, &len));
    cn_memo_put(&memo, &key, value, sizeof value - 1);
    cr_assert_not_null(cn_memo_find(&memo, &key, &len));
    cr_assert_eq(len, sizeof value - 1);
    cn_memo_release(&memo);
}
