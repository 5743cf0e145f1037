/* SPDX-License-Identifier: MIT
 *
 * cmd_catalogue.c: list and export; import.c imports.
 */
#include <string.h>
#include <unistd.h>

#include "../base/text.h"
#include "cli.h"

static bool take_row(void *ctx, const struct cn_row *row)
{
    struct cn_list *list = ctx;
    cn_list_row(list, row);
    return !list->failed && !ferror(list->out->file);
}

static int list_rows(struct cn_cli *cli)
{
    struct cn_list list;
    struct cn_error err = cn_error_in(cli->lang);
    cn_list_open(&list, &cli->out, NULL, cli->json);
    if (cn_catalogue_list(cli->catalogue, take_row, &list, &err) != CN_OK) {
        list.failed = true; /* print nothing more */
    }
    return cn_list_close(&list, &err) == CN_OK ? CN_EXIT_OK
                                               : cn_cli_failure(cli, &err);
}

static int export(struct cn_cli *cli)
{
    struct cn_error err = cn_error_in(cli->lang);
    enum cn_status status =
        cn_catalogue_export(cli->catalogue, STDOUT_FILENO, &err);
    return status == CN_OK ? CN_EXIT_OK
                           : cn_cli_unwritten(cli, STDOUT_FILENO, &err);
}

static int complain_verb(struct cn_cli *cli, const char *verb)
{
    static const char *const verbs[] = {"import", "list", "export"};
    int near = cn_text_nearest(verb, verbs, 3);
    if (near < 0) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "catalogue không có '{1}'; có: import, list, export",
                           "catalogue has no '{1}'; it has: import, list, "
                           "export",
                           verb);
    }
    return CN_COMPLAIN(
        cli, CN_EXIT_USAGE, "catalogue không có '{1}'; có phải '{2}'?",
        "catalogue has no '{1}'; did you mean '{2}'?", verb, verbs[near]);
}

int cn_cmd_catalogue(struct cn_cli *cli)
{
    const char *verb = cli->args->words[0];
    if (strcmp(verb, "import") == 0) {
        return cn_cli_import(cli);
    }
    static const enum cn_opt importing[] = {CN_OPT_MAP, CN_OPT_DRY_RUN};
    for (size_t i = 0; i < sizeof importing / sizeof *importing; i++) {
        enum cn_opt opt = importing[i];
        if (cn_args_has(cli->args, opt)) {
            return CN_COMPLAIN(
                cli, CN_EXIT_USAGE, "--{1} chỉ dùng với catalogue import",
                "--{1} is for catalogue import only", cn_option_row(opt)->name);
        }
    }
    bool list = strcmp(verb, "list") == 0;
    if (!list && strcmp(verb, "export") != 0) {
        return complain_verb(cli, verb);
    }
    if (cli->args->n_words > 1) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE, "thừa '{1}'",
                           "'{1}' is one word too many", cli->args->words[1]);
    }
    int code = cn_cli_need_catalogue(cli);
    if (code != CN_EXIT_OK) {
        return code;
    }
    return list ? list_rows(cli) : export(cli);
}
