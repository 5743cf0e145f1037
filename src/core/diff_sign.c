/* SPDX-License-Identifier: MIT
 *
 * diff_sign.c: what an answer and a rule say, as texts that are free of the
 * numbers of their index. Equal texts get equal numbers, and only these are
 * compared afterwards.
 */
#include <string.h>

#include "../base/strbuf.h"
#include "diff.h"

#define SIGN_MAX ((size_t)4 * 1024 * 1024)

struct signing {
    struct cn_joint *joint;
    const struct cn_joint_side *side;
    const struct cn_index *ix;
    struct cn_strbuf buf;
};

static const char *text(const struct signing *x, cn_text at)
{
    return cn_index_text(x->ix, at);
}

/* The number of what the buffer holds, and empties it. */
static int32_t take(struct signing *x)
{
    int32_t number = cn_joint_number(x->joint, x->buf.text, x->buf.len);
    x->joint->arena.failed = x->joint->arena.failed || x->buf.failed;
    cn_strbuf_clear(&x->buf);
    return number;
}

/* ---- rules -------------------------------------------------------------- */

static void put_basis(struct signing *x, const struct cn_ix_rule *rule)
{
    if (rule->basis != CN_NONE) {
        cn_strbuf_printf(&x->buf, "%s/%s/%s/%s",
                         text(x, x->ix->instruments[rule->basis].id),
                         text(x, rule->article), text(x, rule->clause),
                         text(x, rule->point));
    }
    cn_strbuf_puts(&x->buf, "\n");
}

static void put_words(struct signing *x, struct cn_ix_range words)
{
    for (int i = 0; i < words.n; i++) {
        cn_strbuf_printf(&x->buf, "%s ",
                         text(x, x->ix->words[words.first + i]));
    }
    cn_strbuf_puts(&x->buf, "\n");
}

static void put_power(struct signing *x, int power)
{
    const struct cn_ix_power *p = &x->ix->powers[power];
    cn_strbuf_printf(&x->buf, "%s:%s ", text(x, x->ix->subjects[p->subject].id),
                     text(x, p->action));
}

/* A test in joint classes: thresholds differ from side to side. */
static void put_test(struct signing *x, const struct cn_ix_test *test)
{
    int dim = x->side->dim[test->fact];
    uint64_t mask = 0;
    for (int i = 0; i < cn_index_classes(&x->joint->ix, dim); i++) {
        uint8_t own = x->side->class[dim * CN_CLASSES_MAX + i];
        if (own != CN_ABSENT && (test->mask >> own & 1)) {
            mask |= UINT64_C(1) << i;
        }
    }
    cn_strbuf_printf(&x->buf, "%d=%llx ", dim, (unsigned long long)mask);
}

static void put_condition(struct signing *x, const struct cn_ix_rule *rule)
{
    for (int c = 0; c < rule->any.n; c++) {
        struct cn_ix_range all = x->ix->conjunctions[rule->any.first + c];
        for (int t = 0; t < all.n; t++) {
            put_test(x, &x->ix->tests[all.first + t]);
        }
        cn_strbuf_puts(&x->buf, "|");
    }
    cn_strbuf_puts(&x->buf, "\n");
}

static void put_holder(struct signing *x, int holder)
{
    cn_strbuf_printf(&x->buf, "%s\n",
                     holder == CN_NONE ? ""
                                       : text(x, x->ix->holders[holder].id));
}

static void put_parts(struct signing *x, const struct cn_ix_rule *rule)
{
    const struct cn_index *ix = x->ix;
    put_holder(x, rule->holder);
    put_holder(x, rule->from_holder);
    if (rule->same_as != CN_NONE) {
        put_power(x, rule->same_as);
    }
    for (int i = 0; i < rule->needs.n; i++) {
        put_power(x, ix->numbers[rule->needs.first + i]);
    }
    cn_strbuf_puts(&x->buf, "\n");
    for (int i = 0; i < rule->exception.n; i++) {
        int beaten = ix->numbers[rule->exception.first + i];
        cn_strbuf_printf(&x->buf, "%s ", text(x, ix->rules[beaten].id));
    }
    if (rule->place != CN_NONE) {
        int dim = x->side->dim[cn_place_dim(ix, rule->place)];
        cn_strbuf_printf(&x->buf, "at %d", dim);
    }
    cn_strbuf_puts(&x->buf, "\n");
}

/* Everything but its id, its place in a file, its note and its sources. */
static void put_rule(struct signing *x, const struct cn_ix_rule *rule)
{
    cn_strbuf_printf(&x->buf, "rule %d %d %d %d %d %d %d %d %d %d %s\n",
                     rule->kind, rule->from, rule->to, rule->immediate,
                     rule->confidence, rule->from_tier, rule->mode,
                     rule->may_pass_on, rule->wide, rule->about,
                     text(x, rule->province));
    put_basis(x, rule);
    put_words(x, rule->of);
    put_words(x, rule->fields);
    put_condition(x, rule);
    put_parts(x, rule);
    cn_strbuf_puts(&x->buf, text(x, rule->text.text[CN_LANG_VI]));
}

/* Which powers each rule names, in the order that both sides share. */
static void sign_powers(struct signing *x, int32_t *powers)
{
    const struct cn_index *ix = x->ix;
    for (int p = 0; p < x->joint->ix.n_powers; p++) {
        int own = x->side->power[p];
        if (own == CN_NONE) {
            continue;
        }
        struct cn_ix_range rules = ix->powers[own].rules;
        put_power(x, own);
        int32_t power = take(x);
        for (int i = 0; i < rules.n; i++) {
            int rule = ix->power_rules[rules.first + i];
            cn_strbuf_printf(&x->buf, "%d,%d", powers[rule], power);
            powers[rule] = take(x);
        }
    }
}

static int32_t *sign_rules(struct signing *x)
{
    const struct cn_index *ix = x->ix;
    int32_t *list = CN_ARENA_NEW(&x->joint->arena, int32_t, ix->n_rules + 1);
    if (!list) {
        return NULL;
    }
    sign_powers(x, list);
    for (int r = 0; r < ix->n_rules; r++) {
        cn_strbuf_printf(&x->buf, "%d ", list[r]);
        put_rule(x, &ix->rules[r]);
        list[r] = take(x);
    }
    return list;
}

/* ---- answers ------------------------------------------------------------ */

/* docs/evaluation.md, the key of an answer: the outcome, and of a body the
 * holder and the place that picks its unit, where its tier has units. */
static void put_key(struct signing *x, const struct cn_ix_leaf *leaf)
{
    bool body = leaf->outcome == CN_DECIDED || leaf->outcome == CN_OUT_OF_SCOPE;
    cn_strbuf_printf(&x->buf, "key %d", leaf->outcome);
    if (body) {
        const struct cn_ix_holder *holder = &x->ix->holders[leaf->holder];
        cn_strbuf_printf(&x->buf, " %d %s", leaf->tier, text(x, holder->id));
    }
    if (body &&
        (leaf->tier == CN_TIER_PROVINCE || leaf->tier == CN_TIER_COMMUNE)) {
        int dim = x->side->dim[cn_place_dim(x->ix, leaf->place)];
        cn_strbuf_printf(&x->buf, " %d", dim);
    }
}

static void put_chain(struct signing *x, int chain)
{
    struct cn_ix_range range = x->ix->chains[chain];
    for (int i = 0; i < range.n; i++) {
        put_basis(x, &x->ix->rules[x->ix->links[range.first + i]]);
    }
    cn_strbuf_puts(&x->buf, ";");
}

/* By which provisions, and for what reason. */
static void put_grounds(struct signing *x, const struct cn_ix_leaf *leaf)
{
    cn_strbuf_puts(&x->buf, "by ");
    put_chain(x, leaf->chain);
    put_chain(x, leaf->sides);
    if (leaf->outcome == CN_UNKNOWN && leaf->rule != CN_NONE) {
        const struct cn_ix_rule *rule = &x->ix->rules[leaf->rule];
        put_basis(x, rule);
        cn_strbuf_puts(&x->buf, text(x, rule->text.text[CN_LANG_VI]));
    }
    if (leaf->holder_ended) {
        put_holder(x, leaf->holder);
    }
}

static void sign_side(struct cn_joint *joint, struct cn_joint_side *side)
{
    const struct cn_index *ix = side->ix;
    struct signing x = {.joint = joint, .side = side, .ix = ix};
    cn_strbuf_init(&x.buf, SIGN_MAX);
    side->key = CN_ARENA_NEW(&joint->arena, int32_t, ix->n_leaves + 1);
    side->sign = CN_ARENA_NEW(&joint->arena, int32_t, ix->n_leaves + 1);
    for (int i = 0; side->key && side->sign && i < ix->n_leaves; i++) {
        put_key(&x, &ix->leaves[i]);
        side->key[i] = take(&x);
        put_grounds(&x, &ix->leaves[i]);
        side->sign[i] = take(&x);
    }
    side->rule = sign_rules(&x);
    cn_strbuf_release(&x.buf);
}

void cn_joint_sign(struct cn_joint *joint)
{
    sign_side(joint, &joint->side[CN_OLD]);
    sign_side(joint, &joint->side[CN_NEW]);
}
