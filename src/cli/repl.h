/* SPDX-License-Identifier: MIT
 *
 * repl.h: the parts of `repl`: lines typed or piped in, the words that only a
 * session has, and what a line may go on with.
 */
#ifndef CN_CLI_REPL_H
#define CN_CLI_REPL_H

#include "candidates.h"
#include "session.h"

/* ---- repl_words.c: words of a session ------------------------------------ */

#define CN_REPL_WORDS_MAX 64 /* of one line */

/* argv[0] is the word itself; returns an exit code. */
typedef int cn_repl_fn(struct cn_session *session, int argc,
                       const char *argv[]);

struct cn_repl_word {
    const char *name;
    cn_repl_fn *run;
    const char *words[CN_N_LANG]; /* what help writes for what follows */
    const char *help[CN_N_LANG];
};

/* In the order of help; the last row has no name. */
extern const struct cn_repl_word cn_repl_words[];
const struct cn_repl_word *cn_repl_word_find(const char *name);
/* The command of that name, unless it makes no sense within a session. */
const struct cn_command *cn_repl_command(const char *name);

/* ---- repl_run.c: one line ------------------------------------------------ */

/* Runs a line; what went wrong has been told. Returns an exit code. */
int cn_repl_run(struct cn_session *session, const char *line);
/* Runs a command line of the program with what the session knows added;
 * `run` takes the place of the command's own function, or is NULL. */
int cn_repl_command_run(struct cn_session *session, cn_command_fn *run,
                        int argc, const char *argv[]);

/* ---- repl_history.c ------------------------------------------------------ */

#define CN_HISTORY_MAX 1000 /* lines kept */

/* Adds each line of the user's history to the editor, oldest first, and
 * opens it for more. -1 when there is none to write to. */
typedef void cn_history_fn(void *ctx, const char *line);
int cn_history_open(cn_history_fn *add, void *ctx);
void cn_history_add(int fd, const char *line);

/* ---- repl_line.c: the line editor ---------------------------------------- */

struct cn_editor;

/* On a terminal only. NULL when memory ends. */
struct cn_editor *cn_editor_open(struct cn_session *session);
void cn_editor_close(struct cn_editor *editor);
/* The next line, the editor's until the next call; NULL at the end of the
 * input. A line that was abandoned is "". */
const char *cn_editor_read(struct cn_editor *editor);

/* ---- repl_complete.c ----------------------------------------------------- */

/* What the word at the cursor may be. A pure function of the line and the
 * session; accents and case are optional in what was typed. */
void cn_repl_complete(const struct cn_session *session, const char *line,
                      size_t cursor, struct cn_candidates *out);

#endif
