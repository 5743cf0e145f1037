/* SPDX-License-Identifier: MIT
 *
 * prove_slots.c: the days of a proof. A dossier is received on a day of the
 * period and decided on the same or on a later one; between two boundary days
 * of the power nothing changes.
 */
#include "prove.h"

static void add_slot(struct cn_one *one, const struct cn_slot *slot)
{
    struct cn_slot *slots =
        cn_arena_grow(&one->map.arena, one->slots, one->n_slots,
                      &one->max_slots, sizeof *slots);
    if (!slots) {
        one->map.failed = true;
        return;
    }
    slots[one->n_slots++] = *slot;
    one->slots = slots;
}

/* The first day after `day` on which the clock changes, at most `end`. */
static cn_date next_day(const cn_date *days, int n, cn_date day, cn_date end)
{
    int i = cn_days_until(days, n, day);
    return i < n && days[i] < end ? days[i] : end;
}

struct clocks {
    const cn_date *received, *on;
    int n_received, n_on;
};

static void add_days(struct cn_one *one, const struct clocks *c)
{
    const struct cn_index *ix = one->all->ix;
    cn_date end = one->all->options.to;
    int power = one->power;
    for (cn_date day = one->all->options.from; day < end;) {
        cn_date to = next_day(c->received, c->n_received, day, end);
        to = next_day(c->on, c->n_on, day, to);
        struct cn_slot slot = {
            .from = day,
            .to = to,
            .on_from = day,
            .on_to = to,
            .root = cn_index_root(ix, power, day, day),
            .before = cn_index_root(ix, power, day - 1, day - 1),
        };
        add_slot(one, &slot);
        day = to;
    }
}

/* Dossiers received in one interval and decided in a later one. Those whose
 * interval of decision holds the receipt too share the root of the day. */
static void add_pending(struct cn_one *one, const struct clocks *c)
{
    const struct cn_index *ix = one->all->ix;
    cn_date end = one->all->options.to;
    int power = one->power;
    for (cn_date day = one->all->options.from; day < end;) {
        cn_date to = next_day(c->received, c->n_received, day, end);
        for (cn_date on = next_day(c->on, c->n_on, to - 1, end); on < end;) {
            cn_date on_to = next_day(c->on, c->n_on, on, end);
            struct cn_slot slot = {
                .from = day,
                .to = to,
                .on_from = on,
                .on_to = on_to,
                .pending = true,
                .root = cn_index_root(ix, power, day, on),
                .before = cn_index_root(ix, power, day, to - 1),
            };
            if (slot.root != slot.before) {
                add_slot(one, &slot);
            }
            on = on_to;
        }
        day = to;
    }
}

bool cn_slots_make(struct cn_one *one)
{
    const struct cn_index *ix = one->all->ix;
    const int32_t *d = ix->diagrams + ix->powers[one->power].diagram.first;
    struct clocks c = {d + 2, d + 2 + d[0] - 1, d[0] - 1, d[1] - 1};
    add_days(one, &c);
    add_pending(one, &c);
    return !one->map.failed;
}

/* ---- provinces --------------------------------------------------------- */

void cn_slots_enter(struct cn_one *one, cn_date from, cn_date to)
{
    const struct cn_index *ix = one->all->ix;
    bool lives[CN_CLASSES_MAX] = {false};
    int stand_in = CN_NONE;
    if (one->all->options.province != CN_NONE) {
        stand_in = ix->spots[one->all->options.province].class;
        lives[stand_in] = true;
    } else {
        for (int u = 0; u < ix->n_units; u++) {
            const struct cn_ix_unit *unit = &ix->units[u];
            if (unit->parent == u && unit->from < to && from < unit->to) {
                lives[unit->province_class] = true;
                stand_in = unit->province_class > stand_in
                               ? unit->province_class
                               : stand_in;
            }
        }
    }
    uint8_t alias[CN_CLASSES_MAX];
    for (int i = 0; i < CN_CLASSES_MAX; i++) {
        alias[i] = (uint8_t)(stand_in == CN_NONE || lives[i] ? i : stand_in);
    }
    cn_map_set_alias(&one->map, alias);
}

bool cn_slot_reads(const struct cn_slot *slot, const struct cn_ix_rule *rule)
{
    cn_date day = rule->immediate ? slot->on_from : slot->from;
    return day >= rule->from && day < rule->to;
}

/* ---- cells ------------------------------------------------------------- */

static uint64_t count_provinces(const struct cn_one *one)
{
    const struct cn_index *ix = one->all->ix;
    uint64_t n = 0;
    if (one->all->options.province != CN_NONE) {
        return 1;
    }
    for (int u = 0; u < ix->n_units; u++) {
        n += ix->units[u].parent == u &&
             ix->units[u].from <= one->all->options.from &&
             one->all->options.from < ix->units[u].to;
    }
    return n ? n : (uint64_t)ix->n_provinces + 1;
}

uint64_t cn_count_cells(const struct cn_one *one)
{
    const struct cn_index *ix = one->all->ix;
    struct cn_ix_range run = ix->powers[one->power].diagram;
    const int32_t *d = ix->diagrams + run.first;
    bool seen[CN_FACTS_MAX + 1] = {false};
    uint64_t provinces = count_provinces(one);
    uint64_t cells = 1;
    int32_t at = 2 + d[0] - 1 + d[1] - 1 + d[0] * d[1];
    while (at < run.n) {
        int dim = CN_TEST_DIM(d[at]);
        int classes = cn_index_classes(ix, dim);
        bool place = dim == ix->n_facts || ix->facts[dim].place != CN_NONE;
        uint64_t times = place ? provinces : (uint64_t)classes;
        if (!seen[dim] && cells < UINT64_MAX / times) {
            cells *= times;
        }
        seen[dim] = true;
        at += 1 + classes;
    }
    return cells;
}

/* ---- findings of slots ------------------------------------------------- */

static bool continues(const struct cn_raw *old, const struct cn_raw *raw)
{
    if (old->kind != raw->kind || old->what != raw->what ||
        old->since != raw->since || old->region != raw->region ||
        old->slot.pending != raw->slot.pending) {
        return false;
    }
    return raw->slot.pending ? old->slot.from == raw->slot.from &&
                                   old->slot.on_to == raw->slot.on_from
                             : old->slot.to == raw->slot.from;
}

void cn_raw_add(struct cn_one *one, const struct cn_raw *raw)
{
    for (size_t i = one->n_raw; i-- > 0;) {
        struct cn_raw *old = &one->raw[i];
        if (continues(old, raw)) {
            old->slot.to = raw->slot.to;
            old->slot.on_to = raw->slot.on_to;
            return;
        }
    }
    struct cn_raw *list = cn_arena_grow(&one->map.arena, one->raw, one->n_raw,
                                        &one->max_raw, sizeof *list);
    if (!list) {
        one->map.failed = true;
        return;
    }
    list[one->n_raw++] = *raw;
    one->raw = list;
}
