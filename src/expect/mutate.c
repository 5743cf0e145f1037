/* SPDX-License-Identifier: MIT
 *
 * mutate.c: one mistake after the other in the rules, and which tests notice.
 * The rules are loaded and linked once; each mutant is compiled anew, and only
 * tests of powers that it answers otherwise are run.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../compile.h"
#include "mutant.h"
#include "tests.h"

#define MUTATION_MAX ((size_t)1024 * 1024 * 1024)
#define PROGRESS     16 /* mutants between two calls of progress */

struct cn_mutation {
    struct cn_arena arena;
    struct cn_ruleset *rs; /* owns the texts of rules */
    struct cn_mutant *items;
    size_t n, max;
    struct cn_mutation_summary summary;
};

struct job {
    struct cn_mutation *out;
    const struct cn_mutation_options *options;
    const struct cn_tests *tests;
    struct cn_ruleset *rs;
    struct cn_index *index;    /* of the rules as they stand */
    struct cn_snapshot before; /* over it */
    cn_test_run *run;
    int (*asked)[CN_ACTIONS_MAX]; /* powers by test */
    int *n_asked;
    bool *powers; /* that the mutant answers otherwise */
    int *order;   /* rules by file and line */
    int total, done;
    enum cn_status status;
    struct cn_error *err;
};

/* ---- tests that can notice ------------------------------------------ */

static bool concerned(const struct job *job, int test)
{
    for (int i = 0; i < job->n_asked[test]; i++) {
        if (job->powers[job->asked[test][i]]) {
            return true;
        }
    }
    return false;
}

/* Runs those that reach the rule, or those that do not. */
static void run_tests(struct job *job, const struct cn_snapshot *after,
                      int rule, bool reaching, struct cn_mutant *mutant)
{
    int n = cn_tests_count(job->tests);
    for (int i = 0; i < n && mutant->test == CN_NONE; i++) {
        bool passes = true;
        bool reaches = rule != CN_NONE && test_reaches(job->run, i, rule);
        if (reaches != reaching || !concerned(job, i)) {
            continue;
        }
        job->status = cn_test_passes(job->tests, after, i, &passes, job->err);
        if (job->status != CN_OK) {
            return;
        }
        if (!passes) {
            mutant->test = i;
        }
    }
}

static bool in_field(const struct job *job, const struct cn_rule *rule,
                     int power)
{
    const struct cn_power *p = &job->rs->powers[power];
    cn_sym field = CN_AT(job->rs->subjects, cn_subject, p->subject)->field;
    for (int i = 0; i < rule->n_fields; i++) {
        if (rule->fields[i] == field) {
            return true;
        }
    }
    return rule->n_fields == 0;
}

/* The powers around whose decisions a rule speaks. */
static void mark_named(struct job *job, int number)
{
    const struct cn_rule *rule = CN_AT(job->rs->rules, cn_rule, number);
    for (int p = 0; p < job->rs->n_powers; p++) {
        const struct cn_power *power = &job->rs->powers[p];
        job->powers[p] = rule->n_powers == 0 && in_field(job, rule, p);
        for (int i = 0; i < power->n_rules; i++) {
            job->powers[p] = job->powers[p] || power->rules[i] == number;
        }
    }
}

static bool same_bytes(const struct cn_index *a, const struct cn_index *b)
{
    return a->block->size == b->block->size &&
           memcmp(a->block, b->block, a->block->size) == 0;
}

/* Whether the mutant can be told from the rules as they stand; marks the
 * powers where it can. */
static bool differs(struct job *job, const struct cn_index *index,
                    const struct mutant *m, struct cn_mutant *out)
{
    if (m->mutation >= MUTATION_THRESHOLD_UP) {
        memset(job->powers, true, (size_t)job->rs->n_powers);
        return true;
    }
    if (!cn_rule_decides(CN_AT(job->rs->rules, cn_rule, m->rule))) {
        mark_named(job, m->rule);
        return !same_bytes(job->index, index);
    }
    int n = cn_index_differs(job->index, index, job->powers, &job->out->arena,
                             &out->command);
    if (n < 0) {
        job->status = cn_fail(job->err, CN_E_NOMEM,
                              "out of memory while "
                              "comparing");
    }
    return n != 0;
}

/* ---- one mutant ----------------------------------------------------- */

/* Rules too entangled to compile are a finding; it is forgotten again. */
static void judge(struct job *job, const struct mutant *m,
                  struct cn_mutant *out)
{
    struct cn_error why = cn_error_like(job->err);
    struct cn_index *index = NULL;
    size_t findings = job->rs->findings.n;
    enum cn_status status = cn_index_build(job->rs, &index, &why);
    job->rs->broken = false;
    job->rs->findings.n = findings;
    if (status == CN_E_RULE) {
        out->end = CN_MUTANT_REFUSED;
        return;
    }
    if (status != CN_OK) {
        job->status = status;
        *job->err = why;
        return;
    }
    out->end = CN_MUTANT_EQUIVALENT;
    if (differs(job, index, m, out) && job->status == CN_OK) {
        const struct cn_snapshot after = {.index = index};
        int rule = m->mutation >= MUTATION_THRESHOLD_UP ? CN_NONE : m->rule;
        run_tests(job, &after, rule, true, out);
        run_tests(job, &after, rule, false, out);
        out->end = out->test == CN_NONE ? CN_MUTANT_SURVIVED : CN_MUTANT_KILLED;
    }
    cn_index_free(index);
}

static void keep(struct job *job, const struct cn_mutant *mutant)
{
    struct cn_mutation *out = job->out;
    struct cn_mutant *items = cn_arena_grow(&out->arena, out->items, out->n,
                                            &out->max, sizeof *items);
    if (items) {
        items[out->n++] = *mutant;
        out->items = items;
        out->summary.count[mutant->end]++;
    }
}

static void describe(struct job *job, const struct mutant *m,
                     struct cn_mutant *out)
{
    const struct cn_ruleset *rs = job->rs;
    bool fact = m->mutation >= MUTATION_THRESHOLD_UP;
    struct cn_origin at = fact ? CN_AT(rs->facts, cn_fact, m->rule)->at
                               : CN_AT(rs->rules, cn_rule, m->rule)->at;
    *out = (struct cn_mutant){
        .kind = cn_mutation_name(m->mutation),
        .rule = cn_text_of(rs, fact ? CN_AT(rs->facts, cn_fact, m->rule)->id
                                    : CN_AT(rs->rules, cn_rule, m->rule)->id),
        .file = cn_text_of(rs, at.file),
        .line = at.line,
        .from = "",
        .to = "",
        .test = CN_NONE,
    };
}

static bool try_mutant(void *ctx, const struct mutant *m)
{
    struct job *job = ctx;
    struct cn_mutant out;
    struct patch patch;
    describe(job, m, &out);
    if (!cn_mutant_apply(job->rs, m, &patch, &job->out->arena, &out.from,
                         &out.to)) {
        job->status =
            cn_fail(job->err, CN_E_NOMEM, "out of memory while mutating");
        return false;
    }
    judge(job, m, &out);
    cn_mutant_undo(job->rs, m, &patch);
    if (job->status == CN_OK) {
        keep(job, &out);
    }
    if (++job->done % PROGRESS == 0 && job->options->progress) {
        job->options->progress(job->options->progress_ctx, job->done,
                               job->total);
    }
    return job->status == CN_OK;
}

static bool count_mutant(void *ctx, const struct mutant *m)
{
    (void)m;
    ((struct job *)ctx)->total++;
    return true;
}

/* ---- which rules ---------------------------------------------------- */

static bool is_meant(const struct job *job, cn_sym id, struct cn_origin at,
                     const char *name)
{
    return strcmp(cn_text_of(job->rs, id), name) == 0 ||
           cn_test_is_file(cn_text_of(job->rs, at.file), name);
}

static bool is_chosen(const struct job *job, cn_sym id, struct cn_origin at)
{
    bool chosen = job->options->n_only == 0;
    for (size_t i = 0; !chosen && i < job->options->n_only; i++) {
        chosen = is_meant(job, id, at, job->options->only[i]);
    }
    return chosen;
}

/* Every name must mean something. */
static bool check_only(struct job *job)
{
    for (size_t k = 0; k < job->options->n_only; k++) {
        bool met = false;
        const char *name = job->options->only[k];
        for (size_t i = 0; !met && i < job->rs->rules.n; i++) {
            const struct cn_rule *rule = CN_AT(job->rs->rules, cn_rule, i);
            met = is_meant(job, rule->id, rule->at, name);
        }
        for (size_t i = 0; !met && i < job->rs->facts.n; i++) {
            const struct cn_fact *fact = CN_AT(job->rs->facts, cn_fact, i);
            met = is_meant(job, fact->id, fact->at, name);
        }
        if (!met) {
            job->out->summary.bad_only = (int)k;
            return false;
        }
    }
    return true;
}

static void each_mutant(struct job *job, mutant_fn *visit, int *not_tried)
{
    bool going = true;
    for (size_t i = 0; going && i < job->rs->rules.n; i++) {
        const struct cn_rule *rule =
            CN_AT(job->rs->rules, cn_rule, job->order[i]);
        if (is_chosen(job, rule->id, rule->at)) {
            going = cn_mutants_of_rule(job->rs, job->order[i], visit, job,
                                       not_tried);
        }
    }
    for (size_t f = 0; going && f < job->rs->facts.n; f++) {
        const struct cn_fact *fact = CN_AT(job->rs->facts, cn_fact, f);
        if (is_chosen(job, fact->id, fact->at)) {
            going = cn_mutants_of_fact(job->rs, (int)f, visit, job);
        }
    }
}

/* ---- preparing ------------------------------------------------------ */

struct place {
    const char *file;
    int line, number;
};

static int compare_places(const void *a, const void *b)
{
    const struct place *x = a;
    const struct place *y = b;
    int order = strcmp(x->file, y->file);
    order = order != 0 ? order : (x->line > y->line) - (x->line < y->line);
    return order != 0 ? order
                      : (x->number > y->number) - (x->number < y->number);
}

static bool order_rules(struct job *job)
{
    size_t n = job->rs->rules.n;
    struct cn_arena *arena = &job->out->arena;
    struct place *places = CN_ARENA_NEW(arena, struct place, n + 1);
    job->order = CN_ARENA_NEW(arena, int, n + 1);
    for (size_t i = 0; places && job->order && i < n; i++) {
        const struct cn_rule *rule = CN_AT(job->rs->rules, cn_rule, i);
        places[i] = (struct place){cn_text_of(job->rs, rule->at.file),
                                   rule->at.line, (int)i};
        job->out->summary.rules += is_chosen(job, rule->id, rule->at);
    }
    if (places && job->order && n > 0) {
        qsort(places, n, sizeof *places, compare_places);
        for (size_t i = 0; i < n; i++) {
            job->order[i] = places[i].number;
        }
    }
    return places && job->order;
}

static bool list_powers(struct job *job)
{
    int n = cn_tests_count(job->tests);
    struct cn_arena *arena = &job->out->arena;
    struct faults faults;
    job->asked = cn_arena_alloc(arena, (size_t)n + 1, sizeof *job->asked);
    job->n_asked = CN_ARENA_NEW(arena, int, n + 1);
    job->powers = CN_ARENA_NEW(arena, bool, job->rs->n_powers + 1);
    cn_faults_init(&faults, arena);
    for (int i = 0; job->asked && job->n_asked && i < n; i++) {
        struct cn_case c;
        if (cn_test_subject(job->tests, &job->tests->expects.items[i],
                            &job->before, &c, &faults)) {
            job->n_asked[i] = cn_test_powers(&job->before, &c, job->asked[i]);
        }
    }
    return job->asked && job->n_asked && job->powers;
}

static enum cn_status prepare(struct job *job, const struct cn_options *options)
{
    uint8_t rules[CN_DIGEST_SIZE];
    enum cn_status status =
        cn_compile_load(options, false, &job->rs, rules, job->err);
    job->out->rs = job->rs;
    if (status == CN_OK) {
        status = cn_index_build(job->rs, &job->index, job->err);
    }
    if (status == CN_OK) {
        job->before.index = job->index;
        status =
            cn_tests_run(job->tests, &job->before, NULL, &job->run, job->err);
    }
    if (status == CN_OK && (!list_powers(job) || !order_rules(job))) {
        status = cn_fail(job->err, CN_E_NOMEM, "out of memory while mutating");
    }
    return status;
}

enum cn_status cn_mutate(const struct cn_options *options,
                         const cn_tests *tests,
                         const struct cn_mutation_options *mutation,
                         cn_mutation **out, struct cn_error *err)
{
    struct cn_error why = cn_error_like(err);
    struct cn_mutation *made = calloc(1, sizeof *made);
    if (!made) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while mutating");
    }
    struct job job = {
        .out = made, .options = mutation, .tests = tests, .err = &why};
    cn_arena_init(&made->arena, MUTATION_MAX);
    made->summary.bad_only = CN_NONE;
    job.status = prepare(&job, options);
    if (job.status == CN_OK) {
        int passed = 0;
        int not_counted = 0;
        made->summary.bad_tests = cn_test_run_count(job.run, &passed) - passed;
        if (check_only(&job) && made->summary.bad_tests == 0) {
            each_mutant(&job, count_mutant, &not_counted);
            each_mutant(&job, try_mutant, &made->summary.not_tried);
        }
    }
    if (job.status == CN_OK && cn_arena_failed(&made->arena)) {
        job.status = cn_fail(&why, CN_E_NOMEM, "out of memory while mutating");
    }
    cn_test_run_free(job.run);
    cn_index_free(job.index);
    if (job.status != CN_OK) {
        cn_mutation_free(made);
        if (err && err->status == CN_OK) {
            *err = why;
        }
        return job.status;
    }
    *out = made;
    return CN_OK;
}

void cn_mutation_free(cn_mutation *mutation)
{
    if (mutation) {
        cn_ruleset_free(mutation->rs);
        cn_arena_release(&mutation->arena);
        free(mutation);
    }
}

const struct cn_mutation_summary *
cn_mutation_summary(const cn_mutation *mutation)
{
    return &mutation->summary;
}

const struct cn_mutant *cn_mutation_at(const cn_mutation *mutation, int i)
{
    return i >= 0 && (size_t)i < mutation->n ? &mutation->items[i] : NULL;
}
