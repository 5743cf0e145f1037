/* SPDX-License-Identifier: MIT
 *
 * memo.c: the hash picks a place of a few slots; whoever comes last is first,
 * and the oldest goes.
 */
#include "memo.h"

#include <stdlib.h>
#include <string.h>

#include "../base/intern.h"

void cn_memo_init(struct cn_memo *memo, uint32_t n_slots)
{
    *memo = (struct cn_memo){.n_slots = n_slots, .seed = cn_hash_seed(memo)};
}

void cn_memo_release(struct cn_memo *memo)
{
    for (uint32_t i = 0; memo->slot && i < memo->n_slots; i++) {
        free(memo->slot[i].bytes);
    }
    free(memo->slot);
    memo->slot = NULL;
}

static uint64_t hash_of(const struct cn_memo *memo,
                        const struct cn_memo_key *key)
{
    uint64_t seed = cn_hash(key->head, sizeof key->head, memo->seed);
    return cn_hash(key->text, key->len, seed);
}

static struct cn_memo_entry *place_of(const struct cn_memo *memo, uint64_t hash)
{
    return &memo->slot[hash & (memo->n_slots - 1) &
                       ~(uint64_t)(CN_MEMO_WAYS - 1)];
}

static bool is_key(const struct cn_memo_entry *entry,
                   const struct cn_memo_key *key)
{
    return entry->bytes && entry->key_len == sizeof key->head + key->len &&
           memcmp(entry->bytes, key->head, sizeof key->head) == 0 &&
           (key->len == 0 ||
            memcmp(entry->bytes + sizeof key->head, key->text, key->len) == 0);
}

const void *cn_memo_find(const struct cn_memo *memo,
                         const struct cn_memo_key *key, size_t *len)
{
    if (!memo->slot || key->len > CN_MEMO_KEY_MAX) {
        return NULL;
    }
    uint64_t hash = hash_of(memo, key);
    const struct cn_memo_entry *entry = place_of(memo, hash);
    for (int i = 0; i < CN_MEMO_WAYS; i++, entry++) {
        if (entry->hash == hash && is_key(entry, key)) {
            *len = entry->value_len;
            return entry->bytes + entry->key_len;
        }
    }
    return NULL;
}

void cn_memo_put(struct cn_memo *memo, const struct cn_memo_key *key,
                 const void *value, size_t len)
{
    if (key->len > CN_MEMO_KEY_MAX || len > CN_MEMO_VALUE_MAX) {
        return;
    }
    if (!memo->slot) {
        memo->slot = calloc(memo->n_slots, sizeof *memo->slot);
    }
    size_t key_len = sizeof key->head + key->len;
    unsigned char *bytes = memo->slot ? malloc(key_len + len) : NULL;
    if (!bytes) {
        return;
    }
    memcpy(bytes, key->head, sizeof key->head);
    if (key->len > 0) {
        memcpy(bytes + sizeof key->head, key->text, key->len);
    }
    memcpy(bytes + key_len, value, len);
    uint64_t hash = hash_of(memo, key);
    struct cn_memo_entry *entry = place_of(memo, hash);
    free(entry[CN_MEMO_WAYS - 1].bytes);
    memmove(entry + 1, entry, (CN_MEMO_WAYS - 1) * sizeof *entry);
    *entry =
        (struct cn_memo_entry){hash, (uint32_t)key_len, (uint32_t)len, bytes};
}
