/* SPDX-License-Identifier: MIT
 *
 * names.c: holds the names of a list against those of the catalogue. Accents,
 * case, punctuation and a leading "Thủ tục" do not count; of a name that the
 * catalogue has only in part ("[…]") the known beginning is compared.
 */
#include <string.h>

#include "../base/text.h"
#include "validate.h"

#define ELLIPSIS     "\xE2\x80\xA6"
#define NEAR_PERCENT 60 /* of the words of the longer name */

static const char *without_lead(const char *folded)
{
    const char *rest = cn_words_after(folded, "thu tuc hanh chinh");
    rest = rest ? rest : cn_words_after(folded, "thu tuc");
    return rest && *rest != '\0' ? rest : folded;
}

static void read_name(struct cn_validating *v, int procedure)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    struct cn_name *name = &v->names.name[procedure];
    const char *text = cn_index_text(v->ix, v->ix->procedures[procedure].name);
    const char *end = strstr(text, ELLIPSIS);
    size_t len = end ? (size_t)(end - text) : strlen(text);
    *name = (struct cn_name){.words = "", .cut = end != NULL, .twin = CN_NONE};
    if (cn_text_fold(text, len, folded, sizeof folded) >= sizeof folded) {
        return;
    }
    name->words = cn_validate_keep(v, without_lead(folded));
    name->len = strlen(name->words);
}

void cn_names_init(struct cn_validating *v)
{
    int n = v->ix->n_procedures;
    cn_bytesmap_init(&v->names.by_words, v->arena);
    v->names.name = CN_ARENA_NEW(v->arena, struct cn_name, n + 1);
    for (int i = 0; v->names.name && i < n; i++) {
        read_name(v, i);
        const struct cn_name *name = &v->names.name[i];
        int32_t *at =
            name->len > 0 && !name->cut
                ? cn_bytesmap_at(&v->names.by_words, name->words, name->len)
                : NULL;
        if (at) {
            v->names.name[i].twin = *at;
            *at = i;
        }
    }
}

static int count_words(const char *folded)
{
    int n = *folded != '\0';
    for (const char *c = folded; *c != '\0'; c++) {
        n += *c == ' ';
    }
    return n;
}

/* How many words of `a` stand in `b` too. */
static int shared_words(const char *a, const char *b)
{
    int shared = 0;
    while (*a != '\0') {
        size_t len = strcspn(a, " ");
        for (const char *at = b; at; at = strchr(at, ' ')) {
            at += *at == ' ';
            if (strncmp(at, a, len) == 0 &&
                (at[len] == ' ' || at[len] == '\0')) {
                shared++;
                break;
            }
        }
        a += len + (a[len] == ' ');
    }
    return shared;
}

enum cn_name_match cn_name_compare(struct cn_validating *v, int procedure,
                                   const char *text)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    const struct cn_name *name = &v->names.name[procedure];
    const char *own = cn_index_text(v->ix, v->ix->procedures[procedure].name);
    if (strcmp(text, own) == 0) {
        return CN_NAME_SAME;
    }
    if (!cn_validate_fold(text, folded)) {
        return CN_NAME_FAR;
    }
    const char *words = without_lead(folded);
    size_t len = strlen(words);
    bool begins = strncmp(words, name->words, name->len) == 0;
    if (begins && (name->cut || len == name->len)) {
        return CN_NAME_SAME;
    }
    int longer = count_words(words);
    int other = count_words(name->words);
    longer = longer > other && !name->cut ? longer : other;
    int shared = shared_words(name->words, words);
    return shared * 100 >= longer * NEAR_PERCENT ? CN_NAME_NEAR : CN_NAME_FAR;
}

int cn_name_find(struct cn_validating *v, const char *text, bool *several)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    *several = false;
    if (!cn_validate_fold(text, folded) || folded[0] == '\0') {
        return CN_NONE;
    }
    const char *words = without_lead(folded);
    int32_t *at = cn_bytesmap_at(&v->names.by_words, words, strlen(words));
    if (!at || *at == CN_NONE) {
        return CN_NONE;
    }
    *several = v->names.name[*at].twin != CN_NONE;
    return *at;
}
