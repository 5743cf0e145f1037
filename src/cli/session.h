/* SPDX-License-Identifier: MIT
 *
 * session.h: what a session of `repl` remembers between its lines: the day,
 * the place and the facts that every question takes unless the line says
 * otherwise, and the last question.
 */
#ifndef CN_CLI_SESSION_H
#define CN_CLI_SESSION_H

#include "cli.h"

struct cn_session {
    struct cn_cli *cli;           /* borrowed; holds the engine */
    const struct cn_args *before; /* cli->args when the session began */
    char *value[CN_N_OPT];        /* owned; of on, received, the place */
    char *fact[CN_FACTS_MAX];     /* owned, NAME=VALUE */
    int n_facts;
    char *what;  /* owned; words of the last question, or NULL */
    bool screen; /* a person types the lines */
    bool ended;
    int code; /* the worst so far */
};

/* Takes over what the options of `repl` say; CN_EXIT_OK when it makes sense.
 * Release it in any case. */
int cn_session_init(struct cn_session *session, struct cn_cli *cli);
void cn_session_release(struct cn_session *session);

/* Remembers a value, or the default again for ""; keeps what it was when that
 * makes no sense together with the rest. Returns an exit code. */
int cn_session_set(struct cn_session *session, enum cn_opt opt,
                   const char *text);
/* NAME=VALUE; a NAME alone forgets it, NULL forgets all. */
int cn_session_set_fact(struct cn_session *session, const char *text);
/* Forgets the day, the place and the facts. */
void cn_session_clear(struct cn_session *session);

/* Gives a parsed line what the session knows and the line does not say: the
 * day to every command that has one, the rest to questions about a case.
 * False when memory ends. */
CN_MUST_CHECK bool cn_session_fill(const struct cn_session *session,
                                   struct cn_args *args);
/* Remembers the words of a question that could be asked. */
void cn_session_keep_question(struct cn_session *session,
                              const struct cn_args *args);

/* "01/08/2025 · Lạng Sơn · 2 tình tiết", or nothing. */
void cn_session_say(const struct cn_session *session, struct cn_strbuf *buf);
/* Everything, a line each. */
void cn_session_show(const struct cn_session *session);

#endif
