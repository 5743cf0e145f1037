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

struct cn_value {
    struct cn_word word;
    const char *text; /* padded */
    int16_t fact;     /* CN_NONE = free */
    int16_t class;
};

/* A unit of a code, in a table by the hash of the code; codes that were used
 * again have several, hung behind the first. */
struct cn_code_unit {
    uint64_t code;     /* as bytes; 0 = free */
    uint64_t province; /* likewise of its province; 0 for a province */
    cn_date from, to;
    int32_t unit;
    int32_t next; /* in `later`, or CN_NONE */
};

/* Days of these years are in a table. */
#define CN_YEAR_FIRST 2000
#define CN_YEARS      56
#define CN_DAY_SLOTS  ((size_t)CN_YEARS * 12 * 31)
#define CN_NO_DAY     CN_DATE_MIN /* the thirtieth of February */

struct cn_words {
    const cn_snapshot *snapshot; /* borrowed */
    struct cn_arena arena;
    struct cn_dict names[2]; /* of a dossier; inside "facts" */
    struct cn_value *values; /* of all facts, by hash */
    uint32_t value_mask;
    struct cn_dict procedures, powers;
    const char *fact_id[CN_FACTS_MAX];
    int8_t class_of[2][CN_FACTS_MAX]; /* of false and true, or -1 */
    int8_t place_of[CN_FACTS_MAX];    /* of a place fact: where in cn_case */
    int n_facts;
    struct cn_column columns[CN_N_FIELD + 1 + CN_FACTS_MAX];
    int32_t *preset_first;              /* by procedure, and one more */
    struct cn_preset_info *presets;     /* of all procedures */
    struct cn_code_unit *units, *later; /* first of a code; the others */
    uint32_t unit_mask;
    bool coded;           /* every unit has a code that fits */
    uint64_t *unit_codes; /* by unit */
    cn_date *changes;     /* sorted: when any unit begins or ends */
    int n_changes;
    cn_date *days; /* by year, month and day: CN_DAY_SLOTS */
};

CN_MUST_CHECK enum cn_status cn_words_init(struct cn_words *words,
                                           const cn_snapshot *snapshot,
                                           struct cn_error *err);
void cn_words_release(struct cn_words *words);
/* Of the above, what words_units.c does; false when memory ends. */
bool cn_words_add_days(struct cn_words *w);
bool cn_words_add_units(struct cn_words *w);

/* The name of a field, for messages. */
const char *cn_field_name(enum cn_column_kind kind);
/* What a name means, in small letters or not; inside "facts" only facts are
 * known. */
struct cn_column cn_words_column(const struct cn_words *words, bool inside,
                                 const char *name, uint32_t len);
/* Where the search for a value begins. */
static inline uint32_t cn_value_slot(const struct cn_words *words, int fact,
                                     const struct cn_word *word)
{
    return (cn_hash_word(word) + (uint32_t)fact * 0x9E3779B1U) &
           words->value_mask;
}

/* The class of a value of a fact with a list of them, or -1. */
static inline int cn_words_value(const struct cn_words *words, int fact,
                                 struct cn_slice text)
{
    struct cn_word word = cn_word_of(text.text, text.len);
    uint32_t at = cn_value_slot(words, fact, &word);
    for (;; at = (at + 1) & words->value_mask) {
        const struct cn_value *value = &words->values[at];
        if (value->fact < 0 ||
            (value->fact == fact &&
             cn_same_word(&value->word, &word, value->text, text.text))) {
            return value->class;
        }
    }
}
/* As cn_date_parse() of a text of 10 bytes. */
bool cn_words_date(const struct cn_words *words, const char *text,
                   cn_date *out);
/* The procedure or the power of a text, or CN_NONE. */
int cn_words_procedure(const struct cn_words *words, struct cn_slice text);
/* The units with a code on a day, at most two written; returns how many. -1
 * when the text is not a code but perhaps a name. The province is a unit or
 * CN_NONE. */
int cn_words_unit(const struct cn_words *words, struct cn_slice text,
                  enum cn_level level, int province, cn_date on, int out[2]);
/* Fetches what cn_words_unit() will look at. */
void cn_words_expect_unit(const struct cn_words *words, struct cn_slice text);
/* In which of the stretches between the days of `changes` a day lies. */
int cn_words_stretch(const struct cn_words *words, cn_date day);

#endif
