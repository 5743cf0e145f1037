/* SPDX-License-Identifier: MIT
 *
 * base.h: small rule bases as plain data, for the tests of the proof: written
 * out as Lua, opened, and read back from findings by name.
 */
#ifndef TESTS_PROVE_BASE_H
#define TESTS_PROVE_BASE_H

#include <stdio.h>

#include "../../src/capnao.h"

enum { NONE = -1, RULES_MAX = 64, SUBJECTS_MAX = 8, TEXT_SIZE = 256 };

/* Facts and their classes: far (2), kind (3), size (2), and two places. */
enum fact { FAR, KIND, SIZE, N_FACTS };
extern const int fact_classes[N_FACTS];
extern const char *const fact_ids[N_FACTS];
/* The text of a class as a finding writes it. */
extern const char *const fact_values[N_FACTS][3];

enum { LOCAL_PROVINCE = 2 };
enum { N_PROVINCES = 4, N_PLACES = 2 /* presented, site */ };
extern const char *const provinces[N_PROVINCES];
extern const char *const place_ids[N_PLACES];

enum holder {
    MINISTRY,
    OFFICE,
    LINE_MINISTRY, /* outside */
    COMMITTEE,
    DEPARTMENT,
    COMMUNE,
    DISTRICT, /* until 2025-07-01 */
    AGENCY,   /* central, from 2026-01-01 */
    N_HOLDERS
};
struct holder_row {
    const char *id, *tier;
    const char *from, *to; /* or NULL */
};
extern const struct holder_row holders[N_HOLDERS];

enum instrument {
    LAW,
    DECREE_A,
    DECREE_B, /* of another issuer: no order between the two */
    CIRCULAR,
    LOCAL, /* a provincial decision of province 22 */
    N_INSTRUMENTS
};
extern const char *const instruments[N_INSTRUMENTS];

enum kind { ORIGIN, TRANSFER, UNKNOWN, REQUIRES };

struct rule {
    enum kind kind;
    int id; /* "r07" */
    int subject;
    int same_as; /* a subject, or NONE */
    int holder;  /* of an origin; where a transfer goes */
    int from;    /* of a transfer: a holder */
    int needs;   /* of REQUIRES: a subject */
    int instrument;
    const char *mode;       /* of a transfer */
    int may_pass_on;        /* NONE: by mode */
    unsigned when[N_FACTS]; /* classes that satisfy it; 0 = any */
    bool silent;  /* the province is that of the instrument, not written */
    int province; /* or NONE */
    int place;    /* 1 = site, NONE = inherited */
    cn_date valid_from, valid_to; /* CN_DATE_MIN/MAX = open */
    bool immediate;
    int exception_to; /* an id, or NONE */
};

struct base {
    /* More facts, values, thresholds and holders are declared, and in another
     * order, so that everything has another number. */
    bool shifted;
    int n_subjects; /* each has the one action "issue" */
    struct rule rules[RULES_MAX];
    int n_rules;
};

/* A blank rule of a subject, under the law, always. */
struct rule blank(enum kind kind, int subject, int holder);
struct rule *add_rule(struct base *base, struct rule rule);
cn_date day_of(const char *text);
/* "s3:issue", "r07"; in buf. */
const char *power_text(char buf[TEXT_SIZE], int subject);
const char *rule_text(char buf[TEXT_SIZE], int id);

/* A folder with a catalogue of the units; ends the program on failure. */
const char *make_folder(void);
void remove_folder(void);
void write_base(const struct base *base);
cn_engine *open_base(const struct base *base);
/* Tells what is wrong and ends with code 3. */
_Noreturn void die(const char *what, const struct cn_error *err);

/* Random numbers below n. */
void seed_dice(unsigned seed);
int dice(int n);
bool chance(int percent);

/* ---- random.c ---- */

enum { N_BOUNDARY = 7 };
extern const char *const boundary[N_BOUNDARY];
void random_rules(struct base *base);
/* Instrument, dates, conditions, province and place of a rule; each fact is
 * tested with that chance. */
void random_parts(struct rule *r, int percent);

/* ---- findings ----------------------------------------------------------- */

struct cell {
    int fact[N_FACTS];
    int place[N_PLACES];
};
/* Is the cell in any of the regions? */
bool covers(const struct cn_proof_finding *f, const struct cell *cell);
/* Is rule `id` named, with that role unless it is NULL? */
bool names_rule(const struct cn_proof_finding *f, int id, const char *role);
bool is_about(const struct cn_proof_finding *f, int subject);
void print_finding(FILE *file, const struct cn_proof_finding *f);

#endif
