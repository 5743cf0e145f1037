/* SPDX-License-Identifier: MIT
 *
 * diff_json.c: a comparison as one JSON object.
 */
#include "../base/error.h"
#include "diff.h"
#include "proof.h"
#include "say.h"

/* Takes the item over. */
static json_t *add(json_t *array, json_t *item)
{
    if (json_array_append_new(array, item) != 0) {
        json_decref(array);
        return NULL;
    }
    return array;
}

json_t *cn_json_diff_side(const struct cn_diff_side *side)
{
    bool body = side->declared && side->holder != NULL;
    bool known = side->declared && side->tier != CN_TIER_NONE;
    return json_pack(
        "{s:b, s:o, s:o, s:o, s:b, s:o}", "declared", (int)side->declared,
        "outcome",
        cn_json_text(side->declared ? cn_outcome_name(side->outcome) : NULL),
        "tier", cn_json_text(known ? cn_tier_name(side->tier) : NULL), "holder",
        cn_json_text(body ? side->holder : NULL), "holder_gone",
        (int)side->gone, "place", cn_json_text(side->place));
}

/* The rules with their files as they are shown. */
static json_t *rules_json(const struct cn_diff_report *report,
                          const struct cn_diff_row *row)
{
    json_t *rules = cn_json_rules(row->rules, row->n_rules);
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; rules && i < row->n_rules; i++) {
        cn_strbuf_clear(&text);
        cn_diff_file(report, &text, row->rules[i].link.file);
        (void)json_object_set_new(json_array_get(rules, (size_t)i), "file",
                                  cn_json_text(text.text));
    }
    cn_strbuf_release(&text);
    return rules;
}

static json_t *command_json(const struct cn_diff_report *report,
                            const char *command)
{
    return json_sprintf("%s %s", report->program, command);
}

static json_t *row_json(const struct cn_diff_report *report,
                        const struct cn_diff_row *row)
{
    json_t *object = json_pack(
        "{s:s, s:s, s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}",
        "kind", cn_diff_kind_name(row->kind), "field", row->field, "subject",
        row->subject, "actions", cn_json_texts(row->actions, row->n_actions),
        "received", cn_json_period(row->from, row->to), "decided",
        cn_json_period(row->on_from, row->on_to), "before",
        cn_json_diff_side(&row->before), "after",
        cn_json_diff_side(&row->after), "regions",
        cn_json_regions(row->regions, row->n_regions), "provinces",
        cn_json_texts(row->provinces, row->n_provinces), "procedures",
        cn_json_texts(row->procedures, row->n_procedures), "rules",
        rules_json(report, row), "command", command_json(report, row->command));
    if (object && row->kind == CN_DIFF_CONFIDENCE) {
        (void)json_object_set_new(
            object, "confidence",
            json_pack("{s:s, s:s}", "before",
                      cn_confidence_name(row->before.confidence), "after",
                      cn_confidence_name(row->after.confidence)));
    }
    return object;
}

static json_t *rows_json(const struct cn_diff_report *report,
                         const cn_diff *diff)
{
    json_t *array = json_array();
    for (int i = 0; array && i < cn_diff_count(diff); i++) {
        array = add(array, row_json(report, cn_diff_at(diff, i)));
    }
    return array;
}

static json_t *counts_json(const struct cn_diff_count *list, int n)
{
    json_t *array = json_array();
    for (int i = 0; array && i < n; i++) {
        array = add(array, json_pack("{s:s, s:o, s:i, s:i}", "id", list[i].id,
                                     "label", cn_json_text(list[i].label),
                                     "powers", list[i].powers, "procedures",
                                     list[i].procedures));
    }
    return array;
}

static json_t *moves_json(const struct cn_diff_summary *s)
{
    json_t *array = json_array();
    for (int i = 0; array && i < s->n_moves; i++) {
        const struct cn_diff_move *move = &s->moves[i];
        array =
            add(array, json_pack("{s:o, s:o, s:i, s:i, s:i}", "before",
                                 cn_json_diff_side(&move->before), "after",
                                 cn_json_diff_side(&move->after), "powers",
                                 move->powers, "procedures", move->procedures,
                                 "provinces", move->provinces));
    }
    return array;
}

static json_t *kinds_json(const struct cn_diff_summary *s)
{
    json_t *object = json_object();
    for (int k = 0; object && k < CN_N_DIFF_KIND; k++) {
        (void)json_object_set_new(
            object, cn_diff_kind_name((enum cn_diff_kind)k),
            json_pack("{s:i, s:i}", "changes", s->count[k], "powers",
                      s->changed[k]));
    }
    return object;
}

static json_t *summary_json(const struct cn_diff_report *report,
                            const struct cn_diff_summary *s)
{
    return json_pack("{s:o, s:i, s:i, s:i, s:o, s:o, s:o, s:o, s:o, s:o}",
                     "period",
                     cn_json_period(report->options->from, report->options->to),
                     "powers", s->powers, "added", s->added, "removed",
                     s->removed, "kinds", kinds_json(s), "moves", moves_json(s),
                     "fields", counts_json(s->fields, s->n_fields), "provinces",
                     counts_json(s->provinces, s->n_provinces), "encoded",
                     cn_json_texts(s->encoded, s->n_encoded), "not_encoded",
                     cn_json_texts(s->not_encoded, s->n_not_encoded));
}

static json_t *statements_json(const struct cn_diff_report *report,
                               const cn_diff *diff)
{
    json_t *array = json_array();
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; array && i < cn_diff_statements(diff); i++) {
        const struct cn_diff_statement *s = cn_diff_statement_at(diff, i);
        cn_strbuf_clear(&text);
        cn_diff_file(report, &text, s->file);
        array = add(array, json_pack("{s:s, s:s, s:o, s:o, s:i}", "change",
                                     s->change, "kind", s->kind, "rule",
                                     cn_json_text(s->rule), "file",
                                     cn_json_text(text.text), "line", s->line));
    }
    cn_strbuf_release(&text);
    return array;
}

enum cn_status cn_report_diff_json(const struct cn_diff_report *report,
                                   const cn_diff *diff, struct cn_error *err)
{
    json_t *root = json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o}", "before",
        cn_json_text(report->before.shown), "after",
        cn_json_text(report->after.shown), "summary",
        summary_json(report, cn_diff_summary(diff)), "changes",
        rows_json(report, diff), "statements", statements_json(report, diff),
        "dossiers",
        report->dossiers ? cn_json_dossiers(report->dossiers) : json_null());
    return cn_json_print(report->out, root, err);
}
