/* SPDX-License-Identifier: MIT
 *
 * fold.c: who holds a power when everything about the case is known: select
 * an origin, then transfers from the present holder until none is left. This
 * is docs/evaluation.md, "One fully known case", and nothing else.
 */
#include <string.h>

#include "build.h"
#include "rank.h"

static const struct cn_instrument *basis_of(struct cn_ruleset *rs,
                                            const struct cn_rule *rule)
{
    return rule->basis.index == CN_NONE
               ? NULL
               : CN_AT(rs->instruments, cn_instrument, rule->basis.index);
}

enum cn_confidence cn_rule_confidence(struct cn_ruleset *rs,
                                      const struct cn_rule *rule)
{
    const struct cn_instrument *in = basis_of(rs, rule);
    enum cn_confidence own = rule->has_confidence ? rule->confidence : CN_TEXT;
    return in && in->confidence < own ? in->confidence : own;
}

static struct cn_rank rank_of(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    const struct cn_instrument *in = basis_of(rs, rule);
    struct cn_rank out = {.number = cn_number_of(rs, rs->rule_of, rule->id),
                          .beaten = rule->beaten,
                          .n_beaten = rule->n_beaten,
                          .kind = CN_NONE};
    if (in) {
        out.kind = cn_kind_rank(in->kind);
        out.issuer = (uint32_t)in->issuer;
        out.date = cn_instrument_date(in);
    }
    return out;
}

const char *cn_rule_beats(struct cn_ruleset *rs, const struct cn_rule *a,
                          const struct cn_rule *b)
{
    struct cn_rank x = rank_of(rs, a);
    struct cn_rank y = rank_of(rs, b);
    return cn_rank_beats(&x, &y);
}

static int place_number(struct cn_ruleset *rs, const struct cn_rule *rule,
                        int inherited)
{
    return rule->place_index == CN_NONE
               ? inherited
               : CN_AT(rs->facts, cn_fact, rule->place_index)->place;
}

static bool province_holds(const struct cn_cell *cell,
                           const struct cn_rule *rule, int place,
                           struct cn_fold *out)
{
    if (rule->province == 0) {
        return true;
    }
    int class = cell->place_class[place];
    if (class == CN_FACT_UNKNOWN && out->asks == CN_NONE) {
        out->asks = place;
    }
    return class < cell->rs->n_provinces &&
           cell->rs->provinces[class] == rule->province;
}

static bool may_pass_on(const struct cn_rule *rule)
{
    if (rule->may_pass_on >= 0) {
        return rule->may_pass_on == 1;
    }
    return rule->kind == CN_ORIGIN || rule->mode == CN_DEVOLUTION ||
           rule->mode == CN_DELINEATION;
}

/* A province passing on what it was given, as against a law moving it. */
static bool passes_on(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    const struct cn_instrument *in = basis_of(rs, rule);
    return rule->province != 0 ||
           (in && (in->kind == CN_KIND_PROVINCIAL_RESOLUTION ||
                   in->kind == CN_KIND_PROVINCIAL_DECISION));
}

struct choice {
    int best[CN_CHAIN_MAX]; /* entries that no other beats */
    int n_best;
    bool tie; /* they lead to different places */
};

enum compared { NOT_YET, STANDS, BEATEN };

/* Does entry a beat entry b? States are many and rules few, so it is
 * remembered where there is room. */
static bool beats(const struct cn_cell *cell, int a, int b, struct cn_fold *out)
{
    uint8_t here = NOT_YET;
    uint8_t *known =
        cell->compared
            ? &cell->compared[(size_t)a * (size_t)cell->n_entries + (size_t)b]
            : &here;
    out->steps++;
    if (*known == NOT_YET) {
        out->steps += CN_COMPARE_STEPS;
        *known = cn_rule_beats(cell->rs, cell->entries[a].rule,
                               cell->entries[b].rule)
                     ? BEATEN
                     : STANDS;
    }
    return *known == BEATEN;
}

static bool same_effect(struct cn_ruleset *rs, const struct cn_rule *a,
                        const struct cn_rule *b, int place)
{
    return a->holder_index == b->holder_index &&
           a->same_as_power == b->same_as_power &&
           place_number(rs, a, place) == place_number(rs, b, place);
}

/* Entries stand in the order of rule ids, so best[0] has the smallest. */
static void choose(const struct cn_cell *cell, const int *candidates, int n,
                   int place, struct choice *out, struct cn_fold *fold)
{
    memset(out, 0, sizeof *out);
    for (int i = 0; i < n; i++) {
        bool beaten = false;
        for (int j = 0; j < n && !beaten; j++) {
            beaten = j != i && beats(cell, candidates[j], candidates[i], fold);
        }
        if (!beaten && out->n_best < CN_CHAIN_MAX) {
            out->best[out->n_best++] = candidates[i];
        }
    }
    out->tie = n > 0 && out->n_best == 0; /* a circle: all are sides */
    for (int i = 0; out->tie && i < n && i < CN_CHAIN_MAX; i++) {
        out->best[out->n_best++] = candidates[i];
    }
    for (int i = 1; i < out->n_best; i++) {
        out->tie =
            out->tie || !same_effect(cell->rs, cell->entries[out->best[0]].rule,
                                     cell->entries[out->best[i]].rule, place);
    }
}

static void conflict(const struct cn_cell *cell, const struct choice *choice,
                     struct cn_fold *out)
{
    out->outcome = CN_CONFLICT;
    out->rule = CN_NONE;
    for (int i = 0; i < choice->n_best; i++) {
        out->sides[out->n_sides++] = cell->entries[choice->best[i]].number;
    }
}

static bool append(struct cn_fold *out, int rule)
{
    if (out->n_chain == CN_CHAIN_MAX) {
        out->too_long = true;
        return false;
    }
    out->chain[out->n_chain++] = rule;
    out->rule = rule;
    return true;
}

static void fold_chain(const struct cn_cell *cell, int power,
                       struct cn_fold *out);

/* Puts the origin in; false when the chain ends here. */
static bool fold_origin(const struct cn_cell *cell, int power,
                        struct cn_fold *out)
{
    int candidates[CN_CHAIN_MAX];
    int n = 0;
    out->steps += cell->n_entries;
    for (int i = 0; i < cell->n_entries; i++) {
        const struct cn_rule *rule = cell->entries[i].rule;
        if (cell->applies[i] && cell->entries[i].power == power &&
            rule->kind == CN_ORIGIN &&
            province_holds(cell, rule, place_number(cell->rs, rule, 0), out)) {
            if (n == CN_CHAIN_MAX) {
                out->too_long = true;
                return false;
            }
            candidates[n++] = i;
        }
    }
    if (n == 0) {
        out->outcome = CN_NO_AUTHORITY;
        return false;
    }
    struct choice choice;
    choose(cell, candidates, n, 0, &choice, out);
    if (choice.tie) {
        conflict(cell, &choice, out);
        return false;
    }
    const struct cn_entry *origin = &cell->entries[choice.best[0]];
    if (!append(out, origin->number)) {
        return false;
    }
    if (origin->rule->same_as_power == CN_NONE) {
        out->holder = origin->rule->holder_index;
        out->place = place_number(cell->rs, origin->rule, 0);
        return true;
    }
    fold_chain(cell, origin->rule->same_as_power, out);
    out->place = place_number(cell->rs, origin->rule, out->place);
    return out->outcome == CN_DECIDED;
}

static bool used(struct cn_fold *out, int rule, int from)
{
    out->steps += out->n_chain - from;
    for (int i = from; i < out->n_chain; i++) {
        if (out->chain[i] == rule) {
            return true;
        }
    }
    return false;
}

static bool starts_here(const struct cn_cell *cell, const struct cn_rule *rule,
                        int holder)
{
    if (rule->from_index != CN_NONE) {
        return rule->from_index == holder;
    }
    return CN_AT(cell->rs->holders, cn_holder, holder)->tier == rule->from_tier;
}

/* Appends one transfer; false when none is left or the chain ends. */
static bool fold_transfer(const struct cn_cell *cell, int power, int first,
                          struct cn_fold *out)
{
    int candidates[CN_CHAIN_MAX];
    int n = 0;
    const struct cn_rule *last =
        CN_AT(cell->rs->rules, cn_rule, out->chain[out->n_chain - 1]);
    out->steps += cell->n_entries;
    for (int i = 0; i < cell->n_entries; i++) {
        const struct cn_rule *rule = cell->entries[i].rule;
        if (!cell->applies[i] || cell->entries[i].power != power ||
            rule->kind != CN_TRANSFER || rule->mode == CN_DELEGATION ||
            !starts_here(cell, rule, out->holder) ||
            used(out, cell->entries[i].number, first) ||
            !province_holds(cell, rule, out->place, out) ||
            (passes_on(cell->rs, rule) && !may_pass_on(last))) {
            continue;
        }
        if (n == CN_CHAIN_MAX) {
            out->too_long = true;
            return false;
        }
        candidates[n++] = i;
    }
    if (n == 0) {
        return false;
    }
    struct choice choice;
    choose(cell, candidates, n, out->place, &choice, out);
    if (choice.tie) {
        conflict(cell, &choice, out);
        return false;
    }
    const struct cn_entry *next = &cell->entries[choice.best[0]];
    out->holder = next->rule->holder_index;
    out->place = place_number(cell->rs, next->rule, out->place);
    return append(out, next->number);
}

static void check_unknown(const struct cn_cell *cell, int power, int first,
                          struct cn_fold *out)
{
    out->steps += cell->n_entries;
    for (int i = 0; i < cell->n_entries; i++) {
        const struct cn_rule *rule = cell->entries[i].rule;
        if (cell->applies[i] && cell->entries[i].power == power &&
            rule->kind == CN_UNKNOWN_RULE &&
            (rule->about != CN_ABOUT_ABSENCE ||
             (out->outcome == CN_NO_AUTHORITY && out->n_chain == first)) &&
            province_holds(cell, rule, out->place, out)) {
            out->outcome = CN_UNKNOWN;
            out->rule = cell->entries[i].number;
            out->n_sides = 0;
            return;
        }
    }
}

static void check_holder(const struct cn_cell *cell, struct cn_fold *out)
{
    const struct cn_holder *holder =
        CN_AT(cell->rs->holders, cn_holder, out->holder);
    if (cell->on < holder->from || cell->on >= holder->to) {
        out->outcome = CN_NO_AUTHORITY;
        out->holder_ended = true;
    } else if (holder->outside) {
        out->outcome = CN_OUT_OF_SCOPE;
    }
}

/* Origin, transfers, then what may stand against the result. Appends to the
 * chain that is there, so that same_as can nest. */
static void fold_chain(const struct cn_cell *cell, int power,
                       struct cn_fold *out)
{
    int first = out->n_chain;
    out->outcome = CN_DECIDED;
    bool started = fold_origin(cell, power, out);
    out->own = started ? out->n_chain : CN_NONE;
    out->own_place = out->place;
    if (started) {
        while (fold_transfer(cell, power, first, out)) {
        }
    }
    if (out->too_long) {
        out->outcome = CN_NO_AUTHORITY; /* reported, never answered */
    }
    check_unknown(cell, power, first, out);
    if (out->outcome == CN_DECIDED) {
        check_holder(cell, out);
    }
}

void cn_fold_cell(const struct cn_cell *cell, int power, struct cn_fold *out)
{
    memset(out, 0, sizeof *out);
    out->holder = CN_NONE;
    out->rule = CN_NONE;
    out->asks = CN_NONE;
    fold_chain(cell, power, out);
}
