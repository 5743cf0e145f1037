/* SPDX-License-Identifier: MIT
 *
 * source.c: the head is kept apart, so that standard input can be looked at
 * without being able to go back.
 */
#include "source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static enum cn_status cannot_read(const struct cn_source *source,
                                  struct cn_error *err)
{
    char why[CN_REASON_MAX];
    return errno == ENOMEM
               ? cn_fail(err, CN_E_NOMEM, "out of memory")
               : cn_fail(err, CN_E_IO, "'%s' cannot be read: %s", source->path,
                         cn_error_reason(err, errno, why));
}

static enum cn_status read_head(struct cn_source *source, struct cn_error *err)
{
    errno = 0;
    source->head_len = fread(source->head, 1, CN_SOURCE_HEAD, source->file);
    source->whole = feof(source->file) != 0;
    return ferror(source->file) ? cannot_read(source, err) : CN_OK;
}

enum cn_status cn_source_open(struct cn_source *source, const char *path,
                              struct cn_error *err)
{
    *source = (struct cn_source){.path = path};
    cn_digest_init(&source->hash);
    source->head = malloc(CN_SOURCE_HEAD);
    if (!source->head) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    source->file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    return source->file ? read_head(source, err) : cannot_read(source, err);
}

enum cn_status cn_source_read(struct cn_source *source, char *buf, size_t size,
                              size_t *n, struct cn_error *err)
{
    size_t left = source->head_len - source->head_at;
    if (left > 0) {
        *n = left < size ? left : size;
        memcpy(buf, source->head + source->head_at, *n);
        source->head_at += *n;
    } else {
        errno = 0;
        *n = source->whole ? 0 : fread(buf, 1, size, source->file);
    }
    if (!source->unhashed) {
        cn_digest_add(&source->hash, buf, *n);
    }
    return ferror(source->file) ? cannot_read(source, err) : CN_OK;
}

bool cn_source_has_head(const struct cn_source *source)
{
    return source->head_at < source->head_len;
}

enum cn_status cn_source_skip(struct cn_source *source, size_t n,
                              struct cn_error *err)
{
    char skipped[8];
    size_t done = 0;
    return n == 0 ? CN_OK : cn_source_read(source, skipped, n, &done, err);
}

enum cn_status cn_source_read_all(struct cn_source *source,
                                  struct cn_strbuf *out, struct cn_error *err)
{
    char chunk[16 * 1024];
    size_t n = 1;
    while (n > 0) {
        enum cn_status status =
            cn_source_read(source, chunk, sizeof chunk, &n, err);
        if (status != CN_OK) {
            return status;
        }
        if (n >= out->max - out->len) {
            return cn_fail(err, CN_E_INPUT,
                           "the file is larger than %d MiB: split it",
                           (int)(out->max / 1024 / 1024));
        }
        cn_strbuf_add(out, chunk, n);
        if (out->failed) {
            return cn_fail(err, CN_E_NOMEM, "out of memory");
        }
    }
    return CN_OK;
}

void cn_source_digest(const struct cn_source *source, char out[CN_DIGEST_HEX])
{
    uint8_t digest[CN_DIGEST_SIZE];
    struct cn_digest so_far = source->hash;
    cn_digest_end(&so_far, digest);
    (void)cn_digest_hex(digest, out);
}

void cn_source_close(struct cn_source *source)
{
    if (source->file && source->file != stdin) {
        (void)fclose(source->file);
    }
    free(source->head);
    *source = (struct cn_source){.file = NULL};
}
