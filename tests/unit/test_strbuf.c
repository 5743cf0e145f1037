/* SPDX-License-Identifier: MIT
 *
 * test_strbuf.c: a string that grows to its maximum and no further.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "../../src/base/strbuf.h"

Test(strbuf, a_new_buffer_is_the_empty_text)
{
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, 100);
    cr_assert_str_eq(buf.text, "");
    cr_assert_eq(buf.len, 0);
    cn_strbuf_clear(&buf);
    cn_strbuf_cut(&buf, 0);
    cn_strbuf_cut(&buf, 5);
    cn_strbuf_release(&buf);
    cn_strbuf_release(NULL);
    cr_assert_str_eq(buf.text, "");
}

Test(strbuf, texts_are_put_one_after_the_other)
{
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, 100);
    cn_strbuf_puts(&buf, "Điều ");
    cn_strbuf_printf(&buf, "%d khoản %s", 4, "2");
    cn_strbuf_add(&buf, ".....", 1);
    cn_strbuf_add(&buf, NULL, 0);
    cr_assert_str_eq(buf.text, "Điều 4 khoản 2.");
    cr_assert_eq(buf.len, strlen(buf.text));
    cn_strbuf_cut(&buf, 7);
    cr_assert_str_eq(buf.text, "Điều");
    cn_strbuf_cut(&buf, 60);
    cr_assert_str_eq(buf.text, "Điều");
    cn_strbuf_release(&buf);
}

Test(strbuf, the_maximum_counts_the_terminator_and_failure_stays)
{
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, 8);
    cn_strbuf_puts(&buf, "1234567");
    cr_assert_not(buf.failed);
    cn_strbuf_puts(&buf, "8");
    cr_assert(buf.failed);
    cr_assert_str_eq(buf.text, "1234567");
    cn_strbuf_cut(&buf, 2);
    cn_strbuf_puts(&buf, "3");
    cr_assert_str_eq(buf.text, "12");
    cn_strbuf_clear(&buf);
    cr_assert_not(buf.failed);
    cn_strbuf_puts(&buf, "again");
    cr_assert_str_eq(buf.text, "again");
    cn_strbuf_release(&buf);
}

Test(strbuf, a_formatted_text_past_the_maximum_is_left_out_whole)
{
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, 8);
    cn_strbuf_puts(&buf, "ab");
    cn_strbuf_printf(&buf, "%s", "cdefgh");
    cr_assert(buf.failed);
    cr_assert_str_eq(buf.text, "ab");
    cn_strbuf_release(&buf);
}

Test(strbuf, a_buffer_of_no_size_takes_nothing)
{
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, 0);
    cn_strbuf_puts(&buf, "");
    cr_assert_not(buf.failed);
    cn_strbuf_puts(&buf, "a");
    cr_assert(buf.failed);
    cr_assert_str_eq(buf.text, "");
    cn_strbuf_release(&buf);
}

Test(strbuf, a_length_that_would_wrap_is_refused)
{
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, SIZE_MAX);
    cn_strbuf_puts(&buf, "ab");
    cn_strbuf_add(&buf, "x", SIZE_MAX - 1);
    cr_assert(buf.failed);
    cr_assert_str_eq(buf.text, "ab");
    cn_strbuf_release(&buf);
}

Test(strbuf, growth_keeps_every_byte)
{
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, 100001);
    for (int i = 0; i < 100000; i++) {
        char c = (char)('a' + i % 26);
        cn_strbuf_add(&buf, &c, 1);
    }
    cr_assert_not(buf.failed);
    for (int i = 0; i < 100000; i++) {
        cr_assert_eq(buf.text[i], 'a' + i % 26);
    }
    cr_assert_eq(buf.text[100000], '\0');
    cn_strbuf_release(&buf);
}
