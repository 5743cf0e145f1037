/* SPDX-License-Identifier: MIT
 *
 * cmd_build.c: rules and catalogue into one image, then what is in it.
 */
#include <string.h>

#include "cli.h"

static int print_info(struct cn_cli *cli, const char *path,
                      const struct cn_image_info *info)
{
    if (cli->json) {
        struct cn_error err = cn_error_in(cli->lang);
        json_t *value = json_pack(
            "{s:o, s:I, s:s, s:i, s:i, s:i, s:i}", "image", cn_json_text(path),
            "size", (json_int_t)info->size, "hash", info->hash, "rules",
            info->rules, "powers", info->powers, "procedures", info->procedures,
            "units", info->units);
        return cn_json_print(&cli->out, value, &err) == CN_OK
                   ? CN_EXIT_OK
                   : cn_cli_failure(cli, &err);
    }
    char kib[CN_WORD_MAX], r[CN_WORD_MAX], w[CN_WORD_MAX], p[CN_WORD_MAX];
    char u[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(cli->lang,
                "{1}: {2} quy tắc, {3} thẩm quyền, {4} thủ tục, {5} địa bàn; "
                "{6} KiB, {7}",
                "{1}: {2} rules, {3} powers, {4} procedures, {5} units; {6} "
                "KiB, {7}"),
           path, cn_say_int(r, info->rules), cn_say_int(w, info->powers),
           cn_say_int(p, info->procedures), cn_say_int(u, info->units),
           cn_say_int(kib, (int)(info->size / 1024)), info->hash);
    cn_out_line(&cli->out, 0, 0, text.text);
    cn_strbuf_release(&text);
    return CN_EXIT_OK;
}

int cn_cmd_build(struct cn_cli *cli)
{
    char beside[CN_PATH_MAX];
    struct cn_image_info info;
    struct cn_error err = cn_error_in(cli->lang);
    const char *path = cli->args->value[CN_OPT_OUTPUT];
    int code = cli->args->n_words > 0
                   ? cn_cli_take_rules(cli, cli->args->words[0])
                   : CN_EXIT_OK;
    if (code != CN_EXIT_OK) {
        return code;
    }
    if (path && strcmp(path, "-") == 0) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "ảnh là một tệp được thay nguyên vẹn, không ghi ra "
                           "đầu ra chuẩn được: nêu tên tệp sau -o",
                           "an image is a file that is replaced whole and "
                           "cannot go to standard output: name a file with -o",
                           NULL);
    }
    if (!path) {
        if (!cn_image_name(cli->rules, beside, sizeof beside)) {
            return CN_COMPLAIN(cli, CN_EXIT_USAGE, "đường dẫn quá dài",
                               "the path is too long", NULL);
        }
        path = beside;
    }
    const struct cn_options options = {
        .rules = cli->rules,
        .catalogue = cli->catalogue[0] != '\0' ? cli->catalogue : NULL,
    };
    cn_cli_progress(cli, CN_T(cli->lang, "đang dựng…", "building…"));
    enum cn_status status = cn_image_build(&options, path, &info, &err);
    cn_cli_progress(cli, "");
    return status == CN_OK ? print_info(cli, path, &info)
                           : cn_cli_failure(cli, &err);
}
