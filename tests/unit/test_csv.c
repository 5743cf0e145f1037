/* SPDX-License-Identifier: MIT
 *
 * test_csv.c: the CSV reader and its refusals, from memory and from files.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "../../src/store/csv.h"

/* All records as text: fields between |, records between ;, line in front. */
static void dump(struct cn_csv *csv, struct cn_strbuf *out,
                 struct cn_error *err)
{
    bool more = false;
    cn_error_clear(err);
    while (cn_csv_next(csv, &more, err) == CN_OK && more) {
        cn_strbuf_printf(out, "%d:", csv->line);
        for (int i = 0; i < csv->n_fields; i++) {
            cn_strbuf_printf(out, "%s%s", i > 0 ? "|" : "", csv->field[i]);
        }
        cn_strbuf_puts(out, ";");
    }
}

static void read_text(const char *text, size_t len, struct cn_strbuf *out,
                      struct cn_error *err, int *line)
{
    struct cn_csv *csv = malloc(sizeof *csv);
    cn_csv_init_text(csv, text, len);
    dump(csv, out, err);
    *line = csv->line;
    cn_csv_release(csv);
    free(csv);
}

Test(csv, well_formed_text_gives_its_records_and_lines)
{
    static const struct {
        const char *in, *out;
    } cases[] = {
        {"", ""},
        {"\n\r\n", ""},
        {"a,b\n1,2\n", "1:a|b;2:1|2;"},
        {"a,b\r\n1,2", "1:a|b;2:1|2;"},
        {"\xEF\xBB\xBF"
         "a\nb\n",
         "1:a;2:b;"},
        {"a,,\n,\n", "1:a||;2:|;"},
        {"\"a,b\",\"c\"\"d\"\n", "1:a,b|c\"d;"},
        {"\"x\ny\"\nz\n", "1:x\ny;3:z;"},
        {"\"x\r\ny\",1\r\nz\r\n", "1:x\r\ny|1;3:z;"},
        {"\"\"\n", "1:;"},
        {"a\n\n\nb\n\n", "1:a;4:b;"},
        {"tên,Hoà Bình\n", "1:tên|Hoà Bình;"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cn_strbuf out;
        struct cn_error err = {0};
        int line = 0;
        cn_strbuf_init(&out, 4096);
        read_text(cases[i].in, strlen(cases[i].in), &out, &err, &line);
        cr_assert_eq(err.status, CN_OK, "case %zu: %s", i, err.message);
        cr_assert_str_eq(out.text, cases[i].out, "case %zu", i);
        cn_strbuf_release(&out);
    }
}

Test(csv, malformed_text_is_refused_with_its_line)
{
    static const struct {
        const char *in;
        int line;
        const char *message;
    } cases[] = {
        {"a\n\"b\nc\n", 2, "a quoted field has no closing quote"},
        {"a\n\"b\"c\n", 2, "text after a closing quote"},
        {"a\nb\"c\n", 2, "a quote inside a field without quotes"},
        {"a\rb\n", 1,
         "a carriage return without a line feed: save the file with LF or "
         "CRLF"},
        {"a\nb\xFF\n", 2, "the text is not UTF-8: save it as UTF-8"},
        {"\xFF\xFE"
         "a",
         1, "the text is not UTF-8: save it as UTF-8"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cn_strbuf out;
        struct cn_error err = {0};
        int line = 0;
        cn_strbuf_init(&out, 4096);
        read_text(cases[i].in, strlen(cases[i].in), &out, &err, &line);
        cr_assert_eq(err.status, CN_E_INPUT, "case %zu", i);
        cr_assert_str_eq(err.message, cases[i].message, "case %zu", i);
        cr_assert_eq(line, cases[i].line, "case %zu: line %d", i, line);
        cn_strbuf_release(&out);
    }
}

Test(csv, a_byte_0_is_refused_in_and_out_of_quotes)
{
    static const char plain[] = "a\nb\0c\n";
    static const char quoted[] = "a\n\"b\0c\"\n";
    struct cn_strbuf out;
    struct cn_error err = {0};
    int line = 0;
    cn_strbuf_init(&out, 4096);
    read_text(plain, sizeof plain - 1, &out, &err, &line);
    cr_assert_str_eq(err.message, "a byte 0 in the text");
    cr_assert_eq(line, 2);
    read_text(quoted, sizeof quoted - 1, &out, &err, &line);
    cr_assert_str_eq(err.message, "a byte 0 in the text");
    cn_strbuf_release(&out);
}

static const char *refusal_of(char byte, size_t len, char out[CN_MESSAGE_MAX])
{
    struct cn_strbuf ignored;
    struct cn_error err = {0};
    int line = 0;
    char *text = malloc(len);
    memset(text, byte, len);
    cn_strbuf_init(&ignored, 4);
    read_text(text, len, &ignored, &err, &line);
    (void)snprintf(out, CN_MESSAGE_MAX, "%s", err.message);
    cn_strbuf_release(&ignored);
    free(text);
    return out;
}

Test(csv, fields_and_rows_have_a_limit)
{
    char message[CN_MESSAGE_MAX];
    cr_assert_str_eq(refusal_of('x', 65536, message), "");
    cr_assert_str_eq(refusal_of('x', 65537, message),
                     "a field is longer than 64 KiB");
    cr_assert_str_eq(refusal_of(',', 63, message), "");
    cr_assert_str_eq(refusal_of(',', 64, message),
                     "a row has more than 64 fields");
}

Test(csv, a_row_has_a_limit_of_its_own)
{
    struct cn_strbuf text, out;
    struct cn_error err = {0};
    int line = 0;
    cn_strbuf_init(&text, 1024 * 1024);
    cn_strbuf_init(&out, 16);
    for (int i = 0; i < 12; i++) {
        for (int k = 0; k < 5000; k++) {
            cn_strbuf_puts(&text, "0123456789");
        }
        cn_strbuf_puts(&text, ",");
    }
    read_text(text.text, text.len, &out, &err, &line);
    cr_assert_str_eq(err.message, "a row is longer than 512 KiB");
    cn_strbuf_release(&text);
    cn_strbuf_release(&out);
}

static bool read_stream(void *ctx, char *buf, size_t size, size_t *n)
{
    FILE *file = ctx;
    *n = fread(buf, 1, size, file);
    return !ferror(file);
}

/* Every break falls on a chunk border for some padding. */
Test(csv, records_across_chunks_read_like_any_other)
{
    static const char tail[] = "\r\n\r\n\"q\"\"r\r\ns\",end\r\n\r\nz,\xE1\xBB"
                               "\x87\r\n";
    struct cn_csv *csv = malloc(sizeof *csv);
    for (int pad = 16 * 1024 - 32; pad <= 16 * 1024; pad++) {
        FILE *file = tmpfile();
        struct cn_strbuf out;
        struct cn_error err;
        cr_assert_not_null(file);
        for (int i = 0; i < pad; i++) {
            (void)fputc('p', file);
        }
        (void)fputs(tail, file);
        rewind(file);
        cn_strbuf_init(&out, 32 * 1024);
        cn_csv_init_reader(csv, ',', read_stream, file);
        dump(csv, &out, &err);
        cr_assert_eq(err.status, CN_OK, "pad %d: %s", pad, err.message);
        cr_assert_str_eq(out.text + pad + 3,
                         "3:q\"r\r\ns|end;6:z|\xE1\xBB\x87;");
        cn_csv_release(csv);
        cn_strbuf_release(&out);
        (void)fclose(file);
    }
    free(csv);
}

Test(csv, what_is_quoted_reads_back_the_same)
{
    static const char *const texts[] = {
        "", "plain", "a,b", "say \"no\"", "two\nlines", "\"", "x\r\ny",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct cn_strbuf line, out, want;
        struct cn_error err = {0};
        int at = 0;
        cn_strbuf_init(&line, 256);
        cn_strbuf_init(&out, 256);
        cn_strbuf_init(&want, 256);
        cn_csv_quote(&line, texts[i]);
        cn_strbuf_puts(&line, ",x\n");
        cn_strbuf_printf(&want, "1:%s|x;", texts[i]);
        read_text(line.text, line.len, &out, &err, &at);
        cr_assert_str_eq(out.text, want.text);
        cn_strbuf_release(&line);
        cn_strbuf_release(&out);
        cn_strbuf_release(&want);
    }
}
