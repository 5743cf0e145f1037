/* SPDX-License-Identifier: MIT
 *
 * tiers.c: the words of tiers, one table.
 *
 * "Xã" alone is a tier in a cell of tiers and part of "bảo hiểm xã hội" in a
 * section line, so each word says where it counts.
 */
#include "tiers.h"

#include <string.h>

#include "../base/text.h"
#include "../base/words.h"

#define TEXT_MAX 512

enum where {
    ANYWHERE = 1, /* wherever it stands in a text */
    WHOLE = 2,    /* as a whole part of a list */
    AMONG = 4     /* among words of this table and no others */
};

#define CENTRAL  CN_TIER_BIT(CN_TIER_CENTRAL)
#define PROVINCE CN_TIER_BIT(CN_TIER_PROVINCE)
#define DISTRICT CN_TIER_BIT(CN_TIER_DISTRICT)
#define COMMUNE  CN_TIER_BIT(CN_TIER_COMMUNE)

static const struct {
    const char *words;
    unsigned tiers; /* 0: only joins others */
    unsigned where; /* bits of enum where */
} names[] = {
    {"cap trung uong", CENTRAL, ANYWHERE},
    {"cap bo", CENTRAL, ANYWHERE | AMONG},
    {"bo nganh", CENTRAL, ANYWHERE | AMONG},
    {"central level", CENTRAL, ANYWHERE},
    {"trung uong", CENTRAL, WHOLE | AMONG},
    {"tw", CENTRAL, WHOLE | AMONG},
    {"bo", CENTRAL, WHOLE},
    {"central", CENTRAL, WHOLE | AMONG},
    {"cap tinh", PROVINCE, ANYWHERE},
    {"provincial level", PROVINCE, ANYWHERE},
    {"tinh", PROVINCE, WHOLE | AMONG},
    {"tinh thanh pho", PROVINCE, WHOLE},
    {"thanh pho", PROVINCE, AMONG},
    {"tp", PROVINCE, AMONG},
    {"thanh pho truc thuoc trung uong", PROVINCE, AMONG},
    {"province", PROVINCE, WHOLE | AMONG},
    {"provincial", PROVINCE, WHOLE | AMONG},
    {"cap huyen", DISTRICT, ANYWHERE},
    {"district level", DISTRICT, ANYWHERE},
    {"huyen", DISTRICT, WHOLE | AMONG},
    {"quan", DISTRICT, AMONG},
    {"thi xa", DISTRICT, AMONG},
    {"thanh pho thuoc tinh", DISTRICT, AMONG},
    {"district", DISTRICT, WHOLE | AMONG},
    {"cap xa", COMMUNE, ANYWHERE},
    {"commune level", COMMUNE, ANYWHERE},
    {"xa", COMMUNE, WHOLE | AMONG},
    {"xa phuong", COMMUNE, WHOLE},
    {"xa phuong dac khu", COMMUNE, WHOLE},
    {"phuong", COMMUNE, AMONG},
    {"dac khu", COMMUNE, AMONG},
    {"thi tran", COMMUNE, AMONG},
    {"commune", COMMUNE, WHOLE | AMONG},
    {"communal", COMMUNE, AMONG},
    {"cap", 0, AMONG},
    {"va", 0, AMONG},
    {"hoac", 0, AMONG},
    {"cac", 0, AMONG},
    {"and", 0, AMONG},
    {"or", 0, AMONG},
    {"level", 0, AMONG},
    {"tier", 0, AMONG},
    {"truc thuoc trung uong", 0, AMONG}, /* after "tỉnh, thành phố" */
};

#define N_NAMES (sizeof names / sizeof *names)

/* These hold words of a tier and mean something else. */
static const char *const misleading[] = {"cap bo sung", "cap xac nhan"};

static unsigned tiers_of(const char *text, size_t len)
{
    char folded[TEXT_MAX];
    unsigned tiers = 0;
    size_t need = cn_text_fold(text, len, folded, sizeof folded);
    if (need >= sizeof folded) { /* malformed text gives the largest */
        return 0;
    }
    for (size_t i = 0; i < sizeof misleading / sizeof *misleading; i++) {
        char *found = strstr(folded, misleading[i]);
        if (found) {
            memset(found, 'x', strlen(misleading[i]));
        }
    }
    for (size_t i = 0; i < N_NAMES; i++) {
        bool whole = (names[i].where & WHOLE) != 0 &&
                     strcmp(folded, names[i].words) == 0;
        bool inside = (names[i].where & ANYWHERE) != 0 &&
                      cn_words_hold(folded, names[i].words);
        tiers |= whole || inside ? names[i].tiers : 0;
    }
    return tiers;
}

unsigned cn_tiers_named(const char *text)
{
    unsigned tiers = tiers_of(text, strlen(text));
    for (const char *at = text; *at != '\0';) {
        size_t len = strcspn(at, ",;/+&\n");
        tiers |= tiers_of(at, len);
        at += len + (at[len] != '\0' ? 1 : 0);
    }
    return tiers;
}

const char *cn_tiers_take(const char *folded, unsigned *tiers)
{
    const char *best = NULL;
    unsigned taken = 0;
    for (size_t i = 0; i < N_NAMES; i++) {
        const char *rest = (names[i].where & AMONG) != 0
                               ? cn_words_after(folded, names[i].words)
                               : NULL;
        if (rest && (!best || rest > best)) {
            best = rest;
            taken = names[i].tiers;
        }
    }
    *tiers |= taken;
    return best;
}

unsigned cn_tiers_only(const char *folded)
{
    unsigned tiers = 0;
    while (folded && *folded != '\0') {
        folded = cn_tiers_take(folded, &tiers);
    }
    return folded ? tiers : 0;
}
