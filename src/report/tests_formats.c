/* SPDX-License-Identifier: MIT
 *
 * tests_formats.c: a run of tests as TAP, version 13 (what most readers know),
 * and as JUnit XML. Both go by the same rows, so that they cannot differ.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/error.h"
#include "junit.h"
#include "say.h"
#include "tests.h"

#define ROWS_MAX ((size_t)256 * 1024 * 1024)

struct rows {
    struct cn_arena arena;
    struct cn_junit_case *items;
    int n;
    bool failed;
};

/* Keeps the text and empties the buffer. */
static const char *keep(struct rows *rows, struct cn_strbuf *buf)
{
    const char *text = cn_arena_copy(&rows->arena, buf->text, buf->len);
    rows->failed = rows->failed || !text || buf->failed;
    cn_strbuf_clear(buf);
    return text ? text : "";
}

static void add_failure(struct rows *rows, struct cn_junit_case *row,
                        const struct cn_test_info *info,
                        const struct cn_test_result *result, enum cn_lang lang)
{
    char line[CN_WORD_MAX];
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, CN_SAY_MAX);
    cn_say_fault(&buf, &result->faults[0], lang);
    row->failure = keep(rows, &buf);
    CN_SAY(&buf, "{1}:{2}\n", info->file, cn_say_int(line, info->line));
    for (int f = 0; f < result->n_faults; f++) {
        cn_say_fault(&buf, &result->faults[f], lang);
        cn_strbuf_puts(&buf, "\n");
    }
    cn_say_chain(&buf, result->decision);
    row->detail = keep(rows, &buf);
    cn_strbuf_release(&buf);
}

static void add_test(struct rows *rows, const struct cn_test_info *info,
                     const struct cn_test_result *result, enum cn_lang lang)
{
    char line[CN_WORD_MAX];
    struct cn_strbuf buf;
    struct cn_junit_case *row = &rows->items[rows->n++];
    cn_strbuf_init(&buf, CN_SAY_MAX);
    cn_say_test(&buf, info, lang);
    CN_SAY(&buf, info->id[0] ? "" : " ({1})", cn_say_int(line, info->line));
    *row =
        (struct cn_junit_case){.group = info->file, .name = keep(rows, &buf)};
    cn_strbuf_release(&buf);
    if (!result->passed && result->n_faults > 0) {
        add_failure(rows, row, info, result, lang);
    }
}

static void add_finding(struct rows *rows, const struct cn_finding *finding)
{
    char line[CN_WORD_MAX];
    struct cn_strbuf buf;
    struct cn_junit_case *row = &rows->items[rows->n++];
    cn_strbuf_init(&buf, CN_SAY_MAX);
    CN_SAY(&buf, "{1} ({2})", finding->id, cn_say_int(line, finding->line));
    *row = (struct cn_junit_case){.group = finding->file,
                                  .name = keep(rows, &buf),
                                  .failure = finding->message,
                                  .detail = finding->hint};
    cn_strbuf_release(&buf);
}

static void rows_init(struct rows *rows, const struct cn_test_report *report)
{
    size_t findings = cn_tests_findings(report->tests);
    int tests = cn_tests_count(report->tests);
    struct cn_test_info info;
    *rows = (struct rows){.n = 0};
    cn_arena_init(&rows->arena, ROWS_MAX);
    rows->items = CN_ARENA_NEW(&rows->arena, struct cn_junit_case,
                               findings + (size_t)tests + 1);
    for (size_t i = 0; rows->items && i < findings; i++) {
        add_finding(rows, cn_tests_finding(report->tests, i));
    }
    for (int i = 0; rows->items && cn_tests_at(report->tests, i, &info); i++) {
        const struct cn_test_result *result = cn_test_run_at(report->run, i);
        if (result->ran) {
            add_test(rows, &info, result, report->out->lang);
        }
    }
    rows->failed = rows->failed || cn_arena_failed(&rows->arena);
}

static enum cn_status rows_finish(struct rows *rows, struct cn_error *err)
{
    enum cn_status status =
        rows->failed ? cn_fail(err, CN_E_NOMEM, "out of memory while printing")
                     : CN_OK;
    cn_arena_release(&rows->arena);
    return status;
}

/* ---- TAP ------------------------------------------------------------ */

/* "#" begins a directive and "\" escapes it. */
static void put_escaped(struct cn_strbuf *buf, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '#' || *text == '\\') {
            cn_strbuf_puts(buf, "\\");
        }
        cn_strbuf_add(buf, text, 1);
    }
}

/* Lines of a YAML block scalar; nothing in them has a meaning. */
static void print_block(struct cn_out *out, const char *key, const char *text)
{
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, CN_SAY_MAX);
    CN_SAY(&buf, "  {1}: |", key);
    cn_out_raw_line(out, buf.text);
    while (*text != '\0') {
        size_t len = strcspn(text, "\n");
        cn_strbuf_clear(&buf);
        cn_strbuf_puts(&buf, "    ");
        cn_strbuf_add(&buf, text, len);
        cn_out_raw_line(out, buf.text);
        text += len + (text[len] == '\n');
    }
    out->failed = out->failed || buf.failed;
    cn_strbuf_release(&buf);
}

static void print_tap(struct cn_out *out, const struct cn_junit_case *row,
                      int number)
{
    char word[CN_WORD_MAX];
    struct cn_strbuf line;
    cn_strbuf_init(&line, CN_SAY_MAX);
    CN_SAY(&line, row->failure ? "not ok {1} - " : "ok {1} - ",
           cn_say_int(word, number));
    put_escaped(&line, row->group);
    cn_strbuf_puts(&line, ": ");
    put_escaped(&line, row->name);
    cn_out_raw_line(out, line.text);
    out->failed = out->failed || line.failed;
    cn_strbuf_release(&line);
    if (row->failure) {
        cn_out_raw_line(out, "  ---");
        print_block(out, "message", row->failure);
        if (row->detail && row->detail[0] != '\0') {
            print_block(out, "detail", row->detail);
        }
        cn_out_raw_line(out, "  ...");
    }
}

enum cn_status cn_report_tests_tap(const struct cn_test_report *report,
                                   struct cn_error *err)
{
    struct rows rows;
    char word[CN_WORD_MAX];
    struct cn_strbuf plan;
    rows_init(&rows, report);
    cn_strbuf_init(&plan, CN_SAY_MAX);
    CN_SAY(&plan, "1..{1}", cn_say_int(word, rows.n));
    cn_out_raw_line(report->out, "TAP version 13");
    cn_out_raw_line(report->out, plan.text);
    for (int i = 0; i < rows.n; i++) {
        print_tap(report->out, &rows.items[i], i + 1);
    }
    cn_strbuf_release(&plan);
    return rows_finish(&rows, err);
}

enum cn_status cn_report_tests_junit(const struct cn_test_report *report,
                                     struct cn_error *err)
{
    struct rows rows;
    rows_init(&rows, report);
    cn_junit_print(report->out, "capnao", rows.items, rows.n);
    return rows_finish(&rows, err);
}
