/* SPDX-License-Identifier: MIT
 *
 * law.c: what the rules say of a procedure on the day and in the province of
 * a list, asked once and kept. Provinces that no rule tells apart share one
 * judgement, so it names bodies by kind, never by place.
 */
#include <string.h>

#include "validate.h"

static void add_holder(struct cn_validating *v, struct cn_law *law,
                       const char *id)
{
    int holder = id ? cn_holder_find(v->snapshot, id) : CN_NONE;
    for (int i = 0; i < law->n; i++) {
        if (law->holder[i] == holder) {
            return;
        }
    }
    if (holder != CN_NONE && law->n < CN_LAW_HOLDERS_MAX) {
        law->holder[law->n++] = (int16_t)holder;
        law->tiers |= CN_TIER_BIT(v->ix->holders[holder].tier);
        law->generic = law->generic || v->ix->holders[holder].generic;
    }
}

static void add_decision(struct cn_validating *v, struct cn_law *law,
                         const struct cn_decision *d)
{
    law->weak = law->weak || d->confidence == CN_WEAK;
    if (d->outcome != CN_DECIDED) {
        law->open = true;
        return;
    }
    law->shown = law->shown ? law->shown : d;
    law->deciders |= CN_TIER_BIT(d->tier);
    law->handler_open = law->handler_open || !d->handler.holder;
    add_holder(v, law, d->holder);
    add_holder(v, law, d->handler.holder);
}

static struct cn_law *judge(struct cn_validating *v, int procedure,
                            int province)
{
    struct cn_case c;
    struct cn_error err = {.status = CN_OK};
    struct cn_law *law = CN_ARENA_NEW(v->arena, struct cn_law, 1);
    cn_case_init(&c, v->options->on);
    c.received = v->options->on;
    c.procedure = procedure;
    c.presented = province;
    if (!law ||
        cn_explain(v->snapshot, &c, v->lang, &law->answer, &err) != CN_OK) {
        v->arena->failed = true; /* memory is all it can want */
        return NULL;
    }
    law->next = v->out->laws;
    v->out->laws = law;
    for (int i = 0; i < cn_answer_count(law->answer); i++) {
        add_decision(v, law, cn_answer_at(law->answer, i));
    }
    return law;
}

const struct cn_law *cn_law_of(struct cn_validating *v, int procedure,
                               int province)
{
    int32_t key[2] = {procedure, province == CN_NONE
                                     ? CN_NONE
                                     : v->ix->spots[province].class};
    int32_t *at = cn_bytesmap_at(&v->memo_law, key, sizeof key);
    if (!at || *at != CN_NONE) {
        return at ? v->law[*at] : NULL;
    }
    struct cn_law *law = judge(v, procedure, province);
    struct cn_law **slot =
        law ? CN_VALIDATE_GROW(v, v->law, v->n_law, v->max_law) : NULL;
    if (slot) {
        *slot = law;
        *at = (int32_t)v->n_law - 1;
    }
    return slot ? law : NULL;
}
