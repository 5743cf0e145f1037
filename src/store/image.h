/* SPDX-License-Identifier: MIT
 *
 * image.h: an index in a file, with what it was made from: written whole,
 * read whole, and refused unless it is byte for byte what was written by
 * a build like this one. It knows nothing of where sources are.
 *
 * The file: struct cn_image_head, then the block of the index. Equal sources
 * give equal files.
 */
#ifndef CN_STORE_IMAGE_H
#define CN_STORE_IMAGE_H

#include "../base/digest.h"
#include "../core/index.h"

struct cn_image_head {
    char magic[8];                     /* "cnimage" and the format's version */
    uint8_t digest[CN_DIGEST_SIZE];    /* of everything behind it */
    uint64_t size;                     /* of the file */
    uint8_t rules[CN_DIGEST_SIZE];     /* of the rule files */
    uint8_t catalogue[CN_DIGEST_SIZE]; /* of the file, or zeros: none */
    uint8_t unused[16];                /* the block begins at 128 */
};

/* Puts an index into a file. `lasting`: see cn_file_replace(). */
CN_MUST_CHECK enum cn_status
cn_image_write(const char *path, const struct cn_index *ix,
               const uint8_t rules[CN_DIGEST_SIZE],
               const uint8_t catalogue[CN_DIGEST_SIZE], bool lasting,
               struct cn_error *err);
/* Whether an image may be written there: nothing is lost by it, since there is
 * no file, or an empty one, or an image, be it damaged. */
bool cn_image_may_replace(const char *path);
/* Opens one and checks its digest; *head lives as long as the index. CN_E_IO:
 * cannot be read, damaged, or of another version; the message says which. */
CN_MUST_CHECK enum cn_status cn_image_open(const char *path,
                                           struct cn_index **out,
                                           const struct cn_image_head **head,
                                           struct cn_error *err);

#endif
