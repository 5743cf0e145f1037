/* SPDX-License-Identifier: MIT
 *
 * validate_table.c: the findings about a list as a table, one a row: CSV, and
 * a workbook with the counts on a sheet of their own. Texts of a stranger's
 * list never become formulas.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "../base/error.h"
#include "say.h"
#include "validate.h"

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
        cn_say_basis(buf, &f->basis, lang);
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

#define CELL_MAX 4000 /* bytes of a cell; a spreadsheet takes 32,767 signs */

struct book {
    const struct cn_validate_report *report;
    lxw_workbook *book;
    lxw_format *head, *wrap, *error, *warning;
    bool failed;
};

static void write_text(struct book *b, lxw_worksheet *sheet, lxw_row_t row,
                       lxw_col_t column, const char *text, lxw_format *format)
{
    struct cn_strbuf safe;
    cn_strbuf_init(&safe, CN_SAY_MAX * 4);
    cn_out_make_safe(&safe, text);
    if (safe.len > CELL_MAX) {
        size_t cut = CELL_MAX;
        while (cut > 0 && ((unsigned char)safe.text[cut] & 0xC0) == 0x80) {
            cut--;
        }
        cn_strbuf_cut(&safe, cut);
        cn_strbuf_puts(&safe, "…");
    }
    lxw_error bad =
        worksheet_write_string(sheet, row, column, safe.text, format);
    b->failed = b->failed || safe.failed || bad != LXW_NO_ERROR;
    cn_strbuf_release(&safe);
}

static void write_number(struct book *b, lxw_worksheet *sheet, lxw_row_t row,
                         lxw_col_t column, int number)
{
    b->failed = worksheet_write_number(sheet, row, column, number, NULL) !=
                    LXW_NO_ERROR ||
                b->failed;
}

static lxw_format *format_of(const struct book *b,
                             const struct cn_validate_finding *f)
{
    enum cn_severity severity = cn_validate_kind_severity(f->kind);
    return severity == CN_SEVERITY_ERROR     ? b->error
           : severity == CN_SEVERITY_WARNING ? b->warning
                                             : b->wrap;
}

static void write_findings(struct book *b, lxw_worksheet *sheet)
{
    const struct cn_validate_report *report = b->report;
    enum cn_lang lang = report->out->lang;
    int n = cn_validation_count(report->validation);
    struct cn_strbuf cell;
    cn_strbuf_init(&cell, CN_SAY_MAX);
    for (int c = 0; c < N_COLUMN; c++) {
        (void)worksheet_set_column(sheet, (lxw_col_t)c, (lxw_col_t)c,
                                   headings[c].width, NULL);
        write_text(b, sheet, 0, (lxw_col_t)c, headings[c].text[lang], b->head);
    }
    for (int i = 0; i < n && !b->failed; i++) {
        const struct cn_validate_finding *f =
            cn_validation_at(report->validation, i);
        for (int c = 0; c < N_COLUMN; c++) {
            write_text(b, sheet, (lxw_row_t)i + 1, (lxw_col_t)c,
                       text_of(f, (enum column)c, lang, &cell),
                       c == SEVERITY ? format_of(b, f) : b->wrap);
        }
    }
    worksheet_freeze_panes(sheet, 1, 0);
    (void)worksheet_autofilter(sheet, 0, 0, (lxw_row_t)n, N_COLUMN - 1);
    worksheet_set_landscape(sheet);
    (void)worksheet_repeat_rows(sheet, 0, 0);
    worksheet_fit_to_pages(sheet, 1, 0);
    cn_strbuf_release(&cell);
}

static lxw_row_t write_kinds(struct book *b, lxw_worksheet *sheet,
                             lxw_row_t row, const struct cn_validate_summary *s)
{
    enum cn_lang lang = b->report->out->lang;
    write_text(b, sheet, row++, 0, CN_T(lang, "Theo loại", "By kind"), b->head);
    for (int k = 0; k < CN_N_VALIDATE_KIND; k++) {
        if (s->count[k] > 0) {
            enum cn_validate_kind kind = (enum cn_validate_kind)k;
            write_text(b, sheet, row, 0, cn_validate_kind_label(kind, lang),
                       NULL);
            write_number(b, sheet, row, 1, s->count[k]);
            write_text(b, sheet, row, 2,
                       cn_severity_label(cn_validate_kind_severity(kind), lang),
                       NULL);
            write_text(b, sheet, row++, 3, cn_validate_kind_help(kind, lang),
                       NULL);
        }
    }
    return row + 1;
}

static void write_fields(struct book *b, lxw_worksheet *sheet, lxw_row_t row,
                         const struct cn_validate_summary *s)
{
    enum cn_lang lang = b->report->out->lang;
    write_text(b, sheet, row, 0, CN_T(lang, "Lĩnh vực", "Field"), b->head);
    for (int t = 0; t < CN_N_TIER; t++) {
        write_text(b, sheet, row, (lxw_col_t)(t + 1),
                   cn_say_claimed((enum cn_tier)t, lang), b->head);
    }
    write_text(b, sheet, row, CN_N_TIER + 1,
               CN_T(lang, "phát hiện", "findings"), b->head);
    for (int i = 0; i < s->n_fields; i++) {
        row++;
        write_text(b, sheet, row, 0, cn_say_field(s->fields[i].name, lang),
                   NULL);
        for (int t = 0; t < CN_N_TIER; t++) {
            write_number(b, sheet, row, (lxw_col_t)(t + 1),
                         s->fields[i].tier[t]);
        }
        write_number(b, sheet, row, CN_N_TIER + 1, s->fields[i].findings);
    }
}

static void write_summary(struct book *b, lxw_worksheet *sheet)
{
    const struct cn_validate_summary *s =
        cn_validation_summary(b->report->validation);
    struct cn_strbuf text;
    lxw_row_t row = 0;
    cn_strbuf_init(&text, CN_SAY_MAX);
    (void)worksheet_set_column(sheet, 0, 0, 44, NULL);
    (void)worksheet_set_column(sheet, 1, CN_N_TIER + 1, 14, NULL);
    cn_say_list(&text, b->report, b->report->out->lang);
    write_text(b, sheet, row++, 0, text.text, b->head);
    cn_strbuf_clear(&text);
    cn_say_severities(&text, s, b->report->out->lang);
    write_text(b, sheet, row, 0, text.text, NULL);
    row += 2;
    for (int i = 0; i < s->n_totals; i++) {
        cn_strbuf_clear(&text);
        cn_say_total(&text, &s->totals[i], b->report->out->lang);
        write_text(b, sheet, row++, 0, text.text, NULL);
    }
    row = write_kinds(b, sheet, row + (s->n_totals > 0), s);
    write_fields(b, sheet, row, s);
    cn_strbuf_release(&text);
}

static void make_formats(struct book *b)
{
    b->head = workbook_add_format(b->book);
    b->wrap = workbook_add_format(b->book);
    b->error = workbook_add_format(b->book);
    b->warning = workbook_add_format(b->book);
    format_set_bold(b->head);
    format_set_bg_color(b->head, 0xE8ECF3);
    format_set_text_wrap(b->wrap);
    format_set_align(b->wrap, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(b->error, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(b->error, 0xF6C9C4);
    format_set_align(b->warning, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(b->warning, 0xFBE8B8);
}

static bool write_book(const struct cn_validate_report *report,
                       const char *path)
{
    enum cn_lang lang = report->out->lang;
    lxw_workbook_options options = {.constant_memory = LXW_FALSE};
    struct book b = {.report = report};
    b.book = workbook_new_opt(path, &options);
    if (!b.book) {
        return false;
    }
    make_formats(&b);
    lxw_worksheet *summary =
        workbook_add_worksheet(b.book, CN_T(lang, "Tổng hợp", "Summary"));
    lxw_worksheet *findings =
        workbook_add_worksheet(b.book, CN_T(lang, "Phát hiện", "Findings"));
    b.failed = !summary || !findings;
    if (!b.failed) {
        write_summary(&b, summary);
        write_findings(&b, findings);
    }
    return workbook_close(b.book) == LXW_NO_ERROR && !b.failed;
}

static bool copy_out(int fd, struct cn_out *out)
{
    char part[16384];
    ssize_t n = 0;
    if (lseek(fd, 0, SEEK_SET) != 0) {
        return false;
    }
    while ((n = read(fd, part, sizeof part)) > 0) {
        (void)fwrite(part, 1, (size_t)n, out->file); /* told when flushed */
    }
    return n == 0;
}

/* The library writes files only: one of our own, that nobody else reads. */
enum cn_status cn_report_validate_xlsx(const struct cn_validate_report *report,
                                       struct cn_error *err)
{
    struct cn_strbuf path;
    const char *folder = getenv("TMPDIR");
    if (report->out->width > 0) {
        return cn_fail(err, CN_E_INPUT, "%s",
                       CN_T(report->out->lang,
                            "không in sổ tính ra màn hình; ghi vào tệp: … > "
                            "ket-qua.xlsx",
                            "a workbook is not for the screen; write it to a "
                            "file: … > result.xlsx"));
    }
    cn_strbuf_init(&path, CN_SAY_MAX);
    CN_SAY(&path, "{1}/capnao-XXXXXX",
           folder && folder[0] != '\0' ? folder : "/tmp");
    int fd = path.failed ? -1 : mkstemp(path.text);
    bool good = fd >= 0 && write_book(report, path.text);
    if (good) {
        /* The library may have replaced the file of that name. */
        FILE *written = fopen(path.text, "rb");
        good = written && copy_out(fileno(written), report->out);
        if (written) {
            (void)fclose(written);
        }
    }
    if (fd >= 0) {
        (void)close(fd);
        (void)unlink(path.text);
    }
    cn_strbuf_release(&path);
    return good ? CN_OK
                : cn_fail(err, CN_E_IO, "%s",
                          CN_T(report->out->lang,
                               "không tạo được sổ tính: thư mục tạm TMPDIR "
                               "đầy hoặc không ghi được",
                               "the workbook cannot be made: the temporary "
                               "folder TMPDIR is full or not writable"));
}
