/* SPDX-License-Identifier: MIT
 *
 * place.c: provinces and communes of a dossier, read as `route` reads them:
 * on the day asked about, or that of receipt for a unit merged since. Codes
 * come from a table; names are the engine's to find, and what it found is
 * kept, because looking through all names takes long.
 */
#include "dossier.h"

#define NAME_MAX 200 /* longer ones the engine knows not either */

/* As cn_unit_find(), at most two written. */
static int ask_engine(struct cn_dossier *d, struct cn_slice text,
                      enum cn_level level, int province, cn_date on, int out[2])
{
    char copy[NAME_MAX];
    if (text.len >= sizeof copy || memchr(text.text, '\0', text.len)) {
        return 0;
    }
    memcpy(copy, text.text, text.len);
    copy[text.len] = '\0';
    return cn_unit_find(d->words->snapshot, copy, level, province, on, 2, out);
}

static int find_name(struct cn_dossier *d, struct cn_slice text,
                     enum cn_level level, int province, cn_date on, int out[2])
{
    struct cn_place_kept *kept = NULL;
    int stretch = cn_words_stretch(d->words, on);
    if (text.len >= sizeof kept->name) {
        return ask_engine(d, text, level, province, on, out);
    }
    struct cn_word word = cn_word_of(text.text, text.len);
    word.last += (uint64_t)level + 4 * (uint64_t)stretch +
                 4096 * (uint64_t)(province + 1);
    uint32_t hash = cn_hash_word(&word);
    kept = &d->places[hash % CN_PLACES_KEPT];
    if (kept->hash != hash || kept->len != text.len ||
        kept->level != (int32_t)level || kept->province != province ||
        kept->stretch != stretch ||
        memcmp(kept->name, text.text, text.len) != 0) {
        out[0] = CN_NONE;
        *kept = (struct cn_place_kept){
            .hash = hash,
            .len = text.len,
            .level = (int32_t)level,
            .province = province,
            .stretch = stretch,
            .n = ask_engine(d, text, level, province, on, out),
            .unit = out[0],
        };
        memcpy(kept->name, text.text, text.len);
    }
    out[0] = kept->unit;
    return kept->n;
}

static int find(struct cn_dossier *d, struct cn_slice text, enum cn_level level,
                int province, cn_date on, int out[2])
{
    int n = cn_words_unit(d->words, text, level, province, on, out);
    return n >= 0 ? n : find_name(d, text, level, province, on, out);
}

static bool not_one(struct cn_dossier *d, const char *name,
                    struct cn_slice text, int n)
{
    cn_dossier_fault(d, n == 0 ? CN_FAULT_UNKNOWN_UNIT : CN_FAULT_SEVERAL_UNITS,
                     (struct cn_slice){name, (uint32_t)strlen(name)}, text);
    return false;
}

static bool find_field(struct cn_dossier *d, enum cn_column_kind kind,
                       enum cn_level level, int province, int *unit)
{
    int found[2] = {CN_NONE, CN_NONE};
    struct cn_slice text = d->field[kind];
    if (!text.text) {
        return true;
    }
    int n = find(d, text, level, province, d->c.on, found);
    if (n == 0 && d->c.received != d->c.on) {
        n = find(d, text, level, province, d->c.received, found);
    }
    *unit = found[0];
    return n == 1 || not_one(d, cn_field_name(kind), text, n);
}

bool cn_dossier_presented(struct cn_dossier *d)
{
    int province = CN_NONE;
    int commune = CN_NONE;
    if (!find_field(d, CN_COLUMN_PROVINCE, CN_LEVEL_PROVINCE, CN_NONE,
                    &province) ||
        !find_field(d, CN_COLUMN_COMMUNE, CN_LEVEL_COMMUNE, province,
                    &commune)) {
        return false;
    }
    d->c.presented = commune != CN_NONE ? commune : province;
    return true;
}

/* The place that a text names on a day: a province before a commune of the
 * same name. */
static int find_place(struct cn_dossier *d, struct cn_slice text, cn_date day,
                      int out[2])
{
    int n = cn_words_unit(d->words, text, CN_LEVEL_ANY, CN_NONE, day, out);
    if (n >= 0) {
        return n;
    }
    n = find_name(d, text, CN_LEVEL_PROVINCE, CN_NONE, day, out);
    return n == 1 ? n : find_name(d, text, CN_LEVEL_ANY, CN_NONE, day, out);
}

/* Of several units the first whose code it is, as in cn_case_set(). */
static bool is_code_of(const struct cn_dossier *d, struct cn_slice text,
                       int unit)
{
    struct cn_unit_info info;
    return cn_unit_get(d->words->snapshot, unit, &info) &&
           strlen(info.code) == text.len &&
           memcmp(info.code, text.text, text.len) == 0;
}

bool cn_dossier_place(struct cn_dossier *d, const struct cn_late_fact *fact)
{
    int found[2] = {CN_NONE, CN_NONE};
    const char *id = d->words->fact_id[fact->column.fact];
    int n = find_place(d, fact->text, d->c.on, found);
    if (n == 0) {
        n = find_place(d, fact->text, d->c.received, found);
    }
    if (n > 1 && is_code_of(d, fact->text, found[0])) {
        n = 1;
    }
    if (n != 1) {
        return not_one(d, id, fact->text, n);
    }
    d->c.place[d->words->place_of[fact->column.fact]] = found[0];
    return true;
}
