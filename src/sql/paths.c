/* SPDX-License-Identifier: MIT
 *
 * paths.c: CAPNAO_RULES and CAPNAO_CATALOGUE, else the installed files, of
 * which a user's own catalogue comes first.
 */
#include "paths.h"

#ifndef CN_DATADIR
#error "CN_DATADIR is the folder of the installed rules"
#endif

bool cn_sql_default_paths(char rules[CN_PATH_MAX], char catalogue[CN_PATH_MAX])
{
    const char *named = cn_path_setting("CAPNAO_RULES");
    const char *other = cn_path_setting("CAPNAO_CATALOGUE");
    if (!other) {
        cn_path_catalogue(catalogue, CN_DATADIR);
    }
    return cn_path_join(rules, named ? named : CN_DATADIR "/rules", "") &&
           (!other || cn_path_join(catalogue, other, ""));
}
