/* SPDX-License-Identifier: MIT
 *
 * fault.c: why a row could not be read, in both languages, with the nearest
 * thing that there is. Only written when somebody asks for it.
 */
#include <string.h>

#include "../base/text.h"
#include "../report/say.h"
#include "case.h"

#define NEAREST_MAX 5

/* Adds "; nearest: a, b" of texts that were added to `near`. */
static void say_nearest(struct cn_strbuf *out, enum cn_lang lang,
                        const struct cn_strbuf *near)
{
    if (near->len > 0) {
        CN_SAY(out, CN_T(lang, "; gần nhất: {1}", "; nearest: {1}"),
               near->text);
    }
}

static void say_what(const struct cn_sql_view *view,
                     const struct cn_sql_fault *fault, enum cn_lang lang,
                     struct cn_strbuf *out)
{
    int found[NEAREST_MAX];
    bool code = fault->kind == CN_SQL_NO_CODE;
    struct cn_strbuf near;
    cn_strbuf_init(&near, CN_SAY_MAX);
    CN_SAY(out,
           code ? CN_T(lang, "không có thủ tục mã '{1}'",
                       "no procedure code '{1}'")
                : CN_T(lang, "không có thẩm quyền '{1}'", "no power '{1}'"),
           fault->name);
    int n = code ? cn_procedure_nearest(view->snapshot, fault->name,
                                        NEAREST_MAX, found)
                 : cn_power_nearest(view->snapshot, fault->name, NEAREST_MAX,
                                    found);
    for (int i = 0; i < n && i < NEAREST_MAX; i++) {
        struct cn_procedure_info procedure;
        struct cn_power_info power;
        cn_strbuf_puts(&near, i > 0 ? ", " : "");
        if (code && cn_procedure_get(view->snapshot, found[i], &procedure)) {
            cn_strbuf_puts(&near, procedure.code);
        } else if (!code &&
                   cn_power_get(view->snapshot, found[i], lang, &power)) {
            CN_SAY(&near, "{1}:{2}", power.subject, power.action);
        }
    }
    say_nearest(out, lang, &near);
    cn_strbuf_release(&near);
}

/* What became of a place that bore the name before; false when none did. */
static bool say_merged(const struct cn_sql_view *view, const char *text,
                       enum cn_level level, cn_date on, enum cn_lang lang,
                       struct cn_strbuf *out)
{
    char day[CN_WORD_MAX];
    int found = CN_NONE;
    struct cn_unit_info old, now;
    for (int i = view->n_days - 1; i >= 0; i--) {
        if (view->day[i] <= on &&
            cn_unit_find(view->snapshot, text, level, CN_NONE, view->day[i] - 1,
                         1, &found) == 1 &&
            cn_unit_get(view->snapshot, found, &old) &&
            cn_unit_find(view->snapshot, old.successor, CN_LEVEL_ANY, CN_NONE,
                         on, 1, &found) == 1 &&
            cn_unit_get(view->snapshot, found, &now)) {
            CN_SAY(out,
                   CN_T(lang, "{1} đã nhập vào {2} từ {3}: dùng {4}",
                        "{1} was merged into {2} on {3}: use {4}"),
                   old.full_name, now.full_name, cn_say_date(day, old.to, lang),
                   now.code);
            return true;
        }
    }
    return false;
}

static void say_place(const struct cn_sql_view *view,
                      const struct cn_sql_fault *fault, enum cn_lang lang,
                      struct cn_strbuf *out)
{
    int found[NEAREST_MAX];
    char day[CN_WORD_MAX];
    bool by_fact = fault->argument == CN_SQL_FACTS;
    const char *text = by_fact ? fault->value : fault->name;
    enum cn_level level = by_fact ? CN_LEVEL_ANY : CN_LEVEL_PROVINCE;
    struct cn_strbuf near;
    if (by_fact) {
        CN_SAY(out, "{1}: ", fault->name);
    }
    if (fault->kind == CN_SQL_NO_PLACE &&
        say_merged(view, text, level, fault->on, lang, out)) {
        return;
    }
    cn_strbuf_init(&near, CN_SAY_MAX);
    CN_SAY(out,
           fault->kind == CN_SQL_MANY_PLACES
               ? CN_T(lang, "nhiều địa bàn tên '{1}' ngày {2}; dùng mã",
                      "several places are called '{1}' on {2}; use a code")
               : CN_T(lang, "không có địa bàn '{1}' ngày {2}",
                      "no place '{1}' on {2}"),
           text, cn_say_date(day, fault->on, lang));
    int n = fault->kind == CN_SQL_MANY_PLACES
                ? 0
                : cn_unit_nearest(view->snapshot, text, level, CN_NONE,
                                  fault->on, NEAREST_MAX, found);
    for (int i = 0; i < n && i < NEAREST_MAX; i++) {
        struct cn_unit_info unit;
        if (cn_unit_get(view->snapshot, found[i], &unit)) {
            CN_SAY(&near, i > 0 ? ", {1} ({2})" : "{1} ({2})", unit.full_name,
                   unit.code);
        }
    }
    say_nearest(out, lang, &near);
    cn_strbuf_release(&near);
}

static void say_fact(const struct cn_sql_view *view, const char *name,
                     enum cn_lang lang, struct cn_strbuf *out)
{
    const char *ids[CN_FACTS_MAX];
    struct cn_fact_info info;
    int n = 0;
    for (int i = 0; i < view->counts.facts && n < CN_FACTS_MAX; i++) {
        if (cn_fact_get(view->snapshot, i, lang, &info) &&
            strcmp(info.id, "action") != 0 && strcmp(info.id, "field") != 0) {
            ids[n++] = info.id;
        }
    }
    int near = cn_text_nearest(name, ids, n);
    CN_SAY(out, CN_T(lang, "không có tình tiết '{1}'", "no fact '{1}'"), name);
    if (near >= 0) {
        CN_SAY(out, CN_T(lang, "; có phải '{1}'?", "; did you mean '{1}'?"),
               ids[near]);
    }
}

static void say_value(const struct cn_sql_view *view,
                      const struct cn_sql_fault *fault, enum cn_lang lang,
                      struct cn_strbuf *out)
{
    struct cn_fact_info info = {.n_values = 0};
    int fact = cn_fact_find(view->snapshot, fault->name);
    (void)cn_fact_get(view->snapshot, fact, lang, &info);
    CN_SAY(out,
           CN_T(lang, "'{1}' không nhận '{2}'; nhận: ",
                "'{1}' does not take '{2}'; it takes: "),
           fault->name, fault->value);
    for (int i = 0; i < info.n_values; i++) {
        const char *id = NULL, *label = NULL;
        if (cn_fact_value(view->snapshot, fact, i, lang, &id, &label)) {
            CN_SAY(out, i > 0 ? ", {1}" : "{1}", id);
        }
    }
    if (info.n_values == 0) {
        cn_strbuf_puts(out, CN_T(lang, "một số, như 6000 hoặc 5999.5",
                                 "a number, as 6000 or 5999.5"));
    }
}

/* What needs no list to say. */
static const char *plain(enum cn_sql_fault_kind kind, enum cn_lang lang)
{
    switch (kind) {
    case CN_SQL_NO_DAY:
        return CN_T(lang, "không phải một ngày; viết YYYY-MM-DD",
                    "not a day; write YYYY-MM-DD");
    case CN_SQL_NOT_YET_RECEIVED:
        return CN_T(lang, "ngày tiếp nhận sau ngày xét",
                    "the day of receipt is after the day asked about");
    case CN_SQL_NOT_OBJECT:
        return CN_T(lang,
                    "tình tiết phải là một đối tượng JSON, như "
                    "{\"network_scope\": \"one_province\"}",
                    "facts are a JSON object, as "
                    "{\"network_scope\": \"one_province\"}");
    case CN_SQL_NOT_JSON:
        return CN_T(lang, "tình tiết không phải JSON: {1}",
                    "the facts are not JSON: {1}");
    case CN_SQL_LONG_NUMBER:
        return CN_T(lang, "số '{1}' có quá 15 chữ số: hãy viết ngắn hơn",
                    "the number '{1}' has more than 15 digits: write fewer");
    case CN_SQL_PRESET:
        return CN_T(lang,
                    "tên thủ tục đã định sẵn '{1}' khác với '{2}'; bỏ tình "
                    "tiết này hoặc hỏi theo chủ_thể:hành_vi",
                    "the procedure's name fixes '{1}' otherwise than '{2}'; "
                    "leave the fact out or ask by subject:action");
    case CN_SQL_NOT_TEXT:
    case CN_SQL_SOUND:
    case CN_SQL_NO_CODE:
    case CN_SQL_NO_POWER:
    case CN_SQL_NO_PLACE:
    case CN_SQL_MANY_PLACES:
    case CN_SQL_NO_FACT:
    case CN_SQL_NO_VALUE:
    case CN_SQL_N_FAULT:
        break;
    }
    return CN_T(lang, "không phải văn bản UTF-8 ngắn gọn",
                "not a short UTF-8 text");
}

void cn_sql_say_fault(const struct cn_sql_view *view,
                      const struct cn_sql_fault *fault, enum cn_lang lang,
                      struct cn_strbuf *out)
{
    if (cn_sql_not_found(fault)) {
        say_what(view, fault, lang, out);
    } else if (fault->kind == CN_SQL_NO_PLACE ||
               fault->kind == CN_SQL_MANY_PLACES) {
        say_place(view, fault, lang, out);
    } else if (fault->kind == CN_SQL_NO_FACT) {
        say_fact(view, fault->name, lang, out);
    } else if (fault->kind == CN_SQL_NO_VALUE) {
        say_value(view, fault, lang, out);
    } else {
        CN_SAY(out, plain(fault->kind, lang), fault->name, fault->value);
    }
}
