/* SPDX-License-Identifier: MIT
 *
 * watch.h: the parts of `watch`: which files changed, what one pass over the
 * rules found, and what of that is new or gone since the pass before.
 */
#ifndef CN_CLI_WATCH_H
#define CN_CLI_WATCH_H

#include <sys/stat.h>

#include "../report/notices.h"
#include "cli.h"

/* ---- watch_files.c: the rule files of a folder ----------------------------
 */

struct cn_watched {
    char *path; /* owned; below the folder */
    dev_t dev;
    ino_t ino;
    off_t size;
    struct timespec written, changed;
};

struct cn_watch_files {
    const char *folder;       /* borrowed */
    int fd;                   /* of inotify, or -1: look now and then */
    struct cn_watched *items; /* in byte order of their paths */
    size_t n, room;
    bool missing; /* the folder is not there now */
    bool failed;  /* out of memory */
};

/* Looks at the folder for the first time; `poll`: without inotify. */
void cn_watch_files_open(struct cn_watch_files *files, const char *folder,
                         bool poll);
void cn_watch_files_close(struct cn_watch_files *files);
/* Looks again, and at new folders too. Adds the names of what was written,
 * made or removed since to `names`; returns how many there are. */
int cn_watch_files_look(struct cn_watch_files *files, struct cn_strbuf *names);
/* Takes what inotify has to say; what it was does not matter. */
void cn_watch_files_drain(struct cn_watch_files *files);

/* ---- watch_pass.c: check, load, prove, test -------------------------------
 */

struct cn_watch_pass {
    struct cn_notices list[CN_N_NOTICE_KIND];
    bool known[CN_N_NOTICE_KIND]; /* false: could not be told, nothing to
                                     compare */
    bool loaded;                  /* the snapshot is of these rules */
    int errors; /* of the check: rules that cannot be loaded */
    int tests;  /* that ran */
};

/* Goes over the rules of cli->rules; cli->engine and cli->snapshot go on as
 * they were when the rules cannot be loaded, and `known` says what was not
 * looked at. Release it in any case. False, with a message, when memory ends
 * or a defect shows. */
bool cn_watch_pass_run(struct cn_watch_pass *pass, struct cn_cli *cli);
/* The part of it that runs the tests beside the rules, if there are any. */
void cn_watch_tests_run(struct cn_watch_pass *pass, struct cn_cli *cli);
void cn_watch_pass_release(struct cn_watch_pass *pass);

#endif
