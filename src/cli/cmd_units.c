/* SPDX-License-Identifier: MIT
 *
 * cmd_units.c: provinces and communes as they were on a day.
 */
#include <string.h>

#include "cli.h"

struct filter {
    const char *province; /* code: its communes; "": the provinces */
    cn_date on;
};

static bool passes(const struct filter *filter, const struct cn_unit_info *u)
{
    return u->from <= filter->on && filter->on < u->to &&
           strcmp(u->province, filter->province) == 0;
}

static void list_all(struct cn_cli *cli, struct cn_list *list,
                     const struct filter *filter)
{
    int n = cn_counts(cli->snapshot).units;
    for (int i = 0; i < n; i++) {
        struct cn_unit_info unit;
        if (cn_unit_get(cli->snapshot, i, &unit) && passes(filter, &unit)) {
            cn_list_unit(list, i);
        }
    }
}

/* Every unit of that name or code; when there is none or its code was another
 * unit's, that is told as for --province. */
static int list_named(struct cn_cli *cli, struct cn_list *list,
                      const char *text, int province, cn_date on)
{
    int found[CN_MATCHES_MAX * 5];
    int max = (int)(sizeof found / sizeof *found);
    int n = cn_unit_find(cli->snapshot, text, CN_LEVEL_ANY, province, on, max,
                         found);
    if (n <= 1) {
        int code =
            cn_cli_find_unit(cli, text, CN_LEVEL_ANY, province, on, found);
        if (code != CN_EXIT_OK) {
            return code;
        }
    }
    for (int i = 0; i < n && i < max; i++) {
        cn_list_unit(list, found[i]);
    }
    return CN_EXIT_OK;
}

static int list_units(struct cn_cli *cli, const char *text, int province,
                      cn_date on)
{
    struct cn_list list;
    struct cn_unit_info info;
    struct cn_error err = cn_error_in(cli->lang);
    struct filter filter = {.province = "", .on = on};
    int code = CN_EXIT_OK;
    cn_list_open(&list, &cli->out, cli->snapshot, cli->json);
    if (text[0] != '\0') {
        code = list_named(cli, &list, text, province, on);
    } else {
        if (province != CN_NONE &&
            cn_unit_get(cli->snapshot, province, &info)) {
            filter.province = info.code;
        }
        list_all(cli, &list, &filter);
        code = list.count > 0 ? CN_EXIT_OK : CN_EXIT_NEGATIVE;
    }
    if (cn_list_close(&list, &err) != CN_OK) {
        code = cn_cli_failure(cli, &err);
    }
    return code;
}

int cn_cmd_units(struct cn_cli *cli)
{
    struct cn_strbuf words;
    bool assumed = false;
    int province = CN_NONE, code = CN_EXIT_OK;
    cn_date on = cn_cli_day(cli, &assumed);
    const char *in = cli->args->value[CN_OPT_PROVINCE];
    if (cn_counts(cli->snapshot).units == 0) {
        code = cn_cli_need_catalogue(cli);
    }
    if (code == CN_EXIT_OK && in) {
        code = cn_cli_find_unit(cli, in, CN_LEVEL_PROVINCE, CN_NONE, on,
                                &province);
    }
    if (code != CN_EXIT_OK) {
        return code;
    }
    cn_strbuf_init(&words, CN_SAY_MAX);
    cn_args_join(cli->args, &words);
    code = list_units(cli, words.text, province, on);
    cn_strbuf_release(&words);
    return code;
}
