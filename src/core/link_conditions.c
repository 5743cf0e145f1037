/* SPDX-License-Identifier: MIT
 *
 * link_conditions.c: every test becomes a fact number and a mask of classes;
 * a predicate's table becomes conjunctions like any other condition.
 */
#include <string.h>

#include "../base/error.h"
#include "ruleset_private.h"

static uint64_t all_classes(const struct cn_fact *fact)
{
    return fact->classes >= CN_CLASSES_MAX ? UINT64_MAX
                                           : (UINT64_C(1) << fact->classes) - 1;
}

int cn_value_class(const struct cn_ruleset *rs, const struct cn_fact *fact,
                   cn_sym value)
{
    if (fact->type == CN_BOOLEAN) {
        const char *text = cn_text_of(rs, value);
        return strcmp(text, "true") == 0    ? 1
               : strcmp(text, "false") == 0 ? 0
                                            : CN_NONE;
    }
    for (int i = 0; fact->type == CN_ENUM && i < fact->n_values; i++) {
        if (fact->values[i].id == value) {
            return i;
        }
    }
    return CN_NONE;
}

static const char *suggest_value(struct cn_ruleset *rs,
                                 const struct cn_fact *fact, cn_sym value)
{
    if (fact->type == CN_BOOLEAN) {
        return "it is true or false";
    }
    if (fact->type == CN_NUMBER) {
        return "compare a number with at_least(n) or below(n)";
    }
    struct cn_list known = {
        .items = CN_ARENA_NEW(&rs->arena, void *, fact->n_values + 1)};
    for (int i = 0; known.items && i < fact->n_values; i++) {
        ((void **)known.items)[known.n++] = &fact->values[i];
    }
    return cn_suggest(rs, &known, offsetof(struct cn_value, id), value,
                      "use one of the fact's values");
}

static uint64_t values_mask(struct cn_ruleset *rs, const struct cn_rule *rule,
                            const struct cn_fact *fact,
                            const struct cn_test *test)
{
    uint64_t mask = 0;
    for (int i = 0; i < test->n_values; i++) {
        int class = cn_value_class(rs, fact, test->values[i]);
        if (class == CN_NONE) {
            cn_report_at(rs, rule->at, "unknown-value",
                         suggest_value(rs, fact, test->values[i]),
                         "rule \"%s\": fact \"%s\" has no value \"%s\"",
                         cn_text_of(rs, rule->id), cn_text_of(rs, fact->id),
                         cn_text_of(rs, test->values[i]));
        } else if (class < CN_CLASSES_MAX) {
            mask |= UINT64_C(1) << class;
        }
    }
    return test->op == CN_OP_NONE_OF ? all_classes(fact) & ~mask : mask;
}

static uint64_t number_mask(const struct cn_fact *fact,
                            const struct cn_test *test)
{
    uint64_t mask = 0;
    for (int i = 0; i < fact->classes && i < CN_CLASSES_MAX; i++) {
        bool above = i > 0 && fact->cuts[i - 1] >= test->number;
        if (above == (test->op == CN_OP_AT_LEAST)) {
            mask |= UINT64_C(1) << i;
        }
    }
    return mask;
}

/* "action" and "field" only list words: no case has a value for them. */
static bool is_reserved(struct cn_ruleset *rs, const struct cn_rule *rule,
                        const char *fact)
{
    bool reserved = strcmp(fact, "action") == 0 || strcmp(fact, "field") == 0;
    if (reserved) {
        cn_report_at(rs, rule->at, "reserved-fact",
                     "say it with power = { … } or field = \"…\"",
                     "rule \"%s\": \"%s\" cannot stand in a condition",
                     cn_text_of(rs, rule->id), fact);
    }
    return reserved;
}

static void link_test(struct cn_ruleset *rs, const struct cn_rule *rule,
                      struct cn_test *test)
{
    test->fact_index = cn_number_of(rs, rs->fact_of, test->fact);
    if (test->fact_index == CN_NONE) {
        cn_report_at(rs, rule->at, "unknown-fact",
                     cn_suggest(rs, &rs->facts, offsetof(struct cn_fact, id),
                                test->fact, "declare it with fact { … }"),
                     "rule \"%s\": no fact \"%s\"", cn_text_of(rs, rule->id),
                     cn_text_of(rs, test->fact));
        return;
    }
    const struct cn_fact *fact = CN_AT(rs->facts, cn_fact, test->fact_index);
    const char *id = cn_text_of(rs, fact->id);
    if (is_reserved(rs, rule, id)) {
        return;
    }
    bool compares = test->op == CN_OP_AT_LEAST || test->op == CN_OP_BELOW;
    if (fact->type == CN_PLACE) {
        cn_report_at(rs, rule->at, "place-in-condition",
                     "use province = \"…\" or place = \"…\"",
                     "rule \"%s\": place \"%s\" cannot stand in a condition",
                     cn_text_of(rs, rule->id), id);
    } else if (compares && fact->type != CN_NUMBER) {
        cn_report_at(rs, rule->at, "not-a-number", "name its values",
                     "rule \"%s\": fact \"%s\" is not a number",
                     cn_text_of(rs, rule->id), id);
    } else {
        test->mask = compares ? number_mask(fact, test)
                              : values_mask(rs, rule, fact, test);
    }
}

/* Tests of the same fact become one; false when nothing can satisfy them. */
static bool merge_tests(struct cn_conjunction *all)
{
    int kept = 0;
    for (int i = 0; i < all->n_tests; i++) {
        int at = 0;
        while (at < kept &&
               all->tests[at].fact_index != all->tests[i].fact_index) {
            at++;
        }
        if (at < kept) {
            all->tests[at].mask &= all->tests[i].mask;
        } else {
            all->tests[kept++] = all->tests[i];
        }
    }
    all->n_tests = kept;
    for (int i = 0; i < kept; i++) {
        if (all->tests[i].mask == 0) {
            return false;
        }
    }
    return true;
}

static void link_when(struct cn_ruleset *rs, struct cn_rule *rule)
{
    struct cn_condition *when = &rule->when;
    int kept = 0;
    for (int c = 0; c < when->n_any; c++) {
        for (int t = 0; t < when->any[c].n_tests; t++) {
            link_test(rs, rule, &when->any[c].tests[t]);
        }
        if (rs->broken || merge_tests(&when->any[c])) {
            when->any[kept++] = when->any[c];
        }
    }
    if (when->n_any > 0 && kept == 0) {
        cn_report_at(rs, rule->at, "never",
                     "two of its tests exclude each other",
                     "rule \"%s\" has a condition that can never hold",
                     cn_text_of(rs, rule->id));
    }
    when->n_impossible = when->n_any - kept;
    when->n_any = kept;
}

#define ROWS_MAX 4096

/* A predicate's rows and their product with `when`, while they are made. */
struct table {
    struct cn_conjunction rows[ROWS_MAX], product[ROWS_MAX];
};

/* One conjunction for each run of true cells: exact values for all facts but
 * the last, a mask for the last. */
static int predicate_rows(struct cn_ruleset *rs, const struct cn_predicate *p,
                          struct cn_conjunction *out)
{
    const struct cn_fact *facts[CN_PREDICATE_FACTS_MAX];
    int n = 0;
    CN_ASSERT(p->n_facts >= 1 && p->n_facts <= CN_PREDICATE_FACTS_MAX);
    for (int i = 0; i < p->n_facts; i++) {
        facts[i] = cn_ruleset_fact(rs, p->facts[i]);
    }
    size_t last = (size_t)facts[p->n_facts - 1]->classes;
    for (size_t row = 0; row < p->n_cells / last; row++) {
        uint64_t mask = 0;
        for (size_t c = 0; c < last; c++) {
            size_t cell = row * last + c;
            mask |= (p->table[cell / 64] >> (cell % 64) & 1) << c;
        }
        if (mask == 0) {
            continue;
        }
        if (n == ROWS_MAX) {
            return -1;
        }
        struct cn_test *tests =
            CN_ARENA_NEW(&rs->arena, struct cn_test, p->n_facts);
        if (!tests) {
            return -1;
        }
        size_t rest = row;
        for (int f = p->n_facts - 1; f >= 0; f--) {
            size_t classes = (size_t)facts[f]->classes;
            bool is_last = f == p->n_facts - 1;
            tests[f].fact = p->facts[f];
            tests[f].fact_index = cn_number_of(rs, rs->fact_of, p->facts[f]);
            tests[f].mask = is_last ? mask : UINT64_C(1) << (rest % classes);
            rest = is_last ? rest : rest / classes;
        }
        out[n++] = (struct cn_conjunction){tests, p->n_facts};
    }
    return n;
}

/* Both conjunctions as one, in `tests` that has room for them. */
static bool join(struct cn_test *tests, const struct cn_conjunction *a,
                 const struct cn_conjunction *b, struct cn_conjunction *out)
{
    if (a->n_tests > 0) {
        memcpy(tests, a->tests, (size_t)a->n_tests * sizeof *tests);
    }
    memcpy(tests + a->n_tests, b->tests, (size_t)b->n_tests * sizeof *tests);
    *out = (struct cn_conjunction){tests, a->n_tests + b->n_tests};
    return merge_tests(out);
}

/* when × where, as one disjunction; what can never hold takes no memory. */
static int multiply(struct cn_ruleset *rs, const struct cn_condition *when,
                    const struct cn_conjunction *rows, int n_rows,
                    struct cn_conjunction *out)
{
    int n = 0;
    for (int c = 0; c < (when->n_any ? when->n_any : 1); c++) {
        const struct cn_conjunction none = {0};
        const struct cn_conjunction *a = when->n_any ? &when->any[c] : &none;
        struct cn_test *tests = NULL;
        for (int r = 0; r < n_rows; r++) {
            if (!tests) {
                tests = CN_ARENA_NEW(&rs->arena, struct cn_test,
                                     a->n_tests + rows[r].n_tests);
            }
            struct cn_conjunction both;
            if (!tests) {
                return -1;
            }
            if (!join(tests, a, &rows[r], &both)) {
                continue;
            }
            if (n == ROWS_MAX) {
                return -1;
            }
            out[n++] = both;
            tests = NULL;
        }
    }
    return n;
}

static void link_where(struct cn_ruleset *rs, struct cn_rule *rule,
                       struct table *table)
{
    struct cn_condition *when = &rule->when;
    int n_rows = predicate_rows(rs, when->where, table->rows);
    int n = n_rows < 0
                ? -1
                : multiply(rs, when, table->rows, n_rows, table->product);
    if (n < 0) {
        cn_report_at(rs, rule->at, "predicate-too-large",
                     "say a part of it with when",
                     "rule \"%s\": its predicate needs more than %d cells",
                     cn_text_of(rs, rule->id), ROWS_MAX);
    } else if (n == 0) {
        cn_report_at(rs, rule->at, "never", "check the predicate",
                     "rule \"%s\" has a condition that can never hold",
                     cn_text_of(rs, rule->id));
    }
    when->n_any = 0;
    when->any = CN_ARENA_NEW(&rs->arena, struct cn_conjunction, n > 0 ? n : 0);
    if (when->any && n > 0) {
        memcpy(when->any, table->product, (size_t)n * sizeof *when->any);
        when->n_any = n;
    }
}

/* A predicate without a table was reported when it was asked. */
static bool check_predicate(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    const struct cn_predicate *p = rule->when.where;
    for (int i = 0; p->table && i < p->n_facts; i++) {
        if (is_reserved(rs, rule, cn_text_of(rs, p->facts[i]))) {
            return false;
        }
    }
    return p->table != NULL;
}

void cn_link_conditions(struct cn_ruleset *rs)
{
    struct table *table = NULL;
    for (size_t i = 0; i < rs->rules.n; i++) {
        struct cn_rule *rule = CN_AT(rs->rules, cn_rule, i);
        link_when(rs, rule);
        if (!rule->when.where || !check_predicate(rs, rule) || rs->broken) {
            continue;
        }
        table = table ? table : CN_ARENA_NEW(&rs->arena, struct table, 1);
        if (table) {
            link_where(rs, rule, table);
        }
    }
}
