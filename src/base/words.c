/* SPDX-License-Identifier: MIT
 *
 * words.c: words in a folded text.
 */
#include "words.h"

#include <string.h>

const char *cn_words_after(const char *folded, const char *words)
{
    size_t len = strlen(words);
    if (strncmp(folded, words, len) != 0 ||
        (folded[len] != ' ' && folded[len] != '\0')) {
        return NULL;
    }
    return folded + len + (folded[len] == ' ');
}

bool cn_words_hold(const char *folded, const char *words)
{
    for (const char *at = folded; at; at = strchr(at, ' ')) {
        at += *at == ' ';
        if (cn_words_after(at, words)) {
            return true;
        }
    }
    return false;
}
