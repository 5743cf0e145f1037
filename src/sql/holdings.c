/* SPDX-License-Identifier: MIT
 *
 * holdings.c: the rows of capnao_handles(): who is meant, and what they hold.
 */
#include <string.h>

#include "../report/json.h"
#include "../report/say.h"
#include "answer.h"

#define PROCEDURES_MAX 1024

struct listing {
    const struct cn_sql_view *view;
    const struct cn_sql_holder *who;
    struct cn_sql_holding *out;
    int n, max;
};

static bool is_wanted(const struct listing *list, int holder)
{
    struct cn_holder_info info;
    if (list->who->holder != CN_NONE) {
        return holder == list->who->holder;
    }
    return list->who->tier == CN_TIER_NONE ||
           (cn_holder_get(list->view->snapshot, holder, CN_LANG_VI, &info) &&
            info.tier == list->who->tier);
}

static void visit(void *ctx, int power, int holder, bool always)
{
    struct listing *list = ctx;
    if (!is_wanted(list, holder)) {
        return;
    }
    if (list->n < list->max) {
        list->out[list->n] = (struct cn_sql_holding){power, holder, always};
    }
    list->n++;
}

int cn_sql_holdings(const struct cn_sql_view *view,
                    const struct cn_sql_holder *who, const struct cn_case *c,
                    int max, struct cn_sql_holding out[])
{
    struct listing list = {.view = view, .who = who, .out = out, .max = max};
    cn_holdings(view->snapshot, c, visit, &list);
    return list.n;
}

static enum cn_status fail(const struct cn_sql_view *view,
                           const struct cn_sql_fault *fault, enum cn_lang lang,
                           struct cn_error *err)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_MESSAGE_MAX);
    cn_sql_say_fault(view, fault, lang, &text);
    enum cn_status status =
        cn_fail(err, CN_E_INPUT, "%s: %s",
                cn_sql_argument_name(fault->argument), text.text);
    cn_strbuf_release(&text);
    return status;
}

static enum cn_status find_who(const struct cn_sql_view *view,
                               const struct cn_sql_text *text,
                               enum cn_lang lang, struct cn_sql_holder *who,
                               struct cn_error *err)
{
    char name[CN_WORDS_MAX];
    *who = (struct cn_sql_holder){CN_NONE, CN_TIER_NONE};
    if (text->len == 0) {
        return CN_OK;
    }
    if (cn_sql_copy(text, name)) {
        who->tier = cn_tier_parse(name);
        who->holder = who->tier == CN_TIER_NONE
                          ? cn_holder_read(view->snapshot, name)
                          : CN_NONE;
        if (who->tier != CN_TIER_NONE || who->holder != CN_NONE) {
            return CN_OK;
        }
    } else {
        memcpy(name, "?", 2);
    }
    return cn_fail(err, CN_E_INPUT,
                   CN_T(lang,
                        "không có cơ quan hay cấp '%s'; dùng mã như "
                        "provincial_committee, tên, hoặc central, province, "
                        "commune",
                        "no body or tier '%s'; use an id as "
                        "provincial_committee, a name, or central, province, "
                        "commune"),
                   name);
}

enum cn_status cn_sql_read_holder(const struct cn_sql_view *view,
                                  const struct cn_sql_words *words,
                                  enum cn_lang lang, struct cn_sql_holder *who,
                                  struct cn_case *c, struct cn_error *err)
{
    struct cn_sql_fault fault = {.kind = CN_SQL_SOUND};
    enum cn_status status = find_who(view, &words->code, lang, who, err);
    if (status != CN_OK) {
        return status;
    }
    if (words->on.bad) {
        fault.kind = CN_SQL_NO_DAY;
        fault.argument = CN_SQL_ON;
        return fail(view, &fault, lang, err);
    }
    cn_case_init(c, words->on.given ? words->on.date : words->today);
    if (words->place.len == 0) {
        return CN_OK;
    }
    fault.argument = CN_SQL_PLACE;
    fault.kind = CN_SQL_NOT_TEXT;
    fault.on = c->on;
    if (cn_sql_copy(&words->place, fault.name)) {
        fault.kind = cn_sql_find_place(view, fault.name, CN_LEVEL_PROVINCE,
                                       c->on, &c->presented);
    }
    return fault.kind == CN_SQL_SOUND ? CN_OK : fail(view, &fault, lang, err);
}

void cn_sql_holding_texts(const struct cn_sql_view *view,
                          const struct cn_sql_holding *holding,
                          enum cn_lang lang, const char *out[CN_SQL_N_COLUMN])
{
    struct cn_power_info power = {.subject = ""};
    struct cn_holder_info holder = {.id = ""};
    (void)cn_power_get(view->snapshot, holding->power, lang, &power);
    (void)cn_holder_get(view->snapshot, holding->holder, lang, &holder);
    out[CN_SQL_SUBJECT] = power.subject;
    out[CN_SQL_ACTION] = power.action;
    out[CN_SQL_NAME] = power.name;
    out[CN_SQL_ACTION_LABEL] = power.action_label;
    out[CN_SQL_TIER] = cn_tier_name(holder.tier);
    out[CN_SQL_HOLDER] = holder.id;
    out[CN_SQL_HOLDER_NAME] = holder.name;
}

char *cn_sql_procedures(const struct cn_sql_view *view, int power)
{
    int found[PROCEDURES_MAX];
    struct cn_procedure_info info;
    json_t *codes = json_array();
    int n = cn_power_procedures(view->snapshot, power, PROCEDURES_MAX, found);
    for (int i = 0; i < n && i < PROCEDURES_MAX; i++) {
        if (cn_procedure_get(view->snapshot, found[i], &info) &&
            json_array_append_new(
                codes, cn_json_text(info.code[0] ? info.code : info.id))) {
            json_decref(codes);
            return NULL;
        }
    }
    char *text = codes ? json_dumps(codes, JSON_COMPACT) : NULL;
    json_decref(codes);
    return text;
}
