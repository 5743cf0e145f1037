/* SPDX-License-Identifier: MIT
 *
 * import_rows.c: one file of an import. Its first row tells whether it has
 * the catalogue's own columns or is a list that an office published.
 */
#include <string.h>

#include "import.h"

static enum cn_status record_file(const struct cn_import *import,
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
static enum cn_status import_rows(struct cn_import *import, enum cn_table_id id,
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

static enum cn_status import_own(struct cn_import *import,
                                 struct cn_sheet_row *row, struct cn_error *err)
{
    enum cn_table_id id = CN_PROCEDURES;
    int map[CN_SHEET_CELLS_MAX];
    int rows = 0;
    enum cn_status status = cn_table_detect(row, &id, map, err);
    if (status == CN_OK) {
        status = import_rows(import, id, map, row, &rows, err);
    }
    return status == CN_OK ? record_file(import, id, rows, err) : status;
}

static enum cn_status import_list(struct cn_import *import,
                                  struct cn_error *err)
{
    const struct cn_published *list = &import->published;
    int before = list->rows;
    cn_sheet_again(import->sheet);
    enum cn_status status =
        cn_published_read(&import->published, import->sheet, import->file,
                          import->options->map, err);
    return status == CN_OK
               ? record_file(import, CN_PROCEDURES, list->rows - before, err)
               : status;
}

static enum cn_status import_sheet(struct cn_import *import,
                                   struct cn_error *err)
{
    struct cn_sheet_row row;
    bool more = false;
    enum cn_status status = cn_sheet_next(import->sheet, &row, &more, err);
    if (status == CN_OK && !more) {
        status = cn_fail(err, CN_E_INPUT, "the file is empty");
    } else if (status == CN_OK) {
        bool own = !import->options->map && cn_table_is_own(&row);
        status = own ? import_own(import, &row, err) : import_list(import, err);
    }
    if (status == CN_E_INPUT) {
        (void)cn_error_at(err, import->file, row.line);
    }
    return status;
}

enum cn_status cn_import_file(struct cn_import *import, const char *file,
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
