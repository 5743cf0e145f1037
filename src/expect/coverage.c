/* SPDX-License-Identifier: MIT
 *
 * coverage.c: which provisions have rules, and which rules the tests reach.
 * How many articles an instrument has is not known here; only that one stands
 * between two that have rules.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../core/snapshot.h"
#include "tests.h"

#define COVERAGE_MAX ((size_t)256 * 1024 * 1024)
#define GAPS_MAX     ((size_t)64 * 1024)

struct cn_coverage {
    struct cn_arena arena;
    struct cn_coverage_rule *rules; /* by file and line */
    int n_rules, reached;
    struct cn_coverage_instrument *instruments;
    int n_instruments;
};

/* A rule on its way: first by provision, then by place. */
struct row {
    struct cn_coverage_rule rule;
    int instrument; /* number; CN_NONE comes last */
};

static const char *const kinds[CN_N_RULE_KIND] = {
    [CN_ORIGIN] = "origin",       [CN_TRANSFER] = "transfer",
    [CN_HANDLES] = "handles",     [CN_RECEIVES] = "receives",
    [CN_REQUIRES] = "requires",   [CN_CAVEAT] = "caveat",
    [CN_UNKNOWN_RULE] = "unknown"};

/* "4" before "10", "4" before "4a", nothing before anything. */
static int compare_numbers(const char *a, const char *b)
{
    if (!a || !b) {
        return (a != NULL) - (b != NULL);
    }
    long x = strtol(a, NULL, 10);
    long y = strtol(b, NULL, 10);
    int order = (x > y) - (x < y);
    return order != 0 ? order : strcmp(a, b);
}

static int compare_provisions(const struct row *x, const struct row *y)
{
    unsigned a = (unsigned)x->instrument; /* CN_NONE is the greatest */
    unsigned b = (unsigned)y->instrument;
    int order = (a > b) - (a < b);
    const struct cn_basis *p = &x->rule.basis;
    const struct cn_basis *q = &y->rule.basis;
    order = order != 0 ? order : compare_numbers(p->article, q->article);
    order = order != 0 ? order : compare_numbers(p->clause, q->clause);
    return order != 0 ? order : compare_numbers(p->point, q->point);
}

static int by_provision(const void *a, const void *b)
{
    const struct row *x = a;
    const struct row *y = b;
    int order = compare_provisions(x, y);
    return order != 0 ? order : strcmp(x->rule.id, y->rule.id);
}

static int by_place(const void *a, const void *b)
{
    const struct cn_coverage_rule *x = a;
    const struct cn_coverage_rule *y = b;
    int order = strcmp(x->file, y->file);
    order = order != 0 ? order : (x->line > y->line) - (x->line < y->line);
    return order != 0 ? order : strcmp(x->id, y->id);
}

static const char *or_null(const struct cn_index *ix, cn_text text)
{
    return text == 0 ? NULL : cn_index_text(ix, text);
}

static struct row make_row(const struct cn_index *ix, int number,
                           const cn_test_run *run, enum cn_lang lang)
{
    const struct cn_ix_rule *r = &ix->rules[number];
    struct row row = {.instrument = r->basis};
    row.rule = (struct cn_coverage_rule){
        .id = cn_index_text(ix, r->id),
        .kind = kinds[r->kind],
        .file = cn_index_text(ix, r->file),
        .line = r->line,
        .basis = {.instrument = "", .title = ""},
    };
    if (r->basis != CN_NONE) {
        const struct cn_ix_instrument *in = &ix->instruments[r->basis];
        row.rule.basis = (struct cn_basis){
            cn_index_text(ix, in->id), cn_index_text(ix, in->title.text[lang]),
            or_null(ix, r->article),   or_null(ix, r->clause),
            or_null(ix, r->point),
        };
    }
    for (int i = 0; i < run->n; i++) {
        row.rule.tests += test_reaches(run, i, number);
    }
    return row;
}

/* ---- gaps ----------------------------------------------------------- */

static void put_gap(struct cn_strbuf *buf, long from, long to)
{
    const char *comma = buf->len > 0 ? ", " : "";
    if (from == to) {
        cn_strbuf_printf(buf, "%s%ld", comma, from);
    } else if (from < to) {
        cn_strbuf_printf(buf, "%s%ld–%ld", comma, from, to);
    }
}

/* The articles that no provision names between those that some do. */
static void fill_gaps(struct cn_coverage *out,
                      struct cn_coverage_instrument *in)
{
    struct cn_strbuf buf;
    long last = 0;
    cn_strbuf_init(&buf, GAPS_MAX);
    for (int i = 0; i < in->n_provisions; i++) {
        const char *article = in->provisions[i].basis.article;
        long number = article ? strtol(article, NULL, 10) : 0;
        if (number > 0 && number < 10000) {
            if (last > 0) {
                put_gap(&buf, last + 1, number - 1);
            }
            last = number;
        }
    }
    const char *gaps = cn_arena_copy(&out->arena, buf.text, buf.len);
    in->gaps = gaps ? gaps : "";
    cn_strbuf_release(&buf);
}

/* ---- instruments ---------------------------------------------------- */

static struct cn_coverage_instrument *add_instrument(struct cn_coverage *out,
                                                     const struct cn_index *ix,
                                                     int number,
                                                     enum cn_lang lang)
{
    struct cn_coverage_instrument *in = &out->instruments[out->n_instruments++];
    *in = (struct cn_coverage_instrument){.id = "", .title = "", .gaps = ""};
    if (number != CN_NONE) {
        in->id = cn_index_text(ix, ix->instruments[number].id);
        in->title = cn_index_text(ix, ix->instruments[number].title.text[lang]);
    }
    return in;
}

/* The rows of one instrument, in the order of its provisions. */
static void fill_instrument(struct cn_coverage *out,
                            struct cn_coverage_instrument *in,
                            const struct row *rows, int n)
{
    struct cn_coverage_provision *list =
        CN_ARENA_NEW(&out->arena, struct cn_coverage_provision, n + 1);
    for (int i = 0; list && i < n; i++) {
        if (i == 0 || compare_provisions(&rows[i - 1], &rows[i]) != 0) {
            list[in->n_provisions++].basis = rows[i].rule.basis;
        }
        struct cn_coverage_provision *p = &list[in->n_provisions - 1];
        p->rules++;
        p->reached += rows[i].rule.tests > 0;
    }
    in->provisions = list;
    for (int i = 0; list && i < in->n_provisions; i++) {
        in->rules += list[i].rules;
        in->reached += list[i].reached;
    }
    fill_gaps(out, in);
}

static void fill_instruments(struct cn_coverage *out, const struct cn_index *ix,
                             enum cn_lang lang, const struct row *rows)
{
    int at = 0;
    for (int i = 0; i <= ix->n_instruments; i++) {
        int number = i < ix->n_instruments ? i : CN_NONE;
        int end = at;
        while (end < out->n_rules && rows[end].instrument == number) {
            end++;
        }
        if (number != CN_NONE || end > at) {
            fill_instrument(out, add_instrument(out, ix, number, lang),
                            rows + at, end - at);
        }
        at = end;
    }
}

enum cn_status cn_test_coverage(const cn_test_run *run,
                                const cn_snapshot *snapshot, enum cn_lang lang,
                                cn_coverage **out, struct cn_error *err)
{
    const struct cn_index *ix = snapshot->index;
    struct cn_coverage *coverage = calloc(1, sizeof *coverage);
    if (!coverage) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while testing");
    }
    CN_ASSERT(run->n_rules == ix->n_rules);
    struct cn_arena *arena = &coverage->arena;
    cn_arena_init(arena, COVERAGE_MAX);
    coverage->n_rules = ix->n_rules;
    struct row *rows = CN_ARENA_NEW(arena, struct row, ix->n_rules + 1);
    coverage->rules =
        CN_ARENA_NEW(arena, struct cn_coverage_rule, ix->n_rules + 1);
    coverage->instruments = CN_ARENA_NEW(arena, struct cn_coverage_instrument,
                                         ix->n_instruments + 1);
    if (rows && coverage->rules && coverage->instruments) {
        for (int r = 0; r < ix->n_rules; r++) {
            rows[r] = make_row(ix, r, run, lang);
            coverage->reached += rows[r].rule.tests > 0;
            coverage->rules[r] = rows[r].rule;
        }
        qsort(rows, (size_t)ix->n_rules, sizeof *rows, by_provision);
        qsort(coverage->rules, (size_t)ix->n_rules, sizeof *coverage->rules,
              by_place);
        fill_instruments(coverage, ix, lang, rows);
    }
    if (cn_arena_failed(arena)) {
        cn_coverage_free(coverage);
        return cn_fail(err, CN_E_NOMEM, "out of memory while testing");
    }
    *out = coverage;
    return CN_OK;
}

void cn_coverage_free(cn_coverage *coverage)
{
    if (coverage) {
        cn_arena_release(&coverage->arena);
        free(coverage);
    }
}

int cn_coverage_rules(const cn_coverage *coverage, int *reached)
{
    *reached = coverage->reached;
    return coverage->n_rules;
}

const struct cn_coverage_rule *cn_coverage_rule(const cn_coverage *coverage,
                                                int i)
{
    return i >= 0 && i < coverage->n_rules ? &coverage->rules[i] : NULL;
}

int cn_coverage_instruments(const cn_coverage *coverage)
{
    return coverage->n_instruments;
}

const struct cn_coverage_instrument *
cn_coverage_instrument(const cn_coverage *coverage, int i)
{
    return i >= 0 && i < coverage->n_instruments ? &coverage->instruments[i]
                                                 : NULL;
}
