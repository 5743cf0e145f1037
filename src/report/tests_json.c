/* SPDX-License-Identifier: MIT
 *
 * tests_json.c: a run of tests and its coverage for programs.
 */
#include "tests.h"

static json_t *faults_json(const struct cn_test_result *result)
{
    json_t *array = json_array();
    for (int i = 0; i < result->n_faults; i++) {
        const struct cn_test_fault *fault = &result->faults[i];
        (void)json_array_append_new(
            array, json_pack("{s:o, s:o, s:o, s:b}", "field",
                             cn_json_text(fault->field), "want",
                             cn_json_text(fault->want), "got",
                             cn_json_text(fault->got), "senseless",
                             (int)fault->senseless));
    }
    return array;
}

static json_t *chain_json(const struct cn_decision *d)
{
    json_t *array = json_array();
    for (int i = 0; d && i < d->n_chain; i++) {
        (void)json_array_append_new(
            array,
            json_pack("{s:o, s:o, s:i}", "rule", cn_json_text(d->chain[i].rule),
                      "file", cn_json_text(d->chain[i].file), "line",
                      d->chain[i].line));
    }
    return array;
}

json_t *cn_json_test(const struct cn_test_info *info,
                     const struct cn_test_result *result)
{
    return json_pack("{s:o, s:o, s:o, s:o, s:i, s:b, s:b, s:o, s:o}", "id",
                     cn_json_text(info->id), "ask", cn_json_text(info->ask),
                     "on", cn_json_date(info->on), "file",
                     cn_json_text(info->file), "line", info->line, "passed",
                     (int)result->passed, "generated", (int)info->generated,
                     "faults", faults_json(result), "chain",
                     chain_json(result->decision));
}

static json_t *tests_json(const struct cn_test_report *report)
{
    struct cn_test_info info;
    json_t *array = json_array();
    for (int i = 0; cn_tests_at(report->tests, i, &info); i++) {
        const struct cn_test_result *result = cn_test_run_at(report->run, i);
        if (!result->ran) {
            continue;
        }
        if (json_array_append_new(array, cn_json_test(&info, result)) != 0) {
            json_decref(array);
            return NULL;
        }
    }
    return array;
}

static json_t *findings_json(const cn_tests *tests)
{
    json_t *array = json_array();
    for (size_t i = 0; i < cn_tests_findings(tests); i++) {
        const struct cn_finding *f = cn_tests_finding(tests, i);
        (void)json_array_append_new(
            array,
            json_pack("{s:o, s:o, s:i, s:o, s:o}", "id", cn_json_text(f->id),
                      "file", cn_json_text(f->file), "line", f->line, "message",
                      cn_json_text(f->message), "hint", cn_json_text(f->hint)));
    }
    return array;
}

/* ---- coverage ------------------------------------------------------- */

static json_t *rules_json(const cn_coverage *coverage)
{
    const struct cn_coverage_rule *rule = NULL;
    json_t *array = json_array();
    for (int i = 0; (rule = cn_coverage_rule(coverage, i)); i++) {
        (void)json_array_append_new(
            array,
            json_pack("{s:o, s:o, s:o, s:i, s:o, s:i}", "rule",
                      cn_json_text(rule->id), "kind", cn_json_text(rule->kind),
                      "file", cn_json_text(rule->file), "line", rule->line,
                      "instrument", cn_json_text(rule->basis.instrument),
                      "tests", rule->tests));
    }
    return array;
}

static json_t *provisions_json(const struct cn_coverage_instrument *in)
{
    json_t *array = json_array();
    for (int i = 0; i < in->n_provisions; i++) {
        const struct cn_coverage_provision *p = &in->provisions[i];
        (void)json_array_append_new(
            array, json_pack("{s:o, s:o, s:o, s:i, s:i}", "article",
                             cn_json_text(p->basis.article), "clause",
                             cn_json_text(p->basis.clause), "point",
                             cn_json_text(p->basis.point), "rules", p->rules,
                             "reached", p->reached));
    }
    return array;
}

static json_t *coverage_json(const cn_coverage *coverage)
{
    int reached = 0;
    int rules = cn_coverage_rules(coverage, &reached);
    json_t *array = json_array();
    for (int i = 0; i < cn_coverage_instruments(coverage); i++) {
        const struct cn_coverage_instrument *in =
            cn_coverage_instrument(coverage, i);
        (void)json_array_append_new(
            array,
            json_pack("{s:o, s:o, s:i, s:i, s:o, s:o}", "instrument",
                      cn_json_text(in->id), "title", cn_json_text(in->title),
                      "rules", in->rules, "reached", in->reached,
                      "articles_without_rules", cn_json_text(in->gaps),
                      "provisions", provisions_json(in)));
    }
    return json_pack("{s:i, s:i, s:o, s:o}", "rules", rules, "reached", reached,
                     "instruments", array, "by_rule", rules_json(coverage));
}

enum cn_status cn_report_tests_json(const struct cn_test_report *report,
                                    bool whole, struct cn_error *err)
{
    int passed = 0;
    int n = cn_test_run_count(report->run, &passed);
    json_t *value = json_pack("{s:i, s:i, s:o, s:o}", "passed", passed,
                              "failed", n - passed, "tests", tests_json(report),
                              "findings", findings_json(report->tests));
    if (value && whole &&
        json_object_set_new(value, "coverage",
                            coverage_json(report->coverage)) != 0) {
        json_decref(value);
        value = NULL;
    }
    return cn_json_print(report->out, value, err);
}
