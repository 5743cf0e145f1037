/* SPDX-License-Identifier: MIT
 *
 * index.h: the immutable index, one block of memory without pointers.
 *
 * Every section is an array of plain structs; a reference is a number in
 * another section, a text an offset into the texts (0 = ""). Equal rule sets
 * give equal bytes, whatever the order of their files.
 *
 * The heart: each power has, for each interval of the two clocks (received,
 * on), the root of a decision diagram. A node tests one dimension (a fact, or
 * the province of a place) and has a child for each class; a child below zero
 * is the leaf ~child. Within a power children stand before their parents.
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
    cn_date date; /* that decides what is later; CN_DATE_MIN = not known */
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
    struct cn_ix_range rules;    /* section power_rules */
    struct cn_ix_range received; /* section bounds: first days of intervals */
    struct cn_ix_range on;
    int32_t roots;      /* section roots: received × on, on fastest */
    int32_t first_node; /* of this power's nodes */
};

struct cn_ix_test {
    uint64_t mask;
    int32_t fact, unused;
};

struct cn_ix_rule {
    cn_text id, file;
    int32_t line, kind;
    int32_t basis, ended_by; /* instrument or CN_NONE */
    int32_t has_confidence;
    cn_text article, clause, point;
    cn_text ended_article;
    cn_date from, to;
    int32_t immediate, confidence;
    cn_text province, note;
    int32_t province_class;       /* among rules' provinces, or CN_NONE */
    struct cn_ix_range any;       /* section conjunctions */
    struct cn_ix_range facts;     /* section words */
    struct cn_ix_range exception; /* section numbers: rules */
    struct cn_ix_range of;        /* section words */
    struct cn_ix_range fields;    /* section words; wide rules only */
    int32_t holder, from_holder, from_tier, mode, may_pass_on;
    int32_t place;    /* place number, or CN_NONE */
    int32_t same_as;  /* power or CN_NONE */
    int32_t needs;    /* power or CN_NONE */
    int32_t wide;     /* names no power: `fields` or everything */
    int32_t about_handler;
    struct cn_ix_label text;
};

struct cn_ix_procedure {
    cn_text id, code, name, field, subject, ministry, source;
    cn_text action[CN_ACTIONS_MAX];
    int32_t power[CN_ACTIONS_MAX];
    int32_t n_actions, n_powers;
    struct cn_ix_range presets; /* section presets */
    int32_t preset_row; /* section preset_rows: a class for each fact */
    cn_date born, abolished;
    int32_t stops_pending, confidence;
};

struct cn_ix_preset {
    int32_t fact, class;
};

struct cn_ix_code { /* hash slot */
    uint32_t key;      /* packed code + 1; 0 = free */
    int32_t procedure;
};

struct cn_ix_unit {
    cn_text code, kind, name, full_name, province, successor;
    cn_text folded, folded_full;
    cn_date from, to;
    int32_t parent;         /* province unit of the same time, or itself */
    int32_t province_class; /* of its province, for place dimensions */
};

struct cn_ix_node {
    int32_t dim;      /* fact number; n_facts = where presented */
    int32_t children; /* section children */
};

struct cn_ix_leaf {
    uint8_t outcome, tier;
    int16_t place;  /* place number of the chain, 0 = where presented */
    int32_t holder; /* or CN_NONE */
    int32_t rule;   /* the deciding or the unknown rule, or CN_NONE */
    int32_t chain;
    int32_t sides;  /* chain of the rules of a conflict, or empty */
    int32_t confidence;
    int32_t holder_ended; /* no_authority because the holder is no more */
};

#define CN_SECTIONS(X)                                                      \
    X(texts, char)                                                          \
    X(instruments, struct cn_ix_instrument)                                 \
    X(holders, struct cn_ix_holder)                                         \
    X(values, struct cn_ix_value)                                           \
    X(cuts, int64_t)                                                        \
    X(facts, struct cn_ix_fact)                                             \
    X(subjects, struct cn_ix_subject)                                       \
    X(powers, struct cn_ix_power)                                           \
    X(rules, struct cn_ix_rule)                                             \
    X(tests, struct cn_ix_test)                                             \
    X(conjunctions, struct cn_ix_range)                                     \
    X(words, cn_text)                                                       \
    X(numbers, int32_t)                                                     \
    X(power_rules, int32_t)                                                 \
    X(wide_rules, int32_t)                                                  \
    X(provinces, cn_text)                                                   \
    X(bounds, cn_date)                                                      \
    X(roots, int32_t)                                                       \
    X(nodes, struct cn_ix_node)                                             \
    X(children, int32_t)                                                    \
    X(leaves, struct cn_ix_leaf)                                            \
    X(chains, struct cn_ix_range)                                           \
    X(links, int32_t)                                                       \
    X(procedures, struct cn_ix_procedure)                                   \
    X(presets, struct cn_ix_preset)                                         \
    X(preset_rows, uint8_t)                                                 \
    X(codes, struct cn_ix_code)                                             \
    X(units, struct cn_ix_unit)

enum cn_section_id {
#define CN_SECTION_ID(name, type) CN_SEC_##name,
    CN_SECTIONS(CN_SECTION_ID)
#undef CN_SECTION_ID
        CN_N_SECTIONS
};

struct cn_index_head {
    char magic[8];    /* "capnao\0" and the format's version */
    uint64_t size;    /* of the whole block */
    uint64_t offset[CN_N_SECTIONS];
    uint64_t count[CN_N_SECTIONS];
};

/* The head and a typed pointer and a count for each section. */
struct cn_index {
    struct cn_index_head *block; /* owned */
#define CN_SECTION_FIELD(name, type) \
    const type *name;                \
    int32_t n_##name;
    CN_SECTIONS(CN_SECTION_FIELD)
#undef CN_SECTION_FIELD
};

/* Bounds of one power, so that walks need only the stack. */
#define CN_POWER_NODES_MAX (1 << 16)

/* Compiles a linked ruleset. Findings about rules that are too large to
 * compile are reported to the ruleset; then CN_E_RULE. */
CN_MUST_CHECK enum cn_status cn_index_build(struct cn_ruleset *rs,
                                            struct cn_index **out,
                                            struct cn_error *err);
void cn_index_free(struct cn_index *ix);

static inline const char *cn_index_text(const struct cn_index *ix, cn_text at)
{
    return ix->texts + at;
}

/* The number of classes of a dimension. */
static inline int cn_index_classes(const struct cn_index *ix, int dim)
{
    return dim < ix->n_facts && ix->facts[dim].place == CN_NONE
               ? ix->facts[dim].classes
               : ix->n_provinces + 1;
}

/* The interval that holds a day: the last bound not after it, or -1. */
static inline int cn_index_interval(const struct cn_index *ix,
                                    struct cn_ix_range bounds, cn_date day)
{
    const cn_date *first = ix->bounds + bounds.first;
    int low = 0;
    int high = bounds.n;
    while (low < high) {
        int middle = (low + high) / 2;
        if (first[middle] <= day) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low - 1;
}

/* A decimal number in thousandths ("5999.5" → 5999500); at most three
 * decimals. False when it is none. */
bool cn_number_parse(const char *text, int64_t *out);

/* Packs the first two groups of a code ("1.013925…") into a number, or
 * returns UINT32_MAX when the text has no such shape. */
uint32_t cn_code_pack(const char *text);
/* The procedure of a packed code, or CN_NONE. */
int cn_index_code(const struct cn_index *ix, uint32_t code);

#endif
