/* SPDX-License-Identifier: MIT
 *
 * postgres_handles.c: SELECT … FROM capnao_handles(who, province, on_day):
 * what a body, a tier or everybody holds, as rows.
 */
#include <postgres.h>

#include <fmgr.h>
#include <funcapi.h>
#include <miscadmin.h>
#include <utils/builtins.h>
#include <utils/jsonb.h>

#include "door.h"

#define ALWAYS     CN_SQL_N_COLUMN
#define PROCEDURES (CN_SQL_N_COLUMN + 1)
#define N_COLUMN   (CN_SQL_N_COLUMN + 2)

PG_FUNCTION_INFO_V1(capnao_handles);

/* jsonb of the codes of the procedures that name the power. */
static Datum procedures_of(const struct cn_sql_view *view, int power)
{
    char *text = cn_sql_procedures(view, power);
    char *copy =
        text ? MemoryContextAllocExtended(CurrentMemoryContext,
                                          strlen(text) + 1, MCXT_ALLOC_NO_OOM)
             : NULL;
    if (copy) {
        strcpy(copy, text);
    }
    free(text);
    if (!copy) {
        ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY),
                        errmsg("capnao: out of memory")));
    }
    return DirectFunctionCall1(jsonb_in, CStringGetDatum(copy));
}

static void put_row(ReturnSetInfo *result, const struct cn_sql_view *view,
                    const struct cn_sql_holding *holding)
{
    const char *text[CN_SQL_N_COLUMN];
    Datum values[N_COLUMN];
    bool nulls[N_COLUMN] = {false};
    cn_sql_holding_texts(view, holding, cn_pg_lang(), text);
    for (int i = 0; i < CN_SQL_N_COLUMN; i++) {
        nulls[i] = text[i] == NULL;
        values[i] = nulls[i] ? (Datum)0 : CStringGetTextDatum(text[i]);
    }
    values[ALWAYS] = BoolGetDatum(holding->always);
    values[PROCEDURES] = procedures_of(view, holding->power);
    tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

Datum capnao_handles(PG_FUNCTION_ARGS)
{
    ReturnSetInfo *result = (ReturnSetInfo *)fcinfo->resultinfo;
    const struct cn_pg_call *call = cn_pg_begin(fcinfo);
    struct cn_error err = cn_error_in(cn_pg_lang());
    struct cn_sql_holder who;
    struct cn_case c;
    struct cn_sql_words words = {
        .code = cn_pg_text(fcinfo, 0),
        .place = cn_pg_text(fcinfo, 1),
        .on = cn_pg_day(fcinfo, 2),
        .today = call->today,
    };
    InitMaterializedSRF(fcinfo, 0);
    if (cn_sql_read_holder(call->view, &words, cn_pg_lang(), &who, &c, &err) !=
        CN_OK) {
        cn_pg_fail(&err);
    }
    int n = cn_sql_holdings(call->view, &who, &c, 0, NULL);
    struct cn_sql_holding *rows = palloc((Size)(n + 1) * sizeof *rows);
    n = cn_sql_holdings(call->view, &who, &c, n, rows);
    for (int i = 0; i < n; i++) {
        CHECK_FOR_INTERRUPTS();
        put_row(result, call->view, &rows[i]);
    }
    return (Datum)0;
}
