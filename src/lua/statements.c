/* SPDX-License-Identifier: MIT
 *
 * statements.c: reads a statement's table by the rows of schema.c and adds
 * it to the ruleset. Checks one statement's shape, never one against another.
 *
 * A rule with a finding is dropped; a declaration is kept as far as it goes,
 * so that what refers to it is not reported as well.
 */
#include "statements.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "../base/error.h"
#include "../base/text.h"
#include "offer.h"
#include "read.h"
#include "sandbox.h"
#include "values.h"

#define STATEMENT_WORK  100  /* asking for every key */
#define KEY_WORK        40   /* comparing a key with all others */
#define SUGGESTION_WORK 2000 /* the distance of a key to all others */
#define EXPECTS_MAX     100000

union declared { /* the struct a statement fills */
    struct cn_instrument instrument;
    struct cn_holder holder;
    struct cn_fact fact;
    struct cn_subject subject;
    struct cn_rule rule;
    struct cn_expect expect;
};

/* ---- keys ------------------------------------------------------------- */

static void report_missing(struct load *load, const struct schema_key *key)
{
    char wanted[CN_ORIGIN_MAX];
    char hint[CN_MESSAGE_MAX];
    cn_schema_describe(key, wanted, sizeof wanted);
    (void)snprintf(hint, sizeof hint, "it should be %s", wanted);
    load_report(load, "missing-key", hint, "%s lacks \"%s\"", load->what,
                key->name);
}

static bool is_key(enum statement statement, const char *name)
{
    for (int i = 0; i < cn_schema_n_keys; i++) {
        if (cn_schema_has(statement, &cn_schema_keys[i]) &&
            strcmp(cn_schema_keys[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

static void report_unknown(struct load *load, enum statement statement,
                           const char *name)
{
    const char *known[SCHEMA_KEYS_MAX];
    char hint[CN_MESSAGE_MAX] = "it has";
    size_t len = strlen(hint);
    int n = 0;
    for (int i = 0; i < cn_schema_n_keys && len < sizeof hint; i++) {
        if (cn_schema_has(statement, &cn_schema_keys[i])) {
            known[n++] = cn_schema_keys[i].name;
            len += (size_t)snprintf(hint + len, sizeof hint - len, " %s",
                                    cn_schema_keys[i].name);
        }
    }
    int near = cn_text_nearest(name, known, n);
    if (near >= 0) {
        (void)snprintf(hint, sizeof hint, "did you mean \"%s\"?", known[near]);
    }
    bool printable =
        cn_text_is_utf8(name, strlen(name)) && !strpbrk(name, "\n\r\t\033");
    load_report(load, "unknown-key", hint, "%s has no key \"%.60s\"",
                load->what, printable ? name : "…");
}

/* Looks at every key of the table on top, once some were not asked for. */
static void l_report_unknown(lua_State *L, struct load *load,
                             enum statement statement)
{
    struct strange strange = {0};
    lua_pushnil(L);
    while (cn_l_sandbox_next(L)) {
        lua_pop(L, 1);
        cn_l_sandbox_charge(L, KEY_WORK);
        const char *key =
            lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
        if (!key || !is_key(statement, key)) {
            cn_l_add_strange(L, &strange, key);
        }
    }
    cn_l_sandbox_charge(L, SUGGESTION_WORK * (uint64_t)strange.n);
    for (int i = 0; i < strange.n; i++) {
        report_unknown(load, statement, strange.key[i]);
    }
    if (strange.more > 0) {
        load_report(load, "unknown-key", "take them out",
                    "%s has %lld more unknown keys", load->what, strange.more);
    }
    if (strange.positional) {
        load_report(load, "unknown-key", "write key = value",
                    "%s has a value without a key", load->what);
    }
}

/* How many keys the table on top has, counted up to a few too many. */
static int l_count_keys(lua_State *L)
{
    int n = 0;
    lua_pushnil(L);
    while (n <= SCHEMA_KEYS_MAX && cn_l_sandbox_next(L)) {
        lua_pop(L, 1);
        n++;
    }
    if (n > SCHEMA_KEYS_MAX) {
        lua_pop(L, 1);
    }
    return n;
}

static void l_read_keys(lua_State *L, struct load *load,
                        enum statement statement, union declared *out)
{
    int found = 0;
    for (int i = 0; i < cn_schema_n_keys; i++) {
        const struct schema_key *key = &cn_schema_keys[i];
        if (!cn_schema_has(statement, key)) {
            continue;
        }
        lua_pushstring(L, key->name);
        if (lua_rawget(L, -2) != LUA_TNIL) {
            found++;
            cn_l_read_key(L, load, key, (char *)out);
        } else if (cn_schema_requires(statement, key)) {
            report_missing(load, key);
        }
        lua_pop(L, 1);
    }
    if (l_count_keys(L) != found) {
        l_report_unknown(L, load, statement);
    }
}

/* ---- declarations ----------------------------------------------------- */

static void add_instrument(struct load *load, struct cn_instrument *in)
{
    in->at = (struct cn_origin){load->file_sym, load->line};
    if (in->id != 0) {
        cn_ruleset_add_instrument(load->rs, in);
    }
}

static void add_holder(struct load *load, struct cn_holder *holder)
{
    holder->at = (struct cn_origin){load->file_sym, load->line};
    if (holder->id != 0) {
        cn_ruleset_add_holder(load->rs, holder);
    }
}

static void check_fits(struct load *load, bool given, bool fits,
                       const char *key, const char *type)
{
    if (given && !fits) {
        load_report(load, "wrong-key", "leave it out, or change the type",
                    "fact: \"%s\" belongs to a fact of type %s", key, type);
    }
}

static void add_fact(struct load *load, struct cn_fact *fact)
{
    bool is_enum = fact->type == CN_ENUM;
    bool is_number = fact->type == CN_NUMBER;
    if (!load->broken) {
        check_fits(load, fact->n_values > 0, is_enum, "values", "enum");
        check_fits(load, fact->n_cuts > 0, is_number, "thresholds", "number");
        check_fits(load, fact->unit != 0, is_number, "unit", "number");
        check_fits(load, fact->min != INT64_MIN, is_number, "min", "number");
        check_fits(load, fact->max != INT64_MAX, is_number, "max", "number");
        check_fits(load, fact->level != CN_LEVEL_ANY, fact->type == CN_PLACE,
                   "level", "place");
    }
    fact->at = (struct cn_origin){load->file_sym, load->line};
    bool empty = is_enum && fact->n_values == 0;
    if (fact->id != 0 && !(load->broken && empty)) {
        cn_ruleset_add_fact(load->rs, fact);
    }
}

static void add_subject(struct load *load, struct cn_subject *subject)
{
    subject->at = (struct cn_origin){load->file_sym, load->line};
    if (subject->id != 0) {
        cn_ruleset_add_subject(load->rs, subject);
    }
}

static void add_rule(struct load *load, enum statement statement,
                     struct cn_rule *rule)
{
    rule->kind = (enum cn_rule_kind)(statement - STATE_ORIGIN);
    rule->at = (struct cn_origin){load->file_sym, load->line};
    if (!load->broken) {
        cn_ruleset_add_rule(load->rs, rule);
    }
}

/* Whether it asks about one thing only. */
static void check_asked(struct load *load, const struct cn_expect *expect)
{
    bool one = expect->n_powers == 1 && expect->powers[0].n_actions == 1;
    if (expect->ask != 0 && expect->n_powers > 0) {
        load_report(load, "wrong-key", "leave one of them out",
                    "expect has both \"ask\" and \"power\"");
    } else if (expect->ask == 0 && expect->n_powers == 0) {
        load_report(load, "missing-key",
                    "ask = a procedure's code or \"subject:action\"",
                    "expect lacks \"ask\"");
    } else if (expect->ask == 0 && !one) {
        load_report(load, "wrong-type", "write { \"subject\", \"action\" }",
                    "expect: \"power\" is not one power");
    }
    if (expect->has_received && expect->received > expect->on) {
        load_report(load, "bad-date",
                    "a dossier is received before it is "
                    "decided",
                    "expect: \"received\" is after \"on\"");
    }
}

static void add_expect(struct load *load, struct cn_expect *expect)
{
    if (!load->broken) {
        check_asked(load, expect);
    }
    expect->at = (struct cn_origin){load->file_sym, load->line};
    expect->received = expect->has_received ? expect->received : expect->on;
    if (!load->broken && load->expects->n == EXPECTS_MAX) {
        load_report(load, "too-long", "test in several runs",
                    "more than %d tests", EXPECTS_MAX);
    }
    if (!load->broken) {
        cn_expects_add(load->expects, cn_ruleset_arena(load->rs), expect);
    }
}

/* ---- statements ------------------------------------------------------- */

static void start(enum statement statement, union declared *out)
{
    memset(out, 0, sizeof *out);
    if (statement == STATE_INSTRUMENT) {
        out->instrument.issued = CN_DATE_MIN;
        out->instrument.from = CN_DATE_MIN;
        out->instrument.to = CN_DATE_MAX;
        out->instrument.confidence = CN_TEXT; /* not given: no weaker */
    } else if (statement == STATE_FACT) {
        out->fact.min = INT64_MIN;
        out->fact.max = INT64_MAX;
    } else if (statement == STATE_HOLDER) {
        out->holder.from = CN_DATE_MIN;
        out->holder.to = CN_DATE_MAX;
    } else if (statement >= STATE_ORIGIN) {
        out->rule.from = CN_DATE_MIN;
        out->rule.to = CN_DATE_MAX;
        out->rule.may_pass_on = -1;
    }
}

static void finish(struct load *load, enum statement statement,
                   union declared *out)
{
    switch (statement) {
    case STATE_INSTRUMENT:
        add_instrument(load, &out->instrument);
        break;
    case STATE_HOLDER:
        add_holder(load, &out->holder);
        break;
    case STATE_FACT:
        add_fact(load, &out->fact);
        break;
    case STATE_SUBJECT:
        add_subject(load, &out->subject);
        break;
    case STATE_EXPECT:
        add_expect(load, &out->expect);
        break;
    case STATE_ORIGIN:
    case STATE_TRANSFER:
    case STATE_HANDLES:
    case STATE_RECEIVES:
    case STATE_REQUIRES:
    case STATE_CAVEAT:
    case STATE_UNKNOWN:
        add_rule(load, statement, &out->rule);
        break;
    case N_STATEMENTS:
    default:
        CN_ASSERT(!"statement");
    }
}

static void l_start_statement(lua_State *L, struct load *load,
                              enum statement statement)
{
    load->what = cn_schema_statement(statement);
    cn_l_check_declaring(L, load->what);
    cn_l_sandbox_charge(L, STATEMENT_WORK +
                               LOAD_FINDING_WORK * (uint64_t)load->findings);
    load->findings = 0; /* of the last one: paid */
    load->line = cn_sandbox_line(L);
    load->broken = false;
    load->element = false; /* an error may have ended the last one */
}

/* Tests say what rules should give, rules what they give. */
static bool stands_well(struct load *load, enum statement statement)
{
    if ((statement == STATE_EXPECT) == (load->expects != NULL)) {
        return true;
    }
    load_report(load, "misplaced",
                load->expects ? "write it in a rule file"
                              : "write it in a file below tests/",
                "%s does not belong in a %s", load->what,
                load->expects ? "test" : "rule file");
    return false;
}

/* statement { … }: upvalue 1 is which. */
static int l_statement(lua_State *L)
{
    struct load *load = cn_sandbox_owner(L);
    enum statement statement =
        (enum statement)lua_tointeger(L, lua_upvalueindex(1));
    union declared out;
    l_start_statement(L, load, statement);
    if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TTABLE) {
        load_report(load, "wrong-type", "write it as name { key = value, … }",
                    "%s wants one table, not %s%s", load->what,
                    lua_gettop(L) == 1 ? "a " : "",
                    lua_gettop(L) == 1 ? luaL_typename(L, 1)
                    : lua_gettop(L)    ? "several values"
                                       : "nothing");
        return 0;
    }
    if (!stands_well(load, statement)) {
        return 0;
    }
    start(statement, &out);
    l_read_keys(L, load, statement, &out);
    finish(load, statement, &out);
    return 0;
}

/* instrument "id": a reference to an instrument declared anywhere. */
static int l_instrument(lua_State *L)
{
    struct load *load = cn_sandbox_owner(L);
    if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TSTRING) {
        return l_statement(L);
    }
    l_start_statement(L, load, STATE_INSTRUMENT);
    struct cn_provision provision = {.instrument = cn_l_read_id(L, load, "id")};
    cn_l_push_provision(L, &provision);
    return 1;
}

void cn_l_declare_statements(lua_State *L)
{
    for (int i = 0; i < N_STATEMENTS; i++) {
        lua_pushinteger(L, i);
        lua_pushcclosure(L, i == STATE_INSTRUMENT ? l_instrument : l_statement,
                         1);
        cn_l_declare(L, cn_schema_statement((enum statement)i));
    }
}
