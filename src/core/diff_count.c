/* SPDX-License-Identifier: MIT
 *
 * diff_count.c: how much changes: per field, per province, and from what to
 * what. A power or procedure counts once in each of these, however many rows
 * it has there.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/strbuf.h"
#include "diff.h"

#define KEY_MAX ((size_t)64 * 1024)

struct counting {
    struct cn_diffing *x;
    struct cn_arena *arena;
    struct cn_bytesmap seen; /* what was counted where */
    struct cn_strbuf key;
};

struct place { /* where something is counted */
    const char *kind;
    int at;
};

/* Was it not counted there before? */
static bool fresh(struct counting *c, struct place where, const char *what,
                  const char *more)
{
    cn_strbuf_clear(&c->key);
    cn_strbuf_printf(&c->key, "%s %d\n%s\n%s", where.kind, where.at, what,
                     more);
    int32_t *known = cn_bytesmap_at(&c->seen, c->key.text, c->key.len);
    bool first = known && *known < 0;
    if (first) {
        *known = 1;
    }
    return first;
}

static int count_powers(struct counting *c, struct place where,
                        const struct cn_diff_row *row)
{
    int n = 0;
    for (int i = 0; i < row->n_actions; i++) {
        n += fresh(c, where, row->subject, row->actions[i]);
    }
    return n;
}

static int count_procedures(struct counting *c, struct place where,
                            const struct cn_diff_row *row)
{
    int n = 0;
    for (int i = 0; i < row->n_procedures; i++) {
        n += fresh(c, where, "procedure", row->procedures[i]);
    }
    return n;
}

static void count_row(struct counting *c, struct place where,
                      const struct cn_diff_row *row, struct cn_diff_count *out)
{
    out->powers += count_powers(c, where, row);
    out->procedures += count_procedures(c, where, row);
}

/* ---- fields ------------------------------------------------------------- */

static void count_fields(struct counting *c)
{
    const struct cn_diff *diff = c->x->diff;
    struct cn_diff_summary *s = &c->x->diff->summary;
    struct cn_diff_count *list =
        CN_ARENA_NEW(c->arena, struct cn_diff_count, diff->n + 1);
    struct place where = {NULL, 0};
    for (size_t i = 0; list && i < diff->n; i++) {
        const struct cn_diff_row *row = &diff->rows[i];
        int at = 0;
        if (row->kind != CN_DIFF_ANSWER) {
            continue;
        }
        while (at < s->n_fields && strcmp(list[at].id, row->field) != 0) {
            at++;
        }
        if (at == s->n_fields) {
            list[s->n_fields++] = (struct cn_diff_count){
                .id = row->field, .label = row->field_label};
        }
        where = (struct place){"field", at};
        count_row(c, where, row, &list[at]);
    }
    s->fields = list;
}

/* ---- provinces ---------------------------------------------------------- */

static const struct cn_ix_unit *unit_of(const struct cn_diffing *x,
                                        const char *code, cn_date day)
{
    const struct cn_index *ix = &x->joint->ix;
    const struct cn_ix_unit *found = NULL;
    for (int u = 0; u < ix->n_units; u++) {
        const struct cn_ix_unit *unit = &ix->units[u];
        if (unit->parent == u &&
            strcmp(cn_index_text(ix, unit->code), code) == 0 &&
            (!found || unit->from <= day)) {
            found = unit;
        }
    }
    return found;
}

static void count_province(struct counting *c, const struct cn_diff_row *row,
                           const char *code, struct cn_diff_count *list)
{
    struct cn_diff_summary *s = &c->x->diff->summary;
    struct place where = {NULL, 0};
    int at = 0;
    while (at < s->n_provinces && strcmp(list[at].id, code) != 0) {
        at++;
    }
    if (at == s->n_provinces) {
        const struct cn_ix_unit *unit = unit_of(c->x, code, row->from);
        list[s->n_provinces++] = (struct cn_diff_count){
            .id = code,
            .label =
                unit ? cn_index_text(&c->x->joint->ix, unit->full_name) : code};
    }
    where = (struct place){"province", at};
    count_row(c, where, row, &list[at]);
}

static int compare_counts(const void *a, const void *b)
{
    return strcmp(((const struct cn_diff_count *)a)->id,
                  ((const struct cn_diff_count *)b)->id);
}

static void count_provinces(struct counting *c)
{
    const struct cn_diffing *x = c->x;
    const struct cn_index *ix = &x->joint->ix;
    struct cn_diff_summary *s = &x->diff->summary;
    struct cn_diff_count *list =
        CN_ARENA_NEW(c->arena, struct cn_diff_count, ix->n_units + 1);
    for (size_t i = 0; list && i < x->diff->n; i++) {
        const struct cn_diff_row *row = &x->diff->rows[i];
        for (int p = 0; row->kind == CN_DIFF_ANSWER && p < row->n_provinces;
             p++) {
            count_province(c, row, row->provinces[p], list);
        }
    }
    if (s->n_provinces > 0) {
        qsort(list, (size_t)s->n_provinces, sizeof *list, compare_counts);
    }
    for (int u = 0; u < ix->n_units; u++) {
        const struct cn_ix_unit *unit = &ix->units[u];
        s->all_provinces += unit->parent == u && unit->from <= x->days[0] &&
                            x->days[0] < unit->to;
    }
    s->provinces = list;
}

/* ---- moves -------------------------------------------------------------- */

/* What matters of a side for a move: not who, but at which tier. */
static struct cn_diff_side outline(const struct cn_diff_side *side)
{
    bool decided = side->declared && side->outcome == CN_DECIDED;
    return (struct cn_diff_side){.declared = side->declared,
                                 .outcome = side->outcome,
                                 .tier = decided ? side->tier : CN_TIER_NONE,
                                 .gone = side->gone};
}

static int side_order(const struct cn_diff_side *side)
{
    int tiers = (int)CN_N_TIER;
    return !side->declared
               ? -1
               : ((int)side->outcome * tiers + (int)side->tier) * 2 +
                     (int)side->gone;
}

static int compare_moves(const void *a, const void *b)
{
    const struct cn_diff_move *x = a;
    const struct cn_diff_move *y = b;
    int order = side_order(&x->before) - side_order(&y->before);
    return order ? order : side_order(&x->after) - side_order(&y->after);
}

static void count_moves(struct counting *c)
{
    const struct cn_diff *diff = c->x->diff;
    struct cn_diff_summary *s = &c->x->diff->summary;
    struct cn_diff_move *list =
        CN_ARENA_NEW(c->arena, struct cn_diff_move, diff->n + 1);
    struct place where = {NULL, 0};
    for (size_t i = 0; list && i < diff->n; i++) {
        const struct cn_diff_row *row = &diff->rows[i];
        const struct cn_diff_move move = {.before = outline(&row->before),
                                          .after = outline(&row->after)};
        int at = 0;
        if (row->kind != CN_DIFF_ANSWER) {
            continue;
        }
        while (at < s->n_moves && compare_moves(&list[at], &move) != 0) {
            at++;
        }
        if (at == s->n_moves) {
            list[s->n_moves++] = move;
        }
        where = (struct place){"move", at};
        list[at].powers += count_powers(c, where, row);
        list[at].procedures += count_procedures(c, where, row);
        for (int p = 0; p < row->n_provinces; p++) {
            list[at].provinces += fresh(c, where, "at", row->provinces[p]);
        }
    }
    if (s->n_moves > 0) {
        qsort(list, (size_t)s->n_moves, sizeof *list, compare_moves);
    }
    s->moves = list;
}

/* ---- rows and powers ------------------------------------------------------
 */

static void count_rows(struct counting *c)
{
    const struct cn_diff *diff = c->x->diff;
    struct cn_diff_summary *s = &c->x->diff->summary;
    struct place where = {NULL, 0};
    for (size_t i = 0; i < diff->n; i++) {
        const struct cn_diff_row *row = &diff->rows[i];
        where = (struct place){"kind", (int)row->kind};
        s->count[row->kind]++;
        s->changed[row->kind] += count_powers(c, where, row);
    }
}

static int side_powers(const struct cn_index *ix, const char *id)
{
    int i = cn_index_find(ix, ix->procedures, ix->n_procedures,
                          sizeof *ix->procedures, id);
    return i == CN_NONE ? 0 : ix->procedures[i].n_powers;
}

/* A procedure is answered only where all its actions are declared. */
static void list_encoded(struct counting *c)
{
    const struct cn_joint *joint = c->x->joint;
    const struct cn_index *ix = &joint->ix;
    struct cn_diff_summary *s = &c->x->diff->summary;
    const char **now =
        CN_ARENA_NEW(c->arena, const char *, ix->n_procedures + 1);
    const char **then =
        CN_ARENA_NEW(c->arena, const char *, ix->n_procedures + 1);
    bool all = c->x->all.options.power == CN_NONE;
    for (int i = 0; now && then && all && i < ix->n_procedures; i++) {
        const struct cn_ix_procedure *p = &ix->procedures[i];
        const char *id = cn_index_text(ix, p->id);
        const char *shown = cn_index_text(ix, p->code ? p->code : p->id);
        bool before = side_powers(joint->side[CN_OLD].ix, id) > 0;
        bool after = side_powers(joint->side[CN_NEW].ix, id) > 0;
        if (p->ministry == 0 && after && !before) {
            now[s->n_encoded++] = shown;
        } else if (p->ministry == 0 && before && !after) {
            then[s->n_not_encoded++] = shown;
        }
    }
    s->encoded = now;
    s->not_encoded = then;
}

void cn_diff_count_all(struct cn_diffing *x)
{
    struct counting c = {.x = x, .arena = &x->diff->proof->arena};
    cn_bytesmap_init(&c.seen, c.arena);
    cn_strbuf_init(&c.key, KEY_MAX);
    count_rows(&c);
    count_fields(&c);
    count_provinces(&c);
    count_moves(&c);
    list_encoded(&c);
    c.arena->failed = c.arena->failed || c.key.failed;
    cn_strbuf_release(&c.key);
}
