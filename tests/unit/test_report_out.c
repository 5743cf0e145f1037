/* SPDX-License-Identifier: MIT
 *
 * test_report_out.c: lines that reach a terminal: safe, measured, wrapped.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/report/decision.h"
#include "../../src/report/out.h"
#include "../../src/report/say.h"

struct page {
    struct cn_out out;
    char *text;
    size_t len;
};

static void open_page(struct page *page, int width)
{
    memset(page, 0, sizeof *page);
    FILE *file = open_memstream(&page->text, &page->len);
    cr_assert_not_null(file);
    cn_out_init(&page->out, file, CN_LANG_VI);
    page->out.width = width;
}

static void close_page(struct page *page, const char *expected)
{
    cr_expect(cn_out_finish(&page->out));
    (void)fclose(page->out.file);
    cr_expect_str_eq(page->text, expected);
    free(page->text);
    cn_out_release(&page->out);
}

Test(report_out, counts_columns_of_composed_and_decomposed_vietnamese)
{
    cr_expect_eq(cn_out_columns("Ủy ban"), 6);
    cr_expect_eq(cn_out_columns("U\xCC\x89y ban"), 6);
    cr_expect_eq(cn_out_columns(""), 0);
}

static const struct safe_case {
    const char *name, *text, *safe;
} safe_cases[] = {
    {"a line break is a space", "a\nb\r\nc", "a b  c"},
    {"an escape is replaced", "\033[31mred", "\xEF\xBF\xBD[31mred"},
    {"a C1 control is replaced",
     "\xC2\x9B"
     "2J",
     "\xEF\xBF\xBD"
     "2J"},
    {"a direction mark is replaced",
     "a\xE2\x80\xAE"
     "b",
     "a\xEF\xBF\xBD"
     "b"},
    {"malformed UTF-8 is replaced",
     "\xC3("
     "\xFF",
     "\xEF\xBF\xBD(\xEF\xBF\xBD"},
    {"Vietnamese stays", "Điều 4, khoản 2", "Điều 4, khoản 2"},
};

Test(report_out, makes_data_safe)
{
    for (size_t i = 0; i < sizeof safe_cases / sizeof *safe_cases; i++) {
        struct cn_strbuf buf;
        cn_strbuf_init(&buf, CN_SAY_MAX);
        cn_out_make_safe(&buf, safe_cases[i].text);
        cr_expect_str_eq(buf.text, safe_cases[i].safe, "%s",
                         safe_cases[i].name);
        cn_strbuf_release(&buf);
    }
}

Test(report_out, wraps_at_words_and_hangs)
{
    struct page page;
    open_page(&page, 20);
    cn_out_field(&page.out, 8, "Căn cứ", "khoản 2 Điều 4 Nghị định 1");
    close_page(&page, "Căn cứ  khoản 2 Điều\n        4 Nghị định\n        1\n");
}

Test(report_out, leaves_a_word_longer_than_the_line_whole)
{
    struct page page;
    open_page(&page, 10);
    cn_out_line(&page.out, 0, 2, "ab telecom.licence.with_infrastructure c");
    close_page(&page, "ab\n  telecom.licence.with_infrastructure\n  c\n");
}

Test(report_out, does_not_wrap_what_is_not_a_terminal)
{
    struct page page;
    open_page(&page, 0);
    cn_out_line(&page.out, 2, 4, "một dòng dài thì vẫn là một dòng");
    close_page(&page, "  một dòng dài thì vẫn là một dòng\n");
}

Test(report_out, says_that_a_full_disk_is_full)
{
    struct cn_out out;
    FILE *file = fopen("/dev/full", "w");
    cr_assert_not_null(file);
    cn_out_init(&out, file, CN_LANG_VI);
    cn_out_line(&out, 0, 0, "mất");
    cr_expect_not(cn_out_finish(&out));
    (void)fclose(file);
    cn_out_release(&out);
}

static void expect_period(const char *from, const char *to, enum cn_lang lang,
                          const char *expected)
{
    cn_date first = CN_DATE_MIN, last = CN_DATE_MAX;
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, CN_SAY_MAX);
    cr_assert(!from || cn_date_parse(from, &first));
    cr_assert(!to || cn_date_parse(to, &last));
    cn_say_period(&buf, first, last, lang);
    cr_expect_str_eq(buf.text, expected);
    cn_strbuf_release(&buf);
}

Test(report_say, a_period_names_its_last_day)
{
    expect_period("2025-07-01", "2027-03-01", CN_LANG_VI,
                  "từ 01/07/2025 đến hết 28/02/2027");
    expect_period("2025-07-01", NULL, CN_LANG_EN,
                  "from 2025-07-01, no end known");
    expect_period(NULL, "2027-03-01", CN_LANG_VI, "đến hết 28/02/2027");
    expect_period(NULL, NULL, CN_LANG_EN, "no limit in time known");
}

static void expect_basis(struct cn_basis basis, enum cn_lang lang,
                         const char *expected)
{
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, CN_SAY_MAX);
    cn_say_basis(&buf, &basis, lang);
    cr_expect_str_eq(buf.text, expected);
    cn_strbuf_release(&buf);
}

Test(report_say, a_provision_is_written_as_officials_write_it)
{
    struct cn_basis basis = {
        .instrument = "decree:133/2025/NĐ-CP",
        .article = "4",
        .clause = "2",
        .point = "a",
    };
    expect_basis(basis, CN_LANG_VI,
                 "điểm a khoản 2 Điều 4 Nghị định 133/2025/NĐ-CP");
    expect_basis(basis, CN_LANG_EN,
                 "point a, clause 2, Article 4, Decree 133/2025/NĐ-CP");
    basis = (struct cn_basis){.instrument = "treaty:7"};
    expect_basis(basis, CN_LANG_VI, "treaty:7");
    basis = (struct cn_basis){.instrument = ""};
    expect_basis(basis, CN_LANG_VI, "");
}

Test(report_tree, a_long_chain_still_fits_fifteen_lines)
{
    struct cn_link links[40];
    for (int i = 0; i < 40; i++) {
        links[i] = (struct cn_link){
            .mode = i ? CN_DECENTRALISATION : CN_MODE_NONE,
            .holder = "h",
            .basis = {.instrument = "law:1"},
            .file = "a.lua",
            .line = i,
        };
    }
    for (int n = 0; n <= 40; n++) {
        struct cn_decision decision = {.chain = links, .n_chain = n};
        struct cn_report report = {0};
        struct page page;
        int lines = 0;
        open_page(&page, 0);
        report.out = &page.out;
        cn_report_tree(&report, &decision);
        (void)fclose(page.out.file);
        for (const char *p = page.text; *p; p++) {
            lines += *p == '\n';
        }
        cr_expect_leq(lines, CN_TREE_LINES, "%d links: %d lines", n, lines);
        cr_expect_geq(lines, 1);
        free(page.text);
        cn_out_release(&page.out);
    }
}
