/* SPDX-License-Identifier: MIT
 *
 * pipeline.c: who does what next.
 */
#include "pipeline.h"

#include <stdlib.h>

#include "worker.h"

/* ---- reading and writing ------------------------------------------------ */

static struct cn_block **slot_of(struct cn_pipeline *p, uint64_t number)
{
    return &p->order[number % (uint64_t)p->n_order];
}

static uint64_t count_lines(const char *at, const char *end)
{
    uint64_t n = 0;
    while (at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        at++;
        n++;
    }
    return n;
}

/* Most lines have no fault, so lines are counted when one has. */
uint64_t cn_pipeline_first_line(struct cn_pipeline *p,
                                const struct cn_block *block)
{
    pthread_mutex_lock(&p->lock);
    uint64_t line = p->line;
    for (uint64_t i = p->n_written; i < block->number; i++) {
        struct cn_block *before = *slot_of(p, i);
        if (before->n_lines == 0) {
            before->n_lines =
                count_lines(before->lines.text, before->lines.end);
        }
        line += before->n_lines;
    }
    pthread_mutex_unlock(&p->lock);
    return line;
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
static void read_block(struct cn_worker *w, struct cn_block *block)
{
    struct cn_pipeline *p = w->p;
    struct cn_error err = cn_error_like(&p->err);
    bool more = false;
    p->reading = true;
    pthread_mutex_unlock(&p->lock);
    enum cn_status status = cn_feed_read(p->source, &block->lines, &more, &err);
    if (status == CN_OK && more) {
        status = cn_worker_head(w, &block->lines, &err);
    }
    pthread_mutex_lock(&p->lock);
    p->reading = false;
    p->report.bytes_read = p->source->bytes;
    p->ended = !more;
    if (status != CN_OK) {
        give_up(p, status, &err);
    } else if (more) {
        block->state = CN_BLOCK_READY;
        block->number = p->n_read++;
        block->n_lines = block->first = 0;
        *slot_of(p, block->number) = block;
    }
}

static void decide_block(struct cn_worker *w, struct cn_block *block)
{
    struct cn_pipeline *p = w->p;
    block->state = CN_BLOCK_BUSY;
    pthread_mutex_unlock(&p->lock);
    cn_worker_decide(w, block);
    pthread_mutex_lock(&p->lock);
    block->state = CN_BLOCK_DONE;
    if (block->out.failed || w->printer.failed) {
        struct cn_error err = cn_error_like(&p->err);
        enum cn_status status =
            cn_fail(&err, CN_E_NOMEM, "out of memory for a stream");
        give_up(p, status, &err);
    }
}

static void write_block(struct cn_worker *w, struct cn_block *block)
{
    struct cn_pipeline *p = w->p;
    struct cn_error err = cn_error_like(&p->err);
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
        block->state = CN_BLOCK_FREE;
        p->n_written++;
        p->line += block->lines.passed;
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

/* The block whose turn it is to be written, when it can be. */
static struct cn_block *next_block(struct cn_pipeline *p)
{
    struct cn_block *next =
        p->n_written < p->n_read ? *slot_of(p, p->n_written) : NULL;
    return next && next->state == CN_BLOCK_DONE && !p->writing ? next : NULL;
}

/* False when there is nothing to do at the moment. */
static bool work_once(struct cn_worker *w)
{
    struct cn_pipeline *p = w->p;
    struct cn_block *next = next_block(p);
    struct cn_block *ready = cn_worker_block(w, CN_BLOCK_READY);
    struct cn_block *free = cn_worker_block(w, CN_BLOCK_FREE);
    if (next) {
        write_block(w, next);
    } else if (ready) {
        decide_block(w, ready);
    } else if (free && !p->reading && !p->ended) {
        read_block(w, free);
    } else {
        return false;
    }
    return true;
}

static void *work(void *ctx)
{
    struct cn_worker *w = ctx;
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

/* ---- the whole -------------------------------------------------------------
 */

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

/* A thread that cannot be had is done without. */
static void run_workers(struct cn_worker *workers, int n)
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
    struct cn_worker *workers = cn_workers_new(n);
    p->n_order = n * CN_BLOCKS_PER_JOB;
    p->order = calloc((size_t)p->n_order, sizeof *p->order);
    bool good = workers && p->order;
    for (int i = 0; good && i < n; i++) {
        good = cn_worker_init(&workers[i], p);
    }
    p->line = 1;
    p->err = cn_error_like(err);
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->changed, NULL);
    if (good) {
        run_workers(workers, n);
    }
    for (int i = 0; workers && i < n; i++) {
        struct cn_dossier *d = &workers[i].dossier;
        add_names(&p->report, d->other, d->n_other, d->more_other);
        cn_worker_release(&workers[i]);
    }
    if (p->head) {
        add_names(&p->report, p->head->other, p->head->n_other,
                  p->head->more_other);
    }
    pthread_cond_destroy(&p->changed);
    pthread_mutex_destroy(&p->lock);
    free(p->order);
    p->order = NULL;
    free(workers);
    if (!good) {
        return cn_fail(err, CN_E_NOMEM, "out of memory for a stream");
    }
    if (p->status != CN_OK && err && err->status == CN_OK) {
        *err = p->err;
    }
    return p->status;
}
