/* SPDX-License-Identifier: MIT
 *
 * build.h: the index while it grows. build.c owns the sections and puts them
 * into one block; build_things.c copies what was declared; build_diagram.c
 * compiles each power; fold.c decides one cell.
 */
#ifndef CN_CORE_BUILD_H
#define CN_CORE_BUILD_H

#include "../base/bytesmap.h"
#include "index.h"
#include "ruleset_private.h"

struct cn_section {
    char *data;
    size_t n, max, item;
};

struct cn_builder {
    struct cn_ruleset *rs;
    struct cn_section section[CN_N_SECTIONS];
    struct cn_arena scratch; /* freed with the builder */
    struct cn_bytesmap texts, chains, leaves;
    struct cn_bytesmap diagrams; /* first power by the rules it has */
    cn_text *text_of;            /* by symbol; 0 = not in the texts yet */
    uint32_t n_syms;
    int64_t work; /* steps that diagrams took so far */
    bool failed;  /* out of memory */
};

/* Appends an item; returns its number, or 0 when memory ended. */
int32_t cn_build_add(struct cn_builder *b, enum cn_section_id section,
                     const void *item);
/* The same for n items in a row; the number of the first. */
int32_t cn_build_append(struct cn_builder *b, enum cn_section_id section,
                        const void *items, size_t n);
#define cn_build_count(b, id) ((int32_t)(b)->section[id].n)

/* The offset of a text in the index. */
cn_text cn_build_text(struct cn_builder *b, const char *text);
cn_text cn_build_sym(struct cn_builder *b, cn_sym sym);

struct cn_ix_label cn_build_label(struct cn_builder *b,
                                  const struct cn_label *label);

/* Copies everything that was declared; see build_things.c. */
void cn_build_things(struct cn_builder *b);
void cn_build_rules(struct cn_builder *b);
void cn_build_procedures(struct cn_builder *b);
void cn_build_units(struct cn_builder *b);
/* Compiles the decision diagrams of every power. */
void cn_build_diagrams(struct cn_builder *b);
/* What routing reads of procedures: where the diagram of their first power
 * stands, once it is known. */
void cn_build_entries(struct cn_builder *b);

/* ---- one cell: all facts known ---------------------------------------- */

#define CN_CHAIN_MAX 64

/* A rule as one power sees it. */
struct cn_entry {
    const struct cn_rule *rule;
    int number; /* of the rule */
    int power;
};

struct cn_cell {
    struct cn_ruleset *rs;
    const struct cn_entry *entries;
    int n_entries;
    const bool *applies;        /* by entry: date and condition hold */
    const uint8_t *place_class; /* province class by place number, or
                                   CN_FACT_UNKNOWN: then the fold asks */
    cn_date on;                 /* for the dates of holders */
    uint8_t *compared;          /* n_entries * n_entries, who beats whom as
                                   far as a fold has asked; or NULL */
};

struct cn_fold {
    enum cn_outcome outcome;
    int holder; /* last holder of the chain, or CN_NONE */
    int place;  /* place number of the chain */
    int rule;   /* the deciding or the unknown rule, or CN_NONE */
    int chain[CN_CHAIN_MAX], n_chain;
    int sides[CN_CHAIN_MAX], n_sides;
    int own;       /* link where the power's own transfers begin, or CN_NONE */
    int own_place; /* place number there */
    bool holder_ended;
    bool too_long; /* chain or conflict past CN_CHAIN_MAX */
    int64_t steps; /* looks at a rule, of CN_COMPARE_STEPS for two anew */
    int asks;      /* a place whose province it had to know: the rest does
                      not count; or CN_NONE */
};

/* A comparison of two rules that no fold has made yet is worth so many looks
 * at a rule. */
#define CN_COMPARE_STEPS 16

/* Decides a power in a cell; docs/evaluation.md, "One fully known case". */
void cn_fold_cell(const struct cn_cell *cell, int power, struct cn_fold *out);

/* As strong as the rule and the instrument it rests on. */
enum cn_confidence cn_rule_confidence(struct cn_ruleset *rs,
                                      const struct cn_rule *rule);

/* Does rule a beat rule b, and why: cn_rank_beats(). */
const char *cn_rule_beats(struct cn_ruleset *rs, const struct cn_rule *a,
                          const struct cn_rule *b);

#endif
