/* SPDX-License-Identifier: MIT
 *
 * check.h: what a value of a catalogue column may look like, one function
 * for each kind of value. A check may also bring the value into its one
 * canonical form, which is never longer. An empty value is never passed in:
 * whether a column may be empty is the table's to say.
 */
#ifndef CN_STORE_CHECK_H
#define CN_STORE_CHECK_H

#include "../base/error.h"
#include "../base/strbuf.h"

/* Fails with CN_E_INPUT; `column` is for the message. */
typedef enum cn_status cn_check_fn(const char *column, struct cn_strbuf *value,
                                   struct cn_error *err);

cn_check_fn cn_check_text;       /* anything */
cn_check_fn cn_check_name;       /* one line; runs of blanks become one */
cn_check_fn cn_check_key;        /* no blanks */
cn_check_fn cn_check_code;       /* of a procedure; the first two groups */
cn_check_fn cn_check_word;       /* an identifier */
cn_check_fn cn_check_subject;    /* identifiers with dots */
cn_check_fn cn_check_actions;    /* identifiers separated by ; */
cn_check_fn cn_check_presets;    /* fact=value separated by ; */
cn_check_fn cn_check_list;       /* anything separated by ; */
cn_check_fn cn_check_tiers;      /* tiers separated by ; */
cn_check_fn cn_check_date;       /* YYYY-MM-DD */
cn_check_fn cn_check_flag;       /* 1, or 0, which becomes empty */
cn_check_fn cn_check_confidence; /* text, secondary or weak */
cn_check_fn cn_check_unit_code;  /* digits */
cn_check_fn cn_check_unit_kind;

/* Length of the first two groups of a procedure code in any written form
 * ("2.002131" of "2.002131.000.00.00.H58"), or 0 when it is no such code. */
size_t cn_code_length(const char *text);
/* The confidence of that name, or CN_N_CONFIDENCE. */
enum cn_confidence cn_confidence_parse(const char *name);
/* True for kinds on the level of provinces. */
bool cn_kind_is_province(const char *kind);

#endif
