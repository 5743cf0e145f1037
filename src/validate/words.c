/* SPDX-License-Identifier: MIT
 *
 * words.c: the closed lists of words by which published lists name bodies
 * and sectors. All texts are folded: no accents, lower case, single
 * spaces. What is not in these lists is not understood.
 */
#include <string.h>

#include "validate.h"

static const char *const abbreviations[][2] = {
    {"ubnd", "uy ban nhan dan"},
    {"uy ban nd", "uy ban nhan dan"},
    {"ct", "chu tich"},
    {"hdnd", "hoi dong nhan dan"},
    {"kh cn", "khoa hoc va cong nghe"},
    {"khcn", "khoa hoc va cong nghe"},
    {"kh va cn", "khoa hoc va cong nghe"},
    {"khoa hoc cong nghe", "khoa hoc va cong nghe"},
    {"skhcn", "so khoa hoc va cong nghe"},
    {"bkhcn", "bo khoa hoc va cong nghe"},
    {"shtt", "so huu tri tue"},
    {"tcdlcl", "tieu chuan do luong chat luong"},
    {"tdc", "tieu chuan do luong chat luong"},
    {"ttpvhcc", "trung tam phuc vu hanh chinh cong"},
    {"ttphvhcc", "trung tam phuc vu hanh chinh cong"},
    {"vhxh", "van hoa xa hoi"},
};

/* Sectors whose departments and ministries have procedures of their own. */
static const char *const sectors[] = {
    "y te",
    "cong thuong",
    "xay dung",
    "tai chinh",
    "noi vu",
    "tu phap",
    "giao duc va dao tao",
    "nong nghiep va moi truong",
    "van hoa the thao va du lich",
    "van hoa va the thao",
    "du lich",
    "dan toc va ton giao",
    "ngoai vu",
    "ngoai giao",
    "cong an",
};

void cn_words_spell(struct cn_strbuf *buf, const char *folded)
{
    const size_t n = sizeof abbreviations / sizeof *abbreviations;
    while (*folded != '\0') {
        const char *rest = NULL;
        cn_strbuf_puts(buf, buf->len > 0 ? " " : "");
        for (size_t i = 0; i < n && !rest; i++) {
            rest = cn_words_after(folded, abbreviations[i][0]);
            if (rest) {
                cn_strbuf_puts(buf, abbreviations[i][1]);
            }
        }
        if (!rest) {
            size_t len = strcspn(folded, " ");
            cn_strbuf_add(buf, folded, len);
            rest = folded + len + (folded[len] == ' ');
        }
        folded = rest;
    }
}

enum cn_tier cn_words_other_sector(const char *folded)
{
    const char *department = cn_words_after(folded, "so");
    const char *ministry = cn_words_after(folded, "bo");
    const char *rest = department ? department : ministry;
    for (size_t i = 0; rest && i < sizeof sectors / sizeof *sectors; i++) {
        if (cn_words_after(rest, sectors[i])) {
            return department ? CN_TIER_PROVINCE : CN_TIER_CENTRAL;
        }
    }
    return CN_TIER_NONE;
}
