/* SPDX-License-Identifier: MIT
 *
 * test_search.c: listing, searching and exporting a catalogue.
 */
#include "store_help.h"

#include <fcntl.h>

static struct folder dir;
static const char *db;

static const char rows[] = P_HEADER
    "F1,1.000001,Cấp lại Giấy phép cung cấp dịch vụ viễn thông,telecom,"
    "telecom.licence,issue; reissue,uses_radio_band=false,province,Sở KH&CN,"
    "QĐ 1,2025-07-01,,,,http://a.b/?c=1,text,F1;F2,\"một, \"\"hai\"\"\n"
    "dòng\"\n"
    "F2,1.000003,Giấy phép bưu chính,post,,,,central;province,,,,2027-03-01,1,"
    ",,secondary,,\n"
    "F3,,Thu hồi giấy phép viễn thông,,,,,,,,,,,Bộ Quốc phòng,,weak,,\n"
    "F4,1.000002,Đăng ký hoạt động khoa học,,,,,,,,,,,,,text,,\n"
    "F5,1.000005,Giấy phép,,,,,,,,,,,,,text,,\n"
    "F6,2.000006,Thủy sản and OR not NEAR,,,,,,,,,,,,,text,,\n";

static void set_up(void)
{
    make_folder(&dir);
    db = in(&dir, "c.db");
    must_import(db, put(&dir, "p.csv", rows));
}

static void tear_down(void)
{
    remove_folder(&dir);
}

TestSuite(search, .init = set_up, .fini = tear_down);

static void check_search(const char *words, const char *want)
{
    struct cn_strbuf ids;
    struct cn_error err = {0};
    cn_strbuf_init(&ids, TEXT_MAX);
    cr_assert_eq(cn_catalogue_search(db, words, 10, add_id, &ids, &err), CN_OK,
                 "'%s': %s", words, err.message);
    cr_assert_str_eq(ids.text, want, "'%s' gave '%s', not '%s'", words,
                     ids.text, want);
    cn_strbuf_release(&ids);
}

Test(search, rows_are_listed_in_the_order_of_codes)
{
    struct cn_strbuf ids;
    struct cn_error err = {0};
    cn_strbuf_init(&ids, TEXT_MAX);
    cr_assert_eq(cn_catalogue_list(db, add_id, &ids, &err), CN_OK);
    cr_assert_str_eq(ids.text, "F1 F4 F2 F5 F6 F3 ");
    cn_strbuf_release(&ids);
}

static bool check_row(void *ctx, const struct cn_row *row)
{
    *(int *)ctx += 1;
    cr_assert_str_eq(row->id, "F1");
    cr_assert_str_eq(row->code, "1.000001");
    cr_assert_str_eq(row->name,
                     "Cấp lại Giấy phép cung cấp dịch vụ viễn thông");
    cr_assert_str_eq(row->field, "telecom");
    cr_assert_str_eq(row->subject, "telecom.licence");
    cr_assert_str_eq(row->actions, "issue;reissue");
    cr_assert_str_eq(row->level, "province");
    cr_assert_str_eq(row->publication, "QĐ 1");
    cr_assert_str_eq(row->born, "2025-07-01");
    cr_assert_str_eq(row->abolished, "");
    cr_assert_str_eq(row->source, "http://a.b/?c=1");
    cr_assert_str_eq(row->confidence, "text");
    return false;
}

Test(search, a_row_has_every_column_and_the_visitor_may_stop)
{
    struct cn_error err = {0};
    int n = 0;
    cr_assert_eq(cn_catalogue_list(db, check_row, &n, &err), CN_OK);
    cr_assert_eq(n, 1);
    cr_assert_eq(cn_catalogue_search(db, "cấp lại", 10, check_row, &n, &err),
                 CN_OK);
    cr_assert_eq(n, 2);
}

Test(search, accents_and_case_are_optional_and_words_may_be_begun)
{
    check_search("cap lai giay phep vien thong", "F1 ");
    check_search("CẤP LẠI viễn", "F1 ");
    check_search("vie tho lai", "F1 ");
    check_search("dang ky", "F4 ");
    check_search("đăng ký", "F4 ");
    check_search("thuỷ sản", "F6 ");
    check_search("thủy sản", "F6 ");
}

Test(search, the_name_itself_stands_first_then_words_side_by_side)
{
    check_search("giấy phép", "F5 F2 F3 F1 ");
    check_search("phép viễn", "F3 F1 ");
}

Test(search, a_code_or_an_id_stands_first)
{
    check_search("1.000003", "F2 ");
    check_search("1.000003.000.00.00.H58", "F2 ");
    check_search("F4", "F4 ");
    check_search("f4", "F4 ");
}

Test(search, without_a_row_for_all_words_any_word_will_do)
{
    check_search("khoa học zzz yyy", "F4 ");
    check_search("zzz", "");
}

Test(search, words_are_never_read_as_an_expression)
{
    check_search("\"thủy", "F6 ");
    check_search("thuy AND OR NOT", "F6 ");
    check_search("NEAR(thuy san)", "F6 ");
    check_search("folded:thuy*", "F6 ");
    check_search("thuy'; DROP TABLE procedures; --", "F6 ");
    check_search("^sản -- (", "F6 ");
}

Test(search, a_search_of_very_many_words_is_answered)
{
    struct cn_strbuf words;
    cn_strbuf_init(&words, 4096);
    for (int i = 0; i < 500; i++) {
        cn_strbuf_printf(&words, "%c ", 'a' + i % 26);
    }
    struct cn_strbuf ids;
    struct cn_error err = {0};
    cn_strbuf_init(&ids, TEXT_MAX);
    cr_assert_eq(cn_catalogue_search(db, words.text, 1, add_id, &ids, &err),
                 CN_OK, "%s", err.message);
    cr_assert_eq(ids.len, 3);
    cn_strbuf_release(&words);
    cn_strbuf_release(&ids);
}

Test(search, the_limit_holds)
{
    struct cn_strbuf ids;
    struct cn_error err = {0};
    cn_strbuf_init(&ids, TEXT_MAX);
    cr_assert_eq(cn_catalogue_search(db, "giay phep", 2, add_id, &ids, &err),
                 CN_OK);
    cr_assert_str_eq(ids.text, "F5 F2 ");
    cn_strbuf_release(&ids);
}

Test(search, a_search_without_a_word_is_refused)
{
    static const struct {
        const char *words;
        int limit;
        const char *message;
    } cases[] = {
        {"", 1,
         "'' holds no word to search for: give a part of a name or a code"},
        {"\"*-", 1,
         "'\"*-' holds no word to search for: give a part of a name or a "
         "code"},
        {"a\xFF", 1, "the search is not UTF-8"},
        {"a", 0, "a search for 0 rows: ask for one at least"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cn_error err = {0};
        cr_assert_eq(cn_catalogue_search(db, cases[i].words, cases[i].limit,
                                         add_id, NULL, &err),
                     CN_E_INPUT);
        cr_assert_str_eq(err.message, cases[i].message);
    }
    char words[1100];
    struct cn_error err = {0};
    memset(words, 'a', sizeof words - 1);
    words[sizeof words - 1] = '\0';
    cr_assert_eq(cn_catalogue_search(db, words, 1, add_id, NULL, &err),
                 CN_E_INPUT);
    cr_assert_str_eq(err.message,
                     "the search is too long: give at most 1023 bytes");
}

Test(search, a_changed_name_is_found_and_the_old_one_is_not)
{
    must_import(db, put(&dir, "q.csv",
                        P_HEADER "F4,1.000002,Tần số,,,,,,,,,,,,,text,,\n"));
    check_search("tan so", "F4 ");
    check_search("khoa hoc", "");
}

static void export_to(const char *from, const char *path)
{
    struct cn_error err = {0};
    int fd = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
    cr_assert_geq(fd, 0);
    cr_assert_eq(cn_catalogue_export(from, fd, &err), CN_OK, "%s", err.message);
    cr_assert_eq(close(fd), 0);
}

Test(search, an_export_imports_back_identically)
{
    struct cn_strbuf first, second;
    struct cn_import_report report;
    struct cn_error err;
    const char *one = in(&dir, "1.csv");
    const char *two = in(&dir, "2.csv");
    const char *other = in(&dir, "other.db");
    export_to(db, one);
    must_import(other, one);
    export_to(other, two);
    read_file(one, &first);
    read_file(two, &second);
    cr_assert_str_eq(first.text, second.text);
    cr_assert(strncmp(first.text, P_HEADER, strlen(P_HEADER)) == 0);
    cr_assert_not_null(strstr(first.text, "\"một, \"\"hai\"\"\ndòng\"\n"));
    cr_assert_eq(import_one(db, one, &report, &err), CN_OK);
    cr_assert_eq(report.procedures_same, 6);
    cr_assert_eq(report.procedures_added + report.procedures_changed, 0);
    cn_strbuf_release(&first);
    cn_strbuf_release(&second);
}

Test(search, an_export_that_cannot_be_written_says_so)
{
    struct cn_error err = {0};
    int fd = open(db, O_RDONLY);
    cr_assert_eq(cn_catalogue_export(db, fd, &err), CN_E_IO);
    cr_assert_str_eq(err.message,
                     "the export cannot be written: Bad file descriptor");
    (void)close(fd);
}
