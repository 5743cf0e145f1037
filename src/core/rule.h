/* SPDX-License-Identifier: MIT
 *
 * rule.h: what rule scripts declare, as plain data.
 *
 * A symbol (cn_sym) is an interned string of the ruleset: equal text, equal
 * number. References between statements are symbols until
 * cn_ruleset_link() turns them into indices; CN_NONE then means "absent".
 * Everything lives in the ruleset's arena.
 */
#ifndef CN_CORE_RULE_H
#define CN_CORE_RULE_H

#include "../capnao.h"

typedef int32_t cn_sym; /* 0 is the empty string */

/* Text for people; Vietnamese always, English 0 when not given. */
struct cn_label {
    cn_sym text[CN_N_LANG];
};

struct cn_origin { /* where a statement stands */
    cn_sym file;
    int line;
};

enum cn_kind {
    CN_KIND_NONE,
    CN_KIND_LAW,
    CN_KIND_NA_RESOLUTION,
    CN_KIND_DECREE,
    CN_KIND_GOVERNMENT_RESOLUTION,
    CN_KIND_PM_DECISION,
    CN_KIND_CIRCULAR,
    CN_KIND_PROVINCIAL_RESOLUTION,
    CN_KIND_PROVINCIAL_DECISION,
    CN_N_KIND
};

enum cn_transition {
    CN_TRANSITION_DEFAULT, /* the instrument's; for an instrument: receipt */
    CN_AT_RECEIPT,
    CN_IMMEDIATE,
    CN_N_TRANSITION
};

struct cn_instrument {
    cn_sym id, number, issuer, province;
    struct cn_label title;
    enum cn_kind kind;
    cn_date issued;   /* CN_DATE_MIN = not known */
    cn_date from, to; /* CN_DATE_MIN / MAX = not known, open */
    enum cn_confidence confidence;
    enum cn_transition transition;
    struct cn_origin at;
};

#define CN_HOLDERS_MAX 512

struct cn_holder {
    cn_sym id;
    enum cn_tier tier;
    struct cn_label name, title; /* title may hold "{unit}" */
    cn_date from, to;
    bool generic, outside;
    struct cn_origin at;
};

struct cn_value {
    cn_sym id;
    struct cn_label label;
};

#define CN_CLASSES_MAX 64 /* classes of one fact; a mask is one uint64_t */

struct cn_fact {
    cn_sym id, unit;
    enum cn_fact_type type;
    struct cn_label question;
    struct cn_value *values; /* of an enumeration */
    int n_values;
    int64_t *cuts; /* of a number, in thousandths; sorted after linking */
    int n_cuts;
    int64_t min, max;    /* of a number, in thousandths; both belong to it */
    enum cn_level level; /* of a place */
    struct cn_origin at;
    int place;   /* after linking: place number, or CN_NONE */
    int classes; /* after linking: how many classes values fall into */
};

struct cn_subject {
    cn_sym id, field;
    struct cn_label name;
    cn_sym *actions;
    int n_actions;
    struct cn_origin at;
    int first_power; /* after linking: power number of actions[0] */
};

/* ---- conditions: a disjunction of conjunctions of tests --------------- */

enum cn_op { CN_OP_ONE_OF, CN_OP_NONE_OF, CN_OP_AT_LEAST, CN_OP_BELOW };

struct cn_test {
    cn_sym fact;
    enum cn_op op;
    cn_sym *values; /* ONE_OF, NONE_OF: ids; booleans are "true", "false" */
    int n_values;
    int64_t number; /* AT_LEAST, BELOW: in thousandths */
    uint64_t mask;  /* after linking: classes that satisfy it */
    int fact_index; /* after linking */
};

struct cn_conjunction {
    struct cn_test *tests;
    int n_tests;
};

/* A predicate's truth table, filled by the loader between
 * cn_ruleset_link_facts() and cn_ruleset_link(): bit i is the value at the
 * combination i, the last fact varying fastest. */
#define CN_PREDICATE_FACTS_MAX 8

struct cn_predicate {
    cn_sym *facts;
    int n_facts; /* 1 to CN_PREDICATE_FACTS_MAX */
    uint64_t *table;
    size_t n_cells;
    int handle; /* the loader's own */
};

#define CN_CONJUNCTIONS_MAX 256

struct cn_condition {
    struct cn_conjunction *any; /* n_any == 0: always true */
    int n_any;
    struct cn_predicate *where; /* or NULL */
    int n_impossible; /* after linking: alternatives that were left out */
};

/* ---- rules ------------------------------------------------------------ */

enum cn_rule_kind {
    CN_ORIGIN,
    CN_TRANSFER,
    CN_HANDLES,
    CN_RECEIVES,
    CN_REQUIRES,
    CN_CAVEAT,
    CN_UNKNOWN_RULE,
    CN_N_RULE_KIND
};

/* The statement that declares such rules: "origin", "handles"… */
const char *cn_rule_kind_name(enum cn_rule_kind kind);

struct cn_power_ref {
    cn_sym subject;
    cn_sym *actions; /* n_actions == 0: all of the subject's */
    int n_actions;
};

struct cn_provision {
    cn_sym instrument; /* 0 = none */
    cn_sym article, clause, point;
    int index; /* after linking: instrument number, or CN_NONE */
};

/* What an `unknown` says is not established. */
enum cn_about {
    CN_ABOUT_HOLDER,
    CN_ABOUT_HANDLER,
    CN_ABOUT_ABSENCE, /* the holder, but only where no origin applies */
    CN_N_ABOUT
};

struct cn_rule {
    enum cn_rule_kind kind;
    cn_sym id;
    struct cn_origin at;
    struct cn_provision basis, ended_by;
    struct cn_power_ref *powers; /* n_powers == 0: every power in `fields` */
    int n_powers;
    cn_sym *fields; /* n_fields == 0: every field */
    int n_fields;
    struct cn_condition when;
    cn_sym province;  /* code, 0 = any */
    cn_date from, to; /* own dates; after linking: narrowed by the basis */
    cn_date own_from, own_to; /* after linking: as written */
    bool has_from, has_to;
    enum cn_transition transition;
    enum cn_confidence confidence;
    bool has_confidence;
    cn_sym *facts; /* fact-row ids */
    int n_facts;
    cn_sym note;
    cn_sym *exception_to;
    int n_exception_to;

    cn_sym holder; /* origin's holder, transfer's to, handles' by… */
    struct cn_power_ref same_as; /* subject 0 = none */
    cn_sym holder_from;          /* transfer: holder id or tier name */
    cn_sym *of; /* handles, receives, caveat: holder ids or tiers */
    int n_of;
    enum cn_mode mode;
    int may_pass_on;           /* -1 = by mode, else 0 or 1 */
    cn_sym place;              /* place fact id, 0 = inherited */
    struct cn_power_ref needs; /* requires */
    struct cn_label text;      /* caveat, unknown's reason, requires' text */
    enum cn_about about;       /* unknown */

    /* after linking */
    int holder_index;       /* or CN_NONE (same_as) */
    int from_index;         /* holder number, or CN_NONE */
    enum cn_tier from_tier; /* when from_index is CN_NONE */
    int place_index;        /* fact number, or CN_NONE */
    int same_as_power;      /* or CN_NONE */
    int *beaten;            /* rules it is an exception to, directly or */
    int n_beaten;           /* through others, ascending */
};

/* ---- catalogue rows and units ----------------------------------------- */

#define CN_PRESETS_MAX 8

struct cn_preset {
    cn_sym fact, value;
};

struct cn_procedure {
    cn_sym id, code, name, field, subject, ministry, source;
    cn_sym actions[CN_ACTIONS_MAX];
    int n_actions;
    struct cn_preset presets[CN_PRESETS_MAX];
    int n_presets;
    cn_date born, abolished; /* CN_DATE_MIN / CN_DATE_MAX = not known */
    bool stops_pending;      /* abolition stops dossiers already received */
    enum cn_confidence confidence;
};

struct cn_unit {
    cn_sym code, kind, name, full_name, province, successor;
    cn_date from, to;
};

#endif
