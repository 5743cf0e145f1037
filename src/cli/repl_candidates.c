/* SPDX-License-Identifier: MIT
 *
 * repl_candidates.c: the list of what a word may be: sorted, none twice.
 */
#include <stdlib.h>
#include <string.h>

#include "candidates.h"

void cn_candidates_add(struct cn_candidates *list, const char *text,
                       const char *label)
{
    if (list->n == CN_CANDIDATES_MAX || list->failed) {
        return;
    }
    if (list->n == list->room) {
        int room = list->room > 0 ? list->room * 2 : 64;
        struct cn_candidate *grown =
            realloc(list->items, (size_t)room * sizeof *grown);
        if (!grown) {
            list->failed = true;
            return;
        }
        list->items = grown;
        list->room = room;
    }
    char *copy = strdup(text);
    if (!copy) {
        list->failed = true;
        return;
    }
    list->items[list->n++] = (struct cn_candidate){copy, label ? label : ""};
}

static int compare(const void *a, const void *b)
{
    const struct cn_candidate *x = a, *y = b;
    return strcmp(x->text, y->text);
}

void cn_candidates_sort(struct cn_candidates *list)
{
    int kept = 0;
    if (list->n > 1) {
        qsort(list->items, (size_t)list->n, sizeof *list->items, compare);
    }
    for (int i = 0; i < list->n; i++) {
        if (kept > 0 &&
            strcmp(list->items[kept - 1].text, list->items[i].text) == 0) {
            free(list->items[i].text);
        } else {
            list->items[kept++] = list->items[i];
        }
    }
    list->n = kept;
}

void cn_candidates_release(struct cn_candidates *candidates)
{
    for (int i = 0; i < candidates->n; i++) {
        free(candidates->items[i].text);
    }
    free(candidates->items);
    *candidates = (struct cn_candidates){.start = 0};
}

size_t cn_candidates_common(const struct cn_candidates *candidates)
{
    if (candidates->n == 0) {
        return 0;
    }
    const char *first = candidates->items[0].text;
    const char *last = candidates->items[candidates->n - 1].text;
    size_t len = 0;
    while (first[len] != '\0' && first[len] == last[len]) {
        len++;
    }
    /* Both end the common part in the middle of a character together. */
    while (len > 0 && ((unsigned char)first[len] & 0xC0) == 0x80) {
        len--;
    }
    return len;
}
