/* SPDX-License-Identifier: MIT
 *
 * tiers.c: the tiers of government that a cell or a section line of a list
 * names.
 *
 * "Xã" alone is a tier in a cell of tiers and part of "bảo hiểm xã hội" in a
 * section line, so a lone word counts only where it is the whole part.
 */
#include <string.h>

#include "../base/text.h"
#include "headings.h"

#define TEXT_MAX 512

static const struct {
    enum cn_tier tier;
    const char *phrases; /* wherever they stand, folded, between bars */
    const char *parts;   /* as a whole part of a list */
} names[] = {
    {CN_TIER_CENTRAL, "|cap trung uong|cap bo|bo nganh|central level|",
     "|trung uong|tw|bo|central|"},
    {CN_TIER_PROVINCE, "|cap tinh|provincial level|",
     "|tinh|tinh thanh pho|province|provincial|"},
    {CN_TIER_DISTRICT, "|cap huyen|district level|", "|huyen|district|"},
    {CN_TIER_COMMUNE, "|cap xa|commune level|",
     "|xa|xa phuong|xa phuong dac khu|commune|"},
};

/* These hold words of a tier and mean something else. */
static const char *const misleading[] = {"cap bo sung", "cap xac nhan"};

static bool has_phrase(const char *folded, const char *list)
{
    for (const char *at = list + 1; *at != '\0';) {
        size_t len = strcspn(at, "|");
        for (const char *here = folded; *here != '\0'; here++) {
            if ((here == folded || here[-1] == ' ') &&
                strncmp(here, at, len) == 0 &&
                (here[len] == '\0' || here[len] == ' ')) {
                return true;
            }
        }
        at += len + 1;
    }
    return false;
}

static bool is_part(const char *folded, const char *list)
{
    size_t len = strlen(folded);
    const char *at = len > 0 ? strstr(list, folded) : NULL;
    while (at && (at[-1] != '|' || at[len] != '|')) {
        at = strstr(at + 1, folded);
    }
    return at != NULL;
}

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
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (has_phrase(folded, names[i].phrases) ||
            is_part(folded, names[i].parts)) {
            tiers |= 1U << names[i].tier;
        }
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
