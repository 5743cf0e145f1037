/* SPDX-License-Identifier: MIT
 *
 * cells.c RULES CATALOGUE (all|bad) DATES PROVINCES [codes]: what the engine
 * answers for every declared power and every coded procedure of ours (with
 * "codes": the procedures alone) on each day, presented in each province, in
 * each cell of the facts that matter. DATES and PROVINCES are separated by
 * commas. It knows nothing but the public header.
 *
 * A line has ten columns separated by tabs: what, action, day, province,
 * facts, outcome, tier, holder, chain, reason. The first line of a what, day
 * and province is the answer without facts ("-"); the lines of its cells
 * follow where that answer needs facts. "bad" prints only conflicts, holes
 * and unknowns, and at the end "count N". Exit code 3 when the library fails.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/capnao.h"

#define CHAIN_MAX 32
#define FACTS_MAX 24
#define LIST_MAX  96

struct given {
    const char *fact, *value;
};

struct walk {
    const cn_snapshot *s;
    char what[256]; /* a code, or subject:action */
    const char *day, *province;
    struct given given[FACTS_MAX]; /* the cell so far */
    int n_given;
    bool only_bad;
    long count; /* cells seen */
};

static _Noreturn void die(const char *what, const struct cn_error *err)
{
    fprintf(stderr, "cells: %s: %s\n", what, err ? err->message : "");
    exit(3);
}

/* ---- one line ----------------------------------------------------------- */

static void put_facts(const struct walk *w)
{
    for (int i = 0; i < w->n_given; i++)
        printf("%s%s=%s", i ? ";" : "", w->given[i].fact, w->given[i].value);
    printf("%s\t", w->n_given ? "" : "-");
}

static void put_chain(const struct walk *w, const struct cn_verdict *v)
{
    int rules[CHAIN_MAX];
    int n = v->chain == CN_NONE
                ? 0
                : cn_chain_rules(w->s, v->chain, CHAIN_MAX, rules);
    for (int i = 0; i < n && i < CHAIN_MAX; i++)
        printf("%s%s", i ? " " : "", cn_rule_id(w->s, rules[i]));
    printf("%s\t", n ? "" : "-");
}

static bool is_bad(enum cn_outcome outcome)
{
    return outcome == CN_CONFLICT || outcome == CN_NO_AUTHORITY ||
           outcome == CN_UNKNOWN;
}

/* The reason, for what is not decided; lives as long as the answer. */
static const char *reason_of(const struct walk *w, const struct cn_case *c,
                             const char *action, cn_answer **answer)
{
    struct cn_error err = {0};
    if (cn_explain(w->s, c, CN_LANG_VI, answer, &err) != CN_OK)
        die("explain", &err);
    for (int i = 0; i < cn_answer_count(*answer); i++) {
        const struct cn_decision *d = cn_answer_at(*answer, i);
        for (int j = 0; j < d->n_actions; j++)
            if (strcmp(d->actions[j], action) == 0)
                return d->reason;
    }
    return cn_answer_at(*answer, 0)->reason;
}

static void put_line(const struct walk *w, const struct cn_case *c,
                     const struct cn_verdict *v)
{
    struct cn_power_info power = {.action = "-"};
    struct cn_holder_info holder = {.id = "-"};
    cn_answer *answer = NULL;
    const char *reason = "";
    if (w->only_bad && !is_bad(v->outcome))
        return;
    cn_power_get(w->s, v->power, CN_LANG_VI, &power);
    cn_holder_get(w->s, v->holder, CN_LANG_VI, &holder);
    if (is_bad(v->outcome))
        reason = reason_of(w, c, power.action, &answer);
    printf("%s\t%s\t%s\t%s\t", w->what, power.action, w->day, w->province);
    put_facts(w);
    printf("%s\t%s\t%s\t", cn_outcome_name(v->outcome),
           v->tier == CN_TIER_NONE ? "-" : cn_tier_name(v->tier), holder.id);
    put_chain(w, v);
    printf("%s\n", *reason ? reason : "-");
    cn_answer_free(answer);
}

/* ---- the cells of a case ------------------------------------------------ */

static void visit(struct walk *w, const struct cn_case *c);

/* A value that cn_case_set() takes: of a class of numbers, one inside. */
static const char *inside(const char *value, char buf[64])
{
    if (*value == '<')
        snprintf(buf, 64, "%.3f", strtod(value + 1, NULL) - 0.001);
    else if (*value == '>')
        snprintf(buf, 64, "%.*s", (int)strcspn(value + 2, " "), value + 2);
    else
        return value;
    return buf;
}

static void branch(struct walk *w, const struct cn_case *c,
                   const struct cn_need *need)
{
    struct cn_error err = {0};
    char buf[64];
    if (w->n_given == FACTS_MAX)
        die("a cell has too many facts", NULL);
    struct given *given = &w->given[w->n_given++];
    for (int i = 0; i < need->n_values; i++) {
        struct cn_case next = *c;
        *given = (struct given){need->fact, need->values[i]};
        if (cn_case_set(w->s, &next, need->fact, inside(need->values[i], buf),
                        &err) != CN_OK)
            die(need->fact, &err);
        visit(w, &next);
    }
    w->n_given--;
}

/* Branches on the first fact that the answer still needs. */
static void split(struct walk *w, const struct cn_case *c)
{
    struct cn_error err = {0};
    cn_answer *answer = NULL;
    if (cn_explain(w->s, c, CN_LANG_VI, &answer, &err) != CN_OK)
        die("explain", &err);
    for (int i = 0; i < cn_answer_count(answer); i++) {
        const struct cn_decision *d = cn_answer_at(answer, i);
        if (d->outcome == CN_NEEDS_FACTS && d->n_needs > 0) {
            branch(w, c, &d->needs[0]);
            break;
        }
    }
    cn_answer_free(answer);
}

static void visit(struct walk *w, const struct cn_case *c)
{
    struct cn_verdict verdict[CN_ACTIONS_MAX];
    bool open = false;
    int n = cn_route(w->s, c, verdict, CN_ACTIONS_MAX);
    for (int i = 0; i < n; i++)
        open |= verdict[i].outcome == CN_NEEDS_FACTS;
    if (!open)
        w->count += n;
    for (int i = 0; i < n && (!open || w->n_given == 0); i++)
        put_line(w, c, &verdict[i]);
    if (open)
        split(w, c);
}

static void ask(struct walk *w, int procedure, int power)
{
    struct cn_case c;
    cn_date day;
    if (!cn_date_parse(w->day, &day))
        die(w->day, NULL);
    cn_case_init(&c, day);
    c.procedure = procedure;
    c.power = power;
    if (cn_unit_find(w->s, w->province, CN_LEVEL_PROVINCE, CN_NONE, day, 1,
                     &c.presented) != 1)
        die(w->province, NULL);
    w->n_given = 0;
    visit(w, &c);
}

/* ---- everything --------------------------------------------------------- */

static void ask_all(struct walk *w, bool codes_only)
{
    struct cn_counts counts = cn_counts(w->s);
    for (int i = 0; i < counts.procedures; i++) {
        struct cn_procedure_info p;
        if (!cn_procedure_get(w->s, i, &p) || !*p.code)
            continue;
        snprintf(w->what, sizeof w->what, "%s", p.code);
        ask(w, i, CN_NONE);
    }
    for (int i = 0; !codes_only && i < counts.powers; i++) {
        struct cn_power_info p;
        if (!cn_power_get(w->s, i, CN_LANG_VI, &p))
            continue;
        snprintf(w->what, sizeof w->what, "%s:%s", p.subject, p.action);
        ask(w, CN_NONE, i);
    }
}

static int cut(char *text, char *out[LIST_MAX])
{
    char *rest = NULL;
    int n = 0;
    for (char *part = strtok_r(text, ",", &rest); part;
         part = strtok_r(NULL, ",", &rest)) {
        if (n == LIST_MAX)
            die("a list is too long", NULL);
        out[n++] = part;
    }
    return n;
}

int main(int argc, char *argv[])
{
    char *day[LIST_MAX], *province[LIST_MAX];
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    if (argc != 6 && argc != 7) {
        fprintf(stderr, "usage: cells RULES CATALOGUE (all|bad) DATES "
                        "PROVINCES [codes]\n");
        return 2;
    }
    struct cn_options options = {.rules = argv[1], .catalogue = argv[2]};
    if (cn_engine_open(&options, &engine, &err) != CN_OK)
        die("open", &err);
    struct walk w = {.s = cn_engine_snapshot(engine),
                     .only_bad = strcmp(argv[3], "bad") == 0};
    int days = cut(argv[4], day), provinces = cut(argv[5], province);
    for (int i = 0; i < days; i++) {
        for (int j = 0; j < provinces; j++) {
            w.day = day[i];
            w.province = province[j];
            ask_all(&w, argc == 7);
        }
    }
    if (w.only_bad)
        printf("count %ld\n", w.count);
    cn_snapshot_release(w.s);
    cn_engine_close(engine);
    return 0;
}
