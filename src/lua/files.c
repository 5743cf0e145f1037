/* SPDX-License-Identifier: MIT
 *
 * files.c: walks the folder and reads its files. Only regular files inside
 * the folder count; they are opened without waiting and looked at after they
 * are open, so that no pipe or device can hold the loader up.
 */
#define _XOPEN_SOURCE 700 /* realpath */
#include "files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/error.h"
#include "../base/text.h"

#define DEPTH_MAX 32

struct walk {
    struct rule_files *files;
    struct cn_ruleset *rs;
    char *root; /* real path of the folder */
    bool nomem, full;
};

const char *cn_rule_files_shown(const struct rule_files *files,
                                const char *path, struct cn_ruleset *rs)
{
    size_t len = strlen(files->folder);
    while (len > 1 && files->folder[len - 1] == '/') {
        len--;
    }
    size_t need = len + strlen(path) + 2;
    char *shown = cn_arena_alloc(cn_ruleset_arena(rs), need, 1);
    if (!shown) {
        return "";
    }
    bool root = len == 1 && files->folder[0] == '/';
    (void)snprintf(shown, need, "%.*s%s%s", (int)len, files->folder,
                   root ? "" : "/", path);
    return shown;
}

static void report(const struct rule_files *files, struct cn_ruleset *rs,
                   const char *path, const char *id, const char *what,
                   const char *hint)
{
    cn_ruleset_report(rs, true, id, cn_rule_files_shown(files, path, rs), 0,
                      hint, "%s", what);
}

/* ---- walking ---------------------------------------------------------- */

static void keep(struct walk *walk, char *path)
{
    struct rule_files *files = walk->files;
    if (files->n == FILES_MAX) {
        if (!walk->full) {
            report(files, walk->rs, path, "too-many-files",
                   "more rule files than one folder may have",
                   "at most 10,000 are read");
        }
        walk->full = true;
        free(path);
        return;
    }
    if (files->n == files->max) {
        size_t max = files->max ? files->max * 2 : 64;
        char **grown = realloc(files->path, max * sizeof *grown);
        if (!grown) {
            walk->nomem = true;
            free(path);
            return;
        }
        files->path = grown;
        files->max = max;
    }
    files->path[files->n++] = path;
}

static char *join(const char *folder, const char *name)
{
    size_t len = strlen(folder) + strlen(name) + 2;
    char *path = malloc(len);
    if (path) {
        (void)snprintf(path, len, "%s%s%s", folder, folder[0] ? "/" : "", name);
    }
    return path;
}

static bool is_lua(const char *name)
{
    size_t len = strlen(name);
    return len > 4 && strcmp(name + len - 4, ".lua") == 0;
}

/* Whether the file a link leads to is inside the folder. */
static bool stays_inside(const struct walk *walk, const char *path)
{
    char *link = join(walk->root, path);
    char *real = link ? realpath(link, NULL) : NULL;
    size_t len = strlen(walk->root);
    bool inside = real && strncmp(real, walk->root, len) == 0 &&
                  (real[len] == '/' || len == 1);
    free(real);
    free(link);
    return inside;
}

static void walk_folder(struct walk *walk, int fd, const char *path, int depth);

/* Sees to one name of an open folder; `path` is ours to free or keep. */
static void visit(struct walk *walk, int fd, const char *name, char *path,
                  int depth)
{
    struct stat st;
    struct rule_files *files = walk->files;
    bool lua = is_lua(name);
    if (fstatat(fd, name, &st, AT_SYMLINK_NOFOLLOW) != 0) {
        free(path);
        return; /* removed since */
    }
    if (S_ISDIR(st.st_mode)) {
        int sub =
            openat(fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
        if (sub < 0) {
            report(files, walk->rs, path, "unreadable-file",
                   "the folder cannot be opened", "check its permissions");
        } else {
            walk_folder(walk, sub, path, depth + 1);
        }
        free(path);
        return;
    }
    if (!lua) {
        free(path);
        return;
    }
    if (!cn_text_is_utf8(name, strlen(name)) || strpbrk(name, "\n\r\t\033")) {
        report(files, walk->rs, "…", "unreadable-file",
               "a file's name is not plain UTF-8", "rename the file");
        free(path);
    } else if (S_ISLNK(st.st_mode) && !stays_inside(walk, path)) {
        report(files, walk->rs, path, "unreadable-file",
               "a link that leads nowhere or out of the rules folder",
               "copy the file into the folder");
        free(path);
    } else {
        keep(walk, path);
    }
}

/* Closes fd. */
static void walk_folder(struct walk *walk, int fd, const char *path, int depth)
{
    DIR *dir = depth > DEPTH_MAX ? NULL : fdopendir(fd);
    if (!dir) {
        report(walk->files, walk->rs, path, "unreadable-file",
               depth > DEPTH_MAX ? "folders are nested too deep"
                                 : "the folder cannot be read",
               "move its files up");
        (void)close(fd);
        return;
    }
    struct dirent *entry;
    errno = 0;
    while (!walk->nomem && !walk->full && (entry = readdir(dir))) {
        if (entry->d_name[0] == '.' || strcmp(entry->d_name, "tests") == 0) {
            continue;
        }
        char *below = join(path, entry->d_name);
        if (!below) {
            walk->nomem = true;
            break;
        }
        visit(walk, fd, entry->d_name, below, depth);
        errno = 0; /* so that the end is told from a failure */
    }
    if (errno != 0 && !walk->nomem) {
        report(walk->files, walk->rs, path, "unreadable-file",
               "the folder cannot be read to its end", "check its disk");
    }
    (void)closedir(dir);
}

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

enum cn_status cn_rule_files_find(struct rule_files *files, const char *folder,
                                  struct cn_ruleset *rs, struct cn_error *err)
{
    char why[CN_REASON_MAX];
    *files = (struct rule_files){.folder = folder, .fd = -1};
    files->fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int sub = files->fd < 0
                  ? -1
                  : openat(files->fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (sub < 0) {
        return cn_fail(err, CN_E_IO, "cannot read the rules folder \"%s\": %s",
                       folder, cn_error_reason(err, errno, why));
    }
    struct walk walk = {.files = files, .rs = rs};
    walk.root = realpath(folder, NULL);
    if (walk.root) {
        walk_folder(&walk, sub, "", 0);
    } else {
        walk.nomem = true;
        (void)close(sub);
    }
    free(walk.root);
    if (walk.nomem) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
    }
    if (files->n > 0) {
        qsort(files->path, files->n, sizeof *files->path, compare_paths);
    }
    return CN_OK;
}

enum cn_status cn_rule_files_take(struct rule_files *files, const char *path,
                                  struct cn_ruleset *rs, struct cn_error *err)
{
    char why[CN_REASON_MAX];
    const char *slash = strrchr(path, '/');
    size_t len = !slash ? 1 : slash == path ? 1 : (size_t)(slash - path);
    const char *folder =
        cn_arena_copy(cn_ruleset_arena(rs), slash ? path : ".", len);
    *files = (struct rule_files){.folder = folder ? folder : "", .fd = -1};
    char *name = folder ? join("", slash ? slash + 1 : path) : NULL;
    files->path = calloc(1, sizeof *files->path);
    if (!name || !files->path) {
        free(name);
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading tests");
    }
    files->path[files->n++] = name;
    files->max = 1;
    files->fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (files->fd < 0) {
        return cn_fail(err, CN_E_IO, "cannot read the folder \"%s\": %s",
                       folder, cn_error_reason(err, errno, why));
    }
    return CN_OK;
}

void cn_rule_files_release(struct rule_files *files)
{
    if (files->fd >= 0) {
        (void)close(files->fd);
    }
    for (size_t i = 0; i < files->n; i++) {
        free(files->path[i]);
    }
    free(files->path);
    *files = (struct rule_files){.fd = -1};
}

/* ---- reading ---------------------------------------------------------- */

/* Reads at most size bytes; -1 when the file cannot be read. */
static ssize_t read_all(int fd, char *buf, size_t size)
{
    size_t len = 0;
    while (len < size) {
        ssize_t n = read(fd, buf + len, size - len);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n < 0) {
            return -1;
        }
        if (n == 0) {
            break;
        }
        len += (size_t)n;
    }
    return (ssize_t)len;
}

bool cn_rule_files_read(const struct rule_files *files, size_t i,
                        struct cn_ruleset *rs, char *buf, size_t *len)
{
    const char *path = files->path[i];
    struct stat st;
    char more;
    int fd =
        openat(files->fd, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        report(files, rs, path, "unreadable-file", "the file cannot be opened",
               "check its permissions");
        return false;
    }
    const char *wrong = NULL;
    ssize_t n = 0;
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
        wrong = "not a regular file";
    } else if ((n = read_all(fd, buf, FILE_SIZE_MAX)) < 0) {
        wrong = "the file cannot be read";
    }
    bool large =
        !wrong && (size_t)n == FILE_SIZE_MAX && read_all(fd, &more, 1) != 0;
    (void)close(fd);
    if (wrong || large) {
        report(files, rs, path, large ? "too-large" : "unreadable-file",
               large ? "a rule file of more than 1 MiB" : wrong,
               large ? "split the file" : "rules are plain text files");
        return false;
    }
    *len = (size_t)n;
    return true;
}
