/* SPDX-License-Identifier: MIT
 *
 * index.c: a block of bytes as an index, and its end.
 */
#include "index.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"

/* FNV-1a: for telling builds apart, not for trust. */
static uint64_t mix(uint64_t hash, const void *bytes, size_t len)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < len; i++) {
        hash = (hash ^ at[i]) * UINT64_C(1099511628211);
    }
    return hash;
}

static const size_t item_size[CN_N_SECTIONS] = {
#define SECTION_SIZE(name, type) [CN_SEC_##name] = sizeof(type),
    CN_SECTIONS(SECTION_SIZE)
#undef SECTION_SIZE
};

uint64_t cn_index_layout(void)
{
    const size_t head = sizeof(struct cn_index_head);
    uint64_t hash = UINT64_C(14695981039346656037);
    hash = mix(hash, CN_VERSION, sizeof CN_VERSION);
    hash = mix(hash, &head, sizeof head);
    return mix(hash, item_size, sizeof item_size);
}

/* Whether the section lies inside the block. */
static bool fits(const struct cn_index_head *head, int section)
{
    uint64_t at = head->offset[section];
    uint64_t n = head->count[section];
    return at % 16 == 0 && at >= sizeof *head && at <= head->size &&
           n <= INT32_MAX && n <= (head->size - at) / item_size[section];
}

static bool is_sound(const struct cn_index_head *head, size_t size)
{
    if (size < sizeof *head || head->layout != cn_index_layout() ||
        head->size != size) {
        return false;
    }
    for (int i = 0; i < CN_N_SECTIONS; i++) {
        if (!fits(head, i)) {
            return false;
        }
    }
    uint64_t n = head->count[CN_SEC_texts];
    return n > 0 &&
           ((const char *)head)[head->offset[CN_SEC_texts] + n - 1] == '\0';
}

static void find_sections(struct cn_index *ix)
{
    const struct cn_index_head *head = ix->block;
#define OPEN_SECTION(name, type)                                               \
    ix->name =                                                                 \
        (const void *)((const char *)head + head->offset[CN_SEC_##name]);      \
    ix->n_##name = (int32_t)head->count[CN_SEC_##name];
    CN_SECTIONS(OPEN_SECTION)
#undef OPEN_SECTION
}

enum cn_status cn_index_open(const void *block, size_t size, void *owner,
                             void (*drop)(void *), struct cn_index **out,
                             struct cn_error *err)
{
    const struct cn_index_head *head = block;
    if (!is_sound(head, size)) {
        return cn_fail(err, CN_E_INPUT, "not an index of this version");
    }
    struct cn_index *ix = calloc(1, sizeof *ix);
    if (!ix) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while compiling");
    }
    ix->block = head;
    ix->owner = owner;
    ix->drop = drop;
    find_sections(ix);
    *out = ix;
    return CN_OK;
}

enum cn_status cn_index_set_folder(struct cn_index *ix, const char *folder,
                                   struct cn_error *err)
{
    size_t len = strlen(folder);
    while (len > 1 && folder[len - 1] == '/') {
        len--;
    }
    char *shown = malloc(len + 2);
    if (!shown) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
    }
    bool root = len == 1 && folder[0] == '/';
    (void)snprintf(shown, len + 2, "%.*s%s", (int)len, folder, root ? "" : "/");
    free(ix->folder);
    ix->folder = shown;
    return CN_OK;
}

const char *cn_index_file(const struct cn_index *ix,
                          const struct cn_ix_rule *rule, struct cn_arena *arena)
{
    const char *name = cn_index_text(ix, rule->file);
    const char *folder = ix->folder ? ix->folder : "";
    size_t size = strlen(folder) + strlen(name) + 1;
    char *shown = cn_arena_alloc(arena, size, 1);
    if (!shown) {
        return "";
    }
    (void)snprintf(shown, size, "%s%s", folder, name);
    return shown;
}

const char *cn_index_field_label(const struct cn_index *ix, const char *field,
                                 enum cn_lang lang)
{
    int fact =
        cn_index_find(ix, ix->facts, ix->n_facts, sizeof *ix->facts, "field");
    if (fact == CN_NONE) {
        return field;
    }
    struct cn_ix_range values = ix->facts[fact].values;
    for (int v = values.first; v < values.first + values.n; v++) {
        if (strcmp(cn_index_text(ix, ix->values[v].id), field) == 0) {
            return cn_index_text(ix, ix->values[v].label.text[lang]);
        }
    }
    return field;
}

void cn_index_free(struct cn_index *ix)
{
    if (ix) {
        ix->drop(ix->owner);
        free(ix->folder);
        free(ix);
    }
}
