/* SPDX-License-Identifier: MIT
 *
 * image.c: the file of an index. The digest guards against damage, not
 * against a forger: an image is trusted like the program itself.
 */
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

struct mapping {
    void *at;
    size_t size;
};

static void unmap(void *owner)
{
    struct mapping *mapping = owner;
    (void)munmap(mapping->at, mapping->size);
    free(mapping);
}

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

static enum cn_status map(const char *path, struct mapping *out,
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
        out->size = (size_t)info.st_size;
        out->at = mmap(NULL, out->size, PROT_READ, MAP_PRIVATE, fd, 0);
        if (out->at == MAP_FAILED) {
            status = fail(path, err);
        }
    }
    if (fd >= 0) {
        (void)close(fd);
    }
    return status;
}

/* What keeps the mapped file from being used, or NULL. */
static const char *fault(const struct mapping *mapping)
{
    const struct cn_image_head *head = mapping->at;
    uint8_t digest[CN_DIGEST_SIZE];
    if (memcmp(head->magic, magic, sizeof magic - 1) != 0) {
        return CN_WORD("is not one");
    }
    if (head->magic[7] != magic[7]) {
        return CN_WORD("is of another version");
    }
    if (head->size != mapping->size) {
        return CN_WORD("is damaged (cut short or grown)");
    }
    digest_of(head, head + 1, mapping->size - sizeof *head, digest);
    if (memcmp(digest, head->digest, sizeof digest) != 0) {
        return CN_WORD("is damaged (its SHA-256 differs)");
    }
    return NULL;
}

enum cn_status cn_image_open(const char *path, struct cn_index **out,
                             const struct cn_image_head **head,
                             struct cn_error *err)
{
    struct mapping found = {NULL, 0};
    enum cn_status status = map(path, &found, err);
    if (status != CN_OK) {
        return status;
    }
    CN_ASSERT(found.at);
    const char *wrong = fault(&found);
    struct mapping *owner = wrong ? NULL : malloc(sizeof *owner);
    if (!owner) {
        (void)munmap(found.at, found.size);
        return wrong ? refuse(path, wrong, err)
                     : cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    *owner = found;
    const struct cn_image_head *opened = found.at;
    status = cn_index_open(opened + 1, found.size - sizeof *opened, owner,
                           unmap, out, NULL);
    if (status != CN_OK) {
        unmap(owner);
        return status == CN_E_NOMEM
                   ? cn_fail(err, status, "out of memory")
                   : refuse(path, "is of another version", err);
    }
    *head = opened;
    return CN_OK;
}
