/* SPDX-License-Identifier: MIT
 *
 * test_link.c: what is wrong between statements is found, each with its id,
 * line, message and hint; and rules made to explode end soon, with a finding.
 */
#include "rules_help.h"

#include <sys/resource.h>
#include <time.h>

static struct folder dir;
static const char rules[] = "rules"; /* so that messages name short paths */

static void set_up(void)
{
    make_folder(&dir);
    (void)make_rules(&dir);
    cr_assert_eq(chdir(dir.path), 0);
}

static void tear_down(void)
{
    remove_folder(&dir);
}

TestSuite(link, .init = set_up, .fini = tear_down);

/* Lints of rules that load have tests of their own, tests/lint/; but for the
 * one about days. */
static bool is_lint(const struct cn_finding *f)
{
    return f->message_vi && strcmp(f->id, "outside-instrument") != 0;
}

/* "id 3: message; hint" for each finding, one a line. */
static void find_all(const char *catalogue, struct cn_strbuf *out)
{
    const struct cn_options options = {.rules = rules, .catalogue = catalogue};
    struct cn_error err = {0};
    cn_findings *findings = NULL;
    enum cn_status status = cn_check(&options, &findings, &err);
    cr_assert_eq(status, CN_OK, "%d %s", status, err.message);
    cn_strbuf_init(out, TEXT_MAX);
    for (size_t i = 0; i < cn_findings_count(findings); i++) {
        const struct cn_finding *f = cn_findings_at(findings, i);
        if (is_lint(f)) {
            continue;
        }
        cn_strbuf_printf(out, "%s%s %d: %s; %s\n", f->fatal ? "" : "warning ",
                         f->id, f->line, f->message, f->hint);
    }
    cn_findings_free(findings);
}

static void check_text(const char *name, const char *text, const char *want)
{
    struct cn_strbuf got;
    put(&dir, "rules/1.lua", text);
    find_all(NULL, &got);
    cr_expect_str_eq(got.text, want, "%s gave\n%snot\n%s", name, got.text,
                     want);
    cn_strbuf_release(&got);
}

struct wrong {
    const char *name, *text, *want;
};

#define CHECK_WRONG(cases)                                                     \
    for (size_t i_ = 0; i_ < sizeof(cases) / sizeof *(cases); i_++) {          \
        check_text((cases)[i_].name, (cases)[i_].text, (cases)[i_].want);      \
    }

#define O(rest) ORIGIN("o", "decree", "'minister'", rest)
#define T(rest) TRANSFER("t", "decree", "minister", "committee", rest)

Test(link, a_clean_rule_base_has_no_findings)
{
    check_text("clean", O("place = 'site'") T("when = { flag = true }"), "");
}

Test(link, names_that_nothing_declares_are_found)
{
    static const struct wrong cases[] = {
        {"instrument", ORIGIN("o", "decre", "'minister'", ""),
         "unknown-instrument 1: rule \"o\": no instrument \"decre\"; did you "
         "mean \"decree\"?\n"},
        {"far instrument", ORIGIN("o", "constitution", "'minister'", ""),
         "unknown-instrument 1: rule \"o\": no instrument \"constitution\"; "
         "declare it with instrument { … }\n"},
        {"ended_by", O("ended_by = instrument 'nothing_like_it':article(3)"),
         "unknown-instrument 1: rule \"o\": no instrument \"nothing_like_it\"; "
         "declare it with instrument { … }\n"},
        {"holder", ORIGIN("o", "decree", "'ministr'", ""),
         "unknown-holder 1: rule \"o\": no holder \"ministr\"; did you mean "
         "\"minister\"?\n"},
        {"far holder", ORIGIN("o", "decree", "'xyz'", ""),
         "unknown-holder 1: rule \"o\": no holder \"xyz\"; declare it with "
         "holder { … }\n"},
        {"from", TRANSFER("t", "decree", "provinces", "committee", ""),
         "unknown-holder 1: rule \"t\": no holder \"provinces\"; declare it "
         "with holder { … }\n"},
        {"to", TRANSFER("t", "decree", "province", "province", ""),
         "unknown-holder 1: rule \"t\": no holder \"province\"; declare it "
         "with holder { … }\n"},
        {"of",
         "handles { id = 'h', basis = instrument 'decree', by = 'department',\n"
         "  of = { 'commune', 'comittee' }, confidence = 'text',\n"
         "  facts = { 'F1' } }\n",
         "unknown-holder 1: rule \"h\": no holder \"comittee\"; did you mean "
         "\"committee\"?\n"},
        {"fact", O("when = { flg = true }"),
         "unknown-fact 1: rule \"o\": no fact \"flg\"; did you mean "
         "\"flag\"?\n"},
        {"far fact", O("when = { weather = 'bad' }"),
         "unknown-fact 1: rule \"o\": no fact \"weather\"; declare it with "
         "fact { … }\n"},
        {"fact of a predicate",
         O("where = predicate({ 'flg' }, function() return true end)"),
         "unknown-fact 1: rule \"o\": no fact \"flg\"; declare it with fact { "
         "… }\n"},
        {"place", O("place = 'sight'"),
         "unknown-place 1: rule \"o\": \"sight\" is not a place fact; declare "
         "a fact of type place\n"},
        {"place that is no place", O("place = 'flag'"),
         "unknown-place 1: rule \"o\": \"flag\" is not a place fact; declare a "
         "fact of type place\n"},
        {"exception", T("exception_to = 'oo'") O(""),
         "unknown-rule 1: rule \"t\" is an exception to \"oo\", which is no "
         "rule; did you mean \"o\"?\n"},
        {"subject",
         "origin { id = 'o', basis = instrument 'decree', " RULE_OF(
             "'ss', 'issue'") "holder = 'office' }\n",
         "unknown-subject 1: rule \"o\": no subject \"ss\"; did you mean "
         "\"s\"?\n"},
        {"action",
         "origin { id = 'o', basis = instrument 'decree', " RULE_OF(
             "'s', 'isue'") "holder = 'office' }\n",
         "unknown-action 1: rule \"o\": subject \"s\" has no action \"isue\"; "
         "add it to the subject's actions\n"},
        {"all actions of no subject",
         "origin { id = 'o', basis = instrument 'decree', " RULE_OF(
             "'nothing'") "holder = 'office' }\n",
         "unknown-subject 1: rule \"o\": no subject \"nothing\"; declare it "
         "with subject { … }\n"},
        {"same_as", ORIGIN("o", "decree", "same_as { 't', 'amend' }", ""),
         "unknown-action 1: rule \"o\": subject \"t\" has no action \"amend\"; "
         "add it to the subject's actions\n"},
        {"needs",
         "requires { id = 'r', power = { 's', 'issue' },\n"
         "  needs = { 'tt', 'issue' }, text = 'x', facts = { 'F1' },\n"
         "  valid_from = '2025-07-01' }\n",
         "unknown-subject 1: rule \"r\": no subject \"tt\"; did you mean "
         "\"t\"?\n"},
        {"needs all of no subject",
         "requires { id = 'r', power = { 's', 'issue' },\n"
         "  needs = { 'tt' }, text = 'x', facts = { 'F1' },\n"
         "  valid_from = '2025-07-01' }\n",
         "unknown-subject 1: rule \"r\": no subject \"tt\"; did you mean "
         "\"t\"?\n"},
    };
    CHECK_WRONG(cases);
}

Test(link, values_that_a_fact_has_not_are_found)
{
    static const struct wrong cases[] = {
        {"boolean", O("when = { flag = 'yes' }"),
         "unknown-value 1: rule \"o\": fact \"flag\" has no value \"yes\"; it "
         "is true or false\n"},
        {"enum", O("when = { kind = 'd' }"),
         "unknown-value 1: rule \"o\": fact \"kind\" has no value \"d\"; did "
         "you mean \"a\"?\n"},
        {"far enum", O("when = { kind = one_of { 'a', 'nonsense' } }"),
         "unknown-value 1: rule \"o\": fact \"kind\" has no value "
         "\"nonsense\"; use one of the fact's values\n"},
        {"number", O("when = { size = 'big' }"),
         "unknown-value 1: rule \"o\": fact \"size\" has no value \"big\"; "
         "compare a number with at_least(n) or below(n)\n"},
        {"none_of", O("when = { kind = none_of { 'x1234' } }"),
         "unknown-value 1: rule \"o\": fact \"kind\" has no value \"x1234\"; "
         "use one of the fact's values\n"},
        {"at_least of an enum", O("when = { kind = at_least(3) }"),
         "not-a-number 1: rule \"o\": fact \"kind\" is not a number; name its "
         "values\n"},
        {"below of a boolean", O("when = { flag = below(3) }"),
         "not-a-number 1: rule \"o\": fact \"flag\" is not a number; name its "
         "values\n"},
        {"place", O("when = { site = 'x' }"),
         "place-in-condition 1: rule \"o\": place \"site\" cannot stand in a "
         "condition; use province = \"…\" or place = \"…\"\n"},
        {"place in a predicate",
         O("where = predicate({ 'site' }, function() return true end)"),
         "place-in-condition 1: rule \"o\": a predicate cannot take the place "
         "\"site\"; use province = \"…\" or place = \"…\"\n"},
        {"reserved",
         "fact { id = 'action', type = 'enum',\n"
         "  values = { 'issue', 'amend', 'revoke' } }\n" O(
             "when = { action = 'issue' }"),
         "reserved-fact 3: rule \"o\": \"action\" cannot stand in a condition; "
         "say it with power = { … } or field = \"…\"\n"},
        {"reserved in a predicate",
         "fact { id = 'field', type = 'enum', values = { 'f' } }\n" O(
             "where = predicate({ 'field' }, function() return true end)"),
         "reserved-fact 2: rule \"o\": \"field\" cannot stand in a condition; "
         "say it with power = { … } or field = \"…\"\n"},
    };
    CHECK_WRONG(cases);
}

Test(link, words_outside_a_reserved_list_are_found)
{
    static const struct wrong cases[] = {
        {"action",
         "fact { id = 'action', type = 'enum',\n"
         "  values = { 'issue', 'amend' } }\n",
         "unknown-value 35: \"revoke\" is not a value of the fact \"action\"; "
         "add it to that fact's values\n"},
        {"field", "fact { id = 'field', type = 'enum', values = { 'ff' } }\n",
         "unknown-value 35: \"f\" is not a value of the fact \"field\"; did "
         "you mean \"ff\"?\n"
         "unknown-value 37: \"f\" is not a value of the fact \"field\"; did "
         "you mean \"ff\"?\n"},
    };
    CHECK_WRONG(cases);
}

Test(link, a_field_of_a_rule_is_one_of_the_list)
{
    check_text("field",
               "fact { id = 'field', type = 'enum', values = { 'f' } }\n"
               "caveat { id = 'c', text = 'x', field = { 'f', 'g' },\n"
               "  valid_from = '2025-07-01' }\n",
               "unknown-value 2: \"g\" is not a value of the fact \"field\"; "
               "did you mean \"f\"?\n");
}

Test(link, ids_declared_twice_are_found)
{
    static const struct wrong cases[] = {
        {"rule", O("") O("when = { flag = true }"),
         "duplicate-id 2: rule \"o\" is declared already at rules/1.lua:1; "
         "give it an id of its own\n"},
        {"holder", "holder { id = 'office', tier = 'central', name = 'x' }\n",
         "duplicate-id 1: holder \"office\" is declared already at "
         "rules/0.lua:8; give it an id of its own\n"},
        {"fact", "fact { id = 'flag', type = 'boolean' }\n",
         "duplicate-id 1: fact \"flag\" is declared already at rules/0.lua:1; "
         "give it an id of its own\n"},
        {"subject",
         "subject { id = 's', field = 'f', name = 'x',\n"
         "  actions = { 'issue' } }\n",
         "duplicate-id 1: subject \"s\" is declared already at rules/0.lua:35; "
         "give it an id of its own\n"},
        {"instrument", "instrument { id = 'law', kind = 'law', title = 'x' }\n",
         "duplicate-id 1: instrument \"law\" is declared already at "
         "rules/0.lua:23; give it an id of its own\n"},
        {"three times",
         "holder { id = 'x', tier = 'central', name = 'x' }\n"
         "holder { id = 'x', tier = 'central', name = 'x' }\n"
         "holder { id = 'x', tier = 'central', name = 'x' }\n",
         "duplicate-id 2: holder \"x\" is declared already at rules/1.lua:1; "
         "give it an id of its own\n"
         "duplicate-id 3: holder \"x\" is declared already at rules/1.lua:1; "
         "give it an id of its own\n"},
    };
    CHECK_WRONG(cases);
}

Test(link, days_that_make_no_sense_are_found)
{
    static const struct wrong cases[] = {
        {"no start", ORIGIN("o", "undated", "'minister'", ""),
         "no-start 1: rule \"o\" has no first day: that of undated is not "
         "established; give valid_from, or declare the time before unknown\n"},
        {"an end is no start",
         ORIGIN("o", "undated", "'minister'", "valid_to = '2026-01-01'"),
         "no-start 1: rule \"o\" has no first day: that of undated is not "
         "established; give valid_from, or declare the time before unknown\n"},
        {"empty", O("valid_from = '2026-01-01', valid_to = '2026-01-01'"),
         "empty-interval 1: rule \"o\" is valid on no day; valid_to is the "
         "first day it no longer holds\n"},
        {"backwards", O("valid_from = '2026-01-02', valid_to = '2026-01-01'"),
         "empty-interval 1: rule \"o\" is valid on no day; valid_to is the "
         "first day it no longer holds\n"},
        {"before its instrument",
         O("valid_from = '2020-01-01', valid_to = '2025-07-01'"),
         "empty-interval 1: rule \"o\" is valid on no day; all of its days "
         "are outside its instrument's\n"},
        {"reaches back", O("valid_from = '2020-01-01'"),
         "warning outside-instrument 1: rule \"o\" reaches beyond decree; its "
         "days outside the instrument's do not count\n"},
        {"holder",
         "holder { id = 'x', tier = 'central', name = 'x',\n"
         "  valid_from = '2025-01-01', valid_to = '2025-01-01' }\n",
         "empty-interval 1: \"x\" is valid on no day; valid_to is the first "
         "day it no longer holds\n"},
        {"instrument",
         "instrument { id = 'x', kind = 'law', title = 'x',\n"
         "  valid_from = '2025-01-02', valid_to = '2025-01-01' }\n",
         "empty-interval 1: \"x\" is valid on no day; valid_to is the first "
         "day it no longer holds\n"},
    };
    CHECK_WRONG(cases);
}

Test(link, conditions_that_cannot_hold_are_found)
{
    static const struct wrong cases[] = {
        {"two values", O("when = { kind = all { 'a', 'b' } }"),
         "never 1: rule \"o\" has a condition that can never hold; two of its "
         "tests exclude each other\n"},
        {"interval", O("when = { size = all { at_least(5), below(5) } }"),
         "never 1: rule \"o\" has a condition that can never hold; two of its "
         "tests exclude each other\n"},
        {"none of all", O("when = { kind = none_of { 'a', 'b', 'c' } }"),
         "never 1: rule \"o\" has a condition that can never hold; two of its "
         "tests exclude each other\n"},
        {"every alternative",
         O("when = { flag = true, any_of { { flag = false },\n"
           "  { flag = false, lamp = true } } }"),
         "never 1: rule \"o\" has a condition that can never hold; two of its "
         "tests exclude each other\n"},
        {"predicate",
         O("where = predicate({ 'flag' }, function() return false end)"),
         "never 1: rule \"o\" has a condition that can never hold; check the "
         "predicate\n"},
        {"predicate against when",
         O("when = { flag = false },\n"
           "where = predicate({ 'flag' }, function(f) return f end)"),
         "never 1: rule \"o\" has a condition that can never hold; check the "
         "predicate\n"},
    };
    CHECK_WRONG(cases);
}

Test(link, one_possible_alternative_is_enough)
{
    check_text("alternative",
               O("when = { flag = true, any_of { { flag = false },\n"
                 "  { lamp = true } } }"),
               "");
}

Test(link, circles_are_found)
{
    static const struct wrong cases[] = {
        {"same_as itself",
         ORIGIN("o", "decree", "same_as { 's', 'issue' }", ""),
         "same-as-circle 35: power \"s:issue\" follows itself through same_as; "
         "give one of the origins a holder\n"},
        {"same_as each other",
         ORIGIN("o", "decree", "same_as { 't', 'issue' }",
                "") "origin { id = 'p', basis = instrument "
                    "'decree', " RULE_OF("'t', 'issue'") "holder = same_as "
                                                         "{ 's', 'issue' } "
                                                         "}\n",
         "same-as-circle 35: power \"s:issue\" follows itself through same_as; "
         "give one of the origins a holder\n"},
        {"exception to itself", O("exception_to = 'o'"),
         "exception-circle 1: rule \"o\" is an exception to itself; drop one "
         "exception_to of the circle\n"},
        {"exception to each other",
         O("exception_to = 't'") T("exception_to = 'u'")
             TRANSFER("u", "decree", "minister", "office",
                      "exception_to = { 't', 'o' }"),
         "exception-circle 2: rule \"t\" is an exception to itself; drop one "
         "exception_to of the circle\n"},
    };
    CHECK_WRONG(cases);
}

Test(link, a_number_has_values_on_both_sides_of_each_threshold)
{
    static const struct wrong cases[] = {
        {"turned", "fact { id = 'x', type = 'number', min = 10, max = 9.5 }\n",
         "empty-range 1: fact \"x\" has a min above its max; exchange min "
         "and max\n"},
        {"at the min",
         "fact { id = 'x', type = 'number', min = 0, thresholds = { 5, 0 } "
         "}\n",
         "threshold-out-of-range 1: fact \"x\" is compared with a number "
         "that does not divide the values between its min and max; widen "
         "min and max, or change the threshold in the rule\n"},
        {"above the max",
         "fact { id = 'x', type = 'number', max = 5, thresholds = { 5.001 } "
         "}\n",
         "threshold-out-of-range 1: fact \"x\" is compared with a number "
         "that does not divide the values between its min and max; widen "
         "min and max, or change the threshold in the rule\n"},
        {"of a rule",
         "fact { id = 'x', type = 'number', min = 0 }\n"
         "unknown { id = 'u', reason = 'x', valid_from = '2025-07-01',\n"
         "  when = { x = at_least(0) } }\n",
         "threshold-out-of-range 1: fact \"x\" is compared with a number "
         "that does not divide the values between its min and max; widen "
         "min and max, or change the threshold in the rule\n"},
        {"one value", "fact { id = 'x', type = 'number', min = 7, max = 7 }\n",
         ""},
        {"on the edge",
         "fact { id = 'x', type = 'number', min = 0, max = 5,\n"
         "  thresholds = { 5, 0.001 } }\n",
         ""},
    };
    CHECK_WRONG(cases);
}

Test(link, too_much_of_anything_is_found)
{
    static const struct wrong cases[] = {
        {"values",
         "local v = {}\n"
         "for i = 1, 64 do v[i] = 'v' .. i end\n"
         "fact { id = 'x', type = 'enum', values = v }\n",
         "too-many-values 3: fact \"x\" has 64 values or thresholds (at most "
         "63); split the fact\n"},
        {"thresholds",
         "local v = {}\n"
         "for i = 1, 63 do v[i] = i end\n"
         "fact { id = 'x', type = 'number', thresholds = v }\n",
         "too-many-values 3: fact \"x\" has 64 values or thresholds (at most "
         "63); split the fact\n"},
        {"thresholds of rules",
         "for i = 1, 70 do\n"
         "unknown { id = 'u' .. i, reason = 'x', valid_from = '2025-07-01',\n"
         "  when = { size = at_least(i) } }\n"
         "end\n",
         "too-many-values 4: fact \"size\" has 65 values or thresholds (at "
         "most 63); split the fact\n"},
        {"no list of values", "fact { id = 'x', type = 'enum' }\n",
         "no-values 1: fact \"x\" has no values; list its values\n"},
        {"no values", "fact { id = 'x', type = 'enum', values = {} }\n",
         "empty-list 1: fact: \"values\" is empty; leave it out, or name "
         "something\n"},
        {"places",
         "for i = 1, 10 do fact { id = 'x' .. i, type = 'place' } end\n",
         "too-many-places 1: fact \"x9\" is one place too many (at most 11); "
         "use one of the declared places\n"},
        {"facts",
         "for i = 1, 91 do fact { id = 'x' .. i, type = 'boolean' } end\n",
         "too-many-facts 1: fact \"x91\" is one fact too many (at most 96); "
         "reuse a declared fact\n"},
        {"provinces",
         "for i = 10, 73 do\n"
         "unknown { id = 'u' .. i, reason = 'x', valid_from = '2025-07-01',\n"
         "  province = tostring(i) }\n"
         "end\n",
         "too-many-provinces 2: rule \"u73\": one province too many; rules may "
         "single out at most 63 provinces\n"},
        {"holders",
         "for i = 1, 504 do\n"
         "holder { id = 'x' .. i, tier = 'central', name = 'x' }\n"
         "end\n",
         "too-many-holders 2: holder \"x99\" is one holder too many (at most "
         "512); reuse a declared holder\n"},
        {"facts of a predicate",
         "local f = {}\n"
         "for i = 1, 9 do\n"
         "f[i] = 'x' .. i\n"
         "fact { id = f[i], type = 'boolean' }\n"
         "end\n" O("where = predicate(f, function() return true end)"),
         "predicate-too-large 6: origin: a predicate of 9 facts (at most 8); "
         "say a part of it with when\n"},
        {"cells of a predicate",
         "local v = {}\n"
         "for i = 1, 63 do v[i] = 'v' .. i end\n"
         "for i = 1, 3 do\n"
         "fact { id = 'x' .. i, type = 'enum', values = v }\n"
         "end\n" O("where = predicate({ 'x1', 'x2', 'x3' },\n"
                   "  function() return true end)"),
         "predicate-too-large 6: rule \"o\": more than 65,536 combinations at "
         "fact \"x3\"; say a part of it with when\n"},
        {"rows of a predicate",
         "local v = {}\n"
         "for i = 1, 40 do v[i] = 'v' .. i end\n"
         "for i = 1, 3 do\n"
         "fact { id = 'x' .. i, type = 'enum', values = v }\n"
         "end\n" O("when = any_of { { flag = true }, { lamp = true },\n"
                   "  { kind = 'a' } },\n"
                   "where = predicate({ 'x1', 'x2', 'x3' },\n"
                   "  function() return true end)"),
         "predicate-too-large 6: rule \"o\": its predicate needs more than "
         "4096 cells; say a part of it with when\n"},
        {"powers followed",
         "for i = 1, 34 do\n"
         "subject { id = 'x' .. i, field = 'f', name = 'x',\n"
         "  actions = { 'issue' } }\n"
         "origin { id = 'o' .. i, basis = instrument 'decree',\n"
         "  power = { 'x' .. i, 'issue' }, confidence = 'text',\n"
         "  facts = { 'F1' }, holder = i == 34 and 'office'\n"
         "    or same_as { 'x' .. (i + 1), 'issue' } }\n"
         "end\n",
         "same-as-too-long 2: power \"x1:issue\" follows more than 32 others "
         "through same_as; give one of the origins a holder\n"},
        {"exceptions",
         "for i = 1, 258 do\n"
         "unknown { id = 'u' .. i, reason = 'x', valid_from = '2025-07-01',\n"
         "  exception_to = i < 258 and 'u' .. (i + 1) or nil }\n"
         "end\n",
         "too-many-exceptions 2: rule \"u1\" is an exception to more than 256 "
         "rules, directly or through others; let the rank or the date of the "
         "instruments decide\n"},
    };
    CHECK_WRONG(cases);
}

Test(link, as_much_as_is_allowed_is_clean)
{
    static const struct wrong cases[] = {
        {"values",
         "local v = {}\n"
         "for i = 1, 63 do v[i] = 'v' .. i end\n"
         "fact { id = 'x', type = 'enum', values = v }\n" O(
             "when = { x = 'v63' }"),
         ""},
        {"reserved values",
         "local v = { 'issue', 'amend', 'revoke' }\n"
         "for i = 4, 300 do v[i] = 'v' .. i end\n"
         "fact { id = 'action', type = 'enum', values = v }\n" O(""),
         ""},
        {"places",
         "for i = 1, 9 do fact { id = 'x' .. i, type = 'place' } end\n" O(
             "place = 'x9'"),
         ""},
        {"facts",
         "for i = 1, 90 do fact { id = 'x' .. i, type = 'boolean' } end\n" O(
             "when = { x90 = true }"),
         ""},
        {"provinces",
         "for i = 10, 72 do\n"
         "transfer { id = 'u' .. i, basis = instrument 'decree',\n"
         "  power = { 's', 'issue' }, from = 'minister', to = 'office',\n"
         "  mode = 'devolution', confidence = 'text', facts = { 'F1' },\n"
         "  province = tostring(i) }\n"
         "end\n" O(""),
         ""},
        {"holders",
         "for i = 1, 503 do\n"
         "holder { id = 'x' .. i, tier = 'central', name = 'x' }\n"
         "end\n",
         ""},
        {"powers followed",
         "for i = 1, 33 do\n"
         "subject { id = 'x' .. i, field = 'f', name = 'x',\n"
         "  actions = { 'issue' } }\n"
         "origin { id = 'o' .. i, basis = instrument 'decree',\n"
         "  power = { 'x' .. i, 'issue' }, confidence = 'text',\n"
         "  facts = { 'F1' }, holder = i == 33 and 'office'\n"
         "    or same_as { 'x' .. (i + 1), 'issue' } }\n"
         "end\n",
         ""},
        {"the same power followed often",
         "for i = 1, 40 do\n"
         "origin { id = 'o' .. i, basis = instrument 'decree',\n"
         "  power = { 's', 'issue' }, confidence = 'text',\n"
         "  facts = { 'F1' }, holder = same_as { 't', 'issue' } }\n"
         "end\n",
         ""},
        {"exceptions",
         "for i = 1, 257 do\n"
         "unknown { id = 'u' .. i, reason = 'x', valid_from = '2025-07-01',\n"
         "  exception_to = i < 257 and 'u' .. (i + 1) or nil }\n"
         "end\n",
         ""},
    };
    CHECK_WRONG(cases);
}

/* ---- rules that explode ------------------------------------------------ */

/* Seconds of processor time, and the most memory so far in MiB. */
static double spent(long *mebibytes)
{
    struct rusage usage;
    cr_assert_eq(getrusage(RUSAGE_SELF, &usage), 0);
    *mebibytes = usage.ru_maxrss / 1024;
    return (double)usage.ru_utime.tv_sec + (double)usage.ru_utime.tv_usec / 1e6;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SECONDS_MAX   120.0
#define MEBIBYTES_MAX 8192
#else
#define SECONDS_MAX   20.0
#define MEBIBYTES_MAX 600
#endif

/* Ends soon, within some memory, with at least one finding of that id and no
 * other, or clean when `id` is "". */
static void check_explosion(const char *id, const char *text)
{
    struct cn_strbuf got;
    long mebibytes = 0;
    double start = spent(&mebibytes);
    put(&dir, "rules/1.lua", text);
    find_all(NULL, &got);
    double seconds = spent(&mebibytes) - start;
    if (id[0] == '\0') {
        cr_assert_str_eq(got.text, "");
    } else {
        cr_assert_neq(got.len, 0, "clean");
    }
    for (const char *line = got.text; *line != '\0';) {
        cr_assert_eq(strncmp(line, id, strlen(id)), 0, "%.200s", line);
        line = strchr(line, '\n') + 1;
    }
    cn_strbuf_release(&got);
    cr_assert_lt(seconds, SECONDS_MAX, "%.1f s", seconds);
    cr_assert_lt(mebibytes, MEBIBYTES_MAX, "%ld MiB", mebibytes);
}

/* A random number below n, the same each time. */
#define RANDOM                                                                 \
    "local seed = 1\n"                                                         \
    "local function random(n)\n"                                               \
    "  seed = (seed * 1103515245 + 12345) % 2147483648\n"                      \
    "  return seed // 65536 % n + 1\n"                                         \
    "end\n"
#define FACTS(n)                                                               \
    "for i = 1, " #n " do fact { id = 'x' .. i, type = 'boolean' } end\n"
#define LUA_TRANSFER                                                           \
    "local function t(id, more)\n"                                             \
    "  local rule = { id = id, basis = instrument 'decree',\n"                 \
    "    power = { 's', 'issue' }, from = 'minister', to = 'committee',\n"     \
    "    mode = 'devolution', confidence = 'text', facts = { 'F1' } }\n"       \
    "  for k, v in pairs(more) do rule[k] = v end\n"                           \
    "  transfer(rule)\n"                                                       \
    "end\n"
/* The i-th day from 2026 on, in months of 28 days. */
#define LUA_DAY                                                                \
    "local function day(i)\n"                                                  \
    "  return string.format('%04d-%02d-%02d', 2026 + i // 336,\n"              \
    "    i % 336 // 28 + 1, i % 28 + 1)\n"                                     \
    "end\n"

Test(link, a_hundred_thousand_rules_on_one_power_end_soon, .timeout = 300)
{
    check_explosion("too-large", O("") LUA_TRANSFER
                    "for i = 1, 100000 do t('t' .. i, {}) end\n");
}

Test(link, a_hundred_thousand_rules_on_as_many_powers_are_clean, .timeout = 300)
{
    check_explosion("", "for i = 1, 20000 do\n"
                        "local id = 'p' .. i\n"
                        "subject { id = id, field = 'f', name = 'x',\n"
                        "  actions = { 'issue', 'amend', 'x', 'y', 'z' } }\n"
                        "for _, a in ipairs { 'issue', 'amend', 'x', 'y',\n"
                        "    'z' } do\n"
                        "origin { id = id .. a, basis = instrument 'decree',\n"
                        "  power = { id, a }, holder = 'office',\n"
                        "  confidence = 'text', facts = { 'F1' } }\n"
                        "end end\n");
}

Test(link, four_thousand_rules_with_days_of_their_own_are_clean, .timeout = 300)
{
    check_explosion("", LUA_DAY
                    "for i = 1, 4000 do\n"
                    "origin { id = 'o' .. i, basis = instrument 'decree',\n"
                    "  power = { 's', 'issue' }, confidence = 'text',\n"
                    "  facts = { 'F1' }, valid_from = day(i),\n"
                    "  holder = i % 2 == 0 and 'office' or 'minister',\n"
                    "  valid_to = day(i + 1) }\n"
                    "end\n");
}

Test(link, two_clocks_with_too_many_days_are_too_large, .timeout = 300)
{
    check_explosion("too-large", LUA_DAY LUA_TRANSFER
                    "for i = 1, 4000 do\n"
                    "t('t' .. i, { valid_from = day(i),\n"
                    "  transition = i % 2 == 0 and 'immediate' or 'receipt',\n"
                    "  valid_to = day(i + 9) })\n"
                    "end\n");
}

Test(link, many_facts_in_many_rules_are_too_large, .timeout = 300)
{
    check_explosion("too-large", O("") FACTS(90) RANDOM LUA_TRANSFER
                    "for i = 1, 60 do\n"
                    "t('t' .. i, { when = {\n"
                    "  ['x' .. random(90)] = random(2) == 1,\n"
                    "  ['x' .. random(90)] = random(2) == 1,\n"
                    "  ['x' .. random(90)] = random(2) == 1 } })\n"
                    "end\n");
}

Test(link, many_powers_that_are_too_large_end_soon_together, .timeout = 300)
{
    check_explosion("too-large", FACTS(90) RANDOM
                    "for s = 1, 300 do\n"
                    "local id = 'p' .. s\n"
                    "subject { id = id, field = 'f', name = 'x',\n"
                    "  actions = { 'issue' } }\n"
                    "origin { id = id, basis = instrument 'decree',\n"
                    "  power = { id, 'issue' }, holder = 'minister',\n"
                    "  confidence = 'text', facts = { 'F1' } }\n"
                    "for i = 1, 60 do\n"
                    "transfer { id = id .. ':' .. i,\n"
                    "  basis = instrument 'decree',\n"
                    "  power = { id, 'issue' }, from = 'minister',\n"
                    "  to = 'committee', mode = 'devolution',\n"
                    "  confidence = 'text', facts = { 'F1' }, when = {\n"
                    "  ['x' .. random(90)] = random(2) == 1,\n"
                    "  ['x' .. random(90)] = random(2) == 1,\n"
                    "  ['x' .. random(90)] = random(2) == 1 } }\n"
                    "end end\n");
}

Test(link, facts_of_sixty_three_values_in_many_rules_are_too_large,
     .timeout = 300)
{
    check_explosion("too-large", O("") RANDOM LUA_TRANSFER
                    "local v = {}\n"
                    "for i = 1, 63 do v[i] = 'v' .. i end\n"
                    "for i = 1, 20 do\n"
                    "fact { id = 'x' .. i, type = 'enum', values = v }\n"
                    "end\n"
                    "for i = 1, 300 do\n"
                    "t('t' .. i, { when = {\n"
                    "  ['x' .. random(20)] = 'v' .. random(63),\n"
                    "  ['x' .. random(20)] = 'v' .. random(63) } })\n"
                    "end\n");
}

Test(link, competing_origins_past_what_a_conflict_can_hold_are_too_large)
{
    check_explosion("too-large",
                    "for i = 1, 65 do\n"
                    "origin { id = 'o' .. i, basis = instrument 'decree',\n"
                    "  power = { 's', 'issue' }, confidence = 'text',\n"
                    "  facts = { 'F1' }, holder = 'office' }\n"
                    "end\n");
}

Test(link, sixty_four_competing_origins_are_clean)
{
    check_explosion("", "for i = 1, 64 do\n"
                        "origin { id = 'o' .. i, basis = instrument 'decree',\n"
                        "  power = { 's', 'issue' }, confidence = 'text',\n"
                        "  facts = { 'F1' }, holder = 'office' }\n"
                        "end\n");
}

Test(link, a_chain_of_transfers_past_its_bound_is_too_large)
{
    check_explosion("too-large",
                    O("") "for i = 1, 64 do\n"
                          "holder { id = 'h' .. i, tier = 'central',\n"
                          "  name = 'x' }\n"
                          "transfer { id = 't' .. i,\n"
                          "  basis = instrument 'decree',\n"
                          "  power = { 's', 'issue' }, to = 'h' .. i,\n"
                          "  from = i == 1 and 'minister' or 'h' .. (i - 1),\n"
                          "  mode = 'devolution', confidence = 'text',\n"
                          "  facts = { 'F1' } }\n"
                          "end\n");
}

/* Sixty transfers from the committee to itself, each by its own circular:
 * none beats another, so every step of a chain compares them all. */
#define COMPETING(when)                                                        \
    "local d = {}\n"                                                           \
    "for i = 1, 250 do\n"                                                      \
    "  d[i] = 'd' .. i\n"                                                      \
    "  caveat { id = d[i], text = 'x' }\n"                                     \
    "end\n"                                                                    \
    "for i = 1, 60 do\n"                                                       \
    "instrument { id = 'c' .. i, kind = 'circular', title = 'x',\n"            \
    "  valid_from = '2020-01-01', issued = '2020-01-01',\n"                    \
    "  issuer = 'i' .. i }\n"                                                  \
    "transfer { id = 't' .. i, basis = instrument('c' .. i),\n"                \
    "  power = { 's', 'issue' }, from = 'committee', to = 'committee',\n"      \
    "  mode = 'devolution', confidence = 'text', facts = { 'F1' },\n"          \
    "  exception_to = d, " when " }\n"                                         \
    "end\n"

Test(link, comparing_many_rules_in_many_states_is_paid_for, .timeout = 300)
{
    check_explosion("too-large",
                    ORIGIN("o", "decree", "'committee'", "") FACTS(15)
                        COMPETING("when = i <= 15 and "
                                  "{ ['x' .. i] = true } or nil"));
}

Test(link, comparing_many_rules_in_a_few_states_is_clean, .timeout = 300)
{
    check_explosion("", ORIGIN("o", "decree", "'committee'", "") FACTS(6)
                            COMPETING("when = i <= 6 and "
                                      "{ ['x' .. i] = true } or nil"));
}

Test(link, more_rules_than_comparisons_are_remembered_for_are_clean,
     .timeout = 300)
{
    check_explosion("", O("") LUA_TRANSFER LUA_DAY
                    "for i = 1, 2000 do\n"
                    "t('t' .. i, { valid_from = day(i),\n"
                    "  valid_to = day(i + 3),\n"
                    "  exception_to = i > 1 and i % 200 > 0 and\n"
                    "    't' .. (i - 1) or nil })\n"
                    "end\n");
}

Test(link, ten_thousand_powers_that_follow_one_another_end_soon, .timeout = 300)
{
    check_explosion("same-as-too-long",
                    "for i = 1, 10000 do\n"
                    "subject { id = 'p' .. i, field = 'f', name = 'x',\n"
                    "  actions = { 'issue' } }\n"
                    "origin { id = 'o' .. i, basis = instrument 'decree',\n"
                    "  power = { 'p' .. i, 'issue' }, confidence = 'text',\n"
                    "  facts = { 'F1' }, holder = i == 10000 and 'office'\n"
                    "    or same_as { 'p' .. (i + 1), 'issue' } }\n"
                    "end\n");
}

Test(link, a_circle_of_ten_thousand_powers_is_found, .timeout = 300)
{
    check_explosion("same-as-circle",
                    "for i = 1, 10000 do\n"
                    "subject { id = 'p' .. i, field = 'f', name = 'x',\n"
                    "  actions = { 'issue' } }\n"
                    "origin { id = 'o' .. i, basis = instrument 'decree',\n"
                    "  power = { 'p' .. i, 'issue' }, confidence = 'text',\n"
                    "  facts = { 'F1' }, holder = same_as {\n"
                    "    'p' .. (i % 10000 + 1), 'issue' } }\n"
                    "end\n");
}

Test(link, exceptions_fifty_thousand_long_end_soon, .timeout = 300)
{
    check_explosion(
        "too-many-exceptions", LUA_TRANSFER
        "for i = 1, 50000 do\n"
        "t('t' .. i, { exception_to = i < 50000 and 't' .. (i + 1)\n"
        "  or nil })\n"
        "end\n");
}

Test(link, exceptions_that_branch_at_every_step_end_soon, .timeout = 300)
{
    check_explosion(
        "too-large",
        LUA_TRANSFER O(
            "") "for i = 1, 40 do for k = 1, 2 do\n"
                "t('t' .. i .. ':' .. k, { exception_to = i < 40 and {\n"
                "  't' .. (i + 1) .. ':1', 't' .. (i + 1) .. ':2' }\n"
                "  or nil })\n"
                "end end\n");
}

Test(link, exceptions_that_branch_within_bounds_are_clean, .timeout = 300)
{
    check_explosion(
        "", LUA_TRANSFER O(
                "") "for i = 1, 30 do for k = 1, 2 do\n"
                    "t('t' .. i .. ':' .. k, { exception_to = i < 30 and {\n"
                    "  't' .. (i + 1) .. ':1', 't' .. (i + 1) .. ':2' }\n"
                    "  or nil })\n"
                    "end end\n");
}

Test(link, ten_thousand_predicates_are_clean, .timeout = 300)
{
    check_explosion("",
                    "for i = 1, 10000 do\n"
                    "subject { id = 'p' .. i, field = 'f', name = 'x',\n"
                    "  actions = { 'issue' } }\n"
                    "origin { id = 'o' .. i, basis = instrument 'decree',\n"
                    "  power = { 'p' .. i, 'issue' }, confidence = 'text',\n"
                    "  facts = { 'F1' }, holder = 'office',\n"
                    "  where = predicate({ 'flag' },\n"
                    "    function(f) return f end) }\n"
                    "end\n");
}

Test(link, a_predicate_over_eight_facts_is_clean)
{
    check_explosion("",
                    FACTS(8) O("where = predicate({ 'x1', 'x2', 'x3', 'x4',\n"
                               "  'x5', 'x6', 'x7', 'x8' },\n"
                               "  function(a, b, c, d, e, f, g, h)\n"
                               "  return (a and b or c) ~= (d and e or f)\n"
                               "    or g == h end)"));
}

Test(link, a_product_that_never_holds_takes_no_memory, .timeout = 300)
{
    check_explosion("", LUA_TRANSFER
                    "local v, alt = {}, {}\n"
                    "for i = 1, 40 do v[i] = 'v' .. i end\n"
                    "for i = 1, 3 do\n"
                    "fact { id = 'x' .. i, type = 'enum', values = v }\n"
                    "end\n"
                    "for i = 1, 250 do\n"
                    "alt[i] = { x1 = v[i % 40 + 1], x2 = v[i // 40 + 1] }\n"
                    "end\n"
                    "for i = 1, 30 do\n"
                    "t('t' .. i, { when = any_of(alt),\n"
                    "  where = predicate({ 'x1', 'x2', 'x3' },\n"
                    "    function() return true end) })\n"
                    "end\n");
}

Test(link, thirty_thousand_misspelt_names_end_soon, .timeout = 300)
{
    check_explosion("unknown-rule", LUA_TRANSFER
                    "for i = 1, 30000 do\n"
                    "t('a_rule_with_a_long_name_' .. i,\n"
                    "  { exception_to = 'a_rule_with_a_wrong_name_' .. i })\n"
                    "end\n");
}

Test(link, wide_rules_times_powers_end_soon, .timeout = 300)
{
    check_explosion("too-large",
                    "for i = 1, 6000 do\n"
                    "subject { id = 'p' .. i, field = 'f', name = 'x',\n"
                    "  actions = { 'issue' } }\n"
                    "unknown { id = 'u' .. i, reason = 'x',\n"
                    "  valid_from = '2025-07-01' }\n"
                    "end\n");
}

/* More warnings than are kept, and one error after them. */
Test(link, warnings_do_not_hide_the_error_behind_them)
{
    const struct cn_options options = {.rules = rules};
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    put(&dir, "rules/1.lua",
        LUA_TRANSFER "for i = 1, 10001 do\n"
                     "t('a' .. i, { valid_from = '2020-01-01' })\n"
                     "end\n" ORIGIN("z", "decree", "'nobody'", ""));
    cr_assert_eq(cn_engine_open(&options, &engine, &err), CN_E_RULE);
    cr_assert_str_eq(err.message, "rule \"z\": no holder \"nobody\"; declare "
                                  "it with holder { … }");
    cr_assert_eq(err.line, 11);
    cr_assert_null(engine);
}

Test(link, an_engine_refuses_rules_that_are_too_large)
{
    const struct cn_options options = {.rules = rules};
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    put(&dir, "rules/1.lua",
        O("") LUA_TRANSFER "for i = 1, 65 do t('t' .. i, {}) end\n");
    cr_assert_eq(cn_engine_open(&options, &engine, &err), CN_E_RULE);
    cr_assert_str_eq(err.message,
                     "the rules of power \"s:issue\" are too entangled to "
                     "compile; split the subject, or test fewer facts");
    cr_assert_str_eq(err.file, "rules/0.lua");
    cr_assert_eq(err.line, 35);
    cr_assert_null(engine);
}

/* ---- the catalogue against the rules ----------------------------------- */

Test(link, a_catalogue_that_names_what_no_rule_declares_is_warned_about)
{
    struct cn_strbuf got;
    const char *db = in(&dir, "c.db");
    must_import(db, put(&dir, "p.csv",
                        P_HEADER
                        "p1,1.000001,Một,f,s,issue,flag=true,,,,,,,,,text,,\n"
                        "p2,1.000002,Hai,f,ss,issue,,,,,,,,,,text,,\n"
                        "p3,1.000003,Ba,f,s,issue;isue,,,,,,,,,,text,,\n"
                        "p4,1.000004,Bốn,f,s,issue,flog=true,,,,,,,,,text,,\n"
                        "p5,,Năm,f,s,issue,flag=yes,,,,,,,,,text,,\n"));
    put(&dir, "rules/1.lua", O(""));
    find_all(db, &got);
    cr_assert_str_eq(
        got.text,
        "warning unknown-power 0: procedure 1.000002 names the power \"ss\", "
        "which no rule declares; the answer for this procedure is "
        "\"unknown\"\n"
        "warning unknown-power 0: procedure 1.000003 names the power "
        "\"isue\", which no rule declares; the answer for this procedure is "
        "\"unknown\"\n"
        "warning unknown-preset 0: procedure 1.000004 names the fact or value "
        "\"flog\", which no rule declares; the answer for this procedure is "
        "\"unknown\"\n"
        "warning unknown-preset 0: procedure p5 names the fact or value "
        "\"yes\", which no rule declares; the answer for this procedure is "
        "\"unknown\"\n");
    cn_strbuf_release(&got);
}
