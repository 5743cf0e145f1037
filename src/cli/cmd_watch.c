/* SPDX-License-Identifier: MIT
 *
 * cmd_watch.c: waits for rule files to be saved, goes over the rules again,
 * and prints what changed, then one line. Sleeps until something happens.
 */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#include "watch.h"

#define QUIET_MS   15  /* editors write beside and rename: wait for the end */
#define PATIENT_MS 90  /* … but not for ever */
#define LOOK_MS    500 /* without inotify, or without the folder */

struct watch {
    struct cn_cli *cli;
    struct cn_watch_files files;
    struct cn_watch_pass last;
    int signals; /* file of SIGINT, SIGTERM and SIGHUP */
    bool once, failed;
    enum cn_notice_kind kind;   /* of what is being told */
    struct cn_pass_report pass; /* likewise */
    char clock[CN_WORD_MAX];
};

static double now_ms(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec * 1e-6;
}

static const char *time_of_day(char buf[CN_WORD_MAX])
{
    struct tm tm;
    time_t now = time(NULL);
    buf[0] = '\0';
    if (localtime_r(&now, &tm)) {
        (void)strftime(buf, CN_WORD_MAX, "%H:%M:%S", &tm);
    }
    return buf;
}

/* ---- waiting --------------------------------------------------------------
 */

enum event { EVENT_NONE, EVENT_FILES, EVENT_END };

/* Sleeps until the folder, a signal or the reader of the output does
 * something; for ever when timeout is -1. */
static enum event wait_for(struct watch *w, int timeout)
{
    struct pollfd fds[] = {
        {.fd = w->signals, .events = POLLIN},
        {.fd = STDOUT_FILENO, .events = 0}, /* only whether it is broken */
        {.fd = w->files.fd, .events = POLLIN},
    };
    int n = poll(fds, sizeof fds / sizeof *fds, timeout);
    if (n < 0) {
        return errno == EINTR ? EVENT_NONE : EVENT_END;
    }
    if (fds[0].revents != 0 || (fds[1].revents & POLLERR) != 0) {
        return EVENT_END;
    }
    return fds[2].revents != 0 ? EVENT_FILES : EVENT_NONE;
}

/* Lets what belongs to one save come to its end. */
static enum event settle(struct watch *w, double began)
{
    enum event event = EVENT_FILES;
    while (event == EVENT_FILES && now_ms() - began < PATIENT_MS) {
        cn_watch_files_drain(&w->files);
        event = wait_for(w, QUIET_MS);
    }
    return event;
}

/* Sleeps until files have changed; false when the watch ends. */
static bool wait_for_change(struct watch *w, struct cn_strbuf *names,
                            double *began)
{
    for (;;) {
        bool looking = w->files.fd < 0 || w->files.missing;
        enum event event = wait_for(w, looking ? LOOK_MS : -1);
        *began = now_ms();
        if (event == EVENT_FILES) {
            event = settle(w, *began);
        }
        if (event == EVENT_END) {
            return false;
        }
        cn_strbuf_clear(names);
        if (cn_watch_files_look(&w->files, names) > 0 || w->files.failed) {
            return !w->files.failed;
        }
    }
}

/* ---- telling --------------------------------------------------------------
 */

static void complain_memory(struct watch *w)
{
    CN_COMPLAIN(w->cli, CN_EXIT_FAILURE, "hết bộ nhớ", "out of memory", NULL);
    w->failed = true;
}

static void fail(struct watch *w, const struct cn_error *err)
{
    (void)cn_cli_failure(w->cli, err);
    w->failed = true;
}

static void tell(void *ctx, bool gone, const struct cn_notice *notice)
{
    struct watch *w = ctx;
    struct cn_error err = cn_error_in(w->cli->lang);
    if (w->once && notice->quiet) {
        return; /* no fault, and nothing to compare it with */
    }
    w->pass.gone += gone;
    w->pass.fresh += !gone;
    if (cn_report_notice(&w->cli->out, w->cli->json, w->kind, gone, notice,
                         &err) != CN_OK) {
        fail(w, &err);
    }
}

/* What there is at the beginning is no change, but for what keeps the rules
 * from being loaded. */
static bool tells_all(const struct watch *w, const struct cn_watch_pass *pass)
{
    return w->once || (w->kind == CN_NOTICE_CHECK && pass->errors > 0);
}

static void tell_changes(struct watch *w, const struct cn_watch_pass *pass)
{
    const struct cn_notices nothing = {.n = 0};
    bool good = true;
    for (int kind = 0; kind < CN_N_NOTICE_KIND; kind++) {
        w->kind = (enum cn_notice_kind)kind;
        if (!pass->known[kind]) {
            continue;
        }
        if (w->last.known[kind] || tells_all(w, pass)) {
            const struct cn_notices *before =
                w->last.known[kind] ? &w->last.list[kind] : &nothing;
            good =
                good && cn_notices_compare(before, &pass->list[kind], tell, w);
        }
    }
    if (!good) {
        complain_memory(w);
    }
}

/* What this pass could not tell stays as the last one told it. */
static void take_over(struct watch *w, struct cn_watch_pass *pass)
{
    for (int kind = 0; kind < CN_N_NOTICE_KIND; kind++) {
        if (pass->known[kind]) {
            struct cn_notices old = w->last.list[kind];
            w->last.list[kind] = pass->list[kind];
            w->last.known[kind] = true;
            pass->list[kind] = old;
        }
    }
    w->last.errors = pass->errors;
    w->last.loaded = pass->loaded;
    w->last.tests = pass->loaded ? pass->tests : w->last.tests;
}

static void tell_pass(struct watch *w, const char *names, double began)
{
    struct cn_error err = cn_error_in(w->cli->lang);
    const struct cn_watch_pass *last = &w->last;
    w->pass.clock = time_of_day(w->clock);
    w->pass.files = names;
    w->pass.loaded = last->loaded;
    w->pass.errors = last->errors;
    w->pass.warnings = last->list[CN_NOTICE_CHECK].n - last->errors;
    w->pass.proof = cn_notices_faults(&last->list[CN_NOTICE_PROOF]);
    w->pass.tests = last->tests;
    w->pass.failing = cn_notices_faults(&last->list[CN_NOTICE_TEST]);
    w->pass.ms = (int)(now_ms() - began + 0.5);
    if (cn_report_pass(&w->cli->out, w->cli->json, &w->pass, &err) != CN_OK) {
        fail(w, &err);
    }
    if (fflush(w->cli->out.file) != 0) {
        w->failed = true; /* main tells it */
    }
}

/* ---- passes ---------------------------------------------------------------
 */

static void run_pass(struct watch *w, const char *names, bool first,
                     double began)
{
    struct cn_watch_pass pass;
    w->pass = (struct cn_pass_report){.first = first && !w->once};
    if (cn_watch_pass_run(&pass, w->cli)) {
        tell_changes(w, &pass);
        take_over(w, &pass);
        tell_pass(w, names, began);
    } else {
        complain_memory(w);
    }
    cn_watch_pass_release(&pass);
}

static void run(struct watch *w)
{
    double began = now_ms();
    struct cn_strbuf names;
    cn_strbuf_init(&names, CN_SAY_MAX);
    run_pass(w, w->cli->rules, true, began);
    while (!w->once && !w->failed && wait_for_change(w, &names, &began)) {
        run_pass(w, names.text, false, began);
    }
    if (w->files.failed) {
        CN_COMPLAIN(w->cli, CN_EXIT_FAILURE, "hết bộ nhớ hoặc quá nhiều tệp",
                    "out of memory, or too many files", NULL);
        w->failed = true;
    }
    cn_strbuf_release(&names);
}

static int exit_code(const struct watch *w)
{
    if (w->failed) {
        return CN_EXIT_FAILURE;
    }
    if (!w->once) {
        return CN_EXIT_OK; /* ended by whoever started it */
    }
    if (!w->last.known[CN_NOTICE_CHECK]) {
        return CN_EXIT_FAILURE;
    }
    for (int kind = 0; kind < CN_N_NOTICE_KIND; kind++) {
        if (cn_notices_faults(&w->last.list[kind]) > 0) {
            return CN_EXIT_NEGATIVE;
        }
    }
    return CN_EXIT_OK;
}

/* Signals become a file to wait for, so that none cuts a pass short. One that
 * is ignored, as nohup has it, stays so. */
static int take_signals(sigset_t *before)
{
    static const int ends[] = {SIGINT, SIGTERM, SIGHUP};
    sigset_t set;
    (void)sigemptyset(&set);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct sigaction action;
        if (sigaction(ends[i], NULL, &action) != 0 ||
            action.sa_handler != SIG_IGN) {
            (void)sigaddset(&set, ends[i]);
        }
    }
    (void)sigprocmask(SIG_BLOCK, &set, before);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* One that was waited for is still pending until it is read. */
static void drop_signals(int fd)
{
    struct signalfd_siginfo info;
    while (fd >= 0 && read(fd, &info, sizeof info) > 0) {
        continue;
    }
    if (fd >= 0) {
        (void)close(fd);
    }
}

static int take_folder(struct cn_cli *cli)
{
    const char *folder = cli->args->n_words > 0 ? cli->args->words[0] : NULL;
    size_t len = folder ? strlen(folder) : 0;
    if (len >= sizeof cli->rules) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE, "đường dẫn quá dài",
                           "the path is too long", NULL);
    }
    if (folder) {
        memcpy(cli->rules, folder, len + 1);
    }
    return CN_EXIT_OK;
}

int cn_cmd_watch(struct cn_cli *cli)
{
    sigset_t before;
    char why[CN_REASON_MAX];
    struct watch w = {.cli = cli};
    int code = take_folder(cli);
    if (code != CN_EXIT_OK) {
        return code;
    }
    w.once = cn_args_has(cli->args, CN_OPT_ONCE);
    if (cli->json) {
        cli->out.width = 0; /* an object a line, also on a terminal */
    }
    w.signals = take_signals(&before);
    cn_watch_files_open(&w.files, cli->rules,
                        cn_args_has(cli->args, CN_OPT_POLL));
    if (w.files.missing) {
        code = CN_COMPLAIN(cli, CN_EXIT_FAILURE,
                           "không đọc được thư mục quy tắc '{1}'",
                           "cannot read the rules folder '{1}'", cli->rules);
    } else if (w.signals < 0) {
        code = CN_COMPLAIN(
            cli, CN_EXIT_FAILURE, "không nhận được tín hiệu: {1}",
            "cannot take signals: {1}", cn_reason(cli->lang, errno, why));
    } else {
        run(&w);
        code = exit_code(&w);
    }
    cn_watch_pass_release(&w.last);
    cn_watch_files_close(&w.files);
    drop_signals(w.signals);
    (void)sigprocmask(SIG_SETMASK, &before, NULL);
    return code;
}
