/* SPDX-License-Identifier: MIT
 *
 * cmd_explain.c: a rule as a sentence, with its place among the others; or
 * every rule of a provision, or of a procedure or power.
 */
#include <stdlib.h>
#include <string.h>

#include "../report/rule.h"
#include "cli.h"
#include "provision.h"

#define NEAREST_MAX 5

struct explaining {
    struct cn_cli *cli;
    struct cn_rule_report report;
    json_t *array; /* NULL: text */
    bool full;     /* one rule: everything about it */
    int told;
    int code;
};

static void tell(struct explaining *x, int rule)
{
    struct cn_error err = cn_error_in(x->cli->lang);
    cn_rule_about *about = NULL;
    if (x->code != CN_EXIT_OK) {
        return;
    }
    if (cn_rule_tell(x->cli->snapshot, rule, x->cli->lang, &about, &err) !=
        CN_OK) {
        x->code = cn_cli_failure(x->cli, &err);
        return;
    }
    const struct cn_rule_info *info = cn_rule_told(about);
    if (x->array) {
        (void)json_array_append_new(x->array, cn_json_rule(&x->report, info));
    } else {
        if (x->told > 0) {
            cn_out_blank(&x->cli->out);
        }
        if (x->full) {
            cn_report_rule(&x->report, info);
        } else {
            cn_report_rule_line(&x->report, info);
        }
    }
    x->told++;
    cn_rule_about_free(about);
}

static void tell_list(struct explaining *x, const int *rules, int n)
{
    x->full = x->full || n == 1;
    for (int i = 0; i < n; i++) {
        tell(x, rules[i]);
    }
}

/* ---- rules that are not there ------------------------------------------- */

static int complain_rule(struct cn_cli *cli, const char *text)
{
    int near[NEAREST_MAX];
    struct cn_strbuf names;
    int n = cn_rule_nearest(cli->snapshot, text, NEAREST_MAX, near);
    cn_strbuf_init(&names, CN_SAY_MAX);
    for (int i = 0; i < n; i++) {
        CN_SAY(&names, i > 0 ? ", {1}" : "{1}",
               cn_rule_id(cli->snapshot, near[i]));
    }
    int code =
        n > 0 ? CN_COMPLAIN(cli, CN_EXIT_USAGE,
                            "không có quy tắc '{1}'; gần nhất: {2}",
                            "no rule '{1}'; nearest: {2}", text, names.text)
              : CN_COMPLAIN(cli, CN_EXIT_USAGE,
                            "không có quy tắc, điều khoản, thủ tục hay thẩm "
                            "quyền nào là '{1}'",
                            "no rule, provision, procedure or power is '{1}'",
                            text);
    cn_strbuf_release(&names);
    return code;
}

/* ---- provisions ------------------------------------------------------------
 */

static const char *or_null(const char *part)
{
    return part[0] ? part : NULL;
}

static int complain_provision(struct explaining *x, const char *text,
                              const struct cn_provision_words *p)
{
    struct cn_instrument_info info;
    struct cn_strbuf names;
    cn_strbuf_init(&names, CN_SAY_MAX);
    for (int i = 0; i < p->n_instruments; i++) {
        if (cn_instrument_get(x->cli->snapshot, p->instrument[i], x->cli->lang,
                              &info)) {
            CN_SAY(&names, i > 0 ? ", {1}" : "{1}", info.id);
        }
    }
    int code =
        p->n_instruments > 1
            ? CN_COMPLAIN(
                  x->cli, CN_EXIT_USAGE, "'{1}' có thể là nhiều văn bản: {2}",
                  "'{1}' may be several instruments: {2}", text, names.text)
            : CN_COMPLAIN(x->cli, CN_EXIT_USAGE,
                          "không quy tắc nào dựa trên '{1}' ({2}); thử bỏ bớt "
                          "điểm, khoản",
                          "no rule rests on '{1}' ({2}); try without its point "
                          "or clause",
                          text, names.text);
    cn_strbuf_release(&names);
    return code;
}

static int explain_provision(struct explaining *x, const char *text,
                             const struct cn_provision_words *p)
{
    int max = cn_counts(x->cli->snapshot).rules + 1;
    int *rules = calloc((size_t)max, sizeof *rules);
    int n = 0;
    if (!rules) {
        return CN_COMPLAIN(x->cli, CN_EXIT_FAILURE, "hết bộ nhớ",
                           "out of memory", NULL);
    }
    if (p->n_instruments == 1) {
        n = cn_provision_rules(x->cli->snapshot, p->instrument[0],
                               or_null(p->article), or_null(p->clause),
                               or_null(p->point), max, rules);
    }
    int near = CN_NONE;
    bool misspelt = n == 0 && !strchr(text, ' ') &&
                    cn_rule_nearest(x->cli->snapshot, text, 1, &near) > 0;
    int code = n > 0      ? CN_EXIT_OK
               : misspelt ? complain_rule(x->cli, text)
                          : complain_provision(x, text, p);
    tell_list(x, rules, n);
    free(rules);
    return code;
}

/* ---- procedures and powers
 * --------------------------------------------------- */

static void head_power(struct explaining *x, int power)
{
    struct cn_power_info info;
    struct cn_strbuf text;
    if (x->array ||
        !cn_power_get(x->cli->snapshot, power, x->cli->lang, &info)) {
        return;
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "== {1}:{2} – {3}: {4}", info.subject, info.action,
           info.action_label, info.name);
    if (x->told > 0) {
        cn_out_blank(&x->cli->out);
    }
    cn_out_headline(&x->cli->out, text.text);
    cn_strbuf_release(&text);
    x->told = 0;
}

static void explain_power(struct explaining *x, int power)
{
    int max = cn_counts(x->cli->snapshot).rules + 1;
    int *rules = calloc((size_t)max, sizeof *rules);
    if (!rules) {
        x->code = CN_COMPLAIN(x->cli, CN_EXIT_FAILURE, "hết bộ nhớ",
                              "out of memory", NULL);
        return;
    }
    int n = cn_power_rules(x->cli->snapshot, power, max, rules);
    head_power(x, power);
    for (int i = 0; i < n; i++) {
        tell(x, rules[i]);
    }
    free(rules);
}

static int explain_procedure(struct explaining *x, int procedure)
{
    struct cn_procedure_info info;
    int found = 0;
    (void)cn_procedure_get(x->cli->snapshot, procedure, &info);
    for (int i = 0; i < info.n_actions; i++) {
        struct cn_strbuf power;
        cn_strbuf_init(&power, CN_SAY_MAX);
        CN_SAY(&power, "{1}:{2}", info.subject, info.action[i]);
        int number = cn_power_find(x->cli->snapshot, power.text);
        cn_strbuf_release(&power);
        if (number != CN_NONE) {
            explain_power(x, number);
            found++;
        }
    }
    if (found > 0) {
        return CN_EXIT_OK;
    }
    return CN_COMPLAIN(x->cli, CN_EXIT_NEGATIVE,
                       "chưa quy tắc nào nói tới thủ tục {1} {2}",
                       "no rule speaks of procedure {1} {2}",
                       info.code[0] ? info.code : info.id, info.name);
}

static int explain_subject(struct explaining *x, const char *text)
{
    struct cn_power_info info;
    int n = 0;
    for (int p = 0; cn_power_get(x->cli->snapshot, p, x->cli->lang, &info);
         p++) {
        if (strcmp(info.subject, text) == 0) {
            explain_power(x, p);
            n++;
        }
    }
    return n;
}

/* ---- what was named
 * ------------------------------------------------------------ */

/* One word that is the name of nothing is meant as a rule's. */
static bool is_misspelt(struct cn_cli *cli, const char *text)
{
    int near = CN_NONE;
    bool word = !strchr(text, ' ') && !strchr(text, ':') &&
                !cn_code_shaped(text) &&
                cn_procedure_find(cli->snapshot, text) == CN_NONE;
    int power[1];
    return word && cn_power_search(cli->snapshot, text, 1, power) == 0 &&
           cn_rule_nearest(cli->snapshot, text, 1, &near) > 0;
}

static bool take_row(void *ctx, const struct cn_row *row)
{
    (void)row;
    *(bool *)ctx = true;
    return false;
}

/* Words that no procedure and no power has. */
static bool means_nothing(struct cn_cli *cli, const char *text)
{
    struct cn_error err = cn_error_in(cli->lang);
    int power[1];
    bool found = cn_code_shaped(text) || strchr(text, ':') ||
                 cn_procedure_find(cli->snapshot, text) != CN_NONE ||
                 cn_power_search(cli->snapshot, text, 1, power) > 0;
    return !found && (cli->catalogue[0] == '\0' ||
                      (cn_catalogue_search(cli->catalogue, text, 1, take_row,
                                           &found, &err) == CN_OK &&
                       !found));
}

static int explain_what(struct explaining *x, const char *text)
{
    struct cn_case c;
    cn_case_init(&c, cn_date_today());
    if (is_misspelt(x->cli, text) || means_nothing(x->cli, text)) {
        return complain_rule(x->cli, text);
    }
    int code = cn_cli_find_what(x->cli, text, &c);
    if (code != CN_EXIT_OK) {
        return code;
    }
    if (c.procedure != CN_NONE) {
        return explain_procedure(x, c.procedure);
    }
    explain_power(x, c.power);
    return CN_EXIT_OK;
}

static int explain(struct explaining *x, const char *text)
{
    struct cn_provision_words provision;
    int rule = cn_rule_find(x->cli->snapshot, text);
    if (rule != CN_NONE) {
        tell_list(x, &rule, 1);
        return CN_EXIT_OK;
    }
    if (cn_provision_parse(x->cli->snapshot, text, &provision)) {
        return explain_provision(x, text, &provision);
    }
    if (explain_subject(x, text) > 0) {
        return CN_EXIT_OK;
    }
    return explain_what(x, text);
}

int cn_cmd_explain(struct cn_cli *cli)
{
    struct explaining x = {.cli = cli,
                           .report = {&cli->out, cli->snapshot},
                           .array = cli->json ? json_array() : NULL};
    struct cn_error err = cn_error_in(cli->lang);
    struct cn_strbuf words;
    cn_strbuf_init(&words, CN_SAY_MAX);
    cn_args_join(cli->args, &words);
    int code = explain(&x, words.text);
    cn_strbuf_release(&words);
    code = code == CN_EXIT_OK ? x.code : code;
    if (x.array && code == CN_EXIT_OK) {
        json_t *root = json_pack("{s:o}", "rules", x.array);
        return cn_json_print(&cli->out, root, &err) == CN_OK
                   ? code
                   : cn_cli_failure(cli, &err);
    }
    json_decref(x.array);
    return code;
}
