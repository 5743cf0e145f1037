/* SPDX-License-Identifier: MIT
 *
 * readers.c [RELOADS]: four threads route and explain while the rules are
 * reloaded; every snapshot they take must be whole. A program without a test
 * framework, so that BUILD=tsan can watch it. Ends with "N passed, N failed".
 */
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../src/capnao.h"

#define READERS 4

static const char vocabulary[] =
    "holder { id = 'minister', tier = 'central', name = 'Bộ trưởng' }\n"
    "holder { id = 'office', tier = 'central', name = 'Cục' }\n"
    "fact { id = 'flag', type = 'boolean' }\n"
    "instrument { id = 'law', kind = 'law', title = 'L',\n"
    "  valid_from = '2020-01-01' }\n"
    "subject { id = 's', field = 'f', name = 'S', actions = { 'issue' } }\n";

/* Rule "a" is the minister's and "b" the office's, in every snapshot. */
#define RULE(id, holder)                                                       \
    "origin { id = '" id "', basis = instrument 'law',\n"                      \
    "  power = { 's', 'issue' }, holder = '" holder "',\n"                     \
    "  confidence = 'text', facts = { 'F1' }, when = { flag = true } }\n"

struct reading {
    cn_engine *engine;
    atomic_bool stop;
    atomic_long rounds, wrong;
};

static bool belongs(const char *rule, const char *holder)
{
    return (strcmp(rule, "a") == 0 && strcmp(holder, "minister") == 0) ||
           (strcmp(rule, "b") == 0 && strcmp(holder, "office") == 0);
}

static bool is_whole(const cn_snapshot *s)
{
    struct cn_case c;
    struct cn_verdict v;
    struct cn_holder_info holder;
    struct cn_error err = {0};
    cn_answer *answer = NULL;
    cn_case_init(&c, 20270);
    c.power = cn_power_find(s, "s:issue");
    if (cn_case_set(s, &c, "flag", "true", &err) != CN_OK ||
        cn_route(s, &c, &v, 1) != 1 || v.outcome != CN_DECIDED ||
        !cn_holder_get(s, v.holder, CN_LANG_VI, &holder) ||
        cn_explain(s, &c, CN_LANG_VI, &answer, &err) != CN_OK) {
        return false;
    }
    const struct cn_decision *d = cn_answer_at(answer, 0);
    bool whole = belongs(cn_rule_id(s, v.rule), holder.id) &&
                 belongs(d->chain[0].rule, d->holder) &&
                 strcmp(d->holder, holder.id) == 0;
    cn_answer_free(answer);
    return whole;
}

static void *read_on(void *ctx)
{
    struct reading *reading = ctx;
    while (!atomic_load(&reading->stop)) {
        const cn_snapshot *s = cn_engine_snapshot(reading->engine);
        const cn_snapshot *t = cn_engine_snapshot(reading->engine);
        bool whole = is_whole(s) && is_whole(t);
        cn_snapshot_release(s);
        whole = whole && is_whole(t);
        cn_snapshot_release(t);
        atomic_fetch_add(&reading->wrong, !whole);
        atomic_fetch_add(&reading->rounds, 1);
    }
    return NULL;
}

static void write_file(const char *folder, const char *name, const char *text)
{
    char path[128];
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    if (!file || fputs(text, file) < 0 || fclose(file) != 0) {
        perror(path);
        exit(3);
    }
}

static void remove_file(const char *folder, const char *name)
{
    char path[128];
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    (void)unlink(path);
}

/* Reloads this often, every tenth time with broken rules; how many of them
 * did not end as they should. */
static int reload(cn_engine *engine, const char *folder, int reloads)
{
    static const char *const texts[] = {RULE("a", "minister"),
                                        RULE("b", "office")};
    int wrong = 0;
    for (int i = 0; i < reloads; i++) {
        struct cn_error err = {0};
        bool broken = i % 10 == 9;
        write_file(folder, "1.lua", broken ? "broken" : texts[i % 2]);
        wrong += cn_engine_reload(engine, &err) != (broken ? CN_E_RULE : CN_OK);
    }
    return wrong;
}

static int run(const char *folder, int reloads)
{
    const struct cn_options options = {.rules = folder};
    struct reading reading = {.engine = NULL};
    struct cn_error err = {0};
    pthread_t threads[READERS];
    write_file(folder, "0.lua", vocabulary);
    write_file(folder, "1.lua", RULE("a", "minister"));
    if (cn_engine_open(&options, &reading.engine, &err) != CN_OK) {
        fprintf(stderr, "%s:%d: %s\n", err.file, err.line, err.message);
        return 3;
    }
    for (int i = 0; i < READERS; i++) {
        if (pthread_create(&threads[i], NULL, read_on, &reading) != 0) {
            return 3;
        }
    }
    int wrong = reload(reading.engine, folder, reloads);
    while (atomic_load(&reading.rounds) < READERS) {
        (void)sched_yield();
    }
    atomic_store(&reading.stop, true);
    for (int i = 0; i < READERS; i++) {
        (void)pthread_join(threads[i], NULL);
    }
    cn_engine_close(reading.engine);
    long seen = atomic_load(&reading.wrong); /* by any of the readers */
    printf("%ld snapshots taken, %ld not whole\n",
           2 * atomic_load(&reading.rounds), seen);
    int failed = wrong + (seen > 0 ? READERS : 0);
    printf("%d passed, %d failed\n", reloads + READERS - failed, failed);
    return failed != 0;
}

int main(int argc, char **argv)
{
    char folder[] = "/tmp/capnao-readers-XXXXXX";
    int reloads = argc > 1 ? atoi(argv[1]) : 200;
    if (!mkdtemp(folder)) {
        perror(folder);
        return 3;
    }
    int code = run(folder, reloads);
    remove_file(folder, "0.lua");
    remove_file(folder, "1.lua");
    (void)rmdir(folder);
    return code;
}
