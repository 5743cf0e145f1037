/* SPDX-License-Identifier: MIT
 *
 * cmd_ask.c: asks for the facts that would settle the case, one at a time,
 * and explains the case anew after each: an answer can make the next question
 * needless. Questions go to standard error, so that a pipe gets the answer
 * alone. The end of the input ends the questions, not the program.
 */
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "question.h"

#define SKIPPED_MAX (CN_FACTS_MAX + 1)

struct session {
    struct cn_cli *cli;
    struct cn_case *c;
    struct cn_report report;       /* to standard error */
    char skipped[SKIPPED_MAX][64]; /* facts the clerk does not know */
    int n_skipped;
    int asked;
    bool ended; /* end of input */
};

/* Sets where the case is presented; other places are facts of their own. */
static bool set_presented(struct session *s, const char *text)
{
    int unit = CN_NONE;
    int code = cn_cli_find_unit(s->cli, text, CN_LEVEL_PROVINCE, CN_NONE,
                                s->c->received, &unit);
    if (code == CN_EXIT_OK) {
        s->c->presented = unit;
    }
    return code == CN_EXIT_OK;
}

static bool set_answer(struct session *s, const struct cn_question *q,
                       const char *text)
{
    bool understood = false;
    if (q->fact == CN_NONE) {
        return set_presented(s, text);
    }
    int code = cn_cli_set_fact(s->cli, s->c, q->fact,
                               cn_question_value(q, text), &understood);
    if (code == CN_EXIT_OK && !understood) {
        bool number = q->info.type == CN_NUMBER;
        cn_out_line(&s->cli->messages, 3, 3,
                    number ? CN_T(s->cli->lang,
                                  "Xin viết liền con số, như 6000 hoặc 5999,5.",
                                  "Please write the number as 6000 or 5999.5.")
                           : CN_T(s->cli->lang,
                                  "Chưa hiểu câu trả lời; xin chọn lại.",
                                  "Not understood; please choose again."));
    }
    return code == CN_EXIT_OK && understood;
}

static void skip(struct session *s, const char *fact)
{
    if (s->n_skipped < SKIPPED_MAX) {
        (void)snprintf(s->skipped[s->n_skipped++], sizeof s->skipped[0], "%s",
                       fact);
    }
}

static bool is_skipped(const struct session *s, const char *fact)
{
    for (int i = 0; i < s->n_skipped; i++) {
        if (strcmp(s->skipped[i], fact) == 0) {
            return true;
        }
    }
    return false;
}

/* Asks until the fact is set, not known, or the input ends. */
static void ask(struct session *s, const struct cn_decision *d,
                const struct cn_need *need)
{
    char line[CN_LINE_SIZE];
    struct cn_question q = {
        .report = &s->report,
        .decision = d,
        .need = need,
        .fact = cn_fact_find(s->cli->snapshot, need->fact),
        .number = ++s->asked,
    };
    if (!cn_fact_get(s->cli->snapshot, q.fact, s->cli->lang, &q.info)) {
        q.fact = CN_NONE; /* "presented": no fact of the rules */
    }
    cn_question_print(&q);
    for (;;) {
        cn_question_print_prompt(&q);
        const char *text = cn_question_read(line);
        s->ended = text == NULL;
        if (!text || text[0] == '\0') {
            skip(s, need->fact);
            return;
        }
        if (strcmp(text, "?") == 0) {
            cn_question_print_why(&q);
        } else if (set_answer(s, &q, text)) {
            return;
        }
    }
}

/* The first need of any decision that was not skipped. */
static const struct cn_need *find_need(const struct session *s,
                                       const cn_answer *answer,
                                       const struct cn_decision **decision)
{
    for (int i = 0; i < cn_answer_count(answer); i++) {
        const struct cn_decision *d = cn_answer_at(answer, i);
        for (int j = 0; j < d->n_needs; j++) {
            if (!is_skipped(s, d->needs[j].fact)) {
                *decision = d;
                return &d->needs[j];
            }
        }
    }
    return NULL;
}

static int ask_all(struct session *s)
{
    bool more = true;
    while (more && !s->ended && s->asked < SKIPPED_MAX) {
        cn_answer *answer = NULL;
        struct cn_error err = cn_error_in(s->cli->lang);
        const struct cn_decision *decision = NULL;
        if (cn_explain(s->cli->snapshot, s->c, s->cli->lang, &answer, &err) !=
            CN_OK) {
            return cn_cli_failure(s->cli, &err);
        }
        const struct cn_need *need = find_need(s, answer, &decision);
        more = need != NULL;
        if (more) {
            ask(s, decision, need);
        }
        cn_answer_free(answer);
    }
    return CN_EXIT_OK;
}

int cn_cmd_ask(struct cn_cli *cli)
{
    struct cn_case c;
    int code = cn_cli_make_case(cli, &c);
    if (code != CN_EXIT_OK) {
        return code;
    }
    struct session *s = calloc(1, sizeof *s);
    if (!s) {
        return CN_COMPLAIN(cli, CN_EXIT_FAILURE, "hết bộ nhớ", "out of memory",
                           NULL);
    }
    s->cli = cli;
    s->c = &c;
    s->report = (struct cn_report){
        .out = &cli->messages, .snapshot = cli->snapshot, .presented = CN_NONE};
    code = ask_all(s);
    bool asked = s->asked > 0;
    free(s);
    if (asked) {
        cn_out_blank(&cli->messages);
    }
    return code == CN_EXIT_OK ? cn_cli_answer(cli, &c) : code;
}
