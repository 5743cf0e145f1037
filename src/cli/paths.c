/* SPDX-License-Identifier: MIT
 *
 * paths.c: where rules and catalogue are: the option, the environment, the
 * present folder, then the installed ones.
 */
#include <unistd.h>

#include "cli.h"

#ifndef CN_DATADIR
#error "CN_DATADIR is the folder of the installed rules"
#endif

/* A path that was asked for is taken as it is; a missing one is the engine's
 * to report, with its reason. */
static int take_path(struct cn_cli *cli, enum cn_opt opt, const char *variable,
                     char out[CN_PATH_MAX])
{
    const char *path = cli->args->value[opt];
    if (!path) {
        path = cn_path_setting(variable);
    }
    if (path && !cn_path_join(out, path, "")) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE, "đường dẫn quá dài",
                           "the path is too long", NULL);
    }
    return CN_EXIT_OK;
}

static int find_rules(struct cn_cli *cli)
{
    int code = take_path(cli, CN_OPT_RULES, "CAPNAO_RULES", cli->rules);
    if (code != CN_EXIT_OK || cli->rules[0] != '\0') {
        return code;
    }
    (void)cn_path_join(
        cli->rules, cn_path_is_folder("rules") ? "rules" : CN_DATADIR "/rules",
        "");
    return CN_EXIT_OK;
}

static int find_catalogue(struct cn_cli *cli)
{
    int code =
        take_path(cli, CN_OPT_CATALOGUE, "CAPNAO_CATALOGUE", cli->catalogue);
    if (code != CN_EXIT_OK || cli->catalogue[0] != '\0') {
        return code;
    }
    if (access("catalogue.db", F_OK) == 0) {
        (void)cn_path_join(cli->catalogue, "catalogue.db", "");
    } else {
        cn_path_catalogue(cli->catalogue, CN_DATADIR);
    }
    return CN_EXIT_OK;
}

/* An image that was asked for speaks for itself, unless rules were asked for
 * in the same way: an option counts for more than the environment. The one
 * beside the rules follows them. */
static int find_image(struct cn_cli *cli)
{
    bool rules_given = cli->args->value[CN_OPT_RULES] != NULL;
    bool image_given = cli->args->value[CN_OPT_IMAGE] != NULL;
    if (image_given || !rules_given) {
        int code = take_path(cli, CN_OPT_IMAGE, "CAPNAO_IMAGE", cli->image);
        if (code != CN_EXIT_OK) {
            return code;
        }
    }
    if (cli->image[0] != '\0') {
        cli->image_alone =
            !rules_given && (image_given || !cn_path_setting("CAPNAO_RULES"));
        return CN_EXIT_OK;
    }
    if (!cn_image_name(cli->rules, cli->image, sizeof cli->image) ||
        access(cli->image, F_OK) != 0) {
        cli->image[0] = '\0';
    }
    return CN_EXIT_OK;
}

int cn_cli_find_paths(struct cn_cli *cli)
{
    int code = find_rules(cli);
    if (code == CN_EXIT_OK) {
        code = find_catalogue(cli);
    }
    return code == CN_EXIT_OK ? find_image(cli) : code;
}

int cn_cli_take_rules(struct cn_cli *cli, const char *folder)
{
    if (!cn_path_join(cli->rules, folder, "")) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE, "đường dẫn quá dài",
                           "the path is too long", NULL);
    }
    return CN_EXIT_OK;
}

int cn_cli_need_catalogue(struct cn_cli *cli)
{
    if (cli->catalogue[0] != '\0') {
        return CN_EXIT_OK;
    }
    return CN_COMPLAIN(
        cli, CN_EXIT_FAILURE,
        "chưa có danh mục; tạo bằng 'capnao catalogue import TỆP.csv' hoặc "
        "nêu --catalogue",
        "there is no catalogue; make one with 'capnao catalogue import "
        "FILE.csv' or name it with --catalogue",
        NULL);
}
