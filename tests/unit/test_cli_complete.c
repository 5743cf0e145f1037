/* SPDX-License-Identifier: MIT
 *
 * test_cli_complete.c: what a line of a session may go on with, over the
 * made-up law on kites.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../src/cli/repl.h"

struct fixture {
    struct cn_cli cli;
    struct cn_args args;
    struct cn_session session;
    char catalogue[64];
};

static void open_fixture(struct fixture *f)
{
    static const char *const files[] = {"tests/cli/procedures.csv",
                                        "tests/cli/units.csv"};
    struct cn_error err = {.status = CN_OK};
    struct cn_import_report report;
    *f = (struct fixture){.cli.lang = CN_LANG_VI};
    (void)snprintf(f->catalogue, sizeof f->catalogue,
                   "/tmp/capnao-complete-%ld.db", (long)getpid());
    (void)unlink(f->catalogue);
    cr_assert_eq(cn_catalogue_import(f->catalogue, files, 2, &report, &err),
                 CN_OK, "%s", err.message);
    struct cn_options options = {.rules = "tests/cli/rules",
                                 .catalogue = f->catalogue};
    cr_assert_eq(cn_engine_open(&options, &f->cli.engine, &err), CN_OK, "%s",
                 err.message);
    f->cli.snapshot = cn_engine_snapshot(f->cli.engine);
    f->cli.args = &f->args;
    cn_out_init(&f->cli.out, stdout, CN_LANG_VI);
    cn_out_init(&f->cli.messages, stderr, CN_LANG_VI);
    cr_assert_eq(cn_session_init(&f->session, &f->cli), CN_EXIT_OK);
    cr_assert_eq(cn_session_set(&f->session, CN_OPT_ON, "2025-08-01"),
                 CN_EXIT_OK);
}

static void close_fixture(struct fixture *f)
{
    cn_session_release(&f->session);
    cn_snapshot_release(f->cli.snapshot);
    cn_engine_close(f->cli.engine);
    cn_out_release(&f->cli.out);
    cn_out_release(&f->cli.messages);
    (void)unlink(f->catalogue);
}

/* The line goes on at '|'; candidates are joined by blanks, after the byte
 * where they begin. */
struct completion {
    const char *line, *expected;
};

static const struct completion completions[] = {
    {"sho|", "0 show"},
    {"SHO|", "0 show"},
    {"  re|", "2 received reload"},
    {"capnao pro|", "7 prove province"},
    {"prov|", "0 prove province"},
    {"nothing|", "0"},
    {"rep|", "0"}, /* no session within a session */
    {"watc|", "0"},
    {"kite.s|", "0 kite.school: kite.string:"},
    {"route kite.l|", "6 kite.licence:"},
    {"route KITE L|", "11"}, /* the second word of a question is free */
    {"route kite.licence:|",
     "6 kite.licence:issue kite.licence:reissue kite.licence:revoke"},
    {"why kite.licence:re|", "4 kite.licence:reissue kite.licence:revoke"},
    {"kite.licence:re| --why", "0 kite.licence:reissue kite.licence:revoke"},
    {"route kite.licence:issue --w|", "25 --why"},
    {"route kite.licence:issue --rul|", "25"},
    {"kite.licence:issue --pro|", "19 --province"},
    {"search diều --l|", "14 --lang --limit"},
    {"handles --tier c|", "15 central commune"},
    {"route x --lang |", "15 en vi"},
    {"fact |", "5 launch_site= sky= uses_motor= wing_area="},
    {"fact s|", "5 sky="},
    {"fact sky=|", "5 sky=coast sky=inland"},
    {"fact sky=trong d|", "15"},
    {"fact sky=ven|", "5 sky=coast"},
    {"fact sky=trong|", "5 sky=inland"},
    {"fact uses_motor=t|", "5 uses_motor=true"},
    {"fact uses_motor=có|", "5 uses_motor=true"},
    {"fact wing_area=|", "5"},
    {"fact nonsense=|", "5"},
    {"fact sky=coast uses_m|", "15 uses_motor="},
    {"route kite.motor:issue --fact sky=i|", "30 sky=inland"},
    {"province tuy|", "9 Tuyên Quang"},
    {"province TUYÊN q|", "9 Tuyên Quang"},
    {"province tinh tuy|", "9 Tuyên Quang"},
    {"province 08|", "9 08"},
    {"route x --province tuy|", "19 \"Tuyên Quang\""},
    {"route x --province \"tuyên q|", "19 \"Tuyên Quang\""},
    {"route x --province 'tuyen|", "19 \"Tuyên Quang\""},
    {"fact launch_site=tuy|", "5 \"launch_site=Tuyên Quang\""},
    {"province tỉ\xE1\xBB|", "9"}, /* half a character */
    {"help wh|", "5 why whynot"},
    {"show |", "5"},
    {"quit x|", "5"},
};

static void join(const struct cn_candidates *found, char out[2048])
{
    size_t len = (size_t)snprintf(out, 2048, "%zu", found->start);
    for (int i = 0; i < found->n && len < 2048; i++) {
        len += (size_t)snprintf(out + len, 2048 - len, " %s",
                                found->items[i].text);
    }
}

Test(cli_complete, offers_what_may_come_next)
{
    struct fixture f;
    open_fixture(&f);
    for (size_t i = 0; i < sizeof completions / sizeof *completions; i++) {
        const struct completion *c = &completions[i];
        char line[256], found_text[2048];
        struct cn_candidates found;
        size_t cursor = strcspn(c->line, "|");
        (void)snprintf(line, sizeof line, "%.*s%s", (int)cursor, c->line,
                       c->line + cursor + 1);
        cn_repl_complete(&f.session, line, cursor, &found);
        cr_expect_not(found.failed);
        join(&found, found_text);
        cr_expect_str_eq(found_text, c->expected, "%s\n  got  %s\n  want %s",
                         c->line, found_text, c->expected);
        cn_candidates_release(&found);
    }
    close_fixture(&f);
}

Test(cli_complete, survives_any_cut_of_any_line)
{
    struct fixture f;
    open_fixture(&f);
    for (size_t i = 0; i < sizeof completions / sizeof *completions; i++) {
        const char *line = completions[i].line;
        for (size_t cursor = 0; cursor <= strlen(line) + 2; cursor++) {
            struct cn_candidates found;
            cn_repl_complete(&f.session, line, cursor, &found);
            cr_expect_leq(found.start, strlen(line));
            cr_expect_leq(found.start, cursor);
            for (int j = 1; j < found.n; j++) {
                cr_expect_lt(
                    strcmp(found.items[j - 1].text, found.items[j].text), 0);
            }
            cn_candidates_release(&found);
        }
    }
    close_fixture(&f);
}

Test(cli_complete, communes_are_those_of_the_sessions_province)
{
    struct fixture f;
    struct cn_candidates all, some;
    open_fixture(&f);
    cn_repl_complete(&f.session, "commune ", 8, &all);
    cr_assert_eq(cn_session_set(&f.session, CN_OPT_PROVINCE, "08"), CN_EXIT_OK);
    cn_repl_complete(&f.session, "commune ", 8, &some);
    cr_expect_gt(all.n, some.n);
    cr_expect_gt(some.n, 0);
    for (int i = 0; i < some.n; i++) {
        cr_expect_str_eq(some.items[i].label, "Tỉnh Tuyên Quang");
    }
    cn_candidates_release(&all);
    cn_candidates_release(&some);
    close_fixture(&f);
}

Test(cli_complete, common_part_ends_at_a_whole_character)
{
    struct cn_candidates list = {.start = 0};
    cn_candidates_add(&list, "Hòa Bình", "");
    cn_candidates_add(&list, "Hóa", ""); /* ò and ó share a byte */
    cn_candidates_add(&list, "Hòa Bình", "");
    cn_candidates_sort(&list);
    cr_expect_eq(list.n, 2);
    cr_expect_eq(cn_candidates_common(&list), 1);
    cn_candidates_release(&list);
    cr_expect_eq(cn_candidates_common(&list), 0);
}

/* ---- what a session remembers ------------------------------------------- */

static const char *say(const struct cn_session *s, struct cn_strbuf *buf)
{
    cn_strbuf_clear(buf);
    cn_session_say(s, buf);
    return buf->text;
}

Test(cli_complete, a_session_keeps_only_what_makes_sense_together)
{
    struct fixture f;
    struct cn_strbuf buf;
    open_fixture(&f);
    struct cn_session *s = &f.session;
    cn_strbuf_init(&buf, CN_SAY_MAX);
    cr_expect_eq(cn_session_set(s, CN_OPT_RECEIVED, "2025-08-02"),
                 CN_EXIT_USAGE); /* after the day asked about */
    cr_expect_eq(cn_session_set(s, CN_OPT_RECEIVED, "2025-07-02"), CN_EXIT_OK);
    cr_expect_eq(cn_session_set(s, CN_OPT_ON, "2025-02-30"), CN_EXIT_USAGE);
    cr_expect_eq(cn_session_set(s, CN_OPT_ON, "2025-07-01"), CN_EXIT_USAGE);
    cr_expect_eq(cn_session_set(s, CN_OPT_PROVINCE, "nowhere"), CN_EXIT_USAGE);
    cr_expect_eq(cn_session_set(s, CN_OPT_PROVINCE, "tuyen quang"), CN_EXIT_OK);
    cr_expect_eq(cn_session_set_fact(s, "sky=coast"), CN_EXIT_OK);
    cr_expect_eq(cn_session_set_fact(s, "sky=moon"), CN_EXIT_USAGE);
    cr_expect_eq(cn_session_set_fact(s, "ski=coast"), CN_EXIT_USAGE);
    cr_expect_eq(cn_session_set_fact(s, "uses_motor"), CN_EXIT_USAGE);
    cr_expect_str_eq(say(s, &buf), "01/08/2025 · nhận 02/07/2025 · tuyen "
                                   "quang · sky=coast");
    cr_expect_eq(cn_session_set_fact(s, "sky=inland"), CN_EXIT_OK);
    cr_expect_eq(cn_session_set_fact(s, "uses_motor=true"), CN_EXIT_OK);
    cr_expect_eq(cn_session_set_fact(s, "wing_area=12"), CN_EXIT_OK);
    cr_expect_eq(cn_session_set_fact(s, "launch_site=08"), CN_EXIT_OK);
    cr_expect_eq(cn_session_set(s, CN_OPT_RECEIVED, ""), CN_EXIT_OK);
    cr_expect_str_eq(say(s, &buf), "01/08/2025 · tuyen quang · 4 tình tiết");
    cr_expect_eq(cn_session_set_fact(s, "uses_motor"), CN_EXIT_OK);
    cr_expect_eq(cn_session_set_fact(s, "launch_site"), CN_EXIT_OK);
    cr_expect_str_eq(say(s, &buf), "01/08/2025 · tuyen quang · sky=inland "
                                   "wing_area=12");
    cn_session_clear(s);
    cr_expect_str_eq(say(s, &buf), "");
    cn_strbuf_release(&buf);
    close_fixture(&f);
}

/* ---- history --------------------------------------------------------------
 */

static void count_line(void *ctx, const char *line)
{
    int *n = ctx;
    char expected[32];
    (void)snprintf(expected, sizeof expected, "line %d", 1500 + *n);
    cr_expect_str_eq(line, expected);
    (*n)++;
}

Test(cli_complete, history_is_short_and_private)
{
    char folder[] = "/tmp/capnao-history-XXXXXX", path[256];
    struct stat info;
    int n = 0;
    cr_assert_not_null(mkdtemp(folder));
    (void)snprintf(path, sizeof path, "%s/state", folder);
    cr_assert_eq(setenv("XDG_STATE_HOME", path, 1), 0);
    int fd = cn_history_open(NULL, NULL);
    cr_assert_geq(fd, 0);
    for (int i = 0; i < 2500; i++) {
        char line[32];
        (void)snprintf(line, sizeof line, "line %d", i);
        cn_history_add(fd, line);
    }
    (void)close(fd);
    (void)snprintf(path, sizeof path, "%s/state/capnao/history", folder);
    cr_assert_eq(stat(path, &info), 0);
    cr_expect_eq(info.st_mode & 0777, 0600);
    off_t before = info.st_size;
    fd = cn_history_open(count_line, &n); /* shortens it too */
    cr_expect_eq(n, CN_HISTORY_MAX);
    (void)close(fd);
    cr_assert_eq(stat(path, &info), 0);
    cr_expect_eq(info.st_mode & 0777, 0600);
    cr_expect_lt(info.st_size, before);
    n = 0;
    (void)close(cn_history_open(count_line, &n));
    cr_expect_eq(n, CN_HISTORY_MAX);

    /* A link could lead to a file of someone else's. */
    cr_assert_eq(unlink(path), 0);
    cr_assert_eq(symlink("/tmp/capnao-no-such-file", path), 0);
    cr_expect_eq(cn_history_open(count_line, &n), -1);
    cr_assert_eq(unlink(path), 0);
    cr_assert_eq(mkfifo(path, 0600), 0);
    cr_expect_eq(cn_history_open(count_line, &n), -1);
    cr_assert_eq(unlink(path), 0);
    (void)snprintf(path, sizeof path, "rm -r %s", folder);
    cr_assert_eq(system(path), 0);
}
