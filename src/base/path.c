/* SPDX-License-Identifier: MIT
 *
 * path.c: names of files, and where a user's and the installed ones are.
 */
#include "path.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

const char *cn_path_setting(const char *variable)
{
    const char *value = getenv(variable);
    return value && value[0] != '\0' ? value : NULL;
}

bool cn_path_join(char out[CN_PATH_MAX], const char *folder, const char *rest)
{
    int len = snprintf(out, CN_PATH_MAX, "%s%s", folder, rest);
    return len >= 0 && len < CN_PATH_MAX;
}

bool cn_path_is_folder(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* True when a file of that name is there. */
static bool is_there(char out[CN_PATH_MAX], const char *folder,
                     const char *rest)
{
    return folder && cn_path_join(out, folder, rest) && access(out, F_OK) == 0;
}

void cn_path_catalogue(char out[CN_PATH_MAX], const char *installed)
{
    const char *data = cn_path_setting("XDG_DATA_HOME");
    bool found = data ? is_there(out, data, "/capnao/catalogue.db")
                      : is_there(out, cn_path_setting("HOME"),
                                 "/.local/share/capnao/catalogue.db");
    if (!found && !is_there(out, installed, "/catalogue.db")) {
        out[0] = '\0';
    }
}
