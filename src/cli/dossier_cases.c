/* SPDX-License-Identifier: MIT
 *
 * dossier_cases.c: the same texts asked of two rule bases. Places are looked
 * up once for all dossiers: both sides read the same catalogue.
 */
#include "dossier_cases.h"

#include <string.h>

#define UNITS_MAX ((size_t)64 * 1024 * 1024)

void cn_dossier_cases_init(struct cn_dossier_cases *x, enum cn_lang lang,
                           const cn_snapshot *before, const cn_snapshot *after)
{
    *x = (struct cn_dossier_cases){.lang = lang, .side = {before, after}};
    cn_arena_init(&x->arena, UNITS_MAX);
    cn_bytesmap_init(&x->known, &x->arena);
}

void cn_dossier_cases_release(struct cn_dossier_cases *x)
{
    cn_arena_release(&x->arena);
}

/* ---- places -------------------------------------------------------------- */

static struct cn_dossier_place *place_of(struct cn_dossier_cases *x,
                                         const char *text, enum cn_level level,
                                         int province)
{
    char key[256];
    int len = snprintf(key, sizeof key, "%d %d %s", (int)level, province, text);
    if (len < 0 || (size_t)len >= sizeof key) {
        return NULL;
    }
    int32_t *known = cn_bytesmap_at(&x->known, key, (size_t)len);
    if (known && *known >= 0) {
        return &x->places[*known];
    }
    struct cn_dossier_place *list = cn_arena_grow(
        &x->arena, x->places, x->n_places, &x->max_places, sizeof *list);
    if (!known || !list) {
        return NULL; /* the arena says so */
    }
    x->places = list;
    list[x->n_places] = (struct cn_dossier_place){CN_NONE, 0, 0};
    *known = (int32_t)x->n_places;
    return &list[x->n_places++];
}

/* How many units have the name on that day. Both sides read the same
 * catalogue: units have the same numbers. */
static int find_on(struct cn_dossier_cases *x, const char *text,
                   enum cn_level level, int province, cn_date day, int *out)
{
    struct cn_dossier_place *place = place_of(x, text, level, province);
    struct cn_unit_info info;
    if (place && place->unit != CN_NONE && day >= place->from &&
        day < place->to) {
        *out = place->unit;
        return 1;
    }
    int n = cn_unit_find(x->side[CN_DOSSIER_NEW], text, level, province, day, 1,
                         out);
    if (n == 1 && place && cn_unit_get(x->side[CN_DOSSIER_NEW], *out, &info)) {
        *place = (struct cn_dossier_place){*out, info.from, info.to};
    }
    return n;
}

/* On the day that cn_case_unit_day() tells. */
static bool find_unit(struct cn_dossier_cases *x, const char *text,
                      enum cn_level level, int province,
                      const struct cn_case *c, int *out)
{
    int n = find_on(x, text, level, province, c->on, out);
    if (n == 0 && c->received != c->on) {
        n = find_on(x, text, level, province, c->received, out);
    }
    return n == 1;
}

/* ---- cases --------------------------------------------------------------- */

static bool complain(struct cn_dossier_asked *a, const char *pattern,
                     const char *word)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, pattern, word);
    (void)snprintf(a->wrong, sizeof a->wrong, "%s", text.text);
    cn_strbuf_release(&text);
    return false;
}

static bool take_days(struct cn_dossier_cases *x, struct cn_dossier_asked *a,
                      cn_date *received, cn_date *on)
{
    enum cn_lang lang = x->lang;
    const char *first = a->d->received ? a->d->received : a->d->on;
    const char *last = a->d->on ? a->d->on : a->d->received;
    *received = *on = cn_date_today();
    if ((first && !cn_date_parse(first, received)) ||
        (last && !cn_date_parse(last, on))) {
        return complain(a,
                        CN_T(lang,
                             "ngày không đọc được, cần dạng 2025-08-01{1}",
                             "a day cannot be read, write 2025-08-01{1}"),
                        "");
    }
    if (*received > *on) {
        return complain(a,
                        CN_T(lang, "tiếp nhận sau ngày xét{1}",
                             "received after the day asked about{1}"),
                        "");
    }
    return true;
}

static bool take_subject(struct cn_dossier_cases *x, struct cn_dossier_asked *a)
{
    const char *word = a->d->procedure ? a->d->procedure : a->d->power;
    bool any = false;
    if (!word || (a->d->procedure && a->d->power)) {
        return complain(a,
                        CN_T(x->lang,
                             "cần đúng một trong hai: procedure, power{1}",
                             "exactly one of procedure and power is "
                             "needed{1}"),
                        "");
    }
    for (int s = 0; s < CN_N_DOSSIER_SIDE; s++) {
        if (a->d->procedure) {
            a->c[s].procedure = cn_procedure_find(x->side[s], word);
        } else {
            a->c[s].power = cn_power_find(x->side[s], word);
        }
        a->declared[s] =
            a->c[s].procedure != CN_NONE || a->c[s].power != CN_NONE;
        any = any || a->declared[s];
    }
    return any || complain(a,
                           CN_T(x->lang, "cả hai bản đều không biết '{1}'",
                                "neither side knows '{1}'"),
                           word);
}

static bool take_presented(struct cn_dossier_cases *x,
                           struct cn_dossier_asked *a)
{
    const struct cn_case *c = &a->c[CN_DOSSIER_NEW];
    const char *const unknown =
        CN_T(x->lang, "không có địa bàn '{1}' vào ngày đó",
             "no such place '{1}' on that day");
    int province = CN_NONE;
    int commune = CN_NONE;
    if (a->d->province && !find_unit(x, a->d->province, CN_LEVEL_PROVINCE,
                                     CN_NONE, c, &province)) {
        return complain(a, unknown, a->d->province);
    }
    if (a->d->commune &&
        !find_unit(x, a->d->commune, CN_LEVEL_COMMUNE, province, c, &commune)) {
        return complain(a, unknown, a->d->commune);
    }
    for (int s = 0; s < CN_N_DOSSIER_SIDE; s++) {
        a->c[s].presented = commune != CN_NONE ? commune : province;
    }
    return true;
}

static bool take_facts(struct cn_dossier_cases *x, struct cn_dossier_asked *a)
{
    for (int f = 0; f < a->d->n_facts; f++) {
        struct cn_error err = cn_error_in(x->lang);
        bool taken = false;
        for (int s = 0; s < CN_N_DOSSIER_SIDE; s++) {
            err.status = CN_OK;
            taken = cn_case_set(x->side[s], &a->c[s], a->d->fact[f],
                                a->d->value[f], &err) == CN_OK ||
                    taken;
        }
        if (!taken) {
            return complain(a, "{1}", err.message);
        }
    }
    return true;
}

bool cn_dossier_cases_make(struct cn_dossier_cases *x,
                           struct cn_dossier_asked *a)
{
    cn_date received = 0;
    cn_date on = 0;
    if (!take_days(x, a, &received, &on)) {
        return false;
    }
    for (int s = 0; s < CN_N_DOSSIER_SIDE; s++) {
        cn_case_init(&a->c[s], on);
        a->c[s].received = received;
    }
    return take_subject(x, a) && take_presented(x, a) && take_facts(x, a);
}
