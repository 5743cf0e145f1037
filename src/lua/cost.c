/* SPDX-License-Identifier: MIT
 *
 * cost.c: no hook fires while Lua compiles, and its compiler walks a list of
 * open jumps at every word that makes one: n of them in one expression take
 * n² steps. So they are counted first. Words inside texts and comments count
 * too; a few thousand of them cost next to nothing.
 */
#include "cost.h"

#include <stdbool.h>
#include <string.h>

static bool is_word_byte(char c)
{
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9');
}

static bool makes_jump(const char *word, size_t len)
{
    static const char *const words[] = {"and",    "or",   "then", "else",
                                        "elseif", "goto", "break"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strlen(words[i]) == len && memcmp(words[i], word, len) == 0) {
            return true;
        }
    }
    return false;
}

static size_t word_length(const char *text, size_t len)
{
    size_t n = 0;
    while (n < len && is_word_byte(text[n])) {
        n++;
    }
    return n;
}

uint64_t cost_of_compiling(const char *text, size_t len)
{
    uint64_t jumps = 0;
    for (size_t at = 0; at < len;) {
        size_t word = word_length(text + at, len - at);
        bool label =
            word == 0 && text[at] == ':' && at + 1 < len && text[at + 1] == ':';
        jumps += label || (word > 0 && makes_jump(text + at, word));
        at += word > 0 ? word : 1;
    }
    return len + jumps * jumps / 16;
}
