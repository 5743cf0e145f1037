/* SPDX-License-Identifier: MIT
 *
 * build_rules.c: rules as sections of the index, with everything that an
 * explanation needs: conditions, dates, provenance.
 */
#include <string.h>

#include "build.h"

static struct cn_ix_range build_words(struct cn_builder *b, const cn_sym *words,
                                      int n)
{
    struct cn_ix_range range = {cn_build_count(b, CN_SEC_words), n};
    for (int i = 0; i < n; i++) {
        cn_text text = cn_build_sym(b, words[i]);
        (void)cn_build_add(b, CN_SEC_words, &text);
    }
    return range;
}

static struct cn_ix_range build_condition(struct cn_builder *b,
                                          const struct cn_condition *when)
{
    struct cn_ix_range any = {cn_build_count(b, CN_SEC_conjunctions),
                              when->n_any};
    for (int c = 0; c < when->n_any; c++) {
        struct cn_ix_range all = {cn_build_count(b, CN_SEC_tests),
                                  when->any[c].n_tests};
        for (int t = 0; t < when->any[c].n_tests; t++) {
            struct cn_ix_test test;
            memset(&test, 0, sizeof test);
            test.mask = when->any[c].tests[t].mask;
            test.fact = when->any[c].tests[t].fact_index;
            (void)cn_build_add(b, CN_SEC_tests, &test);
        }
        (void)cn_build_add(b, CN_SEC_conjunctions, &all);
    }
    return any;
}

static struct cn_ix_range build_exceptions(struct cn_builder *b,
                                           const struct cn_rule *rule)
{
    struct cn_ix_range range = {cn_build_count(b, CN_SEC_numbers),
                                rule->n_beaten};
    for (int i = 0; i < rule->n_beaten; i++) {
        (void)cn_build_add(b, CN_SEC_numbers, &rule->beaten[i]);
    }
    return range;
}

static int province_class(const struct cn_builder *b,
                          const struct cn_rule *rule)
{
    for (int i = 0; i < b->rs->n_provinces; i++) {
        if (b->rs->provinces[i] == rule->province) {
            return i;
        }
    }
    return CN_NONE;
}

/* The powers whose result is needed; no action named means all of them. */
static struct cn_ix_range build_needs(struct cn_builder *b,
                                      const struct cn_power_ref *needs)
{
    struct cn_ix_range range = {cn_build_count(b, CN_SEC_numbers), 0};
    int s = cn_number_of(b->rs, b->rs->subject_of, needs->subject);
    if (needs->subject == 0 || s == CN_NONE) {
        return range;
    }
    const struct cn_subject *subject = CN_AT(b->rs->subjects, cn_subject, s);
    range.n = needs->n_actions ? needs->n_actions : subject->n_actions;
    for (int a = 0; a < range.n; a++) {
        int32_t power =
            needs->n_actions
                ? cn_ruleset_power(b->rs, needs->subject, needs->actions[a])
                : subject->first_power + a;
        (void)cn_build_add(b, CN_SEC_numbers, &power);
    }
    return range;
}

static void set_references(struct cn_builder *b, const struct cn_rule *rule,
                           struct cn_ix_rule *item)
{
    item->basis = rule->basis.index;
    item->article = cn_build_sym(b, rule->basis.article);
    item->clause = cn_build_sym(b, rule->basis.clause);
    item->point = cn_build_sym(b, rule->basis.point);
    item->province = cn_build_sym(b, rule->province);
    item->province_class = province_class(b, rule);
    item->holder = rule->holder_index;
    item->from_holder = rule->from_index;
    item->from_tier = (int32_t)rule->from_tier;
    item->place = rule->place_index == CN_NONE
                      ? CN_NONE
                      : CN_AT(b->rs->facts, cn_fact, rule->place_index)->place;
    item->same_as = rule->same_as_power;
    item->needs = build_needs(b, &rule->needs);
}

/* The name below the folder, so that equal rules give equal bytes wherever
 * they stand. */
static cn_text build_file(struct cn_builder *b, cn_sym file)
{
    const char *path = cn_text_of(b->rs, file);
    const char *folder = b->rs->folder ? b->rs->folder : "";
    size_t len = strlen(folder);
    return cn_build_text(b,
                         strncmp(path, folder, len) == 0 ? path + len : path);
}

static void build_rule(struct cn_builder *b, const struct cn_rule *rule)
{
    struct cn_ix_rule item;
    memset(&item, 0, sizeof item);
    item.id = cn_build_sym(b, rule->id);
    item.file = build_file(b, rule->at.file);
    item.line = rule->at.line;
    item.kind = (int32_t)rule->kind;
    item.from = rule->from;
    item.to = rule->to;
    item.immediate = rule->transition == CN_IMMEDIATE;
    item.confidence = (int32_t)cn_rule_confidence(b->rs, rule);
    item.note = cn_build_sym(b, rule->note);
    item.any = build_condition(b, &rule->when);
    item.facts = build_words(b, rule->facts, rule->n_facts);
    item.exception = build_exceptions(b, rule);
    item.of = build_words(b, rule->of, rule->n_of);
    item.fields = build_words(b, rule->fields, rule->n_fields);
    item.wide = rule->n_powers == 0;
    item.mode = (int32_t)rule->mode;
    item.may_pass_on = rule->may_pass_on;
    item.about = (int32_t)rule->about;
    item.text = cn_build_label(b, &rule->text);
    set_references(b, rule, &item);
    int32_t number = cn_build_add(b, CN_SEC_rules, &item);
    if (item.wide) {
        (void)cn_build_add(b, CN_SEC_wide_rules, &number);
    }
}

void cn_build_rules(struct cn_builder *b)
{
    for (size_t i = 0; i < b->rs->rules.n; i++) {
        build_rule(b, CN_AT(b->rs->rules, cn_rule, i));
    }
}
