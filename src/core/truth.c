/* SPDX-License-Identifier: MIT
 *
 * truth.c: a single rule against a case: dates, three-valued condition,
 * precedence. The diagrams answer; this explains.
 */
#include <string.h>

#include "explain.h"
#include "rank.h"

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

static enum cn_truth any_holds(const struct cn_index *ix,
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

/* A fact that the rule tests and the case does not give, or CN_NONE. */
static int unknown_fact(const struct cn_index *ix,
                        const struct cn_ix_rule *rule,
                        const struct cn_known *known)
{
    for (int i = 0; i < rule->any.n; i++) {
        struct cn_ix_range all = ix->conjunctions[rule->any.first + i];
        for (int t = 0; t < all.n; t++) {
            int fact = ix->tests[all.first + t].fact;
            if (known->class[fact] == CN_FACT_UNKNOWN) {
                return fact;
            }
        }
    }
    return CN_NONE;
}

#define CELLS_MAX 4096 /* then "maybe" must do */

/* Alternatives that each may hold can hold in every case together, so what is
 * undecided is tried out, value by value. */
static enum cn_truth try_out(const struct cn_index *ix,
                             const struct cn_ix_rule *rule,
                             struct cn_known *known, int *cells)
{
    enum cn_truth truth = any_holds(ix, rule, known);
    int fact = truth == CN_MAYBE ? unknown_fact(ix, rule, known) : CN_NONE;
    if (fact == CN_NONE || *cells > CELLS_MAX) {
        return truth;
    }
    int n = cn_index_classes(ix, fact);
    for (int class = 0; class < n; class ++) {
        known->class[fact] = (uint8_t) class;
        enum cn_truth one = try_out(ix, rule, known, cells);
        truth = class == 0 || one == truth ? one : CN_MAYBE;
        *cells += 1;
        if (truth == CN_MAYBE) {
            break;
        }
    }
    known->class[fact] = CN_FACT_UNKNOWN;
    return truth;
}

enum cn_truth cn_rule_holds(const struct cn_index *ix,
                            const struct cn_ix_rule *rule,
                            const struct cn_known *known)
{
    struct cn_known copy = *known;
    int cells = 0;
    return try_out(ix, rule, &copy, &cells);
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

static struct cn_rank rank_of(const struct cn_index *ix, int rule)
{
    const struct cn_ix_rule *r = &ix->rules[rule];
    struct cn_rank out = {.number = rule,
                          .beaten = ix->numbers + r->exception.first,
                          .n_beaten = r->exception.n,
                          .kind = CN_NONE};
    if (r->basis != CN_NONE) {
        const struct cn_ix_instrument *in = &ix->instruments[r->basis];
        out.kind = cn_kind_rank((enum cn_kind)in->kind);
        out.issuer = in->issuer;
        out.date = in->date;
    }
    return out;
}

const char *cn_index_beats(const struct cn_index *ix, int a, int b)
{
    struct cn_rank x = rank_of(ix, a);
    struct cn_rank y = rank_of(ix, b);
    return cn_rank_beats(&x, &y);
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
