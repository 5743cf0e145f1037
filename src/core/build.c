/* SPDX-License-Identifier: MIT
 *
 * build.c: ruleset → index: fill the sections, then lay them into one block.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "build.h"

#define SECTION_MAX ((size_t)1 << 31)
#define SCRATCH_MAX ((size_t)1024 * 1024 * 1024)

int32_t cn_build_append(struct cn_builder *b, enum cn_section_id id,
                        const void *items, size_t n)
{
    struct cn_section *section = &b->section[id];
    size_t max = section->max ? section->max : 64;
    while (section->n + n > max) {
        max *= 2;
    }
    if (max != section->max) {
        char *data = max * section->item < SECTION_MAX
                         ? realloc(section->data, max * section->item)
                         : NULL;
        if (!data) {
            b->failed = true;
            return 0;
        }
        section->data = data;
        section->max = max;
    }
    memcpy(section->data + section->n * section->item, items,
           n * section->item);
    section->n += n;
    return (int32_t)(section->n - n);
}

int32_t cn_build_add(struct cn_builder *b, enum cn_section_id id,
                     const void *item)
{
    return cn_build_append(b, id, item, 1);
}

cn_text cn_build_text(struct cn_builder *b, const char *text)
{
    size_t len = strlen(text);
    int32_t *known = cn_bytesmap_at(&b->texts, text, len);
    if (!known) {
        b->failed = true;
        return 0;
    }
    if (*known < 0) {
        *known = cn_build_append(b, CN_SEC_texts, text, len + 1);
    }
    return (cn_text)*known;
}

cn_text cn_build_sym(struct cn_builder *b, cn_sym sym)
{
    if (sym <= 0 || (uint32_t)sym >= b->n_syms) {
        return cn_build_text(b, cn_text_of(b->rs, sym));
    }
    if (b->text_of[sym] == 0) {
        b->text_of[sym] = cn_build_text(b, cn_text_of(b->rs, sym));
    }
    return b->text_of[sym];
}

static void builder_init(struct cn_builder *b, struct cn_ruleset *rs)
{
    *b = (struct cn_builder){.rs = rs};
#define SET_ITEM_SIZE(name, type) b->section[CN_SEC_##name].item = sizeof(type);
    CN_SECTIONS(SET_ITEM_SIZE)
#undef SET_ITEM_SIZE
    cn_arena_init(&b->scratch, SCRATCH_MAX);
    cn_bytesmap_init(&b->texts, &b->scratch);
    cn_bytesmap_init(&b->chains, &b->scratch);
    cn_bytesmap_init(&b->leaves, &b->scratch);
    cn_bytesmap_init(&b->diagrams, &b->scratch);
    (void)cn_build_text(b, "");
    b->n_syms = rs->strings.n;
    b->text_of = CN_ARENA_NEW(&b->scratch, cn_text, b->n_syms);
    b->failed = b->failed || !b->text_of;
    b->n_syms = b->text_of ? b->n_syms : 0;
}

static void builder_release(struct cn_builder *b)
{
    for (int i = 0; i < CN_N_SECTIONS; i++) {
        free(b->section[i].data);
    }
    cn_arena_release(&b->scratch);
}

static size_t aligned(size_t size)
{
    return (size + 15) / 16 * 16;
}

/* Padding is zero, so that equal content gives equal bytes. */
static struct cn_index_head *lay_out(const struct cn_builder *b)
{
    size_t size = aligned(sizeof(struct cn_index_head));
    for (int i = 0; i < CN_N_SECTIONS; i++) {
        size += aligned(b->section[i].n * b->section[i].item);
    }
    struct cn_index_head *head = calloc(1, size);
    if (!head) {
        return NULL;
    }
    head->layout = cn_index_layout();
    head->size = size;
    size_t at = aligned(sizeof *head);
    for (int i = 0; i < CN_N_SECTIONS; i++) {
        size_t bytes = b->section[i].n * b->section[i].item;
        head->offset[i] = at;
        head->count[i] = b->section[i].n;
        if (bytes > 0) {
            memcpy((char *)head + at, b->section[i].data, bytes);
        }
        at += aligned(bytes);
    }
    return head;
}

enum cn_status cn_index_build(struct cn_ruleset *rs, struct cn_index **out,
                              struct cn_error *err)
{
    enum cn_status status = CN_OK;
    struct cn_index_head *head = NULL;
    struct cn_builder b;
    builder_init(&b, rs);
    cn_build_things(&b);
    cn_build_diagrams(&b);
    cn_build_entries(&b);
    b.failed = b.failed || cn_arena_failed(&rs->arena);
    if (cn_ruleset_broken(rs) && !b.failed) {
        status = cn_ruleset_fail(rs, err);
        goto out;
    }
    head = b.failed ? NULL : lay_out(&b);
    status = head ? cn_index_open(head, head->size, head, free, out, err)
                  : cn_fail(err, CN_E_NOMEM, "out of memory while compiling");
    if (status == CN_OK) {
        head = NULL;
    }
out:
    free(head);
    builder_release(&b);
    return status;
}
