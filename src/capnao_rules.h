/* SPDX-License-Identifier: MIT
 *
 * capnao_rules.h: the part of the public interface for those who write rules:
 * proof, tests, comparison of two rule bases, lint, and one rule in full.
 * Ownership, threads and errors are those that capnao.h tells.
 */
#ifndef CAPNAO_RULES_H
#define CAPNAO_RULES_H

#include "capnao.h"

#ifdef __cplusplus
extern "C" {
#endif

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
    const char *problem; /* why the file was left alone, or NULL; in the
                            language of the error given to cn_fix() */
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

#ifdef __cplusplus
}
#endif

#endif
