/* SPDX-License-Identifier: MIT
 *
 * cmd_check.c: every finding about the rule files, then how many; as text, as
 * JSON, or as SARIF for code review tools.
 */
#include <stdlib.h>
#include <string.h>

#include "../report/sarif.h"
#include "check.h"

static void print_summary(struct cn_cli *cli, const cn_findings *findings)
{
    char errors[CN_WORD_MAX], warnings[CN_WORD_MAX];
    int fatal = 0, n = (int)cn_findings_count(findings);
    struct cn_strbuf text;
    for (int i = 0; i < n; i++) {
        fatal += cn_findings_at(findings, (size_t)i)->fatal;
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    if (n == 0) {
        CN_SAY(&text, CN_T(cli->lang, "{1}: không có lỗi", "{1}: clean"),
               cli->rules);
    } else {
        CN_SAY(&text,
               CN_T(cli->lang, "{1} lỗi, {2} cảnh báo",
                    "{1} error(s), {2} warning(s)"),
               cn_say_int(errors, fatal), cn_say_int(warnings, n - fatal));
    }
    cn_out_line(&cli->out, 0, 0, text.text);
    cn_strbuf_release(&text);
}

/* ---- SARIF ------------------------------------------------------------------
 */

struct sarif {
    struct cn_sarif_rule *rules; /* of the ids that were found */
    struct cn_strbuf *pages;     /* beside the rules */
    struct cn_sarif_result *results;
    bool *listed; /* by number of the id */
    int n_rules;
};

static void list_rule(struct sarif *sarif, const char *id, enum cn_lang lang)
{
    struct cn_lint_info info;
    int number = cn_lint_find(id);
    if (!cn_lint_get(number, lang, &info) || sarif->listed[number]) {
        return;
    }
    struct cn_strbuf *page = &sarif->pages[sarif->n_rules];
    cn_strbuf_init(page, CN_SAY_MAX);
    CN_SAY(page, "docs/lint/{1}.md", id);
    sarif->listed[number] = true;
    sarif->rules[sarif->n_rules++] = (struct cn_sarif_rule){
        .id = info.id, .summary = info.title, .help = page->text};
}

static void fill_sarif(struct sarif *sarif, const cn_findings *findings,
                       enum cn_lang lang)
{
    size_t n = cn_findings_count(findings);
    for (size_t i = 0; i < n; i++) {
        const struct cn_finding *f = cn_findings_at(findings, i);
        bool translated = lang == CN_LANG_VI && f->message_vi;
        list_rule(sarif, f->id, lang);
        sarif->results[i] = (struct cn_sarif_result){
            .rule = f->id,
            .level = f->fatal ? CN_SARIF_ERROR : CN_SARIF_WARNING,
            .message = translated ? f->message_vi : f->message,
            .file = f->file[0] ? f->file : NULL,
            .line = f->line,
        };
    }
}

static enum cn_status write_sarif(struct cn_cli *cli,
                                  const cn_findings *findings,
                                  struct cn_error *err)
{
    size_t n = cn_findings_count(findings);
    size_t ids = (size_t)cn_lint_count();
    struct sarif sarif = {
        .rules = calloc(ids + 1, sizeof *sarif.rules),
        .pages = calloc(ids + 1, sizeof *sarif.pages),
        .results = calloc(n + 1, sizeof *sarif.results),
        .listed = calloc(ids + 1, sizeof *sarif.listed),
    };
    enum cn_status status;
    if (sarif.rules && sarif.pages && sarif.results && sarif.listed) {
        fill_sarif(&sarif, findings, cli->lang);
        status = cn_sarif_print(&cli->out, sarif.rules, sarif.n_rules,
                                sarif.results, (int)n, err);
    } else {
        status = cn_json_print(&cli->out, NULL, err);
    }
    for (int i = 0; i < sarif.n_rules; i++) {
        cn_strbuf_release(&sarif.pages[i]);
    }
    free(sarif.rules);
    free(sarif.pages);
    free(sarif.results);
    free(sarif.listed);
    return status;
}

/* ---- the command -------------------------------------------------------- */

static enum cn_status print_list(struct cn_cli *cli,
                                 const cn_findings *findings,
                                 struct cn_error *err)
{
    struct cn_list list;
    cn_list_open(&list, &cli->out, NULL, cli->json);
    for (size_t i = 0; i < cn_findings_count(findings); i++) {
        cn_list_finding(&list, cn_findings_at(findings, i));
    }
    return cn_list_close(&list, err);
}

static int print_findings(struct cn_cli *cli, const cn_findings *findings,
                          bool sarif)
{
    struct cn_error err = cn_error_in(cli->lang);
    enum cn_status status = sarif ? write_sarif(cli, findings, &err)
                                  : print_list(cli, findings, &err);
    if (status != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    if (!cli->json && !sarif) {
        print_summary(cli, findings);
    }
    return cn_findings_count(findings) > 0 ? CN_EXIT_NEGATIVE : CN_EXIT_OK;
}

/* What does not go together. */
static int check_options(struct cn_cli *cli, bool sarif)
{
    const struct cn_args *args = cli->args;
    if (cn_args_has(args, CN_OPT_DRY_RUN) && !cn_args_has(args, CN_OPT_FIX)) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE, "--dry-run đi cùng --fix",
                           "--dry-run goes with --fix", NULL);
    }
    if (sarif &&
        (cn_args_has(args, CN_OPT_FIX) || cn_args_has(args, CN_OPT_LIST) ||
         cn_args_has(args, CN_OPT_EXPLAIN))) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "--format sarif chỉ dành cho các phát hiện, không "
                           "cho --fix, --list, --explain",
                           "--format sarif is for findings, not for --fix, "
                           "--list or --explain",
                           NULL);
    }
    return CN_EXIT_OK;
}

/* The rules of the word are others: only a catalogue that was named is theirs.
 */
static int take_folder(struct cn_cli *cli)
{
    if (cli->args->n_words == 0) {
        return CN_EXIT_OK;
    }
    if (!cn_args_has(cli->args, CN_OPT_CATALOGUE)) {
        cli->catalogue[0] = '\0';
    }
    return cn_cli_take_rules(cli, cli->args->words[0]);
}

/* Takes the folder and --format in; an exit code that is not OK ends it. */
static int prepare(struct cn_cli *cli, bool *sarif)
{
    const char *format = cli->args->value[CN_OPT_FORMAT];
    *sarif = format && strcmp(format, "sarif") == 0;
    if (format && !*sarif && strcmp(format, "json") != 0 &&
        strcmp(format, "text") != 0) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "--format của check là text, json hoặc sarif",
                           "--format of check is text, json or sarif", NULL);
    }
    cli->json = cli->json || (format && strcmp(format, "json") == 0);
    int code = check_options(cli, *sarif);
    return code == CN_EXIT_OK ? take_folder(cli) : code;
}

int cn_cmd_check(struct cn_cli *cli)
{
    cn_findings *findings = NULL;
    struct cn_error err = cn_error_in(cli->lang);
    bool sarif = false;
    int code = prepare(cli, &sarif);
    if (code != CN_EXIT_OK) {
        return code;
    }
    if (cn_args_has(cli->args, CN_OPT_LIST)) {
        return cn_check_ids(cli);
    }
    if (cn_args_has(cli->args, CN_OPT_EXPLAIN)) {
        return cn_check_explain(cli, cli->args->value[CN_OPT_EXPLAIN]);
    }
    if (cn_args_has(cli->args, CN_OPT_FIX)) {
        return cn_check_fix(cli);
    }
    struct cn_options options = {
        .rules = cli->rules,
        .catalogue = cli->catalogue[0] != '\0' ? cli->catalogue : NULL,
    };
    cn_cli_progress(cli, CN_T(cli->lang, "đang soát…", "checking…"));
    enum cn_status status = cn_check(&options, &findings, &err);
    cn_cli_progress(cli, "");
    if (status != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    code = print_findings(cli, findings, sarif);
    cn_findings_free(findings);
    return code;
}
