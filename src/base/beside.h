/* SPDX-License-Identifier: MIT
 *
 * beside.h: the file beside its place in which whatever is to stand there is
 * made, "<path>.new-<pid>-<n>", so that the place never holds half of it. What
 * killed makers left is swept. It knows names and links, not contents.
 */
#ifndef CN_BASE_BESIDE_H
#define CN_BASE_BESIDE_H

#include "strbuf.h"

void cn_beside_init(struct cn_strbuf *name);
/* Makes an empty file beside the path, with the rights of any new file, and
 * opens it to be read and written. -1: errno tells. */
int cn_beside_open(const char *path, struct cn_strbuf *name);
/* Gives the complete file the place, whatever is there. False: errno tells. */
bool cn_beside_replace(struct cn_strbuf *name, const char *path);
/* Gives the complete file the place, unless something is there: EEXIST. */
bool cn_beside_publish(struct cn_strbuf *name, const char *path);
/* Removes the file, unless it got its place, and its journal; errno stays. */
void cn_beside_release(struct cn_strbuf *name);
/* Removes what makers of this path left beside it when they were killed:
 * regular files of that name whose process this machine no longer runs. What
 * cannot be removed stays. */
void cn_beside_sweep(const char *path);

#endif
