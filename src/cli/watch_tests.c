/* SPDX-License-Identifier: MIT
 *
 * watch_tests.c: the tests of a pass: those below `tests` of the rules. A
 * test is known by its name, or by what it asks, so that it may move; what it
 * fails by is its state.
 */
#include <unistd.h>

#include "../report/tests.h"
#include "watch.h"

/* What is wrong with a test file itself. */
static void add_findings(struct cn_watch_pass *pass, struct cn_cli *cli,
                         const cn_tests *tests)
{
    for (size_t i = 0; i < cn_tests_findings(tests); i++) {
        const struct cn_finding *finding = cn_tests_finding(tests, i);
        struct cn_strbuf key, text;
        cn_strbuf_init(&key, CN_SAY_MAX);
        cn_strbuf_init(&text, CN_SAY_MAX);
        CN_SAY(&key, "{1}\n{2}\n{3}", finding->file, finding->id,
               finding->message);
        cn_say_finding(&text, finding, cli->lang);
        struct cn_notice notice = {
            .key = key.text,
            .text = text.text,
            .detail = (char *)(uintptr_t)cn_finding_hint(finding, cli->lang),
            .json = cli->json ? cn_json_finding(finding) : NULL,
        };
        cn_notices_add(&pass->list[CN_NOTICE_TEST], &notice);
        cn_strbuf_release(&key);
        cn_strbuf_release(&text);
    }
}

static void add_failure(struct cn_watch_pass *pass, struct cn_cli *cli,
                        const struct cn_test_info *info,
                        const struct cn_test_result *result)
{
    char line[CN_WORD_MAX], day[11];
    struct cn_strbuf key, state, text, chain;
    cn_strbuf_init(&key, CN_SAY_MAX);
    cn_strbuf_init(&state, CN_SAY_MAX);
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_init(&chain, CN_SAY_MAX);
    CN_SAY(&key, "{1}\ntest\n{2}\n{3} {4}", info->file, info->id, info->ask,
           cn_date_format(info->on, day));
    for (int i = 0; i < result->n_faults; i++) {
        cn_strbuf_puts(&state, i > 0 ? "; " : "");
        cn_say_fault(&state, &result->faults[i], cli->lang);
    }
    CN_SAY(&text,
           CN_T(cli->lang, "{1}:{2}: kiểm thử hỏng: ", "{1}:{2}: test fails: "),
           info->file, cn_say_int(line, info->line));
    cn_say_test(&text, info, cli->lang);
    CN_SAY(&text, ": {1}", state.text);
    cn_say_chain(&chain, result->decision);
    struct cn_notice notice = {
        .key = key.text,
        .state = state.text,
        .text = text.text,
        .detail = chain.text,
        .json = cli->json ? cn_json_test(info, result) : NULL,
    };
    cn_notices_add(&pass->list[CN_NOTICE_TEST], &notice);
    cn_strbuf_release(&key);
    cn_strbuf_release(&state);
    cn_strbuf_release(&text);
    cn_strbuf_release(&chain);
}

static void run(struct cn_watch_pass *pass, struct cn_cli *cli,
                const cn_tests *tests)
{
    struct cn_error err = cn_error_in(cli->lang);
    struct cn_test_info info;
    cn_test_run *done = NULL;
    int passed = 0;
    if (cn_tests_run(tests, cli->snapshot, NULL, &done, &err) != CN_OK) {
        (void)cn_cli_failure(cli, &err);
        return;
    }
    add_findings(pass, cli, tests);
    for (int i = 0; cn_tests_at(tests, i, &info); i++) {
        const struct cn_test_result *result = cn_test_run_at(done, i);
        if (result->ran && !result->passed) {
            add_failure(pass, cli, &info, result);
        }
    }
    pass->tests = cn_test_run_count(done, &passed);
    pass->known[CN_NOTICE_TEST] = true;
    cn_test_run_free(done);
}

void cn_watch_tests_run(struct cn_watch_pass *pass, struct cn_cli *cli)
{
    struct cn_error err = cn_error_in(cli->lang);
    struct cn_strbuf folder;
    cn_tests *tests = NULL;
    cn_strbuf_init(&folder, CN_SAY_MAX);
    CN_SAY(&folder, "{1}/tests", cli->rules);
    const char *const paths[] = {folder.text};
    if (access(folder.text, F_OK) != 0) {
        pass->known[CN_NOTICE_TEST] = true; /* none is as good as all pass */
    } else if (cn_tests_load(paths, 1, &tests, &err) != CN_OK) {
        (void)cn_cli_failure(cli, &err);
    } else {
        run(pass, cli, tests);
    }
    cn_tests_free(tests);
    cn_strbuf_release(&folder);
}
