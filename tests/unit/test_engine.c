/* SPDX-License-Identifier: MIT
 *
 * test_engine.c: the life of engines and snapshots: several at once, reload
 * that succeeds or fails, and an index that does not depend on the order of
 * anything. Readers beside a writer are in tests/threads/.
 */
#include "rules_help.h"

#include "../../src/core/snapshot.h"

static struct folder dir;

static void set_up(void)
{
    make_folder(&dir);
}

static void tear_down(void)
{
    remove_folder(&dir);
}

TestSuite(engine, .init = set_up, .fini = tear_down);

#define BY_MINISTER ORIGIN("a", "law", "'minister'", "")
#define BY_OFFICE   ORIGIN("b", "law", "'office'", "")

static void check_now(cn_engine *engine, const char *want)
{
    const cn_snapshot *s = cn_engine_snapshot(engine);
    check_line(s, "s:issue 2025-07-01", want);
    cn_snapshot_release(s);
}

static void must_reload(cn_engine *engine)
{
    struct cn_error err = {0};
    cr_assert_eq(cn_engine_reload(engine, &err), CN_OK, "%s", err.message);
}

Test(engine, what_an_engine_holds_can_be_counted)
{
    cn_engine *engine = open_text(&dir, BY_MINISTER);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    struct cn_counts n = cn_counts(s);
    cr_assert_eq(n.rules, 1);
    cr_assert_eq(n.powers, 4);
    cr_assert_eq(n.facts, 6);
    cr_assert_eq(n.holders, 9);
    cr_assert_eq(n.instruments, 6);
    cr_assert_eq(n.procedures, 0);
    cr_assert_eq(n.units, 0);
    cr_assert_eq(strncmp(cn_ruleset_hash(s), "sha256:", 7), 0);
    cr_assert_eq(strlen(cn_ruleset_hash(s)), 71);
    cn_snapshot_release(s);
    cn_engine_close(engine);
}

Test(engine, two_engines_at_once_answer_by_their_own_rules)
{
    struct folder other;
    make_folder(&other);
    cn_engine *first = open_text(&dir, BY_MINISTER);
    cn_engine *second = open_text(&other, BY_OFFICE);
    check_now(first, "decided minister: a");
    check_now(second, "decided office: b");
    must_reload(first);
    check_now(second, "decided office: b");
    cn_engine_close(first);
    check_now(second, "decided office: b");
    cn_engine_close(second);
    remove_folder(&other);
}

Test(engine, a_reload_answers_by_the_new_rules)
{
    cn_engine *engine = open_text(&dir, BY_MINISTER);
    check_now(engine, "decided minister: a");
    put(&dir, "rules/1.lua", BY_OFFICE);
    check_now(engine, "decided minister: a");
    must_reload(engine);
    check_now(engine, "decided office: b");
    cn_engine_close(engine);
}

Test(engine, equal_rules_have_equal_hashes_and_others_have_others)
{
    char hash[2][80];
    cn_engine *engine = open_text(&dir, BY_MINISTER);
    for (int i = 0; i < 2; i++) {
        const cn_snapshot *s = cn_engine_snapshot(engine);
        (void)snprintf(hash[i], sizeof hash[i], "%s", cn_ruleset_hash(s));
        cn_snapshot_release(s);
        must_reload(engine);
    }
    cr_assert_str_eq(hash[0], hash[1]);
    put(&dir, "rules/1.lua", BY_MINISTER " ");
    must_reload(engine);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    cr_assert_str_neq(cn_ruleset_hash(s), hash[0]);
    cn_snapshot_release(s);
    cn_engine_close(engine);
}

Test(engine, a_snapshot_stays_as_it_was_until_it_is_released)
{
    cn_engine *engine = open_text(&dir, BY_MINISTER);
    const cn_snapshot *old = cn_engine_snapshot(engine);
    struct cn_case c = make_case(old, "s:issue 2025-07-01");
    cn_answer *answer = explain(old, &c);
    put(&dir, "rules/1.lua", BY_OFFICE);
    for (int i = 0; i < 10; i++) {
        must_reload(engine);
        check_now(engine, "decided office: b");
        check_line(old, "s:issue 2025-07-01", "decided minister: a");
    }
    cr_assert_str_eq(cn_answer_at(answer, 0)->holder, "minister");
    cr_assert_str_eq(cn_answer_at(answer, 0)->chain[0].basis.title, "Luật");
    cn_answer_free(answer);
    const cn_snapshot *again = cn_engine_snapshot(engine);
    cr_assert_neq(again, old);
    cn_snapshot_release(old);
    check_line(again, "s:issue 2025-07-01", "decided office: b");
    cn_snapshot_release(again);
    cn_snapshot_release(NULL);
    cn_engine_close(engine);
}

/* ---- failures ------------------------------------------------------------ */

static void check_failed(cn_engine *engine, enum cn_status want,
                         const char *message)
{
    struct cn_error err = {0};
    enum cn_status status = cn_engine_reload(engine, &err);
    cr_assert_eq(status, want, "%d %s", status, err.message);
    cr_assert_eq(err.status, want);
    cr_assert_not_null(strstr(err.message, message), "%s", err.message);
    check_now(engine, "decided minister: a");
}

Test(engine, a_failed_reload_changes_nothing)
{
    const char *db = in(&dir, "c.db");
    const char *rules = make_rules(&dir);
    must_import(db, put(&dir, "p.csv",
                        P_HEADER "p,1.000001,T,f,s,issue,,,,,,,,,,text,,\n"));
    put(&dir, "rules/1.lua", BY_MINISTER);
    const struct cn_options options = {
        .rules = rules,
        .catalogue = db,
        .lua_instruction_max = 1000000,
        .lua_memory_max = 8 * 1024 * 1024,
    };
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    cr_assert_eq(cn_engine_open(&options, &engine, &err), CN_OK);
    const cn_snapshot *before = cn_engine_snapshot(engine);

    put(&dir, "rules/1.lua", "this is no rule\n");
    check_failed(engine, CN_E_RULE, "syntax error");
    put(&dir, "rules/1.lua", ORIGIN("b", "law", "'nobody'", ""));
    check_failed(engine, CN_E_RULE, "no holder \"nobody\"");
    put(&dir, "rules/1.lua", "while true do end\n");
    check_failed(engine, CN_E_LIMIT, "instruction limit");
    put(&dir, "rules/1.lua",
        "local t = {}\nfor i = 1, 1000000 do t[i] = { i } end\n");
    check_failed(engine, CN_E_LIMIT, "");
    put(&dir, "rules/1.lua", BY_OFFICE);
    cr_assert_eq(rename(db, in(&dir, "away.db")), 0);
    check_failed(engine, CN_E_CATALOGUE, "c.db");
    put(&dir, "c.db", "this is no catalogue");
    check_failed(engine, CN_E_CATALOGUE, "c.db");
    cr_assert_eq(rename(in(&dir, "away.db"), db), 0);
    cr_assert_eq(rename(rules, in(&dir, "away")), 0);
    check_failed(engine, CN_E_IO, "rules");

    const cn_snapshot *after = cn_engine_snapshot(engine);
    cr_assert_eq(after, before);
    cn_snapshot_release(after);
    cn_snapshot_release(before);
    cr_assert_eq(rename(in(&dir, "away"), rules), 0);
    must_reload(engine);
    check_now(engine, "decided office: b");
    cn_engine_close(engine);
}

Test(engine, a_failed_open_leaves_out_as_it_was)
{
    const struct cn_options options = {.rules = in(&dir, "nothing")};
    cn_engine *engine = (cn_engine *)(uintptr_t)&options;
    struct cn_error err = {0};
    cr_assert_eq(cn_engine_open(&options, &engine, &err), CN_E_IO);
    cr_assert_eq((const void *)engine, (const void *)&options);
    cr_assert_eq(cn_engine_open(&options, &engine, NULL), CN_E_IO);
    cn_findings *findings = NULL;
    cr_assert_eq(cn_check(&options, &findings, NULL), CN_E_IO);
    cr_assert_null(findings);
    cn_findings_free(NULL);
    cn_engine_close(NULL);
}

Test(engine, the_options_are_the_engines_own)
{
    char path[128];
    const char *rules = make_rules(&dir);
    (void)snprintf(path, sizeof path, "%s", rules);
    put(&dir, "rules/1.lua", BY_MINISTER);
    cn_engine *engine = open_engine(path, NULL);
    memset(path, 'x', sizeof path - 1);
    must_reload(engine);
    check_now(engine, "decided minister: a");
    cn_engine_close(engine);
}

Test(engine, replaced_rules_are_freed_when_the_last_reader_leaves)
{
    cn_engine *engine = open_text(&dir, BY_MINISTER);
    const cn_snapshot *one = cn_engine_snapshot(engine);
    const cn_snapshot *two = cn_engine_snapshot(engine);
    cr_assert_eq(one, two);
    must_reload(engine);
    cr_assert_not_null(one->index);
    cn_snapshot_release(one);
    cr_assert_not_null(two->index);
    cn_snapshot_release(two);
    cr_assert_null(two->index);
    const cn_snapshot *idle = cn_engine_snapshot(engine);
    cn_snapshot_release(idle);
    cr_assert_not_null(idle->index);
    must_reload(engine);
    cr_assert_null(idle->index);
    cn_engine_close(engine);
}

/* ---- order never matters ---------------------------------------------------
 */

static const char *const statements[] = {
    "fact { id = 'flag', type = 'boolean' }",
    "fact { id = 'size', type = 'number', thresholds = { 3, 1 } }",
    "fact { id = 'kind', type = 'enum', values = { 'b', 'a' } }",
    "fact { id = 'site', type = 'place' }",
    "fact { id = 'seat', type = 'place' }",
    "holder { id = 'minister', tier = 'central', name = 'Bộ trưởng' }",
    "holder { id = 'committee', tier = 'province', name = 'UBND' }",
    "holder { id = 'ward', tier = 'commune', name = 'UBND xã' }",
    "instrument { id = 'law', kind = 'law', title = 'L', issuer = 'q',"
    "  valid_from = '2020-01-01' }",
    "instrument { id = 'decree', kind = 'decree', title = 'N', issuer = 'c',"
    "  valid_from = '2025-07-01' }",
    "subject { id = 's', field = 'f', name = 'S',"
    "  actions = { 'revoke', 'issue' } }",
    "subject { id = 'a', field = 'g', name = 'A', actions = { 'issue' } }",
    ORIGIN("o", "law", "'minister'", ""),
    ORIGIN("o2", "law", "'minister'", "when = { kind = 'a' }"),
    TRANSFER("t2", "decree", "minister", "committee",
             "when = { flag = true, size = at_least(2) }, place = 'site'"),
    TRANSFER("t1", "decree", "minister", "ward",
             "when = { flag = false, kind = 'b' }, place = 'seat'"),
    TRANSFER("t3", "decree", "committee", "ward",
             "province = '22', valid_from = '2026-01-01',"
             "exception_to = { 't1', 't2' }"),
    TRANSFER("t4", "decree", "committee", "ward", "province = '01'"),
    "origin { id = 'p', basis = instrument 'law', " RULE_OF(
        "'a', 'issue'") "holder = same_as { 's', 'issue' } }",
    "unknown { id = 'u', reason = 'x', field = 'g', when = { size = below(1) },"
    "  valid_from = '2025-07-01' }",
    "caveat { id = 'c', text = 'x', where = predicate({ 'flag', 'kind' },"
    "  function(f, k) return f ~= (k == 'a') end) }",
    "handles { id = 'h', basis = instrument 'law', by = 'ward',"
    "  of = { 'province', 'minister' }, confidence = 'text',"
    "  facts = { 'F2', 'F1' } }",
};
#define N_STATEMENTS (sizeof statements / sizeof *statements)

/* Each statement stays on its line; only when it runs changes. */
static void write_shuffled(unsigned seed)
{
    struct cn_strbuf text;
    size_t order[N_STATEMENTS];
    cn_strbuf_init(&text, TEXT_MAX);
    cn_strbuf_puts(&text, "local all = {\n");
    for (size_t i = 0; i < N_STATEMENTS; i++) {
        cn_strbuf_puts(&text, "function() ");
        cn_strbuf_add(&text, statements[i], strcspn(statements[i], "\n"));
        cn_strbuf_puts(&text, " end,\n");
        order[i] = i;
    }
    cn_strbuf_puts(&text, "}\nfor _, i in ipairs {");
    for (size_t i = N_STATEMENTS; i-- > 0;) {
        seed = seed * 1103515245U + 12345U;
        size_t j = seed / 65536U % (i + 1);
        size_t other = order[j];
        order[j] = order[i];
        order[i] = other;
        cn_strbuf_printf(&text, " %zu,", other + 1);
    }
    cn_strbuf_puts(&text, "} do all[i]() end\n");
    put(&dir, "rules/1.lua", text.text);
    cn_strbuf_release(&text);
}

static const struct line shuffled_lines[] = {
    {"s:issue 2025-07-01", "needs_facts: flag kind site size"},
    {"a:issue 2025-07-01 size=0", "unknown: p o"},
};

Test(engine, the_order_of_statements_leaves_no_trace_in_the_index)
{
    const char *rules = in(&dir, "rules");
    cr_assert_eq(mkdir(rules, 0700), 0);
    write_shuffled(0);
    cn_engine *first = open_engine(rules, NULL);
    const cn_snapshot *s = cn_engine_snapshot(first);
    for (unsigned seed = 1; seed <= 30; seed++) {
        write_shuffled(seed);
        cn_engine *second = open_engine(rules, NULL);
        const cn_snapshot *t = cn_engine_snapshot(second);
        cr_assert_eq(s->index->block->size, t->index->block->size);
        cr_assert_eq(
            memcmp(s->index->block, t->index->block, s->index->block->size), 0,
            "seed %u", seed);
        cr_assert_str_neq(cn_ruleset_hash(s), cn_ruleset_hash(t));
        cn_snapshot_release(t);
        cn_engine_close(second);
    }
    cn_snapshot_release(s);
    cn_engine_close(first);
}

Test(engine, the_files_that_hold_the_statements_change_no_answer)
{
    const char *rules = in(&dir, "rules");
    cr_assert_eq(mkdir(rules, 0700), 0);
    for (unsigned seed = 1; seed <= 10; seed++) {
        char text[5][8192] = {"", "", "", "", ""};
        for (size_t i = 0; i < N_STATEMENTS; i++) {
            size_t file = (i * 7 + seed * 3) * (seed + 1) % 5;
            (void)strcat(strcat(text[file], statements[i]), "\n");
        }
        for (int file = 0; file < 5; file++) {
            char name[24];
            (void)snprintf(name, sizeof name, "rules/%d.lua",
                           (file * 3 + (int)seed) % 5);
            put(&dir, name, text[file]);
            free(dir.name[--dir.n]);
        }
        cn_engine *engine = open_engine(rules, NULL);
        const cn_snapshot *s = cn_engine_snapshot(engine);
        CHECK_LINES(s, shuffled_lines);
        cn_snapshot_release(s);
        cn_engine_close(engine);
    }
}

Test(engine, the_rules_of_the_law_give_the_same_bytes_every_time)
{
    cn_engine *first = open_engine("rules", NULL);
    cn_engine *second = open_engine("rules", NULL);
    const cn_snapshot *s = cn_engine_snapshot(first);
    const cn_snapshot *t = cn_engine_snapshot(second);
    cr_assert_eq(s->index->block->size, t->index->block->size);
    cr_assert_eq(
        memcmp(s->index->block, t->index->block, s->index->block->size), 0);
    cr_assert_str_eq(cn_ruleset_hash(s), cn_ruleset_hash(t));
    cn_snapshot_release(s);
    cn_snapshot_release(t);
    cn_engine_close(first);
    cn_engine_close(second);
}
