/* SPDX-License-Identifier: MIT
 *
 * session.c: keeps the values of a session as the text that options take, so
 * that they are read by the same code. A value is tried together with all
 * others before it is kept.
 */
#include "session.h"

#include <stdlib.h>
#include <string.h>

static const enum cn_opt kept[] = {CN_OPT_ON, CN_OPT_RECEIVED, CN_OPT_PROVINCE,
                                   CN_OPT_COMMUNE};
#define N_KEPT ((int)(sizeof kept / sizeof *kept))

static int complain_memory(struct cn_session *s)
{
    return CN_COMPLAIN(s->cli, CN_EXIT_FAILURE, "hết bộ nhớ", "out of memory",
                       NULL);
}

/* Whether days, place and facts make sense together; tells why not. */
static int try_all(struct cn_session *s)
{
    struct cn_case c;
    struct cn_args args = {.lang = s->cli->lang};
    const struct cn_args *before = s->cli->args;
    const char *facts[CN_FACTS_MAX];
    for (int i = 0; i < N_KEPT; i++) {
        args.value[kept[i]] = s->value[kept[i]];
    }
    for (int i = 0; i < s->n_facts; i++) {
        facts[i] = s->fact[i];
    }
    args.facts = facts;
    args.n_facts = (size_t)s->n_facts;
    s->cli->args = &args;
    int code = cn_cli_make_setting(s->cli, &c);
    s->cli->args = before;
    return code;
}

int cn_session_init(struct cn_session *session, struct cn_cli *cli)
{
    *session = (struct cn_session){.cli = cli, .before = cli->args};
    const struct cn_args *args = cli->args;
    for (int i = 0; i < N_KEPT; i++) {
        const char *text = args->value[kept[i]];
        session->value[kept[i]] = text ? strdup(text) : NULL;
        if (text && !session->value[kept[i]]) {
            return complain_memory(session);
        }
    }
    int code = try_all(session);
    for (size_t i = 0; i < args->n_facts && code == CN_EXIT_OK; i++) {
        code = cn_session_set_fact(session, args->facts[i]);
    }
    return code;
}

static void forget_facts(struct cn_session *s)
{
    for (int i = 0; i < s->n_facts; i++) {
        free(s->fact[i]);
    }
    s->n_facts = 0;
}

void cn_session_clear(struct cn_session *session)
{
    for (int i = 0; i < CN_N_OPT; i++) {
        free(session->value[i]);
        session->value[i] = NULL;
    }
    forget_facts(session);
}

void cn_session_release(struct cn_session *session)
{
    if (session) {
        cn_session_clear(session);
        free(session->what);
        session->what = NULL;
    }
}

int cn_session_set(struct cn_session *session, enum cn_opt opt,
                   const char *text)
{
    char *old = session->value[opt];
    char *commune = session->value[CN_OPT_COMMUNE];
    char *value = text[0] != '\0' ? strdup(text) : NULL;
    cn_date date = 0;
    if (text[0] != '\0' && !value) {
        return complain_memory(session);
    }
    if (value && (cn_option_row(opt)->flags & CN_OPT_DATE) &&
        !cn_date_parse(value, &date)) {
        CN_COMPLAIN(session->cli, CN_EXIT_USAGE,
                    "'{1}' không phải là một ngày có thật, dạng 2025-08-01",
                    "'{1}' is not a day that exists, as 2025-08-01", value);
        free(value);
        return CN_EXIT_USAGE;
    }
    session->value[opt] = value;
    if (opt == CN_OPT_PROVINCE) {
        session->value[CN_OPT_COMMUNE] = NULL; /* it was in another one */
    }
    int code = try_all(session);
    if (code == CN_EXIT_OK) {
        free(old);
        if (opt == CN_OPT_PROVINCE) {
            free(commune);
        }
        return code;
    }
    free(value);
    session->value[CN_OPT_COMMUNE] = commune;
    session->value[opt] = old;
    return code;
}

/* ---- facts --------------------------------------------------------------- */

static size_t name_length(const char *fact)
{
    return strcspn(fact, "=");
}

static int find_fact(const struct cn_session *s, const char *text)
{
    size_t len = name_length(text);
    for (int i = 0; i < s->n_facts; i++) {
        if (name_length(s->fact[i]) == len &&
            strncmp(s->fact[i], text, len) == 0) {
            return i;
        }
    }
    return -1;
}

static void remove_fact(struct cn_session *s, int i)
{
    free(s->fact[i]);
    s->n_facts--;
    memmove(s->fact + i, s->fact + i + 1,
            (size_t)(s->n_facts - i) * sizeof *s->fact);
}

static int forget_fact(struct cn_session *s, const char *name)
{
    int i = find_fact(s, name);
    if (i < 0) {
        return CN_COMPLAIN(s->cli, CN_EXIT_USAGE,
                           "chưa nêu tình tiết '{1}'; nêu bằng 'fact "
                           "{1}=GIÁ_TRỊ'",
                           "fact '{1}' was not given; give it with 'fact "
                           "{1}=VALUE'",
                           name);
    }
    remove_fact(s, i);
    return CN_EXIT_OK;
}

int cn_session_set_fact(struct cn_session *session, const char *text)
{
    if (!text) {
        forget_facts(session);
        return CN_EXIT_OK;
    }
    if (!strchr(text, '=')) {
        return forget_fact(session, text);
    }
    int i = find_fact(session, text);
    if (i < 0 && session->n_facts == CN_FACTS_MAX) {
        return CN_COMPLAIN(session->cli, CN_EXIT_USAGE, "quá nhiều tình tiết",
                           "too many facts", NULL);
    }
    char *value = strdup(text);
    if (!value) {
        return complain_memory(session);
    }
    char *old = i < 0 ? NULL : session->fact[i];
    i = i < 0 ? session->n_facts++ : i;
    session->fact[i] = value;
    int code = try_all(session);
    if (code == CN_EXIT_OK) {
        free(old);
    } else if (old) {
        free(value);
        session->fact[i] = old;
    } else {
        remove_fact(session, i);
    }
    return code;
}

/* ---- a line -------------------------------------------------------------- */

static bool names_fact(const struct cn_args *args, const char *fact)
{
    size_t len = name_length(fact);
    for (size_t i = 0; i < args->n_facts; i++) {
        if (name_length(args->facts[i]) == len &&
            strncmp(args->facts[i], fact, len) == 0) {
            return true;
        }
    }
    return false;
}

static bool add_facts(const struct cn_session *s, struct cn_args *args)
{
    size_t room = args->n_facts + (size_t)s->n_facts + 1;
    const char **facts = calloc(room, sizeof *facts);
    size_t n = 0;
    if (!facts) {
        return false;
    }
    for (int i = 0; i < s->n_facts; i++) {
        if (!names_fact(args, s->fact[i])) {
            facts[n++] = s->fact[i];
        }
    }
    for (size_t i = 0; i < args->n_facts; i++) {
        facts[n++] = args->facts[i];
    }
    free(args->facts);
    args->facts = facts;
    args->n_facts = n;
    return true;
}

bool cn_session_fill(const struct cn_session *session, struct cn_args *args)
{
    const struct cn_command *command = args->command;
    if (!args->value[CN_OPT_ON] && cn_command_takes(command, CN_OPT_ON)) {
        args->value[CN_OPT_ON] = session->value[CN_OPT_ON];
    }
    if (!cn_command_takes(command, CN_OPT_RECEIVED) ||
        !cn_command_takes(command, CN_OPT_FACT)) {
        return true;
    }
    bool moved = args->value[CN_OPT_PROVINCE] != NULL;
    for (int i = 0; i < N_KEPT; i++) {
        bool elsewhere = moved && kept[i] == CN_OPT_COMMUNE;
        if (!args->value[kept[i]] && !elsewhere) {
            args->value[kept[i]] = session->value[kept[i]];
        }
    }
    return add_facts(session, args);
}

void cn_session_keep_question(struct cn_session *session,
                              const struct cn_args *args)
{
    struct cn_strbuf words;
    cn_strbuf_init(&words, CN_SAY_MAX);
    cn_args_join(args, &words);
    char *what = strdup(words.text);
    if (what) {
        free(session->what);
        session->what = what;
    }
    cn_strbuf_release(&words);
}
