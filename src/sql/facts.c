/* SPDX-License-Identifier: MIT
 *
 * facts.c: a JSON object of facts → the case. What one row's text has given
 * is kept for the next with the same text, procedure and times, good or bad.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "../report/json.h"
#include "case.h"

/* What is kept of facts that were understood. */
struct given {
    uint8_t fact[CN_FACTS_MAX];
    int32_t place[CN_PLACES_MAX];
};

#define NUMBER_DIGITS 15 /* that a double keeps of any decimal number */

static void blame(struct cn_sql_fault *fault, enum cn_sql_fault_kind kind,
                  const char *name, const char *value)
{
    fault->kind = kind;
    fault->argument = CN_SQL_FACTS;
    (void)snprintf(fault->name, sizeof fault->name, "%s", name);
    (void)snprintf(fault->value, sizeof fault->value, "%s", value);
    cn_text_trim_end(fault->name, sizeof fault->name);
    cn_text_trim_end(fault->value, sizeof fault->value);
}

/* Strings as people write them; numbers and booleans as JSON writes them. */
static bool value_text(const json_t *value, char out[CN_WORDS_MAX])
{
    if (json_is_object(value) || json_is_array(value)) {
        return false;
    }
    if (json_is_string(value)) {
        const struct cn_sql_text text = {json_string_value(value),
                                         json_string_length(value)};
        return cn_sql_copy(&text, out);
    }
    size_t len =
        json_dumpb(value, out, CN_WORDS_MAX - 1,
                   JSON_ENCODE_ANY | JSON_REAL_PRECISION(NUMBER_DIGITS));
    out[len < CN_WORDS_MAX ? len : 0] = '\0';
    return len > 0 && len < CN_WORDS_MAX;
}

static bool set_place(const struct cn_sql_view *view, struct cn_case *c,
                      int fact, const char *name, const char *text,
                      struct cn_sql_fault *fault)
{
    int unit = CN_NONE;
    enum cn_level level = cn_place_level(view->snapshot, text, c->on);
    cn_date day = cn_case_unit_day(view->snapshot, c, text, level, CN_NONE);
    if (day != c->on) {
        level = cn_place_level(view->snapshot, text, day);
    }
    enum cn_sql_fault_kind kind =
        cn_sql_find_place(view, text, level, day, &unit);
    if (kind == CN_SQL_SOUND &&
        !cn_case_set_unit(view->snapshot, c, fact, unit)) {
        kind = CN_SQL_NO_PLACE;
    }
    if (kind != CN_SQL_SOUND) {
        blame(fault, kind, name, text);
        fault->on = day;
        fault->by_receipt = day != c->on;
    }
    return kind == CN_SQL_SOUND;
}

/* A JSON number says itself what its point means. */
static bool set_value(const struct cn_sql_view *view, struct cn_case *c,
                      int fact, const char *name, const json_t *value,
                      struct cn_sql_fault *fault)
{
    char text[CN_WORDS_MAX], buf[CN_WORDS_MAX];
    struct cn_fact_info info;
    if (!value_text(value, text) ||
        !cn_fact_get(view->snapshot, fact, CN_LANG_VI, &info)) {
        blame(fault, CN_SQL_NO_VALUE, name, "…");
        return false;
    }
    if (info.type == CN_PLACE) {
        return set_place(view, c, fact, name, text, fault);
    }
    const char *meant = info.type == CN_NUMBER && json_is_number(value)
                            ? text
                            : cn_fact_read(view->snapshot, fact, text, buf);
    if (!meant) {
        blame(fault, CN_SQL_NO_VALUE, name, text);
        return false;
    }
    if (cn_case_set(view->snapshot, c, name, meant, NULL) != CN_OK) {
        /* An allowed value that is refused contradicts the procedure. */
        blame(fault, info.n_values > 0 ? CN_SQL_PRESET : CN_SQL_NO_VALUE, name,
              text);
        return false;
    }
    return true;
}

/* "action" and "field" are words of the rules, not facts of a dossier. */
static bool is_fact(const struct cn_sql_view *view, const char *name, int *fact)
{
    *fact = cn_fact_find(view->snapshot, name);
    return *fact != CN_NONE && strcmp(name, "action") != 0 &&
           strcmp(name, "field") != 0;
}

static void set_all(const struct cn_sql_view *view, json_t *object,
                    struct cn_case *c, struct cn_sql_fault *fault)
{
    const char *name = NULL;
    json_t *value = NULL;
    bool sound = true;
    json_object_foreach(object, name, value)
    {
        int fact = CN_NONE;
        if (!sound || json_is_null(value)) {
            continue; /* null is not known */
        }
        sound = is_fact(view, name, &fact);
        if (!sound) {
            blame(fault, CN_SQL_NO_FACT, name, "");
        } else {
            sound = set_value(view, c, fact, name, value, fault);
        }
    }
}

/* The length of a number, and how many of its digits count. */
static size_t number_len(const char *at, const char *end, int *digits)
{
    static const char parts[] = {'+', '-', '.', 'e', 'E'};
    size_t n = 0;
    bool exponent = false;
    *digits = 0;
    for (; at + n < end; n++) {
        bool digit = at[n] >= '0' && at[n] <= '9';
        if (!digit && !memchr(parts, at[n], sizeof parts)) {
            break;
        }
        exponent = exponent || at[n] == 'e' || at[n] == 'E';
        *digits += digit && !exponent && (*digits > 0 || at[n] != '0');
    }
    return n;
}

/* A number that reading as a double would round, perhaps onto a threshold. */
static bool find_long_number(const struct cn_sql_text *facts,
                             struct cn_sql_text *out)
{
    const char *end = facts->at + facts->len;
    bool quoted = false;
    for (const char *at = facts->at; at < end; at++) {
        int digits = 0;
        if (*at == '"') {
            quoted = !quoted;
        } else if (quoted && *at == '\\') {
            at++;
        } else if (!quoted && ((*at >= '0' && *at <= '9') || *at == '-')) {
            *out = (struct cn_sql_text){at, number_len(at, end, &digits)};
            at += out->len - 1;
        }
        if (digits > NUMBER_DIGITS) {
            return true;
        }
    }
    return false;
}

static enum cn_status read_facts(const struct cn_sql_view *view,
                                 const struct cn_sql_text *facts,
                                 struct cn_case *c, struct cn_sql_fault *fault,
                                 struct cn_error *err)
{
    json_error_t why;
    struct cn_sql_text number;
    if (find_long_number(facts, &number)) {
        char text[CN_WORDS_MAX];
        (void)snprintf(text, sizeof text, "%.*s",
                       (int)(number.len < 40 ? number.len : 40), number.at);
        blame(fault, CN_SQL_LONG_NUMBER, text, "");
        return CN_OK;
    }
    json_t *object = json_loadb(facts->at, facts->len,
                                JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &why);
    if (!object && json_error_code(&why) == json_error_out_of_memory) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while reading facts");
    }
    if (!object) {
        blame(fault, CN_SQL_NOT_JSON, why.text, "");
    } else if (json_is_object(object)) {
        set_all(view, object, c, fault);
    } else if (!json_is_null(object)) {
        blame(fault, CN_SQL_NOT_OBJECT, "", "");
    }
    json_decref(object);
    return CN_OK;
}

enum cn_status cn_sql_set_facts(struct cn_sql_view *view,
                                const struct cn_sql_words *words,
                                struct cn_case *c, struct cn_sql_fault *fault,
                                struct cn_error *err)
{
    const struct cn_memo_key key = {
        .head = {c->procedure, cn_sql_era(view, c->on),
                 cn_sql_era(view, c->received)},
        .text = words->facts.at,
        .len = words->facts.len,
    };
    struct cn_sql_text facts = words->facts;
    struct given given;
    size_t size = 0;
    const void *known = cn_memo_find(&view->facts, &key, &size);
    if (known && size == sizeof *fault) {
        memcpy(fault, known, sizeof *fault);
        fault->on = fault->by_receipt ? c->received : c->on; /* of this row */
        return CN_OK;
    }
    if (known) {
        memcpy(&given, known, sizeof given);
        memcpy(c->fact, given.fact, sizeof given.fact);
        memcpy(c->place, given.place, sizeof given.place);
        return CN_OK;
    }
    if (words->unpack) {
        facts = words->unpack(words->unpack_ctx);
    }
    enum cn_status status = read_facts(view, &facts, c, fault, err);
    if (status == CN_OK && fault->kind != CN_SQL_SOUND) {
        cn_memo_put(&view->facts, &key, fault, sizeof *fault);
    } else if (status == CN_OK) {
        memcpy(given.fact, c->fact, sizeof given.fact);
        memcpy(given.place, c->place, sizeof given.place);
        cn_memo_put(&view->facts, &key, &given, sizeof given);
    }
    return status;
}
