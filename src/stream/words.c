/* SPDX-License-Identifier: MIT
 *
 * words.c: fills the tables. What a word means is asked of the engine, so
 * that a table can be no wiser than cn_case_set() and cn_procedure_find().
 */
#include "words.h"

#include "../base/error.h"

#define WORDS_BYTES_MAX ((size_t)256 * 1024 * 1024)
#define TEXT_MAX        512
#define NAME_BYTES_MAX  ((uint32_t)128)

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

/* ---- names and values --------------------------------------------------- */

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

static bool add_value(struct cn_words *w, int fact, int class, const char *id)
{
    uint32_t len = (uint32_t)strlen(id);
    char *copy = CN_ARENA_NEW(&w->arena, char, len + CN_STREAM_PAD);
    if (!copy) {
        return false;
    }
    memcpy(copy, id, len + 1); /* zeros follow: the arena gives them */
    struct cn_word word = cn_word_of(copy, len);
    uint32_t at = cn_value_slot(w, fact, &word);
    while (w->values[at].fact >= 0) {
        at = (at + 1) & w->value_mask;
    }
    w->values[at] =
        (struct cn_value){word, copy, (int16_t)fact, (int16_t) class};
    return true;
}

static int count_values(const struct cn_words *w)
{
    struct cn_fact_info info;
    int n = 0;
    for (int f = 0; f < w->n_facts; f++) {
        n += cn_fact_get(w->snapshot, f, CN_LANG_VI, &info) ? info.n_values : 0;
    }
    return n;
}

static bool add_values(struct cn_words *w)
{
    const char *id = NULL, *label = NULL;
    int n = count_values(w);
    size_t size = 16;
    while (size < (size_t)n * 8) {
        size *= 2;
    }
    w->values = CN_ARENA_NEW(&w->arena, struct cn_value, size);
    w->value_mask = (uint32_t)(size - 1);
    for (size_t i = 0; w->values && i < size; i++) {
        w->values[i].fact = w->values[i].class = -1;
    }
    for (int f = 0; w->values && f < w->n_facts; f++) {
        for (int v = 0;
             cn_fact_value(w->snapshot, f, v, CN_LANG_VI, &id, &label); v++) {
            if (!add_value(w, f, v, id)) {
                return false;
            }
        }
    }
    return w->values != NULL;
}

/* Which place of a case a fact sets is seen by setting it; CN_NONE when it
 * cannot be set. Without units nobody asks. */
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
    return CN_NONE;
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
    for (int b = 0; b < 2; b++) {
        static const char words[2][CN_STREAM_PAD] = {"false", "true"};
        struct cn_slice word = {words[b], b == 1 ? 4 : 5};
        w->class_of[b][fact] =
            (int8_t)(info.type == CN_BOOLEAN ? cn_words_value(w, fact, word)
                                             : -1);
    }
    if (info.type == CN_PLACE) {
        w->place_of[fact] = (int8_t)place_of(w, info.id);
        if (w->place_of[fact] == CN_NONE) {
            return false;
        }
    }
    w->columns[column] =
        (struct cn_column){(uint8_t)kind_of(&info), (uint8_t)fact};
    return cn_dict_add(&w->names[0], info.id, column) &&
           cn_dict_add(&w->names[1], info.id, column);
}

static bool add_facts(struct cn_words *w)
{
    w->n_facts = cn_counts(w->snapshot).facts;
    size_t names = (size_t)w->n_facts + CN_N_FIELD + 1;
    bool good = cn_dict_init(&w->names[0], &w->arena, names) &&
                cn_dict_init(&w->names[1], &w->arena, names) && add_values(w);
    for (int i = 0; good && i <= CN_N_FIELD; i++) {
        w->columns[i].kind = (uint8_t)i;
        good = cn_dict_add(&w->names[0], field_names[i], i);
    }
    for (int f = 0; good && f < w->n_facts; f++) {
        good = add_fact(w, f);
    }
    return good;
}

/* Names are in small letters. "On" that is passed over would have a dossier
 * answered for another day than it says. */
static int find_lowered(const struct cn_dict *names, const char *name,
                        uint32_t len)
{
    char small[NAME_BYTES_MAX + CN_STREAM_PAD] = "";
    bool differs = false;
    if (len > NAME_BYTES_MAX) {
        return -1;
    }
    for (uint32_t i = 0; i < len; i++) {
        bool capital = name[i] >= 'A' && name[i] <= 'Z';
        small[i] = (char)(capital ? name[i] - 'A' + 'a' : name[i]);
        differs = differs || capital;
    }
    return differs ? cn_dict_find(names, small, len) : -1;
}

struct cn_column cn_words_column(const struct cn_words *words, bool inside,
                                 const char *name, uint32_t len)
{
    int found = cn_dict_find(&words->names[inside], name, len);
    if (found < 0) {
        found = find_lowered(&words->names[inside], name, len);
    }
    return found >= 0 ? words->columns[found]
                      : (struct cn_column){CN_COLUMN_OTHER, 0};
}

/* ---- procedures and powers ---------------------------------------------- */

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
               cn_dict_add(&w->procedures, info.id,
                           cn_procedure_find(w->snapshot, info.id)) &&
               (info.code[0] == '\0' ||
                cn_dict_add(&w->procedures, info.code,
                            cn_procedure_find(w->snapshot, info.code)));
    }
    w->preset_first[n] = at;
    return good;
}

int cn_words_procedure(const struct cn_words *words, struct cn_slice text)
{
    char copy[TEXT_MAX];
    int found = cn_dict_find(&words->procedures, text.text, text.len);
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
        good = cn_dict_add(&w->powers, text, p);
    }
    return good;
}

/* ---- all of it ---------------------------------------------------------- */

enum cn_status cn_words_init(struct cn_words *words,
                             const cn_snapshot *snapshot, struct cn_error *err)
{
    memset(words, 0, sizeof *words);
    words->snapshot = snapshot;
    cn_arena_init(&words->arena, WORDS_BYTES_MAX);
    if (!add_facts(words) || !add_procedures(words) || !add_powers(words) ||
        !cn_words_add_days(words) || !cn_words_add_units(words)) {
        cn_words_release(words);
        return cn_fail(err, CN_E_NOMEM, "out of memory for a stream");
    }
    return CN_OK;
}

void cn_words_release(struct cn_words *words)
{
    cn_arena_release(&words->arena);
}
