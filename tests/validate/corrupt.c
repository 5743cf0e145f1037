/* SPDX-License-Identifier: MIT
 *
 * corrupt.c: good lists, damaged at random with a fixed seed. A damaged list
 * gives findings or one clear error, in bounded time; damage to the text of
 * one row gives findings about that row and no other.
 *
 *   corrupt RULES CATALOGUE WORKBOOK [N]   N damages of text, default 1000
 *
 * Ends with "N passed, N failed".
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../src/capnao.h"

#define FILE_MAX (1 << 18)
#define SECONDS  120 /* for everything; only a hang takes so long */

struct test {
    const cn_snapshot *s;
    int province;
    cn_date on;
    char path[256];
    int passed, failed;
};

struct text {
    char byte[FILE_MAX];
    size_t len;
};

static uint64_t seed = 20250701;

static size_t dice(size_t sides)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return (size_t)(seed >> 33) % sides;
}

static void die(const char *what)
{
    fprintf(stderr, "corrupt: %s\n", what);
    exit(3);
}

static void write_file(const struct test *t, const struct text *text)
{
    FILE *f = fopen(t->path, "wb");
    if (!f || fwrite(text->byte, 1, text->len, f) != text->len ||
        fclose(f) != 0) {
        die("cannot write");
    }
}

static cn_validation *validate(const struct test *t, struct cn_error *err)
{
    const struct cn_validate_options options = {
        .file = t->path, .province = t->province, .on = t->on, .partial = true};
    cn_validation *out = NULL;
    *err = (struct cn_error){.status = CN_OK};
    return cn_validate(t->s, &options, CN_LANG_VI, &out, err) == CN_OK ? out
                                                                       : NULL;
}

static void judge(struct test *t, bool good, const char *what, int number)
{
    if (good) {
        t->passed++;
    } else {
        t->failed++;
        printf("failed: %s, damage %d\n", what, number);
    }
}

/* ---- good lists ------------------------------------------------------------
 */

static void put(struct text *text, const char *part)
{
    size_t len = strlen(part);
    if (text->len + len >= FILE_MAX) {
        die("the list is too long");
    }
    memcpy(text->byte + text->len, part, len);
    text->len += len;
}

static void put_row(struct text *text, const struct cn_procedure_info *p)
{
    put(text, p->code);
    put(text, ",\"");
    put(text, p->name);
    put(text, "\",Cấp tỉnh,Sở Khoa học và Công nghệ\n");
}

/* Every procedure of which such a row is right. */
static void make_list(struct test *t, struct text *list)
{
    struct cn_error err;
    static bool drop[4096];
    for (int pass = 0; pass < 2; pass++) {
        int line = 1;
        list->len = 0;
        put(list, "Mã TTHC,Tên thủ tục,Cấp thực hiện,Cơ quan thực hiện\n");
        for (int i = 0; i < cn_counts(t->s).procedures; i++) {
            struct cn_procedure_info p;
            if (cn_procedure_get(t->s, i, &p) && p.code[0] != '\0' &&
                !strchr(p.name, '"') && !drop[i]) {
                line++;
                put_row(list, &p);
            }
        }
        write_file(t, list);
        cn_validation *v = validate(t, &err);
        if (!v || line < 40) {
            die("the good list cannot be read");
        }
        for (int i = 0; i < cn_validation_count(v); i++) {
            int p = cn_procedure_find(t->s, cn_validation_at(v, i)->code);
            drop[p >= 0 ? p : 0] = true;
        }
        judge(t, pass == 0 || cn_validation_count(v) == 0, "good list", pass);
        cn_validation_free(v);
    }
}

static void read_workbook(struct text *out, const char *path)
{
    FILE *f = fopen(path, "rb");
    out->len = f ? fread(out->byte, 1, FILE_MAX, f) : 0;
    if (!f || out->len == 0 || out->len == FILE_MAX) {
        die("the workbook cannot be read");
    }
    (void)fclose(f);
}

/* ---- damage anywhere
 * ---------------------------------------------------------- */

static void damage(struct text *text)
{
    size_t at = dice(text->len);
    size_t n = 1 + dice(40);
    n = n > text->len - at ? text->len - at : n;
    switch (dice(6)) {
    case 0: /* another byte */
        text->byte[at] = (char)dice(256);
        break;
    case 1: /* taken out */
        memmove(text->byte + at, text->byte + at + n, text->len - at - n);
        text->len -= n;
        break;
    case 2: /* cut off */
        text->len = at;
        break;
    case 3: /* said twice */
        if (text->len + n < FILE_MAX) {
            memmove(text->byte + at + n, text->byte + at, text->len - at);
            text->len += n;
        }
        break;
    case 4: /* signs that mean something */
        text->byte[at] = "\",;\t\n\r\\{}[]<>&\0"[dice(16)];
        break;
    default: /* noise */
        for (size_t i = 0; i < n; i++) {
            text->byte[at + i] = (char)dice(256);
        }
    }
}

/* What was found adds up, and each finding has an id of its own. */
static bool is_sound(const cn_validation *v)
{
    const struct cn_validate_summary *s = cn_validation_summary(v);
    int n = cn_validation_count(v), kinds = 0, severities = 0;
    for (int k = 0; k < CN_N_VALIDATE_KIND; k++) {
        kinds += s->count[k];
    }
    for (int i = 0; i < CN_N_SEVERITY; i++) {
        severities += s->severity[i];
    }
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
            if (strcmp(cn_validation_at(v, i)->id,
                       cn_validation_at(v, j)->id) == 0) {
                return false;
            }
        }
    }
    return kinds == n && severities == n && s->codes <= s->rows;
}

static void damage_anywhere(struct test *t, const struct text *good, int n,
                            const char *what)
{
    static struct text bad;
    for (int i = 0; i < n; i++) {
        struct cn_error err;
        bad = *good;
        for (size_t times = 1 + dice(3); times > 0 && bad.len > 0; times--) {
            damage(&bad);
        }
        write_file(t, &bad);
        cn_validation *v = validate(t, &err);
        judge(t,
              v ? is_sound(v)
                : err.status == CN_E_INPUT && err.message[0] != '\0',
              what, i);
        cn_validation_free(v);
    }
}

/* ---- damage to one row
 * ----------------------------------------------------------- */

static int line_of(const struct text *text, size_t at)
{
    int line = 1;
    for (size_t i = 0; i < at; i++) {
        line += text->byte[i] == '\n';
    }
    return line;
}

/* A letter or digit becomes another. In the code that is always a fault. */
static void damage_one_row(struct test *t, const struct text *good, int n)
{
    static struct text bad;
    for (int i = 0; i < n; i++) {
        struct cn_error err;
        size_t at = 0;
        bad = *good;
        do {
            at = dice(bad.len);
        } while (!isalnum((unsigned char)bad.byte[at]) ||
                 line_of(&bad, at) == 1);
        char old = bad.byte[at];
        size_t start = at;
        while (bad.byte[start - 1] != '\n') {
            start--;
        }
        bool code = at - start < 8;
        while (bad.byte[at] == old) {
            bad.byte[at] = code ? (char)('0' + dice(10))
                                : "abcdghiklmnopqrstuvxy"[dice(21)];
        }
        int line = line_of(&bad, at);
        write_file(t, &bad);
        cn_validation *v = validate(t, &err);
        bool fine = v && is_sound(v);
        int found = 0;
        for (int f = 0; fine && f < cn_validation_count(v); f++) {
            const struct cn_validate_finding *finding = cn_validation_at(v, f);
            /* The row may now repeat another code, above or below it. */
            bool again = finding->kind == CN_V_CODE_DUPLICATE;
            fine = finding->line == line || again;
            found += finding->line == line || again;
        }
        judge(t, fine && (!code || found > 0), "one row", i);
        cn_validation_free(v);
    }
}

/* ---- running
 * ------------------------------------------------------------------------ */

int main(int argc, char *argv[])
{
    static struct text list, book;
    struct test t = {.province = CN_NONE};
    struct cn_error err = {.status = CN_OK};
    cn_engine *engine = NULL;
    if (argc < 4) {
        fprintf(stderr, "usage: corrupt RULES CATALOGUE WORKBOOK [N]\n");
        return 2;
    }
    int n = argc > 4 ? atoi(argv[4]) : 1000;
    const struct cn_options options = {.rules = argv[1], .catalogue = argv[2]};
    (void)cn_date_parse("2025-08-01", &t.on);
    strcpy(t.path, "/tmp/capnao-corrupt-XXXXXX");
    if (mkstemp(t.path) < 0 ||
        cn_engine_open(&options, &engine, &err) != CN_OK) {
        die(err.message);
    }
    alarm(SECONDS);
    t.s = cn_engine_snapshot(engine);
    (void)cn_unit_find(t.s, "20", CN_LEVEL_PROVINCE, CN_NONE, t.on, 1,
                       &t.province);
    make_list(&t, &list);
    damage_anywhere(&t, &list, n, "text");
    damage_one_row(&t, &list, n / 2);
    read_workbook(&book, argv[3]);
    damage_anywhere(&t, &book, n / 2, "workbook");
    (void)unlink(t.path);
    cn_snapshot_release(t.s);
    cn_engine_close(engine);
    printf("%d passed, %d failed\n", t.passed, t.failed);
    return t.failed > 0;
}
