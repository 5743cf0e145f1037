/* SPDX-License-Identifier: MIT
 *
 * beside.h: the file beside its place in which a new catalogue is made,
 * "<catalogue>.new-<pid>-<n>". It knows names and links, not SQL.
 */
#ifndef CN_STORE_BESIDE_H
#define CN_STORE_BESIDE_H

#include "../base/error.h"
#include "../base/strbuf.h"

void cn_beside_init(struct cn_strbuf *name);
/* Makes an empty file beside the path, with the rights of any new file. */
CN_MUST_CHECK enum cn_status
cn_beside_make(const char *path, struct cn_strbuf *name, struct cn_error *err);
/* Gives the complete file its place, unless something is there by now. */
CN_MUST_CHECK enum cn_status
cn_beside_publish(const char *name, const char *path, struct cn_error *err);
/* Removes the file, when it was made, and its journal. */
void cn_beside_release(struct cn_strbuf *name);
/* Removes what imports into this path left beside it when they were killed:
 * files of that name whose process is gone. What cannot be removed stays. */
void cn_beside_sweep(const char *path);

#endif
