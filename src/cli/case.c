/* SPDX-License-Identifier: MIT
 *
 * case.c: a case from the options. Places are read on the day asked about, or
 * on that of receipt where the unit was merged since.
 */
#include "cli.h"

/* The option's value was checked when it was parsed. */
static cn_date option_date(const struct cn_cli *cli, enum cn_opt opt,
                           cn_date otherwise)
{
    cn_date date = otherwise;
    const char *text = cli->args->value[opt];
    return text && cn_date_parse(text, &date) ? date : otherwise;
}

cn_date cn_cli_day(const struct cn_cli *cli, bool *assumed)
{
    *assumed = !cn_args_has(cli->args, CN_OPT_ON);
    return option_date(cli, CN_OPT_ON, cn_date_today());
}

static int find_presented(struct cn_cli *cli, struct cn_case *c)
{
    int province = CN_NONE, commune = CN_NONE;
    int code = CN_EXIT_OK;
    const char *text = cli->args->value[CN_OPT_PROVINCE];
    if (text) {
        code = cn_cli_find_unit(cli, text, CN_LEVEL_PROVINCE, CN_NONE,
                                cn_case_unit_day(cli->snapshot, c, text,
                                                 CN_LEVEL_PROVINCE, CN_NONE),
                                &province);
    }
    text = cli->args->value[CN_OPT_COMMUNE];
    if (code == CN_EXIT_OK && text) {
        code = cn_cli_find_unit(cli, text, CN_LEVEL_COMMUNE, province,
                                cn_case_unit_day(cli->snapshot, c, text,
                                                 CN_LEVEL_COMMUNE, province),
                                &commune);
    }
    c->presented = commune != CN_NONE ? commune : province;
    return code;
}

static int set_days(struct cn_cli *cli, struct cn_case *c)
{
    bool assumed = false;
    cn_date on = cn_cli_day(cli, &assumed);
    cn_case_init(c, on);
    c->received = option_date(cli, CN_OPT_RECEIVED, on);
    if (c->received > on) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "ngày tiếp nhận (--received) sau ngày xét (--on)",
                           "the day of receipt (--received) is after the day "
                           "asked about (--on)",
                           NULL);
    }
    return CN_EXIT_OK;
}

static int set_circumstances(struct cn_cli *cli, struct cn_case *c)
{
    int code = find_presented(cli, c);
    return code == CN_EXIT_OK ? cn_cli_set_facts(cli, c) : code;
}

int cn_cli_make_setting(struct cn_cli *cli, struct cn_case *c)
{
    int code = set_days(cli, c);
    return code == CN_EXIT_OK ? set_circumstances(cli, c) : code;
}

int cn_cli_make_case(struct cn_cli *cli, struct cn_case *c)
{
    struct cn_strbuf words;
    int code = set_days(cli, c);
    if (code != CN_EXIT_OK) {
        return code;
    }
    cn_strbuf_init(&words, CN_SAY_MAX);
    cn_args_join(cli->args, &words);
    code = cn_cli_find_what(cli, words.text, c);
    cn_strbuf_release(&words);
    return code == CN_EXIT_OK ? set_circumstances(cli, c) : code;
}
