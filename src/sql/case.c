/* SPDX-License-Identifier: MIT
 *
 * case.c: days, then what is asked about, then where, then the facts; the
 * first that cannot be read is the fault.
 */
#include "case.h"

#include <assert.h>
#include <string.h>

#include "../base/text.h"

const char *cn_sql_argument_name(enum cn_sql_argument argument)
{
    static const char *const names[] = {
        [CN_SQL_CODE] = "code",         [CN_SQL_PLACE] = "province",
        [CN_SQL_ON] = "on_day",         [CN_SQL_FACTS] = "facts",
        [CN_SQL_RECEIVED] = "received",
    };
    static_assert(sizeof names / sizeof *names == CN_SQL_N_ARGUMENT,
                  "a name for each argument");
    return names[argument];
}

bool cn_sql_not_found(const struct cn_sql_fault *fault)
{
    return fault->kind == CN_SQL_NO_CODE || fault->kind == CN_SQL_NO_POWER;
}

bool cn_sql_copy(const struct cn_sql_text *text, char out[CN_WORDS_MAX])
{
    if (text->len >= CN_WORDS_MAX || memchr(text->at, '\0', text->len) ||
        !cn_text_is_utf8(text->at, text->len)) {
        return false;
    }
    memcpy(out, text->at, text->len);
    out[text->len] = '\0';
    return true;
}

static void blame(struct cn_sql_fault *fault, enum cn_sql_argument argument,
                  enum cn_sql_fault_kind kind, const char *name)
{
    fault->kind = kind;
    fault->argument = argument;
    fault->value[0] = '\0';
    size_t len = strlen(name);
    memcpy(fault->name, name, len + 1);
}

/* ---- days -------------------------------------------------------------- */

static bool read_days(const struct cn_sql_words *words, struct cn_case *c,
                      struct cn_sql_fault *fault)
{
    if (words->on.bad) {
        blame(fault, CN_SQL_ON, CN_SQL_NO_DAY, "");
        return false;
    }
    if (words->received.bad) {
        blame(fault, CN_SQL_RECEIVED, CN_SQL_NO_DAY, "");
        return false;
    }
    cn_case_init(c, words->on.given ? words->on.date : words->today);
    if (words->received.given) {
        c->received = words->received.date;
    }
    if (c->received > c->on) {
        blame(fault, CN_SQL_RECEIVED, CN_SQL_NOT_YET_RECEIVED, "");
        return false;
    }
    return true;
}

int cn_sql_era(const struct cn_sql_view *view, cn_date day)
{
    int at = 0;
    if (view->n_days == 0) {
        return day;
    }
    while (at < view->n_days && view->day[at] <= day) {
        at++;
    }
    return at;
}

/* ---- what is asked about ------------------------------------------------ */

/* What is no code is looked up in lists: worth keeping. */
static void find_named(struct cn_sql_view *view, const char *text, size_t len,
                       struct cn_case *c)
{
    const struct cn_memo_key key = {.text = text, .len = len};
    size_t size = 0;
    int32_t found[2] = {CN_NONE, CN_NONE};
    const void *known = cn_memo_find(&view->whats, &key, &size);
    if (known) {
        memcpy(found, known, sizeof found);
    } else {
        found[0] = cn_procedure_find(view->snapshot, text);
        found[1] =
            found[0] == CN_NONE ? cn_power_find(view->snapshot, text) : CN_NONE;
        cn_memo_put(&view->whats, &key, found, sizeof found);
    }
    c->procedure = found[0];
    c->power = found[1];
}

static enum cn_status find_what(struct cn_sql_view *view,
                                const struct cn_sql_words *words,
                                struct cn_case *c, struct cn_sql_fault *fault,
                                struct cn_error *err)
{
    char text[CN_WORDS_MAX];
    if (words->code.len == 0 || !cn_sql_copy(&words->code, text)) {
        blame(fault, CN_SQL_CODE, CN_SQL_NOT_TEXT, "");
        return CN_OK;
    }
    bool shaped = cn_code_shaped(text);
    if (shaped) {
        c->procedure = cn_procedure_find(view->snapshot, text);
    } else {
        find_named(view, text, words->code.len, c);
    }
    if (c->procedure != CN_NONE || c->power != CN_NONE) {
        return CN_OK;
    }
    if (shaped && !view->has_catalogue) {
        return cn_fail(err, CN_E_CATALOGUE,
                       "procedure codes need a catalogue, and none is set");
    }
    blame(fault, CN_SQL_CODE, shaped ? CN_SQL_NO_CODE : CN_SQL_NO_POWER, text);
    return CN_OK;
}

/* ---- where --------------------------------------------------------------- */

enum cn_sql_fault_kind cn_sql_find_place(const struct cn_sql_view *view,
                                         const char *text, enum cn_level level,
                                         cn_date on, int *out)
{
    int found = CN_NONE;
    int n = cn_unit_find(view->snapshot, text, level, CN_NONE, on, 1, &found);
    if (n == 1) {
        *out = found;
        return CN_SQL_SOUND;
    }
    return n > 1 ? CN_SQL_MANY_PLACES : CN_SQL_NO_PLACE;
}

/* A commune may be named by its code alone: many a commune bears the name of
 * a province that is no more. */
static enum cn_level level_of(const char *text)
{
    return text[strspn(text, "0123456789")] == '\0' ? CN_LEVEL_ANY
                                                    : CN_LEVEL_PROVINCE;
}

static void look_up_place(const struct cn_sql_view *view,
                          const struct cn_sql_text *place, struct cn_case *c,
                          struct cn_sql_fault *fault)
{
    char text[CN_WORDS_MAX];
    if (!cn_sql_copy(place, text)) {
        blame(fault, CN_SQL_PLACE, CN_SQL_NOT_TEXT, "");
        return;
    }
    enum cn_level level = level_of(text);
    cn_date day = cn_case_unit_day(view->snapshot, c, text, level, CN_NONE);
    enum cn_sql_fault_kind kind =
        cn_sql_find_place(view, text, level, day, &c->presented);
    if (kind != CN_SQL_SOUND) {
        blame(fault, CN_SQL_PLACE, kind, text);
        fault->on = day;
    }
}

static enum cn_status find_place(struct cn_sql_view *view,
                                 const struct cn_sql_text *place,
                                 struct cn_case *c, struct cn_sql_fault *fault,
                                 struct cn_error *err)
{
    const struct cn_memo_key key = {
        .head = {cn_sql_era(view, c->on), cn_sql_era(view, c->received)},
        .text = place->at,
        .len = place->len,
    };
    size_t size = 0;
    const void *known = cn_memo_find(&view->places, &key, &size);
    if (known) {
        memcpy(&c->presented, known, sizeof c->presented);
        return CN_OK;
    }
    if (view->counts.units == 0) {
        return cn_fail(err, CN_E_CATALOGUE,
                       "provinces need a catalogue with units, and none is "
                       "set");
    }
    look_up_place(view, place, c, fault);
    if (fault->kind == CN_SQL_SOUND) {
        cn_memo_put(&view->places, &key, &c->presented, sizeof c->presented);
    }
    return CN_OK;
}

/* ---- all of it ------------------------------------------------------------
 */

enum cn_status cn_sql_case(struct cn_sql_view *view,
                           const struct cn_sql_words *words, struct cn_case *c,
                           struct cn_sql_fault *fault, struct cn_error *err)
{
    fault->kind = CN_SQL_SOUND;
    if (!read_days(words, c, fault)) {
        return CN_OK;
    }
    enum cn_status status = find_what(view, words, c, fault, err);
    if (status == CN_OK && fault->kind == CN_SQL_SOUND &&
        words->place.len > 0) {
        status = find_place(view, &words->place, c, fault, err);
    }
    if (status == CN_OK && fault->kind == CN_SQL_SOUND &&
        words->facts.len > 0) {
        status = cn_sql_set_facts(view, words, c, fault, err);
    }
    return status;
}
