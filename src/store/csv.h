/* SPDX-License-Identifier: MIT
 *
 * csv.h: RFC 4180, record by record, from a reader of bytes or from memory,
 * with any separator. Strict: what is malformed is refused with its line,
 * never guessed at.
 *
 * UTF-8 with or without a byte order mark; LF or CRLF; line breaks inside
 * quotes; empty lines are skipped. A reader keeps no more than one record.
 */
#ifndef CN_STORE_CSV_H
#define CN_STORE_CSV_H

#include "../base/error.h"
#include "../base/strbuf.h"

#define CN_CSV_FIELDS_MAX 64
#define CN_CSV_FIELD_MAX  ((size_t)64 * 1024)  /* bytes of one field */
#define CN_CSV_RECORD_MAX ((size_t)512 * 1024) /* bytes of one record */

#ifdef CN_TINY
#define CN_CSV_CHUNK 8 /* at least a byte order mark */
#else
#define CN_CSV_CHUNK ((size_t)16 * 1024)
#endif

/* Gives the next bytes, none at the end. False ends the reading: the reader
 * keeps the reason. */
typedef bool cn_csv_read_fn(void *ctx, char *buf, size_t size, size_t *n);

struct cn_csv {
    const char *field[CN_CSV_FIELDS_MAX]; /* of the record, until the next */
    int n_fields;
    int line; /* where the record starts, from 1 */

    /* the reader's own */
    cn_csv_read_fn *read; /* NULL when the text came from memory */
    void *ctx;
    bool failed;          /* read() did */
    const char *at, *end; /* what is left of the chunk or of the text */
    bool started;
    unsigned char stops[256]; /* where a run of plain bytes ends */
    char separator;
    int next_line;
    size_t start[CN_CSV_FIELDS_MAX];
    struct cn_strbuf record; /* its fields, each terminated */
    char chunk[CN_CSV_CHUNK];
};

/* Both borrow their source until release. The text is separated by commas. */
void cn_csv_init_reader(struct cn_csv *csv, char separator,
                        cn_csv_read_fn *read, void *ctx);
void cn_csv_init_text(struct cn_csv *csv, const char *text, size_t len);
void cn_csv_release(struct cn_csv *csv);

/* Reads the next record; *more is false at the end. An error (CN_E_INPUT,
 * CN_E_IO, CN_E_NOMEM) stands at csv->line, and ends the reading. */
CN_MUST_CHECK enum cn_status cn_csv_next(struct cn_csv *csv, bool *more,
                                         struct cn_error *err);

/* Adds one field as it stands in a CSV file, quoted where it must be. */
void cn_csv_quote(struct cn_strbuf *buf, const char *text);

#endif
