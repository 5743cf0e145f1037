/* SPDX-License-Identifier: MIT
 *
 * headings.h: which column of a list holds what, by its Vietnamese or English
 * heading, in any order and with or without accents. It knows words, not
 * files.
 */
#ifndef CN_STORE_HEADINGS_H
#define CN_STORE_HEADINGS_H

#include "../capnao.h"
#include "sheet.h"

enum cn_heading {
    CN_H_NUMBER,      /* STT: the row's own number */
    CN_H_CODE,        /* Mã TTHC */
    CN_H_NAME,        /* Tên thủ tục hành chính */
    CN_H_FIELD,       /* Lĩnh vực */
    CN_H_TIER,        /* Cấp thực hiện */
    CN_H_BODY,        /* Cơ quan thực hiện, cơ quan có thẩm quyền */
    CN_H_BASIS,       /* Căn cứ pháp lý */
    CN_H_PUBLICATION, /* Quyết định công bố */
    CN_H_STATUS,      /* Tình trạng: còn hiệu lực, bãi bỏ… */
    CN_H_NOTE,        /* Ghi chú */
    CN_H_PROVINCE,    /* Tỉnh, thành phố */
    CN_N_HEADING
};

struct cn_headings {
    int column[CN_N_HEADING]; /* or CN_NONE */
    int twin[CN_N_HEADING];   /* another column that reads so, or CN_NONE */
    int tick[CN_N_TIER];      /* a column of marks for each tier, or CN_NONE */
    uint64_t headed;          /* a bit for each column that has a heading */
    bool fresh;               /* no row below has been read */
    int width; /* columns of the header line, those that a map adds too */
};

/* Sets every column to CN_NONE. */
void cn_headings_clear(struct cn_headings *out);

/* Takes the width of a header line and which columns it heads. */
void cn_headings_span(const struct cn_sheet_row *row, struct cn_headings *out);

/* True when the row is a header line: at least a code or a name, and another
 * column, are recognised. Lists have title lines above it. */
bool cn_headings_find(const struct cn_sheet_row *row, struct cn_headings *out);
/* True when the row is a header line. `map` may be NULL. With a map, the
 * header has every heading that the map names; for a map of letters alone it
 * is a row that is recognised, or one whose cells under all of them hold
 * something. A map that is not understood is left to cn_headings_map(). */
bool cn_headings_match(const struct cn_sheet_row *row, const char *map,
                       struct cn_headings *out);
/* Fails because there is none; the row tells the worksheet. */
enum cn_status cn_headings_missing(const struct cn_sheet_row *row,
                                   struct cn_error *err);
/* The cell under a heading; "" when the list has no such column. */
const char *cn_headings_cell(const struct cn_headings *headings,
                             const struct cn_sheet_row *row,
                             enum cn_heading heading);

#endif
