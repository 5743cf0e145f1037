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
    return dict->slot != NULL;
}

bool cn_dict_add(struct cn_dict *dict, uint32_t space, const char *text,
                 int value)
{
    size_t len = strlen(text);
    char *copy = CN_ARENA_NEW(dict->arena, char, len + CN_STREAM_PAD);
    if (!copy) {
        return false;
    }
    memcpy(copy, text, len);
    if (cn_dict_find(dict, space, copy, (uint32_t)len) >= 0) {
        return true;
    }
    uint32_t at = cn_hash_text(copy, (uint32_t)len, space) & dict->mask;
    while (dict->slot[at].text) {
        at = (at + 1) & dict->mask;
    }
    dict->slot[at] =
        (struct cn_dict_word){copy, (uint32_t)len, space, (int32_t)value};
    return true;
}
