/* SPDX-License-Identifier: MIT
 *
 * link.c: numbers everything declared, then has each part checked: names,
 * dates (link_rules.c), conditions, and what follows what.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "ruleset_private.h"

static void check_dates(struct cn_ruleset *rs, const struct cn_origin *at,
                        const char *id, cn_date from, cn_date to)
{
    if (from >= to) {
        cn_report_at(rs, *at, "empty-interval",
                     "valid_to is the first day it no longer holds",
                     "\"%s\" is valid on no day", id);
    }
}

static bool number_all(struct cn_ruleset *rs)
{
    rs->n_syms = rs->strings.n;
    rs->fact_of = cn_number_ids(rs, &rs->facts, offsetof(struct cn_fact, id),
                                offsetof(struct cn_fact, at), "fact");
    rs->instrument_of =
        cn_number_ids(rs, &rs->instruments, offsetof(struct cn_instrument, id),
                      offsetof(struct cn_instrument, at), "instrument");
    rs->holder_of =
        cn_number_ids(rs, &rs->holders, offsetof(struct cn_holder, id),
                      offsetof(struct cn_holder, at), "holder");
    rs->subject_of =
        cn_number_ids(rs, &rs->subjects, offsetof(struct cn_subject, id),
                      offsetof(struct cn_subject, at), "subject");
    rs->rule_of = cn_number_ids(rs, &rs->rules, offsetof(struct cn_rule, id),
                                offsetof(struct cn_rule, at), "rule");
    return !cn_arena_failed(&rs->arena);
}

/* The reserved enumeration of that id, or NULL when rules do not declare it;
 * then any word may stand in its place. */
static const struct cn_fact *reserved(struct cn_ruleset *rs, const char *id)
{
    const struct cn_fact *fact = cn_ruleset_fact(rs, cn_ruleset_lookup(rs, id));
    return fact && fact->type == CN_ENUM ? fact : NULL;
}

static void check_word(struct cn_ruleset *rs, const struct cn_fact *words,
                       cn_sym word, const struct cn_origin *at)
{
    if (!words) {
        return;
    }
    struct cn_list known = {0};
    for (int i = 0; i < words->n_values; i++) {
        if (words->values[i].id == word) {
            return;
        }
    }
    known.items = CN_ARENA_NEW(&rs->arena, void *, words->n_values);
    for (int i = 0; known.items && i < words->n_values; i++) {
        ((void **)known.items)[known.n++] = &words->values[i];
    }
    const char *fact = cn_text_of(rs, words->id);
    cn_ruleset_report(
        rs, true, "unknown-value", cn_text_of(rs, at->file), at->line,
        cn_suggest(rs, &known, offsetof(struct cn_value, id), word,
                   "add it to that fact's values"),
        "\"%s\" is not a value of the fact \"%s\"", cn_text_of(rs, word), fact);
}

static void check_intervals(struct cn_ruleset *rs)
{
    for (size_t i = 0; i < rs->holders.n; i++) {
        const struct cn_holder *h = CN_AT(rs->holders, cn_holder, i);
        if (i == CN_HOLDERS_MAX) {
            cn_report_at(rs, h->at, "too-many-holders",
                         "reuse a declared holder",
                         "holder \"%s\" is one holder too many (at most %d)",
                         cn_text_of(rs, h->id), CN_HOLDERS_MAX);
        }
        check_dates(rs, &h->at, cn_text_of(rs, h->id), h->from, h->to);
    }
    for (size_t i = 0; i < rs->instruments.n; i++) {
        const struct cn_instrument *in =
            CN_AT(rs->instruments, cn_instrument, i);
        check_dates(rs, &in->at, cn_text_of(rs, in->id), in->from, in->to);
    }
}

/* Gives every subject × action its power number, in order. */
static void number_powers(struct cn_ruleset *rs)
{
    const struct cn_fact *actions = reserved(rs, "action");
    const struct cn_fact *fields = reserved(rs, "field");
    size_t total = 0;
    for (size_t i = 0; i < rs->subjects.n; i++) {
        total += (size_t)CN_AT(rs->subjects, cn_subject, i)->n_actions;
    }
    rs->powers = CN_ARENA_NEW(&rs->arena, struct cn_power, total);
    if (!rs->powers) {
        return;
    }
    for (size_t i = 0; i < rs->subjects.n; i++) {
        struct cn_subject *subject = CN_AT(rs->subjects, cn_subject, i);
        subject->first_power = rs->n_powers;
        check_word(rs, fields, subject->field, &subject->at);
        for (int a = 0; a < subject->n_actions; a++) {
            check_word(rs, actions, subject->actions[a], &subject->at);
            rs->powers[rs->n_powers++] = (struct cn_power){
                .subject = (int)i, .action = subject->actions[a]};
        }
    }
}

int cn_ruleset_power(const struct cn_ruleset *rs, cn_sym subject, cn_sym action)
{
    int s = cn_number_of(rs, rs->subject_of, subject);
    if (s == CN_NONE) {
        return CN_NONE;
    }
    const struct cn_subject *found = CN_AT(rs->subjects, cn_subject, s);
    for (int a = 0; a < found->n_actions; a++) {
        if (found->actions[a] == action) {
            return found->first_power + a;
        }
    }
    return CN_NONE;
}

static void check_fields(struct cn_ruleset *rs)
{
    const struct cn_fact *fields = reserved(rs, "field");
    for (size_t i = 0; i < rs->rules.n; i++) {
        const struct cn_rule *rule = CN_AT(rs->rules, cn_rule, i);
        for (int f = 0; f < rule->n_fields; f++) {
            check_word(rs, fields, rule->fields[f], &rule->at);
        }
    }
}

enum cn_status cn_ruleset_link(struct cn_ruleset *rs, struct cn_error *err)
{
    if (!number_all(rs)) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
    }
    check_intervals(rs);
    number_powers(rs);
    check_fields(rs);
    cn_link_rules(rs);
    cn_link_conditions(rs);
    cn_link_follow(rs);
    if (cn_arena_failed(&rs->arena)) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
    }
    cn_ruleset_sort_findings(rs);
    if (!rs->broken) {
        return CN_OK;
    }
    size_t i = 0;
    while (!cn_ruleset_finding(rs, i)->fatal) {
        i++;
    }
    const struct cn_finding *first = cn_ruleset_finding(rs, i);
    enum cn_status status = cn_fail(err, CN_E_RULE, "%s%s%s", first->message,
                                    first->hint[0] ? "; " : "", first->hint);
    (void)cn_error_at(err, first->file, first->line);
    return status;
}
