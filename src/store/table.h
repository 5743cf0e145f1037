/* SPDX-License-Identifier: MIT
 *
 * table.h: the tables a catalogue is imported from, as data: their columns,
 * what each may hold, and one row of them on its way in. It knows CSV headers
 * and values, not SQL.
 */
#ifndef CN_STORE_TABLE_H
#define CN_STORE_TABLE_H

#include "check.h"
#include "sheet.h"

#define CN_COLUMNS_MAX 20

struct cn_column {
    const char *name;
    cn_check_fn *check;
    bool required;
};

struct cn_record;

struct cn_table {
    const char *name; /* in SQL and in messages */
    struct cn_column columns[CN_COLUMNS_MAX];
    int n_columns;
    int key[2]; /* the columns that tell rows apart */
    int n_key;
    int mark; /* the column that lists of other people do not have */
    int code_column, name_column;
    int folded; /* the column that is stored folded too, or CN_NONE */
    /* What one row's values must be to each other. */
    enum cn_status (*check)(const struct cn_record *record,
                            struct cn_error *err);
};

enum cn_table_id { CN_PROCEDURES, CN_UNITS, CN_N_TABLE };

/* Columns of procedures in their order, for those who name them. */
enum {
    CN_P_ID,
    CN_P_CODE,
    CN_P_NAME,
    CN_P_FIELD,
    CN_P_SUBJECT,
    CN_P_ACTIONS,
    CN_P_PRESETS,
    CN_P_LEVEL,
    CN_P_HOLDER,
    CN_P_PUBLICATION,
    CN_P_BORN,
    CN_P_ABOLISHED,
    CN_P_STOPS_PENDING,
    CN_P_MINISTRY,
    CN_P_SOURCE,
    CN_P_CONFIDENCE,
    CN_P_FACTS,
    CN_P_NOTE,
    CN_N_P
};
enum {
    CN_U_CODE,
    CN_U_KIND,
    CN_U_NAME,
    CN_U_FULL_NAME,
    CN_U_PROVINCE,
    CN_U_VALID_FROM,
    CN_U_VALID_TO,
    CN_U_SUCCESSOR,
    CN_N_U
};

/* Static storage. */
const struct cn_table *cn_table_get(enum cn_table_id id);
/* True when a header line is one of these tables': it has at least three of
 * the columns by the very name, and the one that marks the table. */
bool cn_table_is_own(const struct cn_sheet_row *header);
/* The table that a header line belongs to; map[i] is the column of cell i.
 * Fails on unknown, repeated or missing columns. */
CN_MUST_CHECK enum cn_status cn_table_detect(const struct cn_sheet_row *header,
                                             enum cn_table_id *id,
                                             int map[CN_SHEET_CELLS_MAX],
                                             struct cn_error *err);

/* One row, checked and canonical. */
struct cn_record {
    const struct cn_table *table;
    struct cn_strbuf value[CN_COLUMNS_MAX];
};

void cn_record_init(struct cn_record *record, const struct cn_table *table);
void cn_record_release(struct cn_record *record);
/* Checks the values and how they fit together, and makes each canonical. */
CN_MUST_CHECK enum cn_status cn_record_check(struct cn_record *record,
                                             struct cn_error *err);
/* Takes the cells of a row and checks them. */
CN_MUST_CHECK enum cn_status cn_record_read(struct cn_record *record,
                                            const struct cn_sheet_row *row,
                                            const int map[], int n_map,
                                            struct cn_error *err);

#endif
