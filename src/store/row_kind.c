/* SPDX-License-Identifier: MIT
 *
 * row_kind.c: the words that begin a total and a status, and the look of a
 * line of column numbers.
 */
#include "row_kind.h"

#include <string.h>

#include "../base/text.h"
#include "../base/words.h"

#define FOLDED_MAX 256

static const char *fold(const char *text, char out[FOLDED_MAX])
{
    size_t need = cn_text_fold(text, strlen(text), out, FOLDED_MAX);
    if (need == (size_t)-1) {
        out[0] = '\0';
    }
    return out;
}

bool cn_row_is_total(const struct cn_sheet_row *row)
{
    char folded[FOLDED_MAX];
    for (int i = 0; i < row->n_cells; i++) {
        (void)fold(row->cell[i], folded);
        if (cn_words_after(folded, "tong cong") ||
            cn_words_after(folded, "tong so") || strcmp(folded, "tong") == 0 ||
            strcmp(folded, "cong") == 0) {
            return true;
        }
    }
    return false;
}

bool cn_row_is_numbering(const struct cn_sheet_row *row)
{
    char folded[FOLDED_MAX];
    int n = 0;
    for (int i = 0; i < row->n_cells; i++) {
        (void)fold(row->cell[i], folded);
        size_t len = strlen(folded);
        if (len > 2 || strspn(folded, "0123456789") != len) {
            return false;
        }
        n += len > 0;
    }
    return n > 1;
}

bool cn_status_has_ended(const char *status)
{
    char folded[FOLDED_MAX];
    (void)fold(status, folded);
    return cn_words_after(folded, "bai bo") ||
           cn_words_after(folded, "da bai bo") ||
           cn_words_after(folded, "bi bai bo") ||
           cn_words_after(folded, "het hieu luc") ||
           cn_words_after(folded, "abolished") ||
           cn_words_after(folded, "ended");
}
