/* SPDX-License-Identifier: MIT
 *
 * repl_words.c: the words that only a session has, one row each: what it
 * remembers, why and why not of the last question, reload, help and quit.
 */
#include <string.h>

#include "repl.h"

/* Names of places have several words. */
static void join(struct cn_strbuf *buf, int argc, const char *argv[])
{
    for (int i = 1; i < argc; i++) {
        CN_SAY(buf, i > 1 ? " {1}" : "{1}", argv[i]);
    }
}

/* What is remembered now; on a terminal the prompt says it. */
static int show_setting(struct cn_session *s, int code)
{
    struct cn_strbuf text;
    if (code != CN_EXIT_OK || s->screen) {
        return code;
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_session_say(s, &text);
    cn_out_line(&s->cli->out, 0, 0,
                text.len > 0 ? text.text
                             : CN_T(s->cli->lang, "hôm nay, chưa nêu gì thêm",
                                    "today, nothing else given"));
    cn_strbuf_release(&text);
    return code;
}

static int set(struct cn_session *s, enum cn_opt opt, int argc,
               const char *argv[])
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    join(&text, argc, argv);
    int code = cn_session_set(s, opt, text.text);
    cn_strbuf_release(&text);
    return show_setting(s, code);
}

static int run_on(struct cn_session *s, int argc, const char *argv[])
{
    return set(s, CN_OPT_ON, argc, argv);
}

static int run_received(struct cn_session *s, int argc, const char *argv[])
{
    return set(s, CN_OPT_RECEIVED, argc, argv);
}

static int run_province(struct cn_session *s, int argc, const char *argv[])
{
    return set(s, CN_OPT_PROVINCE, argc, argv);
}

static int run_commune(struct cn_session *s, int argc, const char *argv[])
{
    return set(s, CN_OPT_COMMUNE, argc, argv);
}

static int run_fact(struct cn_session *s, int argc, const char *argv[])
{
    int code = argc == 1 ? cn_session_set_fact(s, NULL) : CN_EXIT_OK;
    for (int i = 1; i < argc && code == CN_EXIT_OK; i++) {
        code = cn_session_set_fact(s, argv[i]);
    }
    return show_setting(s, code);
}

static int run_clear(struct cn_session *s, int argc, const char *argv[])
{
    (void)argc;
    (void)argv;
    cn_session_clear(s);
    return show_setting(s, CN_EXIT_OK);
}

static int run_show(struct cn_session *s, int argc, const char *argv[])
{
    (void)argc;
    (void)argv;
    cn_session_show(s);
    return CN_EXIT_OK;
}

/* ---- questions ----------------------------------------------------------- */

static int ask_why_not(struct cn_cli *cli)
{
    struct cn_case c;
    int code = cn_cli_make_case(cli, &c);
    return code == CN_EXIT_OK ? cn_cli_why_not(cli, &c) : code;
}

/* `route` with the words of the line, and `option` when there is one. */
static int ask(struct cn_session *s, cn_command_fn *run, const char *option,
               int argc, const char *argv[])
{
    const char *line[CN_REPL_WORDS_MAX + 2];
    int n = 0;
    if (argc == 1 && !s->what) {
        return CN_COMPLAIN(s->cli, CN_EXIT_USAGE,
                           "chưa có câu hỏi nào; hỏi bằng 'route THỦ_TỤC'",
                           "nothing was asked yet; ask with 'route WHAT'",
                           NULL);
    }
    line[n++] = "route";
    if (option) {
        line[n++] = option;
    }
    memcpy(line + n, argv + 1, (size_t)(argc - 1) * sizeof *line);
    return cn_repl_command_run(s, run, n + argc - 1, line);
}

static int run_why(struct cn_session *s, int argc, const char *argv[])
{
    return ask(s, NULL, "--why", argc, argv);
}

static int run_whynot(struct cn_session *s, int argc, const char *argv[])
{
    return ask(s, ask_why_not, NULL, argc, argv);
}

/* ---- the session --------------------------------------------------------- */

/* Answers go on from the old rules when the new ones cannot be loaded. */
static int run_reload(struct cn_session *s, int argc, const char *argv[])
{
    char rules[CN_WORD_MAX], powers[CN_WORD_MAX];
    struct cn_cli *cli = s->cli;
    struct cn_error err = cn_error_in(cli->lang);
    struct cn_strbuf text;
    (void)argc;
    (void)argv;
    if (cn_engine_reload(cli->engine, &err) != CN_OK) {
        (void)cn_cli_failure(cli, &err);
        return CN_COMPLAIN(cli, CN_EXIT_FAILURE,
                           "chưa nạp lại được: vẫn trả lời theo quy tắc cũ; "
                           "gõ check để xem mọi lỗi",
                           "not reloaded: answers still follow the old rules; "
                           "type check to see every finding",
                           NULL);
    }
    cn_snapshot_release(cli->snapshot);
    cli->snapshot = cn_engine_snapshot(cli->engine);
    struct cn_counts counts = cn_counts(cli->snapshot);
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(cli->lang, "đã nạp lại: {1} quy tắc, {2} thẩm quyền",
                "reloaded: {1} rules, {2} powers"),
           cn_say_int(rules, counts.rules), cn_say_int(powers, counts.powers));
    cn_out_line(&cli->out, 0, 0, text.text);
    cn_strbuf_release(&text);
    return CN_EXIT_OK;
}

static int run_quit(struct cn_session *s, int argc, const char *argv[])
{
    (void)argc;
    (void)argv;
    s->ended = true;
    return CN_EXIT_OK;
}

static void help_row(struct cn_out *out, const char *name, const char *words,
                     const char *help)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, words ? "  {1} {2}" : "  {1}", name, words);
    cn_out_field(out, 28, text.text, help);
    cn_strbuf_release(&text);
}

static int run_help(struct cn_session *s, int argc, const char *argv[])
{
    struct cn_out *out = &s->cli->out;
    enum cn_lang lang = s->cli->lang;
    if (argc > 1) {
        const struct cn_repl_word *word = cn_repl_word_find(argv[1]);
        const struct cn_command *command = cn_repl_command(argv[1]);
        if (word) {
            help_row(out, word->name, word->words[lang], word->help[lang]);
        } else if (command) {
            cn_help_command(out, command);
        }
        return word || command
                   ? CN_EXIT_OK
                   : CN_COMPLAIN(s->cli, CN_EXIT_USAGE,
                                 "không có lệnh '{1}'; gõ help để xem các lệnh",
                                 "no command '{1}'; type help to see them",
                                 argv[1]);
    }
    for (const struct cn_repl_word *w = cn_repl_words; w->name; w++) {
        help_row(out, w->name, w->words[lang], w->help[lang]);
    }
    for (const struct cn_command *c = cn_commands; c->name; c++) {
        if (!c->hidden && cn_repl_command(c->name)) {
            help_row(out, c->name, c->words[lang], c->help[lang]);
        }
    }
    return CN_EXIT_OK;
}

const struct cn_repl_word cn_repl_words[] = {
    {"why",
     run_why,
     {"[THỦ_TỤC]", "[WHAT]"},
     {"như route, kèm chuỗi thẩm quyền; không nêu gì thì là câu hỏi trước",
      "as route, with the chain; of the last question when none is named"}},
    {"whynot",
     run_whynot,
     {"[THỦ_TỤC]", "[WHAT]"},
     {"vì sao không phải cơ quan khác", "why it is not another body"}},
    {"on",
     run_on,
     {"[NGÀY]", "[DATE]"},
     {"ngày xét của mọi câu hỏi sau; không nêu thì là hôm nay",
      "the day of every later question; today when none is given"}},
    {"received",
     run_received,
     {"[NGÀY]", "[DATE]"},
     {"ngày tiếp nhận hồ sơ", "the day the dossier was received"}},
    {"province",
     run_province,
     {"[TỈNH]", "[P]"},
     {"tỉnh nơi nộp hồ sơ", "the province where it is presented"}},
    {"commune",
     run_commune,
     {"[XÃ]", "[C]"},
     {"xã nơi nộp hồ sơ", "the commune where it is presented"}},
    {"fact",
     run_fact,
     {"[TÊN=GIÁ_TRỊ… | TÊN]", "[NAME=VALUE… | NAME]"},
     {"nêu tình tiết; TÊN thì bỏ nó, không nêu gì thì bỏ hết",
      "give facts; a NAME alone forgets it, nothing forgets all"}},
    {"show",
     run_show,
     {NULL, NULL},
     {"quy tắc, ngày, địa bàn, tình tiết và câu hỏi hiện tại",
      "rules, day, place, facts and question at present"}},
    {"clear",
     run_clear,
     {NULL, NULL},
     {"bỏ ngày, địa bàn và tình tiết đã nêu",
      "forget the day, the place and the facts"}},
    {"reload",
     run_reload,
     {NULL, NULL},
     {"nạp lại quy tắc và danh mục; hỏng thì giữ như cũ",
      "load rules and catalogue anew; keep the old when that fails"}},
    {"help",
     run_help,
     {"[LỆNH]", "[COMMAND]"},
     {"các lệnh, hoặc một lệnh", "the commands, or one of them"}},
    {"quit", run_quit, {NULL, NULL}, {"kết thúc (Ctrl-D)", "end (Ctrl-D)"}},
    {"exit", run_quit, {NULL, NULL}, {"như quit", "as quit"}},
    {.name = NULL},
};

const struct cn_repl_word *cn_repl_word_find(const char *name)
{
    for (const struct cn_repl_word *w = cn_repl_words; w->name; w++) {
        if (strcmp(w->name, name) == 0) {
            return w;
        }
    }
    return NULL;
}

const struct cn_command *cn_repl_command(const char *name)
{
    const struct cn_command *command = cn_command_find(name);
    return command && !command->hidden && !command->alone ? command : NULL;
}
