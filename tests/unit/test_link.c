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
         "empty-interval 1: rule \"o\" is valid on no day; valid_to is the "
         "first day it no longer holds\n"
         "warning outside-instrument 1: rule \"o\" reaches beyond decree; its "
         "days outside the instrument's do not count\n"},
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
