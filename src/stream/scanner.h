/* SPDX-License-Identifier: MIT
 *
 * scanner.h: one line → the named values of a dossier, as NDJSON or as CSV.
 * Both accept exactly what is well-formed (RFC 8259 without duplicate names
 * of ours; RFC 4180 without line breaks in quotes) and nothing else.
 */
#ifndef CN_STREAM_SCANNER_H
#define CN_STREAM_SCANNER_H

#include "dossier.h"

#define CN_JSON_DEPTH_MAX  64
#define CN_CSV_COLUMNS_MAX 512

#define CN_GUESSES     32
#define CN_GUESS_BYTES 40

/* A name as it stood at its place in an earlier line, with its quotes and its
 * colon; most lines of a file have the same names in the same order. */
struct cn_guess {
    uint32_t len; /* 0 = none */
    bool inside;  /* of "facts" */
    struct cn_column column;
    char text[CN_GUESS_BYTES];
};

/* What a scanner needs from line to line: room for the texts of one line that
 * are not in it as they are meant, those with escapes or doubled quotes, never
 * longer than the line; and the names that it expects. */
struct cn_scratch {
    char *text; /* CN_STREAM_LINE_MAX + CN_STREAM_PAD bytes */
    size_t len;
    struct cn_guess guess[CN_GUESSES];
};

/* `line` ends at `end`, where a line break stands, and is followed by padding.
 * Faults go to the dossier. */
void cn_scan_json(struct cn_dossier *d, struct cn_scratch *scratch,
                  const char *line, const char *end);

/* The head of a CSV. */
struct cn_csv_head {
    char separator; /* , ; or tab: the first that the head line has */
    int n_columns;
    struct cn_column column[CN_CSV_COLUMNS_MAX];
    int n_other; /* names that are none of ours, and whether more */
    bool more_other;
    char other[CN_STREAM_NAMES][64];
};

/* Reads the head line. CN_E_INPUT when a name stands twice, when there are
 * too many, or when no column says what is asked for. */
CN_MUST_CHECK enum cn_status cn_csv_head_read(struct cn_csv_head *head,
                                              const struct cn_words *words,
                                              struct cn_scratch *scratch,
                                              const char *line, const char *end,
                                              struct cn_error *err);
void cn_scan_csv(struct cn_dossier *d, const struct cn_csv_head *head,
                 struct cn_scratch *scratch, const char *line, const char *end);

#endif
