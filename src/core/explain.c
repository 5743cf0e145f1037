/* SPDX-License-Identifier: MIT
 *
 * explain.c: puts the full answer together and lets actions with the same
 * answer share one decision.
 */
#include "explain.h"

#include <stdlib.h>
#include <string.h>

#include "../base/error.h"

#define ANSWER_MAX ((size_t)64 * 1024 * 1024)

static void describe(struct cn_explaining *x, struct cn_decision *out)
{
    const struct cn_index *ix = x->ix;
    const struct cn_ix_power *p = &ix->powers[x->power];
    const char **action = CN_ARENA_NEW(x->arena, const char *, CN_ACTIONS_MAX);
    out->subject = cn_index_text(ix, ix->subjects[p->subject].id);
    out->subject_name =
        cn_index_text(ix, ix->subjects[p->subject].name.text[x->lang]);
    out->action_label = cn_index_text(ix, p->action_label.text[x->lang]);
    if (action) {
        action[0] = cn_index_text(ix, p->action);
        out->actions = action;
        out->n_actions = 1;
    }
}

static void explain_power(struct cn_explaining *x, struct cn_decision *out)
{
    const struct cn_index *ix = x->ix;
    x->root = cn_index_root(ix, x->power, x->c->received, x->c->on);
    cn_summarise(ix, x->c, x->power, x->root, &x->known, &x->sum);
    x->leaf = x->sum.uniform ? &ix->leaves[x->sum.leaf] : NULL;
    out->outcome = x->leaf ? (enum cn_outcome)x->leaf->outcome : CN_NEEDS_FACTS;
    int confidence = x->sum.confidence;
    if (x->c->procedure != CN_NONE &&
        ix->procedures[x->c->procedure].confidence < confidence) {
        confidence = ix->procedures[x->c->procedure].confidence;
    }
    if (x->leaf && cn_leaf_merged(x) && confidence > CN_SECONDARY) {
        confidence = CN_SECONDARY; /* that the successor takes over */
    }
    out->confidence = (enum cn_confidence)confidence;
    if (x->leaf && x->leaf->rule != CN_NONE) {
        out->rule = cn_index_text(ix, ix->rules[x->leaf->rule].id);
    }
    describe(x, out);
    cn_fill_chain(x, out);
    if (x->leaf) {
        cn_fill_body(x, out);
        cn_fill_reason(x, out);
        if (out->outcome == CN_CONFLICT) {
            cn_fill_conflict(x, out);
        }
    } else {
        cn_explain_needs(x, out);
    }
    cn_explain_time(x, out);
    cn_explain_roles(x, out);
    cn_explain_caveats(x, out);
    cn_explain_why_not(x, out);
}

/* ---- several actions --------------------------------------------------- */

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_role(const struct cn_role *a, const struct cn_role *b)
{
    return same_text(a->holder, b->holder) &&
           same_text(a->authority, b->authority) && a->until == b->until &&
           a->delegated == b->delegated;
}

/* Who handles, who may receive, and what to beware of. */
static bool same_surroundings(const struct cn_decision *a,
                              const struct cn_decision *b)
{
    bool same = same_role(&a->handler, &b->handler) &&
                a->n_receivers == b->n_receivers &&
                a->n_caveats == b->n_caveats && a->n_assumed == b->n_assumed;
    for (int i = 0; same && i < a->n_receivers; i++) {
        same = same_role(&a->receivers[i], &b->receivers[i]);
    }
    for (int i = 0; same && i < a->n_caveats; i++) {
        same = same_text(a->caveats[i], b->caveats[i]);
    }
    return same;
}

static bool same_answer(const struct cn_decision *a,
                        const struct cn_decision *b)
{
    bool same = a->outcome == b->outcome && same_text(a->holder, b->holder) &&
                a->unit == b->unit && same_text(a->place, b->place) &&
                a->n_chain == b->n_chain && a->n_needs == b->n_needs &&
                a->n_conflict == b->n_conflict &&
                same_text(a->reason, b->reason) &&
                a->valid_from == b->valid_from && a->valid_to == b->valid_to &&
                a->next_outcome == b->next_outcome &&
                same_text(a->next_holder, b->next_holder) &&
                a->confidence == b->confidence && same_surroundings(a, b);
    for (int i = 0; same && i < a->n_chain; i++) {
        same = same_text(a->chain[i].rule, b->chain[i].rule);
    }
    for (int i = 0; same && i < a->n_needs; i++) {
        const struct cn_need *x = &a->needs[i];
        const struct cn_need *y = &b->needs[i];
        same = same_text(x->fact, y->fact) && x->n_separates == y->n_separates;
        for (int h = 0; same && h < x->n_separates; h++) {
            same = same_text(x->separates[h], y->separates[h]);
        }
    }
    for (int i = 0; same && i < a->n_conflict; i++) {
        same = same_text(a->conflict[i].link.rule, b->conflict[i].link.rule);
    }
    return same;
}

static void join_answer(struct cn_answer *answer,
                        const struct cn_decision *next)
{
    for (int i = 0; i < answer->n; i++) {
        struct cn_decision *old = &answer->decisions[i];
        if (same_answer(old, next)) {
            if (next->n_actions > 0) {
                ((const char **)(uintptr_t)old->actions)[old->n_actions++] =
                    next->actions[0];
            }
            return;
        }
    }
    answer->decisions[answer->n++] = *next;
}

static void explain_catalogue(struct cn_explaining *x, struct cn_decision *out)
{
    static const char *const unread[CN_N_LANG] = {
        "chưa có quy định nào trong bộ luật đã mã hoá nói về thủ tục này",
        "no encoded rule speaks of this procedure yet"};
    static const char *const ended[CN_N_LANG] = {"bị bãi bỏ từ %s",
                                                 "abolished from %s"};
    static const char *const begins[CN_N_LANG] = {"chỉ có từ %s",
                                                  "exists only from %s"};
    const struct cn_index *ix = x->ix;
    const struct cn_ix_procedure *p = &ix->procedures[x->c->procedure];
    out->confidence = (enum cn_confidence)p->confidence;
    if (out->outcome == CN_OUT_OF_SCOPE) {
        out->reason = cn_index_text(ix, p->ministry);
    } else if (out->outcome == CN_ABOLISHED) {
        out->reason = cn_format_day(x, ended[x->lang], p->abolished);
    } else if (out->outcome == CN_NOT_FOUND) {
        out->reason = cn_format_day(x, begins[x->lang], p->born);
    } else {
        out->reason = unread[x->lang];
    }
    if (x->power != CN_NONE) {
        describe(x, out);
    } else {
        out->subject = cn_index_text(ix, p->subject);
    }
    cn_explain_time(x, out);
}

/* p: the procedure asked about, or NULL. */
static struct cn_decision blank(const struct cn_explaining *x,
                                const struct cn_ix_procedure *p)
{
    struct cn_decision out = {
        .procedure = x->c->procedure,
        .on = x->c->on,
        .received = x->c->received,
        .unit = CN_NONE,
        .reason = "",
        .handler.until = CN_DATE_MAX,
    };
    if (p) {
        out.code = cn_index_text(x->ix, p->code);
        out.name = cn_index_text(x->ix, p->name);
    }
    return out;
}

static void explain_all(struct cn_explaining *x, struct cn_answer *answer)
{
    const struct cn_ix_procedure *p =
        x->c->procedure == CN_NONE ? NULL : &x->ix->procedures[x->c->procedure];
    enum cn_outcome outcome =
        cn_case_outcome(x->ix, x->c, x->c->received, x->c->on);
    int n = p && p->n_powers > 0 ? p->n_powers : 1;
    for (int i = 0; i < n; i++) {
        struct cn_decision one = blank(x, p);
        x->power = p ? (p->n_powers > 0 ? p->power[i] : CN_NONE) : x->c->power;
        if (outcome == CN_DECIDED) {
            explain_power(x, &one);
        } else {
            one.outcome = outcome;
            one.confidence = CN_TEXT;
            if (p) {
                explain_catalogue(x, &one);
            }
        }
        join_answer(answer, &one);
    }
}

enum cn_status cn_explain(const cn_snapshot *snapshot, const struct cn_case *c,
                          enum cn_lang lang, cn_answer **out,
                          struct cn_error *err)
{
    struct cn_answer *answer = calloc(1, sizeof *answer);
    if (!answer) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while answering");
    }
    cn_arena_init(&answer->arena, ANSWER_MAX);
    answer->decisions =
        CN_ARENA_NEW(&answer->arena, struct cn_decision, CN_ACTIONS_MAX);
    if (answer->decisions) {
        struct cn_explaining x = {.ix = snapshot->index,
                                  .c = c,
                                  .lang = lang,
                                  .arena = &answer->arena};
        cn_known_init(&x.known, x.ix, c);
        explain_all(&x, answer);
    }
    if (cn_arena_failed(&answer->arena)) {
        cn_answer_free(answer);
        return cn_fail(err, CN_E_NOMEM, "out of memory while answering");
    }
    *out = answer;
    return CN_OK;
}

int cn_answer_count(const cn_answer *answer)
{
    return answer->n;
}

const struct cn_decision *cn_answer_at(const cn_answer *answer, int i)
{
    return i >= 0 && i < answer->n ? &answer->decisions[i] : NULL;
}

void cn_answer_free(cn_answer *answer)
{
    if (answer) {
        cn_arena_release(&answer->arena);
        free(answer);
    }
}
