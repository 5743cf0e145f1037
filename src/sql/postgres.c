/* SPDX-License-Identifier: MIT
 *
 * postgres.c: the PostgreSQL extension. Rules are loaded once in a backend,
 * or once in the server when it is preloaded, and held by a statement until
 * its memory goes. PostgreSQL leaves functions by jumps: whatever may raise an
 * error is called while nothing is held that its memory contexts do not free.
 */
#include <postgres.h>

#include <access/xact.h>
#include <fmgr.h>
#include <mb/pg_wchar.h>
#include <miscadmin.h>
#include <utils/builtins.h>
#include <utils/date.h>
#include <utils/guc.h>
#include <utils/jsonb.h>
#include <utils/timestamp.h>

#include "door.h"
#include "paths.h"

PG_MODULE_MAGIC;

#define DAYS_TO_EPOCH (POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE)
#define DAY_FIRST     (-719162) /* 0001-01-01 */
#define DAY_LAST      2932896   /* 9999-12-31 */

/* A backend is one thread that serves one client, and PostgreSQL gives an
 * extension no other place to keep things from one statement to the next:
 * these are the only variables of the program outside functions. */
static struct cn_sql_session session;
static TimestampTz looked_at; /* start of the statement that looked last */
static char *rules_setting;
static char *catalogue_setting;
static int lang_setting = CN_LANG_VI;

static const struct config_enum_entry languages[] = {
    {"vi", CN_LANG_VI, false},
    {"en", CN_LANG_EN, false},
    {NULL, 0, false},
};

void _PG_init(void);

PG_FUNCTION_INFO_V1(capnao_tier);
PG_FUNCTION_INFO_V1(capnao_outcome);
PG_FUNCTION_INFO_V1(capnao_decide);
PG_FUNCTION_INFO_V1(capnao_status);
PG_FUNCTION_INFO_V1(capnao_reload);

/* ---- errors -----------------------------------------------------------------
 */

static int error_code(enum cn_status status)
{
    switch (status) {
    case CN_E_NOMEM:
        return ERRCODE_OUT_OF_MEMORY;
    case CN_E_INPUT:
        return ERRCODE_INVALID_PARAMETER_VALUE;
    case CN_E_IO:
    case CN_E_RULE:
    case CN_E_LIMIT:
    case CN_E_CATALOGUE:
        return ERRCODE_CONFIG_FILE_ERROR;
    case CN_OK:
    case CN_E_INTERNAL:
    case CN_N_STATUS:
        break;
    }
    return ERRCODE_INTERNAL_ERROR;
}

static void report(int level, const struct cn_error *err, const char *what)
{
    if (err->file[0] != '\0') {
        ereport(level, (errcode(error_code(err->status)),
                        errmsg("capnao: %s%s:%d: %s", what, err->file,
                               err->line, err->message)));
    } else {
        ereport(level, (errcode(error_code(err->status)),
                        errmsg("capnao: %s%s", what, err->message)));
    }
}

void cn_pg_fail(const struct cn_error *err)
{
    report(ERROR, err, "");
    pg_unreachable();
}

/* ---- the backend
 * -------------------------------------------------------------- */

/* Paths as set, else the default ones. */
static void find_sources(void)
{
    char rules[CN_PATH_MAX] = "", catalogue[CN_PATH_MAX] = "";
    bool fits = cn_sql_default_paths(rules, catalogue);
    const char *named = rules_setting;
    const char *other = catalogue_setting;
    if (!fits ||
        !cn_sql_session_set(&session, named && named[0] ? named : rules,
                            other && other[0] ? other : catalogue)) {
        struct cn_error err = cn_error_in(cn_pg_lang());
        (void)cn_fail(&err, CN_E_INPUT, "a path is too long");
        cn_pg_fail(&err);
    }
}

static void check_encoding(void)
{
    if (GetDatabaseEncoding() != PG_UTF8) {
        ereport(ERROR, (errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
                        errmsg("capnao: the database must have the encoding "
                               "UTF8")));
    }
}

static void end_call(void *ctx)
{
    struct cn_pg_call *call = ctx;
    cn_sql_view_drop(call->view);
    call->view = NULL;
}

/* Takes a use of the view, as a statement does. All calls of one statement
 * see what its first call found. */
static struct cn_sql_view *take_view(void)
{
    struct cn_error warning = {.status = CN_OK};
    struct cn_error err = cn_error_in(cn_pg_lang());
    struct cn_sql_view *view = NULL;
    TimestampTz now = GetCurrentStatementStartTimestamp();
    find_sources();
    if (session.view && now == looked_at) {
        view = session.view;
        view->uses++;
        return view;
    }
    looked_at = now;
    if (cn_sql_view_take(&session, &view, &warning, &err) != CN_OK) {
        cn_pg_fail(&err);
    }
    if (warning.status != CN_OK) {
        /* A warning may jump as well, should the client be gone. */
        cn_sql_view_drop(view);
        report(WARNING, &warning,
               cn_error_word(&warning, "the old rules are used on: "));
        view = session.view;
        view->uses++;
    }
    return view;
}

struct cn_pg_call *cn_pg_begin(FunctionCallInfo fcinfo)
{
    struct cn_pg_call *call = fcinfo->flinfo->fn_extra;
    if (call) {
        return call;
    }
    check_encoding();
    call = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof *call);
    call->today = GetSQLCurrentDate() + DAYS_TO_EPOCH;
    call->end.func = end_call;
    call->end.arg = call;
    MemoryContextRegisterResetCallback(fcinfo->flinfo->fn_mcxt, &call->end);
    call->view = take_view();
    fcinfo->flinfo->fn_extra = call;
    return call;
}

enum cn_lang cn_pg_lang(void)
{
    return (enum cn_lang)lang_setting;
}

/* ---- arguments
 * ------------------------------------------------------------------ */

struct cn_sql_text cn_pg_text(FunctionCallInfo fcinfo, int i)
{
    struct cn_sql_text text = {"", 0};
    if (!PG_ARGISNULL(i)) {
        const struct varlena *value = PG_GETARG_VARLENA_PP(i);
        text.at = VARDATA_ANY(value);
        text.len = (size_t)VARSIZE_ANY_EXHDR(value);
    }
    return text;
}

struct cn_sql_day cn_pg_day(FunctionCallInfo fcinfo, int i)
{
    struct cn_sql_day day = {.given = !PG_ARGISNULL(i)};
    if (day.given) {
        DateADT date = PG_GETARG_DATEADT(i);
        day.bad = DATE_NOT_FINITE(date) || date + DAYS_TO_EPOCH < DAY_FIRST ||
                  date > DAY_LAST - DAYS_TO_EPOCH;
        day.date = day.bad ? 0 : date + DAYS_TO_EPOCH;
    }
    return day;
}

static struct cn_sql_text unpack_facts(void *ctx)
{
    FunctionCallInfo fcinfo = ctx;
    Jsonb *facts = PG_GETARG_JSONB_P(3);
    char *text = JsonbToCString(NULL, &facts->root, VARSIZE(facts));
    return (struct cn_sql_text){text, strlen(text)};
}

/* The memos are asked by the bytes of the jsonb: JSON is only written for
 * facts that were not seen yet. */
static struct cn_sql_words read_words(FunctionCallInfo fcinfo, cn_date today)
{
    return (struct cn_sql_words){
        .code = cn_pg_text(fcinfo, 0),
        .place = cn_pg_text(fcinfo, 1),
        .on = cn_pg_day(fcinfo, 2),
        .facts = cn_pg_text(fcinfo, 3),
        .received = cn_pg_day(fcinfo, 4),
        .today = today,
        .unpack = unpack_facts,
        .unpack_ctx = fcinfo,
    };
}

/* ---- functions
 * ------------------------------------------------------------------- */

static Datum route(FunctionCallInfo fcinfo, bool tier)
{
    struct cn_error err = cn_error_in(cn_pg_lang());
    struct cn_sql_short answer = {.outcome = NULL};
    if (PG_ARGISNULL(0)) {
        PG_RETURN_NULL();
    }
    const struct cn_pg_call *call = cn_pg_begin(fcinfo);
    struct cn_sql_words words = read_words(fcinfo, call->today);
    if (cn_sql_route(call->view, &words, &answer, &err) != CN_OK) {
        cn_pg_fail(&err);
    }
    const char *text = tier ? answer.tier : answer.outcome;
    if (!text) {
        PG_RETURN_NULL();
    }
    PG_RETURN_TEXT_P(cstring_to_text(text));
}

Datum capnao_tier(PG_FUNCTION_ARGS)
{
    return route(fcinfo, true);
}

Datum capnao_outcome(PG_FUNCTION_ARGS)
{
    return route(fcinfo, false);
}

Datum capnao_decide(PG_FUNCTION_ARGS)
{
    struct cn_error err = cn_error_in(cn_pg_lang());
    const char *text = NULL;
    size_t len = 0;
    if (PG_ARGISNULL(0)) {
        PG_RETURN_NULL();
    }
    const struct cn_pg_call *call = cn_pg_begin(fcinfo);
    struct cn_sql_words words = read_words(fcinfo, call->today);
    if (cn_sql_decide(call->view, &words, cn_pg_lang(), &text, &len, &err) !=
        CN_OK) {
        cn_pg_fail(&err);
    }
    return DirectFunctionCall1(jsonb_in, CStringGetDatum(text));
}

Datum capnao_status(PG_FUNCTION_ARGS)
{
    check_encoding();
    find_sources();
    char *text = cn_sql_status(&session);
    if (!text) {
        ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY),
                        errmsg("capnao: out of memory")));
    }
    char *copy = MemoryContextAllocExtended(
        CurrentMemoryContext, strlen(text) + 1, MCXT_ALLOC_NO_OOM);
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

Datum capnao_reload(PG_FUNCTION_ARGS)
{
    struct cn_error err = cn_error_in(cn_pg_lang());
    check_encoding();
    find_sources();
    if (cn_sql_reload(&session, &err) != CN_OK) {
        cn_pg_fail(&err);
    }
    PG_RETURN_TEXT_P(cstring_to_text(cn_ruleset_hash(session.view->snapshot)));
}

/* ---- loading
 * ----------------------------------------------------------------------- */

/* In the server before it forks: every backend and parallel worker then has
 * the rules from its first moment. A failure is only told, for each backend
 * will try again. */
static void preload(void)
{
    struct cn_error err = {.status = CN_OK}; /* for the log of the server */
    find_sources();
    if (cn_sql_reload(&session, &err) != CN_OK) {
        report(LOG, &err, "");
    }
}

void _PG_init(void)
{
    cn_sql_session_init(&session);
    DefineCustomStringVariable(
        "capnao.rules", "Folder of the rule files.",
        "Empty: CAPNAO_RULES of the server, else the installed rules.",
        &rules_setting, "", PGC_SUSET, 0, NULL, NULL, NULL);
    DefineCustomStringVariable(
        "capnao.catalogue", "Catalogue of procedures and units.",
        "Empty: CAPNAO_CATALOGUE of the server, else the installed one.",
        &catalogue_setting, "", PGC_SUSET, 0, NULL, NULL, NULL);
    DefineCustomEnumVariable(
        "capnao.lang", "Language of names, questions, reasons and errors.",
        NULL, &lang_setting, CN_LANG_VI, languages, PGC_USERSET, 0, NULL, NULL,
        NULL);
    MarkGUCPrefixReserved("capnao");
    if (process_shared_preload_libraries_in_progress) {
        preload();
    }
}
