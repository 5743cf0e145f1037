/* SPDX-License-Identifier: MIT
 *
 * roles.c: who handles the file, who may take it in, and what to beware of.
 * The decider is not decided here.
 */
#include <stdio.h>
#include <string.h>

#include "explain.h"

/* Visits the rules of the power and those that name none, in their order. */
struct rule_walk {
    struct cn_explaining *x;
    int named, wide;
};

static int next_rule(struct rule_walk *walk)
{
    const struct cn_index *ix = walk->x->ix;
    struct cn_ix_range own = ix->powers[walk->x->power].rules;
    while (walk->wide < ix->n_wide_rules &&
           !cn_rule_covers(ix, &ix->rules[ix->wide_rules[walk->wide]],
                           walk->x->power)) {
        walk->wide++;
    }
    int named = walk->named < own.n ? ix->power_rules[own.first + walk->named]
                                    : INT32_MAX;
    int wide =
        walk->wide < ix->n_wide_rules ? ix->wide_rules[walk->wide] : INT32_MAX;
    if (named == INT32_MAX && wide == INT32_MAX) {
        return CN_NONE;
    }
    if (named < wide) {
        walk->named++;
        return named;
    }
    walk->wide++;
    return wide;
}

/* Is the rule about the files of this holder? */
static bool is_of(const struct cn_index *ix, const struct cn_ix_rule *rule,
                  int holder)
{
    const char *id = cn_index_text(ix, ix->holders[holder].id);
    const char *tier = cn_tier_name((enum cn_tier)ix->holders[holder].tier);
    for (int i = 0; i < rule->of.n; i++) {
        const char *of = cn_index_text(ix, ix->words[rule->of.first + i]);
        if (strcmp(of, id) == 0 || strcmp(of, tier) == 0) {
            return true;
        }
    }
    return rule->of.n == 0;
}

static enum cn_truth province_holds(struct cn_explaining *x,
                                    const struct cn_ix_rule *rule)
{
    if (rule->province_class == CN_NONE) {
        return CN_TRUE;
    }
    if (x->leaf && x->leaf->tier == CN_TIER_CENTRAL) {
        return CN_FALSE; /* what a province passed on is not its own */
    }
    int place = x->leaf ? x->leaf->place : 0;
    uint8_t class = x->known.class[cn_place_dim(x->ix, place)];
    return class == CN_FACT_UNKNOWN        ? CN_MAYBE
           : class == rule->province_class ? CN_TRUE
                                           : CN_FALSE;
}

/* As far as is known: in force, condition and province. */
static enum cn_truth concerns(struct cn_explaining *x,
                              const struct cn_ix_rule *rule)
{
    if (!cn_rule_in_force(rule, x->c)) {
        return CN_FALSE;
    }
    enum cn_truth holds = cn_rule_holds(x->ix, rule, &x->known);
    enum cn_truth province = province_holds(x, rule);
    return holds < province ? holds : province;
}

/* 2 names the power, 1 its field, 0 everything. */
static int precision(const struct cn_ix_rule *rule)
{
    return !rule->wide ? 2 : rule->fields.n > 0;
}

/* May the rule say who handles the files of the holder? */
static enum cn_truth handler_truth(struct cn_explaining *x,
                                   const struct cn_ix_rule *rule,
                                   bool delegation)
{
    int holder = x->leaf->holder;
    bool from = rule->from_holder != CN_NONE
                    ? rule->from_holder == holder
                    : rule->from_tier == x->ix->holders[holder].tier;
    bool fits =
        delegation
            ? rule->kind == CN_TRANSFER && rule->mode == CN_DELEGATION && from
            : rule->kind == CN_HANDLES && is_of(x->ix, rule, holder);
    return fits ? concerns(x, rule) : CN_FALSE;
}

static bool outdoes(const struct cn_index *ix, int a, int b)
{
    int order = precision(&ix->rules[a]) - precision(&ix->rules[b]);
    return order > 0 || (order == 0 && cn_index_beats(ix, a, b));
}

struct candidates {
    int *rule;
    enum cn_truth *truth;
    int n;
};

static bool collect_handlers(struct cn_explaining *x, bool delegation,
                             struct candidates *out)
{
    size_t max = (size_t)x->ix->powers[x->power].rules.n +
                 (size_t)x->ix->n_wide_rules + 1;
    struct rule_walk walk = {.x = x};
    out->rule = CN_ARENA_NEW(x->arena, int, max);
    out->truth = CN_ARENA_NEW(x->arena, enum cn_truth, max);
    if (!out->rule || !out->truth) {
        return false;
    }
    for (int r; (r = next_rule(&walk)) != CN_NONE;) {
        enum cn_truth truth = handler_truth(x, &x->ix->rules[r], delegation);
        if (truth != CN_FALSE) {
            out->rule[out->n] = r;
            out->truth[out->n++] = truth;
        }
    }
    return true;
}

/* The handler rule that no rule in force outdoes. CN_NONE when there is none,
 * and when others that may hold as well name another body (*unsure). Marks
 * the bodies of all that may hold, where there is room for them. */
static int best_handler(struct cn_explaining *x, bool delegation, bool *unsure,
                        bool *may)
{
    const struct cn_index *ix = x->ix;
    struct candidates c = {0};
    int best = CN_NONE;
    int body = CN_NONE;
    *unsure = false;
    if (!collect_handlers(x, delegation, &c)) {
        return CN_NONE;
    }
    for (int i = 0; i < c.n; i++) {
        bool outdone = false;
        for (int j = 0; j < c.n && !outdone; j++) {
            outdone = j != i && c.truth[j] == CN_TRUE &&
                      outdoes(ix, c.rule[j], c.rule[i]);
        }
        if (outdone) {
            continue;
        }
        int holder = ix->rules[c.rule[i]].holder;
        if (may) {
            may[holder] = true;
        }
        *unsure = *unsure || (body != CN_NONE && body != holder) ||
                  (c.truth[i] == CN_MAYBE && delegation);
        body = holder;
        best = best == CN_NONE && c.truth[i] == CN_TRUE ? c.rule[i] : best;
    }
    *unsure = *unsure || (body != CN_NONE && best == CN_NONE);
    return *unsure ? CN_NONE : best;
}

static struct cn_role make_role(struct cn_explaining *x, int rule)
{
    const struct cn_index *ix = x->ix;
    const struct cn_ix_rule *r = &ix->rules[rule];
    int place = r->place != CN_NONE ? r->place : x->leaf->place;
    int unit = cn_tier_unit(ix, x->c, cn_case_place(x->c, place),
                            (enum cn_tier)ix->holders[r->holder].tier);
    bool delegated = r->kind == CN_TRANSFER;
    return (struct cn_role){
        .holder = cn_index_text(ix, ix->holders[r->holder].id),
        .authority = cn_authority(x, r->holder, unit),
        .rule = cn_index_text(ix, r->id),
        .until = delegated ? r->to : CN_DATE_MAX,
        .delegated = delegated,
    };
}

/* A rule says that who handles is not established. */
static bool handler_unknown(struct cn_explaining *x)
{
    struct rule_walk walk = {.x = x};
    for (int r; (r = next_rule(&walk)) != CN_NONE;) {
        const struct cn_ix_rule *rule = &x->ix->rules[r];
        if (rule->kind == CN_UNKNOWN_RULE && rule->about == CN_ABOUT_HANDLER &&
            concerns(x, rule) != CN_FALSE) {
            return true;
        }
    }
    return false;
}

bool cn_may_handle(struct cn_explaining *x, bool *held)
{
    bool unsure = false, open = false;
    int handler = best_handler(x, true, &unsure, held);
    if (handler == CN_NONE) { /* where nothing is delegated, or may not be */
        handler = best_handler(x, false, &open, held);
    }
    return handler != CN_NONE && !unsure && !handler_unknown(x);
}

void cn_explain_roles(struct cn_explaining *x, struct cn_decision *out)
{
    out->handler.until = CN_DATE_MAX;
    if (out->outcome != CN_DECIDED) {
        return;
    }
    bool unsure = false;
    int handler = best_handler(x, true, &unsure, NULL);
    if (handler == CN_NONE && !unsure) {
        handler = best_handler(x, false, &unsure, NULL);
    }
    if (handler != CN_NONE && !handler_unknown(x)) {
        out->handler = make_role(x, handler);
    }
    struct cn_role *receivers =
        CN_ARENA_NEW(x->arena, struct cn_role, x->ix->n_holders + 1);
    bool *seen = CN_ARENA_NEW(x->arena, bool, x->ix->n_holders + 1);
    struct rule_walk walk = {.x = x};
    for (int r; receivers && seen && (r = next_rule(&walk)) != CN_NONE;) {
        const struct cn_ix_rule *rule = &x->ix->rules[r];
        if (rule->kind == CN_RECEIVES && !seen[rule->holder] &&
            concerns(x, rule) == CN_TRUE &&
            is_of(x->ix, rule, x->leaf->holder)) {
            seen[rule->holder] = true;
            receivers[out->n_receivers++] = make_role(x, r);
        }
    }
    out->receivers = receivers;
}

/* ---- caveats ----------------------------------------------------------- */

struct caveats {
    const char **text;
    int n, max;
};

static void add_caveat(struct caveats *caveats, const char *text)
{
    for (int i = 0; i < caveats->n; i++) {
        if (strcmp(caveats->text[i], text) == 0) {
            return;
        }
    }
    if (caveats->n < caveats->max && text[0] != '\0') {
        caveats->text[caveats->n++] = text;
    }
}

static bool warns(struct cn_explaining *x, const struct cn_ix_rule *rule)
{
    if (concerns(x, rule) == CN_FALSE) {
        return false;
    }
    bool held = x->leaf && x->leaf->outcome == CN_DECIDED;
    switch ((enum cn_rule_kind)rule->kind) {
    case CN_CAVEAT:
        return rule->of.n == 0 || (held && is_of(x->ix, rule, x->leaf->holder));
    case CN_REQUIRES:
        return true;
    case CN_UNKNOWN_RULE:
        return held && rule->about == CN_ABOUT_HANDLER;
    case CN_ORIGIN:
    case CN_TRANSFER:
    case CN_HANDLES:
    case CN_RECEIVES:
    case CN_N_RULE_KIND:
    default:
        return false;
    }
}

/* Would a dossier received on the day asked about be answered otherwise? */
static bool law_changed(struct cn_explaining *x)
{
    struct cn_summary now;
    cn_summarise(x->ix, x->c, x->power,
                 cn_index_root(x->ix, x->power, x->c->on, x->c->on), &x->known,
                 &now);
    return !now.uniform ||
           !cn_same_key(x->ix, x->c, x->leaf, &x->ix->leaves[now.leaf]);
}

static void add_own(struct cn_explaining *x, struct caveats *caveats)
{
    static const char *const generic[CN_N_LANG] = {
        "Đã rõ cấp, nhưng chưa xác lập được cơ quan cụ thể nào quyết định.",
        "The tier is known; which body in it decides is not established."};
    static const char *const several[CN_N_LANG] = {
        "Tuỳ tình tiết chưa nêu, căn cứ có thể khác; cơ quan vẫn là một.",
        "The provisions may differ with facts not given; the body is the "
        "same."};
    static const char *const merged[CN_N_LANG] = {
        "Đơn vị hành chính nơi nộp hồ sơ đã sáp nhập trước ngày xét; cơ quan "
        "nêu ở đây là cơ quan của đơn vị kế thừa.",
        "The unit was merged before the day asked about; the body named is "
        "that of the unit it was merged into."};
    static const char *const receipt[CN_N_LANG] = {
        "Áp dụng quy định tại ngày tiếp nhận hồ sơ; quy định tại ngày xét cho "
        "kết quả khác.",
        "The law of the day of receipt is applied; that of the day asked about "
        "gives another answer."};
    if (!x->leaf) {
        return;
    }
    if (x->leaf->outcome == CN_DECIDED &&
        x->ix->holders[x->leaf->holder].generic) {
        add_caveat(caveats, generic[x->lang]);
    }
    if (x->sum.many_chains) {
        add_caveat(caveats, several[x->lang]);
    }
    if (cn_leaf_merged(x)) {
        add_caveat(caveats, merged[x->lang]);
    }
    if (x->c->received != x->c->on && law_changed(x)) {
        add_caveat(caveats, receipt[x->lang]);
    }
}

void cn_explain_caveats(struct cn_explaining *x, struct cn_decision *out)
{
    const struct cn_index *ix = x->ix;
    struct caveats caveats = {.max = ix->powers[x->power].rules.n +
                                     ix->n_wide_rules + 2};
    caveats.text = CN_ARENA_NEW(x->arena, const char *, caveats.max);
    const char **by = CN_ARENA_NEW(x->arena, const char *, caveats.max);
    if (!caveats.text || !by) {
        return;
    }
    add_own(x, &caveats);
    struct rule_walk walk = {.x = x};
    for (int r; (r = next_rule(&walk)) != CN_NONE;) {
        if (warns(x, &ix->rules[r])) {
            by[out->n_warned_by++] = cn_index_text(ix, ix->rules[r].id);
            add_caveat(&caveats,
                       cn_index_text(ix, ix->rules[r].text.text[x->lang]));
        }
    }
    out->caveats = caveats.text;
    out->warned_by = by;
    out->n_caveats = caveats.n;
}
