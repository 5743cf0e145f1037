/* SPDX-License-Identifier: MIT
 *
 * zip_writer.h: a zip archive that is made in memory, part by part. Equal
 * parts give equal bytes: no time of day goes in.
 */
#ifndef CN_STORE_ZIP_WRITER_H
#define CN_STORE_ZIP_WRITER_H

#include <stdbool.h>
#include <stddef.h>

struct cn_zip_writer;

/* NULL: out of memory. */
struct cn_zip_writer *cn_zip_writer_open(void);
/* Packs a part. A failure is kept and told by cn_zip_writer_finish(). */
void cn_zip_writer_add(struct cn_zip_writer *writer, const char *name,
                       const void *bytes, size_t len);
/* The whole archive, which lives until cn_zip_writer_close(). False when
 * memory ended. */
bool cn_zip_writer_finish(struct cn_zip_writer *writer, const void **bytes,
                          size_t *len);
void cn_zip_writer_close(struct cn_zip_writer *writer);

#endif
