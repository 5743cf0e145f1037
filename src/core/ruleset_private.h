/* SPDX-License-Identifier: MIT
 *
 * ruleset_private.h: the inside of a ruleset, for the files that link it and
 * build an index from it. After linking, instruments, holders, facts,
 * subjects and rules are sorted by id in byte order and powers are numbered
 * by subject and action, so that nothing depends on the order of files.
 */
#ifndef CN_CORE_RULESET_PRIVATE_H
#define CN_CORE_RULESET_PRIVATE_H

#include "../base/intern.h"
#include "ruleset.h"

struct cn_power {
    int subject; /* number */
    cn_sym action;
    int *rules; /* numbers of the rules that name this power, ascending */
    int n_rules;
    size_t max;
};

/* A growing array in the arena. */
struct cn_list {
    void *items;
    size_t n, max;
};

/* "-- capnao: allow ID [STATEMENT]: reason" in a file. */
struct cn_allow {
    cn_sym lint, about; /* about 0: every statement of the file */
    struct cn_origin at;
    bool used;
};

struct cn_ruleset {
    struct cn_arena arena;
    struct cn_intern strings;
    struct cn_list instruments; /* struct cn_instrument * */
    struct cn_list holders;     /* struct cn_holder * */
    struct cn_list facts;       /* struct cn_fact * */
    struct cn_list subjects;    /* struct cn_subject * */
    struct cn_list rules;       /* struct cn_rule * */
    struct cn_list procedures;  /* struct cn_procedure * */
    struct cn_list units;       /* struct cn_unit * */
    struct cn_list findings;    /* struct cn_finding * */
    const char *folder;         /* "rules/": before every file, or NULL */
    struct cn_list files;       /* struct cn_origin *: read, when linting */
    struct cn_list allows;      /* struct cn_allow *: likewise */
    bool broken;                /* a finding is fatal */
    bool linting;               /* someone will ask for lints */
    size_t compared;            /* ids that suggestions have looked at */
    uint32_t n_syms;            /* how many symbols the maps below cover */

    /* after linking; each by symbol, CN_NONE = no such thing */
    int32_t *instrument_of, *holder_of, *fact_of, *subject_of, *rule_of;
    struct cn_power *powers;
    int n_powers;
    cn_sym *provinces; /* that rules single out, in byte order of the code */
    int n_provinces;
    int n_places;
};

/* How many others a power may follow through same_as. */
#define CN_POWERS_FOLLOWED_MAX 32

#define CN_AT(list, type, i) (((struct type **)(list).items)[i])

/* The text of a symbol. */
const char *cn_text_of(const struct cn_ruleset *rs, cn_sym sym);

/* The number of subject:action, or CN_NONE. */
int cn_ruleset_power(const struct cn_ruleset *rs, cn_sym subject,
                     cn_sym action);

/* Parts of cn_ruleset_link(), in files of their own. */
void cn_link_rules(struct cn_ruleset *rs);
void cn_link_conditions(struct cn_ruleset *rs);
void cn_link_follow(struct cn_ruleset *rs);

/* The class of the text of a truth value or of one of a list, or CN_NONE. */
int cn_value_class(const struct cn_ruleset *rs, const struct cn_fact *fact,
                   cn_sym value);

/* A hint naming the known id nearest to `word`, or `otherwise`; the ids are
 * the symbols at `offset` in the list's items. In the arena. */
const char *cn_suggest(struct cn_ruleset *rs, const struct cn_list *list,
                       size_t offset, cn_sym word, const char *otherwise);

/* Reports against a statement's place. */
#define cn_report_at(rs, at, id, hint, ...)                                    \
    cn_ruleset_report((rs), true, (id), cn_text_of((rs), (at).file),           \
                      (at).line, (hint), __VA_ARGS__)

/* Sorts a list of pointers by the id at `offset`, reports duplicates and
 * returns the map from symbol to number. NULL when memory ends. */
int32_t *cn_number_ids(struct cn_ruleset *rs, struct cn_list *list,
                       size_t offset, size_t at_offset, const char *what);
/* map[sym], or CN_NONE for symbols made later. */
int32_t cn_number_of(const struct cn_ruleset *rs, const int32_t *map,
                     cn_sym sym);

#endif
