/* SPDX-License-Identifier: MIT
 *
 * validate_table.c: the findings about a list as a table, one a row: CSV, and
 * a workbook with the counts on a sheet of their own. Texts of a stranger's
 * list never become formulas.
 */
#include <string.h>

#include "../base/error.h"
#include "say.h"
#include "validate.h"
#include "workbook.h"

enum column {
    SEVERITY,
    KIND,
    PLACE,
    CODE,
    NAME,
    FIELD,
    CLAIMED,
    THERE,
    SHOULD,
    WHY,
    PROVISION,
    RULE,
    ID,
    N_COLUMN
};

struct heading {
    const char *text[CN_N_LANG];
    double width; /* of a workbook's column */
};

static const struct heading headings[] = {
    [SEVERITY] = {{"Mức", "Severity"}, 10},
    [KIND] = {{"Loại", "Kind"}, 26},
    [PLACE] = {{"Ô", "Cell"}, 12},
    [CODE] = {{"Mã TTHC", "Code"}, 12},
    [NAME] = {{"Tên thủ tục", "Name"}, 48},
    [FIELD] = {{"Lĩnh vực", "Field"}, 24},
    [CLAIMED] = {{"Cấp nêu", "Tier claimed"}, 14},
    [THERE] = {{"Đang ghi", "What is there"}, 32},
    [SHOULD] = {{"Phải là", "What should be"}, 40},
    [WHY] = {{"Vì sao", "Why"}, 48},
    [PROVISION] = {{"Điều khoản", "Provision"}, 32},
    [RULE] = {{"Quy tắc", "Rule"}, 18},
    [ID] = {{"Mã phát hiện", "Finding id"}, 28},
};

static void say_tiers(struct cn_strbuf *buf, unsigned tiers, enum cn_lang lang)
{
    for (int t = CN_TIER_CENTRAL; t < CN_N_TIER; t++) {
        if (tiers & (1U << t)) {
            CN_SAY(buf, buf->len > 0 ? ", {1}" : "{1}",
                   cn_tier_label((enum cn_tier)t, lang));
        }
    }
}

/* What stands in a column; `buf` is for what must be put together. */
static const char *text_of(const struct cn_validate_finding *f,
                           enum column column, enum cn_lang lang,
                           struct cn_strbuf *buf)
{
    cn_strbuf_clear(buf);
    switch (column) {
    case SEVERITY:
        return cn_severity_label(cn_validate_kind_severity(f->kind), lang);
    case KIND:
        return cn_validate_kind_label(f->kind, lang);
    case PLACE:
        cn_say_place(buf, f);
        return buf->text;
    case CODE:
        return f->code;
    case NAME:
        return f->name;
    case FIELD:
        return f->field;
    case CLAIMED:
        say_tiers(buf, f->tiers, lang);
        return buf->text;
    case THERE:
        return f->there;
    case SHOULD:
        return f->should;
    case WHY:
        return f->why;
    case PROVISION:
        cn_say_list_basis(buf, f, lang);
        return buf->text;
    case RULE:
        return f->rule;
    case ID:
        return f->id;
    case N_COLUMN:
    default:
        return "";
    }
}

/* ---- CSV ----------------------------------------------------------------- */

/* A spreadsheet takes such a text for a formula. */
static bool looks_like_formula(const char *text)
{
    return text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL;
}

static void add_csv(struct cn_strbuf *line, const char *text)
{
    cn_strbuf_puts(line, looks_like_formula(text) ? "\"'" : "\"");
    for (; *text != '\0'; text++) {
        cn_strbuf_add(line, text, 1);
        if (*text == '"') {
            cn_strbuf_puts(line, "\"");
        }
    }
    cn_strbuf_puts(line, "\"");
}

enum cn_status cn_report_validate_csv(const struct cn_validate_report *report,
                                      struct cn_error *err)
{
    enum cn_lang lang = report->out->lang;
    int n = cn_validation_count(report->validation);
    struct cn_strbuf line, cell;
    (void)err;
    cn_strbuf_init(&line, CN_SAY_MAX * 4);
    cn_strbuf_init(&cell, CN_SAY_MAX);
    for (int i = -1; i < n; i++) {
        cn_strbuf_clear(&line);
        for (int c = 0; c < N_COLUMN; c++) {
            cn_strbuf_puts(&line, c > 0 ? "," : "");
            add_csv(&line,
                    i < 0 ? headings[c].text[lang]
                          : text_of(cn_validation_at(report->validation, i),
                                    (enum column)c, lang, &cell));
        }
        report->out->failed = report->out->failed || line.failed;
        cn_out_raw_line(report->out, line.text);
    }
    cn_strbuf_release(&line);
    cn_strbuf_release(&cell);
    return CN_OK;
}

/* ---- workbook ------------------------------------------------------------ */

static enum cn_cell_style style_of(const struct cn_validate_finding *f)
{
    enum cn_severity severity = cn_validate_kind_severity(f->kind);
    return severity == CN_SEVERITY_ERROR     ? CN_CELL_ERROR
           : severity == CN_SEVERITY_WARNING ? CN_CELL_WARNING
                                             : CN_CELL_WRAP;
}

static void write_findings(struct cn_workbook *book,
                           const struct cn_validate_report *report)
{
    enum cn_lang lang = report->out->lang;
    double widths[N_COLUMN];
    struct cn_strbuf cell;
    cn_strbuf_init(&cell, CN_SAY_MAX);
    for (int c = 0; c < N_COLUMN; c++) {
        widths[c] = headings[c].width;
    }
    cn_workbook_sheet(book, CN_T(lang, "Phát hiện", "Findings"), widths,
                      N_COLUMN, true);
    for (int c = 0; c < N_COLUMN; c++) {
        cn_workbook_text(book, CN_CELL_HEAD, headings[c].text[lang]);
    }
    cn_workbook_end_row(book);
    for (int i = 0; i < cn_validation_count(report->validation); i++) {
        const struct cn_validate_finding *f =
            cn_validation_at(report->validation, i);
        for (int c = 0; c < N_COLUMN; c++) {
            cn_workbook_text(book, c == SEVERITY ? style_of(f) : CN_CELL_WRAP,
                             text_of(f, (enum column)c, lang, &cell));
        }
        cn_workbook_end_row(book);
    }
    cn_strbuf_release(&cell);
}

/* A row of one text. */
static void write_line(struct cn_workbook *book, enum cn_cell_style style,
                       const char *text)
{
    cn_workbook_text(book, style, text);
    cn_workbook_end_row(book);
}

static void write_kinds(struct cn_workbook *book,
                        const struct cn_validate_summary *s, enum cn_lang lang)
{
    write_line(book, CN_CELL_HEAD, CN_T(lang, "Theo loại", "By kind"));
    for (int k = 0; k < CN_N_VALIDATE_KIND; k++) {
        if (s->count[k] > 0) {
            enum cn_validate_kind kind = (enum cn_validate_kind)k;
            cn_workbook_text(book, CN_CELL_PLAIN,
                             cn_validate_kind_label(kind, lang));
            cn_workbook_number(book, s->count[k]);
            cn_workbook_text(
                book, CN_CELL_PLAIN,
                cn_severity_label(cn_validate_kind_severity(kind), lang));
            write_line(book, CN_CELL_PLAIN, cn_validate_kind_help(kind, lang));
        }
    }
    cn_workbook_end_row(book);
}

static void write_fields(struct cn_workbook *book,
                         const struct cn_validate_summary *s, enum cn_lang lang)
{
    cn_workbook_text(book, CN_CELL_HEAD, CN_T(lang, "Lĩnh vực", "Field"));
    for (int t = 0; t < CN_N_TIER; t++) {
        cn_workbook_text(book, CN_CELL_HEAD,
                         cn_say_claimed((enum cn_tier)t, lang));
    }
    write_line(book, CN_CELL_HEAD, CN_T(lang, "phát hiện", "findings"));
    for (int i = 0; i < s->n_fields; i++) {
        cn_workbook_text(book, CN_CELL_PLAIN,
                         cn_say_field(s->fields[i].name, lang));
        for (int t = 0; t < CN_N_TIER; t++) {
            cn_workbook_number(book, s->fields[i].tier[t]);
        }
        cn_workbook_number(book, s->fields[i].findings);
        cn_workbook_end_row(book);
    }
}

static void write_summary(struct cn_workbook *book,
                          const struct cn_validate_report *report)
{
    static const double widths[CN_N_TIER + 2] = {44, 14, 14, 14, 14, 14, 14};
    const struct cn_validate_summary *s =
        cn_validation_summary(report->validation);
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_workbook_sheet(book, CN_T(lang, "Tổng hợp", "Summary"), widths,
                      CN_N_TIER + 2, false);
    cn_say_list(&text, report, lang);
    write_line(book, CN_CELL_HEAD, text.text);
    cn_strbuf_clear(&text);
    cn_say_severities(&text, s, lang);
    write_line(book, CN_CELL_PLAIN, text.text);
    cn_workbook_end_row(book);
    for (int i = 0; i < s->n_totals; i++) {
        cn_strbuf_clear(&text);
        cn_say_total(&text, &s->totals[i], lang);
        write_line(book, CN_CELL_PLAIN, text.text);
    }
    if (s->n_totals > 0) {
        cn_workbook_end_row(book);
    }
    write_kinds(book, s, lang);
    write_fields(book, s, lang);
    cn_strbuf_release(&text);
}

enum cn_status cn_report_validate_xlsx(const struct cn_validate_report *report,
                                       struct cn_error *err)
{
    struct cn_workbook book;
    if (report->out->width > 0) {
        return cn_fail(err, CN_E_INPUT, "%s",
                       CN_T(report->out->lang,
                            "không in sổ tính ra màn hình; ghi vào tệp: … > "
                            "ket-qua.xlsx",
                            "a workbook is not for the screen; write it to a "
                            "file: … > result.xlsx"));
    }
    cn_workbook_init(&book);
    write_summary(&book, report);
    write_findings(&book, report);
    enum cn_status status = cn_workbook_print(&book, report->out, err);
    cn_workbook_release(&book);
    return status;
}
