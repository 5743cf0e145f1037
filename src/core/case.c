/* SPDX-License-Identifier: MIT
 *
 * case.c: text → the plain numbers of a case.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "../base/error.h"
#include "../base/strbuf.h"
#include "../base/text.h"
#include "snapshot.h"

void cn_case_init(struct cn_case *c, cn_date on)
{
    c->procedure = CN_NONE;
    c->power = CN_NONE;
    c->received = on;
    c->on = on;
    c->presented = CN_NONE;
    for (int i = 0; i < CN_PLACES_MAX; i++) {
        c->place[i] = CN_NONE;
    }
    memset(c->fact, CN_FACT_UNKNOWN, sizeof c->fact);
}

int cn_fact_find(const cn_snapshot *snapshot, const char *id)
{
    const struct cn_index *ix = snapshot->index;
    return cn_index_find(ix, ix->facts, ix->n_facts, sizeof *ix->facts, id);
}

bool cn_number_parse(const char *text, int64_t *out)
{
    bool negative = *text == '-';
    int64_t value = 0;
    int decimals = -1;
    const char *at = text + negative;
    for (; *at != '\0'; at++) {
        if (*at == '.' && decimals < 0 && at > text + negative) {
            decimals = 0;
            continue;
        }
        if (*at < '0' || *at > '9' || decimals == 3 ||
            value > (INT64_MAX / 1000 - 9) / 10) {
            return false;
        }
        value = value * 10 + (*at - '0');
        decimals += decimals >= 0;
    }
    if (at == text + negative || at[-1] == '.') {
        return false;
    }
    for (int i = decimals < 0 ? 0 : decimals; i < 3; i++) {
        value *= 10;
    }
    *out = negative ? -value : value;
    return true;
}

int cn_number_class(const int64_t *cuts, int n, int64_t number)
{
    int class = 0;
    while (class < n && number >= cuts[class]) {
        class ++;
    }
    return class;
}

static enum cn_status unknown_fact(const struct cn_index *ix, const char *name,
                                   struct cn_error *err)
{
    const char *ids[CN_FACTS_MAX];
    for (int i = 0; i < ix->n_facts; i++) {
        ids[i] = cn_index_text(ix, ix->facts[i].id);
    }
    int best = cn_text_nearest(name, ids, ix->n_facts);
    if (best >= 0) {
        return cn_fail(err, CN_E_INPUT, "no fact \"%s\"; did you mean \"%s\"?",
                       name, ids[best]);
    }
    return cn_fail(err, CN_E_INPUT,
                   "no fact \"%s\"; an answer names the facts that it needs",
                   name);
}

static enum cn_status bad_value(const struct cn_index *ix,
                                const struct cn_ix_fact *fact,
                                const char *value, struct cn_error *err)
{
    struct cn_strbuf allowed;
    cn_strbuf_init(&allowed, CN_MESSAGE_MAX);
    for (int i = 0; i < fact->values.n; i++) {
        cn_strbuf_printf(
            &allowed, "%s%s", i > 0 ? ", " : "",
            cn_index_text(ix, ix->values[fact->values.first + i].id));
    }
    enum cn_status status = cn_fail(
        err, CN_E_INPUT, "fact \"%s\" has no value \"%s\"; it is one of: %s",
        cn_index_text(ix, fact->id), value, allowed.text);
    cn_strbuf_release(&allowed);
    return status;
}

static enum cn_status set_number(const struct cn_index *ix,
                                 const struct cn_ix_fact *fact,
                                 const char *value, uint8_t *out,
                                 struct cn_error *err)
{
    int64_t number = 0;
    if (!cn_number_parse(value, &number)) {
        const char *unit = cn_index_text(ix, fact->unit);
        const char *id = cn_index_text(ix, fact->id);
        return unit[0] == '\0'
                   ? cn_fail(err, CN_E_INPUT,
                             "fact \"%s\" is a number, like 6000 or 5999.5; "
                             "\"%s\" is none",
                             id, value)
                   : cn_fail(err, CN_E_INPUT,
                             "fact \"%s\" is a number of %s, like 6000 or "
                             "5999.5; \"%s\" is none",
                             id, unit, value);
    }
    if (number < fact->min || number > fact->max) {
        bool low = number < fact->min;
        int64_t bound = low ? fact->min : fact->max;
        return cn_fail(err, CN_E_INPUT,
                       "fact \"%s\" is %s %.15g; \"%s\" is not",
                       cn_index_text(ix, fact->id),
                       cn_error_word(err, low ? "at least" : "at most"),
                       (double)bound / 1000.0, value);
    }
    *out = (uint8_t)cn_number_class(ix->cuts + fact->cuts.first, fact->cuts.n,
                                    number);
    return CN_OK;
}

static enum cn_status set_place(const cn_snapshot *snapshot, struct cn_case *c,
                                const struct cn_ix_fact *fact,
                                const char *value, struct cn_error *err)
{
    const struct cn_index *ix = snapshot->index;
    int found[2];
    int n =
        cn_unit_find(snapshot, value, CN_LEVEL_ANY, CN_NONE, c->on, 2, found);
    if (n == 0) { /* a unit that was merged since the dossier came in */
        n = cn_unit_find(snapshot, value, CN_LEVEL_ANY, CN_NONE, c->received, 2,
                         found);
    }
    if (n == 0) {
        return cn_fail(err, CN_E_INPUT,
                       "fact \"%s\": no unit \"%s\" on that day; see capnao "
                       "units",
                       cn_index_text(ix, fact->id), value);
    }
    if (n > 1 &&
        strcmp(cn_index_text(ix, ix->units[found[0]].code), value) != 0) {
        return cn_fail(err, CN_E_INPUT,
                       "fact \"%s\": %d units are called \"%s\"; give the "
                       "code, see capnao units",
                       cn_index_text(ix, fact->id), n, value);
    }
    c->place[fact->place] = found[0];
    return CN_OK;
}

/* What the procedure's name fixes cannot be contradicted. */
static enum cn_status check_preset(const struct cn_index *ix,
                                   const struct cn_case *c, int fact,
                                   uint8_t class, struct cn_error *err)
{
    if (c->procedure == CN_NONE) {
        return CN_OK;
    }
    const struct cn_ix_procedure *p = &ix->procedures[c->procedure];
    for (int i = 0; i < p->presets.n; i++) {
        const struct cn_ix_preset *preset = &ix->presets[p->presets.first + i];
        if (preset->fact == fact && preset->class != class) {
            const struct cn_ix_fact *f = &ix->facts[fact];
            return cn_fail(
                err, CN_E_INPUT,
                "the name of procedure %s fixes \"%s\"%s%s; leave the fact out "
                "or ask by subject:action",
                cn_index_text(ix, p->code), cn_index_text(ix, f->id),
                f->values.n > 0 ? cn_error_word(err, " as ") : "",
                f->values.n > 0
                    ? cn_index_text(
                          ix, ix->values[f->values.first + preset->class].id)
                    : "");
        }
    }
    return CN_OK;
}

enum cn_status cn_case_set(const cn_snapshot *snapshot, struct cn_case *c,
                           const char *name, const char *value,
                           struct cn_error *err)
{
    const struct cn_index *ix = snapshot->index;
    int number = cn_fact_find(snapshot, name);
    if (number == CN_NONE || strcmp(name, "action") == 0 ||
        strcmp(name, "field") == 0) {
        return unknown_fact(ix, name, err);
    }
    const struct cn_ix_fact *fact = &ix->facts[number];
    if (fact->place != CN_NONE) {
        return set_place(snapshot, c, fact, value, err);
    }
    uint8_t class = CN_FACT_UNKNOWN;
    if (fact->type == CN_NUMBER) {
        enum cn_status status = set_number(ix, fact, value, &class, err);
        if (status != CN_OK) {
            return status;
        }
    }
    for (int i = 0; i < fact->values.n; i++) {
        if (strcmp(cn_index_text(ix, ix->values[fact->values.first + i].id),
                   value) == 0) {
            class = (uint8_t)i;
        }
    }
    if (class == CN_FACT_UNKNOWN) {
        return bad_value(ix, fact, value, err);
    }
    enum cn_status status = check_preset(ix, c, number, class, err);
    if (status == CN_OK) {
        c->fact[number] = class;
    }
    return status;
}
