/* SPDX-License-Identifier: MIT
 *
 * lint_pairs.c: lints of two rules beside each other: exceptions that never
 * meet their rule or need not be said, caveats said twice.
 */
#include <stdlib.h>

#include "build.h"
#include "lint.h"

#define WORK_MAX (4 * 1000 * 1000) /* comparisons; then it is left alone */

/* ---- powers ------------------------------------------------------------- */

static bool shares_action(const struct cn_power_ref *a,
                          const struct cn_power_ref *b)
{
    bool shared = a->n_actions == 0 || b->n_actions == 0;
    for (int i = 0; i < a->n_actions && !shared; i++) {
        for (int j = 0; j < b->n_actions && !shared; j++) {
            shared = a->actions[i] == b->actions[j];
        }
    }
    return shared;
}

/* Whether two rules that name powers name one together; rules that name none
 * may always meet. */
static bool shares_power(const struct cn_rule *a, const struct cn_rule *b,
                         int *work)
{
    bool shared = a->n_powers == 0 || b->n_powers == 0;
    for (int i = 0; i < a->n_powers && !shared; i++) {
        for (int j = 0; j < b->n_powers && !shared; j++) {
            *work += 1 + a->powers[i].n_actions;
            shared = a->powers[i].subject == b->powers[j].subject &&
                     shares_action(&a->powers[i], &b->powers[j]);
        }
    }
    return shared || *work > WORK_MAX;
}

static bool shares_day(const struct cn_rule *a, const struct cn_rule *b)
{
    return a->transition != b->transition ||
           (a->from < b->to && b->from < a->to);
}

/* Whether no class passes both conditions of one fact, whatever the
 * alternatives. */
static bool excludes(const struct cn_conjunction *a,
                     const struct cn_conjunction *b)
{
    for (int i = 0; i < a->n_tests; i++) {
        for (int j = 0; j < b->n_tests; j++) {
            if (a->tests[i].fact_index == b->tests[j].fact_index &&
                (a->tests[i].mask & b->tests[j].mask) == 0) {
                return true;
            }
        }
    }
    return false;
}

static bool shares_cell(const struct cn_condition *a,
                        const struct cn_condition *b, int *work)
{
    bool shared = a->n_any == 0 || b->n_any == 0;
    for (int i = 0; i < a->n_any && !shared; i++) {
        for (int j = 0; j < b->n_any && !shared; j++) {
            *work += 1 + a->any[i].n_tests * b->any[j].n_tests;
            shared = *work > WORK_MAX || !excludes(&a->any[i], &b->any[j]);
        }
    }
    return shared;
}

/* ---- exceptions --------------------------------------------------------- */

static enum cn_tier tier_from(const struct cn_ruleset *rs,
                              const struct cn_rule *rule)
{
    return rule->from_index == CN_NONE
               ? rule->from_tier
               : CN_AT(rs->holders, cn_holder, rule->from_index)->tier;
}

static bool starts_alike(const struct cn_ruleset *rs, const struct cn_rule *a,
                         const struct cn_rule *b)
{
    return a->kind != CN_TRANSFER ||
           (a->from_index != CN_NONE && b->from_index != CN_NONE
                ? a->from_index == b->from_index
                : tier_from(rs, a) == tier_from(rs, b));
}

/* Why two rules never stand against each other, or NULL. */
static const char *const *why_apart(const struct cn_ruleset *rs,
                                    const struct cn_rule *a,
                                    const struct cn_rule *b, int *work)
{
    static const char *const kinds[] = {"khác loại quy tắc",
                                        "are of different kinds"};
    static const char *const powers[] = {"không chung thẩm quyền nào",
                                         "share no power"};
    static const char *const days[] = {"không chung ngày nào", "share no day"};
    static const char *const provinces[] = {"thuộc hai tỉnh khác nhau",
                                            "are of different provinces"};
    static const char *const starts[] = {"chuyển từ hai cơ quan khác nhau",
                                         "start from different bodies"};
    static const char *const cells[] = {"có điều kiện loại trừ nhau",
                                        "have conditions that exclude "
                                        "each other"};
    bool competes = a->kind == CN_ORIGIN || a->kind == CN_TRANSFER ||
                    b->kind == CN_ORIGIN || b->kind == CN_TRANSFER;
    bool delegates = (a->kind == CN_TRANSFER && a->mode == CN_DELEGATION) ||
                     (b->kind == CN_TRANSFER && b->mode == CN_DELEGATION);
    if (competes && !delegates && a->kind != b->kind) {
        return kinds;
    }
    if (!shares_power(a, b, work)) {
        return powers;
    }
    if (!shares_day(a, b)) {
        return days;
    }
    if (a->province != 0 && b->province != 0 && a->province != b->province) {
        return provinces;
    }
    if (!delegates && !starts_alike(rs, a, b)) {
        return starts;
    }
    return shares_cell(&a->when, &b->when, work) ? NULL : cells;
}

/* Who would beat whom if nobody had said so. */
static const char *beats_anyway(struct cn_ruleset *rs, const struct cn_rule *a,
                                const struct cn_rule *b)
{
    struct cn_rule plain = *a;
    struct cn_rule other = *b;
    plain.n_beaten = 0;
    other.n_beaten = 0;
    return cn_rule_beats(rs, &plain, &other);
}

static void check_exceptions(struct cn_ruleset *rs, const struct cn_rule *rule,
                             int *work)
{
    for (int i = 0; i < rule->n_exception_to; i++) {
        const struct cn_rule *other =
            CN_AT(rs->rules, cn_rule,
                  cn_number_of(rs, rs->rule_of, rule->exception_to[i]));
        const char *id = cn_text_of(rs, other->id);
        const char *const *why = why_apart(rs, rule, other, work);
        const char *anyway = why ? NULL : beats_anyway(rs, rule, other);
        if (why) {
            cn_lint_at(rs, CN_LINT_EXCEPTION_APART, rule->at, rule->id, id,
                       why[CN_LANG_VI], why[CN_LANG_EN]);
        } else if (anyway) {
            bool rank = anyway[0] == 'r';
            cn_lint_at(rs, CN_LINT_EXCEPTION_NEEDLESS, rule->at, rule->id, id,
                       rank ? "thứ bậc cao hơn" : "ban hành sau",
                       rank ? "of higher rank" : "of a later date");
        }
    }
}

/* ---- caveats ------------------------------------------------------------ */

static bool shares_field(const struct cn_rule *a, const struct cn_rule *b)
{
    bool shared = a->n_fields == 0 || b->n_fields == 0;
    for (int i = 0; i < a->n_fields && !shared; i++) {
        for (int j = 0; j < b->n_fields && !shared; j++) {
            shared = a->fields[i] == b->fields[j];
        }
    }
    return shared;
}

static bool same_of(const struct cn_rule *a, const struct cn_rule *b)
{
    bool shared = a->n_of == 0 || b->n_of == 0;
    for (int i = 0; i < a->n_of && !shared; i++) {
        for (int j = 0; j < b->n_of && !shared; j++) {
            shared = a->of[i] == b->of[j];
        }
    }
    return shared;
}

static bool says_again(const struct cn_rule *a, const struct cn_rule *b,
                       int *work)
{
    bool place =
        a->province == 0 || b->province == 0 || a->province == b->province;
    bool powers = a->n_powers == b->n_powers || a->n_powers * b->n_powers > 0;
    return place && powers && shares_day(a, b) && shares_field(a, b) &&
           same_of(a, b) && shares_power(a, b, work) &&
           shares_cell(&a->when, &b->when, work) && *work <= WORK_MAX;
}

static int compare_texts(const void *a, const void *b)
{
    const struct cn_rule *x = *(const struct cn_rule *const *)a;
    const struct cn_rule *y = *(const struct cn_rule *const *)b;
    cn_sym left = x->text.text[CN_LANG_VI];
    cn_sym right = y->text.text[CN_LANG_VI];
    return left != right ? (left > right) - (left < right)
                         : (x->id > y->id) - (x->id < y->id);
}

static void check_caveats(struct cn_ruleset *rs, int *work)
{
    const struct cn_rule **all =
        CN_ARENA_NEW(&rs->arena, const struct cn_rule *, rs->rules.n + 1);
    size_t n = 0;
    for (size_t i = 0; all && i < rs->rules.n; i++) {
        const struct cn_rule *rule = CN_AT(rs->rules, cn_rule, i);
        if (rule->kind == CN_CAVEAT) {
            all[n++] = rule;
        }
    }
    if (n == 0) {
        return;
    }
    qsort(all, n, sizeof *all, compare_texts);
    for (size_t i = 1; i < n; i++) {
        for (size_t j = i;
             j-- > 0 && *work <= WORK_MAX &&
             all[j]->text.text[CN_LANG_VI] == all[i]->text.text[CN_LANG_VI];) {
            *work += 1;
            if (says_again(all[i], all[j], work)) {
                cn_lint_at(rs, CN_LINT_REPEATED_CAVEAT, all[i]->at, all[i]->id,
                           cn_text_of(rs, all[j]->id));
                break;
            }
        }
    }
}

void cn_lint_pairs(struct cn_ruleset *rs)
{
    int work = 0;
    for (size_t i = 0; i < rs->rules.n; i++) {
        check_exceptions(rs, CN_AT(rs->rules, cn_rule, i), &work);
    }
    check_caveats(rs, &work);
}
