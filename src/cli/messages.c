/* SPDX-License-Identifier: MIT
 *
 * messages.c: what goes to standard error: one clear line, safe to print.
 */
#include <string.h>

#include <time.h>

#include "cli.h"

#define COUNT_SECONDS 0.2

int cn_cli_complain(struct cn_cli *cli, int code, const char *pattern,
                    const char *const args[], int n)
{
    struct cn_strbuf line;
    cn_strbuf_init(&line, CN_SAY_MAX);
    cn_strbuf_puts(&line, "capnao: ");
    cn_say(&line, pattern, args, n);
    cn_out_raw_line(&cli->messages, line.text);
    cn_strbuf_release(&line);
    return code;
}

int cn_cli_failure(struct cn_cli *cli, const struct cn_error *err)
{
    char line[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_puts(&text, "capnao: ");
    if (err->file[0] != '\0') {
        CN_SAY(&text, err->line > 0 ? "{1}:{2}: " : "{1}: ", err->file,
               cn_say_int(line, err->line));
    }
    cn_strbuf_puts(&text, err->message);
    cn_out_raw_line(&cli->messages, text.text);
    cn_strbuf_release(&text);
    return err->status == CN_E_INPUT ? CN_EXIT_USAGE : CN_EXIT_FAILURE;
}

int cn_cli_unwritten(struct cn_cli *cli, int fd, const struct cn_error *err)
{
    return err->status == CN_E_IO && cn_out_is_unread(fd)
               ? CN_EXIT_FAILURE
               : cn_cli_failure(cli, err);
}

/* A quote inside ends the quoted text, stands for itself, and begins it anew.
 */
static void say_quoted(struct cn_strbuf *buf, const char *option,
                       const char *value)
{
    if (!value) {
        return;
    }
    cn_strbuf_puts(buf, option);
    cn_strbuf_puts(buf, "'");
    for (const char *quote; (quote = strchr(value, '\'')); value = quote + 1) {
        cn_strbuf_add(buf, value, (size_t)(quote - value));
        cn_strbuf_puts(buf, "'\\''");
    }
    cn_strbuf_puts(buf, value);
    cn_strbuf_puts(buf, "'");
}

void cn_cli_say_program(struct cn_strbuf *buf, const char *rules,
                        const char *catalogue)
{
    cn_strbuf_puts(buf, "capnao");
    say_quoted(buf, " --rules ", rules);
    say_quoted(buf, " --catalogue ", catalogue);
}

void cn_cli_progress(struct cn_cli *cli, const char *text)
{
    if (cli->messages.width > 0) {
        (void)fprintf(stderr, "\r\033[K%s", text);
        (void)fflush(stderr);
    }
}

int cn_cli_unproved(struct cn_cli *cli, const struct cn_proof_summary *s)
{
    int code = CN_EXIT_OK;
    for (int i = 0; i < s->n_unproved; i++) {
        code = CN_COMPLAIN(
            cli, CN_EXIT_FAILURE,
            "không soát được '{1}:{2}': quy tắc của thẩm quyền này quá chằng "
            "chịt; hãy tách bớt điều kiện",
            "'{1}:{2}' is not proved: its rules are too entangled; split "
            "their conditions",
            s->unproved[i].subject, s->unproved[i].action);
    }
    return code;
}

void cn_cli_count(void *ctx, int done, int total)
{
    struct cn_cli_count *count = ctx;
    struct timespec t = {0};
    char part[CN_WORD_MAX], all[CN_WORD_MAX];
    struct cn_strbuf text;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    double now = (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
    if (now - count->shown < COUNT_SECONDS) {
        return;
    }
    count->shown = now;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, count->pattern, cn_say_int(part, done),
           cn_say_int(all, total));
    cn_cli_progress(count->cli, text.text);
    cn_strbuf_release(&text);
}
