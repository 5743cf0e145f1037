/* SPDX-License-Identifier: MIT
 *
 * paths.c: CAPNAO_RULES and CAPNAO_CATALOGUE, else the installed files, of
 * which a user's own catalogue comes first.
 */
#include "paths.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef CN_DATADIR
#error "CN_DATADIR is the folder of the installed rules"
#endif

static const char *environment(const char *name)
{
    const char *value = getenv(name);
    return value && value[0] != '\0' ? value : NULL;
}

static bool join(char out[CN_SQL_PATH_MAX], const char *folder,
                 const char *rest)
{
    int len = snprintf(out, CN_SQL_PATH_MAX, "%s%s", folder, rest);
    return len >= 0 && len < CN_SQL_PATH_MAX;
}

/* True when a file of that name is there. */
static bool is_there(char out[CN_SQL_PATH_MAX], const char *folder,
                     const char *rest)
{
    return folder && join(out, folder, rest) && access(out, F_OK) == 0;
}

static bool find_catalogue(char out[CN_SQL_PATH_MAX])
{
    const char *named = environment("CAPNAO_CATALOGUE");
    if (named) {
        return join(out, named, "");
    }
    const char *data = environment("XDG_DATA_HOME");
    bool found = data ? is_there(out, data, "/capnao/catalogue.db")
                      : is_there(out, environment("HOME"),
                                 "/.local/share/capnao/catalogue.db");
    if (!found && !is_there(out, CN_DATADIR, "/catalogue.db")) {
        out[0] = '\0';
    }
    return true;
}

bool cn_sql_default_paths(char rules[CN_SQL_PATH_MAX],
                          char catalogue[CN_SQL_PATH_MAX])
{
    const char *named = environment("CAPNAO_RULES");
    return join(rules, named ? named : CN_DATADIR "/rules", "") &&
           find_catalogue(catalogue);
}
