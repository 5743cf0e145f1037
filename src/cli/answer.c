/* SPDX-License-Identifier: MIT
 *
 * answer.c: a case explained and printed: what route and ask end with.
 */
#include "cli.h"

static int exit_code(const cn_answer *answer)
{
    int n = cn_answer_count(answer);
    for (int i = 0; i < n; i++) {
        if (cn_answer_at(answer, i)->outcome != CN_DECIDED) {
            return CN_EXIT_NEGATIVE;
        }
    }
    return n > 0 ? CN_EXIT_OK : CN_EXIT_NEGATIVE;
}

static void print_text(const struct cn_report *report, const cn_answer *answer,
                       bool why)
{
    int n = cn_answer_count(answer);
    for (int i = 0; i < n; i++) {
        const struct cn_decision *decision = cn_answer_at(answer, i);
        if (i > 0) {
            cn_out_blank(report->out);
        }
        cn_report_decision(report, decision);
        if (why) {
            cn_out_blank(report->out);
            cn_report_tree(report, decision);
        }
    }
}

int cn_cli_answer(struct cn_cli *cli, const struct cn_case *c)
{
    cn_answer *answer = NULL;
    struct cn_error err = {.status = CN_OK};
    struct cn_report report = {
        .out = &cli->out,
        .snapshot = cli->snapshot,
        .presented = c->presented,
    };
    (void)cn_cli_day(cli, &report.day_assumed);
    if (cn_explain(cli->snapshot, c, cli->lang, &answer, &err) != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    int code = exit_code(answer);
    if (!cli->json) {
        print_text(&report, answer, cn_args_has(cli->args, CN_OPT_WHY));
    } else if (cn_report_json(&report, answer, &err) != CN_OK) {
        code = cn_cli_failure(cli, &err);
    }
    cn_answer_free(answer);
    return code;
}
