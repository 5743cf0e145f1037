/* SPDX-License-Identifier: MIT
 *
 * revision.c: which tree of git a word means, and the temporary folder that
 * its rule files stand in while they are read.
 */
#define _XOPEN_SOURCE 700 /* nftw */
#include "revision.h"

#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "git.h"

/* ---- the tree ----------------------------------------------------------- */

/* The object of "REV:PATH", in hexadecimal; false when there is none. */
static bool find_tree(const char *spec, char object[CN_GIT_NAME_SIZE],
                      enum cn_git *status)
{
    const char *const args[] = {"rev-parse", "--verify", "--quiet", spec, NULL};
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_GIT_NAME_SIZE);
    *status = cn_git_read(args, -1, &text);
    size_t len = strspn(text.text, "0123456789abcdef");
    bool found = *status == CN_GIT_OK && len >= 40 && len < CN_GIT_NAME_SIZE &&
                 strcmp(text.text + len, "\n") == 0;
    if (found) {
        memcpy(object, text.text, len);
        object[len] = '\0';
    }
    cn_strbuf_release(&text);
    return found;
}

/* Where the rules are in a revision that names no path: where they are here. */
static const char *default_path(const struct cn_cli *cli)
{
    const char *path = cli->rules;
    while (strncmp(path, "./", 2) == 0) {
        path += 2;
    }
    return path[0] == '/' || path[0] == '\0' ? "rules" : path;
}

/* The tree of a word; without a path in it, of `path` below the present folder
 * or at the top. A dash in front would be an option of git's. */
static bool find_word(const char *word, const char *path,
                      char object[CN_GIT_NAME_SIZE], enum cn_git *status)
{
    static const char *const before[] = {":./", ":"};
    *status = CN_GIT_FAILED;
    if (word[0] == '-') {
        return false;
    }
    if (!path) {
        return find_tree(word, object, status);
    }
    for (int i = 0; i < 2; i++) {
        char spec[CN_PATH_MAX];
        int len = snprintf(spec, sizeof spec, "%s%s%s", word, before[i], path);
        if (len > 0 && (size_t)len < sizeof spec &&
            find_tree(spec, object, status)) {
            return true;
        }
    }
    return false;
}

/* Finds the tree of a word and how to show it. */
static int resolve(struct cn_cli *cli, struct cn_revision *revision,
                   char object[CN_GIT_NAME_SIZE])
{
    const char *word = revision->word;
    const char *colon = strchr(word, ':');
    const char *path = colon ? NULL : default_path(cli);
    enum cn_git status = CN_GIT_FAILED;
    if (find_word(word, path, object, &status)) {
        int len = snprintf(revision->shown, sizeof revision->shown, "%s%s%s",
                           word, path ? ":" : "", path ? path : "");
        if (len < 0 || (size_t)len >= sizeof revision->shown) {
            revision->shown[0] = '\0'; /* too long to be shown */
        }
        return CN_EXIT_OK;
    }
    if (status == CN_GIT_MISSING) {
        return CN_COMPLAIN(cli, CN_EXIT_FAILURE,
                           "'{1}' không phải thư mục, và không chạy được git "
                           "để đọc phiên bản; hãy cài git",
                           "'{1}' is no folder, and git cannot be run to read "
                           "a revision; install git",
                           word);
    }
    return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                       "'{1}' không phải thư mục quy tắc, cũng không phải "
                       "phiên bản git có thư mục '{2}'; viết PHIÊN_BẢN hoặc "
                       "PHIÊN_BẢN:ĐƯỜNG_DẪN",
                       "'{1}' is neither a folder of rules nor a git "
                       "revision with the folder '{2}'; write REV or "
                       "REV:PATH",
                       word, colon ? colon + 1 : path);
}

/* ---- the folder ---------------------------------------------------------- */

static int remove_one(const char *path, const struct stat *info, int type,
                      struct FTW *at)
{
    (void)info;
    (void)type;
    (void)at;
    (void)remove(path);
    return 0;
}

static void hold_signals(struct cn_revision *revision)
{
    sigset_t held;
    (void)sigemptyset(&held);
    (void)sigaddset(&held, SIGINT);
    (void)sigaddset(&held, SIGTERM);
    (void)sigaddset(&held, SIGHUP);
    (void)sigprocmask(SIG_BLOCK, &held, &revision->mask);
}

static int make_folder(struct cn_cli *cli, struct cn_revision *revision)
{
    const char *parent = getenv("TMPDIR");
    int len =
        snprintf(revision->folder, sizeof revision->folder, "%s/capnao.XXXXXX",
                 parent && parent[0] == '/' ? parent : "/tmp");
    hold_signals(revision);
    if (len > 0 && (size_t)len < sizeof revision->folder &&
        mkdtemp(revision->folder)) {
        revision->temporary = true;
        return CN_EXIT_OK;
    }
    (void)sigprocmask(SIG_SETMASK, &revision->mask, NULL);
    return CN_COMPLAIN(cli, CN_EXIT_FAILURE, "không tạo được thư mục tạm '{1}'",
                       "cannot make the temporary folder '{1}'",
                       revision->folder);
}

int cn_revision_take(struct cn_cli *cli, const char *word,
                     struct cn_revision *out)
{
    char object[CN_GIT_NAME_SIZE];
    *out = (struct cn_revision){.word = word};
    if (strlen(word) >= sizeof out->folder) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE, "đường dẫn quá dài",
                           "the path is too long", NULL);
    }
    if (cn_path_is_folder(word)) {
        memcpy(out->folder, word, strlen(word) + 1);
        memcpy(out->shown, word, strlen(word) + 1);
        return CN_EXIT_OK;
    }
    int code = resolve(cli, out, object);
    if (code == CN_EXIT_OK) {
        code = make_folder(cli, out);
    }
    if (code == CN_EXIT_OK) {
        code = cn_revision_write(cli, out, object);
    }
    if (code != CN_EXIT_OK) {
        cn_revision_release(out);
    }
    return code;
}

void cn_revision_release(struct cn_revision *revision)
{
    if (revision->temporary) {
        (void)nftw(revision->folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
        revision->temporary = false;
        (void)sigprocmask(SIG_SETMASK, &revision->mask, NULL);
    }
}
