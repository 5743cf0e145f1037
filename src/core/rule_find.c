/* SPDX-License-Identifier: MIT
 *
 * rule_find.c: rules by id, by provision, by power.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "explain.h"

#define NEAREST_MAX 8

int cn_rule_find(const cn_snapshot *snapshot, const char *id)
{
    const struct cn_index *ix = snapshot->index;
    return cn_index_find(ix, ix->rules, ix->n_rules, sizeof *ix->rules, id);
}

int cn_rule_nearest(const cn_snapshot *snapshot, const char *id, int max,
                    int out[])
{
    const struct cn_index *ix = snapshot->index;
    int limit = (int)(strlen(id) / 3) + 1;
    int best[NEAREST_MAX];
    int n = 0;
    max = max < NEAREST_MAX ? max : NEAREST_MAX;
    for (int r = 0; r < ix->n_rules; r++) {
        int distance =
            cn_text_distance(id, cn_index_text(ix, ix->rules[r].id), limit);
        int at = n;
        while (at > 0 && best[at - 1] > distance) {
            at--;
        }
        if (distance > limit || at >= max) {
            continue;
        }
        n = n < max ? n + 1 : n;
        memmove(best + at + 1, best + at, (size_t)(n - at - 1) * sizeof *best);
        memmove(out + at + 1, out + at, (size_t)(n - at - 1) * sizeof *out);
        best[at] = distance;
        out[at] = r;
    }
    return n;
}

bool cn_instrument_get(const cn_snapshot *snapshot, int instrument,
                       enum cn_lang lang, struct cn_instrument_info *out)
{
    const struct cn_index *ix = snapshot->index;
    if (instrument < 0 || instrument >= ix->n_instruments) {
        return false;
    }
    const struct cn_ix_instrument *in = &ix->instruments[instrument];
    *out = (struct cn_instrument_info){cn_index_text(ix, in->id),
                                       cn_index_text(ix, in->title.text[lang])};
    return true;
}

static bool is_part(const struct cn_index *ix, cn_text text, const char *part)
{
    return !part || strcmp(cn_index_text(ix, text), part) == 0;
}

int cn_provision_rules(const cn_snapshot *snapshot, int instrument,
                       const char *article, const char *clause,
                       const char *point, int max, int out[])
{
    const struct cn_index *ix = snapshot->index;
    int n = 0;
    for (int r = 0; r < ix->n_rules; r++) {
        const struct cn_ix_rule *rule = &ix->rules[r];
        if (rule->basis == instrument && is_part(ix, rule->article, article) &&
            is_part(ix, rule->clause, clause) &&
            is_part(ix, rule->point, point)) {
            if (n < max) {
                out[n] = r;
            }
            n++;
        }
    }
    return n;
}

/* ---- of a power -----------------------------------------------------------
 */

/* By kind, then day, then id, which is the number. */
static bool comes_before(const struct cn_index *ix, int a, int b)
{
    const struct cn_ix_rule *x = &ix->rules[a];
    const struct cn_ix_rule *y = &ix->rules[b];
    if (x->kind != y->kind) {
        return x->kind < y->kind;
    }
    return x->from != y->from ? x->from < y->from : a < b;
}

/* Puts it in its place among the n first of `out`. */
static int insert(const struct cn_index *ix, int rule, int n, int max,
                  int out[])
{
    int at = n < max ? n : max;
    while (at > 0 && comes_before(ix, rule, out[at - 1])) {
        if (at < max) {
            out[at] = out[at - 1];
        }
        at--;
    }
    if (at < max) {
        out[at] = rule;
    }
    return n + 1;
}

int cn_power_rules(const cn_snapshot *snapshot, int power, int max, int out[])
{
    const struct cn_index *ix = snapshot->index;
    int n = 0;
    if (power < 0 || power >= ix->n_powers) {
        return 0;
    }
    struct cn_ix_range own = ix->powers[power].rules;
    for (int i = 0; i < own.n; i++) {
        n = insert(ix, ix->power_rules[own.first + i], n, max, out);
    }
    for (int i = 0; i < ix->n_wide_rules; i++) {
        if (cn_rule_covers(ix, &ix->rules[ix->wide_rules[i]], power)) {
            n = insert(ix, ix->wide_rules[i], n, max, out);
        }
    }
    return n;
}
