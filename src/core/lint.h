/* SPDX-License-Identifier: MIT
 *
 * lint.h: what is not wrong with rules and still worth a look. Each lint has a
 * stable id, a row in lint_table.c with its words in both languages, and a
 * page in docs/lint/. None of them ever changes an answer.
 */
#ifndef CN_CORE_LINT_H
#define CN_CORE_LINT_H

#include "index.h"
#include "ruleset_private.h"

enum cn_lint {
    /* the text of a file; src/lua/scan.c */
    CN_LINT_BYTE_ORDER_MARK,
    CN_LINT_CRLF,
    CN_LINT_TAB,
    CN_LINT_TRAILING_BLANK,
    CN_LINT_NO_FINAL_NEWLINE,
    CN_LINT_NOT_NFC,
    CN_LINT_INVISIBLE_CHARACTER,
    CN_LINT_LONG_FILE,
    CN_LINT_BAD_ALLOW,
    CN_LINT_UNUSED_ALLOW,
    CN_LINT_EMPTY_FILE,
    /* instruments; lint_declared.c */
    CN_LINT_UNUSED_INSTRUMENT,
    CN_LINT_NUMBER_COLLISION,
    CN_LINT_NUMBER_MISMATCH,
    CN_LINT_NUMBER_YEAR,
    CN_LINT_VALID_BEFORE_ISSUED,
    CN_LINT_STRANGE_DATE,
    CN_LINT_PROVINCIAL_NOWHERE,
    /* holders, facts, subjects */
    CN_LINT_UNUSED_HOLDER,
    CN_LINT_TITLE_UNIT,
    CN_LINT_UNUSED_FACT,
    CN_LINT_NO_QUESTION,
    CN_LINT_NOT_A_QUESTION,
    CN_LINT_SAME_QUESTION,
    CN_LINT_VALUES_ALIKE,
    CN_LINT_UNUSED_THRESHOLD,
    CN_LINT_UNUSED_SUBJECT,
    CN_LINT_SAME_NAME,
    CN_LINT_UNUSED_WORD,
    /* ids and texts; lint_words.c */
    CN_LINT_ID_FORM,
    CN_LINT_ONE_LANGUAGE,
    CN_LINT_UNTIDY_TEXT,
    CN_LINT_FACT_ROW_FORM,
    /* one rule; lint_rules.c */
    CN_LINT_OUTSIDE_INSTRUMENT,
    CN_LINT_REDUNDANT_DATE,
    CN_LINT_NO_BASIS,
    CN_LINT_NO_ARTICLE,
    CN_LINT_CONFIDENCE_TOO_STRONG,
    CN_LINT_ENDED_BY_WITHOUT_END,
    CN_LINT_ENDED_BY_LATER,
    CN_LINT_SAME_FROM_TO,
    CN_LINT_MODE_GOES_UP,
    CN_LINT_OPEN_DELEGATION,
    CN_LINT_HOLDER_NOT_THERE,
    CN_LINT_FROM_LONG_GONE,
    CN_LINT_PLACE_TOO_COARSE,
    CN_LINT_UNKNOWN_PROVINCE,
    /* rules beside each other */
    CN_LINT_EXCEPTION_APART,
    CN_LINT_EXCEPTION_NEEDLESS,
    CN_LINT_REPEATED_CAVEAT,
    CN_LINT_SUBSUMED_RULE,
    /* conditions; lint_conditions.c */
    CN_LINT_ALLOWS_EVERYTHING,
    CN_LINT_IMPOSSIBLE_ALTERNATIVE,
    CN_LINT_SUBSUMED_ALTERNATIVE,
    CN_LINT_CONSTANT_PREDICATE,
    CN_LINT_PREDICATE_IGNORES,
    CN_LINT_PREDICATE_AS_WHEN,
    /* what the index shows; lint_reach.c */
    CN_LINT_PROVINCE_NOT_HELD,
    CN_LINT_DEAD_RULE,
    CN_LINT_UNSEEN_UNKNOWN,
    CN_N_LINT
};

/* The words for a kind of finding, errors of loading included. */
struct cn_lint_row {
    const char *id;
    bool fatal, fixable;
    const char *title[CN_N_LANG];
    /* Of a lint alone: what is wrong with {1} and {2} to {4} put in, and what
     * to do about it. */
    const char *message[CN_N_LANG];
    const char *hint[CN_N_LANG];
};

extern const struct cn_lint_row cn_lint_rows[];   /* CN_N_LINT */
extern const struct cn_lint_row cn_lint_errors[]; /* the last has no id */

/* Reports a lint at a place; {1} in its message is the statement's id. */
#define cn_lint_at(rs, lint, at, about, ...)                                   \
    cn_lint_report((rs), (lint), cn_text_of((rs), (at).file), (at).line,       \
                   cn_text_of((rs), (about)),                                  \
                   (const char *const[4]){__VA_ARGS__})

/* args: {2}, {3} and {4}. */
void cn_lint_report(struct cn_ruleset *rs, enum cn_lint lint, const char *file,
                    int line, const char *about, const char *const args[4]);

/* Everything there is to say about a linked ruleset and its index (NULL where
 * it has none: then nothing new); what its files allow is taken away. */
void cn_lint(struct cn_ruleset *rs, const struct cn_index *ix);

/* Its parts. */
void cn_lint_declared(struct cn_ruleset *rs);
void cn_lint_words(struct cn_ruleset *rs);
void cn_lint_rules(struct cn_ruleset *rs);
void cn_lint_pairs(struct cn_ruleset *rs);
void cn_lint_conditions(struct cn_ruleset *rs);
/* Which facts have classes that no rule tells apart. */
void cn_lint_classes(struct cn_ruleset *rs);
void cn_lint_reach(struct cn_ruleset *rs, const struct cn_index *ix);

#endif
