/* SPDX-License-Identifier: MIT
 *
 * words.h: words in a folded text: no accents, lower case, single spaces, as
 * cn_text_fold() makes it.
 */
#ifndef CN_BASE_WORDS_H
#define CN_BASE_WORDS_H

#include <stdbool.h>

/* Does the text begin with the words, at a word's end? Returns what follows
 * ("" at the end), or NULL. */
const char *cn_words_after(const char *folded, const char *words);
/* True when the words stand somewhere in the text. */
bool cn_words_hold(const char *folded, const char *words);

#endif
