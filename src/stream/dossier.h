/* SPDX-License-Identifier: MIT
 *
 * dossier.h: one dossier, from the named values that a scanner meets to a
 * case. A value counts when its line is whole; of several faults the one of
 * the line's form is told, else the first. One for each thread: it remembers
 * dates and names of places.
 */
#ifndef CN_STREAM_DOSSIER_H
#define CN_STREAM_DOSSIER_H

#include "fault.h"

/* What a scanner found. Text of CSV and of strings of JSON alike. */
enum cn_value_type {
    CN_VALUE_TEXT,
    CN_VALUE_NUMBER, /* as written */
    CN_VALUE_BOOLEAN,
    CN_VALUE_OTHER /* an object or array */
};

#define CN_DATES_KEPT  1024
#define CN_PLACES_KEPT 8192

struct cn_date_kept {
    uint64_t first; /* eight of its bytes */
    uint16_t last;
    bool used;
    cn_date date;
};

/* What a name was found to mean in a stretch of days. */
struct cn_place_kept {
    uint32_t hash, len; /* len 0 = free */
    int32_t level, province, stretch;
    int32_t n, unit;
    char name[48];
};

/* A fact to be looked at when days and procedure are known. */
struct cn_late_fact {
    struct cn_column column;
    struct cn_slice text;
};

struct cn_dossier {
    const struct cn_words *words; /* borrowed */
    cn_date today;                /* where a dossier names no day */
    struct cn_case c;
    struct cn_fault fault;
    struct cn_slice field[CN_N_FIELD];
    bool id_is_number;
    struct cn_slice id_raw; /* the inside of its string of JSON, if it is one */
    uint64_t given[(CN_FACTS_MAX + 63) / 64]; /* facts met so far */
    uint32_t fields;                          /* fields met so far */
    int n_late;
    struct cn_late_fact late[CN_FACTS_MAX];
    struct cn_date_kept *dates;   /* CN_DATES_KEPT */
    struct cn_place_kept *places; /* CN_PLACES_KEPT */
    int n_other;                  /* names passed over, and whether more */
    bool more_other;
    char other[CN_STREAM_NAMES][64];
};

CN_MUST_CHECK bool cn_dossier_init(struct cn_dossier *d,
                                   const struct cn_words *words, cn_date today);
void cn_dossier_release(struct cn_dossier *d);

/* Begins the next dossier. */
void cn_dossier_clear(struct cn_dossier *d);
/* Takes a value; its text lives until the next dossier. */
void cn_dossier_take(struct cn_dossier *d, struct cn_column column,
                     enum cn_value_type type, struct cn_slice text);
/* Makes sure that a column is given once only; true when it is new. */
bool cn_dossier_meet(struct cn_dossier *d, struct cn_column column);
/* A name that is none of ours. */
void cn_dossier_pass_over(struct cn_dossier *d, struct cn_slice name);
/* Ends it: fills d->c, or d->fault. True without a fault. */
bool cn_dossier_finish(struct cn_dossier *d);
/* The fault of a line that is not well-formed; stands before any other. */
void cn_dossier_malformed(struct cn_dossier *d, enum cn_fault_kind kind,
                          size_t at, size_t want);
/* A fault of what the line says; the first stays. */
void cn_dossier_fault(struct cn_dossier *d, enum cn_fault_kind kind,
                      struct cn_slice name, struct cn_slice value);

/* ---- place.c --------------------------------------------------------------
 */

/* Finds where the case is presented, when the days are known. */
bool cn_dossier_presented(struct cn_dossier *d);
/* Sets a fact that is a unit, as cn_case_set() does. */
bool cn_dossier_place(struct cn_dossier *d, const struct cn_late_fact *fact);

#endif
