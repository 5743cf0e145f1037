/* SPDX-License-Identifier: MIT
 *
 * terminal.c: plays a person at a terminal. `terminal SCRIPT PROGRAM ARG…`
 * runs the program on a terminal of its own; the script's lines say what to
 * type ("> text", with C escapes) and what must then appear ("< text"). The
 * wait is bounded; nothing is timed. Prints "N passed, N failed".
 */
#define _XOPEN_SOURCE 700
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#define SEEN_MAX ((size_t)1024 * 1024)
#define WAIT_MS  30000

struct player {
    int fd;
    char *seen; /* what appeared and was not waited for yet */
    size_t len;
    bool ended;
};

static _Noreturn void give_up(const char *what)
{
    perror(what);
    exit(3);
}

static void run_program(const char *name, char *argv[])
{
    int fd = open(name, O_RDWR); /* becomes the controlling terminal */
    if (fd < 0) {
        give_up(name);
    }
    /* as a login gives them, even under a job that ignores them */
    (void)signal(SIGINT, SIG_DFL);
    (void)signal(SIGQUIT, SIG_DFL);
    struct winsize size = {.ws_row = 40, .ws_col = 100};
    (void)ioctl(fd, TIOCSWINSZ, &size);
    (void)dup2(fd, 0);
    (void)dup2(fd, 1);
    (void)dup2(fd, 2);
    (void)close(fd);
    (void)setenv("TERM", "xterm", 1);
    (void)execv(argv[0], argv);
    give_up(argv[0]);
}

static pid_t start(struct player *p, char *argv[])
{
    p->fd = posix_openpt(O_RDWR | O_NOCTTY);
    if (p->fd < 0 || grantpt(p->fd) != 0 || unlockpt(p->fd) != 0) {
        give_up("terminal");
    }
    pid_t pid = fork();
    if (pid == 0) {
        char name[64];
        (void)setsid();
        (void)snprintf(name, sizeof name, "%s", ptsname(p->fd));
        (void)close(p->fd); /* or it would keep its own terminal alive */
        run_program(name, argv);
    }
    return pid;
}

/* More of what appears; false when nothing came in time. */
static bool read_more(struct player *p)
{
    struct pollfd wait = {.fd = p->fd, .events = POLLIN};
    if (p->ended || p->len + 1 >= SEEN_MAX || poll(&wait, 1, WAIT_MS) <= 0) {
        return false;
    }
    ssize_t n = read(p->fd, p->seen + p->len, SEEN_MAX - p->len - 1);
    p->ended = n <= 0; /* EIO: nobody has the terminal open any more */
    p->len += n > 0 ? (size_t)n : 0;
    p->seen[p->len] = '\0';
    return n > 0;
}

static bool wait_for(struct player *p, const char *text)
{
    char *found;
    while (!(found = strstr(p->seen, text))) {
        if (!read_more(p)) {
            return false;
        }
    }
    size_t used = (size_t)(found - p->seen) + strlen(text);
    memmove(p->seen, p->seen + used, p->len - used + 1);
    p->len -= used;
    return true;
}

/* "\n", "\t", "\e" and "\003" as in C. */
static size_t unescape(char *text)
{
    size_t len = 0;
    for (char *in = text; *in != '\0'; in++) {
        if (*in != '\\') {
            text[len++] = *in;
            continue;
        }
        in++;
        if (*in >= '0' && *in <= '7') {
            text[len++] = (char)strtol(in, &in, 8);
            in--;
        } else {
            text[len++] = (char)(*in == 'n'   ? '\n'
                                 : *in == 't' ? '\t'
                                 : *in == 'e' ? '\033'
                                              : *in);
        }
    }
    text[len] = '\0';
    return len;
}

static void play(struct player *p, FILE *script, int *passed, int *failed)
{
    char line[1024];
    while (fgets(line, sizeof line, script)) {
        line[strcspn(line, "\n")] = '\0';
        char *text = line[0] != '\0' && line[1] == ' ' ? line + 2 : line;
        if (line[0] == '>') {
            size_t len = unescape(text);
            if (write(p->fd, text, len) != (ssize_t)len) {
                give_up("typing");
            }
        } else if (line[0] == '<') {
            (void)unescape(text);
            if (wait_for(p, text)) {
                (*passed)++;
                continue;
            }
            (*failed)++;
            printf("did not appear: %s\n  but: %s\n", text, p->seen);
            return;
        }
    }
}

int main(int argc, char *argv[])
{
    int passed = 0, failed = 0, status = 0;
    struct player p = {.seen = calloc(1, SEEN_MAX)};
    FILE *script = argc > 2 ? fopen(argv[1], "r") : NULL;
    if (!script || !p.seen) {
        give_up("terminal SCRIPT PROGRAM ARG...");
    }
    pid_t pid = start(&p, argv + 2);
    play(&p, script, &passed, &failed);
    if (failed > 0) {
        (void)kill(pid, SIGKILL);
    }
    while (read_more(&p)) {
        continue; /* else it could not end */
    }
    if (!p.ended) {
        (void)kill(pid, SIGKILL);
    }
    (void)waitpid(pid, &status, 0);
    bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    printf("%s", good ? "" : "it did not end with code 0\n");
    printf("%d passed, %d failed\n", passed + good, failed + !good);
    (void)fclose(script);
    (void)close(p.fd);
    free(p.seen);
    return failed > 0 || !good;
}
