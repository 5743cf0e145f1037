/* SPDX-License-Identifier: MIT
 *
 * test_interrupt.c: imports that are killed at any moment leave the catalogue
 * that was there, or the whole new one.
 */
#include "store_help.h"
#include "workbook_help.h"

#include <signal.h>
#include <time.h>

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

TestSuite(interrupt, .init = set_up, .fini = tear_down);

static const char *write_many(const char *name, const char *word, int n)
{
    const char *path = in(&dir, name);
    FILE *file = fopen(path, "wb");
    cr_assert_not_null(file);
    (void)fputs(P_HEADER, file);
    for (int i = 0; i < n; i++) {
        (void)fprintf(file, "P%05d,1.%06d,%s %d,,,,,,,,,,,,,text,,\n", i, i,
                      word, i);
    }
    cr_assert_eq(fclose(file), 0);
    return path;
}

static bool count_word(void *ctx, const struct cn_row *row)
{
    int *count = ctx;
    count[0]++;
    count[1] += strncmp(row->name, "mới", strlen("mới")) == 0;
    return true;
}

/* The same procedures as a list that an office would publish. */
static const char *write_list(const char *name, const char *word, int n,
                              bool workbook)
{
    const char *path = in(&dir, name);
    lxw_workbook *book = workbook ? workbook_new(path) : NULL;
    lxw_worksheet *sheet = book ? workbook_add_worksheet(book, NULL) : NULL;
    FILE *file = book ? NULL : fopen(path, "wb");
    cr_assert(book || file);
    for (int i = -1; i < n; i++) {
        char code[16];
        char text[64];
        (void)snprintf(code, sizeof code, "1.%06d", i);
        (void)snprintf(text, sizeof text, "%s %d", word, i);
        if (book) {
            (void)worksheet_write_string(sheet, (lxw_row_t)(i + 1), 0,
                                         i < 0 ? "Mã TTHC" : code, NULL);
            (void)worksheet_write_string(sheet, (lxw_row_t)(i + 1), 1,
                                         i < 0 ? "Tên TTHC" : text, NULL);
        } else {
            (void)fprintf(file, "%s;%s\n", i < 0 ? "Mã TTHC" : code,
                          i < 0 ? "Tên TTHC" : text);
        }
    }
    cr_assert(book ? workbook_close(book) == LXW_NO_ERROR : fclose(file) == 0);
    return path;
}

/* Imports in a child that is killed after a while; true when it ended. */
static bool import_and_kill(const char *db, const char *csv, long nanoseconds)
{
    struct timespec pause = {.tv_nsec = nanoseconds};
    int status = 0;
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0) {
        struct cn_error err;
        _exit(import_one(db, csv, NULL, &err) == CN_OK ? 0 : 9);
    }
    (void)nanosleep(&pause, NULL);
    (void)kill(child, SIGKILL);
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    return WIFEXITED(status);
}

#define MANY 6000

#define KILLS 50

/* Until so many were killed. The moment lies anywhere in what an import of
 * this file takes here: the range shrinks when one ended before it. */
static void kill_often(const char *db, const char *const lists[2])
{
    unsigned seed = 20250701;
    long range = 100000000L;
    int now = 0;
    must_import(db, lists[0]);
    for (int kills = 0; kills < KILLS;) {
        struct cn_error err = {0};
        int count[2] = {0, 0};
        seed = seed * 1103515245U + 12345U;
        bool ended =
            import_and_kill(db, lists[1 - now], (long)(seed >> 2) % range);
        cr_assert_eq(cn_catalogue_list(db, count_word, count, &err), CN_OK,
                     "kill %d: %s", kills, err.message);
        cr_assert_eq(count[0], MANY, "kill %d", kills);
        cr_assert(count[1] == 0 || count[1] == MANY, "kill %d: %d", kills,
                  count[1]);
        cr_assert(!ended || count[1] == (1 - now) * MANY);
        now = count[1] == MANY;
        kills += !ended;
        range = ended ? range - range / 8 + 1 : range + range / 16;
    }
    must_import(db, lists[1 - now]);
}

Test(interrupt, a_killed_import_leaves_all_of_the_old_or_all_of_the_new,
     .timeout = 300)
{
    const char *const lists[] = {write_many("old.csv", "cũ", MANY),
                                 write_many("new.csv", "mới", MANY)};
    kill_often(in(&dir, "c.db"), lists);
}

Test(interrupt, killed_imports_of_published_lists_lose_nothing, .timeout = 300)
{
    const char *const lists[] = {write_list("old.csv", "cũ", MANY, false),
                                 write_list("new.csv", "mới", MANY, false)};
    kill_often(in(&dir, "c.db"), lists);
}

Test(interrupt, killed_imports_of_workbooks_lose_nothing, .timeout = 300)
{
    const char *const lists[] = {write_list("old.xlsx", "cũ", MANY, true),
                                 write_list("new.xlsx", "mới", MANY, true)};
    kill_often(in(&dir, "c.db"), lists);
}

Test(interrupt, a_killed_first_import_leaves_no_catalogue_or_a_whole_one,
     .timeout = 300)
{
    const char *db = in(&dir, "c.db");
    const char *csv = write_many("new.csv", "mới", MANY);
    for (int round = 0; round < 12; round++) {
        struct cn_error err = {0};
        int count[2] = {0, 0};
        bool ended = import_and_kill(db, csv, 15000000L * round);
        bool there = access(db, F_OK) == 0;
        cr_assert(there || !ended);
        if (there) {
            cr_assert_eq(cn_catalogue_list(db, count_word, count, &err), CN_OK);
            cr_assert_eq(count[1], MANY);
            (void)unlink(db);
        }
    }
}

/* Leaves half a transaction in the file and the journal that undoes it. */
static void leave_journal(const char *db)
{
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        sqlite3 *handle = NULL;
        (void)sqlite3_open(db, &handle);
        (void)sqlite3_exec(handle,
                           "PRAGMA cache_size=2; PRAGMA cache_spill=2; BEGIN;"
                           "UPDATE procedures SET name='half'",
                           NULL, NULL, NULL);
        (void)kill(getpid(), SIGKILL);
    }
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert(WIFSIGNALED(status));
}

Test(interrupt, a_reader_undoes_what_a_killed_import_left)
{
    struct cn_error err = {0};
    struct cn_strbuf whole;
    int count[2] = {0, 0};
    const char *db = in(&dir, "c.db");
    must_import(db, write_many("new.csv", "mới", MANY));
    leave_journal(db);
    cr_assert_eq(access(in(&dir, "c.db-journal"), F_OK), 0);
    read_file(db, &whole);
    cn_strbuf_release(&whole);
    cr_assert_eq(cn_catalogue_list(db, count_word, count, &err), CN_OK, "%s",
                 err.message);
    cr_assert_eq(count[1], MANY);
    cr_assert_neq(access(in(&dir, "c.db-journal"), F_OK), 0);
}

Test(interrupt, a_journal_in_a_read_only_folder_is_explained)
{
    struct cn_error err = {0};
    int count[2] = {0, 0};
    char want[256];
    const char *db = in(&dir, "c.db");
    must_import(db, write_many("new.csv", "mới", MANY));
    leave_journal(db);
    cr_assert_eq(chmod(dir.path, 0555), 0);
    be_nobody();
    cr_assert_eq(cn_catalogue_list(db, count_word, count, &err),
                 CN_E_CATALOGUE);
    (void)snprintf(want, sizeof want,
                   "the catalogue '%s' was left by an interrupted import: read "
                   "it once with write access",
                   db);
    cr_assert_str_eq(err.message, want);
}
