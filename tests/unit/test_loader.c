/* SPDX-License-Identifier: MIT
 *
 * test_loader.c: folders and files, statements, predicates, determinism.
 */
#include "rules_folder.h"

#include <pthread.h>
#include <sys/time.h>

/* ---- rules/ok and rules/bad ------------------------------------------- */

static void check_ok(const char *name, const char *text, size_t len)
{
    struct cn_error err = {0};
    struct loaded loaded = load_text(text, len);
    cr_expect_eq(loaded.status, CN_OK, "%s: %s", name, loaded.err.message);
    cr_expect_eq(cn_ruleset_link(loaded.rs, &err), CN_OK, "%s:%d: %s", name,
                 err.line, err.message);
    cr_expect_eq(cn_ruleset_findings(loaded.rs), 0, "%s", name);
    loaded_release(&loaded);
}

Test(loader, good_rules_load_clean)
{
    cr_expect_geq(for_each_lua("tests/rules/ok", check_ok), 5);
}

/* The expected findings beside a bad file. */
static void check_bad(const char *name, const char *text, size_t len)
{
    char path[512];
    struct folder folder = folder_make();
    (void)snprintf(path, sizeof path, "tests/rules/bad/%.*s.expected",
                   (int)strlen(name) - 4, name);
    folder_write(&folder, name, text, len);
    struct loaded loaded = load_folder(folder.path, 0, 0);
    char *expected = read_whole(path, &len);
    char *findings = findings_text(&loaded);
    cr_expect_str_eq(findings, expected, "%s", name);
    cr_expect(cn_ruleset_broken(loaded.rs), "%s", name);
    free(findings);
    free(expected);
    loaded_release(&loaded);
    folder_remove(&folder);
}

Test(loader, bad_rules_say_what_is_wrong_word_for_word)
{
    cr_expect_geq(for_each_lua("tests/rules/bad", check_bad), 60);
}

/* ---- folders and files ------------------------------------------------ */

Test(loader, a_folder_that_is_not_there_is_an_error)
{
    struct loaded loaded = load_folder("/nonexistent/rules", 0, 0);
    cr_expect_eq(loaded.status, CN_E_IO);
    cr_expect_str_eq(loaded.err.message,
                     "cannot read the rules folder \"/nonexistent/rules\": No "
                     "such file or directory");
    loaded_release(&loaded);
}

Test(loader, findings_name_the_file_as_the_user_named_the_folder)
{
    struct folder folder = folder_make();
    char path[512];
    folder_path(&folder, "nd133", path);
    cr_assert_eq(mkdir(path, 0700), 0);
    folder_puts(&folder, "nd133/telecom.lua", "\nfact {}\n");
    cr_assert_eq(chdir("/tmp"), 0);
    (void)snprintf(path, sizeof path, "%s//", strrchr(folder.path, '/') + 1);
    struct loaded loaded = load_folder(path, 0, 0);
    cr_assert_geq(cn_ruleset_findings(loaded.rs), 1);
    char expected[512];
    (void)snprintf(expected, sizeof expected, "%s/nd133/telecom.lua",
                   strrchr(folder.path, '/') + 1);
    cr_expect_str_eq(cn_ruleset_finding(loaded.rs, 0)->file, expected);
    cr_expect_eq(cn_ruleset_finding(loaded.rs, 0)->line, 2);
    loaded_release(&loaded);
    folder_remove(&folder);
}

/* Everything that is not a plain readable text, in one folder. */
static void fill_with_oddities(const struct folder *folder)
{
    static char large[1024 * 1024 + 1];
    char path[512];
    folder_path(folder, "fifo.lua", path);
    cr_assert_eq(mkfifo(path, 0600), 0);
    folder_path(folder, "folder.lua", path);
    cr_assert_eq(mkdir(path, 0700), 0);
    folder_path(folder, "dangling.lua", path);
    cr_assert_eq(symlink("nowhere", path), 0);
    folder_path(folder, "device.lua", path);
    cr_assert_eq(symlink("/dev/zero", path), 0);
    folder_path(folder, "circle.lua", path);
    cr_assert_eq(symlink("circle.lua", path), 0);
    folder_path(folder, "up", path);
    cr_assert_eq(symlink("..", path), 0);
    folder_write(folder, "bytecode.lua", "\x1bLuaT", 5);
    folder_write(folder, "utf16.lua",
                 "\xff\xfe"
                 "f\0a\0c\0t\0",
                 10);
    folder_write(folder, "zero.lua", "local x = 1\0", 12);
    folder_write(folder, "latin1.lua", "-- \xe9", 4);
    folder_write(folder, "empty.lua", "", 0);
    memset(large, '\n', sizeof large);
    folder_write(folder, "large.lua", large, sizeof large);
    folder_write(folder, "just.lua", large, sizeof large - 1);
    folder_puts(folder, "notes.txt", "not Lua");
    folder_puts(folder, ".hidden.lua", "error 'hidden'");
    folder_puts(folder, "after.lua", "fact { id = 'seen' }");
}

Test(loader, odd_files_are_findings_and_the_others_still_load, .timeout = 20)
{
    static const char expected[] =
        "after.lua:1: missing-key: fact lacks \"type\"; it should be one of "
        "boolean, enum, number, place\n"
        "bytecode.lua:0: not-text: compiled Lua is refused; save it as UTF-8 "
        "text\n"
        "circle.lua:0: unreadable-file: a link that leads nowhere or out of "
        "the rules folder; copy the file into the folder\n"
        "dangling.lua:0: unreadable-file: a link that leads nowhere or out of "
        "the rules folder; copy the file into the folder\n"
        "device.lua:0: unreadable-file: a link that leads nowhere or out of "
        "the rules folder; copy the file into the folder\n"
        "fifo.lua:0: unreadable-file: not a regular file; rules are plain text "
        "files\n"
        "large.lua:0: too-large: a rule file of more than 1 MiB; split the "
        "file\n"
        "latin1.lua:0: not-text: the file is not UTF-8 text; save it as UTF-8 "
        "text\n"
        "utf16.lua:0: not-text: the file is not UTF-8 text; save it as UTF-8 "
        "text\n"
        "zero.lua:0: not-text: the file is not UTF-8 text; save it as UTF-8 "
        "text\n";
    struct folder folder = folder_make();
    fill_with_oddities(&folder);
    struct loaded loaded = load_folder(folder.path, 0, 0);
    char *findings = findings_text(&loaded);
    cr_expect_eq(loaded.status, CN_OK);
    cr_expect_str_eq(findings, expected);
    free(findings);
    loaded_release(&loaded);
    folder_remove(&folder);
}

Test(loader, hidden_folders_and_tests_are_left_out)
{
    struct folder folder = folder_make();
    static const char *const names[] = {"tests", ".git", "sub"};
    for (size_t i = 0; i < 3; i++) {
        char path[512];
        folder_path(&folder, names[i], path);
        cr_assert_eq(mkdir(path, 0700), 0);
        (void)snprintf(path, sizeof path, "%s/x.lua", names[i]);
        folder_puts(&folder, path, "error('run', 0)");
    }
    struct loaded loaded = load_folder(folder.path, 0, 0);
    cr_expect_eq(cn_ruleset_findings(loaded.rs), 1);
    loaded_release(&loaded);
    folder_remove(&folder);
}

Test(loader, a_link_inside_the_folder_is_read)
{
    struct folder folder = folder_make();
    char path[512];
    folder_puts(&folder, "text", "error('read', 0)");
    folder_path(&folder, "link.lua", path);
    cr_assert_eq(symlink("text", path), 0);
    struct loaded loaded = load_folder(folder.path, 0, 0);
    char *findings = findings_text(&loaded);
    cr_expect_str_eq(findings, "link.lua:1: runtime: read\n");
    free(findings);
    loaded_release(&loaded);
    folder_remove(&folder);
}

Test(loader, a_folder_without_rules_is_a_finding)
{
    struct folder folder = folder_make();
    struct loaded loaded = load_folder(folder.path, 0, 0);
    cr_expect_eq(loaded.status, CN_OK);
    cr_assert_eq(cn_ruleset_findings(loaded.rs), 1);
    cr_expect_str_eq(cn_ruleset_finding(loaded.rs, 0)->id, "no-rules");
    loaded_release(&loaded);
    folder_remove(&folder);
}

/* ---- files do not touch each other ------------------------------------ */

Test(loader, one_file_cannot_change_what_another_sees)
{
    struct folder folder = folder_make();
    static const char *const attempts[] = {
        "string.upper = nil",
        "table.sort = nil",
        "fact = nil",
        "_ENV.fact = nil",
        "shared = 1",
        "table.insert(string, 1)",
        "local _ENV = { fact = 1 } fact = 2",
    };
    int n = (int)(sizeof attempts / sizeof *attempts);
    for (int i = 0; i < n; i++) {
        char name[32];
        (void)snprintf(name, sizeof name, "a%d.lua", i);
        folder_puts(&folder, name, attempts[i]);
    }
    folder_puts(&folder, "b.lua",
                "assert(('x'):upper() == 'X' and string.upper('x') == 'X')\n"
                "local t = { 2, 1 } table.sort(t) assert(t[1] == 1)\n"
                "fact { id = 'a', type = 'boolean' }\n");
    folder_puts(&folder, "c.lua", "assert(shared == nil)");
    struct loaded loaded = load_folder(folder.path, 0, 0);
    char *findings = findings_text(&loaded);
    cr_expect_eq(cn_ruleset_findings(loaded.rs), (size_t)n, "%s", findings);
    cr_expect_not_null(strstr(findings, "c.lua:1: runtime: rules have no "
                                        "global \"shared\""));
    cr_expect_null(strstr(findings, "b.lua"));
    free(findings);
    loaded_release(&loaded);
    folder_remove(&folder);
}

/* ---- order and repetition --------------------------------------------- */

static const char *const parts[][2] = {
    {"a.lua", "holder { id = 'h', tier = 'central', name = 'H' }\n"
              "fact { id = 'b', type = 'boolean' }"},
    {"m.lua", "instrument { id = 'law', kind = 'law', title = 'L', "
              "valid_from = '2020-01-01' }"},
    {"n.lua", "subject { id = 's', field = 'f', name = 'S', "
              "actions = { 'issue', 'amend' } }"},
    {"z.lua", "origin { id = 'o', basis = instrument 'law', power = { 's' }, "
              "holder = 'h', confidence = 'text', facts = { 'F1' }, "
              "when = { b = true, any_of { { c = 'x' }, { c = 'y' } } } }\n"
              "fact { id = 'c', type = 'enum', values = { 'x', 'y' } }"},
};
#define N_PARTS 4

/* Writes the parts beginning with one of them, and loads and links. */
static struct loaded load_rotated(int first)
{
    struct folder folder = folder_make();
    for (int i = 0; i < N_PARTS; i++) {
        const char *const *part = parts[(first + i) % N_PARTS];
        folder_puts(&folder, part[0], part[1]);
    }
    struct loaded loaded = load_folder(folder.path, 0, 0);
    cr_assert_eq(loaded.status, CN_OK, "%s", loaded.err.message);
    cr_assert_eq(cn_ruleset_link(loaded.rs, &loaded.err), CN_OK, "%s",
                 loaded.err.message);
    folder_remove(&folder);
    return loaded;
}

static void expect_same_rules(const struct loaded *a, const struct loaded *b)
{
    cr_assert_eq(cn_ruleset_rules(a->rs), cn_ruleset_rules(b->rs));
    for (size_t i = 0; i < cn_ruleset_rules(a->rs); i++) {
        const struct cn_rule *x = cn_ruleset_rule(a->rs, i);
        const struct cn_rule *y = cn_ruleset_rule(b->rs, i);
        cr_expect_str_eq(cn_ruleset_text(a->rs, x->id),
                         cn_ruleset_text(b->rs, y->id));
        cr_assert_eq(x->when.n_any, y->when.n_any);
        for (int c = 0; c < x->when.n_any; c++) {
            cr_assert_eq(x->when.any[c].n_tests, y->when.any[c].n_tests);
            for (int t = 0; t < x->when.any[c].n_tests; t++) {
                const struct cn_test *p = &x->when.any[c].tests[t];
                const struct cn_test *q = &y->when.any[c].tests[t];
                cr_expect_eq(p->fact_index, q->fact_index);
                cr_expect_eq(p->mask, q->mask);
            }
        }
    }
}

Test(loader, the_order_in_which_files_were_made_does_not_matter)
{
    struct loaded first = load_rotated(0);
    for (int i = 1; i < N_PARTS; i++) {
        struct loaded other = load_rotated(i);
        cr_expect_arr_eq(first.digest, other.digest, CN_DIGEST_SIZE);
        expect_same_rules(&first, &other);
        loaded_release(&other);
    }
    loaded_release(&first);
}

Test(loader, the_digest_tells_names_and_contents_apart)
{
    static const char *const sets[][4] = {
        {"a.lua", "--b", "c.lua", "--d"},  {"a.lua", "--b\n", "c.lua", "--d"},
        {"a.lua", "--bc", "c.lua", "--d"}, {"a.lua", "--b", "d.lua", "--d"},
        {"a.lua", "--d", "c.lua", "--b"},  {"a.lua", "", "c.lua", "--b--d"},
    };
    uint8_t digest[6][CN_DIGEST_SIZE];
    for (int i = 0; i < 6; i++) {
        struct folder folder = folder_make();
        folder_puts(&folder, sets[i][0], sets[i][1]);
        folder_puts(&folder, sets[i][2], sets[i][3]);
        struct loaded loaded = load_folder(folder.path, 0, 0);
        cr_assert_eq(loaded.status, CN_OK);
        memcpy(digest[i], loaded.digest, CN_DIGEST_SIZE);
        for (int j = 0; j < i; j++) {
            cr_expect_arr_neq(digest[i], digest[j], CN_DIGEST_SIZE, "%d and %d",
                              i, j);
        }
        loaded_release(&loaded);
        folder_remove(&folder);
    }
}

static void *load_in_thread(void *ctx)
{
    *(struct loaded *)ctx = load_rotated(1);
    return NULL;
}

Test(loader, two_states_at_once_do_not_meet)
{
    struct loaded loaded[4];
    pthread_t thread[4];
    for (int i = 0; i < 4; i++) {
        cr_assert_eq(
            pthread_create(&thread[i], NULL, load_in_thread, &loaded[i]), 0);
    }
    for (int i = 0; i < 4; i++) {
        cr_assert_eq(pthread_join(thread[i], NULL), 0);
        expect_same_rules(&loaded[0], &loaded[i]);
    }
    for (int i = 0; i < 4; i++) {
        loaded_release(&loaded[i]);
    }
}

/* ---- fields ----------------------------------------------------------- */

Test(loader, every_key_reaches_its_field)
{
    size_t len = 0;
    char *text = read_whole("tests/rules/ok/every_statement.lua", &len);
    struct loaded loaded = load_text(text, len);
    struct cn_ruleset *rs = loaded.rs;
    const struct cn_rule *rule = NULL;
    cn_date from;
    cn_date to;
    free(text);
    for (size_t i = 0; i < cn_ruleset_rules(rs); i++) {
        const struct cn_rule *r = cn_ruleset_rule(rs, i);
        if (strcmp(cn_ruleset_text(rs, r->id), "133.4.2") == 0) {
            rule = r;
        }
    }
    cr_assert_not_null(rule);
    cr_assert(cn_date_parse("2025-08-01", &from));
    cr_assert(cn_date_parse("2026-01-01", &to));
    cr_expect_eq(rule->kind, CN_TRANSFER);
    cr_expect_eq(rule->at.line, 33);
    cr_expect(rule->has_from && rule->from == from);
    cr_expect(rule->has_to && rule->to == to);
    cr_expect(rule->has_confidence && rule->confidence == CN_TEXT);
    cr_expect_eq(rule->mode, CN_DEVOLUTION);
    cr_expect_eq(rule->transition, CN_IMMEDIATE);
    cr_expect_eq(rule->may_pass_on, 0);
    cr_expect_eq(rule->n_powers, 2);
    cr_expect_eq(rule->powers[0].n_actions, 2);
    cr_expect_eq(rule->when.n_any, 2);
    cr_expect_eq(rule->when.any[0].n_tests, 3);
    cr_expect_eq(rule->n_facts, 1);
    const char *const texts[][2] = {
        {cn_ruleset_text(rs, rule->basis.instrument), "decree:133/2025/NĐ-CP"},
        {cn_ruleset_text(rs, rule->basis.article), "4"},
        {cn_ruleset_text(rs, rule->basis.clause), "2"},
        {cn_ruleset_text(rs, rule->basis.point), "a"},
        {cn_ruleset_text(rs, rule->ended_by.article), "99"},
        {cn_ruleset_text(rs, rule->holder_from), "minister"},
        {cn_ruleset_text(rs, rule->holder), "committee"},
        {cn_ruleset_text(rs, rule->place), "site"},
        {cn_ruleset_text(rs, rule->note), "ghi chú"},
        {cn_ruleset_text(rs, rule->facts[0]), "F300"},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        cr_expect_str_eq(texts[i][0], texts[i][1]);
    }
    loaded_release(&loaded);
}

/* ---- predicates ------------------------------------------------------- */

Test(loader, a_predicate_becomes_its_truth_table)
{
    static const char text[] =
        "fact { id = 'b', type = 'boolean' }\n"
        "fact { id = 'e', type = 'enum', values = { 'x', 'y', 'z' } }\n"
        "fact { id = 'n', type = 'number', thresholds = { 10, 2.5 } }\n"
        "caveat { id = 'r', text = 'x', where = predicate({ 'b', 'e', 'n' },\n"
        "  function(b, e, n) return b and e ~= 'y' and n >= 2.5 end) }\n";
    struct loaded loaded = load_text(text, sizeof text - 1);
    cr_assert_eq(cn_ruleset_findings(loaded.rs), 0);
    const struct cn_predicate *p = cn_ruleset_rule(loaded.rs, 0)->when.where;
    cr_assert_not_null(p);
    cr_assert_eq(p->n_cells, 2 * 3 * 3);
    for (size_t i = 0; i < p->n_cells; i++) {
        size_t n = i % 3;
        size_t e = i / 3 % 3;
        bool b = i / 9;
        cr_expect_eq(p->table[0] >> i & 1, b && e != 1 && n >= 1, "%zu", i);
    }
    loaded_release(&loaded);
}

/* ---- how much --------------------------------------------------------- */

Test(loader, five_thousand_transfers_need_less_than_fifteen_megabytes)
{
    struct folder folder = folder_make();
    folder_puts(
        &folder, "x.lua",
        "local nd = instrument 'decree:133/2025/NĐ-CP'\n"
        "for i = 1, 5000 do transfer {\n"
        "  id = 'nd133.' .. i, basis = nd:article(4):clause(i),\n"
        "  power = { 'licence.' .. i, { 'issue', 'amend', 'revoke' } },\n"
        "  when = { network = 'public', scope = 'one_province',\n"
        "           radio = false, numbers = false },\n"
        "  from = 'minister', to = 'committee', place = 'network',\n"
        "  mode = 'devolution', confidence = 'text',\n"
        "  facts = { 'F' .. i } } end\n");
    struct loaded loaded =
        load_folder(folder.path, (size_t)8 * 1024 * 1024, 20000000);
    cr_expect_eq(loaded.status, CN_OK, "%s", loaded.err.message);
    cr_expect_eq(cn_ruleset_rules(loaded.rs), 5000);
    cr_expect_lt(cn_ruleset_arena(loaded.rs)->used, (size_t)7 * 1024 * 1024);
    loaded_release(&loaded);
    folder_remove(&folder);
}

/* ---- mutations -------------------------------------------------------- */

static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* Changes, removes or repeats a few bytes. */
static size_t mutate(char *text, size_t len, uint64_t *state)
{
    static const char bytes[] = "{}()[]\"'=,.:;-+*/%0129azA_ \n\\\x80\xc4\xff";
    for (int i = 0; i < 1 + (int)(next_random(state) % 4) && len > 64; i++) {
        size_t at = next_random(state) % (len - 32);
        size_t n = 1 + next_random(state) % 16;
        switch (next_random(state) % 3) {
        case 0:
            text[at] = bytes[next_random(state) % (sizeof bytes - 1)];
            break;
        case 1:
            memmove(text + at, text + at + n, len - at - n);
            len -= n;
            break;
        default:
            memmove(text + at, text + next_random(state) % (len - 32), n);
            break;
        }
    }
    return len;
}

#define MUTANTS 150

static void try_mutants(const char *name, const char *text, size_t len)
{
    uint64_t state = 0x9e3779b97f4a7c15U ^ len;
    char *copy = malloc(len + 1);
    cr_assert_not_null(copy, "%s", name);
    for (int i = 0; i < MUTANTS; i++) {
        memcpy(copy, text, len);
        size_t now = mutate(copy, len, &state);
        struct loaded loaded = load_text(copy, now);
        struct cn_error err = {0};
        if (loaded.status == CN_OK) {
            (void)!cn_ruleset_link(loaded.rs, &err);
        }
        cr_assert(loaded.status == CN_OK || loaded.err.message[0], "%s", name);
        loaded_release(&loaded);
    }
    free(copy);
}

Test(loader, mutated_rules_never_crash, .timeout = 300)
{
    (void)for_each_lua("tests/rules/ok", try_mutants);
    (void)for_each_lua("tests/rules/bad", try_mutants);
}
