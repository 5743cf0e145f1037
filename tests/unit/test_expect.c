/* SPDX-License-Identifier: MIT
 *
 * test_expect.c: tests of rules: what each field compares, which tests a rule
 * or a power chooses, what is covered; and mutants beside the same mistakes
 * made by hand in the text of the rules.
 */
#include "rules_help.h"

#define UNITS                                                                  \
    U_HEADER                                                                   \
    "20,province,Lạng Sơn,Tỉnh Lạng Sơn,,1900-01-01,,\n"               \
    "22,province,Quảng Ninh,Tỉnh Quảng Ninh,,1900-01-01,,\n"

/* clang-format off */
static const char base[] =
    ORIGIN("o", "law", "'minister'", "valid_from = '2021-01-01'")
    "transfer { id = 't', basis = instrument 'decree':article(4), "
        RULE_OF("'s', { 'issue', 'amend' }")
    "  from = 'minister', to = 'committee', mode = 'devolution',\n"
    "  when = { kind = one_of { 'a', 'b' }, size = below(20) },\n"
    "  valid_to = '2027-03-01' }\n"
    "transfer { id = 'x', basis = instrument 'decree':article(9), " RULE
    "  from = 'minister', to = 'chair', mode = 'devolution',\n"
    "  exception_to = 't', when = { flag = true, kind = 'a' },\n"
    "  valid_from = '2025-08-01' }\n"
    "transfer { id = 'l', basis = instrument 'decree', " RULE
    "  from = 'committee', to = 'ward', mode = 'decentralisation',\n"
    "  province = '22', may_pass_on = false }\n"
    "handles { id = 'h', basis = instrument 'decree', by = 'department',\n"
    "  of = 'committee', confidence = 'text', facts = { 'F1' } }\n"
    "caveat { id = 'c', power = { 's', 'issue' }, text = 'Chú ý.',\n"
    "  when = { lamp = true }, valid_from = '2025-07-01' }\n";
/* clang-format on */

struct world {
    struct folder f;
    const char *rules, *catalogue, *text, *tests; /* paths */
    cn_engine *engine;
    const cn_snapshot *snapshot;
};

/* Unlike put(), as often as wanted. */
static void write_text(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    cr_assert_not_null(file, "%s", path);
    cr_assert_geq(fputs(text, file), 0);
    cr_assert_eq(fclose(file), 0);
}

static struct world make_world(const char *rules)
{
    struct world w;
    struct cn_import_report report;
    struct cn_error err = {0};
    make_folder(&w.f);
    put(&w.f, "units.csv", UNITS);
    w.catalogue = in(&w.f, "catalogue.db");
    const char *const files[] = {in(&w.f, "units.csv")};
    cr_assert_eq(cn_catalogue_import(w.catalogue, files, 1, &report, &err),
                 CN_OK, "%s", err.message);
    w.rules = make_rules(&w.f);
    w.text = put(&w.f, "rules/1.lua", rules);
    w.tests = in(&w.f, "tests.lua");
    w.engine = open_engine(w.rules, w.catalogue);
    w.snapshot = cn_engine_snapshot(w.engine);
    return w;
}

static void end_world(struct world *w)
{
    cn_snapshot_release(w->snapshot);
    cn_engine_close(w->engine);
    remove_folder(&w->f);
}

static cn_tests *load_tests(struct world *w, const char *text)
{
    cn_tests *tests = NULL;
    struct cn_error err = {0};
    write_text(w->tests, text);
    const char *const paths[] = {w->tests};
    cr_assert_eq(cn_tests_load(paths, 1, &tests, &err), CN_OK, "%s",
                 err.message);
    for (size_t i = 0; i < cn_tests_findings(tests); i++) {
        const struct cn_finding *finding = cn_tests_finding(tests, i);
        cr_expect_fail("%d: %s", finding->line, finding->message);
    }
    return tests;
}

static cn_test_run *run_tests(const cn_tests *tests, const cn_snapshot *s,
                              const bool *only)
{
    cn_test_run *run = NULL;
    struct cn_error err = {0};
    cr_assert_eq(cn_tests_run(tests, s, only, &run, &err), CN_OK, "%s",
                 err.message);
    return run;
}

/* ---- fields --------------------------------------------------------- */

/* What is wrong with one test, "field: want / got", or "". */
static void check_fault(struct world *w, const char *asks, const char *gives,
                        const char *expected)
{
    char text[1024];
    char found[1024] = "";
    (void)snprintf(text, sizeof text,
                   "expect { ask = 's:issue', %s, gives = { %s } }", asks,
                   gives);
    cn_tests *tests = load_tests(w, text);
    cn_test_run *run = run_tests(tests, w->snapshot, NULL);
    const struct cn_test_result *result = cn_test_run_at(run, 0);
    cr_assert_not_null(result, "%s", text);
    for (int i = 0; i < result->n_faults; i++) {
        const struct cn_test_fault *fault = &result->faults[i];
        size_t len = strlen(found);
        (void)snprintf(found + len, sizeof found - len, "%s%s: %s / %s",
                       i > 0 ? "; " : "", fault->field, fault->want,
                       fault->got);
    }
    cr_expect_str_eq(found, expected, "%s", text);
    cr_expect_eq(result->passed, expected[0] == '\0', "%s", text);
    cr_expect(!result->passed || !result->decision);
    cn_test_run_free(run);
    cn_tests_free(tests);
}

Test(expect, each_field_is_compared_partly_or_whole)
{
    static const char there[] = "on = '2025-07-15', province = 'lang son', "
                                "facts = { kind = 'a', size = 19.5, "
                                "flag = false, lamp = true }";
    static const char *const cases[][2] = {
        {"outcome = 'decided', tier = 'province', holder = 'committee'", ""},
        {"outcome = 'unknown'", "outcome: unknown / decided"},
        {"tier = 'central', holder = 'minister'",
         "tier: central / province; holder: minister / committee"},
        {"tier = false", "tier:  / province"},
        {"unit = '20', authority = 'Ủy ban nhân dân tỉnh Lạng Sơn'", ""},
        {"unit = '22'", "unit: 22 / 20"},
        {"unit = false", "unit:  / 20"},
        {"place = false, reason = false", ""},
        {"handler = 'department'", ""},
        {"handler = false", "handler:  / department"},
        {"receivers = false", ""},
        {"receivers = 'UBND xã'", "receivers: UBND xã / "},
        {"chain = { 'o', 't' }", ""},
        {"chain = { 't', 'o' }", "chain: t, o / o, t"},
        {"chain = 'o'", "chain: o / o, t"},
        {"chain = { 'o', 't', 'l' }", "chain: o, t, l / o, t"},
        {"chain = false", "chain:  / o, t"},
        {"needs = false, conflict = false", ""},
        {"needs = 'kind'", "needs: kind / "},
        {"valid = { from = '2025-07-01', to = '2027-03-01' }", ""},
        {"valid = { to = false }", "valid.to:  / 2027-03-01"},
        {"next = { on = '2027-03-01', tier = 'central' }", ""},
        {"next = { holder = 'minister', outcome = 'decided' }", ""},
        {"next = { holder = false }", "next.holder:  / minister"},
        {"next = false", "next:  / 2027-03-01"},
        {"caveats = 'Chú ý.'", ""},
        {"caveats = false", "caveats:  / Chú ý."},
        {"caveats = { 'Chú ý.', 'Khác.' }", "caveats: Chú ý., Khác. / Chú ý."},
        {"confidence = 'text'", ""},
        {"confidence = 'weak'", "confidence: weak / text"},
        {"action = 'issue', tier = 'province'", ""},
        {"action = 'amend', tier = 'province'",
         "action: amend / no decision is about this action"},
    };
    struct world w = make_world(base);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        check_fault(&w, there, cases[i][0], cases[i][1]);
    }
    end_world(&w);
}

Test(expect, what_cannot_be_asked_is_a_fault_of_the_test)
{
    static const char *const cases[][2] = {
        {"on = '2025-07-15', province = '99'",
         "province: 99 / no such unit on that day"},
        {"on = '2025-07-15', commune = '20'",
         "commune: 20 / no such unit on that day"},
        {"on = '2025-07-15', facts = { kin = 'a' }",
         "kin: a / no fact \"kin\"; did you mean \"kind\"?"},
        {"on = '2025-07-15', facts = { kind = 'd' }",
         "kind: d / fact \"kind\" has no value \"d\"; it is one of: a, b, c"},
        {"on = '2025-07-15', facts = { flag = 1 }",
         "flag: 1 / fact \"flag\" has no value \"1\"; it is one of: false, "
         "true"},
    };
    struct world w = make_world(base);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        check_fault(&w, cases[i][0], "tier = 'province'", cases[i][1]);
    }
    end_world(&w);
}

Test(expect, the_day_of_receipt_is_the_day_asked_about_unless_given)
{
    struct world w = make_world(base);
    check_fault(&w, "on = '2027-03-01', facts = { kind = 'b', size = 1 }",
                "holder = 'minister'", "");
    check_fault(&w,
                "on = '2027-03-01', received = '2027-02-28', province = '20', "
                "facts = { kind = 'b', size = 1 }",
                "holder = 'committee'", "");
    end_world(&w);
}

/* ---- choosing and covering ------------------------------------------ */

static const char three[] =
    "expect { ask = 's:issue', on = '2024-01-01', province = '20',\n"
    "  gives = { holder = 'minister' } }\n"
    "expect { ask = 's:issue', on = '2025-07-15', province = '20',\n"
    "  facts = { kind = 'b', size = 1 }, gives = { holder = 'committee' } }\n"
    "expect { ask = 's:amend', on = '2025-07-15', province = '20',\n"
    "  gives = { outcome = 'no_authority' } }\n";

Test(expect, tests_are_chosen_by_rule_and_by_power)
{
    struct world w = make_world(base);
    cn_tests *tests = load_tests(&w, three);
    cn_test_run *run = run_tests(tests, w.snapshot, NULL);
    const char *const rules[] = {"h", "nobody"};
    bool only[3] = {false};
    int passed = 0;
    cr_expect_eq(cn_test_run_count(run, &passed), 3);
    cr_expect_eq(passed, 3);
    cr_expect_eq(cn_test_run_select(run, rules, 2, only), 1);
    cr_expect(!only[0] && only[1] && !only[2]);
    cn_test_run *again = run_tests(tests, w.snapshot, only);
    cr_expect_eq(cn_test_run_count(again, &passed), 1);
    cr_expect(!cn_test_run_at(again, 0)->ran);
    const int amend = cn_power_find(w.snapshot, "s:amend");
    memset(only, 0, sizeof only);
    cr_expect_eq(cn_tests_select(tests, w.snapshot, &amend, 1, only), 1);
    cr_expect(only[2]);
    cn_test_run_free(again);
    cn_test_run_free(run);
    cn_tests_free(tests);
    end_world(&w);
}

Test(expect, coverage_counts_rules_by_provision)
{
    struct world w = make_world(base);
    struct cn_error err = {0};
    cn_coverage *coverage = NULL;
    cn_tests *tests = load_tests(&w, three);
    cn_test_run *run = run_tests(tests, w.snapshot, NULL);
    int reached = 0;
    cr_assert_eq(cn_test_coverage(run, w.snapshot, CN_LANG_VI, &coverage, &err),
                 CN_OK);
    /* o, t, h and c, which may hold; not x, nor l in another province */
    cr_expect_eq(cn_coverage_rules(coverage, &reached), 6);
    cr_expect_eq(reached, 4);
    const struct cn_coverage_instrument *in = NULL;
    int i = 0;
    for (; (in = cn_coverage_instrument(coverage, i)); i++) {
        if (strcmp(in->id, "decree") == 0) {
            cr_expect_eq(in->rules, 4);
            cr_expect_eq(in->reached, 2);
            cr_expect_eq(in->n_provisions, 3);
            cr_expect_str_eq(in->provisions[1].basis.article, "4");
            cr_expect_str_eq(in->gaps, "5–8");
        }
    }
    cr_expect_eq(i, cn_coverage_instruments(coverage));
    cn_coverage_free(coverage);
    cn_test_run_free(run);
    cn_tests_free(tests);
    end_world(&w);
}

/* ---- mutants -------------------------------------------------------- */

static cn_mutation *mutate(struct world *w, const cn_tests *tests)
{
    const struct cn_options options = {.rules = w->rules,
                                       .catalogue = w->catalogue};
    const struct cn_mutation_options all = {.only = NULL};
    struct cn_error err = {0};
    cn_mutation *mutation = NULL;
    cr_assert_eq(cn_mutate(&options, tests, &all, &mutation, &err), CN_OK, "%s",
                 err.message);
    return mutation;
}

/* The same mistake in the text: the first `from` below the id becomes `to`. */
struct edit {
    const char *rule, *kind, *what; /* what: of the mutant's `from`, or "" */
    const char *from, *to;
};

static const struct edit edits[] = {
    {"t", "from-later", "",
     "valid_to =", "valid_from = '2025-07-02', valid_to ="},
    {"t", "to-earlier", "", "2027-03-01", "2027-02-28"},
    {"t", "to-later", "", "2027-03-01", "2027-03-02"},
    {"t", "drop-value", "kind: a", "one_of { 'a', 'b' }", "'b'"},
    {"t", "drop-condition", "kind", "kind = one_of { 'a', 'b' },", ""},
    {"t", "drop-condition", "size", "size = below(20)", ""},
    {"t", "negate-condition", "size", "below(20)", "at_least(20)"},
    {"t", "negate-condition", "kind", "one_of { 'a', 'b' }", "'c'"},
    {"x", "from-earlier", "", "2025-08-01", "2025-07-31"},
    {"x", "from-later", "", "2025-08-01", "2025-08-02"},
    {"x", "drop-condition", "flag", "flag = true,", ""},
    {"x", "drop-condition", "kind", "kind = 'a'", ""},
    {"x", "negate-condition", "flag", "flag = true", "flag = false"},
    {"x", "drop-exception", "", "exception_to = 't',", ""},
    {"l", "drop-province", "", "province = '22',", ""},
    {"l", "flip-pass-on", "", "may_pass_on = false", "may_pass_on = true"},
    {"h", "drop-of", "", "of = 'committee',", ""},
    {"c", "drop-condition", "lamp", "when = { lamp = true },", ""},
    {"c", "from-later", "", "2025-07-01", "2025-07-02"},
    {"size", "threshold-up", "", "below(20)", "below(21)"},
    {"size", "threshold-down", "", "below(20)", "below(19)"},
};

static char *edited(const struct edit *edit)
{
    char id[64];
    char *out = malloc(sizeof base + 256);
    cr_assert_not_null(out);
    (void)snprintf(id, sizeof id, "id = '%s'",
                   strcmp(edit->rule, "size") == 0 ? "t" : edit->rule);
    const char *rule = strstr(base, id);
    cr_assert_not_null(rule, "%s", id);
    const char *at = strstr(rule, edit->from);
    cr_assert_not_null(at, "%s", edit->from);
    (void)snprintf(out, sizeof base + 256, "%.*s%s%s", (int)(at - base), base,
                   edit->to, at + strlen(edit->from));
    return out;
}

/* The answers of every cell around the boundaries, as one text. */
static void put_cells(struct cn_strbuf *out, const cn_snapshot *s)
{
    static const char *const days[] = {"2024-01-01", "2025-06-30", "2025-07-01",
                                       "2025-07-02", "2025-07-31", "2025-08-01",
                                       "2025-08-02", "2027-02-27", "2027-02-28",
                                       "2027-03-01", "2027-03-02"};
    static const char *const sizes[] = {"18", "19", "20", "21"};
    for (int i = 0; i < 11 * 4 * 3 * 2 * 2 * 2; i++) {
        char words[256];
        (void)snprintf(words, sizeof words,
                       "s:issue %s size=%s kind=%c flag=%s lamp=%s at=%s",
                       days[i / 96], sizes[i / 24 % 4], "abc"[i / 8 % 3],
                       i / 4 % 2 ? "true" : "false",
                       i / 2 % 2 ? "true" : "false", i % 2 ? "20" : "22");
        struct cn_case c = make_case(s, words);
        cn_answer *answer = explain(s, &c);
        const struct cn_decision *d = cn_answer_at(answer, 0);
        put_decision(out, s, d);
        cn_strbuf_printf(out, " %s %d\n",
                         d->handler.holder ? d->handler.holder : "",
                         d->n_caveats);
        cn_answer_free(answer);
    }
}

static const struct cn_mutant *find_mutant(const cn_mutation *mutation,
                                           const struct edit *edit)
{
    const struct cn_mutant *m = NULL;
    for (int i = 0; (m = cn_mutation_at(mutation, i)); i++) {
        if (strcmp(m->rule, edit->rule) == 0 &&
            strcmp(m->kind, edit->kind) == 0 &&
            strncmp(m->from, edit->what, strlen(edit->what)) == 0) {
            return m;
        }
    }
    return NULL;
}

/* "route s:issue --province 20 --on DAY --fact a=b" as make_case() has it. */
static struct cn_case case_of(const cn_snapshot *s, const char *command)
{
    char copy[512];
    char words[512] = "";
    char on[16] = "";
    char received[16] = "";
    char *rest = NULL;
    (void)snprintf(copy, sizeof copy, "%s", command + strlen("route "));
    for (char *word = strtok_r(copy, " ", &rest); word;
         word = strtok_r(NULL, " ", &rest)) {
        size_t len = strlen(words);
        const char *value = *word == '-' ? strtok_r(NULL, " ", &rest) : word;
        if (strcmp(word, "--on") == 0) {
            (void)snprintf(on, sizeof on, "%s", value);
        } else if (strcmp(word, "--received") == 0) {
            (void)snprintf(received, sizeof received, "%s", value);
        } else {
            bool at = strcmp(word, "--province") == 0;
            (void)snprintf(words + len, sizeof words - len, "%s%s ",
                           at ? "at=" : "", value);
        }
    }
    char all[1024];
    (void)snprintf(all, sizeof all, "%s on=%s %s", received[0] ? received : on,
                   on, words);
    return make_case(s, all);
}

/* The command of a mutant is answered otherwise. */
static void check_command(const cn_snapshot *before, const cn_snapshot *after,
                          const struct cn_mutant *m)
{
    const cn_snapshot *const both[] = {before, after};
    struct cn_strbuf text[2];
    for (int i = 0; i < 2; i++) {
        struct cn_case c = case_of(both[i], m->command);
        cn_answer *answer = explain(both[i], &c);
        cn_strbuf_init(&text[i], TEXT_MAX);
        put_decision(&text[i], both[i], cn_answer_at(answer, 0));
        cn_answer_free(answer);
    }
    cr_expect_str_neq(text[0].text, text[1].text, "%s: %s", m->kind,
                      m->command);
    cn_strbuf_release(&text[0]);
    cn_strbuf_release(&text[1]);
}

static bool check_edit(struct world *w, const cn_tests *tests,
                       const cn_mutation *mutation, const struct edit *edit,
                       const char *cells)
{
    char *text = edited(edit);
    const struct cn_mutant *m = find_mutant(mutation, edit);
    struct cn_error err = {0};
    struct cn_strbuf other;
    int passed = 0;
    write_text(w->text, text);
    cr_assert_eq(cn_engine_reload(w->engine, &err), CN_OK, "%s %s: %s",
                 edit->rule, edit->kind, err.message);
    const cn_snapshot *s = cn_engine_snapshot(w->engine);
    cn_test_run *run = run_tests(tests, s, NULL);
    bool noticed = cn_test_run_count(run, &passed) > passed;
    cn_strbuf_init(&other, TEXT_MAX);
    put_cells(&other, s);
    cr_assert_not_null(m, "no mutant %s %s %s", edit->rule, edit->kind,
                       edit->what);
    cr_expect_eq(m->end == CN_MUTANT_KILLED, noticed, "%s %s: %d", edit->rule,
                 edit->kind, m->end);
    if (m->command) {
        check_command(w->snapshot, s, m);
    }
    cr_expect_eq(m->end == CN_MUTANT_EQUIVALENT, strcmp(other.text, cells) == 0,
                 "%s %s: %d", edit->rule, edit->kind, m->end);
    cn_strbuf_release(&other);
    cn_test_run_free(run);
    cn_snapshot_release(s);
    free(text);
    return m->command != NULL;
}

static void check_edits(const char *text)
{
    struct world w = make_world(base);
    cn_tests *tests = load_tests(&w, text);
    cn_mutation *mutation = mutate(&w, tests);
    struct cn_strbuf cells;
    cn_strbuf_init(&cells, TEXT_MAX);
    put_cells(&cells, w.snapshot);
    int commands = 0;
    for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
        commands += check_edit(&w, tests, mutation, &edits[i], cells.text);
    }
    cr_expect_gt(commands, 10);
    cn_strbuf_release(&cells);
    cn_mutation_free(mutation);
    cn_tests_free(tests);
    end_world(&w);
}

Test(expect, mutants_are_what_the_same_mistakes_in_the_text_are)
{
    check_edits(three);
}

/* Tests that the generator writes at all boundaries: more are noticed. */
Test(expect, generated_tests_notice_what_they_should)
{
    struct world w = make_world(base);
    struct cn_generated made;
    struct cn_error err = {0};
    char *text = NULL;
    cr_assert_eq(
        cn_test_generate(w.snapshot, NULL, 0, CN_LANG_EN, &made, &text, &err),
        CN_OK, "%s", err.message);
    cr_expect_eq(made.rules, 6);
    cr_expect_eq(made.not_reached, 0);
    end_world(&w);
    check_edits(text);
    free(text);
}

/* The lowest size that 'wide' allows is the exception's. */
Test(expect, a_case_is_found_above_what_an_exception_takes)
{
    struct world w = make_world(ORIGIN(
        "o", "law", "'minister'",
        "valid_from = '2021-01-01'") "transfer { id = 'wide', basis = "
                                     "instrument 'decree', " RULE
                                     "  from = 'minister', to = 'committee',\n"
                                     "  mode = 'devolution', when = { size = "
                                     "below(20) } }\n"
                                     "transfer { id = 'low', basis = "
                                     "instrument 'decree', " RULE
                                     "  from = 'minister', to = 'chair', mode "
                                     "= 'devolution',\n"
                                     "  exception_to = 'wide', when = { size = "
                                     "below(5) } }\n");
    struct cn_generated made;
    struct cn_error err = {0};
    char *text = NULL;
    cr_assert_eq(
        cn_test_generate(w.snapshot, NULL, 0, CN_LANG_EN, &made, &text, &err),
        CN_OK, "%s", err.message);
    cr_expect_eq(made.rules, 3);
    cr_expect_eq(made.not_reached, 0);
    end_world(&w);
    free(text);
}

Test(expect, without_a_test_every_mistake_survives)
{
    struct world w = make_world(base);
    cn_tests *tests = load_tests(&w, "local nothing = 1\nreturn nothing");
    cn_mutation *mutation = mutate(&w, tests);
    const struct cn_mutation_summary *s = cn_mutation_summary(mutation);
    cr_expect_eq(s->rules, 6);
    cr_expect_eq(s->count[CN_MUTANT_KILLED], 0);
    cr_expect_gt(s->count[CN_MUTANT_SURVIVED], 30);
    cn_mutation_free(mutation);
    cn_tests_free(tests);
    end_world(&w);
}

Test(expect, a_test_that_fails_stops_mutating)
{
    struct world w = make_world(base);
    cn_tests *tests = load_tests(&w, "expect { ask = 's:issue', "
                                     "on = '2024-01-01', "
                                     "gives = { tier = 'commune' } }");
    cn_mutation *mutation = mutate(&w, tests);
    cr_expect_eq(cn_mutation_summary(mutation)->bad_tests, 1);
    cr_expect_null(cn_mutation_at(mutation, 0));
    cn_mutation_free(mutation);
    cn_tests_free(tests);
    end_world(&w);
}
