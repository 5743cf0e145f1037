/* SPDX-License-Identifier: MIT
 *
 * proof_summary.c: how much a proof checked, how much it found, and what the
 * days on which rules end do.
 */
#include <inttypes.h>

#include "proof.h"
#include "say.h"

#define COLUMN 14

/* ---- the summary ------------------------------------------------------- */

static const char *say_count(char buf[24], uint64_t count)
{
    (void)snprintf(buf, 24, "%" PRIu64, count);
    return buf;
}

static void print_counts(const struct cn_proof_report *report,
                         const struct cn_proof_summary *s)
{
    enum cn_lang lang = report->out->lang;
    char cells[24], checked[24], powers[CN_WORD_MAX], intervals[CN_WORD_MAX];
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(lang, "đã soát {1} thẩm quyền × {2} ô × {3} khoảng ngày",
                "{1} powers × {2} cells × {3} intervals checked"),
           cn_say_int(powers, s->powers), say_count(cells, s->cells),
           cn_say_int(intervals, s->intervals));
    for (int k = 0; k < CN_N_PROOF_KIND; k++) {
        CN_SAY(&text, "; {1} {2}",
               cn_proof_kind_label((enum cn_proof_kind)k, lang),
               cn_say_int(number, s->count[k]));
    }
    cn_out_headline(report->out, text.text);
    cn_strbuf_clear(&text);
    cn_say_period(&text, report->options->from, report->options->to, lang);
    if (s->provinces > 0) {
        CN_SAY(&text, CN_T(lang, "; {1} tỉnh, thành phố", "; {1} province(s)"),
               cn_say_int(number, s->provinces));
    }
    CN_SAY(&text,
           CN_T(lang,
                "; {1} ô × khoảng ngày; {2} thủ tục trong danh mục, {3} chưa "
                "mã hoá",
                "; {1} cells × intervals; {2} procedures of the catalogue, "
                "{3} not encoded"),
           say_count(checked, s->checked), cn_say_int(powers, s->procedures),
           cn_say_int(intervals, s->not_encoded));
    cn_out_line(report->out, 0, 0, text.text);
    cn_strbuf_release(&text);
}

/* A proof of some powers must not look like one of all. */
static void print_unproved(const struct cn_proof_report *report,
                           const struct cn_proof_summary *s)
{
    enum cn_lang lang = report->out->lang;
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(lang, "KHÔNG SOÁT ĐƯỢC {1} thẩm quyền: quy tắc quá chằng chịt",
                "NOT PROVED: {1} power(s), whose rules are too entangled"),
           cn_say_int(number, s->n_unproved));
    cn_out_headline(report->out, text.text);
    for (int i = 0; i < s->n_unproved; i++) {
        cn_strbuf_clear(&text);
        CN_SAY(&text, "  {1}:{2}", s->unproved[i].subject,
               s->unproved[i].action);
        cn_out_line(report->out, 0, 0, text.text);
    }
    cn_strbuf_release(&text);
}

/* ---- what days change ---------------------------------------------------- */

static void say_part(struct cn_strbuf *buf, const char *pattern, int count)
{
    char number[CN_WORD_MAX];
    if (count > 0) {
        CN_SAY(buf, pattern, cn_say_int(number, count));
    }
}

static void print_cliff(const struct cn_proof_report *report,
                        const struct cn_proof_cliff *cliff)
{
    enum cn_lang lang = report->out->lang;
    char day[CN_WORD_MAX], number[CN_WORD_MAX], iso[11];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    say_part(&text, CN_T(lang, "{1} thẩm quyền đổi", "{1} power(s) change"),
             cliff->powers);
    say_part(&text, CN_T(lang, "; {1} về trung ương", "; {1} to the centre"),
             cliff->central);
    say_part(&text, CN_T(lang, "; {1} về cấp tỉnh", "; {1} to provinces"),
             cliff->province);
    say_part(&text, CN_T(lang, "; {1} về cấp xã", "; {1} to communes"),
             cliff->commune);
    say_part(&text,
             CN_T(lang, "; {1} rơi về cơ quan không còn tồn tại",
                  "; {1} fall to a body that no longer exists"),
             cliff->gone);
    say_part(&text, CN_T(lang, "; {1} không còn ai", "; {1} to nobody"),
             cliff->nobody);
    say_part(&text, CN_T(lang, "; {1} xung đột", "; {1} to a conflict"),
             cliff->conflict);
    say_part(&text, CN_T(lang, "; {1} chưa xác lập", "; {1} not established"),
             cliff->unknown);
    for (int i = 0; i < cliff->n_bodies; i++) {
        CN_SAY(&text, i == 0 ? ": {1} {2}" : ", {1} {2}",
               cliff->bodies[i].holder_name,
               cn_say_int(number, cliff->bodies[i].powers));
    }
    CN_SAY(&text, " [{1} prove --cliff {2}]", report->program,
           cn_date_format(cliff->day, iso));
    cn_out_field(report->out, COLUMN, cn_say_date(day, cliff->day, lang),
                 text.text);
    cn_strbuf_release(&text);
}

static void print_cliffs(const struct cn_proof_report *report,
                         const struct cn_proof_summary *s)
{
    if (s->n_cliffs > 0) {
        cn_out_blank(report->out);
        cn_out_headline(report->out,
                        CN_T(report->out->lang, "Ngày quy định hết hiệu lực",
                             "Days on which rules end"));
    }
    for (int i = 0; i < s->n_cliffs; i++) {
        print_cliff(report, &s->cliffs[i]);
    }
}

void cn_report_summary(const struct cn_proof_report *report,
                       const struct cn_proof_summary *summary)
{
    print_counts(report, summary);
    if (summary->n_unproved > 0) {
        print_unproved(report, summary);
    }
    print_cliffs(report, summary);
}
