/* SPDX-License-Identifier: MIT
 *
 * xml.h: text inside XML and HTML, where any byte may come from a stranger.
 */
#ifndef CN_REPORT_XML_H
#define CN_REPORT_XML_H

#include "../base/strbuf.h"

/* Adds the text with & < > " ' as entities and with what neither XML nor a
 * terminal may carry (control characters, malformed UTF-8) replaced. Good for
 * element content and for quoted attributes. */
void cn_xml_text(struct cn_strbuf *buf, const char *text);
/* Adds ` name="text"`. */
void cn_xml_attribute(struct cn_strbuf *buf, const char *name,
                      const char *text);

#endif
