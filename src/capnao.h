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
    const char *rules;     /* folder of rule files; required */
    const char *catalogue; /* SQLite file; NULL = none, units included */
    bool provinces_only;   /* leave communes out: quicker to open for a
                              caller that will name none */
    bool no_hash;          /* quicker too: cn_ruleset_hash() is "" then */
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

/* One finding of loading or of cn_check(). */
struct cn_finding {
    bool fatal;     /* false: a lint warning */
    const char *id; /* stable, e.g. "unknown-key" */
    const char *file;
    int line;
    const char *message; /* what is wrong */
    const char *hint;    /* what to do, or "" */
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
    int n_values; /* of an enumeration or boolean; 0 otherwise */
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

/* Reads CSV files into the catalogue, creating it when missing. One
 * transaction: whole or not at all. *err names file, line and column. */
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

#ifdef __cplusplus
}
#endif
#endif
