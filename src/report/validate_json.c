/* SPDX-License-Identifier: MIT
 *
 * validate_json.c: the findings about a list for programs: as JSON, and as
 * SARIF and JUnit XML for those that review and build.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../store/sheet.h"
#include "junit.h"
#include "sarif.h"
#include "say.h"
#include "validate.h"

/* ---- JSON ---------------------------------------------------------------- */

static json_t *tiers_of(unsigned tiers)
{
    json_t *out = json_array();
    for (int t = CN_TIER_CENTRAL; t < CN_N_TIER; t++) {
        if (tiers & (1U << t)) {
            (void)json_array_append_new(
                out, json_string(cn_tier_name((enum cn_tier)t)));
        }
    }
    return out;
}

static json_t *basis_of(const struct cn_basis *basis)
{
    return basis->instrument[0] == '\0'
               ? json_null()
               : json_pack("{s:o, s:o, s:o, s:o}", "instrument",
                           cn_json_text(basis->instrument), "article",
                           cn_json_text(basis->article), "clause",
                           cn_json_text(basis->clause), "point",
                           cn_json_text(basis->point));
}

static json_t *possible_of(const struct cn_validate_finding *f)
{
    json_t *out = json_array();
    for (int i = 0; i < f->n_possible; i++) {
        const struct cn_validate_possible *p = &f->possible[i];
        (void)json_array_append_new(
            out,
            json_pack("{s:s, s:o, s:o, s:o, s:o}", "tier",
                      cn_tier_name(p->tier), "holder", cn_json_text(p->holder),
                      "name", cn_json_text(p->name), "rule",
                      cn_json_text(p->rule), "basis", basis_of(&p->basis)));
    }
    return out;
}

static json_t *number_or_null(int number, bool given)
{
    return given ? json_integer(number) : json_null();
}

static json_t *finding_of(const struct cn_validate_finding *f,
                          enum cn_lang lang)
{
    char cell[CN_CELL_NAME_MAX] = "";
    struct cn_strbuf text;
    bool placed = f->line > 0 && f->column != CN_NONE;
    if (placed) {
        cn_sheet_cell_name(cell, f->column, f->line);
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_say_list_finding(&text, f, lang);
    json_t *out = json_pack(
        "{s:o, s:s, s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, "
        "s:o, s:o}",
        "id", cn_json_text(f->id), "kind", cn_validate_kind_name(f->kind),
        "severity", cn_severity_name(cn_validate_kind_severity(f->kind)),
        "sheet", cn_json_text(f->sheet), "row",
        number_or_null(f->line, f->line > 0), "cell", cn_json_text(cell),
        "code", cn_json_text(f->code), "name", cn_json_text(f->name), "field",
        cn_json_text(f->field), "tiers", tiers_of(f->tiers), "there",
        cn_json_text(f->there), "should", cn_json_text(f->should), "why",
        cn_json_text(f->why), "rule", cn_json_text(f->rule), "message",
        cn_json_text(text.text));
    if (out) {
        (void)json_object_set_new(out, "basis", basis_of(&f->basis));
        (void)json_object_set_new(out, "possible", possible_of(f));
    }
    cn_strbuf_release(&text);
    return out;
}

static json_t *by_tier(const int tier[])
{
    json_t *out = json_object();
    for (int t = 0; t < CN_N_TIER; t++) {
        const char *name =
            t == CN_TIER_NONE ? "none" : cn_tier_name((enum cn_tier)t);
        (void)json_object_set_new(out, name, json_integer(tier[t]));
    }
    return out;
}

static json_t *counts_of(const struct cn_validate_summary *s)
{
    json_t *kinds = json_object();
    json_t *severities = json_object();
    for (int k = 0; k < CN_N_VALIDATE_KIND; k++) {
        if (s->count[k] > 0) {
            (void)json_object_set_new(
                kinds, cn_validate_kind_name((enum cn_validate_kind)k),
                json_integer(s->count[k]));
        }
    }
    for (int i = 0; i < CN_N_SEVERITY; i++) {
        (void)json_object_set_new(severities,
                                  cn_severity_name((enum cn_severity)i),
                                  json_integer(s->severity[i]));
    }
    return json_pack("{s:i, s:i, s:i, s:i, s:i, s:i, s:o, s:o, s:o}", "rows",
                     s->rows, "procedures", s->codes, "known", s->known,
                     "faulty", s->faulty, "withdrawn", s->withdrawn, "outside",
                     s->outside, "tiers", by_tier(s->tier), "severities",
                     severities, "kinds", kinds);
}

static json_t *fields_of(const struct cn_validate_summary *s)
{
    json_t *out = json_array();
    for (int i = 0; i < s->n_fields; i++) {
        const struct cn_validate_field *f = &s->fields[i];
        (void)json_array_append_new(
            out, json_pack("{s:o, s:i, s:o, s:i}", "field",
                           cn_json_text(f->name), "rows", f->rows, "tiers",
                           by_tier(f->tier), "findings", f->findings));
    }
    return out;
}

static json_t *totals_of(const struct cn_validate_summary *s)
{
    json_t *out = json_array();
    for (int i = 0; i < s->n_totals; i++) {
        const struct cn_validate_total *t = &s->totals[i];
        (void)json_array_append_new(
            out, json_pack("{s:o, s:i, s:o, s:o, s:i, s:i, s:i}", "sheet",
                           cn_json_text(t->sheet), "row", t->line, "text",
                           cn_json_text(t->text), "tier",
                           t->tier == CN_TIER_NONE
                               ? json_null()
                               : json_string(cn_tier_name(t->tier)),
                           "stated", t->stated, "rows", t->rows, "procedures",
                           t->codes));
    }
    return out;
}

static json_t *province_of(const struct cn_validate_report *report)
{
    struct cn_unit_info unit;
    return cn_unit_get(report->snapshot, report->options->province, &unit)
               ? json_pack("{s:o, s:o}", "code", cn_json_text(unit.code),
                           "name", cn_json_text(unit.full_name))
               : json_null();
}

enum cn_status cn_report_validate_json(const struct cn_validate_report *report,
                                       struct cn_error *err)
{
    const struct cn_validate_summary *s =
        cn_validation_summary(report->validation);
    int n = cn_validation_count(report->validation);
    json_t *findings = json_array();
    bool failed = !findings;
    for (int i = 0; i < n && !failed; i++) {
        failed =
            json_array_append_new(
                findings, finding_of(cn_validation_at(report->validation, i),
                                     report->out->lang)) != 0;
    }
    if (failed) {
        json_decref(findings);
        return cn_json_print(report->out, NULL, err);
    }
    return cn_json_print(
        report->out,
        json_pack("{s:o, s:s, s:s, s:o, s:b, s:o, s:o, s:o, s:o, s:o, s:o}",
                  "file", cn_json_text(report->options->file), "kind", s->kind,
                  "encoding", s->encoding, "on",
                  cn_json_date(report->options->on), "on_is_today",
                  report->day_assumed, "province", province_of(report),
                  "summary", counts_of(s), "fields", fields_of(s), "totals",
                  totals_of(s), "findings", findings, "ruleset",
                  cn_json_text(cn_ruleset_hash(report->snapshot))),
        err);
}

/* ---- SARIF --------------------------------------------------------------- */

static enum cn_sarif_level level_of(enum cn_validate_kind kind)
{
    switch (cn_validate_kind_severity(kind)) {
    case CN_SEVERITY_NOTE:
        return CN_SARIF_NOTE;
    case CN_SEVERITY_WARNING:
        return CN_SARIF_WARNING;
    case CN_SEVERITY_ERROR:
    case CN_N_SEVERITY:
    default:
        return CN_SARIF_ERROR;
    }
}

/* Sentences of all findings, one after another: text + at[i]. */
struct sentences {
    struct cn_strbuf text;
    size_t *at;
};

#define SENTENCES_MAX ((size_t)1024 * 1024 * 1024)

static bool say_all(const struct cn_validate_report *report, bool place,
                    struct sentences *out)
{
    int n = cn_validation_count(report->validation);
    cn_strbuf_init(&out->text, SENTENCES_MAX);
    out->at = calloc((size_t)n + 1, sizeof *out->at);
    for (int i = 0; out->at && i < n; i++) {
        const struct cn_validate_finding *f =
            cn_validation_at(report->validation, i);
        out->at[i] = out->text.len;
        if (place) {
            cn_say_place(&out->text, f);
            cn_strbuf_puts(&out->text, " ");
        }
        cn_say_list_finding(&out->text, f, report->out->lang);
        cn_strbuf_add(&out->text, "", 1);
    }
    return out->at && !out->text.failed;
}

static void release_sentences(struct sentences *sentences)
{
    cn_strbuf_release(&sentences->text);
    free(sentences->at);
}

enum cn_status cn_report_validate_sarif(const struct cn_validate_report *report,
                                        struct cn_error *err)
{
    struct sentences said;
    struct cn_sarif_rule rules[CN_N_VALIDATE_KIND];
    int n = cn_validation_count(report->validation);
    struct cn_sarif_result *results = calloc((size_t)n + 1, sizeof *results);
    bool good = say_all(report, true, &said) && results;
    enum cn_status status = CN_OK;
    for (int k = 0; k < CN_N_VALIDATE_KIND; k++) {
        enum cn_validate_kind kind = (enum cn_validate_kind)k;
        rules[k] = (struct cn_sarif_rule){
            cn_validate_kind_name(kind),
            cn_validate_kind_label(kind, report->out->lang), NULL};
    }
    for (int i = 0; i < n && good; i++) {
        const struct cn_validate_finding *f =
            cn_validation_at(report->validation, i);
        results[i] = (struct cn_sarif_result){
            .rule = cn_validate_kind_name(f->kind),
            .level = level_of(f->kind),
            .message = said.text.text + said.at[i],
            .file = report->options->file,
            .line = f->line,
            .id = f->id,
        };
    }
    status = good ? cn_sarif_print(report->out, rules, CN_N_VALIDATE_KIND,
                                   results, n, err)
                  : cn_fail(err, CN_E_NOMEM, "out of memory while reporting");
    release_sentences(&said);
    free(results);
    return status;
}

/* ---- JUnit --------------------------------------------------------------- */

/* One case for each finding that counts, and one for each kind without any,
 * so that a clean list passes what was looked at. */
enum cn_status cn_report_validate_junit(const struct cn_validate_report *report,
                                        struct cn_error *err)
{
    struct sentences said;
    int n = cn_validation_count(report->validation);
    int count = 0;
    const struct cn_validate_summary *s =
        cn_validation_summary(report->validation);
    struct cn_junit_case *cases =
        calloc((size_t)n + CN_N_VALIDATE_KIND, sizeof *cases);
    bool good = say_all(report, true, &said) && cases;
    for (int i = 0; i < n && good; i++) {
        const struct cn_validate_finding *f =
            cn_validation_at(report->validation, i);
        bool fails = cn_validate_kind_severity(f->kind) != CN_SEVERITY_NOTE;
        cases[count++] = (struct cn_junit_case){
            .group = cn_validate_kind_name(f->kind),
            .name = f->id,
            .failure = fails ? said.text.text + said.at[i] : NULL,
            .detail = f->name,
        };
    }
    for (int k = 0; k < CN_N_VALIDATE_KIND && good; k++) {
        if (s->count[k] == 0) {
            enum cn_validate_kind kind = (enum cn_validate_kind)k;
            cases[count++] = (struct cn_junit_case){
                .group = cn_validate_kind_name(kind),
                .name = cn_validate_kind_label(kind, report->out->lang)};
        }
    }
    if (good) {
        cn_junit_print(report->out, report->options->file, cases, count);
    }
    release_sentences(&said);
    free(cases);
    return good ? CN_OK
                : cn_fail(err, CN_E_NOMEM, "out of memory while reporting");
}
