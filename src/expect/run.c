/* SPDX-License-Identifier: MIT
 *
 * run.c: asks a snapshot what the tests ask, keeps what went wrong and which
 * rules each answer rested on.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../core/snapshot.h"
#include "tests.h"

#define RUN_MAX ((size_t)1024 * 1024 * 1024)
#define ONE_MAX ((size_t)64 * 1024 * 1024)

void cn_test_each_rule(const struct cn_decision *d, test_rule_fn *visit,
                       void *ctx)
{
    for (int i = 0; i < d->n_chain; i++) {
        visit(ctx, d->chain[i].rule);
    }
    for (int i = 0; i < d->n_conflict; i++) {
        visit(ctx, d->conflict[i].link.rule);
    }
    for (int i = 0; i < d->n_receivers; i++) {
        visit(ctx, d->receivers[i].rule);
    }
    for (int i = 0; i < d->n_warned_by; i++) {
        visit(ctx, d->warned_by[i]);
    }
    if (d->rule) {
        visit(ctx, d->rule);
    }
    if (d->handler.rule) {
        visit(ctx, d->handler.rule);
    }
}

struct marker {
    struct cn_test_run *run;
    int test;
};

static int find_rule(const struct cn_test_run *run, const char *id)
{
    int low = 0;
    int high = run->n_rules - 1;
    while (low <= high) {
        int middle = (low + high) / 2;
        int order = strcmp(run->rule[middle], id);
        if (order == 0) {
            return middle;
        }
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle - 1;
    }
    return CN_NONE;
}

static void mark_rule(void *ctx, const char *id)
{
    struct marker *marker = ctx;
    struct cn_test_run *run = marker->run;
    int rule = find_rule(run, id);
    if (rule != CN_NONE) {
        run->reached[(size_t)marker->test * run->words + (size_t)rule / 64] |=
            UINT64_C(1) << (rule % 64);
    }
}

static enum cn_status run_one(struct cn_test_run *run,
                              const struct cn_tests *tests,
                              const cn_snapshot *snapshot, int i,
                              struct cn_error *err)
{
    struct cn_case c;
    struct faults faults;
    cn_answer *answer = NULL;
    const struct cn_expect *expect = &tests->expects.items[i];
    struct cn_test_result *result = &run->results[i];
    cn_faults_init(&faults, &run->arena);
    if (cn_test_case(tests, expect, snapshot, &c, &faults)) {
        enum cn_status status =
            cn_explain(snapshot, &c, CN_LANG_VI, &answer, err);
        if (status != CN_OK) {
            return status;
        }
        struct marker marker = {run, i};
        cn_test_match(tests, expect, snapshot, answer, &faults);
        for (int d = 0; d < cn_answer_count(answer); d++) {
            cn_test_each_rule(cn_answer_at(answer, d), mark_rule, &marker);
        }
    }
    result->ran = true;
    result->passed = faults.n == 0;
    result->faults = faults.items;
    result->n_faults = faults.n;
    if (answer && !result->passed) {
        run->answers[i] = answer;
        result->decision = cn_answer_at(answer, 0);
    } else {
        cn_answer_free(answer);
    }
    run->n_ran++;
    run->n_passed += result->passed;
    return CN_OK;
}

enum cn_status cn_test_passes(const struct cn_tests *tests,
                              const cn_snapshot *snapshot, int i, bool *passes,
                              struct cn_error *err)
{
    struct cn_case c;
    struct faults faults;
    struct cn_arena scratch;
    cn_answer *answer = NULL;
    enum cn_status status = CN_OK;
    const struct cn_expect *expect = &tests->expects.items[i];
    cn_arena_init(&scratch, ONE_MAX);
    cn_faults_init(&faults, &scratch);
    if (cn_test_case(tests, expect, snapshot, &c, &faults)) {
        status = cn_explain(snapshot, &c, CN_LANG_VI, &answer, err);
    }
    if (answer) {
        cn_test_match(tests, expect, snapshot, answer, &faults);
        cn_answer_free(answer);
    }
    *passes = faults.n == 0;
    if (status == CN_OK && cn_arena_failed(&scratch)) {
        status = cn_fail(err, CN_E_NOMEM, "out of memory while testing");
    }
    cn_arena_release(&scratch);
    return status;
}

/* Room for all results, and the ids of the rules. */
static bool run_init(struct cn_test_run *run, const cn_snapshot *snapshot,
                     size_t n)
{
    cn_arena_init(&run->arena, RUN_MAX);
    run->n = (int)n;
    run->n_rules = cn_counts(snapshot).rules;
    run->words = ((size_t)run->n_rules + 63) / 64;
    run->results = CN_ARENA_NEW(&run->arena, struct cn_test_result, n + 1);
    run->answers = CN_ARENA_NEW(&run->arena, cn_answer *, n + 1);
    run->reached = CN_ARENA_NEW(&run->arena, uint64_t, n * run->words + 1);
    run->rule = CN_ARENA_NEW(&run->arena, const char *, run->n_rules + 1);
    for (int r = 0; run->rule && r < run->n_rules; r++) {
        const char *id = cn_rule_id(snapshot, r);
        run->rule[r] = cn_arena_copy(&run->arena, id, strlen(id));
    }
    return run->results && run->answers && run->reached && run->rule &&
           !cn_arena_failed(&run->arena);
}

enum cn_status cn_tests_run(const cn_tests *tests, const cn_snapshot *snapshot,
                            const bool *only, cn_test_run **out,
                            struct cn_error *err)
{
    size_t n = tests->expects.n;
    enum cn_status status = CN_OK;
    struct cn_test_run *run = calloc(1, sizeof *run);
    if (!run || !run_init(run, snapshot, n)) {
        cn_test_run_free(run);
        return cn_fail(err, CN_E_NOMEM, "out of memory while testing");
    }
    for (size_t i = 0; i < n && status == CN_OK; i++) {
        if (!only || only[i]) {
            status = run_one(run, tests, snapshot, (int)i, err);
        }
    }
    if (status == CN_OK && cn_arena_failed(&run->arena)) {
        status = cn_fail(err, CN_E_NOMEM, "out of memory while testing");
    }
    if (status != CN_OK) {
        cn_test_run_free(run);
        return status;
    }
    *out = run;
    return CN_OK;
}

void cn_test_run_free(cn_test_run *run)
{
    if (run) {
        for (int i = 0; run->answers && i < run->n; i++) {
            cn_answer_free(run->answers[i]);
        }
        cn_arena_release(&run->arena);
        free(run);
    }
}

const struct cn_test_result *cn_test_run_at(const cn_test_run *run, int i)
{
    return i >= 0 && i < run->n ? &run->results[i] : NULL;
}

int cn_test_run_count(const cn_test_run *run, int *passed)
{
    *passed = run->n_passed;
    return run->n_ran;
}

/* ---- choosing tests ----------------------------------------------------- */

int cn_test_run_select(const cn_test_run *run, const char *const rules[],
                       size_t n, bool only[])
{
    int marked = 0;
    for (size_t r = 0; r < n; r++) {
        int rule = find_rule(run, rules[r]);
        for (int i = 0; rule != CN_NONE && i < run->n; i++) {
            only[i] = only[i] || test_reaches(run, i, rule);
        }
    }
    for (int i = 0; i < run->n; i++) {
        marked += only[i];
    }
    return marked;
}

int cn_test_powers(const cn_snapshot *snapshot, const struct cn_case *c,
                   int out[])
{
    if (c->procedure == CN_NONE) {
        out[0] = c->power;
        return c->power != CN_NONE;
    }
    const struct cn_ix_procedure *p =
        &snapshot->index->procedures[c->procedure];
    for (int i = 0; i < p->n_powers; i++) {
        out[i] = p->power[i];
    }
    return p->n_powers;
}

int cn_tests_select(const cn_tests *tests, const cn_snapshot *snapshot,
                    const int powers[], size_t n, bool only[])
{
    int marked = 0;
    for (size_t i = 0; i < tests->expects.n; i++) {
        struct cn_case c;
        struct cn_arena scratch;
        struct faults faults;
        int asked[CN_ACTIONS_MAX] = {0};
        cn_arena_init(&scratch, ONE_MAX);
        cn_faults_init(&faults, &scratch);
        bool good = cn_test_subject(tests, &tests->expects.items[i], snapshot,
                                    &c, &faults);
        int count = good ? cn_test_powers(snapshot, &c, asked) : 0;
        only[i] = only[i] || !good;
        for (size_t k = 0; k < n * (size_t)count; k++) {
            only[i] = only[i] || powers[k % n] == asked[k / n];
        }
        marked += only[i];
        cn_arena_release(&scratch);
    }
    return marked;
}

bool cn_test_is_file(const char *file, const char *name)
{
    size_t len = strlen(file);
    size_t end = strlen(name);
    return end > 0 && len >= end && strcmp(file + len - end, name) == 0 &&
           (len == end || file[len - end - 1] == '/' || name[0] == '/');
}
