/* SPDX-License-Identifier: MIT
 *
 * test_sheet.c: lists of every kind of text as rows: encodings, separators,
 * objects, and what is refused.
 */
#include "store_help.h"

#include <iconv.h>

#include "../../src/store/tcvn3.h"
#include "sheet_help.h"

static struct folder dir;

static void set_up(void)
{
    make_folder(&dir);
}

static void tear_down(void)
{
    remove_folder(&dir);
}

TestSuite(sheet, .init = set_up, .fini = tear_down);

static void check_bytes(const char *bytes, size_t len, const char *want)
{
    struct cn_strbuf out;
    struct cn_error err;
    const char *path = write_file(&dir, "list", bytes, len);
    cn_strbuf_init(&out, TEXT_MAX);
    cr_expect_eq(dump_sheet(path, &out, &err), CN_OK, "%s: %s", want,
                 err.message);
    cr_expect_str_eq(out.text, want);
    cn_strbuf_release(&out);
    dir.n--;
    free(dir.name[dir.n]);
}

static void check_refused(const char *text, size_t len, int line,
                          const char *message)
{
    struct cn_strbuf out;
    struct cn_error err;
    const char *path = write_file(&dir, "list", text, len);
    cn_strbuf_init(&out, TEXT_MAX);
    cr_expect_eq(dump_sheet(path, &out, &err), CN_E_INPUT, "%s", message);
    cr_expect_str_eq(err.message, message);
    cr_expect_str_eq(err.file, path);
    cr_expect_eq(err.line, line, "%s: line %d", message, err.line);
    cn_strbuf_release(&out);
    dir.n--;
    free(dir.name[dir.n]);
}

/* The text in an encoding, as the C library converts it. */
static size_t convert(const char *to, const char *text, char *out, size_t size)
{
    iconv_t cd = iconv_open(to, "UTF-8");
    char in[4096];
    char *from = in;
    char *at = out;
    size_t left = strlen(text);
    cr_assert_neq((intptr_t)cd, -1, "no %s here", to);
    cr_assert_lt(left, sizeof in);
    memcpy(in, text, left);
    cr_assert_eq(iconv(cd, &from, &left, &at, &size), 0, "%s", text);
    (void)iconv_close(cd);
    return (size_t)(at - out);
}

#define LIST                                                                   \
    "Mã TTHC;Tên thủ tục;Cấp thực hiện\r\n"                        \
    "1.013925;Cấp giấy phép bưu chính;Cấp tỉnh\r\n"
#define ROWS                                                                   \
    "1:Mã TTHC|Tên thủ tục|Cấp thực hiện\n"                        \
    "2:1.013925|Cấp giấy phép bưu chính|Cấp tỉnh\n"

Test(sheet, a_list_reads_the_same_in_every_encoding)
{
    static const struct {
        const char *iconv, *mark;
        size_t mark_len;
        const char *want;
    } cases[] = {
        {"UTF-8", "", 0, ROWS "csv utf-8"},
        {"UTF-8", "\xEF\xBB\xBF", 3, ROWS "csv utf-8"},
        {"UTF-16LE", "", 0, ROWS "csv utf-16le"},
        {"UTF-16LE", "\xFF\xFE", 2, ROWS "csv utf-16le"},
        {"UTF-16BE", "", 0, ROWS "csv utf-16be"},
        {"UTF-16BE", "\xFE\xFF", 2, ROWS "csv utf-16be"},
        {"TCVN5712-1", "", 0, ROWS "csv tcvn3"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char bytes[1024];
        memcpy(bytes, cases[i].mark, cases[i].mark_len);
        size_t len = convert(cases[i].iconv, LIST, bytes + cases[i].mark_len,
                             sizeof bytes - 8);
        check_bytes(bytes, cases[i].mark_len + len, cases[i].want);
    }
}

/* What an old program made of TCVN3: each byte became a letter of Latin-1. */
Test(sheet, tcvn3_disguised_as_latin_1_is_undone)
{
    char bytes[1024];
    char utf8[2048];
    char in[sizeof bytes];
    size_t len = convert("TCVN5712-1", LIST, bytes, sizeof bytes);
    iconv_t cd = iconv_open("UTF-8", "ISO-8859-1");
    char *from = in;
    char *at = utf8;
    size_t room = sizeof utf8;
    memcpy(in, bytes, len);
    cr_assert_eq(iconv(cd, &from, &len, &at, &room), 0);
    (void)iconv_close(cd);
    check_bytes(utf8, (size_t)(at - utf8), ROWS "csv tcvn3");
}

Test(sheet, vietnamese_of_latin_1_letters_alone_stands_for_itself)
{
    static const char text[] = "tên,nơi\nkhông có hòa,là\n";
    static const char plain[] = "tên,là\nkhông có hòa,là\nvà có,không\n";
    check_bytes(text, sizeof text - 1,
                "1:tên|nơi\n2:không có hòa|là\ncsv utf-8");
    check_bytes(plain, sizeof plain - 1,
                "1:tên|là\n2:không có hòa|là\n3:và có|không\ncsv utf-8");
}

/* The C library knows the same encoding: an oracle for every byte. */
Test(sheet, every_letter_of_tcvn3_is_that_of_the_standard)
{
    static const char capitals[] = "ĂÂÊÔƠƯĐ";
    static const char letters[] =
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứự"
        "ỳỷỹýỵ";
    char bytes[256];
    int known = 0;
    struct cn_strbuf out;
    size_t len = convert("TCVN5712-1", capitals, bytes, sizeof bytes);
    len += convert("TCVN5712-1", letters, bytes + len, sizeof bytes - len);
    cr_assert_eq(len, 7 + 67);
    cn_strbuf_init(&out, 1024);
    cr_assert(cn_tcvn3_add(&out, bytes, len));
    cr_assert_eq(strncmp(out.text, capitals, strlen(capitals)), 0);
    cr_assert_str_eq(out.text + strlen(capitals), letters);
    for (int byte = 0x80; byte < 0x100; byte++) {
        known += cn_tcvn3_point((unsigned char)byte) != 0;
    }
    cr_assert_eq(known, 7 + 67 + 1 + 8,
                 "and the no-break space, and what Windows adds");
    cn_strbuf_release(&out);
}

Test(sheet, other_encodings_of_vietnamese_are_refused_not_guessed)
{
    static const char *const others[] = {"VISCII", "CP1258", "WINDOWS-1252"};
    static const char *const texts[] = {LIST, "Ma,Ten\nhà cửa,thủ tục\n",
                                        "code,société\né,à,ç,ù\nêtre,à\n"};
    for (size_t i = 0; i < 3; i++) {
        char bytes[1024];
        iconv_t cd = iconv_open(others[i], "UTF-8");
        char in[1024];
        char *from = in;
        char *at = bytes;
        size_t left = strlen(texts[i]);
        size_t room = sizeof bytes;
        memcpy(in, texts[i], left);
        (void)iconv(cd, &from, &left, &at, &room);
        (void)iconv_close(cd);
        cr_expect(!cn_tcvn3_is_likely(bytes, (size_t)(at - bytes)), "%s",
                  others[i]);
    }
}

Test(sheet, the_separator_is_what_the_lines_agree_on)
{
    static const struct {
        const char *in, *want;
    } cases[] = {
        {"a,b\n1,2\n", "1:a|b\n2:1|2\ncsv utf-8"},
        {"a;b\n1,5;2\n3,5;4\n", "1:a|b\n2:1,5|2\n3:3,5|4\ncsv utf-8"},
        {"a\tb\n1,5\t2;3\n", "1:a|b\n2:1,5|2;3\ncsv utf-8"},
        {"sep=;\r\na;b\r\n", "2:a|b\ncsv utf-8"},
        {"Danh mục, kèm theo Quyết định, năm 2025\n\na;b;c\n1;x, y, z;2\n"
         "2;x, y;3\n",
         "1:Danh mục, kèm theo Quyết định, năm 2025\n3:a|b|c\n4:1|x, y, z|2\n"
         "5:2|x, y|3\ncsv utf-8"},
        {"a,b,c\n\"x;y;z;t\",2,3\n\"p;q;r\",5,6\n",
         "1:a|b|c\n2:x;y;z;t|2|3\n3:p;q;r|5|6\ncsv utf-8"},
        {"one\ntwo\n", "1:one\n2:two\ncsv utf-8"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        check_bytes(cases[i].in, strlen(cases[i].in), cases[i].want);
    }
}

Test(sheet, cells_are_trimmed_and_rows_of_empty_ones_skipped)
{
    static const char text[] = "a,b\n,,\n \xC2\xA0x\xE2\x80\x8B ,"
                               "Ho\xCC\x80"
                               "a\n";
    check_bytes(text, sizeof text - 1,
                "1:a|b\n3:x|H\xC3\xB2"
                "a\ncsv utf-8");
}

Test(sheet, objects_are_rows_under_the_keys_of_the_first)
{
    static const struct {
        const char *in, *want;
    } cases[] = {
        {"{\"a\":1,\"b\":\"x\"}\n{\"b\":null,\"a\":2.5}\n\n{}\n",
         "1:a|b\n1:1|x\n2:2.5|\nndjson utf-8"},
        {"[{\"a\":true,\n\"b\":[1,\"y\"]},\n {\"a\":\"\\u1ec7\"}]\n",
         "1:a|b\n1:true|1;y\n3:ệ|\njson utf-8"},
        {"[]", "json utf-8"},
        {"{}", "ndjson utf-8"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        check_bytes(cases[i].in, strlen(cases[i].in), cases[i].want);
    }
}

#define REFUSED(text, line, message)                                           \
    check_refused(text, sizeof(text) - 1, line, message)

Test(sheet, malformed_objects_are_refused_at_their_line)
{
    REFUSED("[{\"a\":1},\n{\"b\":1}]", 2,
            "the key 'b' is not among those of the first object: give every "
            "object the same keys");
    REFUSED("[{\"a\":1}\n{\"a\":1}]", 2,
            "a list holds objects {…} and commas between them, nothing else");
    REFUSED("[{\"a\":1},\n", 2, "the list has no end: ']' is missing");
    REFUSED("[{\"a\":1}]\n3", 2, "text after the end of the list");
    REFUSED("{\"a\":1}\n{\"a\":{\"b\":1}}", 2,
            "the value of 'a' holds objects or lists of its own: a list is "
            "made of flat objects");
    REFUSED("{\"a\":1}\n3", 2,
            "a list holds objects {…} and commas between them, nothing else");
    REFUSED("{\"a\":1,\"a\":2}", 1,
            "this is not JSON: duplicate object key near '\"a\"'");
}

Test(sheet, objects_that_nest_without_end_are_refused)
{
    char text[8192] = "{\"a\":";
    struct cn_strbuf out;
    struct cn_error err;
    memset(text + 5, '[', sizeof text - 6);
    const char *path = put(&dir, "deep", text);
    cn_strbuf_init(&out, TEXT_MAX);
    cr_assert_eq(dump_sheet(path, &out, &err), CN_E_INPUT);
    cr_assert_eq(strncmp(err.message,
                         "this is not JSON: maximum parsing depth reached", 47),
                 0, "%s", err.message);
    cn_strbuf_release(&out);
}

Test(sheet, what_is_no_list_is_told_by_its_content)
{
    REFUSED("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 0,
            "this is an old Excel file (.xls) or one that is locked with a "
            "password: save it as .xlsx or CSV without a password");
    REFUSED("%PDF-1.7", 0,
            "this is a PDF file: convert its tables to .xlsx or CSV");
    REFUSED("<html><table>", 0,
            "this is a web page or an XML file: save its table as .xlsx or "
            "CSV");
}

Test(sheet, broken_text_is_refused_at_its_line)
{
    REFUSED("a\nb\xFF\xFE\n", 2, "the text is not UTF-8: save it as UTF-8");
    REFUSED("\xFF\xFE"
            "a\0\n\0\x00\xD8"
            "b\0",
            2, "half a character in UTF-16 text: save it as UTF-8");
    REFUSED("\xFF\xFE"
            "a\0\n\0b",
            2, "half a character in UTF-16 text: save it as UTF-8");
    REFUSED("a,b\n1,\"2\n", 2, "a quoted field has no closing quote");
    REFUSED("a,b\n1,x\x01y\n", 2, "a control character in cell B2");
}

Test(sheet, cells_are_named_as_spreadsheets_name_them)
{
    char name[CN_CELL_NAME_MAX];
    cr_assert_str_eq(cn_sheet_cell_name(name, 2, 7), "C7");
    cr_assert_str_eq(cn_sheet_cell_name(name, 25, 1), "Z1");
    cr_assert_str_eq(cn_sheet_cell_name(name, 26, 1), "AA1");
    cr_assert_str_eq(cn_sheet_cell_name(name, 63, 2000000), "BL2000000");
}
