/* SPDX-License-Identifier: MIT
 *
 * capnao.h: which tier of government, and which body in it, holds authority
 * for a procedure, on a day, in a place, by which provision.
 *
 * The public interface; it is the specification. It includes its two other
 * parts: capnao_rules.h (proof, tests, comparison, lint, one rule in full) and
 * capnao_lists.h (lists and streams of dossiers).
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
 * Errors. A function that can fail returns enum cn_status and fills *err, in
 * English unless *err came from cn_error_in(CN_LANG_VI). An answer is never an
 * error: see enum cn_outcome.
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
    bool vietnamese; /* the caller's wish, set before the call and kept: the
                        message is Vietnamese; false: English */
};

/* ---- vocabulary ------------------------------------------------------ */

/* Days since 1970-01-01. CN_DATE_MIN and CN_DATE_MAX stand for "always". */
typedef int32_t cn_date;
#define CN_DATE_MIN INT32_MIN
#define CN_DATE_MAX INT32_MAX

enum cn_lang { CN_LANG_VI, CN_LANG_EN, CN_N_LANG };

/* No error yet; what goes wrong will be told in that language. */
struct cn_error cn_error_in(enum cn_lang lang);

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

#ifdef __cplusplus
}
#endif

/* The rest of the interface: what analysts and offices need besides. */
#include "capnao_lists.h"
#include "capnao_rules.h"

#endif
