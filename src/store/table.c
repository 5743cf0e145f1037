/* SPDX-License-Identifier: MIT
 *
 * table.c: the columns of procedures.csv and units.csv, and the rules that
 * hold between the values of one row.
 */
#include "table.h"

#include <assert.h>
#include <string.h>

#include "../base/text.h"
#include "broken.h"

#define KNOWN_MIN 3 /* columns that tell a table */

static const char *value(const struct cn_record *record, int column)
{
    return record->value[column].text;
}

/* ---- one row as a whole ----------------------------------------------- */

static enum cn_status check_order(const char *from, const char *to,
                                  struct cn_error *err)
{
    if (*from != '\0' && *to != '\0' && strcmp(from, to) >= 0) {
        return cn_fail(err, CN_E_INPUT,
                       "it ends on '%s', not after its start "
                       "'%s'",
                       to, from);
    }
    return CN_OK;
}

static enum cn_status check_procedure(const struct cn_record *record,
                                      struct cn_error *err)
{
    bool subject = *value(record, CN_P_SUBJECT) != '\0';
    bool actions = *value(record, CN_P_ACTIONS) != '\0';
    if (subject != actions) {
        return cn_fail(
            err, CN_E_INPUT, "'%s' is filled and '%s' is not: a power is both",
            subject ? "subject" : "actions", subject ? "actions" : "subject");
    }
    return check_order(value(record, CN_P_BORN), value(record, CN_P_ABOLISHED),
                       err);
}

static enum cn_status check_unit(const struct cn_record *record,
                                 struct cn_error *err)
{
    const char *kind = value(record, CN_U_KIND);
    const char *code = value(record, CN_U_CODE);
    const char *province = value(record, CN_U_PROVINCE);
    bool top = cn_kind_is_province(kind);
    if (strlen(code) != (top ? 2 : 5)) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is not the code of a %s: write %s digits", code,
                       kind, cn_error_word(err, top ? "two" : "five"));
    }
    if (top && *province != '\0') {
        return cn_fail(err, CN_E_INPUT,
                       "a %s lies in no province: leave column 'province' "
                       "empty",
                       kind);
    }
    if (!top && strlen(province) != 2) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is not the code of a province (column "
                       "'province')",
                       province);
    }
    if (*value(record, CN_U_SUCCESSOR) != '\0' &&
        *value(record, CN_U_VALID_TO) == '\0') {
        return cn_fail(err, CN_E_INPUT,
                       "a unit with a successor has an end: fill column "
                       "'valid_to'");
    }
    return check_order(value(record, CN_U_VALID_FROM),
                       value(record, CN_U_VALID_TO), err);
}

/* ---- the tables ------------------------------------------------------- */

static const struct cn_table tables[] =
    {
        [CN_PROCEDURES] = {.name = "procedures",
                           .columns =
                               {
                                   {"id", cn_check_key, true},
                                   {"code", cn_check_code, false},
                                   {"name", cn_check_name, true},
                                   {"field", cn_check_word, false},
                                   {"subject", cn_check_subject, false},
                                   {"actions", cn_check_actions, false},
                                   {"presets", cn_check_presets, false},
                                   {"level", cn_check_tiers, false},
                                   {"holder", cn_check_text, false},
                                   {"publication", cn_check_text, false},
                                   {"born", cn_check_date, false},
                                   {"abolished", cn_check_date, false},
                                   {"stops_pending", cn_check_flag, false},
                                   {"ministry", cn_check_name, false},
                                   {"source", cn_check_text, false},
                                   {"confidence", cn_check_confidence, true},
                                   {"facts", cn_check_list, false},
                                   {"note", cn_check_text, false},
                               },
                           .n_columns = CN_N_P,
                           .key = {CN_P_ID},
                           .n_key = 1,
                           .mark = CN_P_ID,
                           .code_column = CN_P_CODE,
                           .name_column = CN_P_NAME,
                           .folded = CN_P_NAME,
                           .check = check_procedure},
        [CN_UNITS] = {.name = "units",
                      .columns =
                          {
                              {"code", cn_check_unit_code, true},
                              {"kind", cn_check_unit_kind, true},
                              {"name", cn_check_name, true},
                              {"full_name", cn_check_name, true},
                              {"province", cn_check_unit_code, false},
                              {"valid_from", cn_check_date, false},
                              {"valid_to", cn_check_date, false},
                              {"successor", cn_check_unit_code, false},
                          },
                      .n_columns = CN_N_U,
                      .key = {CN_U_CODE, CN_U_VALID_FROM},
                      .n_key = 2,
                      .mark = CN_U_KIND,
                      .code_column = CN_U_CODE,
                      .name_column = CN_U_NAME,
                      .folded = CN_NONE,
                      .check = check_unit},
};
static_assert(sizeof tables / sizeof *tables == CN_N_TABLE, "tables");
static_assert(CN_N_P <= CN_COLUMNS_MAX, "columns of procedures");
static_assert(CN_COLUMNS_MAX <= CN_CHANGES_MAX, "columns of a change");
static_assert(CN_N_U <= CN_COLUMNS_MAX, "columns of units");

const struct cn_table *cn_table_get(enum cn_table_id id)
{
    return &tables[id];
}

/* ---- headers ---------------------------------------------------------- */

static int find_column(const struct cn_table *table, const char *name)
{
    for (int i = 0; i < table->n_columns; i++) {
        if (strcmp(table->columns[i].name, name) == 0) {
            return i;
        }
    }
    return CN_NONE;
}

/* The table that knows most of the header's columns. */
static enum cn_table_id most_alike(const struct cn_sheet_row *header,
                                   int *known)
{
    enum cn_table_id best = CN_N_TABLE;
    *known = 0;
    for (int t = 0; t < CN_N_TABLE; t++) {
        int here = 0;
        for (int i = 0; i < header->n_cells; i++) {
            here += find_column(&tables[t], header->cell[i]) != CN_NONE;
        }
        if (here > *known) {
            *known = here;
            best = (enum cn_table_id)t;
        }
    }
    return best;
}

static enum cn_status unknown_column(const struct cn_table *table,
                                     const char *name, struct cn_error *err)
{
    const char *names[CN_COLUMNS_MAX];
    for (int i = 0; i < table->n_columns; i++) {
        names[i] = table->columns[i].name;
    }
    int near = cn_text_nearest(name, names, table->n_columns);
    if (near < 0) {
        return cn_fail(err, CN_E_INPUT, "unknown column '%s' of %s", name,
                       cn_error_word(err, table->name));
    }
    return cn_fail(err, CN_E_INPUT,
                   "unknown column '%s' of %s: did you mean '%s'", name,
                   cn_error_word(err, table->name), names[near]);
}

static enum cn_status map_columns(const struct cn_table *table,
                                  const struct cn_sheet_row *header, int map[],
                                  struct cn_error *err)
{
    bool seen[CN_COLUMNS_MAX] = {false};
    for (int i = 0; i < header->n_cells; i++) {
        map[i] = find_column(table, header->cell[i]);
        if (map[i] == CN_NONE) {
            return unknown_column(table, header->cell[i], err);
        }
        if (seen[map[i]]) {
            return cn_fail(err, CN_E_INPUT, "column '%s' stands twice",
                           header->cell[i]);
        }
        seen[map[i]] = true;
    }
    for (int i = 0; i < table->n_columns; i++) {
        bool is_key = i == table->key[0] || i == table->key[1];
        if (!seen[i] && (table->columns[i].required || is_key)) {
            return cn_fail(err, CN_E_INPUT, "column '%s' of %s is missing",
                           table->columns[i].name,
                           cn_error_word(err, table->name));
        }
    }
    return CN_OK;
}

bool cn_table_is_own(const struct cn_sheet_row *header)
{
    int known = 0;
    enum cn_table_id id = most_alike(header, &known);
    for (int i = 0; known >= KNOWN_MIN && i < header->n_cells; i++) {
        if (find_column(&tables[id], header->cell[i]) == tables[id].mark) {
            return true;
        }
    }
    return false;
}

enum cn_status cn_table_detect(const struct cn_sheet_row *header,
                               enum cn_table_id *id,
                               int map[CN_SHEET_CELLS_MAX],
                               struct cn_error *err)
{
    int known = 0;
    enum cn_table_id best = most_alike(header, &known);
    if (known < KNOWN_MIN) {
        return cn_fail(err, CN_E_INPUT,
                       "the first line is no header of procedures or units: "
                       "write one that starts 'id,code,name' or "
                       "'code,kind,name'");
    }
    *id = best;
    return map_columns(&tables[best], header, map, err);
}

/* ---- rows ------------------------------------------------------------- */

void cn_record_init(struct cn_record *record, const struct cn_table *table)
{
    record->table = table;
    for (int i = 0; i < CN_COLUMNS_MAX; i++) {
        cn_strbuf_init(&record->value[i], CN_CELL_TEXT_MAX);
    }
}

void cn_record_release(struct cn_record *record)
{
    for (int i = 0; record && i < CN_COLUMNS_MAX; i++) {
        cn_strbuf_release(&record->value[i]);
    }
}

static enum cn_status check_value(const struct cn_column *column,
                                  struct cn_strbuf *text, struct cn_error *err)
{
    enum cn_status status = CN_OK;
    if (cn_is_error_value(text->text)) {
        status = cn_fail(err, CN_E_INPUT,
                         "column '%s' holds '%s', the error of a formula",
                         column->name, text->text);
    } else if (text->len > 0) {
        status = column->check(column->name, text, err);
    }
    if (status == CN_OK && text->len == 0 && column->required) {
        status = cn_fail(err, CN_E_INPUT, "column '%s' is empty", column->name);
    }
    return status;
}

enum cn_status cn_record_check(struct cn_record *record, struct cn_error *err)
{
    const struct cn_table *table = record->table;
    for (int i = 0; i < table->n_columns; i++) {
        enum cn_status status =
            check_value(&table->columns[i], &record->value[i], err);
        if (status != CN_OK) {
            return status;
        }
    }
    return table->check(record, err);
}

enum cn_status cn_record_read(struct cn_record *record,
                              const struct cn_sheet_row *row, const int map[],
                              int n_map, struct cn_error *err)
{
    if (row->n_cells != n_map) {
        return cn_fail(err, CN_E_INPUT,
                       "the row has %d fields, the header has %d", row->n_cells,
                       n_map);
    }
    for (int i = 0; i < n_map; i++) {
        struct cn_strbuf *value = &record->value[map[i]];
        cn_strbuf_clear(value);
        cn_strbuf_puts(value, row->cell[i]);
        if (value->failed) {
            return cn_fail(err, CN_E_NOMEM, "out of memory");
        }
    }
    return cn_record_check(record, err);
}
