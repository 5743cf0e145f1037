/* SPDX-License-Identifier: MIT
 *
 * index.h: the immutable index, one block of memory without pointers.
 *
 * Every section is an array of plain structs; a reference is a number in
 * another section, a text an offset into the texts (0 = ""). Equal rule sets
 * give equal bytes, whatever the order of their files.
 *
 * The heart: each power has, for each interval of the two clocks (received,
 * on), the root of a decision diagram. All that routing reads of a power lies
 * in one run of section `diagrams`, so that a query touches few cache lines:
 *
 *   n_received  n_on                   how many intervals of each clock
 *   n_received - 1 days, n_on - 1 days on which the next interval begins
 *   n_received * n_on roots            `on` varies fastest
 *   nodes                              test, then a child for each class
 *
 * A test is CN_TEST_OF(dimension, place). A child, like a root, is the offset
 * of a node from the start of the section, or the leaf ~child. Children stand
 * before their parents.
 */
#ifndef CN_CORE_INDEX_H
#define CN_CORE_INDEX_H

#include "ruleset.h"

typedef uint32_t cn_text; /* offset into the texts */

struct cn_ix_label {
    cn_text text[CN_N_LANG];
};

struct cn_ix_range { /* a run of items of another section */
    int32_t first, n;
};

struct cn_ix_instrument {
    cn_text id, issuer;
    struct cn_ix_label title;
    int32_t kind, confidence;
    cn_date date;     /* that decides what is later; CN_DATE_MIN = not known */
    cn_date from, to; /* CN_DATE_MIN / MAX = not known, open */
};

struct cn_ix_holder {
    cn_text id;
    struct cn_ix_label name, title;
    int32_t tier;
    cn_date from, to;
    uint8_t generic, outside, unused[2];
};

struct cn_ix_value {
    cn_text id;
    struct cn_ix_label label;
};

struct cn_ix_fact {
    cn_text id, unit;
    struct cn_ix_label question;
    int32_t type, level, place, classes;
    struct cn_ix_range values; /* enumeration: section values */
    struct cn_ix_range cuts;   /* number: section cuts */
    int64_t min, max;          /* number: in thousandths */
};

struct cn_ix_subject {
    cn_text id, field;
    struct cn_ix_label name;
    struct cn_ix_range powers;
};

struct cn_ix_power {
    int32_t subject;
    cn_text action;
    struct cn_ix_label action_label;
    struct cn_ix_range rules;   /* section power_rules */
    struct cn_ix_range diagram; /* section diagrams */
};

struct cn_ix_test {
    uint64_t mask;
    int32_t fact, unused;
};

struct cn_ix_rule {
    cn_text id, file; /* the file below the folder */
    int32_t line, kind;
    int32_t basis; /* instrument or CN_NONE */
    cn_text article, clause, point;
    cn_date from, to;
    int32_t immediate, confidence;
    cn_text province, note;
    int32_t province_class;       /* among rules' provinces, or CN_NONE */
    struct cn_ix_range any;       /* section conjunctions */
    struct cn_ix_range facts;     /* section words */
    struct cn_ix_range exception; /* section numbers: every rule it beats */
    struct cn_ix_range of;        /* section words */
    struct cn_ix_range fields;    /* section words; wide rules only */
    int32_t holder, from_holder, from_tier, mode, may_pass_on;
    int32_t place;            /* place number, or CN_NONE */
    int32_t same_as;          /* power or CN_NONE */
    struct cn_ix_range needs; /* section numbers: powers */
    int32_t wide;             /* names no power: `fields` or everything */
    int32_t about;            /* enum cn_about */
    struct cn_ix_label text;
};

struct cn_ix_procedure {
    cn_text id, code, name, field, subject, ministry, source;
    cn_text action[CN_ACTIONS_MAX];
    int32_t power[CN_ACTIONS_MAX];
    int32_t n_actions, n_powers;
    struct cn_ix_range presets; /* section presets */
    int32_t preset_row;         /* section preset_rows: a class for each fact */
    cn_date born, abolished;
    int32_t stops_pending, confidence;
};

struct cn_ix_preset {
    int32_t fact, class;
};

struct cn_ix_code { /* hash slot */
    uint32_t key;   /* packed code + 1; 0 = free */
    int32_t procedure;
};

struct cn_ix_unit {
    cn_text code, kind, name, full_name, province, successor;
    cn_date from, to;
    int32_t parent;         /* province unit of the same time, or itself */
    int32_t province_class; /* of its province, for place dimensions */
};

/* What routing reads of a procedure. */
struct cn_ix_entry {
    cn_date born, abolished;
    int32_t preset_row; /* section preset_rows, or CN_NONE */
    int32_t power;      /* of the first action, or CN_NONE */
    int32_t diagram;    /* of that power: offset in section diagrams */
    uint8_t n_powers, stops_pending, outside, unused;
};

/* What routing reads of a unit. */
struct cn_ix_spot {
    int32_t parent, class; /* province unit; class of its province */
    cn_date next;          /* when the unit's next row begins */
    cn_date to;            /* first day it is no more */
    int32_t successor;     /* unit it was merged into, or CN_NONE */
};

struct cn_ix_leaf {
    uint8_t outcome, tier;
    int16_t place;  /* place number of the chain, 0 = where presented */
    int32_t holder; /* or CN_NONE */
    int32_t rule;   /* the deciding or the unknown rule, or CN_NONE */
    int32_t chain;
    int32_t sides; /* chain of the rules of a conflict, or empty */
    int32_t confidence;
    int32_t holder_ended; /* no_authority because the holder is no more */
    int16_t own; /* link where the power's own transfers begin, or CN_NONE */
    int16_t own_place; /* place number there; for the proof */
};

#define CN_SECTIONS(X)                                                         \
    X(texts, char)                                                             \
    X(instruments, struct cn_ix_instrument)                                    \
    X(holders, struct cn_ix_holder)                                            \
    X(values, struct cn_ix_value)                                              \
    X(cuts, int64_t)                                                           \
    X(facts, struct cn_ix_fact)                                                \
    X(subjects, struct cn_ix_subject)                                          \
    X(powers, struct cn_ix_power)                                              \
    X(rules, struct cn_ix_rule)                                                \
    X(tests, struct cn_ix_test)                                                \
    X(conjunctions, struct cn_ix_range)                                        \
    X(words, cn_text)                                                          \
    X(numbers, int32_t)                                                        \
    X(power_rules, int32_t)                                                    \
    X(wide_rules, int32_t)                                                     \
    X(provinces, cn_text)                                                      \
    X(diagrams, int32_t)                                                       \
    X(leaves, struct cn_ix_leaf)                                               \
    X(chains, struct cn_ix_range)                                              \
    X(links, int32_t)                                                          \
    X(procedures, struct cn_ix_procedure)                                      \
    X(presets, struct cn_ix_preset)                                            \
    X(preset_rows, uint8_t)                                                    \
    X(codes, struct cn_ix_code)                                                \
    X(entries, struct cn_ix_entry)                                             \
    X(units, struct cn_ix_unit)                                                \
    X(spots, struct cn_ix_spot)

enum cn_section_id {
#define CN_SECTION_ID(name, type) CN_SEC_##name,
    CN_SECTIONS(CN_SECTION_ID)
#undef CN_SECTION_ID
        CN_N_SECTIONS
};

struct cn_index_head {
    uint64_t layout; /* cn_index_layout() of who built it */
    uint64_t size;   /* of the whole block */
    uint64_t offset[CN_N_SECTIONS];
    uint64_t count[CN_N_SECTIONS];
};

/* The head and a typed pointer and a count for each section. */
struct cn_index {
    const struct cn_index_head *block;
    void *owner;               /* of the block's memory … */
    void (*drop)(void *owner); /* … and how it is given back */
    char *folder; /* what stands before the names of rule files, owned */
#define CN_SECTION_FIELD(name, type)                                           \
    const type *name;                                                          \
    int32_t n_##name;
    CN_SECTIONS(CN_SECTION_FIELD)
#undef CN_SECTION_FIELD
};

/* Bound on one power's run, so that walks need only the stack. */
#define CN_DIAGRAM_MAX (1 << 18)

/* Compiles a linked ruleset. Findings about rules that are too large to
 * compile are reported to the ruleset; then CN_E_RULE. */
CN_MUST_CHECK enum cn_status cn_index_build(struct cn_ruleset *rs,
                                            struct cn_index **out,
                                            struct cn_error *err);
/* An index over `size` bytes that were a block once, in aligned memory. The
 * caller vouches for what is inside the sections; a block of another layout,
 * or one that its sections leave, is CN_E_INPUT. On success the index owns
 * `owner`. */
CN_MUST_CHECK enum cn_status cn_index_open(const void *block, size_t size,
                                           void *owner, void (*drop)(void *),
                                           struct cn_index **out,
                                           struct cn_error *err);
void cn_index_free(struct cn_index *ix);
/* What rule files are shown below from now on ("rules" → "rules/a.lua"). */
CN_MUST_CHECK enum cn_status cn_index_set_folder(struct cn_index *ix,
                                                 const char *folder,
                                                 struct cn_error *err);
/* The file of a rule as it is shown, in the arena. */
const char *cn_index_file(const struct cn_index *ix,
                          const struct cn_ix_rule *rule,
                          struct cn_arena *arena);
/* The label of a field, which the reserved fact "field" has; or the field. */
const char *cn_index_field_label(const struct cn_index *ix, const char *field,
                                 enum cn_lang lang);
/* Tells blocks apart that were laid out by other builds of this program. */
uint64_t cn_index_layout(void);

static inline const char *cn_index_text(const struct cn_index *ix, cn_text at)
{
    return ix->texts + at;
}

/* The number of the item with an id, or CN_NONE, among n items of a section
 * that is sorted by id and whose items begin with it. */
int cn_index_find(const struct cn_index *ix, const void *items, int n,
                  size_t size, const char *id);

/* The number of classes of a dimension. */
static inline int cn_index_classes(const struct cn_index *ix, int dim)
{
    return dim < ix->n_facts && ix->facts[dim].place == CN_NONE
               ? ix->facts[dim].classes
               : ix->n_provinces + 1;
}

/* How many of n ascending days are not after a day. */
static inline int cn_days_until(const cn_date *days, int n, cn_date day)
{
    if (n <= 8) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += days[i] <= day;
        }
        return count;
    }
    int low = 0;
    int high = n;
    while (low < high) {
        int middle = (low + high) / 2;
        if (days[middle] <= day) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* The root for two days of the diagram at an offset. */
static inline int32_t cn_diagram_root(const struct cn_index *ix, int32_t at,
                                      cn_date received, cn_date on)
{
    const int32_t *d = ix->diagrams + at;
    const int32_t *days = d + 2;
    int r = cn_days_until(days, d[0] - 1, received);
    int o = cn_days_until(days + d[0] - 1, d[1] - 1, on);
    return days[d[0] - 1 + d[1] - 1 + r * d[1] + o];
}

/* A test as it stands in a node, and its parts. */
#define CN_TEST_OF(dim, place) ((int32_t)(((dim) + 1) * 256 + (place)))
#define CN_TEST_DIM(test)      ((test) / 256 - 1)
#define CN_TEST_PLACE(test)    ((test) % 256)
#define CN_TEST_FACT           255 /* the place of a test of a fact */

/* A decimal number in thousandths ("5999.5" → 5999500); at most three
 * decimals. False when it is none. */
bool cn_number_parse(const char *text, int64_t *out);
/* The class of a number: how many of n ascending thresholds it reaches. */
int cn_number_class(const int64_t *cuts, int n, int64_t number);

/* Packs the first two groups of a code ("1.013925…") into a number, or
 * returns UINT32_MAX when the text has no such shape. */
uint32_t cn_code_pack(const char *text);
/* The procedure of a packed code, or CN_NONE. */
int cn_index_code(const struct cn_index *ix, uint32_t code);

#endif
