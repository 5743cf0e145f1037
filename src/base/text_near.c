/* SPDX-License-Identifier: MIT
 *
 * text_near.c: which known word somebody may have meant: distance over bytes.
 */
#include <string.h>

#include "text.h"

#define DISTANCE_MAX 64 /* bytes of the longest word compared */

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

/* One row of the table: `row` from `one` and `two` rows above. Returns its
 * smallest value. */
static int fill_row(const char *a, size_t i, const char *b, size_t len,
                    const int *two, const int *one, int *row)
{
    row[0] = (int)i;
    int least = row[0];
    for (size_t j = 1; j <= len; j++) {
        int cost = a[i - 1] == b[j - 1] ? 0 : 1;
        int best = smaller(one[j] + 1, row[j - 1] + 1);
        best = smaller(best, one[j - 1] + cost);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
            best = smaller(best, two[j - 2] + 1);
        }
        row[j] = best;
        least = smaller(least, best);
    }
    return least;
}

int cn_text_distance(const char *a, const char *b, int limit)
{
    int rows[3][DISTANCE_MAX + 1] = {{0}};
    size_t a_len = strlen(a);
    size_t b_len = strlen(b);
    size_t gap = a_len > b_len ? a_len - b_len : b_len - a_len;
    if (a_len > DISTANCE_MAX || b_len > DISTANCE_MAX || limit < 0 ||
        gap > (size_t)limit) {
        return limit + 1;
    }
    int *two = rows[0];
    int *one = rows[1];
    int *row = rows[2];
    for (size_t j = 0; j <= b_len; j++) {
        two[j] = one[j] = (int)j;
    }
    int above = 0; /* a transposition reaches two rows back */
    for (size_t i = 1; i <= a_len; i++) {
        int least = fill_row(a, i, b, b_len, two, one, row);
        if (least > limit && above > limit) {
            return limit + 1;
        }
        above = least;
        int *spare = two;
        two = one;
        one = row;
        row = spare;
    }
    return one[b_len] > limit ? limit + 1 : one[b_len];
}

int cn_text_nearest(const char *word, const char *const *candidates, int n)
{
    size_t len = strlen(word);
    int best = -1;
    int limit = len > DISTANCE_MAX ? -1 : (int)(len / 3);
    for (int i = 0; i < n && limit >= 0; i++) {
        int distance = cn_text_distance(word, candidates[i], limit);
        if (distance <= limit) {
            best = i;
            limit = distance - 1;
        }
    }
    return best;
}
