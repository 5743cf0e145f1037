/* SPDX-License-Identifier: MIT
 *
 * test_headings.c: the columns of lists by the headings that offices write,
 * maps, header lines below titles, and tiers in words.
 */
#include "store_help.h"

#include "../../src/store/headings_map.h"
#include "../../src/store/tiers.h"

static struct folder dir;

static void set_up(void)
{
    make_folder(&dir);
}

static void tear_down(void)
{
    remove_folder(&dir);
}

TestSuite(headings, .init = set_up, .fini = tear_down);

static struct cn_sheet_row row_of(const char *const cells[], int n)
{
    struct cn_sheet_row row = {.n_cells = n, .line = 1, .sheet = ""};
    for (int i = 0; i < CN_SHEET_CELLS_MAX; i++) {
        row.cell[i] = i < n ? cells[i] : "";
    }
    return row;
}

Test(headings, what_offices_write_is_recognised)
{
    static const struct {
        enum cn_heading heading;
        const char *cell;
    } cases[] = {
        {CN_H_NUMBER, "STT"},
        {CN_H_NUMBER, "TT"},
        {CN_H_NUMBER, "Số\nTT"},
        {CN_H_CODE, "Mã TTHC"},
        {CN_H_CODE, "MÃ SỐ TTHC"},
        {CN_H_CODE, "Mã thủ tục hành chính"},
        {CN_H_CODE, "Mã số hồ sơ TTHC"},
        {CN_H_CODE, "Mã TTHC trên Cổng Dịch vụ công quốc gia"},
        {CN_H_CODE, "Ma TTHC"},
        {CN_H_NAME, "Tên thủ tục hành chính"},
        {CN_H_NAME, "Tên TTHC (đầy đủ)"},
        {CN_H_NAME, "Thủ tục hành chính"},
        {CN_H_FIELD, "Lĩnh vực"},
        {CN_H_TIER, "Cấp thực hiện"},
        {CN_H_TIER, "Cấp giải quyết TTHC"},
        {CN_H_BODY, "Cơ quan thực hiện"},
        {CN_H_BODY, "Cơ quan có thẩm quyền quyết định"},
        {CN_H_BODY, "Thẩm quyền giải quyết"},
        {CN_H_BASIS, "Căn cứ pháp lý"},
        {CN_H_PUBLICATION, "Quyết định công bố"},
        {CN_H_PUBLICATION, "Số quyết định công bố"},
        {CN_H_STATUS, "Tình trạng"},
        {CN_H_NOTE, "Ghi chú"},
        {CN_H_PROVINCE, "Tỉnh/Thành phố"},
        {CN_H_CODE, "Procedure code"},
        {CN_H_TIER, "level"},
        {CN_H_BODY, "Competent authority"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cn_headings found;
        /* Something beside it, which makes a header of it. */
        const char *beside = cases[i].heading == CN_H_NAME ? "Mã" : "Tên";
        const char *const cells[] = {"khác", cases[i].cell, beside};
        struct cn_sheet_row row = row_of(cells, 3);
        cr_expect(cn_headings_find(&row, &found), "%s", cases[i].cell);
        cr_expect_eq(found.column[cases[i].heading], 1, "%s in column %d",
                     cases[i].cell, found.column[cases[i].heading]);
    }
}

Test(headings, titles_sections_and_rows_are_no_headers)
{
    static const char *const rows[][3] = {
        {"DANH MỤC THỦ TỤC HÀNH CHÍNH", "", ""},
        {"A", "Thủ tục hành chính cấp tỉnh", ""},
        {"I", "Lĩnh vực bưu chính", ""},
        {"1.013925", "Thủ tục hành chính về bưu chính", "Cấp tỉnh"},
        {"1", "2", "3"},
        {"", "Cơ quan thực hiện", "Ghi chú"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct cn_headings found;
        struct cn_sheet_row row = row_of(rows[i], 3);
        cr_expect(!cn_headings_find(&row, &found), "row %zu", i);
    }
}

/* Reads on to the header line, as those who read lists do. */
static enum cn_status seek(struct cn_sheet *sheet, const char *map,
                           struct cn_sheet_row *row, struct cn_headings *out,
                           struct cn_error *err)
{
    bool more = true;
    enum cn_status status = CN_OK;
    while (status == CN_OK) {
        status = cn_sheet_next(sheet, row, &more, err);
        if (status == CN_OK && !more) {
            return cn_headings_missing(row, err);
        }
        if (status == CN_OK && cn_headings_match(row, map, out)) {
            return map ? cn_headings_map(row, map, out, err) : CN_OK;
        }
    }
    return status;
}

static void check_seek(const char *text, const char *map, const char *want)
{
    struct cn_sheet *sheet = NULL;
    struct cn_sheet_row row = {.sheet = ""};
    struct cn_headings found;
    struct cn_error err = {0};
    char got[CN_MESSAGE_MAX];
    const char *path = put(&dir, "list", text);
    cr_assert_eq(cn_sheet_open(path, &sheet, &err), CN_OK, "%s", err.message);
    if (seek(sheet, map, &row, &found, &err) == CN_OK) {
        (void)snprintf(got, sizeof got, "%d code=%d name=%d tier=%d", row.line,
                       found.column[CN_H_CODE], found.column[CN_H_NAME],
                       found.column[CN_H_TIER]);
    } else {
        (void)snprintf(got, sizeof got, "%s", err.message);
    }
    cr_expect_str_eq(got, want);
    cn_sheet_close(sheet);
}

Test(headings, the_header_stands_below_titles)
{
    check_seek("TỈNH X,,\nDanh mục kèm theo,,\n\nSTT,Tên TTHC,Mã TTHC\n", NULL,
               "4 code=2 name=1 tier=-1");
    check_seek("a,b\n1,2\n", NULL,
               "no header line was found: a list has a column for the code "
               "('Mã TTHC') or the name ('Tên thủ tục') and another one; name "
               "them with --map code=…,name=…");
}

Test(headings, a_map_names_columns_by_heading_or_letter)
{
    check_seek("x,y,z\nMã hiệu,Nội dung,Cấp\n", "code=Mã hiệu,name=B",
               "2 code=0 name=1 tier=2");
    check_seek("x,y\nMã hiệu,Nội dung\n", "name=noi dung,code=ma hieu",
               "2 code=0 name=1 tier=-1");
    check_seek("t,,\nx,y,z\n1,2,3\n", "code=C,name=a",
               "2 code=2 name=0 tier=-1");
    check_seek("Mã,Tên,Cấp\n", "tier=A", "1 code=0 name=1 tier=0");
    check_seek("Mã,Tên, Cấp\n", "name=Tên, đủ,code=Mã",
               "no header line was found: a list has a column for the code "
               "('Mã TTHC') or the name ('Tên thủ tục') and another one; name "
               "them with --map code=…,name=…");
    check_seek("Mã,Tên\n", "cod=A",
               "the map names a column 'cod': did you mean 'code'");
    check_seek("Mã,Tên\n", "code",
               "the map 'code' is not understood: write it like code=Mã "
               "số,name=C");
    check_seek("Mã,Tên\n", "code=", "the map gives no column for 'code'");
}

Test(headings, tiers_are_told_by_words)
{
    const unsigned central = 1U << CN_TIER_CENTRAL;
    const unsigned province = 1U << CN_TIER_PROVINCE;
    const unsigned district = 1U << CN_TIER_DISTRICT;
    const unsigned commune = 1U << CN_TIER_COMMUNE;
    const struct {
        const char *text;
        unsigned tiers;
    } cases[] = {
        {"Cấp tỉnh", province},
        {"Cấp Tỉnh; Cấp Xã", province | commune},
        {"Tỉnh, xã", province | commune},
        {"CẤP BỘ", central},
        {"Trung ương", central},
        {"cấp tỉnh và cấp xã", province | commune},
        {"Cấp Huyện", district},
        {"province;commune", province | commune},
        {"THỦ TỤC HÀNH CHÍNH CẤP XÃ", commune},
        {"Thành phố trực thuộc trung ương", 0},
        {"Lĩnh vực bảo hiểm xã hội", 0},
        {"Thủ tục cấp bổ sung", 0},
        {"Sở Khoa học và Công nghệ", 0},
        {"", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        cr_expect_eq(cn_tiers_named(cases[i].text), cases[i].tiers, "%s: %u",
                     cases[i].text, cn_tiers_named(cases[i].text));
    }
}
