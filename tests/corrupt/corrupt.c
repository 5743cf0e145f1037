/* SPDX-License-Identifier: MIT
 *
 * corrupt.c [N]: damages good lists of every kind N times, the same way on
 * every run, and imports them: each gives one clear line and leaves the
 * catalogue as it was, byte for byte, or is taken whole. A crash or a hang
 * ends the program with the number of the case.
 */
#define _XOPEN_SOURCE 700 /* nftw */
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../src/base/strbuf.h"
#include "../../src/store/encoding.h"
#include "../../src/store/tcvn3.h"
#include "../unit/workbook_help.h"

#define ROWS      30
#define BYTES_MAX ((size_t)4 * 1024 * 1024)
#define SECONDS   30 /* of one case; a hundred times what the slowest takes */

enum kind { COMMA, SEMICOLON, UTF_16, TCVN3, NDJSON, JSON, XLSX, PARTS, KINDS };

static const char *const kind_names[] = {"csv",   "csv;",         "utf-16",
                                         "tcvn3", "ndjson",       "json",
                                         "xlsx",  "parts of xlsx"};

#define N_PARTS 12

struct run {
    char folder[64];
    char db[96], base[96], list[96];
    struct cn_strbuf good[KINDS];
    struct cn_strbuf catalogue; /* before each import */
    char *part_name[N_PARTS];
    struct cn_strbuf part[N_PARTS];
    int n_parts;
    uint64_t state;
    int failed, refused, taken;
};

static volatile sig_atomic_t at_case;

static void tell_case(int signal_number)
{
    char line[64] = "corrupt: killed in case ";
    size_t len = strlen(line);
    int number = at_case;
    for (int place = 100000; place > 0; place /= 10) {
        line[len++] = (char)('0' + number / place % 10);
    }
    line[len++] = '\n';
    (void)!write(2, line, len);
    (void)signal(signal_number, SIG_DFL);
    (void)raise(signal_number);
}

/* xorshift: the same numbers everywhere. */
static uint32_t next(struct run *run, uint32_t below)
{
    run->state ^= run->state << 13;
    run->state ^= run->state >> 7;
    run->state ^= run->state << 17;
    return (uint32_t)(run->state >> 33) % (below > 0 ? below : 1);
}

static void fail(struct run *run, int number, enum kind kind, const char *what,
                 const char *detail)
{
    run->failed++;
    printf("case %d, %s: %s: %s\n", number, kind_names[kind], what, detail);
}

/* ---- files ------------------------------------------------------------ */

static void read_whole(const char *path, struct cn_strbuf *out)
{
    char chunk[16384];
    size_t n = 0;
    FILE *file = fopen(path, "rb");
    cn_strbuf_clear(out);
    while (file && (n = fread(chunk, 1, sizeof chunk, file)) > 0) {
        cn_strbuf_add(out, chunk, n);
    }
    if (file) {
        (void)fclose(file);
    }
}

static void write_whole(const char *path, const char *bytes, size_t len)
{
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(bytes, 1, len, file) != len || fclose(file) != 0) {
        perror(path);
        exit(3);
    }
}

/* ---- good lists ------------------------------------------------------- */

static const char *const words[] = {"Cấp giấy phép", "Sửa đổi, bổ sung",
                                    "Thu hồi", "Gia hạn"};
static const char *const tiers[] = {"Cấp tỉnh", "Cấp xã", "Cấp tỉnh; Cấp xã"};

static void make_text(struct cn_strbuf *out, const char *separator)
{
    cn_strbuf_printf(out, "STT%sMã TTHC%sTên thủ tục%sCấp thực hiện\n",
                     separator, separator, separator);
    for (int i = 0; i < ROWS; i++) {
        cn_strbuf_printf(out, "%d%s1.%06d%s\"%s \"\"số %d\"\"\"%s\"%s\"\n",
                         i + 1, separator, i + 1, separator, words[i % 4], i,
                         separator, tiers[i % 3]);
    }
}

static void make_objects(struct cn_strbuf *out, bool array)
{
    cn_strbuf_puts(out, array ? "[" : "");
    for (int i = 0; i < ROWS; i++) {
        cn_strbuf_printf(out,
                         "%s{\"code\": \"1.%06d\", \"name\": \"%s \\u1ec7 %d\","
                         " \"tier\": [\"province\", null], \"note\": %d.5}",
                         i == 0  ? ""
                         : array ? ",\n"
                                 : "\n",
                         i + 1, words[i % 4], i, i);
    }
    cn_strbuf_puts(out, array ? "]\n" : "\n");
}

static void make_utf_16(struct cn_strbuf *out, const struct cn_strbuf *text)
{
    cn_strbuf_add(out, "\xFF\xFE", 2);
    for (size_t i = 0; i < text->len; i++) {
        unsigned char byte = (unsigned char)text->text[i];
        int more = byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0;
        unsigned point = more == 2 ? byte & 0x0FU : more ? byte & 0x1FU : byte;
        for (; more > 0; more--) {
            point = point << 6 | ((unsigned char)text->text[++i] & 0x3FU);
        }
        const char unit[2] = {(char)point, (char)(point >> 8)};
        cn_strbuf_add(out, unit, 2);
    }
}

/* By searching the table of the decoder: what it reads back is tested with
 * another library elsewhere. */
static void make_tcvn3(struct cn_strbuf *out, const struct cn_strbuf *text)
{
    for (size_t i = 0; i < text->len;) {
        for (int byte = 1; byte < 256; byte++) {
            struct cn_strbuf letter;
            const char one = (char)byte;
            cn_strbuf_init(&letter, 16);
            bool known = cn_tcvn3_add(&letter, &one, 1) &&
                         strncmp(text->text + i, letter.text, letter.len) == 0;
            if (known) {
                cn_strbuf_add(out, &one, 1);
                i += letter.len;
                byte = 256;
            }
            cn_strbuf_release(&letter);
        }
    }
}

static void make_workbook(struct run *run)
{
    lxw_workbook *book = workbook_new(run->list);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Danh mục");
    static const char *const headings[] = {"Mã TTHC", "Tên thủ tục",
                                           "Cấp thực hiện"};
    (void)worksheet_merge_range(sheet, 0, 0, 0, 2, "DANH MỤC", NULL);
    for (lxw_col_t c = 0; c < 3; c++) {
        (void)worksheet_write_string(sheet, 1, c, headings[c], NULL);
    }
    (void)worksheet_merge_range(sheet, 5, 2, 9, 2, "Cấp xã", NULL);
    for (lxw_row_t r = 0; r < ROWS; r++) {
        char code[16];
        (void)snprintf(code, sizeof code, "1.%06d", (int)r + 1);
        (void)worksheet_write_string(sheet, r + 2, 0, code, NULL);
        (void)worksheet_write_string(sheet, r + 2, 1, words[r % 4], NULL);
        if (r < 3 || r > 7) {
            (void)worksheet_write_string(sheet, r + 2, 2, tiers[r % 3], NULL);
        }
        (void)worksheet_write_number(sheet, r + 2, 3, r * 1.5, NULL);
    }
    if (workbook_close(book) != LXW_NO_ERROR) {
        exit(3);
    }
    read_whole(run->list, &run->good[XLSX]);
}

static void take_parts(struct run *run)
{
    zip_t *zip = zip_open(run->list, ZIP_RDONLY, NULL);
    zip_int64_t n = zip ? zip_get_num_entries(zip, 0) : 0;
    for (zip_int64_t i = 0; i < n && run->n_parts < N_PARTS; i++) {
        char chunk[4096];
        zip_int64_t got = 0;
        zip_file_t *file = zip_fopen_index(zip, (zip_uint64_t)i, 0);
        struct cn_strbuf *part = &run->part[run->n_parts];
        cn_strbuf_init(part, BYTES_MAX);
        while (file && (got = zip_fread(file, chunk, sizeof chunk)) > 0) {
            cn_strbuf_add(part, chunk, (size_t)got);
        }
        (void)zip_fclose(file);
        run->part_name[run->n_parts++] =
            strdup(zip_get_name(zip, (zip_uint64_t)i, 0));
    }
    zip_discard(zip);
}

static void make_good(struct run *run)
{
    for (int kind = 0; kind < KINDS; kind++) {
        cn_strbuf_init(&run->good[kind], BYTES_MAX);
    }
    make_text(&run->good[COMMA], ",");
    make_text(&run->good[SEMICOLON], ";");
    make_utf_16(&run->good[UTF_16], &run->good[SEMICOLON]);
    make_tcvn3(&run->good[TCVN3], &run->good[SEMICOLON]);
    make_objects(&run->good[NDJSON], false);
    make_objects(&run->good[JSON], true);
    make_workbook(run);
    take_parts(run);
}

/* ---- damage ----------------------------------------------------------- */

/* One to four changes: bits, bytes, blocks that vanish, repeat, move or
 * become 0, the end cut off. */
static void damage(struct run *run, struct cn_strbuf *bytes)
{
    for (uint32_t n = next(run, 4) + 1; n > 0 && bytes->len > 8; n--) {
        size_t at = next(run, (uint32_t)bytes->len);
        size_t len = next(run, 1 + (uint32_t)(bytes->len - at) / 2);
        char *text = bytes->text;
        switch (next(run, 7)) {
        case 0:
            text[at] = (char)(text[at] ^ (1 << next(run, 8)));
            break;
        case 1:
            text[at] = (char)next(run, 256);
            break;
        case 2:
            memset(text + at, 0, len < 64 ? len : 64);
            break;
        case 3:
            memmove(text + at, text + at + len, bytes->len - at - len);
            cn_strbuf_cut(bytes, bytes->len - len);
            break;
        case 4:
            cn_strbuf_cut(bytes, at);
            break;
        case 5:
            memmove(text + at, text + next(run, (uint32_t)(bytes->len - len)),
                    len);
            break;
        default:
            text[at] = "\",;\n{}[]<>&\\\0\t1"[next(run, 15)];
            break;
        }
    }
}

static void write_damaged_parts(struct run *run)
{
    int victim = (int)next(run, (uint32_t)run->n_parts);
    zip_t *zip = zip_open(run->list, ZIP_CREATE | ZIP_TRUNCATE, NULL);
    struct cn_strbuf bytes;
    cn_strbuf_init(&bytes, BYTES_MAX);
    cn_strbuf_add(&bytes, run->part[victim].text, run->part[victim].len);
    damage(run, &bytes);
    for (int i = 0; i < run->n_parts && zip; i++) {
        const struct cn_strbuf *part = i == victim ? &bytes : &run->part[i];
        (void)zip_file_add(zip, run->part_name[i],
                           zip_source_buffer(zip, part->text, part->len, 0), 0);
    }
    if (!zip || zip_close(zip) != 0) {
        exit(3);
    }
    cn_strbuf_release(&bytes);
}

static void write_damaged(struct run *run, enum kind kind)
{
    if (kind == PARTS) {
        write_damaged_parts(run);
        return;
    }
    struct cn_strbuf bytes;
    cn_strbuf_init(&bytes, BYTES_MAX);
    cn_strbuf_add(&bytes, run->good[kind].text, run->good[kind].len);
    damage(run, &bytes);
    write_whole(run->list, bytes.text, bytes.len);
    cn_strbuf_release(&bytes);
}

/* ---- cases ------------------------------------------------------------ */

static bool count_row(void *ctx, const struct cn_row *row)
{
    (void)row;
    ++*(int *)ctx;
    return true;
}

static void check_refused(struct run *run, int number, enum kind kind,
                          const struct cn_error *err)
{
    struct cn_strbuf after;
    cn_strbuf_init(&after, BYTES_MAX);
    read_whole(run->db, &after);
    run->refused++;
    if (err->status != CN_E_INPUT) {
        fail(run, number, kind, "no fault of the input", err->message);
    }
    if (err->message[0] == '\0' || strchr(err->message, '\n') ||
        strcmp(err->file, run->list) != 0) {
        fail(run, number, kind, "not one clear line", err->message);
    }
    if (after.len != run->catalogue.len ||
        memcmp(after.text, run->catalogue.text, after.len) != 0) {
        fail(run, number, kind, "the catalogue changed", err->message);
    }
    cn_strbuf_release(&after);
}

static void check_taken(struct run *run, int number, enum kind kind,
                        const struct cn_import_report *report,
                        const struct cn_published_report *published)
{
    char counts[128];
    struct cn_error err = {0};
    int rows = 0;
    int put = report->procedures_added + report->procedures_changed +
              report->procedures_same;
    run->taken++;
    (void)snprintf(counts, sizeof counts, "%d rows, %d joined, %d put",
                   published->rows, published->joined, put);
    if (cn_catalogue_list(run->db, count_row, &rows, &err) != CN_OK) {
        fail(run, number, kind, "the catalogue cannot be read", err.message);
    } else if (rows != 1 + report->procedures_added ||
               put != published->rows - published->joined) {
        fail(run, number, kind, "not taken whole", counts);
    }
}

static void try_case(struct run *run, int number)
{
    enum kind kind = (enum kind)(number % KINDS);
    struct cn_import_report report = {0};
    struct cn_published_report published = {0};
    struct cn_error err = {0};
    const char *const files[] = {run->list};
    write_damaged(run, kind);
    write_whole(run->db, run->catalogue.text, run->catalogue.len);
    at_case = number;
    (void)alarm(SECONDS);
    enum cn_status status = cn_catalogue_import_with(run->db, files, 1, NULL,
                                                     &report, &published, &err);
    (void)alarm(0);
    if (status != CN_OK) {
        check_refused(run, number, kind, &err);
    } else {
        check_taken(run, number, kind, &report, &published);
    }
}

/* Undamaged, every list is taken whole: else the rest would prove nothing. */
static void check_good(struct run *run)
{
    for (int kind = 0; kind < PARTS; kind++) {
        struct cn_import_report report = {0};
        struct cn_error err = {0};
        const char *const files[] = {run->list};
        write_whole(run->list, run->good[kind].text, run->good[kind].len);
        write_whole(run->db, run->catalogue.text, run->catalogue.len);
        if (cn_catalogue_import(run->db, files, 1, &report, &err) != CN_OK ||
            report.procedures_added != ROWS) {
            fail(run, 0, (enum kind)kind, "a good list is refused",
                 err.message);
        }
    }
}

static int remove_one(const char *path, const struct stat *info, int type,
                      struct FTW *at)
{
    (void)info;
    (void)type;
    (void)at;
    return remove(path);
}

static bool open_run(struct run *run)
{
    static const char own[] = "id,code,name,confidence\nF1,9.000001,x,text\n";
    struct cn_error err = {0};
    const char *const files[] = {run->list};
    (void)snprintf(run->folder, sizeof run->folder,
                   "/tmp/capnao-corrupt-XXXXXX");
    if (!mkdtemp(run->folder)) {
        return false;
    }
    (void)snprintf(run->db, sizeof run->db, "%s/c.db", run->folder);
    (void)snprintf(run->list, sizeof run->list, "%s/list", run->folder);
    write_whole(run->list, own, sizeof own - 1);
    cn_strbuf_init(&run->catalogue, BYTES_MAX);
    if (cn_catalogue_import(run->db, files, 1, NULL, &err) != CN_OK) {
        return false;
    }
    read_whole(run->db, &run->catalogue);
    make_good(run);
    return true;
}

static void close_run(struct run *run)
{
    for (int i = 0; i < KINDS; i++) {
        cn_strbuf_release(&run->good[i]);
    }
    for (int i = 0; i < run->n_parts; i++) {
        cn_strbuf_release(&run->part[i]);
        free(run->part_name[i]);
    }
    cn_strbuf_release(&run->catalogue);
    (void)nftw(run->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

int main(int argc, char **argv)
{
    static struct run run = {.state = 20250701};
    int n = argc > 1 ? atoi(argv[1]) : 1000;
    (void)signal(SIGALRM, tell_case);
    (void)signal(SIGSEGV, tell_case);
    if (!open_run(&run)) {
        perror("corrupt");
        return 3;
    }
    check_good(&run);
    for (int i = 1; i <= n; i++) {
        try_case(&run, i);
    }
    close_run(&run);
    printf("%d refused, %d taken whole\n", run.refused, run.taken);
    printf("%d passed, %d failed\n", n + PARTS - run.failed, run.failed);
    return run.failed > 0;
}
