/* SPDX-License-Identifier: MIT
 *
 * condition.c: `when` becomes a disjunction of conjunctions, `where` a
 * predicate that is asked later.
 *
 * A table is a product: the tests of its facts, times each any_of among its
 * elements. Everything is bounded, since a table may hold itself.
 */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "read.h"
#include "sandbox.h"
#include "values.h"

#define DEPTH_MAX 8
#define PARTS_MAX 20000 /* tables, forms and tests of one condition */
#define TESTS_MAX 256   /* of one conjunction */
#define PART_WORK 64    /* reading one part */
#define FACTS_MAX 8     /* of one predicate */

struct dnf {
    struct cn_conjunction *any;
    int n;
};

static const char when_name[] = "when";

/* False, with a finding, when the condition is too large or too deep. */
static bool l_enter(lua_State *L, struct load *load, int depth)
{
    cn_l_sandbox_charge(L, PART_WORK);
    if (depth > DEPTH_MAX || ++load->visited > PARTS_MAX) {
        load_report(load, "condition-too-large", "split the rule",
                    "%s: \"when\" is nested too deep or too large", load->what);
        return false;
    }
    return true;
}

/* ---- tests ------------------------------------------------------------ */

struct tests { /* a conjunction while it is read */
    struct cn_test *list;
    int n, max;
};

static void add_test(struct load *load, struct tests *tests,
                     const struct cn_test *test)
{
    if (tests->n == TESTS_MAX) {
        load_report(load, "condition-too-large", "split the rule",
                    "%s: \"when\" has more than %d tests", load->what,
                    TESTS_MAX);
        load->visited = PARTS_MAX + 1; /* said once: read no more of it */
        return;
    }
    if (tests->n == tests->max) {
        int max = tests->max ? tests->max * 2 : 4;
        struct cn_test *list =
            CN_ARENA_NEW(cn_ruleset_arena(load->rs), struct cn_test, max);
        if (!list) {
            return;
        }
        if (tests->n > 0) {
            memcpy(list, tests->list, (size_t)tests->n * sizeof *list);
        }
        tests->list = list;
        tests->max = max;
    }
    tests->list[tests->n++] = *test;
}

/* Tests without values; a test of one value; a list of values on top. */
static void l_add_value(lua_State *L, struct load *load, struct tests *tests,
                        cn_sym fact)
{
    bool flag = lua_type(L, -1) == LUA_TBOOLEAN;
    cn_sym *value = CN_ARENA_NEW(cn_ruleset_arena(load->rs), cn_sym, 1);
    cn_sym id = !flag ? cn_l_read_id(L, load, cn_ruleset_text(load->rs, fact))
                      : cn_ruleset_sym(load->rs,
                                       lua_toboolean(L, -1) ? "true" : "false");
    if (value && id != 0) {
        value[0] = id;
        struct cn_test test = {
            .fact = fact, .op = CN_OP_ONE_OF, .values = value, .n_values = 1};
        add_test(load, tests, &test);
    }
}

/* one_of { … } and none_of { … }: their list is on top. */
static void l_add_set(lua_State *L, struct load *load, struct tests *tests,
                      cn_sym fact, enum form form)
{
    struct cn_test test = {
        .fact = fact, .op = form == FORM_ONE_OF ? CN_OP_ONE_OF : CN_OP_NONE_OF};
    if (cn_l_read_ids(L, load, cn_form_name(form), &test.values,
                      &test.n_values)) {
        add_test(load, tests, &test);
    }
}

static void l_add_bound(lua_State *L, struct load *load, struct tests *tests,
                        cn_sym fact, enum form form)
{
    struct cn_test test = {.fact = fact,
                           .op = form == FORM_AT_LEAST ? CN_OP_AT_LEAST
                                                       : CN_OP_BELOW};
    if (cn_l_read_number(L, load, cn_form_name(form), &test.number)) {
        add_test(load, tests, &test);
    }
}

static void l_add_tests(lua_State *L, struct load *load, struct tests *tests,
                        cn_sym fact, int depth);

/* all { … }: its list is on top. */
static void l_add_all(lua_State *L, struct load *load, struct tests *tests,
                      cn_sym fact, int depth)
{
    if (lua_type(L, -1) != LUA_TTABLE) {
        cn_l_wrong_type(L, load, "all", "all { at_least(a), below(b) }");
        return;
    }
    int n = cn_l_read_length(L, load, "all");
    for (int i = 1; i <= n && !load->broken; i++) {
        lua_rawgeti(L, -1, i);
        l_add_tests(L, load, tests, fact, depth + 1);
        lua_pop(L, 1);
    }
}

static void l_add_form(lua_State *L, struct load *load, struct tests *tests,
                       cn_sym fact, enum form form, int depth)
{
    switch (form) {
    case FORM_ONE_OF:
    case FORM_NONE_OF:
        l_add_set(L, load, tests, fact, form);
        break;
    case FORM_AT_LEAST:
    case FORM_BELOW:
        l_add_bound(L, load, tests, fact, form);
        break;
    case FORM_ALL:
        l_add_all(L, load, tests, fact, depth);
        break;
    case FORM_PROVISION:
    case FORM_ANY_OF:
    case FORM_PREDICATE:
    case FORM_SAME_AS:
    case N_FORMS:
    default:
        load_report(load, "wrong-type",
                    "a fact is a value, one_of, none_of, at_least, below or "
                    "all",
                    "%s: fact \"%s\" is tested with %s(…)", load->what,
                    cn_ruleset_text(load->rs, fact), cn_form_name(form));
        break;
    }
}

/* What the fact is tested with is on top. */
static void l_add_tests(lua_State *L, struct load *load, struct tests *tests,
                        cn_sym fact, int depth)
{
    const struct value *value = cn_l_value(L, -1);
    int type = lua_type(L, -1);
    luaL_checkstack(L, 10, NULL);
    if (!l_enter(L, load, depth)) {
        return;
    }
    if (value) {
        enum form form = value->form;
        cn_l_push_argument(L, -1, 1);
        l_add_form(L, load, tests, fact, form, depth);
        lua_pop(L, 1);
    } else if (type == LUA_TBOOLEAN || type == LUA_TSTRING) {
        l_add_value(L, load, tests, fact);
    } else {
        load_report(load, "wrong-type",
                    type == LUA_TNUMBER
                        ? "compare a number with at_least(n) or below(n)"
                        : "a fact is a value, one_of, none_of, at_least, "
                          "below or all",
                    "%s: fact \"%s\" is tested with a %s", load->what,
                    cn_ruleset_text(load->rs, fact), lua_typename(L, type));
    }
}

/* ---- conjunctions and alternatives ------------------------------------ */

static struct dnf l_product(lua_State *L, struct load *load, struct dnf a,
                            struct dnf b)
{
    struct cn_arena *arena = cn_ruleset_arena(load->rs);
    struct dnf none = {0};
    int n = a.n * b.n; /* each at most CN_CONJUNCTIONS_MAX */
    if (n > CN_CONJUNCTIONS_MAX) {
        load_report(load, "condition-too-large", "split the rule",
                    "%s: \"when\" has %d combinations of its alternatives (at "
                    "most %d)",
                    load->what, n, CN_CONJUNCTIONS_MAX);
        return none;
    }
    struct dnf out = {CN_ARENA_NEW(arena, struct cn_conjunction, n), n};
    for (int i = 0; out.any && i < n; i++) {
        const struct cn_conjunction *x = &a.any[i / b.n];
        const struct cn_conjunction *y = &b.any[i % b.n];
        int sum = x->n_tests + y->n_tests;
        cn_l_sandbox_charge(L, PART_WORK + (uint64_t)sum);
        struct cn_test *tests = CN_ARENA_NEW(arena, struct cn_test, sum);
        if (!tests) {
            return none;
        }
        if (x->n_tests > 0) {
            memcpy(tests, x->tests, (size_t)x->n_tests * sizeof *tests);
        }
        if (y->n_tests > 0) {
            memcpy(tests + x->n_tests, y->tests,
                   (size_t)y->n_tests * sizeof *tests);
        }
        out.any[i] = (struct cn_conjunction){tests, sum};
    }
    return out.any ? out : none;
}

static struct dnf l_read_table(lua_State *L, struct load *load, int depth);

/* any_of { {…}, {…} }: its list is on top. No conjunction: a finding. */
static struct dnf l_read_any(lua_State *L, struct load *load, int depth)
{
    struct dnf out = {0};
    if (lua_type(L, -1) != LUA_TTABLE) {
        cn_l_wrong_type(L, load, "any_of", "any_of { {…}, {…} }");
        return out;
    }
    int n = l_enter(L, load, depth) ? cn_l_read_length(L, load, "any_of") : 0;
    out.any = CN_ARENA_NEW(cn_ruleset_arena(load->rs), struct cn_conjunction,
                           CN_CONJUNCTIONS_MAX);
    for (int i = 1; out.any && i <= n && !load->broken; i++) {
        lua_rawgeti(L, -1, i);
        struct dnf one = l_read_table(L, load, depth + 1);
        lua_pop(L, 1);
        if (out.n + one.n > CN_CONJUNCTIONS_MAX) {
            load_report(load, "condition-too-large", "split the rule",
                        "%s: \"when\" has more than %d alternatives",
                        load->what, CN_CONJUNCTIONS_MAX);
        } else if (one.n > 0) {
            memcpy(out.any + out.n, one.any, (size_t)one.n * sizeof *out.any);
            out.n += one.n;
        }
    }
    return out;
}

/* The places of a table's elements, which should be 1, 2, 3, … */
struct places {
    lua_Integer least, most, n;
};

static void add_place(struct places *places, lua_Integer at)
{
    places->least = places->n == 0 || at < places->least ? at : places->least;
    places->most = places->n == 0 || at > places->most ? at : places->most;
    places->n++;
}

static bool are_list(const struct places *places)
{
    return places->n == 0 || (places->least == 1 && places->most == places->n);
}

static void l_read_fact(lua_State *L, struct load *load, struct tests *tests,
                        int depth)
{
    lua_pushvalue(L, -2);
    cn_sym fact = cn_l_read_id(L, load, when_name);
    lua_pop(L, 1);
    if (fact != 0) {
        l_add_tests(L, load, tests, fact, depth);
    }
}

/* The tests of the named facts of the table on top; gives how many elements
 * it has besides, and reports those that have no place in a list. */
static lua_Integer l_read_named(lua_State *L, struct load *load,
                                struct tests *tests, int depth)
{
    struct places places = {0};
    lua_pushnil(L);
    while (load->visited <= PARTS_MAX && cn_l_sandbox_next(L)) {
        if (lua_type(L, -2) == LUA_TSTRING) {
            l_read_fact(L, load, tests, depth);
        } else if (lua_isinteger(L, -2)) {
            add_place(&places, lua_tointeger(L, -2));
        } else {
            load_report(load, "wrong-type", cn_schema_shape(SHAPE_WHEN),
                        "%s: \"when\" has a key that is a %s", load->what,
                        luaL_typename(L, -2));
        }
        lua_pop(L, 1);
    }
    if (load->visited > PARTS_MAX) {
        lua_pop(L, 1); /* the key it stopped at; l_enter() reported it */
        return 0;
    }
    if (!are_list(&places)) {
        load_report(load, "wrong-type",
                    "write any_of { … } without a number before it",
                    "%s: the elements of \"when\" are not numbered 1, 2, 3, …",
                    load->what);
        return 0;
    }
    return places.n;
}

/* Times each any_of among the n elements of the table on top. */
static struct dnf l_multiply(lua_State *L, struct load *load, struct dnf out,
                             lua_Integer n, int depth)
{
    for (lua_Integer i = 1; i <= n && !load->broken; i++) {
        lua_rawgeti(L, -1, i);
        const struct value *value = cn_l_value(L, -1);
        if (value && value->form == FORM_ANY_OF) {
            cn_l_push_argument(L, -1, 1);
            out = l_product(L, load, out, l_read_any(L, load, depth + 1));
            lua_pop(L, 1);
        } else {
            cn_l_wrong_type(L, load, when_name, cn_schema_shape(SHAPE_WHEN));
        }
        lua_pop(L, 1);
    }
    return out;
}

/* A conjunction: the table on top. */
static struct dnf l_read_table(lua_State *L, struct load *load, int depth)
{
    struct dnf out = {0};
    struct tests tests = {0};
    luaL_checkstack(L, 10, NULL);
    if (lua_type(L, -1) != LUA_TTABLE) {
        cn_l_wrong_type(L, load, when_name, cn_schema_shape(SHAPE_WHEN));
        return out;
    }
    if (!l_enter(L, load, depth)) {
        return out;
    }
    lua_Integer n = l_read_named(L, load, &tests, depth);
    out.any =
        CN_ARENA_NEW(cn_ruleset_arena(load->rs), struct cn_conjunction, 1);
    if (out.any) {
        out.any[0] = (struct cn_conjunction){tests.list, tests.n};
        out.n = 1;
    }
    return l_multiply(L, load, out, n, depth);
}

/* Tables have no order of their own, so tests are sorted by their texts. */
static int compare_tests(const struct cn_ruleset *rs, const struct cn_test *a,
                         const struct cn_test *b)
{
    int order =
        strcmp(cn_ruleset_text(rs, a->fact), cn_ruleset_text(rs, b->fact));
    if (order == 0) {
        order = (a->op > b->op) - (a->op < b->op);
    }
    return order;
}

static void sort_tests(const struct cn_ruleset *rs, struct cn_conjunction *all)
{
    for (int i = 1; i < all->n_tests; i++) {
        struct cn_test test = all->tests[i];
        int at = i;
        while (at > 0 && compare_tests(rs, &all->tests[at - 1], &test) > 0) {
            all->tests[at] = all->tests[at - 1];
            at--;
        }
        all->tests[at] = test;
    }
}

void cn_l_read_when(lua_State *L, struct load *load, struct cn_condition *out)
{
    const struct value *value = cn_l_value(L, -1);
    struct dnf read;
    bool was_broken = load->broken;
    load->broken = false; /* what is wrong here stops here */
    load->visited = 0;
    if (value && value->form == FORM_ANY_OF) {
        cn_l_push_argument(L, -1, 1);
        read = l_read_any(L, load, 0);
        lua_pop(L, 1);
    } else {
        read = l_read_table(L, load, 0);
    }
    bool always = false;
    for (int i = 0; i < read.n; i++) {
        sort_tests(load->rs, &read.any[i]);
        always = always || read.any[i].n_tests == 0;
    }
    out->any = always ? NULL : read.any;
    out->n_any = always ? 0 : read.n;
    load->broken = load->broken || was_broken;
}

/* ---- predicates ------------------------------------------------------- */

void cn_l_read_where(lua_State *L, struct load *load, struct cn_predicate **out)
{
    const char *wanted = cn_schema_shape(SHAPE_WHERE);
    if (!cn_l_read_form(L, load, "where", FORM_PREDICATE, wanted)) {
        return;
    }
    struct cn_predicate *predicate =
        CN_ARENA_NEW(cn_ruleset_arena(load->rs), struct cn_predicate, 1);
    cn_l_push_argument(L, -1, 2); /* form, function */
    cn_l_push_argument(L, -2, 1); /* form, function, facts */
    if (lua_type(L, -2) != LUA_TFUNCTION || lua_iscfunction(L, -2)) {
        lua_pushvalue(L, -2);
        cn_l_wrong_type(L, load, "where", wanted);
        lua_pop(L, 1);
    } else if (predicate &&
               cn_l_read_ids(L, load, "predicate", &predicate->facts,
                             &predicate->n_facts)) {
        lua_pushvalue(L, -2);
        predicate->handle = luaL_ref(L, LUA_REGISTRYINDEX);
        *out = predicate;
        if (predicate->n_facts > FACTS_MAX) {
            load_report(load, "predicate-too-large",
                        "say a part of it with when",
                        "%s: a predicate of %d facts (at most %d)", load->what,
                        predicate->n_facts, FACTS_MAX);
        }
    }
    lua_pop(L, 2);
}
