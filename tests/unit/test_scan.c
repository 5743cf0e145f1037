/* SPDX-License-Identifier: MIT
 *
 * test_scan.c: corrections of a rule file's text, held against Lua itself:
 * whatever compiles compiles to the same code afterwards, and twice is once.
 */
#include <criterion/criterion.h>
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/lua/scan.h"

#define TEXT_MAX ((size_t)1024 * 1024)
#define TEXTS    40000

struct corrected {
    const char *name, *before, *after; /* NULL: left alone */
};

Test(scan, puts_right_what_is_certain)
{
    static const struct corrected cases[] = {
        {"nothing", "", ""},
        {"clean", "a = 1\n", "a = 1\n"},
        {"mark",
         "\xEF\xBB\xBF"
         "a = 1\n",
         "a = 1\n"},
        {"line ends", "a = 1\r\nb = 2\r\n", "a = 1\nb = 2\n"},
        {"lone returns", "a = 1\rb = 2\r\n", "a = 1\rb = 2\r\n"},
        {"blanks", "a = 1  \n\t\n-- x \n", "a = 1\n\n-- x\n"},
        {"tabs", "\ta = '\t'\n", "    a = '\t'\n"},
        {"no end", "a = 1", "a = 1\n"},
        {"half an end", "a = 1 \r", "a = 1\n"},
        {"long string", "a = [=[\t \r\n]]\t \n]=] \n",
         "a = [=[\t \n]]\t \n]=]\n"},
        {"long comment", "--[[ x \n\t]] \n", "--[[ x\n    ]]\n"},
        {"quotes", "a = '\\' \\\\' \nb = \"'\" \n",
         "a = '\\' \\\\'\nb = \"'\"\n"},
        {"skipped blanks", "a = '\\z \t\n  x' \n", "a = '\\z \t\n  x'\n"},
        {"broken line", "a = 'x \\\r\ny ' \n", "a = 'x \\\ny '\n"},
        {"a comment's quote", "-- it's \na = 1 \n", "-- it's\na = 1\n"},
        {"not a bracket", "a = b[c] -- [[ \n", "a = b[c] -- [[\n"},
        {"loose accents", "-- o\xCC\x80\n", "-- \xC3\xB2\n"},
        {"open string", "a = 'x  \n", NULL},
        {"open long string", "a = [[x  \n", NULL},
        {"open comment", "--[[x  \n", NULL},
        {"not UTF-8", "-- \xFF  \n", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cn_strbuf out;
        cn_strbuf_init(&out, TEXT_MAX);
        bool good =
            cn_scan_correct(cases[i].before, strlen(cases[i].before), &out);
        cr_expect_eq(good, cases[i].after != NULL, "%s", cases[i].name);
        if (good && cases[i].after) {
            cr_expect_str_eq(out.text, cases[i].after, "%s gave \"%s\"",
                             cases[i].name, out.text);
        }
        cn_strbuf_release(&out);
    }
}

static int keep_code(lua_State *L, const void *data, size_t size, void *out)
{
    (void)L;
    cn_strbuf_add(out, data, size);
    return 0;
}

/* The code of a text without its lines; false when it does not compile. */
static bool compile(lua_State *L, const char *text, size_t len,
                    struct cn_strbuf *code)
{
    cn_strbuf_init(code, TEXT_MAX);
    bool good = luaL_loadbufferx(L, text, len, "x", "t") == LUA_OK &&
                lua_dump(L, keep_code, code, 1) == 0;
    lua_settop(L, 0);
    return good;
}

static const char *pick(uint64_t *seed, const char *const parts[], size_t n)
{
    *seed = *seed * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return parts[(*seed >> 33) % n];
}

/* Whole pieces of Lua, and now and then a torn one. */
static void make_text(uint64_t *seed, struct cn_strbuf *out)
{
    static const char *const whole[] = {
        "a = 1;",
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "  \n",
        " \r\n",
        "\n\r",
        "a = 'q\t ';",
        "a = \"' -- \";",
        "a = [[ \r\n\t]];",
        "-- c \n",
        "a = [==[ \n]] ' \t\n]==];",
        "--[[ \t\n ' ]]",
        "--[=[ ]] \r\n]=]",
        "a = '\\z \r\n\t';",
        "a = '\\\r\n ';",
        "-- it's [[ \r\n",
        ";",
    };
    static const char *const torn[] = {"'",  "\"", "[[",  "]]", "[=[",
                                       "--", "\\", "\\z", "]",  "="};
    cn_strbuf_clear(out);
    for (int i = 0; i < 12; i++) {
        bool tear = i == 5 && *seed >> 62 == 0;
        cn_strbuf_puts(out,
                       tear ? pick(seed, torn, sizeof torn / sizeof *torn)
                            : pick(seed, whole, sizeof whole / sizeof *whole));
    }
}

Test(scan, never_changes_what_lua_reads, .timeout = 120)
{
    lua_State *L = luaL_newstate();
    struct cn_strbuf text, once, twice, before, after;
    uint64_t seed = 1;
    int compiled = 0, changed = 0;
    cn_strbuf_init(&text, TEXT_MAX);
    for (int i = 0; i < TEXTS; i++) {
        make_text(&seed, &text);
        cn_strbuf_init(&once, TEXT_MAX);
        cn_strbuf_init(&twice, TEXT_MAX);
        bool good = cn_scan_correct(text.text, text.len, &once);
        if (compile(L, text.text, text.len, &before)) {
            compiled++;
            cr_assert(good, "left alone: %s", text.text);
            cr_assert(compile(L, once.text, once.len, &after), "%s", text.text);
            cr_assert(before.len == after.len &&
                          memcmp(before.text, after.text, after.len) == 0,
                      "changed: %s", text.text);
            cn_strbuf_release(&after);
        }
        if (good) {
            changed += once.len != text.len;
            cr_assert(cn_scan_correct(once.text, once.len, &twice));
            cr_assert_str_eq(once.text, twice.text, "twice: %s", text.text);
        }
        cn_strbuf_release(&before);
        cn_strbuf_release(&once);
        cn_strbuf_release(&twice);
    }
    cr_assert_gt(compiled, TEXTS / 2); /* else this tests nothing */
    cr_assert_gt(changed, TEXTS / 2);
    cn_strbuf_release(&text);
    lua_close(L);
}
