/* SPDX-License-Identifier: MIT
 *
 * diff_text.c: a comparison for people: how much moves, then every change,
 * then what leaves the body as it is.
 */
#include "diff.h"

#include <string.h>

#include "say.h"

void cn_diff_file(const struct cn_diff_report *report, struct cn_strbuf *buf,
                  const char *file)
{
    const struct cn_diff_rules *const sides[] = {&report->before,
                                                 &report->after};
    for (int i = 0; i < 2; i++) {
        size_t len = strlen(sides[i]->folder);
        if (strcmp(file, sides[i]->folder) == 0) {
            cn_strbuf_puts(buf, sides[i]->shown);
            return;
        }
        if (strncmp(file, sides[i]->folder, len) == 0 && file[len] == '/') {
            CN_SAY(buf, "{1}/{2}", sides[i]->shown, file + len + 1);
            return;
        }
    }
    cn_strbuf_puts(buf, file);
}

const char *cn_diff_tier(const struct cn_diff_side *side, enum cn_lang lang)
{
    if (!side->declared) {
        return CN_T(lang, "chưa khai báo", "not declared");
    }
    if (side->gone) {
        return CN_T(lang, "cơ quan không còn tồn tại",
                    "a body that is no more");
    }
    return side->outcome == CN_DECIDED ? cn_tier_label(side->tier, lang)
                                       : cn_outcome_label(side->outcome, lang);
}

/* ---- the summary --------------------------------------------------------- */

static void say_provinces_of(struct cn_strbuf *buf,
                             const struct cn_diff_report *report, int n,
                             int all)
{
    char some[CN_WORD_MAX], total[CN_WORD_MAX];
    CN_SAY(buf,
           n == all ? CN_T(report->out->lang, "ở cả {1} tỉnh",
                           "in all {1} "
                           "provinces")
                    : CN_T(report->out->lang, "ở {1}/{2} tỉnh",
                           "in {1} of {2} provinces"),
           cn_say_int(some, n), cn_say_int(total, all));
}

static void print_moves(const struct cn_diff_report *report,
                        const struct cn_diff_summary *s)
{
    enum cn_lang lang = report->out->lang;
    char powers[CN_WORD_MAX], procedures[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < s->n_moves; i++) {
        const struct cn_diff_move *move = &s->moves[i];
        const char *from = cn_diff_tier(&move->before, lang);
        const char *to = cn_diff_tier(&move->after, lang);
        cn_strbuf_clear(&text);
        CN_SAY(&text,
               strcmp(from, to) == 0
                   ? CN_T(lang,
                          "- {1} thẩm quyền, {2} thủ tục: đổi cơ quan trong "
                          "{3}, ",
                          "- {1} power(s), {2} procedure(s): another body at "
                          "the same level ({3}), ")
                   : CN_T(lang, "- {1} thẩm quyền, {2} thủ tục: {3} → {4}, ",
                          "- {1} power(s), {2} procedure(s): {3} → {4}, "),
               cn_say_int(powers, move->powers),
               cn_say_int(procedures, move->procedures), from, to);
        say_provinces_of(&text, report, move->provinces, s->all_provinces);
        cn_out_line(report->out, 0, 2, text.text);
    }
    cn_strbuf_release(&text);
}

static void print_count(const struct cn_diff_report *report, const char *label,
                        int powers, int procedures)
{
    enum cn_lang lang = report->out->lang;
    char a[CN_WORD_MAX], b[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(lang, "- {1}: {2} thẩm quyền, {3} thủ tục",
                "- {1}: {2} power(s), {3} procedure(s)"),
           label, cn_say_int(a, powers), cn_say_int(b, procedures));
    cn_out_line(report->out, 0, 2, text.text);
    cn_strbuf_release(&text);
}

/* Provinces with the same counts go together. */
static void print_provinces(const struct cn_diff_report *report,
                            const struct cn_diff_summary *s)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < s->n_provinces; i++) {
        const struct cn_diff_count *count = &s->provinces[i];
        int n = 0;
        bool told = false;
        cn_strbuf_clear(&text);
        for (int k = 0; k < s->n_provinces; k++) {
            const struct cn_diff_count *other = &s->provinces[k];
            if (other->powers == count->powers &&
                other->procedures == count->procedures) {
                told = told || k < i;
                CN_SAY(&text, n++ > 0 ? ", {1}" : "{1}", other->label);
            }
        }
        if (n > 1 && n == s->all_provinces) {
            cn_strbuf_clear(&text);
            cn_strbuf_puts(&text, CN_T(lang, "mọi tỉnh", "every province"));
        }
        if (!told) {
            print_count(report, text.text, count->powers, count->procedures);
        }
    }
    cn_strbuf_release(&text);
}

static void print_list(const struct cn_diff_report *report, const char *head,
                       const char *const *list, int n)
{
    struct cn_strbuf text;
    if (n == 0) {
        return;
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_puts(&text, head);
    for (int i = 0; i < n; i++) {
        CN_SAY(&text, i > 0 ? ", {1}" : " {1}", list[i]);
    }
    cn_out_line(report->out, 0, 2, text.text);
    cn_strbuf_release(&text);
}

static void print_head(const struct cn_diff_report *report, const cn_diff *diff)
{
    enum cn_lang lang = report->out->lang;
    const struct cn_diff_summary *s = cn_diff_summary(diff);
    char a[CN_WORD_MAX], b[CN_WORD_MAX], c[CN_WORD_MAX], d[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1} → {2}: ", report->before.shown, report->after.shown);
    if (s->count[CN_DIFF_ANSWER] == 0) {
        CN_SAY(&text,
               CN_T(lang, "không câu trả lời nào đổi trong {1} thẩm quyền, ",
                    "no answer changes in {1} powers, "),
               cn_say_int(a, s->powers));
    } else {
        CN_SAY(&text,
               CN_T(lang,
                    "câu trả lời đổi ở {1} trong {2} thẩm quyền (thêm {3}, bỏ "
                    "{4}), ",
                    "answers change in {1} of {2} powers ({3} added, {4} "
                    "removed), "),
               cn_say_int(a, s->changed[CN_DIFF_ANSWER]),
               cn_say_int(b, s->powers), cn_say_int(c, s->added),
               cn_say_int(d, s->removed));
    }
    cn_say_period(&text, report->options->from, report->options->to, lang);
    cn_out_headline(report->out, text.text);
    print_moves(report, s);
    cn_strbuf_release(&text);
}

static void print_parts(const struct cn_diff_report *report,
                        const cn_diff *diff)
{
    enum cn_lang lang = report->out->lang;
    const struct cn_diff_summary *s = cn_diff_summary(diff);
    print_list(report,
               CN_T(lang, "- thủ tục nay mới trả lời được:",
                    "- procedures that can be answered only now:"),
               s->encoded, s->n_encoded);
    print_list(report,
               CN_T(lang, "- thủ tục nay không trả lời được nữa:",
                    "- procedures that can no longer be answered:"),
               s->not_encoded, s->n_not_encoded);
    if (s->n_fields > 0) {
        cn_out_blank(report->out);
        cn_out_line(report->out, 0, 0, CN_T(lang, "Theo lĩnh vực", "By field"));
    }
    for (int i = 0; i < s->n_fields; i++) {
        print_count(report, s->fields[i].label, s->fields[i].powers,
                    s->fields[i].procedures);
    }
    if (s->n_provinces > 0) {
        cn_out_blank(report->out);
        cn_out_line(report->out, 0, 0, CN_T(lang, "Theo tỉnh", "By province"));
        print_provinces(report, s);
    }
}

/* ---- what leaves the body as it is ------------------------------------------
 */

static void print_weaker(const struct cn_diff_report *report,
                         const cn_diff *diff)
{
    enum cn_lang lang = report->out->lang;
    const struct cn_diff_summary *s = cn_diff_summary(diff);
    char rows[CN_WORD_MAX], powers[CN_WORD_MAX];
    struct cn_strbuf text;
    bool any = false;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int k = CN_DIFF_PROVISION; k < CN_N_DIFF_KIND; k++) {
        if (s->count[k] > 0) {
            cn_strbuf_clear(&text);
            CN_SAY(&text,
                   CN_T(lang, "{1}: {2} chỗ, {3} thẩm quyền",
                        "{1}: {2} place(s), {3} power(s)"),
                   cn_diff_kind_label((enum cn_diff_kind)k, lang),
                   cn_say_int(rows, s->count[k]),
                   cn_say_int(powers, s->changed[k]));
            cn_out_blank(report->out);
            cn_out_line(report->out, 0, 2, text.text);
            any = true;
        }
    }
    if (any && !report->all) {
        cn_out_line(report->out, 2, 2,
                    CN_T(lang, "liệt kê bằng --all", "list them with --all"));
    }
    cn_strbuf_release(&text);
}

static void print_statements(const struct cn_diff_report *report,
                             const cn_diff *diff)
{
    enum cn_lang lang = report->out->lang;
    char line[CN_WORD_MAX];
    struct cn_strbuf text;
    if (cn_diff_statements(diff) == 0) {
        return;
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_out_blank(report->out);
    cn_out_line(report->out, 0, 2,
                CN_T(lang,
                     "Quy tắc quanh quyết định (ai thụ lý, ai tiếp nhận, cảnh "
                     "báo, điều kiện trước)",
                     "Rules around a decision (who handles, who receives, "
                     "warnings, what is needed first)"));
    for (int i = 0; i < cn_diff_statements(diff); i++) {
        const struct cn_diff_statement *s = cn_diff_statement_at(diff, i);
        const char *change = s->change[0] == 'r' ? CN_T(lang, "bỏ", "removed")
                             : s->change[1] == 'd'
                                 ? CN_T(lang, "thêm", "added")
                                 : CN_T(lang, "sửa", "altered");
        cn_strbuf_clear(&text);
        CN_SAY(&text, "- {1} {2} {3}  ", change, s->kind, s->rule);
        cn_diff_file(report, &text, s->file);
        CN_SAY(&text, ":{1}", cn_say_int(line, s->line));
        cn_out_line(report->out, 0, 2, text.text);
    }
    cn_strbuf_release(&text);
}

void cn_report_diff(const struct cn_diff_report *report, const cn_diff *diff)
{
    const struct cn_diff_summary *s = cn_diff_summary(diff);
    const char *field = "";
    print_head(report, diff);
    if (report->dossiers) {
        cn_report_dossiers(report);
    }
    print_parts(report, diff);
    for (int i = 0; i < cn_diff_count(diff); i++) {
        const struct cn_diff_row *row = cn_diff_at(diff, i);
        if (row->kind != CN_DIFF_ANSWER && !report->all) {
            break;
        }
        if (strcmp(field, row->field) != 0) {
            cn_out_blank(report->out);
            cn_out_headline(report->out, row->field_label);
            field = row->field;
        }
        cn_report_change(report, row, s->all_provinces);
    }
    print_weaker(report, diff);
    print_statements(report, diff);
}
