/* SPDX-License-Identifier: MIT
 *
 * repl_run.c: a line of a session: a word of its own, a command of the
 * program, or a procedure or power to ask about.
 */
#include <histedit.h>
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "repl.h"

#define NAMES_MAX 64

static bool is_question(const char *word)
{
    return cn_code_shaped(word) ||
           (strchr(word, ':') != NULL && word[0] != '-');
}

static int complain_word(struct cn_session *s, const char *word)
{
    const char *names[NAMES_MAX];
    int n = 0;
    for (const struct cn_repl_word *w = cn_repl_words; w->name; w++) {
        names[n++] = w->name;
    }
    for (const struct cn_command *c = cn_commands; c->name && n < NAMES_MAX;
         c++) {
        if (cn_repl_command(c->name)) {
            names[n++] = c->name;
        }
    }
    int near = cn_text_nearest(word, names, n);
    if (near >= 0) {
        return CN_COMPLAIN(
            s->cli, CN_EXIT_USAGE, "không có lệnh '{1}'; có phải '{2}'?",
            "no command '{1}'; did you mean '{2}'?", word, names[near]);
    }
    return CN_COMPLAIN(s->cli, CN_EXIT_USAGE,
                       "không có lệnh '{1}'; gõ help để xem các lệnh",
                       "no command '{1}'; type help to see them", word);
}

/* ---- a command of the program -------------------------------------------- */

/* The engine is open, and it stays so. */
static int refuse_paths(struct cn_session *s, const struct cn_args *args)
{
    static const enum cn_opt fixed[] = {CN_OPT_RULES, CN_OPT_CATALOGUE,
                                        CN_OPT_VERSION};
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        if (args->value[fixed[i]]) {
            return CN_COMPLAIN(s->cli, CN_EXIT_USAGE,
                               "--{1} chỉ nêu được khi mở phiên",
                               "--{1} can only be given when the session "
                               "begins",
                               cn_option_row(fixed[i])->name);
        }
    }
    return CN_EXIT_OK;
}

/* The command gets a copy: what it changes in it ends with the line. */
static int run_filled(struct cn_session *s, struct cn_args *args,
                      cn_command_fn *run)
{
    struct cn_cli line = *s->cli;
    line.args = args;
    line.lang = args->lang;
    line.out.lang = args->lang;
    line.messages.lang = args->lang;
    line.json = cn_args_has(args, CN_OPT_JSON);
    int code = CN_EXIT_OK;
    if (cn_args_has(args, CN_OPT_HELP)) {
        cn_help_command(&line.out, args->command);
    } else {
        code = run ? run(&line) : args->command->run(&line);
    }
    line.out.lang = s->cli->lang;
    line.messages.lang = s->cli->lang;
    s->cli->out = line.out;
    s->cli->messages = line.messages;
    return code;
}

static int run_args(struct cn_session *s, struct cn_args *args,
                    cn_command_fn *run)
{
    int code = refuse_paths(s, args);
    if (code != CN_EXIT_OK) {
        return code;
    }
    if (!cn_session_fill(s, args)) {
        return CN_COMPLAIN(s->cli, CN_EXIT_FAILURE, "hết bộ nhớ",
                           "out of memory", NULL);
    }
    code = run_filled(s, args, run);
    bool asked = cn_command_takes(args->command, CN_OPT_RECEIVED) &&
                 args->n_words > 0 && code <= CN_EXIT_NEGATIVE;
    if (asked) {
        cn_session_keep_question(s, args);
    }
    return code;
}

static bool parse(struct cn_session *s, struct cn_args *args, int argc,
                  const char *argv[], struct cn_strbuf *message)
{
    char *line[CN_REPL_WORDS_MAX + 4];
    int n = 0;
    line[n++] = (char *)(uintptr_t) "capnao"; /* the parser passes it over */
    for (int i = 0; i < argc; i++) {
        line[n++] = (char *)(uintptr_t)argv[i];
    }
    return cn_args_parse_in(args, s->cli->lang, n, line, message);
}

/* A question without words is the last one again. */
static bool parse_again(struct cn_session *s, struct cn_args *args, int argc,
                        const char *argv[])
{
    const char *again[CN_REPL_WORDS_MAX + 2];
    struct cn_strbuf message;
    const struct cn_command *command = args->command;
    if (!s->what || !command || args->n_words > 0 ||
        !cn_command_takes(command, CN_OPT_RECEIVED) ||
        argc + 2 > CN_REPL_WORDS_MAX) {
        return false;
    }
    memcpy(again, argv, (size_t)argc * sizeof *again);
    again[argc] = "--";
    again[argc + 1] = s->what;
    cn_args_release(args);
    cn_strbuf_init(&message, CN_SAY_MAX);
    bool good = parse(s, args, argc + 2, again, &message);
    cn_strbuf_release(&message);
    return good;
}

int cn_repl_command_run(struct cn_session *session, cn_command_fn *run,
                        int argc, const char *argv[])
{
    struct cn_args args;
    struct cn_strbuf message;
    int code = CN_EXIT_USAGE;
    cn_strbuf_init(&message, CN_SAY_MAX);
    if (parse(session, &args, argc, argv, &message) ||
        parse_again(session, &args, argc, argv)) {
        code = run_args(session, &args, run);
    } else {
        const char *const text[] = {NULL, message.text};
        cn_cli_complain(session->cli, code, "{1}", text, 2);
    }
    cn_strbuf_release(&message);
    cn_args_release(&args);
    return code;
}

/* ---- a line -------------------------------------------------------------- */

static int run_words(struct cn_session *s, int argc, const char *argv[])
{
    const char *line[CN_REPL_WORDS_MAX + 1];
    if (argc > 1 && strcmp(argv[0], "capnao") == 0) {
        argv++; /* a line copied from a report */
        argc--;
    }
    const struct cn_repl_word *word = cn_repl_word_find(argv[0]);
    if (word) {
        return word->run(s, argc, argv);
    }
    if (cn_repl_command(argv[0])) {
        return cn_repl_command_run(s, NULL, argc, argv);
    }
    if (!is_question(argv[0])) {
        return complain_word(s, argv[0]);
    }
    line[0] = "route";
    memcpy(line + 1, argv, (size_t)argc * sizeof *line);
    return cn_repl_command_run(s, NULL, argc + 1, line);
}

static bool is_blank(const char *line)
{
    line += strspn(line, " \t\r\n");
    return line[0] == '\0' || line[0] == '#';
}

int cn_repl_run(struct cn_session *session, const char *line)
{
    int argc = 0, code = CN_EXIT_OK;
    const char **argv = NULL;
    if (is_blank(line)) {
        return code;
    }
    Tokenizer *words = tok_init(" \t\r\n");
    int open = words ? tok_str(words, line, &argc, &argv) : -1;
    if (open < 0) {
        code = CN_COMPLAIN(session->cli, CN_EXIT_FAILURE, "hết bộ nhớ",
                           "out of memory", NULL);
    } else if (open > 0) {
        code =
            CN_COMPLAIN(session->cli, CN_EXIT_USAGE, "dấu nháy chưa được đóng",
                        "a quotation mark is not closed", NULL);
    } else if (argc >= CN_REPL_WORDS_MAX) {
        code = CN_COMPLAIN(session->cli, CN_EXIT_USAGE, "dòng có quá nhiều từ",
                           "the line has too many words", NULL);
    } else if (argc > 0) {
        code = run_words(session, argc, argv);
    }
    if (words) {
        tok_end(words);
    }
    return code;
}
