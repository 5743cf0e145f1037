/* SPDX-License-Identifier: MIT
 *
 * db.c: opening and checking a catalogue, and the errors of SQLite.
 *
 * A catalogue is untrusted: its schema may hold no code that runs
 * (trusted_schema off, no views, no triggers), reading it ends after so many
 * steps whatever it holds, and what is read from it is checked again.
 */
#include "db.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../base/strbuf.h"
#include "../base/text.h"

#define BUSY_MS        2000
#define PATH_BYTES_MAX ((size_t)4096)

/* Searching or listing a full catalogue takes a fifth of these steps. */
#define STEPS_PER_REST 1000000
#define RESTS_MAX      200

/* The schema. Dates are "YYYY-MM-DD" and every empty text means "not known".
 *
 * procedures  one row per procedure, columns as in procedures.csv, and
 *             `folded`, the name as cn_text_fold() gives it
 * units       one row per period in which a unit kept its name and kind
 * imports     one row per file: what it held when it was last read
 * search      FTS5 over procedures, rebuilt when an import changes any
 *
 * `file` and `line` say where a row was last read. `key` numbers the rows
 * for `search`; it means nothing outside the file. */
static const char schema[] =
    "CREATE TABLE procedures("
    " key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL,"
    " name TEXT NOT NULL, field TEXT NOT NULL, subject TEXT NOT NULL,"
    " actions TEXT NOT NULL, presets TEXT NOT NULL, level TEXT NOT NULL,"
    " holder TEXT NOT NULL, publication TEXT NOT NULL, born TEXT NOT NULL,"
    " abolished TEXT NOT NULL, stops_pending TEXT NOT NULL,"
    " ministry TEXT NOT NULL, source TEXT NOT NULL,"
    " confidence TEXT NOT NULL, facts TEXT NOT NULL, note TEXT NOT NULL,"
    " folded TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL);"
    "CREATE INDEX procedures_by_code ON procedures(code);"
    "CREATE TABLE units("
    " key INTEGER PRIMARY KEY, code TEXT NOT NULL, kind TEXT NOT NULL,"
    " name TEXT NOT NULL, full_name TEXT NOT NULL, province TEXT NOT NULL,"
    " valid_from TEXT NOT NULL, valid_to TEXT NOT NULL,"
    " successor TEXT NOT NULL, file TEXT NOT NULL,"
    " line INTEGER NOT NULL, UNIQUE(code, valid_from));"
    "CREATE TABLE imports("
    " file TEXT PRIMARY KEY, holds TEXT NOT NULL, sha256 TEXT NOT NULL,"
    " rows INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE VIRTUAL TABLE search USING fts5("
    " id, code, folded, content='procedures', content_rowid='key',"
    " tokenize='ascii');";

enum cn_status cn_db_damaged(const struct cn_db *db, const char *detail,
                             struct cn_error *err)
{
    return cn_fail(err, CN_E_CATALOGUE,
                   "the catalogue '%s' is damaged (%s): remove it and run "
                   "'capnao catalogue import' again",
                   db->path, cn_error_word(err, detail));
}

static enum cn_status not_ours(const struct cn_db *db, struct cn_error *err)
{
    return cn_fail(err, CN_E_CATALOGUE,
                   "'%s' is not a capnao catalogue: choose another file, or "
                   "make one with 'capnao catalogue import'",
                   db->path);
}

/* What SQLite says, or the words for a code when it never got a handle. */
static const char *words(const struct cn_db *db, int code)
{
    return db->sqlite ? sqlite3_errmsg(db->sqlite) : sqlite3_errstr(code);
}

/* Fails with what an SQLite result code means to the user. */
static enum cn_status fail(const struct cn_db *db, int code,
                           struct cn_error *err)
{
    switch (code & 0xFF) {
    case SQLITE_NOMEM:
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return cn_fail(err, CN_E_CATALOGUE,
                       "the catalogue '%s' is locked by another program: try "
                       "again when its import has ended",
                       db->path);
    case SQLITE_NOTADB:
        return not_ours(db, err);
    case SQLITE_CORRUPT:
        return cn_db_damaged(db, words(db, code), err);
    case SQLITE_INTERRUPT:
        return cn_db_damaged(db, "reading it does not end", err);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return cn_fail(err, CN_E_CATALOGUE,
                       "the catalogue '%s' cannot be written: ask for write "
                       "access to it and to its folder",
                       db->path);
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return cn_fail(err, CN_E_CATALOGUE,
                       "the catalogue '%s' cannot be opened: check the access "
                       "rights of it and of its folder",
                       db->path);
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return cn_fail(err, CN_E_IO,
                       "the catalogue '%s' cannot be read or written (%s): "
                       "check the disk",
                       db->path, words(db, code));
    default:
        return cn_fail(err, CN_E_CATALOGUE, "the catalogue '%s' failed: %s",
                       db->path, words(db, code));
    }
}

enum cn_status cn_db_exec(const struct cn_db *db, const char *sql,
                          struct cn_error *err)
{
    int code = sqlite3_exec(db->sqlite, sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? CN_OK : fail(db, code, err);
}

enum cn_status cn_db_prepare(const struct cn_db *db, const char *sql,
                             sqlite3_stmt **out, struct cn_error *err)
{
    int code = sqlite3_prepare_v2(db->sqlite, sql, -1, out, NULL);
    return code == SQLITE_OK ? CN_OK : fail(db, code, err);
}

enum cn_status cn_db_bind(const struct cn_db *db, sqlite3_stmt *stmt,
                          const char *const texts[], int n,
                          struct cn_error *err)
{
    for (int i = 0; i < n; i++) {
        int code = sqlite3_bind_text(stmt, i + 1, texts[i], -1, SQLITE_STATIC);
        if (code != SQLITE_OK) {
            return fail(db, code, err);
        }
    }
    return CN_OK;
}

enum cn_status cn_db_step(const struct cn_db *db, sqlite3_stmt *stmt, bool *row,
                          struct cn_error *err)
{
    int code = sqlite3_step(stmt);
    *row = code == SQLITE_ROW;
    if (code == SQLITE_ROW || code == SQLITE_DONE) {
        return CN_OK;
    }
    return fail(db, code, err);
}

enum cn_status cn_db_run(const struct cn_db *db, sqlite3_stmt *stmt,
                         struct cn_error *err)
{
    bool row = false;
    enum cn_status status = cn_db_step(db, stmt, &row, err);
    (void)sqlite3_reset(stmt); /* repeats the code of the step */
    return status;
}

enum cn_status cn_db_texts(const struct cn_db *db, sqlite3_stmt *stmt,
                           const char *texts[], int n, struct cn_error *err)
{
    for (int i = 0; i < n; i++) {
        if (sqlite3_column_type(stmt, i) != SQLITE_TEXT) {
            return cn_db_damaged(db, "a value is not text", err);
        }
        texts[i] = (const char *)sqlite3_column_text(stmt, i);
        if (!texts[i]) {
            return fail(db, SQLITE_NOMEM, err);
        }
        size_t len = (size_t)sqlite3_column_bytes(stmt, i);
        if (strlen(texts[i]) != len || !cn_text_is_utf8(texts[i], len)) {
            return cn_db_damaged(db, "a value is not UTF-8", err);
        }
    }
    return CN_OK;
}

/* ---- opening ---------------------------------------------------------- */

static int rest(void *ctx)
{
    struct cn_db *db = ctx;
    return ++db->rests > RESTS_MAX;
}

/* SQLite gives a meaning to "file:…" and ":memory:"; a path never has one.
 * `file` is NULL for a base in memory. */
static enum cn_status connect(struct cn_db *db, const char *file, int flags,
                              struct cn_error *err)
{
    struct cn_strbuf plain;
    const char *before = !file || file[0] == '/' ? "" : "./";
    cn_strbuf_init(&plain, PATH_BYTES_MAX);
    cn_strbuf_printf(&plain, "%s%s", before, file ? file : ":memory:");
    int code = !file || strlen(file) < PATH_BYTES_MAX - 2 ? SQLITE_NOMEM
                                                          : SQLITE_CANTOPEN;
    if (!plain.failed) {
        code = sqlite3_open_v2(plain.text, &db->sqlite,
                               flags | SQLITE_OPEN_NOMUTEX, NULL);
    }
    cn_strbuf_release(&plain);
    if (code != SQLITE_OK) {
        return fail(db, code, err);
    }
    (void)sqlite3_extended_result_codes(db->sqlite, 1);
    (void)sqlite3_busy_timeout(db->sqlite, BUSY_MS);
    (void)sqlite3_db_config(db->sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    (void)sqlite3_db_config(db->sqlite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0,
                            NULL);
    (void)sqlite3_db_config(db->sqlite, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    (void)sqlite3_db_config(db->sqlite, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0,
                            NULL);
    if ((flags & SQLITE_OPEN_READONLY) != 0) {
        sqlite3_progress_handler(db->sqlite, STEPS_PER_REST, rest, db);
    }
    return CN_OK;
}

/* Runs a statement that gives one number. Gives the code of SQLite. */
static int read_number(const struct cn_db *db, const char *sql, int *out)
{
    sqlite3_stmt *stmt = NULL;
    int code = sqlite3_prepare_v2(db->sqlite, sql, -1, &stmt, NULL);
    if (code == SQLITE_OK) {
        code = sqlite3_step(stmt);
    }
    if (code == SQLITE_ROW) {
        *out = sqlite3_column_int(stmt, 0);
        code = SQLITE_OK;
    }
    (void)sqlite3_finalize(stmt);
    return code;
}

/* An import that was killed leaves a journal; only a connection that may
 * write can roll it back. */
static enum cn_status recover(const struct cn_db *db, struct cn_error *err)
{
    struct cn_db writer = {.path = db->path};
    int ignored = 0;
    enum cn_status status =
        connect(&writer, db->path, SQLITE_OPEN_READWRITE, err);
    if (status == CN_OK) {
        int code = read_number(&writer, "PRAGMA application_id", &ignored);
        if (code != SQLITE_OK) {
            status = cn_fail(err, CN_E_CATALOGUE,
                             "the catalogue '%s' was left by an interrupted "
                             "import: read it once with write access",
                             db->path);
        }
    }
    cn_db_close(&writer);
    return status;
}

static enum cn_status check_identity(const struct cn_db *db,
                                     struct cn_error *err)
{
    int application = 0;
    int version = 0;
    int code = read_number(db, "PRAGMA application_id", &application);
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY) {
        enum cn_status status = recover(db, err);
        if (status != CN_OK) {
            return status;
        }
        code = read_number(db, "PRAGMA application_id", &application);
    }
    if (code == SQLITE_OK) {
        code = read_number(db, "PRAGMA user_version", &version);
    }
    if (code != SQLITE_OK) {
        return fail(db, code, err);
    }
    if (application != CN_DB_APPLICATION) {
        return not_ours(db, err);
    }
    if (version != CN_DB_VERSION) {
        return cn_fail(err, CN_E_CATALOGUE,
                       "the catalogue '%s' has version %d, this program reads "
                       "version %d: import the CSV files into a new one",
                       db->path, version, CN_DB_VERSION);
    }
    return CN_OK;
}

/* Under the names of the tables nothing but tables: a view would be code. */
static enum cn_status check_tables(const struct cn_db *db, struct cn_error *err)
{
    int n = 0;
    int code = read_number(db,
                           "SELECT count(DISTINCT name) FROM sqlite_schema"
                           " WHERE type='table' AND (rootpage>0 AND name IN"
                           " ('procedures','units','imports')"
                           " OR rootpage=0 AND name='search')",
                           &n);
    if (code != SQLITE_OK) {
        return fail(db, code, err);
    }
    return n == 4 ? CN_OK
                  : cn_db_damaged(db, "its tables are not those of a catalogue",
                                  err);
}

static enum cn_status check_file(const struct cn_db *db, struct cn_error *err)
{
    struct stat info;
    if (stat(db->path, &info) != 0) {
        return errno == ENOENT || errno == ENOTDIR
                   ? cn_fail(err, CN_E_CATALOGUE,
                             "there is no catalogue '%s': make one with "
                             "'capnao catalogue import'",
                             db->path)
                   : fail(db, SQLITE_CANTOPEN, err);
    }
    return S_ISREG(info.st_mode) ? CN_OK : not_ours(db, err);
}

enum cn_status cn_db_open(struct cn_db *db, const char *path,
                          enum cn_access access, struct cn_error *err)
{
    *db = (struct cn_db){.path = path};
    enum cn_status status = check_file(db, err);
    if (status == CN_OK) {
        status = connect(db, path,
                         access == CN_ACCESS_WRITE ? SQLITE_OPEN_READWRITE
                                                   : SQLITE_OPEN_READONLY,
                         err);
    }
    if (status == CN_OK) {
        status = check_identity(db, err);
    }
    if (status == CN_OK) {
        status = check_tables(db, err);
    }
    return status;
}

static enum cn_status copy(const struct cn_db *from, struct cn_db *to,
                           struct cn_error *err)
{
    sqlite3_backup *backup =
        sqlite3_backup_init(to->sqlite, "main", from->sqlite, "main");
    int code = backup ? sqlite3_backup_step(backup, -1)
                      : sqlite3_extended_errcode(to->sqlite);
    (void)sqlite3_backup_finish(backup); /* repeats the code of the step */
    return code == SQLITE_DONE ? CN_OK : fail(from, code, err);
}

enum cn_status cn_db_copy(struct cn_db *db, const char *path,
                          struct cn_error *err)
{
    struct cn_db from;
    *db = (struct cn_db){.path = path};
    enum cn_status status = cn_db_open(&from, path, CN_ACCESS_READ, err);
    if (status == CN_OK) {
        status = connect(db, NULL, SQLITE_OPEN_READWRITE, err);
    }
    if (status == CN_OK) {
        status = copy(&from, db, err);
    }
    cn_db_close(&from);
    return status;
}

enum cn_status cn_db_create(struct cn_db *db, const char *file,
                            const char *path, struct cn_error *err)
{
    *db = (struct cn_db){.path = path};
    enum cn_status status = connect(db, file, SQLITE_OPEN_READWRITE, err);
    if (status == CN_OK) {
        status = cn_db_exec(db, schema, err);
    }
    if (status == CN_OK) {
        char sql[96];
        (void)sqlite3_snprintf(
            sizeof sql, sql, "PRAGMA application_id=%d;PRAGMA user_version=%d",
            CN_DB_APPLICATION, CN_DB_VERSION);
        status = cn_db_exec(db, sql, err);
    }
    return status;
}

void cn_db_close(struct cn_db *db)
{
    if (db && db->sqlite) {
        (void)sqlite3_close(db->sqlite);
        db->sqlite = NULL;
    }
}
