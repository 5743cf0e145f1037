/* SPDX-License-Identifier: MIT
 *
 * validate_html.c: one page that a director reads on a screen, in the dark or
 * on paper. It fetches nothing; its one script only hides rows; every text of
 * the list goes through cn_xml_text().
 */
#include "../base/error.h"
#include "say.h"
#include "validate.h"
#include "validate_page.h"
#include "xml.h"

struct page {
    const struct cn_validate_report *report;
    const struct cn_validate_summary *s;
    struct cn_out *out;
    enum cn_lang lang;
    struct cn_strbuf line, text;
};

static void flush(struct page *p)
{
    p->out->failed = p->out->failed || p->line.failed || p->text.failed;
    cn_out_raw_line(p->out, p->line.text);
    cn_strbuf_clear(&p->line);
}

/* <tag>text</tag> */
static void element(struct page *p, const char *open, const char *text,
                    const char *close)
{
    cn_strbuf_puts(&p->line, open);
    cn_xml_text(&p->line, text);
    cn_strbuf_puts(&p->line, close);
}

static void number_cell(struct page *p, int number)
{
    char word[CN_WORD_MAX];
    element(p, number == 0 ? "<td class=\"n z\">" : "<td class=\"n\">",
            cn_say_int(word, number), "</td>");
}

static void title(struct page *p, const char *vi, const char *en)
{
    element(p, "<h2>", CN_T(p->lang, vi, en), "</h2>");
    flush(p);
}

/* ---- head ---------------------------------------------------------------- */

static void print_lines(struct page *p, const char *const lines[])
{
    for (int i = 0; lines[i]; i++) {
        cn_out_raw_line(p->out, lines[i]);
    }
}

static void print_head(struct page *p)
{
    cn_out_raw_line(p->out, "<!DOCTYPE html>");
    cn_strbuf_puts(&p->line, "<html");
    cn_xml_attribute(&p->line, "lang", CN_T(p->lang, "vi", "en"));
    cn_strbuf_puts(&p->line, ">");
    flush(p);
    print_lines(p, cn_page_head);
    element(p, "<title>",
            CN_T(p->lang, "Soát danh mục thủ tục",
                 "A list of procedures held "
                 "against the rules"),
            ": ");
    element(p, "", p->report->options->file, "</title>");
    flush(p);
    print_lines(p, cn_page_style);
    cn_out_raw_line(p->out, "</head><body><main>");
}

static void print_card(struct page *p, const char *class, int number,
                       const char *label)
{
    char word[CN_WORD_MAX];
    cn_strbuf_puts(&p->line, "<div");
    cn_xml_attribute(&p->line, "class", class);
    element(p, "><b>", cn_say_int(word, number), "</b>");
    element(p, "<span>", label, "</span></div>");
}

static void print_cards(struct page *p)
{
    cn_strbuf_puts(&p->line, "<section class=\"cards\">");
    print_card(p, "card", p->s->rows, CN_T(p->lang, "dòng", "rows"));
    print_card(p, "card", p->s->codes,
               CN_T(p->lang, "thủ tục khác nhau", "different procedures"));
    print_card(
        p, "card", p->s->known,
        CN_T(p->lang, "dòng có trong danh mục", "rows known to the catalogue"));
    for (int i = CN_N_SEVERITY - 1; i >= 0; i--) {
        enum cn_severity severity = (enum cn_severity)i;
        cn_strbuf_clear(&p->text);
        CN_SAY(&p->text, "card {1}", cn_severity_name(severity));
        print_card(p, p->text.text, p->s->severity[i],
                   cn_severity_label(severity, p->lang));
    }
    cn_strbuf_puts(&p->line, "</section>");
    flush(p);
}

static void print_title(struct page *p)
{
    element(p, "<header><h1>",
            CN_T(p->lang, "Soát danh mục thủ tục hành chính đã công bố",
                 "A published list of procedures held against the rules"),
            "</h1>");
    cn_strbuf_clear(&p->text);
    cn_say_list(&p->text, p->report, p->lang);
    element(p, "<p>", p->text.text, "</p></header>");
    flush(p);
    print_cards(p);
}

/* ---- counts
 * ------------------------------------------------------------------ */

static int largest(const struct cn_validate_summary *s)
{
    int max = 1;
    for (int k = 0; k < CN_N_VALIDATE_KIND; k++) {
        max = s->count[k] > max ? s->count[k] : max;
    }
    return max;
}

static void print_bar(struct page *p, enum cn_validate_kind kind)
{
    char word[CN_WORD_MAX];
    int count = p->s->count[kind];
    long width = (long)count * 1000 / largest(p->s);
    width = width < 5 ? 5 : width;
    cn_strbuf_puts(&p->line, "<tr><th scope=\"row\">");
    cn_xml_text(&p->line, cn_validate_kind_label(kind, p->lang));
    element(p, "<small>", cn_validate_kind_help(kind, p->lang),
            "</small></th>");
    element(p, "<td class=\"n\">", cn_say_int(word, count), "</td>");
    cn_strbuf_printf(&p->line,
                     "<td class=\"bar\"><i class=\"%s\" "
                     "style=\"width:%ld.%ld%%\"></i></td></tr>",
                     cn_severity_name(cn_validate_kind_severity(kind)),
                     width / 10, width % 10);
    flush(p);
}

static void print_bars(struct page *p)
{
    if (cn_validation_count(p->report->validation) == 0) {
        return;
    }
    title(p, "Theo loại phát hiện", "By kind of finding");
    cn_out_raw_line(p->out, "<table class=\"bars\"><tbody>");
    for (int severity = CN_N_SEVERITY - 1; severity >= 0; severity--) {
        for (int k = 0; k < CN_N_VALIDATE_KIND; k++) {
            enum cn_validate_kind kind = (enum cn_validate_kind)k;
            if (p->s->count[k] > 0 &&
                (int)cn_validate_kind_severity(kind) == severity) {
                print_bar(p, kind);
            }
        }
    }
    cn_out_raw_line(p->out, "</tbody></table>");
}

static void print_counts(struct page *p, const char *name, const int tier[],
                         int findings)
{
    element(p, "<tr><th scope=\"row\">", name, "</th>");
    for (int t = 0; t < CN_N_TIER; t++) {
        if (p->s->tier[t] > 0) {
            number_cell(p, tier[t]);
        }
    }
    number_cell(p, findings);
    cn_strbuf_puts(&p->line, "</tr>");
    flush(p);
}

static void print_fields(struct page *p)
{
    title(p, "Dòng theo lĩnh vực và cấp", "Rows by field and tier");
    element(p, "<table><thead><tr><th scope=\"col\">",
            CN_T(p->lang, "Lĩnh vực", "Field"), "</th>");
    for (int t = 0; t < CN_N_TIER; t++) {
        if (p->s->tier[t] > 0) {
            element(p, "<th scope=\"col\" class=\"n\">",
                    cn_say_claimed((enum cn_tier)t, p->lang), "</th>");
        }
    }
    element(p, "<th scope=\"col\" class=\"n\">",
            CN_T(p->lang, "phát hiện", "findings"),
            "</th></tr></thead><tbody>");
    flush(p);
    for (int i = 0; i < p->s->n_fields; i++) {
        const struct cn_validate_field *f = &p->s->fields[i];
        print_counts(p, cn_say_field(f->name, p->lang), f->tier, f->findings);
    }
    cn_out_raw_line(p->out, "</tbody><tfoot>");
    print_counts(p, CN_T(p->lang, "Tất cả", "All"), p->s->tier,
                 cn_validation_count(p->report->validation));
    cn_out_raw_line(p->out, "</tfoot></table>");
}

static void print_totals(struct page *p)
{
    if (p->s->n_totals == 0) {
        return;
    }
    title(p, "Số mà danh sách nêu", "Totals that the list states");
    cn_out_raw_line(p->out, "<ul>");
    for (int i = 0; i < p->s->n_totals; i++) {
        cn_strbuf_clear(&p->text);
        cn_say_total(&p->text, &p->s->totals[i], p->lang);
        element(p, "<li>", p->text.text, "</li>");
        flush(p);
    }
    cn_out_raw_line(p->out, "</ul>");
}

/* ---- findings
 * ------------------------------------------------------------------ */

static void print_option(struct page *p, const char *value, const char *label)
{
    cn_strbuf_puts(&p->line, "<option");
    cn_xml_attribute(&p->line, "value", value);
    element(p, ">", label, "</option>");
}

static void print_filters(struct page *p)
{
    element(p, "<form class=\"filters\" hidden><label>",
            CN_T(p->lang, "Mức ", "Severity "), "<select name=\"severity\">");
    print_option(p, "", CN_T(p->lang, "tất cả", "all"));
    for (int i = CN_N_SEVERITY - 1; i >= 0; i--) {
        print_option(p, cn_severity_name((enum cn_severity)i),
                     cn_severity_label((enum cn_severity)i, p->lang));
    }
    element(p, "</select></label> <label>", CN_T(p->lang, "Loại ", "Kind "),
            "<select name=\"kind\">");
    print_option(p, "", CN_T(p->lang, "tất cả", "all"));
    for (int k = 0; k < CN_N_VALIDATE_KIND; k++) {
        if (p->s->count[k] > 0) {
            enum cn_validate_kind kind = (enum cn_validate_kind)k;
            print_option(p, cn_validate_kind_name(kind),
                         cn_validate_kind_label(kind, p->lang));
        }
    }
    element(p, "</select></label> <label>", CN_T(p->lang, "Tìm ", "Search "),
            "<input name=\"text\" type=\"search\"></label> "
            "<output></output></form>");
    flush(p);
}

static void print_where(struct page *p, const struct cn_validate_finding *f)
{
    cn_strbuf_clear(&p->text);
    cn_say_place(&p->text, f);
    element(p, "<td class=\"place\">",
            p->text.len > 0 ? p->text.text : CN_T(p->lang, "danh sách", "list"),
            "</td>");
    element(p, "<td><b>", f->code, "</b> ");
    element(p, "", f->name, "</td>");
}

static void print_what(struct page *p, const struct cn_validate_finding *f)
{
    element(p, "<td>", f->there, "</td>");
    element(p, "<td>", f->should, "</td>");
    element(p, "<td>", f->why, "");
    cn_strbuf_clear(&p->text);
    cn_say_list_basis(&p->text, f, p->lang);
    if (p->text.len > 0) {
        element(p, "<small>", p->text.text, "</small>");
    }
    element(p, "<small class=\"id\">", f->id, "</small></td></tr>");
}

static void print_finding(struct page *p, const struct cn_validate_finding *f)
{
    enum cn_severity severity = cn_validate_kind_severity(f->kind);
    cn_strbuf_puts(&p->line, "<tr");
    cn_xml_attribute(&p->line, "data-severity", cn_severity_name(severity));
    cn_xml_attribute(&p->line, "data-kind", cn_validate_kind_name(f->kind));
    cn_strbuf_puts(&p->line, "><td><span");
    cn_xml_attribute(&p->line, "class", cn_severity_name(severity));
    element(p, ">", cn_severity_label(severity, p->lang), "</span> ");
    element(p, "", cn_validate_kind_label(f->kind, p->lang), "</td>");
    print_where(p, f);
    print_what(p, f);
    flush(p);
}

static void print_findings(struct page *p)
{
    static const char *const columns[][CN_N_LANG] = {
        {"Phát hiện", "Finding"}, {"Ô", "Cell"},
        {"Thủ tục", "Procedure"}, {"Đang ghi", "What is there"},
        {"Phải là", "Should be"}, {"Vì sao, theo đâu", "Why, by what"}};
    int n = cn_validation_count(p->report->validation);
    title(p, "Phát hiện", "Findings");
    if (n == 0) {
        element(p, "<p class=\"clean\">",
                CN_T(p->lang, "Không có phát hiện nào.", "Nothing was found."),
                "</p>");
        flush(p);
        return;
    }
    print_filters(p);
    cn_strbuf_puts(&p->line, "<table class=\"findings\"><thead><tr>");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        element(p, "<th scope=\"col\">", columns[i][p->lang], "</th>");
    }
    cn_strbuf_puts(&p->line, "</tr></thead><tbody>");
    flush(p);
    for (int i = 0; i < n; i++) {
        print_finding(p, cn_validation_at(p->report->validation, i));
    }
    cn_out_raw_line(p->out, "</tbody></table>");
}

static void print_foot(struct page *p)
{
    cn_strbuf_clear(&p->text);
    CN_SAY(&p->text,
           CN_T(p->lang,
                "capnao {1}; bộ quy tắc {2}. Danh mục và bộ quy tắc chỉ chứa "
                "điều đã đọc được; ‘lưu ý’ là điều chưa đủ để kết luận.",
                "capnao {1}; rules {2}. The catalogue and the rules hold only "
                "what was read; a note is what could not be decided."),
           CN_VERSION, cn_ruleset_hash(p->report->snapshot));
    element(p, "<footer>", p->text.text, "</footer></main>");
    flush(p);
    print_lines(p, cn_page_script);
    cn_out_raw_line(p->out, "</body></html>");
}

enum cn_status cn_report_validate_html(const struct cn_validate_report *report,
                                       struct cn_error *err)
{
    struct page p = {.report = report,
                     .s = cn_validation_summary(report->validation),
                     .out = report->out,
                     .lang = report->out->lang};
    (void)err;
    cn_strbuf_init(&p.line, CN_SAY_MAX * 8);
    cn_strbuf_init(&p.text, CN_SAY_MAX);
    print_head(&p);
    print_title(&p);
    print_totals(&p);
    print_bars(&p);
    print_fields(&p);
    print_findings(&p);
    print_foot(&p);
    cn_strbuf_release(&p.line);
    cn_strbuf_release(&p.text);
    return CN_OK;
}
