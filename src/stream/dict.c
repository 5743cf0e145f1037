/* SPDX-License-Identifier: MIT
 *
 * dict.c: filling the table.
 */
#include "dict.h"

bool cn_dict_init(struct cn_dict *dict, struct cn_arena *arena, size_t n)
{
    size_t size = 16;
    while (size < n * 4) {
        size *= 2;
    }
    dict->arena = arena;
    dict->mask = (uint32_t)(size - 1);
    dict->slot = CN_ARENA_NEW(arena, struct cn_dict_word, size);
    for (size_t i = 0; dict->slot && i < size; i++) {
        dict->slot[i].value = -1;
    }
    return dict->slot != NULL;
}

bool cn_dict_add(struct cn_dict *dict, const char *text, int value)
{
    uint32_t len = (uint32_t)strlen(text);
    char *copy = CN_ARENA_NEW(dict->arena, char, len + CN_STREAM_PAD);
    if (!copy) {
        return false;
    }
    memcpy(copy, text, len);
    if (cn_dict_find(dict, copy, len) >= 0) {
        return true;
    }
    struct cn_word word = cn_word_of(copy, len);
    uint32_t at = cn_hash_word(&word) & dict->mask;
    while (dict->slot[at].value >= 0) {
        at = (at + 1) & dict->mask;
    }
    dict->slot[at] = (struct cn_dict_word){word, (int32_t)value, copy};
    return true;
}
