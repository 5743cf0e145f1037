/* SPDX-License-Identifier: MIT
 *
 * offer_string.c: plain string functions. Lua's own pattern matching can run
 * for hours inside one call, where no hook fires, so none of it is here;
 * `format` goes to Lua's own only after each item was found harmless.
 */
#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

#include "offer.h"
#include "sandbox.h"

#define BLANKS " \t\r\n\f\v"

/* Where `word` first stands in [text, text + len), or NULL. Paid by the
 * bytes looked at, so that no pair of texts is too slow. */
static const char *l_search(lua_State *L, const char *text, size_t len,
                            const char *word, size_t word_len)
{
    const char *end = text + len;
    if (word_len == 0) {
        return text;
    }
    while ((size_t)(end - text) >= word_len) {
        const char *hit =
            memchr(text, word[0], (size_t)(end - text) - word_len + 1);
        if (!hit) {
            return NULL;
        }
        cn_l_sandbox_charge(L, 1 + ((size_t)(hit - text) + word_len) / 8);
        if (memcmp(hit, word, word_len) == 0) {
            return hit;
        }
        text = hit + 1;
    }
    return NULL;
}

static int l_find(lua_State *L)
{
    size_t len = 0;
    size_t word_len = 0;
    const char *text = luaL_checklstring(L, 1, &len);
    const char *word = luaL_checklstring(L, 2, &word_len);
    lua_Integer from = luaL_optinteger(L, 3, 1);
    if (from < 0) {
        from = (lua_Unsigned)-from > len ? 1 : (lua_Integer)len + from + 1;
    }
    size_t skip = from > 0 ? (size_t)from - 1 : 0;
    const char *hit =
        skip > len ? NULL
                   : l_search(L, text + skip, len - skip, word, word_len);
    if (!hit) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, hit - text + 1);
    lua_pushinteger(L, hit - text + (lua_Integer)word_len);
    return 2;
}

static int l_split(lua_State *L)
{
    size_t len = 0;
    size_t word_len = 0;
    const char *text = luaL_checklstring(L, 1, &len);
    const char *word = luaL_checklstring(L, 2, &word_len);
    luaL_argcheck(L, word_len > 0, 2, "what to split at is empty");
    const char *end = text + len;
    lua_newtable(L);
    for (lua_Integer i = 1;; i++) {
        const char *hit =
            l_search(L, text, (size_t)(end - text), word, word_len);
        lua_pushlstring(L, text, (size_t)((hit ? hit : end) - text));
        lua_rawseti(L, -2, i);
        if (!hit) {
            return 1;
        }
        text = hit + word_len;
    }
}

static int l_starts_with(lua_State *L)
{
    size_t len = 0;
    size_t word_len = 0;
    const char *text = luaL_checklstring(L, 1, &len);
    const char *word = luaL_checklstring(L, 2, &word_len);
    lua_pushboolean(L, len >= word_len && memcmp(text, word, word_len) == 0);
    return 1;
}

static bool is_blank(char c)
{
    return c != '\0' && strchr(BLANKS, c);
}

static int l_trim(lua_State *L)
{
    size_t len = 0;
    const char *text = luaL_checklstring(L, 1, &len);
    while (len > 0 && is_blank(text[len - 1])) {
        len--;
    }
    while (len > 0 && is_blank(*text)) {
        text++;
        len--;
    }
    lua_pushlstring(L, text, len);
    return 1;
}

/* ---- format ----------------------------------------------------------- */

/* The end of one item after its '%': flags, at most two digits of width, at
 * most two of precision, one letter. NULL when it is anything else. */
static const char *end_of_item(const char *at)
{
    at += strspn(at, "-+ #0");
    for (int i = 0; i < 2 && *at >= '0' && *at <= '9'; i++) {
        at++;
    }
    if (*at == '.') {
        at++;
        for (int i = 0; i < 2 && *at >= '0' && *at <= '9'; i++) {
            at++;
        }
    }
    return *at != '\0' && strchr("cdeEfgGioqsuxX", *at) ? at : NULL;
}

/* Other values than scalars would show addresses; %s takes what tostring
 * would show. */
static void l_check_items(lua_State *L, const char *format)
{
    int arg = 1;
    for (const char *at = strchr(format, '%'); at; at = strchr(at, '%')) {
        if (*++at == '%') {
            at++;
            continue;
        }
        const char *item = end_of_item(at);
        if (!item) {
            luaL_error(L, "format cannot take \"%%%c…\"", *at ? *at : ' ');
            return;
        }
        at = item + 1;
        luaL_checkany(L, ++arg);
        int type = lua_type(L, arg);
        if (type != LUA_TNUMBER && type != LUA_TSTRING &&
            type != LUA_TBOOLEAN && type != LUA_TNIL) {
            luaL_argerror(L, arg, "format takes texts, numbers and booleans");
        }
    }
}

/* Upvalue 1 is Lua's own format. */
static int l_format(lua_State *L)
{
    size_t len = 0;
    const char *format = luaL_checklstring(L, 1, &len);
    luaL_argcheck(L, strlen(format) == len, 1, "a zero byte in the format");
    cn_l_sandbox_charge(L, len);
    l_check_items(L, format);
    int n = lua_gettop(L);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, n, 1);
    return 1;
}

/* Takes Lua's own function of that name from the table below the top. */
static void l_take(lua_State *L, const char *name)
{
    lua_getfield(L, -2, name);
    lua_setfield(L, -2, name);
}

void cn_l_push_string_library(lua_State *L)
{
    static const luaL_Reg functions[] = {{"find", l_find},
                                         {"split", l_split},
                                         {"starts_with", l_starts_with},
                                         {"trim", l_trim},
                                         {NULL, NULL}};
    lua_pushcfunction(L, luaopen_string);
    lua_call(L, 0, 1);         /* Lua's */
    luaL_newlib(L, functions); /* Lua's, ours */
    l_take(L, "byte");
    l_take(L, "len");
    l_take(L, "lower");
    l_take(L, "sub");
    l_take(L, "upper");
    lua_getfield(L, -2, "format");
    lua_pushcclosure(L, l_format, 1);
    lua_setfield(L, -2, "format");
    lua_remove(L, -2);
}
