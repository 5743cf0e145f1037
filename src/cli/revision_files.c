/* SPDX-License-Identifier: MIT
 *
 * revision_files.c: asks git, without a shell, for the rule files of a tree
 * and writes them into a folder. Only regular files with plain names are
 * written, each created anew: no link is made or followed, whatever the tree
 * holds.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "git.h"
#include "revision.h"

#define FILES_MAX      10000
#define FILE_SIZE_MAX  ((size_t)1024 * 1024) /* as the loader's */
#define TOTAL_SIZE_MAX ((size_t)256 * 1024 * 1024)
#define TREE_SIZE_MAX  ((size_t)16 * 1024 * 1024)

struct tree {
    struct cn_cli *cli;
    const struct cn_revision *revision;
    const char **path; /* n files, in the order of `names` */
    int n;
    FILE *names; /* what cat-file is asked for */
    size_t total;
};

/* No part of a path may lead elsewhere. */
static bool is_plain(const char *path)
{
    for (const char *part = path;; part = strchr(part, '/') + 1) {
        size_t len = strcspn(part, "/");
        if (len == 0 || (len == 1 && part[0] == '.') ||
            (len == 2 && part[0] == '.' && part[1] == '.')) {
            return false;
        }
        if (part[len] == '\0') {
            return true;
        }
    }
}

static bool is_lua(const char *path)
{
    size_t len = strlen(path);
    return len > 4 && strcmp(path + len - 4, ".lua") == 0;
}

static int complain_file(const struct tree *tree, const char *path,
                         const char *vi, const char *en)
{
    const char *const args[] = {NULL, tree->revision->shown, path,
                                CN_T(tree->cli->lang, vi, en)};
    return cn_cli_complain(tree->cli, CN_EXIT_FAILURE,
                           path[0] ? "{1}/{2}: {3}" : "{1}: {3}", args, 4);
}

/* One record of ls-tree: "mode type object<tab>path". */
static int take_record(struct tree *tree, char *record)
{
    char *path = strchr(record, '\t');
    char *object = path ? strrchr(record, ' ') : NULL;
    if (!object || object > path) {
        return complain_file(tree, "", "git trả lời không đọc được",
                             "git's answer cannot be read");
    }
    *path++ = '\0';
    bool link = strncmp(record, "120000 ", 7) == 0;
    if (strncmp(record, "160000 ", 7) == 0 || (link && is_lua(path))) {
        return complain_file(tree, path,
                             "là liên kết hoặc kho con, không đọc được từ một "
                             "phiên bản; hãy so thư mục",
                             "a link or a submodule, which cannot be read from "
                             "a revision; compare folders");
    }
    if (link || !is_lua(path)) {
        return CN_EXIT_OK;
    }
    if (!is_plain(path) || tree->n == FILES_MAX) {
        return complain_file(tree, path, "tên tệp lạ, hoặc quá nhiều tệp",
                             "a strange name of a file, or too many files");
    }
    tree->path[tree->n++] = path;
    return fprintf(tree->names, "%s\n", object + 1) > 0
               ? CN_EXIT_OK
               : complain_file(tree, path, "không ghi được tệp tạm",
                               "cannot write a temporary file");
}

static int list_files(struct tree *tree, struct cn_strbuf *text,
                      const char *object)
{
    const char *const args[] = {"ls-tree",     "-r",   "-z",
                                "--full-tree", object, NULL};
    if (cn_git_read(args, -1, text) != CN_GIT_OK || text->failed) {
        return complain_file(tree, "", "không phải thư mục đọc được",
                             "not a folder that can be read");
    }
    int code = CN_EXIT_OK;
    for (size_t at = 0; at < text->len && code == CN_EXIT_OK;) {
        char *record = text->text + at;
        at += strlen(record) + 1;
        code = take_record(tree, record);
    }
    return code;
}

/* Opens a new file below the folder, making the folders on the way. */
static int create(const char *folder, const char *path)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    while (fd >= 0) {
        char part[256];
        size_t len = strcspn(path, "/");
        if (len >= sizeof part) {
            break;
        }
        memcpy(part, path, len);
        part[len] = '\0';
        bool last = path[len] == '\0';
        if (!last && mkdirat(fd, part, 0700) != 0 && errno != EEXIST) {
            break;
        }
        int next =
            openat(fd, part,
                   last ? O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
                        : O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW,
                   0600);
        (void)close(fd);
        if (last) {
            return next;
        }
        fd = next;
        path += len + 1;
    }
    if (fd >= 0) {
        (void)close(fd);
    }
    return -1;
}

/* Copies one object from cat-file, at most what the loader reads and a byte
 * more, so that it says itself what is too large. */
static bool copy_file(FILE *from, size_t size, int fd)
{
    char chunk[16 * 1024];
    FILE *to = fd < 0 ? NULL : fdopen(fd, "w");
    size_t kept = 0;
    bool good = to != NULL;
    while (good && size > 0) {
        size_t n = size < sizeof chunk ? size : sizeof chunk;
        good = fread(chunk, 1, n, from) == n;
        size_t room = FILE_SIZE_MAX + 1 - kept;
        size_t more = n < room ? n : room;
        good = good && fwrite(chunk, 1, more, to) == more;
        kept += more;
        size -= n;
    }
    good = good && fgetc(from) == '\n';
    if (to) {
        good = fclose(to) == 0 && good;
    } else if (fd >= 0) {
        (void)close(fd);
    }
    return good;
}

static bool take_file(struct tree *tree, int i, FILE *from)
{
    char head[CN_GIT_NAME_SIZE + 64];
    size_t size = 0;
    char *type = fgets(head, sizeof head, from) ? strchr(head, ' ') : NULL;
    if (!type || sscanf(type, " blob %zu", &size) != 1) {
        return false;
    }
    tree->total += size;
    return tree->total <= TOTAL_SIZE_MAX &&
           copy_file(from, size, create(tree->revision->folder, tree->path[i]));
}

static int copy_files(struct tree *tree)
{
    const char *const args[] = {"cat-file", "--batch", NULL};
    struct cn_git_run run;
    int i = 0;
    if (fflush(tree->names) != 0 || fseek(tree->names, 0, SEEK_SET) != 0 ||
        cn_git_start(args, fileno(tree->names), &run) != CN_GIT_OK) {
        return complain_file(tree, "", "không chạy được git",
                             "git cannot be run");
    }
    while (i < tree->n && take_file(tree, i, run.out)) {
        i++;
    }
    enum cn_git status = cn_git_finish(&run);
    if (i < tree->n || status != CN_GIT_OK) {
        return complain_file(tree, i < tree->n ? tree->path[i] : "",
                             "không chép được ra thư mục tạm (hết chỗ, quá "
                             "lớn, hoặc git lỗi)",
                             "cannot be copied into the temporary folder (no "
                             "room, too large, or git failed)");
    }
    return CN_EXIT_OK;
}

int cn_revision_write(struct cn_cli *cli, const struct cn_revision *revision,
                      const char *object)
{
    struct tree tree = {.cli = cli, .revision = revision};
    struct cn_strbuf text;
    cn_strbuf_init(&text, TREE_SIZE_MAX);
    tree.path = calloc(FILES_MAX, sizeof *tree.path);
    tree.names = tmpfile();
    int code = CN_EXIT_FAILURE;
    if (!tree.path || !tree.names) {
        (void)complain_file(&tree, "", "hết bộ nhớ hoặc chỗ cho tệp tạm",
                            "out of memory or of room for temporary files");
    } else {
        code = list_files(&tree, &text, object);
    }
    if (code == CN_EXIT_OK) {
        code = copy_files(&tree);
    }
    if (tree.names) {
        (void)fclose(tree.names);
    }
    free(tree.path);
    cn_strbuf_release(&text);
    return code;
}
