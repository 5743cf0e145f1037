/* SPDX-License-Identifier: MIT
 *
 * stream.c: how fast the command batch is. Prints figures; judges nothing.
 *
 *   stream PROGRAM DOSSIERS RULES CATALOGUE [ROWS]
 *
 * DOSSIERS makes the same dossiers as NDJSON and as CSV; each is read from a
 * file in memory's reach and written away. One job, two jobs and, as the most
 * that the machine can give, two processes of one job each take turns. Figures
 * are medians of the rounds, ratios those of one round; the time to open the
 * rules is taken off.
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

#define RUNS 15

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

static pid_t start(const char *const argv[], const char *out)
{
    pid_t child = fork();
    if (child == 0) {
        if (dup2(to_or_null(out), STDOUT_FILENO) < 0 ||
            dup2(to_or_null(NULL), STDERR_FILENO) < 0) {
            _exit(9);
        }
        execv(argv[0], (char *const *)(uintptr_t)argv);
        _exit(9);
    }
    return child;
}

/* Runs n of them side by side; the figures of the last that was waited for,
 * the wall time of all. */
static struct figures run(const char *const argv[], const char *out, int n)
{
    struct rusage usage = {0};
    int status = 0;
    pid_t child[2];
    double began = now();
    for (int i = 0; i < n; i++) {
        child[i] = start(argv, out);
    }
    for (int i = 0; i < n; i++) {
        if (child[i] < 0 || wait4(child[i], &status, 0, &usage) != child[i] ||
            !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
            die(argv[0]);
        }
    }
    return (struct figures){
        .wall = now() - began,
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

static double median(double of[RUNS])
{
    qsort(of, RUNS, sizeof *of, compare);
    return of[RUNS / 2];
}

static struct figures batch(const char *in, const char *form, const char *jobs,
                            int n)
{
    const char *const argv[] = {program, "batch",       in,        "--rules",
                                rules,   "--catalogue", catalogue, "--in",
                                form,    "--out",       "ndjson",  "--jobs",
                                jobs,    NULL};
    return run(argv, NULL, n);
}

struct rounds {
    double none[RUNS], wall[RUNS], user[RUNS], two_jobs[RUNS],
        two_processes[RUNS];
    long kilobytes; /* the most */
};

static void run_rounds(struct rounds *r, const char *path, const char *form)
{
    for (int i = 0; i < RUNS; i++) {
        r->none[i] = batch("/dev/null", form, "1", 1).wall;
    }
    double none = median(r->none);
    for (int i = 0; i < RUNS; i++) {
        struct figures one = batch(path, form, "1", 1);
        struct figures two = batch(path, form, "2", 1);
        struct figures both = batch(path, form, "1", 2);
        r->wall[i] = one.wall - none;
        r->user[i] = one.user;
        r->two_jobs[i] = (one.wall - none) / (two.wall - none);
        r->two_processes[i] = 2 * (one.wall - none) / (both.wall - none);
        r->kilobytes =
            two.kilobytes > r->kilobytes ? two.kilobytes : r->kilobytes;
    }
}

static void measure(const char *folder, const char *dossiers, const char *form,
                    const char *rows)
{
    static struct rounds r;
    char path[300];
    struct stat info;
    snprintf(path, sizeof path, "%s/dossiers.%s", folder, form);
    const char *const argv[] = {dossiers, rules, catalogue, form, rows, NULL};
    (void)run(argv, path, 1);
    if (stat(path, &info) != 0) {
        die(path);
    }
    double n = atof(rows);
    double megabytes = (double)info.st_size / 1e6;
    memset(&r, 0, sizeof r);
    run_rounds(&r, path, form);
    double wall = median(r.wall);
    printf("  %-7s %.0f rows, %.0f MB: %.0f rows/s (%.0f MB/s); by user time "
           "%.0f rows/s; --jobs 2 %.2f times, two processes %.2f; at most "
           "%ld KB\n",
           form, n, megabytes, n / wall, megabytes / wall, n / median(r.user),
           median(r.two_jobs), median(r.two_processes), r.kilobytes);
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
