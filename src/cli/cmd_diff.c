/* SPDX-License-Identifier: MIT
 *
 * cmd_diff.c: what changes from one rule base to another, and what that does
 * to dossiers. Each side is a folder or a git revision.
 */
#include <string.h>

#include "dossiers.h"
#include "revision.h"

struct loaded {
    struct cn_revision revision;
    cn_engine *engine;
    const cn_snapshot *snapshot;
};

/* The rules of a side are wrong: every finding, with the files as shown. */
static int tell_findings(struct cn_cli *cli, const struct cn_options *options,
                         const struct cn_revision *revision)
{
    const struct cn_diff_report names = {
        .before = {.folder = revision->folder, .shown = revision->shown},
        .after = {.folder = revision->folder, .shown = revision->shown}};
    cn_findings *findings = NULL;
    struct cn_error err = cn_error_in(cli->lang);
    struct cn_list list;
    if (cn_check(options, &findings, &err) != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    cn_list_open(&list, &cli->messages, NULL, false);
    for (size_t i = 0; i < cn_findings_count(findings); i++) {
        struct cn_finding finding = *cn_findings_at(findings, i);
        struct cn_strbuf file;
        cn_strbuf_init(&file, CN_SAY_MAX);
        cn_diff_file(&names, &file, finding.file ? finding.file : "");
        finding.file = file.text;
        if (finding.fatal) {
            cn_list_finding(&list, &finding);
        }
        cn_strbuf_release(&file);
    }
    cn_findings_free(findings);
    if (cn_list_close(&list, &err) != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    return CN_COMPLAIN(cli, CN_EXIT_FAILURE,
                       "không nạp được quy tắc của '{1}': không so sánh được",
                       "the rules of '{1}' do not load: nothing to compare",
                       revision->shown);
}

/* A temporary folder is gone once its rules are loaded. */
static int load(struct cn_cli *cli, const char *word, struct loaded *out)
{
    struct cn_error err = cn_error_in(cli->lang);
    int code = cn_revision_take(cli, word, &out->revision);
    if (code != CN_EXIT_OK) {
        return code;
    }
    const struct cn_options options = {
        .rules = out->revision.folder,
        .catalogue = cli->catalogue[0] != '\0' ? cli->catalogue : NULL,
        .provinces_only = !cn_args_has(cli->args, CN_OPT_CASES),
    };
    cn_cli_progress(cli, CN_T(cli->lang, "đang nạp…", "loading…"));
    enum cn_status status = cn_engine_open(&options, &out->engine, &err);
    cn_cli_progress(cli, "");
    if (status == CN_E_RULE) {
        code = tell_findings(cli, &options, &out->revision);
    } else if (status != CN_OK) {
        (void)cn_cli_failure(cli, &err);
        code = CN_EXIT_FAILURE;
    } else {
        out->snapshot = cn_engine_snapshot(out->engine);
    }
    cn_revision_release(&out->revision);
    return code;
}

static void unload(struct loaded *side)
{
    cn_snapshot_release(side->snapshot);
    cn_engine_close(side->engine);
}

static int read_options(struct cn_cli *cli, const struct loaded *after,
                        struct cn_diff_options *options)
{
    const struct cn_args *args = cli->args;
    cn_diff_options_init(options);
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
    options->power = args->value[CN_OPT_POWER];
    if (!args->value[CN_OPT_PROVINCE]) {
        return CN_EXIT_OK;
    }
    cli->snapshot = after->snapshot; /* where units are looked up */
    int code =
        cn_cli_find_unit(cli, args->value[CN_OPT_PROVINCE], CN_LEVEL_PROVINCE,
                         CN_NONE, options->from, &options->province);
    cli->snapshot = NULL;
    return code;
}

static int check_power(struct cn_cli *cli, const struct loaded side[2],
                       const char *text)
{
    if (!text || cn_power_find(side[0].snapshot, text) != CN_NONE ||
        cn_power_find(side[1].snapshot, text) != CN_NONE) {
        return CN_EXIT_OK;
    }
    int near = CN_NONE;
    struct cn_power_info info;
    if (cn_power_nearest(side[1].snapshot, text, 1, &near) > 0 &&
        cn_power_get(side[1].snapshot, near, cli->lang, &info)) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "không có thẩm quyền '{1}'; có phải '{2}:{3}'?",
                           "no power '{1}'; did you mean '{2}:{3}'?", text,
                           info.subject, info.action);
    }
    return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                       "không có thẩm quyền '{1}', dạng chủ_thể:hành_vi",
                       "no power '{1}', as subject:action", text);
}

static int report_diff(struct cn_cli *cli, const struct cn_diff_report *given,
                       const char *cases)
{
    struct cn_error err = cn_error_in(cli->lang);
    struct cn_dossier_counts counts = {.file = NULL};
    struct cn_diff_report with = *given;
    const struct cn_diff_report *report = &with;
    cn_diff *diff = NULL;
    cn_cli_progress(cli, CN_T(cli->lang, "đang so sánh…", "comparing…"));
    enum cn_status status =
        cn_diff_make(report->before.snapshot, report->after.snapshot,
                     report->options, cli->lang, &diff, &err);
    cn_cli_progress(cli, "");
    if (status != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    int code = CN_EXIT_OK;
    if (cases) {
        code = cn_dossiers_compare(cli, cases, report->before.snapshot,
                                   report->after.snapshot, &counts);
        with.dossiers = &counts;
    }
    if (code == CN_EXIT_OK && cli->json) {
        status = cn_report_diff_json(report, diff, &err);
        code = status == CN_OK ? code : cn_cli_failure(cli, &err);
    } else if (code == CN_EXIT_OK) {
        cn_report_diff(report, diff);
    }
    bool same = cn_diff_same(diff) && counts.changed == 0 && counts.bad == 0;
    cn_diff_free(diff);
    cn_dossiers_release(&counts);
    return code != CN_EXIT_OK ? code : same ? CN_EXIT_OK : CN_EXIT_NEGATIVE;
}

/* Command lines ask the new rules where they are a folder. */
static void say_program(const struct cn_cli *cli, const struct loaded *after,
                        struct cn_strbuf *buf)
{
    const char *catalogue = cli->args->value[CN_OPT_CATALOGUE];
    bool folder = strcmp(after->revision.folder, after->revision.shown) == 0;
    cn_cli_say_program(buf, folder ? after->revision.folder : NULL, catalogue);
}

int cn_cmd_diff(struct cn_cli *cli)
{
    struct loaded side[2] = {{.engine = NULL}, {.engine = NULL}};
    struct cn_diff_options options;
    struct cn_strbuf program;
    cn_strbuf_init(&program, CN_SAY_MAX);
    int code = load(cli, cli->args->words[0], &side[0]);
    if (code == CN_EXIT_OK) {
        code = load(cli, cli->args->words[1], &side[1]);
    }
    if (code == CN_EXIT_OK) {
        code = read_options(cli, &side[1], &options);
    }
    if (code == CN_EXIT_OK) {
        code = check_power(cli, side, options.power);
    }
    if (code == CN_EXIT_OK) {
        say_program(cli, &side[1], &program);
        struct cn_diff_report report = {
            .out = &cli->out,
            .before = {side[0].snapshot, side[0].revision.folder,
                       side[0].revision.shown},
            .after = {side[1].snapshot, side[1].revision.folder,
                      side[1].revision.shown},
            .options = &options,
            .program = program.text,
            .all = cn_args_has(cli->args, CN_OPT_ALL),
        };
        code = report_diff(cli, &report, cli->args->value[CN_OPT_CASES]);
    }
    unload(&side[0]);
    unload(&side[1]);
    cn_strbuf_release(&program);
    return code;
}
