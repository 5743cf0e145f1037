/* SPDX-License-Identifier: MIT
 *
 * file.h: what is common to files that are made whole or not at all, and how
 * to tell whether a file is still the one that was seen.
 */
#ifndef CN_BASE_FILE_H
#define CN_BASE_FILE_H

#include "digest.h"
#include "error.h"

struct cn_bytes {
    const void *at;
    size_t len;
};

/* Gives `path` the content of n pieces, one after another: written beside it,
 * then renamed, so that at any moment the old or the new file is there. A link
 * is followed; what is there and is no regular file is refused (CN_E_INPUT).
 * What killed writers of the path left beside it goes. The mode stays, and the
 * owner where it may. `lasting` waits until the disk
 * has it. CN_E_IO names the path, and errno tells why. */
CN_MUST_CHECK enum cn_status cn_file_replace(const char *path,
                                             const struct cn_bytes pieces[],
                                             int n, bool lasting,
                                             struct cn_error *err);

/* The digest of a regular file's content, read from `folder` (an open one, or
 * AT_FDCWD). False when it cannot be read. */
bool cn_file_digest(int folder, const char *path, uint8_t out[CN_DIGEST_SIZE]);

/* Adds who the file is (device, number, size, times) to a digest; no two
 * states of a file give the same. *newest becomes the later of itself and of
 * the file's last change in nanoseconds. False when there is no regular
 * file. */
bool cn_file_identity(int folder, const char *path, struct cn_digest *digest,
                      int64_t *newest);

#endif
