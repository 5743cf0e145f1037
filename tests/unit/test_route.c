/* SPDX-License-Identifier: MIT
 *
 * test_route.c: outcomes, holders, units and chains of cases over small rule
 * bases; on every one of them the fast answer agrees with the full one.
 */
#include "rules_help.h"

static struct folder dir;

static void set_up(void)
{
    make_folder(&dir);
}

static void tear_down(void)
{
    remove_folder(&dir);
}

TestSuite(route, .init = set_up, .fini = tear_down);

static void check(const char *text, const struct line *lines, size_t n)
{
    cn_engine *engine = open_text(&dir, text);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    for (size_t i = 0; i < n; i++) {
        check_line(s, lines[i].words, lines[i].want);
    }
    cn_snapshot_release(s);
    cn_engine_close(engine);
}

#define CHECK(text, lines) check(text, lines, sizeof(lines) / sizeof *(lines))

#define LAW ORIGIN("o", "law", "'minister'", "")

Test(route, intervals_are_half_open_to_the_day)
{
    static const struct line lines[] = {
        {"s:issue 2019-12-31", "no_authority:"},
        {"s:issue 2020-01-01", "decided minister: o"},
        {"s:issue 2025-06-30", "decided minister: o"},
        {"s:issue 2025-07-01", "decided committee: o t"},
        {"s:issue 2027-02-28", "decided committee: o t"},
        {"s:issue 2027-03-01", "decided minister: o"},
        {"s:issue 9999-12-31", "decided minister: o"},
        {"s:issue 0001-01-01", "no_authority:"},
    };
    CHECK(LAW TRANSFER("t", "decree", "minister", "committee",
                       "valid_to = '2027-03-01'"),
          lines);
}

Test(route, a_dossier_keeps_the_law_of_the_day_it_was_received)
{
    static const struct line lines[] = {
        {"s:issue 2025-06-30 on=2026-01-01", "decided minister: o"},
        {"s:issue 2025-07-01 on=2025-07-01", "decided committee: o t"},
        {"s:issue 2025-07-01 on=2027-06-01", "decided committee: o t"},
        {"s:issue 2027-03-01 on=2027-03-01", "decided minister: o"},
    };
    CHECK(LAW TRANSFER("t", "decree", "minister", "committee",
                       "valid_to = '2027-03-01'"),
          lines);
}

Test(route, an_immediate_rule_takes_pending_dossiers_too)
{
    static const struct line lines[] = {
        {"s:issue 2025-06-01 on=2025-06-30", "decided minister: o"},
        {"s:issue 2025-06-01 on=2025-07-01", "decided committee: o t"},
        {"s:issue 2025-06-01 on=2027-03-01", "decided minister: o"},
        {"s:issue 2025-08-01 on=2025-06-01", "decided minister: o"},
    };
    CHECK(LAW TRANSFER("t", "decree", "minister", "committee",
                       "valid_to = '2027-03-01', transition = 'immediate'"),
          lines);
}

Test(route, an_instrument_lends_its_transition_to_its_rules)
{
    static const struct line lines[] = {
        {"s:issue 2025-06-01 on=2025-08-01", "decided committee: o t"},
        {"s:amend 2025-06-01 on=2025-08-01", "decided minister: p"},
    };
    CHECK(
        "instrument { id = 'now', kind = 'decree', title = 'x',\n"
        "  valid_from = '2025-07-01', transition = 'immediate' }\n"
        "origin { id = 'p', basis = instrument 'law', " RULE_OF(
            "'s', 'amend'") "holder = 'minister' }\n"
                            "transfer { id = 'q', basis = instrument "
                            "'now', " RULE_OF(
                                "'s', 'amend'") "from = 'minister', to = "
                                                "'committee',\n"
                                                "  mode = 'devolution', "
                                                "transition = 'receipt' }\n" LAW
                                                    TRANSFER("t", "now",
                                                             "minister",
                                                             "committee", ""),
        lines);
}

Test(route, a_fact_that_makes_no_difference_is_not_asked)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "decided committee: o t"},
        {"s:issue 2025-07-01 flag=true", "decided committee: o t"},
        {"s:issue 2025-07-01 flag=false", "decided committee: o u"},
        {"s:issue 2025-07-01 lamp=true", "decided committee: o t"},
    };
    CHECK(LAW TRANSFER("t", "decree", "minister", "committee",
                       "when = { flag = true }")
              TRANSFER("u", "decree", "minister", "committee",
                       "when = { flag = false }"),
          lines);
}

Test(route, an_unknown_fact_is_not_false)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "needs_facts: flag"},
        {"s:issue 2025-06-30", "decided minister: o"},
        {"s:issue 2025-07-01 flag=true", "decided committee: o t"},
        {"s:issue 2025-07-01 flag=false", "decided minister: o"},
    };
    CHECK(LAW TRANSFER("t", "decree", "minister", "committee",
                       "when = { flag = true }"),
          lines);
}

Test(route, only_the_facts_that_still_matter_are_asked)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "needs_facts: flag kind lamp"},
        {"s:issue 2025-07-01 flag=true", "needs_facts: lamp"},
        {"s:issue 2025-07-01 flag=false", "needs_facts: kind"},
        {"s:issue 2025-07-01 lamp=true", "needs_facts: flag kind"},
        {"s:issue 2025-07-01 lamp=true kind=b", "decided committee: o t"},
        {"s:issue 2025-07-01 lamp=true kind=a", "needs_facts: flag"},
        {"s:issue 2025-07-01 lamp=false kind=a", "decided minister: o"},
        {"s:issue 2025-07-01 lamp=true flag=true", "decided committee: o t"},
        {"s:issue 2025-07-01 kind=c flag=false", "decided committee: o u"},
    };
    CHECK(LAW TRANSFER("t", "decree", "minister", "committee",
                       "when = { flag = true, lamp = true }")
              TRANSFER("u", "decree", "minister", "committee",
                       "when = { flag = false, kind = none_of { 'a' } }"),
          lines);
}

Test(route, a_number_is_cut_at_its_thresholds)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01 size=5999.999", "decided minister: o"},
        {"s:issue 2025-07-01 size=6000", "decided committee: o t"},
        {"s:issue 2025-07-01 size=6000.001", "decided committee: o t"},
        {"s:issue 2025-07-01 size=8999.999", "decided committee: o t"},
        {"s:issue 2025-07-01 size=9000", "decided minister: o"},
        {"s:issue 2025-07-01 size=-9000", "decided minister: o"},
        {"s:issue 2025-07-01 size=00006000", "decided committee: o t"},
        {"s:issue 2025-07-01", "needs_facts: size"},
    };
    CHECK(LAW TRANSFER("t", "decree", "minister", "committee",
                       "when = { size = all { at_least(6000),\n"
                       "  below(9000) } }"),
          lines);
}

Test(route, a_predicate_says_what_a_conjunction_cannot)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "needs_facts: flag lamp"},
        {"s:issue 2025-07-01 flag=true", "needs_facts: lamp"},
        {"s:issue 2025-07-01 flag=true lamp=false", "decided committee: o t"},
        {"s:issue 2025-07-01 flag=false lamp=true", "decided committee: o t"},
        {"s:issue 2025-07-01 flag=true lamp=true", "decided minister: o"},
        {"s:issue 2025-07-01 flag=false lamp=false", "decided minister: o"},
    };
    CHECK(LAW TRANSFER("t", "decree", "minister", "committee",
                       "where = predicate({ 'flag', 'lamp' },\n"
                       "  function(f, l) return f ~= l end)"),
          lines);
}

Test(route, a_chain_moves_on_from_the_present_holder_only)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "decided ward: o t u"},
        {"s:issue 2025-06-30", "decided minister: o"},
    };
    CHECK(LAW TRANSFER("u", "decree", "committee", "ward", "")
              TRANSFER("t", "decree", "minister", "committee", "")
                  TRANSFER("x", "decree", "office", "chair", ""),
          lines);
}

Test(route, a_transfer_is_used_once_in_a_chain)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "decided minister: o t u"},
    };
    CHECK(LAW TRANSFER("t", "decree", "minister", "committee", "")
              TRANSFER("u", "decree", "committee", "minister", ""),
          lines);
}

Test(route, a_transfer_may_start_from_a_tier)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "decided committee: o t"},
        {"s:issue 2025-06-30", "decided minister: o"},
    };
    CHECK(LAW TRANSFER("t", "decree", "central", "committee", "")
              TRANSFER("u", "decree", "commune", "chair", ""),
          lines);
}

Test(route, precedence_is_exception_then_rank_then_date)
{
    static const struct line exception[] = {
        {"s:issue 2026-03-01", "decided office: o a"}};
    static const struct line rank[] = {
        {"s:issue 2026-03-01", "decided committee: o b"}};
    static const struct line later[] = {
        {"s:issue 2026-02-28", "decided committee: o b"},
        {"s:issue 2026-03-01", "decided office: o c"}};
#define CIRCULAR(more) TRANSFER("a", "circular", "minister", "office", more)
#define DECREE         TRANSFER("b", "decree", "minister", "committee", "")
    CHECK(LAW DECREE CIRCULAR("exception_to = 'b'"), exception);
    tear_down();
    set_up();
    CHECK(LAW DECREE CIRCULAR(""), rank);
    tear_down();
    set_up();
    CHECK(LAW DECREE TRANSFER("c", "decree2", "minister", "office", ""), later);
}

Test(route, an_exception_through_others_counts)
{
    static const struct line lines[] = {
        {"s:issue 2026-03-01", "decided office: o a"}};
    CHECK(LAW TRANSFER("a", "circular", "minister", "office",
                       "exception_to = 'b'")
              TRANSFER("b", "circular", "minister", "chair",
                       "exception_to = 'c', valid_from = '2030-01-01'")
                  TRANSFER("c", "decree", "minister", "committee", ""),
          lines);
}

Test(route, what_is_tied_is_a_conflict_with_all_its_sides)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "conflict: a b"},
        {"s:issue 2025-06-30", "decided minister: o"},
    };
    CHECK(LAW TRANSFER("b", "decree", "minister", "committee", "")
              TRANSFER("a", "decree", "minister", "office", ""),
          lines);
}

Test(route, rules_with_the_same_effect_do_not_conflict)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "decided committee: o a"}};
    CHECK(LAW TRANSFER("b", "decree", "minister", "committee", "")
              TRANSFER("a", "decree", "minister", "committee", ""),
          lines);
}

Test(route, a_conflict_needs_facts_only_while_it_may_be_avoided)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "needs_facts: flag"},
        {"s:issue 2025-07-01 flag=true", "conflict: a b"},
        {"s:issue 2025-07-01 flag=false", "decided office: o a"},
    };
    CHECK(LAW TRANSFER("b", "decree", "minister", "committee",
                       "when = { flag = true }")
              TRANSFER("a", "decree", "minister", "office", ""),
          lines);
}

Test(route, conflicts_of_different_sides_are_one_conflict)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "conflict: a b c"},
        {"s:issue 2025-07-01 flag=true", "conflict: a b"},
    };
    CHECK(LAW TRANSFER("b", "decree", "minister", "committee",
                       "when = { flag = true }")
              TRANSFER("c", "decree", "minister", "chair",
                       "when = { flag = false }")
                  TRANSFER("a", "decree", "minister", "office", ""),
          lines);
}

Test(route, a_declared_unknown_stands_above_everything)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "unknown: o"},
        {"s:issue 2025-08-01", "conflict: a b"},
        {"s:amend 2025-07-01", "unknown:"},
        {"s:amend 2025-08-01", "no_authority:"},
    };
    CHECK(LAW TRANSFER("b", "decree", "minister", "committee", "") TRANSFER(
              "a", "decree", "minister", "office",
              "") "unknown { id = 'u', reason = 'x', field = 'f',\n"
                  "  valid_from = '2025-07-01', valid_to = '2025-08-01' }\n",
          lines);
}

Test(route, a_body_that_is_no_more_holds_nothing)
{
    static const struct line lines[] = {
        {"s:issue 2025-06-30", "decided district: o"},
        {"s:issue 2025-07-01", "no_authority: o"},
        {"s:issue 2025-06-30 on=2025-07-01", "no_authority: o"},
    };
    CHECK(ORIGIN("o", "law", "'district'", ""), lines);
}

Test(route, another_ministrys_body_is_out_of_scope)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "out_of_scope: o"},
    };
    CHECK(ORIGIN("o", "law", "'stranger'", ""), lines);
}

Test(route, a_power_follows_another_one)
{
    static const struct line lines[] = {
        {"t:issue 2025-06-30", "decided minister: p o"},
        {"t:issue 2025-07-01", "needs_facts: flag"},
        {"t:issue 2025-07-01 flag=true", "decided committee: p o t"},
        {"t:issue 2019-12-31", "no_authority:"},
    };
    CHECK(
        LAW TRANSFER(
            "t", "decree", "minister", "committee",
            "when = { flag = true }") "origin { id = 'p', basis = instrument "
                                      "'law', " RULE_OF("'t', 'issue'") "holder"
                                                                        " = "
                                                                        "same_"
                                                                        "as { "
                                                                        "'s', "
                                                                        "'issue"
                                                                        "' } "
                                                                        "}\n",
        lines);
}

Test(route, a_delegation_moves_nothing)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "decided minister: o"},
    };
    CHECK(LAW "transfer { id = 'd', basis = instrument 'decree', " RULE
              "from = 'minister', to = 'office', mode = 'delegation' }\n",
          lines);
}

Test(route, a_power_is_found_however_long_its_name)
{
    char id[201], action[201], text[2048], name[512];
    int near[2];
    memset(id, 'i', sizeof id - 1);
    memset(action, 'a', sizeof action - 1);
    id[200] = action[200] = '\0';
    (void)snprintf(text, sizeof text,
                   "subject { id = '%s', field = 'f', name = 'x',\n"
                   "  actions = { '%s', 'b' } }\n",
                   id, action);
    cn_engine *engine = open_text(&dir, text);
    const cn_snapshot *snapshot = cn_engine_snapshot(engine);
    (void)snprintf(name, sizeof name, "%s:%s", id, action);
    int power = cn_power_find(snapshot, name);
    cr_assert_neq(power, CN_NONE);
    struct cn_power_info info;
    cr_assert(cn_power_get(snapshot, power, CN_LANG_VI, &info));
    cr_assert_str_eq(info.action, action);
    name[400] = 'b';
    cr_assert_eq(cn_power_find(snapshot, name), CN_NONE);
    name[400] = '\0';
    cr_assert_eq(cn_power_find(snapshot, name), CN_NONE);
    name[200] = '\0';
    cr_assert_eq(cn_power_find(snapshot, name), CN_NONE);
    cr_assert_eq(cn_power_find(snapshot, ""), CN_NONE);
    cr_assert_eq(cn_power_nearest(snapshot, "a", 2, near), 0);
    cn_snapshot_release(snapshot);
    cn_engine_close(engine);
}

Test(route, a_case_without_a_subject_is_not_found)
{
    cn_engine *engine = open_text(&dir, LAW);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    struct cn_case c;
    struct cn_verdict verdict = {.outcome = CN_DECIDED};
    cn_case_init(&c, 20270);
    cr_assert_eq(cn_route(s, &c, &verdict, 1), 1);
    cr_assert_eq(verdict.outcome, CN_NOT_FOUND);
    cr_assert_eq(verdict.holder, CN_NONE);
    cr_assert_eq(verdict.unit, CN_NONE);
    cr_assert_eq(cn_route(s, &c, NULL, 0), 0);
    cr_assert_null(cn_rule_id(s, verdict.rule));
    cr_assert_eq(cn_chain_rules(s, verdict.chain, 0, NULL), 0);
    cr_assert_eq(cn_chain_rules(s, 1 << 30, 0, NULL), 0);
    check_line(s, "2025-07-01", "not_found:");
    cn_snapshot_release(s);
    cn_engine_close(engine);
}

/* ---- places and procedures ---------------------------------------------- */

#define ROW(id, code, actions, more)                                           \
    id "," code ",Tên,f,s," actions "," more "\n"
/* presets,level,holder,publication,born,abolished,stops,ministry,source,… */
#define PLAIN(presets) presets ",,,,,,,,,text,,"

static const char procedures[] = P_HEADER ROW(
    "one", "1.000001", "issue", PLAIN("")) ROW("preset", "1.000002", "issue",
                                               PLAIN("flag=true;size=10"))
    ROW("many", "1.000003", "issue;amend;revoke", PLAIN("")) ROW(
        "gone", "1.000004", "issue", ",,,,2025-08-01,2026-01-01,,,,text,,")
        ROW("stopped", "1.000005", "issue;amend", ",,,,,2026-01-01,1,,,text,,")
            ROW("foreign", "1.000006", "issue",
                ",,,,,,,Bộ Y tế,,text,,") "unread,1.000007,Tên,f,,,,,,,,,,,,"
                                          "text,,\n"
                                          "unknown,1.000008,Tên,f,s,issue;fly,,"
                                          ",,,,,,,,text,,\n" ROW(
                                              "weak", "1.000009", "issue",
                                              ",,,,,,,,,weak,,");

static cn_engine *open_catalogue(const char *rules)
{
    const char *db = in(&dir, "c.db");
    const char *path = make_rules(&dir);
    must_import(db, put(&dir, "p.csv", procedures));
    must_import(db, "fixtures/units.csv");
    put(&dir, "rules/1.lua", rules);
    return open_engine(path, db);
}

static void check_catalogue(const char *rules, const struct line *lines,
                            size_t n)
{
    cn_engine *engine = open_catalogue(rules);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    for (size_t i = 0; i < n; i++) {
        check_line(s, lines[i].words, lines[i].want);
    }
    cn_snapshot_release(s);
    cn_engine_close(engine);
}

#define CHECK_CATALOGUE(text, lines)                                           \
    check_catalogue(text, lines, sizeof(lines) / sizeof *(lines))

#define SITE(more)                                                             \
    TRANSFER("t", "decree", "minister", "committee", "place = 'site', " more)

Test(route, the_place_of_the_rule_picks_the_unit)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "decided committee: o t"},
        {"s:issue 2025-07-01 site=20", "decided committee 20: o t"},
        {"s:issue 2025-07-01 at=20", "decided committee 20: o t"},
        {"s:issue 2025-07-01 at=20 site=22", "decided committee 22: o t"},
        {"s:issue 2025-07-01 at=20 seat=22", "decided committee 20: o t"},
        {"s:issue 2025-07-01 site=05977", "decided committee 20: o t"},
        {"s:issue 2025-06-30 site=20", "decided minister: o"},
    };
    CHECK_CATALOGUE(LAW SITE(""), lines);
}

Test(route, a_commune_body_needs_a_commune)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01 at=20", "decided ward: o t"},
        {"s:issue 2025-07-01 at=05977", "decided ward 05977: o t"},
        {"s:issue 2025-07-01 seat=05977 at=22", "decided ward 05977: o t"},
    };
    CHECK_CATALOGUE(
        LAW TRANSFER("t", "decree", "minister", "ward", "place = 'seat'"),
        lines);
}

Test(route, a_provincial_rule_asks_where)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "needs_facts: site"},
        {"s:issue 2025-07-01 at=20", "decided committee 20: o t"},
        {"s:issue 2025-07-01 at=22", "decided chair 22: o t u"},
        {"s:issue 2025-07-01 site=22 at=20", "decided chair 22: o t u"},
        {"s:issue 2025-07-01 site=20 at=22", "decided committee 20: o t"},
        {"s:issue 2025-06-30 at=22", "decided minister: o"},
    };
    CHECK_CATALOGUE(LAW SITE("") TRANSFER("u", "local", "committee", "chair",
                                          "province = '22'"),
                    lines);
}

Test(route, a_province_may_not_pass_on_what_was_only_delegated_down)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01 at=22", "decided committee 22: o t"},
    };
    CHECK_CATALOGUE(LAW
                    "transfer { id = 't', basis = instrument 'decree', " RULE
                    "from = 'minister', to = 'committee',\n"
                    "  mode = 'decentralisation' }\n" TRANSFER(
                        "u", "local", "committee", "chair", "province = '22'"),
                    lines);
}

Test(route, without_a_place_the_presented_one_is_asked)
{
    static const struct line lines[] = {
        {"s:issue 2025-07-01", "needs_facts: presented"},
        {"s:issue 2025-07-01 at=22", "decided chair 22: o t u"},
        {"s:issue 2025-07-01 at=75", "decided committee 75: o t"},
        {"s:issue 2025-07-01 site=22", "needs_facts: presented"},
    };
    CHECK_CATALOGUE(
        LAW TRANSFER("t", "decree", "minister", "committee", "")
            TRANSFER("u", "local", "committee", "chair", "province = '22'"),
        lines);
}

Test(route, presets_stand_for_facts_not_given)
{
    static const struct line lines[] = {
        {"P=1.000001 2025-07-01", "needs_facts: flag size"},
        {"P=1.000002 2025-07-01", "decided committee: o t"},
        {"P=preset 2025-07-01", "decided committee: o t"},
        {"P=1.000002.000.00.00.H20 2025-07-01", "decided committee: o t"},
        {"P=1.000001 2025-07-01 flag=true", "needs_facts: size"},
        {"P=1.000002 2025-07-01 flag=true", "decided committee: o t"},
    };
    CHECK_CATALOGUE(LAW TRANSFER("t", "decree", "minister", "committee",
                                 "when = { flag = true,\n"
                                 "  size = at_least(10) }"),
                    lines);
}

Test(route, the_catalogue_speaks_before_the_rules)
{
    static const struct line lines[] = {
        {"P=gone 2025-07-31", "not_found:"},
        {"P=gone 2025-08-01", "decided minister: o"},
        {"P=gone 2025-12-31 on=2026-06-01", "decided minister: o"},
        {"P=gone 2026-01-01", "abolished:"},
        {"P=stopped 2025-12-31", "decided minister: o | no_authority:"},
        {"P=stopped 2025-12-31 on=2026-01-01", "abolished:"},
        {"P=foreign 2025-07-01", "out_of_scope:"},
        {"P=unread 2025-07-01", "unknown:"},
        {"P=unknown 2025-07-01", "unknown:"},
        {"P=weak 2025-07-01", "decided minister: o"},
    };
    CHECK_CATALOGUE(LAW, lines);
}

Test(route, actions_split_where_their_answers_differ)
{
    static const struct line lines[] = {
        {"P=many 2025-07-01", "decided minister: o | decided committee: o t | "
                              "decided minister: o"},
        {"P=many 2026-03-01",
         "decided minister: o | decided committee: o t | decided office: o u"},
    };
    CHECK_CATALOGUE(
        "origin { id = 'o', basis = instrument 'law', " RULE_OF(
            "'s'") "holder = 'minister' }\n"
                   "transfer { id = 't', basis = instrument 'decree', " RULE_OF(
                       "'s', 'amend'") "from = 'minister', to = 'committee',\n"
                                       "  mode = 'devolution' }\n"
                                       "transfer { id = 'u', basis = "
                                       "instrument 'decree2', " RULE_OF(
                                           "'s', 'revoke'") "from = "
                                                            "'minister', to = "
                                                            "'office',\n"
                                                            "  mode = "
                                                            "'devolution' }\n",
        lines);
}

Test(route, actions_with_the_same_answer_and_the_same_future_share_it)
{
    static const struct line lines[] = {
        {"P=many 2025-06-30", "decided minister: o | decided minister: o"},
        {"P=many 2025-07-01", "decided minister: o | decided committee: o t"},
        {"P=many 2019-12-31", "no_authority:"},
        {"P=many 2030-01-01", "no_authority:"},
    };
    CHECK_CATALOGUE(
        "origin { id = 'o', basis = instrument 'law', " RULE_OF(
            "'s'") "holder = 'minister',\n"
                   "  valid_to = '2030-01-01' }\n"
                   "transfer { id = 't', basis = instrument 'decree', " RULE_OF(
                       "'s', 'amend'") "from = 'minister',\n"
                                       "  to = 'committee', mode = "
                                       "'devolution',\n"
                                       "  when = { flag = one_of { 'true', "
                                       "'false' } } }\n",
        lines);
}

Test(route, no_more_verdicts_are_written_than_asked_for)
{
    cn_engine *engine = open_catalogue(LAW);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    struct cn_case c = make_case(s, "P=many 2025-07-01");
    struct cn_verdict out[4];
    memset(out, 0x55, sizeof out);
    cr_assert_eq(cn_route(s, &c, out, 2), 2);
    cr_assert_eq(out[2].power, 0x55555555);
    cr_assert_eq(cn_route(s, &c, out, 4), 3);
    cr_assert_eq(out[3].power, 0x55555555);
    c = make_case(s, "P=stopped 2026-01-01");
    cr_assert_eq(cn_route(s, &c, out, 1), 1);
    cr_assert_eq(cn_route(s, &c, out, 4), 2);
    cr_assert_eq(out[1].outcome, CN_ABOLISHED);
    cn_snapshot_release(s);
    cn_engine_close(engine);
}

/* ---- cn_route() allocates nothing -------------------------------------- */

/* glibc asks these for every block of the program. */
static _Thread_local long allocations;

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *old, size_t size);

void *malloc(size_t size)
{
    allocations++;
    return __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
    allocations++;
    return __libc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
    allocations++;
    return __libc_realloc(old, size);
}
#endif

Test(route, routing_allocates_nothing)
{
    cn_engine *engine = open_catalogue(
        LAW SITE("when = { flag = true, size = at_least(10) }")
            TRANSFER("u", "local", "committee", "chair", "province = '22'"));
    const cn_snapshot *s = cn_engine_snapshot(engine);
    static const char *const words[] = {
        "s:issue 2025-07-01",       "s:issue 2025-07-01 flag=true size=10",
        "P=many 2025-07-01 at=22",  "P=preset 2025-07-01 at=22",
        "P=gone 2027-01-01",        "P=foreign 2025-07-01",
        "s:issue 2025-06-30 at=22", "P=preset 2025-07-01"};
    struct cn_case c[sizeof words / sizeof *words];
    struct cn_verdict out[CN_ACTIONS_MAX];
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        c[i] = make_case(s, words[i]);
    }
    long before = allocations;
    int n = 0;
    for (int round = 0; round < 100; round++) {
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            n += cn_route(s, &c[i], out, CN_ACTIONS_MAX);
        }
    }
    cr_assert_eq(allocations, before);
    cr_assert_gt(n, 800);
    cn_answer *answer = explain(s, &c[0]);
    cn_answer_free(answer);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    cr_assert_gt(allocations, before, "the counter counts nothing");
#endif
    cn_snapshot_release(s);
    cn_engine_close(engine);
}
