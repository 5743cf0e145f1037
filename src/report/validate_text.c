/* SPDX-License-Identifier: MIT
 *
 * validate_text.c: the findings of a list row by row, then what was counted.
 */
#include "say.h"
#include "validate.h"

#define PLACE_COLUMN 12
#define KIND_COLUMN  34
#define FIELD_COLUMN 46
#define NUMBER_WIDTH 12

static void print_finding(const struct cn_validate_report *report,
                          const struct cn_validate_finding *f)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf place, text;
    cn_strbuf_init(&place, CN_SAY_MAX);
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_say_place(&place, f);
    CN_SAY(&text, "{1} [{2}] ",
           cn_severity_label(cn_validate_kind_severity(f->kind), lang), f->id);
    cn_say_list_finding(&text, f, lang);
    cn_out_field(report->out, PLACE_COLUMN,
                 place.len > 0 ? place.text : CN_T(lang, "danh sách", "list"),
                 text.text);
    cn_strbuf_release(&place);
    cn_strbuf_release(&text);
}

static void print_kinds(const struct cn_validate_report *report,
                        const struct cn_validate_summary *s)
{
    enum cn_lang lang = report->out->lang;
    cn_out_blank(report->out);
    cn_out_headline(report->out, CN_T(lang, "Theo loại", "By kind"));
    for (int severity = CN_N_SEVERITY - 1; severity >= 0; severity--) {
        for (int k = 0; k < CN_N_VALIDATE_KIND; k++) {
            enum cn_validate_kind kind = (enum cn_validate_kind)k;
            struct cn_strbuf label, text;
            char number[CN_WORD_MAX];
            if (s->count[k] == 0 ||
                (int)cn_validate_kind_severity(kind) != severity) {
                continue;
            }
            cn_strbuf_init(&label, CN_SAY_MAX);
            cn_strbuf_init(&text, CN_SAY_MAX);
            CN_SAY(&label, "{1}", cn_validate_kind_label(kind, lang));
            CN_SAY(&text, "{1}  {2} ({3})", cn_say_int(number, s->count[k]),
                   cn_severity_label((enum cn_severity)severity, lang),
                   cn_validate_kind_name(kind));
            cn_out_field(report->out, KIND_COLUMN, label.text, text.text);
            cn_strbuf_release(&label);
            cn_strbuf_release(&text);
        }
    }
}

/* A word at the right end of a cell of NUMBER_WIDTH columns. */
static void add_cell(struct cn_strbuf *buf, const char *word)
{
    for (int i = cn_out_columns(word); i < NUMBER_WIDTH; i++) {
        cn_strbuf_puts(buf, " ");
    }
    cn_strbuf_puts(buf, word);
}

static bool claims(const struct cn_validate_summary *s, int tier)
{
    return s->tier[tier] > 0;
}

static void print_counts(const struct cn_validate_report *report,
                         const struct cn_validate_summary *s, const char *name,
                         const int tier[], int findings)
{
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int t = 0; t < CN_N_TIER; t++) {
        if (claims(s, t)) {
            add_cell(&text, cn_say_int(number, tier[t]));
        }
    }
    if (findings >= 0) {
        add_cell(&text, cn_say_int(number, findings));
    }
    cn_out_field(report->out, FIELD_COLUMN, name, text.text);
    cn_strbuf_release(&text);
}

static void print_fields(const struct cn_validate_report *report,
                         const struct cn_validate_summary *s)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf head;
    cn_out_blank(report->out);
    cn_strbuf_init(&head, CN_SAY_MAX);
    for (int t = 0; t < CN_N_TIER; t++) {
        if (claims(s, t)) {
            add_cell(&head, cn_say_claimed((enum cn_tier)t, lang));
        }
    }
    add_cell(&head, CN_T(lang, "phát hiện", "findings"));
    cn_out_field(
        report->out, FIELD_COLUMN,
        CN_T(lang, "Dòng theo lĩnh vực và cấp", "Rows by field and tier"),
        head.text);
    cn_strbuf_release(&head);
    for (int i = 0; i < s->n_fields; i++) {
        print_counts(report, s, cn_say_field(s->fields[i].name, lang),
                     s->fields[i].tier, s->fields[i].findings);
    }
    print_counts(report, s, CN_T(lang, "Tất cả", "All"), s->tier,
                 cn_validation_count(report->validation));
}

static void print_totals(const struct cn_validate_report *report,
                         const struct cn_validate_summary *s)
{
    enum cn_lang lang = report->out->lang;
    if (s->n_totals > 0) {
        cn_out_blank(report->out);
        cn_out_headline(report->out,
                        CN_T(lang, "Số mà danh sách nêu", "Totals stated"));
    }
    for (int i = 0; i < s->n_totals; i++) {
        struct cn_strbuf text;
        cn_strbuf_init(&text, CN_SAY_MAX);
        cn_strbuf_puts(&text, "- ");
        cn_say_total(&text, &s->totals[i], lang);
        cn_out_line(report->out, 0, 2, text.text);
        cn_strbuf_release(&text);
    }
}

static void print_headline(const struct cn_validate_report *report,
                           const struct cn_validate_summary *s)
{
    enum cn_lang lang = report->out->lang;
    char rows[CN_WORD_MAX], codes[CN_WORD_MAX], known[CN_WORD_MAX],
        faulty[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_say_list(&text, report, lang);
    cn_strbuf_puts(&text, ": ");
    cn_say_severities(&text, s, lang);
    cn_out_headline(report->out, text.text);
    cn_strbuf_clear(&text);
    CN_SAY(&text,
           CN_T(lang,
                "{1} dòng, {2} thủ tục khác nhau; {3} dòng có trong danh mục, "
                "{4} dòng có lỗi hoặc cảnh báo",
                "{1} row(s), {2} different procedure(s); {3} row(s) known to "
                "the catalogue, {4} with errors or warnings"),
           cn_say_int(rows, s->rows), cn_say_int(codes, s->codes),
           cn_say_int(known, s->known), cn_say_int(faulty, s->faulty));
    if (s->withdrawn > 0) {
        CN_SAY(&text,
               CN_T(lang, "; {1} dòng danh sách tự ghi đã bãi bỏ",
                    "; {1} that the list itself calls abolished"),
               cn_say_int(rows, s->withdrawn));
    }
    cn_out_line(report->out, 0, 0, text.text);
    cn_strbuf_release(&text);
}

enum cn_status cn_report_validate_text(const struct cn_validate_report *report,
                                       struct cn_error *err)
{
    const struct cn_validate_summary *s =
        cn_validation_summary(report->validation);
    int n = cn_validation_count(report->validation);
    (void)err;
    print_headline(report, s);
    if (n > 0) {
        cn_out_blank(report->out);
    }
    for (int i = 0; i < n; i++) {
        print_finding(report, cn_validation_at(report->validation, i));
    }
    if (n > 0) {
        print_kinds(report, s);
    }
    if (s->n_fields > 0) {
        print_fields(report, s);
    }
    print_totals(report, s);
    return CN_OK;
}
