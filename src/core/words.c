/* SPDX-License-Identifier: MIT
 *
 * words.c: what people write → ids. A value may be called by its id or by its
 * label in either language, a body by its id or name, both without accents; a
 * text that could mean two things is not guessed at.
 */
#include <string.h>

#include "../base/text.h"
#include "snapshot.h"

static bool fold(const char *text, char out[CN_WORDS_MAX])
{
    return cn_text_fold(text, strlen(text), out, CN_WORDS_MAX) < CN_WORDS_MAX;
}

static bool is_same(const char *text, const char *folded)
{
    char name[CN_WORDS_MAX];
    return fold(text, name) && strcmp(name, folded) == 0;
}

/* True when the text is the value's id, or its label in either language. */
static bool is_value(const cn_snapshot *snapshot, int fact, int value,
                     const char *folded, const char **id)
{
    const char *label = NULL;
    for (int lang = 0; lang < CN_N_LANG; lang++) {
        if (cn_fact_value(snapshot, fact, value, (enum cn_lang)lang, id,
                          &label) &&
            (is_same(*id, folded) || is_same(label, folded))) {
            return true;
        }
    }
    return false;
}

/* The id of the one value that the text means, or NULL; an id written out
 * exactly comes before labels that look like it. */
static const char *find_value(const cn_snapshot *snapshot, int fact, int n,
                              const char *text)
{
    char folded[CN_WORDS_MAX];
    const char *found = NULL, *id = NULL;
    int count = 0;
    if (!fold(text, folded) || folded[0] == '\0') {
        return NULL;
    }
    for (int i = 0; i < n; i++) {
        if (!is_value(snapshot, fact, i, folded, &id)) {
            continue;
        }
        if (strcmp(id, text) == 0) {
            return id;
        }
        found = id;
        count++;
    }
    return count == 1 ? found : NULL;
}

/* A decimal comma is a Vietnamese one; "6.000" and "6,000" are six thousand
 * to some and six to others, and a tier may hang on it: refused. */
static const char *plain_number(const char *text, char out[CN_WORDS_MAX])
{
    size_t len = strlen(text);
    size_t mark = strcspn(text, ".,");
    if (len >= CN_WORDS_MAX || (mark < len && len - mark == 4)) {
        return NULL;
    }
    memcpy(out, text, len + 1);
    if (out[mark] == ',') {
        out[mark] = '.';
    }
    return out;
}

const char *cn_fact_read(const cn_snapshot *snapshot, int fact,
                         const char *text, char buf[CN_WORDS_MAX])
{
    struct cn_fact_info info;
    if (!cn_fact_get(snapshot, fact, CN_LANG_VI, &info) ||
        info.type == CN_PLACE) {
        return NULL;
    }
    return info.n_values > 0 ? find_value(snapshot, fact, info.n_values, text)
                             : plain_number(text, buf);
}

static bool is_named(const cn_snapshot *snapshot, int holder,
                     const char *folded)
{
    struct cn_holder_info info;
    for (int lang = 0; lang < CN_N_LANG; lang++) {
        if (cn_holder_get(snapshot, holder, (enum cn_lang)lang, &info) &&
            is_same(info.name, folded)) {
            return true;
        }
    }
    return false;
}

int cn_holder_read(const cn_snapshot *snapshot, const char *text)
{
    char folded[CN_WORDS_MAX];
    int found = cn_holder_find(snapshot, text);
    int n = cn_counts(snapshot).holders;
    for (int i = 0; found == CN_NONE && fold(text, folded) && i < n; i++) {
        if (is_named(snapshot, i, folded)) {
            found = i;
        }
    }
    return found;
}

cn_date cn_case_unit_day(const cn_snapshot *snapshot, const struct cn_case *c,
                         const char *text, enum cn_level level, int province)
{
    int found = CN_NONE;
    bool only_before =
        c->received != c->on &&
        cn_unit_find(snapshot, text, level, province, c->on, 1, &found) == 0 &&
        cn_unit_find(snapshot, text, level, province, c->received, 1, &found) >
            0;
    return only_before ? c->received : c->on;
}

bool cn_case_set_unit(const cn_snapshot *snapshot, struct cn_case *c, int fact,
                      int unit)
{
    const struct cn_index *ix = snapshot->index;
    bool good = fact >= 0 && fact < ix->n_facts && unit >= 0 &&
                unit < ix->n_units && ix->facts[fact].place != CN_NONE;
    if (good) {
        c->place[ix->facts[fact].place] = unit;
    }
    return good;
}

enum cn_level cn_place_level(const cn_snapshot *snapshot, const char *text,
                             cn_date on)
{
    int unit = CN_NONE;
    return cn_unit_find(snapshot, text, CN_LEVEL_PROVINCE, CN_NONE, on, 1,
                        &unit) == 1
               ? CN_LEVEL_PROVINCE
               : CN_LEVEL_ANY;
}
