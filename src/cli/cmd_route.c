/* SPDX-License-Identifier: MIT
 *
 * cmd_route.c: one case, one answer.
 */
#include "cli.h"

int cn_cmd_route(struct cn_cli *cli)
{
    struct cn_case c;
    int code = cn_cli_make_case(cli, &c);
    return code == CN_EXIT_OK ? cn_cli_answer(cli, &c) : code;
}
