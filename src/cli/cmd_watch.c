/* SPDX-License-Identifier: MIT
 *
 * cmd_watch.c: x
 */
#include "cli.h"
int cn_cmd_watch(struct cn_cli *cli)
{
    (void)cli;
    return 0;
}
