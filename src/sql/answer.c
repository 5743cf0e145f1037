/* SPDX-License-Identifier: MIT
 *
 * answer.c: one row, one answer: short, or the whole decision as JSON.
 */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

#include "../report/decision.h"

enum cn_status cn_sql_route(struct cn_sql_view *view,
                            const struct cn_sql_words *words,
                            struct cn_sql_short *out, struct cn_error *err)
{
    struct cn_case c;
    struct cn_sql_fault fault;
    struct cn_verdict verdict[CN_ACTIONS_MAX];
    enum cn_status status = cn_sql_case(view, words, &c, &fault, err);
    if (status != CN_OK) {
        return status;
    }
    *out = (struct cn_sql_short){.outcome = CN_SQL_BAD_INPUT};
    if (fault.kind != CN_SQL_SOUND) {
        if (cn_sql_not_found(&fault)) {
            out->outcome = cn_outcome_name(CN_NOT_FOUND);
        }
        return CN_OK;
    }
    int n = cn_route(view->snapshot, &c, verdict, CN_ACTIONS_MAX);
    for (int i = 1; i < n; i++) {
        if (verdict[i].outcome != verdict[0].outcome ||
            verdict[i].tier != verdict[0].tier) {
            out->outcome = CN_SQL_SEVERAL;
            return CN_OK;
        }
    }
    out->outcome = cn_outcome_name((enum cn_outcome)verdict[0].outcome);
    if (verdict[0].outcome == CN_DECIDED) {
        out->tier = cn_tier_name((enum cn_tier)verdict[0].tier);
    }
    return CN_OK;
}

/* ---- the whole decision
 * ------------------------------------------------------ */

static json_t *fault_json(const struct cn_sql_view *view,
                          const struct cn_sql_fault *fault, enum cn_lang lang)
{
    struct cn_strbuf reason;
    cn_strbuf_init(&reason, CN_MEMO_VALUE_MAX);
    cn_sql_say_fault(view, fault, lang, &reason);
    json_t *value = json_pack("{s:s, s:s, s:o}", "outcome", CN_SQL_BAD_INPUT,
                              "argument", cn_sql_argument_name(fault->argument),
                              "reason", cn_json_text(reason.text));
    cn_strbuf_release(&reason);
    return value;
}

/* The contract's decision, with the reason that only this layer knows. */
static json_t *add_reason(const struct cn_sql_view *view, json_t *decision,
                          const struct cn_sql_fault *fault, enum cn_lang lang)
{
    struct cn_strbuf reason;
    cn_strbuf_init(&reason, CN_MEMO_VALUE_MAX);
    cn_sql_say_fault(view, fault, lang, &reason);
    if (decision && json_object_set_new(decision, "reason",
                                        cn_json_text(reason.text)) != 0) {
        json_decref(decision);
        decision = NULL;
    }
    cn_strbuf_release(&reason);
    return decision;
}

static enum cn_status explain(const struct cn_sql_view *view,
                              const struct cn_case *c, bool day_assumed,
                              enum cn_lang lang, json_t **out,
                              struct cn_error *err)
{
    cn_answer *answer = NULL;
    const struct cn_report report = {
        .snapshot = view->snapshot,
        .day_assumed = day_assumed,
        .presented = c->presented,
    };
    enum cn_status status = cn_explain(view->snapshot, c, lang, &answer, err);
    if (status == CN_OK) {
        *out = cn_decision_json(&report, answer);
    }
    cn_answer_free(answer);
    return status;
}

/* Takes the value over; its text becomes the view's. */
static enum cn_status write_text(struct cn_sql_view *view, json_t *value,
                                 const char **out, size_t *len,
                                 struct cn_error *err)
{
    char *text = value ? json_dumps(value, JSON_COMPACT) : NULL;
    json_decref(value);
    if (!text) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while answering");
    }
    free(view->text);
    view->text = text;
    *out = text;
    *len = strlen(text);
    return CN_OK;
}

static enum cn_status decide_fault(struct cn_sql_view *view,
                                   const struct cn_case *c,
                                   const struct cn_sql_fault *fault,
                                   bool day_assumed, enum cn_lang lang,
                                   json_t **out, struct cn_error *err)
{
    if (!cn_sql_not_found(fault)) {
        *out = fault_json(view, fault, lang);
        return CN_OK;
    }
    enum cn_status status = explain(view, c, day_assumed, lang, out, err);
    if (status == CN_OK) {
        *out = add_reason(view, *out, fault, lang);
    }
    return status;
}

enum cn_status cn_sql_decide(struct cn_sql_view *view,
                             const struct cn_sql_words *words,
                             enum cn_lang lang, const char **out, size_t *len,
                             struct cn_error *err)
{
    struct cn_case c;
    struct cn_sql_fault fault;
    json_t *value = NULL;
    bool assumed = !words->on.given;
    enum cn_status status = cn_sql_case(view, words, &c, &fault, err);
    if (status != CN_OK) {
        return status;
    }
    if (fault.kind != CN_SQL_SOUND) {
        status = decide_fault(view, &c, &fault, assumed, lang, &value, err);
        return status == CN_OK ? write_text(view, value, out, len, err)
                               : status;
    }
    const struct cn_memo_key key = {
        .head = {(int32_t)lang, assumed},
        .text = &c,
        .len = sizeof c,
    };
    *out = cn_memo_find(&view->decisions, &key, len);
    if (*out) {
        *len -= 1; /* the zero byte */
        return CN_OK;
    }
    status = explain(view, &c, assumed, lang, &value, err);
    if (status == CN_OK) {
        status = write_text(view, value, out, len, err);
    }
    if (status == CN_OK) {
        cn_memo_put(&view->decisions, &key, *out, *len + 1);
    }
    return status;
}

/* ---- the session
 * -------------------------------------------------------------- */

char *cn_sql_status(const struct cn_sql_session *session)
{
    const struct cn_sql_view *view = session->view;
    struct cn_counts counts = view ? view->counts : (struct cn_counts){0};
    json_t *value =
        json_pack("{s:s, s:o, s:o, s:o, s:b, s:i, s:i, s:i, s:o}", "version",
                  CN_VERSION, "rules", cn_json_text(session->rules),
                  "catalogue", cn_json_text(session->catalogue), "ruleset",
                  cn_json_text(view ? cn_ruleset_hash(view->snapshot) : NULL),
                  "loaded", view != NULL, "rule_count", counts.rules,
                  "procedure_count", counts.procedures, "unit_count",
                  counts.units, "stale", cn_json_text(session->stale.message));
    char *text = value ? json_dumps(value, JSON_COMPACT) : NULL;
    json_decref(value);
    return text;
}
