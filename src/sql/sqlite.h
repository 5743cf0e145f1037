/* SPDX-License-Identifier: MIT
 *
 * sqlite.h: the SQLite extension: what its functions and its table share.
 */
#ifndef CN_SQL_SQLITE_H
#define CN_SQL_SQLITE_H

#include <sqlite3ext.h>

#include "answer.h"

/* Of one connection; SQLite serialises its calls. */
struct cn_sqlite {
    int uses; /* functions and table that have it */
    struct cn_sql_session session;
    enum cn_lang lang;
};

void cn_sqlite_drop(void *door);
/* The newest view, to be dropped; sources are looked for at the first use. */
CN_MUST_CHECK enum cn_status cn_sqlite_view(struct cn_sqlite *door,
                                            struct cn_sql_view **out,
                                            struct cn_error *err);
/* The text of an argument, "" for NULL. */
struct cn_sql_text cn_sqlite_text(sqlite3_value *value);
/* A day as YYYY-MM-DD; NULL and "" are not given. */
struct cn_sql_day cn_sqlite_day(sqlite3_value *value);
/* The whole message, with file and line; to be freed with sqlite3_free(). */
char *cn_sqlite_message(const struct cn_error *err);

/* sqlite_handles.c: the table-valued function capnao_handles(). */
int cn_sqlite_add_handles(sqlite3 *db, struct cn_sqlite *door);

#endif
