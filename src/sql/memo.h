/* SPDX-License-Identifier: MIT
 *
 * memo.h: answers kept for the next row. A table has few different provinces
 * and sets of facts; what one row has paid for, the next ones find. A new
 * answer takes the place of the oldest of a few, so a memo never outgrows its
 * slots, and two busy keys that meet in one place do not drive each other out.
 */
#ifndef CN_SQL_MEMO_H
#define CN_SQL_MEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Longer keys and values are not kept. */
#define CN_MEMO_KEY_MAX   ((size_t)1024)
#define CN_MEMO_VALUE_MAX ((size_t)64 * 1024)

struct cn_memo_entry {
    uint64_t hash;
    uint32_t key_len, value_len;
    unsigned char *bytes; /* the key, then the value; NULL = free */
};

/* Slots that share a place, the newest answer first. */
#define CN_MEMO_WAYS 4

struct cn_memo {
    struct cn_memo_entry *slot; /* NULL until the first is kept */
    uint32_t n_slots;           /* a power of two, at least CN_MEMO_WAYS */
    uint64_t seed;              /* so that nobody can prepare collisions */
};

/* What an answer depends on besides a text. */
struct cn_memo_key {
    int32_t head[4];
    const void *text;
    size_t len;
};

void cn_memo_init(struct cn_memo *memo, uint32_t n_slots);
void cn_memo_release(struct cn_memo *memo);
/* The value kept, its length in *len, valid until the next put; or NULL. */
const void *cn_memo_find(const struct cn_memo *memo,
                         const struct cn_memo_key *key, size_t *len);
/* Keeps a copy; where memory ends nothing is kept. */
void cn_memo_put(struct cn_memo *memo, const struct cn_memo_key *key,
                 const void *value, size_t len);

#endif
