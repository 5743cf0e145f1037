/* SPDX-License-Identifier: MIT
 *
 * cmd_prove.c: proves that every power has one body on every day, or says
 * where not; with --cliff, what one day changes.
 */
#include "../report/proof.h"
#include "cli.h"

static int find_power(struct cn_cli *cli, const char *text, int *out)
{
    int near = CN_NONE;
    *out = cn_power_find(cli->snapshot, text);
    if (*out != CN_NONE) {
        return CN_EXIT_OK;
    }
    struct cn_power_info info;
    if (cn_power_nearest(cli->snapshot, text, 1, &near) > 0 &&
        cn_power_get(cli->snapshot, near, cli->lang, &info)) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "không có thẩm quyền '{1}'; có phải '{2}:{3}'?",
                           "no power '{1}'; did you mean '{2}:{3}'?", text,
                           info.subject, info.action);
    }
    return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                       "không có thẩm quyền '{1}', dạng chủ_thể:hành_vi",
                       "no power '{1}', as subject:action", text);
}

static int read_options(struct cn_cli *cli, struct cn_proof_options *options)
{
    const struct cn_args *args = cli->args;
    int code = CN_EXIT_OK;
    cn_proof_options_init(options);
    if (args->value[CN_OPT_CLIFF] &&
        (args->value[CN_OPT_FROM] || args->value[CN_OPT_TO])) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "--cliff chỉ xét một ngày: không đi cùng --from, "
                           "--to",
                           "--cliff is about one day: it does not go with "
                           "--from or --to",
                           NULL);
    }
    if (args->value[CN_OPT_FROM]) {
        (void)cn_date_parse(args->value[CN_OPT_FROM], &options->from);
    }
    if (args->value[CN_OPT_TO]) {
        (void)cn_date_parse(args->value[CN_OPT_TO], &options->to);
    }
    if (options->from >= options->to) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "--to phải sau --from: khoảng này không có ngày nào",
                           "--to must be after --from: the period has no day",
                           NULL);
    }
    if (args->value[CN_OPT_POWER]) {
        code = find_power(cli, args->value[CN_OPT_POWER], &options->power);
    }
    if (code == CN_EXIT_OK && args->value[CN_OPT_PROVINCE]) {
        code = cn_cli_find_unit(cli, args->value[CN_OPT_PROVINCE],
                                CN_LEVEL_PROVINCE, CN_NONE, options->from,
                                &options->province);
    }
    return code;
}

static int prove(struct cn_cli *cli, struct cn_proof_report *report,
                 struct cn_proof_options *options)
{
    struct cn_cli_count count = {cli,
                                 CN_T(cli->lang,
                                      "đang soát {1}/{2} thẩm quyền…",
                                      "proving {1}/{2} powers…"),
                                 0};
    struct cn_error err = cn_error_in(cli->lang);
    cn_proof *proof = NULL;
    options->progress = cn_cli_count;
    options->progress_ctx = &count;
    enum cn_status status =
        cn_prove(cli->snapshot, options, cli->lang, &proof, &err);
    cn_cli_progress(cli, "");
    if (status != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    if (cli->json) {
        status = cn_report_proof_json(report, proof, &err);
    } else {
        cn_report_proof(report, proof);
    }
    const struct cn_proof_summary *s = cn_proof_summary(proof);
    bool clean = cn_proof_count(proof) == s->count[CN_PROOF_UNKNOWN];
    int code = cn_cli_unproved(cli, s);
    cn_proof_free(proof);
    if (status != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    return code != CN_EXIT_OK ? code : clean ? CN_EXIT_OK : CN_EXIT_NEGATIVE;
}

static int show_cliff(struct cn_cli *cli, const struct cn_proof_report *report,
                      const char *text)
{
    struct cn_error err = cn_error_in(cli->lang);
    cn_cliff *cliff = NULL;
    cn_date day = 0;
    (void)cn_date_parse(text, &day);
    enum cn_status status = cn_prove_cliff(cli->snapshot, report->options, day,
                                           cli->lang, &cliff, &err);
    if (status != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    if (cli->json) {
        status = cn_report_cliff_json(report, day, cliff, &err);
    } else {
        cn_report_cliff(report, day, cliff);
    }
    bool quiet = cn_cliff_count(cliff) == 0;
    cn_cliff_free(cliff);
    if (status != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    return quiet ? CN_EXIT_OK : CN_EXIT_NEGATIVE;
}

int cn_cmd_prove(struct cn_cli *cli)
{
    struct cn_proof_options options;
    int code = read_options(cli, &options);
    if (code != CN_EXIT_OK) {
        return code;
    }
    struct cn_strbuf program;
    cn_strbuf_init(&program, CN_SAY_MAX);
    cn_cli_say_program(&program, cli->args->value[CN_OPT_RULES],
                       cli->args->value[CN_OPT_CATALOGUE]);
    struct cn_proof_report report = {&cli->out, cli->snapshot, &options,
                                     program.text};
    const char *cliff = cli->args->value[CN_OPT_CLIFF];
    code =
        cliff ? show_cliff(cli, &report, cliff) : prove(cli, &report, &options);
    cn_strbuf_release(&program);
    return code;
}
