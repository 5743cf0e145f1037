/* SPDX-License-Identifier: MIT
 *
 * tests.c: the tests as they were loaded: their findings and what each one
 * is about.
 */
#include "tests.h"

#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../lua/loader.h"

/* ---- one id, one test --------------------------------------------------- */

struct named {
    const char *id;
    const struct cn_expect *expect;
};

/* By id; of one id by where it stands, so that the first is the same always. */
static int compare_named(const void *a, const void *b)
{
    const struct named *x = a;
    const struct named *y = b;
    int order = strcmp(x->id, y->id);
    return order != 0 ? order
                      : (x->expect > y->expect) - (x->expect < y->expect);
}

static void report_twice(struct cn_tests *tests, const struct named *again,
                         const struct named *first)
{
    struct cn_strbuf hint;
    cn_strbuf_init(&hint, CN_MESSAGE_MAX);
    cn_strbuf_printf(&hint, "the other is at %s:%d",
                     TEXT(tests, first->expect->at.file),
                     first->expect->at.line);
    cn_ruleset_report(tests->rs, true, "duplicate-id",
                      TEXT(tests, again->expect->at.file),
                      again->expect->at.line, hint.text,
                      "two tests are called \"%s\"", again->id);
    cn_strbuf_release(&hint);
}

static bool check_ids(struct cn_tests *tests)
{
    size_t n = 0;
    struct named *all = calloc(tests->expects.n + 1, sizeof *all);
    for (size_t i = 0; all && i < tests->expects.n; i++) {
        const struct cn_expect *expect = &tests->expects.items[i];
        if (expect->id != 0) {
            all[n++] = (struct named){TEXT(tests, expect->id), expect};
        }
    }
    if (n > 0) {
        qsort(all, n, sizeof *all, compare_named);
    }
    for (size_t i = 1; i < n; i++) {
        if (strcmp(all[i].id, all[i - 1].id) == 0) {
            report_twice(tests, &all[i], &all[i - 1]);
        }
    }
    free(all);
    return all != NULL;
}

/* ---- loading ------------------------------------------------------------ */

/* A power that is asked for becomes the text that is. */
static void name_powers(struct cn_tests *tests)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_MESSAGE_MAX);
    for (size_t i = 0; i < tests->expects.n; i++) {
        struct cn_expect *expect = &tests->expects.items[i];
        if (expect->ask == 0) {
            cn_strbuf_clear(&text);
            cn_strbuf_printf(&text, "%s:%s",
                             TEXT(tests, expect->powers[0].subject),
                             TEXT(tests, expect->powers[0].actions[0]));
            expect->ask = cn_ruleset_sym(tests->rs, text.text);
        }
    }
    cn_strbuf_release(&text);
}

enum cn_status cn_tests_load(const char *const paths[], size_t n,
                             cn_tests **out, struct cn_error *err)
{
    struct cn_error first = cn_error_like(err);
    struct cn_tests *tests = calloc(1, sizeof *tests);
    if (!tests || !(tests->rs = cn_ruleset_new())) {
        cn_tests_free(tests);
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading tests");
    }
    enum cn_status status =
        cn_lua_load_tests(paths, n, NULL, tests->rs, &tests->expects, &first);
    if (status == CN_E_LIMIT && cn_ruleset_broken(tests->rs)) {
        status = CN_OK; /* it is among the findings */
    }
    if (status == CN_OK) {
        name_powers(tests);
    }
    if (status == CN_OK &&
        (!check_ids(tests) || cn_arena_failed(cn_ruleset_arena(tests->rs)))) {
        status =
            cn_fail(&first, CN_E_NOMEM, "out of memory while loading tests");
    }
    if (status != CN_OK) {
        cn_tests_free(tests);
        if (err && err->status == CN_OK) {
            *err = first;
        }
        return status;
    }
    cn_ruleset_sort_findings(tests->rs);
    *out = tests;
    return CN_OK;
}

void cn_tests_free(cn_tests *tests)
{
    if (tests) {
        cn_ruleset_free(tests->rs);
        free(tests);
    }
}

int cn_tests_count(const cn_tests *tests)
{
    return (int)tests->expects.n;
}

bool cn_tests_at(const cn_tests *tests, int i, struct cn_test_info *out)
{
    if (i < 0 || (size_t)i >= tests->expects.n) {
        return false;
    }
    const struct cn_expect *expect = &tests->expects.items[i];
    *out = (struct cn_test_info){
        .id = TEXT(tests, expect->id),
        .ask = TEXT(tests, expect->ask),
        .on = expect->on,
        .file = TEXT(tests, expect->at.file),
        .line = expect->at.line,
        .generated = expect->generated,
    };
    return true;
}

size_t cn_tests_findings(const cn_tests *tests)
{
    return cn_ruleset_findings(tests->rs);
}

const struct cn_finding *cn_tests_finding(const cn_tests *tests, size_t i)
{
    return i < cn_tests_findings(tests) ? cn_ruleset_finding(tests->rs, i)
                                        : NULL;
}
