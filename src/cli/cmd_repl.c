/* SPDX-License-Identifier: MIT
 *
 * cmd_repl.c: a session: one engine held open, questions line by line. From a
 * pipe there is no prompt and no history, and the exit code is the worst of
 * all lines; on a terminal there is an editor, and it is 0.
 */
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "repl.h"

#define LINE_SIZE 8192

/* The next line of standard input; *whole is false when it is too long or
 * holds a zero byte. NULL at the end. */
static const char *read_plain(char line[LINE_SIZE], bool *whole)
{
    size_t len = 0;
    int ch = getchar();
    *whole = true;
    if (ch == EOF) {
        return NULL;
    }
    for (; ch != EOF && ch != '\n'; ch = getchar()) {
        if (ch == '\0' || len == LINE_SIZE - 1) {
            *whole = false;
        } else {
            line[len++] = (char)ch;
        }
    }
    line[len] = '\0';
    return line;
}

static void take(struct cn_session *s, int code)
{
    s->code = code > s->code ? code : s->code;
    /* The answer comes before the next message; a reader that went away ends
     * the session. */
    (void)fflush(s->cli->out.file);
    if (ferror(s->cli->out.file)) {
        s->ended = true;
    }
}

static void run_plain(struct cn_session *s)
{
    char line[LINE_SIZE];
    bool whole = true;
    while (!s->ended && read_plain(line, &whole)) {
        take(s, whole ? cn_repl_run(s, line)
                      : CN_COMPLAIN(s->cli, CN_EXIT_USAGE,
                                    "dòng quá dài hoặc có byte 0: bỏ qua",
                                    "the line is too long or holds a zero "
                                    "byte: left out",
                                    NULL));
    }
    if (ferror(stdin)) {
        take(s, CN_COMPLAIN(s->cli, CN_EXIT_FAILURE,
                            "không đọc được đầu vào chuẩn",
                            "cannot read standard input", NULL));
    }
}

static void greet(struct cn_session *s)
{
    cn_out_line(&s->cli->out, 0, 0,
                CN_T(s->cli->lang,
                     "capnao " CN_VERSION
                     ": gõ một mã thủ tục, 'route …', hoặc help; Tab gợi ý, "
                     "Ctrl-D kết thúc.",
                     "capnao " CN_VERSION
                     ": type a procedure's code, 'route …', or help; Tab "
                     "completes, Ctrl-D ends."));
}

static int run_screen(struct cn_session *s)
{
    const char *line = NULL;
    struct cn_editor *editor = cn_editor_open(s);
    if (!editor) {
        return CN_COMPLAIN(s->cli, CN_EXIT_FAILURE, "hết bộ nhớ",
                           "out of memory", NULL);
    }
    greet(s);
    take(s, CN_EXIT_OK);
    while (!s->ended && (line = cn_editor_read(editor))) {
        take(s, cn_repl_run(s, line));
    }
    cn_editor_close(editor);
    return CN_EXIT_OK;
}

int cn_cmd_repl(struct cn_cli *cli)
{
    struct cn_session session;
    int code = cn_session_init(&session, cli);
    if (code == CN_EXIT_OK) {
        session.screen = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
        if (session.screen) {
            code = run_screen(&session);
        } else {
            run_plain(&session);
            code = session.code;
        }
    }
    cn_session_release(&session);
    return code;
}
