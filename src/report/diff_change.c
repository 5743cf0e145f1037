/* SPDX-License-Identifier: MIT
 *
 * diff_change.c: one change for people: who held it and who holds it, in which
 * region, on which days, by which rules of either side.
 */
#include <string.h>

#include "diff.h"
#include "proof.h"
#include "say.h"

#define REGIONS_SHOWN    6
#define PROCEDURES_SHOWN 6
#define PROVINCES_SHOWN  6
#define RULES_SHOWN      12
#define COLUMN           14
#define RULE_COLUMN      20

static void say_side(struct cn_strbuf *buf, const struct cn_diff_side *side,
                     bool place, enum cn_lang lang)
{
    if (side->declared && side->gone) {
        CN_SAY(buf,
               CN_T(lang, "KHÔNG CÓ: {1} không còn tồn tại",
                    "NOBODY: {1} no longer exists"),
               side->holder_name);
    } else if (side->declared && side->holder_name) {
        CN_SAY(buf, "{1} ({2})", side->holder_name,
               cn_tier_label(side->tier, lang));
        CN_SAY(buf,
               place && side->place
                   ? CN_T(lang, ", nơi theo {1}", ", where {1} is")
                   : "",
               side->place);
    } else {
        cn_strbuf_puts(buf, cn_diff_tier(side, lang));
    }
}

/* The same body in another place? Then the place must be said. */
static bool same_body(const struct cn_diff_row *row)
{
    return row->before.holder && row->after.holder &&
           strcmp(row->before.holder, row->after.holder) == 0;
}

static void print_title(const struct cn_diff_report *report,
                        const struct cn_diff_row *row)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_say_actions(&text, row->subject, row->actions, row->n_actions);
    CN_SAY(&text, " – {1}", row->subject_name);
    cn_out_blank(report->out);
    cn_out_headline(report->out, text.text);
    cn_strbuf_clear(&text);
    if (row->kind == CN_DIFF_ANSWER) {
        say_side(&text, &row->before, same_body(row), lang);
        cn_strbuf_puts(&text, " → ");
        say_side(&text, &row->after, same_body(row), lang);
    } else if (row->kind == CN_DIFF_CONFIDENCE) {
        say_side(&text, &row->after, false, lang);
        CN_SAY(&text, ": {1} → {2}",
               cn_confidence_label(row->before.confidence, lang),
               cn_confidence_label(row->after.confidence, lang));
    } else {
        say_side(&text, &row->after, false, lang);
        CN_SAY(&text, " [{1}]", cn_diff_kind_label(row->kind, lang));
    }
    cn_out_field(report->out, COLUMN, CN_T(lang, "  đổi", "  change"),
                 text.text);
    cn_strbuf_release(&text);
}

static void print_regions(const struct cn_diff_report *report,
                          const struct cn_diff_row *row)
{
    enum cn_lang lang = report->out->lang;
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < row->n_regions && i < REGIONS_SHOWN; i++) {
        cn_strbuf_clear(&text);
        cn_say_region(&text, &row->regions[i]);
        if (text.len > 0) {
            cn_out_field(report->out, COLUMN,
                         i == 0 ? CN_T(lang, "  khi", "  when")
                                : CN_T(lang, "  hoặc khi", "  or when"),
                         text.text);
        }
    }
    if (row->n_regions > REGIONS_SHOWN) {
        cn_strbuf_clear(&text);
        CN_SAY(&text,
               CN_T(lang, "… và {1} vùng nữa; xem --json",
                    "… and {1} more regions; see --json"),
               cn_say_int(number, row->n_regions - REGIONS_SHOWN));
        cn_out_line(report->out, COLUMN, COLUMN, text.text);
    }
    cn_strbuf_release(&text);
}

/* The days of decision are said where they are not just those from receipt to
 * the end of the period. */
static void print_days(const struct cn_diff_report *report,
                       const struct cn_diff_row *row)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_say_period(&text, row->from, row->to, lang);
    cn_out_field(report->out, COLUMN, CN_T(lang, "  tiếp nhận", "  received"),
                 text.text);
    if (row->on_from != row->from || row->on_to != report->options->to) {
        cn_strbuf_clear(&text);
        cn_say_period(&text, row->on_from, row->on_to, lang);
        cn_out_field(report->out, COLUMN,
                     CN_T(lang, "  giải quyết", "  decided"), text.text);
    }
    cn_strbuf_release(&text);
}

static void say_some(struct cn_strbuf *buf, const char *const *list, int n,
                     int max, enum cn_lang lang)
{
    char more[CN_WORD_MAX];
    for (int i = 0; i < n && i < max; i++) {
        CN_SAY(buf, i > 0 ? ", {1}" : "{1}", list[i]);
    }
    if (n > max) {
        CN_SAY(buf, CN_T(lang, " và {1} nữa", " and {1} more"),
               cn_say_int(more, n - max));
    }
}

static void print_where(const struct cn_diff_report *report,
                        const struct cn_diff_row *row, int all)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    if (row->n_provinces < all) {
        say_some(&text, row->provinces, row->n_provinces, PROVINCES_SHOWN,
                 lang);
        cn_out_field(report->out, COLUMN, CN_T(lang, "  tỉnh", "  provinces"),
                     text.text);
    }
    if (row->n_procedures > 0) {
        cn_strbuf_clear(&text);
        say_some(&text, row->procedures, row->n_procedures, PROCEDURES_SHOWN,
                 lang);
        cn_out_field(report->out, COLUMN,
                     CN_T(lang, "  thủ tục", "  procedures"), text.text);
    }
    cn_strbuf_release(&text);
}

static const char *role_label(const char *role, enum cn_lang lang)
{
    static const struct {
        const char *role, *label[CN_N_LANG];
    } roles[] = {
        {"removed", {"đã bỏ", "removed"}},
        {"added", {"mới thêm", "added"}},
        {"altered", {"đã sửa", "altered"}},
        {"before", {"thôi áp dụng", "no longer"}},
        {"after", {"nay áp dụng", "now"}},
        {"both", {"như cũ", "as before"}},
    };
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        if (strcmp(roles[i].role, role) == 0) {
            return roles[i].label[lang];
        }
    }
    return role;
}

static void print_rules(const struct cn_diff_report *report,
                        const struct cn_diff_row *row)
{
    enum cn_lang lang = report->out->lang;
    char number[CN_WORD_MAX];
    struct cn_strbuf text, label;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_init(&label, CN_SAY_MAX);
    for (int i = 0; i < row->n_rules && i < RULES_SHOWN; i++) {
        const struct cn_link *link = &row->rules[i].link;
        cn_strbuf_clear(&text);
        cn_strbuf_clear(&label);
        CN_SAY(&text, link->from ? "{1} ({2} → {3})" : "{1}", link->rule,
               link->from, link->holder);
        CN_SAY(&text, link->from || !link->holder ? "  " : " ({1})  ",
               link->holder);
        cn_diff_file(report, &text, link->file);
        CN_SAY(&text, ":{1}", cn_say_int(number, link->line));
        CN_SAY(&label, "    {1}", role_label(row->rules[i].role, lang));
        cn_out_field(report->out, RULE_COLUMN, label.text, text.text);
    }
    if (row->n_rules > RULES_SHOWN) {
        cn_strbuf_clear(&text);
        CN_SAY(&text,
               CN_T(lang, "… và {1} quy tắc nữa", "… and {1} more rules"),
               cn_say_int(number, row->n_rules - RULES_SHOWN));
        cn_out_line(report->out, RULE_COLUMN, RULE_COLUMN, text.text);
    }
    cn_strbuf_release(&label);
    cn_strbuf_release(&text);
}

void cn_report_change(const struct cn_diff_report *report,
                      const struct cn_diff_row *row, int all)
{
    struct cn_strbuf text;
    print_title(report, row);
    print_regions(report, row);
    print_days(report, row);
    print_where(report, row, all);
    if (row->n_rules > 0) {
        cn_out_line(report->out, 2, 2,
                    CN_T(report->out->lang, "quy tắc", "rules"));
        print_rules(report, row);
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1} {2}", report->program, row->command);
    cn_out_field(report->out, COLUMN,
                 CN_T(report->out->lang, "  xem lại", "  again"), text.text);
    cn_strbuf_release(&text);
}
