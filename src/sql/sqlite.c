/* SPDX-License-Identifier: MIT
 *
 * sqlite.c: the loadable SQLite extension. It calls the SQLite that loaded
 * it and no other, the catalogue's reader included: two copies in one process
 * would break each other's file locks. Nothing is loaded before the first
 * call, and nothing is kept but with the connection.
 */
#include "sqlite.h"

#include <stdlib.h>
#include <string.h>

#include "paths.h"

SQLITE_EXTENSION_INIT1

#define OPTIONAL_FLAGS (SQLITE_UTF8 | SQLITE_INNOCUOUS)
#define SOURCE_FLAGS   (SQLITE_UTF8 | SQLITE_DIRECTONLY)
#define ARGUMENTS_MAX  5

/* A statement's hold on its rules, kept by SQLite until it is reset. SQLite
 * keeps data with a negative number for every row, not only for constants;
 * where it did not, each row would look for the newest rules itself. */
#define STATEMENT_DATA (-0x63706E6F)

struct statement {
    struct cn_sql_view *view;
    cn_date today;
};

/* ---- the connection -------------------------------------------------------
 */

void cn_sqlite_drop(void *ctx)
{
    struct cn_sqlite *door = ctx;
    if (--door->uses == 0) {
        cn_sql_session_release(&door->session);
        sqlite3_free(door);
    }
}

static enum cn_status find_sources(struct cn_sqlite *door, struct cn_error *err)
{
    char rules[CN_PATH_MAX], catalogue[CN_PATH_MAX];
    if (door->session.rules[0] == '\0' &&
        (!cn_sql_default_paths(rules, catalogue) ||
         !cn_sql_session_set(&door->session, rules, catalogue))) {
        return cn_fail(err, CN_E_INPUT, "a path is too long");
    }
    return CN_OK;
}

enum cn_status cn_sqlite_view(struct cn_sqlite *door, struct cn_sql_view **out,
                              struct cn_error *err)
{
    struct cn_error warning = {.status = CN_OK};
    enum cn_status status = find_sources(door, err);
    if (status == CN_OK) {
        status = cn_sql_view_take(&door->session, out, &warning, err);
    }
    if (warning.status != CN_OK) {
        char *text = cn_sqlite_message(&warning);
        sqlite3_log(
            SQLITE_WARNING, "%s; %s",
            text ? text : "capnao: the rules cannot be reloaded",
            cn_error_word(&warning, "the rules loaded before are used on"));
        sqlite3_free(text);
    }
    return status;
}

char *cn_sqlite_message(const struct cn_error *err)
{
    if (err->file[0] != '\0') {
        return sqlite3_mprintf("capnao: %s:%d: %s", err->file, err->line,
                               err->message);
    }
    return sqlite3_mprintf("capnao: %s", err->message);
}

static void result_failure(sqlite3_context *ctx, const struct cn_error *err)
{
    char *text = cn_sqlite_message(err);
    if (!text || err->status == CN_E_NOMEM) {
        sqlite3_result_error_nomem(ctx);
    } else {
        sqlite3_result_error(ctx, text, -1);
    }
    sqlite3_free(text);
}

/* ---- statements ------------------------------------------------------------
 */

static void end_statement(void *ctx)
{
    struct statement *statement = ctx;
    cn_sql_view_drop(statement->view);
    sqlite3_free(statement);
}

/* The view of this statement, to be dropped; NULL when the result is an
 * error. */
static struct cn_sql_view *begin_row(sqlite3_context *ctx, cn_date *today)
{
    struct cn_sqlite *door = sqlite3_user_data(ctx);
    struct cn_error err = cn_error_in(door->lang);
    struct cn_sql_view *view = NULL;
    struct statement *statement = sqlite3_get_auxdata(ctx, STATEMENT_DATA);
    if (statement) {
        *today = statement->today;
        statement->view->uses++;
        return statement->view;
    }
    if (cn_sqlite_view(door, &view, &err) != CN_OK) {
        result_failure(ctx, &err);
        return NULL;
    }
    *today = cn_date_today();
    statement = sqlite3_malloc(sizeof *statement);
    if (statement) {
        view->uses++;
        *statement = (struct statement){view, *today};
        sqlite3_set_auxdata(ctx, STATEMENT_DATA, statement, end_statement);
    }
    return view;
}

struct cn_sql_text cn_sqlite_text(sqlite3_value *value)
{
    struct cn_sql_text text = {"", 0};
    const unsigned char *at = sqlite3_value_text(value);
    if (at) {
        text.at = (const char *)at;
        text.len = (size_t)sqlite3_value_bytes(value);
    }
    return text;
}

struct cn_sql_day cn_sqlite_day(sqlite3_value *value)
{
    struct cn_sql_day day = {.given = false};
    struct cn_sql_text text = cn_sqlite_text(value);
    if (text.len > 0) {
        day.given = true;
        day.bad =
            strlen(text.at) != text.len || !cn_date_parse(text.at, &day.date);
    }
    return day;
}

static struct cn_sql_words read_words(int argc, sqlite3_value **argv,
                                      cn_date today)
{
    struct cn_sql_words words = {.today = today};
    words.code = cn_sqlite_text(argv[0]);
    if (argc > 1) {
        words.place = cn_sqlite_text(argv[1]);
    }
    if (argc > 2) {
        words.on = cn_sqlite_day(argv[2]);
    }
    if (argc > 3) {
        words.facts = cn_sqlite_text(argv[3]);
    }
    if (argc > 4) {
        words.received = cn_sqlite_day(argv[4]);
    }
    return words;
}

/* ---- functions
 * ---------------------------------------------------------------- */

static void run_route(sqlite3_context *ctx, int argc, sqlite3_value **argv,
                      bool tier)
{
    const struct cn_sqlite *door = sqlite3_user_data(ctx);
    cn_date today = 0;
    struct cn_error err = cn_error_in(door->lang);
    struct cn_sql_short answer = {.outcome = NULL};
    if (sqlite3_value_type(argv[0]) == SQLITE_NULL) {
        return;
    }
    struct cn_sql_view *view = begin_row(ctx, &today);
    if (!view) {
        return;
    }
    struct cn_sql_words words = read_words(argc, argv, today);
    if (cn_sql_route(view, &words, &answer, &err) != CN_OK) {
        result_failure(ctx, &err);
    } else if (!tier || answer.tier) {
        sqlite3_result_text(ctx, tier ? answer.tier : answer.outcome, -1,
                            SQLITE_STATIC);
    }
    cn_sql_view_drop(view);
}

static void run_tier(sqlite3_context *ctx, int argc, sqlite3_value **argv)
{
    run_route(ctx, argc, argv, true);
}

static void run_outcome(sqlite3_context *ctx, int argc, sqlite3_value **argv)
{
    run_route(ctx, argc, argv, false);
}

/* Marked as JSON, so that json_object() and the like take it as such. */
static void result_json(sqlite3_context *ctx, const char *text, size_t len)
{
    sqlite3_result_text64(ctx, text, len, SQLITE_TRANSIENT, SQLITE_UTF8);
    sqlite3_result_subtype(ctx, 'J');
}

static void run_decide(sqlite3_context *ctx, int argc, sqlite3_value **argv)
{
    const struct cn_sqlite *door = sqlite3_user_data(ctx);
    cn_date today = 0;
    struct cn_error err = cn_error_in(door->lang);
    const char *text = NULL;
    size_t len = 0;
    if (sqlite3_value_type(argv[0]) == SQLITE_NULL) {
        return;
    }
    struct cn_sql_view *view = begin_row(ctx, &today);
    if (!view) {
        return;
    }
    struct cn_sql_words words = read_words(argc, argv, today);
    if (cn_sql_decide(view, &words, door->lang, &text, &len, &err) != CN_OK) {
        result_failure(ctx, &err);
    } else {
        result_json(ctx, text, len);
    }
    cn_sql_view_drop(view);
}

static void run_status(sqlite3_context *ctx, int argc, sqlite3_value **argv)
{
    struct cn_sqlite *door = sqlite3_user_data(ctx);
    struct cn_error err = cn_error_in(door->lang);
    (void)argc;
    (void)argv;
    if (find_sources(door, &err) != CN_OK) {
        result_failure(ctx, &err);
        return;
    }
    char *text = cn_sql_status(&door->session);
    if (text) {
        result_json(ctx, text, strlen(text));
    } else {
        sqlite3_result_error_nomem(ctx);
    }
    free(text);
}

/* Looks and loads now; gives the hash of the rules. */
static void run_reload(sqlite3_context *ctx, int argc, sqlite3_value **argv)
{
    struct cn_sqlite *door = sqlite3_user_data(ctx);
    struct cn_error err = cn_error_in(door->lang);
    (void)argc;
    (void)argv;
    if (find_sources(door, &err) != CN_OK ||
        cn_sql_reload(&door->session, &err) != CN_OK) {
        result_failure(ctx, &err);
        return;
    }
    sqlite3_result_text(ctx, cn_ruleset_hash(door->session.view->snapshot), -1,
                        SQLITE_TRANSIENT);
}

static bool read_lang(sqlite3_value *value, enum cn_lang *out)
{
    struct cn_sql_text text = cn_sqlite_text(value);
    *out = strcmp(text.at, "en") == 0 ? CN_LANG_EN : CN_LANG_VI;
    return *out == CN_LANG_EN || strcmp(text.at, "vi") == 0;
}

static enum cn_status set_sources(struct cn_sqlite *door, int argc,
                                  sqlite3_value **argv, struct cn_error *err)
{
    struct cn_sql_text rules = cn_sqlite_text(argv[0]);
    struct cn_sql_text catalogue = cn_sqlite_text(argv[1]);
    enum cn_lang lang = door->lang;
    if (rules.len == 0) {
        return cn_fail(err, CN_E_INPUT, "name the folder of the rules");
    }
    if (argc > 2 && !read_lang(argv[2], &lang)) {
        return cn_fail(err, CN_E_INPUT, "the language is 'vi' or 'en'");
    }
    if (!cn_sql_session_set(&door->session, rules.at, catalogue.at)) {
        return cn_fail(err, CN_E_INPUT, "a path is too long");
    }
    door->lang = lang;
    return CN_OK;
}

/* capnao_open(rules, catalogue [, lang]): names the sources and loads. */
static void run_open(sqlite3_context *ctx, int argc, sqlite3_value **argv)
{
    struct cn_sqlite *door = sqlite3_user_data(ctx);
    struct cn_error err = cn_error_in(door->lang);
    if (set_sources(door, argc, argv, &err) != CN_OK) {
        result_failure(ctx, &err);
    } else {
        run_reload(ctx, 0, NULL);
    }
}

/* ---- registering
 * ---------------------------------------------------------------- */

struct function {
    const char *name;
    int least, most; /* arguments */
    int flags;
    void (*run)(sqlite3_context *, int, sqlite3_value **);
};

static const struct function functions[] = {
    {"capnao_tier", 1, ARGUMENTS_MAX, OPTIONAL_FLAGS, run_tier},
    {"capnao_outcome", 1, ARGUMENTS_MAX, OPTIONAL_FLAGS, run_outcome},
    {"capnao_decide", 1, ARGUMENTS_MAX, OPTIONAL_FLAGS, run_decide},
    {"capnao_status", 0, 0, SOURCE_FLAGS, run_status},
    {"capnao_reload", 0, 0, SOURCE_FLAGS, run_reload},
    {"capnao_open", 2, 3, SOURCE_FLAGS, run_open},
};

static int add_functions(sqlite3 *db, struct cn_sqlite *door)
{
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        const struct function *f = &functions[i];
        for (int n = f->least; n <= f->most; n++) {
            door->uses++;
            int code =
                sqlite3_create_function_v2(db, f->name, n, f->flags, door,
                                           f->run, NULL, NULL, cn_sqlite_drop);
            if (code != SQLITE_OK) {
                return code; /* SQLite has dropped this use */
            }
        }
    }
    return SQLITE_OK;
}

int sqlite3_capnao_init(sqlite3 *db, char **message,
                        const sqlite3_api_routines *api);

int sqlite3_capnao_init(sqlite3 *db, char **message,
                        const sqlite3_api_routines *api)
{
    SQLITE_EXTENSION_INIT2(api)
    (void)message;
    struct cn_sqlite *door = sqlite3_malloc(sizeof *door);
    if (!door) {
        return SQLITE_NOMEM;
    }
    *door = (struct cn_sqlite){.uses = 1, .lang = CN_LANG_VI};
    cn_sql_session_init(&door->session);
    int code = add_functions(db, door);
    if (code == SQLITE_OK) {
        code = cn_sqlite_add_handles(db, door);
    }
    cn_sqlite_drop(door);
    return code;
}
