/* SPDX-License-Identifier: MIT
 *
 * test_xlsx.c: workbooks as a library writes them, and workbooks that are
 * built to hurt.
 */
#include "store_help.h"

#include "sheet_help.h"
#include "workbook_help.h"

static struct folder dir;

static void set_up(void)
{
    make_folder(&dir);
}

static void tear_down(void)
{
    remove_folder(&dir);
}

TestSuite(xlsx, .init = set_up, .fini = tear_down, .timeout = 60);

static void check_rows(const char *path, const char *want)
{
    struct cn_strbuf out;
    struct cn_error err;
    cn_strbuf_init(&out, TEXT_MAX);
    cr_expect_eq(dump_sheet(path, &out, &err), CN_OK, "%s", err.message);
    cr_expect_str_eq(out.text, want);
    cn_strbuf_release(&out);
}

static void check_parts(const struct part *parts, const char *want)
{
    const char *path = in(&dir, "parts.xlsx");
    struct cn_strbuf out;
    struct cn_error err;
    cr_assert(write_parts(path, parts));
    cn_strbuf_init(&out, TEXT_MAX);
    bool good = dump_sheet(path, &out, &err) == CN_OK;
    cr_expect(good || err.status == CN_E_INPUT);
    cr_expect_str_eq(good ? out.text : err.message, want);
    cn_strbuf_release(&out);
}

Test(xlsx, texts_numbers_days_and_truths_are_what_a_reader_sees)
{
    const char *path = in(&dir, "book.xlsx");
    lxw_workbook *book = workbook_new(path);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Danh mục");
    lxw_format *day = workbook_add_format(book);
    lxw_format *code = workbook_add_format(book);
    lxw_format *bold = workbook_add_format(book);
    lxw_datetime when = {.year = 2025, .month = 7, .day = 1};
    format_set_num_format(day, "dd/mm/yyyy");
    format_set_num_format(code, "0.000000");
    format_set_bold(bold);
    (void)worksheet_write_string(sheet, 0, 0, " Mã TTHC ", bold);
    (void)worksheet_write_string(sheet, 0, 2, "Ngày", NULL);
    (void)worksheet_write_number(sheet, 1, 0, 2.00013, code);
    (void)worksheet_write_number(sheet, 1, 1, 1234567, NULL);
    (void)worksheet_write_datetime(sheet, 1, 2, &when, day);
    (void)worksheet_write_boolean(sheet, 1, 3, 1, NULL);
    (void)worksheet_write_formula_str(sheet, 1, 4, "=\"a\"&\"b\"", NULL, "ab");
    (void)worksheet_write_number(sheet, 3, 0, 0.1, NULL);
    (void)worksheet_write_string(sheet, 3, 1, "a_x000D_b", NULL);
    (void)worksheet_write_string(sheet, 3, 2, "< & >", NULL);
    cr_assert_eq(workbook_close(book), LXW_NO_ERROR);
    check_rows(path, "[Danh mục]\n1:Mã TTHC||Ngày\n"
                     "2:2.000130|1234567|2025-07-01|true|ab\n"
                     "4:0.1|a b|< & >\nxlsx utf-8");
}

Test(xlsx, hidden_sheets_are_skipped_and_the_others_follow_one_another)
{
    const char *path = in(&dir, "book.xlsx");
    lxw_workbook *book = workbook_new(path);
    lxw_worksheet *first = workbook_add_worksheet(book, "Tỉnh");
    lxw_worksheet *hidden = workbook_add_worksheet(book, "Nháp");
    lxw_worksheet *last = workbook_add_worksheet(book, "Xã");
    (void)worksheet_write_string(first, 0, 0, "x", NULL);
    (void)worksheet_write_string(hidden, 0, 0, "h", NULL);
    (void)worksheet_write_string(last, 1, 0, "y", NULL);
    worksheet_hide(hidden);
    cr_assert_eq(workbook_close(book), LXW_NO_ERROR);
    check_rows(path, "[Tỉnh]\n1:x\n[Xã]\n2:y\nxlsx utf-8");
}

Test(xlsx, cells_merged_over_rows_count_for_each_of_them)
{
    const char *path = in(&dir, "book.xlsx");
    lxw_workbook *book = workbook_new(path);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "A");
    (void)worksheet_merge_range(sheet, 0, 0, 0, 2, "Danh mục", NULL);
    (void)worksheet_merge_range(sheet, 1, 1, 3, 1, "Bưu chính", NULL);
    for (lxw_row_t r = 1; r < 6; r++) {
        (void)worksheet_write_string(sheet, r, 0, "x", NULL);
    }
    cr_assert_eq(workbook_close(book), LXW_NO_ERROR);
    check_rows(path, "[A]\n1:Danh mục\n2:x|Bưu chính\n3:x|Bưu chính\n"
                     "4:x|Bưu chính\n5:x\n6:x\nxlsx utf-8");
}

Test(xlsx, letters_of_old_fonts_are_those_of_tcvn3)
{
    static const char *const header[] = {"M· TTHC", "Tªn thñ tôc", NULL};
    static const char *const row[] = {"1.013925",
                                      "CÊp giÊy phÐp b\u00ADu chÝnh", NULL};
    static const char *const *const rows[] = {header, row, NULL};
    const char *path = in(&dir, "old.xlsx");
    cr_assert(write_rows(path, (const char *const **)rows));
    check_rows(path, "[Sheet1]\n1:Mã TTHC|Tên thủ tục\n"
                     "2:1.013925|Cấp giấy phép bưu chính\nxlsx tcvn3");
}

#define INLINE(cell, text)                                                     \
    "<c r=\"" cell "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"

Test(xlsx, inline_texts_runs_and_readings_are_told_apart)
{
    static const struct part parts[] = {
        ROOT_PART,
        BOOK_PART,
        BOOK_RELATIONS_PART,
        SHEET_PART("<row r=\"2\">" INLINE(
            "B2", "x") "</row><row><c t=\"s\">"
                       "<v>0</v></c><c><v>3</v></c></row>"),
        {"xl/sharedStrings.xml",
         "<sst><si><r><t>H\u00f2a </t></r><r><t>B\u00ecnh</t></r><rPh><t>no"
         "</t></rPh></si></sst>"},
        {NULL, NULL}};
    check_parts(parts, "[A]\n2:|x\n3:Hòa Bình|3\nxlsx utf-8");
}

Test(xlsx, prefixes_of_elements_do_not_matter)
{
    static const struct part parts[] = {
        ROOT_PART,
        BOOK_PART,
        BOOK_RELATIONS_PART,
        {"xl/worksheets/sheet1.xml",
         "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\">"
         "<x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>"},
        {NULL, NULL}};
    check_parts(parts, "[A]\n1:7\nxlsx utf-8");
}

/* ---- hostile ---------------------------------------------------------- */

#define DAMAGED(part, why)                                                     \
    "the workbook is damaged in '" part "' (" why "): open it and save it "    \
    "again"

Test(xlsx, broken_parts_are_refused_by_name)
{
    static const struct {
        struct part part;
        const char *want;
    } cases[] = {
        {SHEET_PART("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"),
         "a cell names a text that the workbook lacks"},
        {SHEET_PART("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>"),
         "a cell names a text that the workbook lacks"},
        {SHEET_PART("<row r=\"0\"/>"), "a row has no proper number"},
        {SHEET_PART("<row r=\"9999999\"/>"), "a row has no proper number"},
        {SHEET_PART("<row r=\"1\"><c r=\"1A\"/></row>"),
         "a cell has no proper name"},
        {SHEET_PART("<row r=\"1\"><c r=\"ZZZZZ1\"/></row>"),
         "a cell has no proper name"},
        {SHEET_PART("<row r=\"1\">" INLINE("BM1", "x") "</row>"),
         "a row has more than 64 cells"},
        {SHEET_PART("<row r=\"1\">" INLINE("A1", "a&#x7F;") "</row>"),
         "a control character in cell A1"},
        {SHEET_PART("<row r=\"1\">"),
         DAMAGED("xl/worksheets/sheet1.xml", "mismatched tag")},
        {{"xl/worksheets/sheet1.xml", ""},
         DAMAGED("xl/worksheets/sheet1.xml", "no element found")},
        {{"xl/worksheets/other.xml", ""},
         "the workbook lacks its worksheet 'A': open it and save it again"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct part parts[] = {ROOT_PART,
                                     BOOK_PART,
                                     BOOK_RELATIONS_PART,
                                     cases[i].part,
                                     {NULL, NULL}};
        check_parts(parts, cases[i].want);
    }
}

Test(xlsx, entities_are_never_expanded)
{
    static const struct part parts[] = {
        ROOT_PART,
        BOOK_PART,
        BOOK_RELATIONS_PART,
        {"xl/worksheets/sheet1.xml",
         "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
         "<!ENTITY c \"&b;&b;&b;&b;\">]><worksheet><sheetData><row r=\"1\">"
         "<c r=\"A1\" t=\"inlineStr\"><is><t>&c;</t></is></c></row></sheetData>"
         "</worksheet>"},
        {NULL, NULL}};
    check_parts(parts, "the workbook declares a document type, which none "
                       "needs: open it and save it again");
}

Test(xlsx, a_zip_of_something_else_is_no_workbook)
{
    static const struct part parts[] = {{"mimetype", "application/x"},
                                        {NULL, NULL}};
    check_parts(parts, "this is a zip file and no .xlsx workbook: save the "
                       "list as .xlsx or CSV");
}

Test(xlsx, elements_that_nest_without_end_are_refused)
{
    struct cn_strbuf deep;
    cn_strbuf_init(&deep, TEXT_MAX);
    for (int i = 0; i < 5000; i++) {
        cn_strbuf_puts(&deep, "<a>");
    }
    const struct part parts[] = {ROOT_PART,
                                 BOOK_PART,
                                 BOOK_RELATIONS_PART,
                                 {"xl/worksheets/sheet1.xml", deep.text},
                                 {NULL, NULL}};
    check_parts(parts, "the workbook nests too deeply");
    cn_strbuf_release(&deep);
}

Test(xlsx, what_a_handler_refuses_is_told_in_the_language_of_the_caller)
{
    static const struct part parts[] = {
        ROOT_PART,
        BOOK_PART,
        BOOK_RELATIONS_PART,
        SHEET_PART("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"),
        {NULL, NULL}};
    const char *path = in(&dir, "lacking.xlsx");
    struct cn_error err = cn_error_in(CN_LANG_VI);
    struct cn_sheet *sheet = NULL;
    struct cn_sheet_row row;
    bool more = true;
    cr_assert(write_parts(path, parts));
    cr_assert_eq(cn_sheet_open(path, &sheet, &err), CN_OK);
    cr_assert_eq(cn_sheet_next(sheet, &row, &more, &err), CN_E_INPUT);
    cr_assert_str_eq(err.message,
                     "có ô dẫn tới một văn bản mà sổ tính không có");
    cn_sheet_close(sheet);
}

Test(xlsx, more_shared_texts_than_any_list_has_are_refused)
{
    struct cn_strbuf many;
    cn_strbuf_init(&many, TEXT_MAX);
    cn_strbuf_puts(&many, "<sst>");
    for (int i = 0; i < 4000001; i++) {
        cn_strbuf_puts(&many, "<si/>");
    }
    const struct part parts[] = {ROOT_PART,
                                 BOOK_PART,
                                 BOOK_RELATIONS_PART,
                                 SHEET_PART(""),
                                 {"xl/sharedStrings.xml", many.text},
                                 {NULL, NULL}};
    check_parts(parts, "the workbook has more than 4000000 texts: split it");
    cn_strbuf_release(&many);
}

/* A part that unpacks to more than its limit, from a file of 300 KB. */
Test(xlsx, a_part_that_unpacks_without_end_is_refused, .timeout = 120)
{
    const size_t size = (size_t)257 * 1024 * 1024;
    char *blanks = malloc(size + 1);
    cr_assert_not_null(blanks);
    memset(blanks, ' ', size);
    blanks[size] = '\0';
    const struct part parts[] = {ROOT_PART,
                                 BOOK_PART,
                                 BOOK_RELATIONS_PART,
                                 {"xl/worksheets/sheet1.xml", blanks},
                                 {NULL, NULL}};
    check_parts(parts, "the workbook unpacks to more than 256 MiB in "
                       "'xl/worksheets/sheet1.xml': split it");
    free(blanks);
}
