/* SPDX-License-Identifier: MIT
 *
 * words.h: the vocabulary of a snapshot as tables for the scanner: names of
 * fields and facts, values, procedures, powers, codes of units. Made once for
 * a stream through the public interface, then only read.
 */
#ifndef CN_STREAM_WORDS_H
#define CN_STREAM_WORDS_H

#include "../capnao.h"
#include "dict.h"

/* What a name in a dossier stands for. */
enum cn_column_kind {
    CN_COLUMN_ID,
    CN_COLUMN_PROCEDURE,
    CN_COLUMN_POWER,
    CN_COLUMN_RECEIVED,
    CN_COLUMN_ON,
    CN_COLUMN_PROVINCE,
    CN_COLUMN_COMMUNE,
    CN_N_FIELD,
    CN_COLUMN_FACTS = CN_N_FIELD, /* an object of facts */
    CN_COLUMN_VALUE,              /* a fact with a closed list of values */
    CN_COLUMN_NUMBER,             /* a fact that is a number */
    CN_COLUMN_PLACE,              /* a fact that is a unit */
    CN_COLUMN_OTHER               /* none of ours */
};

struct cn_column {
    uint8_t kind, fact;
};

/* A unit of a code; codes that were used again have several. */
struct cn_code_unit {
    cn_date from, to;
    int32_t next;      /* another unit of that code, or CN_NONE */
    uint64_t code;     /* its digits */
    uint64_t province; /* digits of the province's code; 0 for a province */
};

struct cn_words {
    const cn_snapshot *snapshot; /* borrowed */
    struct cn_arena arena;
    struct cn_dict names[2]; /* of a dossier; inside "facts" */
    struct cn_dict values;   /* space: the fact */
    struct cn_dict procedures, powers;
    const char *fact_id[CN_FACTS_MAX];
    bool boolean[CN_FACTS_MAX];
    int8_t place_of[CN_FACTS_MAX]; /* of a place fact: where in cn_case */
    int n_facts;
    struct cn_column columns[CN_N_FIELD + 1 + CN_FACTS_MAX];
    int32_t *preset_first;          /* by procedure, and one more */
    struct cn_preset_info *presets; /* of all procedures */
    struct cn_code_unit *units;
    int n_units;
    int32_t *unit_slot; /* by hash of a code: a unit, or CN_NONE */
    uint32_t unit_mask;
    cn_date *days; /* sorted: when any unit begins or ends */
    int n_days;
};

CN_MUST_CHECK enum cn_status cn_words_init(struct cn_words *words,
                                           const cn_snapshot *snapshot,
                                           struct cn_error *err);
void cn_words_release(struct cn_words *words);

/* The name of a field, for messages. */
const char *cn_field_name(enum cn_column_kind kind);
/* What a name means; inside "facts" only facts are known. */
struct cn_column cn_words_column(const struct cn_words *words, bool inside,
                                 const char *name, uint32_t len);
/* The procedure or the power of a text, or CN_NONE. */
int cn_words_procedure(const struct cn_words *words, struct cn_slice text);
/* The units with a code on a day, at most two written; returns how many. -1
 * when the text is not a code but perhaps a name. The province is a unit or
 * CN_NONE. */
int cn_words_unit(const struct cn_words *words, struct cn_slice text,
                  enum cn_level level, int province, cn_date on, int out[2]);
/* In which of the stretches between the days of `days` a day lies. */
int cn_words_stretch(const struct cn_words *words, cn_date day);

#endif
