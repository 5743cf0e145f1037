/* SPDX-License-Identifier: MIT
 *
 * check.h: the parts of `capnao check`.
 */
#ifndef CN_CLI_CHECK_H
#define CN_CLI_CHECK_H

#include "cli.h"

/* The page docs/lint/<id>.md as it was when the program was built, or NULL;
 * made by docs/lint/embed.sh. */
const char *cn_page(const char *id);

/* --list: every id, one line each. */
int cn_check_ids(struct cn_cli *cli);
/* --explain ID: its page in the reader's language. */
int cn_check_explain(struct cn_cli *cli, const char *id);
/* --fix, with --dry-run: what would be corrected. */
int cn_check_fix(struct cn_cli *cli);

#endif
