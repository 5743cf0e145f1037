/* SPDX-License-Identifier: MIT
 *
 * paths.h: where rules and catalogue are when nobody says so: where the
 * environment says, then what is installed. A database may run anywhere, so
 * the present folder, unlike for the program, means nothing.
 */
#ifndef CN_SQL_PATHS_H
#define CN_SQL_PATHS_H

#include "session.h"

/* The catalogue is "" when there is none. False when a path is too long. */
bool cn_sql_default_paths(char rules[CN_PATH_MAX], char catalogue[CN_PATH_MAX]);

#endif
