/* SPDX-License-Identifier: MIT
 *
 * lint_declared.c: lints of instruments, holders, facts and subjects: what
 * nothing uses, what bears the same number or name, which days look mistyped.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "lint.h"

#define YEAR_DIGITS 4

/* ---- what rules use ----------------------------------------------------- */

struct used {
    bool *instrument, *holder, *fact, *subject;
    bool *word; /* by symbol: in a closed list */
    uint32_t n_words;
};

static void use(bool *flags, int number)
{
    if (number != CN_NONE) {
        flags[number] = true;
    }
}

static void use_word(struct used *used, cn_sym word)
{
    if ((uint32_t)word < used->n_words) {
        used->word[word] = true;
    }
}

static void use_subject(struct cn_ruleset *rs, struct used *used, cn_sym id)
{
    use(used->subject, cn_number_of(rs, rs->subject_of, id));
}

static void use_condition(struct cn_ruleset *rs, struct used *used,
                          const struct cn_condition *when)
{
    for (int c = 0; c < when->n_any; c++) {
        for (int t = 0; t < when->any[c].n_tests; t++) {
            use(used->fact, when->any[c].tests[t].fact_index);
        }
    }
    for (int f = 0; when->where && f < when->where->n_facts; f++) {
        use(used->fact, cn_number_of(rs, rs->fact_of, when->where->facts[f]));
    }
}

static void use_rule(struct cn_ruleset *rs, struct used *used,
                     const struct cn_rule *rule)
{
    use(used->instrument, rule->basis.index);
    use(used->instrument, rule->ended_by.index);
    use(used->holder, rule->holder_index);
    use(used->holder, rule->from_index);
    use(used->fact, rule->place_index);
    for (int i = 0; i < rule->n_of; i++) {
        use(used->holder, cn_number_of(rs, rs->holder_of, rule->of[i]));
    }
    for (int i = 0; i < rule->n_powers; i++) {
        use_subject(rs, used, rule->powers[i].subject);
    }
    use_subject(rs, used, rule->same_as.subject);
    use_subject(rs, used, rule->needs.subject);
    for (int i = 0; i < rule->n_fields; i++) {
        use_word(used, rule->fields[i]);
    }
    use_condition(rs, used, &rule->when);
}

/* A catalogue row uses what it names; so it is not told as unused. */
static void use_procedure(struct cn_ruleset *rs, struct used *used,
                          const struct cn_procedure *p)
{
    use_subject(rs, used, p->subject);
    use_word(used, p->field);
    for (int i = 0; i < p->n_actions; i++) {
        use_word(used, p->actions[i]);
    }
    for (int i = 0; i < p->n_presets; i++) {
        use(used->fact, cn_number_of(rs, rs->fact_of, p->presets[i].fact));
    }
}

static bool find_used(struct cn_ruleset *rs, struct used *used)
{
    used->n_words = rs->n_syms;
    used->instrument = CN_ARENA_NEW(&rs->arena, bool, rs->instruments.n + 1);
    used->holder = CN_ARENA_NEW(&rs->arena, bool, rs->holders.n + 1);
    used->fact = CN_ARENA_NEW(&rs->arena, bool, rs->facts.n + 1);
    used->subject = CN_ARENA_NEW(&rs->arena, bool, rs->subjects.n + 1);
    used->word = CN_ARENA_NEW(&rs->arena, bool, rs->n_syms + 1);
    if (cn_arena_failed(&rs->arena)) {
        return false;
    }
    for (size_t i = 0; i < rs->rules.n; i++) {
        use_rule(rs, used, CN_AT(rs->rules, cn_rule, i));
    }
    for (size_t i = 0; i < rs->procedures.n; i++) {
        use_procedure(rs, used, CN_AT(rs->procedures, cn_procedure, i));
    }
    for (size_t i = 0; i < rs->subjects.n; i++) {
        const struct cn_subject *s = CN_AT(rs->subjects, cn_subject, i);
        use_word(used, s->field);
        for (int a = 0; a < s->n_actions; a++) {
            use_word(used, s->actions[a]);
        }
    }
    return true;
}

/* ---- instruments ----------------------------------------------------------
 */

/* How much of "133/2025/NĐ-CP" is its number and year: 8, or 0. */
static size_t short_number(const char *number)
{
    size_t digits = strspn(number, "0123456789");
    size_t year = digits > 0 && number[digits] == '/'
                      ? strspn(number + digits + 1, "0123456789")
                      : 0;
    return year == YEAR_DIGITS ? digits + 1 + year : 0;
}

static void check_day(struct cn_ruleset *rs, const struct cn_origin *at,
                      cn_sym id, cn_date day)
{
    char text[11];
    if (day == CN_DATE_MIN || day == CN_DATE_MAX) {
        return;
    }
    int year = (int)strtol(cn_date_format(day, text), NULL, 10);
    if (year < 1945 || year > 2100) {
        cn_lint_at(rs, CN_LINT_STRANGE_DATE, *at, id, text);
    }
}

static void check_number(struct cn_ruleset *rs, const struct cn_instrument *in)
{
    const char *number = cn_text_of(rs, in->number);
    size_t len = short_number(number);
    char year[YEAR_DIGITS + 1] = "", issued[11] = "";
    if (len > 0 && !strstr(cn_text_of(rs, in->id), number)) {
        cn_lint_at(rs, CN_LINT_NUMBER_MISMATCH, in->at, in->id, number);
    }
    if (len > 0 && in->issued != CN_DATE_MIN) {
        memcpy(year, number + len - YEAR_DIGITS, YEAR_DIGITS);
        if (strncmp(cn_date_format(in->issued, issued), year, YEAR_DIGITS) !=
            0) {
            cn_lint_at(rs, CN_LINT_NUMBER_YEAR, in->at, in->id, year, issued);
        }
    }
}

static void check_instrument(struct cn_ruleset *rs,
                             const struct cn_instrument *in, bool used)
{
    char from[11], issued[11];
    if (!used) {
        cn_lint_at(rs, CN_LINT_UNUSED_INSTRUMENT, in->at, in->id, NULL);
    }
    check_number(rs, in);
    check_day(rs, &in->at, in->id, in->issued);
    check_day(rs, &in->at, in->id, in->from);
    check_day(rs, &in->at, in->id, in->to);
    if (in->issued != CN_DATE_MIN && in->from != CN_DATE_MIN &&
        in->from < in->issued) {
        cn_lint_at(rs, CN_LINT_VALID_BEFORE_ISSUED, in->at, in->id,
                   cn_date_format(in->from, from),
                   cn_date_format(in->issued, issued));
    }
}

/* ---- what bears the same words ---------------------------------------------
 */

struct bearer {
    cn_sym words, id;
    const struct cn_origin *at;
};

static int compare_bearers(const void *a, const void *b)
{
    const struct bearer *x = a;
    const struct bearer *y = b;
    return x->words != y->words ? (x->words > y->words) - (x->words < y->words)
                                : (x->id > y->id) - (x->id < y->id);
}

/* Reports each bearer of words that another, of a smaller id, bears too. */
static void report_same(struct cn_ruleset *rs, struct bearer *all, size_t n,
                        enum cn_lint lint)
{
    if (n == 0) {
        return;
    }
    qsort(all, n, sizeof *all, compare_bearers);
    const struct bearer *first = &all[0];
    for (size_t i = 1; i < n; i++) {
        if (all[i].words != first->words || all[i].words == 0) {
            first = &all[i];
            continue;
        }
        bool later =
            strcmp(cn_text_of(rs, all[i].id), cn_text_of(rs, first->id)) > 0;
        const struct bearer *a = later ? &all[i] : first;
        const struct bearer *b = later ? first : &all[i];
        cn_lint_at(rs, lint, *a->at, a->id, cn_text_of(rs, b->id),
                   cn_text_of(rs, a->words));
        first = b;
    }
}

static void check_numbers(struct cn_ruleset *rs)
{
    struct bearer *all =
        CN_ARENA_NEW(&rs->arena, struct bearer, rs->instruments.n + 1);
    size_t n = 0;
    for (size_t i = 0; all && i < rs->instruments.n; i++) {
        const struct cn_instrument *in =
            CN_AT(rs->instruments, cn_instrument, i);
        const char *number = cn_text_of(rs, in->number);
        size_t len = short_number(number);
        if (len > 0) {
            all[n++] = (struct bearer){cn_ruleset_intern(rs, number, len),
                                       in->id, &in->at};
        }
    }
    report_same(rs, all, n, CN_LINT_NUMBER_COLLISION);
}

static void check_names(struct cn_ruleset *rs)
{
    struct bearer *all =
        CN_ARENA_NEW(&rs->arena, struct bearer, rs->subjects.n + 1);
    for (size_t i = 0; all && i < rs->subjects.n; i++) {
        const struct cn_subject *s = CN_AT(rs->subjects, cn_subject, i);
        all[i] = (struct bearer){s->name.text[CN_LANG_VI], s->id, &s->at};
    }
    report_same(rs, all, all ? rs->subjects.n : 0, CN_LINT_SAME_NAME);
}

static void check_questions(struct cn_ruleset *rs)
{
    struct bearer *all =
        CN_ARENA_NEW(&rs->arena, struct bearer, rs->facts.n + 1);
    for (size_t i = 0; all && i < rs->facts.n; i++) {
        const struct cn_fact *f = CN_AT(rs->facts, cn_fact, i);
        all[i] = (struct bearer){f->question.text[CN_LANG_VI], f->id, &f->at};
    }
    report_same(rs, all, all ? rs->facts.n : 0, CN_LINT_SAME_QUESTION);
}

/* ---- holders, facts, subjects ------------------------------------------- */

static void check_holder(struct cn_ruleset *rs, const struct cn_holder *h,
                         bool used)
{
    const char *title = cn_text_of(rs, h->title.text[CN_LANG_VI]);
    const char *tier = cn_tier_name(h->tier);
    bool central = h->tier == CN_TIER_CENTRAL;
    bool unit = strstr(title, "{unit}") != NULL;
    if (!used) {
        cn_lint_at(rs, CN_LINT_UNUSED_HOLDER, h->at, h->id, NULL);
    }
    if (title[0] != '\0' && central == unit) {
        cn_lint_at(rs, CN_LINT_TITLE_UNIT, h->at, h->id, tier,
                   central ? "có {unit}" : "thiếu {unit}",
                   central ? "has {unit}" : "lacks {unit}");
    }
    check_day(rs, &h->at, h->id, h->from);
    check_day(rs, &h->at, h->id, h->to);
}

static void check_question(struct cn_ruleset *rs, const struct cn_fact *fact)
{
    static const char *const marks[] = {"?", "？"};
    bool asked = fact->question.text[CN_LANG_VI] != 0;
    if (!asked) {
        cn_lint_at(rs, CN_LINT_NO_QUESTION, fact->at, fact->id, NULL);
    }
    for (int l = 0; l < CN_N_LANG; l++) {
        const char *text = cn_text_of(rs, fact->question.text[l]);
        size_t len = strlen(text);
        bool marked = len == 0;
        for (int m = 0; m < 2 && !marked; m++) {
            size_t n = strlen(marks[m]);
            marked = len >= n && strcmp(text + len - n, marks[m]) == 0;
        }
        if (!marked) {
            cn_lint_at(rs, CN_LINT_NOT_A_QUESTION, fact->at, fact->id, text);
        }
    }
}

static void check_words(struct cn_ruleset *rs, const struct used *used,
                        const struct cn_fact *list)
{
    for (int i = 0; i < list->n_values; i++) {
        cn_sym id = list->values[i].id;
        if ((uint32_t)id < used->n_words && !used->word[id]) {
            cn_lint_at(rs, CN_LINT_UNUSED_WORD, list->at, list->id,
                       cn_text_of(rs, id));
        }
    }
}

static void check_facts(struct cn_ruleset *rs, const struct used *used)
{
    for (size_t i = 0; i < rs->facts.n; i++) {
        const struct cn_fact *fact = CN_AT(rs->facts, cn_fact, i);
        const char *id = cn_text_of(rs, fact->id);
        if (strcmp(id, "action") == 0 || strcmp(id, "field") == 0) {
            check_words(rs, used, fact);
            continue;
        }
        if (!used->fact[i]) {
            cn_lint_at(rs, CN_LINT_UNUSED_FACT, fact->at, fact->id, NULL);
        }
        check_question(rs, fact);
    }
}

void cn_lint_declared(struct cn_ruleset *rs)
{
    struct used used;
    if (!find_used(rs, &used)) {
        return;
    }
    for (size_t i = 0; i < rs->instruments.n; i++) {
        check_instrument(rs, CN_AT(rs->instruments, cn_instrument, i),
                         used.instrument[i]);
    }
    for (size_t i = 0; i < rs->holders.n; i++) {
        check_holder(rs, CN_AT(rs->holders, cn_holder, i), used.holder[i]);
    }
    for (size_t i = 0; i < rs->subjects.n; i++) {
        const struct cn_subject *s = CN_AT(rs->subjects, cn_subject, i);
        if (!used.subject[i]) {
            cn_lint_at(rs, CN_LINT_UNUSED_SUBJECT, s->at, s->id, NULL);
        }
    }
    check_facts(rs, &used);
    check_numbers(rs);
    check_names(rs);
    check_questions(rs);
}
