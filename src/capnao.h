/* SPDX-License-Identifier: MIT
 *
 * capnao.h: which tier of government, and which body in it, holds authority
 * for a procedure, on a day, in a place, by which provision.
 *
 * This is the whole public interface; it is the specification.
 *
 * Ownership. An engine owns its snapshots. A snapshot is immutable: every
 * `const char *` that a query returns from it stays valid until
 * cn_snapshot_release(). A cn_answer owns everything inside it until
 * cn_answer_free(), which comes before its snapshot's release. Parameters are
 * borrowed for the call. Releasers accept NULL.
 *
 * Threads. cn_engine_snapshot(), cn_snapshot_release() and every function
 * that takes a `const cn_snapshot *` may be called from any thread without a
 * lock. cn_engine_open/reload/close are the caller's to serialise.
 *
 * Errors. A function that can fail returns enum cn_status and fills *err.
 * An answer is never an error: see enum cn_outcome.
 */
#ifndef CAPNAO_H
#define CAPNAO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CN_VERSION "0.1.0"

#if defined(__GNUC__)
#define CN_MUST_CHECK        __attribute__((warn_unused_result))
#define CN_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#else
#define CN_MUST_CHECK
#define CN_PRINTF(fmt, args)
#endif

/* ---- status and error ------------------------------------------------ */

enum cn_status {
    CN_OK = 0,
    CN_E_NOMEM,     /* out of memory */
    CN_E_IO,        /* a file cannot be read or written */
    CN_E_INPUT,     /* what the caller asked makes no sense: exit code 2 */
    CN_E_RULE,      /* a rule file is wrong */
    CN_E_LIMIT,     /* a rule file went past its limit */
    CN_E_CATALOGUE, /* the catalogue is missing, locked, corrupt or foreign */
    CN_E_INTERNAL,  /* a defect of this library */
    CN_N_STATUS
};

#define CN_MESSAGE_MAX 480
#define CN_ORIGIN_MAX  224

struct cn_error {
    enum cn_status status;
    int line;                     /* of a rule or data file; 0 = none */
    int c_line;                   /* where in this library it was made */
    const char *c_file;           /* static storage */
    char file[CN_ORIGIN_MAX];     /* rule or data file; "" = none */
    char message[CN_MESSAGE_MAX]; /* lower case, no full stop, UTF-8 */
};

/* ---- vocabulary ------------------------------------------------------ */

/* Days since 1970-01-01. CN_DATE_MIN and CN_DATE_MAX stand for "always". */
typedef int32_t cn_date;
#define CN_DATE_MIN INT32_MIN
#define CN_DATE_MAX INT32_MAX

enum cn_lang { CN_LANG_VI, CN_LANG_EN, CN_N_LANG };

enum cn_tier {
    CN_TIER_NONE,
    CN_TIER_CENTRAL,
    CN_TIER_PROVINCE,
    CN_TIER_COMMUNE,
    CN_TIER_DISTRICT, /* abolished 2025-07-01 */
    CN_N_TIER
};

enum cn_outcome {
    CN_DECIDED,
    CN_NEEDS_FACTS,
    CN_NO_AUTHORITY,
    CN_CONFLICT,
    CN_UNKNOWN,
    CN_ABOLISHED,
    CN_OUT_OF_SCOPE,
    CN_NOT_FOUND,
    CN_N_OUTCOME
};

/* Weaker is smaller, so that the weakest link is a minimum. */
enum cn_confidence { CN_WEAK, CN_SECONDARY, CN_TEXT, CN_N_CONFIDENCE };

enum cn_mode {
    CN_MODE_NONE,
    CN_DEVOLUTION,       /* phân quyền */
    CN_DECENTRALISATION, /* phân cấp */
    CN_DELINEATION,      /* phân định */
    CN_DELEGATION,       /* uỷ quyền: the holder stays */
    CN_ASSIGNMENT,       /* phân công */
    CN_N_MODE
};

/* Names as they stand in JSON and in rules; labels as people read them.
 * Static storage; NULL for a value out of range. */
const char *cn_tier_name(enum cn_tier tier);
const char *cn_tier_label(enum cn_tier tier, enum cn_lang lang);
const char *cn_outcome_name(enum cn_outcome outcome);
const char *cn_outcome_label(enum cn_outcome outcome, enum cn_lang lang);
const char *cn_confidence_name(enum cn_confidence confidence);
const char *cn_confidence_label(enum cn_confidence c, enum cn_lang lang);
const char *cn_mode_name(enum cn_mode mode);
const char *cn_mode_label(enum cn_mode mode, enum cn_lang lang);
/* The tier of that name, or CN_TIER_NONE. */
enum cn_tier cn_tier_parse(const char *name);

/* "YYYY-MM-DD" → date. False when malformed or impossible. */
bool cn_date_parse(const char *text, cn_date *out);
/* Writes "YYYY-MM-DD", or "" for CN_DATE_MIN/MAX; buf holds 11 bytes. */
char *cn_date_format(cn_date date, char buf[11]);
/* The local calendar day. */
cn_date cn_date_today(void);

/* ---- engine ---------------------------------------------------------- */

typedef struct cn_engine cn_engine;
typedef struct cn_snapshot cn_snapshot;

struct cn_options {
    const char *rules;     /* folder of rule files; NULL: the image alone */
    const char *catalogue; /* SQLite file; NULL = none, units included */
    const char *image;     /* of both; NULL = none. With rules, one that was
                              not made from just these sources, or that is
                              missing or damaged, is made anew */
    bool provinces_only;   /* leave communes out: quicker to open for a
                              caller that will name none */
    size_t lua_memory_max; /* bytes; 0 = 128 MiB */
    uint64_t lua_instruction_max; /* for the whole load; 0 = 400 million */
};

/* Loads, checks and compiles. On failure *out is untouched and *err holds
 * the first finding; cn_check() gives all of them. */
CN_MUST_CHECK enum cn_status cn_engine_open(const struct cn_options *options,
                                            cn_engine **out,
                                            struct cn_error *err);
/* Builds beside and swaps; on failure the engine goes on as it was. */
CN_MUST_CHECK enum cn_status cn_engine_reload(cn_engine *engine,
                                              struct cn_error *err);
/* Ends the engine. Every snapshot must have been released. */
void cn_engine_close(cn_engine *engine);

/* The present snapshot. Never NULL, never blocks. */
const cn_snapshot *cn_engine_snapshot(cn_engine *engine);
void cn_snapshot_release(const cn_snapshot *snapshot);

/* "sha256:…" over the rule files; two equal rule sets give equal text. */
const char *cn_ruleset_hash(const cn_snapshot *snapshot);

struct cn_image_info {
    uint64_t size; /* bytes */
    int rules, powers, procedures, units;
    char hash[72]; /* "sha256:…" over the file behind its hash */
};
/* The name of the image that belongs to a folder of rules: "<rules>.img".
 * False when it has no room. */
CN_MUST_CHECK bool cn_image_name(const char *rules, char *out, size_t size);
/* Compiles rules and catalogue into one file that cn_engine_open() maps
 * without running Lua. The file is replaced whole or not at all, and is on
 * the disk on return. Equal sources give equal bytes. */
CN_MUST_CHECK enum cn_status cn_image_build(const struct cn_options *options,
                                            const char *path,
                                            struct cn_image_info *info,
                                            struct cn_error *err);

/* One finding of loading or of cn_check(). */
struct cn_finding {
    bool fatal;     /* false: a lint warning */
    const char *id; /* stable, e.g. "unknown-key" */
    const char *file;
    int line;
    const char *message; /* what is wrong */
    const char *hint;    /* what to do, or "" */
    const char *about;   /* id of the statement, where it is known; or "" */
    /* The same in Vietnamese; NULL where there is only the title of the id. */
    const char *message_vi, *hint_vi;
};
typedef struct cn_findings cn_findings;

/* Loads and lints; all findings, sorted by file and line. Fails only when
 * the folder cannot be read or memory ends. */
CN_MUST_CHECK enum cn_status cn_check(const struct cn_options *options,
                                      cn_findings **out, struct cn_error *err);
size_t cn_findings_count(const cn_findings *findings);
const struct cn_finding *cn_findings_at(const cn_findings *findings, size_t i);
void cn_findings_free(cn_findings *findings);

/* ---- the things a case is made of ------------------------------------ */

struct cn_counts {
    int rules, powers, facts, holders, instruments, procedures, units;
};
struct cn_counts cn_counts(const cn_snapshot *snapshot);

#define CN_NONE        (-1)
#define CN_ACTIONS_MAX 12 /* actions of one procedure */

struct cn_procedure_info {
    const char *id, *code; /* code is "" where none is known */
    const char *name, *field, *subject, *source;
    const char *action[CN_ACTIONS_MAX];
    int n_actions;
    cn_date born, abolished; /* CN_DATE_MIN / CN_DATE_MAX when not known */
    const char *ministry;    /* another ministry's name, or "" for ours */
    enum cn_confidence confidence;
};

/* The number of a procedure by code in any written form ("1.013925",
 * "2.002131.000.00.00.H58") or by its catalogue id, or CN_NONE. */
int cn_procedure_find(const cn_snapshot *snapshot, const char *code);
/* Codes nearest to a mistyped one; returns how many were written. */
int cn_procedure_nearest(const cn_snapshot *snapshot, const char *code, int max,
                         int out[]);
bool cn_procedure_get(const cn_snapshot *snapshot, int procedure,
                      struct cn_procedure_info *out);
/* The facts that the name of a procedure fixes, each with its value class as
 * in cn_case.fact; returns how many, at most max written. */
struct cn_preset_info {
    int fact, value;
};
int cn_procedure_presets(const cn_snapshot *snapshot, int procedure, int max,
                         struct cn_preset_info out[]);
/* True when the text has the shape of a procedure code. */
bool cn_code_shaped(const char *text);

struct cn_power_info {
    const char *subject, *action, *field;
    const char *name; /* of the subject */
    const char *action_label;
};
/* A power by "subject:action", or CN_NONE. */
int cn_power_find(const cn_snapshot *snapshot, const char *text);
int cn_power_nearest(const cn_snapshot *snapshot, const char *text, int max,
                     int out[]);
/* Powers whose subject's name and action hold every word, accents optional,
 * each word from its beginning; returns how many, at most max written. */
int cn_power_search(const cn_snapshot *snapshot, const char *words, int max,
                    int out[]);
bool cn_power_get(const cn_snapshot *snapshot, int power, enum cn_lang lang,
                  struct cn_power_info *out);

enum cn_fact_type { CN_BOOLEAN, CN_ENUM, CN_NUMBER, CN_PLACE, CN_N_FACT_TYPE };

struct cn_fact_info {
    const char *id, *question;
    enum cn_fact_type type;
    int n_values;     /* of an enumeration or boolean; 0 otherwise */
    const char *unit; /* of a number, or "" */
    bool has_min, has_max;
    double min, max; /* of a number, both allowed; 0 where not declared */
};
int cn_fact_find(const cn_snapshot *snapshot, const char *id);
bool cn_fact_get(const cn_snapshot *snapshot, int fact, enum cn_lang lang,
                 struct cn_fact_info *out);
/* The id and the label of a value; false when out of range. */
bool cn_fact_value(const cn_snapshot *snapshot, int fact, int value,
                   enum cn_lang lang, const char **id, const char **label);

struct cn_holder_info {
    const char *id, *name;
    enum cn_tier tier;
    cn_date from, to;
    bool generic; /* the tier is known, the body is not */
};
int cn_holder_find(const cn_snapshot *snapshot, const char *id);
bool cn_holder_get(const cn_snapshot *snapshot, int holder, enum cn_lang lang,
                   struct cn_holder_info *out);

struct cn_unit_info {
    const char *code, *kind, *name, *full_name;
    const char *province;      /* code of the province of a commune, or "" */
    const char *province_name; /* full name of it at the same date, or "" */
    cn_date from, to;
    const char *successor; /* code of the unit it was merged into, or "" */
};

enum cn_level { CN_LEVEL_ANY, CN_LEVEL_PROVINCE, CN_LEVEL_COMMUNE };

/* Units whose code or name (with or without accents, with or without "Tỉnh",
 * "Xã"…) is `text` on that day; `province` (a unit number or CN_NONE)
 * narrows communes. Writes up to max numbers, returns how many match. */
int cn_unit_find(const cn_snapshot *snapshot, const char *text,
                 enum cn_level level, int province, cn_date on, int max,
                 int out[]);
/* Units of nearly that name, for "did you mean". */
int cn_unit_nearest(const cn_snapshot *snapshot, const char *text,
                    enum cn_level level, int province, cn_date on, int max,
                    int out[]);
bool cn_unit_get(const cn_snapshot *snapshot, int unit,
                 struct cn_unit_info *out);
/* The number of the province that a unit lies in (itself for a province), as
 * it is called last. */
int cn_unit_province(const cn_snapshot *snapshot, int unit);

/* ---- a case and its fast answer -------------------------------------- */

#define CN_FACTS_MAX    96
#define CN_PLACES_MAX   12
#define CN_FACT_UNKNOWN 0xFF

/* Plain data, the caller's. Fill with cn_case_init() and the setters. */
struct cn_case {
    int32_t procedure; /* or CN_NONE */
    int32_t power;     /* when procedure is CN_NONE */
    cn_date received;  /* selects the law */
    cn_date on;        /* the day asked about */
    int32_t presented; /* unit where the case is presented, or CN_NONE */
    uint8_t fact[CN_FACTS_MAX];   /* value class by fact number */
    int32_t place[CN_PLACES_MAX]; /* unit by place number, or CN_NONE */
};

/* An empty case: nothing known but the day. */
void cn_case_init(struct cn_case *c, cn_date on);
/* Sets a fact from text ("true", an enumeration value, "6000", a unit code
 * or name). An unknown name or value fails with the allowed ones. */
CN_MUST_CHECK enum cn_status cn_case_set(const cn_snapshot *snapshot,
                                         struct cn_case *c, const char *fact,
                                         const char *value,
                                         struct cn_error *err);

/* The fast answer: no text. Numbers are those of this snapshot. */
struct cn_verdict {
    uint8_t outcome; /* enum cn_outcome */
    uint8_t tier;    /* enum cn_tier */
    int16_t holder;  /* CN_NONE unless decided */
    int32_t rule;    /* the deciding rule, or CN_NONE */
    int32_t chain;   /* number of the chain of provisions, or CN_NONE */
    int32_t unit;    /* the unit, or CN_NONE */
    int32_t power;
};

/* Decides each action of the case. Returns how many verdicts were written:
 * at most `max`, at least one (CN_NOT_FOUND for a case without a subject).
 * No allocation, no lock, no I/O. */
int cn_route(const cn_snapshot *snapshot, const struct cn_case *c,
             struct cn_verdict out[], int max);
const char *cn_rule_id(const cn_snapshot *snapshot, int rule);
/* The rules of a chain in order; returns how many, at most max written. */
int cn_chain_rules(const cn_snapshot *snapshot, int chain, int max, int out[]);

/* ---- the full answer ------------------------------------------------- */

struct cn_basis {
    const char *instrument; /* "decree:133/2025/NĐ-CP", "" = none */
    const char *title;
    const char *article, *clause, *point; /* NULL when empty */
};

struct cn_link {
    const char *rule, *kind; /* "origin" or "transfer" */
    enum cn_mode mode;       /* CN_MODE_NONE for an origin */
    const char *from;        /* holder or tier id, NULL for an origin */
    const char *holder;      /* holder id after this link */
    const char *holder_name;
    struct cn_basis basis;
    enum cn_confidence confidence;
    const char *file;
    int line;
    const char *note;   /* the analyst's, or "" */
    const char *reason; /* why it beat others: "rank", "later", "exception"
                           or "" when it stood alone */
    cn_date from_date, to_date;
    const char *const *facts; /* fact ids, n_facts */
    int n_facts;
};

struct cn_need {
    const char *fact, *question;
    const char *const *values; /* n_values; of numbers: "<6000", ">=6000" */
    int n_values;
    const char *const *separates; /* holder ids, n_separates */
    int n_separates;
};

struct cn_why_not {
    const char *holder;
    const char *holder_name;
    enum cn_tier tier;
    const char *rule;
    const char *fact; /* a fact id, "received", "on", or "rule" when beaten */
    const char *value;
    cn_date from_date, to_date; /* when that rule is in force */
};

struct cn_side { /* of a conflict */
    struct cn_link link;
    enum cn_tier tier;
};

struct cn_role {
    const char *holder, *authority; /* NULL when not established */
    const char *rule;
    cn_date until;  /* of a delegation; CN_DATE_MAX otherwise */
    bool delegated; /* handles in the holder's name */
};

struct cn_decision {
    enum cn_outcome outcome;
    int procedure;           /* number or CN_NONE */
    const char *code, *name; /* of the procedure, NULL when by power */
    const char *subject;
    const char *subject_name;
    const char *const *actions; /* the actions it answers for */
    int n_actions;
    const char *action_label;
    cn_date on, received;
    bool on_is_today; /* no day was given */
    enum cn_tier tier;
    const char *holder;
    const char *authority;      /* "Ủy ban nhân dân tỉnh Lạng Sơn" */
    int unit;                   /* number or CN_NONE */
    const char *place;          /* the fact that picks the unit, or NULL */
    const char *const *assumed; /* place facts taken from where presented */
    int n_assumed;
    struct cn_role handler;
    const struct cn_role *receivers;
    int n_receivers;
    const struct cn_link *chain;
    int n_chain;
    cn_date valid_from, valid_to;
    bool has_next;
    cn_date next_on;
    enum cn_outcome next_outcome;
    enum cn_tier next_tier;
    const char *next_holder, *next_holder_name;
    const struct cn_need *needs;
    int n_needs;
    const struct cn_why_not *why_not;
    int n_why_not;
    const struct cn_side *conflict;
    int n_conflict;
    const char *const *caveats;
    int n_caveats;
    const char *reason; /* of unknown, no_authority, abolished…; or "" */
    enum cn_confidence confidence;
    const char *rule; /* the deciding or the unknown rule, or NULL */
    const char *const *warned_by; /* rules that gave caveats, n_warned_by */
    int n_warned_by;
};

typedef struct cn_answer cn_answer;

/* Everything there is to say. Actions with the same answer share one
 * decision; different answers give one decision each. */
CN_MUST_CHECK enum cn_status cn_explain(const cn_snapshot *snapshot,
                                        const struct cn_case *c,
                                        enum cn_lang lang, cn_answer **out,
                                        struct cn_error *err);
int cn_answer_count(const cn_answer *answer);
const struct cn_decision *cn_answer_at(const cn_answer *answer, int i);
void cn_answer_free(cn_answer *answer);

/* What a body may hold: called for each power that `c` (dates and places)
 * can lead to. `always` is false when it depends on facts not given. */
typedef void cn_held_fn(void *ctx, int power, int holder, bool always);
/* Visits every power and every holder it can have on that day, in the order
 * of subjects and actions. */
void cn_holdings(const cn_snapshot *snapshot, const struct cn_case *c,
                 cn_held_fn *visit, void *ctx);
/* Procedures that name a power; returns how many, at most max written. */
int cn_power_procedures(const cn_snapshot *snapshot, int power, int max,
                        int out[]);

/* ---- proof ------------------------------------------------------------ */

enum cn_proof_kind {
    CN_PROOF_OMISSION,        /* nobody holds it, and nobody did before */
    CN_PROOF_OVERLAP,         /* several hold it: the sides of a conflict */
    CN_PROOF_INTERRUPTION,    /* a body held it the day before, or the chain
                                 ends in a body that does not exist */
    CN_PROOF_BROKEN_CHAIN,    /* a transfer from one who does not hold it */
    CN_PROOF_ILLEGAL_PASS_ON, /* a province passes on what it may not */
    CN_PROOF_CYCLE,           /* a chain comes back to an earlier holder */
    CN_PROOF_DEAD_RULE,       /* a rule that decides nothing */
    CN_PROOF_DEADLOCK,        /* powers that require each other across tiers */
    CN_PROOF_UNKNOWN,         /* declared as not established: no finding */
    CN_N_PROOF_KIND
};
const char *cn_proof_kind_name(enum cn_proof_kind kind);
const char *cn_proof_kind_label(enum cn_proof_kind kind, enum cn_lang lang);

typedef void cn_progress_fn(void *ctx, int done, int total);

struct cn_proof_options {
    cn_date from, to; /* every day of [from, to), as received and as asked */
    int power;        /* only this one, or CN_NONE */
    int province;     /* a unit: only cases in this province, or CN_NONE */
    cn_progress_fn *progress; /* or NULL; called now and then */
    void *progress_ctx;
    size_t memory; /* that one power may take, in bytes; 0: what is usual */
};
/* Everything, from 2025-07-01 on for five years. */
void cn_proof_options_init(struct cn_proof_options *options);

/* One fact of a region: it has one of the values, or none of them. */
struct cn_proof_test {
    const char *fact; /* an id, or "presented" */
    bool none_of;
    const char *const *values; /* ids; of numbers ">=100 <6000"; of places
                                  codes of provinces */
    int n_values;
};

/* A conjunction; without tests, everything. */
struct cn_proof_region {
    const struct cn_proof_test *tests;
    int n_tests;
};

struct cn_proof_rule {
    /* "chain" of the answer, "side" of a conflict, "loop", "held" the day
     * before, "waits" for someone to hold it, "fault" is the rule found
     * fault with, "winner" that beats it, "before" it in the chain,
     * "requires", "unknown" */
    const char *role;
    struct cn_link link;
};

struct cn_proof_finding {
    enum cn_proof_kind kind;
    const char *field, *subject, *subject_name;
    const char *const *actions; /* n_actions: all with the same finding */
    int n_actions;
    const int *procedures; /* numbers of those that it concerns */
    int n_procedures;
    cn_date from, to; /* days of receipt */
    bool pending;     /* only for dossiers decided later, on … */
    cn_date on_from, on_to;
    const struct cn_proof_region *regions; /* any of them, n_regions */
    int n_regions;
    int more_regions; /* at most, that are proved and not listed */
    const struct cn_proof_rule *rules;
    int n_rules;
    const char *holder, *holder_name; /* that does not exist, or NULL */
    const char *reason;               /* of CN_PROOF_UNKNOWN, else "" */
    const char *command; /* reproduces it, after the program's name */
};

struct cn_proof_body {
    const char *holder, *holder_name;
    int powers;
};

struct cn_proof_power {
    const char *subject, *action;
};

/* What happens on a day on which rules end. */
struct cn_proof_cliff {
    cn_date day;
    int powers;                         /* that change because rules end */
    int central, province, commune;     /* of these, held there afterwards */
    int gone;                           /* fall to a body that is no more */
    int nobody;                         /* have no body */
    int conflict;                       /* have several */
    int unknown;                        /* are declared not established */
    const struct cn_proof_body *bodies; /* who holds them afterwards */
    int n_bodies;
};

struct cn_proof_summary {
    int powers;
    uint64_t cells;   /* of the facts and provinces of all powers together */
    int intervals;    /* between the days on which any rule begins or ends */
    uint64_t checked; /* cells × intervals, of each power its own */
    int provinces;
    int procedures;  /* of the catalogue that name a power */
    int not_encoded; /* of ours that name none */
    int count[CN_N_PROOF_KIND];
    const struct cn_proof_cliff *cliffs;
    int n_cliffs;
    /* Powers whose rules are too entangled for the memory of a power. Of them
     * nothing is said; all else is proved. */
    const struct cn_proof_power *unproved;
    int n_unproved;
};

typedef struct cn_proof cn_proof;

/* Proves over every cell. Findings come by kind, then power, then day. The
 * proof lives as long as its snapshot. */
CN_MUST_CHECK enum cn_status cn_prove(const cn_snapshot *snapshot,
                                      const struct cn_proof_options *options,
                                      enum cn_lang lang, cn_proof **out,
                                      struct cn_error *err);
const struct cn_proof_summary *cn_proof_summary(const cn_proof *proof);
int cn_proof_count(const cn_proof *proof);
const struct cn_proof_finding *cn_proof_at(const cn_proof *proof, int i);
void cn_proof_free(cn_proof *proof);

struct cn_cliff_side {
    enum cn_outcome outcome;
    enum cn_tier tier;
    const char *holder, *holder_name; /* or NULL */
    bool gone;                        /* that body no longer exists */
};

/* Who holds a power before and from a day on, where these differ. */
struct cn_cliff_row {
    const char *field, *field_label, *subject, *subject_name;
    const char *const *actions;
    int n_actions;
    const int *procedures;
    int n_procedures;
    struct cn_cliff_side before, after;
    const struct cn_proof_region *regions;
    int n_regions;
    const struct cn_proof_rule *rules; /* roles "ends" and "begins" */
    int n_rules;
    const char *command;
};

typedef struct cn_cliff cn_cliff;

/* What changes on `day`; of the options power and province count. Rows come
 * by field, then power. */
CN_MUST_CHECK enum cn_status
cn_prove_cliff(const cn_snapshot *snapshot,
               const struct cn_proof_options *options, cn_date day,
               enum cn_lang lang, cn_cliff **out, struct cn_error *err);
int cn_cliff_count(const cn_cliff *cliff);
const struct cn_cliff_row *cn_cliff_at(const cn_cliff *cliff, int i);
void cn_cliff_free(cn_cliff *cliff);

/* ---- catalogue (SQLite) ---------------------------------------------- */

struct cn_import_report {
    int procedures_added, procedures_changed, procedures_same;
    int units_added, units_changed, units_same;
};

/* Reads files into the catalogue, creating it when missing. One transaction:
 * whole or not at all. *err names file, line and column. Files are CSV, NDJSON,
 * a JSON array or XLSX, with the catalogue's own columns or with those of the
 * lists that offices publish; see cn_catalogue_import_with(). */
CN_MUST_CHECK enum cn_status
cn_catalogue_import(const char *catalogue, const char *const files[],
                    size_t n_files, struct cn_import_report *report,
                    struct cn_error *err);

struct cn_row {
    const char *id, *code, *name, *field, *subject, *actions, *level,
        *publication, *born, *abolished, *source, *confidence;
};
/* Called once a row, in code order; strings live for the call. Returning
 * false stops. */
typedef bool cn_row_fn(void *ctx, const struct cn_row *row);
CN_MUST_CHECK enum cn_status cn_catalogue_list(const char *catalogue,
                                               cn_row_fn *visit, void *ctx,
                                               struct cn_error *err);
/* Full-text search over names, accents optional, best first. */
CN_MUST_CHECK enum cn_status cn_catalogue_search(const char *catalogue,
                                                 const char *words, int limit,
                                                 cn_row_fn *visit, void *ctx,
                                                 struct cn_error *err);
/* Writes the procedures as CSV that cn_catalogue_import() reads back. */
CN_MUST_CHECK enum cn_status cn_catalogue_export(const char *catalogue, int fd,
                                                 struct cn_error *err);

/* ---- tests ------------------------------------------------------------- */

/* What `expect` statements say; independent of any snapshot. */
typedef struct cn_tests cn_tests;

struct cn_test_info {
    const char *id;  /* or "" */
    const char *ask; /* a code, or "subject:action" */
    cn_date on;
    const char *file;
    int line;
    bool generated; /* by cn_test_generate(), not confirmed by anyone */
};

/* Reads test files, or all below the folders named, in the sandbox that rule
 * files have. What is wrong with them are findings; what makes no sense as a
 * test is left out. Fails when a path cannot be read, memory or a limit ends.
 */
CN_MUST_CHECK enum cn_status cn_tests_load(const char *const paths[], size_t n,
                                           cn_tests **out,
                                           struct cn_error *err);
void cn_tests_free(cn_tests *tests);
int cn_tests_count(const cn_tests *tests);
bool cn_tests_at(const cn_tests *tests, int i, struct cn_test_info *out);
/* Sorted by file and line. */
size_t cn_tests_findings(const cn_tests *tests);
const struct cn_finding *cn_tests_finding(const cn_tests *tests, size_t i);

/* A field of the decision that is not as expected, or a key of the test that
 * makes no sense to this snapshot ("ask", "facts"…). Lists are joined by
 * ", "; "" is nothing. */
struct cn_test_fault {
    const char *field;
    const char *want, *got;
    bool senseless; /* could not be asked or be met; got says why */
};

struct cn_test_result {
    bool ran; /* false: left out by `only` */
    bool passed;
    const struct cn_test_fault *faults;
    int n_faults;
    /* What the engine says, of a test that failed; or NULL. */
    const struct cn_decision *decision;
};

typedef struct cn_test_run cn_test_run;

/* Asks the snapshot what each test asks and compares; `only` has a flag for
 * each test, NULL = all. Texts are in Vietnamese. Decisions live until the
 * snapshot's release, all else until cn_test_run_free(). */
CN_MUST_CHECK enum cn_status cn_tests_run(const cn_tests *tests,
                                          const cn_snapshot *snapshot,
                                          const bool *only, cn_test_run **out,
                                          struct cn_error *err);
void cn_test_run_free(cn_test_run *run);
const struct cn_test_result *cn_test_run_at(const cn_test_run *run, int i);
/* How many ran, and how many of these passed. */
int cn_test_run_count(const cn_test_run *run, int *passed);
/* Marks in only[cn_tests_count()] the tests whose answer rested on one of
 * these rules; returns how many are marked. Rules are named by id, so that a
 * run on an older snapshot may be asked, also after its release. */
int cn_test_run_select(const cn_test_run *run, const char *const rules[],
                       size_t n, bool only[]);
/* Marks the tests that ask about one of these powers of the snapshot; also
 * those that cannot be asked. Returns how many are marked. */
int cn_tests_select(const cn_tests *tests, const cn_snapshot *snapshot,
                    const int powers[], size_t n, bool only[]);

struct cn_coverage_rule {
    const char *id, *kind, *file;
    int line;
    struct cn_basis basis;
    int tests; /* whose answer rests on it */
};

/* A provision with all rules that rest on it. */
struct cn_coverage_provision {
    struct cn_basis basis; /* article, clause, point; each may be NULL */
    int rules, reached;    /* of these, by some test */
};

struct cn_coverage_instrument {
    const char *id, *title; /* "" and "": rules without a basis */
    int rules, reached;
    const struct cn_coverage_provision *provisions; /* in their order */
    int n_provisions;
    const char *gaps; /* numbers of articles without a rule between the first
                         and the last that have one: "7, 12–14"; or "" */
};

typedef struct cn_coverage cn_coverage;

/* Which provisions have rules and which rules the run reached; includes
 * instruments that no rule rests on. Lives as long as the snapshot. */
CN_MUST_CHECK enum cn_status
cn_test_coverage(const cn_test_run *run, const cn_snapshot *snapshot,
                 enum cn_lang lang, cn_coverage **out, struct cn_error *err);
void cn_coverage_free(cn_coverage *coverage);
int cn_coverage_rules(const cn_coverage *coverage, int *reached);
/* By file and line. */
const struct cn_coverage_rule *cn_coverage_rule(const cn_coverage *coverage,
                                                int i);
/* By id, rules without a basis last. */
int cn_coverage_instruments(const cn_coverage *coverage);
const struct cn_coverage_instrument *
cn_coverage_instrument(const cn_coverage *coverage, int i);

enum cn_mutant_end {
    CN_MUTANT_KILLED,     /* a test notices it */
    CN_MUTANT_SURVIVED,   /* none does */
    CN_MUTANT_EQUIVALENT, /* no case is answered otherwise */
    CN_MUTANT_REFUSED,    /* such rules do not compile */
    CN_N_MUTANT_END
};

/* One deliberate mistake in the rules. */
struct cn_mutant {
    enum cn_mutant_end end;
    const char *kind; /* stable: "drop-rule", "from-later"… */
    const char *rule; /* or the fact whose threshold is moved */
    const char *file;
    int line;
    const char *from, *to; /* what is changed into what; each may be "" */
    int test;              /* that noticed, or CN_NONE */
    const char *command;   /* a case that it answers otherwise, after the
                              program's name, or NULL */
};

struct cn_mutation_options {
    const char *const *only; /* ids or files of rules; n_only 0: all */
    size_t n_only;
    cn_progress_fn *progress; /* or NULL; called now and then */
    void *progress_ctx;
};

struct cn_mutation_summary {
    int count[CN_N_MUTANT_END];
    int rules;     /* that were mutated */
    int not_tried; /* mistakes past the limit of one rule */
    int bad_tests; /* that fail as the rules stand: nothing was tried */
    int bad_only;  /* index of a name in `only` that is no rule, or CN_NONE */
};

typedef struct cn_mutation cn_mutation;

/* Loads the rules once and makes one mistake after the other in them: other
 * tiers and bodies, days a day off, rules, conditions, values and exceptions
 * left out, thresholds moved by one. Each runs the tests that it could make
 * fail, those first that reach the rule. */
CN_MUST_CHECK enum cn_status
cn_mutate(const struct cn_options *options, const cn_tests *tests,
          const struct cn_mutation_options *mutation, cn_mutation **out,
          struct cn_error *err);
void cn_mutation_free(cn_mutation *mutation);
const struct cn_mutation_summary *
cn_mutation_summary(const cn_mutation *mutation);
/* In the order of rules, by file and line. NULL past the last. */
const struct cn_mutant *cn_mutation_at(const cn_mutation *mutation, int i);

struct cn_generated {
    int rules, cases;
    int not_reached; /* rules for which no case was found */
    int bad_only;    /* index of a name in `only` that is no rule, or CN_NONE */
};

/* Writes `expect`s at the boundaries of rules, named by id or file (n 0:
 * all): their first and last days and the days beside, each value and
 * threshold of the facts they test, their exceptions. What they expect is what
 * the snapshot answers; each is marked as generated. *out is yours to free. */
CN_MUST_CHECK enum cn_status cn_test_generate(const cn_snapshot *snapshot,
                                              const char *const only[],
                                              size_t n, enum cn_lang lang,
                                              struct cn_generated *made,
                                              char **out, struct cn_error *err);

/* ---- comparison of two rule bases ------------------------------------- */

/* What is not the same. The first is another answer (the key of an answer in
 * docs/evaluation.md); the others leave the body as it is. */
enum cn_diff_kind {
    CN_DIFF_ANSWER,     /* another outcome, body, tier or unit */
    CN_DIFF_PROVISION,  /* by other provisions, or for another reason */
    CN_DIFF_CONFIDENCE, /* only how well it is established */
    CN_N_DIFF_KIND
};
const char *cn_diff_kind_name(enum cn_diff_kind kind);
const char *cn_diff_kind_label(enum cn_diff_kind kind, enum cn_lang lang);

struct cn_diff_options {
    cn_date from, to;  /* every day of [from, to), as received; decisions too */
    const char *power; /* only this one, as "subject:action", or NULL */
    int province;      /* a unit of the new snapshot, or CN_NONE */
    cn_progress_fn *progress; /* or NULL */
    void *progress_ctx;
};
/* Everything, on the days of cn_proof_options_init(). */
void cn_diff_options_init(struct cn_diff_options *options);

struct cn_diff_side {
    bool declared; /* false: these rules do not know the power, or a value
                      that the region names; nothing else is set then */
    enum cn_outcome outcome;
    enum cn_tier tier;
    const char *holder, *holder_name; /* or NULL */
    bool gone;                        /* that body no longer exists */
    const char *place; /* the fact that picks its unit, or NULL */
    enum cn_confidence confidence;
};

/* What changes for one subject, for dossiers received in [from, to) and
 * decided in [on_from, on_to), on the day of receipt or later. Where only the
 * place that picks the unit is another, the row is about those cases whose two
 * places lie in different units. */
struct cn_diff_row {
    enum cn_diff_kind kind;
    const char *field, *field_label, *subject, *subject_name;
    const char *const *actions; /* n_actions: all with the same change */
    int n_actions;
    const char *const *procedures; /* codes, or ids where there is no code */
    int n_procedures;
    const char *const *provinces; /* codes of those that it touches */
    int n_provinces;
    cn_date from, to, on_from, on_to;
    struct cn_diff_side before, after;
    const struct cn_proof_region *regions; /* any of them, n_regions */
    int n_regions;
    /* The chains, or the sides of a conflict. Roles: "removed" and "added"
     * exist on one side only; "altered" on both, and not the same; "before"
     * and "after" are the same, but only that side's answer rests on them;
     * "both" are the same in both answers. */
    const struct cn_proof_rule *rules;
    int n_rules;
    const char *command; /* asks for a case of it, after the program's name */
};

/* A rule about what stands around a decision (who handles or receives, what
 * is needed first, what is warned of), compared as a statement. */
struct cn_diff_statement {
    const char *change; /* "added", "removed" or "altered" */
    const char *kind;   /* of the rule, as its statement is called */
    const char *rule, *file;
    int line;
};

struct cn_diff_count { /* of rows with another answer */
    const char *id, *label;
    int powers, procedures;
};

/* From what to what: tiers where decided, outcomes otherwise. */
struct cn_diff_move {
    struct cn_diff_side before, after; /* without holders */
    int powers, procedures, provinces;
};

struct cn_diff_summary {
    int powers;                  /* compared: those of either side */
    int added, removed;          /* powers that only one side declares */
    int count[CN_N_DIFF_KIND];   /* rows of each kind */
    int changed[CN_N_DIFF_KIND]; /* powers with such a row */
    const struct cn_diff_count *fields, *provinces;
    int n_fields, n_provinces;
    int all_provinces; /* that exist on the first day */
    const struct cn_diff_move *moves;
    int n_moves;
    /* procedures that only these rules can answer, codes */
    const char *const *encoded, *const *not_encoded;
    int n_encoded, n_not_encoded;
};

typedef struct cn_diff cn_diff;

/* Compares two snapshots that were opened with the same catalogue, exactly:
 * over every cell of the facts of either and every day. Rows come by kind,
 * field, subject, action and day. Lives as long as both snapshots.
 * CN_E_INPUT: no day, or no such power or province; CN_E_LIMIT: both together
 * have more values of a fact than one comparison can hold. */
CN_MUST_CHECK enum cn_status cn_diff_make(const cn_snapshot *before,
                                          const cn_snapshot *after,
                                          const struct cn_diff_options *options,
                                          enum cn_lang lang, cn_diff **out,
                                          struct cn_error *err);
const struct cn_diff_summary *cn_diff_summary(const cn_diff *diff);
/* Nothing at all differs. */
bool cn_diff_same(const cn_diff *diff);
int cn_diff_count(const cn_diff *diff);
const struct cn_diff_row *cn_diff_at(const cn_diff *diff, int i);
int cn_diff_statements(const cn_diff *diff);
const struct cn_diff_statement *cn_diff_statement_at(const cn_diff *diff,
                                                     int i);
void cn_diff_free(cn_diff *diff);

/* ---- lint ------------------------------------------------------------- */

/* What an id of a finding stands for. */
struct cn_lint_info {
    const char *id;
    const char *title; /* one sentence, no full stop */
    bool fatal;        /* rules with it do not load */
    bool fixable;      /* cn_fix() sees to it */
};
/* All ids that cn_check() may give, the fatal ones last. */
int cn_lint_count(void);
bool cn_lint_get(int i, enum cn_lang lang, struct cn_lint_info *out);
/* The number of an id, or CN_NONE. */
int cn_lint_find(const char *id);

/* What cn_fix() does, or would do, to one file. */
struct cn_fixed {
    const char *file;           /* as findings show it */
    const char *before, *after; /* its text */
    size_t before_len, after_len;
    const char *problem; /* why the file was left alone, or NULL */
};
typedef struct cn_fixes cn_fixes;

/* Corrects the text of rule files where that is certain: byte order marks,
 * line ends, tabs, blanks at line ends, composed letters. First everything is
 * loaded both ways, and nothing is touched unless both give the same index to
 * the byte; where the rules do not load yet, unless no finding is new. Then
 * each file is written beside, brought to the disk and renamed, its mode kept:
 * a kill leaves each file old or new. Links are left alone. With `dry` nothing
 * is written. Fails when the folder cannot be read, memory ends, or meaning
 * would change; a file that cannot be written is no failure but a problem. */
CN_MUST_CHECK enum cn_status cn_fix(const struct cn_options *options, bool dry,
                                    cn_fixes **out, struct cn_error *err);
/* Only files with something to correct. */
size_t cn_fixes_count(const cn_fixes *fixes);
const struct cn_fixed *cn_fixes_at(const cn_fixes *fixes, size_t i);
void cn_fixes_free(cn_fixes *fixes);

/* ---- what people write ------------------------------------------------- */

#define CN_WORDS_MAX 256 /* bytes of a value, a label or a name */

/* What cn_case_set() takes for a text that people write: the id of a value
 * for the id or for a label in either language, accents optional; a number
 * with a decimal point for one with a decimal comma, in `buf`. NULL when it
 * fits nothing or two things ("6.000"), and for a place, which is a unit:
 * see cn_place_level(). */
const char *cn_fact_read(const cn_snapshot *snapshot, int fact,
                         const char *text, char buf[CN_WORDS_MAX]);
/* A body by id, else by name in either language, accents optional, or
 * CN_NONE. */
int cn_holder_read(const cn_snapshot *snapshot, const char *text);
/* The day to read the name of a place of a case on: the day asked about, or
 * that of receipt for a unit that was merged since. */
cn_date cn_case_unit_day(const cn_snapshot *snapshot, const struct cn_case *c,
                         const char *text, enum cn_level level, int province);
/* Sets a place fact to a unit that was found on that day: its code alone may
 * be another unit's on another day. False when the fact is no place or there
 * is no such unit. */
bool cn_case_set_unit(const cn_snapshot *snapshot, struct cn_case *c, int fact,
                      int unit);
/* The level at which to look a place up that may be either: a province first,
 * for a commune may bear the same name. */
enum cn_level cn_place_level(const cn_snapshot *snapshot, const char *text,
                             cn_date on);

/* ---- streams of dossiers ----------------------------------------------
 *
 * Routes dossiers line by line in bounded memory: one line in is one line
 * out, in the same order. docs/batch.md describes both formats. A line that
 * cannot be understood becomes a line with outcome "error", its number and
 * what is wrong; blank lines are passed over. The output depends on nothing
 * but the input, the snapshot, `in`, `out`, `lang` and `on`.
 */

enum cn_stream_format { CN_STREAM_NDJSON, CN_STREAM_CSV, CN_N_STREAM_FORMAT };

#define CN_STREAM_LINE_MAX 65536 /* bytes; a longer line is an error */
#define CN_STREAM_JOBS_MAX 64
#define CN_STREAM_NAMES    8

struct cn_stream_report {
    uint64_t rows, errors;
    uint64_t outcome[CN_N_OUTCOME];     /* rows; of several answers the first
                                           that is not decided */
    uint64_t bytes_read, bytes_written; /* kept bytes count as written */
    uint64_t bytes_kept;                /* of the output that was resumed */
    int n_passed_over;     /* names that are neither field nor fact, sorted, */
    bool more_passed_over; /* and whether there are more than these */
    char passed_over[CN_STREAM_NAMES][64];
};

/* Called now and then, by one thread at a time. */
typedef void cn_stream_progress_fn(void *ctx,
                                   const struct cn_stream_report *so_far);

struct cn_stream_options {
    enum cn_stream_format in, out;
    enum cn_lang lang; /* of the messages of errors */
    cn_date on;        /* the day asked about where a dossier names none */
    int jobs;          /* threads, 1 to CN_STREAM_JOBS_MAX */
    bool resume;       /* `out` is a file that holds the beginning of this
                          very output, cut anywhere: what stands there is
                          compared, not written, and the rest added */
    cn_stream_progress_fn *progress; /* or NULL */
    void *progress_ctx;
};

/* Reads `in` to its end and writes to `out`; both stay open. Fails with
 * CN_E_INPUT when the head of a CSV is wrong or what stands in a resumed file
 * is not the beginning of this output, with CN_E_IO when reading or writing
 * fails. *report is filled in either case, as far as it went. */
CN_MUST_CHECK enum cn_status
cn_stream_run(const cn_snapshot *snapshot,
              const struct cn_stream_options *options, int in, int out,
              struct cn_stream_report *report, struct cn_error *err);

/* ---- one rule in full --------------------------------------------------- */

int cn_rule_find(const cn_snapshot *snapshot, const char *id);
/* Rules of nearly that id, for "did you mean". */
int cn_rule_nearest(const cn_snapshot *snapshot, const char *id, int max,
                    int out[]);
/* The rules that speak of a power, in the order of the chain: origins,
 * transfers by the day they begin, then what stands around the decision.
 * Returns how many, at most max written. */
int cn_power_rules(const cn_snapshot *snapshot, int power, int max, int out[]);

struct cn_instrument_info {
    const char *id, *title;
};
/* Instruments are numbered from 0 to cn_counts().instruments - 1. */
bool cn_instrument_get(const cn_snapshot *snapshot, int instrument,
                       enum cn_lang lang, struct cn_instrument_info *out);
/* The rules that rest on an instrument, or on a part of it: NULL for any
 * article, clause, point. Returns how many, at most max written. */
int cn_provision_rules(const cn_snapshot *snapshot, int instrument,
                       const char *article, const char *clause,
                       const char *point, int max, int out[]);

struct cn_rule_rival {
    const char *rule;
    const char *reason; /* why the one beats the other: "exception", "rank",
                           "later" */
};

struct cn_rule_info {
    int number;
    /* "origin", "transfer", "handles", "receives", "requires", "caveat" or
     * "unknown" */
    const char *id, *kind;
    enum cn_mode mode;     /* of a transfer */
    struct cn_basis basis; /* instrument "" = none */
    cn_date from_date, to_date;
    bool immediate; /* holds for pending dossiers too */
    enum cn_confidence confidence;
    const char *province, *province_name; /* "" = everywhere */
    /* Who holds it, gets it, handles or receives it; NULL where another power
     * is followed, and where there is none. */
    const char *holder, *holder_name;
    enum cn_tier holder_tier;
    const char *from, *from_name;   /* of a transfer, or NULL */
    const char *place, *place_asks; /* the fact that picks the unit, or NULL */
    int same_as;                    /* the power that it follows, or CN_NONE */
    bool may_pass_on;               /* of origins and transfers */
    const char *about;              /* of "unknown": "holder", "absence" or
                                       "handler"; else "" */
    const char *text;               /* caveat, reason, what is required */
    const int *powers;              /* that it names, n_powers */
    int n_powers;
    const char *const *fields; /* where it names no power: labels */
    int n_fields;              /* 0 and no power: every field */
    const int *needs;          /* powers that come first, n_needs */
    int n_needs;
    const char *const *of; /* whose dossiers: names, n_of */
    int n_of;
    const struct cn_proof_region *when; /* any of them; none: always */
    int n_when;
    const char *const *facts; /* its sources, n_facts */
    int n_facts;
    const char *note, *file;
    int line;
    const char *const *exception_to; /* rules directly above it in the tree */
    int n_exception_to;
    const char *const *exceptions; /* rules directly below it */
    int n_exceptions;
    /* Rules it meets in some case: of the same step, condition and days. */
    const struct cn_rule_rival *beats, *beaten_by;
    int n_beats, n_beaten_by;
    const char *const *ties; /* neither wins, and they name other bodies */
    int n_ties;
    /* What it decides while it is in force; for a rule around the decision,
     * what it is about. */
    int decides;           /* powers whose body it names */
    int carries;           /* powers in whose chain it stands otherwise */
    const int *procedures; /* of both, numbers, n_procedures */
    int n_procedures;
    const char *const *provinces; /* codes of those, n_provinces */
    int n_provinces;
    bool all_provinces;
};

typedef struct cn_rule_about cn_rule_about;

/* Everything there is to say of one rule; lives as long as its snapshot.
 * CN_E_INPUT when there is no such rule. */
CN_MUST_CHECK enum cn_status cn_rule_tell(const cn_snapshot *snapshot, int rule,
                                          enum cn_lang lang,
                                          cn_rule_about **out,
                                          struct cn_error *err);
const struct cn_rule_info *cn_rule_told(const cn_rule_about *about);
void cn_rule_about_free(cn_rule_about *about);

/* ---- a published list ---------------------------------------------------- */

enum cn_severity {
    CN_SEVERITY_NOTE, /* worth knowing, no fault of the list */
    CN_SEVERITY_WARNING,
    CN_SEVERITY_ERROR,
    CN_N_SEVERITY
};
const char *cn_severity_name(enum cn_severity severity);
const char *cn_severity_label(enum cn_severity severity, enum cn_lang lang);

enum cn_validate_kind {
    CN_V_CODE_MISSING,     /* no code where the catalogue has one */
    CN_V_CODE_MALFORMED,   /* a code of another shape */
    CN_V_CODE_UNKNOWN,     /* a code that the catalogue does not have */
    CN_V_CODE_DUPLICATE,   /* the same code twice at the same tier */
    CN_V_TWO_TIERS,        /* the same procedure claimed by two tiers */
    CN_V_NAME_DIFFERS,     /* beyond accents and tone placement */
    CN_V_NAME_OTHER,       /* the name of another code */
    CN_V_OTHER_MINISTRY,   /* the code of another ministry's procedure */
    CN_V_NOT_CHECKED,      /* rows that name another sector's body */
    CN_V_ABOLISHED,        /* abolished and still listed */
    CN_V_NOT_YET,          /* listed before it exists */
    CN_V_WRONG_TIER,       /* the law gives it to another tier */
    CN_V_WRONG_BODY,       /* neither decides nor handles */
    CN_V_TIER_BODY,        /* tier and body of the row contradict each other */
    CN_V_TIER_UNCLEAR,     /* a tier that is not understood, or none */
    CN_V_BODY_UNCLEAR,     /* a body that is not understood */
    CN_V_WRONG_PLACE,      /* a body of another province or of none */
    CN_V_PROVINCE_UNCLEAR, /* a province that is not understood */
    CN_V_BASIS_MISSING,    /* no legal basis */
    CN_V_BASIS_ENDED,      /* a basis that is not in force that day */
    CN_V_MISSING,          /* should be on this tier's list and is not */
    CN_V_TOTAL_PARTS,      /* stated parts do not add up to the stated total */
    CN_V_TOTAL_ROWS,       /* a stated total is not what is listed */
    CN_V_NEEDS_FACTS,      /* depends on facts of the dossier */
    CN_V_LAW_UNKNOWN,      /* the law leaves it unknown, or is weakly known */
    CN_V_LAW_CONFLICT,     /* the law gives it to several */
    CN_V_NO_AUTHORITY,     /* the law gives it to nobody */
    CN_V_ROW_UNREAD,       /* neither a procedure nor a heading */
    CN_V_SHEET_UNREAD,     /* a worksheet without a heading line */
    CN_N_VALIDATE_KIND
};
/* "wrong-tier"; what it is in a few words; and what to do about it. */
const char *cn_validate_kind_name(enum cn_validate_kind kind);
const char *cn_validate_kind_label(enum cn_validate_kind kind,
                                   enum cn_lang lang);
const char *cn_validate_kind_help(enum cn_validate_kind kind,
                                  enum cn_lang lang);
enum cn_severity cn_validate_kind_severity(enum cn_validate_kind kind);

struct cn_validate_options {
    const char *file; /* or "-" */
    const char *map;  /* columns named by the caller, or NULL */
    int province;     /* a unit: whose list it is, or CN_NONE */
    cn_date on;       /* as received and as asked */
    bool partial;     /* an extract: nothing is missing from it, and totals
                         that it states are not its own */
};

struct cn_validate_finding {
    enum cn_validate_kind kind;
    const char *id; /* stable: kind, code and province, "wrong-tier:1.013925";
                       of equal ones "#2"… */
    const char *sheet;               /* of a workbook, or "" */
    int line;                        /* 0 = the list as a whole */
    int column;                      /* from 0, or CN_NONE: the row */
    const char *code, *name, *field; /* as listed; "" = none */
    unsigned tiers;        /* that the row claims: bits of enum cn_tier */
    const char *there;     /* what stands there, or "" */
    const char *should;    /* what should, or "" */
    const char *why;       /* a sentence, or "" */
    const char *rule;      /* that decides, or "" */
    struct cn_basis basis; /* its provision; instrument "" = none */
};

struct cn_validate_field { /* as the list names it */
    const char *name;      /* "" = none named */
    int rows, findings;
    int tier[CN_N_TIER]; /* rows that claim it; CN_TIER_NONE: none */
};

struct cn_validate_total {
    const char *sheet, *text; /* the line that states it */
    int line;
    enum cn_tier tier; /* CN_TIER_NONE: of all */
    int stated;
    int rows, codes; /* what is listed: rows, and different procedures */
};

struct cn_validate_summary {
    const char *kind, *encoding; /* of the file */
    int rows;                    /* of procedures */
    int codes;                   /* different procedures */
    int known;                   /* rows that the catalogue knows */
    int faulty;                  /* rows with an error or a warning */
    int withdrawn;               /* rows that the list itself calls abolished */
    int outside;                 /* rows of another sector: not checked */
    int tier[CN_N_TIER];         /* rows that claim it; one may claim several */
    int count[CN_N_VALIDATE_KIND];
    int severity[CN_N_SEVERITY];
    const struct cn_validate_field *fields; /* in order of appearance */
    int n_fields;
    const struct cn_validate_total *totals;
    int n_totals; /* none of an extract */
};

typedef struct cn_validation cn_validation;

/* Holds a list against the rules. Fails only when it cannot be read as a
 * list at all. Findings come in the order of the rows, those of the whole
 * list last. The validation lives as long as its snapshot. */
CN_MUST_CHECK enum cn_status
cn_validate(const cn_snapshot *snapshot,
            const struct cn_validate_options *options, enum cn_lang lang,
            cn_validation **out, struct cn_error *err);
const struct cn_validate_summary *
cn_validation_summary(const cn_validation *validation);
int cn_validation_count(const cn_validation *validation);
const struct cn_validate_finding *
cn_validation_at(const cn_validation *validation, int i);
void cn_validation_free(cn_validation *validation);

/* ---- importing lists ------------------------------------------------- */

#define CN_CHANGES_MAX 20 /* columns of a row */

/* One row that an import adds or changes. */
struct cn_row_change {
    const char *table; /* "procedures" or "units" */
    const char *key;   /* id of the procedure, code of the unit */
    const char *code;  /* of the procedure, or "" */
    const char *name;
    bool added;
    int n; /* columns that change; 0 when added */
    const char *column[CN_CHANGES_MAX];
    const char *before[CN_CHANGES_MAX];
    const char *after[CN_CHANGES_MAX];
    const char *file; /* where the new row stands */
    int line;
};
/* Called for each; strings live for the call. */
typedef void cn_row_change_fn(void *ctx, const struct cn_row_change *change);

struct cn_import_options {
    const char *map; /* "code=Mã số,name=C", or NULL; published lists only */
    bool dry_run;    /* find out what would change, and change nothing */
    cn_row_change_fn *visit; /* or NULL */
    void *ctx;
};

/* What published lists held, all files together. */
struct cn_published_report {
    int rows;         /* that claim a procedure */
    int joined;       /* of those, with a code that had come before */
    int without_code; /* rows that look like procedures and are passed over */
    int ended;        /* rows whose status says so, passed over too */
    int unread_tiers; /* rows whose tier is not understood */
    int headless;     /* worksheets without a header line, passed over */
};

/* As cn_catalogue_import(), with options (NULL: none) and what the published
 * lists held (NULL: not asked).
 *
 * A published list is known by its headings ("Mã TTHC", "Tên thủ tục", "Cấp
 * thực hiện"…, or English ones), in any order, below title lines, or by
 * options->map. It claims, for each code, tiers, body and publication. The
 * claims of a code that the catalogue has replace the older ones where the
 * list gives any; its power, presets and dates always stay, and its name too
 * unless a list brought it. A code that the catalogue does not have is added
 * with itself as its id and without a power: asked about it, the answer is
 * "unknown". One code in several rows or files of one import is one procedure
 * with all its tiers. */
CN_MUST_CHECK enum cn_status cn_catalogue_import_with(
    const char *catalogue, const char *const files[], size_t n_files,
    const struct cn_import_options *options, struct cn_import_report *report,
    struct cn_published_report *published, struct cn_error *err);

#ifdef __cplusplus
}
#endif
#endif
