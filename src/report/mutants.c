/* SPDX-License-Identifier: MIT
 *
 * mutants.c: survivors for people, every mutant for programs.
 */
#include "mutants.h"
#include "say.h"

static const char *const ends[CN_N_MUTANT_END] = {
    [CN_MUTANT_KILLED] = "killed",
    [CN_MUTANT_SURVIVED] = "survived",
    [CN_MUTANT_EQUIVALENT] = "equivalent",
    [CN_MUTANT_REFUSED] = "refused",
};

static void print_survivor(struct cn_out *out, const char *program,
                           const struct cn_mutant *m)
{
    char line[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1}:{2}: \"{3}\" {4}", m->file, cn_say_int(line, m->line),
           m->rule, m->kind);
    if (m->from[0] != '\0') {
        CN_SAY(&text, m->to[0] ? " {1} → {2}" : " {1}", m->from, m->to);
    }
    cn_out_line(out, 0, 4, text.text);
    if (m->command) {
        cn_strbuf_clear(&text);
        CN_SAY(&text, "{1} {2}", program, m->command);
        cn_out_line(out, 4, 8, text.text);
    }
    out->failed = out->failed || text.failed;
    cn_strbuf_release(&text);
}

static void print_summary(struct cn_out *out,
                          const struct cn_mutation_summary *s)
{
    char n[6][CN_WORD_MAX];
    struct cn_strbuf text;
    int all = 0;
    for (int i = 0; i < CN_N_MUTANT_END; i++) {
        all += s->count[i];
        cn_say_int(n[i], s->count[i]);
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(out->lang,
                "{1} lỗi cấy vào {2} quy tắc: {3} bị phát hiện, {4} lọt lưới, "
                "{5} không đổi câu trả lời nào, {6} không biên dịch được",
                "{1} mistakes in {2} rules: {3} killed, {4} survived, {5} "
                "change no answer, {6} do not compile"),
           cn_say_int(n[4], all), cn_say_int(n[5], s->rules),
           n[CN_MUTANT_KILLED], n[CN_MUTANT_SURVIVED], n[CN_MUTANT_EQUIVALENT],
           n[CN_MUTANT_REFUSED]);
    if (s->not_tried > 0) {
        CN_SAY(&text, CN_T(out->lang, "; {1} chưa thử", "; {1} not tried"),
               cn_say_int(n[4], s->not_tried));
    }
    cn_out_line(out, 0, 0, text.text);
    out->failed = out->failed || text.failed;
    cn_strbuf_release(&text);
}

void cn_report_mutants(struct cn_out *out, const char *program,
                       const cn_mutation *mutation)
{
    const struct cn_mutant *m = NULL;
    for (int i = 0; (m = cn_mutation_at(mutation, i)); i++) {
        if (m->end == CN_MUTANT_SURVIVED) {
            print_survivor(out, program, m);
        }
    }
    print_summary(out, cn_mutation_summary(mutation));
}

static json_t *mutant_json(const struct cn_mutant *m, const cn_tests *tests)
{
    struct cn_test_info info = {.file = NULL};
    bool noticed = m->test != CN_NONE && cn_tests_at(tests, m->test, &info);
    return json_pack(
        "{s:s, s:o, s:o, s:o, s:i, s:o, s:o, s:o, s:o}", "end", ends[m->end],
        "kind", cn_json_text(m->kind), "rule", cn_json_text(m->rule), "file",
        cn_json_text(m->file), "line", m->line, "from", cn_json_text(m->from),
        "to", cn_json_text(m->to), "command", cn_json_text(m->command),
        "noticed_by",
        noticed ? json_pack("{s:o, s:i}", "file", cn_json_text(info.file),
                            "line", info.line)
                : json_null());
}

enum cn_status cn_report_mutants_json(struct cn_out *out,
                                      const cn_mutation *mutation,
                                      const cn_tests *tests,
                                      struct cn_error *err)
{
    const struct cn_mutation_summary *s = cn_mutation_summary(mutation);
    const struct cn_mutant *m = NULL;
    json_t *array = json_array();
    for (int i = 0; (m = cn_mutation_at(mutation, i)); i++) {
        if (json_array_append_new(array, mutant_json(m, tests)) != 0) {
            json_decref(array);
            return cn_json_print(out, NULL, err);
        }
    }
    return cn_json_print(out,
                         json_pack("{s:i, s:i, s:i, s:i, s:i, s:i, s:o}",
                                   "rules", s->rules, "killed",
                                   s->count[CN_MUTANT_KILLED], "survived",
                                   s->count[CN_MUTANT_SURVIVED], "equivalent",
                                   s->count[CN_MUTANT_EQUIVALENT], "refused",
                                   s->count[CN_MUTANT_REFUSED], "not_tried",
                                   s->not_tried, "mutants", array),
                         err);
}
