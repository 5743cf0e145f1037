/* SPDX-License-Identifier: MIT
 *
 * pipeline.h: a stream cut into blocks of whole lines. Every thread takes the
 * most urgent thing there is to do: write the block whose turn it is, else
 * decide a block that it read, else read the next one into memory of its own,
 * which stays in its processor's cache. Blocks are few and their sizes fixed,
 * so memory is bounded; their order is that of the input.
 */
#ifndef CN_STREAM_PIPELINE_H
#define CN_STREAM_PIPELINE_H

#include <pthread.h>

#include "feed.h"
#include "printer.h"
#include "scanner.h"

struct cn_block;

struct cn_pipeline {
    const struct cn_stream_options *options; /* borrowed */
    const struct cn_words *words;            /* borrowed */
    const struct cn_unit_texts *units;       /* borrowed */
    struct cn_feed *source;                  /* whoever reads has it */
    struct cn_sink *sink;                    /* whoever writes has it */
    struct cn_csv_head *head;                /* NULL: NDJSON */
    pthread_mutex_t lock;                    /* over all that follows */
    pthread_cond_t changed;
    struct cn_block **order; /* those read and not yet written, a ring */
    int n_order;
    uint64_t n_read, n_written; /* blocks so far; block i has slot i % n */
    uint64_t line;              /* the first of block n_written */
    bool reading, writing, ended;
    enum cn_status status; /* of the first failure */
    struct cn_error err;
    struct cn_stream_report report;
};

/* The number in the input of the block's first line; takes the lock. */
uint64_t cn_pipeline_first_line(struct cn_pipeline *p,
                                const struct cn_block *block);
/* Runs the whole stream on options->jobs threads, this one among them. */
CN_MUST_CHECK enum cn_status cn_pipeline_run(struct cn_pipeline *p,
                                             struct cn_error *err);

#endif
