/* SPDX-License-Identifier: MIT
 *
 * link_rules.c: every reference a rule makes becomes a number, its dates are
 * narrowed to those of its basis, and each power learns its rules.
 */
#include <stdlib.h>
#include <string.h>

#include "ruleset_private.h"

#define HOLDER_ID offsetof(struct cn_holder, id)

static const char *id_of(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    return cn_text_of(rs, rule->id);
}

static int find_holder(struct cn_ruleset *rs, const struct cn_rule *rule,
                       cn_sym id)
{
    int holder = cn_number_of(rs, rs->holder_of, id);
    if (holder == CN_NONE && id != 0) {
        cn_report_at(rs, rule->at, "unknown-holder",
                     cn_suggest(rs, &rs->holders, HOLDER_ID, id,
                                "declare it with holder { … }"),
                     "rule \"%s\": no holder \"%s\"", id_of(rs, rule),
                     cn_text_of(rs, id));
    }
    return holder;
}

static int find_instrument(struct cn_ruleset *rs, const struct cn_rule *rule,
                           struct cn_provision *provision)
{
    provision->index = CN_NONE;
    if (provision->instrument == 0) {
        return CN_NONE;
    }
    provision->index =
        cn_number_of(rs, rs->instrument_of, provision->instrument);
    if (provision->index == CN_NONE) {
        cn_report_at(rs, rule->at, "unknown-instrument",
                     cn_suggest(rs, &rs->instruments,
                                offsetof(struct cn_instrument, id),
                                provision->instrument,
                                "declare it with instrument { … }"),
                     "rule \"%s\": no instrument \"%s\"", id_of(rs, rule),
                     cn_text_of(rs, provision->instrument));
    }
    return provision->index;
}

static void link_dates(struct cn_ruleset *rs, struct cn_rule *rule)
{
    if (!rule->has_from) {
        rule->from = CN_DATE_MIN;
    }
    if (!rule->has_to) {
        rule->to = CN_DATE_MAX;
    }
    if (rule->transition == CN_TRANSITION_DEFAULT) {
        rule->transition = CN_AT_RECEIPT;
    }
    rule->own_from = rule->from;
    rule->own_to = rule->to;
    if (rule->basis.index != CN_NONE) {
        const struct cn_instrument *in =
            CN_AT(rs->instruments, cn_instrument, rule->basis.index);
        if (!rule->has_from && in->from == CN_DATE_MIN) {
            cn_report_at(rs, rule->at, "no-start",
                         "give valid_from, or declare the time before unknown",
                         "rule \"%s\" has no first day: that of %s is not "
                         "established",
                         id_of(rs, rule), cn_text_of(rs, in->id));
        }
        rule->from = rule->from > in->from ? rule->from : in->from;
        rule->to = rule->to < in->to ? rule->to : in->to;
    }
    if (rule->from >= rule->to) {
        cn_report_at(rs, rule->at, "empty-interval",
                     rule->own_from < rule->own_to
                         ? "all of its days are outside its instrument's"
                         : "valid_to is the first day it no longer holds",
                     "rule \"%s\" is valid on no day", id_of(rs, rule));
    }
}

/* A rule speaks where and when its instrument does, unless it says more. */
static void inherit(struct cn_ruleset *rs, struct cn_rule *rule)
{
    if (rule->basis.index == CN_NONE) {
        return;
    }
    const struct cn_instrument *in =
        CN_AT(rs->instruments, cn_instrument, rule->basis.index);
    if (rule->transition == CN_TRANSITION_DEFAULT) {
        rule->transition = in->transition;
    }
    if (rule->province == 0) {
        rule->province = in->province;
    }
}

static void link_place(struct cn_ruleset *rs, struct cn_rule *rule)
{
    rule->place_index = CN_NONE;
    if (rule->place == 0) {
        return;
    }
    int fact = cn_number_of(rs, rs->fact_of, rule->place);
    if (fact == CN_NONE || CN_AT(rs->facts, cn_fact, fact)->type != CN_PLACE) {
        cn_report_at(rs, rule->at, "unknown-place",
                     cn_suggest(rs, &rs->facts, offsetof(struct cn_fact, id),
                                rule->place, "declare a fact of type place"),
                     "rule \"%s\": \"%s\" is not a place fact", id_of(rs, rule),
                     cn_text_of(rs, rule->place));
        return;
    }
    rule->place_index = fact;
}

static void link_holders(struct cn_ruleset *rs, struct cn_rule *rule)
{
    rule->holder_index = find_holder(rs, rule, rule->holder);
    rule->from_index = CN_NONE;
    rule->from_tier = CN_TIER_NONE;
    if (rule->kind == CN_TRANSFER) {
        rule->from_tier = cn_tier_parse(cn_text_of(rs, rule->holder_from));
        if (rule->from_tier == CN_TIER_NONE) {
            rule->from_index = find_holder(rs, rule, rule->holder_from);
        }
    }
    for (int i = 0; i < rule->n_of; i++) {
        if (cn_tier_parse(cn_text_of(rs, rule->of[i])) == CN_TIER_NONE) {
            (void)find_holder(rs, rule, rule->of[i]);
        }
    }
}

/* Whether there is such a subject; reports it when not. */
static bool find_subject(struct cn_ruleset *rs, const struct cn_rule *rule,
                         cn_sym subject)
{
    if (cn_number_of(rs, rs->subject_of, subject) != CN_NONE) {
        return true;
    }
    cn_report_at(rs, rule->at, "unknown-subject",
                 cn_suggest(rs, &rs->subjects, offsetof(struct cn_subject, id),
                            subject, "declare it with subject { … }"),
                 "rule \"%s\": no subject \"%s\"", id_of(rs, rule),
                 cn_text_of(rs, subject));
    return false;
}

/* The power of subject:action; reports what is wrong with the name. */
static int find_power(struct cn_ruleset *rs, const struct cn_rule *rule,
                      cn_sym subject, cn_sym action)
{
    if (!find_subject(rs, rule, subject)) {
        return CN_NONE;
    }
    int power = cn_ruleset_power(rs, subject, action);
    if (power == CN_NONE) {
        cn_report_at(
            rs, rule->at, "unknown-action", "add it to the subject's actions",
            "rule \"%s\": subject \"%s\" has no action \"%s\"", id_of(rs, rule),
            cn_text_of(rs, subject), cn_text_of(rs, action));
    }
    return power;
}

static void add_to_power(struct cn_ruleset *rs, int power, int rule)
{
    struct cn_power *p = &rs->powers[power];
    if (p->n_rules > 0 && p->rules[p->n_rules - 1] == rule) {
        return; /* the rule names the power twice */
    }
    int *rules = cn_arena_grow(&rs->arena, p->rules, (size_t)p->n_rules,
                               &p->max, sizeof *rules);
    if (rules) {
        rules[p->n_rules++] = rule;
        p->rules = rules;
    }
}

static void link_powers(struct cn_ruleset *rs, struct cn_rule *rule, int number)
{
    for (int i = 0; i < rule->n_powers; i++) {
        const struct cn_power_ref *ref = &rule->powers[i];
        int s = cn_number_of(rs, rs->subject_of, ref->subject);
        if (s != CN_NONE && ref->n_actions == 0) {
            const struct cn_subject *subject =
                CN_AT(rs->subjects, cn_subject, s);
            for (int a = 0; a < subject->n_actions; a++) {
                add_to_power(rs, subject->first_power + a, number);
            }
            continue;
        }
        for (int a = 0; a < (ref->n_actions ? ref->n_actions : 1); a++) {
            cn_sym action = ref->n_actions ? ref->actions[a] : 0;
            int power = find_power(rs, rule, ref->subject, action);
            if (power != CN_NONE) {
                add_to_power(rs, power, number);
            }
        }
    }
}

static void link_named_power(struct cn_ruleset *rs, struct cn_rule *rule)
{
    rule->same_as_power = CN_NONE;
    if (rule->same_as.subject != 0) {
        rule->same_as_power =
            find_power(rs, rule, rule->same_as.subject,
                       rule->same_as.n_actions ? rule->same_as.actions[0] : 0);
    }
    /* Without actions the whole subject is needed. */
    if (rule->needs.subject != 0 && rule->needs.n_actions == 0) {
        (void)find_subject(rs, rule, rule->needs.subject);
    }
    for (int a = 0; rule->needs.subject != 0 && a < rule->needs.n_actions;
         a++) {
        (void)find_power(rs, rule, rule->needs.subject, rule->needs.actions[a]);
    }
}

/* Insertion sort: a few dozen provinces at most. */
static void add_province(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    for (int i = 0; i < rs->n_provinces; i++) {
        if (rs->provinces[i] == rule->province) {
            return;
        }
    }
    if (rs->n_provinces == CN_CLASSES_MAX - 1) {
        cn_report_at(rs, rule->at, "too-many-provinces",
                     "rules may single out at most 63 provinces",
                     "rule \"%s\": one province too many", id_of(rs, rule));
        return;
    }
    int at = rs->n_provinces++;
    const char *code = cn_text_of(rs, rule->province);
    while (at > 0 && strcmp(cn_text_of(rs, rs->provinces[at - 1]), code) > 0) {
        rs->provinces[at] = rs->provinces[at - 1];
        at--;
    }
    rs->provinces[at] = rule->province;
}

static void link_exceptions(struct cn_ruleset *rs, struct cn_rule *rule)
{
    for (int i = 0; i < rule->n_exception_to; i++) {
        if (cn_number_of(rs, rs->rule_of, rule->exception_to[i]) == CN_NONE) {
            cn_report_at(
                rs, rule->at, "unknown-rule",
                cn_suggest(rs, &rs->rules, offsetof(struct cn_rule, id),
                           rule->exception_to[i], "name the id of a rule"),
                "rule \"%s\" is an exception to \"%s\", which is no "
                "rule",
                id_of(rs, rule), cn_text_of(rs, rule->exception_to[i]));
        }
    }
}

void cn_link_rules(struct cn_ruleset *rs)
{
    rs->provinces = CN_ARENA_NEW(&rs->arena, cn_sym, CN_CLASSES_MAX);
    if (!rs->provinces || !rs->powers) {
        return;
    }
    for (size_t i = 0; i < rs->rules.n; i++) {
        struct cn_rule *rule = CN_AT(rs->rules, cn_rule, i);
        (void)find_instrument(rs, rule, &rule->basis);
        (void)find_instrument(rs, rule, &rule->ended_by);
        inherit(rs, rule);
        link_dates(rs, rule);
        link_place(rs, rule);
        link_holders(rs, rule);
        link_powers(rs, rule, (int)i);
        link_named_power(rs, rule);
        link_exceptions(rs, rule);
        if (rule->province != 0) {
            add_province(rs, rule);
        }
    }
}
