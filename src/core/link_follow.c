/* SPDX-License-Identifier: MIT
 *
 * link_follow.c: what follows what: powers through same_as, rules through
 * exception_to. Refuses circles and chains too long to walk, and gives every
 * rule the whole set of those it is an exception to, so that nothing later
 * has to follow a chain.
 */
#include <stdlib.h>
#include <string.h>

#include "ruleset_private.h"

#define EXCEPTIONS_MAX 256
#define STEPS_PER_NODE 16 /* so that a list of repeats ends too */

enum mark { NEW, OPEN, DONE };

/* Depth-first over "follows"; next() gives the successor at *step and moves
 * on, or CN_NONE. */
struct walk {
    struct cn_ruleset *rs;
    int (*next)(struct cn_ruleset *rs, int node, int *step);
    unsigned char *mark;
    int *stack, *step;
    int *met;     /* by node: in which search it was met last */
    int searches; /* begun so far */
};

/* The first node found to lie on a circle from `start`, or CN_NONE. */
static int find_circle(struct walk *w, int start)
{
    int depth = 0;
    w->stack[0] = start;
    w->step[0] = 0;
    w->mark[start] = OPEN;
    while (depth >= 0) {
        int node = w->stack[depth];
        int next = w->next(w->rs, node, &w->step[depth]);
        if (next == CN_NONE) {
            w->mark[node] = DONE;
            depth--;
        } else if (w->mark[next] == OPEN) {
            return next;
        } else if (w->mark[next] == NEW) {
            w->mark[next] = OPEN;
            w->stack[++depth] = next;
            w->step[depth] = 0;
        }
    }
    return CN_NONE;
}

/* A node on a circle, or CN_NONE. */
static int find_any_circle(struct walk *w, int n)
{
    int on = CN_NONE;
    for (int i = 0; i < n && on == CN_NONE; i++) {
        on = w->mark[i] == NEW ? find_circle(w, i) : CN_NONE;
    }
    return on;
}

/* All that `start` follows, directly or through others, into out[max];
 * returns how many, or -1 when there are more. */
static int find_all(struct walk *w, int start, int *out, int max)
{
    int n = 0;
    int steps = 0;
    w->searches++;
    for (int at = -1; at < n; at++) {
        int step = 0;
        int node = at < 0 ? start : out[at];
        int next;
        while ((next = w->next(w->rs, node, &step)) != CN_NONE) {
            bool is_new = w->met[next] != w->searches;
            if ((is_new && n == max) || ++steps > max * STEPS_PER_NODE) {
                return -1;
            }
            if (is_new) {
                w->met[next] = w->searches;
                out[n++] = next;
            }
        }
    }
    return n;
}

static int follows(struct cn_ruleset *rs, int power, int *step)
{
    const struct cn_power *p = &rs->powers[power];
    while (*step < p->n_rules) {
        const struct cn_rule *rule =
            CN_AT(rs->rules, cn_rule, p->rules[(*step)++]);
        if (rule->kind == CN_ORIGIN && rule->same_as_power != CN_NONE) {
            return rule->same_as_power;
        }
    }
    return CN_NONE;
}

static int excepts(struct cn_ruleset *rs, int rule, int *step)
{
    const struct cn_rule *r = CN_AT(rs->rules, cn_rule, rule);
    while (*step < r->n_exception_to) {
        int other = cn_number_of(rs, rs->rule_of, r->exception_to[(*step)++]);
        if (other != CN_NONE) {
            return other;
        }
    }
    return CN_NONE;
}

static bool walk_init(struct walk *w, struct cn_ruleset *rs, size_t n)
{
    w->rs = rs;
    w->mark = CN_ARENA_NEW(&rs->arena, unsigned char, n + 1);
    w->stack = CN_ARENA_NEW(&rs->arena, int, n + 1);
    w->step = CN_ARENA_NEW(&rs->arena, int, n + 1);
    w->met = CN_ARENA_NEW(&rs->arena, int, n + 1);
    return w->mark && w->stack && w->step && w->met;
}

static void report_power(struct cn_ruleset *rs, int power, const char *id,
                         const char *hint, const char *what)
{
    const struct cn_subject *s =
        CN_AT(rs->subjects, cn_subject, rs->powers[power].subject);
    cn_report_at(rs, s->at, id, hint, "power \"%s:%s\" %s",
                 cn_text_of(rs, s->id),
                 cn_text_of(rs, rs->powers[power].action), what);
}

static void check_powers(struct cn_ruleset *rs)
{
    struct walk w = {.next = follows};
    int followed[CN_POWERS_FOLLOWED_MAX];
    if (!walk_init(&w, rs, (size_t)rs->n_powers)) {
        return;
    }
    int on = find_any_circle(&w, rs->n_powers);
    if (on != CN_NONE) {
        report_power(rs, on, "same-as-circle",
                     "give one of the origins a holder",
                     "follows itself through same_as");
        return;
    }
    for (int p = 0; p < rs->n_powers; p++) {
        if (find_all(&w, p, followed, CN_POWERS_FOLLOWED_MAX) < 0) {
            report_power(rs, p, "same-as-too-long",
                         "give one of the origins a holder",
                         "follows more than 32 others through same_as");
        }
    }
}

static int compare_rules(const void *a, const void *b)
{
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

static void collect_exceptions(struct walk *w, int number)
{
    struct cn_ruleset *rs = w->rs;
    struct cn_rule *rule = CN_AT(rs->rules, cn_rule, number);
    int all[EXCEPTIONS_MAX];
    int n =
        rule->n_exception_to > 0 ? find_all(w, number, all, EXCEPTIONS_MAX) : 0;
    if (n < 0) {
        cn_report_at(rs, rule->at, "too-many-exceptions",
                     "let the rank or the date of the instruments decide",
                     "rule \"%s\" is an exception to more than %d rules, "
                     "directly or through others",
                     cn_text_of(rs, rule->id), EXCEPTIONS_MAX);
    } else if (n > 0) {
        rule->beaten = CN_ARENA_NEW(&rs->arena, int, n);
        if (rule->beaten) {
            memcpy(rule->beaten, all, (size_t)n * sizeof *all);
            qsort(rule->beaten, (size_t)n, sizeof *all, compare_rules);
            rule->n_beaten = n;
        }
    }
}

static void check_exceptions(struct cn_ruleset *rs)
{
    struct walk w = {.next = excepts};
    if (!walk_init(&w, rs, rs->rules.n)) {
        return;
    }
    int on = find_any_circle(&w, (int)rs->rules.n);
    if (on != CN_NONE) {
        const struct cn_rule *rule = CN_AT(rs->rules, cn_rule, on);
        cn_report_at(rs, rule->at, "exception-circle",
                     "drop one exception_to of the circle",
                     "rule \"%s\" is an exception to itself",
                     cn_text_of(rs, rule->id));
        return;
    }
    for (size_t r = 0; r < rs->rules.n; r++) {
        collect_exceptions(&w, (int)r);
    }
}

void cn_link_follow(struct cn_ruleset *rs)
{
    if (rs->powers) {
        check_powers(rs);
        check_exceptions(rs);
    }
}
