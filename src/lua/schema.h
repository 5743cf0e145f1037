/* SPDX-License-Identifier: MIT
 *
 * schema.h: what each statement's table may hold, one row per key. The
 * reader, "did you mean", the editor's definitions and the tests that compare
 * them with docs/rules.md all go by these rows. Knows nothing of Lua.
 */
#ifndef CN_LUA_SCHEMA_H
#define CN_LUA_SCHEMA_H

#include "../core/expect.h"

enum statement {
    STATE_INSTRUMENT,
    STATE_HOLDER,
    STATE_FACT,
    STATE_SUBJECT,
    STATE_EXPECT, /* in tests only */
    STATE_ORIGIN, /* from here on rules, in the order of cn_rule_kind */
    STATE_TRANSFER,
    STATE_HANDLES,
    STATE_RECEIVES,
    STATE_REQUIRES,
    STATE_CAVEAT,
    STATE_UNKNOWN,
    N_STATEMENTS
};

enum shape {
    SHAPE_ID,        /* cn_sym: a word without blanks */
    SHAPE_TEXT,      /* cn_sym */
    SHAPE_LABEL,     /* struct cn_label: text or { vi =, en = } */
    SHAPE_DATE,      /* cn_date */
    SHAPE_FLAG,      /* bool */
    SHAPE_CHOICE,    /* int: true 1, false 0 */
    SHAPE_WORD,      /* an enumeration, by `words` */
    SHAPE_ABOUT,     /* bool: "handler" is true */
    SHAPE_IDS,       /* cn_sym *: an id or a list */
    SHAPE_LIST,      /* cn_sym *: a list of ids */
    SHAPE_VALUES,    /* struct cn_value * */
    SHAPE_NUMBER,    /* int64_t, in thousandths */
    SHAPE_NUMBERS,   /* int64_t *, in thousandths */
    SHAPE_PROVISION, /* struct cn_provision */
    SHAPE_POWERS,    /* struct cn_power_ref * */
    SHAPE_POWER,     /* struct cn_power_ref */
    SHAPE_HOLDER,    /* cn_sym, or same_as in cn_rule.same_as */
    SHAPE_WHEN,      /* struct cn_condition, its disjunction */
    SHAPE_WHERE,     /* struct cn_predicate * */
    SHAPE_GIVEN,     /* struct cn_given * */
    SHAPE_GIVES,     /* struct cn_gives * */
    N_SHAPES
};

/* The words of a closed vocabulary; NULL for a number that is none. */
struct words {
    const char *(*name)(int value);
    int n;
};

#define SCHEMA_NOWHERE ((size_t)-1) /* checked, not kept */

struct schema_key {
    const char *name;
    enum shape shape;
    unsigned required, optional; /* sets of statements, by bit */
    size_t at;                   /* of the field, or SCHEMA_NOWHERE */
    size_t count; /* of an array's int, or of the bool that says "given"; or
                     SCHEMA_NOWHERE */
    const struct words *words;
};

#define SCHEMA_KEYS_MAX 96

extern const struct schema_key cn_schema_keys[];
extern const int cn_schema_n_keys;

const char *cn_schema_statement(enum statement statement);
/* What a value of that shape looks like, for hints. */
const char *cn_schema_shape(enum shape shape);
/* The same for a key, with the words of its vocabulary. */
void cn_schema_describe(const struct schema_key *key, char *out, size_t size);
/* Whether a statement has the key. */
bool cn_schema_has(enum statement statement, const struct schema_key *key);
bool cn_schema_requires(enum statement statement, const struct schema_key *key);

#endif
