/* SPDX-License-Identifier: MIT
 *
 * facts.c: facts as people write them: NAME=VALUE on the command line, an id
 * or a label in an answer. What a fact may be is the engine's to say.
 */
#include <string.h>

#include "../base/text.h"
#include "cli.h"

#define NAMES_MAX CN_FACTS_MAX

/* A place is looked up here, so that an old name is explained. */
static int set_place(struct cn_cli *cli, struct cn_case *c, int fact,
                     const char *text)
{
    int unit = CN_NONE;
    enum cn_level level = cn_place_level(cli->snapshot, text, c->on);
    cn_date day = cn_case_unit_day(cli->snapshot, c, text, level, CN_NONE);
    if (day != c->on) {
        level = cn_place_level(cli->snapshot, text, day);
    }
    int code = cn_cli_find_unit(cli, text, level, CN_NONE, day, &unit);
    if (code == CN_EXIT_OK) {
        (void)cn_case_set_unit(cli->snapshot, c, fact, unit); /* a place */
    }
    return code;
}

int cn_cli_set_fact(struct cn_cli *cli, struct cn_case *c, int fact,
                    const char *text, bool *understood)
{
    struct cn_fact_info info;
    struct cn_error err = cn_error_in(cli->lang);
    *understood = cn_fact_get(cli->snapshot, fact, cli->lang, &info);
    if (!*understood) {
        return CN_EXIT_OK;
    }
    if (info.type == CN_PLACE) {
        return set_place(cli, c, fact, text);
    }
    char buf[CN_WORDS_MAX];
    const char *value = cn_fact_read(cli->snapshot, fact, text, buf);
    *understood =
        value && cn_case_set(cli->snapshot, c, info.id, value, &err) == CN_OK;
    if (value && !*understood && info.n_values > 0) {
        /* An allowed value that is refused contradicts the procedure. */
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "tên thủ tục đã định sẵn '{1}' khác với '{2}'; bỏ "
                           "tình tiết này hoặc hỏi theo chủ_thể:hành_vi",
                           "the procedure's name fixes '{1}' otherwise than "
                           "'{2}'; leave the fact out or ask by "
                           "subject:action",
                           info.id, value);
    }
    return CN_EXIT_OK;
}

/* "action" and "field" are words of the rules, not facts of a dossier. */
static bool is_reserved(const char *name)
{
    return strcmp(name, "action") == 0 || strcmp(name, "field") == 0;
}

static int complain_name(struct cn_cli *cli, const char *name)
{
    const char *names[NAMES_MAX];
    int n = 0;
    int count = cn_counts(cli->snapshot).facts;
    for (int i = 0; i < count && n < NAMES_MAX; i++) {
        struct cn_fact_info info;
        if (cn_fact_get(cli->snapshot, i, cli->lang, &info) &&
            !is_reserved(info.id)) {
            names[n++] = info.id;
        }
    }
    int near = cn_text_nearest(name, names, n);
    if (near >= 0) {
        return CN_COMPLAIN(
            cli, CN_EXIT_USAGE, "không có tình tiết '{1}'; có phải '{2}'?",
            "no fact '{1}'; did you mean '{2}'?", name, names[near]);
    }
    struct cn_strbuf all;
    cn_strbuf_init(&all, CN_SAY_MAX);
    for (int i = 0; i < n; i++) {
        CN_SAY(&all, i > 0 ? ", {1}" : "{1}", names[i]);
    }
    CN_COMPLAIN(cli, CN_EXIT_USAGE, "không có tình tiết '{1}'; có: {2}",
                "no fact '{1}'; there are: {2}", name, all.text);
    cn_strbuf_release(&all);
    return CN_EXIT_USAGE;
}

static void say_range(struct cn_strbuf *buf, const struct cn_fact_info *info,
                      enum cn_lang lang)
{
    if (info->has_min) {
        cn_strbuf_printf(buf, CN_T(lang, "; ít nhất %.15g", "; at least %.15g"),
                         info->min);
    }
    if (info->has_max) {
        cn_strbuf_printf(buf,
                         CN_T(lang, "; nhiều nhất %.15g", "; at most %.15g"),
                         info->max);
    }
}

static int complain_value(struct cn_cli *cli, int fact, const char *name,
                          const char *value)
{
    struct cn_fact_info info = {.id = name};
    struct cn_strbuf all;
    cn_strbuf_init(&all, CN_SAY_MAX);
    if (cn_fact_get(cli->snapshot, fact, cli->lang, &info)) {
        for (int i = 0; i < info.n_values; i++) {
            const char *id = NULL, *label = NULL;
            if (cn_fact_value(cli->snapshot, fact, i, cli->lang, &id, &label)) {
                CN_SAY(&all, i > 0 ? ", {1}" : "{1}", id);
            }
        }
    }
    if (all.len == 0) {
        cn_strbuf_puts(&all,
                       CN_T(cli->lang, "một số viết liền, như 6000 hoặc 5999,5",
                            "a number without separators, as 6000 or "
                            "5999.5"));
        say_range(&all, &info, cli->lang);
    }
    CN_COMPLAIN(cli, CN_EXIT_USAGE, "'{1}' không nhận '{2}'; nhận: {3}",
                "'{1}' does not take '{2}'; it takes: {3}", name, value,
                all.text);
    cn_strbuf_release(&all);
    return CN_EXIT_USAGE;
}

/* Splits NAME=VALUE; false when it is not that. */
static bool split(const char *text, char name[CN_WORDS_MAX], const char **value)
{
    const char *equals = strchr(text, '=');
    size_t len = equals ? (size_t)(equals - text) : 0;
    if (len == 0 || len >= CN_WORDS_MAX || equals[1] == '\0') {
        return false;
    }
    memcpy(name, text, len);
    name[len] = '\0';
    *value = equals + 1;
    return true;
}

static bool given_before(const struct cn_args *args, size_t now,
                         const char *name)
{
    char other[CN_WORDS_MAX];
    const char *value = NULL;
    for (size_t i = 0; i < now; i++) {
        if (split(args->facts[i], other, &value) && strcmp(other, name) == 0) {
            return true;
        }
    }
    return false;
}

static int set_one(struct cn_cli *cli, struct cn_case *c, size_t i)
{
    char name[CN_WORDS_MAX];
    const char *value = NULL;
    bool understood = false;
    if (!split(cli->args->facts[i], name, &value)) {
        return CN_COMPLAIN(
            cli, CN_EXIT_USAGE, "--fact '{1}' không có dạng TÊN=GIÁ_TRỊ",
            "--fact '{1}' is not NAME=VALUE", cli->args->facts[i]);
    }
    if (given_before(cli->args, i, name)) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "tình tiết '{1}' được nêu hai lần",
                           "fact '{1}' is given twice", name);
    }
    int fact = cn_fact_find(cli->snapshot, name);
    if (fact == CN_NONE || is_reserved(name)) {
        return complain_name(cli, name);
    }
    int code = cn_cli_set_fact(cli, c, fact, value, &understood);
    if (code == CN_EXIT_OK && !understood) {
        code = complain_value(cli, fact, name, value);
    }
    return code;
}

int cn_cli_set_facts(struct cn_cli *cli, struct cn_case *c)
{
    int code = CN_EXIT_OK;
    for (size_t i = 0; i < cli->args->n_facts && code == CN_EXIT_OK; i++) {
        code = set_one(cli, c, i);
    }
    return code;
}
