/* SPDX-License-Identifier: MIT
 *
 * scan.c RULES CATALOGUE NDJSON CSV [N]: the scanners against library parsers.
 * Each dossier of the NDJSON is taken apart and put together again with
 * escapes, nesting, numbers and blanks of every kind, then damaged; jansson
 * says whether it is JSON and what is in it, oracle.c what that means. Those
 * of the CSV against the reader of the catalogue. The seed is
 * fixed. Ends with "N passed, N failed".
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "../../src/base/text.h"
#include "../../src/store/csv.h"
#include "../../src/stream/scanner.h"
#include "oracle.h"

#define LINE_BYTES 8192
#define PAIRS_MAX  64
#define LINES_MAX  4096
#define SHOWN_MAX  20
#define TODAY      "2026-01-15"

struct fuzz {
    const cn_snapshot *s;
    struct cn_words words;
    struct cn_dossier dossier;
    struct cn_scratch scratch;
    cn_date today;
    uint64_t seed;
    long passed, failed, good, bad, decided;
    char *lines[LINES_MAX];
    int n_lines;
};

static uint32_t dice(struct fuzz *f, uint32_t sides)
{
    f->seed = f->seed * 6364136223846793005U + 1442695040888963407U;
    return (uint32_t)((f->seed >> 33) % sides);
}

static void die(const char *what)
{
    fprintf(stderr, "scan: %s\n", what);
    exit(3);
}

/* ---- what is compared --------------------------------------------------- */

static void judge(struct fuzz *f, bool same, const char *what, const char *line,
                  size_t len)
{
    f->passed += same;
    f->failed += !same;
    if (!same && f->failed <= SHOWN_MAX) {
        printf("%s (fault %s): ", what, cn_fault_id(f->dossier.fault.kind));
        fwrite(line, 1, len, stdout);
        putchar('\n');
    }
}

static bool same_case(const struct cn_case *a, const struct cn_case *b)
{
    return a->procedure == b->procedure && a->power == b->power &&
           a->received == b->received && a->on == b->on &&
           a->presented == b->presented &&
           memcmp(a->fact, b->fact, sizeof a->fact) == 0 &&
           memcmp(a->place, b->place, sizeof a->place) == 0;
}

static bool same_verdicts(struct fuzz *f, const struct cn_case *a,
                          const struct cn_case *b)
{
    struct cn_verdict x[CN_ACTIONS_MAX], y[CN_ACTIONS_MAX];
    int n = cn_route(f->s, a, x, CN_ACTIONS_MAX);
    bool same = n == cn_route(f->s, b, y, CN_ACTIONS_MAX);
    for (int i = 0; same && i < n; i++) {
        same = x[i].outcome == y[i].outcome && x[i].tier == y[i].tier &&
               x[i].holder == y[i].holder && x[i].rule == y[i].rule &&
               x[i].chain == y[i].chain && x[i].unit == y[i].unit &&
               x[i].power == y[i].power;
    }
    f->decided += x[0].outcome == CN_DECIDED;
    return same;
}

/* Both say that the line is well-formed: do they understand the same? */
static void compare_meaning(struct fuzz *f, const struct pair pairs[], int n,
                            const char *line, size_t len)
{
    struct cn_case want;
    bool good = oracle_case(f->s, pairs, n, f->today, &want);
    bool finished = cn_dossier_finish(&f->dossier);
    f->good += good;
    judge(f,
          good == finished &&
              (!good || (same_case(&want, &f->dossier.c) &&
                         same_verdicts(f, &want, &f->dossier.c))),
          good ? "understood otherwise" : "not refused", line, len);
}

/* ---- JSON --------------------------------------------------------------- */

static enum pair_type type_of(const json_t *value)
{
    switch (json_typeof(value)) {
    case JSON_STRING:
        return PAIR_TEXT;
    case JSON_INTEGER:
    case JSON_REAL:
        return PAIR_NUMBER;
    case JSON_TRUE:
    case JSON_FALSE:
        return PAIR_BOOLEAN;
    case JSON_NULL:
        return PAIR_NULL;
    case JSON_OBJECT:
    case JSON_ARRAY:
    default:
        return PAIR_OTHER;
    }
}

/* The text of a number is not jansson's to keep: the scanner's is taken, when
 * it is the same number. */
static const char *number_text(struct fuzz *f, const json_t *value,
                               char out[64])
{
    for (int i = 0; i < f->dossier.n_late; i++) {
        struct cn_slice text = f->dossier.late[i].text;
        if (text.len < 64) {
            memcpy(out, text.text, text.len);
            out[text.len] = '\0';
            if (json_number_value(value) == strtod(out, NULL)) {
                return out;
            }
        }
    }
    return strcpy(out, "x");
}

static int collect(struct fuzz *f, json_t *object, bool inside,
                   struct pair pairs[], int n, char numbers[PAIRS_MAX][64])
{
    const char *name;
    size_t name_len;
    json_t *value;
    json_object_keylen_foreach(object, name, name_len, value)
    {
        bool facts = !inside && json_is_object(value) && name_len == 5 &&
                     strncasecmp(name, "facts", 5) == 0;
        if (facts) {
            n = collect(f, value, true, pairs, n, numbers);
            continue;
        }
        struct pair *p = &pairs[n++];
        *p = (struct pair){.inside = inside,
                           .type = type_of(value),
                           .name = name,
                           .name_len = name_len,
                           .value = ""};
        if (p->type == PAIR_TEXT) {
            p->value = json_string_value(value);
            p->len = json_string_length(value);
        } else if (p->type == PAIR_NUMBER) {
            p->value = number_text(f, value, numbers[n - 1]);
            p->len = strlen(p->value);
        } else if (p->type == PAIR_BOOLEAN) {
            p->value = json_is_true(value) ? "true" : "false";
            p->len = strlen(p->value);
        }
    }
    return n;
}

static int depth_of(const char *line, size_t len)
{
    int depth = 0, most = 0;
    for (size_t i = 0; i < len; i++) {
        depth += line[i] == '{' || line[i] == '[';
        depth -= line[i] == '}' || line[i] == ']';
        most = depth > most ? depth : most;
    }
    return most;
}

/* The id, as decoded, when it is a text that the line keeps. */
static void compare_id(struct fuzz *f, const json_t *root, const char *line,
                       size_t len)
{
    const json_t *id = json_object_get(root, "id");
    struct cn_slice got = f->dossier.field[CN_COLUMN_ID];
    if (json_is_string(id) && got.text && !f->dossier.id_is_number) {
        judge(f,
              got.len == json_string_length(id) &&
                  memcmp(got.text, json_string_value(id), got.len) == 0,
              "another id", line, len);
    }
}

static bool has_duplicates(const char *line, size_t len)
{
    json_t *root =
        json_loadb(line, len, JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES, NULL);
    const char *name;
    json_t *value;
    int facts = 0; /* "facts" and "Facts" */
    json_object_foreach(root, name, value)
    {
        facts += strcasecmp(name, "facts") == 0;
    }
    json_decref(root);
    return !root || facts > 1;
}

static void check_json(struct fuzz *f, const char *text, size_t len)
{
    static char line[LINE_BYTES + CN_STREAM_PAD];
    struct pair pairs[PAIRS_MAX];
    char numbers[PAIRS_MAX][64];
    json_error_t err;
    memcpy(line, text, len);
    memset(line + len, 0, CN_STREAM_PAD);
    line[len] = '\n';
    cn_dossier_clear(&f->dossier);
    cn_scan_json(&f->dossier, &f->scratch, line, line + len);
    enum cn_fault_kind kind = f->dossier.fault.kind;
    bool malformed = kind != CN_FAULT_NONE && kind < CN_N_FAULT_SYNTAX;
    json_t *root = json_loadb(line, len, JSON_ALLOW_NUL, &err);
    enum json_error_code code = root ? 0 : json_error_code(&err);
    if (code == json_error_numeric_overflow ||
        code == json_error_null_byte_in_key) {
        return; /* limits of that library */
    }
    bool is_object = root && json_is_object(root);
    if (kind == CN_FAULT_TOO_DEEP) {
        judge(f, depth_of(line, len) > CN_JSON_DEPTH_MAX, "not so deep", line,
              len);
    } else if (malformed || !is_object) {
        f->bad++;
        judge(f, malformed && !is_object,
              malformed ? "is JSON after all" : "is not JSON", line, len);
    } else if (kind != CN_FAULT_NONE && has_duplicates(line, len)) {
        judge(f, true, "", line, len); /* that library kept one of them */
    } else {
        int n = collect(f, root, false, pairs, 0, numbers);
        compare_meaning(f, pairs, n, line, len);
        compare_id(f, root, line, len);
    }
    json_decref(root);
}

/* ---- writing JSON in odd ways ------------------------------------------- */

struct text {
    char at[LINE_BYTES];
    size_t len;
};

static void add(struct text *t, const char *bytes, size_t len)
{
    if (t->len + len < LINE_BYTES / 2) {
        memcpy(t->at + t->len, bytes, len);
        t->len += len;
    }
}

static void add_blanks(struct fuzz *f, struct text *t)
{
    while (dice(f, 8) == 0) {
        add(t, &" \t\r"[dice(f, 3)], 1);
    }
}

/* One byte as it is, or as \u00XX. */
static void add_string(struct fuzz *f, struct text *t, const char *s, size_t n)
{
    bool odd = dice(f, 6) == 0;
    char buf[16];
    add(t, "\"", 1);
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)s[i];
        if (c == '"' || c == '\\') {
            add(t, (char[]){'\\', (char)c}, 2);
        } else if (c < ' ' || (odd && c < 0x80 && dice(f, 4) == 0)) {
            snprintf(buf, sizeof buf, dice(f, 2) ? "\\u%04x" : "\\u%04X", c);
            add(t, buf, 6);
        } else {
            add(t, s + i, 1);
        }
    }
    add(t, "\"", 1);
}

static void add_odd_value(struct fuzz *f, struct text *t)
{
    static const char *const odd[] = {"null",
                                      "true",
                                      "false",
                                      "0",
                                      "-0",
                                      "12.5",
                                      "1e3",
                                      "-1E-2",
                                      "6000",
                                      "\"\"",
                                      "\"true\"",
                                      "[]",
                                      "{}",
                                      "[1,[2,{\"a\":[]}],null]",
                                      "{\"id\":1,\"facts\":{\"x\":{}}}",
                                      "\"\\ud83d\\ude00\"",
                                      "\"\\u0000\"",
                                      "\"\\udc00\"",
                                      "\"\\ud800\\u0041\"",
                                      "\"\\uDBFF\\uDFFF\"",
                                      "\"\\ud800\\ue000\"",
                                      "\"\\ud83dx\"",
                                      "\"Ti\\u1ebfng Vi\xE1\xBB\x87t\"",
                                      "\"20\"",
                                      "\"2025-02-30\"",
                                      "\"2025-12-31\"",
                                      "\"L\xE1\xBA\xA1ng S\xC6\xA1n\"",
                                      "\"0001-01-01\"",
                                      "\"9999-12-31\"",
                                      "01",
                                      "1.",
                                      ".5",
                                      "+1",
                                      "1e",
                                      "\"\\ud800\"",
                                      "\"\\udc00\\ud800\"",
                                      "\"\\x\"",
                                      "tru",
                                      "nul",
                                      "NaN",
                                      "\"\xC0\x80\"",
                                      "\"\xED\xA0\x80\"",
                                      "\"\xF4\x90\x80\x80\"",
                                      "'a'",
                                      "[1,]",
                                      "{\"a\":1,}",
                                      "\"a",
                                      "\"\t\"",
                                      "1 2"};
    const char *value = odd[dice(f, sizeof odd / sizeof *odd)];
    add(t, value, strlen(value));
}

static void add_value(struct fuzz *f, struct text *t, json_t *value)
{
    if (dice(f, 40) == 0) {
        add_odd_value(f, t);
    } else if (json_is_string(value)) {
        add_string(f, t, json_string_value(value), json_string_length(value));
    } else {
        char *plain = json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);
        add(t, plain, strlen(plain));
        free(plain);
    }
}

static void add_nested(struct fuzz *f, struct text *t)
{
    int depth = (int)dice(f, CN_JSON_DEPTH_MAX + 8);
    add(t, "\"extra\":", 8);
    for (int i = 0; i < depth; i++) {
        add(t, "[", 1);
    }
    for (int i = 0; i < depth; i++) {
        add(t, "]", 1);
    }
    add(t, depth > 0 ? "," : "0,", depth > 0 ? 1 : 2);
}

static void add_member(struct fuzz *f, struct text *t, const char *name,
                       size_t len, json_t *value);

static void add_object(struct fuzz *f, struct text *t, json_t *object,
                       bool inside)
{
    static const char *const extra[] = {
        "applicant",     "facts",           "id",           "note",
        "province",      "uses_radio_band", "on",           "received",
        "network_scope", "action",          "total_capital"};
    const char *name;
    size_t len;
    json_t *value;
    add(t, "{", 1);
    if (!inside && dice(f, 20) == 0) {
        add_nested(f, t);
    }
    json_object_keylen_foreach(object, name, len, value)
    {
        if (dice(f, 25) == 0) {
            const char *other = extra[dice(f, sizeof extra / sizeof *extra)];
            add_string(f, t, other, strlen(other));
            add(t, ":", 1);
            add_odd_value(f, t);
            add(t, ",", 1);
        }
        if (dice(f, 40) != 0) {
            add_member(f, t, name, len, value);
            add_blanks(f, t);
            add(t, ",", 1);
        }
    }
    t->len -= t->at[t->len - 1] == ',' && dice(f, 200) != 0;
    add(t, "}", 1);
    add_blanks(f, t);
}

static void add_member(struct fuzz *f, struct text *t, const char *name,
                       size_t len, json_t *value)
{
    add_blanks(f, t);
    add_string(f, t, name, len);
    add_blanks(f, t);
    add(t, ":", 1);
    add_blanks(f, t);
    if (json_is_object(value)) {
        add_object(f, t, value, true);
    } else {
        add_value(f, t, value);
    }
}

/* ---- damage ------------------------------------------------------------- */

static void damage(struct fuzz *f, struct text *t)
{
    size_t at = dice(f, (uint32_t)t->len);
    char byte = (char)dice(f, 256);
    if (byte == '\n') {
        byte = '"';
    }
    switch (dice(f, 5)) {
    case 0:
        t->len = at;
        break;
    case 1:
        t->at[at] = byte;
        break;
    case 2:
        memmove(t->at + at, t->at + at + 1, t->len - at - 1);
        t->len--;
        break;
    case 3:
        memmove(t->at + at + 1, t->at + at, t->len - at);
        t->at[at] = "\"\\{}[]:,0e.-u"[dice(f, 13)];
        t->len++;
        break;
    default:
        t->at[at] = (char)(t->at[at] ^ (1 << dice(f, 8)));
        t->at[at] = (char)(t->at[at] == '\n' ? ' ' : t->at[at]);
    }
}

static void fuzz_json(struct fuzz *f, long n)
{
    static struct text t;
    for (long i = 0; i < n; i++) {
        json_t *root =
            json_loads(f->lines[dice(f, (uint32_t)f->n_lines)], 0, NULL);
        t.len = 0;
        add_blanks(f, &t);
        add_object(f, &t, root, false);
        json_decref(root);
        check_json(f, t.at, t.len);
        for (uint32_t d = dice(f, 4); d > 0 && t.len > 1; d--) {
            damage(f, &t);
            check_json(f, t.at, t.len);
        }
    }
}

/* ---- CSV ---------------------------------------------------------------- */

struct table {
    struct cn_csv_head head;
    char text[LINE_BYTES];
    char *name[CN_CSV_FIELDS_MAX];
    int n;
};

static void read_head(struct fuzz *f, struct table *table, const char *head)
{
    static char line[LINE_BYTES + CN_STREAM_PAD];
    struct cn_error err = {.status = CN_OK};
    size_t len = strlen(head);
    snprintf(line, sizeof line, "%s\n", head);
    if (cn_csv_head_read(&table->head, &f->words, &f->scratch, line, line + len,
                         &err) != CN_OK) {
        die(err.message);
    }
    snprintf(table->text, sizeof table->text, "%s", head);
    for (char *name = strtok(table->text, ","); name;
         name = strtok(NULL, ",")) {
        table->name[table->n++] = name;
    }
}

static int pair_up(const struct table *table, const struct cn_csv *csv,
                   struct pair pairs[])
{
    int n = 0;
    for (int i = 0; i < csv->n_fields && n < PAIRS_MAX; i++) {
        pairs[n++] = (struct pair){.type = PAIR_TEXT,
                                   .name = table->name[i],
                                   .name_len = strlen(table->name[i]),
                                   .value = csv->field[i],
                                   .len = strlen(csv->field[i])};
    }
    return n;
}

/* The other reader takes more: bytes of control in a field, and it counts no
 * columns. */
static bool is_plain(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if ((unsigned char)text[i] < ' ') {
            return false;
        }
    }
    return true;
}

static void check_csv(struct fuzz *f, const struct table *table,
                      const char *text, size_t len)
{
    static char line[LINE_BYTES + CN_STREAM_PAD];
    static struct cn_csv csv;
    struct pair pairs[PAIRS_MAX];
    struct cn_error err = {.status = CN_OK};
    bool more = false;
    memcpy(line, text, len);
    memset(line + len, 0, CN_STREAM_PAD);
    line[len] = '\n';
    cn_dossier_clear(&f->dossier);
    cn_scan_csv(&f->dossier, &table->head, &f->scratch, line, line + len);
    enum cn_fault_kind kind = f->dossier.fault.kind;
    bool malformed = kind != CN_FAULT_NONE && kind < CN_N_FAULT_SYNTAX;
    if (!is_plain(text, len) || len == 0) {
        return;
    }
    cn_csv_init_text(&csv, line, len + 1);
    bool good = cn_csv_next(&csv, &more, &err) == CN_OK && more;
    good = good && csv.n_fields == table->n && cn_text_is_utf8(text, len);
    if (malformed || !good) {
        f->bad++;
        judge(f, malformed && !good,
              malformed ? "is CSV after all" : "is not CSV", line, len);
    } else {
        int n = pair_up(table, &csv, pairs);
        compare_meaning(f, pairs, n, line, len);
    }
    cn_csv_release(&csv);
}

static void add_field(struct fuzz *f, struct text *t, const char *field,
                      size_t len)
{
    bool quoted = dice(f, 12) == 0;
    if (dice(f, 60) == 0) {
        static const char *const odd[] = {"L\xE1\xBA\xA1ng S\xC6\xA1n",
                                          "a\"b",
                                          "\"\"",
                                          " 20",
                                          "true",
                                          "5999.5",
                                          "1e3",
                                          "2025-02-29",
                                          "\xC3",
                                          "x,y",
                                          "\"x,y\"",
                                          "\"x\"\"y\"",
                                          "\"x\"y",
                                          "Hu\xE1\xBA\xBF"};
        field = odd[dice(f, sizeof odd / sizeof *odd)];
        len = strlen(field);
    }
    add(t, "\"", quoted);
    add(t, field, len);
    add(t, "\"", quoted);
}

static void fuzz_csv(struct fuzz *f, long n, const char *path)
{
    static struct table table;
    static struct text t;
    char line[LINE_BYTES];
    FILE *file = fopen(path, "r");
    if (!file || !fgets(line, sizeof line, file)) {
        die(path);
    }
    line[strcspn(line, "\n")] = '\0';
    read_head(f, &table, line);
    for (long i = 0; i < n; i++) {
        if (!fgets(line, sizeof line, file)) {
            break;
        }
        t.len = 0;
        const char *at = line;
        while (*at != '\0' && *at != '\n') {
            size_t len = strcspn(at, ",\n");
            add_field(f, &t, at, len);
            add(&t, ",", at[len] == ',');
            at += len + (at[len] == ',');
        }
        check_csv(f, &table, t.at, t.len);
        for (uint32_t d = dice(f, 4); d > 0 && t.len > 1; d--) {
            damage(f, &t);
            check_csv(f, &table, t.at, t.len);
        }
    }
    fclose(file);
}

/* ---- all of it ---------------------------------------------------------- */

static void read_lines(struct fuzz *f, const char *path)
{
    char line[LINE_BYTES];
    FILE *file = fopen(path, "r");
    while (file && f->n_lines < LINES_MAX && fgets(line, sizeof line, file)) {
        f->lines[f->n_lines] = strdup(line);
        f->n_lines += f->lines[f->n_lines] != NULL;
    }
    if (!file || f->n_lines == 0) {
        die(path);
    }
    fclose(file);
}

/* Every day of the table, and texts near to days. */
static void check_days(struct fuzz *f)
{
    char text[CN_STREAM_PAD] = "";
    for (cn_date day = -12000; day < 40000; day++) {
        cn_date got = 0, want = 0;
        cn_date_format(day, text);
        for (uint32_t d = day % 2 ? dice(f, 3) : 0; d > 0; d--) {
            text[dice(f, 10)] = (char)(dice(f, 4) ? '0' + (int)dice(f, 10)
                                                  : (int)dice(f, 255) + 1);
        }
        bool good = cn_date_parse(text, &want);
        judge(f, cn_words_date(&f->words, text, &got) == good && got == want,
              "another day", text, 10);
    }
}

int main(int argc, char *argv[])
{
    static struct fuzz f = {.seed = 20250701};
    struct cn_error err = {.status = CN_OK};
    cn_engine *engine = NULL;
    if (argc < 5) {
        die("scan RULES CATALOGUE NDJSON CSV [N]");
    }
    const struct cn_options options = {.rules = argv[1], .catalogue = argv[2]};
    long n = argc > 5 ? atol(argv[5]) : 20000;
    if (cn_engine_open(&options, &engine, &err) != CN_OK) {
        die(err.message);
    }
    f.s = cn_engine_snapshot(engine);
    f.scratch.text = malloc(CN_STREAM_LINE_MAX + CN_STREAM_PAD);
    if (!f.scratch.text || !cn_date_parse(TODAY, &f.today) ||
        cn_words_init(&f.words, f.s, &err) != CN_OK ||
        !cn_dossier_init(&f.dossier, &f.words, f.today)) {
        die("memory");
    }
    read_lines(&f, argv[3]);
    check_days(&f);
    fuzz_json(&f, n);
    printf("json: %ld well-formed and understood, %ld malformed, %ld decided\n",
           f.good, f.bad, f.decided);
    f.good = f.bad = f.decided = 0;
    fuzz_csv(&f, n, argv[4]);
    printf("csv: %ld well-formed and understood, %ld malformed, %ld decided\n",
           f.good, f.bad, f.decided);
    printf("%ld passed, %ld failed\n", f.passed, f.failed);
    for (int i = 0; i < f.n_lines; i++) {
        free(f.lines[i]);
    }
    free(f.scratch.text);
    cn_dossier_release(&f.dossier);
    cn_words_release(&f.words);
    cn_snapshot_release(f.s);
    cn_engine_close(engine);
    return f.failed > 0 ? 1 : 0;
}
