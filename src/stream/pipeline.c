/* SPDX-License-Identifier: MIT
 *
 * pipeline.c: who does what next, and the deciding of one block.
 */
#include "pipeline.h"

#include <stdlib.h>

/* What a thread needs for itself. */
struct worker {
    struct cn_pipeline *p;
    struct cn_dossier dossier;
    struct cn_scratch scratch;
    struct cn_printer printer;
    pthread_t thread;
    bool started;
};

/* ---- deciding ----------------------------------------------------------- */

static bool is_blank(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\r')) {
        at++;
    }
    return at == end;
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

static void decide_line(struct worker *w, struct cn_block *block,
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
        block->counts.errors++;
        cn_printer_fault(&w->printer, &block->out, d, block->lines.line);
    }
}

/* Until the block ends or its output is full. */
static void decide(struct worker *w, struct cn_block *block)
{
    struct cn_lines *lines = &block->lines;
    while (lines->at < lines->end && block->out.len < CN_BLOCK_FULL) {
        const char *end = cn_line_end(lines->at, lines->end);
        bool blank = *(const unsigned char *)lines->at <= ' ' &&
                     is_blank(lines->at, end);
        if (!blank) {
            decide_line(w, block, lines->at, end);
        }
        lines->at = end + 1;
        lines->line++;
    }
}

/* ---- reading and writing ------------------------------------------------ */

/* The head of a CSV is the first line that is not blank. */
static enum cn_status take_head(struct worker *w, struct cn_lines *lines,
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
        lines->line++;
    }
    return CN_OK;
}

static void add_counts(struct cn_stream_report *to,
                       const struct cn_stream_report *from)
{
    to->rows += from->rows;
    to->errors += from->errors;
    for (int i = 0; i < CN_N_OUTCOME; i++) {
        to->outcome[i] += from->outcome[i];
    }
}

static void give_up(struct cn_pipeline *p, enum cn_status status,
                    const struct cn_error *err)
{
    if (p->status == CN_OK) {
        p->status = status;
        p->err = *err;
    }
}

/* Each is called with the lock and gives it back meanwhile. */
static void read_block(struct worker *w, struct cn_block *block)
{
    struct cn_pipeline *p = w->p;
    struct cn_error err = {.status = CN_OK};
    bool more = false;
    p->reading = true;
    pthread_mutex_unlock(&p->lock);
    enum cn_status status = cn_feed_read(p->source, &block->lines, &more, &err);
    if (status == CN_OK && more) {
        status = take_head(w, &block->lines, &err);
    }
    pthread_mutex_lock(&p->lock);
    p->reading = false;
    p->report.bytes_read = p->source->bytes;
    p->ended = !more;
    if (status != CN_OK) {
        give_up(p, status, &err);
    } else if (more) {
        block->state = CN_BLOCK_READY;
        p->n_read++;
    }
}

static void decide_block(struct worker *w, struct cn_block *block)
{
    struct cn_pipeline *p = w->p;
    block->state = CN_BLOCK_BUSY;
    pthread_mutex_unlock(&p->lock);
    decide(w, block);
    pthread_mutex_lock(&p->lock);
    block->state = CN_BLOCK_DONE;
    if (block->out.failed || w->printer.failed) {
        struct cn_error err = {.status = CN_OK};
        enum cn_status status =
            cn_fail(&err, CN_E_NOMEM, "out of memory for a stream");
        give_up(p, status, &err);
    }
}

static void write_block(struct worker *w, struct cn_block *block)
{
    struct cn_pipeline *p = w->p;
    struct cn_error err = {.status = CN_OK};
    p->writing = true;
    pthread_mutex_unlock(&p->lock);
    enum cn_status status =
        cn_sink_write(p->sink, block->out.text, block->out.len, &err);
    pthread_mutex_lock(&p->lock);
    p->report.bytes_written = p->sink->bytes;
    if (status != CN_OK) {
        p->writing = false;
        give_up(p, status, &err);
        return;
    }
    add_counts(&p->report, &block->counts);
    memset(&block->counts, 0, sizeof block->counts);
    block->out.len = 0;
    if (block->lines.at < block->lines.end) {
        block->state = CN_BLOCK_READY; /* its output was full */
    } else {
        if (!p->source->count) { /* one thread: nobody is reading */
            p->source->line = block->lines.line;
        }
        block->state = CN_BLOCK_FREE;
        p->n_written++;
    }
    if (p->options->progress) {
        struct cn_stream_report so_far = p->report;
        pthread_mutex_unlock(&p->lock);
        p->options->progress(p->options->progress_ctx, &so_far);
        pthread_mutex_lock(&p->lock);
    }
    p->writing = false;
}

/* ---- who does what ------------------------------------------------------ */

static struct cn_block *block_at(struct cn_pipeline *p, uint64_t number)
{
    return &p->blocks[number % (uint64_t)p->n_blocks];
}

static struct cn_block *find_ready(struct cn_pipeline *p)
{
    for (uint64_t i = p->n_written; i < p->n_read; i++) {
        if (block_at(p, i)->state == CN_BLOCK_READY) {
            return block_at(p, i);
        }
    }
    return NULL;
}

/* False when there is nothing to do at the moment. */
static bool work_once(struct worker *w)
{
    struct cn_pipeline *p = w->p;
    struct cn_block *ready = find_ready(p);
    if (!p->writing && p->n_written < p->n_read &&
        block_at(p, p->n_written)->state == CN_BLOCK_DONE) {
        write_block(w, block_at(p, p->n_written));
    } else if (ready) {
        decide_block(w, ready);
    } else if (!p->reading && !p->ended &&
               p->n_read - p->n_written < (uint64_t)p->n_blocks) {
        read_block(w, block_at(p, p->n_read));
    } else {
        return false;
    }
    return true;
}

static void *work(void *ctx)
{
    struct worker *w = ctx;
    struct cn_pipeline *p = w->p;
    CN_ASSERT(p);
    pthread_mutex_lock(&p->lock);
    while (p->status == CN_OK && !(p->ended && p->n_written == p->n_read)) {
        if (work_once(w)) {
            pthread_cond_broadcast(&p->changed);
        } else {
            pthread_cond_wait(&p->changed, &p->lock);
        }
    }
    pthread_cond_broadcast(&p->changed);
    pthread_mutex_unlock(&p->lock);
    return NULL;
}

/* ---- setting up --------------------------------------------------------- */

static bool init_worker(struct cn_pipeline *p, struct worker *w)
{
    w->p = p;
    w->scratch.text = malloc(CN_STREAM_LINE_MAX + CN_STREAM_PAD);
    bool dossier = cn_dossier_init(&w->dossier, p->words, p->options->on);
    bool printer = cn_printer_init(&w->printer, p->words, p->units,
                                   p->options->out, p->options->lang);
    return w->scratch.text && dossier && printer;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(a, b);
}

static void add_name(struct cn_stream_report *report, const char *name)
{
    for (int i = 0; i < report->n_passed_over; i++) {
        if (strcmp(report->passed_over[i], name) == 0) {
            return;
        }
    }
    if (report->n_passed_over == CN_STREAM_NAMES) {
        report->more_passed_over = true;
        return;
    }
    memcpy(report->passed_over[report->n_passed_over++], name,
           sizeof report->passed_over[0]);
}

static void add_names(struct cn_stream_report *report,
                      char names[CN_STREAM_NAMES][64], int n, bool more)
{
    for (int i = 0; i < n; i++) {
        add_name(report, names[i]);
    }
    report->more_passed_over = report->more_passed_over || more;
    qsort(report->passed_over, (size_t)report->n_passed_over,
          sizeof report->passed_over[0], compare_names);
}

static void end_worker(struct cn_pipeline *p, struct worker *w)
{
    if (w->p) {
        add_names(&p->report, w->dossier.other, w->dossier.n_other,
                  w->dossier.more_other);
        cn_dossier_release(&w->dossier);
        cn_printer_release(&w->printer);
        free(w->scratch.text);
    }
}

static bool init_blocks(struct cn_pipeline *p)
{
    p->n_blocks =
        p->options->jobs == 1 ? 1 : p->options->jobs * CN_BLOCKS_PER_JOB;
    p->blocks = calloc((size_t)p->n_blocks, sizeof *p->blocks);
    for (int i = 0; p->blocks && i < p->n_blocks; i++) {
        cn_strbuf_init(&p->blocks[i].out, CN_BLOCK_OUT_MAX);
        p->blocks[i].lines.text = calloc(1, CN_LINES_SIZE);
        if (!p->blocks[i].lines.text) {
            return false;
        }
    }
    return p->blocks != NULL;
}

static void release_blocks(struct cn_pipeline *p)
{
    for (int i = 0; p->blocks && i < p->n_blocks; i++) {
        cn_strbuf_release(&p->blocks[i].out);
        free(p->blocks[i].lines.text);
    }
    free(p->blocks);
    p->blocks = NULL;
}

/* A thread that cannot be had is done without. */
static void run_workers(struct worker *workers, int n)
{
    for (int i = 1; i < n; i++) {
        workers[i].started =
            pthread_create(&workers[i].thread, NULL, work, &workers[i]) == 0;
    }
    (void)work(&workers[0]);
    for (int i = 1; i < n; i++) {
        if (workers[i].started) {
            (void)pthread_join(workers[i].thread, NULL);
        }
    }
}

enum cn_status cn_pipeline_run(struct cn_pipeline *p, struct cn_error *err)
{
    int n = p->options->jobs;
    struct worker *workers = calloc((size_t)n, sizeof *workers);
    bool good = workers && init_blocks(p);
    for (int i = 0; good && i < n; i++) {
        good = init_worker(p, &workers[i]);
    }
    p->source->count = n > 1;
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->changed, NULL);
    if (good) {
        run_workers(workers, n);
    }
    for (int i = 0; workers && i < n; i++) {
        end_worker(p, &workers[i]);
    }
    if (p->head) {
        add_names(&p->report, p->head->other, p->head->n_other,
                  p->head->more_other);
    }
    pthread_cond_destroy(&p->changed);
    pthread_mutex_destroy(&p->lock);
    release_blocks(p);
    free(workers);
    if (!good) {
        return cn_fail(err, CN_E_NOMEM, "out of memory for a stream");
    }
    if (p->status != CN_OK && err && err->status == CN_OK) {
        *err = p->err;
    }
    return p->status;
}
