/* SPDX-License-Identifier: MIT
 *
 * decision_text.c: the answer for a clerk at a counter. The first line says
 * who; the fields below say since when, until when, by what, and how sure.
 */
#include <string.h>

#include "decision.h"
#include "say.h"

/* Where the text of a field begins; the longest label is 14 columns. */
#define COLUMN 16

static void field(const struct cn_report *report, const char *vi,
                  const char *en, const struct cn_strbuf *text)
{
    cn_out_field(report->out, COLUMN, CN_T(report->out->lang, vi, en),
                 text->text);
}

static bool has_text(const char *text)
{
    return text && text[0] != '\0';
}

static void say_decided(struct cn_strbuf *buf, const struct cn_decision *d,
                        const char *unit, enum cn_lang lang)
{
    const char *who = has_text(d->authority) ? d->authority : d->holder;
    CN_SAY(buf, CN_T(lang, "Thẩm quyền {1}: {2}", "Authority ({1} tier): {2}"),
           cn_tier_label(d->tier, lang), who);
    if (unit && who && !strstr(who, unit)) {
        CN_SAY(buf, " – {1}", unit);
    }
}

/* The headline where there is nothing to fill in. */
static const char *const headlines[CN_N_OUTCOME][CN_N_LANG] = {
    [CN_DECIDED] = {"", ""},
    [CN_NEEDS_FACTS] = {"", ""},
    [CN_CONFLICT] = {"", ""},
    [CN_NO_AUTHORITY] = {"Không có cơ quan nào giữ thẩm quyền này vào ngày xét",
                         "No body holds this authority on the day asked"},
    [CN_UNKNOWN] = {"Chưa xác lập được cơ quan có thẩm quyền",
                    "The body is not established"},
    [CN_ABOLISHED] = {"Thủ tục đã bị bãi bỏ", "The procedure is abolished"},
    [CN_OUT_OF_SCOPE] = {"Thuộc thẩm quyền của bộ, ngành khác",
                         "Another ministry's"},
    [CN_NOT_FOUND] = {"Không tìm thấy thủ tục", "No such procedure"},
};

static void say_open(struct cn_strbuf *buf, const struct cn_decision *d,
                     enum cn_lang lang)
{
    char count[CN_WORD_MAX];
    if (d->outcome == CN_NEEDS_FACTS) {
        CN_SAY(buf,
               CN_T(lang,
                    "Chưa xác định được thẩm quyền: cần biết thêm {1} tình "
                    "tiết",
                    "Not decided yet: {1} more fact(s) needed"),
               cn_say_int(count, d->n_needs));
    } else if (d->outcome == CN_CONFLICT) {
        CN_SAY(buf,
               CN_T(lang,
                    "Xung đột thẩm quyền: {1} quy định ngang nhau dẫn tới kết "
                    "quả khác nhau",
                    "Conflict of authority: {1} equal rules lead to different "
                    "bodies"),
               cn_say_int(count, d->n_conflict));
    } else {
        cn_strbuf_puts(buf, headlines[d->outcome][lang]);
    }
}

static void print_headline(const struct cn_report *report,
                           const struct cn_decision *d,
                           const struct cn_unit_info *unit)
{
    struct cn_strbuf line;
    cn_strbuf_init(&line, CN_SAY_MAX);
    if (d->outcome == CN_DECIDED) {
        say_decided(&line, d, unit ? unit->name : NULL, report->out->lang);
    } else {
        say_open(&line, d, report->out->lang);
    }
    cn_out_headline(report->out, line.text);
    cn_strbuf_release(&line);
}

static void print_subject(const struct cn_report *report,
                          const struct cn_decision *d)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    if (d->name) {
        CN_SAY(&text, has_text(d->code) ? "{1} {2}" : "{2}", d->code, d->name);
        field(report, "Thủ tục", "Procedure", &text);
        cn_strbuf_clear(&text);
    }
    if (d->subject && d->n_actions > 0) {
        const char *name = d->subject_name ? d->subject_name : d->subject;
        CN_SAY(&text, has_text(d->action_label) ? "{1} – {2}" : "{1}", name,
               d->action_label);
        CN_SAY(&text, " ({1}:", d->subject);
        for (int i = 0; i < d->n_actions; i++) {
            CN_SAY(&text, i > 0 ? ",{1}" : "{1}", d->actions[i]);
        }
        cn_strbuf_puts(&text, ")");
        field(report, "Việc", "Matter", &text);
    }
    cn_strbuf_release(&text);
}

static void print_day(const struct cn_report *report,
                      const struct cn_decision *d)
{
    char on[CN_WORD_MAX], received[CN_WORD_MAX];
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_puts(&text, cn_say_date(on, d->on, lang));
    if (report->day_assumed) {
        cn_strbuf_puts(&text, CN_T(lang, " (hôm nay, vì không nêu ngày)",
                                   " (today, as no day was given)"));
    }
    if (d->received != d->on) {
        CN_SAY(&text,
               CN_T(lang, "; hồ sơ tiếp nhận ngày {1}",
                    "; the dossier was received on {1}"),
               cn_say_date(received, d->received, lang));
    }
    field(report, "Ngày xét", "Day asked", &text);
    cn_strbuf_release(&text);
}

static void say_missing_place(const struct cn_report *report,
                              struct cn_strbuf *buf, enum cn_tier tier)
{
    const char *option = NULL;
    if (tier == CN_TIER_PROVINCE) {
        option = "--province";
    } else if (tier == CN_TIER_COMMUNE) {
        option = report->presented == CN_NONE ? "--province, --commune"
                                              : "--commune";
    }
    if (option) {
        CN_SAY(
            buf,
            CN_T(report->out->lang, "chưa rõ; thêm {1}", "not known; add {1}"),
            option);
    }
}

static void print_place(const struct cn_report *report,
                        const struct cn_decision *d,
                        const struct cn_unit_info *unit)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    if (unit) {
        CN_SAY(&text, CN_T(lang, "{1} (mã {2})", "{1} (code {2})"),
               has_text(unit->full_name) ? unit->full_name : unit->name,
               unit->code);
    } else if (d->outcome == CN_DECIDED) {
        say_missing_place(report, &text, d->tier);
    }
    if (d->place && unit) {
        CN_SAY(&text, CN_T(lang, ", xác định theo {1}", ", given by {1}"),
               d->place);
    }
    if (text.len > 0) {
        field(report, "Địa bàn", "Place", &text);
    }
    cn_strbuf_release(&text);
}

/* A place that nobody named is taken to be where the case is presented: the
 * clerk must see that, and how to say otherwise. */
static void print_assumed(const struct cn_report *report,
                          const struct cn_decision *d)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < d->n_assumed; i++) {
        struct cn_fact_info info;
        int fact = cn_fact_find(report->snapshot, d->assumed[i]);
        bool known = cn_fact_get(report->snapshot, fact, lang, &info);
        cn_strbuf_clear(&text);
        CN_SAY(&text,
               CN_T(lang, "nơi nộp hồ sơ cũng là {1}",
                    "where the case is presented is also {1}"),
               d->assumed[i]);
        CN_SAY(&text, known && has_text(info.question) ? " ({1})" : "",
               known ? info.question : NULL);
        CN_SAY(&text,
               CN_T(lang, "; nếu khác, thêm --fact {1}=ĐỊA_BÀN",
                    "; if not, add --fact {1}=PLACE"),
               d->assumed[i]);
        field(report, "Giả định", "Assumed", &text);
    }
    cn_strbuf_release(&text);
}

/* The basis is that of the last link: the one that gave the power to whoever
 * holds it now. The whole chain is what --why shows. */
static void print_basis(const struct cn_report *report,
                        const struct cn_decision *d)
{
    if (d->n_chain == 0) {
        return;
    }
    const struct cn_link *last = &d->chain[d->n_chain - 1];
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_say_basis(&text, &last->basis, lang);
    if (last->mode != CN_MODE_NONE) {
        CN_SAY(&text, text.len > 0 ? " ({1})" : "{1}",
               cn_mode_label(last->mode, lang));
    }
    if (d->outcome != CN_DECIDED) {
        CN_SAY(&text,
               CN_T(lang, "; đến bước này thuộc {1}", "; held so far by {1}"),
               has_text(last->holder_name) ? last->holder_name : last->holder);
    }
    field(report, "Căn cứ", "Basis", &text);
    cn_strbuf_release(&text);
}

static void print_time(const struct cn_report *report,
                       const struct cn_decision *d)
{
    enum cn_lang lang = report->out->lang;
    char day[CN_WORD_MAX];
    struct cn_strbuf text;
    if (d->n_chain == 0 && d->valid_from == CN_DATE_MIN &&
        d->valid_to == CN_DATE_MAX) {
        return; /* no rule, no dates */
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_say_period(&text, d->valid_from, d->valid_to, lang);
    field(report, "Áp dụng", "Holds", &text);
    if (d->has_next) {
        bool decided = d->next_outcome == CN_DECIDED;
        cn_strbuf_clear(&text);
        CN_SAY(&text, CN_T(lang, "từ {1}: {2}", "from {1}: {2}"),
               cn_say_date(day, d->next_on, lang),
               decided ? cn_tier_label(d->next_tier, lang)
                       : cn_outcome_label(d->next_outcome, lang));
        if (d->next_holder_name || d->next_holder) {
            CN_SAY(&text, ", {1}",
                   d->next_holder_name ? d->next_holder_name : d->next_holder);
        }
        field(report, "Sau đó", "Then", &text);
    }
    cn_strbuf_release(&text);
}

static void say_role(struct cn_strbuf *buf, const struct cn_role *role,
                     enum cn_lang lang)
{
    char day[CN_WORD_MAX];
    cn_strbuf_puts(buf,
                   has_text(role->authority) ? role->authority : role->holder);
    if (role->delegated) {
        cn_strbuf_puts(buf, CN_T(lang, ", theo uỷ quyền", ", by delegation"));
    }
    if (role->until != CN_DATE_MAX) {
        CN_SAY(buf, CN_T(lang, " đến hết {1}", " until {1} inclusive"),
               cn_say_date(day, role->until - 1, lang));
    }
}

static void print_roles(const struct cn_report *report,
                        const struct cn_decision *d)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    if (d->handler.holder) {
        say_role(&text, &d->handler, report->out->lang);
        field(report, "Thụ lý hồ sơ", "Handled by", &text);
        cn_strbuf_clear(&text);
    }
    for (int i = 0; i < d->n_receivers; i++) {
        if (d->receivers[i].holder) {
            cn_strbuf_puts(&text, text.len > 0 ? "; " : "");
            say_role(&text, &d->receivers[i], report->out->lang);
        }
    }
    if (text.len > 0) {
        field(report, "Nơi nhận hồ sơ", "Received by", &text);
    }
    cn_strbuf_release(&text);
}

static void print_certainty(const struct cn_report *report,
                            const struct cn_decision *d)
{
    struct cn_out *out = report->out;
    bool rests_on_rules = d->n_chain > 0 || d->outcome == CN_DECIDED;
    if (rests_on_rules) {
        cn_out_field(out, COLUMN, CN_T(out->lang, "Độ tin cậy", "Confidence"),
                     cn_confidence_label(d->confidence, out->lang));
    }
    for (int i = 0; i < d->n_caveats; i++) {
        cn_out_field(out, COLUMN, CN_T(out->lang, "Lưu ý", "Caveat"),
                     d->caveats[i]);
    }
}

void cn_report_decision(const struct cn_report *report,
                        const struct cn_decision *decision)
{
    struct cn_out *out = report->out;
    struct cn_unit_info info;
    bool known = decision->unit != CN_NONE &&
                 cn_unit_get(report->snapshot, decision->unit, &info);
    const struct cn_unit_info *unit = known ? &info : NULL;
    print_headline(report, decision, unit);
    if (has_text(decision->reason)) {
        cn_out_field(out, COLUMN, CN_T(out->lang, "Lý do", "Reason"),
                     decision->reason);
    }
    print_subject(report, decision);
    print_day(report, decision);
    print_place(report, decision, unit);
    print_assumed(report, decision);
    print_basis(report, decision);
    print_time(report, decision);
    print_roles(report, decision);
    print_certainty(report, decision);
    cn_report_needs(report, decision);
    cn_report_conflict(report, decision);
    cn_report_why_not(report, decision);
}
