/* SPDX-License-Identifier: MIT
 *
 * what.c: what a clerk calls a procedure: its code, its catalogue id, a power
 * as subject:action, or words of its name. Words are never guessed from:
 * unless exactly one procedure fits, the matches are listed.
 */
#include <string.h>

#include "cli.h"

#define NEAREST_MAX 5
#define ACTIONS_MAX 64 /* of one subject */

struct matches {
    struct cn_cli *cli;
    int procedure[CN_MATCHES_MAX + 1];
    int n;
    int power[CN_MATCHES_MAX + 1]; /* that none of the procedures names */
    int n_powers;
};

static bool take_match(void *ctx, const struct cn_row *row)
{
    struct matches *m = ctx;
    const char *key = row->code && row->code[0] ? row->code : row->id;
    int procedure = cn_procedure_find(m->cli->snapshot, key);
    if (procedure != CN_NONE && m->n <= CN_MATCHES_MAX) {
        m->procedure[m->n++] = procedure;
    }
    return m->n <= CN_MATCHES_MAX;
}

/* Tasks that are no dossier have no row in the catalogue, only a power. */
static void take_powers(struct matches *m, const char *words)
{
    const cn_snapshot *snapshot = m->cli->snapshot;
    int found[CN_MATCHES_MAX + 1];
    int n = cn_power_search(snapshot, words, CN_MATCHES_MAX + 1, found);
    for (int i = 0; i < n && i <= CN_MATCHES_MAX; i++) {
        int procedure = CN_NONE;
        if (cn_power_procedures(snapshot, found[i], 1, &procedure) == 0) {
            m->power[m->n_powers++] = found[i];
        }
    }
}

static int list_matches(struct cn_cli *cli, const struct matches *m)
{
    struct cn_list list;
    struct cn_error err = cn_error_in(cli->lang);
    enum cn_lang lang = cli->lang;
    if (!cli->json) {
        cn_out_headline(
            &cli->out, CN_T(lang, "Nhiều thủ tục khớp; hãy hỏi lại với một mã:",
                            "Several procedures match; ask again with one "
                            "code:"));
    }
    cn_list_open(&list, &cli->out, cli->snapshot, cli->json);
    list.key = "matches";
    for (int i = 0; i < m->n && i < CN_MATCHES_MAX; i++) {
        cn_list_procedure(&list, m->procedure[i]);
    }
    for (int i = 0; i < m->n_powers && i < CN_MATCHES_MAX; i++) {
        cn_list_power(&list, m->power[i]);
    }
    if (!cli->json && (m->n > CN_MATCHES_MAX || m->n_powers > CN_MATCHES_MAX)) {
        cn_out_line(&cli->out, 0, 0,
                    CN_T(lang, "… còn nữa; thêm từ để thu hẹp",
                         "… and more; add words to narrow it down"));
    }
    return cn_list_close(&list, &err) == CN_OK ? CN_EXIT_NEGATIVE
                                               : cn_cli_failure(cli, &err);
}

static int find_words(struct cn_cli *cli, const char *text, struct cn_case *c)
{
    struct matches m = {.cli = cli};
    struct cn_error err = cn_error_in(cli->lang);
    int code = cn_cli_need_catalogue(cli);
    if (code != CN_EXIT_OK) {
        return code;
    }
    if (cn_catalogue_search(cli->catalogue, text, CN_MATCHES_MAX + 1,
                            take_match, &m, &err) != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    take_powers(&m, text);
    if (m.n + m.n_powers > 1) {
        return list_matches(cli, &m);
    }
    if (m.n == 1) {
        c->procedure = m.procedure[0];
        return CN_EXIT_OK;
    }
    if (m.n_powers == 1) {
        c->power = m.power[0];
        return CN_EXIT_OK;
    }
    return CN_COMPLAIN(cli, CN_EXIT_NEGATIVE,
                       "không có thủ tục nào khớp '{1}'; thử ít từ hơn với "
                       "'capnao search'",
                       "no procedure matches '{1}'; try fewer words with "
                       "'capnao search'",
                       text);
}

/* "a, b, c" of the nearest codes or powers. */
static void say_nearest(struct cn_cli *cli, struct cn_strbuf *buf,
                        const int near[], int n, bool powers)
{
    for (int i = 0; i < n; i++) {
        struct cn_procedure_info procedure;
        struct cn_power_info power;
        cn_strbuf_puts(buf, i > 0 ? ", " : "");
        if (powers && cn_power_get(cli->snapshot, near[i], cli->lang, &power)) {
            CN_SAY(buf, "{1}:{2}", power.subject, power.action);
        } else if (!powers &&
                   cn_procedure_get(cli->snapshot, near[i], &procedure)) {
            cn_strbuf_puts(buf, procedure.code);
        }
    }
}

static int complain_unknown(struct cn_cli *cli, const char *text,
                            const int near[], int n, bool powers)
{
    struct cn_strbuf names;
    cn_strbuf_init(&names, CN_SAY_MAX);
    say_nearest(cli, &names, near, n, powers);
    int code = CN_EXIT_USAGE;
    const char *what = powers ? CN_T(cli->lang, "thẩm quyền", "power")
                              : CN_T(cli->lang, "thủ tục mã", "procedure code");
    if (n > 0) {
        CN_COMPLAIN(cli, code, "không có {1} '{2}'; gần nhất: {3}",
                    "no {1} '{2}'; nearest: {3}", what, text, names.text);
    } else {
        CN_COMPLAIN(
            cli, code, "không có {1} '{2}'; tìm bằng 'capnao search TỪ'",
            "no {1} '{2}'; find it with 'capnao search WORDS'", what, text);
    }
    cn_strbuf_release(&names);
    return code;
}

static int find_code(struct cn_cli *cli, const char *text, struct cn_case *c)
{
    int near[NEAREST_MAX];
    c->procedure = cn_procedure_find(cli->snapshot, text);
    if (c->procedure != CN_NONE) {
        return CN_EXIT_OK;
    }
    if (cn_counts(cli->snapshot).procedures == 0) {
        int code = cn_cli_need_catalogue(cli); /* an image may have them */
        if (code != CN_EXIT_OK) {
            return code;
        }
    }
    int n = cn_procedure_nearest(cli->snapshot, text, NEAREST_MAX, near);
    return complain_unknown(cli, text, near, n, false);
}

static int find_power(struct cn_cli *cli, const char *text, struct cn_case *c)
{
    int near[NEAREST_MAX];
    c->power = cn_power_find(cli->snapshot, text);
    if (c->power != CN_NONE) {
        return CN_EXIT_OK;
    }
    int n = cn_power_nearest(cli->snapshot, text, NEAREST_MAX, near);
    return complain_unknown(cli, text, near, n, true);
}

/* The powers of a subject named by its id alone; returns how many. */
static int find_actions(struct cn_cli *cli, const char *subject, int out[],
                        int max)
{
    int count = cn_counts(cli->snapshot).powers;
    int n = 0;
    for (int i = 0; i < count && n < max; i++) {
        struct cn_power_info info;
        if (cn_power_get(cli->snapshot, i, cli->lang, &info) &&
            strcmp(info.subject, subject) == 0) {
            out[n++] = i;
        }
    }
    return n;
}

static int list_actions(struct cn_cli *cli, const int powers[], int n)
{
    struct cn_list list;
    struct cn_error err = cn_error_in(cli->lang);
    if (!cli->json) {
        cn_out_headline(&cli->out,
                        CN_T(cli->lang, "Hãy nêu cả hành vi; chủ thể này có:",
                             "Name the action too; this subject has:"));
    }
    cn_list_open(&list, &cli->out, cli->snapshot, cli->json);
    list.key = "matches";
    for (int i = 0; i < n; i++) {
        cn_list_power(&list, powers[i]);
    }
    return cn_list_close(&list, &err) == CN_OK ? CN_EXIT_NEGATIVE
                                               : cn_cli_failure(cli, &err);
}

int cn_cli_find_what(struct cn_cli *cli, const char *text, struct cn_case *c)
{
    if (cn_code_shaped(text)) {
        return find_code(cli, text, c);
    }
    if (strchr(text, ':') && !strchr(text, ' ')) {
        return find_power(cli, text, c);
    }
    c->procedure = cn_procedure_find(cli->snapshot, text);
    if (c->procedure != CN_NONE) {
        return CN_EXIT_OK;
    }
    int powers[ACTIONS_MAX];
    int n = find_actions(cli, text, powers, ACTIONS_MAX);
    if (n == 1) {
        c->power = powers[0]; /* there is nothing to choose */
        return CN_EXIT_OK;
    }
    return n > 0 ? list_actions(cli, powers, n) : find_words(cli, text, c);
}
