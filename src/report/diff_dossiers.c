/* SPDX-License-Identifier: MIT
 *
 * diff_dossiers.c: what a comparison does to dossiers, as text and as JSON.
 */
#include <inttypes.h>
#include <string.h>

#include "diff.h"
#include "say.h"

#define COUNT_SIZE 24

static const char *say_count(char buf[COUNT_SIZE], int64_t value)
{
    (void)snprintf(buf, COUNT_SIZE, "%" PRId64, value);
    return buf;
}

static void print_moves(const struct cn_diff_report *report,
                        struct cn_strbuf *text)
{
    const struct cn_dossier_counts *d = report->dossiers;
    enum cn_lang lang = report->out->lang;
    char number[COUNT_SIZE];
    for (int i = 0; i < d->n_moves; i++) {
        const char *from = cn_diff_tier(&d->moves[i].before, lang);
        const char *to = cn_diff_tier(&d->moves[i].after, lang);
        cn_strbuf_clear(text);
        CN_SAY(text,
               strcmp(from, to) == 0
                   ? CN_T(lang, "- {1} hồ sơ: đổi cơ quan trong {2}",
                          "- {1} dossier(s): another body at the same level "
                          "({2})")
                   : CN_T(lang, "- {1} hồ sơ: {2} → {3}",
                          "- {1} dossier(s): {2} → {3}"),
               say_count(number, d->moves[i].dossiers), from, to);
        cn_out_line(report->out, 0, 2, text->text);
    }
}

static void print_examples(const struct cn_diff_report *report,
                           struct cn_strbuf *text)
{
    const struct cn_dossier_counts *d = report->dossiers;
    enum cn_lang lang = report->out->lang;
    for (int i = 0; i < d->n_shown; i++) {
        const struct cn_dossier_change *c = &d->shown[i];
        cn_strbuf_clear(text);
        CN_SAY(text, "{1} ({2}): {3} → {4}", c->id, c->what,
               c->before.holder_name ? c->before.holder_name
                                     : cn_diff_tier(&c->before, lang),
               c->after.holder_name ? c->after.holder_name
                                    : cn_diff_tier(&c->after, lang));
        cn_out_line(report->out, 2, 4, text->text);
    }
    if (d->changed > d->n_shown) {
        cn_out_line(report->out, 2, 2, "…");
    }
}

static void print_bad(const struct cn_diff_report *report,
                      struct cn_strbuf *text)
{
    const struct cn_dossier_counts *d = report->dossiers;
    char number[COUNT_SIZE];
    if (d->bad == 0) {
        return;
    }
    cn_strbuf_clear(text);
    CN_SAY(text,
           CN_T(report->out->lang, "{1} hồ sơ không đọc được, không tính:",
                "{1} dossier(s) cannot be read and are left out:"),
           say_count(number, d->bad));
    cn_out_line(report->out, 0, 2, text->text);
    for (int i = 0; i < d->n_messages; i++) {
        cn_out_line(report->out, 2, 4, d->messages[i]);
    }
    if (d->bad > d->n_messages) {
        cn_out_line(report->out, 2, 2, "…");
    }
}

void cn_report_dossiers(const struct cn_diff_report *report)
{
    const struct cn_dossier_counts *d = report->dossiers;
    char all[COUNT_SIZE], changed[COUNT_SIZE], lost[COUNT_SIZE];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(report->out->lang,
                "{1}: {2} hồ sơ, {3} đổi câu trả lời, {4} mất cơ quan duy nhất",
                "{1}: {2} dossier(s), {3} with another answer, {4} lose their "
                "only body"),
           d->file, say_count(all, d->read), say_count(changed, d->changed),
           say_count(lost, d->lost));
    cn_out_blank(report->out);
    cn_out_line(report->out, 0, 2, text.text);
    print_moves(report, &text);
    print_examples(report, &text);
    print_bad(report, &text);
    cn_strbuf_release(&text);
}

json_t *cn_json_dossiers(const struct cn_dossier_counts *d)
{
    json_t *moves = json_array();
    json_t *shown = json_array();
    json_t *bad = json_array();
    for (int i = 0; i < d->n_moves; i++) {
        (void)json_array_append_new(
            moves, json_pack("{s:o, s:o, s:I}", "before",
                             cn_json_diff_side(&d->moves[i].before), "after",
                             cn_json_diff_side(&d->moves[i].after), "dossiers",
                             (json_int_t)d->moves[i].dossiers));
    }
    for (int i = 0; i < d->n_shown; i++) {
        const struct cn_dossier_change *c = &d->shown[i];
        (void)json_array_append_new(
            shown,
            json_pack("{s:o, s:i, s:o, s:o, s:o}", "id", cn_json_text(c->id),
                      "line", c->line, "what", cn_json_text(c->what), "before",
                      cn_json_diff_side(&c->before), "after",
                      cn_json_diff_side(&c->after)));
    }
    for (int i = 0; i < d->n_messages; i++) {
        (void)json_array_append_new(bad, cn_json_text(d->messages[i]));
    }
    return json_pack("{s:o, s:I, s:I, s:I, s:I, s:o, s:o, s:o}", "file",
                     cn_json_text(d->file), "read", (json_int_t)d->read, "bad",
                     (json_int_t)d->bad, "changed", (json_int_t)d->changed,
                     "lost", (json_int_t)d->lost, "moves", moves, "examples",
                     shown, "messages", bad);
}
