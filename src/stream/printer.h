/* SPDX-License-Identifier: MIT
 *
 * printer.h: verdicts and faults as lines. What can be said of a verdict
 * without its unit is put into words once and kept, so that writing a line is
 * copying three pieces. Which pieces are kept changes no byte of the output.
 */
#ifndef CN_STREAM_PRINTER_H
#define CN_STREAM_PRINTER_H

#include "dossier.h"

#define CN_UNIT_BYTES 32

/* Units as they end a line; shared by all printers of a stream. */
struct cn_unit_text {
    char text[CN_UNIT_BYTES - 1];
    uint8_t len;
};

struct cn_unit_texts {
    struct cn_unit_text *unit; /* owned */
    int n_units;
};

CN_MUST_CHECK enum cn_status cn_unit_texts_init(struct cn_unit_texts *texts,
                                                const cn_snapshot *snapshot,
                                                enum cn_stream_format format,
                                                struct cn_error *err);
void cn_unit_texts_release(struct cn_unit_texts *texts);

/* Without holes: keys are compared as bytes. */
struct cn_piece_key {
    int32_t power, rule, chain;
    int32_t procedure; /* whose actions share it, or CN_NONE */
    uint32_t actions;  /* those of them that do */
    int32_t used;      /* 0 = free */
    int32_t holder;
    uint8_t outcome, tier, unused[2];
};

struct cn_piece {
    struct cn_piece_key key;
    uint32_t at, len; /* in the texts */
};

struct cn_printer {
    const struct cn_words *words;      /* borrowed */
    const struct cn_unit_texts *units; /* borrowed */
    enum cn_stream_format format;
    enum cn_lang lang;
    struct cn_piece *pieces; /* by the hash of the key */
    int n_pieces;
    struct cn_strbuf texts, message, rest;
    bool failed; /* out of memory; sticky */
};

CN_MUST_CHECK bool cn_printer_init(struct cn_printer *w,
                                   const struct cn_words *words,
                                   const struct cn_unit_texts *units,
                                   enum cn_stream_format format,
                                   enum cn_lang lang);
void cn_printer_release(struct cn_printer *w);

/* ---- pieces.c ----------------------------------------------------------- */

/* Puts into words what a key says of some verdicts. */
void cn_piece_make(struct cn_printer *w, struct cn_piece *piece,
                   const struct cn_piece_key *key,
                   const struct cn_verdict verdicts[]);
/* The columns of CSV that tell of n answers, each with its comma. */
void cn_piece_columns(struct cn_printer *w, struct cn_strbuf *out,
                      const struct cn_piece_key keys[], int n,
                      const struct cn_verdict verdicts[]);

/* ---- printer.c ---------------------------------------------------------- */

/* The first line of the output; "" in NDJSON. */
const char *cn_printer_head(enum cn_stream_format format);
void cn_printer_verdicts(struct cn_printer *w, struct cn_strbuf *out,
                         const struct cn_dossier *d,
                         const struct cn_verdict verdicts[], int n);
void cn_printer_fault(struct cn_printer *w, struct cn_strbuf *out,
                      const struct cn_dossier *d, uint64_t line);

#endif
