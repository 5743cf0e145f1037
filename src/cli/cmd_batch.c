/* SPDX-License-Identifier: MIT
 *
 * cmd_batch.c: a stream of dossiers from a file or standard input to a file or
 * standard output, with a bar on a terminal and a summary at the end. What a
 * line means and how it is written is the library's business.
 */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "../base/text.h"
#include "cli.h"

#define JOBS_DIGITS     2
#define BAR_WIDTH       24
#define BAR_EVERY_MS    100
#define COUNT_TEXT_MAX  24
#define SUMMARY_REASONS 4

struct batch {
    struct cn_cli *cli;
    int in, out;
    const char *in_path, *out_path; /* NULL: the standard ones */
    uint64_t size;                  /* of the input; 0 = not known */
    int64_t started, shown;         /* in milliseconds */
};

/* ---- files -------------------------------------------------------------- */

static int complain_file(struct batch *b, const char *path)
{
    char why[CN_REASON_MAX];
    return CN_COMPLAIN(b->cli, CN_EXIT_FAILURE, "không mở được {1}: {2}",
                       "cannot open {1}: {2}", path,
                       cn_reason(b->cli->lang, errno, why));
}

static int open_in(struct batch *b)
{
    struct stat info;
    b->in = b->in_path ? open(b->in_path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
    if (b->in < 0) {
        return complain_file(b, b->in_path);
    }
    if (fstat(b->in, &info) == 0 && S_ISREG(info.st_mode)) {
        b->size = (uint64_t)info.st_size;
    }
    return CN_EXIT_OK;
}

static bool is_same_file(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* Two runs on one file would mix their lines. */
static bool lock_file(int fd)
{
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    return fcntl(fd, F_SETLK, &lock) == 0 ||
           (errno != EACCES && errno != EAGAIN);
}

/* Answers behind the dossiers would be read as dossiers without end. */
static int complain_same(struct batch *b)
{
    return CN_COMPLAIN(b->cli, CN_EXIT_USAGE,
                       "{1} vừa là tệp đọc vừa là tệp ghi; ghi sang tệp khác",
                       "{1} is both read and written; write another file",
                       b->out_path  ? b->out_path
                       : b->in_path ? b->in_path
                                    : "-");
}

/* May it be written? What stands there is the library's to replace. */
static int check_out(struct batch *b)
{
    struct stat in, out;
    if (fstat(b->out, &out) != 0) {
        return complain_file(b, b->out_path ? b->out_path : "-");
    }
    if (!S_ISREG(out.st_mode)) {
        return CN_EXIT_OK;
    }
    if (fstat(b->in, &in) == 0 && is_same_file(&in, &out)) {
        return complain_same(b);
    }
    if (b->out_path && !lock_file(b->out)) {
        return CN_COMPLAIN(b->cli, CN_EXIT_FAILURE,
                           "{1} đang được một lần chạy khác ghi",
                           "{1} is being written by another run", b->out_path);
    }
    return CN_EXIT_OK;
}

static int open_out(struct batch *b)
{
    bool resume = cn_args_has(b->cli->args, CN_OPT_RESUME);
    if (!b->out_path) {
        return resume ? CN_COMPLAIN(b->cli, CN_EXIT_USAGE,
                                    "--resume cần tệp ghi: -o TỆP",
                                    "--resume needs the file written: -o FILE",
                                    NULL)
                      : check_out(b);
    }
    b->out = open(b->out_path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (b->out < 0 && errno == EACCES && !resume) { /* a pipe, a device */
        b->out = open(b->out_path, O_WRONLY | O_CLOEXEC);
    }
    return b->out < 0 ? complain_file(b, b->out_path) : check_out(b);
}

/* ---- options ------------------------------------------------------------ */

static enum cn_stream_format format_of(const struct cn_cli *cli,
                                       enum cn_opt opt, const char *path)
{
    const char *name = cli->args->value[opt];
    size_t len = path ? strlen(path) : 0;
    bool named_csv = len >= 4 && strcmp(path + len - 4, ".csv") == 0;
    bool csv = name ? strcmp(name, "csv") == 0 : named_csv;
    return csv ? CN_STREAM_CSV : CN_STREAM_NDJSON;
}

static int find_jobs(struct cn_cli *cli, int *jobs)
{
    const char *text = cli->args->value[CN_OPT_JOBS];
    size_t len = text ? strlen(text) : 0;
    *jobs = text ? 0 : 1;
    for (size_t i = 0; i < len && len <= JOBS_DIGITS; i++) {
        bool digit = text[i] >= '0' && text[i] <= '9';
        *jobs = digit && *jobs >= 0 ? *jobs * 10 + (text[i] - '0') : -1;
    }
    if (*jobs < 1 || *jobs > CN_STREAM_JOBS_MAX) {
        char most[CN_WORD_MAX];
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "--jobs là số từ 1 đến {1}, không phải '{2}'",
                           "--jobs is a number from 1 to {1}, not '{2}'",
                           cn_say_int(most, CN_STREAM_JOBS_MAX), text);
    }
    return CN_EXIT_OK;
}

/* ---- the bar ------------------------------------------------------------ */

static int64_t now_ms(void)
{
    struct timespec now = {0};
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static const char *say_count(char buf[COUNT_TEXT_MAX], uint64_t count)
{
    (void)snprintf(buf, COUNT_TEXT_MAX, "%" PRIu64, count);
    return buf;
}

static void add_bar(struct cn_strbuf *line, uint64_t done, uint64_t size)
{
    int full = (int)(done * BAR_WIDTH / size);
    cn_strbuf_puts(line, "[");
    for (int i = 0; i < BAR_WIDTH; i++) {
        cn_strbuf_puts(line, i < full ? "#" : "-");
    }
    cn_strbuf_printf(line, "] %d%% ", (int)(done * 100 / size));
}

static void add_left(struct batch *b, struct cn_strbuf *line, uint64_t done,
                     int64_t ms)
{
    char minutes[COUNT_TEXT_MAX], seconds[COUNT_TEXT_MAX];
    uint64_t left = (b->size - done) * (uint64_t)ms / done / 1000;
    (void)snprintf(seconds, sizeof seconds, "%02d", (int)(left % 60));
    CN_SAY(line, CN_T(b->cli->lang, ", còn {1}:{2}", ", {1}:{2} left"),
           say_count(minutes, left / 60), seconds);
}

static void show_progress(void *ctx, const struct cn_stream_report *so_far)
{
    struct batch *b = ctx;
    int64_t now = now_ms();
    int64_t ms = now - b->started;
    char rows[COUNT_TEXT_MAX], rate[COUNT_TEXT_MAX];
    struct cn_strbuf line;
    if (now - b->shown < BAR_EVERY_MS || ms <= 0) {
        return;
    }
    b->shown = now;
    uint64_t done = so_far->bytes_read < b->size ? so_far->bytes_read : b->size;
    cn_strbuf_init(&line, CN_SAY_MAX);
    if (b->size > 0) {
        add_bar(&line, done, b->size);
    }
    CN_SAY(&line,
           CN_T(b->cli->lang, "{1} hồ sơ, {2} hồ sơ/giây",
                "{1} dossiers, {2} a second"),
           say_count(rows, so_far->rows),
           say_count(rate, so_far->rows * 1000 / (uint64_t)ms));
    if (done > 0) {
        add_left(b, &line, done, ms);
    }
    cn_cli_progress(b->cli, line.text);
    cn_strbuf_release(&line);
}

/* ---- the end ------------------------------------------------------------ */

static const char *const fields[] = {"id", "procedure", "power",   "received",
                                     "on", "province",  "commune", "facts"};
#define N_FIELDS (int)(sizeof fields / sizeof *fields)

static void say_passed_over(struct batch *b,
                            const struct cn_stream_report *report)
{
    const char *ids[N_FIELDS + CN_FACTS_MAX];
    struct cn_fact_info fact;
    struct cn_strbuf names;
    int n = N_FIELDS;
    memcpy(ids, fields, sizeof fields);
    while (n < N_FIELDS + CN_FACTS_MAX &&
           cn_fact_get(b->cli->snapshot, n - N_FIELDS, b->cli->lang, &fact)) {
        ids[n++] = fact.id;
    }
    cn_strbuf_init(&names, CN_SAY_MAX);
    for (int i = 0; i < report->n_passed_over; i++) {
        const char *name = report->passed_over[i];
        int near = cn_text_nearest(name, ids, n);
        bool same = near >= 0 && strcmp(name, ids[near]) == 0; /* CSV: facts */
        cn_strbuf_puts(&names, i > 0 ? ", " : "");
        CN_SAY(&names,
               near < 0 || same ? "{1}"
                                : CN_T(b->cli->lang, "{1} (có phải {2}?)",
                                       "{1} (did you mean {2}?)"),
               name, near < 0 ? "" : ids[near]);
    }
    cn_strbuf_puts(&names, report->more_passed_over ? ", …" : "");
    CN_COMPLAIN(b->cli, CN_EXIT_OK,
                "lưu ý: không phải trường hay tình tiết nào nên bỏ qua: {1}",
                "note: passed over, neither a field nor a fact: {1}",
                names.text);
    cn_strbuf_release(&names);
}

static int summarise(struct batch *b, const struct cn_stream_report *report)
{
    char rows[COUNT_TEXT_MAX], decided[COUNT_TEXT_MAX],
        not_decided[COUNT_TEXT_MAX], errors[COUNT_TEXT_MAX];
    uint64_t good = report->outcome[CN_DECIDED];
    if (report->n_passed_over > 0 || report->more_passed_over) {
        say_passed_over(b, report);
    }
    CN_COMPLAIN(b->cli, CN_EXIT_OK,
                "{1} hồ sơ: {2} đã xác định, {3} chưa xác định, {4} dòng lỗi",
                "{1} dossiers: {2} decided, {3} not decided, {4} lines in "
                "error",
                say_count(rows, report->rows), say_count(decided, good),
                say_count(not_decided, report->rows - report->errors - good),
                say_count(errors, report->errors));
    return good == report->rows ? CN_EXIT_OK : CN_EXIT_NEGATIVE;
}

static int run(struct batch *b, struct cn_stream_options *options)
{
    struct cn_stream_report report;
    struct cn_error err = cn_error_in(b->cli->lang);
    if (b->cli->messages.width > 0 && !isatty(b->out)) {
        options->progress = show_progress;
        options->progress_ctx = b;
    }
    b->started = b->shown = now_ms();
    enum cn_status status =
        cn_stream_run(b->cli->snapshot, options, b->in, b->out, &report, &err);
    cn_cli_progress(b->cli, "");
    if (status == CN_OK && b->out_path && close(b->out) != 0) {
        (void)complain_file(b, b->out_path);
        return CN_EXIT_FAILURE;
    }
    return status == CN_OK ? summarise(b, &report)
                           : cn_cli_unwritten(b->cli, b->out, &err);
}

int cn_cmd_batch(struct cn_cli *cli)
{
    const struct cn_args *args = cli->args;
    bool assumed = false;
    const char *path = args->n_words > 0 ? args->words[0] : NULL;
    const char *out = args->value[CN_OPT_OUTPUT];
    struct batch b = {
        .cli = cli,
        .out = STDOUT_FILENO,
        .in_path = path && strcmp(path, "-") != 0 ? path : NULL,
        .out_path = out && strcmp(out, "-") != 0 ? out : NULL,
    };
    struct cn_stream_options options = {
        .in = format_of(cli, CN_OPT_IN, b.in_path),
        .out = format_of(cli, CN_OPT_OUT, b.out_path),
        .lang = cli->lang,
        .on = cn_cli_day(cli, &assumed),
        .resume = cn_args_has(args, CN_OPT_RESUME),
        .replace = b.out_path != NULL,
    };
    int code = find_jobs(cli, &options.jobs);
    if (code == CN_EXIT_OK && cn_counts(cli->snapshot).procedures == 0) {
        code = cn_cli_need_catalogue(cli); /* no line would be found in it */
    }
    if (code == CN_EXIT_OK) {
        code = open_in(&b);
    }
    if (code == CN_EXIT_OK) {
        code = open_out(&b);
    }
    return code == CN_EXIT_OK ? run(&b, &options) : code;
}
