/* SPDX-License-Identifier: MIT
 *
 * predicates.c: a predicate becomes a truth table over the classes of its
 * facts. Between two thresholds a number can be anything, so that both ends
 * of each interval are asked, at every combination, and must agree; and the
 * whole is asked twice, since a predicate must not remember.
 */
#include "predicates.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "../base/error.h"

#define FACTS_MAX 8
#define FAR       INT64_C(1000000000000000) /* thousandths: 10^12 */

struct asking {
    struct load *load;
    const struct cn_rule *rule;
    struct cn_predicate *predicate;
    const struct cn_fact *fact[FACTS_MAX];
    int cell[FACTS_MAX]; /* the class of each fact */
    int end[FACTS_MAX];  /* 0: the lower end of a number's class, 1: upper */
};

/* ---- values of one combination ---------------------------------------- */

static int64_t number_at(const struct cn_fact *fact, int class, int end)
{
    int64_t low = fact->min == INT64_MIN ? -FAR : fact->min;
    int64_t high = fact->max == INT64_MAX ? FAR : fact->max;
    if (end == 0) {
        return class == 0 ? low : fact->cuts[class - 1];
    }
    return class == fact->n_cuts ? high : fact->cuts[class] - 1;
}

static void l_push_number(lua_State *L, int64_t thousandths)
{
    if (thousandths % 1000 == 0) {
        lua_pushinteger(L, thousandths / 1000);
    } else {
        lua_pushnumber(L, (double)thousandths / 1000.0);
    }
}

static void l_push_value(lua_State *L, const struct asking *ask, int i)
{
    const struct cn_fact *fact = ask->fact[i];
    if (fact->type == CN_BOOLEAN) {
        lua_pushboolean(L, ask->cell[i] == 1);
    } else if (fact->type == CN_ENUM) {
        lua_pushstring(
            L, cn_ruleset_text(ask->load->rs, fact->values[ask->cell[i]].id));
    } else {
        l_push_number(L, number_at(fact, ask->cell[i], ask->end[i]));
    }
}

/* "a = true, b = 6000" for messages. */
static void describe(const struct asking *ask, char *out, size_t size)
{
    size_t len = 0;
    for (int i = 0; i < ask->predicate->n_facts && len < size; i++) {
        const struct cn_fact *fact = ask->fact[i];
        const char *name = cn_ruleset_text(ask->load->rs, fact->id);
        const char *between = i > 0 ? ", " : "";
        int n;
        if (fact->type == CN_NUMBER) {
            n = snprintf(out + len, size - len, "%s%s = %.15g", between, name,
                         (double)number_at(fact, ask->cell[i], ask->end[i]) /
                             1000.0);
        } else {
            n = snprintf(out + len, size - len, "%s%s = %s", between, name,
                         fact->type == CN_ENUM
                             ? cn_ruleset_text(ask->load->rs,
                                               fact->values[ask->cell[i]].id)
                         : ask->cell[i] ? "true"
                                        : "false");
        }
        len += n > 0 ? (size_t)n : 0;
    }
}

/* ---- asking ----------------------------------------------------------- */

static bool l_ask(lua_State *L, const struct asking *ask)
{
    int n = ask->predicate->n_facts;
    luaL_checkstack(L, n + 10, NULL);
    lua_rawgeti(L, LUA_REGISTRYINDEX, ask->predicate->handle);
    for (int i = 0; i < n; i++) {
        l_push_value(L, ask, i);
    }
    lua_call(L, n, 1);
    if (lua_type(L, -1) != LUA_TBOOLEAN) {
        char at[CN_ORIGIN_MAX];
        describe(ask, at, sizeof at);
        luaL_error(L, "gave a %s, not true or false, at %s",
                   luaL_typename(L, -1), at);
    }
    bool answer = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return answer;
}

/* The next combination of interval ends; false after the last. */
static bool next_ends(struct asking *ask)
{
    for (int i = ask->predicate->n_facts - 1; i >= 0; i--) {
        if (ask->fact[i]->type == CN_NUMBER) {
            ask->end[i] ^= 1;
            if (ask->end[i]) {
                return true;
            }
        }
    }
    return false;
}

/* A number fact whose interval the predicate divides, or "". */
static const char *divided(const struct asking *ask)
{
    for (int i = 0; i < ask->predicate->n_facts; i++) {
        if (ask->end[i]) {
            return cn_ruleset_text(ask->load->rs, ask->fact[i]->id);
        }
    }
    return "";
}

/* The answer in one cell, the same at all ends of its intervals. */
static bool l_ask_cell(lua_State *L, struct asking *ask)
{
    bool answer = l_ask(L, ask);
    while (next_ends(ask)) {
        if (l_ask(L, ask) != answer) {
            char at[CN_ORIGIN_MAX];
            const char *fact = divided(ask);
            describe(ask, at, sizeof at);
            luaL_error(L,
                       "distinguishes inside an interval of \"%s\", at %s; "
                       "declare the threshold in the fact's thresholds",
                       fact, at);
        }
    }
    return answer;
}

static bool next_cell(struct asking *ask)
{
    for (int i = ask->predicate->n_facts - 1; i >= 0; i--) {
        if (++ask->cell[i] < ask->fact[i]->classes) {
            return true;
        }
        ask->cell[i] = 0;
    }
    return false;
}

static int l_fill(lua_State *L)
{
    struct asking *ask = lua_touserdata(L, 1);
    uint64_t *table = ask->predicate->table;
    for (int round = 0; round < 2; round++) {
        size_t i = 0;
        do {
            bool answer = l_ask_cell(L, ask);
            bool before = table[i / 64] >> (i % 64) & 1;
            if (round == 0) {
                table[i / 64] |= (uint64_t)answer << (i % 64);
            } else if (before != answer) {
                luaL_error(L, "answers differently when it is asked again");
            }
            i++;
        } while (next_cell(ask));
    }
    return 0;
}

/* ---- one predicate ---------------------------------------------------- */

static void complain(const struct asking *ask, const char *id, const char *hint,
                     const char *what, const char *subject)
{
    const struct cn_ruleset *rs = ask->load->rs;
    cn_ruleset_report(ask->load->rs, true, id,
                      cn_ruleset_text(rs, ask->rule->at.file),
                      ask->rule->at.line, hint, "rule \"%s\": %s \"%s\"",
                      cn_ruleset_text(rs, ask->rule->id), what, subject);
}

/* Finds the facts; false, with a finding, when one does not serve. */
static bool find_facts(struct asking *ask)
{
    for (int i = 0; i < ask->predicate->n_facts; i++) {
        cn_sym id = ask->predicate->facts[i];
        const char *text = cn_ruleset_text(ask->load->rs, id);
        ask->fact[i] = cn_ruleset_fact(ask->load->rs, id);
        if (!ask->fact[i]) {
            complain(ask, "unknown-fact", "declare it with fact { … }",
                     "no fact", text);
            return false;
        }
        if (ask->fact[i]->type == CN_PLACE) {
            complain(ask, "place-in-condition",
                     "use province = \"…\" or place = \"…\"",
                     "a predicate cannot take the place", text);
            return false;
        }
        if (ask->fact[i]->classes < 1) {
            return false; /* reported with the fact */
        }
    }
    return true;
}

static bool make_table(struct asking *ask)
{
    size_t cells = 1;
    size_t calls = 1;
    for (int i = 0; i < ask->predicate->n_facts; i++) {
        size_t classes = (size_t)ask->fact[i]->classes;
        cells *= classes;
        calls *= ask->fact[i]->type == CN_NUMBER ? classes * 2 : classes;
        if (calls > PREDICATE_CALLS_MAX) {
            complain(ask, "predicate-too-large", "say a part of it with when",
                     "more than 65,536 combinations at fact",
                     cn_ruleset_text(ask->load->rs, ask->predicate->facts[i]));
            return false;
        }
    }
    ask->predicate->n_cells = cells;
    ask->predicate->table = CN_ARENA_NEW(cn_ruleset_arena(ask->load->rs),
                                         uint64_t, (cells + 63) / 64);
    return ask->predicate->table;
}

/* What ended the asking, against the rule. */
static void report_failure(struct sandbox *sb, const struct asking *ask,
                           const struct cn_error *why)
{
    struct cn_ruleset *rs = ask->load->rs;
    bool limit = why->status == CN_E_LIMIT;
    cn_ruleset_report(
        rs, true, limit ? "limit" : "bad-predicate",
        cn_ruleset_text(rs, ask->rule->at.file), ask->rule->at.line, "",
        "rule \"%s\": its predicate %s%s", cn_ruleset_text(rs, ask->rule->id),
        cn_sandbox_end(sb) == SANDBOX_RUN && why->line > 0 ? "failed: " : "",
        why->message);
}

static enum cn_status fill(struct sandbox *sb, struct load *load,
                           const struct cn_rule *rule, struct cn_error *err)
{
    struct asking ask = {
        .load = load, .rule = rule, .predicate = rule->when.where};
    struct cn_error why = {0};
    if (!find_facts(&ask) || !make_table(&ask)) {
        return CN_OK;
    }
    enum cn_status status = cn_sandbox_protect(sb, l_fill, &ask, &why);
    if (status == CN_OK) {
        return CN_OK;
    }
    ask.predicate->table = NULL; /* half a table is none */
    report_failure(sb, &ask, &why);
    if (status == CN_E_RULE) {
        return CN_OK;
    }
    (void)cn_sandbox_refusal(sb, err);
    (void)cn_error_at(err, cn_ruleset_text(load->rs, rule->at.file),
                      rule->at.line);
    return status;
}

enum cn_status cn_predicates_fill(struct sandbox *sb, struct load *load,
                                  struct cn_error *err)
{
    enum cn_status status = CN_OK;
    size_t n = cn_ruleset_rules(load->rs);
    load->declaring = false;
    for (size_t i = 0; i < n && status == CN_OK; i++) {
        const struct cn_rule *rule = cn_ruleset_rule(load->rs, i);
        if (rule->when.where) {
            status = fill(sb, load, rule, err);
        }
    }
    return status;
}
