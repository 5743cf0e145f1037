/* SPDX-License-Identifier: MIT
 *
 * sqlite_handles.c: SELECT … FROM capnao_handles(holder, province, on_day): a
 * table that exists without being created. Its arguments are hidden columns,
 * as SQLite has it; each may be left out.
 */
#include "sqlite.h"

#include <stdlib.h>
#include <string.h>

SQLITE_EXTENSION_INIT3

enum column {
    COLUMN_ALWAYS = CN_SQL_N_COLUMN,
    COLUMN_PROCEDURES,
    COLUMN_WHO, /* hidden from here on */
    COLUMN_PROVINCE,
    COLUMN_ON,
    N_COLUMN
};

#define SCHEMA                                                                 \
    "CREATE TABLE capnao_handles(subject TEXT, action TEXT, name TEXT,"        \
    " action_label TEXT, tier TEXT, holder TEXT, holder_name TEXT,"            \
    " always INTEGER, procedures TEXT,"                                        \
    " who HIDDEN, province HIDDEN, on_day HIDDEN)"

#define HIDDEN (N_COLUMN - COLUMN_WHO)

struct table {
    sqlite3_vtab base;
    struct cn_sqlite *door;
};

struct cursor {
    sqlite3_vtab_cursor base;
    struct cn_sql_view *view; /* NULL before the first filter */
    struct cn_sql_holding *rows;
    int n, at;
    /* What the row at hand shows. */
    const char *text[CN_SQL_N_COLUMN];
};

static int connect(sqlite3 *db, void *ctx, int argc, const char *const *argv,
                   sqlite3_vtab **out, char **message)
{
    (void)argc;
    (void)argv;
    (void)message;
    struct table *table = NULL;
    int code = sqlite3_declare_vtab(db, SCHEMA);
    if (code == SQLITE_OK) {
        code = sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
    }
    if (code != SQLITE_OK) {
        return code;
    }
    table = sqlite3_malloc(sizeof *table);
    if (!table) {
        return SQLITE_NOMEM;
    }
    memset(table, 0, sizeof *table);
    table->door = ctx;
    *out = &table->base;
    return SQLITE_OK;
}

static int disconnect(sqlite3_vtab *base)
{
    sqlite3_free(base);
    return SQLITE_OK;
}

/* Bit i of idxNum says that hidden column i is given; the values come in the
 * order of the columns. An argument that is not usable yet makes the plan
 * impossible. */
static int choose_plan(sqlite3_vtab *base, sqlite3_index_info *info)
{
    int at[HIDDEN] = {-1, -1, -1};
    int next = 1;
    (void)base;
    for (int i = 0; i < info->nConstraint; i++) {
        const struct sqlite3_index_constraint *wanted = &info->aConstraint[i];
        int column = wanted->iColumn - COLUMN_WHO;
        if (column < 0 || wanted->op != SQLITE_INDEX_CONSTRAINT_EQ) {
            continue;
        }
        if (!wanted->usable) {
            return SQLITE_CONSTRAINT;
        }
        at[column] = i;
    }
    for (int i = 0; i < HIDDEN; i++) {
        if (at[i] >= 0) {
            info->aConstraintUsage[at[i]].argvIndex = next++;
            info->aConstraintUsage[at[i]].omit = 1;
            info->idxNum |= 1 << i;
        }
    }
    info->estimatedCost = 1000;
    info->estimatedRows = 100;
    return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab *base, sqlite3_vtab_cursor **out)
{
    (void)base;
    struct cursor *cursor = sqlite3_malloc(sizeof *cursor);
    if (!cursor) {
        return SQLITE_NOMEM;
    }
    memset(cursor, 0, sizeof *cursor);
    *out = &cursor->base;
    return SQLITE_OK;
}

static void clear(struct cursor *cursor)
{
    sqlite3_free(cursor->rows);
    cn_sql_view_drop(cursor->view);
    cursor->rows = NULL;
    cursor->view = NULL;
    cursor->n = cursor->at = 0;
}

static int close_cursor(sqlite3_vtab_cursor *base)
{
    clear((struct cursor *)base);
    sqlite3_free(base);
    return SQLITE_OK;
}

static int fail(sqlite3_vtab *base, const struct cn_error *err)
{
    sqlite3_free(base->zErrMsg);
    base->zErrMsg = cn_sqlite_message(err);
    return err->status == CN_E_NOMEM ? SQLITE_NOMEM : SQLITE_ERROR;
}

static void show_row(struct cursor *cursor)
{
    const struct table *table = (const struct table *)cursor->base.pVtab;
    if (cursor->at < cursor->n) {
        cn_sql_holding_texts(cursor->view, &cursor->rows[cursor->at],
                             table->door->lang, cursor->text);
    }
}

static struct cn_sql_words read_words(int plan, sqlite3_value **argv)
{
    struct cn_sql_words words = {.today = cn_date_today()};
    if (plan & 1) {
        words.code = cn_sqlite_text(*argv++);
    }
    if (plan & 2) {
        words.place = cn_sqlite_text(*argv++);
    }
    if (plan & 4) {
        words.on = cn_sqlite_day(*argv);
    }
    return words;
}

static int filter(sqlite3_vtab_cursor *base, int plan, const char *name,
                  int argc, sqlite3_value **argv)
{
    struct cursor *cursor = (struct cursor *)base;
    struct table *table = (struct table *)base->pVtab;
    struct cn_sql_holder who;
    struct cn_case c;
    struct cn_error err = cn_error_in(table->door->lang);
    (void)name;
    (void)argc;
    clear(cursor);
    struct cn_sql_words words = read_words(plan, argv);
    if (cn_sqlite_view(table->door, &cursor->view, &err) != CN_OK ||
        cn_sql_read_holder(cursor->view, &words, table->door->lang, &who, &c,
                           &err) != CN_OK) {
        return fail(base->pVtab, &err);
    }
    int n = cn_sql_holdings(cursor->view, &who, &c, 0, NULL);
    cursor->rows =
        sqlite3_malloc64((sqlite3_uint64)(n + 1) * sizeof *cursor->rows);
    if (!cursor->rows) {
        return SQLITE_NOMEM;
    }
    cursor->n = cn_sql_holdings(cursor->view, &who, &c, n, cursor->rows);
    show_row(cursor);
    return SQLITE_OK;
}

static int next_row(sqlite3_vtab_cursor *base)
{
    struct cursor *cursor = (struct cursor *)base;
    cursor->at++;
    show_row(cursor);
    return SQLITE_OK;
}

static int at_end(sqlite3_vtab_cursor *base)
{
    const struct cursor *cursor = (const struct cursor *)base;
    return cursor->at >= cursor->n;
}

static void result_procedures(sqlite3_context *ctx, const struct cursor *cursor)
{
    char *text =
        cn_sql_procedures(cursor->view, cursor->rows[cursor->at].power);
    if (text) {
        sqlite3_result_text(ctx, text, -1, SQLITE_TRANSIENT);
        sqlite3_result_subtype(ctx, 'J');
    } else {
        sqlite3_result_error_nomem(ctx);
    }
    free(text);
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *ctx, int i)
{
    const struct cursor *cursor = (const struct cursor *)base;
    if (i < CN_SQL_N_COLUMN) {
        sqlite3_result_text(ctx, cursor->text[i], -1, SQLITE_TRANSIENT);
    } else if (i == COLUMN_ALWAYS) {
        sqlite3_result_int(ctx, cursor->rows[cursor->at].always);
    } else if (i == COLUMN_PROCEDURES) {
        result_procedures(ctx, cursor);
    }
    return SQLITE_OK;
}

static int row_id(sqlite3_vtab_cursor *base, sqlite3_int64 *out)
{
    *out = ((const struct cursor *)base)->at;
    return SQLITE_OK;
}

int cn_sqlite_add_handles(sqlite3 *db, struct cn_sqlite *door)
{
    static const sqlite3_module module = {
        .iVersion = 0,
        .xConnect = connect, /* no xCreate: it is there by itself */
        .xBestIndex = choose_plan,
        .xDisconnect = disconnect,
        .xOpen = open_cursor,
        .xClose = close_cursor,
        .xFilter = filter,
        .xNext = next_row,
        .xEof = at_end,
        .xColumn = column,
        .xRowid = row_id,
    };
    door->uses++;
    return sqlite3_create_module_v2(db, "capnao_handles", &module, door,
                                    cn_sqlite_drop);
}
