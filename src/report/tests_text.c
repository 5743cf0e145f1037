/* SPDX-License-Identifier: MIT
 *
 * tests_text.c: tests that failed, and which rules the tests reach, for
 * people.
 */
#include "say.h"
#include "tests.h"

#define COLUMN           14
#define PROVISION_COLUMN 44

void cn_say_test(struct cn_strbuf *buf, const struct cn_test_info *info,
                 enum cn_lang lang)
{
    char day[CN_WORD_MAX];
    if (info->id[0] != '\0') {
        cn_strbuf_puts(buf, info->id);
        return;
    }
    CN_SAY(buf, CN_T(lang, "{1} ngày {2}", "{1} on {2}"), info->ask,
           cn_say_date(day, info->on, lang));
}

void cn_say_chain(struct cn_strbuf *buf, const struct cn_decision *decision)
{
    char line[CN_WORD_MAX];
    for (int i = 0; decision && i < decision->n_chain; i++) {
        const struct cn_link *link = &decision->chain[i];
        CN_SAY(buf, i > 0 ? " → {1} ({2}:{3})" : "{1} ({2}:{3})", link->rule,
               link->file, cn_say_int(line, link->line));
    }
}

static void say_difference(struct cn_strbuf *buf,
                           const struct cn_test_fault *fault, enum cn_lang lang)
{
    const char *nothing = CN_T(lang, "không có gì", "nothing");
    if (fault->senseless) {
        cn_strbuf_puts(buf, fault->got);
        return;
    }
    CN_SAY(buf, CN_T(lang, "cần {1}; được {2}", "expected {1}; got {2}"),
           fault->want[0] ? fault->want : nothing,
           fault->got[0] ? fault->got : nothing);
}

void cn_say_fault(struct cn_strbuf *buf, const struct cn_test_fault *fault,
                  enum cn_lang lang)
{
    CN_SAY(buf, "{1}: ", fault->field);
    say_difference(buf, fault, lang);
}

static void print_field(struct cn_out *out, const char *label, const char *text)
{
    struct cn_strbuf indented;
    cn_strbuf_init(&indented, CN_SAY_MAX);
    CN_SAY(&indented, "  {1}", label);
    cn_out_field(out, COLUMN, indented.text, text);
    out->failed = out->failed || indented.failed;
    cn_strbuf_release(&indented);
}

/* ---- tests ---------------------------------------------------------- */

static void print_failure(struct cn_out *out, const struct cn_test_info *info,
                          const struct cn_test_result *result)
{
    char line[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1}:{2}: ", info->file, cn_say_int(line, info->line));
    cn_say_test(&text, info, out->lang);
    cn_out_headline(out, text.text);
    for (int f = 0; f < result->n_faults; f++) {
        cn_strbuf_clear(&text);
        say_difference(&text, &result->faults[f], out->lang);
        print_field(out, result->faults[f].field, text.text);
    }
    cn_strbuf_clear(&text);
    cn_say_chain(&text, result->decision);
    if (text.len > 0) {
        print_field(out, CN_T(out->lang, "căn cứ", "chain"), text.text);
    }
    out->failed = out->failed || text.failed;
    cn_strbuf_release(&text);
}

static int count_generated(const struct cn_test_report *report)
{
    struct cn_test_info info;
    int n = 0;
    for (int i = 0; cn_tests_at(report->tests, i, &info); i++) {
        n += info.generated && cn_test_run_at(report->run, i)->ran;
    }
    return n;
}

void cn_report_tests(const struct cn_test_report *report)
{
    struct cn_test_info info;
    struct cn_strbuf text;
    char ran[CN_WORD_MAX], good[CN_WORD_MAX], bad[CN_WORD_MAX];
    struct cn_out *out = report->out;
    int passed = 0;
    int n = cn_test_run_count(report->run, &passed);
    for (int i = 0; cn_tests_at(report->tests, i, &info); i++) {
        const struct cn_test_result *result = cn_test_run_at(report->run, i);
        if (result->ran && !result->passed) {
            print_failure(out, &info, result);
        }
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(out->lang, "{1} kiểm thử: {2} đạt, {3} hỏng",
                "{1} test(s): {2} passed, {3} failed"),
           cn_say_int(ran, n), cn_say_int(good, passed),
           cn_say_int(bad, n - passed));
    int generated = count_generated(report);
    if (generated > 0) {
        CN_SAY(&text,
               CN_T(out->lang, "; {1} do máy viết, chưa được xác nhận",
                    "; {1} written by machine and not confirmed"),
               cn_say_int(ran, generated));
    }
    cn_out_line(out, 0, 0, text.text);
    out->failed = out->failed || text.failed;
    cn_strbuf_release(&text);
}

/* ---- coverage ------------------------------------------------------- */

static void say_part(struct cn_strbuf *buf, int reached, int rules)
{
    char part[CN_WORD_MAX], all[CN_WORD_MAX];
    CN_SAY(buf, "{1}/{2}", cn_say_int(part, reached), cn_say_int(all, rules));
}

static void print_provision(struct cn_out *out,
                            const struct cn_coverage_provision *p)
{
    struct cn_strbuf label, text;
    cn_strbuf_init(&label, CN_SAY_MAX);
    cn_strbuf_init(&text, CN_SAY_MAX);
    const char *const names[][2] = {
        {CN_T(out->lang, "Điều {1}", "Article {1}"), p->basis.article},
        {CN_T(out->lang, " khoản {1}", " clause {1}"), p->basis.clause},
        {CN_T(out->lang, " điểm {1}", " point {1}"), p->basis.point}};
    cn_strbuf_puts(&label, "  ");
    for (int i = 0; i < 3; i++) {
        if (names[i][1]) {
            CN_SAY(&label, names[i][0], names[i][1]);
        }
    }
    if (label.len == 2) {
        cn_strbuf_puts(&label,
                       CN_T(out->lang, "không nêu điều", "no article named"));
    }
    say_part(&text, p->reached, p->rules);
    cn_out_field(out, PROVISION_COLUMN, label.text, text.text);
    out->failed = out->failed || label.failed || text.failed;
    cn_strbuf_release(&label);
    cn_strbuf_release(&text);
}

static void print_instrument(struct cn_out *out,
                             const struct cn_coverage_instrument *in)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_puts(&text, in->id[0] != '\0'
                              ? in->id
                              : CN_T(out->lang, "(quy tắc không có căn cứ)",
                                     "(rules without a basis)"));
    cn_strbuf_puts(&text, "  ");
    say_part(&text, in->reached, in->rules);
    if (in->gaps[0] != '\0') {
        CN_SAY(&text,
               CN_T(out->lang, "; giữa đó chưa có quy tắc: Điều {1}",
                    "; no rule in between: Article {1}"),
               in->gaps);
    }
    cn_out_headline(out, text.text);
    for (int i = 0; i < in->n_provisions; i++) {
        print_provision(out, &in->provisions[i]);
    }
    out->failed = out->failed || text.failed;
    cn_strbuf_release(&text);
}

/* Instruments that no rule rests on, in one line. */
static void print_bare(const struct cn_test_report *report)
{
    struct cn_strbuf text;
    struct cn_out *out = report->out;
    int n = 0;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_puts(&text, CN_T(out->lang, "Văn bản chưa có quy tắc nào: ",
                               "Instruments without a rule: "));
    for (int i = 0; i < cn_coverage_instruments(report->coverage); i++) {
        const struct cn_coverage_instrument *in =
            cn_coverage_instrument(report->coverage, i);
        if (in->rules == 0) {
            CN_SAY(&text, n++ > 0 ? ", {1}" : "{1}", in->id);
        }
    }
    if (n > 0) {
        cn_out_line(out, 0, 2, text.text);
    }
    out->failed = out->failed || text.failed;
    cn_strbuf_release(&text);
}

static void print_unreached(struct cn_out *out,
                            const struct cn_coverage_rule *rule)
{
    char line[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(out->lang, "{1}:{2}: không kiểm thử nào tới {3} \"{4}\"",
                "{1}:{2}: no test reaches {3} \"{4}\""),
           rule->file, cn_say_int(line, rule->line), rule->kind, rule->id);
    cn_out_line(out, 0, 2, text.text);
    out->failed = out->failed || text.failed;
    cn_strbuf_release(&text);
}

void cn_report_coverage(const struct cn_test_report *report)
{
    for (int i = 0; i < cn_coverage_instruments(report->coverage); i++) {
        const struct cn_coverage_instrument *in =
            cn_coverage_instrument(report->coverage, i);
        if (in->rules > 0) {
            print_instrument(report->out, in);
        }
    }
    print_bare(report);
    const struct cn_coverage_rule *rule = NULL;
    for (int i = 0; (rule = cn_coverage_rule(report->coverage, i)); i++) {
        if (rule->tests == 0) {
            print_unreached(report->out, rule);
        }
    }
}

void cn_report_coverage_line(const struct cn_test_report *report)
{
    char part[CN_WORD_MAX], all[CN_WORD_MAX];
    struct cn_strbuf text;
    struct cn_out *out = report->out;
    int reached = 0;
    int rules = cn_coverage_rules(report->coverage, &reached);
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(out->lang, "kiểm thử tới {1}/{2} quy tắc",
                "the tests reach {1} of {2} rules"),
           cn_say_int(part, reached), cn_say_int(all, rules));
    cn_strbuf_printf(&text, " (%.1f %%)",
                     rules > 0 ? 100.0 * reached / rules : 100.0);
    cn_out_line(out, 0, 0, text.text);
    out->failed = out->failed || text.failed;
    cn_strbuf_release(&text);
}
