/* SPDX-License-Identifier: MIT
 *
 * import.c: CSV files into a catalogue, whole or not at all.
 *
 * Into a catalogue that exists: one transaction, so that a kill at any moment
 * leaves a journal that the next reader rolls back. A new catalogue is made
 * beside its place and linked there when it is complete.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "beside.h"
#include "writer.h"

#define TEXT_OF(number)  TEXT_OF_(number)
#define TEXT_OF_(number) #number

struct import {
    struct cn_db db;
    struct cn_seen seen;
    struct cn_sheet *sheet; /* the file at hand */
    const char *file;
    int counts[CN_N_TABLE][CN_N_EFFECT];
};

/* ---- one file --------------------------------------------------------- */

static enum cn_status record_file(const struct import *import,
                                  enum cn_table_id table, int rows,
                                  struct cn_error *err)
{
    char digest[CN_SHEET_DIGEST_MAX];
    char count[16];
    sqlite3_stmt *stmt = NULL;
    const char *const row[] = {import->file, cn_table_get(table)->name,
                               cn_sheet_digest(import->sheet, digest), count};
    (void)sqlite3_snprintf(sizeof count, count, "%d", rows);
    enum cn_status status = cn_db_prepare(
        &import->db,
        "INSERT INTO imports VALUES(?1,?2,?3,?4) ON CONFLICT(file) DO UPDATE"
        " SET holds=excluded.holds,sha256=excluded.sha256,rows=excluded.rows"
        " WHERE sha256<>excluded.sha256",
        &stmt, err);
    if (status == CN_OK) {
        status = cn_db_bind(&import->db, stmt, row, 4, err);
    }
    if (status == CN_OK) {
        status = cn_db_run(&import->db, stmt, err);
    }
    (void)sqlite3_finalize(stmt);
    return status;
}

/* All rows after a header of our own columns. */
static enum cn_status import_rows(struct import *import, enum cn_table_id id,
                                  const int map[], struct cn_sheet_row *row,
                                  int *rows, struct cn_error *err)
{
    struct cn_writer writer;
    struct cn_record record;
    bool more = true;
    int n_map = row->n_cells;
    bool counted = strcmp(cn_sheet_kind(import->sheet), "csv") == 0;
    cn_record_init(&record, cn_table_get(id));
    enum cn_status status =
        cn_writer_init(&writer, &import->db, record.table, &import->seen, err);
    while (status == CN_OK) {
        enum cn_effect effect = CN_SAME;
        status = cn_sheet_next(import->sheet, row, &more, err);
        if (status != CN_OK || !more) {
            break;
        }
        if (!counted && row->n_cells < n_map) {
            row->n_cells = n_map; /* a worksheet leaves out empty cells */
        }
        status = cn_record_read(&record, row, map, n_map, err);
        if (status == CN_OK) {
            status = cn_writer_put(&writer, &record, import->file, row->line,
                                   &effect, err);
        }
        import->counts[id][effect] += status == CN_OK;
        (*rows)++;
    }
    cn_writer_release(&writer);
    cn_record_release(&record);
    return status;
}

static enum cn_status import_sheet(struct import *import, struct cn_error *err)
{
    enum cn_table_id id = CN_PROCEDURES;
    struct cn_sheet_row row;
    int map[CN_SHEET_CELLS_MAX];
    int rows = 0;
    bool more = false;
    enum cn_status status = cn_sheet_next(import->sheet, &row, &more, err);
    if (status == CN_OK && !more) {
        status = cn_fail(err, CN_E_INPUT, "the file is empty");
    }
    if (status == CN_OK) {
        status = cn_table_detect(&row, &id, map, err);
    }
    if (status == CN_OK) {
        status = import_rows(import, id, map, &row, &rows, err);
    }
    if (status == CN_OK) {
        status = record_file(import, id, rows, err);
    }
    if (status == CN_E_INPUT) {
        (void)cn_error_at(err, import->file, row.line);
    }
    return status;
}

static enum cn_status import_file(struct import *import, const char *file,
                                  struct cn_error *err)
{
    import->file = file;
    import->sheet = NULL;
    enum cn_status status = cn_sheet_open(file, &import->sheet, err);
    if (status == CN_OK) {
        status = import_sheet(import, err);
    }
    cn_sheet_close(import->sheet);
    return status;
}

/* ---- all rows together ------------------------------------------------ */

/* Each finds one row that cannot stand: its file, line and what is wrong.
 * Earlier imports count too, so the file may be another one. Rows are only
 * compared with the one before them in the order of an index: of periods in
 * order, two overlap only where two neighbours do. */
static const char *const whole_checks[] = {
    "SELECT file,CAST(line AS TEXT),printf('the code ''%s'' of ''%s'' is"
    " that of ''%s'' too (%s:%d)',code,id,a_id,a_file,a_line)"
    " FROM (SELECT id,code,file,line,lag(id) OVER w a_id,"
    " lag(file) OVER w a_file,lag(line) OVER w a_line FROM procedures"
    " WHERE code IN (SELECT code FROM procedures WHERE code<>''"
    " GROUP BY code HAVING count(*)>1)"
    " WINDOW w AS (PARTITION BY code ORDER BY key))"
    " WHERE a_id IS NOT NULL ORDER BY file,line LIMIT 1",
    "SELECT file,CAST(line AS TEXT),printf('the period of unit ''%s''"
    " begins before the one at %s:%d ends',code,a_file,a_line)"
    " FROM (SELECT code,valid_from,file,line,lag(valid_to) OVER w a_to,"
    " lag(file) OVER w a_file,lag(line) OVER w a_line FROM units"
    " WINDOW w AS (PARTITION BY code ORDER BY valid_from))"
    " WHERE a_to='' OR a_to>valid_from ORDER BY file,line LIMIT 1",
    "SELECT file,CAST(line AS TEXT),printf('unit ''%s'' lies in province"
    " ''%s'', which is not there',code,province) FROM units u"
    " WHERE province<>'' AND NOT EXISTS"
    " (SELECT 1 FROM units p WHERE p.code=u.province)"
    " ORDER BY file,line LIMIT 1",
    "SELECT file,CAST(line AS TEXT),printf('unit ''%s'' was merged into"
    " ''%s'', which is not there',code,successor) FROM units u"
    " WHERE successor<>'' AND NOT EXISTS"
    " (SELECT 1 FROM units p WHERE p.code=u.successor)"
    " ORDER BY file,line LIMIT 1",
    "SELECT file,CAST(line AS TEXT),'more than " TEXT_OF(
        CN_PROCEDURES_MAX) " procedures in one catalogue' FROM procedures "
                           "ORDER BY key"
                           " LIMIT 1 OFFSET " TEXT_OF(CN_PROCEDURES_MAX),
    "SELECT file,CAST(line AS TEXT),'more than " TEXT_OF(
        CN_UNITS_MAX) " units in one catalogue' FROM units ORDER BY key"
                      " LIMIT 1 OFFSET " TEXT_OF(CN_UNITS_MAX),
};

/* With room for all words at once, the search is written in one piece and
 * not merged from many; the usual 1 MiB is what readers keep. */
static const char rebuild_search[] =
    "INSERT INTO search(search,rank) VALUES('hashsize',67108864);"
    "INSERT INTO search(search) VALUES('rebuild');"
    "INSERT INTO search(search,rank) VALUES('hashsize',1048576)";

static enum cn_status check_one(const struct cn_db *db, const char *sql,
                                struct cn_error *err)
{
    sqlite3_stmt *stmt = NULL;
    const char *found[3];
    bool row = false;
    enum cn_status status = cn_db_prepare(db, sql, &stmt, err);
    if (status == CN_OK) {
        status = cn_db_step(db, stmt, &row, err);
    }
    if (status == CN_OK && row) {
        status = cn_db_texts(db, stmt, found, 3, err);
    }
    if (status == CN_OK && row) {
        status = cn_fail(err, CN_E_INPUT, "%s", found[2]);
        (void)cn_error_at(err, found[0], (int)strtol(found[1], NULL, 10));
    }
    (void)sqlite3_finalize(stmt);
    return status;
}

static enum cn_status check_whole(const struct cn_db *db, struct cn_error *err)
{
    enum cn_status status = CN_OK;
    size_t n = sizeof whole_checks / sizeof *whole_checks;
    for (size_t i = 0; i < n && status == CN_OK; i++) {
        status = check_one(db, whole_checks[i], err);
    }
    return status;
}

/* ---- the transaction -------------------------------------------------- */

static enum cn_status check_sound(const struct cn_db *db, struct cn_error *err)
{
    sqlite3_stmt *stmt = NULL;
    const char *verdict = "";
    bool row = false;
    enum cn_status status =
        cn_db_prepare(db, "PRAGMA quick_check(1)", &stmt, err);
    if (status == CN_OK) {
        status = cn_db_step(db, stmt, &row, err);
    }
    if (status == CN_OK && row) {
        status = cn_db_texts(db, stmt, &verdict, 1, err);
    }
    if (status == CN_OK && strcmp(verdict, "ok") != 0) {
        status = cn_db_damaged(db, verdict, err);
    }
    (void)sqlite3_finalize(stmt);
    return status;
}

static enum cn_status import_all(struct import *import,
                                 const char *const files[], size_t n_files,
                                 struct cn_error *err)
{
    const struct cn_db *db = &import->db;
    enum cn_status status = cn_db_exec(
        db, "PRAGMA temp_store=MEMORY;PRAGMA cache_size=-65536;BEGIN IMMEDIATE",
        err);
    if (status == CN_OK) {
        status = check_sound(db, err);
    }
    for (size_t i = 0; i < n_files && status == CN_OK; i++) {
        status = import_file(import, files[i], err);
    }
    if (status == CN_OK) {
        status = check_whole(db, err);
    }
    const int *procedures = import->counts[CN_PROCEDURES];
    if (status == CN_OK && procedures[CN_ADDED] + procedures[CN_CHANGED] > 0) {
        status = cn_db_exec(db, rebuild_search, err);
    }
    return status == CN_OK ? cn_db_exec(db, "COMMIT", err) : status;
}

/* ---- a new catalogue -------------------------------------------------- */

static enum cn_status import_new(struct import *import, const char *path,
                                 const char *const files[], size_t n_files,
                                 struct cn_error *err)
{
    struct cn_strbuf name;
    cn_beside_init(&name);
    enum cn_status status = cn_beside_make(path, &name, err);
    if (status == CN_OK) {
        status = cn_db_create(&import->db, name.text, path, err);
    }
    if (status == CN_OK) {
        status = import_all(import, files, n_files, err);
    }
    cn_db_close(&import->db);
    if (status == CN_OK) {
        status = cn_beside_publish(name.text, path, err);
    }
    cn_beside_release(&name);
    return status;
}

static enum cn_status import_existing(struct import *import, const char *path,
                                      const char *const files[], size_t n_files,
                                      struct cn_error *err)
{
    enum cn_status status = cn_db_open(&import->db, path, CN_ACCESS_WRITE, err);
    if (status == CN_OK) {
        status = import_all(import, files, n_files, err);
    }
    cn_db_close(&import->db);
    return status;
}

enum cn_status cn_catalogue_import(const char *catalogue,
                                   const char *const files[], size_t n_files,
                                   struct cn_import_report *report,
                                   struct cn_error *err)
{
    struct stat info;
    if (n_files == 0 || *catalogue == '\0') {
        return cn_fail(err, CN_E_INPUT,
                       "nothing to import: name a catalogue and CSV files");
    }
    struct import *import = calloc(1, sizeof *import);
    if (!import) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    cn_beside_sweep(catalogue);
    cn_seen_init(&import->seen);
    bool is_new = stat(catalogue, &info) != 0 && errno == ENOENT;
    enum cn_status status =
        is_new ? import_new(import, catalogue, files, n_files, err)
               : import_existing(import, catalogue, files, n_files, err);
    if (status == CN_OK && report) {
        const int *procedures = import->counts[CN_PROCEDURES];
        const int *units = import->counts[CN_UNITS];
        *report = (struct cn_import_report){
            .procedures_added = procedures[CN_ADDED],
            .procedures_changed = procedures[CN_CHANGED],
            .procedures_same = procedures[CN_SAME],
            .units_added = units[CN_ADDED],
            .units_changed = units[CN_CHANGED],
            .units_same = units[CN_SAME],
        };
    }
    cn_seen_release(&import->seen);
    free(import);
    return status;
}
