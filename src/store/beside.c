/* SPDX-License-Identifier: MIT
 *
 * beside.c: making the file of a new catalogue, giving it its place, and
 * removing what killed imports left. Nothing but a file of exactly the form
 * "<catalogue>.new-<pid>-<n>", or its journal, is ever removed.
 */
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

enum cn_status cn_beside_make(const char *path, struct cn_strbuf *name,
                              struct cn_error *err)
{
    if (strlen(path) > PATH_BYTES_MAX - SUFFIX_MAX) {
        return cn_fail(err, CN_E_INPUT, "the path '%s' is too long", path);
    }
    for (int i = 0; i < ATTEMPTS; i++) {
        cn_strbuf_clear(name);
        cn_strbuf_printf(name, "%s.new-%ld-%d", path, (long)getpid(), i);
        if (name->failed) {
            return cn_fail(err, CN_E_NOMEM, "out of memory");
        }
        int fd = open(name->text, O_CREAT | O_EXCL | O_RDWR, 0666);
        if (fd >= 0) {
            (void)close(fd);
            return CN_OK;
        }
        if (errno != EEXIST) {
            break;
        }
    }
    char why[CN_REASON_MAX];
    enum cn_status status =
        cn_fail(err, CN_E_IO, "the catalogue '%s' cannot be made: %s", path,
                cn_error_reason(err, errno, why));
    cn_strbuf_clear(name);
    return status;
}

/* Something is at the path that was not there, or not to be seen. */
static enum cn_status fail_taken(const char *path, struct cn_error *err)
{
    struct stat info;
    if (stat(path, &info) != 0 && errno == ENOENT) {
        return cn_fail(err, CN_E_CATALOGUE,
                       "'%s' is a link that leads nowhere: remove it, or name "
                       "the place it leads to",
                       path);
    }
    return cn_fail(err, CN_E_CATALOGUE,
                   "another import made the catalogue '%s' meanwhile: "
                   "run this one again",
                   path);
}

enum cn_status cn_beside_publish(const char *name, const char *path,
                                 struct cn_error *err)
{
    char why[CN_REASON_MAX];
    if (link(name, path) == 0) {
        return CN_OK;
    }
    if (errno == EEXIST) {
        return fail_taken(path, err);
    }
    /* A file system without hard links. */
    if (rename(name, path) == 0) {
        return CN_OK;
    }
    return cn_fail(err, CN_E_IO, "the catalogue '%s' cannot be made: %s", path,
                   cn_error_reason(err, errno, why));
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
    if (name && name->len > 0) {
        remove_both(name);
    }
    cn_strbuf_release(name);
}

/* ---- what killed imports left ------------------------------------------ */

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
