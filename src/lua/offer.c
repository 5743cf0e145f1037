/* SPDX-License-Identifier: MIT
 *
 * offer.c: the allow list and the environments.
 *
 * The registry keeps one table of everything offered. An environment is an
 * empty table whose metatable reads that table; nothing a script can reach
 * gives it the table itself, and nothing can be written to either.
 */
#include "offer.h"

#include <lauxlib.h>
#include <limits.h>
#include <lualib.h>
#include <string.h>

#include "../base/text.h"
#include "sandbox.h"
#include "values.h"

#define OFFER       "capnao offer"       /* registry: name → value */
#define ENVIRONMENT "capnao environment" /* registry: metatable */
#define NAMES_MAX   64

/* ---- names that are not there ----------------------------------------- */

/* The name in the table at `index` that is nearest to `word`, or NULL; its
 * text stays alive in the list of keys that this leaves on the stack. */
static const char *l_nearest(lua_State *L, int index, const char *word)
{
    const char *known[NAMES_MAX];
    int n = 0;
    cn_l_push_sorted_keys(L, index);
    lua_Integer count = (lua_Integer)lua_rawlen(L, -1);
    for (lua_Integer i = 1; i <= count && n < NAMES_MAX; i++) {
        if (lua_rawgeti(L, -1, i) == LUA_TSTRING) {
            known[n++] = lua_tostring(L, -1);
        }
        lua_pop(L, 1);
    }
    int best = cn_text_nearest(word, known, n);
    return best < 0 ? NULL : known[best];
}

static const char *key_text(lua_State *L, int index)
{
    return lua_type(L, index) == LUA_TSTRING ? lua_tostring(L, index)
                                             : luaL_typename(L, index);
}

/* (offer, name): a global that nobody declared. */
static int l_undeclared(lua_State *L)
{
    const char *name = key_text(L, 2);
    const char *near = l_nearest(L, 1, name);
    return near ? luaL_error(L,
                             "rules have no global \"%s\"; did you mean "
                             "\"%s\"?",
                             name, near)
                : luaL_error(L, "rules have no global \"%s\"", name);
}

static int l_no_global(lua_State *L)
{
    return luaL_error(L, "\"%s\" is not declared; write local %s = …",
                      key_text(L, 2), key_text(L, 2));
}

/* (library, name): upvalue 1 is the library's name. */
static int l_not_offered(lua_State *L)
{
    const char *library = lua_tostring(L, lua_upvalueindex(1));
    return luaL_error(L, "\"%s.%s\" is not offered to rules", library,
                      key_text(L, 2));
}

static int l_read_only(lua_State *L)
{
    const char *library = lua_tostring(L, lua_upvalueindex(1));
    return luaL_error(L, "\"%s\" cannot be changed", library);
}

/* ---- environments and libraries --------------------------------------- */

/* Sets the metatable of the table at index -1: pops index and newindex. */
static void l_close_table(lua_State *L)
{
    lua_createtable(L, 0, 3); /* table, index, newindex, meta */
    lua_insert(L, -2);        /* table, index, meta, newindex */
    lua_setfield(L, -2, "__newindex");
    lua_insert(L, -2); /* table, meta, index */
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2); /* table */
}

/* Pushes `name`'s functions as a read-only proxy; pops them. */
static void l_protect_library(lua_State *L, const char *name)
{
    lua_pushstring(L, name);
    lua_pushcclosure(L, l_not_offered, 1);
    lua_pushcfunction(L, l_no_global);
    l_close_table(L);         /* functions */
    lua_createtable(L, 0, 0); /* functions, proxy */
    lua_insert(L, -2);        /* proxy, functions */
    lua_pushstring(L, name);
    lua_pushcclosure(L, l_read_only, 1);
    l_close_table(L); /* proxy */
}

void cn_l_declare(lua_State *L, const char *name)
{
    lua_getfield(L, LUA_REGISTRYINDEX, OFFER); /* value, offer */
    lua_insert(L, -2);
    lua_pushstring(L, name);
    lua_insert(L, -2); /* offer, name, value */
    lua_rawset(L, -3);
    lua_pop(L, 1);
}

void cn_l_push_environment(lua_State *L)
{
    lua_createtable(L, 0, 0);
    lua_getfield(L, LUA_REGISTRYINDEX, ENVIRONMENT);
    lua_setmetatable(L, -2);
}

static void l_make_environment(lua_State *L)
{
    lua_createtable(L, 0, NAMES_MAX); /* offer */
    lua_pushvalue(L, -1);
    lua_setfield(L, LUA_REGISTRYINDEX, OFFER);
    lua_pushcfunction(L, l_undeclared);
    lua_pushcfunction(L, l_no_global);
    l_close_table(L); /* offer */
    lua_createtable(L, 0, 3);
    lua_insert(L, -2); /* meta, offer */
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, l_no_global);
    lua_setfield(L, -2, "__newindex");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setfield(L, LUA_REGISTRYINDEX, ENVIRONMENT);
}

/* ---- basic functions -------------------------------------------------- */

/* Pushes the text of a scalar without any address; what it is otherwise. */
static void l_push_text(lua_State *L, int index)
{
    const struct value *value = cn_l_value(L, index);
    switch (lua_type(L, index)) {
    case LUA_TNUMBER:
    case LUA_TSTRING:
        lua_pushvalue(L, index);
        (void)lua_tostring(L, -1);
        break;
    case LUA_TBOOLEAN:
        lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
        break;
    default:
        lua_pushstring(L, value ? cn_form_name(value->form)
                                : luaL_typename(L, index));
        break;
    }
}

static int l_tostring(lua_State *L)
{
    luaL_checkany(L, 1);
    l_push_text(L, 1);
    return 1;
}

/* Upvalues: the sorted keys, how many were visited, the table. */
static int l_next_pair(lua_State *L)
{
    lua_Integer at = lua_tointeger(L, lua_upvalueindex(2));
    for (;;) {
        lua_settop(L, 0);
        at++;
        if (lua_rawgeti(L, lua_upvalueindex(1), at) == LUA_TNIL) {
            return 1;
        }
        lua_pushvalue(L, -1);
        if (lua_rawget(L, lua_upvalueindex(3)) != LUA_TNIL) {
            break; /* key, value: not removed since the loop began */
        }
    }
    lua_pushinteger(L, at);
    lua_replace(L, lua_upvalueindex(2));
    return 2;
}

static int l_pairs(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    cn_l_push_sorted_keys(L, 1);
    lua_pushinteger(L, 0);
    lua_pushvalue(L, 1);
    lua_pushcclosure(L, l_next_pair, 3);
    return 1;
}

/* Declares the named functions of the table on top; pops it. */
static void l_take(lua_State *L, const char *const names[])
{
    for (int i = 0; names[i]; i++) {
        lua_getfield(L, -1, names[i]);
        cn_l_declare(L, names[i]);
    }
    lua_pop(L, 1);
}

static void l_open_base(lua_State *L)
{
    static const char *const names[] = {"assert",   "error", "ipairs", "select",
                                        "tonumber", "type",  NULL};
    lua_pushcfunction(L, luaopen_base);
    lua_call(L, 0, 1);
    l_take(L, names);
    lua_pushcfunction(L, l_tostring);
    cn_l_declare(L, "tostring");
    lua_pushcfunction(L, l_pairs);
    cn_l_declare(L, "pairs");
}

static void l_open_math(lua_State *L)
{
    lua_pushcfunction(L, luaopen_math);
    lua_call(L, 0, 1);
    lua_pushnil(L);
    lua_setfield(L, -2, "random");
    lua_pushnil(L);
    lua_setfield(L, -2, "randomseed");
    l_protect_library(L, "math");
    cn_l_declare(L, "math");
}

/* Methods of strings are the string library, nothing else. */
static void l_open_strings(lua_State *L)
{
    cn_l_push_string_library(L);
    l_protect_library(L, "string"); /* proxy */
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 2); /* proxy, "", meta */
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
    cn_l_declare(L, "string");
}

void cn_l_open_offer(lua_State *L)
{
    l_make_environment(L);
    l_open_base(L);
    l_open_math(L);
    l_open_strings(L);
    cn_l_push_table_library(L);
    l_protect_library(L, "table");
    cn_l_declare(L, "table");
    lua_createtable(L, 0, 0); /* what Lua itself opened is out of reach */
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}
