/* SPDX-License-Identifier: MIT
 *
 * repl_line.c: lines typed on a terminal, through libedit: its licence is
 * BSD, as readline's (the GPL) could not be for a program under the MIT one.
 * Ctrl-C is a key of the editor here, not a signal: it abandons the line.
 */
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "repl.h"

#define LISTED_MAX   40 /* candidates shown */
#define LABEL_COLUMN 44
#define NARROWEST    12 /* of a label */

struct cn_editor {
    struct cn_session *session;
    EditLine *el;
    History *history;
    int history_fd; /* or -1 */
    bool abandoned;
    struct cn_strbuf prompt, line;
};

static struct cn_editor *editor_of(EditLine *el)
{
    struct cn_editor *editor = NULL;
    (void)el_get(el, EL_CLIENTDATA, &editor);
    return editor;
}

static char *prompt(EditLine *el)
{
    struct cn_editor *editor = editor_of(el);
    struct cn_strbuf now;
    cn_strbuf_init(&now, CN_SAY_MAX);
    cn_session_say(editor->session, &now);
    cn_strbuf_clear(&editor->prompt);
    cn_strbuf_puts(&editor->prompt, "capnao");
    if (now.len > 0) {
        cn_strbuf_puts(&editor->prompt, " [");
        cn_out_make_safe(&editor->prompt, now.text);
        cn_strbuf_puts(&editor->prompt, "]");
    }
    cn_strbuf_puts(&editor->prompt, "> ");
    cn_strbuf_release(&now);
    return editor->prompt.text;
}

static unsigned char abandon(EditLine *el, int ch)
{
    struct cn_editor *editor = editor_of(el);
    (void)ch;
    editor->abandoned = true;
    (void)fputs("^C", editor->session->cli->out.file);
    (void)fflush(editor->session->cli->out.file);
    return CC_NEWLINE;
}

/* With the signals of the terminal goes this one too. */
static unsigned char suspend(EditLine *el, int ch)
{
    (void)el;
    (void)ch;
    (void)raise(SIGTSTP);
    return CC_REFRESH;
}

/* ---- completion ---------------------------------------------------------- */

/* As much of a text as fits a line. */
static void say_short(struct cn_strbuf *buf, const char *text, int columns)
{
    cn_strbuf_clear(buf);
    cn_out_make_safe(buf, text);
    columns = columns < NARROWEST ? NARROWEST : columns;
    while (cn_out_columns(buf->text) > columns) {
        size_t len = buf->len - strlen("…");
        bool cut = strcmp(buf->text + len, "…") == 0;
        len = cut ? len : buf->len;
        do {
            len--;
        } while (len > 0 && ((unsigned char)buf->text[len] & 0xC0) == 0x80);
        cn_strbuf_cut(buf, len);
        cn_strbuf_puts(buf, "…");
    }
}

static void list_candidates(struct cn_out *out,
                            const struct cn_candidates *found)
{
    char more[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_out_blank(out);
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < found->n && i < LISTED_MAX; i++) {
        int used = cn_out_columns(found->items[i].text) + 2;
        used = used > LABEL_COLUMN ? used : LABEL_COLUMN;
        say_short(&text, found->items[i].label, out->width - used);
        cn_out_field(out, LABEL_COLUMN, found->items[i].text, text.text);
    }
    if (found->n > LISTED_MAX) {
        cn_strbuf_clear(&text);
        CN_SAY(&text, CN_T(out->lang, "… còn {1} nữa", "… and {1} more"),
               cn_say_int(more, found->n - LISTED_MAX));
        cn_out_line(out, 0, 0, text.text);
    }
    cn_strbuf_release(&text);
    (void)fflush(out->file);
}

/* The editor counts characters. */
static int characters(const char *text, size_t len)
{
    int n = 0;
    for (size_t i = 0; i < len; i++) {
        n += ((unsigned char)text[i] & 0xC0) != 0x80;
    }
    return n;
}

/* Puts in what is certain; false when that is what stands there already. */
static bool insert_common(EditLine *el, const struct cn_candidates *found,
                          const char *typed)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_add(&text, found->items[0].text, cn_candidates_common(found));
    if (found->n == 1 && text.len > 0 &&
        !strchr(":=", text.text[text.len - 1])) {
        cn_strbuf_puts(&text, " "); /* nothing more belongs to the word */
    }
    bool longer = found->n == 1 || text.len > strlen(typed);
    bool changed = longer && strcmp(text.text, typed) != 0;
    if (changed) {
        el_deletestr(el, characters(typed, strlen(typed)));
        (void)el_insertstr(el, text.text);
    }
    cn_strbuf_release(&text);
    return changed;
}

static unsigned char complete(EditLine *el, int ch)
{
    struct cn_editor *editor = editor_of(el);
    const LineInfo *info = el_line(el);
    struct cn_candidates found;
    unsigned char result = CC_REFRESH_BEEP;
    (void)ch;
    cn_strbuf_clear(&editor->line);
    cn_strbuf_add(&editor->line, info->buffer,
                  (size_t)(info->cursor - info->buffer));
    cn_repl_complete(editor->session, editor->line.text, editor->line.len,
                     &found);
    if (found.n > 0 &&
        insert_common(el, &found, editor->line.text + found.start)) {
        result = CC_REFRESH;
    } else if (found.n > 1) {
        list_candidates(&editor->session->cli->out, &found);
        result = CC_REDISPLAY;
    }
    cn_candidates_release(&found);
    return result;
}

/* ---- opening and closing ------------------------------------------------- */

static void remember(void *ctx, const char *line)
{
    struct cn_editor *editor = ctx;
    HistEvent event;
    (void)history(editor->history, &event, H_ENTER, line);
}

/* The editor reads characters as the locale says; names are UTF-8. */
static void use_utf8(void)
{
    if (!setlocale(LC_CTYPE, "") ||
        strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        (void)setlocale(LC_CTYPE, "C.UTF-8");
    }
}

static void bind_keys(EditLine *el)
{
    (void)el_set(el, EL_EDITOR, "emacs");
    /* The names are borrowed so; of narrow ones the editor loses its copy. */
    (void)el_wset(el, EL_ADDFN, L"capnao-complete", L"complete", complete);
    (void)el_wset(el, EL_ADDFN, L"capnao-abandon", L"abandon", abandon);
    (void)el_wset(el, EL_ADDFN, L"capnao-suspend", L"suspend", suspend);
    (void)el_set(el, EL_BIND, "^R", "em-inc-search-prev", NULL);
    (void)el_set(el, EL_BIND, "\033[3~", "ed-delete-next-char", NULL);
    (void)el_source(el, NULL); /* the user's own ~/.editrc */
    (void)el_set(el, EL_SETTY, "-d", "-isig", NULL);
    (void)el_set(el, EL_BIND, "^I", "capnao-complete", NULL);
    (void)el_set(el, EL_BIND, "^C", "capnao-abandon", NULL);
    (void)el_set(el, EL_BIND, "^Z", "capnao-suspend", NULL);
}

static void open_history(struct cn_editor *editor)
{
    HistEvent event;
    struct cn_cli *cli = editor->session->cli;
    (void)history(editor->history, &event, H_SETSIZE, CN_HISTORY_MAX);
    (void)history(editor->history, &event, H_SETUNIQUE, 1);
    (void)el_set(editor->el, EL_HIST, history, editor->history);
    editor->history_fd = cn_history_open(remember, editor);
    if (editor->history_fd < 0) {
        CN_COMPLAIN(cli, CN_EXIT_OK,
                    "lưu ý: không ghi được lịch sử lệnh vào thư mục trạng "
                    "thái của người dùng",
                    "note: the history cannot be written to the user's state "
                    "folder",
                    NULL);
    }
}

struct cn_editor *cn_editor_open(struct cn_session *session)
{
    struct cn_editor *editor = calloc(1, sizeof *editor);
    if (!editor) {
        return NULL;
    }
    use_utf8();
    editor->session = session;
    editor->history_fd = -1;
    cn_strbuf_init(&editor->prompt, CN_SAY_MAX);
    cn_strbuf_init(&editor->line, CN_SAY_MAX);
    editor->el = el_init("capnao", stdin, stdout, stderr);
    editor->history = history_init();
    if (!editor->el || !editor->history) {
        cn_editor_close(editor);
        return NULL;
    }
    (void)el_set(editor->el, EL_CLIENTDATA, editor);
    (void)el_set(editor->el, EL_PROMPT, prompt);
    (void)el_set(editor->el, EL_SIGNAL, 1); /* sizes and suspension */
    bind_keys(editor->el);
    open_history(editor);
    return editor;
}

void cn_editor_close(struct cn_editor *editor)
{
    if (!editor) {
        return;
    }
    if (editor->history) {
        history_end(editor->history);
    }
    if (editor->el) {
        el_end(editor->el);
    }
    if (editor->history_fd >= 0) {
        (void)close(editor->history_fd);
    }
    cn_strbuf_release(&editor->prompt);
    cn_strbuf_release(&editor->line);
    free(editor);
}

/* ---- reading ------------------------------------------------------------- */

const char *cn_editor_read(struct cn_editor *editor)
{
    int n = 0;
    editor->abandoned = false;
    /* Before the prompt shows: what is typed at once is for the editor. */
    (void)el_set(editor->el, EL_PREP_TERM, 1);
    const char *line = el_gets(editor->el, &n);
    cn_strbuf_clear(&editor->line);
    if (editor->abandoned) {
        (void)fputc('\n', editor->session->cli->out.file);
        return editor->line.text;
    }
    if (!line || n <= 0) {
        (void)fputc('\n', editor->session->cli->out.file);
        return NULL;
    }
    cn_strbuf_add(&editor->line, line, strcspn(line, "\n"));
    if (editor->line.text[strspn(editor->line.text, " \t")] != '\0') {
        remember(editor, editor->line.text);
        if (editor->history_fd >= 0) {
            cn_history_add(editor->history_fd, editor->line.text);
        }
    }
    return editor->line.text;
}
