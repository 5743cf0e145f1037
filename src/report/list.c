/* SPDX-License-Identifier: MIT
 *
 * list.c: one function for each kind of item; each has both shapes.
 */
#include "list.h"

#include <string.h>

#include "../base/error.h"
#include "say.h"

#define CODE_COLUMN       12
#define LISTED_PROCEDURES 32

void cn_list_open(struct cn_list *list, struct cn_out *out,
                  const cn_snapshot *snapshot, bool json)
{
    *list = (struct cn_list){.out = out, .snapshot = snapshot};
    if (json) {
        list->array = json_array();
        list->failed = !list->array;
    }
}

/* Takes the item over. */
static void keep(struct cn_list *list, json_t *item)
{
    if (json_array_append_new(list->array, item) != 0) {
        list->failed = true;
    }
}

enum cn_status cn_list_close(struct cn_list *list, struct cn_error *err)
{
    json_t *array = list->array;
    list->array = NULL;
    if (list->failed) {
        json_decref(array);
        return cn_fail(err, CN_E_NOMEM, "out of memory while listing");
    }
    if (array && list->key) {
        array = json_pack("{s:o}", list->key, array);
        return cn_json_print(list->out, array, err);
    }
    return array ? cn_json_print(list->out, array, err) : CN_OK;
}

/* ---- procedures ------------------------------------------------------- */

static json_t *row_json(const struct cn_row *row)
{
    return json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "code",
        cn_json_text(row->code), "id", cn_json_text(row->id), "name",
        cn_json_text(row->name), "field", cn_json_text(row->field), "subject",
        cn_json_text(row->subject), "actions", cn_json_text(row->actions),
        "born", cn_json_text(row->born), "abolished",
        cn_json_text(row->abolished));
}

static void print_entry(struct cn_list *list, const char *code,
                        const char *name, const char *subject,
                        const char *actions)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, subject && subject[0] ? "{1} [{2}:{3}]" : "{1}", name,
           subject, actions);
    cn_out_field(list->out, CODE_COLUMN, code, text.text);
    list->failed = list->failed || text.failed;
    cn_strbuf_release(&text);
}

void cn_list_row(struct cn_list *list, const struct cn_row *row)
{
    list->count++;
    if (list->array) {
        keep(list, row_json(row));
        return;
    }
    print_entry(list, row->code && row->code[0] ? row->code : row->id,
                row->name, row->subject, row->actions);
}

void cn_list_procedure(struct cn_list *list, int procedure)
{
    struct cn_procedure_info info;
    if (!cn_procedure_get(list->snapshot, procedure, &info)) {
        return;
    }
    char born[11], abolished[11];
    struct cn_strbuf actions;
    cn_strbuf_init(&actions, CN_SAY_MAX);
    for (int i = 0; i < info.n_actions; i++) {
        CN_SAY(&actions, i > 0 ? ";{1}" : "{1}", info.action[i]);
    }
    struct cn_row row = {
        .id = info.id,
        .code = info.code,
        .name = info.name,
        .field = info.field,
        .subject = info.subject,
        .actions = actions.text,
        .born = cn_date_format(info.born, born),
        .abolished = cn_date_format(info.abolished, abolished),
    };
    cn_list_row(list, &row);
    cn_strbuf_release(&actions);
}

/* ---- powers ------------------------------------------------------------ */

void cn_list_power(struct cn_list *list, int power)
{
    struct cn_power_info info;
    if (!cn_power_get(list->snapshot, power, list->out->lang, &info)) {
        return;
    }
    list->count++;
    if (list->array) {
        keep(list, json_pack("{s:{s:o, s:o}, s:o}", "power", "subject",
                             cn_json_text(info.subject), "action",
                             cn_json_text(info.action), "name",
                             cn_json_text(info.name)));
        return;
    }
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1}:{2}  {3} – {4}", info.subject, info.action, info.name,
           info.action_label);
    cn_out_line(list->out, 0, 4, text.text);
    cn_strbuf_release(&text);
}

static json_t *procedures_of(const struct cn_list *list, int power)
{
    int found[LISTED_PROCEDURES];
    int n =
        cn_power_procedures(list->snapshot, power, LISTED_PROCEDURES, found);
    n = n < LISTED_PROCEDURES ? n : LISTED_PROCEDURES;
    json_t *codes = json_array();
    for (int i = 0; i < n; i++) {
        struct cn_procedure_info info;
        if (cn_procedure_get(list->snapshot, found[i], &info) &&
            json_array_append_new(
                codes, cn_json_text(info.code[0] ? info.code : info.id))) {
            json_decref(codes);
            return NULL;
        }
    }
    return codes;
}

static void print_holding(struct cn_list *list,
                          const struct cn_power_info *power,
                          const struct cn_holder_info *holder, bool always)
{
    enum cn_lang lang = list->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "- {1} – {2}: {3} ({4})", power->name, power->action_label,
           holder->name, cn_tier_label(holder->tier, lang));
    if (!always) {
        cn_strbuf_puts(&text, CN_T(lang, ", tuỳ tình tiết hồ sơ",
                                   ", depending on the facts"));
    }
    CN_SAY(&text, " [{1}:{2}]", power->subject, power->action);
    cn_out_line(list->out, 0, 2, text.text);
    list->failed = list->failed || text.failed;
    cn_strbuf_release(&text);
}

void cn_list_holding(struct cn_list *list, int power, int holder, bool always)
{
    struct cn_power_info info;
    struct cn_holder_info body;
    enum cn_lang lang = list->out->lang;
    if (!cn_power_get(list->snapshot, power, lang, &info) ||
        !cn_holder_get(list->snapshot, holder, lang, &body)) {
        return;
    }
    list->count++;
    if (!list->array) {
        print_holding(list, &info, &body, always);
        return;
    }
    keep(list,
         json_pack("{s:{s:o, s:o}, s:s, s:o, s:b, s:o}", "power", "subject",
                   cn_json_text(info.subject), "action",
                   cn_json_text(info.action), "tier", cn_tier_name(body.tier),
                   "holder", cn_json_text(body.id), "always", (int)always,
                   "procedures", procedures_of(list, power)));
}

/* ---- units ------------------------------------------------------------- */

static json_t *unit_json(const struct cn_unit_info *unit)
{
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "code",
                     cn_json_text(unit->code), "kind", cn_json_text(unit->kind),
                     "name", cn_json_text(unit->name), "full_name",
                     cn_json_text(unit->full_name), "province",
                     cn_json_text(unit->province), "valid",
                     cn_json_period(unit->from, unit->to), "successor",
                     cn_json_text(unit->successor));
}

/* The same code or name may go on under another name or kind. */
static void say_successor(const struct cn_list *list, struct cn_strbuf *buf,
                          const struct cn_unit_info *unit)
{
    int number = CN_NONE;
    struct cn_unit_info next;
    enum cn_level level =
        unit->province[0] ? CN_LEVEL_COMMUNE : CN_LEVEL_PROVINCE;
    if (!unit->successor[0] ||
        cn_unit_find(list->snapshot, unit->successor, level, CN_NONE, unit->to,
                     1, &number) < 1 ||
        !cn_unit_get(list->snapshot, number, &next)) {
        return;
    }
    bool renamed = strcmp(unit->name, next.name) == 0;
    CN_SAY(buf,
           CN_T(list->out->lang, ", sau đó {1} {2} (mã {3})",
                ", then {1} {2} (code {3})"),
           renamed ? CN_T(list->out->lang, "là", "called")
                   : CN_T(list->out->lang, "nhập vào", "merged into"),
           next.full_name, next.code);
}

void cn_list_unit(struct cn_list *list, int unit)
{
    struct cn_unit_info info;
    if (!cn_unit_get(list->snapshot, unit, &info)) {
        return;
    }
    list->count++;
    if (list->array) {
        keep(list, unit_json(&info));
        return;
    }
    enum cn_lang lang = list->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_puts(&text, info.full_name);
    if (info.province[0]) {
        CN_SAY(&text, info.province_name[0] ? ", {2} ({1})" : ", {1}",
               info.province, info.province_name);
    }
    cn_strbuf_puts(&text, "; ");
    cn_say_period(&text, info.from, info.to, lang);
    say_successor(list, &text, &info);
    cn_out_field(list->out, 7, info.code, text.text);
    cn_strbuf_release(&text);
}

/* ---- findings ---------------------------------------------------------- */

static bool is_translated(const struct cn_finding *finding, enum cn_lang lang)
{
    return lang == CN_LANG_VI && finding->message_vi;
}

void cn_say_finding(struct cn_strbuf *buf, const struct cn_finding *finding,
                    enum cn_lang lang)
{
    char line[CN_WORD_MAX];
    if (finding->file && finding->file[0]) {
        CN_SAY(buf, finding->line > 0 ? "{1}:{2}: " : "{1}: ", finding->file,
               cn_say_int(line, finding->line));
    }
    CN_SAY(buf, "{1}: {2} [{3}]",
           finding->fatal ? CN_T(lang, "lỗi", "error")
                          : CN_T(lang, "cảnh báo", "warning"),
           is_translated(finding, lang) ? finding->message_vi
                                        : finding->message,
           finding->id);
}

const char *cn_finding_hint(const struct cn_finding *finding, enum cn_lang lang)
{
    return is_translated(finding, lang) ? finding->hint_vi : finding->hint;
}

json_t *cn_json_finding(const struct cn_finding *finding)
{
    return json_pack("{s:b, s:o, s:o, s:i, s:o, s:o, s:o}", "fatal",
                     (int)finding->fatal, "id", cn_json_text(finding->id),
                     "file", cn_json_text(finding->file), "line", finding->line,
                     "message", cn_json_text(finding->message), "hint",
                     cn_json_text(finding->hint), "about",
                     cn_json_text(finding->about));
}

/* What to do; before it what the id stands for, where only that is said in
 * the reader's language. */
static void print_advice(struct cn_list *list, const struct cn_finding *finding)
{
    enum cn_lang lang = list->out->lang;
    bool translated = is_translated(finding, lang);
    const char *hint = cn_finding_hint(finding, lang);
    struct cn_lint_info info;
    if (lang == CN_LANG_VI && !translated &&
        cn_lint_get(cn_lint_find(finding->id), lang, &info)) {
        cn_out_line(list->out, 4, 4, info.title);
    }
    if (hint && hint[0]) {
        cn_out_line(list->out, 4, 4, hint);
    }
}

static void print_finding(struct cn_list *list,
                          const struct cn_finding *finding)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_say_finding(&text, finding, list->out->lang);
    cn_out_raw_line(list->out, text.text);
    print_advice(list, finding);
    cn_strbuf_release(&text);
}

void cn_list_finding(struct cn_list *list, const struct cn_finding *finding)
{
    list->count++;
    if (!list->array) {
        print_finding(list, finding);
        return;
    }
    keep(list, cn_json_finding(finding));
}
