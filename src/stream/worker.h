/* SPDX-License-Identifier: MIT
 *
 * worker.h: what one thread of a stream has for itself, and how it decides a
 * block of lines. It reads into blocks of its own, so that their memory stays
 * in its processor's cache; whoever comes first writes them.
 */
#ifndef CN_STREAM_WORKER_H
#define CN_STREAM_WORKER_H

#include <pthread.h>
#include <stdalign.h>

#include "feed.h"
#include "printer.h"
#include "scanner.h"

#define CN_BLOCKS_PER_JOB 3
/* Threads that write side by side in memory slow each other down: what each
 * has for itself starts a pair of cache lines, as they are fetched. */
#define CN_APART 128

enum cn_block_state {
    CN_BLOCK_FREE,
    CN_BLOCK_READY, /* to be decided, from where it stopped */
    CN_BLOCK_BUSY,
    CN_BLOCK_DONE /* decided, at least until its output was full */
};

struct cn_block {
    enum cn_block_state state;
    uint64_t number;  /* in the input, from 0 */
    uint64_t n_lines; /* 0 = not counted */
    uint64_t first;   /* its first line in the input; 0 = not known */
    struct cn_lines lines;
    struct cn_strbuf out;
    struct cn_stream_report counts; /* of what `out` holds */
};

struct cn_pipeline;

struct cn_worker {
    alignas(CN_APART) struct cn_pipeline *p; /* borrowed; NULL: not begun */
    struct cn_dossier dossier;
    struct cn_scratch scratch;
    struct cn_printer printer;
    struct cn_block blocks[CN_BLOCKS_PER_JOB];
    int n_blocks;
    pthread_t thread;
    bool started;
};

/* Some, zeroed; free() releases them. NULL when memory ends. */
struct cn_worker *cn_workers_new(int n);
CN_MUST_CHECK bool cn_worker_init(struct cn_worker *w, struct cn_pipeline *p);
void cn_worker_release(struct cn_worker *w);

/* The first of its own blocks in that state, or NULL. */
struct cn_block *cn_worker_block(struct cn_worker *w,
                                 enum cn_block_state state);
/* Decides lines until the block ends or its output is full. */
void cn_worker_decide(struct cn_worker *w, struct cn_block *block);
/* Takes the head of a CSV off the first lines, if it is not known yet. */
CN_MUST_CHECK enum cn_status cn_worker_head(struct cn_worker *w,
                                            struct cn_lines *lines,
                                            struct cn_error *err);

#endif
