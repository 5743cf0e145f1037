/* SPDX-License-Identifier: MIT
 *
 * headings_map.h: which columns a person says hold what, where a list has
 * headings of its own: "code=Mã số,name=C". Whatever the map names must be
 * there, or the list is refused.
 */
#ifndef CN_STORE_HEADINGS_MAP_H
#define CN_STORE_HEADINGS_MAP_H

#include "headings.h"

#define CN_MAP_COLUMNS_MAX 256

/* `map` is "code=Mã số,name=C": by heading as it is written, with or without
 * accents, or by column letter; applies on top of what was recognised. A
 * heading wins over a letter. */
CN_MUST_CHECK enum cn_status cn_headings_map(const struct cn_sheet_row *row,
                                             const char *map,
                                             struct cn_headings *out,
                                             struct cn_error *err);
/* Refuses a header line of which two columns read alike and the map chose
 * neither. */
CN_MUST_CHECK enum cn_status
cn_headings_check(const struct cn_sheet_row *row,
                  const struct cn_headings *headings, struct cn_error *err);
/* May the row be the header line of the map? `found`: its headings are known
 * without. True for a map that is not understood. */
bool cn_map_fits(const struct cn_sheet_row *row, const char *map, bool found);

/* Why no header line fits: told of the first row whose headings are known, or
 * else of the first with two cells. */
struct cn_map_unfit {
    struct cn_error why;
    bool known;
};
void cn_map_note(struct cn_map_unfit *unfit, const struct cn_sheet_row *row,
                 const char *map, const char *file);

/* Columns that the map gives by letter and that have no heading: one that
 * holds nothing in any row of its worksheet is not there. */
struct cn_map_trust {
    uint64_t unseen; /* a bit for each column that held nothing so far */
    int line;        /* of the header */
    const char *sheet;
    char columns[CN_MAP_COLUMNS_MAX]; /* those with a heading, in words */
};
/* After cn_headings_map() took the header line. */
void cn_map_begin(struct cn_map_trust *trust, const struct cn_sheet_row *row,
                  const char *map);
void cn_map_see(struct cn_map_trust *trust, const struct cn_sheet_row *row);
/* At the end of the worksheet. */
CN_MUST_CHECK enum cn_status cn_map_end(struct cn_map_trust *trust,
                                        const char *map, const char *file,
                                        struct cn_error *err);

#endif
