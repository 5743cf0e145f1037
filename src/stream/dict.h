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
    struct cn_word word;
    int32_t value;    /* -1 = free */
    const char *text; /* padded */
};

struct cn_dict {
    struct cn_arena *arena; /* borrowed */
    struct cn_dict_word *slot;
    uint32_t mask;
};

/* Makes room for n words. False when memory ends. */
bool cn_dict_init(struct cn_dict *dict, struct cn_arena *arena, size_t n);
/* The first value of a word stays. False when memory ends. */
bool cn_dict_add(struct cn_dict *dict, const char *text, int value);

/* The value, or -1. */
static inline int cn_dict_find(const struct cn_dict *dict, const char *text,
                               uint32_t len)
{
    struct cn_word word = cn_word_of(text, len);
    uint32_t at = cn_hash_word(&word) & dict->mask;
    for (;; at = (at + 1) & dict->mask) {
        const struct cn_dict_word *slot = &dict->slot[at];
        if (slot->value < 0 ||
            cn_same_word(&slot->word, &word, slot->text, text)) {
            return slot->value;
        }
    }
}

#endif
