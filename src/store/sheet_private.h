/* SPDX-License-Identifier: MIT
 *
 * sheet_private.h: what the readers of a sheet share. A reader of one kind
 * fills the cells of one row at a time.
 */
#ifndef CN_STORE_SHEET_PRIVATE_H
#define CN_STORE_SHEET_PRIVATE_H

#include "cells.h"
#include "csv.h"
#include "encoding.h"
#include "source.h"

enum cn_sheet_kind { CN_KIND_CSV, CN_KIND_NDJSON, CN_KIND_JSON, CN_KIND_XLSX };

struct cn_sheet_json;
struct cn_xlsx;

struct cn_sheet {
    enum cn_sheet_kind kind;
    struct cn_source source;
    struct cn_decoder decoder;
    struct cn_strbuf decoded;      /* text that was not read yet */
    size_t decoded_at;             /* where it begins */
    enum cn_encoding encoding;     /* as it is told */
    struct cn_error source_err;    /* why the text ended early */
    struct cn_cells cells;         /* of the row at hand */
    const char *name;              /* of the worksheet */
    int rows;                      /* given so far */
    bool again;                    /* the last one is asked for again */
    struct cn_csv *csv;            /* for CSV */
    struct cn_sheet_json *objects; /* for JSON and NDJSON */
    struct cn_xlsx *workbook;      /* for XLSX */
};

/* Gives text in UTF-8, as a reader of CSV asks for it; ctx is the sheet. */
bool cn_sheet_read_text(void *ctx, char *buf, size_t size, size_t *n);

/* ---- sheet_json.c ------------------------------------------------------- */

CN_MUST_CHECK enum cn_status cn_sheet_json_open(struct cn_sheet *sheet,
                                                struct cn_error *err);
CN_MUST_CHECK enum cn_status
cn_sheet_json_next(struct cn_sheet *sheet, bool *more, struct cn_error *err);
void cn_sheet_json_close(struct cn_sheet_json *objects);

/* ---- xlsx.c ------------------------------------------------------------- */

CN_MUST_CHECK enum cn_status cn_xlsx_open(struct cn_sheet *sheet,
                                          struct cn_error *err);
CN_MUST_CHECK enum cn_status cn_xlsx_next(struct cn_sheet *sheet, bool *more,
                                          struct cn_error *err);
void cn_xlsx_close(struct cn_xlsx *workbook);

#endif
