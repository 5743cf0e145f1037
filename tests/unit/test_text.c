/* SPDX-License-Identifier: MIT
 *
 * test_text.c: Vietnamese text: folding, tone placement, distance.
 */
#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>
#include <utf8proc.h>

#include "../../src/base/text.h"

typedef size_t change_fn(const char *, size_t, char *, size_t);

struct pair {
    const char *in, *out;
};

static void check_all(change_fn *change, const struct pair *pairs, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char out[256];
        size_t len = change(pairs[i].in, strlen(pairs[i].in), out, sizeof out);
        cr_assert_str_eq(out, pairs[i].out, "'%s' gave '%s', not '%s'",
                         pairs[i].in, out, pairs[i].out);
        cr_assert_eq(len, strlen(out));
    }
}

#define CHECK_ALL(change, pairs)                                               \
    check_all((change), (pairs), sizeof(pairs) / sizeof *(pairs))

Test(text, folding_removes_case_accents_and_punctuation)
{
    static const struct pair pairs[] = {
        {"", ""},
        {"  ", ""},
        {"Hoà Bình", "hoa binh"},
        {"Hòa  bình", "hoa binh"},
        {"Đắk Lắk", "dak lak"},
        {"Bà Rịa - Vũng Tàu", "ba ria vung tau"},
        {"(TP. Hồ Chí Minh)", "tp ho chi minh"},
        {"NĐ 133/2025/NĐ-CP", "nd 133 2025 nd cp"},
        {"ƯỜNG Ợ ỹ", "uong o y"},
        {"1.013925", "1 013925"},
        {"a\tb\nc", "a b c"},
        {"µ²", "μ²"},
    };
    CHECK_ALL(cn_text_fold, pairs);
}

Test(text, folding_reads_decomposed_letters_like_composed_ones)
{
    static const struct pair pairs[] = {
        {"tie\xCC\x82\xCC\x81p", "tiep"},
        {"D\xCC\xA3o", "do"},
        {"vi\xE1\xBB\x87n", "vien"},
    };
    CHECK_ALL(cn_text_fold, pairs);
}

Test(text, old_tone_placement_becomes_the_new_one)
{
    static const struct pair pairs[] = {
        {"hòa hóa hỏa hõa họa", "hoà hoá hoả hoã hoạ"},
        {"khỏe xòe lóe", "khoẻ xoè loé"},
        {"thủy tùy lũy hủy lụy", "thuỷ tuỳ luỹ huỷ luỵ"},
        {"Ủy ban nhân dân", "Uỷ ban nhân dân"},
        {"KHÁNH HÒA", "KHÁNH HOÀ"},
        {"Thanh Hóa, Khánh Hòa.", "Thanh Hoá, Khánh Hoà."},
        {"hóa-học", "hoá-học"},
        {"qúy", "quý"},
    };
    CHECK_ALL(cn_text_normalise, pairs);
}

Test(text, other_tones_stay_where_they_are)
{
    static const struct pair pairs[] = {
        {"hoàn thoại khoản", "hoàn thoại khoản"},
        {"hòan", "hòan"},
        {"quý quỹ quỳ", "quý quỹ quỳ"},
        {"hoà thuỷ khoẻ", "hoà thuỷ khoẻ"},
        {"của mía nghĩa giúp", "của mía nghĩa giúp"},
        {"huyện tuyến thuyền", "huyện tuyến thuyền"},
        {"đào tạo báo cáo", "đào tạo báo cáo"},
        {"hồa xúay", "hồa xúay"},
        {"òa", "oà"},
        {"ó a", "ó a"},
        {"", ""},
    };
    CHECK_ALL(cn_text_normalise, pairs);
}

Test(text, normalising_twice_changes_nothing_more)
{
    char once[64], twice[64];
    const char *text = "Ủy ban nhân dân tỉnh Thanh Ho\xCC\x81"
                       "a";
    (void)cn_text_normalise(text, strlen(text), once, sizeof once);
    cr_assert_str_eq(once, "Uỷ ban nhân dân tỉnh Thanh Hoá");
    (void)cn_text_normalise(once, strlen(once), twice, sizeof twice);
    cr_assert_str_eq(once, twice);
}

Test(text, nfc_composes_and_keeps_the_spelling)
{
    static const struct pair pairs[] = {
        {"Ho\xCC\x80"
         "a",
         "Hòa"},
        {"tie\xCC\x82\xCC\x81p", "tiếp"},
        {"o\xCC\xA3\xCC\x82", "ộ"},
    };
    CHECK_ALL(cn_text_nfc, pairs);
}

Test(text, malformed_text_is_refused_by_every_function)
{
    static const char *const bad[] = {
        "\x80",     "a\xC3",    "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80",
        "\xE1\xBB", "tie\xFFp",
    };
    char out[32];
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        size_t len = strlen(bad[i]);
        cr_assert_not(cn_text_is_utf8(bad[i], len), "case %zu", i);
        cr_assert_not(cn_text_is_nfc(bad[i], len), "case %zu", i);
        cr_assert_eq(cn_text_fold(bad[i], len, out, sizeof out), SIZE_MAX);
        cr_assert_eq(cn_text_nfc(bad[i], len, out, sizeof out), SIZE_MAX);
        cr_assert_eq(cn_text_normalise(bad[i], len, out, sizeof out), SIZE_MAX);
    }
}

Test(text, a_short_buffer_gets_whole_letters_and_the_length_needed)
{
    char out[6];
    size_t len = cn_text_nfc("tiếp", strlen("tiếp"), out, sizeof out);
    cr_assert_eq(len, strlen("tiếp"));
    cr_assert_str_eq(out, "tiế");
    char small[5];
    (void)cn_text_nfc("tiếp", strlen("tiếp"), small, sizeof small);
    cr_assert_str_eq(small, "ti");
    cr_assert_eq(cn_text_fold("Đắk", strlen("Đắk"), NULL, 0), 3);
}

Test(text, only_composed_text_is_nfc)
{
    cr_assert(cn_text_is_nfc("tiếp nhận", strlen("tiếp nhận")));
    cr_assert(cn_text_is_nfc("", 0));
    cr_assert_not(cn_text_is_nfc("ti\x65\xCC\x82p", 6));
}

Test(text, distance_counts_edits_and_swaps_up_to_its_limit)
{
    cr_assert_eq(cn_text_distance("born", "born", 3), 0);
    cr_assert_eq(cn_text_distance("bron", "born", 3), 1);
    cr_assert_eq(cn_text_distance("publcation", "publication", 3), 1);
    cr_assert_eq(cn_text_distance("abc", "", 3), 3);
    cr_assert_eq(cn_text_distance("kitten", "sitting", 3), 3);
    cr_assert_eq(cn_text_distance("kitten", "sitting", 2), 3);
    cr_assert_eq(cn_text_distance("ab", "ba", 0), 1);
    cr_assert_eq(cn_text_distance("", "", 0), 0);
}

Test(text, a_very_long_word_is_far_from_everything)
{
    char word[80];
    memset(word, 'a', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    const char *const words[] = {word};
    cr_assert_eq(cn_text_distance(word, word, 5), 6);
    cr_assert_eq(cn_text_nearest(word, words, 1), -1);
}

Test(text, the_nearest_word_is_within_a_third_of_the_length)
{
    static const char *const words[] = {"born", "abolished", "publication"};
    cr_assert_eq(cn_text_nearest("publicaton", words, 3), 2);
    cr_assert_eq(cn_text_nearest("bron", words, 3), 0);
    cr_assert_eq(cn_text_nearest("xyz", words, 3), -1);
    cr_assert_eq(cn_text_nearest("", words, 3), -1);
}

/* The general way, with the library that knows all of Unicode. */
static void fold_slowly(int32_t point, char out[32])
{
    int32_t part[16];
    int last_class = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char(
        point, part, 16, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, &last_class);
    char *at = out;
    for (utf8proc_ssize_t i = 0; i < n; i++) {
        utf8proc_category_t category = utf8proc_category(part[i]);
        bool kept = (category >= UTF8PROC_CATEGORY_LU &&
                     category <= UTF8PROC_CATEGORY_LO) ||
                    (category >= UTF8PROC_CATEGORY_ND &&
                     category <= UTF8PROC_CATEGORY_NO);
        if (kept) {
            int32_t letter = part[i] == 0x111 ? 'd' : part[i];
            at += utf8proc_encode_char(letter, (utf8proc_uint8_t *)at);
        }
    }
    *at = '\0';
}

Test(text, every_letter_folds_as_the_tables_of_unicode_say)
{
    for (int32_t point = 1; point < 0x3000; point++) {
        char text[8] = "";
        char want[32];
        char got[32];
        size_t len =
            (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)text);
        fold_slowly(point, want);
        (void)cn_text_fold(text, len, got, sizeof got);
        cr_expect_str_eq(got, want, "U+%04X: '%s', not '%s'", (unsigned)point,
                         got, want);
    }
}
