/* SPDX-License-Identifier: MIT
 *
 * path.h: names of files, and where a user's and the installed ones are.
 */
#ifndef CN_BASE_PATH_H
#define CN_BASE_PATH_H

#include <stdbool.h>

#define CN_PATH_MAX 1024

/* The value of a variable of the environment, borrowed from it; NULL when it
 * is not set or empty. */
const char *cn_path_setting(const char *variable);

/* Writes both, one after the other. False when that is too long: then `out`
 * holds as much as fits. */
bool cn_path_join(char out[CN_PATH_MAX], const char *folder, const char *rest);

bool cn_path_is_folder(const char *path);

/* The user's own catalogue, else the one in the folder of what is installed,
 * else "". */
void cn_path_catalogue(char out[CN_PATH_MAX], const char *installed);

#endif
