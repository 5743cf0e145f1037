/* SPDX-License-Identifier: MIT
 *
 * decision_needs.c: what stands beside the answer: the facts that would
 * settle it, each with the exact option to add, the sides of a conflict, and
 * why other bodies are not it.
 */
#include <string.h>

#include "decision.h"
#include "say.h"

#define LISTED_MAX    8 /* values shown one a line; more are shown in a row */
#define OPTION_COLUMN 46

static const char *holder_name(const struct cn_report *report, const char *id)
{
    struct cn_holder_info info;
    int holder = cn_holder_find(report->snapshot, id);
    if (holder != CN_NONE &&
        cn_holder_get(report->snapshot, holder, report->out->lang, &info)) {
        return info.name;
    }
    return id;
}

/* The label of a value, or NULL where it has none of its own. */
static const char *value_label(const struct cn_report *report, const char *id,
                               const char *value)
{
    struct cn_fact_info info;
    const char *found = NULL, *label = NULL;
    int fact = cn_fact_find(report->snapshot, id);
    if (fact == CN_NONE ||
        !cn_fact_get(report->snapshot, fact, report->out->lang, &info)) {
        return NULL;
    }
    for (int i = 0; i < info.n_values; i++) {
        if (cn_fact_value(report->snapshot, fact, i, report->out->lang, &found,
                          &label) &&
            strcmp(found, value) == 0) {
            return label && strcmp(label, value) != 0 ? label : NULL;
        }
    }
    return NULL;
}

static enum cn_fact_type fact_type(const struct cn_report *report,
                                   const char *id)
{
    struct cn_fact_info info;
    int fact = cn_fact_find(report->snapshot, id);
    if (fact == CN_NONE ||
        !cn_fact_get(report->snapshot, fact, report->out->lang, &info)) {
        return CN_PLACE;
    }
    return info.type;
}

void cn_report_separates(const struct cn_report *report, struct cn_strbuf *buf,
                         const struct cn_need *need)
{
    for (int i = 0; i < need->n_separates; i++) {
        cn_strbuf_puts(buf, i > 0 ? " / " : "");
        cn_strbuf_puts(buf, holder_name(report, need->separates[i]));
    }
}

static void print_options(const struct cn_report *report,
                          const struct cn_need *need)
{
    struct cn_strbuf option;
    cn_strbuf_init(&option, CN_SAY_MAX);
    for (int i = 0; i < need->n_values; i++) {
        const char *label = value_label(report, need->fact, need->values[i]);
        cn_strbuf_clear(&option);
        CN_SAY(&option, "     --fact {1}={2}", need->fact, need->values[i]);
        cn_out_field(report->out, OPTION_COLUMN, option.text,
                     label ? label : "");
    }
    cn_strbuf_release(&option);
}

/* Places are told apart by the codes of the provinces that rules single out,
 * and "other" for the rest. */
static void say_value(const struct cn_report *report, struct cn_strbuf *buf,
                      const char *value, bool place, cn_date on)
{
    int unit = CN_NONE;
    struct cn_unit_info info;
    if (place && strcmp(value, "other") == 0) {
        cn_strbuf_puts(
            buf, CN_T(report->out->lang, "tỉnh khác", "another province"));
    } else if (place &&
               cn_unit_find(report->snapshot, value, CN_LEVEL_PROVINCE, CN_NONE,
                            on, 1, &unit) == 1 &&
               cn_unit_get(report->snapshot, unit, &info)) {
        CN_SAY(buf, "{1} ({2})", info.full_name, value);
    } else {
        cn_strbuf_puts(buf, value);
    }
}

/* An option whose value the clerk fills in, then the values that matter. */
static void print_open_option(const struct cn_report *report,
                              const struct cn_need *need, bool place,
                              cn_date on)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf option;
    cn_strbuf_init(&option, CN_SAY_MAX);
    if (strcmp(need->fact, "presented") == 0) {
        cn_strbuf_puts(&option, CN_T(lang, "--province TỈNH [--commune XÃ]",
                                     "--province P [--commune C]"));
    } else if (place) {
        CN_SAY(&option, CN_T(lang, "--fact {1}=ĐỊA_BÀN", "--fact {1}=PLACE"),
               need->fact);
    } else if (need->n_values > LISTED_MAX) {
        CN_SAY(&option, CN_T(lang, "--fact {1}=GIÁ_TRỊ", "--fact {1}=VALUE"),
               need->fact);
    } else {
        CN_SAY(&option, CN_T(lang, "--fact {1}=SỐ", "--fact {1}=NUMBER"),
               need->fact);
    }
    for (int i = 0; i < need->n_values; i++) {
        cn_strbuf_puts(&option,
                       i > 0 ? ", "
                             : CN_T(lang, " (phân biệt: ", " (what matters: "));
        say_value(report, &option, need->values[i], place, on);
    }
    cn_strbuf_puts(&option, need->n_values > 0 ? ")" : "");
    cn_out_line(report->out, 5, 7, option.text);
    cn_strbuf_release(&option);
}

static void print_need(const struct cn_report *report,
                       const struct cn_decision *decision, int number)
{
    char count[CN_WORD_MAX];
    const struct cn_need *need = &decision->needs[number - 1];
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1}. {2}", cn_say_int(count, number),
           need->question && need->question[0] ? need->question : need->fact);
    cn_out_line(report->out, 2, 5, text.text);
    cn_strbuf_clear(&text);
    cn_report_separates(report, &text, need);
    if (text.len > 0) {
        struct cn_strbuf why;
        cn_strbuf_init(&why, CN_SAY_MAX);
        CN_SAY(&why, CN_T(lang, "để phân biệt: {1}", "tells apart: {1}"),
               text.text);
        cn_out_line(report->out, 5, 7, why.text);
        cn_strbuf_release(&why);
    }
    cn_strbuf_release(&text);
    enum cn_fact_type type = fact_type(report, need->fact);
    bool listed = need->n_values > 0 && need->n_values <= LISTED_MAX;
    if (listed && (type == CN_BOOLEAN || type == CN_ENUM)) {
        print_options(report, need);
    } else {
        print_open_option(report, need, type == CN_PLACE, decision->received);
    }
}

static void print_title(const struct cn_report *report, const char *vi,
                        const char *en)
{
    cn_out_line(report->out, 0, 0, CN_T(report->out->lang, vi, en));
}

void cn_report_needs(const struct cn_report *report,
                     const struct cn_decision *decision)
{
    if (decision->n_needs == 0) {
        return;
    }
    print_title(report, "Cần biết thêm:", "Needed:");
    for (int i = 0; i < decision->n_needs; i++) {
        print_need(report, decision, i + 1);
    }
}

void cn_report_conflict(const struct cn_report *report,
                        const struct cn_decision *decision)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    if (decision->n_conflict > 0) {
        print_title(report, "Các quy định xung đột:", "The rules in conflict:");
    }
    for (int i = 0; i < decision->n_conflict; i++) {
        char line[CN_WORD_MAX];
        const struct cn_side *side = &decision->conflict[i];
        cn_strbuf_clear(&text);
        CN_SAY(&text, "- {1} ({2}): ",
               side->link.holder_name ? side->link.holder_name
                                      : side->link.holder,
               cn_tier_label(side->tier, lang));
        cn_say_basis(&text, &side->link.basis, lang);
        CN_SAY(&text, " [{1}, {2}:{3}]", side->link.rule, side->link.file,
               cn_say_int(line, side->link.line));
        cn_out_line(report->out, 2, 4, text.text);
    }
    cn_strbuf_release(&text);
}

static void say_blocked(const struct cn_report *report, struct cn_strbuf *buf,
                        const struct cn_why_not *other)
{
    enum cn_lang lang = report->out->lang;
    const char *fact = other->fact ? other->fact : "";
    const char *value = other->value ? other->value : "";
    char day[CN_WORD_MAX];
    cn_date date = 0;
    if (cn_date_parse(value, &date)) {
        value = cn_say_date(day, date, lang);
    }
    bool by_day = strcmp(fact, "received") == 0 || strcmp(fact, "on") == 0;
    if (by_day && date < other->from_date) {
        CN_SAY(buf, CN_T(lang, "chỉ từ {1}", "only from {1}"),
               cn_say_date(day, other->from_date, lang));
    } else if (by_day) {
        CN_SAY(buf, CN_T(lang, "đã hết từ {1}", "ended on {1}"),
               cn_say_date(day, other->to_date, lang));
    } else if (strcmp(fact, "rule") == 0) {
        CN_SAY(buf,
               CN_T(lang, "vì quy định {1} được ưu tiên áp dụng",
                    "because rule {1} takes precedence"),
               value);
    } else {
        const char *label = value_label(report, fact, value);
        CN_SAY(buf, CN_T(lang, "vì {1} = {2}", "because {1} = {2}"), fact,
               value);
        CN_SAY(buf, label ? " ({1})" : "", label);
    }
}

void cn_report_why_not(const struct cn_report *report,
                       const struct cn_decision *decision)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    if (decision->n_why_not > 0) {
        print_title(report,
                    "Vì sao không phải cơ quan khác:", "Why not another body:");
    }
    for (int i = 0; i < decision->n_why_not; i++) {
        const struct cn_why_not *other = &decision->why_not[i];
        cn_strbuf_clear(&text);
        CN_SAY(&text, "- {1} ({2}): ",
               other->holder_name ? other->holder_name : other->holder,
               cn_tier_label(other->tier, lang));
        say_blocked(report, &text, other);
        cn_out_line(report->out, 2, 4, text.text);
    }
    cn_strbuf_release(&text);
}
