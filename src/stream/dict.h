/* SPDX-License-Identifier: MIT
 *
 * dict.h: a table of words known in advance: open addressing, never more
 * than a quarter full, read by any number of threads once it is made.
 */
#ifndef CN_STREAM_DICT_H
#define CN_STREAM_DICT_H

#include "../base/arena.h"
#include "scan.h"

struct cn_dict_word {
    const char *text; /* padded; NULL = free */
    uint32_t len, space;
    int32_t value;
};

struct cn_dict {
    struct cn_arena *arena; /* borrowed */
    struct cn_dict_word *slot;
    uint32_t mask;
};

/* Makes room for n words. False when memory ends. */
bool cn_dict_init(struct cn_dict *dict, struct cn_arena *arena, size_t n);
/* The first value of a word stays. Words of different spaces differ. False
 * when memory ends. */
bool cn_dict_add(struct cn_dict *dict, uint32_t space, const char *text,
                 int value);

/* The value, or -1. */
static inline int cn_dict_find(const struct cn_dict *dict, uint32_t space,
                               const char *text, uint32_t len)
{
    uint32_t at = cn_hash_text(text, len, space) & dict->mask;
    for (;; at = (at + 1) & dict->mask) {
        const struct cn_dict_word *word = &dict->slot[at];
        if (!word->text) {
            return -1;
        }
        if (word->len == len && word->space == space &&
            cn_same_text(word->text, text, len)) {
            return word->value;
        }
    }
}

#endif
