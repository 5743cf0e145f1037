/* SPDX-License-Identifier: MIT
 *
 * validate.h: one run over a published list, shared by the files of this
 * folder. A row becomes a claim (what the list says); the law becomes a
 * judgement (what the rules say of a procedure); the checks compare the two.
 * Whatever is not understood is said so and never guessed.
 */
#ifndef CN_VALIDATE_VALIDATE_H
#define CN_VALIDATE_VALIDATE_H

#include "../base/arena.h"
#include "../base/bytesmap.h"
#include "../base/error.h"
#include "../base/strbuf.h"
#include "../base/words.h"
#include "../core/snapshot.h"
#include "../store/broken.h"
#include "../store/headings_map.h"
#include "../store/ticks.h"
#include "../store/tiers.h"

#define CN_VALIDATE_FOLD_MAX                                                   \
    4096 /* bytes of a folded cell; longer is unclear */
#define CN_VALIDATE_TEXT_MAX  ((size_t)2 * 1024 * 1024) /* a row, joined */
#define CN_VALIDATE_QUOTE_MAX 2000 /* bytes of a text in a finding */
#define CN_T2(lang, vi, en)   ((lang) == CN_LANG_EN ? (en) : (vi))

/* ---- words.c: closed lists of words, folded ------------------------------ */

/* Spells abbreviations out ("ubnd" → "uy ban nhan dan"). */
void cn_words_spell(struct cn_strbuf *buf, const char *folded);
/* A body of another sector; its tier, or CN_TIER_NONE. */
enum cn_tier cn_words_other_sector(const char *folded);

/* ---- bodies.c: free text → bodies ---------------------------------------- */

#define CN_BODY_MAX 12

struct cn_body {
    bool understood;
    bool other; /* of another sector */
    bool gone;  /* of a province that is no more */
    int n;      /* any of these holders is meant */
    int16_t holder[CN_BODY_MAX];
    unsigned tiers;
    unsigned named; /* tiers that a body of this sector is of for certain */
    int place;      /* the province it names, or CN_NONE */
};

struct cn_body_stem { /* "uy ban nhan dan" of "Ủy ban nhân dân cấp tỉnh" */
    const char *words;
    size_t len;
    int holder;
};

struct cn_bodies {
    const struct cn_body_stem *stem;
    int n;
};

struct cn_validating;
void cn_bodies_init(struct cn_validating *v);
void cn_body_read(struct cn_validating *v, const char *text,
                  struct cn_body *out);

/* ---- names.c: names of procedures ---------------------------------------- */

struct cn_name {       /* of a procedure of the catalogue */
    const char *words; /* folded, without "thu tuc", as far as it is known */
    size_t len;
    bool cut; /* the catalogue has only its beginning */
    int twin; /* another procedure of the same name, or CN_NONE */
};

struct cn_names {
    struct cn_name *name;        /* by procedure */
    struct cn_bytesmap by_words; /* → procedure */
};

enum cn_name_match {
    CN_NAME_SAME,
    CN_NAME_NEAR, /* most words are the same */
    CN_NAME_FAR
};

void cn_names_init(struct cn_validating *v);
enum cn_name_match cn_name_compare(struct cn_validating *v, int procedure,
                                   const char *text);
/* The only procedure of that name, CN_NONE without one; *several when more
 * than one has it: then the first of them. */
int cn_name_find(struct cn_validating *v, const char *text, bool *several);

/* ---- law.c: what the rules say of a procedure ---------------------------- */

struct cn_law {
    cn_answer *answer; /* owned by the run */
    unsigned deciders; /* tiers of those who decide, whatever the facts */
    unsigned tiers;    /* of all who decide or handle, or may */
    bool open;         /* some action is not decided */
    bool unsettled;    /* nor will it be by the facts of every dossier */
    bool weak;         /* rests on a weak source */
    bool generic;      /* some decider is only known by its tier */
    bool handler_open; /* who handles some action is not established */
    int16_t *holder;   /* who decide or handle, or may by the facts */
    size_t n, max;
    struct cn_validate_possible *possible; /* none where no facts are needed */
    size_t n_possible, max_possible;
    const struct cn_decision *shown; /* the first decided one, or NULL */
    struct cn_law *next;             /* of all, to free their answers */
};

/* NULL when memory has run out. It lives as long as the validation. */
const struct cn_law *cn_law_of(struct cn_validating *v, int procedure,
                               int province);

/* ---- lines.c: lines of text between the rows ----------------------------- */

struct cn_section {
    unsigned tiers; /* of "A. Thủ tục hành chính cấp tỉnh"; 0 = none */
    int field;      /* number, or CN_NONE */
};

/* Reads the totals, the tier and the field that a line states. */
void cn_line_read(struct cn_validating *v, const struct cn_sheet_row *row);

/* ---- the run ------------------------------------------------------------- */

struct cn_claim {
    const char *cell[CN_N_HEADING]; /* "" = empty; live until the next row */
    const char *sheet;
    int line;
    uint32_t code;    /* packed, or UINT32_MAX */
    int procedure;    /* or CN_NONE */
    bool sure;        /* code and name speak of the same procedure */
    bool withdrawn;   /* the list itself says that it is abolished */
    bool places_tier; /* the tier stands in its own cell */
    bool body_tier;   /* only the body tells the tier */
    unsigned tiers;
    const struct cn_body *body;     /* NULL: none named */
    const struct cn_broken *broken; /* NULL: the row is whole */
    int province;                   /* unit, or CN_NONE */
    int field;
};

struct cn_field {
    const char *name;
    int rows, findings;
    int tier[CN_N_TIER];
    int known;            /* rows that the catalogue knows */
    bool judged, outside; /* of another sector, once that was asked */
};

struct cn_seen {       /* a procedure of a list, by province and code */
    int line;          /* of the first row that lists it */
    const char *sheet; /* and its worksheet */
    unsigned tiers;    /* of all its rows */
    bool unplaced;     /* a row that claims no tier */
};

struct cn_part { /* what was counted in one worksheet */
    const char *sheet;
    int rows, codes;
    int tier[CN_N_TIER];
    int section_rows; /* since the last section line or subtotal */
};

struct cn_stated { /* a total that a line states */
    struct cn_validate_total total;
    int part;
    bool sub;         /* of a section */
    int section_rows; /* counted in it when it was met */
};

struct cn_validation {
    struct cn_arena arena;
    struct cn_validate_finding *finding;
    size_t n, max;
    struct cn_validate_summary summary;
    struct cn_law *laws; /* own their answers */
};

struct cn_validating {
    const cn_snapshot *snapshot;
    const struct cn_index *ix;
    const struct cn_validate_options *options;
    enum cn_lang lang;
    struct cn_validation *out;
    struct cn_arena *arena; /* out's */
    struct cn_sheet *sheet;
    struct cn_headings headings;
    bool has_headings;
    char marked[CN_TICKS_MAX]; /* the tiers that the row marks, in words */
    struct cn_map_trust trust;
    struct cn_map_unfit unfit;
    const char *heading[CN_N_HEADING]; /* as written */
    struct cn_section title, section;  /* above and below the headings */
    unsigned sheet_tiers;              /* of the worksheet's name */
    struct cn_bodies bodies;
    struct cn_names names;
    struct cn_bytesmap memo_tier, memo_body, memo_province, memo_field,
        memo_basis, memo_law, memo_seen, memo_id, memo_covered, memo_unit;
    int32_t *next_unit; /* of the same name; NULL until asked for */
    int searches;       /* for nearest codes */
    struct cn_body *body;
    size_t n_body, max_body;
    struct cn_field *field;
    size_t n_field, max_field;
    struct cn_seen *seen;
    size_t n_seen, max_seen;
    int *province; /* units met, each once */
    size_t n_province, max_province;
    struct cn_law **law;
    size_t n_law, max_law;
    const char **number; /* of each instrument, folded; "" = none */
    const int **basis;   /* instruments of a text, ended by CN_NONE */
    size_t n_basis, max_basis;
    struct cn_part *part;
    size_t n_part, max_part;
    struct cn_stated *stated;
    size_t n_stated, max_stated;
    struct cn_strbuf there, should, why;
};

/* A copy in the arena; "" for NULL and when memory has run out. */
const char *cn_validate_keep(struct cn_validating *v, const char *text);
/* Releases a text; its want of memory becomes that of the run. */
void cn_validate_release(struct cn_validating *v, struct cn_strbuf *buf);
/* Folds into buf; false when it is too long or not UTF-8. */
bool cn_validate_fold(const char *text, char buf[CN_VALIDATE_FOLD_MAX]);
/* Room for one more item at the end of an array; NULL when memory ends. */
#define CN_VALIDATE_GROW(v, array, n, max)                                     \
    (((array) =                                                                \
          cn_arena_grow((v)->arena, (array), (n), &(max), sizeof *(array))),   \
     (array) ? &(array)[(n)++] : NULL)
/* The number of a field by name, added when new; CN_NONE for "". */
int cn_validate_field(struct cn_validating *v, const char *name);

/* rows.c: reads the sheet and calls cn_validate_row() for each procedure. */
CN_MUST_CHECK enum cn_status cn_rows_read(struct cn_validating *v,
                                          struct cn_error *err);
/* claim.c: what the cells of a row claim. */
void cn_claim_read(struct cn_validating *v, const struct cn_sheet_row *row,
                   struct cn_claim *claim);
void cn_basis_init(struct cn_validating *v);
/* The instruments that a cell cites, ended by CN_NONE; NULL: none. */
const int *cn_basis_read(struct cn_validating *v, const char *text);

/* check_*.c: compare. */
void cn_validate_code(struct cn_validating *v, struct cn_claim *claim);
void cn_validate_name(struct cn_validating *v, struct cn_claim *claim);
void cn_validate_law(struct cn_validating *v, struct cn_claim *claim);
void cn_validate_basis(struct cn_validating *v, struct cn_claim *claim);
void cn_validate_seen(struct cn_validating *v, struct cn_claim *claim);
void cn_validate_missing(struct cn_validating *v);
void cn_validate_totals(struct cn_validating *v);
void cn_validate_outside(struct cn_validating *v);
void cn_validate_row(struct cn_validating *v, struct cn_claim *claim);
/* The row may be of this procedure too: it will not be called missing. */
void cn_seen_maybe(struct cn_validating *v, const struct cn_claim *claim,
                   int procedure);

/* findings.c. The texts of v->there, v->should and v->why are taken and
 * cleared. */
struct cn_validate_finding *cn_found(struct cn_validating *v,
                                     enum cn_validate_kind kind,
                                     struct cn_claim *claim,
                                     enum cn_heading at);
/* One about the list as a whole, or about a line of text. */
struct cn_validate_finding *cn_found_list(struct cn_validating *v,
                                          enum cn_validate_kind kind,
                                          const char *key);
void cn_found_decision(struct cn_validate_finding *finding,
                       const struct cn_decision *decision);
/* By what a row is wrong: the decision, or all that are possible. */
void cn_found_law(struct cn_validate_finding *finding,
                  const struct cn_law *law);
/* Fills a pattern. */
#define CN_VALIDATE_FILL(buf, pattern, ...)                                    \
    cn_strbuf_fill((buf), (pattern), (const char *const[]){NULL, __VA_ARGS__}, \
                   (int)(sizeof((const char *const[]){NULL, __VA_ARGS__}) /    \
                         sizeof(const char *)))
/* The same, in the language of the run. */
#define CN_VALIDATE_SAY(v, buf, vi, en, ...)                                   \
    CN_VALIDATE_FILL((buf), CN_T2((v)->lang, (vi), (en)), __VA_ARGS__)
/* "01/07/2025" or "2025-07-01", as the language writes it. */
const char *cn_validate_day(struct cn_validating *v, cn_date date,
                            char buf[11]);
/* "cấp tỉnh, cấp xã" */
void cn_validate_tiers(struct cn_validating *v, struct cn_strbuf *buf,
                       unsigned tiers);

#endif
