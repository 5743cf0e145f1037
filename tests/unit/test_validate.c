/* SPDX-License-Identifier: MIT
 *
 * Tests of what a published list is read by: the words of tiers and bodies,
 * the totals that lines state, the table of kinds.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../../src/validate/validate.h"

#define C CN_TIER_BIT(CN_TIER_CENTRAL)
#define P CN_TIER_BIT(CN_TIER_PROVINCE)
#define X CN_TIER_BIT(CN_TIER_COMMUNE)
#define D CN_TIER_BIT(CN_TIER_DISTRICT)

Test(validate, every_kind_has_a_name_of_its_own_and_words_in_both_languages)
{
    for (int k = 0; k < CN_N_VALIDATE_KIND; k++) {
        enum cn_validate_kind kind = (enum cn_validate_kind)k;
        const char *name = cn_validate_kind_name(kind);
        cr_assert(name && name[0] != '\0', "kind %d", k);
        cr_assert(cn_validate_kind_severity(kind) < CN_N_SEVERITY);
        for (int l = 0; l < CN_N_LANG; l++) {
            cr_assert(cn_validate_kind_label(kind, (enum cn_lang)l), "%s",
                      name);
            cr_assert(cn_validate_kind_help(kind, (enum cn_lang)l), "%s", name);
        }
        for (int other = 0; other < k; other++) {
            cr_assert_str_neq(
                name, cn_validate_kind_name((enum cn_validate_kind)other));
        }
    }
    cr_assert_null(cn_validate_kind_name(CN_N_VALIDATE_KIND));
    cr_assert_null(cn_severity_name(CN_N_SEVERITY));
}

Test(validate, tiers_are_named_by_a_closed_list_of_words)
{
    static const struct {
        const char *text;
        unsigned tiers;
    } cases[] = {
        {"cap tinh", P},
        {"tinh", P},
        {"cap xa", X},
        {"xa phuong", X},
        {"cap tinh cap xa", P | X},
        {"tinh va xa", P | X},
        {"trung uong", C},
        {"tw", C},
        {"cap huyen", D},
        {"quan huyen", D},
        {"thanh pho thuoc tinh", D},
        {"thanh pho truc thuoc trung uong", P},
        {"tinh thanh pho truc thuoc trung uong", P},
        {"provincial level", P},
        {"cap co so", 0},
        {"cap", 0},
        {"", 0},
        {"tinh thanh hoa", 0},
        {"xac nhan", 0},
        {"theo quy dinh cap tinh", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        cr_assert_eq(cn_tiers_only(cases[i].text), cases[i].tiers, "'%s': %x",
                     cases[i].text, cn_tiers_only(cases[i].text));
    }
}

Test(validate, abbreviations_are_spelled_out_word_by_word)
{
    static const char *const cases[][2] = {
        {"so kh cn", "so khoa hoc va cong nghe"},
        {"so khcn tinh lang son", "so khoa hoc va cong nghe tinh lang son"},
        {"ct ubnd tinh", "chu tich uy ban nhan dan tinh"},
        {"khcnx ubndx", "khcnx ubndx"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cn_strbuf out;
        cn_strbuf_init(&out, 1000);
        cn_words_spell(&out, cases[i][0]);
        cr_assert_str_eq(out.text, cases[i][1]);
        cn_strbuf_release(&out);
    }
    cr_assert_eq(cn_words_other_sector("so y te"), CN_TIER_PROVINCE);
    cr_assert_eq(cn_words_other_sector("so y te tinh lang son"),
                 CN_TIER_PROVINCE);
    cr_assert_eq(cn_words_other_sector("bo xay dung"), CN_TIER_CENTRAL);
    cr_assert_eq(cn_words_other_sector("so khoa hoc va cong nghe"),
                 CN_TIER_NONE);
    cr_assert_eq(cn_words_other_sector("so"), CN_TIER_NONE);
}

/* ---- totals of lines, over the rules alone --------------------------------
 */

static void totals_of(const cn_snapshot *snapshot, const char *line,
                      char out[200])
{
    char path[] = "/tmp/capnao-validate-XXXXXX";
    int fd = mkstemp(path);
    FILE *f = fd >= 0 ? fdopen(fd, "w") : NULL;
    cr_assert(f);
    fprintf(f, "\"%s\",,\nMã TTHC,Tên thủ tục,Lĩnh vực\n", line);
    fclose(f);
    struct cn_validate_options options = {
        .file = path, .province = CN_NONE, .on = 20300};
    struct cn_error err = {.status = CN_OK};
    cn_validation *validation = NULL;
    cr_assert_eq(cn_validate(snapshot, &options, CN_LANG_VI, &validation, &err),
                 CN_OK, "%s", err.message);
    const struct cn_validate_summary *s = cn_validation_summary(validation);
    out[0] = '\0';
    for (int i = 0; i < s->n_totals; i++) {
        size_t len = strlen(out);
        enum cn_tier tier = s->totals[i].tier;
        bool all = tier == CN_TIER_NONE;
        snprintf(out + len, 200 - len, "%s%d%s%s", len > 0 ? " " : "",
                 s->totals[i].stated, all ? "" : ":",
                 all ? "" : cn_tier_name(tier));
    }
    cn_validation_free(validation);
    unlink(path);
}

Test(validate, a_number_counts_only_where_the_line_says_that_it_does)
{
    static const char *const cases[][2] = {
        {"Danh mục 2.150 thủ tục hành chính", "2150"},
        {"Danh mục 2,150 TTHC, gồm 1.850 cấp tỉnh và 386 cấp xã",
         "2150 1850:province 386:commune"},
        {"Cấp tỉnh: 1.850 thủ tục; cấp xã: 386 thủ tục",
         "1850:province 386:commune"},
        {"25 thủ tục thuộc thẩm quyền giải quyết của cấp xã", "25:commune"},
        {"Tổng số: 12", "12"},
        {"Cộng: 12 thủ tục", "12"},
        {"Kèm theo Quyết định số 1234/QĐ-UBND ngày 05/9/2025", ""},
        {"Năm 2025, quý 3", ""},
        {"Danh mục 5 thủ tục mới ban hành, 3 thủ tục bị bãi bỏ", ""},
        {"Thủ tục 1.013925 và 2.002131.000.00.00.H58", ""},
        {"Phụ lục 2: 34 tỉnh, 3.321 xã", ""},
        {"99999999999999999999 thủ tục", ""},
        {"Tổng hợp 12", ""},
    };
    const struct cn_options options = {.rules = "rules"};
    struct cn_error err = {.status = CN_OK};
    cn_engine *engine = NULL;
    cr_assert_eq(cn_engine_open(&options, &engine, &err), CN_OK, "%s",
                 err.message);
    const cn_snapshot *snapshot = cn_engine_snapshot(engine);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char found[200];
        totals_of(snapshot, cases[i][0], found);
        cr_expect_str_eq(found, cases[i][1], "'%s': '%s'", cases[i][0], found);
    }
    cn_snapshot_release(snapshot);
    cn_engine_close(engine);
}
