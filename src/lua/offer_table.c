/* SPDX-License-Identifier: MIT
 *
 * offer_table.c: table functions and `pairs`' order. Every loop over elements
 * is paid for, tables with a metatable are left alone, and sorting is a merge
 * sort: stable, and ended by any order function.
 */
#include <lauxlib.h>
#include <string.h>

#include "offer.h"
#include "sandbox.h"

#define UNPACK_MAX 250

/* Raises an error unless the argument is a table that scripts may change. */
static void l_check_plain(lua_State *L, int arg)
{
    luaL_checktype(L, arg, LUA_TTABLE);
    if (lua_getmetatable(L, arg)) {
        luaL_argerror(L, arg, "a library cannot be changed");
    }
}

static lua_Integer length_of(lua_State *L, int arg)
{
    return (lua_Integer)lua_rawlen(L, arg);
}

/* ---- sorting ---------------------------------------------------------- */

/* Numbers, then strings, then booleans. */
static int rank_of(int type)
{
    return type == LUA_TNUMBER ? 0 : type == LUA_TSTRING ? 1 : 2;
}

static bool key_less(lua_State *L, int a, int b)
{
    int rank = rank_of(lua_type(L, a));
    int other = rank_of(lua_type(L, b));
    if (rank != other) {
        return rank < other;
    }
    if (rank == 2) {
        return !lua_toboolean(L, a) && lua_toboolean(L, b);
    }
    if (rank == 0) {
        return lua_compare(L, a, b, LUA_OPLT);
    }
    size_t len_a = 0;
    size_t len_b = 0;
    const char *text_a = lua_tolstring(L, a, &len_a);
    const char *text_b = lua_tolstring(L, b, &len_b);
    size_t both = len_a < len_b ? len_a : len_b;
    int order = both > 0 ? memcmp(text_a, text_b, both) : 0;
    return order != 0 ? order < 0 : len_a < len_b;
}

#define BY_KEY (-1) /* an order of its own, for pairs */

/* Whether the value at the top belongs before the one below it. */
static bool l_before(lua_State *L, int less)
{
    if (less == BY_KEY) {
        return key_less(L, -1, -2);
    }
    if (less == 0) {
        return lua_compare(L, -1, -2, LUA_OPLT);
    }
    lua_pushvalue(L, less);
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -4); /* below, top, less, top, below */
    lua_call(L, 2, 1);
    bool before = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return before;
}

/* Merges [from, middle) and [middle, to) of the table at src into dst. */
static void l_merge(lua_State *L, int src, int dst, const lua_Integer edge[3],
                    int less)
{
    lua_Integer left = edge[0];
    lua_Integer right = edge[1];
    for (lua_Integer at = edge[0]; at < edge[2]; at++) {
        bool take_right = left >= edge[1];
        if (!take_right && right < edge[2]) {
            lua_rawgeti(L, src, left);
            lua_rawgeti(L, src, right);
            take_right = l_before(L, less);
            lua_pop(L, 2);
        }
        lua_rawgeti(L, src, take_right ? right++ : left++);
        lua_rawseti(L, dst, at);
    }
}

/* Sorts the first n elements of the table at an absolute index, stably, by
 * the function at index `less`, or by `<` when that is 0. */
static void l_sort(lua_State *L, int index, lua_Integer n, int less)
{
    int from = lua_gettop(L) + 1;
    int to = from + 1;
    luaL_checkstack(L, 10, NULL);
    lua_pushvalue(L, index);                         /* + from */
    lua_createtable(L, n < 4096 ? (int)n : 4096, 0); /* + from, to */
    for (lua_Integer run = 1; run < n; run *= 2) {
        cn_l_sandbox_charge(L, (uint64_t)n * 8);
        for (lua_Integer at = 1; at <= n; at += 2 * run) {
            lua_Integer edge[3] = {at, at + run, at + 2 * run};
            edge[1] = edge[1] > n + 1 ? n + 1 : edge[1];
            edge[2] = edge[2] > n + 1 ? n + 1 : edge[2];
            l_merge(L, from, to, edge, less);
        }
        lua_pushvalue(L, from);
        lua_copy(L, to, from);
        lua_replace(L, to);
    }
    for (lua_Integer i = 1; i <= n && !lua_rawequal(L, from, index); i++) {
        lua_rawgeti(L, from, i);
        lua_rawseti(L, index, i);
    }
    lua_settop(L, from - 1);
}

void cn_l_push_sorted_keys(lua_State *L, int index)
{
    int table = lua_absindex(L, index);
    lua_Integer n = 0;
    lua_newtable(L); /* keys */
    lua_pushnil(L);
    while (lua_next(L, table)) { /* keys, key, value */
        int type = lua_type(L, -2);
        if (type != LUA_TNUMBER && type != LUA_TSTRING &&
            type != LUA_TBOOLEAN) {
            luaL_error(L, "pairs cannot order a key that is a %s",
                       lua_typename(L, type));
        }
        lua_pop(L, 1);
        lua_pushvalue(L, -1);
        lua_rawseti(L, -3, ++n); /* keys, key */
    }
    cn_l_sandbox_charge(L, (uint64_t)n * 4);
    l_sort(L, lua_gettop(L), n, BY_KEY);
}

static int l_table_sort(lua_State *L)
{
    l_check_plain(L, 1);
    bool ordered = !lua_isnoneornil(L, 2);
    if (ordered) {
        luaL_checktype(L, 2, LUA_TFUNCTION);
    }
    lua_settop(L, 2);
    l_sort(L, 1, length_of(L, 1), ordered ? 2 : 0);
    return 0;
}

/* ---- elements --------------------------------------------------------- */

static int l_insert(lua_State *L)
{
    l_check_plain(L, 1);
    lua_Integer n = length_of(L, 1);
    if (lua_gettop(L) == 2) {
        lua_rawseti(L, 1, n + 1);
        return 0;
    }
    luaL_argcheck(L, lua_gettop(L) == 3, 3, "a table, a place, a value");
    lua_Integer at = luaL_checkinteger(L, 2);
    luaL_argcheck(L, at >= 1 && at <= n + 1, 2, "no such place");
    cn_l_sandbox_charge(L, (uint64_t)(n - at + 1) * 4);
    for (lua_Integer i = n; i >= at; i--) {
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, 1, i + 1);
    }
    lua_rawseti(L, 1, at);
    return 0;
}

static int l_remove(lua_State *L)
{
    l_check_plain(L, 1);
    lua_Integer n = length_of(L, 1);
    lua_Integer at = luaL_optinteger(L, 2, n);
    if (n == 0) {
        lua_pushnil(L);
        return 1;
    }
    luaL_argcheck(L, at >= 1 && at <= n, 2, "no such place");
    lua_rawgeti(L, 1, at);
    cn_l_sandbox_charge(L, (uint64_t)(n - at) * 4);
    for (lua_Integer i = at; i < n; i++) {
        lua_rawgeti(L, 1, i + 1);
        lua_rawseti(L, 1, i);
    }
    lua_pushnil(L);
    lua_rawseti(L, 1, n);
    return 1;
}

static int l_concat(lua_State *L)
{
    size_t len = 0;
    luaL_checktype(L, 1, LUA_TTABLE);
    const char *between = luaL_optlstring(L, 2, "", &len);
    lua_Integer from = luaL_optinteger(L, 3, 1);
    lua_Integer to = luaL_optinteger(L, 4, length_of(L, 1));
    luaL_Buffer buf;
    luaL_buffinit(L, &buf);
    for (lua_Integer i = from; i <= to; i++) {
        cn_l_sandbox_charge(L, 4 + len / 8);
        lua_rawgeti(L, 1, i);
        if (!lua_isstring(L, -1)) {
            return luaL_error(L, "element %I is a %s, not a text",
                              (LUAI_UACINT)i, luaL_typename(L, -1));
        }
        luaL_addvalue(&buf);
        if (i < to) {
            luaL_addlstring(&buf, between, len);
        }
        if (luaL_bufflen(&buf) > SANDBOX_STRING_MAX) {
            return luaL_error(L, "the text grows past %d KiB",
                              (int)(SANDBOX_STRING_MAX / 1024));
        }
        if (i == LUA_MAXINTEGER) {
            break;
        }
    }
    luaL_pushresult(&buf);
    return 1;
}

static int l_unpack(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer from = luaL_optinteger(L, 2, 1);
    lua_Integer to = luaL_optinteger(L, 3, length_of(L, 1));
    if (from > to) {
        return 0;
    }
    if ((lua_Unsigned)to - (lua_Unsigned)from >= UNPACK_MAX) {
        return luaL_error(L, "more than %d values to unpack", UNPACK_MAX);
    }
    int n = (int)(to - from) + 1;
    luaL_checkstack(L, n, "too many values");
    for (int i = 0; i < n; i++) {
        lua_rawgeti(L, 1, from + i);
    }
    return n;
}

void cn_l_push_table_library(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"concat", l_concat},   {"insert", l_insert}, {"remove", l_remove},
        {"sort", l_table_sort}, {"unpack", l_unpack}, {NULL, NULL}};
    luaL_newlib(L, functions);
}
