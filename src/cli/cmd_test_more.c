/* SPDX-License-Identifier: MIT
 *
 * cmd_test_more.c: `capnao test --generate`: cases at the boundaries of rules;
 * `capnao test --mutate`: mistakes in the rules that no test notices.
 */
#include <stdlib.h>
#include <string.h>

#include "../report/mutants.h"
#include "cmd_test.h"

static int complain_name(struct cn_cli *cli, int which)
{
    return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                       "'{1}' không phải mã hay tệp của quy tắc nào",
                       "'{1}' is neither the id nor the file of a rule",
                       cli->args->words[which]);
}

/* ---- --generate ----------------------------------------------------- */

static void print_lines(struct cn_out *out, char *text)
{
    for (char *line = text; *line != '\0';) {
        size_t len = strcspn(line, "\n");
        bool last = line[len] == '\0';
        line[len] = '\0';
        cn_out_raw_line(out, line);
        line += len + !last;
    }
}

int cn_cli_generate(struct cn_cli *cli)
{
    struct cn_error err = cn_error_in(cli->lang);
    struct cn_generated made;
    char *text = NULL;
    char rules[CN_WORD_MAX], cases[CN_WORD_MAX], lost[CN_WORD_MAX];
    const struct cn_args *args = cli->args;
    if (cn_test_generate(cli->snapshot, args->words, args->n_words, cli->lang,
                         &made, &text, &err) != CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    if (made.bad_only != CN_NONE) {
        free(text);
        return complain_name(cli, made.bad_only);
    }
    print_lines(&cli->out, text);
    free(text);
    return CN_COMPLAIN(cli, CN_EXIT_OK,
                       "{1} trường hợp cho {2} quy tắc; {3} quy tắc không có "
                       "trường hợp nào; hãy đối chiếu với văn bản",
                       "{1} case(s) for {2} rule(s), {3} without any; confirm "
                       "them by the law",
                       cn_say_int(cases, made.cases),
                       cn_say_int(rules, made.rules),
                       cn_say_int(lost, made.not_reached));
}

/* ---- --mutate ------------------------------------------------------- */

/* Why nothing was tried, if so. */
static int complain(struct cn_cli *cli, const struct cn_mutation_summary *s)
{
    char n[CN_WORD_MAX];
    if (s->bad_only != CN_NONE) {
        return complain_name(cli, s->bad_only);
    }
    if (s->bad_tests > 0) {
        return CN_COMPLAIN(cli, CN_EXIT_NEGATIVE,
                           "{1} kiểm thử đang hỏng; chạy 'capnao test' và sửa "
                           "trước đã",
                           "{1} test(s) fail as the rules stand; run 'capnao "
                           "test' and mend them first",
                           cn_say_int(n, s->bad_tests));
    }
    return CN_EXIT_OK;
}

static int print(struct cn_cli *cli, const cn_mutation *mutation,
                 const cn_tests *tests)
{
    struct cn_error err = cn_error_in(cli->lang);
    const struct cn_mutation_summary *s = cn_mutation_summary(mutation);
    int code = complain(cli, s);
    if (code != CN_EXIT_OK) {
        return code;
    }
    if (!cli->json) {
        struct cn_strbuf program;
        cn_strbuf_init(&program, CN_SAY_MAX);
        cn_cli_say_program(&program, cli->args->value[CN_OPT_RULES],
                           cli->args->value[CN_OPT_CATALOGUE]);
        cn_report_mutants(&cli->out, program.text, mutation);
        cn_strbuf_release(&program);
    } else if (cn_report_mutants_json(&cli->out, mutation, tests, &err) !=
               CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    return s->count[CN_MUTANT_SURVIVED] > 0 ? CN_EXIT_NEGATIVE : CN_EXIT_OK;
}

int cn_cli_mutate(struct cn_cli *cli)
{
    struct cn_error err = cn_error_in(cli->lang);
    struct cn_cli_count count = {
        cli,
        CN_T(cli->lang, "đang thử {1}/{2} lỗi…", "trying {1}/{2} mistakes…"),
        0};
    cn_tests *tests = NULL;
    cn_mutation *mutation = NULL;
    const struct cn_options options = {
        .rules = cli->rules,
        .catalogue = cli->catalogue[0] != '\0' ? cli->catalogue : NULL,
    };
    const struct cn_mutation_options what = {
        .only = cli->args->words,
        .n_only = cli->args->n_words,
        .progress = cn_cli_count,
        .progress_ctx = &count,
    };
    int code = cn_cli_load_tests(cli, NULL, 0, &tests);
    if (code == CN_EXIT_OK && cn_tests_findings(tests) > 0) {
        code = cn_cli_print_findings(cli, &cli->messages, tests);
        cn_tests_free(tests);
        return code == CN_EXIT_OK ? CN_EXIT_NEGATIVE : code;
    }
    if (code == CN_EXIT_OK) {
        enum cn_status status =
            cn_mutate(&options, tests, &what, &mutation, &err);
        cn_cli_progress(cli, "");
        code = status == CN_OK ? print(cli, mutation, tests)
                               : cn_cli_failure(cli, &err);
    }
    cn_mutation_free(mutation);
    cn_tests_free(tests);
    return code;
}
