/* SPDX-License-Identifier: MIT
 *
 * lists.c: how fast published lists are held against the rules. Prints
 * figures; judges nothing.
 *
 *   lists RULES CATALOGUE [FOLDER]   writes the lists and stops with FOLDER
 *
 * The lists of 34 provinces, 5,000 rows each, are generated with a fixed seed:
 * every procedure of the catalogue that has a code, claims that are right for
 * the most part, and the rest rows of other sectors with fictitious codes.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "../../src/capnao.h"

#define PROVINCES 34
#define ROWS      5000
#define PASSES    7

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

static void die(const struct cn_error *err)
{
    fprintf(stderr, "lists: %s:%d: %s\n", err->file, err->line, err->message);
    exit(3);
}

/* ---- generating ---------------------------------------------------------- */

static const char *const sectors[] = {"Y tế", "Xây dựng", "Tài chính",
                                      "Tư pháp", "Nội vụ"};

static void write_other(FILE *f, int number)
{
    const char *sector = sectors[dice(5)];
    fprintf(f,
            "%d,9.%06d,Thủ tục giả định số %d của ngành %s để đo tốc độ,%s,"
            "Cấp tỉnh,Sở %s,Văn bản giả định\n",
            number, number, number, sector, sector, sector);
}

static void write_ours(FILE *f, const cn_snapshot *s, int procedure, int number)
{
    static const char *const bodies[] = {"Sở KH&CN", "Sở Khoa học và Công nghệ",
                                         "UBND cấp tỉnh",
                                         "Chủ tịch UBND cấp tỉnh"};
    struct cn_procedure_info p;
    (void)cn_procedure_get(s, procedure, &p);
    bool commune = dice(50) == 0;
    fprintf(f, "%d,%s,\"%s%s\",%s,%s,%s,%s\n", number, p.code, p.name,
            dice(40) == 0 ? " (sửa đổi)" : "", p.field,
            commune ? "Cấp xã" : "Cấp tỉnh",
            commune ? "UBND cấp xã" : bodies[dice(4)],
            dice(30) == 0 ? "" : "Nghị định 133/2025/NĐ-CP");
}

static void write_list(const cn_snapshot *s, const char *path)
{
    FILE *f = fopen(path, "w");
    if (!f) {
        perror(path);
        exit(3);
    }
    fprintf(f, "DANH MỤC %d THỦ TỤC HÀNH CHÍNH\n", ROWS);
    fprintf(f, "STT,Mã TTHC,Tên thủ tục,Lĩnh vực,Cấp thực hiện,Cơ quan thực "
               "hiện,Căn cứ pháp lý\n");
    int procedures = cn_counts(s).procedures;
    for (int row = 1, p = 0; row <= ROWS; row++) {
        struct cn_procedure_info info;
        while (p < procedures &&
               (!cn_procedure_get(s, p, &info) || info.code[0] == '\0')) {
            p++;
        }
        if (p < procedures) {
            write_ours(f, s, p++, row);
        } else {
            write_other(f, row);
        }
    }
    if (fclose(f) != 0) {
        perror(path);
        exit(3);
    }
}

/* ---- measuring ----------------------------------------------------------- */

struct list {
    char path[512];
    int province;
};

static int find_provinces(const cn_snapshot *s, cn_date on, struct list lists[])
{
    int n = 0;
    for (int u = 0; u < cn_counts(s).units && n < PROVINCES; u++) {
        struct cn_unit_info unit;
        if (cn_unit_get(s, u, &unit) && unit.province[0] == '\0' &&
            unit.from <= on && on < unit.to) {
            lists[n++].province = u;
        }
    }
    return n;
}

static int validate_all(const cn_snapshot *s, const struct list lists[], int n,
                        cn_date on)
{
    int findings = 0;
    for (int i = 0; i < n; i++) {
        const struct cn_validate_options options = {
            .file = lists[i].path, .province = lists[i].province, .on = on};
        struct cn_error err = {.status = CN_OK};
        cn_validation *validation = NULL;
        if (cn_validate(s, &options, CN_LANG_VI, &validation, &err) != CN_OK) {
            die(&err);
        }
        findings += cn_validation_count(validation);
        cn_validation_free(validation);
    }
    return findings;
}

static int by_time(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static void measure(const cn_snapshot *s, const struct list lists[], int n,
                    cn_date on)
{
    double wall[PASSES], processor[PASSES];
    int findings = 0;
    for (int i = 0; i < PASSES; i++) {
        double start = now();
        clock_t busy = clock();
        findings = validate_all(s, lists, n, on);
        wall[i] = now() - start;
        processor[i] = (double)(clock() - busy) / CLOCKS_PER_SEC;
    }
    qsort(wall, PASSES, sizeof *wall, by_time);
    qsort(processor, PASSES, sizeof *processor, by_time);
    double median = wall[PASSES / 2];
    printf("validating %d lists of %d rows: %.0f ms (median of %d; processor "
           "%.0f ms), %.2f M rows/s, %d findings\n",
           n, ROWS, median * 1e3, PASSES, processor[PASSES / 2] * 1e3,
           n * ROWS / median / 1e6, findings);
}

int main(int argc, char *argv[])
{
    static struct list lists[PROVINCES];
    char root[] = "/tmp/capnao-lists-XXXXXX";
    struct cn_error err = {.status = CN_OK};
    cn_engine *engine = NULL;
    cn_date on = 0;
    if (argc < 3) {
        fprintf(stderr, "usage: lists RULES CATALOGUE [FOLDER]\n");
        return 2;
    }
    const struct cn_options options = {.rules = argv[1], .catalogue = argv[2]};
    const char *folder = argc > 3 ? argv[3] : mkdtemp(root);
    (void)cn_date_parse("2025-08-01", &on);
    if (!folder || cn_engine_open(&options, &engine, &err) != CN_OK) {
        die(&err);
    }
    const cn_snapshot *s = cn_engine_snapshot(engine);
    int n = find_provinces(s, on, lists);
    for (int i = 0; i < n; i++) {
        snprintf(lists[i].path, sizeof lists[i].path, "%s/list%02d.csv", folder,
                 i + 1);
        write_list(s, lists[i].path);
    }
    if (argc <= 3) {
        measure(s, lists, n, on);
        for (int i = 0; i < n; i++) {
            (void)unlink(lists[i].path);
        }
        (void)rmdir(root);
    }
    cn_snapshot_release(s);
    cn_engine_close(engine);
    return 0;
}
