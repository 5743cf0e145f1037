/* SPDX-License-Identifier: MIT
 *
 * test_published.c: lists that offices publish, into a catalogue: what they
 * claim, what they never touch, and what they are refused for.
 */
#include "store_help.h"

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

TestSuite(published, .init = set_up, .fini = tear_down);

#define HEADER                                                                  \
    "STT;Mã TTHC;Tên thủ tục;Cấp thực hiện;Cơ quan thực hiện;" \
    "Quyết định công bố\n"

/* One procedure with a power, one that an earlier list brought. */
static const char *make_catalogue(void)
{
    const char *db = in(&dir, "c.db");
    must_import(
        db, put(&dir, "own.csv",
                "id,code,name,field,subject,actions,presets,level,holder,born,"
                "publication,confidence\n"
                "F1,1.000001,Cấp giấy phép,telecom,telecom.licence,issue,a=1,"
                "central,Bộ,2025-07-01,,text\n"
                "1.000002,1.000002,Tên cũ,,,,,province,Sở,,1/QĐ,secondary\n"));
    return db;
}

/* What the catalogue says of a code, read by a connection of the test's. */
static void check_row(const char *db, const char *code, const char *want)
{
    sqlite3 *handle = NULL;
    sqlite3_stmt *stmt = NULL;
    char got[1024] = "";
    cr_assert_eq(sqlite3_open(db, &handle), SQLITE_OK);
    cr_assert_eq(
        sqlite3_prepare_v2(
            handle,
            "SELECT id||'|'||name||'|'||subject||'|'||actions||'|'||presets||"
            "'|'||born||'|'||level||'|'||holder||'|'||publication||'|'||"
            "confidence||'|'||line FROM procedures WHERE code=?1",
            -1, &stmt, NULL),
        SQLITE_OK);
    (void)sqlite3_bind_text(stmt, 1, code, -1, SQLITE_STATIC);
    if (sqlite3_step(stmt) == SQLITE_ROW) {
        (void)snprintf(got, sizeof got, "%s",
                       (const char *)sqlite3_column_text(stmt, 0));
    }
    (void)sqlite3_finalize(stmt);
    (void)sqlite3_close(handle);
    cr_expect_str_eq(got, want);
}

static struct cn_import_report run(const char *db, const char *file,
                                   const struct cn_import_options *options,
                                   struct cn_published_report *published)
{
    struct cn_import_report report = {0};
    struct cn_error err = {0};
    const char *const files[] = {file};
    cr_assert_eq(cn_catalogue_import_with(db, files, 1, options, &report,
                                          published, &err),
                 CN_OK, "%s:%d: %s", err.file, err.line, err.message);
    return report;
}

Test(published, claims_go_beside_what_is_known_and_never_over_it)
{
    const char *db = make_catalogue();
    const char *list = put(
        &dir, "list.csv",
        HEADER "1;1.000001.000.00.00.H37;Cấp phép (tên khác);Cấp tỉnh;;9/QĐ\n"
               "2;1.000002;Tên mới;;;\n"
               "3;1.000003;Thủ tục lạ;Cấp xã;UBND xã;9/QĐ\n");
    struct cn_import_report report = run(db, list, NULL, NULL);
    cr_assert_eq(report.procedures_added, 1);
    cr_assert_eq(report.procedures_changed, 2);
    check_row(db, "1.000001",
              "F1|Cấp giấy phép|telecom.licence|issue|a=1|2025-07-01|province|"
              "Bộ|9/QĐ|text|2");
    check_row(db, "1.000002",
              "1.000002|Tên mới|||||province|Sở|1/QĐ|secondary|3");
    check_row(db, "1.000003",
              "1.000003|Thủ tục lạ|||||commune|UBND xã|9/QĐ|secondary|4");
}

Test(published, the_same_list_twice_changes_no_byte)
{
    const char *db = make_catalogue();
    const char *list = put(&dir, "list.csv",
                           HEADER "1;1.000001;x;Cấp tỉnh;;9/QĐ\n"
                                  "2;1.000009;y;Cấp xã;;\n"
                                  "3;1.000009;y;Cấp tỉnh;Sở;\n");
    struct cn_strbuf before, after;
    (void)run(db, list, NULL, NULL);
    read_file(db, &before);
    struct cn_import_report report = run(db, list, NULL, NULL);
    read_file(db, &after);
    cr_assert_eq(report.procedures_same, 2);
    cr_assert_eq(before.len, after.len);
    cr_assert_eq(memcmp(before.text, after.text, before.len), 0);
    cn_strbuf_release(&before);
    cn_strbuf_release(&after);
}

Test(published, sections_repeated_headers_numbers_and_totals_are_no_procedures)
{
    struct cn_published_report published;
    const char *db = in(&dir, "c.db");
    const char *list =
        put(&dir, "list.csv",
            "UBND TỈNH X;;;;;\nDanh mục cấp tỉnh, cấp xã;;;;;\n" HEADER
            "(1);(2);(3);(4);(5);(6)\n"
            "A;CẤP TỈNH;;;;\nI;Lĩnh vực bảo hiểm xã hội;;;;\n"
            "1;1.000001;a;;;\n" HEADER "2;1.000002;b;Cấp bộ;;\n"
            ";;B. Thủ tục cấp xã;;;\n"
            "1;1.000003;c;;;\n2;1.000001;a;;UBND xã;\n3;;d;Cấp xã;;\n"
            "4;1.000004;e;nơi khác;;\n"
            ";Tổng cộng: 4;;;;\n");
    struct cn_import_report report = run(db, list, NULL, &published);
    cr_assert_eq(report.procedures_added, 4);
    check_row(db, "1.000001",
              "1.000001|a|||||province;commune|UBND xã||secondary|7");
    check_row(db, "1.000002", "1.000002|b|||||central|||secondary|9");
    check_row(db, "1.000003", "1.000003|c|||||commune|||secondary|11");
    check_row(db, "1.000004", "1.000004|e||||||||secondary|14");
    cr_assert_eq(published.rows, 5);
    cr_assert_eq(published.joined, 1);
    cr_assert_eq(published.without_code, 1);
    cr_assert_eq(published.unread_tiers, 1);
}

Test(published, rows_that_say_they_ended_claim_nothing)
{
    struct cn_published_report published;
    const char *db = make_catalogue();
    const char *list = put(&dir, "list.csv",
                           "Mã TTHC,Tên,Cấp,Tình trạng\n"
                           "1.000001,x,Cấp xã,Bãi bỏ\n"
                           "1.000005,y,Cấp xã,Hết hiệu lực từ 2025\n"
                           "1.000006,z,Cấp xã,Còn hiệu lực\n");
    struct cn_import_report report = run(db, list, NULL, &published);
    cr_assert_eq(report.procedures_added, 1);
    cr_assert_eq(report.procedures_changed, 0);
    cr_assert_eq(published.ended, 2);
}

Test(published, several_files_of_one_import_are_one_list)
{
    const char *db = in(&dir, "c.db");
    struct cn_import_report report;
    struct cn_error err = {0};
    const char *const files[] = {
        put(&dir, "a.csv", "Mã TTHC,Tên,Cấp\n1.000001,x,Cấp tỉnh\n"),
        put(&dir, "b.json",
            "[{\"code\":\"1.000001\",\"name\":\"x\",\"tier\":\"commune\"}]"),
        put(&dir, "own.csv", "id,code,name,confidence\nF1,1.000001,X,text\n")};
    cr_assert_eq(cn_catalogue_import(db, files, 3, &report, &err), CN_OK, "%s",
                 err.message);
    check_row(db, "1.000001", "F1|X|||||province;commune|||text|2");
}

Test(published, a_workbook_with_a_sheet_for_each_tier_is_read_whole)
{
    const char *path = in(&dir, "list.xlsx");
    const char *db = in(&dir, "c.db");
    lxw_workbook *book = workbook_new(path);
    static const char *const names[] = {"Cấp tỉnh", "Cấp xã", "Ghi chú"};
    static const char *const codes[] = {"1.000001", "1.000002"};
    for (int i = 0; i < 3; i++) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, names[i]);
        (void)worksheet_write_string(sheet, 0, 0, "Danh mục", NULL);
        if (i < 2) {
            (void)worksheet_write_string(sheet, 2, 1, "Mã TTHC", NULL);
            (void)worksheet_write_string(sheet, 2, 2, "Tên thủ tục", NULL);
            (void)worksheet_write_string(sheet, 3, 1, codes[i], NULL);
            (void)worksheet_write_string(sheet, 3, 2, "Tên", NULL);
        }
    }
    cr_assert_eq(workbook_close(book), LXW_NO_ERROR);
    struct cn_published_report published;
    struct cn_import_report report = run(db, path, NULL, &published);
    cr_assert_eq(report.procedures_added, 2);
    cr_assert_eq(published.headless, 1);
    check_row(db, "1.000001", "1.000001|Tên|||||province|||secondary|4");
    check_row(db, "1.000002", "1.000002|Tên|||||commune|||secondary|4");
}

Test(published, our_own_columns_may_come_in_a_workbook)
{
    static const char *const header[] = {"id",         "code", "name",
                                         "confidence", "note", NULL};
    static const char *const row[] = {"F1", "1.000001", "x", "text", NULL};
    static const char *const *const rows[] = {header, row, NULL};
    const char *path = in(&dir, "own.xlsx");
    const char *db = in(&dir, "c.db");
    cr_assert(write_rows(path, (const char *const **)rows));
    (void)run(db, path, NULL, NULL);
    check_row(db, "1.000001", "F1|x||||||||text|2");
}

/* A note to the right of the table, and the error of a formula in a note. */
Test(published, what_stands_beside_the_columns_of_a_workbook_is_left)
{
    static const struct part parts[] = {
        ROOT_PART,
        BOOK_PART,
        BOOK_RELATIONS_PART,
        SHEET_PART("<row r=\"1\"><c t=\"str\"><v>Mã TTHC</v></c>"
                   "<c t=\"str\"><v>Tên</v></c><c t=\"str\"><v>Ghi chú</v></c>"
                   "</row><row r=\"2\"><c t=\"str\"><v>1.000003</v></c>"
                   "<c t=\"str\"><v>x</v></c><c t=\"e\"><v>#N/A</v></c>"
                   "<c t=\"str\"><v>xem lại</v></c></row>"),
        {NULL, NULL}};
    const char *db = make_catalogue();
    const char *book = in(&dir, "beside.xlsx");
    cr_assert(write_parts(book, parts));
    (void)run(db, book, NULL, NULL);
    check_row(db, "1.000003", "1.000003|x||||||||secondary|2");
}

Test(published, an_error_value_of_a_workbook_is_no_name)
{
    static const struct part parts[] = {
        ROOT_PART,
        BOOK_PART,
        BOOK_RELATIONS_PART,
        SHEET_PART("<row r=\"1\"><c t=\"str\"><v>Mã TTHC</v></c>"
                   "<c t=\"str\"><v>Tên</v></c></row>"
                   "<row r=\"2\"><c t=\"str\"><v>1.000003</v></c>"
                   "<c t=\"e\"><v>#REF!</v></c></row>"),
        {NULL, NULL}};
    struct cn_error err;
    const char *db = make_catalogue();
    const char *book = in(&dir, "fault.xlsx");
    cr_assert(write_parts(book, parts));
    cr_expect_eq(import_one(db, book, NULL, &err), CN_E_INPUT);
    cr_expect_str_eq(err.message, "'#REF!' is the error of a formula (cell B2 "
                                  "of A): correct it in the spreadsheet");
    cr_expect_eq(err.line, 2);
}

Test(published, a_map_tells_columns_with_other_headings)
{
    const struct cn_import_options options = {
        .map = "code=Ký hiệu,name=B,tier=Nơi làm"};
    const char *db = in(&dir, "c.db");
    const char *list =
        put(&dir, "list.csv", "Ký hiệu,Việc,Nơi làm\n1.000001,x,Cấp xã\n");
    (void)run(db, list, &options, NULL);
    check_row(db, "1.000001", "1.000001|x|||||commune|||secondary|2");
}

Test(published, marks_below_headings_of_tiers_give_the_tier)
{
    static const struct {
        const char *list, *level;
    } cases[] = {
        {"Mã TTHC,Tên,Cấp tỉnh,Cấp xã\n1.000003,x,,X\n", "commune"},
        {"Mã TTHC,Tên,TTHC cấp tỉnh,Bộ\n1.000003,x,x,✓\n", "central;province"},
        {"Mã TTHC,Tên,Cấp xã\n1.000003,x,5 ngày\n", ""},
        {"Mã TTHC,Tên,Cấp tỉnh,Cấp xã\n1.000003,x,không,-\n", ""},
        {"Mã TTHC,Tên,Cấp,Cấp tỉnh\n1.000003,x,Cấp xã,x\n", "commune"},
        {"Mã TTHC,Tên,Bộ\n1.000003,x,Bộ Công Thương\n", ""},
        {"Mã TTHC,Tên,Thẩm quyền giải quyết cấp xã\n1.000003,x,x\n", "commune"},
        {"Mã TTHC,Tên,Xã\n1.000003,x,x\n", ""},
        {"Mã TTHC,Tên,Cấp giải quyết,\n,,Tỉnh,Xã\n1.000003,x,,có\n", "commune"},
        {"Mã TTHC,Tên,Cấp giải quyết,\nMã TTHC,Tên,Tỉnh,Xã\n1.000003,x,,có\n",
         "commune"},
        {"Mã TTHC,Tên,Thẩm quyền giải quyết,\n,,Bộ,Cấp xã\n1.000003,x,,có\n",
         "commune"},
        {"Mã TTHC,Tên,Cấp tỉnh,Cấp xã\nB. THỦ TỤC CẤP XÃ\n1.000003,x,1,0\n",
         "province"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char want[64], name[16];
        (void)snprintf(name, sizeof name, "%zu.db", i);
        const char *db = in(&dir, name);
        (void)run(db, put(&dir, "list.csv", cases[i].list), NULL, NULL);
        int line = i < 8 ? 2 : 3;
        (void)snprintf(want, sizeof want, "1.000003|x|||||%s|||secondary|%d",
                       cases[i].level, line);
        check_row(db, "1.000003", want);
    }
}

Test(published, a_map_chooses_between_two_columns_of_one_heading)
{
    const char *db = make_catalogue();
    struct cn_error err;
    const char *list = put(&dir, "twice.csv",
                           "Mã TTHC,Tên,Cấp thực hiện,Cấp thực hiện\n"
                           "1.000003,x,Cấp xã,Cấp tỉnh\n");
    (void)run(db, list, &(struct cn_import_options){.map = "tier=D"}, NULL);
    check_row(db, "1.000003", "1.000003|x|||||province|||secondary|2");
    cr_expect_eq(import_one(db, list, NULL, &err), CN_E_INPUT);
    cr_expect_eq(cn_catalogue_import_with(
                     db, (const char *const[]){list}, 1,
                     &(struct cn_import_options){.map = "tier=Cấp thực hiện"},
                     NULL, NULL, &err),
                 CN_E_INPUT);
}

Test(published, a_column_by_letter_is_there_in_every_worksheet)
{
    const struct cn_import_options options = {.map = "code=B,name=D"};
    static const char *const places[] = {"Cấp tỉnh", "Cấp xã"};
    for (int broken = 0; broken < 2; broken++) {
        const char *path = in(&dir, broken ? "broken.xlsx" : "list.xlsx");
        const char *db = in(&dir, broken ? "broken.db" : "c.db");
        lxw_workbook *book = workbook_new(path);
        for (int i = 0; i < 2; i++) {
            lxw_worksheet *sheet = workbook_add_worksheet(book, places[i]);
            (void)worksheet_write_string(sheet, 0, 0, "Mã TTHC", NULL);
            (void)worksheet_write_string(sheet, 0, 2, "Cấp", NULL);
            (void)worksheet_write_string(sheet, 1, 1, "1.000001", NULL);
            if (!broken || i == 0) {
                (void)worksheet_write_string(sheet, 1, 3, "Tên", NULL);
            }
        }
        cr_assert_eq(workbook_close(book), LXW_NO_ERROR);
        struct cn_error err = {0};
        struct cn_import_report report;
        const char *const files[] = {path};
        enum cn_status status = cn_catalogue_import_with(db, files, 1, &options,
                                                         &report, NULL, &err);
        cr_expect_eq(status, broken ? CN_E_INPUT : CN_OK, "%s", err.message);
        cr_expect_str_eq(err.message,
                         broken ? "worksheet 'Cấp xã' has no column 'D', which "
                                  "the map names for 'name'; it has A 'Mã "
                                  "TTHC', C 'Cấp'"
                                : "");
    }
}

static void count_change(void *ctx, const struct cn_row_change *change)
{
    cn_strbuf_printf(ctx, "%s%s:", change->added ? "+" : "~", change->key);
    for (int i = 0; i < change->n; i++) {
        cn_strbuf_printf(ctx, "%s=%s>%s,", change->column[i], change->before[i],
                         change->after[i]);
    }
    cn_strbuf_puts(ctx, ";");
}

Test(published, a_dry_run_tells_each_change_and_writes_nothing)
{
    const char *db = make_catalogue();
    const char *none = in(&dir, "none.db");
    const char *list = put(&dir, "list.csv",
                           HEADER "1;1.000001;x;Cấp tỉnh;;9/QĐ\n"
                                  "2;1.000003;y;Cấp xã;;\n");
    struct cn_strbuf before, after, told;
    cn_strbuf_init(&told, 4096);
    const struct cn_import_options options = {
        .dry_run = true, .visit = count_change, .ctx = &told};
    read_file(db, &before);
    int files = count_files(&dir);
    (void)run(db, list, &options, NULL);
    (void)run(none, list, &options, NULL);
    read_file(db, &after);
    cr_assert_str_eq(told.text, "~F1:level=central>province,publication=>9/QĐ,;"
                                "+1.000003:;+1.000001:;+1.000003:;");
    cr_assert_eq(before.len, after.len);
    cr_assert_eq(memcmp(before.text, after.text, before.len), 0);
    cr_assert_eq(count_files(&dir), files);
    cn_strbuf_release(&before);
    cn_strbuf_release(&after);
    cn_strbuf_release(&told);
}

Test(published, what_is_wrong_is_told_in_one_line_and_nothing_is_taken)
{
    static const struct {
        const char *text;
        int line;
        const char *message;
    } cases[] = {
        {"Mã TTHC,Tên,Cấp\n1.000003,x,Cấp xã\n1.0139x,y,Cấp xã\n", 3,
         "'1.0139x' is not a procedure code: write it like 1.013925 (cell A3)"},
        {"Mã TTHC,Tên,Cấp\n2.00013,x,Cấp xã\n", 2,
         "'2.00013' is not a procedure code: write it like 1.013925 (cell A2; "
         "a number loses its last zeros: make the column text)"},
        {"Mã TTHC,Tên,Cấp\nabc1,x,Cấp xã\n1.0139x,y,Cấp xã\n", 2,
         "'abc1' is not a procedure code: write it like 1.013925 (cell A2); 2 "
         "rows have such a fault, 'capnao validate' lists them"},
        {"Mã TTHC,Tên,Cấp\n1.000003,,Cấp xã\n", 2,
         "'1.000003' is a new procedure and has no name"},
        {"Tên thủ tục,Cấp thực hiện\nx,Cấp xã\n", 1,
         "the list has no column of codes ('Mã TTHC'): name it with --map "
         "code=…"},
        {"Mã TTHC,Tên,Cấp thực hiện,Cấp thực hiện\n"
         "1.000003,x,Cấp xã,Cấp tỉnh\n",
         1,
         "columns C 'Cấp thực hiện' and D 'Cấp thực hiện' both read as 'tier': "
         "choose one, as with --map tier=C"},
        {"Danh mục\nMã TTHC,Mã số,Tên\n1.000003,1.000004,x\n", 2,
         "columns A 'Mã TTHC' and B 'Mã số' both read as 'code': choose one, "
         "as with --map code=A"},
        {"Mã TTHC,Cấp,Tên\n1.000003,Cấp xã,x\n"
         "1.000004,Cấp xã,Cấp giấy phép, gia hạn giấy phép\n",
         3,
         "the row has more cells than the 3 of the header: 'gia hạn giấy phép' "
         "(cell D3); put a text that holds the separator in quotes"},
        {"Mã TTHC,Cấp,Tên\n1.000003,Cấp xã,#N/A\n,Cấp xã,x, y\n", 2,
         "'#N/A' is the error of a formula (cell C2): correct it in the "
         "spreadsheet; 2 rows have such a fault, 'capnao validate' lists them"},
        {"Mã TTHC,Tên\n#REF!,x\n", 2,
         "'#REF!' is the error of a formula (cell A2): correct it in the "
         "spreadsheet"},
        {"id,code,name,confidence\nF9,,#NAME?,text\n", 2,
         "column 'name' holds '#NAME?', the error of a formula"},
        {"Mã TTHC,Tên\n1.000003,x\n1.000004,\"y\n", 3,
         "a quoted field has no closing quote"},
    };
    const char *db = make_catalogue();
    struct cn_strbuf before, after;
    read_file(db, &before);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cn_error err;
        const char *list = put(&dir, "list.csv", cases[i].text);
        cr_expect_eq(import_one(db, list, NULL, &err), CN_E_INPUT);
        cr_expect_str_eq(err.message, cases[i].message);
        cr_expect_str_eq(err.file, list);
        cr_expect_eq(err.line, cases[i].line, "line %d", err.line);
        read_file(db, &after);
        cr_expect_eq(memcmp(before.text, after.text, before.len), 0);
        cn_strbuf_release(&after);
    }
    cn_strbuf_release(&before);
}

/* An id may look like the code of another procedure. */
Test(published, a_code_that_is_the_id_of_another_procedure_wipes_nothing)
{
    struct cn_error err;
    const char *db = in(&dir, "c.db");
    must_import(db, put(&dir, "own.csv",
                        "id,code,name,confidence\n1.000001,2.000002,x,text\n"
                        "1.000003,,y,text\n"));
    const char *list =
        put(&dir, "list.csv", "Mã TTHC,Tên,Cấp\n1.000001,z,Cấp xã\n");
    cr_assert_eq(import_one(db, list, NULL, &err), CN_E_INPUT);
    cr_assert_str_eq(err.message,
                     "'1.000001' is the id of the procedure with code "
                     "'2.000002': give that one another id first");
    (void)run(db, put(&dir, "b.csv", "Mã TTHC,Tên,Cấp\n1.000003,z,Cấp xã\n"),
              NULL, NULL);
    check_row(db, "1.000003", "1.000003|z|||||commune|||text|2");
}
