/* SPDX-License-Identifier: MIT
 *
 * digest.c: SHA-256 by nettle, which uses the processor's instructions for it
 * where there are any.
 */
#include "digest.h"

#include <string.h>

void cn_digest_init(struct cn_digest *digest)
{
    sha256_init(&digest->sha256);
}

void cn_digest_add(struct cn_digest *digest, const void *bytes, size_t len)
{
    sha256_update(&digest->sha256, len, bytes);
}

void cn_digest_add_text(struct cn_digest *digest, const char *text)
{
    cn_digest_add(digest, text, strlen(text) + 1);
}

void cn_digest_add_number(struct cn_digest *digest, uint64_t number)
{
    uint8_t bytes[8];
    for (int i = 0; i < 8; i++) {
        bytes[i] = (uint8_t)(number >> (8 * i));
    }
    cn_digest_add(digest, bytes, sizeof bytes);
}

void cn_digest_end(struct cn_digest *digest, uint8_t out[CN_DIGEST_SIZE])
{
    sha256_digest(&digest->sha256, CN_DIGEST_SIZE, out);
}

char *cn_digest_hex(const uint8_t digest[CN_DIGEST_SIZE],
                    char out[CN_DIGEST_HEX])
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < CN_DIGEST_SIZE; i++) {
        out[2 * i] = digits[digest[i] >> 4];
        out[2 * i + 1] = digits[digest[i] & 15];
    }
    out[CN_DIGEST_HEX - 1] = '\0';
    return out;
}
