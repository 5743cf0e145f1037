/* SPDX-License-Identifier: MIT
 *
 * proof_text.c: a proof for people: what is wrong, and what is declared as not
 * established.
 */
#include <string.h>

#include "proof.h"
#include "say.h"

#define REGIONS_SHOWN    6
#define PROCEDURES_SHOWN 6
#define RULES_SHOWN      12
#define COLUMN           14
#define RULE_COLUMN      20

void cn_say_region(struct cn_strbuf *buf, const struct cn_proof_region *region)
{
    for (int t = 0; t < region->n_tests; t++) {
        const struct cn_proof_test *test = &region->tests[t];
        bool range = test->n_values > 0 && strchr("<>", test->values[0][0]);
        CN_SAY(buf, t > 0 ? ", {1} {2}" : "{1} {2}", test->fact,
               range           ? ""
               : test->none_of ? "≠ "
                               : "= ");
        for (int v = 0; v < test->n_values; v++) {
            CN_SAY(buf, v > 0 ? "|{1}" : "{1}", test->values[v]);
        }
    }
}

void cn_say_procedures(struct cn_strbuf *buf,
                       const struct cn_proof_report *report,
                       const int procedures[], int n, int max)
{
    char more[CN_WORD_MAX];
    for (int i = 0; i < n && i < max; i++) {
        struct cn_procedure_info info;
        if (cn_procedure_get(report->snapshot, procedures[i], &info)) {
            CN_SAY(buf, i > 0 ? ", {1}" : "{1}",
                   info.code[0] ? info.code : info.id);
        }
    }
    if (n > max) {
        CN_SAY(buf,
               CN_T(report->out->lang, " và {1} thủ tục nữa", " and {1} more"),
               cn_say_int(more, n - max));
    }
}

void cn_say_actions(struct cn_strbuf *buf, const char *subject,
                    const char *const *actions, int n)
{
    CN_SAY(buf, "{1}:", subject);
    for (int i = 0; i < n; i++) {
        CN_SAY(buf, i > 0 ? ",{1}" : "{1}", actions[i]);
    }
}

/* ---- findings ---------------------------------------------------------- */

static const char *role_label(const char *role, enum cn_lang lang)
{
    static const struct {
        const char *role, *label[CN_N_LANG];
    } roles[] = {
        {"chain", {"chuỗi", "chain"}},
        {"side", {"một bên", "side"}},
        {"loop", {"trong vòng", "loop"}},
        {"held", {"trước đó", "before"}},
        {"waits", {"đang chờ", "waits"}},
        {"fault", {"sai", "at fault"}},
        {"winner", {"thắng", "wins"}},
        {"before", {"mắt xích trước", "link before"}},
        {"requires", {"đòi hỏi", "requires"}},
        {"unknown", {"khai báo", "declared"}},
    };
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        if (strcmp(roles[i].role, role) == 0) {
            return roles[i].label[lang];
        }
    }
    return role;
}

static void print_rule(const struct cn_proof_report *report,
                       const struct cn_proof_rule *rule)
{
    const struct cn_link *link = &rule->link;
    char line[CN_WORD_MAX];
    struct cn_strbuf text, label;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, link->from ? "{1} ({2} → {3})" : "{1}", link->rule,
           link->from, link->holder);
    CN_SAY(&text, link->from || !link->holder ? "" : " ({1})", link->holder);
    CN_SAY(&text, "  {1}:{2}", link->file, cn_say_int(line, link->line));
    cn_strbuf_init(&label, CN_SAY_MAX);
    CN_SAY(&label, "    {1}", role_label(rule->role, report->out->lang));
    cn_out_field(report->out, RULE_COLUMN, label.text, text.text);
    cn_strbuf_release(&label);
    cn_strbuf_release(&text);
}

static void print_rules(const struct cn_proof_report *report,
                        const struct cn_proof_finding *f)
{
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    for (int i = 0; i < f->n_rules && i < RULES_SHOWN; i++) {
        print_rule(report, &f->rules[i]);
    }
    if (f->n_rules > RULES_SHOWN) {
        cn_strbuf_init(&text, CN_SAY_MAX);
        CN_SAY(&text,
               CN_T(report->out->lang, "… và {1} quy tắc nữa",
                    "… and {1} more rules"),
               cn_say_int(number, f->n_rules - RULES_SHOWN));
        cn_out_line(report->out, RULE_COLUMN, RULE_COLUMN, text.text);
        cn_strbuf_release(&text);
    }
}

/* How many regions are left out; nothing when none are. */
static void print_left(const struct cn_proof_report *report, int n,
                       const char *pattern)
{
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    if (n > 0) {
        cn_strbuf_init(&text, CN_SAY_MAX);
        CN_SAY(&text, pattern, cn_say_int(number, n));
        cn_out_line(report->out, COLUMN, COLUMN, text.text);
        cn_strbuf_release(&text);
    }
}

static void print_regions(const struct cn_proof_report *report,
                          const struct cn_proof_region *regions, int n,
                          int more)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < n && i < REGIONS_SHOWN; i++) {
        cn_strbuf_clear(&text);
        cn_say_region(&text, &regions[i]);
        if (text.len > 0) {
            cn_out_field(report->out, COLUMN,
                         i == 0 ? CN_T(lang, "  khi", "  when")
                                : CN_T(lang, "  hoặc khi", "  or when"),
                         text.text);
        }
    }
    cn_strbuf_release(&text);
    print_left(report, n - REGIONS_SHOWN,
               CN_T(lang, "… và {1} vùng nữa; xem --json",
                    "… and {1} more regions; see --json"));
    print_left(report, more,
               CN_T(lang,
                    "… và nhiều nhất {1} vùng nữa, đã soát nhưng không liệt kê",
                    "… and at most {1} more regions, proved but not listed"));
}

static void print_days(const struct cn_proof_report *report,
                       const struct cn_proof_finding *f)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_say_period(&text, f->from, f->to, lang);
    cn_out_field(report->out, COLUMN,
                 f->pending ? CN_T(lang, "  tiếp nhận", "  received")
                            : CN_T(lang, "  ngày", "  days"),
                 text.text);
    if (f->pending) {
        cn_strbuf_clear(&text);
        cn_say_period(&text, f->on_from, f->on_to, lang);
        cn_out_field(report->out, COLUMN,
                     CN_T(lang, "  giải quyết", "  decided"), text.text);
    }
    cn_strbuf_release(&text);
}

void cn_say_proof_finding(struct cn_strbuf *buf,
                          const struct cn_proof_finding *f, enum cn_lang lang)
{
    CN_SAY(buf, "{1} [{2}]: ", cn_proof_kind_label(f->kind, lang),
           cn_proof_kind_name(f->kind));
    cn_say_actions(buf, f->subject, f->actions, f->n_actions);
    CN_SAY(buf, " – {1}", f->subject_name);
    if (f->holder_name) {
        CN_SAY(buf,
               CN_T(lang, "; {1} không tồn tại vào những ngày này",
                    "; {1} does not exist on these days"),
               f->holder_name);
    }
}

static void print_head(const struct cn_proof_report *report,
                       const struct cn_proof_finding *f)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_say_proof_finding(&text, f, report->out->lang);
    cn_out_headline(report->out, text.text);
    cn_strbuf_release(&text);
}

static void print_finding(const struct cn_proof_report *report,
                          const struct cn_proof_finding *f)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_out_blank(report->out);
    print_head(report, f);
    print_regions(report, f->regions, f->n_regions, f->more_regions);
    print_days(report, f);
    cn_say_procedures(&text, report, f->procedures, f->n_procedures,
                      PROCEDURES_SHOWN);
    if (text.len > 0) {
        cn_out_field(report->out, COLUMN,
                     CN_T(lang, "  thủ tục", "  procedures"), text.text);
    }
    if (f->n_rules > 0) {
        cn_out_line(report->out, 2, 2, CN_T(lang, "quy tắc", "rules"));
        print_rules(report, f);
    }
    cn_strbuf_clear(&text);
    CN_SAY(&text, "{1} {2}", report->program, f->command);
    cn_out_field(report->out, COLUMN, CN_T(lang, "  xem lại", "  again"),
                 text.text);
    cn_strbuf_release(&text);
}

/* ---- declared as unknown ------------------------------------------------- */

static void print_unknown(const struct cn_proof_report *report,
                          const struct cn_proof_finding *f)
{
    enum cn_lang lang = report->out->lang;
    char line[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_puts(&text, "- ");
    cn_say_actions(&text, f->subject, f->actions, f->n_actions);
    for (int i = 0; i < f->n_regions && i < REGIONS_SHOWN; i++) {
        if (f->regions[i].n_tests > 0) {
            cn_strbuf_puts(&text, i == 0 ? "; " : CN_T(lang, " hoặc ", " or "));
        }
        cn_say_region(&text, &f->regions[i]);
    }
    cn_strbuf_puts(&text, "; ");
    cn_say_period(&text, f->from, f->to, lang);
    CN_SAY(&text, ": {1}", f->reason);
    if (f->n_rules > 0) {
        CN_SAY(&text, " [{1}:{2}]", f->rules[0].link.file,
               cn_say_int(line, f->rules[0].link.line));
    }
    cn_out_line(report->out, 0, 2, text.text);
    cn_strbuf_release(&text);
}

void cn_report_proof(const struct cn_proof_report *report,
                     const cn_proof *proof)
{
    enum cn_lang lang = report->out->lang;
    int n = cn_proof_count(proof);
    int i = 0;
    cn_report_summary(report, cn_proof_summary(proof));
    for (; i < n && cn_proof_at(proof, i)->kind != CN_PROOF_UNKNOWN; i++) {
        print_finding(report, cn_proof_at(proof, i));
    }
    if (i < n) {
        cn_out_blank(report->out);
        cn_out_headline(report->out, CN_T(lang, "Khai báo là chưa xác lập",
                                          "Declared as not established"));
    }
    for (; i < n; i++) {
        print_unknown(report, cn_proof_at(proof, i));
    }
}
