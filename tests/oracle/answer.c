/* SPDX-License-Identifier: MIT
 *
 * answer.c FOLDER [CASE]: answers FOLDER/cases.tsv through capnao.h, in the
 * canonical lines of tests/oracle/print.lua, and checks on every case that
 * cn_route() agrees with cn_explain(). It knows nothing but the public
 * header. Exit code 3 when the library fails or the two disagree.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../src/capnao.h"

#define LIST_MAX  64
#define PATH_SIZE 512

static int disagreements;

static _Noreturn void die(const char *what, const struct cn_error *err)
{
    fprintf(stderr, "answer: %s: %s:%d: %s\n", what, err ? err->file : "",
            err ? err->line : 0, err ? err->message : "");
    exit(3);
}

/* ---- canonical text --------------------------------------------------- */

struct text {
    char buf[4096];
    size_t len;
};

CN_PRINTF(2, 3)
static void put(struct text *t, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(t->buf + t->len, sizeof t->buf - t->len, fmt, args);
    va_end(args);
    if (n < 0 || (size_t)n >= sizeof t->buf - t->len)
        die("a line is too long", NULL);
    t->len += (size_t)n;
}

static const char *or_dash(const char *s)
{
    return s && *s ? s : "-";
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void put_words(struct text *t, const char *words[], int n, bool sorted)
{
    if (sorted)
        qsort(words, (size_t)n, sizeof words[0], by_bytes);
    for (int i = 0; i < n; i++)
        put(t, "%s%s", i ? " " : "", words[i]);
    put(t, "%s;", n ? "" : "-");
}

static void put_date(struct text *t, cn_date date, const char *after)
{
    char buf[11];
    put(t, "%s%s", or_dash(cn_date_format(date, buf)), after);
}

static const char *tier_text(enum cn_tier tier)
{
    return tier == CN_TIER_NONE ? "-" : or_dash(cn_tier_name(tier));
}

static const char *unit_code(const cn_snapshot *s, int unit)
{
    struct cn_unit_info info;
    if (unit == CN_NONE || !cn_unit_get(s, unit, &info))
        return "-";
    return info.code;
}

/* The holders that any of the needs separates, each once. */
static void put_separates(struct text *t, const struct cn_decision *d)
{
    const char *words[LIST_MAX], *last = "";
    int n = 0, kept = 0;
    for (int i = 0; i < d->n_needs; i++)
        for (int j = 0; j < d->needs[i].n_separates && n < LIST_MAX; j++)
            words[n++] = d->needs[i].separates[j];
    qsort(words, (size_t)n, sizeof words[0], by_bytes);
    for (int i = 0; i < n; i++)
        if (strcmp(words[i], last) != 0)
            words[kept++] = last = words[i];
    put_words(t, words, kept, false);
}

static void put_lists(struct text *t, const struct cn_decision *d)
{
    const char *words[LIST_MAX];
    if (d->n_chain > LIST_MAX || d->n_needs > LIST_MAX ||
        d->n_conflict > LIST_MAX)
        die("a list is too long", NULL);
    for (int i = 0; i < d->n_chain; i++)
        words[i] = d->chain[i].rule;
    put_words(t, words, d->n_chain, false);
    for (int i = 0; i < d->n_needs; i++)
        words[i] = d->needs[i].fact;
    put_words(t, words, d->n_needs, true);
    put_separates(t, d);
    for (int i = 0; i < d->n_conflict; i++)
        words[i] = d->conflict[i].link.rule;
    put_words(t, words, d->n_conflict, true);
}

static void put_next(struct text *t, const struct cn_decision *d)
{
    if (!d->has_next) {
        put(t, "-;");
        return;
    }
    put_date(t, d->next_on, " ");
    put(t, "%s %s %s;", cn_outcome_name(d->next_outcome),
        tier_text(d->next_tier), or_dash(d->next_holder));
}

static void put_decision(struct text *t, const cn_snapshot *s,
                         const struct cn_decision *d)
{
    put(t, "%s;", cn_outcome_name(d->outcome));
    for (int i = 0; i < d->n_actions; i++)
        put(t, "%s%s", i ? " " : "", d->actions[i]);
    put(t, "%s;%s;", d->n_actions ? "" : "-", tier_text(d->tier));
    put(t, "%s;%s;", or_dash(d->holder), unit_code(s, d->unit));
    put_lists(t, d);
    put_date(t, d->valid_from, ";");
    put_date(t, d->valid_to, ";");
    put_next(t, d);
    put(t, "%s", or_dash(cn_confidence_name(d->confidence)));
}

/* ---- the fast answer against the full one ------------------------------ */

static bool same_chain(const cn_snapshot *s, const struct cn_verdict *v,
                       const struct cn_decision *d)
{
    int rules[LIST_MAX];
    int n = cn_chain_rules(s, v->chain, LIST_MAX, rules);
    if (n != d->n_chain || n == 0)
        return false;
    for (int i = 0; i < n; i++)
        if (strcmp(cn_rule_id(s, rules[i]), d->chain[i].rule) != 0)
            return false;
    return strcmp(cn_rule_id(s, v->rule), d->chain[n - 1].rule) == 0;
}

static const char *difference(const cn_snapshot *s, const struct cn_verdict *v,
                              const struct cn_decision *d)
{
    struct cn_holder_info holder;
    if (v->outcome != d->outcome)
        return "outcome";
    if (d->outcome != CN_DECIDED)
        return v->holder == CN_NONE ? NULL : "holder";
    if (v->tier != d->tier)
        return "tier";
    if (!cn_holder_get(s, v->holder, CN_LANG_VI, &holder) ||
        strcmp(holder.id, d->holder) != 0)
        return "holder";
    if (v->unit != d->unit)
        return "unit";
    return same_chain(s, v, d) ? NULL : "rule or chain";
}

/* The decision that answers for the action of a verdict. */
static const struct cn_decision *decision_of(const cn_snapshot *s,
                                             const cn_answer *answer,
                                             const struct cn_verdict *v)
{
    struct cn_power_info power;
    if (cn_answer_count(answer) == 1 ||
        !cn_power_get(s, v->power, CN_LANG_VI, &power))
        return cn_answer_at(answer, 0);
    for (int i = 0; i < cn_answer_count(answer); i++) {
        const struct cn_decision *d = cn_answer_at(answer, i);
        for (int j = 0; j < d->n_actions; j++)
            if (strcmp(d->actions[j], power.action) == 0)
                return d;
    }
    return NULL;
}

static void compare_route(const cn_snapshot *s, const struct cn_case *c,
                          const cn_answer *answer, int number)
{
    struct cn_verdict verdict[CN_ACTIONS_MAX];
    int n = cn_route(s, c, verdict, CN_ACTIONS_MAX);
    int actions = 0;
    for (int i = 0; i < cn_answer_count(answer); i++)
        actions += cn_answer_at(answer, i)->n_actions;
    if (n != (actions ? actions : 1)) {
        fprintf(stderr, "case %d: route gives %d verdicts for %d actions\n",
                number, n, actions);
        disagreements++;
    }
    for (int i = 0; i < n; i++) {
        const struct cn_decision *d = decision_of(s, answer, &verdict[i]);
        const char *what = d ? difference(s, &verdict[i], d) : "action";
        if (what) {
            fprintf(stderr, "case %d: route and explain differ: %s\n", number,
                    what);
            disagreements++;
        }
    }
}

/* ---- cases -------------------------------------------------------------- */

static cn_date date_of(const char *text)
{
    cn_date date;
    if (!cn_date_parse(text, &date))
        die(text, NULL);
    return date;
}

static void set_facts(const cn_snapshot *s, struct cn_case *c, char *facts)
{
    struct cn_error err = {0};
    char *rest = NULL;
    for (char *pair = strtok_r(facts, ";", &rest); pair;
         pair = strtok_r(NULL, ";", &rest)) {
        char *equals = strchr(pair, '=');
        if (!equals)
            die(pair, NULL);
        *equals = '\0';
        if (cn_case_set(s, c, pair, equals + 1, &err) != CN_OK)
            die(pair, &err);
    }
}

/* Fills a case from the columns what, received, on, presented, facts. */
static void read_case(const cn_snapshot *s, char *line, struct cn_case *c)
{
    char *column[5], *rest = NULL;
    line[strcspn(line, "\n")] = '\0';
    for (int i = 0; i < 5; i++) {
        column[i] = strtok_r(i ? NULL : line, "\t", &rest);
        if (!column[i])
            die("a case has too few columns", NULL);
    }
    cn_case_init(c, date_of(column[2]));
    c->received = date_of(column[1]);
    c->procedure = c->power = CN_NONE;
    if (strchr(column[0], ':'))
        c->power = cn_power_find(s, column[0]);
    else
        c->procedure = cn_procedure_find(s, column[0]);
    if (c->power == CN_NONE && c->procedure == CN_NONE)
        die(column[0], NULL);
    if (strcmp(column[3], "-") != 0 &&
        cn_unit_find(s, column[3], CN_LEVEL_ANY, CN_NONE, c->received, 1,
                     &c->presented) != 1)
        die(column[3], NULL);
    if (strcmp(column[4], "-") != 0)
        set_facts(s, c, column[4]);
}

static void answer_case(const cn_snapshot *s, const struct cn_case *c,
                        int number)
{
    struct text t = {.len = 0};
    struct cn_error err = {0};
    cn_answer *answer = NULL;
    if (cn_explain(s, c, CN_LANG_VI, &answer, &err) != CN_OK)
        die("explain", &err);
    for (int i = 0; i < cn_answer_count(answer); i++) {
        put(&t, "%s", i ? " || " : "");
        put_decision(&t, s, cn_answer_at(answer, i));
    }
    printf("%d\t%s\n", number, t.buf);
    compare_route(s, c, answer, number);
    cn_answer_free(answer);
}

static void answer_file(const cn_snapshot *s, const char *path, int only)
{
    char line[1024];
    int number = 0;
    FILE *file = fopen(path, "r");
    if (!file)
        die(path, NULL);
    while (fgets(line, sizeof line, file)) {
        struct cn_case c;
        number++;
        if (only && only != number)
            continue;
        read_case(s, line, &c);
        answer_case(s, &c, number);
    }
    fclose(file);
}

/* ---- the engine on a folder --------------------------------------------- */

static void path_in(char path[PATH_SIZE], const char *folder, const char *name)
{
    int n = snprintf(path, PATH_SIZE, "%s/%s", folder, name);
    if (n < 0 || n >= PATH_SIZE)
        die("a path is too long", NULL);
}

static cn_engine *open_engine(const char *folder)
{
    char rules[PATH_SIZE], catalogue[PATH_SIZE];
    char units[PATH_SIZE], procedures[PATH_SIZE];
    struct cn_import_report report;
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    path_in(rules, folder, "rules");
    path_in(catalogue, folder, "catalogue.db");
    path_in(units, folder, "units.csv");
    path_in(procedures, folder, "procedures.csv");
    const char *files[] = {units, procedures};
    unlink(catalogue);
    if (cn_catalogue_import(catalogue, files, 2, &report, &err) != CN_OK)
        die("import", &err);
    struct cn_options options = {.rules = rules, .catalogue = catalogue};
    if (cn_engine_open(&options, &engine, &err) != CN_OK)
        die("open", &err);
    unlink(catalogue);
    return engine;
}

int main(int argc, char *argv[])
{
    char cases[PATH_SIZE];
    if (argc != 2 && argc != 3) {
        fprintf(stderr, "usage: answer FOLDER [CASE]\n");
        return 2;
    }
    cn_engine *engine = open_engine(argv[1]);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    path_in(cases, argv[1], "cases.tsv");
    answer_file(s, cases, argc == 3 ? atoi(argv[2]) : 0);
    cn_snapshot_release(s);
    cn_engine_close(engine);
    return disagreements ? 3 : 0;
}
