/* SPDX-License-Identifier: MIT
 *
 * junit.c: one suite, a line for each case.
 */
#include "junit.h"
#include "say.h"
#include "xml.h"

static void print_case(struct cn_out *out, const struct cn_junit_case *c)
{
    struct cn_strbuf line;
    cn_strbuf_init(&line, CN_SAY_MAX);
    cn_strbuf_puts(&line, "  <testcase");
    cn_xml_attribute(&line, "classname", c->group);
    cn_xml_attribute(&line, "name", c->name);
    if (c->failure) {
        cn_strbuf_puts(&line, "><failure");
        cn_xml_attribute(&line, "message", c->failure);
        cn_strbuf_puts(&line, ">");
        cn_xml_text(&line, c->detail ? c->detail : "");
        cn_strbuf_puts(&line, "</failure></testcase>");
    } else {
        cn_strbuf_puts(&line, "/>");
    }
    out->failed = out->failed || line.failed;
    cn_out_raw_line(out, line.text);
    cn_strbuf_release(&line);
}

void cn_junit_print(struct cn_out *out, const char *suite,
                    const struct cn_junit_case cases[], int n)
{
    struct cn_strbuf head;
    int failures = 0;
    for (int i = 0; i < n; i++) {
        failures += cases[i].failure != NULL;
    }
    cn_strbuf_init(&head, CN_SAY_MAX);
    cn_strbuf_puts(&head, "<testsuite");
    cn_xml_attribute(&head, "name", suite);
    cn_strbuf_printf(&head, " tests=\"%d\" failures=\"%d\">", n, failures);
    out->failed = out->failed || head.failed;
    cn_out_raw_line(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    cn_out_raw_line(out, head.text);
    cn_strbuf_release(&head);
    for (int i = 0; i < n; i++) {
        print_case(out, &cases[i]);
    }
    cn_out_raw_line(out, "</testsuite>");
}
