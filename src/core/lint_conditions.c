/* SPDX-License-Identifier: MIT
 *
 * lint_conditions.c: lints of conditions: tests and alternatives that decide
 * nothing, predicates that say less than they seem to, and values that no
 * condition tells apart.
 */
#include <stdio.h>

#include "lint.h"

#define WORK_MAX                                                               \
    (8 * 1000 * 1000) /* looks at a test; then it is left alone                \
                       */

static uint64_t all_classes(const struct cn_fact *fact)
{
    return fact->classes >= CN_CLASSES_MAX ? UINT64_MAX
                                           : (UINT64_C(1) << fact->classes) - 1;
}

static const struct cn_fact *fact_at(const struct cn_ruleset *rs, int i)
{
    return CN_AT(rs->facts, cn_fact, i);
}

/* ---- when ------------------------------------------------------------------
 */

static const struct cn_test *find_test(const struct cn_conjunction *all,
                                       int fact)
{
    for (int i = 0; i < all->n_tests; i++) {
        if (all->tests[i].fact_index == fact) {
            return &all->tests[i];
        }
    }
    return NULL;
}

/* Whether b holds wherever a does. */
static bool holds(const struct cn_conjunction *a,
                  const struct cn_conjunction *b)
{
    for (int i = 0; i < b->n_tests; i++) {
        const struct cn_test *test = find_test(a, b->tests[i].fact_index);
        if (!test || (test->mask & ~b->tests[i].mask) != 0) {
            return false;
        }
    }
    return true;
}

static void check_tests(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    for (int c = 0; c < rule->when.n_any; c++) {
        const struct cn_conjunction *all = &rule->when.any[c];
        for (int t = 0; t < all->n_tests; t++) {
            const struct cn_fact *fact = fact_at(rs, all->tests[t].fact_index);
            if (all->tests[t].mask == all_classes(fact)) {
                cn_lint_at(rs, CN_LINT_ALLOWS_EVERYTHING, rule->at, rule->id,
                           cn_text_of(rs, fact->id));
            }
        }
    }
}

static void check_alternatives(struct cn_ruleset *rs,
                               const struct cn_rule *rule, int *work)
{
    char a[12], b[12];
    const struct cn_condition *when = &rule->when;
    for (int i = 0; i < when->n_any; i++) {
        for (int j = 0; j < when->n_any && *work < WORK_MAX; j++) {
            *work += 1 + when->any[j].n_tests;
            bool inside = i != j && holds(&when->any[i], &when->any[j]);
            /* Of two alike the first is kept. */
            if (inside && (j < i || !holds(&when->any[j], &when->any[i]))) {
                (void)snprintf(a, sizeof a, "%d", i + 1);
                (void)snprintf(b, sizeof b, "%d", j + 1);
                cn_lint_at(rs, CN_LINT_SUBSUMED_ALTERNATIVE, rule->at, rule->id,
                           a, b);
                break;
            }
        }
    }
}

static void check_when(struct cn_ruleset *rs, const struct cn_rule *rule,
                       int *work)
{
    char n[12];
    if (rule->when.n_impossible > 0 && rule->when.n_any > 0) {
        (void)snprintf(n, sizeof n, "%d", rule->when.n_impossible);
        cn_lint_at(rs, CN_LINT_IMPOSSIBLE_ALTERNATIVE, rule->at, rule->id, n);
    }
    if (!rule->when.where) { /* else it is multiplied with the predicate */
        check_tests(rs, rule);
        check_alternatives(rs, rule, work);
    }
}

/* ---- where ------------------------------------------------------------------
 */

struct table {
    const struct cn_predicate *p;
    const struct cn_fact *fact[CN_PREDICATE_FACTS_MAX];
    size_t stride[CN_PREDICATE_FACTS_MAX];
    uint64_t seen[CN_PREDICATE_FACTS_MAX]; /* classes with a true cell */
    size_t n_true;
};

static bool cell_at(const struct cn_predicate *p, size_t cell)
{
    return p->table[cell / 64] >> (cell % 64) & 1;
}

static void measure(struct cn_ruleset *rs, struct table *t)
{
    size_t stride = 1;
    for (int f = t->p->n_facts - 1; f >= 0; f--) {
        t->fact[f] = cn_ruleset_fact(rs, t->p->facts[f]);
        t->stride[f] = stride;
        stride *= (size_t)t->fact[f]->classes;
    }
    for (size_t cell = 0; cell < t->p->n_cells; cell++) {
        if (!cell_at(t->p, cell)) {
            continue;
        }
        t->n_true++;
        for (int f = 0; f < t->p->n_facts; f++) {
            t->seen[f] |= UINT64_C(1) << (cell / t->stride[f] %
                                          (size_t)t->fact[f]->classes);
        }
    }
}

static bool ignores(const struct table *t, int f)
{
    size_t classes = (size_t)t->fact[f]->classes;
    for (size_t cell = 0; cell < t->p->n_cells; cell++) {
        size_t class = cell / t->stride[f] % classes;
        if (class > 0 &&
            cell_at(t->p, cell) != cell_at(t->p, cell - t->stride[f])) {
            return false;
        }
    }
    return true;
}

static size_t count_bits(uint64_t mask)
{
    return (size_t)__builtin_popcountll(mask);
}

/* Whether the bits of a mask stand side by side. */
static bool is_run(uint64_t mask)
{
    uint64_t low = mask & (~mask + 1);
    return ((mask + low) & mask) == 0;
}

/* Whether the true cells are one set of each fact, all combined: what `when`
 * can say, of a number as one interval. */
static bool is_box(const struct table *t)
{
    size_t product = 1;
    for (int f = 0; f < t->p->n_facts; f++) {
        product *= count_bits(t->seen[f]);
        if (t->fact[f]->type == CN_NUMBER && !is_run(t->seen[f])) {
            return false;
        }
    }
    return product == t->n_true;
}

static void check_predicate(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    struct table t = {.p = rule->when.where};
    bool ignored = false;
    measure(rs, &t);
    if (t.n_true == t.p->n_cells) {
        cn_lint_at(rs, CN_LINT_CONSTANT_PREDICATE, rule->at, rule->id, NULL);
        return;
    }
    for (int f = 0; f < t.p->n_facts; f++) {
        if (ignores(&t, f)) {
            ignored = true;
            cn_lint_at(rs, CN_LINT_PREDICATE_IGNORES, rule->at, rule->id,
                       cn_text_of(rs, t.p->facts[f]));
        }
    }
    if (!ignored && is_box(&t)) {
        cn_lint_at(rs, CN_LINT_PREDICATE_AS_WHEN, rule->at, rule->id, NULL);
    }
}

void cn_lint_conditions(struct cn_ruleset *rs)
{
    int work = 0;
    for (size_t i = 0; i < rs->rules.n; i++) {
        const struct cn_rule *rule = CN_AT(rs->rules, cn_rule, i);
        check_when(rs, rule, &work);
        if (rule->when.where && rule->when.where->table) {
            check_predicate(rs, rule);
        }
    }
}

/* ---- values that nothing tells apart ------------------------------------ */

/* told[f * CN_CLASSES_MAX + i]: the classes that something tells from i. */
static void tell(uint64_t *told, uint64_t mask)
{
    for (int i = 0; i < CN_CLASSES_MAX; i++) {
        told[i] |= mask >> i & 1 ? ~mask : mask;
    }
}

/* The classes whose values a test names. */
static uint64_t named_by(struct cn_ruleset *rs, const struct cn_test *test)
{
    const struct cn_fact *fact = fact_at(rs, test->fact_index);
    uint64_t named = 0;
    for (int v = 0; v < test->n_values; v++) {
        int class = cn_value_class(rs, fact, test->values[v]);
        if (class >= 0 && class < CN_CLASSES_MAX) {
            named |= UINT64_C(1) << class;
        }
    }
    return named;
}

static void tell_rules(struct cn_ruleset *rs, uint64_t *told, uint64_t *named)
{
    for (size_t i = 0; i < rs->rules.n; i++) {
        const struct cn_condition *when = &CN_AT(rs->rules, cn_rule, i)->when;
        for (int c = 0; c < when->n_any; c++) {
            for (int t = 0; t < when->any[c].n_tests; t++) {
                const struct cn_test *test = &when->any[c].tests[t];
                named[test->fact_index] |= named_by(rs, test);
                tell(told + (size_t)test->fact_index * CN_CLASSES_MAX,
                     test->mask);
            }
        }
    }
}

/* A procedure's name may fix a value that no rule has come to use yet. */
static void tell_presets(struct cn_ruleset *rs, uint64_t *told)
{
    for (size_t i = 0; i < rs->procedures.n; i++) {
        const struct cn_procedure *p = CN_AT(rs->procedures, cn_procedure, i);
        for (int j = 0; j < p->n_presets; j++) {
            int fact = cn_number_of(rs, rs->fact_of, p->presets[j].fact);
            int class = fact == CN_NONE ? CN_NONE
                                        : cn_value_class(rs, fact_at(rs, fact),
                                                         p->presets[j].value);
            if (class >= 0 && class < CN_CLASSES_MAX) {
                tell(told + (size_t)fact * CN_CLASSES_MAX, UINT64_C(1)
                                                               << class);
            }
        }
    }
}

/* Values that a rule names side by side are the law's own list; those that
 * no rule names at all are one "none of these". */
static void check_values(struct cn_ruleset *rs, const struct cn_fact *fact,
                         const uint64_t *told, uint64_t named)
{
    for (int b = 1; b < fact->n_values && b < CN_CLASSES_MAX; b++) {
        for (int a = 0; a < b && !(named >> b & 1); a++) {
            if (!(told[b] >> a & 1) && !(named >> a & 1)) {
                cn_lint_at(rs, CN_LINT_VALUES_ALIKE, fact->at, fact->id,
                           cn_text_of(rs, fact->values[a].id),
                           cn_text_of(rs, fact->values[b].id));
                break;
            }
        }
    }
}

static void check_cuts(struct cn_ruleset *rs, const struct cn_fact *fact,
                       const uint64_t *told)
{
    char number[32];
    for (int c = 0; c < fact->n_cuts && c + 1 < CN_CLASSES_MAX; c++) {
        if (!(told[c + 1] >> c & 1)) {
            (void)snprintf(number, sizeof number, "%.15g",
                           (double)fact->cuts[c] / 1000.0);
            cn_lint_at(rs, CN_LINT_UNUSED_THRESHOLD, fact->at, fact->id,
                       number);
        }
    }
}

void cn_lint_classes(struct cn_ruleset *rs)
{
    uint64_t *told =
        CN_ARENA_NEW(&rs->arena, uint64_t, (rs->facts.n + 1) * CN_CLASSES_MAX);
    uint64_t *named = CN_ARENA_NEW(&rs->arena, uint64_t, rs->facts.n + 1);
    if (!told || !named) {
        return;
    }
    tell_rules(rs, told, named);
    tell_presets(rs, told);
    for (size_t i = 0; i < rs->facts.n; i++) {
        const struct cn_fact *fact = CN_AT(rs->facts, cn_fact, i);
        const uint64_t *of = told + i * CN_CLASSES_MAX;
        if (named[i] != 0 && fact->type == CN_ENUM) {
            check_values(rs, fact, of, named[i]);
        } else if (fact->type == CN_NUMBER) {
            check_cuts(rs, fact, of);
        }
    }
}
