/* SPDX-License-Identifier: MIT
 *
 * sources.h: rule files without running them: what they hold, and whether
 * they are still those that were seen.
 */
#ifndef CN_LUA_SOURCES_H
#define CN_LUA_SOURCES_H

#include "../base/digest.h"
#include "../base/error.h"

/* Adds one file to the digest of a rule set. Names have no zero byte and
 * lengths come first, so that no two sets of files give the same bytes. */
void cn_sources_add(struct cn_digest *digest, const char *path,
                    const void *bytes, size_t len);

/* The digest of the rule files below a folder, as loading them gives it.
 * False when a file or the folder cannot be read, or memory ends. */
bool cn_sources_digest(const char *folder, uint8_t out[CN_DIGEST_SIZE]);
/* Adds who the rule files are; see cn_file_identity(). */
bool cn_sources_identity(const char *folder, struct cn_digest *digest,
                         int64_t *newest);

#endif
