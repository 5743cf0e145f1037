/* SPDX-License-Identifier: MIT
 *
 * import.h: one import while it runs. Private to the files import*.c.
 */
#ifndef CN_STORE_IMPORT_H
#define CN_STORE_IMPORT_H

#include "published.h"
#include "writer.h"

struct cn_import {
    struct cn_db db;
    const struct cn_import_options *options;
    struct cn_seen seen;
    struct cn_published published; /* from all files */
    struct cn_sheet *sheet;        /* the file at hand */
    const char *file;
    int counts[CN_N_TABLE][CN_N_EFFECT];
};

/* ---- import_rows.c ------------------------------------------------------ */

/* Reads one file: rows of our own columns into the tables, published lists
 * into import->published. */
CN_MUST_CHECK enum cn_status cn_import_file(struct cn_import *import,
                                            const char *file,
                                            struct cn_error *err);

/* ---- import_published.c ------------------------------------------------- */

/* Puts what the published lists claim. */
CN_MUST_CHECK enum cn_status cn_import_published(struct cn_import *import,
                                                 struct cn_error *err);

/* ---- import_check.c ----------------------------------------------------- */

/* Fails when the file of the catalogue is damaged. */
CN_MUST_CHECK enum cn_status cn_import_check_sound(const struct cn_db *db,
                                                   struct cn_error *err);
/* Fails with the first row that cannot stand beside another. */
CN_MUST_CHECK enum cn_status cn_import_check(const struct cn_db *db,
                                             struct cn_error *err);

#endif
