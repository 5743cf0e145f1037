/* SPDX-License-Identifier: MIT
 *
 * cmd_validate.c: holds a published list against the rules and prints what
 * was found in the form asked for.
 */
#include <string.h>

#include "../report/validate.h"
#include "cli.h"

struct format {
    const char *name;
    cn_validate_report_fn *print;
};

static const struct format formats[] = {
    {"text", cn_report_validate_text},   {"json", cn_report_validate_json},
    {"csv", cn_report_validate_csv},     {"xlsx", cn_report_validate_xlsx},
    {"html", cn_report_validate_html},   {"sarif", cn_report_validate_sarif},
    {"junit", cn_report_validate_junit}, {NULL, NULL}};

/* --json is short for --format json. NULL: the reader was told. */
static const struct format *find_format(struct cn_cli *cli)
{
    const char *name = cli->args->value[CN_OPT_FORMAT];
    if (name && cli->json && strcmp(name, "json") != 0) {
        (void)CN_COMPLAIN(
            cli, CN_EXIT_USAGE, "--json và --format {1} trái nhau",
            "--json and --format {1} contradict each other", name);
        return NULL;
    }
    name = name ? name : cli->json ? "json" : "text";
    for (const struct format *f = formats; f->name; f++) {
        if (strcmp(f->name, name) == 0) {
            return f;
        }
    }
    (void)CN_COMPLAIN(cli, CN_EXIT_USAGE,
                      "validate --format không nhận '{1}'; nhận: text, json, "
                      "csv, xlsx, html, sarif, junit",
                      "validate --format does not take '{1}'; it takes: text, "
                      "json, csv, xlsx, html, sarif, junit",
                      name);
    return NULL;
}

static int read_options(struct cn_cli *cli, struct cn_validate_options *options,
                        bool *assumed)
{
    const struct cn_args *args = cli->args;
    *options = (struct cn_validate_options){
        .file = args->words[0],
        .map = args->value[CN_OPT_MAP],
        .province = CN_NONE,
        .on = cn_cli_day(cli, assumed),
        .partial = cn_args_has(args, CN_OPT_PARTIAL),
    };
    int code = cn_cli_need_catalogue(cli);
    if (code == CN_EXIT_OK && args->value[CN_OPT_PROVINCE]) {
        code = cn_cli_find_unit(cli, args->value[CN_OPT_PROVINCE],
                                CN_LEVEL_PROVINCE, CN_NONE, options->on,
                                &options->province);
    }
    return code;
}

int cn_cmd_validate(struct cn_cli *cli)
{
    const struct format *format = find_format(cli);
    struct cn_validate_options options;
    struct cn_error err = cn_error_in(cli->lang);
    cn_validation *validation = NULL;
    bool assumed = false;
    int code = format ? read_options(cli, &options, &assumed) : CN_EXIT_USAGE;
    if (code != CN_EXIT_OK) {
        return code;
    }
    cn_cli_progress(cli, CN_T(cli->lang, "đang soát…", "checking…"));
    enum cn_status status =
        cn_validate(cli->snapshot, &options, cli->lang, &validation, &err);
    cn_cli_progress(cli, "");
    if (status != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    const struct cn_validate_report report = {&cli->out, cli->snapshot,
                                              validation, &options, assumed};
    status = format->print(&report, &err);
    const struct cn_validate_summary *s = cn_validation_summary(validation);
    bool clean = s->severity[CN_SEVERITY_ERROR] == 0 &&
                 s->severity[CN_SEVERITY_WARNING] == 0;
    cn_validation_free(validation);
    if (status != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    return clean ? CN_EXIT_OK : CN_EXIT_NEGATIVE;
}
