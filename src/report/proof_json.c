/* SPDX-License-Identifier: MIT
 *
 * proof_json.c: a proof and the table of a day as JSON.
 */
#include "../base/error.h"
#include "proof.h"

/* Takes the item over. */
static json_t *add(json_t *array, json_t *item)
{
    if (json_array_append_new(array, item) != 0) {
        json_decref(array);
        return NULL;
    }
    return array;
}

static json_t *region_json(const struct cn_proof_region *region)
{
    json_t *tests = json_array();
    for (int t = 0; t < region->n_tests && tests; t++) {
        const struct cn_proof_test *test = &region->tests[t];
        tests =
            add(tests, json_pack("{s:s, s:b, s:o}", "fact", test->fact,
                                 "none_of", (int)test->none_of, "values",
                                 cn_json_texts(test->values, test->n_values)));
    }
    return tests;
}

json_t *cn_json_regions(const struct cn_proof_region *regions, int n)
{
    json_t *array = json_array();
    for (int i = 0; i < n && array; i++) {
        array = add(array, region_json(&regions[i]));
    }
    return array;
}

json_t *cn_json_rules(const struct cn_proof_rule *rules, int n)
{
    json_t *array = json_array();
    for (int i = 0; i < n && array; i++) {
        const struct cn_link *link = &rules[i].link;
        array = add(
            array,
            json_pack("{s:s, s:o, s:o, s:o, s:o, s:{s:o, s:o, s:o, s:o}, s:o, "
                      "s:i, s:o}",
                      "role", rules[i].role, "rule", cn_json_text(link->rule),
                      "from", cn_json_text(link->from), "holder",
                      cn_json_text(link->holder), "valid",
                      cn_json_period(link->from_date, link->to_date), "basis",
                      "instrument", cn_json_text(link->basis.instrument),
                      "article", cn_json_text(link->basis.article), "clause",
                      cn_json_text(link->basis.clause), "point",
                      cn_json_text(link->basis.point), "file",
                      cn_json_text(link->file), "line", link->line, "facts",
                      cn_json_texts(link->facts, link->n_facts)));
    }
    return array;
}

static json_t *procedures_json(const struct cn_proof_report *report,
                               const int procedures[], int n)
{
    json_t *array = json_array();
    for (int i = 0; i < n && array; i++) {
        struct cn_procedure_info info;
        if (cn_procedure_get(report->snapshot, procedures[i], &info)) {
            array =
                add(array, cn_json_text(info.code[0] ? info.code : info.id));
        }
    }
    return array;
}

static json_t *command_json(const struct cn_proof_report *report,
                            const char *command)
{
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, (size_t)CN_MESSAGE_MAX * 64);
    cn_strbuf_printf(&buf, "%s %s", report->program, command);
    json_t *out = buf.failed ? NULL : cn_json_text(buf.text);
    cn_strbuf_release(&buf);
    return out;
}

/* ---- a proof ----------------------------------------------------------- */

json_t *cn_json_proof_finding(const struct cn_proof_report *report,
                              const struct cn_proof_finding *f)
{
    json_t *out =
        json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "kind",
                  cn_proof_kind_name(f->kind), "field", cn_json_text(f->field),
                  "subject", cn_json_text(f->subject), "actions",
                  cn_json_texts(f->actions, f->n_actions), "procedures",
                  procedures_json(report, f->procedures, f->n_procedures),
                  "regions", cn_json_regions(f->regions, f->n_regions),
                  "received", cn_json_period(f->from, f->to), "on",
                  cn_json_period(f->on_from, f->on_to), "rules",
                  cn_json_rules(f->rules, f->n_rules), "command",
                  command_json(report, f->command));
    if (!out ||
        json_object_set_new(out, "more_regions",
                            json_integer(f->more_regions)) != 0 ||
        json_object_set_new(out, "pending", json_boolean(f->pending)) != 0 ||
        json_object_set_new(out, "holder", cn_json_text(f->holder)) != 0 ||
        json_object_set_new(out, "reason", cn_json_text(f->reason)) != 0) {
        json_decref(out);
        return NULL;
    }
    return out;
}

static json_t *counts_json(const struct cn_proof_summary *s)
{
    json_t *counts = json_object();
    for (int k = 0; k < CN_N_PROOF_KIND && counts; k++) {
        if (json_object_set_new(counts,
                                cn_proof_kind_name((enum cn_proof_kind)k),
                                json_integer(s->count[k])) != 0) {
            json_decref(counts);
            counts = NULL;
        }
    }
    return counts;
}

static json_t *bodies_json(const struct cn_proof_cliff *c)
{
    json_t *array = json_array();
    for (int i = 0; i < c->n_bodies && array; i++) {
        array = add(array, json_pack("{s:o, s:i}", "holder",
                                     cn_json_text(c->bodies[i].holder),
                                     "powers", c->bodies[i].powers));
    }
    return array;
}

static json_t *cliffs_json(const struct cn_proof_summary *s)
{
    json_t *array = json_array();
    for (int i = 0; i < s->n_cliffs && array; i++) {
        const struct cn_proof_cliff *c = &s->cliffs[i];
        array =
            add(array,
                json_pack("{s:o, s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:o}",
                          "on", cn_json_date(c->day), "powers", c->powers,
                          "central", c->central, "province", c->province,
                          "commune", c->commune, "gone", c->gone, "nobody",
                          c->nobody, "conflict", c->conflict, "unknown",
                          c->unknown, "bodies", bodies_json(c)));
    }
    return array;
}

static json_t *findings_json(const struct cn_proof_report *report,
                             const cn_proof *proof, bool unknown)
{
    json_t *array = json_array();
    for (int i = 0; i < cn_proof_count(proof) && array; i++) {
        const struct cn_proof_finding *f = cn_proof_at(proof, i);
        if ((f->kind == CN_PROOF_UNKNOWN) == unknown) {
            array = add(array, cn_json_proof_finding(report, f));
        }
    }
    return array;
}

static json_t *unproved_json(const struct cn_proof_summary *s)
{
    json_t *array = json_array();
    for (int i = 0; i < s->n_unproved && array; i++) {
        array =
            add(array, json_pack("{s:o, s:o}", "subject",
                                 cn_json_text(s->unproved[i].subject), "action",
                                 cn_json_text(s->unproved[i].action)));
    }
    return array;
}

enum cn_status cn_report_proof_json(const struct cn_proof_report *report,
                                    const cn_proof *proof, struct cn_error *err)
{
    const struct cn_proof_summary *s = cn_proof_summary(proof);
    json_t *value = json_pack(
        "{s:o, s:i, s:o, s:I, s:i, s:I, s:i, s:i, s:i, s:o, s:o, s:o, s:o, "
        "s:s}",
        "period", cn_json_period(report->options->from, report->options->to),
        "powers", s->powers, "unproved", unproved_json(s), "cells",
        (json_int_t)s->cells, "intervals", s->intervals, "checked",
        (json_int_t)s->checked, "provinces", s->provinces, "procedures",
        s->procedures, "not_encoded", s->not_encoded, "counts", counts_json(s),
        "cliffs", cliffs_json(s), "findings",
        findings_json(report, proof, false), "unknown",
        findings_json(report, proof, true), "ruleset",
        cn_ruleset_hash(report->snapshot));
    return cn_json_print(report->out, value, err);
}

/* ---- the table of a day -------------------------------------------------- */

static json_t *side_json(const struct cn_cliff_side *side)
{
    return json_pack(
        "{s:s, s:o, s:o, s:b}", "outcome", cn_outcome_name(side->outcome),
        "tier",
        side->holder ? cn_json_text(cn_tier_name(side->tier)) : json_null(),
        "holder", cn_json_text(side->holder), "gone", (int)side->gone);
}

enum cn_status cn_report_cliff_json(const struct cn_proof_report *report,
                                    cn_date day, const cn_cliff *cliff,
                                    struct cn_error *err)
{
    json_t *rows = json_array();
    for (int i = 0; i < cn_cliff_count(cliff) && rows; i++) {
        const struct cn_cliff_row *row = cn_cliff_at(cliff, i);
        rows =
            add(rows,
                json_pack(
                    "{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "field",
                    cn_json_text(row->field), "subject",
                    cn_json_text(row->subject), "actions",
                    cn_json_texts(row->actions, row->n_actions), "procedures",
                    procedures_json(report, row->procedures, row->n_procedures),
                    "regions", cn_json_regions(row->regions, row->n_regions),
                    "before", side_json(&row->before), "after",
                    side_json(&row->after), "rules",
                    cn_json_rules(row->rules, row->n_rules), "command",
                    command_json(report, row->command)));
    }
    return cn_json_print(
        report->out,
        json_pack("{s:o, s:o}", "on", cn_json_date(day), "rows", rows), err);
}
