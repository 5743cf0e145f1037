/* SPDX-License-Identifier: MIT
 *
 * writer.c: the SQL that puts rows, made from the columns of their table.
 *
 * A row is written only when something differs, so that importing the same
 * file twice leaves the catalogue as it was, byte for byte.
 */
#include "writer.h"

#include <stdlib.h>
#include <string.h>

#include "../base/text.h"

#define SQL_MAX 4096
/* The values, then their folded text, file and line. */
#define PARAMETERS_MAX (CN_COLUMNS_MAX + 3)

#define SEEN_MAX ((size_t)1024 * 1024 * 1024)

void cn_seen_init(struct cn_seen *seen)
{
    *seen = (struct cn_seen){.n = 0};
    cn_arena_init(&seen->arena, SEEN_MAX);
    cn_bytesmap_init(&seen->rows, &seen->arena);
}

void cn_seen_release(struct cn_seen *seen)
{
    cn_arena_release(&seen->arena);
}

/* ---- SQL from columns ------------------------------------------------- */

static void add_columns(struct cn_strbuf *sql, const struct cn_table *table)
{
    for (int i = 0; i < table->n_columns; i++) {
        cn_strbuf_printf(sql, "%s,", table->columns[i].name);
    }
}

static void add_find(struct cn_strbuf *sql, const struct cn_table *table)
{
    cn_strbuf_puts(sql, "SELECT ");
    add_columns(sql, table);
    cn_strbuf_printf(sql, "file,CAST(line AS TEXT) FROM %s WHERE 1",
                     table->name);
    for (int i = 0; i < table->n_key; i++) {
        cn_strbuf_printf(sql, " AND %s=?%d", table->columns[table->key[i]].name,
                         i + 1);
    }
}

static void add_put(struct cn_strbuf *sql, const struct cn_table *table)
{
    const char *folded = table->folded == CN_NONE ? "" : "folded,";
    int n = table->n_columns + (table->folded == CN_NONE ? 2 : 3);
    cn_strbuf_printf(sql, "INSERT INTO %s(", table->name);
    add_columns(sql, table);
    cn_strbuf_printf(sql, "%sfile,line) VALUES(", folded);
    for (int i = 1; i <= n; i++) {
        cn_strbuf_printf(sql, "%s?%d", i > 1 ? "," : "", i);
    }
    cn_strbuf_puts(sql, ") ON CONFLICT(");
    for (int i = 0; i < table->n_key; i++) {
        cn_strbuf_printf(sql, "%s%s", i > 0 ? "," : "",
                         table->columns[table->key[i]].name);
    }
    cn_strbuf_puts(sql, ") DO UPDATE SET ");
    for (int i = 0; i < table->n_columns; i++) {
        const char *name = table->columns[i].name;
        cn_strbuf_printf(sql, "%s=excluded.%s,", name, name);
    }
    if (table->folded != CN_NONE) {
        cn_strbuf_puts(sql, "folded=excluded.folded,");
    }
    cn_strbuf_puts(sql, "file=excluded.file,line=excluded.line");
}

typedef void add_sql_fn(struct cn_strbuf *sql, const struct cn_table *table);

static enum cn_status prepare(const struct cn_writer *writer, add_sql_fn *add,
                              sqlite3_stmt **out, struct cn_error *err)
{
    struct cn_strbuf sql;
    cn_strbuf_init(&sql, SQL_MAX);
    add(&sql, writer->table);
    enum cn_status status = sql.failed
                                ? cn_fail(err, CN_E_NOMEM, "out of memory")
                                : cn_db_prepare(writer->db, sql.text, out, err);
    cn_strbuf_release(&sql);
    return status;
}

static enum cn_status look_whether_empty(struct cn_writer *writer,
                                         struct cn_error *err)
{
    struct cn_strbuf sql;
    sqlite3_stmt *stmt = NULL;
    bool row = false;
    cn_strbuf_init(&sql, SQL_MAX);
    cn_strbuf_printf(&sql, "SELECT 1 FROM %s LIMIT 1", writer->table->name);
    enum cn_status status =
        sql.failed ? cn_fail(err, CN_E_NOMEM, "out of memory")
                   : cn_db_prepare(writer->db, sql.text, &stmt, err);
    if (status == CN_OK) {
        status = cn_db_step(writer->db, stmt, &row, err);
    }
    writer->was_empty = status == CN_OK && !row;
    (void)sqlite3_finalize(stmt);
    cn_strbuf_release(&sql);
    return status;
}

enum cn_status cn_writer_init(struct cn_writer *writer, const struct cn_db *db,
                              const struct cn_table *table,
                              struct cn_seen *seen, struct cn_error *err)
{
    *writer = (struct cn_writer){.db = db, .table = table, .seen = seen};
    enum cn_status status = prepare(writer, add_find, &writer->find, err);
    if (status == CN_OK) {
        status = prepare(writer, add_put, &writer->put, err);
    }
    return status == CN_OK ? look_whether_empty(writer, err) : status;
}

void cn_writer_watch(struct cn_writer *writer,
                     const struct cn_import_options *options)
{
    writer->options = options;
}

void cn_writer_release(struct cn_writer *writer)
{
    if (writer) {
        (void)sqlite3_finalize(writer->find);
        (void)sqlite3_finalize(writer->put);
        free(writer->folded);
        *writer = (struct cn_writer){.db = NULL};
    }
}

/* ---- rows ------------------------------------------------------------- */

static const char *key_text(const struct cn_record *record, int i)
{
    const struct cn_table *table = record->table;
    return i < table->n_key ? record->value[table->key[i]].text : "";
}

static enum cn_status mark_seen(struct cn_writer *writer,
                                const struct cn_record *record,
                                const char *file, int line,
                                struct cn_error *err)
{
    struct cn_seen *seen = writer->seen;
    const char *first = key_text(record, 0);
    const char *second = key_text(record, 1);
    struct cn_strbuf key;
    cn_strbuf_init(&key, CN_CELL_TEXT_MAX * 3);
    cn_strbuf_puts(&key, writer->table->name);
    cn_strbuf_add(&key, first, strlen(first) + 1);
    cn_strbuf_puts(&key, second);
    int32_t *number =
        key.failed ? NULL : cn_bytesmap_at(&seen->rows, key.text, key.len);
    cn_strbuf_release(&key);
    if (number && *number >= 0) {
        const struct cn_place *at = &seen->places[*number];
        return cn_fail(err, CN_E_INPUT, "'%s'%s%s stands at %s:%d already",
                       first,
                       *second != '\0' ? cn_error_word(err, " from ") : "",
                       second, at->file, at->line);
    }
    struct cn_place *places =
        number ? cn_arena_grow(&seen->arena, seen->places, seen->n, &seen->max,
                               sizeof *places)
               : NULL;
    if (!places || seen->n == INT32_MAX) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    seen->places = places;
    *number = (int32_t)seen->n;
    seen->places[seen->n++] = (struct cn_place){file, line};
    return CN_OK;
}

/* Tells who asked; `old` is NULL for a new row. */
static void tell(const struct cn_writer *writer, const struct cn_record *record,
                 const char *const old[], const char *file, const char *line)
{
    const struct cn_import_options *options = writer->options;
    const struct cn_table *table = writer->table;
    if (!options || !options->visit) {
        return;
    }
    struct cn_row_change change = {
        .table = table->name,
        .key = key_text(record, 0),
        .code = record->value[table->code_column].text,
        .name = record->value[table->name_column].text,
        .added = !old,
        .file = file,
        .line = (int)strtol(line, NULL, 10),
    };
    for (int i = 0; old && i < table->n_columns; i++) {
        if (strcmp(old[i], record->value[i].text) != 0) {
            change.column[change.n] = table->columns[i].name;
            change.before[change.n] = old[i];
            change.after[change.n++] = record->value[i].text;
        }
    }
    options->visit(options->ctx, &change);
}

/* What putting the row would do. *moved: the same row, at another place. */
static enum cn_status compare(struct cn_writer *writer,
                              const struct cn_record *record, const char *file,
                              const char *line, enum cn_effect *effect,
                              bool *moved, struct cn_error *err)
{
    const struct cn_db *db = writer->db;
    const char *const key[] = {key_text(record, 0), key_text(record, 1)};
    const char *old[PARAMETERS_MAX];
    int n = writer->table->n_columns;
    bool row = false;
    *effect = CN_ADDED;
    *moved = false;
    if (writer->was_empty) {
        tell(writer, record, NULL, file, line);
        return CN_OK;
    }
    enum cn_status status =
        cn_db_bind(db, writer->find, key, writer->table->n_key, err);
    if (status == CN_OK) {
        status = cn_db_step(db, writer->find, &row, err);
    }
    if (status == CN_OK && row) {
        status = cn_db_texts(db, writer->find, old, n + 2, err);
    }
    if (status == CN_OK && row) {
        *effect = CN_SAME;
        for (int i = 0; i < n && *effect == CN_SAME; i++) {
            bool same = strcmp(old[i], record->value[i].text) == 0;
            *effect = same ? CN_SAME : CN_CHANGED;
        }
        *moved = strcmp(old[n], file) != 0 || strcmp(old[n + 1], line) != 0;
    }
    if (status == CN_OK && *effect != CN_SAME) {
        tell(writer, record, row ? old : NULL, file, line);
    }
    (void)sqlite3_reset(writer->find);
    return status;
}

static enum cn_status fold(struct cn_writer *writer,
                           const struct cn_strbuf *text, struct cn_error *err)
{
    size_t need = cn_text_fold(text->text, text->len, writer->folded,
                               writer->folded_size);
    if (need == (size_t)-1) {
        return cn_fail(err, CN_E_INTERNAL, "a checked text is not UTF-8");
    }
    if (need < writer->folded_size) {
        return CN_OK;
    }
    char *folded = realloc(writer->folded, need + 1);
    if (!folded) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    writer->folded = folded;
    writer->folded_size = need + 1;
    (void)cn_text_fold(text->text, text->len, folded, need + 1);
    return CN_OK;
}

static enum cn_status put(struct cn_writer *writer,
                          const struct cn_record *record, const char *file,
                          const char *line, struct cn_error *err)
{
    const struct cn_table *table = writer->table;
    const char *text[PARAMETERS_MAX];
    int n = 0;
    enum cn_status status = CN_OK;
    while (n < table->n_columns) {
        text[n] = record->value[n].text;
        n++;
    }
    if (table->folded != CN_NONE) {
        status = fold(writer, &record->value[table->folded], err);
        text[n++] = writer->folded;
    }
    text[n++] = file;
    text[n++] = line;
    if (status == CN_OK) {
        status = cn_db_bind(writer->db, writer->put, text, n, err);
    }
    return status == CN_OK ? cn_db_run(writer->db, writer->put, err) : status;
}

enum cn_status cn_writer_put(struct cn_writer *writer,
                             const struct cn_record *record, const char *file,
                             int line, enum cn_effect *effect,
                             struct cn_error *err)
{
    char at[16];
    bool moved = false;
    (void)sqlite3_snprintf(sizeof at, at, "%d", line);
    enum cn_status status =
        writer->seen ? mark_seen(writer, record, file, line, err) : CN_OK;
    if (status == CN_OK) {
        status = compare(writer, record, file, at, effect, &moved, err);
    }
    if (status == CN_OK && (*effect != CN_SAME || moved)) {
        status = put(writer, record, file, at, err);
    }
    return status;
}
