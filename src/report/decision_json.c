/* SPDX-License-Identifier: MIT
 *
 * decision_json.c: the decision as the JSON contract writes it. The order of
 * the keys is part of the contract; json_pack keeps the order it is given.
 */
#include "../base/error.h"
#include "decision.h"

static json_t *basis_json(const struct cn_basis *basis)
{
    return json_pack(
        "{s:o, s:o, s:o, s:o}", "instrument", cn_json_text(basis->instrument),
        "article", cn_json_text(basis->article), "clause",
        cn_json_text(basis->clause), "point", cn_json_text(basis->point));
}

/* Adds what stands in every link after its holder. */
static json_t *finish_link(json_t *link, const struct cn_link *from)
{
    json_t *tail =
        json_pack("{s:o, s:s, s:o, s:i}", "basis", basis_json(&from->basis),
                  "confidence", cn_confidence_name(from->confidence), "file",
                  cn_json_text(from->file), "line", from->line);
    int failed = !link || !tail || json_object_update(link, tail) != 0;
    if (!failed && from->reason && from->reason[0]) {
        failed |= json_object_set_new(link, "prevails_by",
                                      cn_json_text(from->reason));
    }
    if (!failed && from->note && from->note[0]) {
        failed |= json_object_set_new(link, "note", cn_json_text(from->note));
    }
    if (!failed && from->n_facts > 0) {
        failed |= json_object_set_new(
            link, "facts", cn_json_texts(from->facts, from->n_facts));
    }
    json_decref(tail);
    if (failed) {
        json_decref(link);
        return NULL;
    }
    return link;
}

static json_t *link_json(const struct cn_link *link)
{
    json_t *head = json_pack("{s:o, s:o}", "rule", cn_json_text(link->rule),
                             "kind", cn_json_text(link->kind));
    int failed = !head;
    if (!failed && link->mode != CN_MODE_NONE) {
        failed |= json_object_set_new(head, "mode",
                                      json_string(cn_mode_name(link->mode)));
        failed |= json_object_set_new(head, "from", cn_json_text(link->from));
    }
    if (!failed) {
        failed |=
            json_object_set_new(head, "holder", cn_json_text(link->holder));
    }
    if (failed) {
        json_decref(head);
        return NULL;
    }
    return finish_link(head, link);
}

static json_t *chain_json(const struct cn_decision *d)
{
    json_t *array = json_array();
    for (int i = 0; i < d->n_chain; i++) {
        if (json_array_append_new(array, link_json(&d->chain[i])) != 0) {
            json_decref(array);
            return NULL;
        }
    }
    return array;
}

static json_t *conflict_json(const struct cn_decision *d)
{
    json_t *array = json_array();
    for (int i = 0; i < d->n_conflict; i++) {
        const struct cn_side *side = &d->conflict[i];
        json_t *link = link_json(&side->link);
        if (!link ||
            json_object_set_new(link, "tier",
                                json_string(cn_tier_name(side->tier))) != 0 ||
            json_array_append(array, link) != 0) {
            json_decref(link);
            json_decref(array);
            return NULL;
        }
        json_decref(link);
    }
    return array;
}

static json_t *needs_json(const struct cn_decision *d)
{
    json_t *array = json_array();
    for (int i = 0; i < d->n_needs; i++) {
        const struct cn_need *need = &d->needs[i];
        json_t *item =
            json_pack("{s:o, s:o, s:o, s:o}", "fact", cn_json_text(need->fact),
                      "question", cn_json_text(need->question), "values",
                      cn_json_texts(need->values, need->n_values), "separates",
                      cn_json_texts(need->separates, need->n_separates));
        if (json_array_append_new(array, item) != 0) {
            json_decref(array);
            return NULL;
        }
    }
    return array;
}

static json_t *why_not_json(const struct cn_decision *d)
{
    json_t *array = json_array();
    for (int i = 0; i < d->n_why_not; i++) {
        const struct cn_why_not *other = &d->why_not[i];
        json_t *item = json_pack(
            "{s:o, s:s, s:{s:o, s:o}, s:o}", "holder",
            cn_json_text(other->holder), "tier", cn_tier_name(other->tier),
            "blocked_by", "fact", cn_json_text(other->fact), "value",
            cn_json_text(other->value), "rule", cn_json_text(other->rule));
        if (json_array_append_new(array, item) != 0) {
            json_decref(array);
            return NULL;
        }
    }
    return array;
}

static json_t *role_json(const struct cn_role *role)
{
    if (!role->holder) {
        return json_null();
    }
    json_t *value =
        json_pack("{s:o, s:o}", "holder", cn_json_text(role->holder),
                  "authority", cn_json_text(role->authority));
    if (value && role->delegated &&
        (json_object_set_new(value, "delegated", json_true()) != 0 ||
         json_object_set_new(value, "until", cn_json_date(role->until)) != 0)) {
        json_decref(value);
        return NULL;
    }
    return value;
}

static json_t *receivers_json(const struct cn_decision *d)
{
    json_t *array = json_array();
    for (int i = 0; i < d->n_receivers; i++) {
        const struct cn_role *role = &d->receivers[i];
        const char *who = role->authority ? role->authority : role->holder;
        if (who && json_array_append_new(array, cn_json_text(who)) != 0) {
            json_decref(array);
            return NULL;
        }
    }
    return array;
}

static json_t *unit_json(const struct cn_report *report, int unit)
{
    struct cn_unit_info info;
    if (unit == CN_NONE || !cn_unit_get(report->snapshot, unit, &info)) {
        return json_null();
    }
    return json_pack(
        "{s:o, s:o}", "code", cn_json_text(info.code), "name",
        cn_json_text(info.full_name[0] ? info.full_name : info.name));
}

static json_t *power_json(const struct cn_decision *d)
{
    if (!d->subject) {
        return json_null();
    }
    return json_pack("{s:o, s:o}", "subject", cn_json_text(d->subject),
                     "action",
                     cn_json_text(d->n_actions > 0 ? d->actions[0] : NULL));
}

static json_t *procedure_json(const struct cn_decision *d)
{
    if (!d->name) {
        return json_null();
    }
    return json_pack("{s:o, s:o}", "code", cn_json_text(d->code), "name",
                     cn_json_text(d->name));
}

static json_t *next_json(const struct cn_decision *d)
{
    if (!d->has_next) {
        return json_null();
    }
    bool decided = d->next_outcome == CN_DECIDED;
    return json_pack("{s:o, s:s, s:o, s:o}", "on", cn_json_date(d->next_on),
                     "outcome", cn_outcome_name(d->next_outcome), "tier",
                     cn_json_text(decided ? cn_tier_name(d->next_tier) : NULL),
                     "holder", cn_json_text(decided ? d->next_holder : NULL));
}

/* The contract's keys, in its order. */
static json_t *contract_json(const struct cn_report *report,
                             const struct cn_decision *d)
{
    bool decided = d->outcome == CN_DECIDED;
    return json_pack(
        "{s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o,"
        " s:o, s:o, s:o, s:o, s:o, s:s, s:s}",
        "outcome", cn_outcome_name(d->outcome), "procedure", procedure_json(d),
        "power", power_json(d), "on", cn_json_date(d->on), "received",
        cn_json_date(d->received), "tier",
        cn_json_text(decided ? cn_tier_name(d->tier) : NULL), "holder",
        cn_json_text(decided ? d->holder : NULL), "authority",
        cn_json_text(decided ? d->authority : NULL), "unit",
        unit_json(report, decided ? d->unit : CN_NONE), "handler",
        role_json(&d->handler), "receivers", receivers_json(d), "chain",
        chain_json(d), "valid", cn_json_period(d->valid_from, d->valid_to),
        "next", next_json(d), "needs", needs_json(d), "why_not",
        why_not_json(d), "conflict", conflict_json(d), "caveats",
        cn_json_texts(d->caveats, d->n_caveats), "confidence",
        cn_confidence_name(d->confidence), "ruleset",
        cn_ruleset_hash(report->snapshot));
}

static json_t *decision_json(const struct cn_report *report,
                             const struct cn_decision *d)
{
    json_t *value = contract_json(report, d);
    json_t *more =
        json_pack("{s:o, s:o, s:o, s:o, s:b}", "place", cn_json_text(d->place),
                  "assumed", cn_json_texts(d->assumed, d->n_assumed), "actions",
                  cn_json_texts(d->actions, d->n_actions), "reason",
                  cn_json_text(d->reason), "today", (int)report->day_assumed);
    if (!value || !more || json_object_update(value, more) != 0) {
        json_decref(value);
        value = NULL;
    }
    json_decref(more);
    return value;
}

json_t *cn_decision_json(const struct cn_report *report,
                         const cn_answer *answer)
{
    int n = cn_answer_count(answer);
    if (n == 1) {
        return decision_json(report, cn_answer_at(answer, 0));
    }
    json_t *array = json_array();
    for (int i = 0; i < n && array; i++) {
        const struct cn_decision *decision = cn_answer_at(answer, i);
        if (json_array_append_new(array, decision_json(report, decision))) {
            json_decref(array);
            array = NULL;
        }
    }
    return array;
}

enum cn_status cn_report_json(const struct cn_report *report,
                              const cn_answer *answer, struct cn_error *err)
{
    return cn_json_print(report->out, cn_decision_json(report, answer), err);
}
