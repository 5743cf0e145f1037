/* SPDX-License-Identifier: MIT
 *
 * dossier.c: values are classed as they are met, from tables; what depends on
 * the procedure or on the days waits until all of the line was seen.
 */
#include "dossier.h"

#include <stdlib.h>

bool cn_dossier_init(struct cn_dossier *d, const struct cn_words *words,
                     cn_date today)
{
    memset(d, 0, sizeof *d);
    d->words = words;
    d->today = today;
    d->places = calloc(CN_PLACES_KEPT, sizeof *d->places);
    return d->places != NULL;
}

void cn_dossier_release(struct cn_dossier *d)
{
    free(d->places);
    d->places = NULL;
}

void cn_dossier_clear(struct cn_dossier *d)
{
    cn_case_init(&d->c, d->today);
    d->fault.kind = CN_FAULT_NONE;
    memset(d->field, 0, sizeof d->field);
    memset(d->given, 0, sizeof d->given);
    d->n_late = 0;
    d->id_is_number = false;
    d->id_is_plain = false;
    d->id_raw = (struct cn_slice){NULL, 0};
}

/* ---- faults ------------------------------------------------------------- */

void cn_dossier_malformed(struct cn_dossier *d, enum cn_fault_kind kind,
                          size_t at, size_t want)
{
    d->fault = (struct cn_fault){.kind = kind,
                                 .fact = CN_NONE,
                                 .at = (uint32_t)at,
                                 .want = (uint32_t)want};
}

void cn_dossier_fault(struct cn_dossier *d, enum cn_fault_kind kind,
                      struct cn_slice name, struct cn_slice value)
{
    if (d->fault.kind == CN_FAULT_NONE) {
        d->fault = (struct cn_fault){
            .kind = kind, .fact = CN_NONE, .name = name, .value = value};
    }
}

static struct cn_slice slice_of(const char *text)
{
    return (struct cn_slice){text, (uint32_t)strlen(text)};
}

static struct cn_slice name_of(const struct cn_dossier *d,
                               struct cn_column column)
{
    return slice_of(column.kind <= CN_COLUMN_FACTS
                        ? cn_field_name((enum cn_column_kind)column.kind)
                        : d->words->fact_id[column.fact]);
}

static void fault_of(struct cn_dossier *d, enum cn_fault_kind kind,
                     struct cn_column column, struct cn_slice value)
{
    cn_dossier_fault(d, kind, name_of(d, column), value);
}

/* ---- taking values ------------------------------------------------------ */

void cn_dossier_twice(struct cn_dossier *d, struct cn_column column)
{
    fault_of(d, CN_FAULT_DUPLICATE, column, (struct cn_slice){NULL, 0});
}

/* The text as a string; false when it is none, or too long for one. */
static bool copy_words(char out[CN_WORDS_MAX], struct cn_slice text)
{
    if (text.len >= CN_WORDS_MAX || memchr(text.text, '\0', text.len)) {
        return false;
    }
    memcpy(out, text.text, text.len);
    out[text.len] = '\0';
    return true;
}

/* The class of a value that is called by its label, or -1. */
static int class_of_label(const struct cn_dossier *d, struct cn_column column,
                          struct cn_slice text)
{
    char copy[CN_WORDS_MAX], buf[CN_WORDS_MAX];
    char padded[CN_WORDS_MAX + CN_STREAM_PAD];
    const char *id =
        copy_words(copy, text)
            ? cn_fact_read(d->words->snapshot, column.fact, copy, buf)
            : NULL;
    size_t len = id ? strlen(id) : CN_WORDS_MAX;
    if (len >= CN_WORDS_MAX) {
        return -1;
    }
    memset(padded, 0, sizeof padded);
    memcpy(padded, id, len + 1);
    return cn_words_value(d->words, column.fact,
                          (struct cn_slice){padded, (uint32_t)len});
}

void cn_dossier_take_label(struct cn_dossier *d, struct cn_column column,
                           struct cn_slice text)
{
    int class = class_of_label(d, column, text);
    if (class >= 0) {
        d->c.fact[column.fact] = (uint8_t) class;
        return;
    }
    bool first = d->fault.kind == CN_FAULT_NONE;
    fault_of(d, CN_FAULT_BAD_VALUE, column, text);
    d->fault.fact = first ? column.fact : d->fault.fact;
}

/* Texts stand for anything; what else does a column take? */
static bool takes(const struct cn_dossier *d, struct cn_column column,
                  enum cn_value_type type)
{
    switch (type) {
    case CN_VALUE_NUMBER:
        return column.kind == CN_COLUMN_ID || column.kind == CN_COLUMN_NUMBER;
    case CN_VALUE_BOOLEAN:
        return column.kind == CN_COLUMN_VALUE &&
               d->words->class_of[0][column.fact] >= 0;
    case CN_VALUE_TEXT:
    case CN_VALUE_OTHER:
    default:
        return false;
    }
}

void cn_dossier_take_typed(struct cn_dossier *d, struct cn_column column,
                           enum cn_value_type type, struct cn_slice text)
{
    if (type == CN_VALUE_TEXT && text.len == 0) {
        return;
    }
    if (!takes(d, column, type)) {
        fault_of(d, CN_FAULT_WRONG_TYPE, column, text);
    } else if (type == CN_VALUE_BOOLEAN) {
        bool is_true = text.text[0] == 't';
        d->c.fact[column.fact] =
            (uint8_t)d->words->class_of[is_true][column.fact];
    } else {
        d->id_is_number = d->id_is_number || column.kind == CN_COLUMN_ID;
        cn_dossier_take_text(d, column, text);
        if (column.kind == CN_COLUMN_NUMBER) {
            d->late[d->n_late - 1].is_number = true;
        }
    }
}

void cn_dossier_pass_over(struct cn_dossier *d, struct cn_slice name)
{
    uint32_t len = name.len;
    if (d->more_other || len == 0) {
        return;
    }
    bool fits = len < sizeof d->other[0] && !memchr(name.text, '\0', len);
    for (int i = 0; fits && i < d->n_other; i++) {
        if (memcmp(d->other[i], name.text, len) == 0 &&
            d->other[i][len] == '\0') {
            return;
        }
    }
    if (!fits || d->n_other == CN_STREAM_NAMES) {
        d->more_other = true;
        return;
    }
    memcpy(d->other[d->n_other], name.text, len);
    d->other[d->n_other++][len] = '\0';
}

/* ---- finishing ---------------------------------------------------------- */

static bool finish_date(struct cn_dossier *d, enum cn_column_kind kind,
                        cn_date *out)
{
    struct cn_slice text = d->field[kind];
    if (text.text &&
        (text.len != 10 || !cn_words_date(d->words, text.text, out))) {
        cn_dossier_fault(d, CN_FAULT_BAD_DATE, slice_of(cn_field_name(kind)),
                         text);
        return false;
    }
    return true;
}

static bool finish_dates(struct cn_dossier *d)
{
    if (!finish_date(d, CN_COLUMN_ON, &d->c.on)) {
        return false;
    }
    d->c.received = d->c.on;
    if (!finish_date(d, CN_COLUMN_RECEIVED, &d->c.received)) {
        return false;
    }
    if (d->c.received > d->c.on) {
        cn_dossier_fault(d, CN_FAULT_DATE_ORDER, slice_of("received"),
                         d->field[CN_COLUMN_RECEIVED]);
        return false;
    }
    return true;
}

/* A subject that is not there is an answer of the engine: not_found. */
static bool finish_subject(struct cn_dossier *d)
{
    struct cn_slice procedure = d->field[CN_COLUMN_PROCEDURE];
    struct cn_slice power = d->field[CN_COLUMN_POWER];
    if (!procedure.text == !power.text) {
        cn_dossier_fault(
            d, power.text ? CN_FAULT_TWO_SUBJECTS : CN_FAULT_NO_SUBJECT,
            procedure, power);
        return false;
    }
    if (procedure.text) {
        d->c.procedure = cn_words_procedure(d->words, procedure);
        power = procedure;
    }
    if (d->c.procedure == CN_NONE) {
        d->c.power = cn_dict_find(&d->words->powers, power.text, power.len);
    }
    return true;
}

/* Numbers are read by the engine, so that they are read alike everywhere. A
 * number of JSON says itself what its point means, a text "6.000" does not. */
static bool finish_number(struct cn_dossier *d, const struct cn_late_fact *fact)
{
    char copy[CN_WORDS_MAX], buf[CN_WORDS_MAX];
    const char *number = copy_words(copy, fact->text) ? copy : NULL;
    if (number && !fact->is_number) {
        number = cn_fact_read(d->words->snapshot, fact->column.fact, copy, buf);
    }
    bool good = number != NULL;
    if (good) {
        int procedure = d->c.procedure;
        d->c.procedure = CN_NONE; /* what its name fixes comes afterwards */
        good = cn_case_set(d->words->snapshot, &d->c,
                           d->words->fact_id[fact->column.fact], number,
                           NULL) == CN_OK;
        d->c.procedure = procedure;
    }
    if (!good) {
        fault_of(d, CN_FAULT_BAD_NUMBER, fact->column, fact->text);
    }
    return good;
}

/* What the procedure's name fixes cannot be contradicted. */
static bool check_presets(struct cn_dossier *d)
{
    if (d->c.procedure == CN_NONE) {
        return true;
    }
    const int32_t *first = d->words->preset_first + d->c.procedure;
    for (int32_t i = first[0]; i < first[1]; i++) {
        int fact = d->words->presets[i].fact;
        if (d->c.fact[fact] != CN_FACT_UNKNOWN &&
            d->c.fact[fact] != d->words->presets[i].value) {
            cn_dossier_fault(d, CN_FAULT_FIXED,
                             slice_of(d->words->fact_id[fact]),
                             (struct cn_slice){NULL, 0});
            return false;
        }
    }
    return true;
}

/* An id that could break a line of CSV is not repeated. */
static bool check_id(struct cn_dossier *d)
{
    struct cn_slice id = d->field[CN_COLUMN_ID];
    if (d->id_is_plain || !id.text) {
        return true;
    }
    for (uint32_t i = 0; i < id.len; i++) {
        if ((unsigned char)id.text[i] < ' ') {
            cn_dossier_fault(d, CN_FAULT_BAD_ID, slice_of("id"), id);
            d->field[CN_COLUMN_ID] = (struct cn_slice){NULL, 0};
            return false;
        }
    }
    return true;
}

bool cn_dossier_finish(struct cn_dossier *d)
{
    if (d->field[CN_COLUMN_COMMUNE].text) {
        cn_words_expect_unit(d->words, d->field[CN_COLUMN_COMMUNE]);
    }
    if (!check_id(d) || d->fault.kind != CN_FAULT_NONE || !finish_subject(d) ||
        !finish_dates(d) || !cn_dossier_presented(d)) {
        return false;
    }
    for (int i = 0; i < d->n_late; i++) {
        const struct cn_late_fact *fact = &d->late[i];
        if (fact->column.kind == CN_COLUMN_NUMBER
                ? !finish_number(d, fact)
                : !cn_dossier_place(d, fact)) {
            return false;
        }
    }
    return check_presets(d);
}
