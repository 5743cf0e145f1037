/* SPDX-License-Identifier: MIT
 *
 * test_explain.c: the parts of a full answer: names, dates, needs, reasons,
 * who handles and receives, what to beware of, why not another body; and
 * arguments that are hostile.
 */
#include "rules_help.h"

#include "../../src/base/text.h"

static struct folder dir;
static cn_engine *engine;
static const cn_snapshot *s;
static cn_answer *answer;

static void set_up(void)
{
    make_folder(&dir);
}

static void tear_down(void)
{
    cn_answer_free(answer);
    cn_snapshot_release(s);
    cn_engine_close(engine);
    remove_folder(&dir);
}

TestSuite(explain, .init = set_up, .fini = tear_down);

#define LAW ORIGIN("o", "law", "'minister'", "")

static void use(const char *rules)
{
    engine = open_text(&dir, rules);
    s = cn_engine_snapshot(engine);
}

static void use_catalogue(const char *rules, const char *procedures)
{
    const char *db = in(&dir, "c.db");
    const char *path = make_rules(&dir);
    char text[4096];
    (void)snprintf(text, sizeof text, "%s%s", P_HEADER, procedures);
    must_import(db, put(&dir, "p.csv", text));
    must_import(db, "fixtures/units.csv");
    put(&dir, "rules/1.lua", rules);
    engine = open_engine(path, db);
    s = cn_engine_snapshot(engine);
}

/* The only decision of a case; lives until the next. */
static const struct cn_decision *ask(const char *words)
{
    struct cn_case c = make_case(s, words);
    cn_answer_free(answer);
    answer = explain(s, &c);
    check_route(s, &c, answer);
    cr_assert_eq(cn_answer_count(answer), 1, "%s", words);
    cr_assert_null(cn_answer_at(answer, 1));
    cr_assert_null(cn_answer_at(answer, -1));
    return cn_answer_at(answer, 0);
}

static void check_day(cn_date date, const char *want, const char *what)
{
    char text[11];
    cr_assert_str_eq(cn_date_format(date, text), want, "%s is %s", what, text);
}

/* valid.from, valid.to, then the answer after it; "" is always. */
static void check_time(const char *words, const char *from, const char *to,
                       enum cn_outcome next, const char *holder)
{
    const struct cn_decision *d = ask(words);
    check_day(d->valid_from, from, words);
    check_day(d->valid_to, to, words);
    cr_assert_eq(d->has_next, to[0] != '\0', "%s", words);
    if (d->has_next) {
        cr_assert_eq(d->next_on, d->valid_to);
        cr_assert_eq(d->next_outcome, next, "%s: then %d", words,
                     d->next_outcome);
        cr_assert(same_or_none(d->next_holder, holder), "%s: then %s", words,
                  d->next_holder);
    }
}

/* ---- time --------------------------------------------------------------- */

Test(explain, an_answer_says_since_when_until_when_and_what_follows)
{
    use(LAW TRANSFER("t", "decree", "minister", "committee",
                     "valid_to = '2027-03-01'"));
    check_time("s:issue 2019-12-31", "", "2020-01-01", CN_DECIDED, "minister");
    check_time("s:issue 2020-01-01", "2020-01-01", "2025-07-01", CN_DECIDED,
               "committee");
    check_time("s:issue 2025-06-30", "2020-01-01", "2025-07-01", CN_DECIDED,
               "committee");
    check_time("s:issue 2025-07-01", "2025-07-01", "2027-03-01", CN_DECIDED,
               "minister");
    check_time("s:issue 2027-03-01", "2027-03-01", "", CN_DECIDED, NULL);
}

Test(explain, a_change_that_changes_nothing_is_no_end)
{
    use(LAW TRANSFER("t", "decree", "minister", "committee",
                     "when = { flag = true }")
            TRANSFER("u", "decree2", "office", "chair", ""));
    check_time("s:issue 2025-08-01 flag=true", "2025-07-01", "", CN_DECIDED,
               NULL);
    check_time("s:issue 2025-08-01 flag=false", "2020-01-01", "", CN_DECIDED,
               NULL);
    check_time("s:issue 2025-08-01", "2025-07-01", "", CN_DECIDED, NULL);
    check_time("s:issue 2025-06-01", "2020-01-01", "2025-07-01", CN_NEEDS_FACTS,
               NULL);
}

Test(explain, only_the_day_of_receipt_moves_when_it_is_another_day)
{
    use(LAW TRANSFER("t", "decree", "minister", "committee",
                     "valid_to = '2027-03-01'")
            TRANSFER("u", "decree2", "committee", "ward",
                     "transition = 'immediate'"));
    check_time("s:issue 2025-08-01 on=2025-09-01", "2025-07-01", "2027-03-01",
               CN_DECIDED, "minister");
    check_time("s:issue 2025-08-01", "2025-07-01", "2026-03-01", CN_DECIDED,
               "ward");
    check_time("s:issue 2025-08-01 on=2026-03-01", "2025-07-01", "2027-03-01",
               CN_DECIDED, "minister");
}

Test(explain, the_end_of_a_body_and_of_a_procedure_are_ends)
{
    use_catalogue(ORIGIN("o", "law", "'district'", ""),
                  "p,1.000001,T,f,s,issue,,,,,2021-01-01,2024-01-01,,,,text,,"
                  "\n");
    check_time("s:issue 2025-01-01", "2020-01-01", "2025-07-01",
               CN_NO_AUTHORITY, NULL);
    check_time("P=p 2020-06-01", "", "2021-01-01", CN_DECIDED, "district");
    check_time("P=p 2021-01-01", "2021-01-01", "2024-01-01", CN_ABOLISHED,
               NULL);
    check_time("P=p 2024-01-01", "2024-01-01", "", CN_ABOLISHED, NULL);
}

Test(explain, a_merged_unit_gives_way_to_the_one_it_went_into)
{
    use_catalogue(ORIGIN("o", "law", "'committee'", "place = 'site'"), "");
    const struct cn_decision *d =
        ask("s:issue 2025-06-20 on=2025-07-15 site=02");
    cr_assert_str_eq(d->authority, "Ủy ban nhân dân tỉnh Tuyên Quang", "%s",
                     d->authority);
    cr_assert_eq(d->confidence, CN_SECONDARY);
    d = ask("s:issue 2025-06-20 on=2025-06-30 site=02");
    cr_assert_str_eq(d->authority, "Ủy ban nhân dân tỉnh Hà Giang", "%s",
                     d->authority);
}

/* ---- places ------------------------------------------------------------- */

#define SITE                                                                   \
    LAW TRANSFER("t", "decree", "minister", "committee", "place = 'site'")

static void check_authority(const char *words, const char *want)
{
    const struct cn_decision *d = ask(words);
    cr_assert_str_eq(d->authority, want, "%s: %s", words, d->authority);
}

Test(explain, the_unit_is_called_as_on_the_day_of_receipt)
{
    use_catalogue(SITE, "");
    check_authority("s:issue 2026-04-29 site=75",
                    "Ủy ban nhân dân tỉnh Đồng Nai");
    check_authority("s:issue 2026-04-30 site=75",
                    "Ủy ban nhân dân thành phố Đồng Nai");
    check_authority("s:issue 2026-04-29 on=2026-04-30 site=75",
                    "Ủy ban nhân dân tỉnh Đồng Nai");
    check_authority("s:issue 2026-04-30 on=2026-04-29 site=75",
                    "Ủy ban nhân dân thành phố Đồng Nai");
    check_authority("s:issue 2025-07-01", "UBND tỉnh");
    check_authority("s:issue 2025-06-30 site=75", "Bộ trưởng");
}

Test(explain, a_unit_set_before_it_changed_is_read_on_the_day)
{
    use_catalogue(SITE, "");
    struct cn_case c = make_case(s, "s:issue 2026-04-29 site=75");
    c.received = c.on = day("2026-04-30");
    cn_answer_free(answer);
    answer = explain(s, &c);
    check_route(s, &c, answer);
    cr_assert_str_eq(cn_answer_at(answer, 0)->authority,
                     "Ủy ban nhân dân thành phố Đồng Nai");
}

Test(explain, a_place_taken_from_where_presented_is_named)
{
    use_catalogue(SITE, "");
    const struct cn_decision *d = ask("s:issue 2025-07-01 at=20");
    cr_assert_eq(d->n_assumed, 1);
    cr_assert_str_eq(d->assumed[0], "site");
    cr_assert_str_eq(d->place, "site");
    d = ask("s:issue 2025-07-01 at=20 site=20");
    cr_assert_eq(d->n_assumed, 0);
    d = ask("s:issue 2025-07-01");
    cr_assert_eq(d->n_assumed, 0);
    cr_assert_eq(d->unit, CN_NONE);
    d = ask("s:issue 2025-06-30 at=20");
    cr_assert_eq(d->n_assumed, 0);
    cr_assert_null(d->place);
}

/* A province that ends without a successor, and a commune that goes on. */
static const char orphans[] =
    U_HEADER "90,province,Cũ,Tỉnh Cũ,,,2026-01-01,\n"
             "90001,commune,Xa,Xã Xa,90,2025-07-01,,\n"
             "91,province,Mới,Tỉnh Mới,,,,\n";

static void use_orphans(const char *rules)
{
    const char *db = in(&dir, "c.db");
    const char *path = make_rules(&dir);
    must_import(db, put(&dir, "u.csv", orphans));
    put(&dir, "rules/1.lua", rules);
    engine = open_engine(path, db);
    s = cn_engine_snapshot(engine);
}

Test(explain, a_commune_may_outlive_its_province)
{
    struct cn_unit_info unit;
    int found = CN_NONE;
    use_orphans(SITE);
    cr_assert_eq(cn_unit_find(s, "90001", CN_LEVEL_ANY, CN_NONE,
                              day("2026-02-01"), 1, &found),
                 1);
    cr_assert(cn_unit_get(s, found, &unit));
    cr_assert_str_eq(unit.full_name, "Xã Xa");
    cr_assert_str_eq(unit.province_name, "Tỉnh Cũ");
    cr_assert_neq(cn_unit_province(s, found), CN_NONE);
    check_authority("s:issue 2026-02-01 site=90001", "Ủy ban nhân dân tỉnh Cũ");
}

Test(explain, the_ends_of_time_are_days_like_others)
{
    use_orphans(SITE);
    static const cn_date ends[] = {CN_DATE_MIN, CN_DATE_MAX};
    for (int i = 0; i < 4; i++) {
        struct cn_case c = make_case(s, "s:issue 2025-08-01 site=91 at=91");
        c.received = ends[i / 2];
        c.on = ends[i % 2];
        cn_answer_free(answer);
        answer = explain(s, &c);
        check_route(s, &c, answer);
        const struct cn_decision *d = cn_answer_at(answer, 0);
        cr_assert_eq(d->outcome, i < 2 ? CN_NO_AUTHORITY : CN_DECIDED);
        if (i == 3) {
            cr_assert_str_eq(d->authority, "Ủy ban nhân dân tỉnh Mới");
        }
    }
}

Test(explain, no_unit_is_no_unit)
{
    struct cn_unit_info unit;
    use_catalogue(SITE, "");
    cr_assert_not(cn_unit_get(s, CN_NONE, &unit));
    cr_assert_not(cn_unit_get(s, 1 << 30, &unit));
    cr_assert_eq(cn_unit_province(s, CN_NONE), CN_NONE);
    cr_assert_eq(cn_unit_province(s, 1 << 30), CN_NONE);
}

/* ---- needs -------------------------------------------------------------- */

Test(explain, a_need_has_its_question_values_and_what_it_separates)
{
    use(LAW TRANSFER("t", "decree", "minister", "committee",
                     "when = { flag = true, size = all { at_least(5),\n"
                     "  below(9.5) } }")
            TRANSFER("u", "decree", "minister", "chair",
                     "when = { flag = false, kind = 'b' }"));
    const struct cn_decision *d = ask("s:issue 2025-07-01");
    cr_assert_eq(d->outcome, CN_NEEDS_FACTS);
    cr_assert_eq(d->n_needs, 3);
    cr_assert_str_eq(d->needs[0].fact, "flag");
    cr_assert_str_eq(d->needs[0].question, "Flag?");
    cr_assert_eq(d->needs[0].n_values, 2);
    cr_assert_str_eq(d->needs[0].values[0], "false");
    cr_assert_str_eq(d->needs[0].values[1], "true");
    cr_assert_eq(d->needs[0].n_separates, 3);
    cr_assert_str_eq(d->needs[0].separates[0], "chair");
    cr_assert_str_eq(d->needs[0].separates[1], "committee");
    cr_assert_str_eq(d->needs[0].separates[2], "minister");
    cr_assert_str_eq(d->needs[1].fact, "kind");
    cr_assert_eq(d->needs[1].n_values, 3);
    cr_assert_str_eq(d->needs[1].values[2], "c");
    cr_assert_str_eq(d->needs[2].fact, "size");
    cr_assert_eq(d->needs[2].n_values, 3);
    cr_assert_str_eq(d->needs[2].values[0], "<5");
    cr_assert_str_eq(d->needs[2].values[1], ">=5 <9.500");
    cr_assert_str_eq(d->needs[2].values[2], ">=9.500");
    cr_assert_eq(d->n_chain, 1);
    cr_assert_str_eq(d->chain[0].rule, "o");
    d = ask("s:issue 2025-07-01 flag=true");
    cr_assert_eq(d->n_needs, 1);
    cr_assert_eq(d->needs[0].n_separates, 2);
}

Test(explain, settling_the_needs_settles_the_case)
{
    use(LAW TRANSFER("t", "decree", "minister", "committee",
                     "when = any_of { { flag = true, kind = 'a' },\n"
                     "  { lamp = true, size = below(3) } }")
            TRANSFER("u", "decree", "minister", "chair",
                     "when = { flag = false, lamp = false }"));
    static const char *const values[][3] = {{"flag=true", "flag=false", NULL},
                                            {"lamp=true", "lamp=false", NULL},
                                            {"kind=a", "kind=b", "kind=c"},
                                            {"size=2", "size=3", NULL}};
    const struct cn_decision *d = ask("s:issue 2025-07-01");
    cr_assert_eq(d->n_needs, 4);
    for (int i = 0; i < 81; i++) {
        char words[128] = "s:issue 2025-07-01";
        int n = i;
        for (int f = 0; f < 4; f++, n /= 3) {
            const char *word = values[f][n % 3];
            (void)snprintf(words + strlen(words), 64, " %s",
                           word ? word : values[f][0]);
        }
        cr_assert_eq(ask(words)->outcome, CN_DECIDED, "%s", words);
    }
}

/* ---- roles -------------------------------------------------------------- */

#define HANDLES(id, basis, by, rest)                                           \
    "handles { id = '" id "', basis = instrument '" basis "', by = '" by       \
    "', confidence = 'text', facts = { 'F1' }, " rest " }\n"

static void check_handler(const char *words, const char *holder,
                          const char *rule)
{
    const struct cn_decision *d = ask(words);
    cr_assert(same_or_none(d->handler.holder, holder), "%s: %s", words,
              d->handler.holder);
    cr_assert(same_or_none(d->handler.rule, rule), "%s: %s", words,
              d->handler.rule);
}

Test(explain, the_more_precise_rule_names_the_handler)
{
    use(LAW "origin { id = 'p', basis = instrument 'law', " RULE_OF(
        "'s', 'amend'") "holder = 'committee' }\n"
                        "origin { id = 'q', basis = instrument 'law', " RULE_OF(
                            "'t', 'issue'") "holder = 'chair' }\n"
                                            "origin { id = 'r', basis = "
                                            "instrument 'law', " RULE_OF(
                                                "'s', "
                                                "'revo"
                                                "ke'") "holder = 'ward' "
                                                       "}\n" HANDLES(
                                                           "all", "law",
                                                           "some_"
                                                           "body",
                                                           "") HANDLES("field",
                                                                       "circula"
                                                                       "r",
                                                                       "office",
                                                                       "field "
                                                                       "= "
                                                                       "'f', "
                                                                       "of = "
                                                                       "'minist"
                                                                       "er'")
                                                           HANDLES("power",
                                                                   "circular",
                                                                   "department",
                                                                   "of = { "
                                                                   "'committee'"
                                                                   " }, "
                                                                   "power = { "
                                                                   "'s', "
                                                                   "'amend' }")
                                                               HANDLES("later",
                                                                       "decree"
                                                                       "2",
                                                                       "ward",
                                                                       "of = "
                                                                       "'provin"
                                                                       "ce', "
                                                                       "power "
                                                                       "= { "
                                                                       "'t', "
                                                                       "'issue'"
                                                                       " }")
                                                                   HANDLES(
                                                                       "soo"
                                                                       "ne"
                                                                       "r",
                                                                       "dec"
                                                                       "re"
                                                                       "e",
                                                                       "dep"
                                                                       "art"
                                                                       "men"
                                                                       "t",
                                                                       "of "
                                                                       "= "
                                                                       "'pr"
                                                                       "ovi"
                                                                       "nce"
                                                                       "', "
                                                                       "pow"
                                                                       "er "
                                                                       "= "
                                                                       "{ "
                                                                       "'t'"
                                                                       ", "
                                                                       "'is"
                                                                       "sue"
                                                                       "' "
                                                                       "}"));
    check_handler("s:issue 2025-07-01", "office", "field");
    check_handler("s:issue 2025-06-30", "some_body", "all");
    check_handler("s:amend 2025-07-01", "department", "power");
    check_handler("t:issue 2026-02-28", "department", "sooner");
    check_handler("t:issue 2026-03-01", "ward", "later");
    check_handler("s:revoke 2025-07-01", "some_body", "all");
}

Test(explain, handlers_that_are_tied_are_not_established)
{
    use(LAW HANDLES("a", "decree", "office", "")
            HANDLES("b", "decree", "department", "")
                HANDLES("c", "law", "ward", "when = { flag = true }"));
    check_handler("s:issue 2025-07-01", NULL, NULL);
    check_handler("s:issue 2025-07-01 flag=true", "ward", "c");
    check_handler("s:issue 2025-06-30", NULL, NULL);
}

Test(explain, a_declared_unknown_handler_leaves_the_decider)
{
    use(LAW HANDLES(
        "a", "law", "office",
        "") "unknown { id = 'u', reason = 'chưa rõ ai', about = 'handler',\n"
            "  power = { 's', 'issue' }, valid_from = '2025-07-01',\n"
            "  valid_to = '2025-08-01' }\n");
    const struct cn_decision *d = ask("s:issue 2025-07-01");
    cr_assert_eq(d->outcome, CN_DECIDED);
    cr_assert_null(d->handler.holder);
    cr_assert_eq(d->n_caveats, 1);
    cr_assert_str_eq(d->caveats[0], "chưa rõ ai");
    d = ask("s:issue 2025-08-01");
    cr_assert_str_eq(d->handler.holder, "office");
    cr_assert_eq(d->n_caveats, 0);
}

Test(explain, a_delegation_names_who_handles_and_until_when)
{
    use(LAW HANDLES(
        "a", "law", "ward",
        "") "transfer { id = 'd', basis = instrument 'decree', " RULE
            "from = 'minister', to = 'office', mode = 'delegation',\n"
            "  valid_to = '2026-01-01' }\n");
    const struct cn_decision *d = ask("s:issue 2025-07-01");
    cr_assert_str_eq(d->holder, "minister");
    cr_assert_str_eq(d->handler.holder, "office");
    cr_assert_str_eq(d->handler.rule, "d");
    cr_assert(d->handler.delegated);
    check_day(d->handler.until, "2026-01-01", "until");
    d = ask("s:issue 2026-01-01");
    cr_assert_str_eq(d->handler.holder, "ward");
    cr_assert_not(d->handler.delegated);
    cr_assert_eq(d->handler.until, CN_DATE_MAX);
}

Test(explain, the_handler_is_in_the_unit_of_the_holder)
{
    use_catalogue(SITE HANDLES("h", "decree", "department", ""), "");
    const struct cn_decision *d = ask("s:issue 2025-07-01 site=20");
    cr_assert_str_eq(d->handler.authority, "Sở của tỉnh Lạng Sơn");
}

Test(explain, receivers_are_all_that_may_take_it_in_once_each)
{
    use(LAW "receives { id = 'a', basis = instrument 'law', by = 'ward',\n"
            "  confidence = 'text', facts = { 'F1' } }\n"
            "receives { id = 'b', basis = instrument 'law', by = 'office',\n"
            "  of = 'central', confidence = 'text', facts = { 'F1' } }\n"
            "receives { id = 'c', basis = instrument 'law', by = 'chair',\n"
            "  of = 'province', confidence = 'text', facts = { 'F1' } }\n"
            "receives { id = 'd', basis = instrument 'law', by = 'ward',\n"
            "  confidence = 'text', facts = { 'F1' } }\n"
            "receives { id = 'e', basis = instrument 'law',\n"
            "  by = 'department', when = { flag = true },\n"
            "  confidence = 'text', facts = { 'F1' } }\n");
    const struct cn_decision *d = ask("s:issue 2025-07-01");
    cr_assert_eq(d->n_receivers, 2);
    cr_assert_str_eq(d->receivers[0].holder, "ward");
    cr_assert_str_eq(d->receivers[0].rule, "a");
    cr_assert_str_eq(d->receivers[1].holder, "office");
    d = ask("s:issue 2025-07-01 flag=true");
    cr_assert_eq(d->n_receivers, 3);
    cr_assert_str_eq(d->receivers[2].holder, "department");
}

/* ---- caveats, reasons, confidence --------------------------------------- */

Test(explain, a_body_known_only_by_its_tier_has_a_caveat)
{
    use(ORIGIN("o", "law", "'some_body'", ""));
    const struct cn_decision *d = ask("s:issue 2025-07-01");
    cr_assert_eq(d->n_caveats, 1);
    cr_assert_str_eq(d->caveats[0],
                     "Đã rõ cấp, nhưng chưa xác lập được cơ quan cụ thể nào "
                     "quyết định.");
}

Test(explain, caveats_come_with_what_they_are_about)
{
    use(LAW "caveat { id = 'a', text = 'mọi việc' }\n"
            "caveat { id = 'b', text = 'mọi việc' }\n"
            "caveat { id = 'c', text = 'của tỉnh', of = 'province' }\n"
            "caveat { id = 'd', text = 'có cờ', when = { flag = true } }\n"
            "caveat { id = 'e', text = 'đã qua', valid_to = '2025-07-01' }\n"
            "caveat { id = 'f', text = 'lĩnh vực khác', field = 'g' }\n"
            "requires { id = 'g', power = { 's', 'issue' },\n"
            "  needs = { 't', 'issue' }, text = 'cần T trước',\n"
            "  facts = { 'F1' }, valid_from = '2025-07-01' }\n");
    const struct cn_decision *d = ask("s:issue 2025-07-01 flag=false");
    cr_assert_eq(d->n_caveats, 2);
    cr_assert_str_eq(d->caveats[0], "mọi việc");
    cr_assert_str_eq(d->caveats[1], "cần T trước");
    d = ask("s:issue 2025-07-01");
    cr_assert_eq(d->n_caveats, 3);
    cr_assert_str_eq(d->caveats[1], "có cờ");
    d = ask("s:issue 2025-06-30 flag=false");
    cr_assert_eq(d->n_caveats, 2);
    cr_assert_str_eq(d->caveats[1], "đã qua");
}

Test(explain, different_provisions_for_the_same_body_are_said)
{
    use(LAW TRANSFER("t", "decree", "minister", "committee",
                     "when = { flag = true }")
            TRANSFER("u", "decree", "minister", "committee",
                     "when = { flag = false }"));
    const struct cn_decision *d = ask("s:issue 2025-07-01");
    cr_assert_eq(d->n_caveats, 1);
    cr_assert_str_eq(d->caveats[0],
                     "Tuỳ tình tiết chưa nêu, căn cứ có thể khác; cơ quan vẫn "
                     "là một.");
    cr_assert_eq(ask("s:issue 2025-07-01 flag=true")->n_caveats, 0);
}

Test(explain, every_outcome_without_a_body_has_its_reason)
{
    use_catalogue(
        "unknown { id = 'u', reason = 'chưa đọc được phụ lục',\n"
        "  power = { 't', 'issue' }, valid_from = '2025-07-01' }\n"
        "origin { id = 'o', basis = instrument 'law', " RULE_OF(
            "'s', 'issue'") "holder = 'district' }\n"
                            "origin { id = 'p', basis = instrument "
                            "'law', " RULE_OF(
                                "'s', 'amend'") "holder = 'stranger' }\n",
        "gone,,T,f,s,issue,,,,,2021-01-01,2024-01-01,,,,text,,\n"
        "foreign,,T,f,s,issue,,,,,,,,Bộ Y tế,,text,,\n"
        "unread,,T,f,,,,,,,,,,,,text,,\n");
    static const struct line reasons[] = {
        {"t:issue 2025-07-01", "chưa đọc được phụ lục"},
        {"s:issue 2025-06-30", ""},
        {"s:issue 2025-07-01", "UBND huyện không còn từ 01/07/2025"},
        {"s:revoke 2025-07-01",
         "không có quy định nào trao thẩm quyền này vào ngày đó"},
        {"s:amend 2025-07-01", "Bộ khác"},
        {"P=gone 2020-12-31", "chỉ có từ 01/01/2021"},
        {"P=gone 2025-01-01", "bị bãi bỏ từ 01/01/2024"},
        {"P=foreign 2025-01-01", "Bộ Y tế"},
        {"P=unread 2025-01-01",
         "chưa có quy định nào trong bộ luật đã mã hoá nói về thủ tục này"},
    };
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        const struct cn_decision *d = ask(reasons[i].words);
        cr_assert_str_eq(d->reason, reasons[i].want, "%s: %s", reasons[i].words,
                         d->reason);
    }
}

Test(explain, an_answer_is_as_strong_as_its_weakest_part)
{
    use_catalogue(
        "instrument { id = 'press', kind = 'decree', title = 'x',\n"
        "  confidence = 'secondary', valid_from = '2025-07-01' }\n" LAW
            TRANSFER("t", "press", "minister", "committee",
                     "when = { flag = true }"),
        "weak,,T,f,s,issue,,,,,,,,,,weak,,\n");
    cr_assert_eq(ask("s:issue 2025-07-01 flag=false")->confidence, CN_TEXT);
    cr_assert_eq(ask("s:issue 2025-07-01 flag=true")->confidence, CN_SECONDARY);
    cr_assert_eq(ask("s:issue 2025-07-01")->confidence, CN_SECONDARY);
    cr_assert_eq(ask("P=weak 2025-07-01 flag=false")->confidence, CN_WEAK);
}

Test(explain, a_link_names_its_provision_place_in_the_file_and_reason)
{
    use("\n\norigin { id = 'o',\n"
        "  basis = instrument 'law':article(4):clause('2'):point 'a',\n" RULE
        "holder = 'minister', note = 'xem lại' }\n" TRANSFER(
            "t", "decree", "minister", "committee", "")
            TRANSFER("u", "circular", "minister", "chair", ""));
    const struct cn_decision *d = ask("s:issue 2025-07-01");
    cr_assert_eq(d->n_chain, 2);
    const struct cn_link *link = &d->chain[0];
    cr_assert_str_eq(link->kind, "origin");
    cr_assert_null(link->from);
    cr_assert_str_eq(link->basis.instrument, "law");
    cr_assert_str_eq(link->basis.title, "Luật");
    cr_assert_str_eq(link->basis.article, "4");
    cr_assert_str_eq(link->basis.clause, "2");
    cr_assert_str_eq(link->basis.point, "a");
    cr_assert_str_eq(strrchr(link->file, '/'), "/1.lua");
    cr_assert_eq(link->line, 3);
    cr_assert_str_eq(link->note, "xem lại");
    cr_assert_str_eq(link->reason, "");
    cr_assert_eq(link->n_facts, 1);
    cr_assert_str_eq(link->facts[0], "F1");
    check_day(link->from_date, "2020-01-01", "from");
    cr_assert_eq(link->to_date, CN_DATE_MAX);
    link = &d->chain[1];
    cr_assert_str_eq(link->kind, "transfer");
    cr_assert_eq(link->mode, CN_DEVOLUTION);
    cr_assert_str_eq(link->from, "minister");
    cr_assert_str_eq(link->holder, "committee");
    cr_assert_str_eq(link->reason, "rank");
    cr_assert_null(link->basis.article);
}

Test(explain, a_followed_power_shows_its_own_chain)
{
    use(LAW TRANSFER("t", "decree", "minister", "committee",
                     "") "origin { id = 'p', basis = instrument "
                         "'law', " RULE_OF("'t', 'issue'") "holder = same_as { "
                                                           "'s', 'issue' } "
                                                           "}\n");
    const struct cn_decision *d = ask("t:issue 2025-07-01");
    cr_assert_eq(d->n_chain, 3);
    cr_assert_str_eq(d->chain[0].holder, "minister");
    cr_assert_str_eq(d->chain[2].holder, "committee");
}

Test(explain, the_sides_of_a_conflict_name_their_bodies)
{
    use(LAW TRANSFER("b", "decree", "minister", "committee", "")
            TRANSFER("a", "decree", "minister", "office", ""));
    const struct cn_decision *d = ask("s:issue 2025-07-01");
    cr_assert_eq(d->n_conflict, 2);
    cr_assert_str_eq(d->conflict[0].link.holder, "office");
    cr_assert_eq(d->conflict[0].tier, CN_TIER_CENTRAL);
    cr_assert_str_eq(d->conflict[1].link.holder, "committee");
    cr_assert_eq(d->conflict[1].tier, CN_TIER_PROVINCE);
    cr_assert_null(d->holder);
    cr_assert_null(d->authority);
    cr_assert_eq(d->tier, CN_TIER_NONE);
}

/* ---- why not another body ----------------------------------------------- */

static void check_why_not(const char *words, const char *want)
{
    const struct cn_decision *d = ask(words);
    struct cn_strbuf got;
    cn_strbuf_init(&got, 4096);
    for (int i = 0; i < d->n_why_not; i++) {
        const struct cn_why_not *w = &d->why_not[i];
        cn_strbuf_printf(&got, "%s%s %s %s=%s", i > 0 ? "; " : "", w->holder,
                         w->rule, w->fact, w->value);
    }
    cr_assert_str_eq(got.text, want, "'%s' gave '%s', not '%s'", words,
                     got.text, want);
    cn_strbuf_release(&got);
}

Test(explain, why_not_another_body_names_the_one_thing_in_its_way)
{
    use_catalogue(LAW TRANSFER("a", "decree", "minister", "committee",
                               "when = { flag = true }")
                      TRANSFER("b", "circular", "minister", "chair",
                               "when = { size = below(5), flag = false }")
                          TRANSFER("c", "decree2", "minister", "office",
                                   "when = { lamp = true }")
                              TRANSFER("d", "local", "minister", "ward",
                                       "province = '22'"),
                  "");
    check_why_not("s:issue 2025-07-01 flag=false size=7 lamp=false at=20",
                  "committee a flag=false; chair b size=>=5; ward d "
                  "presented=20; office c received=2025-07-01");
    check_why_not("s:issue 2025-07-01 flag=true size=3 lamp=false at=20",
                  "chair b flag=true; ward d presented=20; office c "
                  "received=2025-07-01");
    check_why_not("s:issue 2026-03-01 flag=true size=7 lamp=true at=20",
                  "committee a rule=c; chair b flag=true; ward d presented=20");
}

Test(explain, why_not_tells_which_rule_beat_another)
{
    use(LAW TRANSFER("a", "decree", "minister", "committee", "")
            TRANSFER("b", "circular", "minister", "chair", ""));
    check_why_not("s:issue 2025-07-01", "chair b rule=a");
    check_why_not("s:issue 2025-06-30",
                  "committee a received=2025-06-30; chair b "
                  "received=2025-06-30");
}

/* ---- hostile arguments --------------------------------------------------- */

#define LONG (1 << 20)

/* A text of one long run. */
static char *long_text(const char *unit)
{
    size_t len = strlen(unit);
    char *out = malloc(LONG + 8);
    cr_assert_not_null(out);
    for (size_t at = 0; at + len <= LONG; at += len) {
        memcpy(out + at, unit, len + 1);
    }
    return out;
}

static const char *const odd[] = {
    "",
    ".",
    "....",
    "-",
    "--1",
    "1..2",
    "\xFF",
    "\xC3",
    "a\xED\xA0\x80",
    "%s%n",
    "'; DROP --",
    "\n",
    "1.",
    "1.01392",
    "1.0139250",
    "99.999999",
    "1.01392x",
    "00.000000",
    "1.013925.",
    "١.٠١٣٩٢٥",
    "🐉",
    "1e9",
    "0x10",
    "+5",
    " 5",
    "5 ",
    "NaN",
    "inf",
    "5,5",
    "1.0000",
    "9999999999999999999999999999",
};

Test(explain, no_text_is_too_odd_for_the_finders)
{
    int found[2];
    static const char *const units[] = {"a",   "1",    ".",         "ế",
                                        "Xã ", "\xFF", "1.013925.", "-"};
    use_catalogue(SITE, "p,1.013925,T,f,s,issue,,,,,,,,,,text,,\n");
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        bool is_code = strcmp(odd[i], "1.013925.") == 0;
        cr_assert_eq(cn_procedure_find(s, odd[i]) != CN_NONE, is_code, "%s",
                     odd[i]);
        cr_assert_eq(cn_power_find(s, odd[i]), CN_NONE);
        cr_assert_eq(cn_fact_find(s, odd[i]), CN_NONE);
        cr_assert_eq(cn_holder_find(s, odd[i]), CN_NONE);
        cr_assert_eq(
            cn_unit_find(s, odd[i], CN_LEVEL_ANY, CN_NONE, 20270, 2, found), 0,
            "%s", odd[i]);
        cr_assert_leq(
            cn_unit_nearest(s, odd[i], CN_LEVEL_ANY, CN_NONE, 20270, 2, found),
            2);
        cr_assert_leq(cn_procedure_nearest(s, odd[i], 2, found), 2);
        cr_assert_leq(cn_power_nearest(s, odd[i], 2, found), 2);
    }
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        char *text = long_text(units[i]);
        (void)cn_code_shaped(text);
        bool is_code = strcmp(units[i], "1.013925.") == 0;
        cr_assert_eq(cn_procedure_find(s, text) != CN_NONE, is_code);
        cr_assert_eq(cn_procedure_nearest(s, text, 2, found), 0);
        cr_assert_eq(cn_power_find(s, text), CN_NONE);
        cr_assert_eq(cn_power_nearest(s, text, 2, found), 0);
        cr_assert_eq(
            cn_unit_find(s, text, CN_LEVEL_ANY, CN_NONE, 20270, 2, found), 0);
        cr_assert_eq(
            cn_unit_nearest(s, text, CN_LEVEL_ANY, CN_NONE, 20270, 2, found),
            0);
        free(text);
    }
}

Test(explain, odd_values_are_refused_and_change_nothing)
{
    static const char *const facts[] = {"flag", "kind", "site", "nothing",
                                        "action"};
    use_catalogue(SITE, "");
    struct cn_case before = make_case(s, "s:issue 2025-07-01");
    for (size_t f = 0; f < sizeof facts / sizeof *facts; f++) {
        for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
            struct cn_case c = before;
            struct cn_error err = {0};
            cr_assert_eq(cn_case_set(s, &c, facts[f], odd[i], &err), CN_E_INPUT,
                         "%s=%s", facts[f], odd[i]);
            cr_assert_eq(memcmp(&c, &before, sizeof c), 0);
            cr_assert_neq(err.message[0], '\0');
        }
        char *text = long_text("tỉnh ");
        struct cn_case c = before;
        struct cn_error err = {0};
        cr_assert_eq(cn_case_set(s, &c, facts[f], text, &err), CN_E_INPUT);
        cr_assert_eq(memcmp(&c, &before, sizeof c), 0);
        cr_assert(cn_text_is_utf8(err.message, strlen(err.message)));
        free(text);
    }
}

Test(explain, numbers_are_decimal_with_three_places_at_most)
{
    static const char *const good[] = {"0",
                                       "-0",
                                       "00",
                                       "5",
                                       "-5",
                                       "5.5",
                                       "5.125",
                                       "1000000000",
                                       "0.001",
                                       "-999999999999.999",
                                       "922337203685476",
                                       "00000000000000000001",
                                       "999999999999999"};
    static const char *const bad[] = {
        "",
        "-",
        ".5",
        "5.",
        "5.1234",
        "1e9",
        "--5",
        "5-",
        "+5",
        "5 ",
        " 5",
        "0x5",
        "5,5",
        "1.2.3",
        "٥",
        "inf",
        "nan",
        "9223372036854775",
        "9223372036854776",
        "9223372036854779",
        "92233720368547758070000",
        "-9223372036854779",
        "99999999999999999999999999999999999999999999999"};
    use(LAW TRANSFER("t", "decree", "minister", "committee",
                     "when = { size = at_least(6) }"));
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct cn_case c = make_case(s, "s:issue 2025-07-01");
        struct cn_error err = {0};
        cr_assert_eq(cn_case_set(s, &c, "size", good[i], &err), CN_OK, "%s",
                     good[i]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct cn_case c = make_case(s, "s:issue 2025-07-01");
        struct cn_error err = {0};
        cr_assert_eq(cn_case_set(s, &c, "size", bad[i], &err), CN_E_INPUT, "%s",
                     bad[i]);
    }
}

static void check_refused(const char *words, const char *fact,
                          const char *value, const char *want)
{
    struct cn_case c = make_case(s, words);
    struct cn_error err = {0};
    cr_assert_eq(cn_case_set(s, &c, fact, value, &err), CN_E_INPUT);
    cr_assert_str_eq(err.message, want, "%s", err.message);
}

Test(explain, a_refusal_says_what_is_allowed)
{
    use_catalogue(LAW TRANSFER("t", "decree", "minister", "committee",
                               "when = { size = at_least(10) }"),
                  "p,1.000001,T,f,s,issue,flag=true;size=12,,,,,,,,,text,,\n");
    check_refused("s:issue 2025-07-01", "flg", "true",
                  "no fact \"flg\"; did you mean \"flag\"?");
    check_refused("s:issue 2025-07-01", "weather", "x",
                  "no fact \"weather\"; an answer names the facts that it "
                  "needs");
    check_refused("s:issue 2025-07-01", "flag", "yes",
                  "fact \"flag\" has no value \"yes\"; it is one of: false, "
                  "true");
    check_refused("s:issue 2025-07-01", "kind", "A",
                  "fact \"kind\" has no value \"A\"; it is one of: a, b, c");
    check_refused("s:issue 2025-07-01", "size", "big",
                  "fact \"size\" is a number of kg, like 6000 or 5999.5; "
                  "\"big\" is none");
    check_refused("s:issue 2025-07-01", "site", "Atlantis",
                  "fact \"site\": no unit \"Atlantis\" on that day; see "
                  "capnao units");
    check_refused("s:issue 2025-07-01", "seat", "Tân Tiến",
                  "fact \"seat\": 8 units are called \"Tân Tiến\"; give the "
                  "code, see capnao units");
    check_refused("P=p 2025-07-01", "flag", "false",
                  "the name of procedure 1.000001 fixes \"flag\" as true; "
                  "leave the fact out or ask by subject:action");
    check_refused("P=p 2025-07-01", "size", "9",
                  "the name of procedure 1.000001 fixes \"size\"; leave the "
                  "fact out or ask by subject:action");
    cr_assert_eq(ask("P=p 2025-07-01 size=11 flag=true")->outcome, CN_DECIDED);
}

Test(explain, a_number_stays_within_its_range)
{
    use_catalogue(
        "fact { id = 'money', type = 'number', min = 0, max = 99.5 }\n" LAW
            TRANSFER("t", "decree", "minister", "committee",
                     "when = { money = at_least(10) }"),
        "p,1.000001,T,f,s,issue,money=-1,,,,,,,,,text,,\n");
    check_refused("s:issue 2025-07-01", "money", "-0.001",
                  "fact \"money\" is at least 0; \"-0.001\" is not");
    check_refused("s:issue 2025-07-01", "money", "99.501",
                  "fact \"money\" is at most 99.5; \"99.501\" is not");
    cr_assert_str_eq(ask("s:issue 2025-07-01 money=0")->holder, "minister");
    cr_assert_str_eq(ask("s:issue 2025-07-01 money=99.5")->holder, "committee");
    /* A catalogue that fixes what cannot be is no answer. */
    cr_assert_eq(ask("P=p 2025-07-01")->outcome, CN_UNKNOWN);
}

Test(explain, a_title_as_long_as_a_text_may_be_is_kept)
{
    char rules[12000];
    char title[7900];
    memset(title, 'x', sizeof title - 1);
    title[sizeof title - 1] = '\0';
    (void)snprintf(rules, sizeof rules,
                   "holder { id = 'long', tier = 'province', name = 'x',\n"
                   "  title = '%s {unit}' }\n%s",
                   title, ORIGIN("o", "law", "'long'", ""));
    use_catalogue(rules, "");
    const struct cn_decision *d = ask("s:issue 2025-07-01 at=20");
    cr_assert_eq(strlen(d->authority),
                 strlen(title) + strlen(" tỉnh Lạng Sơn"));
}

Test(explain, a_language_that_is_not_given_is_vietnamese)
{
    use(LAW);
    struct cn_case c = make_case(s, "s:issue 2025-07-01");
    struct cn_error err = {0};
    cr_assert_eq(cn_explain(s, &c, CN_LANG_EN, &answer, &err), CN_OK);
    cr_assert_str_eq(cn_answer_at(answer, 0)->authority, "Bộ trưởng");
}
