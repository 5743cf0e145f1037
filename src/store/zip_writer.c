/* SPDX-License-Identifier: MIT
 *
 * zip_writer.c: minizip over a buffer that grows. It goes back to write what a
 * part came to, so that writing may happen anywhere in what is there.
 */
#include "zip_writer.h"

#include <minizip/zip.h>
#include <stdlib.h>
#include <string.h>

#define ARCHIVE_MAX ((size_t)1024 * 1024 * 1024)
#define NEW_YEAR    ((1UL << 21) | (1UL << 16)) /* 1980-01-01, the earliest */

struct cn_zip_writer {
    char *bytes;
    size_t len, size, at;
    zipFile file; /* NULL once finished */
    bool failed;
};

static voidpf open_bytes(voidpf opaque, const void *name, int mode)
{
    (void)name;
    (void)mode;
    return opaque;
}

static bool make_room(struct cn_zip_writer *writer, size_t end)
{
    size_t size = writer->size ? writer->size : (size_t)64 * 1024;
    while (size < end && size < ARCHIVE_MAX) {
        size *= 2;
    }
    if (size == writer->size) {
        return end <= size;
    }
    char *grown = end <= size ? realloc(writer->bytes, size) : NULL;
    if (!grown) {
        return false;
    }
    writer->bytes = grown;
    writer->size = size;
    return true;
}

static uLong write_bytes(voidpf opaque, voidpf stream, const void *buf,
                         uLong size)
{
    struct cn_zip_writer *writer = opaque;
    (void)stream;
    if (size > ARCHIVE_MAX || !make_room(writer, writer->at + size)) {
        writer->failed = true;
        return 0;
    }
    memcpy(writer->bytes + writer->at, buf, size);
    writer->at += size;
    writer->len = writer->at > writer->len ? writer->at : writer->len;
    return size;
}

static uLong read_bytes(voidpf opaque, voidpf stream, void *buf, uLong size)
{
    struct cn_zip_writer *writer = opaque;
    size_t left = writer->len - writer->at;
    size_t n = size < left ? size : left;
    (void)stream;
    memcpy(buf, writer->bytes + writer->at, n);
    writer->at += n;
    return (uLong)n;
}

static ZPOS64_T tell(voidpf opaque, voidpf stream)
{
    const struct cn_zip_writer *writer = opaque;
    (void)stream;
    return writer->at;
}

static long seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
    struct cn_zip_writer *writer = opaque;
    size_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? writer->at
                  : origin == ZLIB_FILEFUNC_SEEK_END ? writer->len
                                                     : 0;
    (void)stream;
    if (offset > writer->len - from) {
        return -1;
    }
    writer->at = from + offset;
    return 0;
}

static int close_bytes(voidpf opaque, voidpf stream)
{
    (void)opaque;
    (void)stream;
    return 0;
}

struct cn_zip_writer *cn_zip_writer_open(void)
{
    struct cn_zip_writer *writer = calloc(1, sizeof *writer);
    if (!writer) {
        return NULL;
    }
    zlib_filefunc64_def memory = {
        .zopen64_file = open_bytes,
        .zread_file = read_bytes,
        .zwrite_file = write_bytes,
        .ztell64_file = tell,
        .zseek64_file = seek,
        .zclose_file = close_bytes,
        .zerror_file = close_bytes,
        .opaque = writer,
    };
    writer->file = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &memory);
    if (!writer->file) {
        free(writer);
        return NULL;
    }
    return writer;
}

void cn_zip_writer_add(struct cn_zip_writer *writer, const char *name,
                       const void *bytes, size_t len)
{
    const zip_fileinfo info = {.dosDate = NEW_YEAR};
    bool good =
        len <= ARCHIVE_MAX &&
        zipOpenNewFileInZip(writer->file, name, &info, NULL, 0, NULL, 0, NULL,
                            Z_DEFLATED, Z_DEFAULT_COMPRESSION) == ZIP_OK;
    if (good) {
        good =
            zipWriteInFileInZip(writer->file, bytes, (unsigned)len) == ZIP_OK;
        good = zipCloseFileInZip(writer->file) == ZIP_OK && good;
    }
    writer->failed = writer->failed || !good;
}

bool cn_zip_writer_finish(struct cn_zip_writer *writer, const void **bytes,
                          size_t *len)
{
    if (zipClose(writer->file, NULL) != ZIP_OK) {
        writer->failed = true;
    }
    writer->file = NULL;
    *bytes = writer->bytes;
    *len = writer->len;
    return !writer->failed;
}

void cn_zip_writer_close(struct cn_zip_writer *writer)
{
    if (writer) {
        if (writer->file) {
            (void)zipClose(writer->file, NULL);
        }
        free(writer->bytes);
        free(writer);
    }
}
