/* SPDX-License-Identifier: MIT
 *
 * test_error.c: an error in the language that its caller asked for.
 */
#include <criterion/criterion.h>
#include <errno.h>
#include <string.h>

#include "../../src/base/error.h"
#include "../../src/capnao.h"

Test(error, is_english_unless_the_caller_asks)
{
    struct cn_error err = {.status = CN_OK};
    cr_assert_eq(cn_fail(&err, CN_E_INPUT, "column '%s' is empty", "code"),
                 CN_E_INPUT);
    cr_assert_str_eq(err.message, "column 'code' is empty");
    err = cn_error_in(CN_LANG_EN);
    (void)cn_fail(&err, CN_E_INPUT, "column '%s' is empty", "code");
    cr_assert_str_eq(err.message, "column 'code' is empty");
}

Test(error, is_vietnamese_with_the_same_values_where_the_caller_asks)
{
    struct cn_error err = cn_error_in(CN_LANG_VI);
    cr_assert_eq(err.status, CN_OK);
    (void)cn_fail(&err, CN_E_INPUT, "the row has %d fields, the header has %d",
                  3, 8);
    cr_assert_eq(err.status, CN_E_INPUT);
    cr_assert_str_eq(err.message, "dòng có 3 trường, dòng tiêu đề có 8");
}

Test(error, keeps_a_format_without_words_as_it_is)
{
    struct cn_error err = cn_error_in(CN_LANG_VI);
    (void)cn_fail(&err, CN_E_RULE, "%s", "two");
    cr_assert_str_eq(err.message, "two");
}

Test(error, first_one_wins_in_any_language)
{
    struct cn_error err = cn_error_in(CN_LANG_VI);
    (void)cn_fail(&err, CN_E_NOMEM, "out of memory");
    (void)cn_fail(&err, CN_E_INPUT, "the file is empty");
    cr_assert_eq(err.status, CN_E_NOMEM);
    cr_assert_str_eq(err.message, "hết bộ nhớ");
}

Test(error, made_inside_speaks_as_that_of_the_caller)
{
    struct cn_error err = cn_error_in(CN_LANG_VI);
    (void)cn_fail(&err, CN_E_NOMEM, "out of memory");
    struct cn_error inside = cn_error_like(&err);
    cr_assert_eq(inside.status, CN_OK);
    (void)cn_fail(&inside, CN_E_INPUT, "the file is empty");
    cr_assert_str_eq(inside.message, "tệp trống");
    inside = cn_error_like(NULL);
    (void)cn_fail(&inside, CN_E_INPUT, "the file is empty");
    cr_assert_str_eq(inside.message, "the file is empty");
}

Test(error, finds_a_text_of_every_table)
{
    const struct cn_error err = cn_error_in(CN_LANG_VI);
    cr_assert_str_eq(cn_error_word(&err, "units"), "địa bàn");
    cr_assert_str_eq(cn_error_word(&err, "too many lines"), "quá nhiều dòng");
    cr_assert_str_eq(cn_error_word(&err, "no such rule"),
                     "không có quy tắc này");
    cr_assert_str_eq(cn_error_word(&err, "words of nobody"), "words of nobody");
    cr_assert_str_eq(cn_error_word(NULL, "units"), "units");
}

Test(error, is_cut_at_a_whole_letter)
{
    char name[2 * CN_MESSAGE_MAX];
    for (int start = 0; start < 3; start++) {
        struct cn_error err = cn_error_in(CN_LANG_VI);
        memset(name, 'a', sizeof name);
        for (size_t i = (size_t)start; i + 3 < sizeof name; i += 3) {
            memcpy(name + i, "ề", 3);
        }
        name[sizeof name - 1] = '\0';
        (void)cn_fail(&err, CN_E_INPUT, "the path '%s' is too long", name);
        size_t len = strlen(err.message);
        cr_assert(len < sizeof err.message && len > sizeof err.message - 5);
        cr_assert_eq(memcmp(err.message + len - 3, "ề", 3), 0);
    }
}

Test(error, tells_the_usual_reasons_of_the_system_in_both_languages)
{
    char buf[CN_REASON_MAX];
    cr_assert_str_eq(cn_reason(CN_LANG_EN, ENOENT, buf),
                     "No such file or directory");
    cr_assert_str_eq(cn_reason(CN_LANG_VI, ENOENT, buf),
                     "không có tệp hay thư mục này");
    cr_assert_str_eq(cn_reason(CN_LANG_VI, ECHILD, buf), "No child processes");
    cr_assert_str_eq(cn_error_reason(NULL, EISDIR, buf), "Is a directory");
}
