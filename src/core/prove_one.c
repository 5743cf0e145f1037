/* SPDX-License-Identifier: MIT
 *
 * prove_one.c: the memory of one power. A power whose rules are too entangled
 * for it is named and left out; what its chains rest on is then called
 * neither used nor dead, so that nothing is said that was not proved.
 */
#include <string.h>

#include "../base/error.h"
#include "prove.h"

void cn_one_init(struct cn_one *one, struct cn_proving *all, int power)
{
    *one = (struct cn_one){.all = all, .power = power};
    cn_map_init(&one->map, all->ix);
    if (all->options.memory > 0) {
        cn_map_limit(&one->map, all->options.memory);
    }
}

/* ---- powers left out ----------------------------------------------------- */

static void doubt_chain(struct cn_proving *all, int chain)
{
    struct cn_ix_range range = all->ix->chains[chain];
    for (int i = 0; i < range.n; i++) {
        all->notes[all->ix->links[range.first + i]].doubt = true;
    }
}

static void doubt_leaf(struct cn_proving *all, int32_t at)
{
    if (at < 0) {
        doubt_chain(all, all->ix->leaves[~at].chain);
        doubt_chain(all, all->ix->leaves[~at].sides);
    }
}

/* Every rule of the power, and every one in any of its answers. */
static void doubt_rules(struct cn_proving *all, int power)
{
    const struct cn_index *ix = all->ix;
    struct cn_ix_range rules = ix->powers[power].rules;
    struct cn_ix_range run = ix->powers[power].diagram;
    const int32_t *d = ix->diagrams + run.first;
    int32_t at = 2 + d[0] - 1 + d[1] - 1;
    int32_t nodes = at + d[0] * d[1];
    for (int i = 0; i < rules.n; i++) {
        all->notes[ix->power_rules[rules.first + i]].doubt = true;
    }
    for (; at < nodes; at++) {
        doubt_leaf(all, d[at]);
    }
    while (at < run.n) {
        int classes = cn_index_classes(ix, CN_TEST_DIM(d[at]));
        for (int i = 1; i <= classes; i++) {
            doubt_leaf(all, d[at + i]);
        }
        at += 1 + classes;
    }
}

static void leave_out(struct cn_proving *all, int number)
{
    const struct cn_index *ix = all->ix;
    const struct cn_ix_power *power = &ix->powers[number];
    struct cn_proof *proof = all->proof;
    struct cn_proof_summary *s = &proof->summary;
    const struct cn_proof_power row = {
        cn_index_text(ix, ix->subjects[power->subject].id),
        cn_index_text(ix, power->action)};
    for (int i = 0; i < s->n_unproved; i++) {
        if (strcmp(proof->unproved[i].subject, row.subject) == 0 &&
            strcmp(proof->unproved[i].action, row.action) == 0) {
            return;
        }
    }
    struct cn_proof_power *list =
        cn_arena_grow(&proof->arena, proof->unproved, (size_t)s->n_unproved,
                      &proof->max_unproved, sizeof *list);
    if (list) {
        list[s->n_unproved++] = row;
        proof->unproved = list;
        s->unproved = list;
    }
}

/* What was found before memory ended is not all there is. */
static void drop_findings(struct cn_proof *proof, int power)
{
    size_t kept = 0;
    for (size_t i = 0; i < proof->n; i++) {
        if (proof->found[i].power != power) {
            proof->found[kept++] = proof->found[i];
        }
    }
    proof->n = kept;
}

void cn_one_release(struct cn_one *one)
{
    struct cn_proving *all = one->all;
    if (cn_map_full(&one->map)) {
        drop_findings(all->proof, one->power);
        if (all->notes) {
            doubt_rules(all, one->power);
        }
        if (!one->quiet) {
            leave_out(all, one->power);
        }
    } else if (cn_map_failed(&one->map)) {
        all->proof->arena.failed = true;
    }
    cn_map_release(&one->map);
}

enum cn_status cn_prove_fail(const struct cn_proof *proof, struct cn_error *err)
{
    if (proof && proof->summary.n_unproved > 0) {
        const struct cn_proof_power *power = &proof->unproved[0];
        return cn_fail(err, CN_E_NOMEM,
                       "the rules of '%s:%s' are too entangled to be proved",
                       power->subject, power->action);
    }
    if (proof && proof->arena.full) {
        return cn_fail(err, CN_E_NOMEM,
                       "more is found than memory holds; prove less at a "
                       "time, with --power or --province");
    }
    return cn_fail(err, CN_E_NOMEM, "out of memory while proving");
}
