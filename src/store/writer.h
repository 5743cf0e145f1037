/* SPDX-License-Identifier: MIT
 *
 * writer.h: puts checked rows of one table into a catalogue: adds what is
 * new, changes what differs, leaves the rest untouched. A row that comes
 * twice between two calls of cn_writer_begin() is refused.
 */
#ifndef CN_STORE_WRITER_H
#define CN_STORE_WRITER_H

#include "db.h"
#include "table.h"

enum cn_effect { CN_ADDED, CN_CHANGED, CN_SAME, CN_N_EFFECT };

struct cn_writer {
    const struct cn_db *db;
    const struct cn_table *table;
    sqlite3_stmt *find, *put, *mark, *marked;
    char *folded; /* of the row at hand */
    size_t folded_size;
};

/* Begins a new account of what was seen, for every table. */
CN_MUST_CHECK enum cn_status cn_writer_begin(const struct cn_db *db,
                                             struct cn_error *err);
/* To be released also after a failure. */
CN_MUST_CHECK enum cn_status cn_writer_init(struct cn_writer *writer,
                                            const struct cn_db *db,
                                            const struct cn_table *table,
                                            struct cn_error *err);
void cn_writer_release(struct cn_writer *writer);
/* Puts one row that stands at a line of a file. */
CN_MUST_CHECK enum cn_status cn_writer_put(struct cn_writer *writer,
                                           const struct cn_record *record,
                                           const char *file, int line,
                                           enum cn_effect *effect,
                                           struct cn_error *err);

#endif
