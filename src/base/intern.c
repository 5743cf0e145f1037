/* SPDX-License-Identifier: MIT
 *
 * intern.c: open addressing over 64-bit hashes, kept at most half full.
 */
#include "intern.h"

#include <string.h>
#include <time.h>

static uint64_t mix(uint64_t a, uint64_t b)
{
    __uint128_t product = (__uint128_t)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* Adds a word. The state stays in it beside the product, which is 0 for a
 * word equal to the state and would forget all that came before. */
static uint64_t absorb(uint64_t hash, uint64_t word, uint64_t key)
{
    return mix(hash ^ word, key) + (hash << 29 | hash >> 35);
}

uint64_t cn_hash(const void *data, size_t len, uint64_t seed)
{
    const unsigned char *bytes = data;
    uint64_t hash = seed ^ 0x9E3779B97F4A7C15U ^ len;
    uint64_t key = (seed << 32 | seed >> 32) ^ 0xD6E8FEB86659FD93U;
    while (len >= 8) {
        uint64_t word;
        memcpy(&word, bytes, 8);
        hash = absorb(hash, word, key | 1);
        bytes += 8;
        len -= 8;
    }
    uint64_t tail = 0;
    if (len > 0) {
        memcpy(&tail, bytes, len);
    }
    return mix(absorb(hash, tail, key | 1), 0xA0761D6478BD642FU);
}

uint64_t cn_hash_seed(const void *object)
{
    struct timespec now = {0};
    (void)clock_gettime(CLOCK_REALTIME, &now);
    uint64_t words[] = {(uint64_t)now.tv_sec, (uint64_t)now.tv_nsec,
                        (uint64_t)(uintptr_t)object};
    return cn_hash(words, sizeof words, (uint64_t)(uintptr_t)&now);
}

void cn_intern_init(struct cn_intern *in, struct cn_arena *arena)
{
    *in = (struct cn_intern){.arena = arena, .seed = cn_hash_seed(in)};
    (void)cn_intern_add(in, "", 0);
}

static bool grow(struct cn_intern *in)
{
    uint32_t max = in->max ? in->max * 2 : 256;
    const char **text = CN_ARENA_NEW(in->arena, const char *, max);
    uint64_t *hash = CN_ARENA_NEW(in->arena, uint64_t, max);
    uint32_t *slot = CN_ARENA_NEW(in->arena, uint32_t, max * 2);
    if (!text || !hash || !slot) {
        return false;
    }
    if (in->n > 0) {
        memcpy(text, in->text, in->n * sizeof *text);
        memcpy(hash, in->hash, in->n * sizeof *hash);
    }
    uint32_t mask = max * 2 - 1;
    for (uint32_t i = 0; i < in->n; i++) {
        uint32_t at = (uint32_t)hash[i] & mask;
        while (slot[at]) {
            at = (at + 1) & mask;
        }
        slot[at] = i + 1;
    }
    in->text = text;
    in->hash = hash;
    in->slot = slot;
    in->max = max;
    in->n_slots = max * 2;
    return true;
}

/* The slot that holds the text, or the free one where it belongs. */
static uint32_t probe(const struct cn_intern *in, const char *text, size_t len,
                      uint64_t hash)
{
    uint32_t mask = in->n_slots - 1;
    uint32_t at = (uint32_t)hash & mask;
    while (in->slot[at]) {
        uint32_t i = in->slot[at] - 1;
        if (in->hash[i] == hash && strlen(in->text[i]) == len &&
            memcmp(in->text[i], text, len) == 0) {
            break;
        }
        at = (at + 1) & mask;
    }
    return at;
}

int32_t cn_intern_add(struct cn_intern *in, const char *text, size_t len)
{
    if (in->n == in->max && !grow(in)) {
        return 0;
    }
    uint64_t hash = cn_hash(text, len, in->seed);
    uint32_t at = probe(in, text, len, hash);
    if (in->slot[at]) {
        return (int32_t)(in->slot[at] - 1);
    }
    char *copy = cn_arena_copy(in->arena, text, len);
    if (!copy) {
        return 0;
    }
    in->text[in->n] = copy;
    in->hash[in->n] = hash;
    in->slot[at] = ++in->n;
    return (int32_t)(in->n - 1);
}

int32_t cn_intern_find(const struct cn_intern *in, const char *text, size_t len)
{
    if (in->n == 0) {
        return 0;
    }
    uint32_t at = probe(in, text, len, cn_hash(text, len, in->seed));
    return in->slot[at] ? (int32_t)(in->slot[at] - 1) : 0;
}

const char *cn_intern_text(const struct cn_intern *in, int32_t number)
{
    return number > 0 && (uint32_t)number < in->n ? in->text[number] : "";
}
