/* SPDX-License-Identifier: MIT
 *
 * cmd_test.c: runs the `expect`s of test files against the rules; says which
 * rules they reach. Generating tests and mutating rules is in
 * cmd_test_more.c.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../report/tests.h"
#include "cmd_test.h"

/* ---- which tests ---------------------------------------------------- */

int cn_cli_load_tests(struct cn_cli *cli, const char *const paths[], size_t n,
                      cn_tests **out)
{
    struct cn_error err = cn_error_in(cli->lang);
    char folder[CN_PATH_MAX + sizeof "/tests"];
    const char *const usual[] = {folder};
    size_t len = strlen(cli->rules);
    memcpy(folder, cli->rules, len);
    memcpy(folder + len, "/tests", sizeof "/tests");
    if (n == 0 && access(folder, F_OK) != 0) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "không có thư mục kiểm thử '{1}'; viết expect { … } "
                           "vào một tệp .lua ở đó, hoặc nêu tệp: capnao test "
                           "TỆP",
                           "no folder of tests '{1}'; write expect { … } into "
                           "a .lua file there, or name a file: capnao test "
                           "FILE",
                           folder);
    }
    if (cn_tests_load(n > 0 ? paths : usual, n > 0 ? n : 1, out, &err) !=
        CN_OK) {
        return cn_cli_failure(cli, &err);
    }
    return CN_EXIT_OK;
}

int cn_cli_print_findings(struct cn_cli *cli, struct cn_out *out,
                          const cn_tests *tests)
{
    struct cn_list list;
    struct cn_error err = cn_error_in(cli->lang);
    cn_list_open(&list, out, NULL, false);
    for (size_t i = 0; i < cn_tests_findings(tests); i++) {
        cn_list_finding(&list, cn_tests_finding(tests, i));
    }
    return cn_list_close(&list, &err) == CN_OK ? CN_EXIT_OK
                                               : cn_cli_failure(cli, &err);
}

/* ---- running -------------------------------------------------------- */

static const char *format_of(const struct cn_cli *cli)
{
    const char *format = cli->args->value[CN_OPT_FORMAT];
    return cli->json ? "json" : format ? format : "text";
}

static bool is_format(const char *format)
{
    static const char *const known[] = {"text", "tap", "junit", "json"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i], format) == 0) {
            return true;
        }
    }
    return false;
}

static int print(struct cn_cli *cli, const struct cn_test_report *report)
{
    struct cn_error err = cn_error_in(cli->lang);
    const char *format = format_of(cli);
    bool whole = cn_args_has(cli->args, CN_OPT_COVERAGE);
    enum cn_status status = CN_OK;
    if (strcmp(format, "tap") == 0) {
        status = cn_report_tests_tap(report, &err);
    } else if (strcmp(format, "junit") == 0) {
        status = cn_report_tests_junit(report, &err);
    } else if (strcmp(format, "json") == 0) {
        status = cn_report_tests_json(report, whole, &err);
    } else {
        int code = cn_cli_print_findings(cli, &cli->out, report->tests);
        if (code != CN_EXIT_OK) {
            return code;
        }
        cn_report_tests(report);
        if (whole) {
            cn_report_coverage(report);
        }
        cn_report_coverage_line(report);
    }
    return status == CN_OK ? CN_EXIT_OK : cn_cli_failure(cli, &err);
}

/* Percent as given, or -1 with a complaint. */
static double least_coverage(struct cn_cli *cli)
{
    const char *text = cli->args->value[CN_OPT_MIN_COVERAGE];
    char *end = NULL;
    double percent = text ? strtod(text, &end) : 0;
    if (text &&
        (*end != '\0' || end == text || !(percent >= 0) || percent > 100)) {
        (void)CN_COMPLAIN(cli, CN_EXIT_USAGE,
                          "--min-coverage '{1}' không phải phần trăm từ 0 tới "
                          "100",
                          "--min-coverage '{1}' is no percentage from 0 to "
                          "100",
                          text);
        return -1;
    }
    return percent;
}

static bool covers(struct cn_cli *cli, const cn_coverage *coverage,
                   double least)
{
    int reached = 0;
    int rules = cn_coverage_rules(coverage, &reached);
    if (100.0 * reached >= least * rules) {
        return true;
    }
    (void)CN_COMPLAIN(cli, CN_EXIT_NEGATIVE,
                      "kiểm thử tới ít hơn {1} % số quy tắc; 'capnao test "
                      "--coverage' nêu quy tắc chưa tới",
                      "the tests reach less than {1} % of the rules; 'capnao "
                      "test --coverage' lists those not reached",
                      cli->args->value[CN_OPT_MIN_COVERAGE]);
    return false;
}

static int run(struct cn_cli *cli, const cn_tests *tests, double least)
{
    struct cn_error err = cn_error_in(cli->lang);
    struct cn_test_report report = {.out = &cli->out, .tests = tests};
    cn_test_run *done = NULL;
    cn_coverage *coverage = NULL;
    int passed = 0;
    int code = CN_EXIT_OK;
    if (cn_tests_run(tests, cli->snapshot, NULL, &done, &err) != CN_OK ||
        cn_test_coverage(done, cli->snapshot, cli->lang, &coverage, &err) !=
            CN_OK) {
        cn_test_run_free(done);
        return cn_cli_failure(cli, &err);
    }
    report.run = done;
    report.coverage = coverage;
    code = print(cli, &report);
    bool clean = cn_test_run_count(done, &passed) == passed &&
                 cn_tests_findings(tests) == 0;
    bool enough = code != CN_EXIT_OK || covers(cli, coverage, least);
    if (code == CN_EXIT_OK && !(clean && enough)) {
        code = CN_EXIT_NEGATIVE;
    }
    cn_coverage_free(coverage);
    cn_test_run_free(done);
    return code;
}

/* --generate and --mutate are no runs of tests: options of one would be
 * left out without a word. */
static int refuse_mixed(struct cn_cli *cli, enum cn_opt what)
{
    static const enum cn_opt others[] = {CN_OPT_COVERAGE, CN_OPT_MIN_COVERAGE,
                                         CN_OPT_FORMAT,   CN_OPT_GENERATE,
                                         CN_OPT_MUTATE,   CN_OPT_JSON};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        bool fits = others[i] == what ||
                    (others[i] == CN_OPT_JSON && what == CN_OPT_MUTATE);
        if (!fits && cn_args_has(cli->args, others[i])) {
            return CN_COMPLAIN(cli, CN_EXIT_USAGE, "--{1} không đi cùng --{2}",
                               "--{1} and --{2} do not go together",
                               cn_option_row(what)->name,
                               cn_option_row(others[i])->name);
        }
    }
    return CN_EXIT_OK;
}

static int do_other(struct cn_cli *cli, enum cn_opt what,
                    int (*run_it)(struct cn_cli *))
{
    int code = refuse_mixed(cli, what);
    return code == CN_EXIT_OK ? run_it(cli) : code;
}

int cn_cmd_test(struct cn_cli *cli)
{
    const struct cn_args *args = cli->args;
    cn_tests *tests = NULL;
    double least = least_coverage(cli);
    const char *format = format_of(cli);
    if (least < 0) {
        return CN_EXIT_USAGE;
    }
    if (!is_format(format)) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "test --format nhận: text, tap, junit, json",
                           "test --format takes: text, tap, junit, json", NULL);
    }
    if (cn_args_has(args, CN_OPT_GENERATE)) {
        return do_other(cli, CN_OPT_GENERATE, cn_cli_generate);
    }
    if (cn_args_has(args, CN_OPT_MUTATE)) {
        return do_other(cli, CN_OPT_MUTATE, cn_cli_mutate);
    }
    int code = cn_cli_load_tests(cli, args->words, args->n_words, &tests);
    if (code == CN_EXIT_OK) {
        code = run(cli, tests, least);
    }
    cn_tests_free(tests);
    return code;
}
