/* SPDX-License-Identifier: MIT
 *
 * test_sandbox.c: the hostile corpus, and the sandbox on its own.
 */
#include "rules_folder.h"

#include <lauxlib.h>
#include <lua.h>

#include "../../src/lua/sandbox.h"

#define MEMORY ((size_t)4 * 1024 * 1024)
#define WORK   UINT64_C(100000000)

/* ---- the corpus ------------------------------------------------------- */

/* "-- expect: id: fragment" of the first line. */
static void check_hostile(const char *name, const char *text, size_t len)
{
    static const char mark[] = "-- expect: ";
    char expected[256] = "";
    const char *end = strchr(text, '\n');
    cr_assert(strncmp(text, mark, sizeof mark - 1) == 0 && end, "%s", name);
    text += sizeof mark - 1;
    (void)snprintf(expected, sizeof expected, "%.*s", (int)(end - text), text);
    alarm(60);
    struct loaded loaded = load_text(text - (sizeof mark - 1), len);
    alarm(0);
    char *findings = findings_text(&loaded);
    char *fragment = strstr(expected, ": ");
    cr_assert_not_null(fragment, "%s", name);
    *fragment = '\0';
    fragment += 2;
    bool found = false;
    for (char *line = strtok(findings, "\n"); line; line = strtok(NULL, "\n")) {
        char id[300];
        (void)snprintf(id, sizeof id, ": %s: ", expected);
        found = found || (strstr(line, id) && strstr(line, fragment));
    }
    cr_expect(found, "%s: expected %s: %s", name, expected, fragment);
    bool limit = strcmp(expected, "limit") == 0;
    cr_expect_eq(loaded.status, limit ? CN_E_LIMIT : CN_OK, "%s", name);
    free(findings);
    loaded_release(&loaded);
}

Test(sandbox, every_hostile_file_ends_with_its_stated_status, .timeout = 600)
{
    int n = for_each_lua("tests/hostile", check_hostile);
    cr_expect_geq(n, 120);
}

/* ---- texts too large to keep ------------------------------------------ */

struct large {
    const char *name, *head, *repeated, *tail;
    int count;
    const char *expected; /* a part of the findings; "" = none */
};

static const struct large larges[] = {
    {"a chain of and", "local a = 1 local b = a", " and a", "", 140000,
     "limit: went past its instruction limit"},
    {"a chain of elseif", "if a then", "\nelseif a then", "\nend", 65000,
     "limit: went past its instruction limit"},
    {"many labels", "", "goto a ", "::a::", 100000,
     "limit: went past its instruction limit"},
    {"a chain of minus signs", "local a = ", "- ", "1", 100000,
     "syntax: the text is nested too deep"},
    {"a long literal", "local a = '", "x", "'", 70000,
     "limit: made a string of more than 64 KiB"},
    {"a long line", "local t = {", "1,", "} assert(#t == 100000)", 100000, ""},
    {"a long comment", "--[==[", "a ", "]==]", 400000, ""},
    {"many empty lines", "", "\n", "local x <const> = 1", 900000, ""},
    {"many brackets", "local a = ", "[", "", 500000, "syntax: "},
    {"many statements", "", "transfer{}", "", 3000, "missing-key: "},
};

Test(sandbox, large_texts_end_within_their_limits, .timeout = 300)
{
    for (size_t i = 0; i < sizeof larges / sizeof *larges; i++) {
        const struct large *l = &larges[i];
        size_t each = strlen(l->repeated);
        size_t len = strlen(l->head);
        char *text =
            malloc(len + each * (size_t)l->count + strlen(l->tail) + 1);
        cr_assert_not_null(text);
        memcpy(text, l->head, len);
        for (int n = 0; n < l->count; n++, len += each) {
            memcpy(text + len, l->repeated, each);
        }
        memcpy(text + len, l->tail, strlen(l->tail));
        len += strlen(l->tail);
        struct loaded loaded = load_text(text, len);
        char *findings = findings_text(&loaded);
        cr_expect(l->expected[0] ? strstr(findings, l->expected) != NULL
                                 : findings[0] == '\0',
                  "%s: %.300s", l->name, findings);
        free(findings);
        free(text);
        loaded_release(&loaded);
    }
}

/* ---- the door --------------------------------------------------------- */

static int l_raise_text(lua_State *L)
{
    return luaL_error(L, "a text");
}

static int l_raise_nil(lua_State *L)
{
    lua_pushnil(L);
    return lua_error(L);
}

static int l_raise_table(lua_State *L)
{
    lua_newtable(L);
    return lua_error(L);
}

static int l_raise_number(lua_State *L)
{
    lua_pushinteger(L, 42);
    return lua_error(L);
}

static int l_compile_garbage(lua_State *L)
{
    cn_l_sandbox_compile(L, "local =", 7);
    return 0;
}

static int l_compile_bytecode(lua_State *L)
{
    cn_l_sandbox_compile(L, "\x1bLua", 4);
    return 0;
}

static int l_run_text(lua_State *L)
{
    const char *text = lua_touserdata(L, 1);
    cn_l_sandbox_compile(L, text, strlen(text));
    lua_call(L, 0, 0);
    return 0;
}

static int l_spend(lua_State *L)
{
    cn_l_sandbox_charge(L, WORK + 1);
    return 0;
}

static int l_nothing(lua_State *L)
{
    lua_newtable(L);
    return 0;
}

struct door {
    const char *name;
    lua_CFunction l_body;
    const char *text; /* for l_run_text */
    enum sandbox_end end;
    enum cn_status status;
    int line;
    const char *message;
};

static const struct door doors[] = {
    {"nothing", l_nothing, NULL, SANDBOX_DONE, CN_OK, 0, ""},
    {"text", l_raise_text, NULL, SANDBOX_RUN, CN_E_RULE, 0, "a text"},
    {"nil", l_raise_nil, NULL, SANDBOX_RUN, CN_E_RULE, 0,
     "an error was raised that is a nil, not a text"},
    {"table", l_raise_table, NULL, SANDBOX_RUN, CN_E_RULE, 0,
     "an error was raised that is a table, not a text"},
    {"number", l_raise_number, NULL, SANDBOX_RUN, CN_E_RULE, 0, "error 42"},
    {"syntax", l_compile_garbage, NULL, SANDBOX_SYNTAX, CN_E_RULE, 1,
     "<name> expected near '='"},
    {"bytecode", l_compile_bytecode, NULL, SANDBOX_SYNTAX, CN_E_RULE, 0,
     "attempt to load a binary chunk (mode is 't')"},
    {"a line", l_run_text, "\n\nlocal x = nil + 1", SANDBOX_RUN, CN_E_RULE, 3,
     "attempt to perform arithmetic on a nil value"},
    {"memory", l_run_text, "local t = {}\nfor i = 1, 1e9 do t[i] = i end",
     SANDBOX_BOUND, CN_E_LIMIT, 2, "went past its memory limit of 4096 KiB"},
    {"a string", l_run_text, "local s = 'x'\nwhile 1 do s = s .. s end",
     SANDBOX_BOUND, CN_E_LIMIT, 2, "made a string of more than 64 KiB"},
    {"recursion", l_run_text, "local function f()\nreturn 1 + f() end f()",
     SANDBOX_BOUND, CN_E_LIMIT, 2,
     "nested its calls or spread its values too deep"},
    {"work", l_spend, NULL, SANDBOX_SPENT, CN_E_LIMIT, 0,
     "went past its instruction limit"},
    {"nothing after that", l_nothing, NULL, SANDBOX_SPENT, CN_E_LIMIT, 0,
     "went past its instruction limit"},
    {"nor a loop", l_run_text, "while true do end", SANDBOX_SPENT, CN_E_LIMIT,
     0, "went past its instruction limit"},
};

Test(sandbox, every_error_value_becomes_one_error_of_its_kind, .timeout = 60)
{
    struct sandbox *sb = cn_sandbox_open(MEMORY, WORK, NULL);
    cr_assert_not_null(sb);
    for (size_t i = 0; i < sizeof doors / sizeof *doors; i++) {
        const struct door *d = &doors[i];
        struct cn_error err = {0};
        enum cn_status status =
            cn_sandbox_protect(sb, d->l_body, (void *)(uintptr_t)d->text, &err);
        cr_expect_eq(status, d->status, "%s", d->name);
        cr_expect_eq(cn_sandbox_end(sb), d->end, "%s: %s", d->name,
                     err.message);
        cr_expect_eq(err.line, d->line, "%s: line %d", d->name, err.line);
        cr_expect_str_eq(err.message, d->message, "%s: %s", d->name,
                         err.message);
        cn_sandbox_collect(sb);
    }
    cn_sandbox_close(sb);
}

Test(sandbox, a_script_that_filled_the_memory_leaves_room_for_the_next)
{
    static const char greedy[] = "local t = {} while true do t = { t } end";
    struct sandbox *sb = cn_sandbox_open(MEMORY, WORK, NULL);
    for (int i = 0; i < 3; i++) {
        struct cn_error err = {0};
        cr_expect_eq(
            cn_sandbox_protect(sb, l_run_text, (void *)(uintptr_t)greedy, &err),
            CN_E_LIMIT);
        cn_sandbox_collect(sb);
        cr_expect_eq(cn_sandbox_protect(sb, l_nothing, NULL, &err), CN_OK);
    }
    cn_sandbox_close(sb);
}

Test(sandbox, a_state_that_finds_no_memory_is_not_opened)
{
    cr_expect_null(cn_sandbox_open(100, WORK, NULL));
    cn_sandbox_close(NULL);
}
