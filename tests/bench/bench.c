/* SPDX-License-Identifier: MIT
 *
 * bench.c: how fast a decision is. Prints figures; judges nothing.
 *
 *   bench [PROGRAM RULES CATALOGUE]   the last three for the one-shot command
 *
 * Rule bases are generated with a fixed seed into a folder of their own. A
 * dossier is a code, a province, a day and twelve facts, all in memory.
 */
#define _GNU_SOURCE
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../../src/capnao.h"

/* ---- counting allocations ---------------------------------------------- */

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *old, size_t size);

static long allocations;

void *__wrap_malloc(size_t size)
{
    allocations++;
    return __real_malloc(size);
}

void *__wrap_calloc(size_t n, size_t size)
{
    allocations++;
    return __real_calloc(n, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    allocations++;
    return __real_realloc(old, size);
}

/* ---- small things ------------------------------------------------------- */

static uint64_t seed = 20250701;

static uint32_t dice(uint32_t sides)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return (uint32_t)((seed >> 33) % sides);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void die(const char *what, const struct cn_error *err)
{
    fprintf(stderr, "bench: %s: %s:%d: %s\n", what, err ? err->file : "",
            err ? err->line : 0, err ? err->message : "");
    exit(3);
}

static FILE *create(const char *folder, const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    if (!file) {
        die(path, NULL);
    }
    return file;
}

/* ---- a synthetic base --------------------------------------------------- */

#define N_FACTS     12
#define N_PROVINCES 34
#define N_ACTIONS   5

static void write_vocabulary(const char *folder)
{
    FILE *f = create(folder, "vocabulary.lua");
    fputs("instrument { id = 'law:1', kind = 'law', title = 'Luật', issuer = "
          "'na', issued = '2020-01-01', valid_from = '2020-01-01' }\n"
          "instrument { id = 'decree:1', kind = 'decree', title = 'NĐ', "
          "issuer = 'gov', issued = '2025-06-12', valid_from = '2025-07-01', "
          "valid_to = '2027-03-01' }\n"
          "holder { id = 'ministry', tier = 'central', name = 'Bộ' }\n"
          "holder { id = 'provincial_committee', tier = 'province', name = "
          "'UBND cấp tỉnh', title = 'UBND {unit}' }\n"
          "holder { id = 'commune_committee', tier = 'commune', name = "
          "'UBND cấp xã', title = 'UBND {unit}' }\n"
          "fact { id = 'seat', type = 'place', question = '?' }\n",
          f);
    for (int i = 0; i < N_FACTS; i++) {
        fprintf(f,
                i % 3 == 0
                    ? "fact { id = 'f%02d', type = 'boolean', question = '?' "
                      "}\n"
                    : "fact { id = 'f%02d', type = 'enum', question = '?', "
                      "values = { 'a', 'b', 'c', 'd' } }\n",
                i);
    }
    fclose(f);
}

static void write_condition(FILE *f)
{
    int first = (int)dice(4);
    fputs("when = {", f);
    for (int i = 0; i < 3; i++) {
        int fact = first + i * 3 + (int)dice(2);
        if (fact % 3 == 0) {
            fprintf(f, " f%02d = %s,", fact, dice(2) ? "true" : "false");
        } else {
            fprintf(f, " f%02d = one_of { '%c', '%c' },", fact,
                    (char)('a' + dice(2)), (char)('c' + dice(2)));
        }
    }
    fputs(" },", f);
}

/* One origin and one transfer for each subject; n_rules in all. */
static void write_rules(const char *folder, int n_rules)
{
    int n_subjects = (n_rules + 1) / 2;
    for (int s = 0; s < n_subjects;) {
        char name[32];
        snprintf(name, sizeof name, "rules%05d.lua", s);
        FILE *f = create(folder, name);
        fputs("local law = instrument 'law:1'\n"
              "local decree = instrument 'decree:1'\n",
              f);
        for (int i = 0; i < 1000 && s < n_subjects; i++, s++) {
            fprintf(f,
                    "subject { id = 's%d', field = 'x', name = 'S', actions = "
                    "{ 'issue', 'amend', 'extend', 'reissue', 'revoke' } }\n"
                    "origin { id = 'o%d', basis = law:article(%d), power = { "
                    "'s%d' }, holder = 'ministry', place = 'seat', "
                    "confidence = 'text', facts = { 'F001' } }\n",
                    s, s, s % 90 + 1, s);
            fprintf(f,
                    "transfer { id = 't%d', basis = decree:article(%d), power "
                    "= { 's%d' }, from = 'ministry', to = "
                    "'provincial_committee', mode = 'devolution', confidence "
                    "= 'text', facts = { 'F001' }, ",
                    s, s % 90 + 1, s);
            write_condition(f);
            fputs(" }\n", f);
        }
        fclose(f);
    }
}

static void write_catalogue(const char *folder, int n_rules, int n_procedures)
{
    static const char *const action[] = {"issue", "amend", "extend", "reissue",
                                         "revoke"};
    int n_subjects = (n_rules + 1) / 2;
    FILE *f = create(folder, "procedures.csv");
    fputs(
        "id,code,name,field,subject,actions,presets,level,holder,publication,"
        "born,abolished,stops_pending,ministry,source,confidence,facts,note\n",
        f);
    for (int p = 0; p < n_procedures; p++) {
        fprintf(f, "P%d,1.%06d,Thủ tục %d,x,s%d,%s,,,,,,,,,,text,,\n", p, p, p,
                (int)((int64_t)p * n_subjects / n_procedures),
                action[p % N_ACTIONS]);
    }
    fclose(f);
    f = create(folder, "units.csv");
    fputs("code,kind,name,full_name,province,valid_from,valid_to,successor\n",
          f);
    for (int u = 0; u < N_PROVINCES; u++) {
        fprintf(f, "%02d,province,T%d,Tỉnh T%d,,2025-07-01,,\n", u + 1, u, u);
    }
    fclose(f);
}

struct base {
    char folder[300], rules[310], catalogue[320];
    cn_engine *engine;
    double load_seconds;
};

static void write_base(struct base *b, const char *root, int n_rules,
                       int n_procedures)
{
    snprintf(b->folder, sizeof b->folder, "%s/%d", root, n_rules);
    snprintf(b->rules, sizeof b->rules, "%s/rules", b->folder);
    snprintf(b->catalogue, sizeof b->catalogue, "%s/catalogue.db", b->folder);
    mkdir(b->folder, 0700);
    mkdir(b->rules, 0700);
    write_vocabulary(b->rules);
    write_rules(b->rules, n_rules);
    write_catalogue(b->folder, n_rules, n_procedures);
    char procedures[330];
    char units[330];
    snprintf(procedures, sizeof procedures, "%s/procedures.csv", b->folder);
    snprintf(units, sizeof units, "%s/units.csv", b->folder);
    const char *const files[] = {units, procedures};
    struct cn_import_report report;
    struct cn_error err = {0};
    if (cn_catalogue_import(b->catalogue, files, 2, &report, &err)) {
        die("import", &err);
    }
}

static void open_base(struct base *b, bool catalogue)
{
    struct cn_error err = {0};
    const struct cn_options options = {
        .rules = b->rules, .catalogue = catalogue ? b->catalogue : NULL};
    double start = now();
    if (cn_engine_open(&options, &b->engine, &err)) {
        die("open", &err);
    }
    b->load_seconds = now() - start;
}

/* ---- deciding ----------------------------------------------------------- */

struct dossier {
    char code[12];
    struct cn_case c;
};

static struct dossier *make_dossiers(const cn_snapshot *s, int n,
                                     int n_procedures)
{
    struct dossier *out = calloc((size_t)n, sizeof *out);
    cn_date first = 0;
    if (!out || !cn_date_parse("2025-01-01", &first)) {
        die("memory", NULL);
    }
    for (int i = 0; i < n; i++) {
        struct cn_case *c = &out[i].c;
        cn_case_init(c, first + (cn_date)dice(900));
        snprintf(out[i].code, sizeof out[i].code, "1.%06u",
                 dice((uint32_t)n_procedures));
        c->presented = (int32_t)dice(N_PROVINCES);
        for (int f = 0; f < N_FACTS; f++) {
            char id[8];
            snprintf(id, sizeof id, "f%02d", f);
            int number = cn_fact_find(s, id);
            c->fact[number] = (uint8_t)dice(f % 3 == 0 ? 2 : 4);
        }
    }
    return out;
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

static uint64_t ticks(void)
{
#if defined(__x86_64__)
    return __builtin_ia32_rdtsc();
#else
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000U + (uint64_t)t.tv_nsec;
#endif
}

static double ns_per_tick(void)
{
    double start = now();
    uint64_t first = ticks();
    while (now() - start < 0.05) {
    }
    return (now() - start) * 1e9 / (double)(ticks() - first);
}

static volatile uint64_t sink;

static double one_pass(const cn_snapshot *s, struct dossier *d, int n)
{
    uint64_t sum = 0;
    double start = now();
    for (int i = 0; i < n; i++) {
        struct cn_verdict verdict;
        d[i].c.procedure = cn_procedure_find(s, d[i].code);
        (void)cn_route(s, &d[i].c, &verdict, 1);
        sum +=
            (uint64_t)verdict.rule + (uint64_t)verdict.chain + verdict.outcome;
    }
    sink = sum;
    return (now() - start) / n;
}

static void latencies(const cn_snapshot *s, struct dossier *d, int n,
                      double *p50, double *p99)
{
    double *t = calloc((size_t)n, sizeof *t);
    double tick = ns_per_tick();
    uint64_t empty = UINT64_MAX;
    for (int i = 0; i < 1000; i++) {
        uint64_t start = ticks();
        uint64_t took = ticks() - start;
        empty = took < empty ? took : empty;
    }
    for (int i = 0; t && i < n; i++) {
        struct cn_verdict verdict;
        uint64_t start = ticks();
        d[i].c.procedure = cn_procedure_find(s, d[i].code);
        (void)cn_route(s, &d[i].c, &verdict, 1);
        uint64_t took = ticks() - start;
        sink += verdict.outcome;
        t[i] = (double)(took > empty ? took - empty : 0) * tick;
    }
    qsort(t, (size_t)n, sizeof *t, compare_doubles);
    *p50 = t[n / 2];
    *p99 = t[(size_t)n * 99 / 100];
    free(t);
}

#define PASSES 7

static double decide(const char *root, int n_rules, int n_procedures,
                     int n_dossiers)
{
    struct base b = {0};
    write_base(&b, root, n_rules, n_procedures);
    open_base(&b, true);
    const cn_snapshot *s = cn_engine_snapshot(b.engine);
    struct dossier *d = make_dossiers(s, n_dossiers, n_procedures);
    double pass[PASSES];
    double p50 = 0;
    double p99 = 0;
    (void)one_pass(s, d, n_dossiers);
    long before = allocations;
    for (int i = 0; i < PASSES; i++) {
        pass[i] = one_pass(s, d, n_dossiers);
    }
    long allocated = allocations - before;
    latencies(s, d, n_dossiers, &p50, &p99);
    qsort(pass, PASSES, sizeof *pass, compare_doubles);
    double median = pass[PASSES / 2];
    printf("%7d rules %6d procedures %8d dossiers: %6.2f M decisions/s, p50 "
           "%4.0f ns, p99 %4.0f ns, %ld allocations\n",
           n_rules, n_procedures, n_dossiers, 1e-6 / median, p50, p99,
           allocated);
    fflush(stdout);
    free(d);
    cn_snapshot_release(s);
    cn_engine_close(b.engine);
    return median;
}

/* ---- whole processes ---------------------------------------------------- */

/* Runs a program with its output thrown away; seconds of wall time. */
static double run(const char *const argv[])
{
    double start = now();
    pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stdout)) {
            _exit(3);
        }
        execvp(argv[0], (char *const *)(uintptr_t)argv);
        _exit(3);
    }
    waitpid(child, NULL, 0);
    return now() - start;
}

#define RUNS 21

static double median_run(const char *const argv[])
{
    double t[RUNS];
    for (int i = 0; i < RUNS; i++) {
        t[i] = run(argv);
    }
    qsort(t, RUNS, sizeof *t, compare_doubles);
    return t[RUNS / 2] * 1e3;
}

/* Megabytes at the peak. Not getrusage(): that remembers the process which
 * called exec. */
static double peak_memory(void)
{
    char line[128];
    long kilobytes = 0;
    FILE *file = fopen("/proc/self/status", "r");
    while (file && fgets(line, sizeof line, file)) {
        if (strncmp(line, "VmHWM:", 6) == 0) {
            kilobytes = strtol(line + 6, NULL, 10);
        }
    }
    if (file) {
        fclose(file);
    }
    return (double)kilobytes / 1024;
}

/* In a process of its own, for its peak memory. */
static void load_here(char *rules)
{
    struct base b = {0};
    double t[PASSES];
    snprintf(b.rules, sizeof b.rules, "%s", rules);
    open_base(&b, false);
    cn_engine_close(b.engine);
    double peak = peak_memory();
    for (int i = 0; i < PASSES; i++) {
        open_base(&b, false);
        t[i] = b.load_seconds;
        cn_engine_close(b.engine);
    }
    qsort(t, PASSES, sizeof *t, compare_doubles);
    printf("loading and compiling: %.0f ms (median of %d), whole process at "
           "most %.0f MB\n",
           t[PASSES / 2] * 1e3, PASSES, peak);
}

static void load(const char *self, const char *root, int n_rules)
{
    struct base b = {0};
    write_base(&b, root, n_rules, 10);
    printf("%d rules: ", n_rules);
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        execl(self, self, "--load", b.rules, (char *)NULL);
        _exit(3);
    }
    waitpid(child, NULL, 0);
}

/* From the sources, a copy of the rules without an image, and from the image
 * beside the rules. */
static void one_shot(const char *root, const char *program, const char *rules,
                     const char *catalogue)
{
    char copy[256], command[640];
    snprintf(copy, sizeof copy, "%s/one_shot", root);
    snprintf(command, sizeof command, "cp -R '%s' '%s'", rules, copy);
    if (system(command) != 0) {
        die(copy, NULL);
    }
    const char *route[] = {program,   "route",   "3.000453", "--province",
                           "20",      "--rules", copy,       "--catalogue",
                           catalogue, NULL};
    const char *const bare[] = {"true", NULL};
    double sources = median_run(route);
    route[6] = rules;
    double image = median_run(route);
    double nothing = median_run(bare);
    printf("one-shot capnao route on the shipped rules: %.1f ms from the "
           "sources, %.1f ms from the image; a bare process in the same run: "
           "%.1f ms (medians of %d)\n",
           sources, image, nothing, RUNS);
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "--load") == 0) {
        load_here(argv[2]);
        return 0;
    }
    char root[] = "/tmp/capnao-bench-XXXXXX";
    if (!mkdtemp(root)) {
        die(root, NULL);
    }
    printf("capnao %s, one core; medians of %d passes\n", CN_VERSION, PASSES);
    (void)decide(root, 400, 2308, 1000000);
    double small = decide(root, 100, 2309, 200000);
    (void)decide(root, 10000, 2309, 200000);
    double large = decide(root, 100000, 2309, 200000);
    printf("cost per query, 100,000 rules against 100: %.2f times\n",
           large / small);
    load(argv[0], root, 5000);
    if (argc == 4) {
        one_shot(root, argv[1], argv[2], argv[3]);
    }
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", root);
    return system(command) == 0 ? 0 : 3;
}
