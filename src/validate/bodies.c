/* SPDX-License-Identifier: MIT
 *
 * bodies.c: the bodies that a cell names, by the names of the rules' holders.
 * "UBND tỉnh Lạng Sơn" is the stem of a holder ("uy ban nhan dan"), the word
 * of a tier and the name of a unit of that day; a text with anything more is
 * not understood.
 */
#include <string.h>

#include "../base/text.h"
#include "validate.h"

/* "uy ban nhan dan cap tinh" → the length of "uy ban nhan dan". */
static size_t stem_length(const char *words)
{
    static const char *const ends[] = {" cap tinh", " cap xa", " cap huyen"};
    size_t len = strlen(words);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t end = strlen(ends[i]);
        if (len > end && strcmp(words + len - end, ends[i]) == 0) {
            return len - end;
        }
    }
    return len;
}

static void add_stem(struct cn_validating *v, struct cn_body_stem *stems,
                     int holder, enum cn_lang lang)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    struct cn_holder_info info;
    if (cn_holder_get(v->snapshot, holder, lang, &info) && !info.generic &&
        cn_validate_fold(info.name, folded) && folded[0] != '\0') {
        struct cn_body_stem *stem = &stems[v->bodies.n++];
        stem->words = cn_validate_keep(v, folded);
        stem->len = lang == CN_LANG_VI ? stem_length(folded) : strlen(folded);
        stem->holder = holder;
    }
}

void cn_bodies_init(struct cn_validating *v)
{
    int holders = cn_counts(v->snapshot).holders;
    struct cn_body_stem *stems =
        CN_ARENA_NEW(v->arena, struct cn_body_stem, holders * CN_N_LANG + 1);
    v->bodies.stem = stems;
    for (int i = 0; stems && i < holders; i++) {
        add_stem(v, stems, i, CN_LANG_VI);
        add_stem(v, stems, i, CN_LANG_EN);
    }
}

static size_t longest_stem(const struct cn_bodies *bodies, const char *folded)
{
    size_t best = 0;
    for (int i = 0; i < bodies->n; i++) {
        const struct cn_body_stem *s = &bodies->stem[i];
        if (s->len > best && strncmp(folded, s->words, s->len) == 0 &&
            (folded[s->len] == ' ' || folded[s->len] == '\0')) {
            best = s->len;
        }
    }
    return best;
}

/* Units by folded name, made when the first body names one: a national list
 * may name every commune. */
static bool init_units(struct cn_validating *v)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    int n = v->ix->n_units;
    if (v->next_unit) {
        return true;
    }
    v->next_unit = CN_ARENA_NEW(v->arena, int32_t, n + 1);
    for (int i = 0; v->next_unit && i < n; i++) {
        const char *name = cn_index_text(v->ix, v->ix->units[i].name);
        int32_t *at =
            cn_validate_fold(name, folded)
                ? cn_bytesmap_at(&v->memo_unit, folded, strlen(folded))
                : NULL;
        v->next_unit[i] = at ? *at : CN_NONE;
        if (at) {
            *at = i;
        }
    }
    return v->next_unit != NULL;
}

static int32_t first_unit(struct cn_validating *v, const char *name)
{
    int32_t *at = init_units(v)
                      ? cn_bytesmap_at(&v->memo_unit, name, strlen(name))
                      : NULL;
    return at ? *at : CN_NONE;
}

/* "xa phuong thinh": a unit's name may begin like a tier. */
static const char *read_tiers(struct cn_validating *v, const char *words,
                              unsigned *tiers)
{
    const char *rest = words;
    while (rest && *rest != '\0' &&
           (*tiers == 0 || first_unit(v, rest) == CN_NONE)) {
        words = rest;
        rest = cn_tiers_take(words, tiers);
    }
    return rest ? rest : words;
}

/* The unit that the rest of a body's name names; false: no such unit. */
static bool read_unit(struct cn_validating *v, const char *name,
                      unsigned *tiers, struct cn_body *out)
{
    cn_date on = v->options->on;
    unsigned communes = CN_TIER_BIT(CN_TIER_COMMUNE);
    int province = CN_NONE, gone = CN_NONE;
    bool commune = false;
    for (int32_t u = first_unit(v, name); u != CN_NONE; u = v->next_unit[u]) {
        const struct cn_ix_unit *unit = &v->ix->units[u];
        bool exists = on >= unit->from && on < unit->to;
        commune = commune || (exists && unit->province != 0);
        province = exists && unit->province == 0 ? u : province;
        gone = unit->to <= on && unit->province == 0 ? u : gone;
    }
    if (province != CN_NONE && !(*tiers & communes)) {
        out->place = province;
        *tiers = *tiers ? *tiers : CN_TIER_BIT(CN_TIER_PROVINCE);
        return true;
    }
    if (commune && (*tiers == 0 || (*tiers & communes))) {
        *tiers = communes;
        return true;
    }
    out->place = gone;
    out->gone = gone != CN_NONE;
    return out->gone;
}

static void add_holder(struct cn_validating *v, struct cn_body *out, int holder)
{
    for (int i = 0; i < out->n; i++) {
        if (out->holder[i] == holder) {
            return;
        }
    }
    if (out->n < CN_BODY_MAX) {
        out->holder[out->n++] = (int16_t)holder;
        out->tiers |= CN_TIER_BIT(v->ix->holders[holder].tier);
        out->other = out->other || v->ix->holders[holder].outside;
    }
}

/* One body; false when it is not understood. */
static bool read_one(struct cn_validating *v, const char *folded,
                     struct cn_body *out)
{
    unsigned tiers = 0;
    size_t stem = longest_stem(&v->bodies, folded);
    if (stem == 0) {
        enum cn_tier tier = cn_words_other_sector(folded);
        out->other = tier != CN_TIER_NONE;
        out->tiers |= out->other ? CN_TIER_BIT(tier) : 0;
        return out->other;
    }
    const char *rest = folded + stem + (folded[stem] == ' ');
    rest = read_tiers(v, rest, &tiers);
    /* "… nơi đặt trụ sở", "… đã cấp giấy phép" tell which one, not who. */
    bool told = cn_words_after(rest, "noi") || cn_words_after(rest, "da");
    if (*rest != '\0' && !told && !read_unit(v, rest, &tiers, out)) {
        return false;
    }
    int before = out->n;
    for (int i = 0; i < v->bodies.n; i++) {
        const struct cn_body_stem *s = &v->bodies.stem[i];
        unsigned own = CN_TIER_BIT(v->ix->holders[s->holder].tier);
        if (s->len == stem && strncmp(s->words, folded, stem) == 0 &&
            (tiers == 0 || (tiers & own))) {
            add_holder(v, out, s->holder);
        }
    }
    return out->n > before;
}

/* One of the bodies of a text. A bare "Ủy ban nhân dân" is of several tiers and
 * names none. */
static bool read_part(struct cn_validating *v, const char *folded,
                      struct cn_body *out)
{
    unsigned before = out->tiers;
    bool other = out->other;
    out->tiers = 0;
    out->other = false;
    bool good = read_one(v, folded, out);
    if (good && !out->other && (out->tiers & (out->tiers - 1)) == 0) {
        out->named |= out->tiers;
    }
    out->tiers |= before;
    out->other = out->other || other;
    return good;
}

static bool read_text(struct cn_validating *v, const char *text, size_t len,
                      struct cn_body *out)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    struct cn_strbuf spelled;
    size_t need = cn_text_fold(text, len, folded, sizeof folded);
    if (need == 0 || need >= sizeof folded) {
        return need == 0; /* nothing between two separators */
    }
    cn_strbuf_init(&spelled, CN_VALIDATE_TEXT_MAX);
    cn_words_spell(&spelled, folded);
    bool good = !spelled.failed && read_part(v, spelled.text, out);
    cn_validate_release(v, &spelled);
    return good;
}

static const struct cn_body nothing = {.place = CN_NONE};

/* A name may hold a comma, so the whole is tried first. */
void cn_body_read(struct cn_validating *v, const char *text,
                  struct cn_body *out)
{
    static const char *const separators[] = {";\n\r", ";\n\r/()", ";\n\r/(),",
                                             ";\n\r/(),-"};
    *out = nothing;
    out->understood = read_text(v, text, strlen(text), out);
    for (size_t s = 0; s < 4 && !out->understood; s++) {
        bool good = true;
        *out = nothing;
        for (const char *at = text; good && *at != '\0';) {
            size_t len = strcspn(at, separators[s]);
            good = read_text(v, at, len, out);
            at += len + (at[len] != '\0');
        }
        out->understood = good;
    }
    out->understood = out->understood && out->tiers != 0;
}
