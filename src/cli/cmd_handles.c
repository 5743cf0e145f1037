/* SPDX-License-Identifier: MIT
 *
 * cmd_handles.c: everything that a body, or a tier, holds on a day.
 */
#include "../base/text.h"
#include "cli.h"

struct wanted {
    struct cn_cli *cli;
    int holder; /* or CN_NONE: by tier */
    enum cn_tier tier;
    struct cn_list list;
};

static void visit(void *ctx, int power, int holder, bool always)
{
    struct wanted *w = ctx;
    struct cn_holder_info info;
    bool wanted = holder == w->holder;
    if (w->holder == CN_NONE) {
        wanted = cn_holder_get(w->cli->snapshot, holder, w->cli->lang, &info) &&
                 info.tier == w->tier;
    }
    if (wanted) {
        cn_list_holding(&w->list, power, holder, always);
    }
}

static int complain_holder(struct cn_cli *cli, const char *text)
{
    const char *ids[CN_FACTS_MAX];
    int n = 0, count = cn_counts(cli->snapshot).holders;
    struct cn_holder_info info;
    struct cn_strbuf all;
    cn_strbuf_init(&all, CN_SAY_MAX);
    for (int i = 0; i < count && n < CN_FACTS_MAX; i++) {
        if (cn_holder_get(cli->snapshot, i, cli->lang, &info)) {
            CN_SAY(&all, n > 0 ? ", {1}" : "{1}", info.id);
            ids[n++] = info.id;
        }
    }
    int near = cn_text_nearest(text, ids, n);
    if (near >= 0) {
        CN_COMPLAIN(cli, CN_EXIT_USAGE,
                    "không có cơ quan '{1}'; có phải '{2}'?",
                    "no body '{1}'; did you mean '{2}'?", text, ids[near]);
    } else {
        CN_COMPLAIN(cli, CN_EXIT_USAGE, "không có cơ quan '{1}'; có: {2}",
                    "no body '{1}'; there are: {2}", text, all.text);
    }
    cn_strbuf_release(&all);
    return CN_EXIT_USAGE;
}

static int find_holder(struct cn_cli *cli, const char *text, int *out)
{
    *out = cn_holder_read(cli->snapshot, text);
    return *out != CN_NONE ? CN_EXIT_OK : complain_holder(cli, text);
}

static int read_wanted(struct cn_cli *cli, struct wanted *w)
{
    const char *by = cli->args->value[CN_OPT_BY];
    const char *tier = cli->args->value[CN_OPT_TIER];
    if (!by == !tier) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "nêu --by CƠ_QUAN hoặc --tier CẤP, một trong hai",
                           "give either --by HOLDER or --tier T", NULL);
    }
    if (tier) {
        w->tier = cn_tier_parse(tier);
        return CN_EXIT_OK;
    }
    return find_holder(cli, by, &w->holder);
}

static void print_headline(struct cn_cli *cli, const struct wanted *w,
                           cn_date on, bool assumed)
{
    char day[CN_WORD_MAX];
    struct cn_holder_info info;
    struct cn_strbuf text;
    const char *who = cn_tier_label(w->tier, cli->lang);
    if (w->holder != CN_NONE &&
        cn_holder_get(cli->snapshot, w->holder, cli->lang, &info)) {
        who = info.name;
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(cli->lang, "Thẩm quyền của {1} ngày {2}{3}:",
                "Authority of {1} on {2}{3}:"),
           who, cn_say_date(day, on, cli->lang),
           assumed ? CN_T(cli->lang, " (hôm nay)", " (today)") : "");
    cn_out_headline(&cli->out, text.text);
    cn_strbuf_release(&text);
}

static int print_holdings(struct cn_cli *cli, struct wanted *w,
                          const struct cn_case *c)
{
    struct cn_error err = cn_error_in(cli->lang);
    cn_list_open(&w->list, &cli->out, cli->snapshot, cli->json);
    cn_holdings(cli->snapshot, c, visit, w);
    int count = w->list.count;
    if (cn_list_close(&w->list, &err) != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    if (count == 0 && !cli->json) {
        cn_out_line(&cli->out, 0, 0,
                    CN_T(cli->lang, "không có thẩm quyền nào", "nothing"));
    }
    return count > 0 ? CN_EXIT_OK : CN_EXIT_NEGATIVE;
}

int cn_cmd_handles(struct cn_cli *cli)
{
    struct cn_case c;
    struct wanted w = {.cli = cli, .holder = CN_NONE};
    bool assumed = false;
    cn_date on = cn_cli_day(cli, &assumed);
    cn_case_init(&c, on);
    int code = read_wanted(cli, &w);
    const char *province = cli->args->value[CN_OPT_PROVINCE];
    if (code == CN_EXIT_OK && province) {
        int unit = CN_NONE;
        code = cn_cli_find_unit(cli, province, CN_LEVEL_PROVINCE, CN_NONE, on,
                                &unit);
        c.presented = unit;
    }
    if (code != CN_EXIT_OK) {
        return code;
    }
    if (!cli->json) {
        print_headline(cli, &w, on, assumed);
    }
    return print_holdings(cli, &w, &c);
}
