/* SPDX-License-Identifier: MIT
 *
 * test_cli_options.c: the command line as data, and what is said when it
 * makes no sense.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "../../src/cli/options.h"
#include "../../src/report/say.h"

#define WORDS_MAX 16

/* Splits at spaces; the copy lives in `store`. */
static int split(const char *line, char store[256], char *argv[WORDS_MAX])
{
    int argc = 0;
    (void)snprintf(store, 256, "capnao %s", line);
    for (char *word = strtok(store, " "); word && argc < WORDS_MAX;
         word = strtok(NULL, " ")) {
        argv[argc++] = word;
    }
    return argc;
}

struct bad_line {
    const char *line, *message;
};

static const struct bad_line bad_lines[] = {
    {"", "thiếu lệnh; xem 'capnao -h'"},
    {"rote x", "không có lệnh 'rote'; có phải 'route'?"},
    {"route", "thiếu THỦ_TỤC: capnao route THỦ_TỤC"},
    {"--lang en route", "WHAT is missing: capnao route WHAT"},
    {"route --lang=en", "WHAT is missing: capnao route WHAT"},
    {"route x --provinc 20 --lang en",
     "no option '--provinc'; did you mean '--province'?"},
    {"route x --on 2025-02-30 --lang en",
     "--on: '2025-02-30' is not a day that exists, as 2025-08-01"},
    {"route x --on --lang en", "--on needs a value: --on DATE"},
    {"route x --on= --lang en", "--on needs a value: --on DATE"},
    {"route x --json=1 --lang en", "--json takes no value"},
    {"route x --on 2025-01-01 --on 2025-01-02 --lang en",
     "--on is given twice"},
    {"route x --by minister --lang en", "'route' has no option --by"},
    {"handles --tier village --lang en",
     "--tier does not take 'village'; it takes: central, province, commune, "
     "district"},
    {"check a b --lang en", "'b' is one word too many"},
    {"route x -q --lang en", "no option '-q'; see 'capnao -h'"},
    {"route x --lang fr", "--lang không nhận 'fr'; nhận: vi, en"},
};

Test(cli_options, tells_what_is_wrong_in_one_line)
{
    for (size_t i = 0; i < sizeof bad_lines / sizeof *bad_lines; i++) {
        char store[256];
        char *argv[WORDS_MAX];
        struct cn_args args;
        struct cn_strbuf message;
        cn_strbuf_init(&message, CN_SAY_MAX);
        int argc = split(bad_lines[i].line, store, argv);
        cr_expect_not(cn_args_parse(&args, argc, argv, &message), "%s",
                      bad_lines[i].line);
        cr_expect_str_eq(message.text, bad_lines[i].message);
        cn_args_release(&args);
        cn_strbuf_release(&message);
    }
}

Test(cli_options, takes_both_forms_of_a_value_and_repeated_facts)
{
    char store[256];
    char *argv[WORDS_MAX];
    struct cn_args args;
    struct cn_strbuf message, words;
    cn_strbuf_init(&message, CN_SAY_MAX);
    cn_strbuf_init(&words, CN_SAY_MAX);
    int argc = split("--rules r route cap lai --fact a=1 --fact=b=2 "
                     "--province=20 -- --why",
                     store, argv);
    cr_assert(cn_args_parse(&args, argc, argv, &message), "%s", message.text);
    cr_expect_str_eq(args.command->name, "route");
    cr_expect_str_eq(args.value[CN_OPT_RULES], "r");
    cr_expect_str_eq(args.value[CN_OPT_PROVINCE], "20");
    cr_assert_eq(args.n_facts, 2);
    cr_expect_str_eq(args.facts[0], "a=1");
    cr_expect_str_eq(args.facts[1], "b=2");
    cr_expect_not(cn_args_has(&args, CN_OPT_WHY));
    cn_args_join(&args, &words);
    cr_expect_str_eq(words.text, "cap lai --why");
    cn_args_release(&args);
    cn_strbuf_release(&words);
    cn_strbuf_release(&message);
}

Test(cli_options, help_is_given_whatever_else_is_missing)
{
    char store[256];
    char *argv[WORDS_MAX];
    struct cn_args args;
    struct cn_strbuf message;
    cn_strbuf_init(&message, CN_SAY_MAX);
    int argc = split("route -h", store, argv);
    cr_expect(cn_args_parse(&args, argc, argv, &message));
    cr_expect(cn_args_has(&args, CN_OPT_HELP));
    cn_args_release(&args);
    cn_strbuf_release(&message);
}

Test(cli_options, every_row_has_help_in_both_languages)
{
    for (int i = 0; i < CN_N_OPT; i++) {
        const struct cn_option *row = cn_option_row((enum cn_opt)i);
        cr_assert_not_null(row->name);
        cr_expect_not_null(row->help[CN_LANG_VI], "%s", row->name);
        cr_expect_not_null(row->help[CN_LANG_EN], "%s", row->name);
        cr_expect_eq(!row->value[CN_LANG_VI], !row->value[CN_LANG_EN]);
    }
    for (const struct cn_command *c = cn_commands; c->name; c++) {
        cr_expect_not_null(c->help[CN_LANG_VI], "%s", c->name);
        cr_expect_not_null(c->help[CN_LANG_EN], "%s", c->name);
        cr_expect(c->hidden || c->examples[0].line, "%s", c->name);
        cr_expect_eq(cn_command_find(c->name), c);
    }
}
