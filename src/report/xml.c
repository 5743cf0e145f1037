/* SPDX-License-Identifier: MIT
 *
 * xml.c: the five characters that mean something, and the rest made safe.
 */
#include "xml.h"
#include "out.h"

static const char *const entities[256] = {
    ['&'] = "&amp;",  ['<'] = "&lt;",   ['>'] = "&gt;",
    ['"'] = "&quot;", ['\''] = "&#39;",
};

void cn_xml_text(struct cn_strbuf *buf, const char *text)
{
    struct cn_strbuf safe;
    cn_strbuf_init(&safe, buf->max);
    cn_out_make_safe(&safe, text);
    buf->failed = buf->failed || safe.failed;
    for (const char *c = safe.text; c && *c != '\0'; c++) {
        const char *entity = entities[(unsigned char)*c];
        if (entity) {
            cn_strbuf_puts(buf, entity);
        } else {
            cn_strbuf_add(buf, c, 1);
        }
    }
    cn_strbuf_release(&safe);
}

void cn_xml_attribute(struct cn_strbuf *buf, const char *name, const char *text)
{
    cn_strbuf_printf(buf, " %s=\"", name);
    cn_xml_text(buf, text);
    cn_strbuf_puts(buf, "\"");
}
