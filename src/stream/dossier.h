/* SPDX-License-Identifier: MIT
 *
 * dossier.h: one dossier, from the named values that a scanner meets to a
 * case. A value counts when its line is whole; of several faults the one of
 * the line's form is told, else the first. One for each thread: it remembers
 * names of places.
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

#define CN_PLACES_KEPT 8192

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
    bool is_number; /* of JSON, not a text */
    struct cn_slice text;
};

/* Fields and facts, each with its mark. */
#define CN_MARKS_MAX (CN_COLUMN_FACTS + 1 + CN_FACTS_MAX)

struct cn_dossier {
    const struct cn_words *words; /* borrowed */
    cn_date today;                /* where a dossier names no day */
    struct cn_case c;
    struct cn_fault fault;
    struct cn_slice field[CN_N_FIELD];
    bool id_is_number;
    bool id_is_plain;       /* known to hold no quote and nothing of control */
    struct cn_slice id_raw; /* the inside of its string of JSON, if it is one */
    uint64_t given[(CN_MARKS_MAX + 63) / 64]; /* columns met so far */
    int n_late;
    struct cn_late_fact late[CN_FACTS_MAX];
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
static inline void cn_dossier_take(struct cn_dossier *d,
                                   struct cn_column column,
                                   enum cn_value_type type,
                                   struct cn_slice text);
/* The same for a text that is not empty, in a column met for the first time. */
static inline void cn_dossier_take_text(struct cn_dossier *d,
                                        struct cn_column column,
                                        struct cn_slice text);
/* Makes sure that a column is given once only; true when it is new. */
static inline bool cn_dossier_meet(struct cn_dossier *d,
                                   struct cn_column column);
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

/* A column that is given again. */
void cn_dossier_twice(struct cn_dossier *d, struct cn_column column);
/* A value of JSON that may be of a type that its column does not take. */
void cn_dossier_take_typed(struct cn_dossier *d, struct cn_column column,
                           enum cn_value_type type, struct cn_slice text);
/* A value that is not written as its id: by its label, or none of its fact. */
void cn_dossier_take_label(struct cn_dossier *d, struct cn_column column,
                           struct cn_slice text);

static inline void cn_dossier_take_text(struct cn_dossier *d,
                                        struct cn_column column,
                                        struct cn_slice text)
{
    if (column.kind < CN_N_FIELD) {
        d->field[column.kind] = text;
    } else if (column.kind == CN_COLUMN_VALUE) {
        int class = cn_words_value(d->words, column.fact, text);
        if (class < 0) {
            cn_dossier_take_label(d, column, text);
        } else {
            d->c.fact[column.fact] = (uint8_t) class;
        }
    } else {
        d->late[d->n_late++] =
            (struct cn_late_fact){.column = column, .text = text};
    }
}

static inline bool cn_dossier_meet(struct cn_dossier *d,
                                   struct cn_column column)
{
    unsigned mark = column.kind <= CN_COLUMN_FACTS
                        ? column.kind
                        : CN_COLUMN_FACTS + 1U + column.fact;
    uint64_t bit = UINT64_C(1) << (mark % 64);
    if ((d->given[mark / 64] & bit) != 0) {
        cn_dossier_twice(d, column);
        return false;
    }
    d->given[mark / 64] |= bit;
    return true;
}

/* An empty text is a value not given. */
static inline void cn_dossier_take(struct cn_dossier *d,
                                   struct cn_column column,
                                   enum cn_value_type type,
                                   struct cn_slice text)
{
    if (!cn_dossier_meet(d, column)) {
        return;
    }
    if (type == CN_VALUE_TEXT && column.kind != CN_COLUMN_FACTS) {
        if (text.len > 0) {
            cn_dossier_take_text(d, column, text);
        }
        return;
    }
    cn_dossier_take_typed(d, column, type, text);
}

/* ---- place.c ------------------------------------------------------------ */

/* Finds where the case is presented, when the days are known. */
bool cn_dossier_presented(struct cn_dossier *d);
/* Sets a fact that is a unit, as `route --fact` does. */
bool cn_dossier_place(struct cn_dossier *d, const struct cn_late_fact *fact);

#endif
