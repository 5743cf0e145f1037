/* SPDX-License-Identifier: MIT
 *
 * writer.h: puts checked rows of one table into a catalogue: adds what is
 * new, changes what differs, leaves the rest untouched. A row that comes
 * twice in one import is refused.
 */
#ifndef CN_STORE_WRITER_H
#define CN_STORE_WRITER_H

#include "../base/bytesmap.h"
#include "db.h"
#include "table.h"

enum cn_effect { CN_ADDED, CN_CHANGED, CN_SAME, CN_N_EFFECT };

/* Which rows an import has put so far, from all its files. */
struct cn_seen {
    struct cn_arena arena;
    struct cn_bytesmap rows; /* table and key → number of a place */
    struct cn_place {
        const char *file; /* borrowed from the import */
        int line;
    } * places;
    size_t n, max;
};

void cn_seen_init(struct cn_seen *seen);
void cn_seen_release(struct cn_seen *seen);

struct cn_writer {
    const struct cn_db *db;
    const struct cn_table *table;
    struct cn_seen *seen;
    bool was_empty; /* the table was: there is nothing to compare with */
    sqlite3_stmt *find, *put;
    char *folded; /* of the row at hand */
    size_t folded_size;
    const struct cn_import_options *options; /* who is told of changes */
};

/* To be released also after a failure. `seen` may be NULL where no row comes
 * twice. */
CN_MUST_CHECK enum cn_status cn_writer_init(struct cn_writer *writer,
                                            const struct cn_db *db,
                                            const struct cn_table *table,
                                            struct cn_seen *seen,
                                            struct cn_error *err);
/* Tells the visitor of the options of each change; options may be NULL. */
void cn_writer_watch(struct cn_writer *writer,
                     const struct cn_import_options *options);
void cn_writer_release(struct cn_writer *writer);
/* Puts one row that stands at a line of a file; the file's name must outlive
 * what was seen. */
CN_MUST_CHECK enum cn_status cn_writer_put(struct cn_writer *writer,
                                           const struct cn_record *record,
                                           const char *file, int line,
                                           enum cn_effect *effect,
                                           struct cn_error *err);

#endif
