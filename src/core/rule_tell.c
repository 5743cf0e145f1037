/* SPDX-License-Identifier: MIT
 *
 * rule_tell.c: one rule as plain data: what it says, on what it rests, where
 * it stands.
 */
#include "rule_tell.h"

#include <stdlib.h>
#include <string.h>

#include "../base/error.h"

static const char *text(const struct cn_telling *x, cn_text at)
{
    return cn_index_text(x->ix, at);
}

static const char *label(const struct cn_telling *x, struct cn_ix_label label)
{
    return text(x, label.text[x->all.lang]);
}

/* Which powers the rule names, or covers by its field. */
static bool find_powers(struct cn_telling *x)
{
    const struct cn_index *ix = x->ix;
    int *list = CN_ARENA_NEW(x->arena, int, ix->n_powers + 1);
    x->named = CN_ARENA_NEW(x->arena, bool, ix->n_powers + 1);
    if (!list || !x->named) {
        return false;
    }
    for (int p = 0; p < ix->n_powers; p++) {
        struct cn_ix_range rules = ix->powers[p].rules;
        x->named[p] = x->r->wide && cn_rule_covers(ix, x->r, p);
        for (int i = 0; i < rules.n && !x->named[p]; i++) {
            x->named[p] = ix->power_rules[rules.first + i] == x->rule;
        }
        if (x->named[p] && !x->r->wide) {
            list[x->out->n_powers++] = p;
        }
    }
    x->out->powers = list;
    return true;
}

static const char *field_name(const struct cn_telling *x, const char *field)
{
    return cn_index_field_label(x->ix, field, x->all.lang);
}

/* The name of a holder, or of a tier. */
static const char *body_name(const struct cn_telling *x, const char *id)
{
    const struct cn_index *ix = x->ix;
    int h =
        cn_index_find(ix, ix->holders, ix->n_holders, sizeof *ix->holders, id);
    enum cn_tier tier = cn_tier_parse(id);
    return h != CN_NONE           ? label(x, ix->holders[h].name)
           : tier != CN_TIER_NONE ? cn_tier_label(tier, x->all.lang)
                                  : id;
}

static const char *const *words(struct cn_telling *x, struct cn_ix_range range,
                                const char *(*name)(const struct cn_telling *,
                                                    const char *))
{
    const char **list = CN_ARENA_NEW(x->arena, const char *, range.n + 1);
    for (int i = 0; list && i < range.n; i++) {
        const char *word = text(x, x->ix->words[range.first + i]);
        list[i] = name ? name(x, word) : word;
    }
    return list;
}

static void fill_lists(struct cn_telling *x)
{
    const struct cn_ix_rule *r = x->r;
    struct cn_rule_info *out = x->out;
    int *needs = CN_ARENA_NEW(x->arena, int, r->needs.n + 1);
    out->facts = words(x, r->facts, NULL);
    out->n_facts = r->facts.n;
    out->fields = words(x, r->fields, field_name);
    out->n_fields = r->fields.n;
    out->of = words(x, r->of, body_name);
    out->n_of = r->of.n;
    for (int i = 0; needs && i < r->needs.n; i++) {
        needs[i] = x->ix->numbers[r->needs.first + i];
    }
    out->needs = needs;
    out->n_needs = r->needs.n;
}

static void fill_bodies(struct cn_telling *x)
{
    const struct cn_index *ix = x->ix;
    const struct cn_ix_rule *r = x->r;
    struct cn_rule_info *out = x->out;
    if (r->holder != CN_NONE) {
        out->holder = text(x, ix->holders[r->holder].id);
        out->holder_name = label(x, ix->holders[r->holder].name);
        out->holder_tier = (enum cn_tier)ix->holders[r->holder].tier;
    }
    if (r->kind == CN_TRANSFER) {
        out->from = r->from_holder != CN_NONE
                        ? text(x, ix->holders[r->from_holder].id)
                        : cn_tier_name((enum cn_tier)r->from_tier);
        out->from_name = body_name(x, out->from);
    }
    if (r->place != CN_NONE) {
        int dim = cn_place_dim(ix, r->place);
        out->place = cn_dim_id(ix, dim);
        out->place_asks = label(x, ix->facts[dim].question);
    }
    out->may_pass_on =
        (r->kind == CN_ORIGIN || r->kind == CN_TRANSFER) && cn_may_pass_on(r);
}

/* What the province is called now, or was called last. */
static const char *province_name(const struct cn_telling *x, const char *code)
{
    const struct cn_index *ix = x->ix;
    const char *name = code;
    for (int u = 0; u < ix->n_units; u++) {
        if (ix->units[u].parent == u &&
            strcmp(text(x, ix->units[u].code), code) == 0) {
            name = text(x, ix->units[u].full_name);
        }
    }
    return name;
}

/* The condition as alternatives that people can read. */
static void fill_when(struct cn_telling *x)
{
    struct cn_one one = {.all = &x->all};
    cn_map_init(&one.map, x->ix);
    int32_t region = cn_map_condition(&one.map, x->r);
    if (region != ~1) {
        x->out->n_when =
            cn_regions_make(&one, region, x->arena, &x->out->when, NULL);
    }
    x->arena->failed = x->arena->failed || one.map.failed;
    cn_map_release(&one.map);
}

static void fill_basis(struct cn_telling *x)
{
    struct cn_explaining explaining = {
        .ix = x->ix, .lang = x->all.lang, .arena = x->arena};
    x->out->basis = cn_rule_basis(&explaining, x->rule);
}

static void fill(struct cn_telling *x)
{
    static const char *const abouts[] = {[CN_ABOUT_HOLDER] = "holder",
                                         [CN_ABOUT_HANDLER] = "handler",
                                         [CN_ABOUT_ABSENCE] = "absence"};
    const struct cn_ix_rule *r = x->r;
    *x->out = (struct cn_rule_info){
        .number = x->rule,
        .id = text(x, r->id),
        .kind = cn_rule_kind_name((enum cn_rule_kind)r->kind),
        .mode = (enum cn_mode)r->mode,
        .from_date = r->from,
        .to_date = r->to,
        .immediate = r->immediate != 0,
        .confidence = (enum cn_confidence)r->confidence,
        .province = text(x, r->province),
        .same_as = r->same_as,
        .about = r->kind == CN_UNKNOWN_RULE ? abouts[r->about] : "",
        .text = label(x, r->text),
        .note = text(x, r->note),
        .file = cn_index_file(x->ix, r, x->arena),
        .line = r->line,
    };
    x->out->province_name = province_name(x, x->out->province);
    fill_basis(x);
    fill_bodies(x);
    fill_lists(x);
    fill_when(x);
    if (find_powers(x)) {
        cn_tell_rivals(x);
        cn_tell_reach(x);
    }
}

enum cn_status cn_rule_tell(const cn_snapshot *snapshot, int rule,
                            enum cn_lang lang, cn_rule_about **out,
                            struct cn_error *err)
{
    const struct cn_index *ix = snapshot->index;
    if (rule < 0 || rule >= ix->n_rules) {
        return cn_fail(err, CN_E_INPUT, "no such rule");
    }
    struct cn_telling x = {.ix = ix, .rule = rule, .r = &ix->rules[rule]};
    struct cn_rule_about *about = calloc(1, sizeof *about);
    cn_proof_options_init(&x.all.options);
    x.all.lang = lang;
    if (about) {
        about->proof = cn_proof_new(&x.all, ix);
    }
    if (about && about->proof) {
        x.arena = &about->proof->arena;
        x.out = &about->info;
        fill(&x);
    }
    if (!about || !about->proof || cn_arena_failed(x.arena)) {
        cn_rule_about_free(about);
        return cn_fail(err, CN_E_NOMEM, "out of memory while explaining");
    }
    *out = about;
    return CN_OK;
}

const struct cn_rule_info *cn_rule_told(const cn_rule_about *about)
{
    return &about->info;
}

void cn_rule_about_free(cn_rule_about *about)
{
    if (about) {
        cn_proof_free(about->proof);
        free(about);
    }
}
