/* SPDX-License-Identifier: MIT
 *
 * capnao_lists.h: the part of the public interface for whole lists and streams:
 * importing what was published, holding it against the rules, and routing
 * dossiers line by line. Ownership, threads and errors are those that capnao.h
 * tells.
 */
#ifndef CAPNAO_LISTS_H
#define CAPNAO_LISTS_H

#include "capnao.h"

#ifdef __cplusplus
extern "C" {
#endif

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
    CN_V_TWO_TIERS,        /* one procedure claimed by two tiers or bodies */
    CN_V_NAME_DIFFERS,     /* beyond accents and tone placement */
    CN_V_NAME_OTHER,       /* the name of another code */
    CN_V_OTHER_MINISTRY,   /* the code of another ministry's procedure */
    CN_V_NOT_CHECKED,      /* rows that name another sector's body */
    CN_V_ABOLISHED,        /* abolished and still listed */
    CN_V_NOT_YET,          /* listed before it exists */
    CN_V_WRONG_TIER,       /* the law gives it to another tier, whatever the
                              facts of a dossier */
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
    CN_V_NEEDS_FACTS,      /* who decides depends on facts of the dossier */
    CN_V_LAW_UNKNOWN,      /* the law leaves it unknown, or is weakly known */
    CN_V_LAW_CONFLICT,     /* the law gives it to several */
    CN_V_NO_AUTHORITY,     /* the law gives it to nobody */
    CN_V_ROW_UNREAD,       /* neither a procedure nor a heading */
    CN_V_ROW_BROKEN,       /* a cell cut in two, or an error of a formula */
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

struct cn_validate_possible { /* an answer that the facts can lead to */
    enum cn_tier tier;
    const char *holder, *name; /* who decides */
    const char *rule;          /* by which rule */
    struct cn_basis basis;     /* and its provision */
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
    const struct cn_validate_possible *possible; /* instead of one rule, where
                              the facts of a dossier tell who decides: all
                              of them, by tier */
    int n_possible;
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
    bool replace;      /* a file `out` is emptied, and not before there is
                          something to write: an input that cannot be used
                          leaves what stood there */
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
