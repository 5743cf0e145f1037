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

static void print_why_not(const struct cn_report *report,
                          const cn_answer *answer)
{
    enum cn_lang lang = report->out->lang;
    int n = cn_answer_count(answer);
    for (int i = 0; i < n; i++) {
        const struct cn_decision *decision = cn_answer_at(answer, i);
        struct cn_strbuf text;
        cn_strbuf_init(&text, CN_SAY_MAX);
        CN_SAY(&text, decision->authority ? "{1}: {2}" : "{1}",
               cn_outcome_label(decision->outcome, lang), decision->authority);
        cn_out_headline(report->out, text.text);
        cn_strbuf_release(&text);
        cn_report_needs(report, decision);
        cn_report_conflict(report, decision);
        cn_report_why_not(report, decision);
        if (decision->n_needs + decision->n_conflict + decision->n_why_not ==
            0) {
            cn_out_line(report->out, 0, 0,
                        CN_T(lang, "Không có quy tắc nào dẫn tới nơi khác.",
                             "No rule leads to anyone else."));
        }
    }
}

enum shape { SHAPE_ANSWER, SHAPE_WHY_NOT };

static int explain(struct cn_cli *cli, const struct cn_case *c,
                   enum shape shape)
{
    cn_answer *answer = NULL;
    struct cn_error err = cn_error_in(cli->lang);
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
    if (cli->json) {
        if (cn_report_json(&report, answer, &err) != CN_OK) {
            code = cn_cli_failure(cli, &err);
        }
    } else if (shape == SHAPE_WHY_NOT) {
        print_why_not(&report, answer);
    } else {
        print_text(&report, answer, cn_args_has(cli->args, CN_OPT_WHY));
    }
    cn_answer_free(answer);
    return code;
}

int cn_cli_answer(struct cn_cli *cli, const struct cn_case *c)
{
    return explain(cli, c, SHAPE_ANSWER);
}

int cn_cli_why_not(struct cn_cli *cli, const struct cn_case *c)
{
    return explain(cli, c, SHAPE_WHY_NOT);
}
