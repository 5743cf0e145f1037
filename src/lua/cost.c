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

/* Letters, digits and '_', by byte. */
static const bool is_word[256] = {
    ['_'] = 1, ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1,
    ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1, ['a'] = 1, ['b'] = 1, ['c'] = 1,
    ['d'] = 1, ['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1, ['j'] = 1,
    ['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1, ['q'] = 1,
    ['r'] = 1, ['s'] = 1, ['t'] = 1, ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1,
    ['y'] = 1, ['z'] = 1, ['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1,
    ['F'] = 1, ['G'] = 1, ['H'] = 1, ['I'] = 1, ['J'] = 1, ['K'] = 1, ['L'] = 1,
    ['M'] = 1, ['N'] = 1, ['O'] = 1, ['P'] = 1, ['Q'] = 1, ['R'] = 1, ['S'] = 1,
    ['T'] = 1, ['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1,
};

static bool makes_jump(const char *word, size_t len)
{
    switch (len) {
    case 2:
        return memcmp(word, "or", 2) == 0;
    case 3:
        return memcmp(word, "and", 3) == 0;
    case 4:
        return memcmp(word, "then", 4) == 0 || memcmp(word, "else", 4) == 0 ||
               memcmp(word, "goto", 4) == 0;
    case 5:
        return memcmp(word, "break", 5) == 0;
    case 6:
        return memcmp(word, "elseif", 6) == 0;
    default:
        return false;
    }
}

uint64_t cn_cost_of_compiling(const char *text, size_t len)
{
    uint64_t jumps = 0;
    size_t start = 0; /* of the word that goes on at `at` */
    for (size_t at = 0; at <= len; at++) {
        if (at < len && is_word[(unsigned char)text[at]]) {
            continue;
        }
        jumps += makes_jump(text + start, at - start);
        jumps += at > 0 && at < len && text[at] == ':' && text[at - 1] == ':';
        start = at + 1;
    }
    return len + jumps * jumps / 16;
}
