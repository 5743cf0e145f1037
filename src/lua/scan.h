/* SPDX-License-Identifier: MIT
 *
 * scan.h: a rule file as text, before Lua sees it: what can be corrected for
 * certain, what cannot be seen, and what its comments allow. Knows where
 * strings and comments begin and end, and nothing else of Lua.
 */
#ifndef CN_LUA_SCAN_H
#define CN_LUA_SCAN_H

#include "../base/strbuf.h"
#include "load.h"

/* The text with everything put right that changes no meaning: no byte order
 * mark, LF, no tabs and no trailing blanks outside strings, NFC, an end to the
 * last line. False when the text does not end as Lua would have it (an open
 * string), then it is best left alone; or memory ended: then out->failed. */
bool cn_scan_correct(const char *text, size_t len, struct cn_strbuf *out);

/* Reports the lints of a file and notes what it allows. */
void cn_scan_lint(const struct load *load, const char *text, size_t len);

#endif
