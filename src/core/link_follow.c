/* SPDX-License-Identifier: MIT
 *
 * link_follow.c: refuses circles: a power that follows itself through
 * same_as, a rule that is an exception to itself.
 */
#include <string.h>

#include "ruleset_private.h"

enum mark { NEW, OPEN, DONE };

/* Depth-first over "follows"; next() gives the i-th successor or CN_NONE. */
struct walk {
    struct cn_ruleset *rs;
    int (*next)(struct cn_ruleset *rs, int node, int i);
    unsigned char *mark;
    int *stack, *step;
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
        int next = w->next(w->rs, node, w->step[depth]++);
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

/* The i-th power that a power follows. */
static int follows(struct cn_ruleset *rs, int power, int i)
{
    const struct cn_power *p = &rs->powers[power];
    for (int r = 0; r < p->n_rules; r++) {
        const struct cn_rule *rule = CN_AT(rs->rules, cn_rule, p->rules[r]);
        if (rule->kind == CN_ORIGIN && rule->same_as_power != CN_NONE &&
            i-- == 0) {
            return rule->same_as_power;
        }
    }
    return CN_NONE;
}

/* The i-th rule that a rule is an exception to. */
static int excepts(struct cn_ruleset *rs, int rule, int i)
{
    const struct cn_rule *r = CN_AT(rs->rules, cn_rule, rule);
    for (int e = 0; e < r->n_exception_to; e++) {
        int other = cn_number_of(rs, rs->rule_of, r->exception_to[e]);
        if (other != CN_NONE && i-- == 0) {
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
    return w->mark && w->stack && w->step;
}

static void check_powers(struct cn_ruleset *rs)
{
    struct walk w = {.next = follows};
    if (!walk_init(&w, rs, (size_t)rs->n_powers)) {
        return;
    }
    for (int p = 0; p < rs->n_powers; p++) {
        int on = w.mark[p] == NEW ? find_circle(&w, p) : CN_NONE;
        if (on == CN_NONE) {
            continue;
        }
        const struct cn_subject *s =
            CN_AT(rs->subjects, cn_subject, rs->powers[on].subject);
        cn_report_at(
            rs, s->at, "same-as-circle", "give one of the origins a holder",
            "power \"%s:%s\" follows itself through same_as",
            cn_text_of(rs, s->id), cn_text_of(rs, rs->powers[on].action));
        memset(w.mark, DONE, (size_t)rs->n_powers);
    }
}

static void check_exceptions(struct cn_ruleset *rs)
{
    struct walk w = {.next = excepts};
    if (!walk_init(&w, rs, rs->rules.n)) {
        return;
    }
    for (size_t r = 0; r < rs->rules.n; r++) {
        int on = w.mark[r] == NEW ? find_circle(&w, (int)r) : CN_NONE;
        if (on == CN_NONE) {
            continue;
        }
        const struct cn_rule *rule = CN_AT(rs->rules, cn_rule, on);
        cn_report_at(rs, rule->at, "exception-circle",
                     "drop one exception_to of the circle",
                     "rule \"%s\" is an exception to itself",
                     cn_text_of(rs, rule->id));
        memset(w.mark, DONE, rs->rules.n);
    }
}

void cn_link_follow(struct cn_ruleset *rs)
{
    if (rs->powers) {
        check_powers(rs);
        check_exceptions(rs);
    }
}
