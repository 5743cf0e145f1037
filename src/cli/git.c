/* SPDX-License-Identifier: MIT
 *
 * git.c: git as a child with a pipe.
 */
#include "git.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define ARGS_MAX 16

extern char **environ;

/* Our environment with what keeps git from doing more than to read. */
static char **make_environment(void)
{
    static const char *const more[] = {
        "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0"};
    size_t n = 0;
    size_t n_more = sizeof more / sizeof *more;
    while (environ[n]) {
        n++;
    }
    char **list = calloc(n + n_more + 1, sizeof *list);
    for (size_t i = 0; list && i < n_more; i++) {
        list[i] = (char *)(uintptr_t)more[i]; /* the first of a name counts */
    }
    for (size_t i = 0; list && i < n; i++) {
        list[n_more + i] = environ[i];
    }
    return list;
}

/* What the child starts with: our signals, its own standard streams. */
static int spawn(char *const argv[], char *const env[], int in, int out,
                 pid_t *pid)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t none, pipe_only;
    (void)sigemptyset(&none);
    (void)sigemptyset(&pipe_only);
    (void)sigaddset(&pipe_only, SIGPIPE);
    if (posix_spawn_file_actions_init(&files) != 0) {
        return ENOMEM;
    }
    if (posix_spawnattr_init(&attributes) != 0) {
        (void)posix_spawn_file_actions_destroy(&files);
        return ENOMEM;
    }
    (void)posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK |
                                                    POSIX_SPAWN_SETSIGDEF);
    (void)posix_spawnattr_setsigmask(&attributes, &none);
    (void)posix_spawnattr_setsigdefault(&attributes, &pipe_only);
    int wrong =
        in >= 0 ? posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO)
                : posix_spawn_file_actions_addopen(&files, STDIN_FILENO,
                                                   "/dev/null", O_RDONLY, 0);
    wrong = wrong
                ? wrong
                : posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    wrong = wrong ? wrong
                  : posix_spawn_file_actions_addopen(&files, STDERR_FILENO,
                                                     "/dev/null", O_WRONLY, 0);
    wrong = wrong ? wrong
                  : posix_spawnp(pid, "git", &files, &attributes, argv, env);
    (void)posix_spawnattr_destroy(&attributes);
    (void)posix_spawn_file_actions_destroy(&files);
    return wrong;
}

enum cn_git cn_git_start(const char *const args[], int in,
                         struct cn_git_run *run)
{
    char *argv[ARGS_MAX] = {(char *)(uintptr_t) "git"};
    int ends[2];
    int n = 1;
    char **env = make_environment();
    *run = (struct cn_git_run){.pid = -1};
    for (; args[n - 1] && n + 1 < ARGS_MAX; n++) {
        argv[n] = (char *)(uintptr_t)args[n - 1]; /* git does not write them */
    }
    if (!env || pipe(ends) != 0) {
        free(env);
        return CN_GIT_MISSING;
    }
    (void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    (void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    int wrong = spawn(argv, env, in, ends[1], &run->pid);
    free(env);
    (void)close(ends[1]);
    run->out = wrong ? NULL : fdopen(ends[0], "r");
    if (!run->out) {
        (void)close(ends[0]);
        run->pid = wrong ? -1 : run->pid;
        (void)cn_git_finish(run);
        return CN_GIT_MISSING;
    }
    return CN_GIT_OK;
}

enum cn_git cn_git_finish(struct cn_git_run *run)
{
    int status = 0;
    if (run->out) {
        (void)fclose(run->out);
    }
    if (run->pid < 0) {
        return CN_GIT_MISSING;
    }
    while (waitpid(run->pid, &status, 0) < 0) {
        if (errno != EINTR) {
            return CN_GIT_FAILED;
        }
    }
    run->pid = -1;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127) {
        return CN_GIT_MISSING;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? CN_GIT_OK
                                                         : CN_GIT_FAILED;
}

enum cn_git cn_git_read(const char *const args[], int in, struct cn_strbuf *out)
{
    struct cn_git_run run;
    char chunk[16 * 1024];
    size_t n = 0;
    enum cn_git status = cn_git_start(args, in, &run);
    if (status != CN_GIT_OK) {
        return status;
    }
    while ((n = fread(chunk, 1, sizeof chunk, run.out)) > 0) {
        cn_strbuf_add(out, chunk, n);
    }
    bool whole = !ferror(run.out) && !out->failed;
    status = cn_git_finish(&run);
    return status == CN_GIT_OK && !whole ? CN_GIT_FAILED : status;
}
