/* SPDX-License-Identifier: MIT
 *
 * read_key.c: one key of a statement into its field: provisions, powers,
 * holders, and the choice of reader by shape.
 */
#include <lauxlib.h>
#include <string.h>

#include "../base/error.h"
#include "read.h"
#include "values.h"

/* ---- powers ----------------------------------------------------------- */

/* The actions at place 2 of the table on top. */
static bool l_read_actions(lua_State *L, struct load *load, const char *name,
                           struct cn_power_ref *out)
{
    bool good = false;
    lua_rawgeti(L, -1, 2);
    if (lua_type(L, -1) == LUA_TTABLE) {
        good = l_read_ids(L, load, name, &out->actions, &out->n_actions);
    } else {
        load->element = true;
        cn_sym action = l_read_id(L, load, name);
        load->element = false;
        out->actions = CN_ARENA_NEW(cn_ruleset_arena(load->rs), cn_sym, 1);
        good = action != 0 && out->actions;
        if (good) {
            out->actions[0] = action;
            out->n_actions = 1;
        }
    }
    lua_pop(L, 1);
    return good;
}

/* Reads { "subject" }, { "subject", "action" } or { "subject", { … } }. */
static bool l_read_power(lua_State *L, struct load *load, const char *name,
                         struct cn_power_ref *out)
{
    if (lua_type(L, -1) != LUA_TTABLE) {
        l_wrong_type(L, load, name, schema_shape(SHAPE_POWER));
        return false;
    }
    int length = l_read_length(L, load, name);
    if (length < 0) {
        return false;
    }
    if (length > 2) {
        load_report(load, "wrong-type",
                    "put the actions into a table of their own",
                    "%s: \"%s\" has %d elements, not a subject and its actions",
                    load->what, name, length);
        return false;
    }
    lua_rawgeti(L, -1, 1);
    load->element = true;
    out->subject = l_read_id(L, load, name);
    load->element = false;
    lua_pop(L, 1);
    return out->subject != 0 &&
           (length == 1 || l_read_actions(L, load, name, out));
}

/* Whether the table on top begins with a table: a list of powers. */
static bool begins_with_table(lua_State *L)
{
    bool result = lua_rawgeti(L, -1, 1) == LUA_TTABLE;
    lua_pop(L, 1);
    return result;
}

static void l_read_powers(lua_State *L, struct load *load, const char *name,
                          struct cn_power_ref **out, int *n)
{
    struct cn_arena *arena = cn_ruleset_arena(load->rs);
    bool many = lua_type(L, -1) == LUA_TTABLE && begins_with_table(L);
    int length = many ? l_read_length(L, load, name) : 1;
    struct cn_power_ref *list =
        length < 0 ? NULL : CN_ARENA_NEW(arena, struct cn_power_ref, length);
    bool good = list;
    for (int i = 0; list && many && i < length; i++) {
        lua_rawgeti(L, -1, i + 1);
        load->element = true;
        good = l_read_power(L, load, name, &list[i]) && good;
        load->element = false;
        lua_pop(L, 1);
    }
    if (list && !many) {
        good = l_read_power(L, load, name, list);
    }
    if (good) {
        *out = list;
        *n = length;
    }
}

/* ---- provisions and holders ------------------------------------------- */

const struct value *l_read_form(lua_State *L, struct load *load,
                                const char *name, enum form form,
                                const char *wanted)
{
    const struct value *value = l_value(L, -1);
    if (value && value->form == form) {
        return value;
    }
    l_wrong_type(L, load, name, wanted);
    return NULL;
}

static void l_read_provision(lua_State *L, struct load *load, const char *name,
                             struct cn_provision *out)
{
    const struct value *value = l_read_form(L, load, name, FORM_PROVISION,
                                            schema_shape(SHAPE_PROVISION));
    if (value) {
        *out = value->provision;
    }
}

static void l_read_holder(lua_State *L, struct load *load, const char *name,
                          struct cn_rule *rule)
{
    const struct value *value = l_value(L, -1);
    if (lua_type(L, -1) == LUA_TSTRING) {
        rule->holder = l_read_id(L, load, name);
        return;
    }
    if (!value || value->form != FORM_SAME_AS) {
        l_wrong_type(L, load, name, schema_shape(SHAPE_HOLDER));
        return;
    }
    l_push_argument(L, -1, 1);
    if (l_read_power(L, load, name, &rule->same_as) &&
        rule->same_as.n_actions != 1) {
        load_report(load, "wrong-type",
                    "write same_as { \"subject\", \"action\" }",
                    "%s: \"%s\" follows %d actions, not one", load->what, name,
                    rule->same_as.n_actions);
    }
    lua_pop(L, 1);
}

/* ---- simple fields ---------------------------------------------------- */

static bool l_read_flag(lua_State *L, struct load *load,
                        const struct schema_key *key, bool *out)
{
    if (lua_type(L, -1) != LUA_TBOOLEAN) {
        l_wrong_type(L, load, key->name, schema_shape(key->shape));
        return false;
    }
    *out = lua_toboolean(L, -1);
    return true;
}

static void l_read_about(lua_State *L, struct load *load,
                         const struct schema_key *key, bool *out)
{
    int word = l_read_word(L, load, key);
    *out = word == 1;
}

static void l_read_choice(lua_State *L, struct load *load,
                          const struct schema_key *key, int *out)
{
    bool flag;
    if (l_read_flag(L, load, key, &flag)) {
        *out = flag;
    }
}

/* All enumerations of rule.h have the size of an int. */
static void l_read_enum(lua_State *L, struct load *load,
                        const struct schema_key *key, void *out)
{
    int word = l_read_word(L, load, key);
    if (word >= 0) {
        memcpy(out, &word, sizeof word);
    }
}

/* Single values keep a flag that they were given, where the schema says. */
static void mark_given(char *base, const struct schema_key *key)
{
    if (key->count != SCHEMA_NOWHERE) {
        *(bool *)(base + key->count) = true;
    }
}

/* Into a field, or nowhere: then a scratch of any shape's size. */
void l_read_key(lua_State *L, struct load *load, const struct schema_key *key,
                char *base)
{
    cn_sym unused = 0;
    bool kept = key->at != SCHEMA_NOWHERE;
    void *at = kept ? (void *)(base + key->at) : (void *)&unused;
    bool counts = key->count != SCHEMA_NOWHERE;
    int *n = counts ? (int *)(void *)(base + key->count) : NULL;
    CN_ASSERT(kept || key->shape == SHAPE_TEXT);
    switch (key->shape) {
    case SHAPE_ID:
        *(cn_sym *)at = l_read_id(L, load, key->name);
        break;
    case SHAPE_TEXT:
        *(cn_sym *)at = l_read_text(L, load, key->name);
        break;
    case SHAPE_LABEL:
        l_read_label(L, load, key->name, at);
        break;
    case SHAPE_DATE:
        l_read_date(L, load, key, at);
        mark_given(base, key);
        break;
    case SHAPE_FLAG:
        (void)l_read_flag(L, load, key, at);
        break;
    case SHAPE_CHOICE:
        l_read_choice(L, load, key, at);
        break;
    case SHAPE_WORD:
        l_read_enum(L, load, key, at);
        mark_given(base, key);
        break;
    case SHAPE_ABOUT:
        l_read_about(L, load, key, at);
        break;
    case SHAPE_IDS:
        l_read_id_or_ids(L, load, key, at, n);
        break;
    case SHAPE_LIST:
        (void)l_read_ids(L, load, key->name, at, n);
        break;
    case SHAPE_VALUES:
        l_read_values(L, load, key, at, n);
        break;
    case SHAPE_NUMBERS:
        l_read_numbers(L, load, key, at, n);
        break;
    case SHAPE_PROVISION:
        l_read_provision(L, load, key->name, at);
        break;
    case SHAPE_POWERS:
        l_read_powers(L, load, key->name, at, n);
        break;
    case SHAPE_POWER:
        (void)l_read_power(L, load, key->name, at);
        break;
    case SHAPE_HOLDER:
        l_read_holder(L, load, key->name, (struct cn_rule *)(void *)base);
        break;
    case SHAPE_WHEN:
        l_read_when(L, load, at);
        break;
    case SHAPE_WHERE:
        l_read_where(L, load, at);
        break;
    case N_SHAPES:
    default:
        CN_ASSERT(!"shape");
    }
}
