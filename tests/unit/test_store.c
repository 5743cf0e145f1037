/* SPDX-License-Identifier: MIT
 *
 * test_store.c: catalogues that are missing, locked, damaged or foreign, and
 * what reaches the ruleset.
 */
#include "store_help.h"

#include "../../src/core/ruleset_private.h"
#include "../../src/store/catalogue.h"
#include "../../src/store/db.h"

static struct folder dir;

static void set_up(void)
{
    make_folder(&dir);
}

static void tear_down(void)
{
    be_root_again();
    remove_folder(&dir);
}

TestSuite(store, .init = set_up, .fini = tear_down);

#define ONE_ROW P_HEADER "F1,1.000001,Cấp phép,,,,,,,,,,,,,text,,\n"

static enum cn_status list(const char *db, struct cn_strbuf *out,
                           struct cn_error *err)
{
    cn_error_clear(err);
    cn_strbuf_init(out, TEXT_MAX);
    return cn_catalogue_list(db, add_name, out, err);
}

/* Listing, searching, loading and exporting all fail alike. */
static void check_unreadable(const char *db, const char *fmt)
{
    struct cn_strbuf out, want;
    struct cn_error err;
    cn_strbuf_init(&want, 4096);
    for (const char *at = fmt; *at != '\0'; at++) {
        cn_strbuf_add(&want, *at == '@' ? db : at, *at == '@' ? strlen(db) : 1);
    }
    cr_assert_eq(list(db, &out, &err), CN_E_CATALOGUE);
    cr_assert_str_eq(err.message, want.text);
    cn_error_clear(&err);
    cr_assert_eq(cn_catalogue_search(db, "x", 1, add_name, &out, &err),
                 CN_E_CATALOGUE);
    cr_assert_str_eq(err.message, want.text);
    cn_error_clear(&err);
    cr_assert_eq(cn_catalogue_export(db, 1, &err), CN_E_CATALOGUE);
    cr_assert_str_eq(err.message, want.text);
    struct cn_ruleset *rs = cn_ruleset_new();
    cn_error_clear(&err);
    cr_assert_eq(cn_catalogue_load(db, false, rs, &err), CN_E_CATALOGUE);
    cr_assert_str_eq(err.message, want.text);
    cn_ruleset_free(rs);
    cn_strbuf_release(&out);
    cn_strbuf_release(&want);
}

#define FOREIGN                                                                \
    "'@' is not a capnao catalogue: choose another file, or make one with "    \
    "'capnao catalogue import'"

Test(store, a_missing_catalogue_is_not_made_by_reading)
{
    check_unreadable(in(&dir, "none.db"),
                     "there is no catalogue '@': make one with 'capnao "
                     "catalogue import'");
    check_unreadable("file:none.db?mode=rwc",
                     "there is no catalogue '@': make one with 'capnao "
                     "catalogue import'");
    cr_assert_eq(count_files(&dir), 0);
}

Test(store, what_is_no_catalogue_is_refused_and_left_alone)
{
    struct cn_error err;
    const char *csv = put(&dir, "p.csv", ONE_ROW);
    const char *other = in(&dir, "other.db");
    run_sql(other, "CREATE TABLE t(a); INSERT INTO t VALUES(1)");
    const char *const paths[] = {
        put(&dir, "empty.db", ""),
        put(&dir, "text.db",
            "this is a text, and a rather long one, so that "
            "it could be a header of a hundred bytes if it "
            "were not a text at all\n"),
        other,
        dir.path,
    };
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        check_unreadable(paths[i], FOREIGN);
        cr_assert_eq(import_one(paths[i], csv, NULL, &err), CN_E_CATALOGUE);
    }
    struct stat info;
    cr_assert_eq(stat(paths[0], &info), 0);
    cr_assert_eq(info.st_size, 0);
}

Test(store, another_version_is_refused)
{
    struct cn_error err;
    const char *db = in(&dir, "c.db");
    const char *csv = put(&dir, "p.csv", ONE_ROW);
    must_import(db, csv);
    run_sql(db, "PRAGMA user_version=7");
    check_unreadable(db, "the catalogue '@' has version 7, this program reads "
                         "version 1: import the CSV files into a new one");
    cr_assert_eq(import_one(db, csv, NULL, &err), CN_E_CATALOGUE);
}

Test(store, a_locked_catalogue_says_so_after_a_while, .timeout = 60)
{
    struct cn_error err;
    struct cn_strbuf out;
    sqlite3 *other = NULL;
    char want[256];
    const char *db = in(&dir, "c.db");
    const char *csv = put(&dir, "p.csv", ONE_ROW);
    must_import(db, csv);
    cr_assert_eq(sqlite3_open(db, &other), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL),
                 SQLITE_OK);
    (void)snprintf(want, sizeof want,
                   "the catalogue '%s' is locked by another program: try again "
                   "when its import has ended",
                   db);
    cr_assert_eq(list(db, &out, &err), CN_E_CATALOGUE);
    cr_assert_str_eq(err.message, want);
    cr_assert_eq(import_one(db, csv, NULL, &err), CN_E_CATALOGUE);
    cr_assert_str_eq(err.message, want);
    (void)sqlite3_close(other);
    must_import(db, csv);
}

Test(store, a_truncated_catalogue_is_damaged)
{
    struct cn_error err;
    struct cn_strbuf out;
    const char *db = in(&dir, "c.db");
    const char *csv = put(&dir, "p.csv", ONE_ROW);
    must_import(db, csv);
    cr_assert_eq(truncate(db, 8192), 0);
    cr_assert_eq(list(db, &out, &err), CN_E_CATALOGUE);
    cr_assert_not_null(strstr(err.message, "is damaged ("), "%s", err.message);
    cr_assert_not_null(strstr(err.message, "remove it and run"));
    cr_assert_eq(import_one(db, csv, NULL, &err), CN_E_CATALOGUE);
    cr_assert_not_null(strstr(err.message, "is damaged ("), "%s", err.message);
}

Test(store, a_catalogue_with_any_page_overwritten_never_crashes)
{
    struct cn_strbuf whole, out;
    const char *db = in(&dir, "c.db");
    const char *csv = put(&dir, "p.csv", ONE_ROW);
    must_import(db, csv);
    read_file(db, &whole);
    for (size_t page = 1; page * 4096 < whole.len; page++) {
        char *copy = malloc(whole.len);
        struct cn_error err;
        memcpy(copy, whole.text, whole.len);
        memset(copy + page * 4096, (int)(0x5A + page), 4096);
        (void)unlink(db);
        FILE *file = fopen(db, "wb");
        (void)fwrite(copy, 1, whole.len, file);
        (void)fclose(file);
        enum cn_status status = list(db, &out, &err);
        cr_assert(status == CN_OK || status == CN_E_CATALOGUE);
        cn_strbuf_release(&out);
        struct cn_ruleset *rs = cn_ruleset_new();
        cn_error_clear(&err);
        status = cn_catalogue_load(db, false, rs, &err);
        cr_assert(status == CN_OK || status == CN_E_CATALOGUE);
        cn_ruleset_free(rs);
        status = import_one(db, csv, NULL, &err);
        cr_assert(status == CN_OK || status == CN_E_CATALOGUE);
        free(copy);
    }
    cn_strbuf_release(&whole);
}

Test(store, values_that_import_would_refuse_are_damage)
{
    static const char *const changes[] = {
        "UPDATE procedures SET born='soon'",
        "UPDATE procedures SET confidence='sure'",
        "UPDATE procedures SET presets='x'",
        "UPDATE procedures SET actions='a;b;c;d;e;f;g;h;i;j;k;l;m'",
        "UPDATE procedures SET name=x'ff'",
        "UPDATE procedures SET name=CAST(x'61ff' AS TEXT)",
        "UPDATE procedures SET name=CAST(x'610062' AS TEXT)",
        "UPDATE units SET valid_to='2000-01-01',valid_from='2001-01-01'",
        "UPDATE units SET kind='commune'",
    };
    const char *db = in(&dir, "c.db");
    const char *csv = put(&dir, "p.csv", ONE_ROW);
    const char *units = put(&dir, "u.csv", U_HEADER "01,city,A,B,,,,\n");
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        struct cn_error err = {0};
        struct cn_ruleset *rs = cn_ruleset_new();
        (void)unlink(db);
        must_import(db, csv);
        must_import(db, units);
        run_sql(db, changes[i]);
        cr_assert_eq(cn_catalogue_load(db, false, rs, &err), CN_E_CATALOGUE,
                     "case %zu", i);
        cr_assert_not_null(strstr(err.message, "is damaged ("), "case %zu", i);
        cn_ruleset_free(rs);
    }
}

/* A table, made anew as a view of endless rows. */
#define ENDLESS                                                                \
    "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT "

Test(store, a_catalogue_with_code_for_a_table_is_damaged, .timeout = 60)
{
    static const char *const changes[] = {
        "DROP TABLE procedures; CREATE VIEW procedures AS " ENDLESS
        "'a' AS id,'a' AS code FROM c WHERE x<0",
        "DROP TABLE units; CREATE VIEW units AS " ENDLESS
        "'20' AS code,'province' AS kind,'a' AS name,'a' AS full_name,"
        "'' AS province,'' AS successor,'' AS valid_from,'' AS valid_to FROM c",
        "DROP TABLE imports; CREATE VIEW imports AS " ENDLESS
        "x AS file FROM c",
        "DROP TABLE search; CREATE VIEW search AS " ENDLESS "x AS id FROM c",
        "DROP TABLE search; CREATE TABLE search(id,code,folded)",
        "DROP TABLE units; CREATE VIRTUAL TABLE units USING fts5(code)",
        "DROP TABLE units",
    };
    const char *db = in(&dir, "c.db");
    const char *csv = put(&dir, "p.csv", ONE_ROW);
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        struct cn_error err;
        (void)unlink(db);
        must_import(db, csv);
        run_sql(db, changes[i]);
        check_unreadable(db, "the catalogue '@' is damaged (its tables are not "
                             "those of a catalogue): remove it and run 'capnao "
                             "catalogue import' again");
        cr_assert_eq(import_one(db, csv, NULL, &err), CN_E_CATALOGUE);
    }
}

Test(store, a_trigger_in_a_catalogue_never_runs, .timeout = 60)
{
    const char *db = in(&dir, "c.db");
    must_import(db, put(&dir, "p.csv", ONE_ROW));
    run_sql(db,
            "CREATE TRIGGER t AFTER INSERT ON procedures BEGIN SELECT (" ENDLESS
            "max(x) FROM c); END");
    must_import(db, put(&dir, "q.csv", P_HEADER "F2,,b,,,,,,,,,,,,,text,,\n"));
}

Test(store, reading_ends_after_so_many_steps, .timeout = 120)
{
    struct cn_error err = {0};
    struct cn_db db;
    sqlite3_stmt *stmt = NULL;
    bool row = false;
    const char *path = in(&dir, "c.db");
    must_import(path, put(&dir, "p.csv", ONE_ROW));
    cr_assert_eq(cn_db_open(&db, path, CN_ACCESS_READ, &err), CN_OK);
    cr_assert_eq(cn_db_prepare(&db, ENDLESS "max(x) FROM c", &stmt, &err),
                 CN_OK);
    cr_assert_eq(cn_db_step(&db, stmt, &row, &err), CN_E_CATALOGUE);
    cr_assert_not_null(strstr(err.message, "reading it does not end"));
    (void)sqlite3_finalize(stmt);
    cn_db_close(&db);
}

#define MANY(n)                                                                \
    "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c LIMIT " n ")"
#define MANY_UNITS(n)                                                          \
    MANY(n)                                                                    \
    " INSERT INTO units SELECT NULL,'20','city','A','B','',"                   \
    "date('1800-01-01',x||' days'),date('1800-01-01',(x+1)||' days'),"         \
    "'','u.csv',x FROM c"

Test(store, a_catalogue_with_too_many_rows_is_refused, .timeout = 120)
{
    struct cn_error err = {0};
    char want[256];
    const char *db = in(&dir, "c.db");
    const char *csv = put(&dir, "p.csv", ONE_ROW);
    must_import(db, csv);
    run_sql(db, MANY_UNITS("200000"));
    must_import(db, csv);
    struct cn_ruleset *rs = cn_ruleset_new();
    cr_assert_eq(cn_catalogue_load(db, false, rs, &err), CN_OK, "%s",
                 err.message);
    cn_ruleset_free(rs);
    run_sql(db, "INSERT INTO units VALUES(NULL,'20','city','A','B','',"
                "'2700-01-01','','','u.csv',7)");
    rs = cn_ruleset_new();
    cr_assert_eq(cn_catalogue_load(db, false, rs, &err), CN_E_CATALOGUE);
    (void)snprintf(want, sizeof want,
                   "the catalogue '%s' holds more than 200000 units: import "
                   "fewer into a new one",
                   db);
    cr_assert_str_eq(err.message, want);
    cn_ruleset_free(rs);
    cr_assert_eq(import_one(db, csv, NULL, &err), CN_E_INPUT);
    cr_assert_str_eq(err.message, "more than 200000 units in one catalogue");
    cr_assert_eq(err.line, 7);
}

Test(store, loading_stops_when_the_ruleset_is_full)
{
    struct cn_error err = {0};
    const char *db = in(&dir, "c.db");
    must_import(db, put(&dir, "p.csv", ONE_ROW));
    struct cn_ruleset *rs = cn_ruleset_new();
    cr_assert_null(cn_arena_alloc(cn_ruleset_arena(rs), SIZE_MAX, 2));
    cr_assert(cn_arena_failed(cn_ruleset_arena(rs)));
    cr_assert_eq(cn_catalogue_load(db, false, rs, &err), CN_E_NOMEM);
    cn_ruleset_free(rs);
}

/* ---- access rights ---------------------------------------------------- */

Test(store, a_read_only_folder_can_be_read_and_not_written)
{
    struct cn_error err;
    struct cn_strbuf out, before, after;
    char want[256];
    const char *db = in(&dir, "c.db");
    const char *fresh = in(&dir, "new.db");
    const char *csv = put(&dir, "p.csv", ONE_ROW);
    must_import(db, csv);
    read_file(db, &before);
    const char *other =
        put(&dir, "q.csv", P_HEADER "F9,,x,,,,,,,,,,,,,text,,\n");
    cr_assert_eq(chmod(dir.path, 0555), 0);
    be_nobody();
    cr_assert_eq(list(db, &out, &err), CN_OK, "%s", err.message);
    cr_assert_str_eq(out.text, "F1=Cấp phép;");
    cr_assert_neq(import_one(db, other, NULL, &err), CN_OK);
    cr_assert_eq(err.status, CN_E_CATALOGUE, "%s", err.message);
    cr_assert_eq(import_one(fresh, other, NULL, &err), CN_E_IO);
    (void)snprintf(want, sizeof want,
                   "the catalogue '%s' cannot be made: Permission denied",
                   fresh);
    cr_assert_str_eq(err.message, want);
    be_root_again();
    read_file(db, &after);
    cr_assert_eq(before.len, after.len);
    cr_assert_eq(memcmp(before.text, after.text, after.len), 0);
    cn_strbuf_release(&out);
    cn_strbuf_release(&before);
    cn_strbuf_release(&after);
}

Test(store, a_catalogue_that_may_not_be_read_says_so)
{
    struct cn_error err;
    struct cn_strbuf out;
    char want[256];
    const char *db = in(&dir, "c.db");
    must_import(db, put(&dir, "p.csv", ONE_ROW));
    cr_assert_eq(chmod(db, 0), 0);
    cr_assert_eq(chmod(dir.path, 0755), 0);
    be_nobody();
    cr_assert_eq(list(db, &out, &err), CN_E_CATALOGUE);
    (void)snprintf(want, sizeof want,
                   "the catalogue '%s' cannot be opened: check the access "
                   "rights of it and of its folder",
                   db);
    cr_assert_str_eq(err.message, want);
}

/* ---- loading ---------------------------------------------------------- */

Test(store, loading_gives_the_ruleset_every_value)
{
    struct cn_error err = {0};
    const char *db = in(&dir, "c.db");
    must_import(db,
                put(&dir, "p.csv",
                    P_HEADER "F1,2.000001.H01,Tên,telecom,a.b,issue;amend,"
                             "x=true; y=v,province,,,2025-07-01,2027-03-01,1,"
                             "Bộ khác,nguồn,secondary,,\n"
                             "F2,,T,,,,,,,,,,,,,text,,\n"));
    struct cn_ruleset *rs = cn_ruleset_new();
    cr_assert_eq(cn_catalogue_load(db, false, rs, &err), CN_OK, "%s",
                 err.message);
    cr_assert_eq(rs->procedures.n, 2);
    const struct cn_procedure *p = CN_AT(rs->procedures, cn_procedure, 0);
    cr_assert_str_eq(cn_ruleset_text(rs, p->id), "F1");
    cr_assert_str_eq(cn_ruleset_text(rs, p->code), "2.000001");
    cr_assert_str_eq(cn_ruleset_text(rs, p->name), "Tên");
    cr_assert_str_eq(cn_ruleset_text(rs, p->field), "telecom");
    cr_assert_str_eq(cn_ruleset_text(rs, p->subject), "a.b");
    cr_assert_str_eq(cn_ruleset_text(rs, p->ministry), "Bộ khác");
    cr_assert_str_eq(cn_ruleset_text(rs, p->source), "nguồn");
    cr_assert_eq(p->n_actions, 2);
    cr_assert_str_eq(cn_ruleset_text(rs, p->actions[1]), "amend");
    cr_assert_eq(p->n_presets, 2);
    cr_assert_str_eq(cn_ruleset_text(rs, p->presets[1].fact), "y");
    cr_assert_str_eq(cn_ruleset_text(rs, p->presets[1].value), "v");
    cr_assert(p->stops_pending && p->confidence == CN_SECONDARY);
    char born[11], abolished[11];
    cr_assert_str_eq(cn_date_format(p->born, born), "2025-07-01");
    cr_assert_str_eq(cn_date_format(p->abolished, abolished), "2027-03-01");
    p = CN_AT(rs->procedures, cn_procedure, 1);
    cr_assert(p->born == CN_DATE_MIN && p->abolished == CN_DATE_MAX);
    cr_assert(p->code == 0 && p->n_actions == 0 && !p->stops_pending);
    cn_ruleset_free(rs);
}

Test(store, the_fixture_of_units_loads_whole)
{
    struct cn_error err = {0};
    int old = 0, provinces = 0;
    const char *db = in(&dir, "c.db");
    must_import(db, "fixtures/units.csv");
    struct cn_ruleset *rs = cn_ruleset_new();
    cr_assert_eq(cn_catalogue_load(db, false, rs, &err), CN_OK, "%s",
                 err.message);
    cr_assert_eq(rs->units.n, 3429);
    for (size_t i = 0; i < rs->units.n; i++) {
        const struct cn_unit *u = CN_AT(rs->units, cn_unit, i);
        old += u->from == CN_DATE_MIN && u->successor != 0;
        provinces += u->province == 0 && u->to == CN_DATE_MAX;
    }
    cr_assert_eq(old, 63);
    cr_assert_eq(provinces, 34);
    cn_ruleset_free(rs);
}
