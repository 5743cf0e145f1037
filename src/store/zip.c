/* SPDX-License-Identifier: MIT
 *
 * zip.c: minizip over memory. It is small and needs nothing but zlib, so that
 * the program that only answers a question starts no later for it.
 */
#include "zip.h"

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>

#define ANY_CASE 2 /* of unzLocateFile() */

struct cn_zip {
    const char *bytes;
    size_t len, at;
    unzFile file;
    bool inside;
};

static voidpf open_bytes(voidpf opaque, const void *name, int mode)
{
    (void)name;
    (void)mode;
    return opaque;
}

static uLong read_bytes(voidpf opaque, voidpf stream, void *buf, uLong size)
{
    struct cn_zip *zip = opaque;
    size_t left = zip->len - zip->at;
    size_t n = size < left ? size : left;
    (void)stream;
    memcpy(buf, zip->bytes + zip->at, n);
    zip->at += n;
    return (uLong)n;
}

static ZPOS64_T tell(voidpf opaque, voidpf stream)
{
    struct cn_zip *zip = opaque;
    (void)stream;
    return zip->at;
}

static long seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
    struct cn_zip *zip = opaque;
    uint64_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? zip->at
                    : origin == ZLIB_FILEFUNC_SEEK_END ? zip->len
                                                       : 0;
    (void)stream;
    if (offset > zip->len - from) {
        return -1;
    }
    zip->at = from + offset;
    return 0;
}

static int close_bytes(voidpf opaque, voidpf stream)
{
    (void)opaque;
    (void)stream;
    return 0;
}

struct cn_zip *cn_zip_open(const void *bytes, size_t len, bool *nomem)
{
    struct cn_zip *zip = calloc(1, sizeof *zip);
    *nomem = !zip;
    if (!zip) {
        return NULL;
    }
    zip->bytes = bytes;
    zip->len = len;
    zlib_filefunc64_def memory = {
        .zopen64_file = open_bytes,
        .zread_file = read_bytes,
        .ztell64_file = tell,
        .zseek64_file = seek,
        .zclose_file = close_bytes,
        .zerror_file = close_bytes,
        .opaque = zip,
    };
    zip->file = unzOpen2_64("", &memory);
    if (!zip->file) {
        free(zip);
        return NULL;
    }
    return zip;
}

void cn_zip_close(struct cn_zip *zip)
{
    if (zip) {
        cn_zip_leave(zip);
        (void)unzClose(zip->file);
        free(zip);
    }
}

bool cn_zip_has(struct cn_zip *zip, const char *name)
{
    return unzLocateFile(zip->file, name, ANY_CASE) == UNZ_OK;
}

bool cn_zip_find(struct cn_zip *zip, const char *name, struct cn_zip_part *part)
{
    unz_file_info64 info;
    if (!cn_zip_has(zip, name) ||
        unzGetCurrentFileInfo64(zip->file, &info, NULL, 0, NULL, 0, NULL, 0) !=
            UNZ_OK) {
        return false;
    }
    part->size = info.uncompressed_size;
    part->locked = (info.flag & 1) != 0;
    return true;
}

bool cn_zip_enter(struct cn_zip *zip)
{
    zip->inside = unzOpenCurrentFile(zip->file) == UNZ_OK;
    return zip->inside;
}

/* The checksum is compared when a part that was read to its end is closed. */
int cn_zip_read(struct cn_zip *zip, void *buf, int size)
{
    int n = unzReadCurrentFile(zip->file, buf, (unsigned)size);
    if (n > 0) {
        return n;
    }
    zip->inside = false;
    bool good = unzCloseCurrentFile(zip->file) == UNZ_OK;
    return n == 0 && good ? 0 : -1;
}

void cn_zip_leave(struct cn_zip *zip)
{
    if (zip && zip->inside) {
        (void)unzCloseCurrentFile(zip->file);
        zip->inside = false;
    }
}
