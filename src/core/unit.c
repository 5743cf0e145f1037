/* SPDX-License-Identifier: MIT
 *
 * unit.c: provinces and communes by code or name on a day.
 */
#include <string.h>

#include "../base/text.h"
#include "reach.h"
#include "snapshot.h"

#define NAME_MAX 200

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
    static const char *const kinds[] = {"thanh pho ", "tinh ",      "tp ",
                                        "xa ",        "phuong ",    "dac khu ",
                                        "p ",         "province ",  "city ",
                                        "commune ",   "ward "};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t len = strlen(kinds[i]);
        if (strncmp(folded, kinds[i], len) == 0 && folded[len] != '\0') {
            return folded + len;
        }
    }
    return folded;
}

static bool is_code(const char *text)
{
    return text[0] != '\0' && text[strspn(text, "0123456789")] == '\0';
}

/* How well a unit fits: 3 code or exact text, 2 full name without accents, 1
 * bare name without accents, 0 not at all. */
static int quality(const struct cn_index *ix, const struct cn_ix_unit *unit,
                   const char *text, const char *folded, const char *bare)
{
    if (is_code(text)) {
        return strcmp(cn_index_text(ix, unit->code), text) == 0 ? 3 : 0;
    }
    if (strcmp(cn_index_text(ix, unit->name), text) == 0 ||
        strcmp(cn_index_text(ix, unit->full_name), text) == 0) {
        return 3;
    }
    if (strcmp(cn_index_text(ix, unit->folded_full), folded) == 0) {
        return 2;
    }
    return strcmp(cn_index_text(ix, unit->folded), folded) == 0 ||
                   strcmp(cn_index_text(ix, unit->folded), bare) == 0
               ? 1
               : 0;
}

int cn_unit_find(const cn_snapshot *snapshot, const char *text,
                 enum cn_level level, int province, cn_date on, int max,
                 int out[])
{
    const struct cn_index *ix = snapshot->index;
    char folded[NAME_MAX];
    char exact[NAME_MAX];
    size_t len = strlen(text);
    if (cn_text_fold(text, len, folded, sizeof folded) >= sizeof folded ||
        cn_text_normalise(text, len, exact, sizeof exact) >= sizeof exact) {
        return 0;
    }
    const char *bare = skip_kind(folded);
    int n = 0;
    int best = 1;
    for (int i = 0; i < ix->n_units; i++) {
        const struct cn_ix_unit *unit = &ix->units[i];
        int fit = fits(ix, unit, level, province, on)
                      ? quality(ix, unit, exact, folded, bare)
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
    char folded[NAME_MAX];
    if (max < 1 || cn_text_fold(text, strlen(text), folded, sizeof folded) >=
                       sizeof folded) {
        return 0;
    }
    const char *bare = skip_kind(folded);
    int limit = (int)(strlen(bare) / 4) + 1;
    int n = 0;
    for (int distance = 1; distance <= limit && n < max; distance++) {
        for (int i = 0; i < ix->n_units && n < max; i++) {
            const struct cn_ix_unit *unit = &ix->units[i];
            const char *name = cn_index_text(ix, unit->folded);
            if (fits(ix, unit, level, province, on) &&
                cn_text_distance(bare, name, limit) == distance) {
                out[n++] = i;
            }
        }
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
    bool inside = !is_province(u) && u->parent != CN_NONE;
    *out = (struct cn_unit_info){
        .code = cn_index_text(ix, u->code),
        .kind = cn_index_text(ix, u->kind),
        .name = cn_index_text(ix, u->name),
        .full_name = cn_index_text(ix, u->full_name),
        .province = cn_index_text(ix, u->province),
        .province_name =
            inside ? cn_index_text(ix, ix->units[cn_unit_at(ix, u->parent,
                                                            u->to - 1)]
                                           .full_name)
                   : "",
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
               ? cn_unit_at(ix, ix->units[unit].parent, CN_DATE_MAX)
               : CN_NONE;
}
