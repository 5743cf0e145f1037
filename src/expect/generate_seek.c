/* SPDX-License-Identifier: MIT
 *
 * generate_seek.c: a first case for a rule: on a day it is in force, with the
 * facts its condition tests, and others filled in until the answer rests on
 * it.
 */
#include "generate.h"

#include <string.h>

#include "../base/error.h"

#define TRIES_MAX 400   /* questions about a power to find a first case */
#define ALL_TRIES 20000 /* about all powers of a rule */
#define DEPTH_MAX 5     /* facts filled in on the way */
#define DAYS_MAX  16
#define SOME_DAY  20270 /* 2025-07-01, for rules without dates */

/* ---- asking --------------------------------------------------------- */

/* The case of a snapshot; false when it has no such value or place. */
static bool make_case(const cn_snapshot *snapshot, const struct written *w,
                      struct cn_case *out)
{
    int unit = CN_NONE;
    struct cn_error ignored = {.status = CN_OK};
    cn_case_init(out, w->day);
    out->power = w->power;
    if (w->province && cn_unit_find(snapshot, w->province, CN_LEVEL_PROVINCE,
                                    CN_NONE, w->day, 1, &unit) < 1) {
        return false;
    }
    out->presented = unit;
    for (int f = 0; f < cn_counts(snapshot).facts; f++) {
        struct cn_fact_info info;
        if (w->fact[f] && (!cn_fact_get(snapshot, f, CN_LANG_VI, &info) ||
                           cn_case_set(snapshot, out, info.id, w->fact[f],
                                       &ignored) != CN_OK)) {
            return false;
        }
    }
    return true;
}

cn_answer *cn_generate_ask(struct generating *job, const struct written *w)
{
    struct cn_case c;
    cn_answer *answer = NULL;
    if (job->status == CN_OK && make_case(job->snapshot, w, &c)) {
        job->status =
            cn_explain(job->snapshot, &c, CN_LANG_VI, &answer, job->err);
    }
    return answer;
}

struct search {
    const char *rule;
    bool met;
};

static void meet(void *ctx, const char *rule)
{
    struct search *search = ctx;
    search->met = search->met || strcmp(rule, search->rule) == 0;
}

static bool rests_on(struct generating *job, const struct cn_decision *d,
                     int rule)
{
    struct search search = {cn_rule_id(job->snapshot, rule), false};
    cn_test_each_rule(d, meet, &search);
    return search.met;
}

/* ---- values --------------------------------------------------------- */

const char *cn_generate_province(struct generating *job, const char *not_this,
                                 cn_date day)
{
    const struct cn_index *ix = job->ix;
    for (int u = 0; u < ix->n_units; u++) {
        const struct cn_ix_unit *unit = &ix->units[u];
        const char *code = cn_index_text(ix, unit->code);
        bool singled = unit->province_class < ix->n_provinces;
        if (unit->province == 0 && unit->from <= day && day < unit->to &&
            !singled && (!not_this || strcmp(code, not_this) != 0)) {
            return code;
        }
    }
    return NULL;
}

const char *cn_generate_value(struct generating *job, int fact, int class)
{
    return cn_class_example(&job->arena, job->ix, fact, class);
}

static void set_conjunction(struct generating *job, struct cn_ix_range tests,
                            struct written *w)
{
    for (int t = 0; t < tests.n; t++) {
        const struct cn_ix_test *test = &job->ix->tests[tests.first + t];
        int class = 0;
        while (class < CN_CLASSES_MAX - 1 && !(test->mask >> class & 1)) {
            class ++;
        }
        w->fact[test->fact] = cn_generate_value(job, test->fact, class);
    }
}

/* ---- the first case ------------------------------------------------- */

static bool seek(struct generating *job, struct written *w, int depth);

/* Fills in the first fact that the answer needs, one value after another. */
static bool fill_need(struct generating *job, struct written *w, const char *id,
                      int depth)
{
    int fact = cn_fact_find(job->snapshot, id);
    if (fact == CN_NONE || job->ix->facts[fact].place != CN_NONE ||
        w->fact[fact]) {
        return false;
    }
    int n = job->ix->facts[fact].classes;
    for (int class = 0; class < n; class ++) {
        w->fact[fact] = cn_generate_value(job, fact, class);
        if (seek(job, w, depth + 1)) {
            return true;
        }
    }
    w->fact[fact] = NULL;
    return false;
}

static bool seek(struct generating *job, struct written *w, int depth)
{
    if (job->tries++ >= TRIES_MAX || depth > DEPTH_MAX) {
        return false;
    }
    cn_answer *answer = cn_generate_ask(job, w);
    if (!answer) {
        return false;
    }
    const struct cn_decision *d = cn_answer_at(answer, 0);
    bool found = rests_on(job, d, job->rule);
    for (int i = 0; !found && i < d->n_needs; i++) {
        found = fill_need(job, w, d->needs[i].fact, depth);
    }
    cn_answer_free(answer);
    return found;
}

/* Days on which the rule is in force: its ends, and where others begin. */
static int list_days(struct generating *job, int power, cn_date out[DAYS_MAX])
{
    const struct cn_ix_rule *rule = &job->ix->rules[job->rule];
    const int32_t *d = job->ix->diagrams + job->ix->powers[power].diagram.first;
    int n = 0;
    int days = d[0] - 1 + d[1] - 1;
    if (rule->from != CN_DATE_MIN) {
        out[n++] = rule->from;
    }
    for (int i = 0; i < days && n < DAYS_MAX - 2; i++) {
        if (d[2 + i] > rule->from && d[2 + i] < rule->to) {
            out[n++] = d[2 + i];
        }
    }
    if (rule->to != CN_DATE_MAX) {
        out[n++] = rule->to - 1;
    }
    if (n == 0) {
        out[n++] = SOME_DAY;
    }
    return n;
}

/* The lowest values that the conjunction allows, then one of them higher: an
 * exception may take the lowest away. */
static bool seek_conjunction(struct generating *job, struct cn_ix_range tests,
                             struct written *w)
{
    set_conjunction(job, tests, w);
    if (seek(job, w, 0)) {
        return true;
    }
    for (int t = 0; t < tests.n; t++) {
        const struct cn_ix_test *test = &job->ix->tests[tests.first + t];
        int n = job->ix->facts[test->fact].classes;
        const char *lowest = w->fact[test->fact];
        for (int class = 0; class < n; class ++) {
            w->fact[test->fact] = cn_generate_value(job, test->fact, class);
            if ((test->mask >> class & 1) && seek(job, w, 0)) {
                return true;
            }
        }
        w->fact[test->fact] = lowest;
    }
    return false;
}

/* With the facts of `start` where the rule's condition leaves them free. */
static bool seek_power(struct generating *job, int power,
                       const struct written *start, struct written *out)
{
    const struct cn_ix_rule *rule = &job->ix->rules[job->rule];
    const char *province = cn_index_text(job->ix, rule->province);
    cn_date days[DAYS_MAX];
    int n_days = list_days(job, power, days);
    int n = rule->any.n > 0 ? rule->any.n : 1;
    for (int i = 0; i < n_days; i++) {
        for (int c = 0; c < n && c < ALTERNATIVES_TRIED; c++) {
            *out = *start;
            out->power = power;
            out->day = days[i];
            out->province = province[0]
                                ? province
                                : cn_generate_province(job, NULL, days[i]);
            struct cn_ix_range tests = {0};
            if (rule->any.n > 0) {
                tests = job->ix->conjunctions[rule->any.first + c];
            }
            if (seek_conjunction(job, tests, out)) {
                return true;
            }
        }
    }
    return false;
}

static bool names_power(const struct cn_index *ix, int power, int rule)
{
    struct cn_ix_range rules = ix->powers[power].rules;
    for (int i = 0; i < rules.n; i++) {
        if (ix->power_rules[rules.first + i] == rule) {
            return true;
        }
    }
    return ix->rules[rule].wide && cn_rule_covers(ix, &ix->rules[rule], power);
}

/* A case whose answer rests on the rule. */
bool cn_generate_first(struct generating *job, int rule,
                       const struct written *start, struct written *out)
{
    int tries = 0;
    int before = job->rule;
    bool found = false;
    job->rule = rule;
    for (int p = 0; p < job->ix->n_powers && !found && tries < ALL_TRIES; p++) {
        if (names_power(job->ix, p, rule)) {
            job->tries = 0;
            found = seek_power(job, p, start, out);
            tries += job->tries;
        }
    }
    job->rule = before;
    return found;
}
