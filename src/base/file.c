/* SPDX-License-Identifier: MIT
 *
 * file.c: writing beside and renaming; looking at files without trusting them.
 */
#define _XOPEN_SOURCE 700 /* realpath */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "beside.h"

#define CHUNK ((size_t)16 * 1024)

static enum cn_status fail(const char *path, struct cn_error *err)
{
    int number = errno;
    char why[CN_REASON_MAX];
    return number == ENOMEM
               ? cn_fail(err, CN_E_NOMEM, "out of memory")
               : cn_fail(err, CN_E_IO, "'%s' cannot be written: %s", path,
                         cn_error_reason(err, number, why));
}

static bool write_all(int fd, const char *at, size_t len)
{
    while (len > 0) {
        ssize_t n = write(fd, at, len);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return false;
        }
        at += n;
        len -= (size_t)n;
    }
    return true;
}

/* The rename itself is on the disk only when its folder is. */
static bool sync_folder(const char *path)
{
    char folder[PATH_MAX];
    const char *slash = strrchr(path, '/');
    size_t len = slash ? (size_t)(slash - path) : 0;
    (void)snprintf(folder, sizeof folder, "%.*s%s", (int)len, path,
                   slash ? "/" : ".");
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    /* EINVAL: a file system whose folders need none. */
    bool good = fd >= 0 && (fsync(fd) == 0 || errno == EINVAL);
    if (fd >= 0) {
        (void)close(fd);
    }
    return good;
}

/* All pieces, with the mode and, where it may, the owner of what was there. */
static bool fill(int fd, const struct stat *old, const struct cn_bytes pieces[],
                 int n, bool lasting)
{
    bool owned = !old || fchown(fd, old->st_uid, old->st_gid) == 0;
    (void)owned; /* another's file becomes ours, as with any editor */
    bool good = !old || fchmod(fd, old->st_mode & 07777) == 0;
    for (int i = 0; i < n && good; i++) {
        good = write_all(fd, pieces[i].at, pieces[i].len);
    }
    return good && (!lasting || fsync(fd) == 0);
}

static enum cn_status replace(const char *path, const struct stat *old,
                              const struct cn_bytes pieces[], int n,
                              bool lasting, struct cn_error *err)
{
    struct cn_strbuf name;
    cn_beside_init(&name);
    cn_beside_sweep(path);
    int fd = cn_beside_open(path, &name);
    bool good = fd >= 0 && fill(fd, old, pieces, n, lasting);
    if (fd >= 0) {
        int reason = errno;
        bool closed = close(fd) == 0;
        errno = good ? errno : reason;
        good = good && closed;
    }
    good = good && cn_beside_replace(&name, path) &&
           (!lasting || sync_folder(path));
    enum cn_status status = good ? CN_OK : fail(path, err);
    cn_beside_release(&name);
    return status;
}

enum cn_status cn_file_replace(const char *path, const struct cn_bytes pieces[],
                               int n, bool lasting, struct cn_error *err)
{
    struct stat old;
    bool exists = stat(path, &old) == 0;
    if (exists && !S_ISREG(old.st_mode)) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is not a regular file: name another place", path);
    }
    char *real = exists ? realpath(path, NULL) : NULL;
    if (exists && !real) {
        return fail(path, err);
    }
    enum cn_status status = replace(real ? real : path, exists ? &old : NULL,
                                    pieces, n, lasting, err);
    int reason = errno;
    free(real);
    errno = reason;
    return status;
}

bool cn_file_digest(int folder, const char *path, uint8_t out[CN_DIGEST_SIZE])
{
    struct stat info;
    struct cn_digest digest;
    ssize_t n = -1;
    char chunk[CHUNK];
    int fd = openat(folder, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd >= 0 && fstat(fd, &info) == 0 && S_ISREG(info.st_mode)) {
        cn_digest_init(&digest);
        while ((n = read(fd, chunk, sizeof chunk)) > 0 ||
               (n < 0 && errno == EINTR)) {
            cn_digest_add(&digest, chunk, n > 0 ? (size_t)n : 0);
        }
        cn_digest_end(&digest, out);
    }
    if (fd >= 0) {
        (void)close(fd);
    }
    return n == 0;
}

bool cn_file_identity(int folder, const char *path, struct cn_digest *digest,
                      int64_t *newest)
{
    struct stat info;
    if (fstatat(folder, path, &info, 0) != 0 || !S_ISREG(info.st_mode)) {
        return false;
    }
    int64_t modified =
        (int64_t)info.st_mtim.tv_sec * 1000000000 + info.st_mtim.tv_nsec;
    int64_t changed =
        (int64_t)info.st_ctim.tv_sec * 1000000000 + info.st_ctim.tv_nsec;
    cn_digest_add_text(digest, path);
    cn_digest_add_number(digest, (uint64_t)info.st_dev);
    cn_digest_add_number(digest, (uint64_t)info.st_ino);
    cn_digest_add_number(digest, (uint64_t)info.st_size);
    cn_digest_add_number(digest, (uint64_t)modified);
    cn_digest_add_number(digest, (uint64_t)changed);
    *newest = changed > *newest ? changed : *newest;
    return true;
}
