/* SPDX-License-Identifier: MIT
 *
 * read_list.c: lists of words, values and numbers.
 */
#include <lauxlib.h>

#include "read.h"
#include "sandbox.h"

int cn_l_read_length(lua_State *L, struct load *load, const char *name)
{
    lua_Unsigned n = lua_rawlen(L, -1);
    lua_Unsigned keys = 0;
    lua_pushnil(L);
    while (keys <= READ_LIST_MAX && cn_l_sandbox_next(L)) {
        lua_pop(L, 1);
        keys++;
    }
    if (keys > READ_LIST_MAX) {
        lua_pop(L, 1);
        load_report(load, "too-long", "split it",
                    "%s: \"%s\" has more than %d "
                    "elements",
                    load->what, name, READ_LIST_MAX);
        return -1;
    }
    if (keys != n) {
        load_report(load, "wrong-type",
                    "a list has elements only, without holes or names",
                    "%s: \"%s\" is not a list", load->what, name);
        return -1;
    }
    if (n == 0) {
        load_report(load, "empty-list", "leave it out, or name something",
                    "%s: \"%s\" is empty", load->what, name);
        return -1;
    }
    return (int)n;
}

/* Whether ids[n] stands before itself; reports it. */
static bool repeats(struct load *load, const char *name, const cn_sym *ids,
                    int n)
{
    for (int i = 0; i < n; i++) {
        if (ids[i] == ids[n]) {
            load_report(load, "repeated", "once is enough",
                        "%s: \"%s\" names \"%s\" twice", load->what, name,
                        cn_ruleset_text(load->rs, ids[n]));
            return true;
        }
    }
    return false;
}

bool cn_l_read_ids(lua_State *L, struct load *load, const char *name,
                   cn_sym **ids, int *n)
{
    if (lua_type(L, -1) != LUA_TTABLE) {
        cn_l_wrong_type(L, load, name, cn_schema_shape(SHAPE_LIST));
        return false;
    }
    int length = cn_l_read_length(L, load, name);
    cn_l_sandbox_charge(L, (uint64_t)(length > 0 ? length * length / 8 : 0));
    cn_sym *list =
        length < 0 ? NULL
                   : CN_ARENA_NEW(cn_ruleset_arena(load->rs), cn_sym, length);
    bool good = list;
    for (int i = 0; list && i < length; i++) {
        lua_rawgeti(L, -1, i + 1);
        load->element = true;
        list[i] = cn_l_read_id(L, load, name);
        load->element = false;
        good = good && list[i] != 0 && !repeats(load, name, list, i);
        lua_pop(L, 1);
    }
    if (good) {
        *ids = list;
        *n = length;
    }
    return good;
}

void cn_l_read_id_or_ids(lua_State *L, struct load *load,
                         const struct schema_key *key, cn_sym **ids, int *n)
{
    if (lua_type(L, -1) == LUA_TTABLE) {
        (void)cn_l_read_ids(L, load, key->name, ids, n);
        return;
    }
    if (lua_type(L, -1) != LUA_TSTRING) {
        cn_l_wrong_type(L, load, key->name, cn_schema_shape(SHAPE_IDS));
        return;
    }
    cn_sym id = cn_l_read_id(L, load, key->name);
    cn_sym *list = CN_ARENA_NEW(cn_ruleset_arena(load->rs), cn_sym, 1);
    if (id != 0 && list) {
        list[0] = id;
        *ids = list;
        *n = 1;
    }
}

/* One value of an enumeration: an id, or { id =, vi =, en = }. */
static void l_read_value(lua_State *L, struct load *load,
                         const struct schema_key *key, struct cn_value *out)
{
    static const char *const known[] = {"id", "vi", "en", NULL};
    if (lua_type(L, -1) == LUA_TSTRING) {
        out->id = cn_l_read_id(L, load, key->name);
        return;
    }
    if (lua_type(L, -1) != LUA_TTABLE) {
        cn_l_wrong_type(L, load, key->name,
                        "an id, or { id = \"…\", vi = \"…\" }");
        return;
    }
    cn_l_check_keys(L, load, key->name, known, cn_schema_shape(SHAPE_VALUES));
    lua_pushliteral(L, "id");
    if (lua_rawget(L, -2) != LUA_TNIL) {
        out->id = cn_l_read_id(L, load, key->name);
    } else {
        load_report(load, "missing-key", "it names the value",
                    "%s: an element of \"%s\" lacks \"id\"", load->what,
                    key->name);
    }
    lua_pop(L, 1);
    cn_l_read_texts(L, load, key->name, &out->label);
}

void cn_l_read_values(lua_State *L, struct load *load,
                      const struct schema_key *key, struct cn_value **values,
                      int *n)
{
    if (lua_type(L, -1) != LUA_TTABLE) {
        cn_l_wrong_type(L, load, key->name, cn_schema_shape(SHAPE_VALUES));
        return;
    }
    int length = cn_l_read_length(L, load, key->name);
    struct cn_arena *arena = cn_ruleset_arena(load->rs);
    struct cn_value *list =
        length < 0 ? NULL : CN_ARENA_NEW(arena, struct cn_value, length);
    cn_sym *ids = list ? CN_ARENA_NEW(arena, cn_sym, length) : NULL;
    cn_l_sandbox_charge(L, (uint64_t)(ids ? length * length / 8 : 0));
    for (int i = 0; ids && i < length; i++) {
        lua_rawgeti(L, -1, i + 1);
        load->element = true;
        l_read_value(L, load, key, &list[i]);
        load->element = false;
        lua_pop(L, 1);
        ids[i] = list[i].id;
        if (ids[i] != 0) {
            (void)repeats(load, key->name, ids, i);
        }
    }
    if (ids) {
        *values = list;
        *n = length;
    }
}

void cn_l_read_numbers(lua_State *L, struct load *load,
                       const struct schema_key *key, int64_t **numbers, int *n)
{
    if (lua_type(L, -1) != LUA_TTABLE) {
        cn_l_wrong_type(L, load, key->name, cn_schema_shape(SHAPE_NUMBERS));
        return;
    }
    int length = cn_l_read_length(L, load, key->name);
    int64_t *list =
        length < 0 ? NULL
                   : CN_ARENA_NEW(cn_ruleset_arena(load->rs), int64_t, length);
    bool good = list;
    for (int i = 0; list && i < length; i++) {
        lua_rawgeti(L, -1, i + 1);
        load->element = true;
        good = cn_l_read_number(L, load, key->name, &list[i]) && good;
        load->element = false;
        lua_pop(L, 1);
    }
    if (good) {
        *numbers = list;
        *n = length;
    }
}
