/* SPDX-License-Identifier: MIT
 *
 * test_image.c: an image answers as its sources do, is made anew when they
 * change however sly the change, and is refused when a byte of it is not as
 * it was written.
 */
#include "rules_help.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <time.h>

#include "../../src/core/snapshot.h"
#include "../../src/store/image.h"

static struct folder dir;
static const char *rules, *image;

#define BY_MINISTER ORIGIN("a", "law", "'minister'", "")
#define BY_OFFICE   ORIGIN("b", "law", "'office'", "")
/* As long as BY_MINISTER. */
#define BY_STRANGER ORIGIN("a", "law", "'stranger'", "")

static void set_up(void)
{
    make_folder(&dir);
    rules = make_rules(&dir);
    put(&dir, "rules/1.lua", BY_MINISTER);
    image = in(&dir, "rules.img");
}

static void tear_down(void)
{
    be_root_again();
    remove_folder(&dir);
}

TestSuite(image, .init = set_up, .fini = tear_down);

static struct cn_image_info build(const char *path)
{
    const struct cn_options options = {.rules = rules};
    struct cn_image_info info = {0};
    struct cn_error err = {0};
    cr_assert_eq(cn_image_build(&options, path, &info, &err), CN_OK, "%s",
                 err.message);
    return info;
}

static enum cn_status open_image(bool with_rules, cn_engine **out,
                                 struct cn_error *err)
{
    const struct cn_options options = {
        .rules = with_rules ? rules : NULL,
        .image = image,
    };
    return cn_engine_open(&options, out, err);
}

static void expect_answer(bool with_rules, const char *want)
{
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    cr_assert_eq(open_image(with_rules, &engine, &err), CN_OK, "%s",
                 err.message);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    check_line(s, "s:issue 2025-07-01", want);
    cn_snapshot_release(s);
    cn_engine_close(engine);
}

/* How an image opened without its rules fails. */
static void expect_refusal(const char *what)
{
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    cr_assert_eq(open_image(false, &engine, &err), CN_E_IO);
    cr_assert(strstr(err.message, what), "%s: %s", what, err.message);
    cr_assert_null(engine);
}

static void age(const char *name)
{
    struct timespec times[2] = {{.tv_sec = 1000000000}, {.tv_sec = 1000000000}};
    cr_assert_eq(utimensat(AT_FDCWD, in(&dir, name), times, 0), 0);
    free(dir.name[--dir.n]);
}

static char *image_bytes(size_t *len)
{
    FILE *file = fopen(image, "rb");
    cr_assert_not_null(file);
    char *bytes = malloc((size_t)1 << 22);
    cr_assert_not_null(bytes);
    *len = fread(bytes, 1, (size_t)1 << 22, file);
    (void)fclose(file);
    return bytes;
}

static void write_image(const char *bytes, size_t len)
{
    FILE *file = fopen(image, "wb");
    cr_assert_not_null(file);
    cr_assert_eq(fwrite(bytes, 1, len, file), len);
    cr_assert_eq(fclose(file), 0);
}

Test(image, answers_without_its_rules)
{
    struct cn_image_info info = build(image);
    cr_assert_eq(info.rules, 1);
    cr_assert_eq(info.powers, 4);
    cr_assert_eq(strncmp(info.hash, "sha256:", 7), 0);
    cr_assert_eq(remove(in(&dir, "rules/1.lua")), 0);
    expect_answer(false, "decided minister: a");
}

Test(image, holds_the_hash_of_the_rules_and_the_line_of_every_rule)
{
    build(image);
    cn_engine *plain = open_engine(rules, NULL);
    struct cn_error err = {0};
    cn_engine *mapped = NULL;
    cr_assert_eq(open_image(true, &mapped, &err), CN_OK);
    const cn_snapshot *s = cn_engine_snapshot(plain);
    const cn_snapshot *t = cn_engine_snapshot(mapped);
    cr_assert_str_eq(cn_ruleset_hash(s), cn_ruleset_hash(t));
    struct cn_case c = make_case(s, "s:issue 2025-07-01");
    cn_answer *a = explain(s, &c), *b = explain(t, &c);
    const struct cn_link *x = cn_answer_at(a, 0)->chain;
    const struct cn_link *y = cn_answer_at(b, 0)->chain;
    cr_assert_str_eq(x->file, y->file);
    cr_assert(strstr(x->file, "/rules/1.lua"));
    cr_assert_eq(x->line, y->line);
    cn_answer_free(a);
    cn_answer_free(b);
    cn_snapshot_release(s);
    cn_snapshot_release(t);
    cn_engine_close(plain);
    cn_engine_close(mapped);
}

Test(image, of_the_same_sources_has_the_same_bytes_wherever_they_stand)
{
    size_t len[2];
    build(image);
    char *first = image_bytes(&len[0]);
    age("rules/1.lua");
    cr_assert_eq(rename(rules, in(&dir, "moved")), 0);
    rules = in(&dir, "moved/");
    build(image);
    char *second = image_bytes(&len[1]);
    cr_assert_eq(len[0], len[1]);
    cr_assert_eq(memcmp(first, second, len[0]), 0);
    free(first);
    free(second);
}

Test(image, follows_every_change_of_its_rules)
{
    build(image);
    expect_answer(true, "decided minister: a");
    put(&dir, "rules/1.lua", BY_STRANGER);
    age("rules/1.lua"); /* same size, older than the image */
    expect_answer(true, "out_of_scope: a");
    expect_answer(false, "out_of_scope: a"); /* it was made anew */
    put(&dir, "rules/2.lua", BY_OFFICE);
    expect_answer(true, "conflict: a b");
    cr_assert_eq(remove(in(&dir, "rules/1.lua")), 0);
    expect_answer(true, "decided office: b");
    cr_assert_eq(rename(in(&dir, "rules/2.lua"), in(&dir, "rules/3.lua")), 0);
    expect_answer(true, "decided office: b");
}

/* Somebody copies a file over it, or empties it, while it is in use. */
Test(image, answers_as_it_was_opened_whatever_becomes_of_its_file)
{
    size_t len = 0;
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    build(image);
    cr_assert_eq(open_image(false, &engine, &err), CN_OK);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    put(&dir, "rules/1.lua", BY_STRANGER);
    build(in(&dir, "other.img"));
    const char *mine = image;
    image = in(&dir, "other.img");
    char *other = image_bytes(&len);
    image = mine;
    write_image(other, len);
    free(other);
    check_line(s, "s:issue 2025-07-01", "decided minister: a");
    write_image("", 0);
    check_line(s, "s:issue 2025-07-01", "decided minister: a");
    cn_snapshot_release(s);
    cn_engine_close(engine);
}

/* One that was named, not the one beside the rules. */
Test(image, of_other_rules_is_not_written_over_by_a_question)
{
    size_t len[2];
    const char *mine = rules;
    cr_assert_eq(mkdir(in(&dir, "others"), 0700), 0);
    put(&dir, "others/0.lua", vocabulary);
    put(&dir, "others/1.lua", BY_STRANGER);
    image = in(&dir, "office.img");
    rules = in(&dir, "others");
    build(image);
    char *before = image_bytes(&len[0]);
    rules = mine;
    expect_answer(true, "decided minister: a");
    char *after = image_bytes(&len[1]);
    cr_assert(len[0] == len[1] && memcmp(before, after, len[0]) == 0);
    free(before);
    free(after);
    expect_answer(false, "out_of_scope: a");
    /* Its own rules changed. */
    put(&dir, "others/1.lua", BY_OFFICE);
    rules = in(&dir, "others");
    expect_answer(true, "decided office: b");
    expect_answer(false, "decided office: b");
}

Test(image, that_is_named_and_not_there_is_not_made_by_a_question)
{
    image = in(&dir, "offcie.img");
    expect_answer(true, "decided minister: a");
    cr_assert_eq(access(image, F_OK), -1);
    expect_refusal("cannot read the image");
}

Test(image, is_not_deceived_by_its_stamp)
{
    build(image);
    age("rules/0.lua");
    age("rules/1.lua");
    struct timespec pause = {.tv_sec = 2, .tv_nsec = 100000000};
    (void)nanosleep(&pause, NULL);
    expect_answer(true, "decided minister: a");
    cr_assert_eq(access(in(&dir, "rules.img.seen"), F_OK), 0);
    expect_answer(true, "decided minister: a");
    /* Another file of the same size and times takes the place. */
    put(&dir, "rules/other", BY_STRANGER);
    age("rules/other");
    cr_assert_eq(rename(in(&dir, "rules/other"), in(&dir, "rules/1.lua")), 0);
    expect_answer(true, "out_of_scope: a");
    /* A stamp with anything else in it counts for nothing. */
    put(&dir, "rules.img.seen",
        "1234567890123456789012345678901212345678901234567890123456789012");
    put(&dir, "rules/1.lua", BY_OFFICE);
    expect_answer(true, "decided office: b");
}

Test(image, with_broken_rules_fails_as_the_rules_do_and_stays)
{
    size_t len[2];
    build(image);
    char *before = image_bytes(&len[0]);
    put(&dir, "rules/1.lua", "origin {");
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    cr_assert_eq(open_image(true, &engine, &err), CN_E_RULE);
    char *after = image_bytes(&len[1]);
    cr_assert(len[0] == len[1] && memcmp(before, after, len[0]) == 0);
    free(before);
    free(after);
    expect_answer(false, "decided minister: a");
}

Test(image, reloads_when_its_rules_changed_and_keeps_on_when_they_broke)
{
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    build(image);
    cr_assert_eq(open_image(true, &engine, &err), CN_OK);
    put(&dir, "rules/1.lua", "origin {");
    cr_assert_eq(cn_engine_reload(engine, &err), CN_E_RULE);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    check_line(s, "s:issue 2025-07-01", "decided minister: a");
    cn_snapshot_release(s);
    put(&dir, "rules/1.lua", BY_OFFICE);
    err = (struct cn_error){0};
    cr_assert_eq(cn_engine_reload(engine, &err), CN_OK);
    s = cn_engine_snapshot(engine);
    check_line(s, "s:issue 2025-07-01", "decided office: b");
    cn_snapshot_release(s);
    cn_engine_close(engine);
}

Test(image, is_refused_when_any_byte_differs)
{
    size_t len;
    build(image);
    char *bytes = image_bytes(&len);
    for (size_t i = 0; i < len; i += i < 256 ? 1 : 61) {
        bytes[i] = (char)(bytes[i] ^ (1 << i % 8));
        write_image(bytes, len);
        expect_refusal("capnao build");
        bytes[i] = (char)(bytes[i] ^ (1 << i % 8));
    }
    write_image(bytes, len);
    expect_answer(false, "decided minister: a");
    free(bytes);
}

Test(image, is_refused_at_any_other_length)
{
    size_t len;
    build(image);
    char *bytes = image_bytes(&len);
    for (size_t cut = 0; cut < len; cut += cut < 256 ? 1 : 509) {
        write_image(bytes, cut);
        expect_refusal("capnao build");
    }
    bytes[len] = 0;
    write_image(bytes, len + 1);
    expect_refusal("cut short or grown");
    free(bytes);
}

Test(image, of_another_version_is_refused_however_right_its_hash)
{
    size_t len;
    build(image);
    char *bytes = image_bytes(&len);
    bytes[7]++;
    write_image(bytes, len);
    expect_refusal("is of another version");
    bytes[7]--;
    /* The layout stands first in the index. */
    struct cn_image_head *head = (struct cn_image_head *)bytes;
    bytes[sizeof *head]++;
    struct cn_digest digest;
    cn_digest_init(&digest);
    cn_digest_add(&digest, &head->size,
                  len - offsetof(struct cn_image_head, size));
    cn_digest_end(&digest, head->digest);
    write_image(bytes, len);
    expect_refusal("is of another version");
    free(bytes);
    write_image("", 0);
    expect_answer(true, "decided minister: a");
}

Test(image, that_cannot_be_written_hinders_no_answer)
{
    build(image);
    put(&dir, "rules/1.lua", BY_OFFICE);
    cr_assert_eq(chmod(rules, 0755), 0);
    cr_assert_eq(chmod(dir.path, 0555), 0);
    be_nobody();
    expect_answer(true, "decided office: b");
    expect_answer(false, "decided minister: a");
}

Test(image, is_built_only_where_a_file_can_be)
{
    static const char *const places[] = {"/dev/null", "/tmp", "/nowhere/x"};
    const struct cn_options options = {.rules = rules};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct cn_image_info info;
        struct cn_error err = {0};
        enum cn_status status =
            cn_image_build(&options, places[i], &info, &err);
        cr_assert_neq(status, CN_OK);
        cr_assert(strstr(err.message, places[i]), "%s", err.message);
    }
    cr_assert_eq(access("/dev/null", R_OK | W_OK), 0);
}

/* A list, a catalogue, a disk image of that name: neither a build nor a
 * question writes over it. */
Test(image, is_never_written_over_a_file_that_is_none)
{
    static const char *const texts[] = {"my own disk image", "cnimagf", "c n"};
    const struct cn_options options = {.rules = rules};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct cn_image_info info;
        struct cn_error err = {0};
        cn_engine *engine = NULL;
        char held[64] = "";
        put(&dir, "rules.img", texts[i]);
        cr_expect_eq(cn_image_build(&options, image, &info, &err), CN_E_INPUT);
        cr_expect(strstr(err.message, "is no image"), "%s", err.message);
        cr_assert_eq(open_image(true, &engine, NULL), CN_OK);
        cn_engine_close(engine);
        FILE *file = fopen(image, "r");
        cr_assert(file && fgets(held, sizeof held, file));
        (void)fclose(file);
        cr_expect_str_eq(held, texts[i]);
    }
    put(&dir, "rules.img", ""); /* as mktemp leaves it */
    build(image);
}

Test(image, is_the_old_one_when_the_disk_is_full)
{
    size_t len[2];
    build(image);
    char *before = image_bytes(&len[0]);
    put(&dir, "rules/1.lua", BY_OFFICE);
    const struct rlimit limit = {.rlim_cur = 1000, .rlim_max = 1000};
    (void)signal(SIGXFSZ, SIG_IGN);
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0) {
        const struct cn_options options = {.rules = rules};
        struct cn_image_info info;
        struct cn_error err = {0};
        (void)setrlimit(RLIMIT_FSIZE, &limit);
        enum cn_status status = cn_image_build(&options, image, &info, &err);
        _exit(status == CN_E_IO && strstr(err.message, image) ? 0 : 1);
    }
    int status = 0;
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    char *after = image_bytes(&len[1]);
    cr_assert(len[0] == len[1] && memcmp(before, after, len[0]) == 0);
    free(before);
    free(after);
}

/* ---- imports beside -------------------------------------------------------
 */

#define P_ROW(id) id ",,T,f,s,issue,,,,,,,,,,text,,\n"

static sqlite3 *writer; /* with half a transaction, committed by commit() */

static void commit(void *ctx)
{
    sqlite3 *handle = writer;
    (void)ctx;
    writer = NULL;
    if (handle) {
        cr_assert_eq(sqlite3_exec(handle, "COMMIT", NULL, NULL, NULL),
                     SQLITE_OK);
        cr_assert_eq(sqlite3_close(handle), SQLITE_OK);
    }
}

static void nothing(sqlite3_context *ctx, int argc, sqlite3_value **argv)
{
    (void)ctx;
    (void)argc;
    (void)argv;
}

/* Commits as soon as a connection that is opened from now on is closed: its
 * functions are dropped when its locks are. */
static int watch_close(sqlite3 *db, char **message, const void *api)
{
    (void)message;
    (void)api;
    return sqlite3_create_function_v2(db, "watched", 0, SQLITE_UTF8, NULL,
                                      nothing, NULL, NULL, commit);
}

Test(image, made_while_an_import_ends_is_of_the_catalogue_that_it_names)
{
    const char *db = in(&dir, "c.db");
    const struct cn_options options = {
        .rules = rules, .catalogue = db, .image = image};
    must_import(db, put(&dir, "p.csv", P_HEADER P_ROW("p")));
    cr_assert_eq(sqlite3_open(db, &writer), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(writer,
                              "BEGIN IMMEDIATE;"
                              "DELETE FROM procedures WHERE id = 'p'",
                              NULL, NULL, NULL),
                 SQLITE_OK);
    cr_assert_eq(access(in(&dir, "c.db-journal"), F_OK), 0);
    (void)sqlite3_auto_extension((void (*)(void))watch_close);
    for (int i = 0; i < 2; i++) {
        struct cn_error err = {0};
        cn_engine *engine = NULL;
        cr_assert_eq(cn_engine_open(&options, &engine, &err), CN_OK, "%s",
                     err.message);
        const cn_snapshot *s = cn_engine_snapshot(engine);
        cr_assert_null(writer);
        cr_assert_eq(cn_counts(s).procedures, 0, "opened %d times", i + 1);
        cn_snapshot_release(s);
        cn_engine_close(engine);
    }
    sqlite3_reset_auto_extension();
}

static const char *put_beside(long pid, const char *rest)
{
    char name[64];
    (void)snprintf(name, sizeof name, "rules.img.new-%ld%s", pid, rest);
    return put(&dir, name, "half");
}

Test(image, what_killed_builds_left_is_removed_and_nothing_else)
{
    long pid = gone();
    const char *const removed[] = {put_beside(pid, "-0"),
                                   put_beside(pid, "-7")};
    const char *const kept[] = {put_beside((long)getpid(), "-0"),
                                put_beside(1, "-0"), put_beside(pid, "-0.lua"),
                                put_beside(pid, ""),
                                put(&dir, "rules.img.seen.new-1-0", "")};
    (void)build(image);
    for (size_t i = 0; i < sizeof removed / sizeof *removed; i++) {
        cr_expect_neq(access(removed[i], F_OK), 0, "%s", removed[i]);
    }
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        cr_expect_eq(access(kept[i], F_OK), 0, "%s", kept[i]);
    }
    expect_answer(false, "decided minister: a");
}
