/* SPDX-License-Identifier: MIT
 *
 * stream.c: how fast the command batch is. Prints figures; judges nothing.
 *
 *   stream PROGRAM DOSSIERS RULES CATALOGUE [ROWS]
 *
 * DOSSIERS makes the same dossiers as NDJSON and as CSV; each is read from a
 * file in memory's reach and written away. Figures are medians of seven runs,
 * the time to open the rules taken off.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUNS 7

struct figures {
    double wall, user;
    long kilobytes;
};

static const char *program, *rules, *catalogue;

static void die(const char *what)
{
    perror(what);
    exit(3);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int to_or_null(const char *path)
{
    return path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600)
                : open("/dev/null", O_WRONLY);
}

static struct figures run(const char *const argv[], const char *out)
{
    struct rusage usage;
    int status = 0;
    double start = now();
    pid_t child = fork();
    if (child == 0) {
        if (dup2(to_or_null(out), STDOUT_FILENO) < 0 ||
            dup2(to_or_null(NULL), STDERR_FILENO) < 0) {
            _exit(9);
        }
        execv(argv[0], (char *const *)(uintptr_t)argv);
        _exit(9);
    }
    if (child < 0 || wait4(child, &status, 0, &usage) != child ||
        !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
        die(argv[0]);
    }
    return (struct figures){
        .wall = now() - start,
        .user = (double)usage.ru_utime.tv_sec +
                (double)usage.ru_utime.tv_usec * 1e-6,
        .kilobytes = usage.ru_maxrss,
    };
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

static struct figures batch(const char *in, const char *form, const char *jobs)
{
    const char *const argv[] = {program, "batch",       in,        "--rules",
                                rules,   "--catalogue", catalogue, "--in",
                                form,    "--out",       "ndjson",  "--jobs",
                                jobs,    NULL};
    double wall[RUNS], user[RUNS];
    struct figures most = {0};
    for (int i = 0; i < RUNS; i++) {
        struct figures one = run(argv, NULL);
        wall[i] = one.wall;
        user[i] = one.user;
        most.kilobytes =
            one.kilobytes > most.kilobytes ? one.kilobytes : most.kilobytes;
    }
    qsort(wall, RUNS, sizeof *wall, compare);
    qsort(user, RUNS, sizeof *user, compare);
    most.wall = wall[RUNS / 2];
    most.user = user[RUNS / 2];
    return most;
}

static void measure(const char *folder, const char *dossiers, const char *form,
                    const char *rows)
{
    char path[300];
    struct stat info;
    snprintf(path, sizeof path, "%s/dossiers.%s", folder, form);
    const char *const argv[] = {dossiers, rules, catalogue, form, rows, NULL};
    (void)run(argv, path);
    if (stat(path, &info) != 0) {
        die(path);
    }
    double n = atof(rows);
    double megabytes = (double)info.st_size / 1e6;
    struct figures none = batch("/dev/null", form, "1");
    struct figures one = batch(path, form, "1");
    struct figures two = batch(path, form, "2");
    double wall = one.wall - none.wall;
    double user = one.user - none.user;
    printf("  %-7s %.0f rows, %.0f MB: %.0f rows/s (%.0f MB/s); by user time "
           "%.0f rows/s; --jobs 2 %.2f times; at most %ld KB\n",
           form, n, megabytes, n / wall, megabytes / wall, n / user,
           wall / (two.wall - none.wall), two.kilobytes);
    unlink(path);
}

int main(int argc, char *argv[])
{
    char folder[] = "/tmp/capnao-bench-XXXXXX";
    if (argc < 5 || !mkdtemp(folder)) {
        die("stream PROGRAM DOSSIERS RULES CATALOGUE [ROWS]");
    }
    program = argv[1];
    rules = argv[3];
    catalogue = argv[4];
    const char *rows = argc > 5 ? argv[5] : "1000000";
    printf("a stream of dossiers, answers as NDJSON with their rules:\n");
    measure(folder, argv[2], "ndjson", rows);
    measure(folder, argv[2], "csv", rows);
    rmdir(folder);
    return 0;
}
