/* SPDX-License-Identifier: MIT
 *
 * cmd_catalogue.c: import, list, export.
 */
#include <string.h>
#include <unistd.h>

#include "../base/text.h"
#include "cli.h"

static void print_counts(struct cn_cli *cli, const char *what, int added,
                         int changed, int same)
{
    char a[CN_WORD_MAX], c[CN_WORD_MAX], s[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(cli->lang, "{1}: {2} mới, {3} thay đổi, {4} giữ nguyên",
                "{1}: {2} new, {3} changed, {4} unchanged"),
           what, cn_say_int(a, added), cn_say_int(c, changed),
           cn_say_int(s, same));
    cn_out_line(&cli->out, 0, 0, text.text);
    cn_strbuf_release(&text);
}

static int print_report(struct cn_cli *cli, const struct cn_import_report *r)
{
    if (!cli->json) {
        print_counts(cli, CN_T(cli->lang, "Thủ tục", "Procedures"),
                     r->procedures_added, r->procedures_changed,
                     r->procedures_same);
        print_counts(cli, CN_T(cli->lang, "Địa bàn", "Units"), r->units_added,
                     r->units_changed, r->units_same);
        return CN_EXIT_OK;
    }
    struct cn_error err = {.status = CN_OK};
    json_t *value = json_pack(
        "{s:{s:i, s:i, s:i}, s:{s:i, s:i, s:i}}", "procedures", "added",
        r->procedures_added, "changed", r->procedures_changed, "same",
        r->procedures_same, "units", "added", r->units_added, "changed",
        r->units_changed, "same", r->units_same);
    return cn_json_print(&cli->out, value, &err) == CN_OK
               ? CN_EXIT_OK
               : cn_cli_failure(cli, &err);
}

static int import(struct cn_cli *cli)
{
    struct cn_import_report report = {0};
    struct cn_error err = {.status = CN_OK};
    const char *const *files = cli->args->words + 1;
    size_t n = cli->args->n_words - 1;
    if (n == 0) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "thiếu tệp: capnao catalogue import TỆP.csv…",
                           "no file: capnao catalogue import FILE.csv…", NULL);
    }
    const char *path = cli->catalogue[0] ? cli->catalogue : "catalogue.db";
    cn_cli_progress(cli, CN_T(cli->lang, "đang nhập…", "importing…"));
    enum cn_status status = cn_catalogue_import(path, files, n, &report, &err);
    cn_cli_progress(cli, "");
    return status == CN_OK ? print_report(cli, &report)
                           : cn_cli_failure(cli, &err);
}

static bool take_row(void *ctx, const struct cn_row *row)
{
    struct cn_list *list = ctx;
    cn_list_row(list, row);
    return !list->failed && !ferror(list->out->file);
}

static int list_rows(struct cn_cli *cli)
{
    struct cn_list list;
    struct cn_error err = {.status = CN_OK};
    cn_list_open(&list, &cli->out, NULL, cli->json);
    if (cn_catalogue_list(cli->catalogue, take_row, &list, &err) != CN_OK) {
        list.failed = true; /* print nothing more */
    }
    return cn_list_close(&list, &err) == CN_OK ? CN_EXIT_OK
                                               : cn_cli_failure(cli, &err);
}

static int export(struct cn_cli *cli)
{
    struct cn_error err = {.status = CN_OK};
    enum cn_status status =
        cn_catalogue_export(cli->catalogue, STDOUT_FILENO, &err);
    return status == CN_OK ? CN_EXIT_OK : cn_cli_failure(cli, &err);
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
        return import(cli);
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
