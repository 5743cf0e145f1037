/* SPDX-License-Identifier: MIT
 *
 * explain.c: puts the full answer together and lets actions with the same
 * answer share one decision.
 */
#include "explain.h"

#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/strbuf.h"

#define ANSWER_MAX ((size_t)64 * 1024 * 1024)
#define TITLE_MAX  ((size_t)64 * 1024) /* more than a text of a rule has */

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
    cn_strbuf_init(&buf, TITLE_MAX);
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
        bool rivals =
            other != rule && o->kind == r->kind &&
            o->mode != (int)CN_DELEGATION && o->from_holder == r->from_holder &&
            o->from_tier == r->from_tier && cn_rule_in_force(o, x->c) &&
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

struct sides {
    const struct cn_index *ix;
    bool *is_side; /* by rule */
    int n;
};

static bool mark_sides(void *ctx, int number)
{
    struct sides *sides = ctx;
    struct cn_ix_range range =
        sides->ix->chains[sides->ix->leaves[number].sides];
    for (int i = 0; i < range.n; i++) {
        int rule = sides->ix->links[range.first + i];
        sides->n += !sides->is_side[rule];
        sides->is_side[rule] = true;
    }
    return true;
}

/* The sides of every completion: all of them are conflicts. */
static void fill_conflict(struct cn_explaining *x, struct cn_decision *out)
{
    const struct cn_index *ix = x->ix;
    struct sides sides = {ix, CN_ARENA_NEW(x->arena, bool, ix->n_rules + 1), 0};
    if (!sides.is_side) {
        return;
    }
    (void)cn_reach(ix, x->power, x->root, &x->known, mark_sides, &sides);
    struct cn_side *list = CN_ARENA_NEW(x->arena, struct cn_side, sides.n + 1);
    for (int rule = 0; list && rule < ix->n_rules; rule++) {
        if (sides.is_side[rule]) {
            int holder = ix->rules[rule].holder;
            struct cn_side *side = &list[out->n_conflict++];
            cn_fill_link(x, rule, &side->link);
            side->tier = holder == CN_NONE
                             ? CN_TIER_NONE
                             : (enum cn_tier)ix->holders[holder].tier;
        }
    }
    out->conflict = list;
}

/* A text with one "%s" for a day. */
static const char *format_day(struct cn_explaining *x, const char *text,
                              const char *day)
{
    struct cn_strbuf buf;
    const char *mark = strstr(text, "%s");
    cn_strbuf_init(&buf, CN_MESSAGE_MAX);
    cn_strbuf_add(&buf, text, (size_t)(mark - text));
    cn_strbuf_puts(&buf, day);
    cn_strbuf_puts(&buf, mark + 2);
    const char *out = cn_arena_copy(x->arena, buf.text, buf.len);
    x->arena->failed = x->arena->failed || buf.failed;
    cn_strbuf_release(&buf);
    return out;
}

/* "Ủy ban nhân dân cấp huyện không còn từ 2025-07-01". */
static const char *holder_gone(struct cn_explaining *x)
{
    static const char *const words[2][CN_N_LANG] = {
        {" chỉ có từ ", " exists only from "},
        {" không còn từ ", " no longer exists since "}};
    const struct cn_ix_holder *h = &x->ix->holders[x->leaf->holder];
    bool ended = x->c->on >= h->to;
    char day[11];
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, TITLE_MAX);
    cn_strbuf_puts(&buf, cn_index_text(x->ix, h->name.text[x->lang]));
    cn_strbuf_puts(&buf, words[ended][x->lang]);
    cn_strbuf_puts(&buf, cn_date_format(ended ? h->to : h->from, day));
    const char *out = cn_arena_copy(x->arena, buf.text, buf.len);
    x->arena->failed = x->arena->failed || buf.failed;
    cn_strbuf_release(&buf);
    return out;
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
        out->reason = holder_gone(x);
    } else if (out->outcome == CN_NO_AUTHORITY) {
        out->reason = none[x->lang];
    } else if (out->outcome == CN_OUT_OF_SCOPE) {
        out->reason =
            cn_index_text(ix, ix->holders[x->leaf->holder].name.text[x->lang]);
    }
}

struct assumed {
    const struct cn_explaining *x;
    bool place[CN_PLACES_MAX];
};

static bool mark_assumed(void *ctx, int number)
{
    struct assumed *assumed = ctx;
    int place = assumed->x->ix->leaves[number].place;
    assumed->place[place] = cn_case_assumes(assumed->x->c, place);
    return true;
}

/* Every place that some completion takes from where the case is presented. */
static void fill_assumed(struct cn_explaining *x, struct cn_decision *out)
{
    struct assumed assumed = {.x = x};
    const char **list = CN_ARENA_NEW(x->arena, const char *, CN_PLACES_MAX);
    (void)cn_reach(x->ix, x->power, x->root, &x->known, mark_assumed, &assumed);
    for (int place = 1; list && place < CN_PLACES_MAX; place++) {
        if (assumed.place[place]) {
            list[out->n_assumed++] =
                cn_dim_id(x->ix, cn_place_dim(x->ix, place));
        }
    }
    out->assumed = list;
}

static void fill_body(struct cn_explaining *x, struct cn_decision *out)
{
    const struct cn_index *ix = x->ix;
    if (x->leaf->place > 0) {
        out->place = cn_dim_id(ix, cn_place_dim(ix, x->leaf->place));
    }
    fill_assumed(x, out);
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
                same_text(a->reason, b->reason) &&
                a->valid_from == b->valid_from && a->valid_to == b->valid_to &&
                a->next_outcome == b->next_outcome &&
                same_text(a->next_holder, b->next_holder) &&
                a->confidence == b->confidence;
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
            ((const char **)(uintptr_t)old->actions)[old->n_actions++] =
                next->actions[0];
            return;
        }
    }
    answer->decisions[answer->n++] = *next;
}

/* What the catalogue alone says of the procedure; CN_DECIDED: nothing. */
static enum cn_outcome catalogue_outcome(const struct cn_index *ix,
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
    char day[11];
    out->confidence = (enum cn_confidence)p->confidence;
    if (out->outcome == CN_OUT_OF_SCOPE) {
        out->reason = cn_index_text(ix, p->ministry);
    } else if (out->outcome == CN_ABOLISHED) {
        out->reason =
            format_day(x, ended[x->lang], cn_date_format(p->abolished, day));
    } else if (out->outcome == CN_NOT_FOUND) {
        out->reason =
            format_day(x, begins[x->lang], cn_date_format(p->born, day));
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
    const struct cn_ix_procedure *p =
        x->c->procedure == CN_NONE ? NULL : &x->ix->procedures[x->c->procedure];
    enum cn_outcome outcome = catalogue_outcome(x->ix, x->c);
    int n = p && p->n_powers > 0 ? p->n_powers : 1;
    for (int i = 0; i < n; i++) {
        struct cn_decision one = blank(x);
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
