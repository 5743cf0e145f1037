/* SPDX-License-Identifier: MIT
 *
 * test_stream.c: lines in, lines out: every fault with its whole message,
 * several answers in one line, what stands in a resumed file; and the tables
 * against the engine that they were made from.
 */
#include "rules_help.h"

#include <fcntl.h>

#include "../../src/stream/dossier.h"

static struct folder dir;
static cn_engine *engine;
static const cn_snapshot *snapshot;

static const char rules[] =
    "origin { id = 'o', basis = instrument 'law', power = { 's' },\n"
    "  holder = 'minister', confidence = 'text', facts = { 'F1' } }\n"
    "origin { id = 'o2', basis = instrument 'law', power = { 't' },\n"
    "  holder = 'office', confidence = 'text', facts = { 'F1' } }\n"
    "transfer { id = 't', basis = instrument 'decree',\n"
    "  power = { 's', 'issue' }, from = 'minister', to = 'committee',\n"
    "  when = { kind = 'a', size = at_least(5) }, place = 'site',\n"
    "  mode = 'devolution', confidence = 'text', facts = { 'F1' } }\n"
    "transfer { id = 'w', basis = instrument 'decree',\n"
    "  power = { 's', 'revoke' }, from = 'minister', to = 'ward',\n"
    "  when = { flag = true }, mode = 'devolution', confidence = 'text',\n"
    "  facts = { 'F1' } }\n";

static const char procedures[] =
    P_HEADER "one,1.000001,Tên,f,s,issue,kind=a,,,,,,,,,text,,\n"
             "many,1.000002,Tên,f,s,issue;amend;revoke,,,,,,,,,,text,,\n"
             "foreign,1.000003,Tên,f,s,issue,,,,,,,,Bộ Y tế,,text,,\n";

static void set_up(void)
{
    make_folder(&dir);
    const char *db = in(&dir, "c.db");
    const char *path = make_rules(&dir);
    must_import(db, put(&dir, "p.csv", procedures));
    must_import(db, "fixtures/units.csv");
    put(&dir, "rules/1.lua", rules);
    engine = open_engine(path, db);
    snapshot = cn_engine_snapshot(engine);
}

static void tear_down(void)
{
    cn_snapshot_release(snapshot);
    cn_engine_close(engine);
    remove_folder(&dir);
}

TestSuite(stream, .init = set_up, .fini = tear_down);

static struct cn_stream_options options_of(enum cn_stream_format in,
                                           enum cn_stream_format out)
{
    return (struct cn_stream_options){.in = in,
                                      .out = out,
                                      .lang = CN_LANG_EN,
                                      .on = day("2026-01-15"),
                                      .jobs = 1};
}

/* Runs a text through a stream into "out", which `held` is in before. */
static enum cn_status run(const struct cn_stream_options *options,
                          const char *text, const char *held,
                          struct cn_strbuf *got, struct cn_error *err)
{
    struct cn_stream_report report;
    char bytes[4096];
    int from = open(put(&dir, "in", text), O_RDONLY);
    int to = open(put(&dir, "out", held), O_RDWR);
    cr_assert(from >= 0 && to >= 0);
    enum cn_status status =
        cn_stream_run(snapshot, options, from, to, &report, err);
    cn_strbuf_init(got, (size_t)1 << 20);
    (void)lseek(to, 0, SEEK_SET);
    for (ssize_t n; (n = read(to, bytes, sizeof bytes)) > 0;) {
        cn_strbuf_add(got, bytes, (size_t)n);
    }
    (void)close(from);
    (void)close(to);
    return status;
}

static void check(enum cn_stream_format in, enum cn_stream_format out,
                  const char *text, const char *want)
{
    struct cn_strbuf got;
    struct cn_error err = {.status = CN_OK};
    struct cn_stream_options options = options_of(in, out);
    cr_assert_eq(run(&options, text, "", &got, &err), CN_OK, "%s", err.message);
    cr_expect_str_eq(got.text, want, "'%s' gave '%s', not '%s'", text, got.text,
                     want);
    cn_strbuf_release(&got);
}

struct fault {
    const char *line, *id, *message;
};

Test(stream, each_fault_has_its_id_and_its_sentence)
{
    static const struct fault faults[] = {
        {"x", "bad-json", "not an object of JSON, wrong at byte 1"},
        {"{} {}", "bad-json", "not an object of JSON, wrong at byte 4"},
        {"{\"a\":\"\xC3\"}", "bad-utf8", "not valid UTF-8 at byte 7"},
        {"{\"kind\":\"a\",\"kind\":\"a\"}", "duplicate",
         "\\\"kind\\\" is given twice"},
        {"{\"kind\":\"a\",\"facts\":{\"kind\":\"a\"}}", "duplicate",
         "\\\"kind\\\" is given twice"},
        {"{\"on\":1,\"on\":null}", "wrong-type",
         "\\\"on\\\" does not take a value of this type"},
        {"{\"kind\":true}", "wrong-type",
         "\\\"kind\\\" does not take a value of this type"},
        {"{\"facts\":\"kind=a\"}", "wrong-type",
         "\\\"facts\\\" does not take a value of this type"},
        {"{\"id\":\"\\u000a\"}", "bad-id",
         "\\\"id\\\" holds a control character"},
        {"{}", "no-procedure",
         "neither \\\"procedure\\\" nor \\\"power\\\" is given"},
        {"{\"procedure\":\"one\",\"power\":\"t:issue\"}", "two-subjects",
         "both \\\"procedure\\\" and \\\"power\\\" are given: keep one"},
        {"{\"procedure\":\"one\",\"on\":\"2025-02-29\"}", "bad-date",
         "\\\"on\\\": \\\"2025-02-29\\\" is not a day that exists, as "
         "2025-08-01"},
        {"{\"procedure\":\"one\",\"received\":\"2026-01-16\"}", "date-order",
         "the day of receipt (received) is after the day asked about (on)"},
        {"{\"procedure\":\"one\",\"province\":\"98\"}", "unknown-unit",
         "\\\"province\\\": no unit \\\"98\\\" on that day; see capnao units"},
        {"{\"procedure\":\"one\",\"commune\":\"Quyết Thắng\"}", "several-units",
         "\\\"commune\\\": several units are called \\\"Quyết Thắng\\\"; give "
         "the code, see capnao units"},
        {"{\"procedure\":\"one\",\"facts\":{\"knd\":\"a\"}}", "unknown-fact",
         "no fact \\\"knd\\\""},
        {"{\"procedure\":\"one\",\"facts\":{\"field\":\"f\"}}", "unknown-fact",
         "no fact \\\"field\\\""},
        {"{\"procedure\":\"one\",\"kind\":\"d\\t\\u0001\"}", "bad-value",
         "\\\"kind\\\" has no value \\\"d\xEF\xBF\xBD\xEF\xBF\xBD\\\"; it is "
         "one of: a, b, c"},
        {"{\"procedure\":\"one\",\"size\":1e3}", "bad-number",
         "\\\"size\\\" is a number without separators, as 6000 or 5999.5; "
         "\\\"1e3\\\" is none"},
        {"{\"procedure\":\"one\",\"size\":\"6.000\"}", "bad-number",
         "\\\"size\\\" is a number without separators, as 6000 or 5999.5; "
         "\\\"6.000\\\" is none"},
        {"{\"procedure\":\"one\",\"kind\":\"b\"}", "fixed-by-name",
         "the procedure's name fixes \\\"kind\\\" otherwise; leave the fact "
         "out or ask by \\\"power\\\""},
    };
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        char want[1024];
        (void)snprintf(want, sizeof want,
                       "{\"id\":null,\"line\":2,\"outcome\":\"error\","
                       "\"error\":\"%s\",\"message\":\"%s\"}\n",
                       faults[i].id, faults[i].message);
        char text[512];
        (void)snprintf(text, sizeof text, "\n%s\n", faults[i].line);
        check(CN_STREAM_NDJSON, CN_STREAM_NDJSON, text, want);
    }
}

Test(stream, nesting_has_an_end)
{
    char text[512] = "{\"a\":";
    size_t len = strlen(text);
    memset(text + len, '[', 64);
    memset(text + len + 64, ']', 64);
    strcpy(text + len + 128, "}");
    check(CN_STREAM_NDJSON, CN_STREAM_NDJSON, text,
          "{\"id\":null,\"line\":1,\"outcome\":\"error\",\"error\":"
          "\"too-deep\",\"message\":\"JSON nested more than 64 deep\"}\n");
}

Test(stream, what_is_not_given_is_not_known)
{
    check(CN_STREAM_NDJSON, CN_STREAM_NDJSON,
          "{\"id\":7,\"power\":\"s:issue\",\"kind\":null,\"size\":\"\"}\n"
          "{\"id\":\"\",\"power\":\"s:issue\",\"kind\":\"a\",\"size\":4.999}\n"
          "{\"id\":\"\\u00e9\\\"\",\"procedure\":\"s:issue\",\"kind\":\"a\","
          "\"size\":\"5\",\"province\":\"Lạng Sơn\"}\n"
          "{\"procedure\":\"1.000001.000.00.00.H37\",\"facts\":{\"size\":5,"
          "\"site\":\"20\"},\"province\":\"22\"}\n",
          "{\"id\":7,\"outcome\":\"needs_facts\",\"power\":\"s:issue\"}\n"
          "{\"id\":null,\"outcome\":\"decided\",\"tier\":\"central\","
          "\"holder\":\"minister\",\"power\":\"s:issue\",\"rule\":\"o\","
          "\"chain\":[\"o\"]}\n"
          "{\"id\":\"\\u00e9\\\"\",\"outcome\":\"decided\",\"tier\":"
          "\"province\",\"holder\":\"committee\",\"power\":\"s:issue\","
          "\"rule\":\"t\",\"chain\":[\"o\",\"t\"],\"unit\":\"20\"}\n"
          "{\"id\":null,\"outcome\":\"decided\",\"tier\":\"province\","
          "\"holder\":\"committee\",\"power\":\"s:issue\",\"rule\":\"t\","
          "\"chain\":[\"o\",\"t\"],\"unit\":\"20\"}\n");
}

/* A label, a decimal comma and a province that is also a ward mean what they
 * mean to route; in NDJSON a number's point is never in doubt. */
Test(stream, values_are_written_as_people_write_them)
{
    check(CN_STREAM_CSV, CN_STREAM_CSV,
          "power;kind;size;flag;site;received\n"
          "s:issue; A ;4,9;;;\ns:issue;a;5,5;;quảng trị;\n"
          "s:revoke;;;Có;;\ns:issue;a;5.000;;;\n",
          "id,outcome,tier,holder,power,rule,chain,unit,line,error,message\n"
          ",decided,central,minister,s:issue,o,o,,,,\n"
          ",decided,province,committee,s:issue,t,o t,44,,,\n"
          ",decided,commune,ward,s:revoke,w,o w,,,,\n"
          ",error,,,,,,,5,bad-number,\"\"\"size\"\" is a number without "
          "separators, as 6000 or 5999.5; \"\"5.000\"\" is none\"\n");
    check(CN_STREAM_NDJSON, CN_STREAM_NDJSON,
          "{\"power\":\"s:issue\",\"kind\":\"a\",\"size\":4.999}\n",
          "{\"id\":null,\"outcome\":\"decided\",\"tier\":\"central\","
          "\"holder\":\"minister\",\"power\":\"s:issue\",\"rule\":\"o\","
          "\"chain\":[\"o\"]}\n");
}

Test(stream, an_id_of_csv_is_escaped_in_json)
{
    check(CN_STREAM_CSV, CN_STREAM_NDJSON,
          "id,procedure\nH20\\7,1.000003\n\"\\\"\"\",1.000003\n",
          "{\"id\":\"H20\\\\7\",\"outcome\":\"out_of_scope\",\"power\":"
          "\"s:issue\"}\n"
          "{\"id\":\"\\\\\\\"\",\"outcome\":\"out_of_scope\",\"power\":"
          "\"s:issue\"}\n");
}

static const char several[] = "id;procedure;kind;flag;commune\n"
                              "\"a,\"\"b\";many;b;false;\n"
                              "2;many;b;true;05977\n"
                              "3;1.000003;;;\n";

Test(stream, actions_with_the_same_answer_share_it)
{
    check(CN_STREAM_CSV, CN_STREAM_NDJSON, several,
          "{\"id\":\"a,\\\"b\",\"outcome\":\"decided\",\"tier\":\"central\","
          "\"holder\":\"minister\",\"power\":\"s:issue;amend;revoke\","
          "\"rule\":\"o\",\"chain\":[\"o\"]}\n"
          "{\"id\":\"2\",\"verdicts\":[{\"outcome\":\"decided\",\"tier\":"
          "\"central\",\"holder\":\"minister\",\"power\":\"s:issue;amend\","
          "\"rule\":\"o\",\"chain\":[\"o\"]},{\"outcome\":\"decided\","
          "\"tier\":\"commune\",\"holder\":\"ward\",\"power\":\"s:revoke\","
          "\"rule\":\"w\",\"chain\":[\"o\",\"w\"],\"unit\":\"05977\"}]}\n"
          "{\"id\":\"3\",\"outcome\":\"out_of_scope\",\"power\":\"s:issue\"}"
          "\n");
    check(CN_STREAM_CSV, CN_STREAM_CSV, several,
          "id,outcome,tier,holder,power,rule,chain,unit,line,error,message\n"
          "\"a,\"\"b\",decided,central,minister,s:issue;amend;revoke,o,o,,,,\n"
          "2,decided|decided,central|commune,minister|ward,"
          "s:issue;amend|s:revoke,o|w,o|o w,|05977,,,\n"
          "3,out_of_scope,,,s:issue,,,,,,\n");
}

Test(stream, a_resumed_file_is_left_as_it_is_when_it_is_another)
{
    struct cn_strbuf got;
    struct cn_error err = {.status = CN_OK};
    struct cn_stream_options options =
        options_of(CN_STREAM_NDJSON, CN_STREAM_NDJSON);
    options.resume = true;
    cr_assert_eq(
        run(&options, "{}\n{}\n", "{\"id\":null,\"line\":1,\"x", &got, &err),
        CN_E_INPUT);
    cr_expect_str_eq(got.text, "{\"id\":null,\"line\":1,\"x");
    cr_expect_str_eq(err.message,
                     "line 1 of the output is not what this input, these "
                     "rules and this day give; give the same --on as then, or "
                     "begin anew without --resume");
    cn_strbuf_release(&got);
    int ends[2];
    struct cn_stream_report report;
    cr_assert_eq(pipe(ends), 0);
    cn_error_clear(&err);
    cr_expect_eq(
        cn_stream_run(snapshot, &options, ends[0], ends[1], &report, &err),
        CN_E_INPUT);
    cr_expect_str_eq(err.message, "only the output in a file can be resumed");
}

Test(stream, jobs_have_bounds)
{
    struct cn_stream_report report;
    struct cn_stream_options options =
        options_of(CN_STREAM_NDJSON, CN_STREAM_NDJSON);
    for (int jobs = -1; jobs <= CN_STREAM_JOBS_MAX + 1; jobs++) {
        struct cn_error err = {.status = CN_OK};
        bool good = jobs >= 1 && jobs <= CN_STREAM_JOBS_MAX;
        int null = open("/dev/null", O_RDWR);
        options.jobs = jobs;
        cr_expect_eq(
            cn_stream_run(snapshot, &options, null, null, &report, &err),
            good ? CN_OK : CN_E_INPUT, "%d jobs", jobs);
        (void)close(null);
    }
}

/* ---- the tables --------------------------------------------------------- */

static void compare_unit(const struct cn_words *words, const char *code,
                         enum cn_level level, int province, cn_date on)
{
    char text[64] = "";
    int want[2] = {CN_NONE, CN_NONE};
    int got[2] = {CN_NONE, CN_NONE};
    (void)snprintf(text, 16, "%s", code);
    struct cn_slice slice = {text, (uint32_t)strlen(text)};
    int n = cn_unit_find(snapshot, text, level, province, on, 2, want);
    int m = cn_words_unit(words, slice, level, province, on, got);
    cr_assert_eq(m, n, "%s: %d units, not %d", code, m, n);
    for (int i = 0; i < n && i < 2; i++) {
        cr_assert_eq(got[i], want[i], "%s", code);
    }
}

Test(stream, every_code_on_every_boundary_is_the_engine_s_unit)
{
    struct cn_words words;
    struct cn_error err = {.status = CN_OK};
    cr_assert_eq(cn_words_init(&words, snapshot, &err), CN_OK);
    int units = cn_counts(snapshot).units;
    int lang_son = CN_NONE;
    cn_date days[] = {day("2020-01-01"), day("2025-06-30"), day("2025-07-01"),
                      day("2026-01-15")};
    cr_assert_eq(cn_unit_find(snapshot, "20", CN_LEVEL_PROVINCE, CN_NONE,
                              days[3], 1, &lang_son),
                 1);
    for (int u = 0; u < units; u += 7) {
        struct cn_unit_info info;
        cr_assert(cn_unit_get(snapshot, u, &info));
        for (size_t d = 0; d < sizeof days / sizeof *days; d++) {
            for (int level = CN_LEVEL_ANY; level <= CN_LEVEL_COMMUNE; level++) {
                compare_unit(&words, info.code, (enum cn_level)level, CN_NONE,
                             days[d]);
                compare_unit(&words, info.code, (enum cn_level)level, lang_son,
                             days[d]);
            }
        }
    }
    compare_unit(&words, "1", CN_LEVEL_ANY, CN_NONE, days[3]);
    compare_unit(&words, "00000", CN_LEVEL_ANY, CN_NONE, days[3]);
    compare_unit(&words, "99999999", CN_LEVEL_ANY, CN_NONE, days[3]);
    cn_words_release(&words);
}
