/* SPDX-License-Identifier: MIT
 *
 * watch_files.c: which rule files changed. The folder is looked at as a whole
 * each time, and compared with the time before: inotify only says when to
 * look, so that no event of it needs to be understood, none can be missed
 * when its queue overflows, and a folder put in its place is found.
 */
#include "watch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#define DEPTH_MAX   32
#define FILES_MAX   20000
#define NAMES_SHOWN 3
#define EVENTS                                                                 \
    (IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE |    \
     IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR | IN_EXCL_UNLINK)

static char *join(const char *folder, const char *name)
{
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    if (path) {
        (void)snprintf(path, size, "%s%s%s", folder, folder[0] ? "/" : "",
                       name);
    }
    return path;
}

static bool is_lua(const char *name)
{
    size_t len = strlen(name);
    return len > 4 && strcmp(name + len - 4, ".lua") == 0;
}

/* Takes the path over. */
static void keep(struct cn_watch_files *files, char *path,
                 const struct stat *info)
{
    if (files->n == files->room) {
        size_t room = files->room > 0 ? files->room * 2 : 128;
        struct cn_watched *grown =
            files->n < FILES_MAX ? realloc(files->items, room * sizeof *grown)
                                 : NULL;
        if (!grown) {
            files->failed = true;
            free(path);
            return;
        }
        files->items = grown;
        files->room = room;
    }
    files->items[files->n++] = (struct cn_watched){
        .path = path,
        .dev = info->st_dev,
        .ino = info->st_ino,
        .size = info->st_size,
        .written = info->st_mtim,
        .changed = info->st_ctim,
    };
}

/* Without room for more watches the folder is looked at now and then. */
static void add_watch(struct cn_watch_files *files, const char *path)
{
    char *whole = join(files->folder, path);
    if (!whole) {
        files->failed = true;
    } else if (files->fd >= 0 &&
               inotify_add_watch(files->fd, whole, EVENTS) < 0 &&
               errno != ENOENT && errno != ENOTDIR) {
        (void)close(files->fd);
        files->fd = -1;
    }
    free(whole);
}

static void walk(struct cn_watch_files *files, int fd, const char *path,
                 int depth);

/* Takes the path over. A link to a file counts as the file it leads to. */
static void visit(struct cn_watch_files *files, int fd, const char *name,
                  char *path, int depth)
{
    struct stat info;
    bool there = fstatat(fd, name, &info, AT_SYMLINK_NOFOLLOW) == 0;
    if (there && S_ISDIR(info.st_mode) && depth < DEPTH_MAX) {
        int sub =
            openat(fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
        if (sub >= 0) {
            walk(files, sub, path, depth + 1);
        }
        free(path);
    } else if (there && is_lua(name) && fstatat(fd, name, &info, 0) == 0) {
        keep(files, path, &info);
    } else {
        free(path);
    }
}

/* Closes fd. The watch comes first: what is made after it is told, what was
 * made before it is seen. */
static void walk(struct cn_watch_files *files, int fd, const char *path,
                 int depth)
{
    add_watch(files, path);
    DIR *dir = fdopendir(fd);
    if (!dir) {
        (void)close(fd);
        return;
    }
    struct dirent *entry;
    while (!files->failed && (entry = readdir(dir))) {
        if (entry->d_name[0] == '.') {
            continue; /* hidden, or an editor's own */
        }
        char *below = join(path, entry->d_name);
        if (below) {
            visit(files, fd, entry->d_name, below, depth);
        } else {
            files->failed = true;
        }
    }
    (void)closedir(dir);
}

static int compare_paths(const void *a, const void *b)
{
    const struct cn_watched *x = a, *y = b;
    return strcmp(x->path, y->path);
}

static void look(struct cn_watch_files *files)
{
    int fd = open(files->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    files->missing = fd < 0;
    if (fd >= 0) {
        walk(files, fd, "", 0);
    }
    if (files->n > 1) {
        qsort(files->items, files->n, sizeof *files->items, compare_paths);
    }
}

static void forget(struct cn_watched *items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        free(items[i].path);
    }
    free(items);
}

void cn_watch_files_open(struct cn_watch_files *files, const char *folder,
                         bool poll)
{
    *files = (struct cn_watch_files){.folder = folder, .fd = -1};
    if (!poll) {
        files->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    }
    look(files);
}

void cn_watch_files_close(struct cn_watch_files *files)
{
    if (files->fd >= 0) {
        (void)close(files->fd);
    }
    forget(files->items, files->n);
    *files = (struct cn_watch_files){.fd = -1};
}

void cn_watch_files_drain(struct cn_watch_files *files)
{
    char events[16 * 1024];
    while (files->fd >= 0 && read(files->fd, events, sizeof events) > 0) {
        continue;
    }
}

/* ---- comparing ------------------------------------------------------------
 */

static bool is_same_time(const struct timespec *a, const struct timespec *b)
{
    return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

static bool is_same(const struct cn_watched *a, const struct cn_watched *b)
{
    return a->dev == b->dev && a->ino == b->ino && a->size == b->size &&
           is_same_time(&a->written, &b->written) &&
           is_same_time(&a->changed, &b->changed);
}

static void name(struct cn_strbuf *names, int number, const char *path)
{
    if (number < NAMES_SHOWN) {
        cn_strbuf_puts(names, number > 0 ? ", " : "");
        cn_strbuf_puts(names, path);
    } else if (number == NAMES_SHOWN) {
        cn_strbuf_puts(names, ", …");
    }
}

/* Both tables are sorted: one walk over the two. */
static int compare(const struct cn_watched *old, size_t n_old,
                   const struct cn_watch_files *files, struct cn_strbuf *names)
{
    size_t i = 0, j = 0;
    int n = 0;
    while (i < n_old || j < files->n) {
        int order = i == n_old      ? 1
                    : j == files->n ? -1
                                    : strcmp(old[i].path, files->items[j].path);
        if (order < 0) {
            name(names, n++, old[i++].path);
        } else if (order > 0) {
            name(names, n++, files->items[j++].path);
        } else {
            if (!is_same(&old[i++], &files->items[j])) {
                name(names, n++, files->items[j].path);
            }
            j++;
        }
    }
    return n;
}

int cn_watch_files_look(struct cn_watch_files *files, struct cn_strbuf *names)
{
    struct cn_watched *old = files->items;
    size_t n_old = files->n;
    bool was_missing = files->missing;
    files->items = NULL;
    files->n = 0;
    files->room = 0;
    look(files);
    int n = compare(old, n_old, files, names);
    if (n == 0 && was_missing != files->missing) {
        name(names, n++, "."); /* the folder itself, without a file in it */
    }
    forget(old, n_old);
    return n;
}
