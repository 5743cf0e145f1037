/* SPDX-License-Identifier: MIT
 *
 * worker.c: from a line to its line of output.
 */
#include "worker.h"

#include <stdlib.h>

#include "pipeline.h"

/* A block is written once so much of its output is there. */
#ifdef CN_TINY
#define BLOCK_FULL ((size_t)300)
#else
#define BLOCK_FULL ((size_t)512 * 1024)
#endif
/* One line of output more always fits: an id and some names. */
#define BLOCK_OUT_MAX ((size_t)8 * 1024 * 1024)

/* ---- setting up --------------------------------------------------------- */

struct cn_worker *cn_workers_new(int n)
{
    struct cn_worker *workers =
        aligned_alloc(CN_APART, (size_t)n * sizeof *workers);
    if (workers) {
        memset(workers, 0, (size_t)n * sizeof *workers);
    }
    return workers;
}

/* One thread alone reads, decides and writes one block after the other. */
static bool init_blocks(struct cn_worker *w, int jobs)
{
    w->n_blocks = jobs == 1 ? 1 : CN_BLOCKS_PER_JOB;
    for (int i = 0; i < w->n_blocks; i++) {
        cn_strbuf_init(&w->blocks[i].out, BLOCK_OUT_MAX);
        w->blocks[i].lines.text = calloc(1, CN_LINES_SIZE);
        if (!w->blocks[i].lines.text) {
            return false;
        }
    }
    return true;
}

bool cn_worker_init(struct cn_worker *w, struct cn_pipeline *p)
{
    w->p = p;
    w->scratch.text = malloc(CN_STREAM_LINE_MAX + CN_STREAM_PAD);
    bool dossier = cn_dossier_init(&w->dossier, p->words, p->options->on);
    bool printer = cn_printer_init(&w->printer, p->words, p->units,
                                   p->options->out, p->options->lang);
    return w->scratch.text && dossier && printer &&
           init_blocks(w, p->options->jobs);
}

void cn_worker_release(struct cn_worker *w)
{
    if (!w->p) {
        return;
    }
    cn_dossier_release(&w->dossier);
    cn_printer_release(&w->printer);
    free(w->scratch.text);
    for (int i = 0; i < w->n_blocks; i++) {
        cn_strbuf_release(&w->blocks[i].out);
        free(w->blocks[i].lines.text);
    }
    w->p = NULL;
}

struct cn_block *cn_worker_block(struct cn_worker *w, enum cn_block_state state)
{
    for (int i = 0; i < w->n_blocks; i++) {
        if (w->blocks[i].state == state) {
            return &w->blocks[i];
        }
    }
    return NULL;
}

/* ---- lines -------------------------------------------------------------- */

static bool is_blank(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\r')) {
        at++;
    }
    return at == end;
}

enum cn_status cn_worker_head(struct cn_worker *w, struct cn_lines *lines,
                              struct cn_error *err)
{
    struct cn_pipeline *p = w->p;
    while (p->head && p->head->n_columns == 0 && lines->at < lines->end) {
        const char *end = cn_line_end(lines->at, lines->end);
        if (!is_blank(lines->at, end)) {
            enum cn_status status =
                end - lines->at > CN_STREAM_LINE_MAX
                    ? cn_fail(err, CN_E_INPUT,
                              "the head of the CSV is longer than %d bytes",
                              CN_STREAM_LINE_MAX)
                    : cn_csv_head_read(p->head, p->words, &w->scratch,
                                       lines->at, end, err);
            if (status != CN_OK) {
                return status;
            }
        }
        lines->at = end + 1;
        lines->passed++;
    }
    return CN_OK;
}

static void count_verdicts(struct cn_stream_report *counts,
                           const struct cn_verdict verdicts[], int n)
{
    enum cn_outcome outcome = CN_DECIDED;
    for (int i = 0; i < n && outcome == CN_DECIDED; i++) {
        outcome = (enum cn_outcome)verdicts[i].outcome;
    }
    counts->outcome[outcome]++;
}

static void tell_fault(struct cn_worker *w, struct cn_block *block)
{
    if (block->first == 0) {
        block->first = cn_pipeline_first_line(w->p, block);
    }
    block->counts.errors++;
    cn_printer_fault(&w->printer, &block->out, &w->dossier,
                     block->first + block->lines.passed);
}

static void decide_line(struct cn_worker *w, struct cn_block *block,
                        const char *line, const char *end)
{
    struct cn_dossier *d = &w->dossier;
    struct cn_verdict verdicts[CN_ACTIONS_MAX];
    cn_dossier_clear(d);
    if (end - line > CN_STREAM_LINE_MAX) {
        cn_dossier_malformed(d, CN_FAULT_TOO_LONG, 0, CN_STREAM_LINE_MAX);
    } else if (w->p->head) {
        cn_scan_csv(d, w->p->head, &w->scratch, line, end);
    } else {
        cn_scan_json(d, &w->scratch, line, end);
    }
    block->counts.rows++;
    if (cn_dossier_finish(d)) {
        int n =
            cn_route(w->p->words->snapshot, &d->c, verdicts, CN_ACTIONS_MAX);
        count_verdicts(&block->counts, verdicts, n);
        cn_printer_verdicts(&w->printer, &block->out, d, verdicts, n);
    } else {
        tell_fault(w, block);
    }
}

void cn_worker_decide(struct cn_worker *w, struct cn_block *block)
{
    struct cn_lines *lines = &block->lines;
    while (lines->at < lines->end && block->out.len < BLOCK_FULL) {
        const char *end = cn_line_end(lines->at, lines->end);
        bool blank = *(const unsigned char *)lines->at <= ' ' &&
                     is_blank(lines->at, end);
        if (!blank) {
            decide_line(w, block, lines->at, end);
        }
        lines->at = end + 1;
        lines->passed++;
    }
}
