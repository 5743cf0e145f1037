/* SPDX-License-Identifier: MIT
 *
 * validate.c: the run: open the list, check row by row, then the whole; and
 * the public face of what was found.
 */
#include <stdlib.h>
#include <string.h>

#include "validate.h"

#define MEMORY_MAX ((size_t)1024 * 1024 * 1024)

static void init(struct cn_validating *v)
{
    struct cn_bytesmap *const maps[] = {
        &v->memo_tier,    &v->memo_body, &v->memo_province, &v->memo_field,
        &v->memo_law,     &v->memo_seen, &v->memo_basis,    &v->memo_id,
        &v->memo_covered, &v->memo_unit};
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++) {
        cn_bytesmap_init(maps[i], v->arena);
    }
    v->title.field = v->section.field = CN_NONE;
    cn_strbuf_init(&v->there, CN_VALIDATE_TEXT_MAX);
    cn_strbuf_init(&v->should, CN_VALIDATE_TEXT_MAX);
    cn_strbuf_init(&v->why, CN_VALIDATE_TEXT_MAX);
    cn_bodies_init(v);
    cn_names_init(v);
    cn_basis_init(v);
}

static void release(struct cn_validating *v)
{
    cn_sheet_close(v->sheet);
    cn_strbuf_release(&v->there);
    cn_strbuf_release(&v->should);
    cn_strbuf_release(&v->why);
}

/* ---- the summary --------------------------------------------------------- */

static void summarise(struct cn_validating *v)
{
    struct cn_validate_summary *s = &v->out->summary;
    struct cn_validate_field *fields =
        CN_ARENA_NEW(v->arena, struct cn_validate_field, v->n_field + 1);
    struct cn_validate_total *totals =
        CN_ARENA_NEW(v->arena, struct cn_validate_total, v->n_stated + 1);
    for (size_t i = 0; fields && i < v->n_field; i++) {
        if (v->field[i].rows > 0) {
            struct cn_validate_field *field = &fields[s->n_fields++];
            field->name = v->field[i].name;
            field->rows = v->field[i].rows;
            field->findings = v->field[i].findings;
            memcpy(field->tier, v->field[i].tier, sizeof field->tier);
        }
    }
    bool own = totals && !v->options->partial;
    for (size_t i = 0; own && i < v->n_stated; i++) {
        totals[s->n_totals++] = v->stated[i].total;
    }
    s->fields = fields;
    s->totals = totals;
    s->kind = cn_sheet_kind(v->sheet);
    s->encoding = cn_sheet_encoding(v->sheet);
}

/* Findings of one worksheet together, by row and column; of no row last. */
static int sheet_order(const struct cn_validating *v, const char *sheet)
{
    for (size_t i = 0; i < v->n_part; i++) {
        if (strcmp(v->part[i].sheet, sheet) == 0) {
            return (int)i;
        }
    }
    return (int)v->n_part;
}

struct placed {
    struct cn_validate_finding finding;
    int sheet;
    size_t number;
};

static int by_place(const void *a, const void *b)
{
    const struct placed *x = a;
    const struct placed *y = b;
    bool none[2] = {x->finding.line == 0, y->finding.line == 0};
    if (none[0] != none[1]) {
        return none[0] - none[1];
    }
    if (x->sheet != y->sheet) {
        return x->sheet < y->sheet ? -1 : 1;
    }
    if (x->finding.line != y->finding.line) {
        return x->finding.line < y->finding.line ? -1 : 1;
    }
    if (x->finding.column != y->finding.column) {
        return x->finding.column < y->finding.column ? -1 : 1;
    }
    return x->number < y->number ? -1 : x->number > y->number;
}

/* Rows of procedures with an error or a warning; findings stand in order. */
static void count_faulty(struct cn_validation *out)
{
    const struct cn_validate_finding *last = NULL;
    for (size_t i = 0; i < out->n; i++) {
        const struct cn_validate_finding *f = &out->finding[i];
        if (cn_validate_kind_severity(f->kind) == CN_SEVERITY_NOTE ||
            f->line == 0 || (f->code[0] == '\0' && f->name[0] == '\0')) {
            continue;
        }
        out->summary.faulty += !last || last->line != f->line ||
                               strcmp(last->sheet, f->sheet) != 0;
        last = f;
    }
}

static enum cn_status sort(struct cn_validating *v, struct cn_error *err)
{
    struct cn_validation *out = v->out;
    const char *last = NULL;
    int order = 0;
    struct placed *placed = malloc((out->n + 1) * sizeof *placed);
    if (!placed) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while validating");
    }
    for (size_t i = 0; i < out->n; i++) {
        const struct cn_validate_finding *f = &out->finding[i];
        order = f->sheet == last ? order : sheet_order(v, f->sheet);
        last = f->sheet;
        placed[i] = (struct placed){*f, order, i};
    }
    qsort(placed, out->n, sizeof *placed, by_place);
    for (size_t i = 0; i < out->n; i++) {
        out->finding[i] = placed[i].finding;
    }
    free(placed);
    count_faulty(out);
    return CN_OK;
}

/* ---- the run ------------------------------------------------------------- */

static enum cn_status run(struct cn_validating *v, struct cn_error *err)
{
    enum cn_status status = cn_sheet_open(v->options->file, &v->sheet, err);
    if (status == CN_OK) {
        cn_sheet_skip_digest(v->sheet);
        status = cn_rows_read(v, err);
    }
    if (status != CN_OK) {
        return status;
    }
    if (!cn_arena_failed(v->arena)) {
        cn_validate_missing(v);
        cn_validate_totals(v);
        cn_validate_outside(v);
        summarise(v);
    }
    if (cn_arena_failed(v->arena)) {
        return cn_fail(err, CN_E_NOMEM,
                       v->arena->full ? "the list has too many findings"
                                      : "out of memory while validating");
    }
    return sort(v, err);
}

enum cn_status cn_validate(const cn_snapshot *snapshot,
                           const struct cn_validate_options *options,
                           enum cn_lang lang, cn_validation **out,
                           struct cn_error *err)
{
    struct cn_validation *validation = calloc(1, sizeof *validation);
    struct cn_validating *v = calloc(1, sizeof *v);
    if (!validation || !v) {
        free(validation);
        free(v);
        return cn_fail(err, CN_E_NOMEM, "out of memory while validating");
    }
    cn_arena_init(&validation->arena, MEMORY_MAX);
    *v = (struct cn_validating){.snapshot = snapshot,
                                .ix = snapshot->index,
                                .options = options,
                                .lang = lang,
                                .out = validation,
                                .arena = &validation->arena};
    init(v);
    enum cn_status status =
        cn_arena_failed(v->arena)
            ? cn_fail(err, CN_E_NOMEM, "out of memory while validating")
            : run(v, err);
    release(v);
    free(v);
    if (status != CN_OK) {
        cn_validation_free(validation);
        return status;
    }
    *out = validation;
    return CN_OK;
}

const struct cn_validate_summary *
cn_validation_summary(const cn_validation *validation)
{
    return &validation->summary;
}

int cn_validation_count(const cn_validation *validation)
{
    return (int)validation->n;
}

const struct cn_validate_finding *
cn_validation_at(const cn_validation *validation, int i)
{
    return i >= 0 && (size_t)i < validation->n ? &validation->finding[i] : NULL;
}

void cn_validation_free(cn_validation *validation)
{
    if (!validation) {
        return;
    }
    for (struct cn_law *law = validation->laws; law; law = law->next) {
        cn_answer_free(law->answer);
    }
    cn_arena_release(&validation->arena);
    free(validation);
}
