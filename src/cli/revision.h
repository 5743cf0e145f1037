/* SPDX-License-Identifier: MIT
 *
 * revision.h: rules as they stand in a folder or stood in a git revision.
 */
#ifndef CN_CLI_REVISION_H
#define CN_CLI_REVISION_H

#include <signal.h>

#include "cli.h"

struct cn_revision {
    const char *word;         /* as given, borrowed */
    char folder[CN_PATH_MAX]; /* to load from */
    char shown[CN_PATH_MAX];  /* how its files are shown: "HEAD~1:rules" */
    bool temporary;           /* the folder goes with the revision */
    sigset_t mask;            /* of signals, before */
};

/* A word that is a folder is a folder; any other is REV or REV:PATH, whose
 * rule files are written into a temporary folder. Until it is released,
 * signals that end the program wait, so that none leaves the folder behind. */
int cn_revision_take(struct cn_cli *cli, const char *word,
                     struct cn_revision *out);
void cn_revision_release(struct cn_revision *revision);

/* revision_files.c: writes the rule files of a tree into its folder. */
int cn_revision_write(struct cn_cli *cli, const struct cn_revision *revision,
                      const char *object);

#endif
