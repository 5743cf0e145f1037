/* SPDX-License-Identifier: MIT
 *
 * cliff.c: what a day changes, as a table by field that can be put into a
 * report.
 */
#include <string.h>

#include "proof.h"
#include "say.h"

#define REGIONS_SHOWN    4
#define PROCEDURES_SHOWN 4

static void say_side(struct cn_strbuf *buf, const struct cn_cliff_side *side,
                     enum cn_lang lang)
{
    if (side->gone) {
        CN_SAY(buf,
               CN_T(lang, "KHÔNG CÓ: {1} không còn tồn tại",
                    "NOBODY: {1} no longer exists"),
               side->holder_name);
    } else if (side->holder_name) {
        CN_SAY(buf, "{1} ({2})", side->holder_name,
               cn_tier_label(side->tier, lang));
    } else {
        cn_strbuf_puts(buf, cn_outcome_label(side->outcome, lang));
    }
}

static void say_what(struct cn_strbuf *buf, const struct cn_cliff_row *row,
                     enum cn_lang lang)
{
    CN_SAY(buf, "{1} [", row->subject_name);
    cn_say_actions(buf, row->subject, row->actions, row->n_actions);
    cn_strbuf_puts(buf, "]");
    for (int i = 0; i < row->n_regions && i < REGIONS_SHOWN; i++) {
        if (row->regions[i].n_tests > 0) {
            cn_strbuf_puts(buf, i == 0 ? CN_T(lang, ", khi ", ", when ")
                                       : CN_T(lang, " hoặc ", " or "));
        }
        cn_say_region(buf, &row->regions[i]);
    }
    cn_strbuf_puts(buf, row->n_regions > REGIONS_SHOWN ? " …" : "");
}

static void print_row(const struct cn_proof_report *report,
                      const struct cn_cliff_row *row)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_puts(&text, "| ");
    say_what(&text, row, lang);
    cn_strbuf_puts(&text, " | ");
    cn_say_procedures(&text, report, row->procedures, row->n_procedures,
                      PROCEDURES_SHOWN);
    cn_strbuf_puts(&text, " | ");
    say_side(&text, &row->before, lang);
    cn_strbuf_puts(&text, " | ");
    say_side(&text, &row->after, lang);
    cn_strbuf_puts(&text, " | ");
    for (int i = 0, n = 0; i < row->n_rules; i++) {
        if (strcmp(row->rules[i].role, "chain") != 0) {
            CN_SAY(&text, n++ > 0 ? ", {1}" : "{1}", row->rules[i].link.rule);
        }
    }
    cn_strbuf_puts(&text, " |");
    cn_out_raw_line(report->out, text.text);
    cn_strbuf_release(&text);
}

static void print_field(const struct cn_proof_report *report,
                        const struct cn_cliff_row *row)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "## {1}", row->field_label);
    cn_out_blank(report->out);
    cn_out_headline(report->out, text.text);
    cn_out_blank(report->out);
    cn_out_raw_line(
        report->out,
        CN_T(lang,
             "| Thẩm quyền | Thủ tục | Trước đó | Từ ngày này | Quy tắc |",
             "| Power | Procedures | Before | From this day | Rules |"));
    cn_out_raw_line(report->out, "| --- | --- | --- | --- | --- |");
    cn_strbuf_release(&text);
}

static void print_title(const struct cn_proof_report *report, cn_date day,
                        const cn_cliff *cliff)
{
    enum cn_lang lang = report->out->lang;
    char when[CN_WORD_MAX], rows[CN_WORD_MAX], bad[CN_WORD_MAX];
    int nobody = 0;
    struct cn_strbuf text;
    for (int i = 0; i < cn_cliff_count(cliff); i++) {
        nobody += cn_cliff_at(cliff, i)->after.outcome == CN_NO_AUTHORITY;
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(lang, "# Ngày {1}: {2} thay đổi, {3} không còn ai nắm",
                "# {1}: {2} change(s), {3} to nobody"),
           cn_say_date(when, day, lang),
           cn_say_int(rows, cn_cliff_count(cliff)), cn_say_int(bad, nobody));
    cn_out_headline(report->out, text.text);
    cn_strbuf_release(&text);
}

void cn_report_cliff(const struct cn_proof_report *report, cn_date day,
                     const cn_cliff *cliff)
{
    const char *field = "";
    print_title(report, day, cliff);
    for (int i = 0; i < cn_cliff_count(cliff); i++) {
        const struct cn_cliff_row *row = cn_cliff_at(cliff, i);
        if (strcmp(row->field, field) != 0) {
            print_field(report, row);
        }
        field = row->field;
        print_row(report, row);
    }
}
