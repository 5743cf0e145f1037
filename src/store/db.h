/* SPDX-License-Identifier: MIT
 *
 * db.h: one door to SQLite: opens a catalogue, checks that it is one, and
 * turns every failure into one line that says what to do next.
 *
 * A connection belongs to one thread. Nothing outside this folder sees it.
 */
#ifndef CN_STORE_DB_H
#define CN_STORE_DB_H

#ifdef CN_SQLITE_HOST /* inside the SQLite that loaded us: src/sql/sqlite.c */
#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3
#else
#include <sqlite3.h>
#endif

#include "../base/error.h"

/* "cpno", in the header of every catalogue file. */
#define CN_DB_APPLICATION 0x63706E6F
#define CN_DB_VERSION     1

/* Rows of a table at most; far more than the country has of either. */
#define CN_PROCEDURES_MAX 1000000
#define CN_UNITS_MAX      200000

/* Stays where it is while it is open. */
struct cn_db {
    sqlite3 *sqlite;  /* NULL when closed */
    const char *path; /* borrowed: the user's name for it, in messages */
    int rests;        /* how often a reading connection was asked to go on */
};

enum cn_access { CN_ACCESS_READ, CN_ACCESS_WRITE };

/* Opens a catalogue that exists and is of this version. To be closed also
 * after a failure. */
CN_MUST_CHECK enum cn_status cn_db_open(struct cn_db *db, const char *path,
                                        enum cn_access access,
                                        struct cn_error *err);
/* Copies a catalogue into memory: whatever is done to the copy, the file is
 * only read. To be closed also after a failure. */
CN_MUST_CHECK enum cn_status cn_db_copy(struct cn_db *db, const char *path,
                                        struct cn_error *err);
/* Lays the schema in the empty file `file`, or in memory when it is NULL; it
 * is called `path` in messages. To be closed also after a failure. */
CN_MUST_CHECK enum cn_status cn_db_create(struct cn_db *db, const char *file,
                                          const char *path,
                                          struct cn_error *err);
/* Rolls back what was not committed. */
void cn_db_close(struct cn_db *db);

CN_MUST_CHECK enum cn_status cn_db_exec(const struct cn_db *db, const char *sql,
                                        struct cn_error *err);
/* The statement is yours to finalise with sqlite3_finalize(). */
CN_MUST_CHECK enum cn_status cn_db_prepare(const struct cn_db *db,
                                           const char *sql, sqlite3_stmt **out,
                                           struct cn_error *err);
/* Binds texts to the parameters from 1 on; they must outlive the step. */
CN_MUST_CHECK enum cn_status cn_db_bind(const struct cn_db *db,
                                        sqlite3_stmt *stmt,
                                        const char *const texts[], int n,
                                        struct cn_error *err);
/* One step; *row says whether there is a row to read. */
CN_MUST_CHECK enum cn_status cn_db_step(const struct cn_db *db,
                                        sqlite3_stmt *stmt, bool *row,
                                        struct cn_error *err);
/* Steps a statement that gives no row, and resets it. */
CN_MUST_CHECK enum cn_status
cn_db_run(const struct cn_db *db, sqlite3_stmt *stmt, struct cn_error *err);
/* The texts of columns 0 to n-1, valid until the next step. Anything but
 * text in valid UTF-8 means that the file was tampered with. */
CN_MUST_CHECK enum cn_status cn_db_texts(const struct cn_db *db,
                                         sqlite3_stmt *stmt,
                                         const char *texts[], int n,
                                         struct cn_error *err);
/* Fails because the content of the file is not what was written. */
enum cn_status cn_db_damaged(const struct cn_db *db, const char *detail,
                             struct cn_error *err);

#endif
