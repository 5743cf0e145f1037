/* SPDX-License-Identifier: MIT
 *
 * import_published.c: the claims of published lists into the table of
 * procedures.
 *
 * What people worked out about a procedure (its power, presets, dates) is
 * worth more than a list that does not know it: claims go beside it, never
 * over it. An empty cell says nothing, so it wipes nothing.
 */
#include <stdlib.h>
#include <string.h>

#include "import.h"

#define SQL_MAX 4096

struct putting {
    struct cn_import *import;
    struct cn_writer writer;
    struct cn_record record;
    sqlite3_stmt *find; /* by code, else by an id that is this code */
};

static void add_select(struct cn_strbuf *sql, const struct cn_table *table)
{
    cn_strbuf_puts(sql, "SELECT ");
    for (int i = 0; i < table->n_columns; i++) {
        cn_strbuf_printf(sql, "%s%s", i > 0 ? "," : "", table->columns[i].name);
    }
    cn_strbuf_printf(sql, " FROM %s ", table->name);
}

static enum cn_status prepare_find(struct putting *putting,
                                   struct cn_error *err)
{
    const struct cn_table *table = putting->record.table;
    struct cn_strbuf sql;
    cn_strbuf_init(&sql, SQL_MAX);
    add_select(&sql, table);
    cn_strbuf_puts(&sql, "WHERE code=?1 UNION ALL ");
    add_select(&sql, table);
    cn_strbuf_puts(&sql, "WHERE id=?1 AND code<>?1 LIMIT 1");
    enum cn_status status = sql.failed
                                ? cn_fail(err, CN_E_NOMEM, "out of memory")
                                : cn_db_prepare(&putting->import->db, sql.text,
                                                &putting->find, err);
    cn_strbuf_release(&sql);
    return status;
}

static void set(struct putting *putting, int column, const char *text)
{
    struct cn_strbuf *value = &putting->record.value[column];
    cn_strbuf_clear(value);
    cn_strbuf_puts(value, text);
}

/* Sets what the claim gives, and leaves what it does not. */
static void set_given(struct putting *putting, int column, const char *text)
{
    if (*text != '\0') {
        set(putting, column, text);
    }
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* The row as the catalogue has it, or a new one. */
static enum cn_status take_old(struct putting *putting,
                               const struct cn_claim *claim,
                               struct cn_error *err)
{
    const struct cn_db *db = &putting->import->db;
    const char *old[CN_COLUMNS_MAX];
    bool row = false;
    enum cn_status status = CN_OK;
    if (!putting->writer.was_empty) {
        status = cn_db_bind(db, putting->find, &claim->code, 1, err);
        if (status == CN_OK) {
            status = cn_db_step(db, putting->find, &row, err);
        }
        if (status == CN_OK && row) {
            status = cn_db_texts(db, putting->find, old, CN_N_P, err);
        }
    }
    if (status == CN_OK && row && *old[CN_P_CODE] != '\0' &&
        strcmp(old[CN_P_CODE], claim->code) != 0) {
        status = cn_fail(err, CN_E_INPUT,
                         "'%s' is the id of the procedure with code '%s': give "
                         "that one another id first",
                         claim->code, old[CN_P_CODE]);
    }
    for (int i = 0; i < CN_N_P && status == CN_OK; i++) {
        set(putting, i, row ? old[i] : "");
    }
    (void)sqlite3_reset(putting->find);
    if (status == CN_OK && !row) {
        set(putting, CN_P_ID, claim->code);
        set(putting, CN_P_SOURCE, file_name(claim->file));
        set(putting, CN_P_CONFIDENCE, cn_confidence_name(CN_SECONDARY));
    }
    return status;
}

static void set_tiers(struct putting *putting, unsigned tiers)
{
    struct cn_strbuf *value = &putting->record.value[CN_P_LEVEL];
    if (tiers == 0) {
        return;
    }
    cn_strbuf_clear(value);
    for (int tier = CN_TIER_CENTRAL; tier < CN_N_TIER; tier++) {
        if ((tiers & 1U << tier) != 0) {
            cn_strbuf_printf(value, "%s%s", value->len > 0 ? ";" : "",
                             cn_tier_name((enum cn_tier)tier));
        }
    }
}

static bool has_failed(const struct cn_record *record)
{
    bool failed = false;
    for (int i = 0; i < CN_N_P; i++) {
        failed = failed || record->value[i].failed;
    }
    return failed;
}

static enum cn_status put_claim(struct putting *putting,
                                const struct cn_claim *claim,
                                struct cn_error *err)
{
    struct cn_import *import = putting->import;
    enum cn_effect effect = CN_SAME;
    enum cn_status status = take_old(putting, claim, err);
    if (status == CN_E_INPUT) {
        (void)cn_error_at(err, claim->file, claim->line);
    }
    if (status != CN_OK) {
        return status;
    }
    set(putting, CN_P_CODE, claim->code);
    if (strcmp(putting->record.value[CN_P_ID].text, claim->code) == 0) {
        set_given(putting, CN_P_NAME, claim->name); /* a list brought it */
    }
    set_given(putting, CN_P_HOLDER, claim->holder);
    set_given(putting, CN_P_PUBLICATION, claim->publication);
    set_tiers(putting, claim->tiers);
    if (has_failed(&putting->record)) {
        status = cn_fail(err, CN_E_NOMEM, "out of memory");
    } else if (putting->record.value[CN_P_NAME].len == 0) {
        status =
            cn_fail(err, CN_E_INPUT, "'%s' is a new procedure and has no name",
                    claim->code);
    } else {
        status = cn_record_check(&putting->record, err);
    }
    if (status == CN_OK) {
        status = cn_writer_put(&putting->writer, &putting->record, claim->file,
                               claim->line, &effect, err);
    }
    if (status == CN_E_INPUT) {
        (void)cn_error_at(err, claim->file, claim->line);
    }
    import->counts[CN_PROCEDURES][effect] += status == CN_OK;
    return status;
}

enum cn_status cn_import_published(struct cn_import *import,
                                   struct cn_error *err)
{
    const struct cn_published *list = &import->published;
    if (list->n == 0) {
        return CN_OK;
    }
    struct putting *putting = calloc(1, sizeof *putting);
    if (!putting) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    putting->import = import;
    cn_record_init(&putting->record, cn_table_get(CN_PROCEDURES));
    /* A code may stand in a file of our own columns too: nothing is marked
     * as seen, because the claims hold each code once. */
    enum cn_status status = cn_writer_init(&putting->writer, &import->db,
                                           putting->record.table, NULL, err);
    cn_writer_watch(&putting->writer, import->options);
    if (status == CN_OK) {
        status = prepare_find(putting, err);
    }
    for (size_t i = 0; i < list->n && status == CN_OK; i++) {
        status = put_claim(putting, &list->claims[i], err);
    }
    (void)sqlite3_finalize(putting->find);
    cn_writer_release(&putting->writer);
    cn_record_release(&putting->record);
    free(putting);
    return status;
}
