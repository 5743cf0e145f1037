/* SPDX-License-Identifier: MIT
 *
 * read_key.c: one key of a statement into its field: provisions, powers,
 * holders, and the choice of reader by shape.
 */
#include <assert.h>
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
        good = cn_l_read_ids(L, load, name, &out->actions, &out->n_actions);
    } else {
        load->element = true;
        cn_sym action = cn_l_read_id(L, load, name);
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
        cn_l_wrong_type(L, load, name, cn_schema_shape(SHAPE_POWER));
        return false;
    }
    int length = cn_l_read_length(L, load, name);
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
    out->subject = cn_l_read_id(L, load, name);
    load->element = false;
    lua_pop(L, 1);
    return out->subject != 0 &&
           (length == 1 || l_read_actions(L, load, name, out));
}

bool cn_begins_with_table(lua_State *L)
{
    bool result = lua_rawgeti(L, -1, 1) == LUA_TTABLE;
    lua_pop(L, 1);
    return result;
}

static void l_read_powers(lua_State *L, struct load *load, const char *name,
                          struct cn_power_ref **out, int *n)
{
    struct cn_arena *arena = cn_ruleset_arena(load->rs);
    bool many = lua_type(L, -1) == LUA_TTABLE && cn_begins_with_table(L);
    int length = many ? cn_l_read_length(L, load, name) : 1;
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

const struct value *cn_l_read_form(lua_State *L, struct load *load,
                                   const char *name, enum form form,
                                   const char *wanted)
{
    const struct value *value = cn_l_value(L, -1);
    if (value && value->form == form) {
        return value;
    }
    cn_l_wrong_type(L, load, name, wanted);
    return NULL;
}

static void l_read_provision(lua_State *L, struct load *load, const char *name,
                             struct cn_provision *out)
{
    const struct value *value = cn_l_read_form(
        L, load, name, FORM_PROVISION, cn_schema_shape(SHAPE_PROVISION));
    if (value) {
        *out = value->provision;
    }
}

static void l_read_holder(lua_State *L, struct load *load, const char *name,
                          struct cn_rule *rule)
{
    const struct value *value = cn_l_value(L, -1);
    if (lua_type(L, -1) == LUA_TSTRING) {
        rule->holder = cn_l_read_id(L, load, name);
        return;
    }
    if (!value || value->form != FORM_SAME_AS) {
        cn_l_wrong_type(L, load, name, cn_schema_shape(SHAPE_HOLDER));
        return;
    }
    cn_l_push_argument(L, -1, 1);
    if (l_read_power(L, load, name, &rule->same_as) &&
        rule->same_as.n_actions != 1) {
        load_report(load, "wrong-type",
                    "write same_as { \"subject\", \"action\" }",
                    "%s: \"%s\" follows %d actions, not one", load->what, name,
                    rule->same_as.n_actions);
    }
    lua_pop(L, 1);
}

/* ---- one reader for each shape ---------------------------------------- */

typedef void l_reader(lua_State *L, struct load *load,
                      const struct schema_key *key, char *base);

static void *field(const struct schema_key *key, char *base)
{
    return base + key->at;
}

static int *count(const struct schema_key *key, char *base)
{
    return (int *)(void *)(base + key->count);
}

/* Single values keep a flag that they were given, where the schema says. */
static void mark_given(const struct schema_key *key, char *base)
{
    if (key->count != SCHEMA_NOWHERE) {
        *(bool *)(base + key->count) = true;
    }
}

static void l_id(lua_State *L, struct load *load, const struct schema_key *key,
                 char *base)
{
    *(cn_sym *)field(key, base) = cn_l_read_id(L, load, key->name);
}

/* Notes of declarations are checked and not kept. */
static void l_text(lua_State *L, struct load *load,
                   const struct schema_key *key, char *base)
{
    cn_sym text = cn_l_read_text(L, load, key->name);
    if (key->at != SCHEMA_NOWHERE) {
        *(cn_sym *)field(key, base) = text;
    }
}

static void l_label(lua_State *L, struct load *load,
                    const struct schema_key *key, char *base)
{
    cn_l_read_label(L, load, key->name, field(key, base));
}

static void l_date(lua_State *L, struct load *load,
                   const struct schema_key *key, char *base)
{
    cn_l_read_date(L, load, key, field(key, base));
    mark_given(key, base);
}

static bool l_is_flag(lua_State *L, struct load *load,
                      const struct schema_key *key)
{
    if (lua_type(L, -1) != LUA_TBOOLEAN) {
        cn_l_wrong_type(L, load, key->name, cn_schema_shape(key->shape));
        return false;
    }
    return true;
}

static void l_flag(lua_State *L, struct load *load,
                   const struct schema_key *key, char *base)
{
    if (l_is_flag(L, load, key)) {
        *(bool *)field(key, base) = lua_toboolean(L, -1);
    }
}

static void l_choice(lua_State *L, struct load *load,
                     const struct schema_key *key, char *base)
{
    if (l_is_flag(L, load, key)) {
        *(int *)field(key, base) = lua_toboolean(L, -1);
    }
}

/* All enumerations of rule.h have the size of an int. */
static void l_word(lua_State *L, struct load *load,
                   const struct schema_key *key, char *base)
{
    int word = cn_l_read_word(L, load, key);
    if (word >= 0) {
        memcpy(field(key, base), &word, sizeof word);
        mark_given(key, base);
    }
}

static void l_ids(lua_State *L, struct load *load, const struct schema_key *key,
                  char *base)
{
    cn_l_read_id_or_ids(L, load, key, field(key, base), count(key, base));
}

static void l_list(lua_State *L, struct load *load,
                   const struct schema_key *key, char *base)
{
    (void)cn_l_read_ids(L, load, key->name, field(key, base), count(key, base));
}

static void l_values(lua_State *L, struct load *load,
                     const struct schema_key *key, char *base)
{
    cn_l_read_values(L, load, key, field(key, base), count(key, base));
}

static void l_numbers(lua_State *L, struct load *load,
                      const struct schema_key *key, char *base)
{
    cn_l_read_numbers(L, load, key, field(key, base), count(key, base));
}

static void l_number(lua_State *L, struct load *load,
                     const struct schema_key *key, char *base)
{
    (void)cn_l_read_number(L, load, key->name, field(key, base));
}

static void l_provision(lua_State *L, struct load *load,
                        const struct schema_key *key, char *base)
{
    l_read_provision(L, load, key->name, field(key, base));
}

static void l_powers(lua_State *L, struct load *load,
                     const struct schema_key *key, char *base)
{
    l_read_powers(L, load, key->name, field(key, base), count(key, base));
}

static void l_power(lua_State *L, struct load *load,
                    const struct schema_key *key, char *base)
{
    (void)l_read_power(L, load, key->name, field(key, base));
}

static void l_holder(lua_State *L, struct load *load,
                     const struct schema_key *key, char *base)
{
    l_read_holder(L, load, key->name, (struct cn_rule *)(void *)base);
}

static void l_when(lua_State *L, struct load *load,
                   const struct schema_key *key, char *base)
{
    cn_l_read_when(L, load, field(key, base));
}

static void l_where(lua_State *L, struct load *load,
                    const struct schema_key *key, char *base)
{
    cn_l_read_where(L, load, field(key, base));
}

static void l_given(lua_State *L, struct load *load,
                    const struct schema_key *key, char *base)
{
    cn_l_read_given(L, load, key->name, field(key, base), count(key, base));
}

static void l_gives(lua_State *L, struct load *load,
                    const struct schema_key *key, char *base)
{
    cn_l_read_gives(L, load, key->name, field(key, base), count(key, base));
}

static l_reader *const l_readers[] = {
    [SHAPE_ID] = l_id,           [SHAPE_TEXT] = l_text,
    [SHAPE_LABEL] = l_label,     [SHAPE_DATE] = l_date,
    [SHAPE_FLAG] = l_flag,       [SHAPE_CHOICE] = l_choice,
    [SHAPE_WORD] = l_word,       [SHAPE_ABOUT] = l_word,
    [SHAPE_IDS] = l_ids,         [SHAPE_LIST] = l_list,
    [SHAPE_VALUES] = l_values,   [SHAPE_NUMBER] = l_number,
    [SHAPE_NUMBERS] = l_numbers, [SHAPE_PROVISION] = l_provision,
    [SHAPE_POWERS] = l_powers,   [SHAPE_POWER] = l_power,
    [SHAPE_HOLDER] = l_holder,   [SHAPE_WHEN] = l_when,
    [SHAPE_WHERE] = l_where,     [SHAPE_GIVEN] = l_given,
    [SHAPE_GIVES] = l_gives,
};
static_assert(sizeof l_readers / sizeof *l_readers == N_SHAPES, "readers");

void cn_l_read_key(lua_State *L, struct load *load,
                   const struct schema_key *key, char *base)
{
    int top = lua_gettop(L);
    l_readers[key->shape](L, load, key, base);
    CN_ASSERT(lua_gettop(L) == top);
}
