/* SPDX-License-Identifier: MIT
 *
 * xml.c: the five characters that mean something, and the rest made safe.
 */
#include "xml.h"

#include <string.h>

#include "out.h"

static const char *const entities[256] = {
    ['&'] = "&amp;",  ['<'] = "&lt;",   ['>'] = "&gt;",
    ['"'] = "&quot;", ['\''] = "&#39;",
};

static void put_line(struct cn_strbuf *buf, const char *text, size_t len)
{
    struct cn_strbuf line, safe;
    cn_strbuf_init(&line, buf->max);
    cn_strbuf_init(&safe, buf->max);
    cn_strbuf_add(&line, text, len);
    cn_out_make_safe(&safe, line.text);
    buf->failed = buf->failed || line.failed || safe.failed;
    for (const char *c = safe.text; c && *c != '\0'; c++) {
        const char *entity = entities[(unsigned char)*c];
        if (entity) {
            cn_strbuf_puts(buf, entity);
        } else {
            cn_strbuf_add(buf, c, 1);
        }
    }
    cn_strbuf_release(&line);
    cn_strbuf_release(&safe);
}

/* Line breaks stay, as references: also in attributes. */
void cn_xml_text(struct cn_strbuf *buf, const char *text)
{
    for (;;) {
        size_t len = strcspn(text, "\n");
        put_line(buf, text, len);
        if (text[len] == '\0') {
            return;
        }
        cn_strbuf_puts(buf, "&#10;");
        text += len + 1;
    }
}

void cn_xml_attribute(struct cn_strbuf *buf, const char *name, const char *text)
{
    cn_strbuf_printf(buf, " %s=\"", name);
    cn_xml_text(buf, text);
    cn_strbuf_puts(buf, "\"");
}
