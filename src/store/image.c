/* SPDX-License-Identifier: MIT
 *
 * image.c: the file of an index. The digest guards against damage, not
 * against a forger: an image is trusted like the program itself.
 *
 * Its bytes are read into memory of our own before they are judged: pages of
 * the file would change under a reader, or be gone, when somebody copies
 * another file over it. A database or a long stream must not end so.
 */
#define _DEFAULT_SOURCE 1 /* MAP_ANONYMOUS, MAP_POPULATE */
#include "image.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/file.h"

#define IMAGE_MAX ((off_t)4 * 1024 * 1024 * 1024)

static const char magic[8] = {'c', 'n', 'i', 'm', 'a', 'g', 'e', 1};
static_assert(sizeof(struct cn_image_head) == 128, "the block is aligned");

struct copy {
    struct cn_image_head *at;
    size_t room, size; /* bytes asked for, bytes read */
};

static void digest_of(const struct cn_image_head *head, const void *block,
                      size_t size, uint8_t out[CN_DIGEST_SIZE])
{
    struct cn_digest digest;
    const size_t skip = offsetof(struct cn_image_head, size);
    cn_digest_init(&digest);
    cn_digest_add(&digest, (const char *)head + skip, sizeof *head - skip);
    cn_digest_add(&digest, block, size);
    cn_digest_end(&digest, out);
}

enum cn_status cn_image_write(const char *path, const struct cn_index *ix,
                              const uint8_t rules[CN_DIGEST_SIZE],
                              const uint8_t catalogue[CN_DIGEST_SIZE],
                              bool lasting, struct cn_error *err)
{
    struct cn_image_head head;
    size_t size = ix->block->size;
    memset(&head, 0, sizeof head);
    memcpy(head.magic, magic, sizeof magic);
    head.size = sizeof head + size;
    memcpy(head.rules, rules, CN_DIGEST_SIZE);
    memcpy(head.catalogue, catalogue, CN_DIGEST_SIZE);
    digest_of(&head, ix->block, size, head.digest);
    const struct cn_bytes pieces[] = {{&head, sizeof head}, {ix->block, size}};
    return cn_file_replace(path, pieces, 2, lasting, err);
}

bool cn_image_may_replace(const char *path)
{
    char start[sizeof magic - 1];
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    ssize_t n = fd < 0 ? 0 : read(fd, start, sizeof start);
    if (fd >= 0) {
        (void)close(fd);
    }
    return n <= 0 || memcmp(start, magic, (size_t)n) == 0;
}

/* ---- opening ------------------------------------------------------------ */

static enum cn_status fail(const char *path, struct cn_error *err)
{
    char why[CN_REASON_MAX];
    int number = errno;
    return number == ENOMEM
               ? cn_fail(err, CN_E_NOMEM, "out of memory")
               : cn_fail(err, CN_E_IO, "cannot read the image \"%s\": %s", path,
                         cn_error_reason(err, number, why));
}

static enum cn_status refuse(const char *path, const char *what,
                             struct cn_error *err)
{
    return cn_fail(err, CN_E_IO,
                   "the image \"%s\" %s: make it again with 'capnao build'",
                   path, cn_error_word(err, what));
}

/* *size bytes, or as many as there are still. */
static bool read_all(int fd, char *out, size_t *size)
{
    size_t len = 0;
    ssize_t n = 1;
    while (len < *size && n != 0) {
        n = read(fd, out + len, *size - len);
        if (n < 0 && errno != EINTR) {
            return false;
        }
        len += n > 0 ? (size_t)n : 0;
    }
    *size = len;
    return true;
}

/* Of an image that was judged sound: its head knows its size. */
static void unmap(void *at)
{
    const struct cn_image_head *head = at;
    (void)munmap(at, (size_t)head->size);
}

/* All pages at once: a fault for each would take as long as the reading. */
static void *new_pages(size_t size)
{
    int flags = MAP_PRIVATE | MAP_ANONYMOUS;
#ifdef MAP_POPULATE
    flags |= MAP_POPULATE;
#endif
    void *at = mmap(NULL, size, PROT_READ | PROT_WRITE, flags, -1, 0);
    return at == MAP_FAILED ? NULL : at;
}

static enum cn_status read_copy(int fd, const char *path, struct copy *out,
                                struct cn_error *err)
{
    out->at = new_pages(out->room);
    if (!out->at) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    if (!read_all(fd, (char *)out->at, &out->size)) {
        enum cn_status status = fail(path, err);
        (void)munmap(out->at, out->room);
        out->at = NULL;
        return status;
    }
    return CN_OK;
}

static enum cn_status copy_file(const char *path, struct copy *out,
                                struct cn_error *err)
{
    struct stat info;
    enum cn_status status = CN_OK;
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0 || fstat(fd, &info) != 0) {
        status = fail(path, err);
    } else if (!S_ISREG(info.st_mode) || info.st_size > IMAGE_MAX ||
               info.st_size < (off_t)sizeof(struct cn_image_head)) {
        status = refuse(path, "is not one", err);
    } else {
        out->room = out->size = (size_t)info.st_size;
        status = read_copy(fd, path, out, err);
    }
    if (fd >= 0) {
        (void)close(fd);
    }
    return status;
}

/* What keeps it from being used, or NULL. */
static const char *fault(const struct copy *copy)
{
    const struct cn_image_head *head = copy->at;
    uint8_t digest[CN_DIGEST_SIZE];
    if (copy->size < sizeof *head) {
        return CN_WORD("is damaged (cut short or grown)");
    }
    if (memcmp(head->magic, magic, sizeof magic - 1) != 0) {
        return CN_WORD("is not one");
    }
    if (head->magic[7] != magic[7]) {
        return CN_WORD("is of another version");
    }
    if (head->size != copy->size) {
        return CN_WORD("is damaged (cut short or grown)");
    }
    digest_of(head, head + 1, copy->size - sizeof *head, digest);
    if (memcmp(digest, head->digest, sizeof digest) != 0) {
        return CN_WORD("is damaged (its SHA-256 differs)");
    }
    return NULL;
}

enum cn_status cn_image_open(const char *path, struct cn_index **out,
                             const struct cn_image_head **head,
                             struct cn_error *err)
{
    struct copy found = {NULL, 0, 0};
    enum cn_status status = copy_file(path, &found, err);
    if (status != CN_OK) {
        return status;
    }
    CN_ASSERT(found.at);
    const char *wrong = fault(&found);
    if (wrong) {
        (void)munmap(found.at, found.room);
        return refuse(path, wrong, err);
    }
    status = cn_index_open(found.at + 1, found.size - sizeof *found.at,
                           found.at, unmap, out, NULL);
    if (status != CN_OK) {
        (void)munmap(found.at, found.room);
        return status == CN_E_NOMEM
                   ? cn_fail(err, status, "out of memory")
                   : refuse(path, "is of another version", err);
    }
    *head = found.at;
    return CN_OK;
}
