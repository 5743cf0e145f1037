/* SPDX-License-Identifier: MIT
 *
 * git.h: runs git without a shell: arguments are passed as they are. It must
 * not be given a word of the command line that begins with a dash.
 */
#ifndef CN_CLI_GIT_H
#define CN_CLI_GIT_H

#include <stdio.h>
#include <sys/types.h>

#include "../base/strbuf.h"

#define CN_GIT_NAME_SIZE 96 /* of an object, in hexadecimal */

enum cn_git {
    CN_GIT_OK,
    CN_GIT_FAILED, /* it ran and says no; what it says is not shown */
    CN_GIT_MISSING /* it cannot be run */
};

struct cn_git_run {
    pid_t pid;
    FILE *out; /* what it prints */
};

/* Starts "git ARGS…", which reads from `in`, or nothing when that is -1. It
 * takes no lock, fetches nothing, asks nothing. */
enum cn_git cn_git_start(const char *const args[], int in,
                         struct cn_git_run *run);
/* Waits for its end. */
enum cn_git cn_git_finish(struct cn_git_run *run);
/* Runs it and adds what it prints. */
enum cn_git cn_git_read(const char *const args[], int in,
                        struct cn_strbuf *out);

#endif
