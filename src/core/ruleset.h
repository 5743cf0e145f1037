/* SPDX-License-Identifier: MIT
 *
 * ruleset.h: everything declared, mutable until it is linked.
 *
 * Order of life: init; add statements, procedures and units in any order;
 * cn_ruleset_link_facts(); the loader fills predicate tables;
 * cn_ruleset_link(); then the index is built from it. Adding never fails:
 * out of memory is sticky and reported by the link functions, and what is
 * wrong with a statement becomes a finding, so that one mistake does not
 * hide the next.
 */
#ifndef CN_CORE_RULESET_H
#define CN_CORE_RULESET_H

#include "../base/arena.h"
#include "rule.h"

struct cn_ruleset;

struct cn_ruleset *cn_ruleset_new(void); /* NULL: out of memory */
void cn_ruleset_free(struct cn_ruleset *rs);

/* The arena that owns everything; for the arrays that statements point to. */
struct cn_arena *cn_ruleset_arena(struct cn_ruleset *rs);

/* What every rule file's name begins with; arena text. */
void cn_ruleset_set_folder(struct cn_ruleset *rs, const char *folder);

/* The symbol of a text; 0 for "" and when memory has run out. */
cn_sym cn_ruleset_intern(struct cn_ruleset *rs, const char *text, size_t len);
cn_sym cn_ruleset_sym(struct cn_ruleset *rs, const char *text);
/* The symbol if the text is known already, or 0. */
cn_sym cn_ruleset_lookup(const struct cn_ruleset *rs, const char *text);
const char *cn_ruleset_text(const struct cn_ruleset *rs, cn_sym sym);

/* Each copies the struct; the arrays it points to stay where they are. */
void cn_ruleset_add_instrument(struct cn_ruleset *rs,
                               const struct cn_instrument *in);
void cn_ruleset_add_holder(struct cn_ruleset *rs, const struct cn_holder *h);
void cn_ruleset_add_fact(struct cn_ruleset *rs, const struct cn_fact *f);
void cn_ruleset_add_subject(struct cn_ruleset *rs, const struct cn_subject *s);
void cn_ruleset_add_rule(struct cn_ruleset *rs, const struct cn_rule *r);
void cn_ruleset_add_procedure(struct cn_ruleset *rs,
                              const struct cn_procedure *p);
void cn_ruleset_add_unit(struct cn_ruleset *rs, const struct cn_unit *u);

/* Before loading: files are to be looked at as text, too. */
void cn_ruleset_lint(struct cn_ruleset *rs);
bool cn_ruleset_linting(const struct cn_ruleset *rs);
/* A file was read; an allow comment stands in it. */
void cn_ruleset_add_file(struct cn_ruleset *rs, const struct cn_origin *at);
void cn_ruleset_add_allow(struct cn_ruleset *rs, const char *lint,
                          const char *about, const struct cn_origin *at);

/* Adds a finding whose id is static; its other texts are copied. */
void cn_ruleset_add_finding(struct cn_ruleset *rs,
                            const struct cn_finding *finding);
/* Reports a finding at a place; `id` and `hint` are static or arena text. */
void cn_ruleset_report(struct cn_ruleset *rs, bool fatal, const char *id,
                       const char *file, int line, const char *hint,
                       const char *fmt, ...) CN_PRINTF(7, 8);
size_t cn_ruleset_findings(const struct cn_ruleset *rs);
const struct cn_finding *cn_ruleset_finding(const struct cn_ruleset *rs,
                                            size_t i);
/* Sorts findings by file, line and text and drops repeats. */
void cn_ruleset_sort_findings(struct cn_ruleset *rs);
/* Makes the first fatal finding, of which there is one, the error. */
CN_MUST_CHECK enum cn_status cn_ruleset_fail(struct cn_ruleset *rs,
                                             struct cn_error *err);
/* True when any finding is fatal. */
bool cn_ruleset_broken(const struct cn_ruleset *rs);

/* Checks facts and thresholds and gives every fact its classes. */
CN_MUST_CHECK enum cn_status cn_ruleset_link_facts(struct cn_ruleset *rs,
                                                   struct cn_error *err);
/* Checks every reference, date and key, and fills the "after linking"
 * fields. CN_E_RULE when a fatal finding stands. */
CN_MUST_CHECK enum cn_status cn_ruleset_link(struct cn_ruleset *rs,
                                             struct cn_error *err);

/* Rules that carry a predicate, for the loader, after link_facts. */
size_t cn_ruleset_rules(const struct cn_ruleset *rs);
struct cn_rule *cn_ruleset_rule(struct cn_ruleset *rs, size_t i);
/* The fact of that id, or NULL; valid after link_facts. */
const struct cn_fact *cn_ruleset_fact(const struct cn_ruleset *rs, cn_sym id);

#endif
