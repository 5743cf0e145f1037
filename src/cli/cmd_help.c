/* SPDX-License-Identifier: MIT
 *
 * cmd_help.c: help as a command; make install asks it for the manual page
 * and the shell completion.
 */
#include <string.h>

#include "cli.h"

int cn_cmd_help(struct cn_cli *cli)
{
    const char *format = cli->args->value[CN_OPT_FORMAT];
    if (format && strcmp(format, "man") == 0) {
        cn_help_manual(&cli->out);
        return CN_EXIT_OK;
    }
    if (format && strcmp(format, "bash") != 0) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE, "help --format nhận: man, bash",
                           "help --format takes: man, bash", NULL);
    }
    if (format) {
        cn_help_completion(&cli->out);
        return CN_EXIT_OK;
    }
    if (cli->args->n_words == 0) {
        cn_help_overview(&cli->out);
        return CN_EXIT_OK;
    }
    const char *name = cli->args->words[0];
    const struct cn_command *command = cn_command_find(name);
    if (!command) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "không có lệnh '{1}'; xem 'capnao -h'",
                           "no command '{1}'; see 'capnao -h'", name);
    }
    cn_help_command(&cli->out, command);
    return CN_EXIT_OK;
}
