/* SPDX-License-Identifier: MIT
 *
 * lint_rules.c: lints of one rule: its days and basis, how sure it is, and
 * whom it takes a power from and gives it to.
 */
#include <string.h>

#include "lint.h"

static const struct cn_instrument *basis_of(const struct cn_ruleset *rs,
                                            const struct cn_rule *rule)
{
    return rule->basis.index == CN_NONE
               ? NULL
               : CN_AT(rs->instruments, cn_instrument, rule->basis.index);
}

static bool decides(const struct cn_rule *rule)
{
    return rule->kind == CN_ORIGIN || rule->kind == CN_TRANSFER;
}

/* ---- days -------------------------------------------------------------------
 */

static void check_days(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    const struct cn_instrument *in = basis_of(rs, rule);
    if (!in) {
        return;
    }
    const char *id = cn_text_of(rs, in->id);
    if ((rule->has_from && rule->own_from < in->from) ||
        (rule->has_to && rule->own_to > in->to)) {
        cn_lint_at(rs, CN_LINT_OUTSIDE_INSTRUMENT, rule->at, rule->id, id);
    }
    if (rule->has_from && rule->own_from == in->from) {
        cn_lint_at(rs, CN_LINT_REDUNDANT_DATE, rule->at, rule->id, "valid_from",
                   id);
    }
    if (rule->has_to && rule->own_to == in->to) {
        cn_lint_at(rs, CN_LINT_REDUNDANT_DATE, rule->at, rule->id, "valid_to",
                   id);
    }
}

static void check_year(struct cn_ruleset *rs, const struct cn_rule *rule,
                       cn_date day)
{
    char text[11];
    cn_date first, last;
    bool known = cn_date_parse("1945-01-01", &first) &&
                 cn_date_parse("2101-01-01", &last);
    if (known && (day < first || day >= last)) {
        cn_lint_at(rs, CN_LINT_STRANGE_DATE, rule->at, rule->id,
                   cn_date_format(day, text));
    }
}

static void check_end(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    char day[11];
    if (rule->ended_by.index == CN_NONE) {
        return;
    }
    const struct cn_instrument *by =
        CN_AT(rs->instruments, cn_instrument, rule->ended_by.index);
    if (!rule->has_to) {
        cn_lint_at(rs, CN_LINT_ENDED_BY_WITHOUT_END, rule->at, rule->id, NULL);
    } else if (rule->own_to < by->from || rule->own_to >= by->to) {
        cn_lint_at(rs, CN_LINT_ENDED_BY_LATER, rule->at, rule->id,
                   cn_date_format(rule->own_to, day), cn_text_of(rs, by->id));
    }
}

/* ---- basis ------------------------------------------------------------------
 */

static bool is_provincial(const struct cn_instrument *in)
{
    return in->kind == CN_KIND_PROVINCIAL_RESOLUTION ||
           in->kind == CN_KIND_PROVINCIAL_DECISION;
}

static void check_basis(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    const struct cn_instrument *in = basis_of(rs, rule);
    bool claims_text = rule->has_confidence && rule->confidence == CN_TEXT;
    if (!in) {
        if (claims_text && rule->n_facts == 0) {
            cn_lint_at(rs, CN_LINT_NO_BASIS, rule->at, rule->id, NULL);
        }
        return;
    }
    const char *id = cn_text_of(rs, in->id);
    if (claims_text && decides(rule) && rule->basis.article == 0 &&
        rule->note == 0) {
        cn_lint_at(rs, CN_LINT_NO_ARTICLE, rule->at, rule->id, id);
    }
    if (rule->has_confidence && rule->confidence > in->confidence) {
        cn_lint_at(rs, CN_LINT_CONFIDENCE_TOO_STRONG, rule->at, rule->id,
                   cn_confidence_name(rule->confidence), id,
                   cn_confidence_name(in->confidence));
    }
    if (rule->kind == CN_TRANSFER && is_provincial(in) && rule->province == 0) {
        cn_lint_at(rs, CN_LINT_PROVINCIAL_NOWHERE, rule->at, rule->id, id);
    }
}

/* ---- from and to -------------------------------------------------------- */

static int height(enum cn_tier tier)
{
    static const int heights[CN_N_TIER] = {
        [CN_TIER_CENTRAL] = 4,
        [CN_TIER_PROVINCE] = 3,
        [CN_TIER_DISTRICT] = 2,
        [CN_TIER_COMMUNE] = 1,
    };
    return heights[tier];
}

static int first_power(const struct cn_ruleset *rs, const struct cn_rule *rule)
{
    const struct cn_power_ref *ref = &rule->powers[0];
    if (ref->n_actions > 0) {
        return cn_ruleset_power(rs, ref->subject, ref->actions[0]);
    }
    int s = cn_number_of(rs, rs->subject_of, ref->subject);
    return s == CN_NONE || CN_AT(rs->subjects, cn_subject, s)->n_actions == 0
               ? CN_NONE
               : CN_AT(rs->subjects, cn_subject, s)->first_power;
}

/* Whether a transfer goes on where another one, of the same basis and between
 * the same bodies, ends. */
static bool goes_on(const struct cn_ruleset *rs, const struct cn_rule *rule)
{
    int power = first_power(rs, rule);
    const struct cn_power *p = power == CN_NONE ? NULL : &rs->powers[power];
    for (int i = 0; p && i < p->n_rules; i++) {
        const struct cn_rule *other = CN_AT(rs->rules, cn_rule, p->rules[i]);
        if (other->kind == CN_TRANSFER && other->to == rule->from &&
            other->from_index == rule->from_index &&
            other->holder_index == rule->holder_index &&
            other->basis.index == rule->basis.index) {
            return true;
        }
    }
    return false;
}

static void check_direction(struct cn_ruleset *rs, const struct cn_rule *rule,
                            const struct cn_holder *to)
{
    const struct cn_holder *from =
        rule->from_index == CN_NONE
            ? NULL
            : CN_AT(rs->holders, cn_holder, rule->from_index);
    enum cn_tier tier = from ? from->tier : rule->from_tier;
    char day[11];
    if (from == to) {
        cn_lint_at(rs, CN_LINT_SAME_FROM_TO, rule->at, rule->id,
                   cn_text_of(rs, to->id));
    }
    if ((rule->mode == CN_DEVOLUTION || rule->mode == CN_DECENTRALISATION) &&
        height(to->tier) > height(tier)) {
        cn_lint_at(rs, CN_LINT_MODE_GOES_UP, rule->at, rule->id,
                   cn_mode_label(rule->mode, CN_LANG_VI),
                   cn_mode_name(rule->mode));
    }
    if (from && from->to < rule->from && !goes_on(rs, rule)) {
        cn_lint_at(rs, CN_LINT_FROM_LONG_GONE, rule->at, rule->id,
                   cn_text_of(rs, from->id), cn_date_format(from->to, day));
    }
    if (rule->mode == CN_DELEGATION && rule->to == CN_DATE_MAX) {
        cn_lint_at(rs, CN_LINT_OPEN_DELEGATION, rule->at, rule->id, NULL);
    }
}

static void check_receiver(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    if (rule->holder_index == CN_NONE) {
        return;
    }
    const struct cn_holder *to =
        CN_AT(rs->holders, cn_holder, rule->holder_index);
    if (rule->from >= to->to || rule->to <= to->from) {
        cn_lint_at(rs, CN_LINT_HOLDER_NOT_THERE, rule->at, rule->id,
                   cn_text_of(rs, to->id));
    }
    const struct cn_fact *place =
        rule->place_index == CN_NONE
            ? NULL
            : CN_AT(rs->facts, cn_fact, rule->place_index);
    if (place && place->level == CN_LEVEL_PROVINCE &&
        to->tier == CN_TIER_COMMUNE) {
        cn_lint_at(rs, CN_LINT_PLACE_TOO_COARSE, rule->at, rule->id,
                   cn_text_of(rs, place->id));
    }
    if (rule->kind == CN_TRANSFER) {
        check_direction(rs, rule, to);
    }
}

/* ---- provinces ---------------------------------------------------------- */

struct provinces { /* of the catalogue */
    const struct cn_unit **unit;
    size_t n;
};

static bool find_provinces(struct cn_ruleset *rs, struct provinces *out)
{
    out->n = 0;
    out->unit =
        CN_ARENA_NEW(&rs->arena, const struct cn_unit *, rs->units.n + 1);
    for (size_t i = 0; out->unit && i < rs->units.n; i++) {
        const struct cn_unit *unit = CN_AT(rs->units, cn_unit, i);
        if (unit->province == 0 || unit->province == unit->code) {
            out->unit[out->n++] = unit;
        }
    }
    return out->n > 0;
}

static void check_province(struct cn_ruleset *rs, const struct cn_rule *rule,
                           const struct provinces *provinces)
{
    for (size_t i = 0; i < provinces->n; i++) {
        const struct cn_unit *unit = provinces->unit[i];
        if (unit->code == rule->province && unit->from < rule->to &&
            rule->from < unit->to) {
            return;
        }
    }
    cn_lint_at(rs, CN_LINT_UNKNOWN_PROVINCE, rule->at, rule->id,
               cn_text_of(rs, rule->province));
}

void cn_lint_rules(struct cn_ruleset *rs)
{
    struct provinces provinces;
    bool known = find_provinces(rs, &provinces);
    for (size_t i = 0; i < rs->rules.n; i++) {
        const struct cn_rule *rule = CN_AT(rs->rules, cn_rule, i);
        check_days(rs, rule);
        if (rule->has_from) {
            check_year(rs, rule, rule->own_from);
        }
        if (rule->has_to) {
            check_year(rs, rule, rule->own_to);
        }
        check_end(rs, rule);
        check_basis(rs, rule);
        check_receiver(rs, rule);
        if (known && rule->province != 0) {
            check_province(rs, rule, &provinces);
        }
    }
    cn_lint_pairs(rs);
}
