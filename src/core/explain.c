/* SPDX-License-Identifier: MIT
 *
 * explain.c: puts the full answer together and lets actions with the same
 * answer share one decision.
 */
#include "explain.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/strbuf.h"

#define ANSWER_MAX ((size_t)64 * 1024 * 1024)

/* "Tỉnh Lạng Sơn" inside a sentence is "tỉnh Lạng Sơn". */
static void put_unit(struct cn_strbuf *buf, const char *name, enum cn_lang lang)
{
    if (lang == CN_LANG_VI && strncmp(name, "Đ", 2) == 0) {
        cn_strbuf_puts(buf, "đ");
        name += 2;
    } else if (lang == CN_LANG_VI && *name >= 'A' && *name <= 'Z') {
        char lower = (char)(*name++ - 'A' + 'a');
        cn_strbuf_add(buf, &lower, 1);
    }
    cn_strbuf_puts(buf, name);
}

const char *cn_authority(struct cn_explaining *x, int holder, int unit)
{
    const struct cn_index *ix = x->ix;
    const struct cn_ix_holder *h = &ix->holders[holder];
    const char *title = cn_index_text(ix, h->title.text[x->lang]);
    const char *mark = strstr(title, "{unit}");
    if (!mark) {
        return title;
    }
    if (unit == CN_NONE) {
        return cn_index_text(ix, h->name.text[x->lang]);
    }
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, 4096);
    cn_strbuf_add(&buf, title, (size_t)(mark - title));
    put_unit(&buf, cn_index_text(ix, ix->units[unit].full_name), x->lang);
    cn_strbuf_puts(&buf, mark + strlen("{unit}"));
    const char *out = cn_arena_copy(x->arena, buf.text, buf.len);
    x->arena->failed = x->arena->failed || buf.failed;
    cn_strbuf_release(&buf);
    return out;
}

static const char *or_null(const struct cn_index *ix, cn_text text)
{
    return text == 0 ? NULL : cn_index_text(ix, text);
}

static struct cn_basis make_basis(const struct cn_index *ix,
                                  const struct cn_ix_rule *rule,
                                  enum cn_lang lang)
{
    struct cn_basis basis = {.instrument = "", .title = ""};
    if (rule->basis != CN_NONE) {
        const struct cn_ix_instrument *in = &ix->instruments[rule->basis];
        basis.instrument = cn_index_text(ix, in->id);
        basis.title = cn_index_text(ix, in->title.text[lang]);
        basis.article = or_null(ix, rule->article);
        basis.clause = or_null(ix, rule->clause);
        basis.point = or_null(ix, rule->point);
    }
    return basis;
}

const char *cn_link_reason(struct cn_explaining *x, int rule)
{
    const struct cn_index *ix = x->ix;
    struct cn_ix_range rules = ix->powers[x->power].rules;
    const struct cn_ix_rule *r = &ix->rules[rule];
    for (int i = 0; i < rules.n; i++) {
        int other = ix->power_rules[rules.first + i];
        const struct cn_ix_rule *o = &ix->rules[other];
        bool rivals = other != rule && o->kind == r->kind &&
                      o->mode != (int)CN_DELEGATION &&
                      o->from_holder == r->from_holder &&
                      o->from_tier == r->from_tier &&
                      cn_rule_in_force(o, x->c) &&
                      cn_rule_holds(ix, o, &x->known) == CN_TRUE;
        const char *why = rivals ? cn_index_beats(ix, rule, other) : NULL;
        if (why) {
            return why;
        }
    }
    return "";
}

static const char *const *words(struct cn_explaining *x,
                                struct cn_ix_range range)
{
    const char **out = CN_ARENA_NEW(x->arena, const char *, range.n + 1);
    for (int i = 0; out && i < range.n; i++) {
        out[i] = cn_index_text(x->ix, x->ix->words[range.first + i]);
    }
    return out;
}

void cn_fill_link(struct cn_explaining *x, int rule, struct cn_link *out)
{
    const struct cn_index *ix = x->ix;
    const struct cn_ix_rule *r = &ix->rules[rule];
    *out = (struct cn_link){
        .rule = cn_index_text(ix, r->id),
        .kind = r->kind == CN_ORIGIN ? "origin" : "transfer",
        .mode = (enum cn_mode)r->mode,
        .basis = make_basis(ix, r, x->lang),
        .confidence = (enum cn_confidence)r->confidence,
        .file = cn_index_text(ix, r->file),
        .line = r->line,
        .note = cn_index_text(ix, r->note),
        .reason = cn_link_reason(x, rule),
        .from_date = r->from,
        .to_date = r->to,
        .facts = words(x, r->facts),
        .n_facts = r->facts.n,
    };
    if (r->kind == CN_TRANSFER) {
        out->from = r->from_holder != CN_NONE
                        ? cn_index_text(ix, ix->holders[r->from_holder].id)
                        : cn_tier_name((enum cn_tier)r->from_tier);
    }
    if (r->holder != CN_NONE) {
        out->holder = cn_index_text(ix, ix->holders[r->holder].id);
        out->holder_name =
            cn_index_text(ix, ix->holders[r->holder].name.text[x->lang]);
    }
}

static void fill_chain(struct cn_explaining *x, struct cn_decision *out)
{
    int chain = x->leaf ? x->leaf->chain : x->sum.prefix_chain;
    struct cn_ix_range range = x->ix->chains[chain];
    int n = x->leaf ? range.n : x->sum.n_prefix;
    struct cn_link *links = CN_ARENA_NEW(x->arena, struct cn_link, n + 1);
    for (int i = 0; links && i < n; i++) {
        cn_fill_link(x, x->ix->links[range.first + i], &links[i]);
    }
    /* An origin that follows another power shows whom it followed. */
    for (int i = n - 2; links && i >= 0; i--) {
        if (!links[i].holder) {
            links[i].holder = links[i + 1].holder;
            links[i].holder_name = links[i + 1].holder_name;
        }
    }
    out->chain = links;
    out->n_chain = links ? n : 0;
}

static void fill_conflict(struct cn_explaining *x, struct cn_decision *out)
{
    struct cn_ix_range sides = x->ix->chains[x->leaf->sides];
    struct cn_side *list = CN_ARENA_NEW(x->arena, struct cn_side, sides.n + 1);
    for (int i = 0; list && i < sides.n; i++) {
        int rule = x->ix->links[sides.first + i];
        int holder = x->ix->rules[rule].holder;
        cn_fill_link(x, rule, &list[i].link);
        list[i].tier = holder == CN_NONE
                           ? CN_TIER_NONE
                           : (enum cn_tier)x->ix->holders[holder].tier;
    }
    out->conflict = list;
    out->n_conflict = list ? sides.n : 0;
}

static const char *format(struct cn_explaining *x, const char *fmt, ...)
    CN_PRINTF(2, 3);

static const char *format(struct cn_explaining *x, const char *fmt, ...)
{
    char text[CN_MESSAGE_MAX];
    va_list args;
    va_start(args, fmt);
    (void)vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    return cn_arena_copy(x->arena, text, strlen(text));
}

static void fill_reason(struct cn_explaining *x, struct cn_decision *out)
{
    static const char *const none[CN_N_LANG] = {
        "không có quy định nào trao thẩm quyền này vào ngày đó",
        "no rule gives this power to anyone on that day"};
    const struct cn_index *ix = x->ix;
    if (out->outcome == CN_UNKNOWN && x->leaf->rule != CN_NONE) {
        out->reason =
            cn_index_text(ix, ix->rules[x->leaf->rule].text.text[x->lang]);
    } else if (out->outcome == CN_NO_AUTHORITY && x->leaf->holder_ended) {
        const struct cn_ix_holder *h = &ix->holders[x->leaf->holder];
        char day[11];
        bool ended = x->c->on >= h->to;
        (void)cn_date_format(ended ? h->to : h->from, day);
        const char *name = cn_index_text(ix, h->name.text[x->lang]);
        const char *word =
            x->lang == CN_LANG_VI
                ? (ended ? "không còn từ" : "chỉ có từ")
                : (ended ? "no longer exists since" : "exists only from");
        out->reason = format(x, "%s %s %s", name, word, day);
    } else if (out->outcome == CN_NO_AUTHORITY) {
        out->reason = none[x->lang];
    } else if (out->outcome == CN_OUT_OF_SCOPE) {
        out->reason =
            cn_index_text(ix, ix->holders[x->leaf->holder].name.text[x->lang]);
    }
}

static void fill_body(struct cn_explaining *x, struct cn_decision *out)
{
    const struct cn_index *ix = x->ix;
    if (x->leaf->place > 0) {
        out->place = cn_dim_id(ix, cn_place_dim(ix, x->leaf->place));
    }
    if (cn_case_assumes(x->c, x->leaf->place)) {
        const char **list = CN_ARENA_NEW(x->arena, const char *, 1);
        if (list) {
            list[0] = out->place;
            out->assumed = list;
            out->n_assumed = 1;
        }
    }
    if (out->outcome == CN_DECIDED) {
        out->tier = (enum cn_tier)x->leaf->tier;
        out->holder = cn_index_text(ix, ix->holders[x->leaf->holder].id);
        out->unit = cn_leaf_unit(ix, x->c, x->leaf);
        out->authority = cn_authority(x, x->leaf->holder, out->unit);
    }
}

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

static void explain_power(struct cn_explaining *x, int power,
                          struct cn_decision *out)
{
    const struct cn_index *ix = x->ix;
    x->power = power;
    x->root = cn_index_root(ix, power, x->c->received, x->c->on);
    cn_summarise(ix, power, x->root, &x->known, &x->sum);
    x->leaf = x->sum.uniform ? &ix->leaves[x->sum.leaf] : NULL;
    out->outcome =
        x->leaf ? (enum cn_outcome)x->leaf->outcome : CN_NEEDS_FACTS;
    int confidence = x->sum.confidence;
    if (x->c->procedure != CN_NONE &&
        ix->procedures[x->c->procedure].confidence < confidence) {
        confidence = ix->procedures[x->c->procedure].confidence;
    }
    out->confidence = (enum cn_confidence)confidence;
    describe(x, out);
    fill_chain(x, out);
    if (x->leaf) {
        fill_body(x, out);
        fill_reason(x, out);
        if (out->outcome == CN_CONFLICT) {
            fill_conflict(x, out);
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

static bool same_answer(const struct cn_decision *a,
                        const struct cn_decision *b)
{
    bool same = a->outcome == b->outcome && same_text(a->holder, b->holder) &&
                a->unit == b->unit && same_text(a->place, b->place) &&
                a->n_chain == b->n_chain && a->n_needs == b->n_needs &&
                a->n_conflict == b->n_conflict &&
                a->valid_from == b->valid_from && a->valid_to == b->valid_to &&
                a->next_outcome == b->next_outcome &&
                same_text(a->next_holder, b->next_holder) &&
                a->confidence == b->confidence;
    for (int i = 0; same && i < a->n_chain; i++) {
        same = same_text(a->chain[i].rule, b->chain[i].rule);
    }
    for (int i = 0; same && i < a->n_needs; i++) {
        same = same_text(a->needs[i].fact, b->needs[i].fact);
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
            ((const char **)(uintptr_t)old->actions)[old->n_actions++] =
                next->actions[0];
            return;
        }
    }
    answer->decisions[answer->n++] = *next;
}

/* An outcome that no power of the procedure was asked for. */
static enum cn_outcome without_power(const struct cn_index *ix,
                                     const struct cn_case *c)
{
    if (c->procedure == CN_NONE) {
        return c->power == CN_NONE ? CN_NOT_FOUND : CN_DECIDED;
    }
    const struct cn_ix_procedure *p = &ix->procedures[c->procedure];
    if (p->ministry != 0) {
        return CN_OUT_OF_SCOPE;
    }
    if ((p->stops_pending ? c->on : c->received) >= p->abolished) {
        return CN_ABOLISHED;
    }
    if (c->received < p->born) {
        return CN_NOT_FOUND;
    }
    return p->n_powers == 0 ? CN_UNKNOWN : CN_DECIDED;
}

static void explain_without_power(struct cn_explaining *x,
                                  struct cn_decision *out)
{
    static const char *const unread[CN_N_LANG] = {
        "chưa có quy định nào trong bộ luật đã mã hoá nói về thủ tục này",
        "no encoded rule speaks of this procedure yet"};
    const struct cn_index *ix = x->ix;
    out->valid_from = CN_DATE_MIN;
    out->valid_to = CN_DATE_MAX;
    out->confidence = CN_TEXT;
    if (x->c->procedure == CN_NONE) {
        return;
    }
    const struct cn_ix_procedure *p = &ix->procedures[x->c->procedure];
    char day[11];
    out->confidence = (enum cn_confidence)p->confidence;
    out->subject = cn_index_text(ix, p->subject);
    if (out->outcome == CN_OUT_OF_SCOPE) {
        out->reason = cn_index_text(ix, p->ministry);
    } else if (out->outcome == CN_ABOLISHED) {
        out->valid_from = p->abolished;
        (void)cn_date_format(p->abolished, day);
        out->reason = format(x, x->lang == CN_LANG_VI ? "bị bãi bỏ từ %s"
                                                      : "abolished from %s",
                             day);
    } else if (out->outcome == CN_NOT_FOUND) {
        out->valid_to = p->born;
        (void)cn_date_format(p->born, day);
        out->reason = format(x, x->lang == CN_LANG_VI ? "chỉ có từ %s"
                                                      : "exists only from %s",
                             day);
    } else {
        out->reason = unread[x->lang];
    }
}

static struct cn_decision blank(const struct cn_explaining *x)
{
    const struct cn_index *ix = x->ix;
    struct cn_decision out = {
        .procedure = x->c->procedure,
        .on = x->c->on,
        .received = x->c->received,
        .unit = CN_NONE,
        .reason = "",
        .handler.until = CN_DATE_MAX,
    };
    if (x->c->procedure != CN_NONE) {
        out.code = cn_index_text(ix, ix->procedures[x->c->procedure].code);
        out.name = cn_index_text(ix, ix->procedures[x->c->procedure].name);
    }
    return out;
}

static void explain_all(struct cn_explaining *x, struct cn_answer *answer)
{
    enum cn_outcome outcome = without_power(x->ix, x->c);
    struct cn_decision one = blank(x);
    if (outcome != CN_DECIDED) {
        one.outcome = outcome;
        explain_without_power(x, &one);
        answer->decisions[answer->n++] = one;
        return;
    }
    const struct cn_ix_procedure *p =
        x->c->procedure == CN_NONE ? NULL
                                   : &x->ix->procedures[x->c->procedure];
    for (int i = 0; i < (p ? p->n_powers : 1); i++) {
        one = blank(x);
        explain_power(x, p ? p->power[i] : x->c->power, &one);
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
