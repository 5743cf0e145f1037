/* SPDX-License-Identifier: MIT
 *
 * zip.h: the parts of a zip archive that lies in memory, one at a time. It
 * knows nothing of what they hold; how much is unpacked is the caller's to
 * limit.
 */
#ifndef CN_STORE_ZIP_H
#define CN_STORE_ZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct cn_zip;

/* Borrows the bytes until it is closed. NULL: no zip archive, or out of
 * memory (*nomem). */
struct cn_zip *cn_zip_open(const void *bytes, size_t len, bool *nomem);
void cn_zip_close(struct cn_zip *zip);

struct cn_zip_part {
    uint64_t size; /* as the archive says */
    bool locked;   /* by a password */
};

/* Whether there is a part of that name, capitals or not. */
bool cn_zip_has(struct cn_zip *zip, const char *name);
/* Goes to a part; false when there is none of that name. */
bool cn_zip_find(struct cn_zip *zip, const char *name,
                 struct cn_zip_part *part);
/* Opens the part gone to. False when it is damaged or packed in a way that is
 * not read. */
bool cn_zip_enter(struct cn_zip *zip);
/* Unpacks up to size bytes; 0 at the end, when the checksum was right, -1 when
 * the part is damaged. */
int cn_zip_read(struct cn_zip *zip, void *buf, int size);
void cn_zip_leave(struct cn_zip *zip);

#endif
