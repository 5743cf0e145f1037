/* SPDX-License-Identifier: MIT
 *
 * test_import.c: what the importer takes, what it refuses, and in what words.
 */
#define _DEFAULT_SOURCE 1 /* syscall */
#include "store_help.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>

#include "../../src/base/beside.h"

static struct folder dir;

static void set_up(void)
{
    make_folder(&dir);
}

static void tear_down(void)
{
    remove_folder(&dir);
}

TestSuite(import, .init = set_up, .fini = tear_down);

struct bad_file {
    const char *text;
    int line;
    const char *message;
};

/* Each alone into a new catalogue: the message, and nothing left behind. */
static void check_refusals(const struct bad_file *bad, size_t n)
{
    const char *db = in(&dir, "new.db");
    for (size_t i = 0; i < n; i++) {
        struct cn_error err;
        struct cn_import_report report = {.units_added = 77};
        const char *file = put(&dir, "bad.csv", bad[i].text);
        enum cn_status status = import_one(db, file, &report, &err);
        cr_assert_eq(status, CN_E_INPUT, "case %zu: %d", i, (int)status);
        cr_assert_str_eq(err.message, bad[i].message, "case %zu: %s", i,
                         err.message);
        cr_assert_eq(err.line, bad[i].line, "case %zu: %d", i, err.line);
        cr_assert_str_eq(err.file, file);
        cr_assert_eq(report.units_added, 77);
        cr_assert_eq(count_files(&dir), 1, "case %zu", i);
    }
}

Test(import, a_bad_header_is_refused_with_the_nearest_column)
{
    static const struct bad_file bad[] = {
        {"", 1, "the file is empty"},
        {"\n\n", 2, "the file is empty"},
        {"a,b,c\n", 1,
         "no header line was found: a list has a column for the code ('Mã "
         "TTHC') or the name ('Tên thủ tục') and another one; name them with "
         "--map code=…,name=…"},
        {"id,code,name,confidence,publicaton\n", 1,
         "unknown column 'publicaton' of procedures: did you mean "
         "'publication'"},
        {"id,code,name,confidence,colour\n", 1,
         "unknown column 'colour' of procedures"},
        {"id,code,name,confidence,name\n", 1, "column 'name' stands twice"},
        {"id,code,confidence,field\n", 1,
         "column 'name' of procedures is missing"},
        {"code,kind,name,full_name\n", 1,
         "column 'valid_from' of units is missing"},
    };
    check_refusals(bad, sizeof bad / sizeof *bad);
}

Test(import, a_bad_procedure_is_refused_with_its_line_and_column)
{
#define P                                                                      \
    "id,code,name,confidence,born,abolished,subject,actions,presets,level\n"
    static const struct bad_file bad[] = {
        {P "F1,,x,text,,\n", 2, "the row has 6 fields, the header has 10"},
        {P ",,x,text,,,,,,\n", 2, "column 'id' is empty"},
        {P "F1,,  ,text,,,,,,\n", 2, "column 'name' is empty"},
        {P "F1,,x,,,,,,,\n", 2, "column 'confidence' is empty"},
        {P "F 1,,x,text,,,,,,\n", 2,
         "a blank or a semicolon in 'F 1' (column 'id')"},
        {P "F1,1.12,x,text,,,,,,\n", 2,
         "'1.12' is not a procedure code: write it like 1.013925 (column "
         "'code')"},
        {P "F1,1.013925.,x,text,,,,,,\n", 2,
         "'1.013925.' is not a procedure code: write it like 1.013925 "
         "(column 'code')"},
        {P "F1,1.0139251,x,text,,,,,,\n", 2,
         "'1.0139251' is not a procedure code: write it like 1.013925 "
         "(column 'code')"},
        {P "F1,,x,sure,,,,,,\n", 2,
         "'sure' is not a confidence: write text, secondary or weak (column "
         "'confidence')"},
        {P "F1,,x,text,2025-02-29,,,,,\n", 2,
         "'2025-02-29' is not a date: write it as YYYY-MM-DD (column 'born')"},
        {P "F1,,x,text,1/7/2025,,,,,\n", 2,
         "'1/7/2025' is not a date: write it as YYYY-MM-DD (column 'born')"},
        {P "F1,,x,text,2025-07-01,2025-07-01,,,,\n", 2,
         "it ends on '2025-07-01', not after its start '2025-07-01'"},
        {P "F1,,x,text,,,telecom.licence,,,\n", 2,
         "'subject' is filled and 'actions' is not: a power is both"},
        {P "F1,,x,text,,,Telecom,issue,,\n", 2,
         "'Telecom' is not a subject: write it like telecom.licence (column "
         "'subject')"},
        {P "F1,,x,text,,,telecom.,issue,,\n", 2,
         "'telecom.' is not a subject: write it like telecom.licence (column "
         "'subject')"},
        {P "F1,,x,text,,,a.b,issue;;amend,,\n", 2,
         "'' is not an action: write small letters (column 'actions')"},
        {P "F1,,x,text,,,a.b,issue ; amend; issue,,\n", 2,
         "'issue' stands twice in column 'actions'"},
        {P "F1,,x,text,,,a.b,a;b;c;d;e;f;g;h;i;j;k;l;m,,\n", 2,
         "more than 12 in column 'actions'"},
        {P "F1,,x,text,,,a.b,issue,band,\n", 2,
         "'band' is not a preset: write fact=value (column 'presets')"},
        {P "F1,,x,text,,,a.b,issue,a=1;a=2,\n", 2,
         "'a' stands twice in column 'presets'"},
        {P "F1,,x,text,,,,,,state\n", 2,
         "'state' is not a tier: write central, province, commune or district "
         "(column 'level')"},
        {P "F1,,x\x01y,text,,,,,,\n", 2, "a control character in cell C2"},
        {P "F1,,a\nb,text,,,,,,\n", 2,
         "the row has 3 fields, the header has 10"},
        {P "F1,,\"a\nb,text,,,,,,\n", 2, "a quoted field has no closing quote"},
        {P "F1,,a\xFF,text,,,,,,\n", 2,
         "the text is not UTF-8: save it as UTF-8"},
        {P "F1,1.000001,x,text,,,,,,\nF2,1.000001.000.00.00.H01,y,text,,,,,,\n",
         3, NULL},
    };
    size_t n = sizeof bad / sizeof *bad - 1;
    check_refusals(bad, n);
    struct cn_error err;
    const char *file = put(&dir, "bad.csv", bad[n].text);
    char want[256];
    cr_assert_eq(import_one(in(&dir, "new.db"), file, NULL, &err), CN_E_INPUT);
    (void)snprintf(want, sizeof want,
                   "the code '1.000001' of 'F2' is that of 'F1' too (%s:2)",
                   file);
    cr_assert_str_eq(err.message, want);
    cr_assert_eq(err.line, 3);
#undef P
}

Test(import, a_bad_unit_is_refused_with_its_line_and_column)
{
#define R "20,province,A,B,,,,\n"
    static const struct bad_file bad[] = {
        {U_HEADER "1,province,A,B,,,,\n", 2,
         "'1' is not a unit code: write two digits for a province, five for a "
         "commune (column 'code')"},
        {U_HEADER "01,comune,A,B,,,,\n", 2,
         "'comune' is not a kind of unit: did you mean commune (column "
         "'kind')"},
        {U_HEADER "01,town,A,B,,,,\n", 2,
         "'town' is not a kind of unit: write province, city, commune, ward "
         "or special_zone (column 'kind')"},
        {U_HEADER "01,commune,A,B,20,,,\n", 2,
         "'01' is not the code of a commune: write five digits"},
        {U_HEADER "00001,city,A,B,,,,\n", 2,
         "'00001' is not the code of a city: write two digits"},
        {U_HEADER "01,city,A,B,20,,,\n", 2,
         "a city lies in no province: leave column 'province' empty"},
        {U_HEADER "00001,ward,A,B,,,,\n", 2,
         "'' is not the code of a province (column 'province')"},
        {U_HEADER "00001,ward,A,B,21,,,\n" R, 2,
         "unit '00001' lies in province '21', which is not there"},
        {U_HEADER "01,city,A,B,,2025-07-01,2025-06-01,\n", 2,
         "it ends on '2025-06-01', not after its start '2025-07-01'"},
        {U_HEADER "01,city,A,B,,,,02\n", 2,
         "a unit with a successor has an end: fill column 'valid_to'"},
        {U_HEADER R "01,city,A,B,,,2025-07-01,02\n", 3,
         "unit '01' was merged into '02', which is not there"},
    };
    check_refusals(bad, sizeof bad / sizeof *bad);
#undef R
}

Test(import, a_byte_0_is_refused)
{
    static const char text[] = U_HEADER "01,city,A\0A,B,,,,\n";
    struct cn_error err;
    const char *file = write_file(&dir, "nul.csv", text, sizeof text - 1);
    cr_assert_eq(import_one(in(&dir, "new.db"), file, NULL, &err), CN_E_INPUT);
    cr_assert_str_eq(err.message, "a byte 0 in the text");
    cr_assert_eq(count_files(&dir), 1);
}

Test(import, a_row_that_comes_twice_is_refused_with_both_lines)
{
    struct cn_error err;
    char want[256];
    const char *db = in(&dir, "new.db");
    const char *one = put(&dir, "1.csv", P_HEADER "F1,,x,,,,,,,,,,,,,text,,\n");
    const char *two = put(&dir, "2.csv", P_HEADER "F1,,y,,,,,,,,,,,,,text,,\n");
    const char *const files[] = {one, two};
    cn_error_clear(&err);
    cr_assert_eq(cn_catalogue_import(db, files, 2, NULL, &err), CN_E_INPUT);
    (void)snprintf(want, sizeof want, "'F1' stands at %s:2 already", one);
    cr_assert_str_eq(err.message, want);
    cr_assert_str_eq(err.file, two);
    const char *units =
        put(&dir, "u.csv",
            U_HEADER "01,city,A,B,,2025-07-01,,\n01,city,C,D,,2025-07-01,,\n");
    cr_assert_eq(import_one(db, units, NULL, &err), CN_E_INPUT);
    (void)snprintf(want, sizeof want,
                   "'01' from 2025-07-01 stands at %s:2 already", units);
    cr_assert_str_eq(err.message, want);
}

Test(import, periods_of_one_unit_must_not_overlap)
{
    struct cn_error err;
    char want[256];
    const char *units = put(&dir, "u.csv",
                            U_HEADER "01,city,A,B,,2025-07-01,,\n"
                                     "01,province,A,B,,,2025-07-02,\n");
    cr_assert_eq(import_one(in(&dir, "new.db"), units, NULL, &err), CN_E_INPUT);
    (void)snprintf(want, sizeof want,
                   "the period of unit '01' begins before the one at %s:3 ends",
                   units);
    cr_assert_str_eq(err.message, want);
    cr_assert_eq(err.line, 2);
}

Test(import, many_rows_with_one_code_are_refused_at_once, .timeout = 20)
{
    struct cn_error err;
    char want[256];
    struct cn_strbuf text;
    cn_strbuf_init(&text, TEXT_MAX);
    cn_strbuf_puts(&text, P_HEADER);
    for (int i = 0; i < 20000; i++) {
        cn_strbuf_printf(&text, "F%05d,1.000001,x,,,,,,,,,,,,,text,,\n", i);
    }
    const char *file = write_file(&dir, "p.csv", text.text, text.len);
    cr_assert_eq(import_one(in(&dir, "new.db"), file, NULL, &err), CN_E_INPUT);
    (void)snprintf(want, sizeof want,
                   "the code '1.000001' of 'F00001' is that of 'F00000' too "
                   "(%s:2)",
                   file);
    cr_assert_str_eq(err.message, want);
    cr_assert_eq(err.line, 3);
    cn_strbuf_release(&text);
}

Test(import, many_periods_of_one_unit_are_compared_at_once, .timeout = 20)
{
    struct cn_error err;
    char want[256];
    struct cn_strbuf text;
    char days[2][11];
    const char *db = in(&dir, "new.db");
    cn_strbuf_init(&text, TEXT_MAX);
    cn_strbuf_puts(&text, U_HEADER);
    for (cn_date day = 0; day < 20000; day++) {
        cn_strbuf_printf(&text, "01,city,A,B,,%s,%s,\n",
                         cn_date_format(day, days[0]),
                         cn_date_format(day + 1, days[1]));
    }
    must_import(db, write_file(&dir, "u.csv", text.text, text.len));
    const char *more =
        put(&dir, "v.csv", U_HEADER "01,city,A,B,,1969-01-01,1970-01-02,\n");
    cr_assert_eq(import_one(db, more, NULL, &err), CN_E_INPUT);
    (void)snprintf(want, sizeof want,
                   "the period of unit '01' begins before the one at %s:2 ends",
                   more);
    cr_assert_str_eq(err.message, want);
    cr_assert_eq(err.line, 2);
    cr_assert_str_eq(err.file, in(&dir, "u.csv"));
    cn_strbuf_release(&text);
}

Test(import, a_link_that_leads_nowhere_is_no_place_for_a_catalogue)
{
    struct cn_error err;
    char want[256];
    const char *db = in(&dir, "c.db");
    const char *file = put(&dir, "u.csv", U_HEADER "01,city,A,B,,,,\n");
    cr_assert_eq(symlink("no/where.db", db), 0);
    cr_assert_eq(import_one(db, file, NULL, &err), CN_E_CATALOGUE);
    (void)snprintf(want, sizeof want,
                   "'%s' is a link that leads nowhere: remove it, or name the "
                   "place it leads to",
                   db);
    cr_assert_str_eq(err.message, want);
    cr_assert_eq(count_files(&dir), 2);
}

static const char *put_named(const char *before, long pid, const char *after)
{
    char name[64];
    (void)snprintf(name, sizeof name, "%s%ld%s", before, pid, after);
    return put(&dir, name, "x");
}

Test(import, what_killed_imports_left_is_removed_and_nothing_else)
{
    long pid = gone();
    const char *db = in(&dir, "c.db");
    const char *file = put(&dir, "u.csv", U_HEADER "01,city,A,B,,,,\n");
    const char *const removed[] = {
        put_named("c.db.new-", pid, "-0"),
        put_named("c.db.new-", pid, "-0-journal"),
        put_named("c.db.new-", pid, "-12"),
    };
    const char *const kept[] = {
        put_named("c.db.new-", (long)getpid(), "-0"),
        put_named("c.db.new-", 1, "-0"),
        put_named("b.db.new-", pid, "-0"),
        put_named("c.db.new-", pid, ""),
        put_named("c.db.new-", pid, "-"),
        put_named("c.db.new-", pid, "-x"),
        put_named("c.db.new-", pid, "-0.csv"),
        put_named("c.db.new-0", pid, "-0"),
        put_named("c.db.new--", pid, "-0"),
        put_named("xc.db.new-", pid, "-0"),
    };
    for (int round = 0; round < 2; round++) {
        must_import(db, file);
        for (size_t i = 0; i < sizeof removed / sizeof *removed; i++) {
            cr_assert_neq(access(removed[i], F_OK), 0, "%s", removed[i]);
        }
        for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
            cr_assert_eq(access(kept[i], F_OK), 0, "%s", kept[i]);
        }
        (void)put_named("c.db.new-", pid, "-0");
        (void)put_named("c.db.new-", pid, "-12");
    }
    cr_assert_eq(chdir(dir.path), 0);
    (void)put_named("c.db.new-", pid, "-3");
    must_import("c.db", "u.csv");
    cr_assert_eq(count_files(&dir), 12);
}

static void dry_run(const char *db, const char *file, enum cn_status want)
{
    const struct cn_import_options options = {.dry_run = true};
    const char *const files[] = {file};
    struct cn_import_report report = {.units_added = 0};
    struct cn_error err = {0};
    cr_expect_eq(
        cn_catalogue_import_with(db, files, 1, &options, &report, NULL, &err),
        want, "%s", err.message);
    cr_expect_eq(report.units_added, want == CN_OK, "%d", report.units_added);
}

Test(import, a_dry_run_needs_no_right_to_write)
{
    const char *db = in(&dir, "c.db");
    const char *left = put_named("c.db.new-", gone(), "-0");
    const char *file = put(&dir, "u.csv", U_HEADER "02,city,C,D,,,,\n");
    must_import(db, put(&dir, "1.csv", U_HEADER "01,city,A,B,,,,\n"));
    cr_assert_neq(access(left, F_OK), 0);
    left = put_named("c.db.new-", gone(), "-0");
    cr_assert_eq(chmod(db, 0444), 0);
    cr_assert_eq(chmod(dir.path, 0555), 0);
    be_nobody();
    dry_run(db, file, CN_OK);
    dry_run(in(&dir, "new.db"), file, CN_OK);
    dry_run(in(&dir, "none/new.db"), file, CN_E_IO);
    be_root_again();
    cr_assert_eq(chmod(dir.path, 0755), 0);
    dry_run(db, file, CN_OK);
    cr_expect_eq(access(left, F_OK), 0, "a dry run writes nothing");
    cr_expect_eq(count_files(&dir), 4);
}

Test(import, a_dry_run_goes_on_beside_an_import)
{
    const char *db = in(&dir, "c.db");
    const char *file = put(&dir, "u.csv", U_HEADER "02,city,C,D,,,,\n");
    sqlite3 *writer = NULL;
    must_import(db, put(&dir, "1.csv", U_HEADER "01,city,A,B,,,,\n"));
    cr_assert_eq(sqlite3_open(db, &writer), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(writer, "BEGIN IMMEDIATE", NULL, NULL, NULL),
                 SQLITE_OK);
    dry_run(db, file, CN_OK);
    (void)sqlite3_close(writer);
}

/* What the library calls in place of the C library's: a file system that has
 * no hard links and, when it is older still, no renaming that spares. */
static int links_fail, renames_fail;
int renameat2(int from_dir, const char *from, int to_dir, const char *to,
              unsigned flags);

int link(const char *from, const char *to)
{
    errno = EPERM;
    return links_fail ? -1 : linkat(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int renameat2(int from_dir, const char *from, int to_dir, const char *to,
              unsigned flags)
{
    errno = EINVAL;
    return renames_fail
               ? -1
               : (int)syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
}

Test(import, without_hard_links_nothing_is_overwritten_either)
{
    const char *file = put(&dir, "u.csv", U_HEADER "01,city,A,B,,,,\n");
    links_fail = 1;
    for (renames_fail = 0; renames_fail < 2; renames_fail++) {
        const char *db = in(&dir, renames_fail ? "old.db" : "new.db");
        struct cn_strbuf name, text;
        must_import(db, file);
        cr_assert_eq(count_files(&dir), 2 + renames_fail);
        const char *other = put(&dir, "other.db", "kept");
        cn_beside_init(&name);
        int fd = cn_beside_open(other, &name);
        cr_assert(fd >= 0 && close(fd) == 0);
        cr_assert(!cn_beside_publish(&name, other) && errno == EEXIST);
        cn_beside_release(&name);
        read_file(other, &text);
        cr_assert_str_eq(text.text, "kept");
        cn_strbuf_release(&text);
        cr_assert_eq(unlink(other), 0);
        cr_assert_eq(count_files(&dir), 2 + renames_fail);
    }
}

Test(import, a_missing_csv_file_is_named)
{
    struct cn_error err;
    char want[256];
    const char *file = in(&dir, "none.csv");
    cr_assert_eq(import_one(in(&dir, "new.db"), file, NULL, &err), CN_E_IO);
    (void)snprintf(want, sizeof want,
                   "'%s' cannot be read: No such file or directory", file);
    cr_assert_str_eq(err.message, want);
    cr_assert_eq(count_files(&dir), 0);
    cr_assert_eq(import_one(in(&dir, "new.db"), dir.path, NULL, &err), CN_E_IO);
    (void)snprintf(want, sizeof want, "'%s' cannot be read: Is a directory",
                   dir.path);
    cr_assert_str_eq(err.message, want);
}

Test(import, columns_in_any_order_with_a_mark_and_crlf_are_read)
{
    struct cn_strbuf names;
    const char *db = in(&dir, "new.db");
    cn_strbuf_init(&names, TEXT_MAX);
    must_import(db, put(&dir, "p.csv",
                        "\xEF\xBB\xBF"
                        "name,confidence,id,code\r\n"
                        "\" C\xE1\xBA\xA5p  l\xE1\xBA\xA1i\r\nx \",text,F1,"
                        "2.002131.000.00.00.H58\r\n"
                        "Tie\xCC\x82\xCC\x81p,weak, F2 ,\r\n"));
    struct cn_error err = {0};
    cr_assert_eq(cn_catalogue_list(db, add_name, &names, &err), CN_OK);
    cr_assert_str_eq(names.text, "F1=Cấp lại x;F2=Tiếp;");
    cn_strbuf_clear(&names);
    cr_assert_eq(cn_catalogue_search(db, "2.002131", 5, add_id, &names, &err),
                 CN_OK);
    cr_assert_str_eq(names.text, "F1 ");
    cn_strbuf_release(&names);
}

Test(import, the_same_file_twice_changes_no_byte_of_the_catalogue)
{
    struct cn_strbuf before, after;
    struct cn_error err;
    struct cn_import_report report;
    const char *db = in(&dir, "c.db");
    const char *file =
        put(&dir, "p.csv",
            P_HEADER "F1,1.000001,Cấp,,,,,,,,,,0,,,text,F1; F2,\"a\nb\"\n"
                     "F2,,Thu hồi,,,,,,,,,,1,,,weak,,\n");
    must_import(db, file);
    read_file(db, &before);
    cr_assert_eq(import_one(db, file, &report, &err), CN_OK);
    read_file(db, &after);
    cr_assert_eq(report.procedures_same, 2);
    cr_assert_eq(report.procedures_added + report.procedures_changed, 0);
    cr_assert_eq(before.len, after.len);
    cr_assert_eq(memcmp(before.text, after.text, after.len), 0);
    cn_strbuf_release(&before);
    cn_strbuf_release(&after);
}

Test(import, the_report_counts_what_was_added_changed_and_left)
{
    struct cn_error err = {0};
    struct cn_import_report report;
    const char *db = in(&dir, "c.db");
    must_import(db, put(&dir, "p.csv",
                        P_HEADER "F1,,a,,,,,,,,,,,,,text,,\n"
                                 "F2,,b,,,,,,,,,,,,,text,,\n"));
    const char *const files[] = {
        put(&dir, "p.csv",
            P_HEADER "F3,,c,,,,,,,,,,,,,text,,\n"
                     "F2,,B,,,,,,,,,,,,,text,,\n"
                     "F1,,a,,,,,,,,,,,,,text,,\n"),
        put(&dir, "u.csv", U_HEADER "01,city,A,B,,,,\n"),
    };
    cr_assert_eq(cn_catalogue_import(db, files, 2, &report, &err), CN_OK);
    cr_assert_eq(report.procedures_added, 1);
    cr_assert_eq(report.procedures_changed, 1);
    cr_assert_eq(report.procedures_same, 1);
    cr_assert_eq(report.units_added, 1);
    cr_assert_eq(report.units_changed + report.units_same, 0);
}

Test(import, two_procedures_may_exchange_their_codes)
{
    const char *db = in(&dir, "c.db");
    must_import(db, put(&dir, "p.csv",
                        P_HEADER "F1,1.000001,a,,,,,,,,,,,,,text,,\n"
                                 "F2,1.000002,b,,,,,,,,,,,,,text,,\n"));
    must_import(db, put(&dir, "p.csv",
                        P_HEADER "F1,1.000002,a,,,,,,,,,,,,,text,,\n"
                                 "F2,1.000001,b,,,,,,,,,,,,,text,,\n"));
}

Test(import, a_refused_import_leaves_the_catalogue_as_it_was)
{
    struct cn_strbuf before, after;
    struct cn_error err = {0};
    const char *db = in(&dir, "c.db");
    must_import(db, put(&dir, "p.csv", P_HEADER "F1,,a,,,,,,,,,,,,,text,,\n"));
    read_file(db, &before);
    const char *const files[] = {
        put(&dir, "q.csv", P_HEADER "F1,,changed,,,,,,,,,,,,,text,,\n"),
        put(&dir, "bad.csv", P_HEADER "F2,,b,,,,,,,,,,,,,wrong,,\n"),
    };
    cr_assert_eq(cn_catalogue_import(db, files, 2, NULL, &err), CN_E_INPUT);
    read_file(db, &after);
    cr_assert_eq(before.len, after.len);
    cr_assert_eq(memcmp(before.text, after.text, after.len), 0);
    cr_assert_eq(count_files(&dir), 4);
    cn_strbuf_release(&before);
    cn_strbuf_release(&after);
}

Test(import, rows_keep_their_file_and_line)
{
    const char *db = in(&dir, "c.db");
    const char *file = put(&dir, "p.csv",
                           P_HEADER "F1,,\"a\nb\",,,,,,,,,,,,,text,,\n\n"
                                    "F2,,c,,,,,,,,,,,,,text,,\n");
    char sql[512];
    must_import(db, file);
    (void)snprintf(sql, sizeof sql,
                   "CREATE TEMP TABLE t(ok CHECK(ok));"
                   "INSERT INTO t SELECT count(*)=2 FROM procedures WHERE "
                   "file='%s' AND line=CASE id WHEN 'F1' THEN 2 ELSE 5 END;"
                   "INSERT INTO t SELECT rows=2 AND holds='procedures' AND "
                   "length(sha256)=64 FROM imports WHERE file='%s'",
                   file, file);
    run_sql(db, sql);
}
