/* SPDX-License-Identifier: MIT
 *
 * digest.h: SHA-256, the only door to the library that computes it.
 */
#ifndef CN_BASE_DIGEST_H
#define CN_BASE_DIGEST_H

#include <nettle/sha2.h>
#include <stddef.h>
#include <stdint.h>

#define CN_DIGEST_SIZE SHA256_DIGEST_SIZE
#define CN_DIGEST_HEX  (2 * CN_DIGEST_SIZE + 1) /* with its end */

struct cn_digest {
    struct sha256_ctx sha256;
};

void cn_digest_init(struct cn_digest *digest);
void cn_digest_add(struct cn_digest *digest, const void *bytes, size_t len);
/* Adds the text with its terminating zero, so that no two runs of texts give
 * the same bytes. */
void cn_digest_add_text(struct cn_digest *digest, const char *text);
/* Adds eight bytes, the lowest first. */
void cn_digest_add_number(struct cn_digest *digest, uint64_t number);
void cn_digest_end(struct cn_digest *digest, uint8_t out[CN_DIGEST_SIZE]);
/* The digest in lower-case hexadecimal; returns out. */
char *cn_digest_hex(const uint8_t digest[CN_DIGEST_SIZE],
                    char out[CN_DIGEST_HEX]);

#endif
