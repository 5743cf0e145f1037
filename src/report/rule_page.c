/* SPDX-License-Identifier: MIT
 *
 * rule_page.c: all that is known of a rule: its sentence, its place among the
 * other rules, what it decides, on what it rests; as text and as JSON.
 */
#include <string.h>

#include "proof.h"
#include "rule.h"
#include "say.h"

#define COLUMN           18
#define RIVALS_SHOWN     10
#define PROCEDURES_SHOWN 20
#define PROVINCES_SHOWN  34

static void print_sentence(const struct cn_rule_report *report,
                           const struct cn_rule_info *rule)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1} [{2}]", rule->id, rule->kind);
    cn_out_headline(report->out, text.text);
    cn_strbuf_clear(&text);
    cn_say_rule(&text, report->snapshot, rule, report->out->lang);
    cn_out_line(report->out, 2, 2, text.text);
    cn_strbuf_release(&text);
}

static void print_place(const struct cn_rule_report *report,
                        const struct cn_rule_info *rule)
{
    enum cn_lang lang = report->out->lang;
    char line[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1}:{2}", rule->file, cn_say_int(line, rule->line));
    cn_out_field(report->out, COLUMN, CN_T(lang, "  tệp", "  file"), text.text);
    cn_strbuf_clear(&text);
    cn_strbuf_puts(&text, cn_confidence_label(rule->confidence, lang));
    for (int i = 0; i < rule->n_facts; i++) {
        CN_SAY(&text, i > 0 ? ", {1}" : "; {1}", rule->facts[i]);
    }
    cn_out_field(report->out, COLUMN, CN_T(lang, "  tin cậy", "  confidence"),
                 text.text);
    cn_strbuf_release(&text);
}

void cn_report_rule_line(const struct cn_rule_report *report,
                         const struct cn_rule_info *rule)
{
    print_sentence(report, rule);
    print_place(report, rule);
}

/* ---- other rules ------------------------------------------------------------
 */

static void print_ids(const struct cn_rule_report *report, const char *label,
                      const char *const *ids, int n)
{
    struct cn_strbuf text;
    if (n == 0) {
        return;
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < n; i++) {
        CN_SAY(&text, i > 0 ? ", {1}" : "{1}", ids[i]);
    }
    cn_out_field(report->out, COLUMN, label, text.text);
    cn_strbuf_release(&text);
}

static const char *reason_label(const char *reason, enum cn_lang lang)
{
    return strcmp(reason, "exception") == 0
               ? CN_T(lang, "là ngoại lệ", "an exception")
           : strcmp(reason, "rank") == 0
               ? CN_T(lang, "văn bản cấp cao hơn", "a higher instrument")
               : CN_T(lang, "văn bản cùng cơ quan, ban hành sau",
                      "a later instrument of the same issuer");
}

static void print_rivals(const struct cn_rule_report *report, const char *label,
                         const struct cn_rule_rival *rivals, int n)
{
    enum cn_lang lang = report->out->lang;
    char more[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < n && i < RIVALS_SHOWN; i++) {
        cn_strbuf_clear(&text);
        CN_SAY(&text, "{1} ({2})", rivals[i].rule,
               reason_label(rivals[i].reason, lang));
        cn_out_field(report->out, COLUMN, i == 0 ? label : "", text.text);
    }
    if (n > RIVALS_SHOWN) {
        cn_strbuf_clear(&text);
        CN_SAY(&text, CN_T(lang, "… và {1} quy tắc nữa", "… and {1} more"),
               cn_say_int(more, n - RIVALS_SHOWN));
        cn_out_field(report->out, COLUMN, "", text.text);
    }
    cn_strbuf_release(&text);
}

/* ---- what it decides
 * ---------------------------------------------------------- */

static void print_decides(const struct cn_rule_report *report,
                          const struct cn_rule_info *rule)
{
    enum cn_lang lang = report->out->lang;
    char decides[CN_WORD_MAX], carries[CN_WORD_MAX];
    struct cn_strbuf text;
    bool chain = strcmp(rule->kind, "origin") == 0 ||
                 strcmp(rule->kind, "transfer") == 0 ||
                 strcmp(rule->kind, "unknown") == 0;
    if (!chain || rule->mode == CN_DELEGATION ||
        strcmp(rule->about, "handler") == 0) {
        return;
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(lang,
                "{1} thẩm quyền; là mắt xích trong chuỗi của {2} thẩm quyền "
                "khác",
                "{1} power(s); a link in the chain of {2} more"),
           cn_say_int(decides, rule->decides),
           cn_say_int(carries, rule->carries));
    cn_out_field(report->out, COLUMN, CN_T(lang, "  quyết định", "  decides"),
                 text.text);
    cn_strbuf_release(&text);
}

static void print_provinces(const struct cn_rule_report *report,
                            const struct cn_rule_info *rule)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    if (rule->all_provinces) {
        cn_strbuf_puts(&text, CN_T(lang, "mọi tỉnh", "every province"));
    }
    for (int i = 0; i < rule->n_provinces && !rule->all_provinces; i++) {
        CN_SAY(&text, i > 0 ? ", {1}" : "{1}", rule->provinces[i]);
    }
    if (text.len > 0) {
        cn_out_field(report->out, COLUMN, CN_T(lang, "  ở tỉnh", "  provinces"),
                     text.text);
    }
    cn_strbuf_release(&text);
}

static void print_procedures(const struct cn_rule_report *report,
                             const struct cn_rule_info *rule)
{
    enum cn_lang lang = report->out->lang;
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < rule->n_procedures && i < PROCEDURES_SHOWN; i++) {
        struct cn_procedure_info info;
        if (!cn_procedure_get(report->snapshot, rule->procedures[i], &info)) {
            continue;
        }
        cn_strbuf_clear(&text);
        CN_SAY(&text, "{1}  {2}", info.code[0] ? info.code : info.id,
               info.name);
        cn_out_field(report->out, COLUMN,
                     i == 0 ? CN_T(lang, "  thủ tục", "  procedures") : "",
                     text.text);
    }
    if (rule->n_procedures > PROCEDURES_SHOWN) {
        cn_strbuf_clear(&text);
        CN_SAY(&text,
               CN_T(lang, "… và {1} thủ tục nữa; xem --json",
                    "… and {1} more; see --json"),
               cn_say_int(number, rule->n_procedures - PROCEDURES_SHOWN));
        cn_out_field(report->out, COLUMN, "", text.text);
    }
    cn_strbuf_release(&text);
}

static void print_words(const struct cn_rule_report *report,
                        const struct cn_rule_info *rule)
{
    enum cn_lang lang = report->out->lang;
    bool moves = strcmp(rule->kind, "origin") == 0 ||
                 strcmp(rule->kind, "transfer") == 0;
    if (rule->basis.title && rule->basis.title[0] != '\0') {
        cn_out_field(report->out, COLUMN,
                     CN_T(lang, "  văn bản", "  instrument"),
                     rule->basis.title);
    }
    if (rule->note[0] != '\0') {
        cn_out_field(report->out, COLUMN, CN_T(lang, "  ghi chú", "  note"),
                     rule->note);
    }
    if (moves) {
        const char *text = rule->may_pass_on
                               ? CN_T(lang, "được", "allowed")
                               : CN_T(lang, "không được", "not allowed");
        cn_out_field(report->out, COLUMN,
                     CN_T(lang, "  chuyển tiếp", "  passing on"), text);
    }
}

void cn_report_rule(const struct cn_rule_report *report,
                    const struct cn_rule_info *rule)
{
    enum cn_lang lang = report->out->lang;
    cn_report_rule_line(report, rule);
    print_words(report, rule);
    print_ids(report, CN_T(lang, "  ngoại lệ của", "  exception to"),
              rule->exception_to, rule->n_exception_to);
    print_ids(report, CN_T(lang, "  có ngoại lệ", "  exceptions"),
              rule->exceptions, rule->n_exceptions);
    print_rivals(report, CN_T(lang, "  thắng", "  beats"), rule->beats,
                 rule->n_beats);
    print_rivals(report, CN_T(lang, "  thua", "  beaten by"), rule->beaten_by,
                 rule->n_beaten_by);
    print_ids(report, CN_T(lang, "  ngang sức", "  ties with"), rule->ties,
              rule->n_ties);
    print_decides(report, rule);
    print_provinces(report, rule);
    print_procedures(report, rule);
}

/* ---- JSON
 * --------------------------------------------------------------------- */

static json_t *rivals_json(const struct cn_rule_rival *rivals, int n)
{
    json_t *array = json_array();
    for (int i = 0; i < n; i++) {
        (void)json_array_append_new(array, json_pack("{s:s, s:s}", "rule",
                                                     rivals[i].rule, "reason",
                                                     rivals[i].reason));
    }
    return array;
}

static json_t *powers_json(const cn_snapshot *snapshot, const int *powers,
                           int n)
{
    json_t *array = json_array();
    for (int i = 0; i < n; i++) {
        struct cn_power_info info;
        if (cn_power_get(snapshot, powers[i], CN_LANG_VI, &info)) {
            (void)json_array_append_new(
                array, json_sprintf("%s:%s", info.subject, info.action));
        }
    }
    return array;
}

static json_t *procedures_json(const cn_snapshot *snapshot,
                               const struct cn_rule_info *rule)
{
    json_t *array = json_array();
    for (int i = 0; i < rule->n_procedures; i++) {
        struct cn_procedure_info info;
        if (cn_procedure_get(snapshot, rule->procedures[i], &info)) {
            (void)json_array_append_new(
                array,
                json_pack("{s:o, s:o}", "code",
                          cn_json_text(info.code[0] ? info.code : info.id),
                          "name", cn_json_text(info.name)));
        }
    }
    return array;
}

static json_t *basis_json(const struct cn_basis *basis)
{
    return json_pack(
        "{s:o, s:o, s:o, s:o}", "instrument", cn_json_text(basis->instrument),
        "article", cn_json_text(basis->article), "clause",
        cn_json_text(basis->clause), "point", cn_json_text(basis->point));
}

static json_t *bodies_json(const struct cn_rule_report *report,
                           const struct cn_rule_info *rule)
{
    json_t *same_as = rule->same_as == CN_NONE
                          ? json_null()
                          : powers_json(report->snapshot, &rule->same_as, 1);
    return json_pack(
        "{s:o, s:o, s:o, s:o, s:b, s:o, s:o, s:o, s:o}", "from",
        cn_json_text(rule->from), "holder", cn_json_text(rule->holder), "mode",
        cn_json_text(rule->mode ? cn_mode_name(rule->mode) : NULL), "place",
        cn_json_text(rule->place), "may_pass_on", (int)rule->may_pass_on,
        "same_as", same_as, "about", cn_json_text(rule->about), "needs",
        powers_json(report->snapshot, rule->needs, rule->n_needs), "text",
        cn_json_text(rule->text));
}

static json_t *standing_json(const struct cn_rule_report *report,
                             const struct cn_rule_info *rule)
{
    return json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:i, s:i, s:o, s:o}", "exception_to",
        cn_json_texts(rule->exception_to, rule->n_exception_to), "exceptions",
        cn_json_texts(rule->exceptions, rule->n_exceptions), "beats",
        rivals_json(rule->beats, rule->n_beats), "beaten_by",
        rivals_json(rule->beaten_by, rule->n_beaten_by), "ties",
        cn_json_texts(rule->ties, rule->n_ties), "decides", rule->decides,
        "carries", rule->carries, "provinces",
        cn_json_texts(rule->provinces, rule->n_provinces), "procedures",
        procedures_json(report->snapshot, rule));
}

json_t *cn_json_rule(const struct cn_rule_report *report,
                     const struct cn_rule_info *rule)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_say_rule(&text, report->snapshot, rule, report->out->lang);
    json_t *object = json_pack(
        "{s:o, s:s, s:o, s:o, s:o, s:b, s:s, s:o, s:o, s:o, s:o, s:o, s:o, "
        "s:i}",
        "rule", cn_json_text(rule->id), "kind", rule->kind, "sentence",
        cn_json_text(text.text), "basis", basis_json(&rule->basis), "valid",
        cn_json_period(rule->from_date, rule->to_date), "immediate",
        (int)rule->immediate, "confidence",
        cn_confidence_name(rule->confidence), "province",
        cn_json_text(rule->province), "powers",
        powers_json(report->snapshot, rule->powers, rule->n_powers), "when",
        cn_json_regions(rule->when, rule->n_when), "facts",
        cn_json_texts(rule->facts, rule->n_facts), "note",
        cn_json_text(rule->note), "file", cn_json_text(rule->file), "line",
        rule->line);
    cn_strbuf_release(&text);
    json_t *bodies = bodies_json(report, rule);
    json_t *standing = standing_json(report, rule);
    bool whole = object && json_object_update(object, bodies) == 0 &&
                 json_object_update(object, standing) == 0;
    json_decref(bodies);
    json_decref(standing);
    if (!whole) {
        json_decref(object);
        return NULL;
    }
    return object;
}
