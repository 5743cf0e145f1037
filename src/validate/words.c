/* SPDX-License-Identifier: MIT
 *
 * words.c: the closed lists of words by which published lists name tiers,
 * bodies and sectors. All texts are folded: no accents, lower case, single
 * spaces. What is not in these lists is not understood.
 */
#include <string.h>

#include "validate.h"

struct words {
    const char *words;
    unsigned tiers; /* 0: a word that only joins others */
};

#define CENTRAL  CN_TIER_BIT(CN_TIER_CENTRAL)
#define PROVINCE CN_TIER_BIT(CN_TIER_PROVINCE)
#define COMMUNE  CN_TIER_BIT(CN_TIER_COMMUNE)
#define DISTRICT CN_TIER_BIT(CN_TIER_DISTRICT)

/* The longest that fits is taken. */
static const struct words tier_words[] = {
    {"trung uong", CENTRAL},
    {"tw", CENTRAL},
    {"cap bo", CENTRAL},
    {"bo nganh", CENTRAL},
    {"central", CENTRAL},
    {"tinh", PROVINCE},
    {"thanh pho", PROVINCE},
    {"tp", PROVINCE},
    {"thanh pho truc thuoc trung uong", PROVINCE},
    {"thanh pho thuoc tinh", DISTRICT},
    {"province", PROVINCE},
    {"provincial", PROVINCE},
    {"huyen", DISTRICT},
    {"quan", DISTRICT},
    {"thi xa", DISTRICT},
    {"district", DISTRICT},
    {"xa", COMMUNE},
    {"phuong", COMMUNE},
    {"dac khu", COMMUNE},
    {"thi tran", COMMUNE},
    {"commune", COMMUNE},
    {"communal", COMMUNE},
    {"cap", 0},
    {"va", 0},
    {"hoac", 0},
    {"cac", 0},
    {"and", 0},
    {"or", 0},
    {"level", 0},
    {"tier", 0},
    {"truc thuoc trung uong", 0}, /* after "tỉnh, thành phố" */
    {NULL, 0},
};

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

const char *cn_words_after(const char *folded, const char *words)
{
    size_t len = strlen(words);
    if (strncmp(folded, words, len) != 0 ||
        (folded[len] != ' ' && folded[len] != '\0')) {
        return NULL;
    }
    return folded + len + (folded[len] == ' ');
}

bool cn_words_hold(const char *folded, const char *words)
{
    for (const char *at = folded; at; at = strchr(at, ' ')) {
        at += *at == ' ';
        if (cn_words_after(at, words)) {
            return true;
        }
    }
    return false;
}

/* Takes the longest entry that the text begins with. */
static const char *take_tier(const char *folded, const struct words **out)
{
    const char *best = NULL;
    for (const struct words *w = tier_words; w->words; w++) {
        const char *rest = cn_words_after(folded, w->words);
        if (rest && (!best || rest > best)) {
            best = rest;
            *out = w;
        }
    }
    return best;
}

const char *cn_words_take_tier(const char *folded, unsigned *tiers)
{
    const struct words *word = NULL;
    const char *rest = take_tier(folded, &word);
    *tiers |= rest ? word->tiers : 0;
    return rest;
}

unsigned cn_words_tiers(const char *folded)
{
    unsigned tiers = 0;
    while (folded && *folded != '\0') {
        folded = cn_words_take_tier(folded, &tiers);
    }
    return folded ? tiers : 0;
}

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
