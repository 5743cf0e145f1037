/* SPDX-License-Identifier: MIT
 *
 * test_date.c: calendar days as numbers and back.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "../../src/capnao.h"

Test(date, known_days_have_known_numbers)
{
    static const struct {
        const char *text;
        cn_date date;
    } days[] = {
        {"1970-01-01", 0},       {"1969-12-31", -1},
        {"2000-02-29", 11016},   {"2000-03-01", 11017},
        {"2025-07-01", 20270},   {"0001-01-01", -719162},
        {"9999-12-31", 2932896}, {"1900-03-01", -25508},
    };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        cn_date out = 7;
        char text[11];
        cr_assert(cn_date_parse(days[i].text, &out), "%s", days[i].text);
        cr_assert_eq(out, days[i].date, "%s is %d", days[i].text, out);
        cr_assert_str_eq(cn_date_format(out, text), days[i].text);
    }
}

Test(date, what_is_no_day_is_refused_and_nothing_is_written)
{
    static const char *const bad[] = {
        "",
        "2025",
        "2025-7-1",
        "2025-07-1",
        "2025-13-01",
        "2025-00-10",
        "2025-06-31",
        "2025-02-29",
        "1900-02-29",
        "2024-02-30",
        "0000-01-01",
        "2025-01-00",
        "2025-01-32",
        "2025/01/01",
        "20250101",
        "2025-07-01 ",
        " 2025-07-01",
        "2025-07-0x",
        "+025-07-01",
        "-025-07-01",
        "2025-07-01T00:00",
        "２０２５-07-01",
        "2025-0--1",
        "1e10-01-01",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        cn_date out = 7;
        cr_assert_not(cn_date_parse(bad[i], &out), "'%s'", bad[i]);
        cr_assert_eq(out, 7, "'%s'", bad[i]);
    }
    cn_date out = 7;
    cr_assert_not(cn_date_parse(NULL, &out));
}

Test(date, every_day_of_four_centuries_comes_back)
{
    cn_date before = 0;
    cn_date last = 0;
    cr_assert(cn_date_parse("1800-01-01", &before));
    cr_assert(cn_date_parse("2200-12-31", &last));
    for (cn_date date = before; date <= last; date++) {
        char text[11];
        cn_date again = 0;
        cr_assert(cn_date_parse(cn_date_format(date, text), &again), "%d",
                  date);
        cr_assert_eq(again, date, "%s", text);
    }
}

Test(date, the_ends_of_time_and_days_without_a_year_are_no_text)
{
    static const cn_date none[] = {CN_DATE_MIN, CN_DATE_MAX, -719163, 2932897};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        char text[11] = "something";
        cr_assert_str_eq(cn_date_format(none[i], text), "");
    }
}

Test(date, texts_sort_like_their_days)
{
    char before[11], after[11];
    for (cn_date date = 0; date < 40000; date += 7) {
        cr_assert_lt(strcmp(cn_date_format(date, before),
                            cn_date_format(date + 1, after)),
                     0);
    }
}

Test(date, today_is_a_day_of_this_age)
{
    cn_date today = cn_date_today();
    cr_assert_gt(today, 20270); /* 2025-07-01 */
    cr_assert_lt(today, 60000);
}
