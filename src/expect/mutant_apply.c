/* SPDX-License-Identifier: MIT
 *
 * mutant_apply.c: makes a mistake in a linked rule, says what it changed, and
 * takes it back.
 */
#include "mutant.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"

#define STEP    1000 /* a threshold moves by one, in thousandths */
#define TEXTLEN 256

/* ---- making one ----------------------------------------------------- */

static bool is_threshold(const struct mutant *mutant)
{
    return mutant->mutation == MUTATION_THRESHOLD_UP ||
           mutant->mutation == MUTATION_THRESHOLD_DOWN;
}

static bool changes_condition(const struct mutant *mutant)
{
    return mutant->mutation >= MUTATION_DROP_ALTERNATIVE &&
           mutant->mutation <= MUTATION_DROP_VALUE;
}

/* The rule gets a condition of its own, that may be changed. */
static bool copy_condition(struct cn_rule *rule, struct patch *patch)
{
    size_t n = (size_t)rule->when.n_any;
    size_t n_tests = 0;
    for (size_t c = 0; c < n; c++) {
        n_tests += (size_t)rule->when.any[c].n_tests;
    }
    patch->any = calloc(1, n * sizeof *patch->any +
                               (n_tests + 1) * sizeof(struct cn_test));
    if (!patch->any) {
        return false;
    }
    struct cn_test *tests = (void *)(patch->any + n);
    for (size_t c = 0; c < n; c++) {
        const struct cn_conjunction *old = &rule->when.any[c];
        patch->any[c] = (struct cn_conjunction){tests, old->n_tests};
        if (old->n_tests > 0) {
            memcpy(tests, old->tests, (size_t)old->n_tests * sizeof *tests);
        }
        tests += old->n_tests;
    }
    rule->when.any = patch->any;
    return true;
}

static const char *keep(struct cn_arena *arena, const char *text)
{
    const char *copy = cn_arena_copy(arena, text, strlen(text));
    return copy ? copy : "";
}

static const char *keep_date(struct cn_arena *arena, cn_date date)
{
    char buf[11];
    return keep(arena, cn_date_format(date, buf));
}

static const char *keep_number(struct cn_arena *arena, int64_t thousandths)
{
    char buf[32];
    (void)snprintf(buf, sizeof buf, "%.10g", (double)thousandths / 1000.0);
    return keep(arena, buf);
}

/* "a|b" for an enumeration, "true", or the classes of a number as numbers. */
static const char *keep_values(struct cn_ruleset *rs, struct cn_arena *arena,
                               const struct cn_test *test, uint64_t mask)
{
    char buf[TEXTLEN];
    const struct cn_fact *fact = CN_AT(rs->facts, cn_fact, test->fact_index);
    int len = snprintf(buf, sizeof buf, "%s:", cn_text_of(rs, fact->id));
    for (int c = 0; c < fact->classes && len < TEXTLEN; c++) {
        size_t room = sizeof buf - (size_t)len;
        if (!(mask >> c & 1)) {
            continue;
        }
        if (fact->type == CN_NUMBER) {
            len += c == 0 ? snprintf(buf + len, room, " <%.10g",
                                     (double)fact->cuts[0] / 1000.0)
                          : snprintf(buf + len, room, " >=%.10g",
                                     (double)fact->cuts[c - 1] / 1000.0);
        } else {
            len += snprintf(buf + len, room, " %s",
                            fact->type == CN_BOOLEAN
                                ? (c ? "true" : "false")
                                : cn_text_of(rs, fact->values[c].id));
        }
    }
    return keep(arena, buf);
}

struct change {
    struct cn_ruleset *rs;
    struct cn_arena *arena;
    const char *from, *to;
};

static void change_body(struct change *c, struct cn_rule *rule,
                        enum mutation mutation)
{
    const struct cn_ruleset *rs = c->rs;
    int other = cn_mutant_body(rs, rule, mutation);
    c->from =
        cn_text_of(rs, CN_AT(rs->holders, cn_holder, rule->holder_index)->id);
    c->to = cn_text_of(rs, CN_AT(rs->holders, cn_holder, other)->id);
    rule->holder_index = other;
}

static void change_day(struct change *c, cn_date *day, int by)
{
    c->from = keep_date(c->arena, *day);
    *day += by;
    c->to = keep_date(c->arena, *day);
}

static void change_test(struct change *c, struct cn_rule *rule,
                        const struct mutant *m)
{
    struct cn_conjunction *all = &rule->when.any[m->alternative];
    struct cn_test *test = &all->tests[m->test];
    CN_ASSERT(all->tests); /* a mutant of a test has one */
    uint64_t mask = test->mask;
    c->from = keep_values(c->rs, c->arena, test, mask);
    if (m->mutation == MUTATION_DROP_TEST) {
        test->mask = cn_mutant_classes(c->rs, test->fact_index);
        all->n_tests--;
        memmove(test, test + 1,
                (size_t)(all->n_tests - m->test) * sizeof *test);
        c->to = "";
        return;
    }
    if (m->mutation == MUTATION_DROP_VALUE) {
        uint64_t gone = UINT64_C(1) << m->class;
        c->from = keep_values(c->rs, c->arena, test, gone);
        test->mask &= ~gone;
        return;
    }
    mask = cn_mutant_classes(c->rs, test->fact_index) & ~mask;
    test->mask = mask;
    c->to = keep_values(c->rs, c->arena, test, mask);
}

static void drop_alternative(struct change *c, struct cn_rule *rule,
                             const struct mutant *m)
{
    struct cn_condition *when = &rule->when;
    char buf[32];
    (void)snprintf(buf, sizeof buf, "%d", m->alternative + 1);
    c->from = keep(c->arena, buf);
    when->n_any--;
    memmove(when->any + m->alternative, when->any + m->alternative + 1,
            (size_t)(when->n_any - m->alternative) * sizeof *when->any);
}

static void drop_exceptions(struct change *c, struct cn_rule *rule)
{
    c->from = cn_text_of(c->rs, rule->exception_to[0]);
    rule->n_exception_to = 0;
    rule->n_beaten = 0;
    cn_link_follow(c->rs);
}

static void flip_pass_on(struct change *c, struct cn_rule *rule)
{
    bool may = rule->may_pass_on >= 0
                   ? rule->may_pass_on == 1
                   : rule->kind == CN_ORIGIN || rule->mode == CN_DEVOLUTION ||
                         rule->mode == CN_DELINEATION;
    c->from = may ? "true" : "false";
    c->to = may ? "false" : "true";
    rule->may_pass_on = !may;
}

static void change_rule(struct change *c, struct cn_rule *rule,
                        const struct mutant *m)
{
    switch (m->mutation) {
    case MUTATION_DROP_RULE:
        rule->to = rule->from; /* in force on no day */
        break;
    case MUTATION_OTHER_TIER:
    case MUTATION_OTHER_BODY:
        change_body(c, rule, m->mutation);
        break;
    case MUTATION_FROM_EARLIER:
    case MUTATION_FROM_LATER:
        change_day(c, &rule->from, m->mutation == MUTATION_FROM_LATER ? 1 : -1);
        break;
    case MUTATION_TO_EARLIER:
    case MUTATION_TO_LATER:
        change_day(c, &rule->to, m->mutation == MUTATION_TO_LATER ? 1 : -1);
        break;
    case MUTATION_DROP_ALTERNATIVE:
        drop_alternative(c, rule, m);
        break;
    case MUTATION_DROP_TEST:
    case MUTATION_NEGATE_TEST:
    case MUTATION_DROP_VALUE:
        change_test(c, rule, m);
        break;
    case MUTATION_DROP_EXCEPTION:
        drop_exceptions(c, rule);
        break;
    case MUTATION_DROP_PROVINCE:
        c->from = cn_text_of(c->rs, rule->province);
        rule->province = 0;
        break;
    case MUTATION_DROP_OF:
        c->from = cn_text_of(c->rs, rule->of[0]);
        rule->n_of = 0;
        break;
    case MUTATION_PASS_ON:
        flip_pass_on(c, rule);
        break;
    case MUTATION_THRESHOLD_UP:
    case MUTATION_THRESHOLD_DOWN:
    case N_MUTATIONS:
    default:
        break;
    }
}

bool cn_mutant_apply(struct cn_ruleset *rs, const struct mutant *m,
                     struct patch *patch, struct cn_arena *arena,
                     const char **from, const char **to)
{
    struct change c = {rs, arena, "", ""};
    *patch = (struct patch){.any = NULL};
    if (is_threshold(m)) {
        int64_t *cut = &CN_AT(rs->facts, cn_fact, m->rule)->cuts[m->class];
        patch->cut = *cut;
        *cut += m->mutation == MUTATION_THRESHOLD_UP ? STEP : -STEP;
        c.from = keep_number(arena, patch->cut);
        c.to = keep_number(arena, *cut);
    } else {
        struct cn_rule *rule = cn_mutant_rule(rs, m->rule);
        patch->rule = *rule;
        if (changes_condition(m) && !copy_condition(rule, patch)) {
            return false;
        }
        change_rule(&c, rule, m);
    }
    *from = c.from;
    *to = c.to;
    return true;
}

void cn_mutant_undo(struct cn_ruleset *rs, const struct mutant *m,
                    struct patch *patch)
{
    if (is_threshold(m)) {
        CN_AT(rs->facts, cn_fact, m->rule)->cuts[m->class] = patch->cut;
        return;
    }
    *cn_mutant_rule(rs, m->rule) = patch->rule;
    free(patch->any);
    if (m->mutation == MUTATION_DROP_EXCEPTION) {
        cn_link_follow(rs);
    }
}
