/* SPDX-License-Identifier: MIT
 *
 * stream.c: cn_stream_run(): puts the parts of a stream together and takes
 * them apart again.
 */
#include "pipeline.h"

static enum cn_status check_options(const struct cn_stream_options *options,
                                    struct cn_error *err)
{
    if (options->jobs < 1 || options->jobs > CN_STREAM_JOBS_MAX) {
        return cn_fail(err, CN_E_INPUT, "a stream has 1 to %d jobs, not %d",
                       CN_STREAM_JOBS_MAX, options->jobs);
    }
    if (options->in >= CN_N_STREAM_FORMAT ||
        options->out >= CN_N_STREAM_FORMAT || options->lang >= CN_N_LANG) {
        return cn_fail(err, CN_E_INPUT, "no such format or language");
    }
    return CN_OK;
}

/* With everything there but the sink. */
static enum cn_status run(struct cn_pipeline *p, int out, struct cn_error *err)
{
    struct cn_sink sink;
    const char *head = cn_printer_head(p->options->out);
    enum cn_status status = cn_sink_init(&sink, out, head, p->options, err);
    if (status != CN_OK) {
        return status;
    }
    p->sink = &sink;
    status = cn_pipeline_run(p, err);
    if (status == CN_OK) {
        status = cn_sink_finish(&sink, err);
    }
    p->report.bytes_written = sink.bytes;
    p->report.bytes_kept = sink.held < sink.bytes ? sink.held : sink.bytes;
    p->sink = NULL;
    return status;
}

enum cn_status cn_stream_run(const cn_snapshot *snapshot,
                             const struct cn_stream_options *options, int in,
                             int out, struct cn_stream_report *report,
                             struct cn_error *err)
{
    struct cn_words words;
    struct cn_unit_texts units = {.unit = NULL};
    struct cn_csv_head head = {.n_columns = 0};
    struct cn_feed source = {.kept = NULL};
    struct cn_pipeline p = {.options = options,
                            .words = &words,
                            .units = &units,
                            .source = &source,
                            .head =
                                options->in == CN_STREAM_CSV ? &head : NULL};
    memset(report, 0, sizeof *report);
    enum cn_status status = check_options(options, err);
    if (status == CN_OK) {
        status = cn_words_init(&words, snapshot, err);
    }
    if (status != CN_OK) {
        return status;
    }
    status = cn_unit_texts_init(&units, snapshot, options->out, err);
    if (status == CN_OK && !cn_feed_init(&source, in)) {
        status = cn_fail(err, CN_E_NOMEM, "out of memory for a stream");
    }
    if (status == CN_OK) {
        status = run(&p, out, err);
        *report = p.report;
    }
    cn_feed_release(&source);
    cn_unit_texts_release(&units);
    cn_words_release(&words);
    return status;
}
