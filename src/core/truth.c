/* SPDX-License-Identifier: MIT
 *
 * truth.c: a single rule against a case: dates, three-valued condition,
 * precedence. The diagrams answer; this explains.
 */
#include <string.h>

#include "explain.h"

bool cn_rule_in_force(const struct cn_ix_rule *rule, const struct cn_case *c)
{
    cn_date day = rule->immediate ? c->on : c->received;
    return day >= rule->from && day < rule->to;
}

static enum cn_truth conjunction_holds(const struct cn_index *ix,
                                       struct cn_ix_range all,
                                       const struct cn_known *known)
{
    enum cn_truth truth = CN_TRUE;
    for (int t = 0; t < all.n; t++) {
        const struct cn_ix_test *test = &ix->tests[all.first + t];
        uint8_t class = known->class[test->fact];
        if (class == CN_FACT_UNKNOWN) {
            truth = CN_MAYBE;
        } else if (!(test->mask >> class & 1)) {
            return CN_FALSE;
        }
    }
    return truth;
}

enum cn_truth cn_rule_holds(const struct cn_index *ix,
                            const struct cn_ix_rule *rule,
                            const struct cn_known *known)
{
    enum cn_truth best = rule->any.n == 0 ? CN_TRUE : CN_FALSE;
    for (int i = 0; i < rule->any.n && best != CN_TRUE; i++) {
        enum cn_truth truth =
            conjunction_holds(ix, ix->conjunctions[rule->any.first + i], known);
        best = truth > best ? truth : best;
    }
    return best;
}

bool cn_rule_covers(const struct cn_index *ix, const struct cn_ix_rule *rule,
                    int power)
{
    cn_text field = ix->subjects[ix->powers[power].subject].field;
    for (int i = 0; i < rule->fields.n; i++) {
        if (ix->words[rule->fields.first + i] == field) {
            return true;
        }
    }
    return rule->fields.n == 0;
}

/* Its exceptions are all of them, also those through others, ascending. */
static bool is_exception(const struct cn_index *ix, int a, int b)
{
    struct cn_ix_range to = ix->rules[a].exception;
    int low = 0;
    int high = to.n;
    while (low < high) {
        int middle = (low + high) / 2;
        if (ix->numbers[to.first + middle] < b) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < to.n && ix->numbers[to.first + low] == b;
}

const char *cn_index_beats(const struct cn_index *ix, int a, int b)
{
    if (is_exception(ix, a, b)) {
        return "exception";
    }
    int x = ix->rules[a].basis;
    int y = ix->rules[b].basis;
    if (x == CN_NONE || y == CN_NONE || is_exception(ix, b, a)) {
        return NULL;
    }
    const struct cn_ix_instrument *p = &ix->instruments[x];
    const struct cn_ix_instrument *q = &ix->instruments[y];
    int order = cn_kind_rank((enum cn_kind)p->kind) -
                cn_kind_rank((enum cn_kind)q->kind);
    if (order != 0) {
        return order > 0 ? "rank" : NULL;
    }
    bool dated = p->date != CN_DATE_MIN && q->date != CN_DATE_MIN;
    return p->issuer != 0 && p->issuer == q->issuer && dated &&
                   p->date > q->date
               ? "later"
               : NULL;
}

int cn_place_dim(const struct cn_index *ix, int place)
{
    for (int f = 0; place > 0 && f < ix->n_facts; f++) {
        if (ix->facts[f].place == place) {
            return f;
        }
    }
    return ix->n_facts;
}

const char *cn_dim_id(const struct cn_index *ix, int dim)
{
    return dim < ix->n_facts ? cn_index_text(ix, ix->facts[dim].id)
                             : "presented";
}
