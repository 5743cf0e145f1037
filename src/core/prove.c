/* SPDX-License-Identifier: MIT
 *
 * prove.c: the proof of a rule base: every power, then what can only be said
 * of all of them.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "prove.h"

#define PERIOD_YEARS_END "2030-07-01"
#define PERIOD_START     "2025-07-01"

void cn_proof_options_init(struct cn_proof_options *options)
{
    *options = (struct cn_proof_options){.power = CN_NONE, .province = CN_NONE};
    (void)cn_date_parse(PERIOD_START, &options->from);
    (void)cn_date_parse(PERIOD_YEARS_END, &options->to);
}

/* ---- the summary ------------------------------------------------------- */

static int compare_days(const void *a, const void *b)
{
    cn_date x = *(const cn_date *)a;
    cn_date y = *(const cn_date *)b;
    return (x > y) - (x < y);
}

struct days {
    cn_date *list;
    size_t n, max;
};

static void note_days(struct days *days, const struct cn_one *one,
                      struct cn_arena *arena)
{
    for (size_t i = 0; i < one->n_slots && !one->slots[i].pending; i++) {
        cn_date *list =
            cn_arena_grow(arena, days->list, days->n, &days->max, sizeof *list);
        if (!list) {
            return;
        }
        list[days->n++] = one->slots[i].from;
        days->list = list;
    }
}

static int count_days(struct days *days)
{
    int n = 0;
    if (days->n > 0) {
        qsort(days->list, days->n, sizeof *days->list, compare_days);
    }
    for (size_t i = 0; i < days->n; i++) {
        n += i == 0 || days->list[i] != days->list[i - 1];
    }
    return n;
}

static int count_provinces(const struct cn_proving *all)
{
    const struct cn_index *ix = all->ix;
    int n = 0;
    for (int u = 0; u < ix->n_units; u++) {
        n += ix->units[u].parent == u &&
             ix->units[u].from <= all->options.from &&
             all->options.from < ix->units[u].to;
    }
    return all->options.province != CN_NONE ? 1 : n;
}

static void summarise(struct cn_proving *all)
{
    const struct cn_index *ix = all->ix;
    struct cn_proof_summary *s = &all->proof->summary;
    s->provinces = count_provinces(all);
    for (int i = 0; i < ix->n_procedures; i++) {
        const struct cn_ix_procedure *p = &ix->procedures[i];
        s->procedures += p->n_powers > 0 && p->ministry == 0;
        s->not_encoded += p->n_powers == 0 && p->ministry == 0;
    }
}

/* ---- proving ----------------------------------------------------------- */

static void prove_one(struct cn_proving *all, int power, struct days *days)
{
    struct cn_proof_summary *s = &all->proof->summary;
    bool chosen = all->options.power == CN_NONE || all->options.power == power;
    struct cn_one one;
    cn_one_init(&one, all, power);
    one.quiet = !chosen;
    if (cn_slots_make(&one)) {
        cn_prove_power(&one);
        cn_prove_transfers(&one);
    }
    if (chosen && !cn_map_failed(&one.map)) {
        uint64_t cells = cn_count_cells(&one);
        s->powers++;
        s->cells += cells;
        s->checked += cells * one.n_slots;
        note_days(days, &one, &all->proof->arena);
    }
    cn_one_release(&one);
}

static void prove_all(struct cn_proving *all)
{
    const struct cn_index *ix = all->ix;
    const struct cn_arena *arena = &all->proof->arena;
    struct days days = {NULL, 0, 0};
    for (int p = 0; p < ix->n_powers && !cn_arena_failed(arena); p++) {
        if (all->options.progress) {
            all->options.progress(all->options.progress_ctx, p, ix->n_powers);
        }
        prove_one(all, p, &days);
    }
    all->proof->summary.intervals = count_days(&days);
    summarise(all);
    cn_prove_dead(all);
    cn_prove_requires(all);
    cn_prove_cliffs(all);
    if (!cn_arena_failed(arena)) {
        cn_findings_join(all->proof);
    }
}

static enum cn_status check_options(const struct cn_index *ix,
                                    const struct cn_proof_options *options,
                                    struct cn_error *err)
{
    if (options->from >= options->to) {
        return cn_fail(err, CN_E_INPUT, "the period has no day");
    }
    if (options->power != CN_NONE &&
        (options->power < 0 || options->power >= ix->n_powers)) {
        return cn_fail(err, CN_E_INPUT, "no such power");
    }
    if (options->province != CN_NONE &&
        (options->province < 0 || options->province >= ix->n_units)) {
        return cn_fail(err, CN_E_INPUT, "no such province");
    }
    return CN_OK;
}

struct cn_proof *cn_proof_new(struct cn_proving *all, const struct cn_index *ix)
{
    struct cn_proof *proof = calloc(1, sizeof *proof);
    if (!proof) {
        return NULL;
    }
    cn_arena_init(&proof->arena, CN_PROOF_MAX);
    all->ix = ix;
    all->proof = proof;
    all->notes = CN_ARENA_NEW(&proof->arena, struct cn_note, ix->n_rules + 1);
    for (int r = 0; all->notes && r < ix->n_rules; r++) {
        all->notes[r].winner = CN_NONE;
    }
    if (all->options.province != CN_NONE) {
        all->options.province = ix->units[all->options.province].parent;
    }
    return proof;
}

enum cn_status cn_prove(const cn_snapshot *snapshot,
                        const struct cn_proof_options *options,
                        enum cn_lang lang, cn_proof **out, struct cn_error *err)
{
    enum cn_status status = check_options(snapshot->index, options, err);
    if (status != CN_OK) {
        return status;
    }
    struct cn_proving all = {.options = *options, .lang = lang};
    struct cn_proof *proof = cn_proof_new(&all, snapshot->index);
    if (proof && all.notes) {
        prove_all(&all);
    }
    if (!proof || cn_arena_failed(&proof->arena)) {
        status = cn_prove_fail(proof, err);
        cn_proof_free(proof);
        return status;
    }
    *out = proof;
    return CN_OK;
}

const struct cn_proof_summary *cn_proof_summary(const cn_proof *proof)
{
    return &proof->summary;
}

int cn_proof_count(const cn_proof *proof)
{
    return (int)proof->n;
}

const struct cn_proof_finding *cn_proof_at(const cn_proof *proof, int i)
{
    return i >= 0 && (size_t)i < proof->n ? &proof->found[i].finding : NULL;
}

void cn_proof_free(cn_proof *proof)
{
    if (proof) {
        cn_arena_release(&proof->arena);
        free(proof);
    }
}
