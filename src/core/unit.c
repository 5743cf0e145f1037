/* SPDX-License-Identifier: MIT
 *
 * unit.c: provinces and communes by code or name on a day.
 */
#include <string.h>

#include "../base/text.h"
#include "reach.h"
#include "snapshot.h"

#define NAME_MAX    200
#define NEAREST_MAX 8

static bool is_province(const struct cn_ix_unit *unit)
{
    return unit->province == 0;
}

static bool exists(const struct cn_ix_unit *unit, cn_date on)
{
    return on >= unit->from && on < unit->to;
}

static bool fits(const struct cn_index *ix, const struct cn_ix_unit *unit,
                 enum cn_level level, int province, cn_date on)
{
    if (!exists(unit, on) ||
        (level == CN_LEVEL_PROVINCE && !is_province(unit)) ||
        (level == CN_LEVEL_COMMUNE && is_province(unit))) {
        return false;
    }
    return province == CN_NONE || is_province(unit) ||
           unit->province == ix->units[province].code;
}

/* Folded words that stand before a name and say what kind of unit it is. */
static const char *skip_kind(const char *folded)
{
    static const char *const kinds[] = {
        "thanh pho ", "tinh ",     "tp ",   "xa ",      "phuong ", "dac khu ",
        "p ",         "province ", "city ", "commune ", "ward "};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t len = strlen(kinds[i]);
        if (strncmp(folded, kinds[i], len) == 0 && folded[len] != '\0') {
            return folded + len;
        }
    }
    return folded;
}

/* A name to look for, folded once; those of units are folded as they are met,
 * which only a search by name pays for. */
struct wanted {
    char exact[NAME_MAX], folded[NAME_MAX];
    const char *bare; /* folded, without "tinh", "xa"… */
    bool is_code;
};

static bool wanted_init(struct wanted *w, const char *text)
{
    size_t len = strlen(text);
    w->is_code = len > 0 && strspn(text, "0123456789") == len;
    if (cn_text_fold(text, len, w->folded, NAME_MAX) >= NAME_MAX ||
        cn_text_normalise(text, len, w->exact, NAME_MAX) >= NAME_MAX) {
        return false;
    }
    w->bare = skip_kind(w->folded);
    return true;
}

static bool fold_name(const struct cn_index *ix, cn_text name,
                      char out[NAME_MAX])
{
    const char *text = cn_index_text(ix, name);
    return cn_text_fold(text, strlen(text), out, NAME_MAX) < NAME_MAX;
}

/* How well a unit fits: 3 code or exact text, 2 full name without accents, 1
 * bare name without accents, 0 not at all. */
static int quality(const struct cn_index *ix, const struct cn_ix_unit *unit,
                   const struct wanted *w)
{
    char folded[NAME_MAX];
    if (w->is_code) {
        return strcmp(cn_index_text(ix, unit->code), w->exact) == 0 ? 3 : 0;
    }
    if (strcmp(cn_index_text(ix, unit->name), w->exact) == 0 ||
        strcmp(cn_index_text(ix, unit->full_name), w->exact) == 0) {
        return 3;
    }
    if (!fold_name(ix, unit->name, folded)) {
        return 0;
    }
    if (strcmp(folded, w->bare) != 0) {
        return strcmp(folded, w->folded) == 0 ? 1 : 0;
    }
    return fold_name(ix, unit->full_name, folded) &&
                   strcmp(folded, w->folded) == 0
               ? 2
               : 1;
}

int cn_unit_find(const cn_snapshot *snapshot, const char *text,
                 enum cn_level level, int province, cn_date on, int max,
                 int out[])
{
    const struct cn_index *ix = snapshot->index;
    struct wanted wanted;
    if (!wanted_init(&wanted, text)) {
        return 0;
    }
    int n = 0;
    int best = 1;
    for (int i = 0; i < ix->n_units; i++) {
        const struct cn_ix_unit *unit = &ix->units[i];
        int fit = fits(ix, unit, level, province, on)
                      ? quality(ix, unit, &wanted)
                      : 0;
        if (fit > best) {
            best = fit;
            n = 0;
        }
        if (fit == best) {
            if (n < max) {
                out[n] = i;
            }
            n++;
        }
    }
    return n;
}

int cn_unit_nearest(const cn_snapshot *snapshot, const char *text,
                    enum cn_level level, int province, cn_date on, int max,
                    int out[])
{
    const struct cn_index *ix = snapshot->index;
    struct wanted wanted;
    char folded[NAME_MAX];
    int distance[NEAREST_MAX];
    int n = 0;
    if (!wanted_init(&wanted, text)) {
        return 0;
    }
    max = max < NEAREST_MAX ? max : NEAREST_MAX;
    int limit = (int)(strlen(wanted.bare) / 4) + 1;
    for (int i = 0; i < ix->n_units; i++) {
        const struct cn_ix_unit *unit = &ix->units[i];
        if (!fits(ix, unit, level, province, on) ||
            !fold_name(ix, unit->name, folded)) {
            continue;
        }
        int far = cn_text_distance(wanted.bare, folded, limit);
        int at = n;
        while (at > 0 && distance[at - 1] > far) {
            at--;
        }
        if (far > limit || at >= max) {
            continue;
        }
        n = n < max ? n + 1 : max;
        for (int j = n - 1; j > at; j--) {
            out[j] = out[j - 1];
            distance[j] = distance[j - 1];
        }
        out[at] = i;
        distance[at] = far;
    }
    return n;
}

bool cn_unit_get(const cn_snapshot *snapshot, int unit,
                 struct cn_unit_info *out)
{
    const struct cn_index *ix = snapshot->index;
    if (unit < 0 || unit >= ix->n_units) {
        return false;
    }
    const struct cn_ix_unit *u = &ix->units[unit];
    int inside =
        is_province(u) ? CN_NONE : cn_unit_at(ix, u->parent, u->to - 1);
    *out = (struct cn_unit_info){
        .code = cn_index_text(ix, u->code),
        .kind = cn_index_text(ix, u->kind),
        .name = cn_index_text(ix, u->name),
        .full_name = cn_index_text(ix, u->full_name),
        .province = cn_index_text(ix, u->province),
        .province_name = inside == CN_NONE
                             ? ""
                             : cn_index_text(ix, ix->units[inside].full_name),
        .from = u->from,
        .to = u->to,
        .successor = cn_index_text(ix, u->successor),
    };
    return true;
}

int cn_unit_province(const cn_snapshot *snapshot, int unit)
{
    const struct cn_index *ix = snapshot->index;
    return unit >= 0 && unit < ix->n_units
               ? cn_unit_at(ix, ix->units[unit].parent, ix->units[unit].to - 1)
               : CN_NONE;
}
