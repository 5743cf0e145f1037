/* SPDX-License-Identifier: MIT
 *
 * import_check.c: what must hold between all rows of a catalogue, whichever
 * import brought them.
 */
#include <stdlib.h>
#include <string.h>

#include "import.h"

#define TEXT_OF(number)  TEXT_OF_(number)
#define TEXT_OF_(number) #number

/* Each finds one row that cannot stand: its file, line and what is wrong, ?1
 * with values put in. Earlier imports count too, so the file may be another
 * one. Rows are only compared with the one before them in the order of an
 * index: of periods in order, two overlap only where two neighbours do. */
static const struct {
    const char *wrong, *sql;
} whole_checks[] = {
    {CN_WORD("the code '%s' of '%s' is that of '%s' too (%s:%d)"),
     "SELECT file,CAST(line AS TEXT),printf(?1,code,id,a_id,a_file,a_line)"
     " FROM (SELECT id,code,file,line,lag(id) OVER w a_id,"
     " lag(file) OVER w a_file,lag(line) OVER w a_line FROM procedures"
     " WHERE code IN (SELECT code FROM procedures WHERE code<>''"
     " GROUP BY code HAVING count(*)>1)"
     " WINDOW w AS (PARTITION BY code ORDER BY key))"
     " WHERE a_id IS NOT NULL ORDER BY file,line LIMIT 1"},
    {CN_WORD("the period of unit '%s' begins before the one at %s:%d ends"),
     "SELECT file,CAST(line AS TEXT),printf(?1,code,a_file,a_line)"
     " FROM (SELECT code,valid_from,file,line,lag(valid_to) OVER w a_to,"
     " lag(file) OVER w a_file,lag(line) OVER w a_line FROM units"
     " WINDOW w AS (PARTITION BY code ORDER BY valid_from))"
     " WHERE a_to='' OR a_to>valid_from ORDER BY file,line LIMIT 1"},
    {CN_WORD("unit '%s' lies in province '%s', which is not there"),
     "SELECT file,CAST(line AS TEXT),printf(?1,code,province) FROM units u"
     " WHERE province<>'' AND NOT EXISTS"
     " (SELECT 1 FROM units p WHERE p.code=u.province)"
     " ORDER BY file,line LIMIT 1"},
    {CN_WORD("unit '%s' was merged into '%s', which is not there"),
     "SELECT file,CAST(line AS TEXT),printf(?1,code,successor) FROM units u"
     " WHERE successor<>'' AND NOT EXISTS"
     " (SELECT 1 FROM units p WHERE p.code=u.successor)"
     " ORDER BY file,line LIMIT 1"},
    {CN_WORD("more than %d procedures in one catalogue"),
     "SELECT file,CAST(line AS TEXT),printf(?1," TEXT_OF(
         CN_PROCEDURES_MAX) ") FROM procedures ORDER BY key"
                            " LIMIT 1 OFFSET " TEXT_OF(CN_PROCEDURES_MAX)},
    {CN_WORD("more than %d units in one catalogue"),
     "SELECT file,CAST(line AS TEXT),printf(?1," TEXT_OF(
         CN_UNITS_MAX) ") FROM units ORDER BY key"
                       " LIMIT 1 OFFSET " TEXT_OF(CN_UNITS_MAX)},
};

static enum cn_status check_one(const struct cn_db *db, const char *wrong,
                                const char *sql, struct cn_error *err)
{
    sqlite3_stmt *stmt = NULL;
    const char *const words[] = {cn_error_word(err, wrong)};
    const char *found[3];
    bool row = false;
    enum cn_status status = cn_db_prepare(db, sql, &stmt, err);
    if (status == CN_OK) {
        status = cn_db_bind(db, stmt, words, 1, err);
    }
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

enum cn_status cn_import_check(const struct cn_db *db, struct cn_error *err)
{
    enum cn_status status = CN_OK;
    size_t n = sizeof whole_checks / sizeof *whole_checks;
    for (size_t i = 0; i < n && status == CN_OK; i++) {
        status = check_one(db, whole_checks[i].wrong, whole_checks[i].sql, err);
    }
    return status;
}

enum cn_status cn_import_check_sound(const struct cn_db *db,
                                     struct cn_error *err)
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
