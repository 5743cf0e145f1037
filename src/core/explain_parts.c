/* SPDX-License-Identifier: MIT
 *
 * explain_parts.c: the body, the chain, the sides and the reason of a decision
 * as text and links.
 */
#include <string.h>

#include "../base/strbuf.h"
#include "explain.h"

#define TITLE_MAX ((size_t)64 * 1024) /* more than a text of a rule has */

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

struct cn_basis cn_rule_basis(struct cn_explaining *x, int rule)
{
    return make_basis(x->ix, &x->ix->rules[rule], x->lang);
}

/* Why the rule won at its step, or "". */
static const char *reason_of(struct cn_explaining *x, int rule)
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
        .file = cn_index_file(ix, r, x->arena),
        .line = r->line,
        .note = cn_index_text(ix, r->note),
        .reason = reason_of(x, rule),
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

void cn_fill_chain(struct cn_explaining *x, struct cn_decision *out)
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
void cn_fill_conflict(struct cn_explaining *x, struct cn_decision *out)
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
/* A day as people of the language write it. */
static const char *day_words(const struct cn_explaining *x, cn_date date,
                             char out[11])
{
    char iso[11];
    (void)cn_date_format(date, iso);
    if (x->lang != CN_LANG_VI || iso[0] == '\0') {
        return memcpy(out, iso, sizeof iso);
    }
    memcpy(out, iso + 8, 2);
    memcpy(out + 3, iso + 5, 2);
    memcpy(out + 6, iso, 4);
    out[2] = out[5] = '/';
    out[10] = '\0';
    return out;
}

const char *cn_format_day(struct cn_explaining *x, const char *text,
                          cn_date date)
{
    char day[11];
    struct cn_strbuf buf;
    const char *mark = strstr(text, "%s");
    cn_strbuf_init(&buf, CN_MESSAGE_MAX);
    cn_strbuf_add(&buf, text, (size_t)(mark - text));
    cn_strbuf_puts(&buf, day_words(x, date, day));
    cn_strbuf_puts(&buf, mark + 2);
    const char *out = cn_arena_copy(x->arena, buf.text, buf.len);
    x->arena->failed = x->arena->failed || buf.failed;
    cn_strbuf_release(&buf);
    return out;
}

/* "Ủy ban nhân dân cấp huyện không còn từ 01/07/2025". */
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
    cn_strbuf_puts(&buf, day_words(x, ended ? h->to : h->from, day));
    const char *out = cn_arena_copy(x->arena, buf.text, buf.len);
    x->arena->failed = x->arena->failed || buf.failed;
    cn_strbuf_release(&buf);
    return out;
}

void cn_fill_reason(struct cn_explaining *x, struct cn_decision *out)
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

bool cn_leaf_merged(const struct cn_explaining *x)
{
    int unit = cn_case_place(x->c, x->leaf->place);
    if (unit == CN_NONE || x->leaf->outcome != CN_DECIDED ||
        x->leaf->tier != CN_TIER_PROVINCE) {
        return false;
    }
    const struct cn_ix_spot *spot = &x->ix->spots[x->ix->spots[unit].parent];
    return spot->successor != CN_NONE && spot->to <= x->c->on;
}

void cn_fill_body(struct cn_explaining *x, struct cn_decision *out)
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
