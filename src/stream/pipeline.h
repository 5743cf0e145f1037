/* SPDX-License-Identifier: MIT
 *
 * pipeline.h: a stream cut into blocks of whole lines. Every thread takes the
 * most urgent thing there is to do: write the block whose turn it is, else
 * decide a block that was read, else read the next one. Blocks are few and
 * their sizes fixed, so memory is bounded; their order is that of the input.
 */
#ifndef CN_STREAM_PIPELINE_H
#define CN_STREAM_PIPELINE_H

#include <pthread.h>

#include "feed.h"
#include "printer.h"
#include "scanner.h"

/* A block is written once so much of its output is there. */
#ifdef CN_TINY
#define CN_BLOCK_FULL ((size_t)300)
#else
#define CN_BLOCK_FULL ((size_t)128 * 1024)
#endif
/* One line of output more always fits: an id and some names. */
#define CN_BLOCK_OUT_MAX  ((size_t)8 * 1024 * 1024)
#define CN_BLOCKS_PER_JOB 3

enum cn_block_state {
    CN_BLOCK_FREE,
    CN_BLOCK_READY, /* to be decided, from where it stopped */
    CN_BLOCK_BUSY,
    CN_BLOCK_DONE /* decided, at least until its output was full */
};

struct cn_block {
    enum cn_block_state state;
    struct cn_lines lines;
    struct cn_strbuf out;
    struct cn_stream_report counts; /* of what `out` holds */
};

struct cn_pipeline {
    const struct cn_stream_options *options; /* borrowed */
    const struct cn_words *words;            /* borrowed */
    const struct cn_unit_texts *units;       /* borrowed */
    struct cn_feed *source;                  /* whoever reads has it */
    struct cn_sink *sink;                    /* whoever writes has it */
    struct cn_csv_head *head;                /* NULL: NDJSON */
    pthread_mutex_t lock;                    /* over all that follows */
    pthread_cond_t changed;
    struct cn_block *blocks;
    int n_blocks;
    uint64_t n_read, n_written; /* blocks so far; block i has slot i % n */
    bool reading, writing, ended;
    enum cn_status status; /* of the first failure */
    struct cn_error err;
    struct cn_stream_report report;
};

/* Runs the whole stream on options->jobs threads, this one among them. */
CN_MUST_CHECK enum cn_status cn_pipeline_run(struct cn_pipeline *p,
                                             struct cn_error *err);

#endif
