/* SPDX-License-Identifier: MIT
 *
 * cmd_check.c: every finding about the rule files, then how many.
 */
#include "cli.h"

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

static int print_findings(struct cn_cli *cli, const cn_findings *findings)
{
    struct cn_list list;
    struct cn_error err = {.status = CN_OK};
    size_t n = cn_findings_count(findings);
    cn_list_open(&list, &cli->out, NULL, cli->json);
    for (size_t i = 0; i < n; i++) {
        cn_list_finding(&list, cn_findings_at(findings, i));
    }
    if (cn_list_close(&list, &err) != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    if (!cli->json) {
        print_summary(cli, findings);
    }
    return n > 0 ? CN_EXIT_NEGATIVE : CN_EXIT_OK;
}

int cn_cmd_check(struct cn_cli *cli)
{
    cn_findings *findings = NULL;
    struct cn_error err = {.status = CN_OK};
    if (cli->args->n_words > 0) {
        int code = cn_cli_take_rules(cli, cli->args->words[0]);
        if (code != CN_EXIT_OK) {
            return code;
        }
        if (!cn_args_has(cli->args, CN_OPT_CATALOGUE)) {
            cli->catalogue[0] = '\0'; /* it belongs to other rules */
        }
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
    int code = print_findings(cli, findings);
    cn_findings_free(findings);
    return code;
}
