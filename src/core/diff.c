/* SPDX-License-Identifier: MIT
 *
 * diff.c: the comparison of two rule bases: every power of either, over every
 * cell and every pair of days.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "diff.h"

void cn_diff_options_init(struct cn_diff_options *options)
{
    struct cn_proof_options period;
    cn_proof_options_init(&period);
    *options = (struct cn_diff_options){
        .from = period.from, .to = period.to, .province = CN_NONE};
}

/* ---- the days ----------------------------------------------------------- */

static void add_day(struct cn_diffing *x, cn_date day)
{
    size_t max = (size_t)x->max_days;
    if (day <= x->all.options.from || day >= x->all.options.to) {
        return;
    }
    cn_date *days = cn_arena_grow(&x->one.map.arena, x->days, (size_t)x->n_days,
                                  &max, sizeof *days);
    if (!days) {
        x->one.map.failed = true;
        return;
    }
    days[x->n_days++] = day;
    x->days = days;
    x->max_days = (int)max;
}

static void add_clocks(struct cn_diffing *x, enum cn_which number)
{
    const struct cn_joint_side *side = &x->joint->side[number];
    int power = side->power[x->one.power];
    if (power == CN_NONE) {
        return;
    }
    const int32_t *d =
        side->ix->diagrams + side->ix->powers[power].diagram.first;
    for (int i = 0; i < d[0] - 1 + d[1] - 1; i++) {
        add_day(x, d[2 + i]);
    }
}

static int compare_days(const void *a, const void *b)
{
    cn_date x = *(const cn_date *)a;
    cn_date y = *(const cn_date *)b;
    return (x > y) - (x < y);
}

/* The days on which the answer may change on either side, or a province that
 * a rule singles out begins or ends; the last one ends the period. */
static bool make_days(struct cn_diffing *x)
{
    const struct cn_index *ix = &x->joint->ix;
    int kept = 0;
    x->days = NULL;
    x->n_days = x->max_days = 0;
    add_clocks(x, CN_OLD);
    add_clocks(x, CN_NEW);
    for (int u = 0; u < ix->n_units; u++) {
        if (ix->units[u].parent == u &&
            ix->units[u].province_class < ix->n_provinces) {
            add_day(x, ix->units[u].from);
            add_day(x, ix->units[u].to);
        }
    }
    cn_date *days = CN_ARENA_NEW(&x->one.map.arena, cn_date, x->n_days + 2);
    if (!days || x->one.map.failed) {
        x->one.map.failed = true;
        return false;
    }
    if (x->n_days > 0) {
        qsort(x->days, (size_t)x->n_days, sizeof *x->days, compare_days);
    }
    days[kept++] = x->all.options.from;
    for (int i = 0; i < x->n_days; i++) {
        if (x->days[i] != days[kept - 1]) {
            days[kept++] = x->days[i];
        }
    }
    days[kept] = x->all.options.to;
    x->days = days;
    x->n_days = kept;
    return true;
}

/* ---- comparing ---------------------------------------------------------- */

static void compare_power(struct cn_diffing *x, int power)
{
    struct cn_diff_summary *s = &x->diff->summary;
    struct cn_proof *proof = x->diff->proof;
    x->one = (struct cn_one){.all = &x->all, .power = power};
    cn_map_init(&x->one.map, &x->joint->ix);
    if (make_days(x)) {
        cn_diff_power(x);
        cn_diff_rows(x);
    }
    s->powers++;
    s->added += x->joint->side[CN_OLD].power[power] == CN_NONE;
    s->removed += x->joint->side[CN_NEW].power[power] == CN_NONE;
    proof->arena.failed = proof->arena.failed || x->one.map.failed;
    if (cn_map_full(&x->one.map)) {
        x->entangled = &x->joint->ix.powers[power];
    }
    cn_arena_release(&x->memory);
    cn_map_release(&x->one.map);
}

static void compare_all(struct cn_diffing *x,
                        const struct cn_diff_options *options)
{
    const struct cn_arena *arena = &x->diff->proof->arena;
    int n = x->joint->ix.n_powers;
    int only = x->all.options.power;
    cn_date first = x->all.options.from;
    for (int p = 0; p < n && !cn_arena_failed(arena); p++) {
        if (options->progress) {
            options->progress(options->progress_ctx, p, n);
        }
        if (only == CN_NONE || only == p) {
            compare_power(x, p);
        }
    }
    x->days = &first;
    cn_diff_order(x->diff);
    cn_diff_count_all(x);
    cn_diff_around(x);
}

/* ---- options ------------------------------------------------------------- */

static int find_power(const struct cn_index *ix, const char *text)
{
    for (int i = 0; i < ix->n_powers; i++) {
        const struct cn_ix_power *p = &ix->powers[i];
        const char *subject = cn_index_text(ix, ix->subjects[p->subject].id);
        size_t len = strlen(subject);
        if (strncmp(text, subject, len) == 0 && text[len] == ':' &&
            strcmp(text + len + 1, cn_index_text(ix, p->action)) == 0) {
            return i;
        }
    }
    return CN_NONE;
}

static enum cn_status take_options(struct cn_diffing *x,
                                   const struct cn_diff_options *options,
                                   struct cn_error *err)
{
    const struct cn_index *ix = &x->joint->ix;
    if (options->from >= options->to) {
        return cn_fail(err, CN_E_INPUT, "the period has no day");
    }
    if (options->province != CN_NONE &&
        (options->province < 0 || options->province >= ix->n_units)) {
        return cn_fail(err, CN_E_INPUT, "no such province");
    }
    cn_proof_options_init(&x->all.options);
    x->all.options.from = options->from;
    x->all.options.to = options->to;
    x->all.options.province = options->province;
    if (options->power) {
        x->all.options.power = find_power(ix, options->power);
        if (x->all.options.power == CN_NONE) {
            return cn_fail(err, CN_E_INPUT,
                           "neither rule base has the power \"%s\"",
                           options->power);
        }
    }
    return CN_OK;
}

static enum cn_status run(struct cn_diffing *x,
                          const struct cn_diff_options *options,
                          struct cn_error *err)
{
    enum cn_status status = take_options(x, options, err);
    if (status != CN_OK) {
        return status;
    }
    cn_arena_init(&x->memory, CN_PROOF_MAX);
    x->diff = calloc(1, sizeof *x->diff);
    if (x->diff) {
        x->diff->proof = cn_proof_new(&x->all, &x->joint->ix);
    }
    if (x->diff && x->diff->proof && x->all.notes) {
        compare_all(x, options);
    }
    bool whole = x->diff && x->diff->proof &&
                 !cn_arena_failed(&x->diff->proof->arena) &&
                 !cn_arena_failed(&x->joint->arena);
    const struct cn_ix_power *power = x->entangled;
    const struct cn_index *ix = &x->joint->ix;
    if (!whole && power) {
        return cn_fail(err, CN_E_NOMEM,
                       "the rules of '%s:%s' are too entangled to be compared; "
                       "compare the others with --power",
                       cn_index_text(ix, ix->subjects[power->subject].id),
                       cn_index_text(ix, power->action));
    }
    return whole ? CN_OK
                 : cn_fail(err, CN_E_NOMEM, "out of memory while comparing");
}

enum cn_status cn_diff_make(const cn_snapshot *before, const cn_snapshot *after,
                            const struct cn_diff_options *options,
                            enum cn_lang lang, cn_diff **out,
                            struct cn_error *err)
{
    struct cn_joint joint;
    enum cn_status status =
        cn_joint_make(&joint, before->index, after->index, err);
    if (status != CN_OK) {
        return status;
    }
    struct cn_diffing x = {.joint = &joint, .all = {.lang = lang}};
    status = run(&x, options, err);
    if (status != CN_OK) {
        cn_joint_release(&joint);
        cn_diff_free(x.diff);
        return status;
    }
    x.diff->joint = joint; /* the rows borrow its texts */
    *out = x.diff;
    return CN_OK;
}

/* ---- reading ------------------------------------------------------------ */

const struct cn_diff_summary *cn_diff_summary(const cn_diff *diff)
{
    return &diff->summary;
}

bool cn_diff_same(const cn_diff *diff)
{
    return diff->n == 0 && diff->n_statements == 0 &&
           diff->summary.n_encoded == 0 && diff->summary.n_not_encoded == 0;
}

int cn_diff_count(const cn_diff *diff)
{
    return (int)diff->n;
}

const struct cn_diff_row *cn_diff_at(const cn_diff *diff, int i)
{
    return i >= 0 && (size_t)i < diff->n ? &diff->rows[i] : NULL;
}

int cn_diff_statements(const cn_diff *diff)
{
    return (int)diff->n_statements;
}

const struct cn_diff_statement *cn_diff_statement_at(const cn_diff *diff, int i)
{
    return i >= 0 && (size_t)i < diff->n_statements ? &diff->statements[i]
                                                    : NULL;
}

void cn_diff_free(cn_diff *diff)
{
    if (diff) {
        cn_joint_release(&diff->joint);
        cn_proof_free(diff->proof);
        free(diff);
    }
}
