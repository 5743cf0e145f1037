/* SPDX-License-Identifier: MIT
 *
 * values.c: a form keeps its arguments as user values, untouched; whether
 * they make sense is the statement's to say, with its own line.
 */
#include "values.h"

#include <assert.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "offer.h"
#include "sandbox.h"

#define VALUE_TYPE "rule value"
#define PART_MAX   40 /* bytes of an article, clause or point */

static const char *const names[] = {
    [FORM_PROVISION] = "instrument",
    [FORM_ONE_OF] = "one_of",
    [FORM_NONE_OF] = "none_of",
    [FORM_ANY_OF] = "any_of",
    [FORM_AT_LEAST] = "at_least",
    [FORM_BELOW] = "below",
    [FORM_ALL] = "all",
    [FORM_PREDICATE] = "predicate",
    [FORM_SAME_AS] = "same_as",
};
static_assert(sizeof names / sizeof *names == N_FORMS, "forms");

const char *cn_form_name(enum form form)
{
    return names[form];
}

const struct value *cn_l_value(lua_State *L, int index)
{
    return luaL_testudata(L, index, VALUE_TYPE);
}

void cn_l_push_argument(lua_State *L, int index, int which)
{
    lua_getiuservalue(L, index, which); /* + argument */
}

void cn_l_check_declaring(lua_State *L, const char *what)
{
    const struct load *load = cn_sandbox_owner(L);
    if (!load->declaring) {
        luaL_error(L, "%s cannot be used inside a predicate", what);
    }
}

static struct value *l_new(lua_State *L, enum form form)
{
    struct value *value = lua_newuserdatauv(L, sizeof *value, 2);
    *value = (struct value){.form = form};
    luaL_setmetatable(L, VALUE_TYPE);
    return value;
}

void cn_l_push_provision(lua_State *L, const struct cn_provision *provision)
{
    l_new(L, FORM_PROVISION)->provision = *provision;
}

/* one_of { … } and its kin: upvalue 1 is the form. */
static int l_form(lua_State *L)
{
    enum form form = (enum form)lua_tointeger(L, lua_upvalueindex(1));
    cn_l_check_declaring(L, names[form]);
    int wanted = form == FORM_PREDICATE ? 2 : 1;
    if (lua_gettop(L) != wanted) {
        luaL_error(L, "%s wants %d argument%s, not %d", names[form], wanted,
                   wanted == 1 ? "" : "s", lua_gettop(L));
    }
    (void)l_new(L, form); /* arguments, value */
    for (int i = 1; i <= wanted; i++) {
        lua_pushvalue(L, i);
        lua_setiuservalue(L, -2, i);
    }
    return 1;
}

/* ---- provisions ------------------------------------------------------- */

enum part { ARTICLE, CLAUSE, POINT };
static const char *const parts[] = {"article", "clause", "point"};

/* The text of a part's number, or 0 with a finding. */
static cn_sym l_part(lua_State *L, struct load *load, const char *part)
{
    size_t len = 0;
    const char *text = NULL;
    bool fits = lua_isinteger(L, 2) || lua_type(L, 2) == LUA_TSTRING;
    if (fits) {
        lua_pushvalue(L, 2);
        text = lua_tolstring(L, -1, &len);
        fits = len > 0 && len <= PART_MAX && strlen(text) == len;
    }
    if (!fits) {
        cn_l_sandbox_charge(L, LOAD_FINDING_WORK);
        load->line = cn_sandbox_line(L);
        load_report(load, "wrong-type", "it is a number or a text in quotes",
                    "the %s of a provision is a %s", part,
                    text ? "text that cannot be one" : luaL_typename(L, 2));
        return 0;
    }
    return cn_ruleset_intern(load->rs, text, len);
}

/* ref:article(4): upvalue 1 is the part. */
static int l_narrow(lua_State *L)
{
    enum part part = (enum part)lua_tointeger(L, lua_upvalueindex(1));
    const struct value *value = cn_l_value(L, 1);
    cn_l_check_declaring(L, parts[part]);
    if (!value || value->form != FORM_PROVISION) {
        return luaL_error(L, "write ref:%s(…), with a colon", parts[part]);
    }
    struct cn_provision provision = value->provision;
    cn_sym number = l_part(L, cn_sandbox_owner(L), parts[part]);
    switch (part) {
    case ARTICLE:
        provision.article = number;
        break;
    case CLAUSE:
        provision.clause = number;
        break;
    case POINT:
    default:
        provision.point = number;
        break;
    }
    cn_l_push_provision(L, &provision);
    return 1;
}

/* value.key: upvalue 1 holds the methods of provisions. */
static int l_index(lua_State *L)
{
    const struct value *value = cn_l_value(L, 1);
    bool known = false;
    if (value && value->form == FORM_PROVISION) {
        lua_pushvalue(L, 2);
        known = lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL;
    }
    if (!known) {
        return luaL_error(L, "%s(…) has no \"%s\"",
                          value ? names[value->form] : "it",
                          lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2)
                                                        : luaL_typename(L, 2));
    }
    return 1;
}

static int l_no_change(lua_State *L)
{
    const struct value *value = cn_l_value(L, 1);
    return luaL_error(L, "%s(…) cannot be changed",
                      value ? names[value->form] : "it");
}

static void l_make_type(lua_State *L)
{
    luaL_newmetatable(L, VALUE_TYPE); /* type */
    lua_createtable(L, 0, 3);         /* type, methods */
    for (int i = ARTICLE; i <= POINT; i++) {
        lua_pushinteger(L, i);
        lua_pushcclosure(L, l_narrow, 1);
        lua_setfield(L, -2, parts[i]);
    }
    lua_pushcclosure(L, l_index, 1); /* type, index */
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, l_no_change);
    lua_setfield(L, -2, "__newindex");
    lua_pop(L, 1);
}

void cn_l_declare_values(lua_State *L)
{
    int top = lua_gettop(L);
    l_make_type(L);
    for (int i = FORM_ONE_OF; i < N_FORMS; i++) {
        lua_pushinteger(L, i);
        lua_pushcclosure(L, l_form, 1);
        cn_l_declare(L, names[i]);
    }
    lua_settop(L, top);
}
