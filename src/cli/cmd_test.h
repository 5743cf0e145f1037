/* SPDX-License-Identifier: MIT
 *
 * cmd_test.h: what the files of `capnao test` share.
 */
#ifndef CN_CLI_CMD_TEST_H
#define CN_CLI_CMD_TEST_H

#include "cli.h"

/* Loads the files or folders, RULES/tests where none is named. */
int cn_cli_load_tests(struct cn_cli *cli, const char *const paths[], size_t n,
                      cn_tests **out);
/* Prints what is wrong with the test files. */
int cn_cli_print_findings(struct cn_cli *cli, struct cn_out *out,
                          const cn_tests *tests);
/* --generate and --mutate, in cmd_test_more.c. */
int cn_cli_generate(struct cn_cli *cli);
int cn_cli_mutate(struct cn_cli *cli);

#endif
