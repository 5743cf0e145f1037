/* SPDX-License-Identifier: MIT
 *
 * lookup.c: procedures, powers, facts, holders and rules by name and number,
 * and the nearest ones to a mistyped name.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "snapshot.h"

struct cn_counts cn_counts(const cn_snapshot *snapshot)
{
    const struct cn_index *ix = snapshot->index;
    return (struct cn_counts){
        .rules = ix->n_rules,
        .powers = ix->n_powers,
        .facts = ix->n_facts,
        .holders = ix->n_holders,
        .instruments = ix->n_instruments,
        .procedures = ix->n_procedures,
        .units = ix->n_units,
    };
}

const char *cn_ruleset_hash(const cn_snapshot *snapshot)
{
    return snapshot->hash;
}

/* ---- the nearest ------------------------------------------------------- */

struct near {
    int number, distance;
};

/* Keeps the max nearest numbers seen, nearest first. */
static int keep_nearest(struct near *near, int n, int max, int number,
                        int distance)
{
    int at = n < max ? n : max;
    while (at > 0 && near[at - 1].distance > distance) {
        at--;
    }
    if (at == max) {
        return n;
    }
    n = n < max ? n + 1 : max;
    for (int i = n - 1; i > at; i--) {
        near[i] = near[i - 1];
    }
    near[at] = (struct near){number, distance};
    return n;
}

#define NEAREST_MAX   8
#define CODE_DISTANCE 2

bool cn_code_shaped(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    return digits >= 1 && digits <= 2 && text[digits] == '.' &&
           isdigit((unsigned char)text[digits + 1]);
}

int cn_index_find(const struct cn_index *ix, const void *items, int n,
                  size_t size, const char *id)
{
    int low = 0;
    int high = n;
    while (low < high) {
        int middle = (low + high) / 2;
        cn_text found;
        memcpy(&found, (const char *)items + (size_t)middle * size,
               sizeof found);
        int order = strcmp(cn_index_text(ix, found), id);
        if (order == 0) {
            return middle;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return CN_NONE;
}

int cn_procedure_find(const cn_snapshot *snapshot, const char *code)
{
    const struct cn_index *ix = snapshot->index;
    uint32_t packed = cn_code_pack(code);
    int found = packed == UINT32_MAX ? CN_NONE : cn_index_code(ix, packed);
    return found != CN_NONE
               ? found
               : cn_index_find(ix, ix->procedures, ix->n_procedures,
                               sizeof *ix->procedures, code);
}

int cn_procedure_nearest(const cn_snapshot *snapshot, const char *code, int max,
                         int out[])
{
    const struct cn_index *ix = snapshot->index;
    struct near near[NEAREST_MAX];
    int n = 0;
    max = max < NEAREST_MAX ? max : NEAREST_MAX;
    for (int i = 0; i < ix->n_procedures; i++) {
        const char *other = cn_index_text(ix, ix->procedures[i].code);
        int distance = cn_text_distance(code, other, CODE_DISTANCE);
        if (other[0] != '\0' && distance <= CODE_DISTANCE) {
            n = keep_nearest(near, n, max, i, distance);
        }
    }
    for (int i = 0; i < n; i++) {
        out[i] = near[i].number;
    }
    return n;
}

bool cn_procedure_get(const cn_snapshot *snapshot, int procedure,
                      struct cn_procedure_info *out)
{
    const struct cn_index *ix = snapshot->index;
    if (procedure < 0 || procedure >= ix->n_procedures) {
        return false;
    }
    const struct cn_ix_procedure *p = &ix->procedures[procedure];
    *out = (struct cn_procedure_info){
        .id = cn_index_text(ix, p->id),
        .code = cn_index_text(ix, p->code),
        .name = cn_index_text(ix, p->name),
        .field = cn_index_text(ix, p->field),
        .subject = cn_index_text(ix, p->subject),
        .source = cn_index_text(ix, p->source),
        .n_actions = p->n_actions,
        .born = p->born,
        .abolished = p->abolished,
        .ministry = cn_index_text(ix, p->ministry),
        .confidence = (enum cn_confidence)p->confidence,
    };
    for (int i = 0; i < p->n_actions; i++) {
        out->action[i] = cn_index_text(ix, p->action[i]);
    }
    return true;
}

int cn_procedure_presets(const cn_snapshot *snapshot, int procedure, int max,
                         struct cn_preset_info out[])
{
    const struct cn_index *ix = snapshot->index;
    if (procedure < 0 || procedure >= ix->n_procedures) {
        return 0;
    }
    struct cn_ix_range presets = ix->procedures[procedure].presets;
    for (int i = 0; i < presets.n && i < max; i++) {
        const struct cn_ix_preset *preset = &ix->presets[presets.first + i];
        out[i] = (struct cn_preset_info){preset->fact, preset->class};
    }
    return presets.n;
}

/* ---- powers ------------------------------------------------------------ */

#define POWER_MAX 512 /* two ids of the rule language and more */

static void power_text(const struct cn_index *ix, int power, char *out,
                       size_t size)
{
    const struct cn_ix_power *p = &ix->powers[power];
    const char *subject = cn_index_text(ix, ix->subjects[p->subject].id);
    const char *action = cn_index_text(ix, p->action);
    size_t len = strlen(subject);
    size_t rest = strlen(action);
    out[0] = '\0';
    if (len + rest + 2 <= size) {
        memcpy(out, subject, len);
        out[len] = ':';
        memcpy(out + len + 1, action, rest + 1);
    }
}

static bool is_power(const struct cn_index *ix, int power, const char *text)
{
    const struct cn_ix_power *p = &ix->powers[power];
    const char *subject = cn_index_text(ix, ix->subjects[p->subject].id);
    size_t len = strlen(subject);
    return strncmp(text, subject, len) == 0 && text[len] == ':' &&
           strcmp(text + len + 1, cn_index_text(ix, p->action)) == 0;
}

int cn_power_find(const cn_snapshot *snapshot, const char *text)
{
    const struct cn_index *ix = snapshot->index;
    for (int i = 0; i < ix->n_powers; i++) {
        if (is_power(ix, i, text)) {
            return i;
        }
    }
    return CN_NONE;
}

int cn_power_nearest(const cn_snapshot *snapshot, const char *text, int max,
                     int out[])
{
    const struct cn_index *ix = snapshot->index;
    struct near near[NEAREST_MAX];
    char name[POWER_MAX];
    int limit = (int)(strlen(text) / 4) + 1;
    int n = 0;
    max = max < NEAREST_MAX ? max : NEAREST_MAX;
    for (int i = 0; i < ix->n_powers; i++) {
        power_text(ix, i, name, sizeof name);
        int distance = cn_text_distance(text, name, limit);
        if (name[0] != '\0' && distance <= limit) {
            n = keep_nearest(near, n, max, i, distance);
        }
    }
    for (int i = 0; i < n; i++) {
        out[i] = near[i].number;
    }
    return n;
}

#define WORDS_MAX 1024

/* Does a folded text hold a word that begins so? */
static bool holds_word(const char *text, const char *word, size_t len)
{
    for (; text; text = strchr(text, ' ')) {
        text += *text == ' ';
        if (strncmp(text, word, len) == 0) {
            return true;
        }
    }
    return false;
}

static bool holds_all(const char *text, const char *words)
{
    while (*words != '\0') {
        size_t len = strcspn(words, " ");
        if (!holds_word(text, words, len)) {
            return false;
        }
        words += len + (words[len] == ' ');
    }
    return true;
}

static bool power_holds(const struct cn_index *ix, const struct cn_ix_power *p,
                        enum cn_lang lang, const char *words)
{
    char folded[WORDS_MAX];
    const cn_text part[] = {p->action_label.text[lang],
                            ix->subjects[p->subject].name.text[lang]};
    size_t len = 0;
    for (int i = 0; i < 2; i++) {
        const char *text = cn_index_text(ix, part[i]);
        size_t need = cn_text_fold(text, strlen(text), folded + len,
                                   sizeof folded - len - 1);
        if (need >= sizeof folded - len - 1) {
            return false;
        }
        len += need;
        folded[len++] = ' ';
    }
    folded[len - 1] = '\0';
    return holds_all(folded, words);
}

int cn_power_search(const cn_snapshot *snapshot, const char *words, int max,
                    int out[])
{
    const struct cn_index *ix = snapshot->index;
    char folded[WORDS_MAX];
    int n = 0;
    size_t len = cn_text_fold(words, strlen(words), folded, sizeof folded);
    if (len == 0 || len >= sizeof folded) {
        return 0;
    }
    for (int i = 0; i < ix->n_powers; i++) {
        if (power_holds(ix, &ix->powers[i], CN_LANG_VI, folded) ||
            power_holds(ix, &ix->powers[i], CN_LANG_EN, folded)) {
            if (n < max) {
                out[n] = i;
            }
            n++;
        }
    }
    return n;
}

bool cn_power_get(const cn_snapshot *snapshot, int power, enum cn_lang lang,
                  struct cn_power_info *out)
{
    const struct cn_index *ix = snapshot->index;
    if (power < 0 || power >= ix->n_powers) {
        return false;
    }
    const struct cn_ix_power *p = &ix->powers[power];
    const struct cn_ix_subject *s = &ix->subjects[p->subject];
    *out = (struct cn_power_info){
        .subject = cn_index_text(ix, s->id),
        .action = cn_index_text(ix, p->action),
        .field = cn_index_text(ix, s->field),
        .name = cn_index_text(ix, s->name.text[lang]),
        .action_label = cn_index_text(ix, p->action_label.text[lang]),
    };
    return true;
}

int cn_power_procedures(const cn_snapshot *snapshot, int power, int max,
                        int out[])
{
    const struct cn_index *ix = snapshot->index;
    int n = 0;
    for (int i = 0; i < ix->n_procedures; i++) {
        const struct cn_ix_procedure *p = &ix->procedures[i];
        for (int a = 0; a < p->n_powers; a++) {
            if (p->power[a] == power) {
                if (n < max) {
                    out[n] = i;
                }
                n++;
                break;
            }
        }
    }
    return n;
}

/* ---- facts and holders ------------------------------------------------- */

bool cn_fact_get(const cn_snapshot *snapshot, int fact, enum cn_lang lang,
                 struct cn_fact_info *out)
{
    const struct cn_index *ix = snapshot->index;
    if (fact < 0 || fact >= ix->n_facts) {
        return false;
    }
    const struct cn_ix_fact *f = &ix->facts[fact];
    *out = (struct cn_fact_info){
        .id = cn_index_text(ix, f->id),
        .question = cn_index_text(ix, f->question.text[lang]),
        .type = (enum cn_fact_type)f->type,
        .n_values = f->values.n,
        .unit = cn_index_text(ix, f->unit),
        .has_min = f->type == CN_NUMBER && f->min != INT64_MIN,
        .has_max = f->type == CN_NUMBER && f->max != INT64_MAX,
    };
    out->min = out->has_min ? (double)f->min / 1000.0 : 0;
    out->max = out->has_max ? (double)f->max / 1000.0 : 0;
    return true;
}

bool cn_fact_value(const cn_snapshot *snapshot, int fact, int value,
                   enum cn_lang lang, const char **id, const char **label)
{
    const struct cn_index *ix = snapshot->index;
    if (fact < 0 || fact >= ix->n_facts || value < 0 ||
        value >= ix->facts[fact].values.n) {
        return false;
    }
    const struct cn_ix_value *v =
        &ix->values[ix->facts[fact].values.first + value];
    *id = cn_index_text(ix, v->id);
    *label = cn_index_text(ix, v->label.text[lang]);
    return true;
}

int cn_holder_find(const cn_snapshot *snapshot, const char *id)
{
    const struct cn_index *ix = snapshot->index;
    for (int i = 0; i < ix->n_holders; i++) {
        if (strcmp(cn_index_text(ix, ix->holders[i].id), id) == 0) {
            return i;
        }
    }
    return CN_NONE;
}

bool cn_holder_get(const cn_snapshot *snapshot, int holder, enum cn_lang lang,
                   struct cn_holder_info *out)
{
    const struct cn_index *ix = snapshot->index;
    if (holder < 0 || holder >= ix->n_holders) {
        return false;
    }
    const struct cn_ix_holder *h = &ix->holders[holder];
    *out = (struct cn_holder_info){
        .id = cn_index_text(ix, h->id),
        .name = cn_index_text(ix, h->name.text[lang]),
        .tier = (enum cn_tier)h->tier,
        .from = h->from,
        .to = h->to,
        .generic = h->generic,
    };
    return true;
}
