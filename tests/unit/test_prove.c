/* SPDX-License-Identifier: MIT
 *
 * test_prove.c: each kind of finding from a base made by hand, whole: kind,
 * powers, days, region, rules with their roles, command line.
 */
#include "rules_folder.h"

#include <stdarg.h>

#define LINES_MAX 16384

static const char vocabulary[] =
    "instrument { id = 'law:1', kind = 'law', title = 'L', valid_from = "
    "'2020-01-01' }\n"
    "instrument { id = 'decree:1', kind = 'decree', title = 'D', valid_from "
    "= '2025-07-01', valid_to = '2027-03-01' }\n"
    "instrument { id = 'local:1', kind = 'provincial_decision', title = 'P', "
    "valid_from = '2025-07-01', province = '22' }\n"
    "holder { id = 'ministry', tier = 'central', name = 'Bộ' }\n"
    "holder { id = 'office', tier = 'central', name = 'Cục' }\n"
    "holder { id = 'committee', tier = 'province', name = 'Ủy ban' }\n"
    "holder { id = 'department', tier = 'province', name = 'Sở' }\n"
    "holder { id = 'district', tier = 'district', name = 'Huyện', valid_to = "
    "'2025-07-01' }\n"
    "holder { id = 'commune', tier = 'commune', name = 'Xã' }\n"
    "fact { id = 'far', type = 'boolean', question = '?' }\n"
    "fact { id = 'kind', type = 'enum', question = '?', values = { 'a', 'b', "
    "'c', 'd' } }\n"
    "fact { id = 'size', type = 'number', question = '?', unit = 'm', "
    "thresholds = { 10, 20 } }\n"
    "local L, D, P = instrument 'law:1', instrument 'decree:1', instrument "
    "'local:1'\n"
    "local function o(t) t.confidence, t.facts = 'text', { 'F1' }; t.basis = "
    "t.basis or L; t.power = t.power or { 's' }; origin(t) end\n"
    "local function m(t) t.confidence, t.facts = 'text', { 'F1' }; t.basis = "
    "t.basis or D; t.power = t.power or { 's' }; t.mode = t.mode or "
    "'devolution'; transfer(t) end\n"
    "local function s(id, actions) subject { id = id, field = 'ip', name = "
    "'S', actions = actions or { 'issue' } } end\n";

struct proved {
    struct folder folder;
    cn_engine *engine;
    const cn_snapshot *snapshot;
    cn_proof *proof;
    char lines[LINES_MAX];
    size_t len;
};

CN_PRINTF(2, 3)
static void put(struct proved *p, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(p->lines + p->len, LINES_MAX - p->len, fmt, args);
    va_end(args);
    cr_assert(n >= 0 && (size_t)n < LINES_MAX - p->len);
    p->len += (size_t)n;
}

static void put_regions(struct proved *p, const struct cn_proof_region *regions,
                        int n)
{
    for (int r = 0; r < n; r++) {
        put(p, "%s", r > 0 ? " |" : "");
        for (int t = 0; t < regions[r].n_tests; t++) {
            const struct cn_proof_test *test = &regions[r].tests[t];
            put(p, " %s%s", test->fact, test->none_of ? "!=" : "=");
            for (int v = 0; v < test->n_values; v++) {
                put(p, "%s%s", v > 0 ? "," : "", test->values[v]);
            }
        }
    }
}

static void put_finding(struct proved *p, const struct cn_proof_finding *f)
{
    char from[11];
    char to[11];
    put(p, "%s %s:", cn_proof_kind_name(f->kind), f->subject);
    for (int i = 0; i < f->n_actions; i++) {
        put(p, "%s%s", i > 0 ? "," : "", f->actions[i]);
    }
    put(p, " %s..%s", cn_date_format(f->from, from), cn_date_format(f->to, to));
    if (f->pending) {
        put(p, " on %s..%s", cn_date_format(f->on_from, from),
            cn_date_format(f->on_to, to));
    }
    put_regions(p, f->regions, f->n_regions);
    put(p, ";");
    for (int i = 0; i < f->n_rules; i++) {
        put(p, " %s:%s", f->rules[i].role, f->rules[i].link.rule);
    }
    put(p, "; %s%s%s\n", f->command, f->holder ? "; " : "",
        f->holder ? f->holder : "");
}

static void open_text(struct proved *p, const char *text, const char *units)
{
    char path[512];
    char catalogue[512];
    struct cn_error err = {0};
    memset(p, 0, sizeof *p);
    p->folder = folder_make();
    folder_path(&p->folder, "rules", path);
    cr_assert_eq(mkdir(path, 0700), 0);
    folder_path(&p->folder, "rules/x.lua", path);
    FILE *file = fopen(path, "wb");
    cr_assert_not_null(file);
    (void)fprintf(file, "%s%s", vocabulary, text);
    (void)fclose(file);
    folder_path(&p->folder, "catalogue.db", catalogue);
    if (units) {
        struct cn_import_report report;
        folder_puts(&p->folder, "units.csv", units);
        folder_path(&p->folder, "units.csv", path);
        const char *files[] = {path};
        cr_assert_eq(cn_catalogue_import(catalogue, files, 1, &report, &err),
                     CN_OK, "%s", err.message);
    }
    folder_path(&p->folder, "rules", path);
    const struct cn_options options = {.rules = path,
                                       .catalogue = units ? catalogue : NULL};
    cr_assert_eq(cn_engine_open(&options, &p->engine, &err), CN_OK, "%s",
                 err.message);
    p->snapshot = cn_engine_snapshot(p->engine);
}

static void prove(struct proved *p, const struct cn_proof_options *options)
{
    struct cn_error err = {0};
    cr_assert_eq(cn_prove(p->snapshot, options, CN_LANG_EN, &p->proof, &err),
                 CN_OK, "%s", err.message);
    for (int i = 0; i < cn_proof_count(p->proof); i++) {
        put_finding(p, cn_proof_at(p->proof, i));
    }
}

static void close_text(struct proved *p)
{
    cn_proof_free(p->proof);
    cn_snapshot_release(p->snapshot);
    cn_engine_close(p->engine);
    folder_remove(&p->folder);
}

/* The findings of a base over the five years. */
static void expect(const char *name, const char *text, const char *lines)
{
    struct proved p;
    struct cn_proof_options options;
    cn_proof_options_init(&options);
    open_text(&p, text, NULL);
    prove(&p, &options);
    cr_expect_str_eq(p.lines, lines, "%s:\n%s", name, p.lines);
    close_text(&p);
}

struct case_of {
    const char *name, *text, *lines;
};

static void expect_all(const struct case_of *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        expect(cases[i].name, cases[i].text, cases[i].lines);
    }
}
#define EXPECT_ALL(cases) expect_all(cases, sizeof(cases) / sizeof *(cases))

Test(prove, a_sound_base_has_no_finding)
{
    static const struct case_of cases[] = {
        {"a chain",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'b', from = "
         "'ministry', to = 'committee' }",
         ""},
        {"a province passes on what was devolved",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'b', from = "
         "'ministry', to = 'committee', basis = L } m { id = 'c', from = "
         "'committee', to = 'department', basis = P, province = '22' }",
         ""},
        {"from is a condition: it starts where the ministry holds",
         "s('s') o { id = 'a', holder = 'ministry', when = { far = true } } o "
         "{ id = 'b', holder = 'office', when = { far = false } } m { id = "
         "'c', from = 'ministry', to = 'committee' }",
         ""},
        {"beaten by a higher rule, which is not a broken chain",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'b', from = "
         "'ministry', to = 'committee', when = { far = true }, basis = L } m "
         "{ id = 'c', from = 'ministry', to = 'office' }",
         ""},
        {"a power that follows another",
         "s('s') s('t') o { id = 'a', holder = 'ministry' } o { id = 'b', "
         "power = { 't' }, holder = same_as { 's', 'issue' } } m { id = 'c', "
         "power = { 't' }, from = 'ministry', to = 'office' }",
         ""},
        {"a delegation by the last holder",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'b', from = "
         "'ministry', to = 'office', mode = 'delegation' }",
         ""},
        {"a rule that was over before the period",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'b', from = "
         "'commune', to = 'office', basis = L, valid_to = '2024-01-01' }",
         ""},
    };
    EXPECT_ALL(cases);
}

Test(prove, an_omission_names_what_waits)
{
    static const struct case_of cases[] = {
        {"no rule at all", "s('s')",
         "omission s:issue 2025-07-01..2030-07-01;; route s:issue --on "
         "2025-07-01\n"},
        {"in some cells",
         "s('s') o { id = 'a', holder = 'ministry', when = { kind = one_of { "
         "'a', 'b' } } } o { id = 'b', holder = 'office', when = { kind = "
         "'c', size = at_least(10) } } m { id = 'c', from = 'ministry', to = "
         "'committee' }",
         "omission s:issue 2025-07-01..2030-07-01 kind=c,d size=<10 | "
         "kind=d; waits:c; route s:issue --on 2025-07-01 --fact size=0 "
         "--fact kind=c\n"},
        {"until a law begins",
         "s('s') o { id = 'a', holder = 'ministry', valid_from = "
         "'2026-01-01' }",
         "omission s:issue 2025-07-01..2026-01-01;; route s:issue --on "
         "2025-07-01\n"},
    };
    EXPECT_ALL(cases);
}

Test(prove, an_overlap_names_its_sides)
{
    static const struct case_of cases[] = {
        {"two origins",
         "s('s') o { id = 'a', holder = 'ministry' } o { id = 'b', holder = "
         "'office', when = { size = below(20) }, valid_to = '2026-01-01' }",
         "overlap s:issue 2025-07-01..2026-01-01 size=<20; side:a side:b; "
         "route s:issue --on 2025-07-01 --fact size=0\n"},
        {"two transfers",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'b', from = "
         "'ministry', to = 'committee', when = { kind = none_of { 'd' } } } m "
         "{ id = 'c', from = 'ministry', to = 'office' }",
         "overlap s:issue 2025-07-01..2027-03-01 kind!=d; side:b side:c "
         "chain:a; route s:issue --on 2025-07-01 --fact kind=a\n"},
        {"of three sides each pair where it is, without the third",
         "s('s') o { id = 'a', holder = 'ministry', when = { far = true } } o "
         "{ id = 'b', holder = 'office', when = { kind = 'a' } } o { id = 'c', "
         "holder = 'committee', when = { size = below(10) } } o { id = 'd', "
         "holder = 'ministry', when = { far = false, kind = none_of { 'a' }, "
         "size = at_least(10) } }",
         "overlap s:issue 2025-07-01..2030-07-01 far=true kind=a; side:a "
         "side:b; route s:issue --on 2025-07-01 --fact kind=a --fact "
         "far=true\n"
         "overlap s:issue 2025-07-01..2030-07-01 far=true size=<10; side:a "
         "side:c; route s:issue --on 2025-07-01 --fact size=0 --fact "
         "far=true\n"
         "overlap s:issue 2025-07-01..2030-07-01 kind=a size=<10; side:b "
         "side:c; route s:issue --on 2025-07-01 --fact size=0 --fact "
         "kind=a\n"},
        {"pairs in the same cells are one finding",
         "s('s') o { id = 'a', holder = 'ministry' } o { id = 'b', holder = "
         "'office' } o { id = 'c', holder = 'committee' }",
         "overlap s:issue 2025-07-01..2030-07-01; side:a side:b side:c; route "
         "s:issue --on 2025-07-01\n"},
        {"two sides of one body are no pair",
         "s('s') o { id = 'a', holder = 'ministry', when = { far = true } } o "
         "{ id = 'b', holder = 'ministry' } o { id = 'c', holder = "
         "'committee', when = { kind = 'a' } }",
         "overlap s:issue 2025-07-01..2030-07-01 far=true kind=a; side:a "
         "side:c; route s:issue --on 2025-07-01 --fact kind=a --fact "
         "far=true\n"
         "overlap s:issue 2025-07-01..2030-07-01 kind=a; side:b side:c; route "
         "s:issue --on 2025-07-01 --fact kind=a\n"},
        {"the same body twice is none, but one of them is dead",
         "s('s') o { id = 'a', holder = 'ministry' } o { id = 'b', holder = "
         "'ministry' }",
         "dead-rule s:issue 2025-07-01..2030-07-01; fault:b winner:a; route "
         "s:issue --on 2025-07-01\n"},
    };
    EXPECT_ALL(cases);
}

Test(prove, an_interruption_names_who_held_it)
{
    static const struct case_of cases[] = {
        {"a gap of one day",
         "s('s') o { id = 'a', holder = 'ministry', valid_to = '2026-01-01' } "
         "o { id = 'b', holder = 'office', valid_from = '2026-01-02' }",
         "interruption s:issue 2026-01-01..2026-01-02; held:a; route s:issue "
         "--on 2026-01-01\n"},
        {"back to the district",
         "s('s') o { id = 'a', holder = 'district' } m { id = 'b', from = "
         "'district', to = 'commune' }",
         "interruption s:issue 2027-03-01..2030-07-01; chain:a held:b; route "
         "s:issue --on 2027-03-01; district\n"},
        {"the law of receipt names a body that has ended",
         "holder { id = 'bureau', tier = 'central', name = 'B', valid_to = "
         "'2026-01-01' } s('s') o { id = 'a', holder = 'bureau', valid_to = "
         "'2026-01-01' } o { id = 'b', holder = 'office', valid_from = "
         "'2026-01-01' }",
         "interruption s:issue 2025-07-01..2026-01-01 on "
         "2026-01-01..2030-07-01; chain:a; route s:issue --on 2026-01-01 "
         "--received 2025-07-01; bureau\n"},
        {"from two days, in two parts",
         "s('s') o { id = 'a', holder = 'ministry', when = { far = true }, "
         "valid_to = '2026-01-01' } o { id = 'b', holder = 'office', when = { "
         "far = false }, valid_to = '2028-01-01' }",
         "interruption s:issue 2026-01-01..2030-07-01 far=true; held:a; route "
         "s:issue --on 2026-01-01 --fact far=true\n"
         "interruption s:issue 2028-01-01..2030-07-01 far=false; held:b; "
         "route s:issue --on 2028-01-01 --fact far=false\n"},
    };
    EXPECT_ALL(cases);
}

Test(prove, a_transfer_must_start_from_the_holder)
{
    static const struct case_of cases[] = {
        {"never",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'b', from = "
         "'office', to = 'committee', when = { far = true } }",
         "broken-chain s:issue 2025-07-01..2027-03-01 far=true; fault:b "
         "chain:a; route s:issue --on 2025-07-01 --fact far=true\n"},
        {"for a part of its days",
         "s('s') o { id = 'a', holder = 'ministry', valid_to = '2026-01-01' } "
         "o { id = 'b', holder = 'office', valid_from = '2026-01-01' } m { id "
         "= 'c', from = 'ministry', to = 'committee' }",
         "broken-chain s:issue 2026-01-01..2027-03-01; fault:c chain:b; "
         "route s:issue --on 2026-01-01\n"},
        {"a delegation of what has moved on",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'b', from = "
         "'ministry', to = 'committee' } m { id = 'c', from = 'ministry', to "
         "= 'office', mode = 'delegation' }",
         "broken-chain s:issue 2025-07-01..2027-03-01; fault:c chain:a "
         "chain:b; route s:issue --on 2025-07-01\n"},
        {"not judged where it is not established who holds",
         "s('s') unknown { id = 'u', power = { 's' }, reason = '?', facts = { "
         "'F1' } } m { id = 'b', from = 'office', to = 'committee' }",
         "unknown s:issue 2025-07-01..2030-07-01; unknown:u; route s:issue "
         "--on 2025-07-01\n"},
    };
    EXPECT_ALL(cases);
}

Test(prove, a_province_passes_on_only_what_it_may)
{
    static const struct case_of cases[] = {
        {"decentralised to it without leave",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'b', from = "
         "'ministry', to = 'committee', mode = 'decentralisation' } m { id = "
         "'c', from = 'committee', to = 'department', basis = P, province = "
         "'22', valid_to = '2027-03-01' }",
         "illegal-pass-on s:issue 2025-07-01..2027-03-01 presented=22; "
         "fault:c before:b chain:a; route s:issue --on 2025-07-01\n"},
        {"never held by it",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'c', from = "
         "'committee', to = 'department', basis = P, province = '22' }",
         "illegal-pass-on s:issue 2025-07-01..2030-07-01 presented=22; "
         "fault:c chain:a; route s:issue --on 2025-07-01\n"},
        {"held no longer",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'b', from = "
         "'ministry', to = 'committee' } m { id = 'c', from = 'committee', to "
         "= 'department', basis = P, province = '22' }",
         "illegal-pass-on s:issue 2027-03-01..2030-07-01 presented=22; "
         "fault:c chain:a; route s:issue --on 2027-03-01\n"},
    };
    EXPECT_ALL(cases);
}

Test(prove, a_chain_must_not_come_back)
{
    static const struct case_of cases[] = {
        {"to its origin",
         "s('s') o { id = 'a', holder = 'ministry' } m { id = 'b', from = "
         "'ministry', to = 'committee' } m { id = 'c', from = 'committee', to "
         "= 'ministry', when = { far = true } }",
         "cycle s:issue 2025-07-01..2027-03-01 far=true; loop:b loop:c "
         "chain:a; route s:issue --on 2025-07-01 --fact far=true\n"},
        {"to the same tier in another place is another body",
         "fact { id = 'site', type = 'place', question = '?' } s('s') o { id "
         "= 'a', holder = 'committee' } m { id = 'b', from = 'committee', to "
         "= 'committee', place = 'site' }",
         ""},
    };
    EXPECT_ALL(cases);
}

Test(prove, every_rule_decides_something)
{
    static const struct case_of cases[] = {
        {"an origin below another",
         "s('s') o { id = 'a', holder = 'ministry' } o { id = 'b', holder = "
         "'office', basis = D, when = { far = true } }",
         "dead-rule s:issue 2025-07-01..2027-03-01 far=true; fault:b "
         "winner:a; route s:issue --on 2025-07-01 --fact far=true\n"},
        {"a transfer below another, of two actions",
         "s('s', { 'issue', 'amend' }) o { id = 'a', holder = 'ministry' } m "
         "{ id = 'b', from = 'ministry', to = 'committee', basis = L } m { id "
         "= 'c', from = 'ministry', to = 'office' }",
         "dead-rule s:issue,amend 2025-07-01..2027-03-01; fault:c winner:b; "
         "route s:issue --on 2025-07-01\n"},
        {"one that decides for another action lives",
         "s('s', { 'issue', 'amend' }) o { id = 'a', holder = 'ministry' } m "
         "{ id = 'b', from = 'ministry', to = 'committee', basis = L, power = "
         "{ 's', 'amend' } } m { id = 'c', from = 'ministry', to = 'office' "
         "}",
         ""},
    };
    EXPECT_ALL(cases);
}

#define TWO_TIERS                                                              \
    "s('s') s('t') o { id = 'a', holder = 'ministry' } o { id = 'b', power = " \
    "{ 't' }, holder = 'commune' } "
#define NEEDS(id, from, to, more)                                              \
    "requires { id = '" id "', power = { '" from "' }, needs = { '" to         \
    "', 'issue' }, text = '?', facts = { 'F1' }" more " } "

Test(prove, powers_must_not_wait_for_each_other_across_tiers)
{
    static const struct case_of cases[] = {
        {"two",
         TWO_TIERS NEEDS("q", "s", "t", ", when = { far = true }")
             NEEDS("r", "t", "s",
                   ", valid_from = '2026-01-01', valid_to = "
                   "'2026-05-01'"),
         "deadlock s:issue 2026-01-01..2026-05-01 far=true; requires:q "
         "requires:r; route s:issue --on 2026-01-01 --fact far=true\n"},
        {"one after the other is none",
         TWO_TIERS NEEDS("q", "s", "t", ", valid_to = '2026-01-01'")
             NEEDS("r", "t", "s", ", valid_from = '2026-01-01'"),
         ""},
        {"within one tier it is none",
         "s('s') s('t') o { id = 'a', holder = 'ministry' } o { id = 'b', "
         "power = { 't' }, holder = 'office' } " NEEDS("q", "s", "t", "")
             NEEDS("r", "t", "s", ""),
         ""},
        {"a way there and no way back is none",
         TWO_TIERS NEEDS("q", "s", "t", ""), ""},
        {"three, by the second of two needs",
         TWO_TIERS
         "s('u', { 'amend', 'issue' }) o { id = 'c', power = { 'u' "
         "}, holder = 'ministry' } " NEEDS(
             "q", "s", "t",
             "") "requires { id = 'r', power = { 't' }, needs = { 'u', { "
                 "'amend', 'issue' } }, text = '?', facts = { 'F1' } } "
                 "requires { id = 'v', power = { 'u', 'issue' }, needs = { 's' "
                 "}, "
                 "text = '?', facts = { 'F1' } }",
         "deadlock s:issue 2025-07-01..2030-07-01; requires:q requires:r "
         "requires:v; route s:issue --on 2025-07-01\n"},
    };
    EXPECT_ALL(cases);
}

Test(prove, the_declared_unknown_is_listed_apart)
{
    struct proved p;
    struct cn_proof_options options;
    cn_proof_options_init(&options);
    open_text(&p,
              "s('s') o { id = 'a', holder = 'ministry' } unknown { id = 'u', "
              "power = { 's' }, when = { far = true }, reason = 'not read', "
              "facts = { 'F1' } }",
              NULL);
    prove(&p, &options);
    cr_expect_eq(cn_proof_summary(p.proof)->count[CN_PROOF_UNKNOWN], 1);
    cr_expect_eq(cn_proof_count(p.proof), 1);
    cr_expect_str_eq(cn_proof_at(p.proof, 0)->reason, "not read");
    close_text(&p);
}

Test(prove, the_summary_counts_cells_and_days_that_change_something)
{
    struct proved p;
    struct cn_proof_options options;
    cn_proof_options_init(&options);
    open_text(&p,
              "s('s') s('t') o { id = 'a', holder = 'ministry' } m { id = 'b', "
              "from = 'ministry', to = 'committee', when = { far = true, kind "
              "= 'a' } } o { id = 'c', power = { 't' }, holder = 'district' } "
              "m { id = 'd', power = { 't' }, from = 'district', to = "
              "'commune' }",
              NULL);
    prove(&p, &options);
    const struct cn_proof_summary *s = cn_proof_summary(p.proof);
    cr_expect_eq(s->powers, 2);
    cr_expect_eq(s->cells, 2 * 4 + 1);
    cr_expect_eq(s->intervals, 2);
    cr_expect_eq(s->checked, 2 * 9);
    cr_assert_eq(s->n_cliffs, 1);
    cr_expect_eq(s->cliffs[0].powers, 2);
    cr_expect_eq(s->cliffs[0].central, 1);
    cr_expect_eq(s->cliffs[0].gone, 1);
    cr_assert_eq(s->cliffs[0].n_bodies, 2);
    cr_expect_str_eq(s->cliffs[0].bodies[0].holder, "district");
    cr_expect_str_eq(s->cliffs[0].bodies[1].holder, "ministry");
    close_text(&p);
}

Test(prove, a_cliff_tells_who_holds_before_and_after)
{
    struct proved p;
    struct cn_error err = {0};
    struct cn_proof_options options;
    cn_cliff *cliff = NULL;
    cn_date day = 0;
    cn_proof_options_init(&options);
    open_text(&p,
              "s('s', { 'issue', 'amend' }) s('t') o { id = 'a', holder = "
              "'ministry' } m { id = 'b', from = 'ministry', to = 'committee', "
              "when = { far = true } } o { id = 'c', power = { 't' }, holder = "
              "'district' } m { id = 'd', power = { 't' }, from = 'district', "
              "to = 'commune' }",
              NULL);
    (void)cn_date_parse("2027-03-01", &day);
    cr_assert_eq(
        cn_prove_cliff(p.snapshot, &options, day, CN_LANG_EN, &cliff, &err),
        CN_OK);
    cr_assert_eq(cn_cliff_count(cliff), 2);
    const struct cn_cliff_row *row = cn_cliff_at(cliff, 0);
    cr_expect_str_eq(row->subject, "s");
    cr_expect_eq(row->n_actions, 2);
    cr_expect_str_eq(row->before.holder, "committee");
    cr_expect_str_eq(row->after.holder, "ministry");
    cr_expect_not(row->after.gone);
    cr_expect_str_eq(row->rules[0].role, "ends");
    cr_expect_str_eq(row->rules[0].link.rule, "b");
    put_regions(&p, row->regions, row->n_regions);
    cr_expect_str_eq(p.lines, " far=true");
    row = cn_cliff_at(cliff, 1);
    cr_expect_eq(row->after.outcome, CN_NO_AUTHORITY);
    cr_expect(row->after.gone);
    cr_expect_null(cn_cliff_at(cliff, 2));
    cn_cliff_free(cliff);
    close_text(&p);
}

static const char units[] =
    "code,kind,name,full_name,province,valid_from,valid_to,successor\n"
    "15,province,Cũ,Tỉnh Cũ,,2000-01-01,2025-07-01,22\n"
    "20,province,Lạng Sơn,Tỉnh Lạng Sơn,,2000-01-01,,\n"
    "22,province,Quảng Ninh,Tỉnh Quảng Ninh,,2000-01-01,,\n";

Test(prove, provinces_are_those_of_the_days)
{
    struct proved p;
    struct cn_proof_options options;
    cn_proof_options_init(&options);
    open_text(&p,
              "s('s') o { id = 'a', holder = 'ministry' } o { id = 'b', holder "
              "= 'office', province = '15' } o { id = 'c', holder = "
              "'committee', province = '22' }",
              units);
    prove(&p, &options);
    cr_expect_str_eq(p.lines,
                     "overlap s:issue 2025-07-01..2030-07-01 presented=22; "
                     "side:a side:c; route s:issue --on 2025-07-01 --province "
                     "22\n"
                     "dead-rule s:issue 2025-07-01..2030-07-01; fault:b "
                     "winner:a; route s:issue --on 2025-07-01 --province 20\n",
                     "%s", p.lines);
    cr_expect_eq(cn_proof_summary(p.proof)->provinces, 2);
    close_text(&p);
}

Test(prove, one_power_or_one_province_alone)
{
    struct proved p;
    struct cn_proof_options options;
    cn_proof_options_init(&options);
    open_text(&p,
              "s('s') s('t') o { id = 'a', holder = 'ministry' } o { id = 'c', "
              "holder = 'committee', province = '22' }",
              units);
    options.power = cn_power_find(p.snapshot, "t:issue");
    prove(&p, &options);
    cr_expect_str_eq(p.lines, "omission t:issue 2025-07-01..2030-07-01;; "
                              "route t:issue --on 2025-07-01\n");
    cn_proof_free(p.proof);
    p.len = 0;
    options.power = cn_power_find(p.snapshot, "s:issue");
    cr_assert_eq(cn_unit_find(p.snapshot, "20", CN_LEVEL_PROVINCE, CN_NONE,
                              options.from, 1, &options.province),
                 1);
    p.lines[0] = '\0';
    prove(&p, &options);
    cr_expect_str_eq(p.lines, "", "%s", p.lines);
    close_text(&p);
}

Test(prove, what_cannot_be_asked_is_refused)
{
    struct proved p;
    struct cn_error err = {0};
    struct cn_proof_options options;
    cn_proof_options_init(&options);
    open_text(&p, "s('s') o { id = 'a', holder = 'ministry' }", NULL);
    options.to = options.from;
    cr_expect_eq(cn_prove(p.snapshot, &options, CN_LANG_EN, &p.proof, &err),
                 CN_E_INPUT);
    cn_proof_options_init(&options);
    options.power = 7;
    err.status = CN_OK;
    cr_expect_eq(cn_prove(p.snapshot, &options, CN_LANG_EN, &p.proof, &err),
                 CN_E_INPUT);
    close_text(&p);
}

/* ---- large powers -------------------------------------------------------- */

/* Origins over three facts of their own each: what none of n of them covers
 * has 3^n alternatives. */
static void put_origins(char *text, size_t size, const char *subject, int n)
{
    size_t len = strlen(text);
    for (int i = 0; i < n; i++) {
        int more = snprintf(
            text + len, size - len,
            "o { id = '%s%d', power = { '%s' }, holder = 'ministry', when = { "
            "g%d = true, g%d = true, g%d = true } }\n",
            subject, i, subject, i * 3, i * 3 + 1, i * 3 + 2);
        cr_assert(more > 0 && (size_t)more < size - len);
        len += (size_t)more;
    }
}

static const char many_facts[] =
    "for i = 0, 17 do fact { id = 'g' .. i, type = 'boolean', question = '?' } "
    "end\n";

Test(prove, of_many_regions_the_rest_is_counted)
{
    static const struct {
        int origins, listed;
        bool more;
    } cases[] = {{1, 3, false}, {4, 81, false}, {5, 100, true}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct proved p;
        char text[4096];
        struct cn_proof_options options;
        cn_proof_options_init(&options);
        (void)snprintf(text, sizeof text, "%ss('s')\n", many_facts);
        put_origins(text, sizeof text, "s", cases[i].origins);
        open_text(&p, text, NULL);
        struct cn_error err = {0};
        cr_assert_eq(cn_prove(p.snapshot, &options, CN_LANG_EN, &p.proof, &err),
                     CN_OK);
        cr_assert_eq(cn_proof_count(p.proof), 1);
        const struct cn_proof_finding *f = cn_proof_at(p.proof, 0);
        cr_expect_eq(f->kind, CN_PROOF_OMISSION);
        cr_expect_eq(f->n_regions, cases[i].listed, "%d", f->n_regions);
        cr_expect_eq(f->more_regions > 0, cases[i].more, "%d", f->more_regions);
        /* of each origin one fact is not so */
        for (int r = 0; r < f->n_regions; r++) {
            cr_expect_eq(f->regions[r].n_tests, cases[i].origins);
        }
        close_text(&p);
    }
}

/* Memory that holds the one power and not the other. */
Test(prove, an_entangled_power_is_named_and_the_others_are_proved)
{
    struct proved p;
    char text[4096];
    struct cn_proof_options options;
    cn_proof_options_init(&options);
    (void)snprintf(text, sizeof text,
                   "%ss('s') s('t') s('u')\n"
                   "o { id = 'a', power = { 't' }, holder = 'ministry', when = "
                   "{ far = true } }\n"
                   "o { id = 'b', power = { 'u' }, holder = same_as { 's', "
                   "'issue' } }\n"
                   "o { id = 'c', power = { 't' }, holder = 'ministry', when "
                   "= { far = true } }\n",
                   many_facts);
    put_origins(text, sizeof text, "s", 6);
    open_text(&p, text, NULL);
    options.memory = (size_t)80 * 1024;
    prove(&p, &options);
    const struct cn_proof_summary *s = cn_proof_summary(p.proof);
    cr_assert_eq(s->n_unproved, 2, "%d", s->n_unproved);
    cr_expect_str_eq(s->unproved[0].subject, "s");
    cr_expect_str_eq(s->unproved[0].action, "issue");
    cr_expect_str_eq(s->unproved[1].subject, "u");
    cr_expect_eq(s->powers, 1);
    /* no rule of the two is called dead */
    cr_expect_str_eq(p.lines,
                     "omission t:issue 2025-07-01..2030-07-01 far=false;; "
                     "route t:issue --on 2025-07-01 --fact far=false\n"
                     "dead-rule t:issue 2025-07-01..2030-07-01 far=true; "
                     "fault:c winner:a; route t:issue --on 2025-07-01 --fact "
                     "far=true\n",
                     "%s", p.lines);
    close_text(&p);
}
