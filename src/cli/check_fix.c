/* SPDX-License-Identifier: MIT
 *
 * check_fix.c: corrects rule files, or shows as a difference what it would.
 */
#include <string.h>

#include "check.h"

struct lines {
    const char *at, *end;
    int number; /* of the line at `at` */
};

/* The next line without its end; false after the last. */
static bool next_line(struct lines *lines, const char **text, size_t *len)
{
    if (lines->at == lines->end) {
        return false;
    }
    const char *stop =
        memchr(lines->at, '\n', (size_t)(lines->end - lines->at));
    *text = lines->at;
    *len = (size_t)((stop ? stop : lines->end) - lines->at);
    lines->at = stop ? stop + 1 : lines->end;
    lines->number++;
    return true;
}

static void print_side(struct cn_cli *cli, const char *sign, const char *text,
                       size_t len)
{
    struct cn_strbuf line;
    cn_strbuf_init(&line, CN_SAY_MAX);
    cn_strbuf_puts(&line, sign);
    cn_strbuf_add(&line, text, len);
    cn_out_raw_line(&cli->out, line.text);
    cn_strbuf_release(&line);
}

/* Corrections keep the number of lines, so that lines pair up. */
static void print_difference(struct cn_cli *cli, const struct cn_fixed *fixed)
{
    struct lines old = {.at = fixed->before,
                        .end = fixed->before + fixed->before_len};
    struct lines new = {.at = fixed->after,
                        .end = fixed->after + fixed->after_len};
    const char *a, *b;
    size_t n, m;
    print_side(cli, "--- ", fixed->file, strlen(fixed->file));
    print_side(cli, "+++ ", fixed->file, strlen(fixed->file));
    while (next_line(&old, &a, &n) && next_line(&new, &b, &m)) {
        bool ended = old.at < old.end || old.end[-1] == '\n';
        if (n == m && memcmp(a, b, n) == 0 && ended) {
            continue;
        }
        struct cn_strbuf head;
        char word[CN_WORD_MAX];
        cn_strbuf_init(&head, CN_SAY_MAX);
        CN_SAY(&head, "@@ -{1} +{1} @@", cn_say_int(word, old.number));
        cn_out_raw_line(&cli->out, head.text);
        cn_strbuf_release(&head);
        print_side(cli, "-", a, n);
        print_side(cli, "+", b, m);
    }
}

static void print_text(struct cn_cli *cli, const struct cn_fixed *fixed,
                       bool dry)
{
    struct cn_strbuf line;
    cn_strbuf_init(&line, CN_SAY_MAX);
    if (fixed->problem) {
        CN_SAY(&line,
               CN_T(cli->lang, "{1}: để nguyên: {2}", "{1}: left alone: {2}"),
               fixed->file, fixed->problem);
        cn_out_line(&cli->out, 0, 4, line.text);
    } else if (dry) {
        print_difference(cli, fixed);
    } else {
        CN_SAY(&line, CN_T(cli->lang, "{1}: đã sửa", "{1}: corrected"),
               fixed->file);
        cn_out_line(&cli->out, 0, 4, line.text);
    }
    cn_strbuf_release(&line);
}

static void print_summary(struct cn_cli *cli, int corrected, int left, bool dry)
{
    char a[CN_WORD_MAX], b[CN_WORD_MAX];
    struct cn_strbuf line;
    cn_strbuf_init(&line, CN_SAY_MAX);
    if (corrected + left == 0) {
        CN_SAY(&line,
               CN_T(cli->lang, "{1}: không có gì để sửa",
                    "{1}: nothing to correct"),
               cli->rules);
    } else if (dry) {
        CN_SAY(&line,
               CN_T(cli->lang, "{1} tệp sẽ được sửa, {2} tệp để nguyên",
                    "{1} file(s) would be corrected, {2} left alone"),
               cn_say_int(a, corrected), cn_say_int(b, left));
    } else {
        CN_SAY(&line,
               CN_T(cli->lang, "{1} tệp đã sửa, {2} tệp để nguyên",
                    "{1} file(s) corrected, {2} left alone"),
               cn_say_int(a, corrected), cn_say_int(b, left));
    }
    cn_out_line(&cli->out, 0, 0, line.text);
    cn_strbuf_release(&line);
}

static int print_json(struct cn_cli *cli, const cn_fixes *fixes, bool dry)
{
    struct cn_error err = cn_error_in(cli->lang);
    json_t *all = json_array();
    for (size_t i = 0; all && i < cn_fixes_count(fixes); i++) {
        const struct cn_fixed *fixed = cn_fixes_at(fixes, i);
        json_t *row =
            json_pack("{s:o, s:b, s:o}", "file", cn_json_text(fixed->file),
                      "corrected", (int)(!dry && !fixed->problem), "problem",
                      cn_json_text(fixed->problem));
        if (json_array_append_new(all, row) != 0) {
            json_decref(all);
            all = NULL;
        }
    }
    return cn_json_print(&cli->out, all, &err) == CN_OK
               ? CN_EXIT_OK
               : cn_cli_failure(cli, &err);
}

int cn_check_fix(struct cn_cli *cli)
{
    bool dry = cn_args_has(cli->args, CN_OPT_DRY_RUN);
    struct cn_error err = cn_error_in(cli->lang);
    const struct cn_options options = {.rules = cli->rules};
    cn_fixes *fixes = NULL;
    int left = 0, code = CN_EXIT_OK;
    if (cn_fix(&options, dry, &fixes, &err) != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    int n = (int)cn_fixes_count(fixes);
    for (int i = 0; i < n; i++) {
        const struct cn_fixed *fixed = cn_fixes_at(fixes, (size_t)i);
        left += fixed->problem != NULL;
        if (!cli->json) {
            print_text(cli, fixed, dry);
        }
    }
    if (cli->json) {
        code = print_json(cli, fixes, dry);
    } else {
        print_summary(cli, n - left, left, dry);
    }
    cn_fixes_free(fixes);
    /* To show what is wrong is an answer of "not clean". */
    return code == CN_EXIT_OK && (left > 0 || (dry && n > 0)) ? CN_EXIT_NEGATIVE
                                                              : code;
}
