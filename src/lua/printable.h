/* SPDX-License-Identifier: MIT
 *
 * printable.h: scripts may raise any bytes; findings are one line of UTF-8.
 */
#ifndef CN_LUA_PRINTABLE_H
#define CN_LUA_PRINTABLE_H

/* Replaces what cannot be shown and drops a sequence cut at the end. */
void cn_make_printable(char *text);

#endif
