/* SPDX-License-Identifier: MIT
 *
 * door.h: what the functions of the PostgreSQL extension share. To be
 * included after PostgreSQL's own headers.
 */
#ifndef CN_SQL_DOOR_H
#define CN_SQL_DOOR_H

#include "answer.h"

/* What one function of one statement holds: the rules that all its rows are
 * answered by, and what day today is. */
struct cn_pg_call {
    struct cn_sql_view *view;
    cn_date today;
    MemoryContextCallback end;
};

/* Lives as long as the statement; raises an error when there are no rules. */
struct cn_pg_call *cn_pg_begin(FunctionCallInfo fcinfo);
/* Raises *err as an error of PostgreSQL. */
_Noreturn void cn_pg_fail(const struct cn_error *err);
enum cn_lang cn_pg_lang(void);

struct cn_sql_text cn_pg_text(FunctionCallInfo fcinfo, int i);
struct cn_sql_day cn_pg_day(FunctionCallInfo fcinfo, int i);

#endif
