/* SPDX-License-Identifier: MIT
 *
 * build_catalogue.c: procedures with their codes, units with their dates, as
 * sections of the index.
 */
#include <stdlib.h>
#include <string.h>

#include "build.h"

static int32_t preset_class(struct cn_builder *b, const struct cn_fact *fact,
                            cn_sym value)
{
    int64_t number = 0;
    if (fact->type == CN_NUMBER &&
        cn_number_parse(cn_text_of(b->rs, value), &number)) {
        bool within = number >= fact->min && number <= fact->max;
        return within ? cn_number_class(fact->cuts, fact->n_cuts, number)
                      : CN_NONE;
    }
    return cn_value_class(b->rs, fact, value);
}

static void report(struct cn_builder *b, const struct cn_procedure *p,
                   const char *id, const char *what, cn_sym word)
{
    cn_ruleset_report(b->rs, false, id, "catalogue", 0,
                      "the answer for this procedure is \"unknown\"",
                      "procedure %s names %s \"%s\", which no rule declares",
                      cn_text_of(b->rs, p->code ? p->code : p->id), what,
                      cn_text_of(b->rs, word));
}

static void build_presets(struct cn_builder *b, const struct cn_procedure *p,
                          struct cn_ix_procedure *item)
{
    uint8_t row[CN_FACTS_MAX];
    memset(row, CN_FACT_UNKNOWN, sizeof row);
    item->presets.first = cn_build_count(b, CN_SEC_presets);
    for (int i = 0; i < p->n_presets; i++) {
        int fact = cn_number_of(b->rs, b->rs->fact_of, p->presets[i].fact);
        int32_t class =
            fact == CN_NONE
                ? -1
                : preset_class(b, CN_AT(b->rs->facts, cn_fact, fact),
                               p->presets[i].value);
        if (class < 0) {
            report(b, p, "unknown-preset", "the fact or value",
                   fact == CN_NONE ? p->presets[i].fact : p->presets[i].value);
            item->n_powers = -1; /* not to be trusted */
            continue;
        }
        struct cn_ix_preset preset = {fact, class};
        row[fact] = (uint8_t) class;
        (void)cn_build_add(b, CN_SEC_presets, &preset);
    }
    item->presets.n = cn_build_count(b, CN_SEC_presets) - item->presets.first;
    item->preset_row =
        item->presets.n > 0 ? cn_build_count(b, CN_SEC_preset_rows) : 0;
    for (size_t i = 0; item->presets.n > 0 && i < sizeof row; i++) {
        (void)cn_build_add(b, CN_SEC_preset_rows, &row[i]);
    }
}

static void build_procedure(struct cn_builder *b, const struct cn_procedure *p)
{
    struct cn_ix_procedure item;
    memset(&item, 0, sizeof item);
    item.id = cn_build_sym(b, p->id);
    item.code = cn_build_sym(b, p->code);
    item.name = cn_build_sym(b, p->name);
    item.field = cn_build_sym(b, p->field);
    item.subject = cn_build_sym(b, p->subject);
    item.ministry = cn_build_sym(b, p->ministry);
    item.source = cn_build_sym(b, p->source);
    item.born = p->born;
    item.abolished = p->abolished;
    item.stops_pending = p->stops_pending;
    item.confidence = (int32_t)p->confidence;
    item.n_actions = p->n_actions;
    for (int i = 0; i < p->n_actions; i++) {
        item.action[i] = cn_build_sym(b, p->actions[i]);
        int power = cn_ruleset_power(b->rs, p->subject, p->actions[i]);
        if (power == CN_NONE) {
            report(b, p, "unknown-power", "the power",
                   cn_number_of(b->rs, b->rs->subject_of, p->subject) == CN_NONE
                       ? p->subject
                       : p->actions[i]);
        } else {
            item.power[item.n_powers++] = power;
        }
    }
    build_presets(b, p, &item);
    item.n_powers = item.n_powers < p->n_actions ? 0 : item.n_powers;
    (void)cn_build_add(b, CN_SEC_procedures, &item);
}

uint32_t cn_code_pack(const char *text)
{
    uint32_t group[2] = {0, 0};
    const int digits[2] = {1, 6};
    for (int g = 0; g < 2; g++) {
        for (int i = 0; i < digits[g]; i++, text++) {
            if (*text < '0' || *text > '9') {
                return UINT32_MAX;
            }
            group[g] = group[g] * 10 + (uint32_t)(*text - '0');
        }
        if (g == 0 && *text++ != '.') {
            return UINT32_MAX;
        }
    }
    bool ends = *text == '\0' || *text == '.';
    return ends ? group[0] * 1000000 + group[1] : UINT32_MAX;
}

static uint32_t code_slot(uint32_t code, uint32_t mask)
{
    return (uint32_t)((code * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & mask;
}

int cn_index_code(const struct cn_index *ix, uint32_t code)
{
    uint32_t mask = (uint32_t)ix->n_codes - 1;
    uint32_t at = code_slot(code, mask);
    while (ix->codes[at].key != 0) {
        if (ix->codes[at].key == code + 1) {
            return ix->codes[at].procedure;
        }
        at = (at + 1) & mask;
    }
    return CN_NONE;
}

static void build_codes(struct cn_builder *b)
{
    uint32_t size = 16;
    while (size < b->rs->procedures.n * 2) {
        size *= 2;
    }
    struct cn_ix_code *codes =
        CN_ARENA_NEW(&b->scratch, struct cn_ix_code, size);
    if (!codes) {
        b->failed = true;
        return;
    }
    for (size_t i = 0; i < b->rs->procedures.n; i++) {
        const struct cn_procedure *p =
            CN_AT(b->rs->procedures, cn_procedure, i);
        uint32_t code = cn_code_pack(cn_text_of(b->rs, p->code));
        if (code == UINT32_MAX) {
            continue;
        }
        uint32_t at = code_slot(code, size - 1);
        while (codes[at].key != 0 && codes[at].key != code + 1) {
            at = (at + 1) & (size - 1);
        }
        codes[at] = (struct cn_ix_code){code + 1, (int32_t)i};
    }
    for (uint32_t i = 0; i < size; i++) {
        (void)cn_build_add(b, CN_SEC_codes, &codes[i]);
    }
}

/* Sorts a list of statements by a key text. */
struct keyed {
    const char *key;
    cn_date from;
    void *item;
};

static int compare_keyed(const void *a, const void *b)
{
    const struct keyed *x = a;
    const struct keyed *y = b;
    int order = strcmp(x->key, y->key);
    return order != 0 ? order : (x->from > y->from) - (x->from < y->from);
}

static void sort_list(struct cn_builder *b, struct cn_list *list,
                      const char *(*key)(const struct cn_ruleset *rs,
                                         const void *item, cn_date *from))
{
    struct keyed *keys = CN_ARENA_NEW(&b->scratch, struct keyed, list->n + 1);
    if (!keys) {
        b->failed = true;
        return;
    }
    void **items = list->items;
    for (size_t i = 0; i < list->n; i++) {
        keys[i].item = items[i];
        keys[i].from = 0;
        keys[i].key = key(b->rs, items[i], &keys[i].from);
    }
    qsort(keys, list->n, sizeof *keys, compare_keyed);
    for (size_t i = 0; i < list->n; i++) {
        items[i] = keys[i].item;
    }
}

static const char *procedure_key(const struct cn_ruleset *rs, const void *item,
                                 cn_date *from)
{
    (void)from;
    return cn_text_of(rs, ((const struct cn_procedure *)item)->id);
}

void cn_build_procedures(struct cn_builder *b)
{
    sort_list(b, &b->rs->procedures, procedure_key);
    for (size_t i = 0; i < b->rs->procedures.n && !b->failed; i++) {
        build_procedure(b, CN_AT(b->rs->procedures, cn_procedure, i));
    }
    build_codes(b);
}

static const char *unit_key(const struct cn_ruleset *rs, const void *item,
                            cn_date *from)
{
    *from = ((const struct cn_unit *)item)->from;
    return cn_text_of(rs, ((const struct cn_unit *)item)->code);
}

/* The numbers of provinces among the units. */
struct provinces {
    int *number;
    size_t n;
};

static int find_parent(struct cn_builder *b, const struct provinces *provinces,
                       const struct cn_unit *unit)
{
    for (size_t i = 0; i < provinces->n; i++) {
        const struct cn_unit *other =
            CN_AT(b->rs->units, cn_unit, provinces->number[i]);
        if (other->code == unit->province && other->from < unit->to &&
            unit->from < other->to) {
            return provinces->number[i];
        }
    }
    return CN_NONE;
}

static void build_unit(struct cn_builder *b, const struct provinces *provinces,
                       const struct cn_unit *unit, int number)
{
    struct cn_ix_unit item;
    memset(&item, 0, sizeof item);
    item.code = cn_build_sym(b, unit->code);
    item.kind = cn_build_sym(b, unit->kind);
    item.name = cn_build_sym(b, unit->name);
    item.full_name = cn_build_sym(b, unit->full_name);
    item.province = cn_build_sym(b, unit->province);
    item.successor = cn_build_sym(b, unit->successor);
    item.from = unit->from;
    item.to = unit->to;
    item.parent =
        unit->province == 0 ? number : find_parent(b, provinces, unit);
    cn_sym code = unit->province == 0 ? unit->code : unit->province;
    item.province_class = b->rs->n_provinces;
    for (int i = 0; i < b->rs->n_provinces; i++) {
        if (b->rs->provinces[i] == code) {
            item.province_class = i;
        }
    }
    (void)cn_build_add(b, CN_SEC_units, &item);
}

/* The unit that a merged one went into, as it was on that day. */
static int32_t find_successor(const struct cn_builder *b, const char *texts,
                              const struct cn_ix_unit *unit)
{
    const struct cn_ix_unit *units =
        (const void *)b->section[CN_SEC_units].data;
    size_t low = 0;
    size_t high = b->section[CN_SEC_units].n;
    const char *code = texts + unit->successor;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(texts + units[middle].code, code);
        if (order > 0 || (order == 0 && units[middle].from > unit->to)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    bool found = low > 0 && units[low - 1].code == unit->successor &&
                 unit->to < units[low - 1].to;
    return unit->successor != 0 && found ? (int32_t)low - 1 : CN_NONE;
}

static void build_spots(struct cn_builder *b)
{
    const struct cn_ix_unit *units =
        (const void *)b->section[CN_SEC_units].data;
    const char *texts = b->section[CN_SEC_texts].data;
    size_t n = b->section[CN_SEC_units].n;
    for (size_t i = 0; i < n; i++) {
        bool continues = i + 1 < n && units[i + 1].code == units[i].code;
        struct cn_ix_spot spot = {
            .parent = units[i].parent,
            .class = units[i].province_class,
            .next = continues ? units[i + 1].from : CN_DATE_MAX,
            .to = units[i].to,
            .successor = find_successor(b, texts, &units[i]),
        };
        (void)cn_build_add(b, CN_SEC_spots, &spot);
    }
}

void cn_build_units(struct cn_builder *b)
{
    struct cn_list *units = &b->rs->units;
    sort_list(b, units, unit_key);
    struct provinces provinces = {
        .number = CN_ARENA_NEW(&b->scratch, int, units->n + 1)};
    for (size_t i = 0; provinces.number && i < units->n; i++) {
        if (CN_AT(*units, cn_unit, i)->province == 0) {
            provinces.number[provinces.n++] = (int)i;
        }
    }
    b->failed = b->failed || !provinces.number;
    for (size_t i = 0; i < units->n && !b->failed; i++) {
        build_unit(b, &provinces, CN_AT(*units, cn_unit, i), (int)i);
    }
    build_spots(b);
}

void cn_build_entries(struct cn_builder *b)
{
    const struct cn_ix_procedure *procedures =
        (const void *)b->section[CN_SEC_procedures].data;
    const struct cn_ix_power *powers =
        (const void *)b->section[CN_SEC_powers].data;
    for (size_t i = 0; i < b->section[CN_SEC_procedures].n; i++) {
        const struct cn_ix_procedure *p = &procedures[i];
        struct cn_ix_entry entry;
        memset(&entry, 0, sizeof entry);
        entry.born = p->born;
        entry.abolished = p->abolished;
        entry.preset_row = p->presets.n > 0 ? p->preset_row : CN_NONE;
        entry.n_powers = (uint8_t)p->n_powers;
        entry.power = p->n_powers > 0 ? p->power[0] : CN_NONE;
        entry.diagram = p->n_powers > 0 ? powers[p->power[0]].diagram.first : 0;
        entry.stops_pending = p->stops_pending != 0;
        entry.outside = p->ministry != 0;
        (void)cn_build_add(b, CN_SEC_entries, &entry);
    }
}
