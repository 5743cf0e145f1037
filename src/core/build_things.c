/* SPDX-License-Identifier: MIT
 *
 * build_things.c: the vocabulary of a linked ruleset as sections of the index:
 * instruments, holders, facts, subjects and powers.
 */
#include <string.h>

#include "build.h"
#include "rank.h"

/* Padding bytes of an item must be zero; see lay_out() in build.c. */
#define NEW_ITEM(type, name)                                                   \
    type name;                                                                 \
    memset(&(name), 0, sizeof(name))

struct cn_ix_label cn_build_label(struct cn_builder *b,
                                  const struct cn_label *label)
{
    struct cn_ix_label out;
    for (int i = 0; i < CN_N_LANG; i++) {
        cn_sym text = label->text[i] ? label->text[i] : label->text[0];
        out.text[i] = cn_build_sym(b, text);
    }
    return out;
}

static void build_instruments(struct cn_builder *b)
{
    for (size_t i = 0; i < b->rs->instruments.n; i++) {
        const struct cn_instrument *in =
            CN_AT(b->rs->instruments, cn_instrument, i);
        NEW_ITEM(struct cn_ix_instrument, item);
        item.id = cn_build_sym(b, in->id);
        item.issuer = cn_build_sym(b, in->issuer);
        item.title = cn_build_label(b, &in->title);
        item.kind = (int32_t)in->kind;
        item.confidence = (int32_t)in->confidence;
        item.date = cn_instrument_date(in);
        item.from = in->from;
        item.to = in->to;
        (void)cn_build_add(b, CN_SEC_instruments, &item);
    }
}

static void build_holders(struct cn_builder *b)
{
    for (size_t i = 0; i < b->rs->holders.n; i++) {
        const struct cn_holder *h = CN_AT(b->rs->holders, cn_holder, i);
        NEW_ITEM(struct cn_ix_holder, item);
        item.id = cn_build_sym(b, h->id);
        item.name = cn_build_label(b, &h->name);
        item.title =
            h->title.text[0] ? cn_build_label(b, &h->title) : item.name;
        item.tier = (int32_t)h->tier;
        item.from = h->from;
        item.to = h->to;
        item.generic = h->generic;
        item.outside = h->outside;
        (void)cn_build_add(b, CN_SEC_holders, &item);
    }
}

static void build_value(struct cn_builder *b, const char *id,
                        const struct cn_label *label)
{
    NEW_ITEM(struct cn_ix_value, item);
    item.id = cn_build_text(b, id);
    item.label = cn_build_label(b, label);
    (void)cn_build_add(b, CN_SEC_values, &item);
}

static void build_values(struct cn_builder *b, const struct cn_fact *fact)
{
    static const struct {
        const char *id, *label[CN_N_LANG];
    } boolean[] = {{"false", {"không", "no"}}, {"true", {"có", "yes"}}};
    for (int v = 0; fact->type == CN_BOOLEAN && v < 2; v++) {
        struct cn_label label;
        for (int i = 0; i < CN_N_LANG; i++) {
            label.text[i] = cn_ruleset_sym(b->rs, boolean[v].label[i]);
        }
        build_value(b, boolean[v].id, &label);
    }
    for (int v = 0; fact->type == CN_ENUM && v < fact->n_values; v++) {
        struct cn_label label = fact->values[v].label;
        if (label.text[0] == 0) {
            label.text[0] = fact->values[v].id;
        }
        build_value(b, cn_text_of(b->rs, fact->values[v].id), &label);
    }
}

static void build_facts(struct cn_builder *b)
{
    for (size_t i = 0; i < b->rs->facts.n; i++) {
        const struct cn_fact *fact = CN_AT(b->rs->facts, cn_fact, i);
        NEW_ITEM(struct cn_ix_fact, item);
        item.id = cn_build_sym(b, fact->id);
        item.unit = cn_build_sym(b, fact->unit);
        item.question = cn_build_label(b, &fact->question);
        item.type = (int32_t)fact->type;
        item.level = (int32_t)fact->level;
        item.place = fact->place;
        item.classes = fact->classes;
        item.values.first = cn_build_count(b, CN_SEC_values);
        build_values(b, fact);
        item.values.n = cn_build_count(b, CN_SEC_values) - item.values.first;
        item.cuts =
            (struct cn_ix_range){cn_build_count(b, CN_SEC_cuts), fact->n_cuts};
        item.min = fact->min;
        item.max = fact->max;
        for (int c = 0; c < fact->n_cuts; c++) {
            (void)cn_build_add(b, CN_SEC_cuts, &fact->cuts[c]);
        }
        (void)cn_build_add(b, CN_SEC_facts, &item);
    }
}

/* The label of a word of a reserved enumeration, or the word itself. */
static struct cn_ix_label word_label(struct cn_builder *b, const char *fact_id,
                                     cn_sym word)
{
    const struct cn_fact *fact =
        cn_ruleset_fact(b->rs, cn_ruleset_lookup(b->rs, fact_id));
    for (int i = 0; fact && i < fact->n_values; i++) {
        if (fact->values[i].id == word && fact->values[i].label.text[0]) {
            return cn_build_label(b, &fact->values[i].label);
        }
    }
    return cn_build_label(b, &(struct cn_label){.text = {word, 0}});
}

static void build_subjects(struct cn_builder *b)
{
    for (size_t i = 0; i < b->rs->subjects.n; i++) {
        const struct cn_subject *s = CN_AT(b->rs->subjects, cn_subject, i);
        NEW_ITEM(struct cn_ix_subject, item);
        item.id = cn_build_sym(b, s->id);
        item.field = cn_build_sym(b, s->field);
        item.name = cn_build_label(b, &s->name);
        item.powers = (struct cn_ix_range){s->first_power, s->n_actions};
        (void)cn_build_add(b, CN_SEC_subjects, &item);
    }
}

static void build_powers(struct cn_builder *b)
{
    for (int p = 0; p < b->rs->n_powers; p++) {
        const struct cn_power *power = &b->rs->powers[p];
        NEW_ITEM(struct cn_ix_power, item);
        item.subject = power->subject;
        item.action = cn_build_sym(b, power->action);
        item.action_label = word_label(b, "action", power->action);
        item.rules = (struct cn_ix_range){cn_build_count(b, CN_SEC_power_rules),
                                          power->n_rules};
        for (int r = 0; r < power->n_rules; r++) {
            (void)cn_build_add(b, CN_SEC_power_rules, &power->rules[r]);
        }
        (void)cn_build_add(b, CN_SEC_powers, &item);
    }
}

void cn_build_things(struct cn_builder *b)
{
    for (int i = 0; i < b->rs->n_provinces; i++) {
        cn_text code = cn_build_sym(b, b->rs->provinces[i]);
        (void)cn_build_add(b, CN_SEC_provinces, &code);
    }
    build_instruments(b);
    build_holders(b);
    build_facts(b);
    build_subjects(b);
    build_powers(b);
    cn_build_rules(b);
    cn_build_procedures(b);
    cn_build_units(b);
}
