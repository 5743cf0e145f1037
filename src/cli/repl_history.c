/* SPDX-License-Identifier: MIT
 *
 * repl_history.c: the lines of earlier sessions, in the user's state folder,
 * for nobody else to read: a line may name a dossier. Lines are appended, so
 * that two sessions do not wipe each other's.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "repl.h"

#define HISTORY_BYTES_MAX ((off_t)16 * 1024 * 1024) /* more is not ours */

/* $XDG_STATE_HOME/capnao, else ~/.local/state/capnao, made when missing. */
static bool find_folder(char out[CN_PATH_MAX])
{
    const char *state = getenv("XDG_STATE_HOME");
    const char *home = getenv("HOME");
    bool fits = state && state[0] == '/' ? cn_path_join(out, state, "/capnao")
                : home && home[0] == '/'
                    ? cn_path_join(out, home, "/.local/state/capnao")
                    : false;
    for (char *p = fits ? strchr(out + 1, '/') : NULL; p;
         p = strchr(p + 1, '/')) {
        *p = '\0';
        (void)mkdir(out, 0700); /* the last one tells whether it worked */
        *p = '/';
    }
    return fits && (mkdir(out, 0700) == 0 || errno == EEXIST);
}

/* Only a regular file of this user's; a link could lead anywhere. */
static bool is_ours(int fd)
{
    struct stat info;
    return fstat(fd, &info) == 0 && S_ISREG(info.st_mode) &&
           info.st_uid == geteuid() && info.st_size <= HISTORY_BYTES_MAX;
}

/* Calls `add` for the last lines; returns how many there were in all. */
static int read_lines(FILE *file, int skip, cn_history_fn *add, void *ctx)
{
    char *line = NULL;
    size_t size = 0;
    int n = 0;
    while (getline(&line, &size, file) > 0) {
        line[strcspn(line, "\n")] = '\0';
        if (n++ >= skip && add && line[0] != '\0') {
            add(ctx, line);
        }
    }
    free(line);
    return n;
}

static void copy_line(void *ctx, const char *line)
{
    (void)fprintf(ctx, "%s\n", line);
}

/* Writes the last lines beside and renames: whole or not at all. */
static void shorten(const char *path, FILE *file, int n)
{
    char beside[CN_PATH_MAX];
    if (!cn_path_join(beside, path, ".new")) {
        return;
    }
    int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    FILE *out = fd >= 0 ? fdopen(fd, "w") : NULL;
    if (!out) {
        if (fd >= 0) {
            (void)close(fd);
        }
        (void)unlink(beside); /* left over; the next session tries again */
        return;
    }
    rewind(file);
    (void)read_lines(file, n - CN_HISTORY_MAX, copy_line, out);
    bool good = fflush(out) == 0 && !ferror(out);
    good = fclose(out) == 0 && good;
    if (!good || rename(beside, path) != 0) {
        (void)unlink(beside);
    }
}

static void load(const char *path, cn_history_fn *add, void *ctx)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    FILE *file = fd >= 0 && is_ours(fd) ? fdopen(fd, "r") : NULL;
    if (!file) {
        if (fd >= 0) {
            (void)close(fd);
        }
        return;
    }
    int n = read_lines(file, 0, NULL, NULL);
    rewind(file);
    (void)read_lines(file, n > CN_HISTORY_MAX ? n - CN_HISTORY_MAX : 0, add,
                     ctx);
    if (n > 2 * CN_HISTORY_MAX) {
        shorten(path, file, n);
    }
    (void)fclose(file);
}

int cn_history_open(cn_history_fn *add, void *ctx)
{
    char folder[CN_PATH_MAX], path[CN_PATH_MAX];
    if (!find_folder(folder) || !cn_path_join(path, folder, "/history")) {
        return -1;
    }
    load(path, add, ctx);
    int fd = open(path,
                  O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW |
                      O_NONBLOCK,
                  0600);
    if (fd >= 0 && (!is_ours(fd) || fchmod(fd, 0600) != 0)) {
        (void)close(fd);
        fd = -1;
    }
    return fd;
}

void cn_history_add(int fd, const char *line)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_puts(&text, line);
    cn_strbuf_puts(&text, "\n");
    /* One write, so that lines of two sessions do not mix; a full disk costs
     * the history, not the session. */
    if (!text.failed && write(fd, text.text, text.len) < 0) {
        text.failed = true;
    }
    cn_strbuf_release(&text);
}
