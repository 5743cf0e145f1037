/* SPDX-License-Identifier: MIT
 *
 * cmd_search.c: procedures by words. Needs the catalogue, not the rules.
 */
#include <stdlib.h>

#include "cli.h"

#define LIMIT_MAX 1000

static bool take_row(void *ctx, const struct cn_row *row)
{
    struct cn_list *list = ctx;
    cn_list_row(list, row);
    return !list->failed;
}

static int read_limit(struct cn_cli *cli, int *out)
{
    const char *text = cli->args->value[CN_OPT_LIMIT];
    char *end = NULL;
    long limit = text ? strtol(text, &end, 10) : CN_MATCHES_MAX;
    if (text && (*end != '\0' || limit < 1 || limit > LIMIT_MAX)) {
        return CN_COMPLAIN(
            cli, CN_EXIT_USAGE, "--limit: '{1}' không phải là số từ 1 đến 1000",
            "--limit: '{1}' is not a number from 1 to 1000", text);
    }
    *out = (int)limit;
    return CN_EXIT_OK;
}

static int search(struct cn_cli *cli, const char *words, int limit)
{
    struct cn_list list;
    struct cn_error err = cn_error_in(cli->lang);
    cn_list_open(&list, &cli->out, NULL, cli->json);
    enum cn_status status = cn_catalogue_search(cli->catalogue, words, limit,
                                                take_row, &list, &err);
    int count = list.count;
    if (status != CN_OK) {
        list.failed = true; /* print nothing */
    }
    if (cn_list_close(&list, &err) != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    if (count == 0) {
        CN_COMPLAIN(cli, CN_EXIT_NEGATIVE,
                    "không có thủ tục nào khớp '{1}'; thử ít từ hơn",
                    "no procedure matches '{1}'; try fewer words", words);
    }
    return count > 0 ? CN_EXIT_OK : CN_EXIT_NEGATIVE;
}

int cn_cmd_search(struct cn_cli *cli)
{
    int limit = 0;
    struct cn_strbuf words;
    int code = read_limit(cli, &limit);
    if (code == CN_EXIT_OK) {
        code = cn_cli_need_catalogue(cli);
    }
    if (code != CN_EXIT_OK) {
        return code;
    }
    cn_strbuf_init(&words, CN_SAY_MAX);
    cn_args_join(cli->args, &words);
    code = search(cli, words.text, limit);
    cn_strbuf_release(&words);
    return code;
}
