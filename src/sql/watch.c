/* SPDX-License-Identifier: MIT
 *
 * watch.c: one number over everything that the loader may read. It walks the
 * folders that the loader walks; a file too many only costs a reload.
 */
#include "watch.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "../base/intern.h"

#define DEPTH_MAX    32
#define FRESH_MILLIS 100 /* far more than a tick of any file system's clock */
#define SUM_SEED     UINT64_C(0x63706E6F)

struct look {
    struct cn_watch_mark mark;
    struct timespec now;
};

static bool is_fresh(const struct timespec *now, const struct timespec *then)
{
    int64_t millis = ((int64_t)now->tv_sec - then->tv_sec) * 1000 +
                     (now->tv_nsec - then->tv_nsec) / 1000000;
    return millis < FRESH_MILLIS;
}

/* Sums do not depend on the order in which a folder lists its files. */
static void add(struct look *look, uint64_t path, const struct stat *st)
{
    const uint64_t words[] = {
        path,
        (uint64_t)st->st_dev,
        (uint64_t)st->st_ino,
        (uint64_t)st->st_mode,
        (uint64_t)st->st_size,
        (uint64_t)st->st_mtim.tv_sec,
        (uint64_t)st->st_mtim.tv_nsec,
        (uint64_t)st->st_ctim.tv_sec,
        (uint64_t)st->st_ctim.tv_nsec,
    };
    look->mark.sum += cn_hash(words, sizeof words, SUM_SEED);
    look->mark.fresh = look->mark.fresh || is_fresh(&look->now, &st->st_ctim);
}

static bool is_rule_file(const char *name)
{
    size_t len = strlen(name);
    return len > 4 && strcmp(name + len - 4, ".lua") == 0;
}

/* Closes fd. */
static void walk(struct look *look, int fd, uint64_t path, int depth)
{
    DIR *dir = depth > DEPTH_MAX ? NULL : fdopendir(fd);
    struct dirent *entry;
    struct stat st;
    if (!dir) {
        (void)close(fd);
        return;
    }
    while ((entry = readdir(dir))) {
        const char *name = entry->d_name;
        if (name[0] == '.' || fstatat(fd, name, &st, AT_SYMLINK_NOFOLLOW)) {
            continue;
        }
        uint64_t below = cn_hash(name, strlen(name), path);
        if (S_ISDIR(st.st_mode)) {
            int sub = openat(fd, name,
                             O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
            if (sub >= 0) {
                walk(look, sub, below, depth + 1);
            }
        } else if (is_rule_file(name)) {
            add(look, below, &st);
            if (S_ISLNK(st.st_mode) && fstatat(fd, name, &st, 0) == 0) {
                add(look, below, &st);
            }
        }
    }
    (void)closedir(dir);
}

static void add_file(struct look *look, const char *path, const char *suffix)
{
    char name[4096];
    struct stat st;
    size_t len = strlen(path);
    size_t more = strlen(suffix);
    if (len == 0 || len + more >= sizeof name) {
        return;
    }
    memcpy(name, path, len);
    memcpy(name + len, suffix, more + 1);
    if (stat(name, &st) == 0) {
        add(look, cn_hash(name, len + more, SUM_SEED), &st);
    }
}

struct cn_watch_mark cn_watch_look(const char *rules, const char *catalogue)
{
    struct look look = {.mark.sum = 0};
    (void)clock_gettime(CLOCK_REALTIME, &look.now);
    int fd = open(rules, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        walk(&look, fd, cn_hash(rules, strlen(rules), SUM_SEED), 0);
    }
    add_file(&look, catalogue, "");
    add_file(&look, catalogue, "-wal");
    return look.mark;
}

bool cn_watch_changed(const struct cn_watch_mark *then,
                      const struct cn_watch_mark *now)
{
    return then->fresh || then->sum != now->sum;
}
