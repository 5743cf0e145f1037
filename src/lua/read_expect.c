/* SPDX-License-Identifier: MIT
 *
 * read_expect.c: the tables `facts` and `gives` of an `expect`: which facts a
 * test gives, and which fields of the decision it wants. `false` says that a
 * field is empty.
 */
#include <inttypes.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "read.h"
#include "sandbox.h"

#define FACT_WORK    40 /* sorting a fact in, and comparing a key */
#define SUGGEST_WORK 2000
#define TABLE_WORK   500 /* room for every fact or field */

/* ---- facts ------------------------------------------------------------ */

/* A number as a dossier writes it: 6000, 5999.5. */
static cn_sym l_read_decimal(lua_State *L, struct load *load, const char *name)
{
    char text[32];
    int64_t thousandths = 0;
    if (!cn_l_read_number(L, load, name, &thousandths)) {
        return 0;
    }
    int64_t size = thousandths < 0 ? -thousandths : thousandths;
    int len =
        snprintf(text, sizeof text, "%s%" PRId64 ".%03d",
                 thousandths < 0 ? "-" : "", size / 1000, (int)(size % 1000));
    while (text[len - 1] == '0') {
        text[--len] = '\0';
    }
    len -= text[len - 1] == '.';
    return cn_ruleset_intern(load->rs, text, (size_t)len);
}

/* The value on top of the stack as cn_case_set() takes it. */
static cn_sym l_read_value(lua_State *L, struct load *load, const char *name)
{
    if (lua_type(L, -1) == LUA_TBOOLEAN) {
        return cn_ruleset_sym(load->rs,
                              lua_toboolean(L, -1) ? "true" : "false");
    }
    return lua_type(L, -1) == LUA_TNUMBER ? l_read_decimal(L, load, name)
                                          : cn_l_read_text(L, load, name);
}

static void sort_in(struct load *load, struct cn_given *list, int n)
{
    struct cn_given last = list[n];
    const char *id = cn_ruleset_text(load->rs, last.fact);
    while (n > 0 &&
           strcmp(cn_ruleset_text(load->rs, list[n - 1].fact), id) > 0) {
        list[n] = list[n - 1];
        n--;
    }
    list[n] = last;
}

void cn_l_read_given(lua_State *L, struct load *load, const char *name,
                     struct cn_given **given, int *n)
{
    if (lua_type(L, -1) != LUA_TTABLE) {
        cn_l_wrong_type(L, load, name, cn_schema_shape(SHAPE_GIVEN));
        return;
    }
    cn_l_sandbox_charge(L, TABLE_WORK);
    struct cn_given *list =
        CN_ARENA_NEW(cn_ruleset_arena(load->rs), struct cn_given, CN_FACTS_MAX);
    int count = 0;
    lua_pushnil(L);
    while (list && cn_l_sandbox_next(L)) {
        if (count == CN_FACTS_MAX || lua_type(L, -2) != LUA_TSTRING) {
            load_report(load, "wrong-type", cn_schema_shape(SHAPE_GIVEN),
                        "%s: \"%s\" %s", load->what, name,
                        count == CN_FACTS_MAX ? "has too many facts"
                                              : "has a value without a key");
            lua_pop(L, 2);
            return;
        }
        cn_l_sandbox_charge(L, FACT_WORK + (uint64_t)count);
        struct cn_given one = {.value = l_read_value(L, load, name)};
        lua_pushvalue(L, -2); /* lua_next wants the key as it is */
        one.fact = cn_l_read_id(L, load, name);
        lua_pop(L, 2);
        if (one.fact != 0 && one.value != 0) {
            list[count] = one;
            sort_in(load, list, count++);
        }
    }
    *given = list;
    *n = count;
}

/* ---- fields ----------------------------------------------------------- */

/* Part of a name before its dot: the table it stands in, or "". */
static size_t group_len(const char *name)
{
    const char *dot = strchr(name, '.');
    return dot ? (size_t)(dot - name) : 0;
}

static bool in_group(const char *name, const char *group)
{
    size_t len = group_len(name);
    return len == strlen(group) && strncmp(name, group, len) == 0;
}

static const char *last_name(const char *name)
{
    size_t len = group_len(name);
    return len > 0 ? name + len + 1 : name;
}

/* The names that the table `group` may have; "" is `gives` itself. */
static int list_names(const char *group, const char *names[CN_N_FIELD + 2])
{
    int n = 0;
    for (int f = 0; f < CN_N_FIELD; f++) {
        const char *name = cn_field_row((enum cn_field)f)->name;
        if (in_group(name, group)) {
            names[n++] = last_name(name);
        }
    }
    if (group[0] == '\0') {
        names[n++] = "action";
        names[n++] = "valid";
    }
    return n;
}

static bool is_among(const char *key, const char *const names[], int n)
{
    for (int i = 0; key && i < n; i++) {
        if (strcmp(names[i], key) == 0) {
            return true;
        }
    }
    return false;
}

static void report_field(struct load *load, const char *where, const char *key,
                         const char *const names[], int n)
{
    char hint[CN_MESSAGE_MAX] = "it has";
    size_t len = strlen(hint);
    int near = cn_text_nearest(key, names, n);
    for (int i = 0; near < 0 && i < n && len < sizeof hint; i++) {
        len += (size_t)snprintf(hint + len, sizeof hint - len, " %s", names[i]);
    }
    if (near >= 0) {
        (void)snprintf(hint, sizeof hint, "did you mean \"%s\"?", names[near]);
    }
    bool plain = cn_text_is_utf8(key, strlen(key)) &&
                 !strpbrk(key, "\n\r\t\033") && strlen(key) < 60;
    load_report(load, "unknown-key", hint, "%s: \"%s\" has no key \"%s\"",
                load->what, where, plain ? key : "…");
}

/* Reports every key of the table on top that is no field of the group. */
static void l_check_fields(lua_State *L, struct load *load, const char *where,
                           const char *group)
{
    const char *names[CN_N_FIELD + 2];
    struct strange strange = {0};
    int n = list_names(group, names);
    lua_pushnil(L);
    while (cn_l_sandbox_next(L)) {
        lua_pop(L, 1);
        cn_l_sandbox_charge(L, FACT_WORK);
        const char *key =
            lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
        if (!is_among(key, names, n)) {
            cn_l_add_strange(L, &strange, key);
        }
    }
    cn_l_sandbox_charge(L, SUGGEST_WORK * (uint64_t)strange.n);
    for (int i = 0; i < strange.n; i++) {
        report_field(load, where, strange.key[i], names, n);
    }
    if (strange.more > 0 || strange.positional) {
        load_report(load, "unknown-key", "write field = value",
                    "%s: \"%s\" has %s", load->what, where,
                    strange.positional ? "a value without a key"
                                       : "many more unknown keys");
    }
}

static cn_sym l_read_field(lua_State *L, struct load *load,
                           const struct cn_field_row *row)
{
    const struct words words = {row->word, row->n_words};
    const struct schema_key key = {.name = row->name, .words = &words};
    cn_date date = 0;
    switch (row->shape) {
    case CN_FIELD_IS_WORD:
        return cn_l_read_word(L, load, &key) < 0
                   ? 0
                   : cn_ruleset_sym(load->rs, lua_tostring(L, -1));
    case CN_FIELD_IS_DATE:
        cn_l_read_date(L, load, &key, &date);
        return load->broken ? 0 : cn_ruleset_sym(load->rs, lua_tostring(L, -1));
    case CN_FIELD_IS_TEXT:
    case CN_FIELD_IS_TEXTS:
        return cn_l_read_text(L, load, row->name);
    case CN_FIELD_IS_ID:
    case CN_FIELD_IS_LIST:
    case CN_FIELD_IS_IDS:
    case CN_FIELD_IS_GROUP:
    default:
        return cn_l_read_id(L, load, row->name);
    }
}

static bool is_list(const struct cn_field_row *row)
{
    return row->shape == CN_FIELD_IS_LIST || row->shape == CN_FIELD_IS_IDS ||
           row->shape == CN_FIELD_IS_TEXTS;
}

/* The value on top: one, a list where the field is one, or false. */
static void l_read_wanted(lua_State *L, struct load *load, enum cn_field field,
                          struct cn_wanted *out)
{
    const struct cn_field_row *row = cn_field_row(field);
    *out = (struct cn_wanted){.field = field};
    if (lua_type(L, -1) == LUA_TBOOLEAN && !lua_toboolean(L, -1)) {
        return;
    }
    bool list = is_list(row) && lua_type(L, -1) == LUA_TTABLE;
    int n = list ? cn_l_read_length(L, load, row->name) : 1;
    out->values =
        CN_ARENA_NEW(cn_ruleset_arena(load->rs), cn_sym, n > 0 ? n : 1);
    for (int i = 0; out->values && list && i < n; i++) {
        lua_rawgeti(L, -1, i + 1);
        load->element = true;
        out->values[i] = l_read_field(L, load, row);
        load->element = false;
        lua_pop(L, 1);
    }
    if (out->values && !list) {
        out->values[0] = l_read_field(L, load, row);
    }
    out->n = n > 0 ? n : 0;
}

/* Every field of the group that the table on top has. */
static void l_read_group(lua_State *L, struct load *load, const char *group,
                         struct cn_gives *out)
{
    for (int f = 0; f < CN_N_FIELD; f++) {
        const struct cn_field_row *row = cn_field_row((enum cn_field)f);
        if (!in_group(row->name, group)) {
            continue;
        }
        lua_pushstring(L, last_name(row->name));
        int type = lua_rawget(L, -2);
        bool whole = row->shape == CN_FIELD_IS_GROUP && type == LUA_TTABLE;
        if (type != LUA_TNIL && !whole) {
            l_read_wanted(L, load, (enum cn_field)f,
                          &out->wanted[out->n_wanted++]);
        }
        lua_pop(L, 1);
    }
    l_check_fields(L, load, group[0] ? group : "gives", group);
}

/* A table of fields in `gives`, such as next = { on = "…" }. */
static void l_read_inner(lua_State *L, struct load *load, const char *group,
                         struct cn_gives *out)
{
    lua_pushstring(L, group);
    int type = lua_rawget(L, -2);
    if (type == LUA_TTABLE) {
        l_read_group(L, load, group, out);
    } else if (type != LUA_TNIL &&
               (type != LUA_TBOOLEAN || strcmp(group, "valid") == 0)) {
        cn_l_wrong_type(L, load, group, "a table of fields");
    }
    lua_pop(L, 1);
}

static void l_read_one(lua_State *L, struct load *load, const char *name,
                       struct cn_gives *out)
{
    if (lua_type(L, -1) != LUA_TTABLE) {
        cn_l_wrong_type(L, load, name, cn_schema_shape(SHAPE_GIVES));
        return;
    }
    cn_l_sandbox_charge(L, TABLE_WORK);
    out->wanted =
        CN_ARENA_NEW(cn_ruleset_arena(load->rs), struct cn_wanted, CN_N_FIELD);
    if (!out->wanted) {
        return;
    }
    lua_pushliteral(L, "action");
    if (lua_rawget(L, -2) != LUA_TNIL) {
        out->action = cn_l_read_id(L, load, "action");
    }
    lua_pop(L, 1);
    l_read_group(L, load, "", out);
    l_read_inner(L, load, "valid", out);
    l_read_inner(L, load, "next", out);
    if (out->n_wanted == 0 && !load->broken) {
        load_report(load, "empty-list", "name what is expected",
                    "%s: \"%s\" expects nothing", load->what, name);
    }
}

void cn_l_read_gives(lua_State *L, struct load *load, const char *name,
                     struct cn_gives **gives, int *n)
{
    bool many = lua_type(L, -1) == LUA_TTABLE && cn_begins_with_table(L);
    int length = many ? cn_l_read_length(L, load, name) : 1;
    struct cn_gives *list =
        length < 0
            ? NULL
            : CN_ARENA_NEW(cn_ruleset_arena(load->rs), struct cn_gives, length);
    for (int i = 0; list && many && i < length; i++) {
        lua_rawgeti(L, -1, i + 1);
        l_read_one(L, load, name, &list[i]);
        lua_pop(L, 1);
    }
    if (list && !many) {
        l_read_one(L, load, name, list);
    }
    if (list) {
        *gives = list;
        *n = length;
    }
}
