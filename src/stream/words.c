/* SPDX-License-Identifier: MIT
 *
 * words.c: fills the tables. What a word means is asked of the engine, so
 * that a table can be no wiser than cn_case_set() and cn_procedure_find().
 */
#include "words.h"

#include <stdlib.h>

#include "../base/error.h"

#define WORDS_BYTES_MAX ((size_t)256 * 1024 * 1024)
#define TEXT_MAX        512
#define CODE_DIGITS     8 /* of a unit, as one word */

static const char *const field_names[CN_N_FIELD + 1] = {
    [CN_COLUMN_ID] = "id",           [CN_COLUMN_PROCEDURE] = "procedure",
    [CN_COLUMN_POWER] = "power",     [CN_COLUMN_RECEIVED] = "received",
    [CN_COLUMN_ON] = "on",           [CN_COLUMN_PROVINCE] = "province",
    [CN_COLUMN_COMMUNE] = "commune", [CN_COLUMN_FACTS] = "facts",
};

const char *cn_field_name(enum cn_column_kind kind)
{
    return kind <= CN_COLUMN_FACTS ? field_names[kind] : "";
}

/* ---- names and values ---------------------------------------------------- */

static enum cn_column_kind kind_of(const struct cn_fact_info *info)
{
    if (info->type == CN_PLACE) {
        return CN_COLUMN_PLACE;
    }
    return info->type == CN_NUMBER ? CN_COLUMN_NUMBER : CN_COLUMN_VALUE;
}

/* Two facts describe the question, not the dossier: the engine refuses them. */
static bool is_settable(const char *id)
{
    return strcmp(id, "action") != 0 && strcmp(id, "field") != 0;
}

static bool add_values(struct cn_words *w, int fact, int n_values)
{
    const char *id = NULL, *label = NULL;
    for (int v = 0; v < n_values; v++) {
        if (cn_fact_value(w->snapshot, fact, v, CN_LANG_VI, &id, &label) &&
            !cn_dict_add(&w->values, (uint32_t)fact, id, v)) {
            return false;
        }
    }
    return true;
}

/* Which place of a case a fact sets is seen by setting it. Without units it
 * cannot be set at all. */
static int place_of(const struct cn_words *w, const char *id)
{
    struct cn_unit_info unit;
    struct cn_case c;
    if (!cn_unit_get(w->snapshot, 0, &unit)) {
        return 0;
    }
    cn_case_init(&c, unit.from != CN_DATE_MIN ? unit.from : unit.to - 1);
    (void)!cn_case_set(w->snapshot, &c, id, unit.code, NULL);
    for (int i = 0; i < CN_PLACES_MAX; i++) {
        if (c.place[i] != CN_NONE) {
            return i;
        }
    }
    return 0;
}

static bool add_fact(struct cn_words *w, int fact)
{
    struct cn_fact_info info;
    if (!cn_fact_get(w->snapshot, fact, CN_LANG_VI, &info) ||
        !is_settable(info.id)) {
        return true;
    }
    int column = CN_N_FIELD + 1 + fact;
    w->fact_id[fact] = info.id;
    w->boolean[fact] = info.type == CN_BOOLEAN;
    if (info.type == CN_PLACE) {
        w->place_of[fact] = (int8_t)place_of(w, info.id);
    }
    w->columns[column] =
        (struct cn_column){(uint8_t)kind_of(&info), (uint8_t)fact};
    return cn_dict_add(&w->names[0], 0, info.id, column) &&
           cn_dict_add(&w->names[1], 0, info.id, column) &&
           add_values(w, fact, info.n_values);
}

static bool add_facts(struct cn_words *w)
{
    struct cn_fact_info info;
    size_t values = 0;
    w->n_facts = cn_counts(w->snapshot).facts;
    for (int f = 0; f < w->n_facts; f++) {
        if (cn_fact_get(w->snapshot, f, CN_LANG_VI, &info)) {
            values += (size_t)info.n_values;
        }
    }
    size_t names = (size_t)w->n_facts + CN_N_FIELD + 1;
    bool good = cn_dict_init(&w->names[0], &w->arena, names) &&
                cn_dict_init(&w->names[1], &w->arena, names) &&
                cn_dict_init(&w->values, &w->arena, values);
    for (int i = 0; good && i <= CN_N_FIELD; i++) {
        w->columns[i].kind = (uint8_t)i;
        good = cn_dict_add(&w->names[0], 0, field_names[i], i);
    }
    for (int f = 0; good && f < w->n_facts; f++) {
        good = add_fact(w, f);
    }
    return good;
}

struct cn_column cn_words_column(const struct cn_words *words, bool inside,
                                 const char *name, uint32_t len)
{
    int found = cn_dict_find(&words->names[inside], 0, name, len);
    return found >= 0 ? words->columns[found]
                      : (struct cn_column){CN_COLUMN_OTHER, 0};
}

/* ---- procedures and powers ------------------------------------------------
 */

static bool add_procedures(struct cn_words *w)
{
    int n = cn_counts(w->snapshot).procedures;
    struct cn_procedure_info info;
    int count = 0;
    bool good = cn_dict_init(&w->procedures, &w->arena, (size_t)n * 2);
    for (int p = 0; p < n; p++) {
        count += cn_procedure_presets(w->snapshot, p, 0, NULL);
    }
    w->preset_first = CN_ARENA_NEW(&w->arena, int32_t, n + 1);
    w->presets = CN_ARENA_NEW(&w->arena, struct cn_preset_info, count + 1);
    if (!good || !w->preset_first || !w->presets) {
        return false;
    }
    int at = 0;
    for (int p = 0; p < n && good; p++) {
        w->preset_first[p] = at;
        at += cn_procedure_presets(w->snapshot, p, count - at, w->presets + at);
        good = cn_procedure_get(w->snapshot, p, &info) &&
               cn_dict_add(&w->procedures, 0, info.id,
                           cn_procedure_find(w->snapshot, info.id)) &&
               (info.code[0] == '\0' ||
                cn_dict_add(&w->procedures, 0, info.code,
                            cn_procedure_find(w->snapshot, info.code)));
    }
    w->preset_first[n] = at;
    return good;
}

int cn_words_procedure(const struct cn_words *words, struct cn_slice text)
{
    char copy[TEXT_MAX];
    int found = cn_dict_find(&words->procedures, 0, text.text, text.len);
    if (found >= 0 || text.len >= sizeof copy ||
        memchr(text.text, '\0', text.len)) {
        return found;
    }
    memcpy(copy, text.text, text.len); /* perhaps a longer form of its code */
    copy[text.len] = '\0';
    return cn_procedure_find(words->snapshot, copy);
}

static bool add_powers(struct cn_words *w)
{
    int n = cn_counts(w->snapshot).powers;
    char text[TEXT_MAX * 2];
    bool good = cn_dict_init(&w->powers, &w->arena, (size_t)n);
    for (int p = 0; p < n && good; p++) {
        struct cn_power_info info;
        if (!cn_power_get(w->snapshot, p, CN_LANG_VI, &info) ||
            strlen(info.subject) + strlen(info.action) + 2 > sizeof text) {
            continue;
        }
        size_t len = strlen(info.subject);
        memcpy(text, info.subject, len);
        text[len] = ':';
        memcpy(text + len + 1, info.action, strlen(info.action) + 1);
        good = cn_dict_add(&w->powers, 0, text, p);
    }
    return good;
}

/* ---- units ------------------------------------------------------------------
 */

static bool is_digits(const char *text, uint32_t len)
{
    for (uint32_t i = 0; i < len; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return false;
        }
    }
    return len > 0;
}

/* A code as a number; 0 when it is longer than any of ours. */
static uint64_t code_word(const char *text, uint32_t len)
{
    return len <= CODE_DIGITS ? cn_short_word(text, len) * 16 + len : 0;
}

static uint32_t code_hash(uint64_t code)
{
    return (uint32_t)((code * UINT64_C(0x9E3779B97F4A7C15)) >> 32);
}

static int compare_days(const void *a, const void *b)
{
    cn_date x = *(const cn_date *)a;
    cn_date y = *(const cn_date *)b;
    return (x > y) - (x < y);
}

static void sort_days(struct cn_words *w)
{
    int n = 0;
    qsort(w->days, (size_t)w->n_days, sizeof *w->days, compare_days);
    for (int i = 0; i < w->n_days; i++) {
        if (n == 0 || w->days[i] != w->days[n - 1]) {
            w->days[n++] = w->days[i];
        }
    }
    w->n_days = n;
}

static bool add_unit(struct cn_words *w, int number)
{
    struct cn_unit_info info;
    if (!cn_unit_get(w->snapshot, number, &info)) {
        return false;
    }
    struct cn_code_unit *unit = &w->units[number];
    uint32_t len = (uint32_t)strlen(info.code);
    *unit = (struct cn_code_unit){
        .from = info.from,
        .to = info.to,
        .next = CN_NONE,
        .code = is_digits(info.code, len) ? code_word(info.code, len) : 0,
        .province =
            info.province[0] == '\0'
                ? 0
                : code_word(info.province, (uint32_t)strlen(info.province)),
    };
    w->days[w->n_days++] = info.from;
    w->days[w->n_days++] = info.to;
    /* A code that does not fit in a word: every code is asked of the engine. */
    return unit->code != 0 && (info.province[0] == '\0' || unit->province != 0);
}

static void hang_unit(struct cn_words *w, int number)
{
    struct cn_code_unit *unit = &w->units[number];
    uint32_t at = code_hash(unit->code) & w->unit_mask;
    while (w->unit_slot[at] != CN_NONE &&
           w->units[w->unit_slot[at]].code != unit->code) {
        at = (at + 1) & w->unit_mask;
    }
    unit->next = w->unit_slot[at];
    w->unit_slot[at] = number;
}

static bool add_units(struct cn_words *w)
{
    int n = cn_counts(w->snapshot).units;
    size_t size = 16;
    while (size < (size_t)n * 4) {
        size *= 2;
    }
    w->units = CN_ARENA_NEW(&w->arena, struct cn_code_unit, n + 1);
    w->days = CN_ARENA_NEW(&w->arena, cn_date, 2 * n + 1);
    w->unit_slot = CN_ARENA_NEW(&w->arena, int32_t, size);
    if (!w->units || !w->days || !w->unit_slot) {
        return false;
    }
    bool plain = true;
    for (int u = 0; u < n; u++) {
        plain = add_unit(w, u) && plain;
    }
    sort_days(w);
    w->n_units = plain ? n : 0;
    w->unit_mask = (uint32_t)(size - 1);
    for (size_t i = 0; i < size; i++) {
        w->unit_slot[i] = CN_NONE;
    }
    for (int u = w->n_units - 1; u >= 0; u--) { /* the first stands first */
        hang_unit(w, u);
    }
    return true;
}

int cn_words_unit(const struct cn_words *words, struct cn_slice text,
                  enum cn_level level, int province, cn_date on, int out[2])
{
    uint64_t code = code_word(text.text, text.len);
    if (words->n_units == 0 || code == 0 || !is_digits(text.text, text.len)) {
        return -1;
    }
    uint64_t inside = province == CN_NONE ? 0 : words->units[province].code;
    uint32_t at = code_hash(code) & words->unit_mask;
    int unit = words->unit_slot[at];
    while (unit != CN_NONE && words->units[unit].code != code) {
        at = (at + 1) & words->unit_mask;
        unit = words->unit_slot[at];
    }
    int n = 0;
    for (; unit != CN_NONE; unit = words->units[unit].next) {
        const struct cn_code_unit *u = &words->units[unit];
        bool is_province = u->province == 0;
        if (on < u->from || on >= u->to ||
            (level != CN_LEVEL_ANY &&
             is_province != (level == CN_LEVEL_PROVINCE)) ||
            (inside != 0 && !is_province && u->province != inside)) {
            continue;
        }
        if (n < 2) {
            out[n] = unit;
        }
        n++;
    }
    return n;
}

int cn_words_stretch(const struct cn_words *words, cn_date day)
{
    int low = 0;
    int high = words->n_days;
    while (low < high) {
        int middle = (low + high) / 2;
        if (words->days[middle] <= day) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* ---- all of it --------------------------------------------------------------
 */

enum cn_status cn_words_init(struct cn_words *words,
                             const cn_snapshot *snapshot, struct cn_error *err)
{
    memset(words, 0, sizeof *words);
    words->snapshot = snapshot;
    cn_arena_init(&words->arena, WORDS_BYTES_MAX);
    if (!add_facts(words) || !add_procedures(words) || !add_powers(words) ||
        !add_units(words)) {
        cn_words_release(words);
        return cn_fail(err, CN_E_NOMEM, "out of memory for a stream");
    }
    return CN_OK;
}

void cn_words_release(struct cn_words *words)
{
    cn_arena_release(&words->arena);
}
