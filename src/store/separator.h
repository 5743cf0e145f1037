/* SPDX-License-Identifier: MIT
 *
 * separator.h: what separates the fields of a text: a comma, a semicolon (as
 * Excel writes under Vietnamese settings) or a tab.
 */
#ifndef CN_STORE_SEPARATOR_H
#define CN_STORE_SEPARATOR_H

#include <stddef.h>

/* The one that a first line "sep=;" names, with the length of that line;
 * else '\0'. */
char cn_separator_declared(const char *text, size_t len, size_t *line);
/* The one that the lines agree on most; a comma when none does. */
char cn_separator_guess(const char *text, size_t len);

#endif
