/* SPDX-License-Identifier: MIT
 *
 * files.h: the rule files below a folder. Knows nothing of Lua. What is wrong
 * with one file is a finding; only a folder that cannot be read is an error.
 */
#ifndef CN_LUA_FILES_H
#define CN_LUA_FILES_H

#include "../core/ruleset.h"

#define FILES_MAX     10000
#define FILE_SIZE_MAX ((size_t)1024 * 1024)

struct rule_files {
    const char *folder; /* as the user gave it; borrowed */
    int fd;             /* of the folder, or -1 */
    char **path;        /* below the folder, in byte order */
    size_t n, max;
};

/* Finds every *.lua file; release in any case. */
CN_MUST_CHECK enum cn_status cn_rule_files_find(struct rule_files *files,
                                                const char *folder,
                                                struct cn_ruleset *rs,
                                                struct cn_error *err);
/* Takes the one file named, whatever its name ends with. */
CN_MUST_CHECK enum cn_status cn_rule_files_take(struct rule_files *files,
                                                const char *path,
                                                struct cn_ruleset *rs,
                                                struct cn_error *err);
void cn_rule_files_release(struct rule_files *files);

/* The name that findings show: the folder as given, then the path. Borrowed
 * from the ruleset; "" when memory ends. */
const char *cn_rule_files_shown(const struct rule_files *files,
                                const char *path, struct cn_ruleset *rs);
/* Reads a file into buf, which holds FILE_SIZE_MAX bytes. False, with a
 * finding, when it is not a text of at most that size. Never waits. */
bool cn_rule_files_read(const struct rule_files *files, size_t i,
                        struct cn_ruleset *rs, char *buf, size_t *len);

#endif
