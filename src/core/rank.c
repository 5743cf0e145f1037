/* SPDX-License-Identifier: MIT
 *
 * rank.c: which of two rules beats the other: an exception, else the higher
 * rank, else the later date of the same issuer.
 */
#include "rank.h"

int cn_kind_rank(enum cn_kind kind)
{
    static const int rank[] = {
        [CN_KIND_NONE] = 0,
        [CN_KIND_LAW] = 8,
        [CN_KIND_NA_RESOLUTION] = 7,
        [CN_KIND_DECREE] = 6,
        [CN_KIND_GOVERNMENT_RESOLUTION] = 6,
        [CN_KIND_PM_DECISION] = 5,
        [CN_KIND_CIRCULAR] = 4,
        [CN_KIND_PROVINCIAL_RESOLUTION] = 3,
        [CN_KIND_PROVINCIAL_DECISION] = 2,
    };
    return rank[kind];
}

cn_date cn_instrument_date(const struct cn_instrument *in)
{
    return in->issued != CN_DATE_MIN ? in->issued : in->from;
}

static bool is_exception(const struct cn_rank *a, const struct cn_rank *b)
{
    int low = 0;
    int high = a->n_beaten;
    while (low < high) {
        int middle = (low + high) / 2;
        if (a->beaten[middle] < b->number) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < a->n_beaten && a->beaten[low] == b->number;
}

const char *cn_rank_beats(const struct cn_rank *a, const struct cn_rank *b)
{
    if (is_exception(a, b)) {
        return "exception";
    }
    if (a->kind == CN_NONE || b->kind == CN_NONE || is_exception(b, a)) {
        return NULL;
    }
    if (a->kind != b->kind) {
        return a->kind > b->kind ? "rank" : NULL;
    }
    bool dated = a->date != CN_DATE_MIN && b->date != CN_DATE_MIN;
    return a->issuer != 0 && a->issuer == b->issuer && dated &&
                   a->date > b->date
               ? "later"
               : NULL;
}
