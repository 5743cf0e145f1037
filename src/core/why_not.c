/* SPDX-License-Identifier: MIT
 *
 * why_not.c: the other bodies that rules of this power name, each with the
 * one thing that kept it from holding: a fact, a day, a province, or a rule
 * that beats it.
 */
#include <string.h>

#include "explain.h"

#define WHY_NOT_MAX 8

/* The test that fails in the alternative that comes closest. */
static const struct cn_ix_test *failing_test(const struct cn_explaining *x,
                                             const struct cn_ix_rule *rule)
{
    const struct cn_index *ix = x->ix;
    const struct cn_ix_test *best = NULL;
    int fewest = INT32_MAX;
    for (int c = 0; c < rule->any.n; c++) {
        struct cn_ix_range all = ix->conjunctions[rule->any.first + c];
        const struct cn_ix_test *first = NULL;
        int failing = 0;
        for (int t = 0; t < all.n; t++) {
            const struct cn_ix_test *test = &ix->tests[all.first + t];
            uint8_t class = x->known.class[test->fact];
            if (class != CN_FACT_UNKNOWN && !(test->mask >> class & 1)) {
                failing++;
                first = first ? first : test;
            }
        }
        if (first && failing < fewest) {
            fewest = failing;
            best = first;
        }
    }
    return best;
}

static const char *known_value(struct cn_explaining *x, int fact)
{
    const struct cn_index *ix = x->ix;
    const struct cn_ix_fact *f = &ix->facts[fact];
    uint8_t class = x->known.class[fact];
    if (f->type != CN_NUMBER) {
        return cn_index_text(ix, ix->values[f->values.first + class].id);
    }
    return cn_number_class_text(x->arena, ix, fact, class);
}

static const char *day_text(struct cn_explaining *x, cn_date day)
{
    char text[11];
    (void)cn_date_format(day, text);
    return cn_arena_copy(x->arena, text, strlen(text));
}

static bool in_chain(const struct cn_explaining *x, int rule)
{
    struct cn_ix_range chain = x->ix->chains[x->leaf->chain];
    for (int i = 0; i < chain.n; i++) {
        if (x->ix->links[chain.first + i] == rule) {
            return true;
        }
    }
    return false;
}

/* A link of the chain that beats the rule, or CN_NONE. */
static int beaten_by(const struct cn_explaining *x, int rule)
{
    struct cn_ix_range chain = x->ix->chains[x->leaf->chain];
    for (int i = 0; i < chain.n; i++) {
        int link = x->ix->links[chain.first + i];
        if (x->ix->rules[link].kind == x->ix->rules[rule].kind &&
            cn_index_beats(x->ix, link, rule)) {
            return link;
        }
    }
    return CN_NONE;
}

static void set(struct cn_why_not *out, const char *fact, const char *value)
{
    out->fact = fact;
    out->value = value ? value : "";
}

/* False when nothing single keeps the rule from deciding. */
static bool find_blocker(struct cn_explaining *x, int number,
                         struct cn_why_not *out)
{
    const struct cn_index *ix = x->ix;
    const struct cn_ix_rule *rule = &ix->rules[number];
    if (!cn_rule_in_force(rule, x->c)) {
        cn_date day = rule->immediate ? x->c->on : x->c->received;
        set(out, rule->immediate ? "on" : "received", day_text(x, day));
        return true;
    }
    const struct cn_ix_test *test = failing_test(x, rule);
    if (cn_rule_holds(ix, rule, &x->known) == CN_FALSE && test) {
        set(out, cn_index_text(ix, ix->facts[test->fact].id),
            known_value(x, test->fact));
        return true;
    }
    int dim = cn_place_dim(ix, x->leaf->place);
    uint8_t class = x->known.class[dim];
    if (rule->province_class != CN_NONE && class != CN_FACT_UNKNOWN &&
        class != rule->province_class) {
        int unit = cn_case_place(x->c, x->leaf->place);
        unit = ix->units[unit].parent;
        set(out, cn_dim_id(ix, dim),
            unit == CN_NONE ? "" : cn_index_text(ix, ix->units[unit].code));
        return true;
    }
    int winner = beaten_by(x, number);
    if (winner != CN_NONE) {
        set(out, "rule", cn_index_text(ix, ix->rules[winner].id));
        return true;
    }
    return false;
}

static bool competes(const struct cn_explaining *x, int number)
{
    const struct cn_ix_rule *rule = &x->ix->rules[number];
    bool moves = rule->kind == CN_ORIGIN ||
                 (rule->kind == CN_TRANSFER && rule->mode != CN_DELEGATION);
    return moves && rule->holder != CN_NONE && !in_chain(x, number) &&
           !(x->leaf->outcome == CN_DECIDED && rule->holder == x->leaf->holder);
}

static bool repeats(const struct cn_decision *out, const struct cn_why_not *one)
{
    for (int i = 0; i < out->n_why_not; i++) {
        const struct cn_why_not *old = &out->why_not[i];
        if (strcmp(old->holder, one->holder) == 0 &&
            strcmp(old->fact, one->fact) == 0 &&
            strcmp(old->value, one->value) == 0) {
            return true;
        }
    }
    return false;
}

/* Facts first: a day outside is the least telling of reasons. */
static void collect(struct cn_explaining *x, struct cn_why_not *list, bool days,
                    struct cn_decision *out)
{
    const struct cn_index *ix = x->ix;
    struct cn_ix_range rules = ix->powers[x->power].rules;
    for (int i = 0; i < rules.n && out->n_why_not < WHY_NOT_MAX; i++) {
        int number = ix->power_rules[rules.first + i];
        const struct cn_ix_rule *rule = &ix->rules[number];
        if (!competes(x, number) || cn_rule_in_force(rule, x->c) == days) {
            continue;
        }
        const struct cn_ix_holder *holder = &ix->holders[rule->holder];
        struct cn_why_not one = {
            .holder = cn_index_text(ix, holder->id),
            .holder_name = cn_index_text(ix, holder->name.text[x->lang]),
            .tier = (enum cn_tier)holder->tier,
            .rule = cn_index_text(ix, rule->id),
            .from_date = rule->from,
            .to_date = rule->to,
        };
        if (find_blocker(x, number, &one) && !repeats(out, &one)) {
            list[out->n_why_not++] = one;
        }
    }
}

void cn_explain_why_not(struct cn_explaining *x, struct cn_decision *out)
{
    struct cn_why_not *list =
        CN_ARENA_NEW(x->arena, struct cn_why_not, WHY_NOT_MAX);
    if (!x->leaf || !list) {
        return;
    }
    out->why_not = list;
    collect(x, list, false, out);
    collect(x, list, true, out);
}
