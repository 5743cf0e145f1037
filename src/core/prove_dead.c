/* SPDX-License-Identifier: MIT
 *
 * prove_dead.c: origins and transfers that are in force in the period and
 * stand in no chain of any power. One that another finding already finds
 * fault with is not named again.
 */
#include "prove.h"

static bool is_dead(const struct cn_proving *all, int number)
{
    const struct cn_ix_rule *rule = &all->ix->rules[number];
    const struct cn_note *note = &all->notes[number];
    bool decides = rule->kind == CN_ORIGIN || rule->kind == CN_TRANSFER;
    bool in_force =
        rule->from < all->options.to && all->options.from < rule->to;
    int province = all->options.province;
    /* Of one province alone only its own rules can be judged. */
    bool judged = province == CN_NONE ||
                  (rule->province_class != CN_NONE &&
                   rule->province_class == all->ix->spots[province].class);
    return decides && in_force && judged && !note->used && !note->found &&
           !note->doubt;
}

static bool names_power(const struct cn_index *ix, int power, int number)
{
    struct cn_ix_range rules = ix->powers[power].rules;
    for (int i = 0; i < rules.n; i++) {
        if (ix->power_rules[rules.first + i] == number) {
            return true;
        }
    }
    return false;
}

struct search {
    struct cn_one *one;
    struct cn_naming *names;
};

/* a: a leaf where the dead origin applies: what begins its chain instead. */
static int name_winner(void *ctx, int a, int b)
{
    struct search *x = ctx;
    const struct cn_index *ix = x->one->all->ix;
    const struct cn_ix_leaf *leaf = &ix->leaves[a];
    if (b && ix->chains[leaf->chain].n > 0) {
        int first = ix->links[ix->chains[leaf->chain].first];
        cn_name_rule(x->names, first, "winner");
    }
    return 0;
}

static void add_dead(struct cn_proving *all, int power, int number)
{
    const struct cn_ix_rule *rule = &all->ix->rules[number];
    struct cn_one one;
    cn_one_init(&one, all, power);
    struct cn_raw raw = {.kind = CN_PROOF_DEAD_RULE, .what = number};
    raw.slot.from =
        rule->from > all->options.from ? rule->from : all->options.from;
    raw.slot.to = rule->to < all->options.to ? rule->to : all->options.to;
    raw.slot.on_from = raw.slot.from;
    raw.slot.on_to = raw.slot.to;
    raw.slot.root = cn_index_root(all->ix, power, raw.slot.from, raw.slot.from);
    cn_slots_enter(&one, raw.slot.from, raw.slot.to);
    raw.region = cn_map_condition(&one.map, rule);
    if (rule->province_class != CN_NONE &&
        one.map.alias[rule->province_class] == rule->province_class) {
        struct cn_box box;
        int place = rule->place == CN_NONE ? 0 : rule->place;
        cn_box_all(&box, all->ix);
        box.mask[cn_place_dim(all->ix, place)] = UINT64_C(1)
                                                 << rule->province_class;
        raw.region =
            cn_map_and(&one.map, raw.region, cn_map_box(&one.map, &box));
    }
    struct cn_naming names = {.arena = &one.map.arena};
    struct search x = {&one, &names};
    cn_name_rule(&names, number, "fault");
    if (all->notes[number].winner != CN_NONE) {
        cn_name_rule(&names, all->notes[number].winner, "winner");
    } else if (rule->kind == CN_ORIGIN) {
        (void)cn_map_within(&one.map, CN_IN_INDEX(raw.slot.root), raw.region,
                            name_winner, &x);
    }
    cn_finding_add(&one, &raw, &names, true);
    cn_one_release(&one);
}

/* The powers of the first subject that the rule names. */
static void add_all(struct cn_proving *all, int number)
{
    const struct cn_index *ix = all->ix;
    int subject = CN_NONE;
    int only = all->options.power;
    for (int p = 0; p < ix->n_powers; p++) {
        if ((only != CN_NONE && only != p) ||
            (subject != CN_NONE && ix->powers[p].subject != subject) ||
            !names_power(ix, p, number)) {
            continue;
        }
        subject = ix->powers[p].subject;
        add_dead(all, p, number);
    }
}

void cn_prove_dead(struct cn_proving *all)
{
    for (int r = 0; r < all->ix->n_rules; r++) {
        if (is_dead(all, r)) {
            add_all(all, r);
        }
    }
}
