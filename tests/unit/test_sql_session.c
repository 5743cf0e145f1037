/* SPDX-License-Identifier: MIT
 *
 * test_sql_session.c: views of the rules: loaded once, held as long as anyone
 * does, replaced when files change and the change can be loaded.
 */
#include "rules_help.h"

#include "../../src/sql/answer.h"

static struct folder dir;
static struct cn_sql_session session;

static void set_up(void)
{
    make_folder(&dir);
    cn_sql_session_init(&session);
}

static void tear_down(void)
{
    cn_sql_session_release(&session);
    remove_folder(&dir);
}

TestSuite(sql_session, .init = set_up, .fini = tear_down);

#define BY_MINISTER ORIGIN("a", "law", "'minister'", "")
#define BY_OFFICE   ORIGIN("b", "law", "'office'", "")

static void write_rules(const char *rules)
{
    put(&dir, "rules/1.lua", rules);
}

/* Makes the folder of the rules and names it. */
static void use(const char *rules)
{
    char path[256];
    (void)snprintf(path, sizeof path, "%s", make_rules(&dir));
    write_rules(rules);
    cr_assert(cn_sql_session_set(&session, path, NULL));
}

static struct cn_sql_view *take(struct cn_error *warning)
{
    struct cn_sql_view *view = NULL;
    struct cn_error err = {.status = CN_OK};
    cr_assert_eq(cn_sql_view_take(&session, &view, warning, &err), CN_OK, "%s",
                 err.message);
    return view;
}

/* As if the last look had been long ago. */
static struct cn_sql_view *take_later(struct cn_error *warning)
{
    session.looked -= CN_SQL_LOOK_EACH;
    return take(warning);
}

static const char *holder_of(struct cn_sql_view *view)
{
    static char out[64];
    struct cn_error err = {.status = CN_OK};
    const struct cn_sql_words words = {.code = {"s:issue", 7},
                                       .on = {true, false, day("2025-07-01")}};
    const char *text = NULL;
    size_t len = 0;
    cr_assert_eq(cn_sql_decide(view, &words, CN_LANG_VI, &text, &len, &err),
                 CN_OK);
    cr_assert_eq(strlen(text), len);
    const char *at = strstr(text, "\"holder\":\"");
    cr_assert_not_null(at, "%s", text);
    cr_assert_eq(sscanf(at + 10, "%60[a-z_]", out), 1);
    return out;
}

Test(sql_session, a_view_is_loaded_once_and_shared)
{
    struct cn_error warning = {.status = CN_OK};
    use(BY_MINISTER);
    struct cn_sql_view *one = take(&warning);
    struct cn_sql_view *two = take(&warning);
    cr_assert_eq(one, two);
    cr_assert_str_eq(holder_of(one), "minister");
    cr_assert_str_eq(holder_of(two), "minister", "from the memo");
    cn_sql_view_drop(one);
    cn_sql_view_drop(two);
    cr_assert_eq(warning.status, CN_OK);
}

Test(sql_session, a_change_is_seen_at_the_next_look_and_old_views_stay)
{
    struct cn_error warning = {.status = CN_OK};
    use(BY_MINISTER);
    struct cn_sql_view *old = take(&warning);
    write_rules(BY_OFFICE);
    struct cn_sql_view *soon = take(&warning);
    cr_assert_eq(soon, old, "not looked again so soon");
    struct cn_sql_view *later = take_later(&warning);
    cr_assert_neq(later, old);
    cr_assert_str_eq(holder_of(later), "office");
    cr_assert_str_eq(holder_of(old), "minister");
    cn_sql_view_drop(soon);
    cn_sql_view_drop(old);
    cn_sql_view_drop(later);
}

Test(sql_session, rules_that_break_leave_the_old_ones_with_a_warning)
{
    struct cn_error warning = {.status = CN_OK}, err = {.status = CN_OK};
    use(BY_MINISTER);
    cn_sql_view_drop(take(&warning));
    write_rules("origin {");
    for (int i = 0; i < 3; i++) {
        warning.status = CN_OK;
        struct cn_sql_view *view = take_later(&warning);
        cr_assert_eq(warning.status, CN_E_RULE, "look %d", i);
        cr_assert_str_eq(holder_of(view), "minister");
        cn_sql_view_drop(view);
    }
    cr_assert_eq(cn_sql_reload(&session, &err), CN_E_RULE);
    cr_assert_eq(session.stale.status, CN_E_RULE);
    write_rules(BY_OFFICE);
    warning.status = CN_OK;
    struct cn_sql_view *view = take_later(&warning);
    cr_assert_eq(warning.status, CN_OK);
    cr_assert_str_eq(holder_of(view), "office");
    cn_sql_view_drop(view);
}

Test(sql_session, what_was_never_loaded_fails_each_time)
{
    struct cn_sql_view *view = NULL;
    struct cn_error warning = {.status = CN_OK}, err = {.status = CN_OK};
    use("origin {");
    cr_assert_eq(cn_sql_view_take(&session, &view, &warning, &err), CN_E_RULE);
    cr_assert_null(view);
    write_rules(BY_OFFICE);
    view = take(&warning);
    cr_assert_str_eq(holder_of(view), "office");
    cn_sql_view_drop(view);
}

Test(sql_session, other_sources_drop_what_was_loaded_but_not_held_views)
{
    struct cn_error warning = {.status = CN_OK};
    char long_path[CN_PATH_MAX + 1];
    use(BY_MINISTER);
    struct cn_sql_view *held = take(&warning);
    cr_assert(cn_sql_session_set(&session, "/elsewhere", ""));
    cr_assert_null(session.view);
    cr_assert_str_eq(holder_of(held), "minister");
    cn_sql_view_drop(held);
    memset(long_path, 'x', sizeof long_path - 1);
    long_path[sizeof long_path - 1] = '\0';
    cr_assert_not(cn_sql_session_set(&session, long_path, ""));
    cr_assert_str_eq(session.rules, "/elsewhere");
}

Test(sql_session, a_mark_tells_names_sizes_and_times_apart)
{
    use(BY_MINISTER);
    const char *rules = session.rules;
    struct cn_watch_mark one = cn_watch_look(rules, "");
    struct cn_watch_mark two = cn_watch_look(rules, "");
    cr_assert_eq(one.sum, two.sum);
    cr_assert(one.fresh, "just written: another change might not show");
    cr_assert(cn_watch_changed(&one, &two));
    one.fresh = false;
    cr_assert_not(cn_watch_changed(&one, &two));
    write_rules(BY_MINISTER "-- longer\n");
    two = cn_watch_look(rules, "");
    cr_assert(cn_watch_changed(&one, &two));
    put(&dir, "rules/2.lua", "-- another\n");
    struct cn_watch_mark three = cn_watch_look(rules, "");
    cr_assert_neq(two.sum, three.sum);
    cr_assert_neq(cn_watch_look("/nowhere", "").sum, two.sum);
}

/* Two units of one name, neither of which became the other. */
static const char units[] =
    U_HEADER "01,province,An,Tỉnh An,,1991-01-01,2025-07-01,03\n"
             "02,province,Bình,Tỉnh Bình,,1991-01-01,2025-07-01,02\n"
             "02,province,An,Tỉnh An,,2025-07-01,,\n"
             "03,province,Chi,Tỉnh Chi,,1991-01-01,,\n";

Test(sql_session, a_place_among_facts_is_the_one_that_the_engine_finds)
{
    static const char *const names[] = {"An", "Bình", "Chi", "01", "02", "03"};
    struct cn_error warning = {.status = CN_OK}, err = {.status = CN_OK};
    char catalogue[256], facts[64];
    (void)snprintf(catalogue, sizeof catalogue, "%s", in(&dir, "c.db"));
    must_import(catalogue, put(&dir, "u.csv", units));
    use(BY_MINISTER TRANSFER("t", "law", "minister", "committee",
                             "place = 'site'"));
    char rules[CN_PATH_MAX];
    (void)snprintf(rules, sizeof rules, "%s", session.rules);
    cr_assert(cn_sql_session_set(&session, rules, catalogue));
    struct cn_sql_view *view = take(&warning);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct cn_case want, found;
        struct cn_sql_fault fault;
        int len = snprintf(facts, sizeof facts, "{\"site\":\"%s\"}", names[i]);
        const struct cn_sql_words words = {
            .code = {"s:issue", 7},
            .facts = {facts, (size_t)len},
            .on = {true, false, day("2025-08-01")},
            .received = {true, false, day("2025-06-01")},
        };
        cr_assert_eq(cn_sql_case(view, &words, &found, &fault, &err), CN_OK);
        cr_assert_eq(fault.kind, CN_SQL_SOUND, "%s", names[i]);
        cn_case_init(&want, day("2025-08-01"));
        want.received = day("2025-06-01");
        cr_assert_eq(cn_case_set(view->snapshot, &want, "site", names[i], &err),
                     CN_OK);
        cr_assert_arr_eq(found.place, want.place, sizeof want.place, "%s",
                         names[i]);
    }
    cn_sql_view_drop(view);
}
