/* SPDX-License-Identifier: MIT
 *
 * test_report_review.c: findings for build servers and review tools, whatever
 * the texts hold.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/report/junit.h"
#include "../../src/report/sarif.h"

#define HOSTILE "a<b>&\"'\x1b[2J\nz\xff"

static char *text;
static size_t len;
static FILE *file;
static struct cn_out out;

static void begin(void)
{
    file = open_memstream(&text, &len);
    cr_assert(file);
    cn_out_init(&out, file, CN_LANG_EN);
}

static void end(void)
{
    cn_out_release(&out);
    (void)fclose(file);
    free(text);
}

static const char *printed(void)
{
    cr_assert(cn_out_finish(&out));
    return text;
}

TestSuite(review, .init = begin, .fini = end);

Test(review, junit_counts_failures_and_escapes_texts)
{
    const struct cn_junit_case cases[] = {
        {.group = "g", .name = "good"},
        {.group = "g", .name = HOSTILE, .failure = HOSTILE, .detail = "]]>"},
    };
    cn_junit_print(&out, "s", cases, 2);
    cr_assert_str_eq(printed(),
                     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<testsuite name=\"s\" tests=\"2\" failures=\"1\">\n"
                     "  <testcase classname=\"g\" name=\"good\"/>\n"
                     "  <testcase classname=\"g\" "
                     "name=\"a&lt;b&gt;&amp;&quot;&#39;�[2J&#10;z�\">"
                     "<failure message=\"a&lt;b&gt;&amp;&quot;&#39;�[2J&#10;"
                     "z�\">]]&gt;</failure>"
                     "</testcase>\n"
                     "</testsuite>\n");
}

Test(review, sarif_carries_rule_place_and_fix)
{
    const struct cn_sarif_rule rule = {"r", "one sentence", "docs/r.md"};
    const struct cn_sarif_result result = {
        .rule = "r",
        .level = CN_SARIF_WARNING,
        .message = HOSTILE,
        .file = "rules/a b/đ.lua",
        .line = 7,
        .column = 3,
        .fix = "x",
    };
    struct cn_error err = {.status = CN_OK};
    cr_assert_eq(cn_sarif_print(&out, &rule, 1, &result, 1, &err), CN_OK);
    json_t *log = json_loads(printed(), 0, NULL);
    cr_assert(log);
    json_t *run = json_array_get(json_object_get(log, "runs"), 0);
    const char *id = NULL, *level = NULL, *uri = NULL, *inserted = NULL;
    int line = 0, column = 0, deleted = 0;
    int bad = json_unpack(run,
                          "{s:[{s:s, s:s, s:[{s:{s:{s:s}, s:{s:i, s:i}}}],"
                          " s:[{s:[{s:[{s:{s:i}, s:{s:s}}]}]}]}]}",
                          "results", "ruleId", &id, "level", &level,
                          "locations", "physicalLocation", "artifactLocation",
                          "uri", &uri, "region", "startLine", &line,
                          "startColumn", &column, "fixes", "artifactChanges",
                          "replacements", "deletedRegion", "startLine",
                          &deleted, "insertedContent", "text", &inserted);
    cr_assert_eq(bad, 0);
    cr_assert_str_eq(id, "r");
    cr_assert_str_eq(level, "warning");
    cr_assert_str_eq(uri, "rules/a%20b/%C4%91.lua");
    cr_assert_str_eq(inserted, "x");
    cr_assert(line == 7 && column == 3 && deleted == 7);
    json_decref(log);
}
