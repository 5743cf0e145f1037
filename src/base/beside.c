/* SPDX-License-Identifier: MIT
 *
 * beside.c: making a file beside its place, giving it the place, and removing
 * what killed makers left. Nothing but a file of exactly the form
 * "<path>.new-<pid>-<n>", or its journal, is ever removed.
 */
#ifdef __linux__
#define _GNU_SOURCE /* renameat2 */
#endif
#include "beside.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_BYTES_MAX ((size_t)4096)
#define SUFFIX_MAX     64 /* bytes that are appended here and by SQLite */
#define ATTEMPTS       100
#define NUMBER_MAX     9 /* digits */

static const char infix[] = ".new-";
static const char journal[] = "-journal";

void cn_beside_init(struct cn_strbuf *name)
{
    cn_strbuf_init(name, PATH_BYTES_MAX);
}

int cn_beside_open(const char *path, struct cn_strbuf *name)
{
    int fd = -1;
    errno = strlen(path) > PATH_BYTES_MAX - SUFFIX_MAX ? ENAMETOOLONG : EEXIST;
    for (int i = 0; i < ATTEMPTS && fd < 0 && errno == EEXIST; i++) {
        cn_strbuf_clear(name);
        cn_strbuf_printf(name, "%s%s%ld-%d", path, infix, (long)getpid(), i);
        errno = ENOMEM;
        fd = name->failed ? -1
                          : open(name->text,
                                 O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666);
    }
    if (fd < 0) {
        cn_strbuf_clear(name); /* nothing there is ours */
    }
    return fd;
}

bool cn_beside_replace(struct cn_strbuf *name, const char *path)
{
    if (rename(name->text, path) != 0) {
        return false;
    }
    cn_strbuf_clear(name);
    return true;
}

/* For a file system without hard links. */
static bool move(const char *name, const char *path)
{
    struct stat info;
#ifdef RENAME_NOREPLACE
    if (renameat2(AT_FDCWD, name, AT_FDCWD, path, RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return false;
    }
#endif
    /* Nothing better is left than to look first. */
    if (lstat(path, &info) == 0) {
        errno = EEXIST;
        return false;
    }
    return errno == ENOENT && rename(name, path) == 0;
}

bool cn_beside_publish(struct cn_strbuf *name, const char *path)
{
    if (link(name->text, path) == 0) {
        return true; /* its other name goes with the release */
    }
    if (errno == EEXIST || !move(name->text, path)) {
        return false;
    }
    cn_strbuf_clear(name);
    return true;
}

static void remove_both(struct cn_strbuf *name)
{
    (void)unlink(name->text);
    cn_strbuf_puts(name, journal);
    if (!name->failed) {
        (void)unlink(name->text);
    }
}

void cn_beside_release(struct cn_strbuf *name)
{
    int reason = errno;
    if (name && name->len > 0) {
        remove_both(name);
    }
    cn_strbuf_release(name);
    errno = reason;
}

/* ---- what killed makers left ------------------------------------------ */

/* Takes a decimal number without needless zeros; -1 when there is none. */
static long take_number(const char **at)
{
    size_t len = strspn(*at, "0123456789");
    if (len == 0 || len > NUMBER_MAX || (len > 1 && **at == '0')) {
        return -1;
    }
    long number = strtol(*at, NULL, 10);
    *at += len;
    return number;
}

/* True for "<base>.new-<pid>-<n>" of a process that is gone. */
static bool is_stale(const char *name, const char *base)
{
    size_t len = strlen(base);
    if (strncmp(name, base, len) != 0 ||
        strncmp(name + len, infix, sizeof infix - 1) != 0) {
        return false;
    }
    const char *at = name + len + sizeof infix - 1;
    long pid = take_number(&at);
    if (pid <= 0 || *at++ != '-' || take_number(&at) < 0 || *at != '\0') {
        return false;
    }
    return kill((pid_t)pid, 0) != 0 && errno == ESRCH;
}

static void remove_stale(const char *folder, const char *name)
{
    struct cn_strbuf path;
    struct stat info;
    cn_beside_init(&path);
    cn_strbuf_printf(&path, "%s%s", folder, name);
    if (!path.failed && lstat(path.text, &info) == 0 && S_ISREG(info.st_mode)) {
        remove_both(&path);
    }
    cn_strbuf_release(&path);
}

void cn_beside_sweep(const char *path)
{
    struct cn_strbuf folder;
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    cn_strbuf_init(&folder, PATH_BYTES_MAX);
    cn_strbuf_puts(&folder, "./");
    if (slash) {
        cn_strbuf_clear(&folder);
        cn_strbuf_add(&folder, path, (size_t)(base - path));
    }
    DIR *dir = folder.failed || *base == '\0' ? NULL : opendir(folder.text);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        if (is_stale(entry->d_name, base)) {
            remove_stale(folder.text, entry->d_name);
        }
    }
    if (dir) {
        (void)closedir(dir);
    }
    cn_strbuf_release(&folder);
}
