/* SPDX-License-Identifier: MIT
 *
 * diff_dossiers.c: routes each dossier by either rule base and counts what
 * differs. A power, fact or value that one side does not declare is no fault
 * of the dossier; one that neither declares is.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/bytesmap.h"
#include "dossiers.h"

#define NAME_SIZE 32
#define UNITS_MAX ((size_t)64 * 1024 * 1024)

enum { OLD, NEW, N_SIDES };

struct place { /* a unit as it was looked up last */
    int unit;
    cn_date from, to;
};

struct comparing {
    struct cn_cli *cli;
    const cn_snapshot *side[N_SIDES];
    struct cn_dossier_counts *counts;
    struct cn_arena arena;
    struct cn_bytesmap known; /* texts of units, by number in `places` */
    struct place *places;
    size_t n_places, max_places;
    bool failed;
};

/* ---- places -------------------------------------------------------------- */

static struct place *place_of(struct comparing *x, const char *text,
                              enum cn_level level, int province)
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
    struct place *list = cn_arena_grow(&x->arena, x->places, x->n_places,
                                       &x->max_places, sizeof *list);
    if (!known || !list) {
        x->failed = true;
        return NULL;
    }
    x->places = list;
    list[x->n_places] = (struct place){CN_NONE, 0, 0};
    *known = (int32_t)x->n_places;
    return &list[x->n_places++];
}

/* How many units have the name on that day. Both sides read the same
 * catalogue: units have the same numbers. */
static int find_on(struct comparing *x, const char *text, enum cn_level level,
                   int province, cn_date day, int *out)
{
    struct place *place = place_of(x, text, level, province);
    struct cn_unit_info info;
    if (place && place->unit != CN_NONE && day >= place->from &&
        day < place->to) {
        *out = place->unit;
        return 1;
    }
    int n = cn_unit_find(x->side[NEW], text, level, province, day, 1, out);
    if (n == 1 && place && cn_unit_get(x->side[NEW], *out, &info)) {
        *place = (struct place){*out, info.from, info.to};
    }
    return n;
}

/* On the day that cn_case_unit_day() tells. */
static bool find_unit(struct comparing *x, const char *text,
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

/* Why the dossier cannot be asked at all; the subject it is about. */
struct asked {
    const struct cn_dossier_text *d;
    struct cn_case c[N_SIDES];
    bool declared[N_SIDES];
    char wrong[CN_MESSAGE_MAX];
};

static bool complain(struct asked *a, const char *pattern, const char *word)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, pattern, word);
    (void)snprintf(a->wrong, sizeof a->wrong, "%s", text.text);
    cn_strbuf_release(&text);
    return false;
}

static bool take_days(struct comparing *x, struct asked *a, cn_date *received,
                      cn_date *on)
{
    enum cn_lang lang = x->cli->lang;
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

static bool take_subject(struct comparing *x, struct asked *a)
{
    const char *word = a->d->procedure ? a->d->procedure : a->d->power;
    bool any = false;
    if (!word || (a->d->procedure && a->d->power)) {
        return complain(a,
                        CN_T(x->cli->lang,
                             "cần đúng một trong hai: procedure, power{1}",
                             "exactly one of procedure and power is "
                             "needed{1}"),
                        "");
    }
    for (int s = 0; s < N_SIDES; s++) {
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
                           CN_T(x->cli->lang, "cả hai bản đều không biết '{1}'",
                                "neither side knows '{1}'"),
                           word);
}

static bool take_presented(struct comparing *x, struct asked *a)
{
    const struct cn_case *c = &a->c[NEW];
    const char *const unknown =
        CN_T(x->cli->lang, "không có địa bàn '{1}' vào ngày đó",
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
    for (int s = 0; s < N_SIDES; s++) {
        a->c[s].presented = commune != CN_NONE ? commune : province;
    }
    return true;
}

static bool take_facts(struct comparing *x, struct asked *a)
{
    for (int f = 0; f < a->d->n_facts; f++) {
        struct cn_error err = cn_error_in(x->cli->lang);
        bool taken = false;
        for (int s = 0; s < N_SIDES; s++) {
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

static bool make_cases(struct comparing *x, struct asked *a)
{
    cn_date received = 0;
    cn_date on = 0;
    if (!take_days(x, a, &received, &on)) {
        return false;
    }
    for (int s = 0; s < N_SIDES; s++) {
        cn_case_init(&a->c[s], on);
        a->c[s].received = received;
    }
    return take_subject(x, a) && take_presented(x, a) && take_facts(x, a);
}

/* ---- answers ---------------------------------------------------------------
 */

static struct cn_diff_side side_of(const struct comparing *x, int s,
                                   const struct cn_verdict *v)
{
    struct cn_holder_info holder;
    struct cn_diff_side side = {.declared = v != NULL};
    if (v) {
        side.outcome = (enum cn_outcome)v->outcome;
        side.tier = (enum cn_tier)v->tier;
        if (cn_holder_get(x->side[s], v->holder, x->cli->lang, &holder)) {
            side.holder = holder.id;
            side.holder_name = holder.name;
        }
    }
    return side;
}

static bool same_answer(const struct comparing *x, const struct cn_verdict *a,
                        const struct cn_verdict *b)
{
    if (!a || !b) {
        return a == b;
    }
    const struct cn_diff_side old = side_of(x, OLD, a);
    const struct cn_diff_side new = side_of(x, NEW, b);
    return a->outcome == b->outcome && a->tier == b->tier &&
           a->unit == b->unit &&
           (old.holder == new.holder ||
            (old.holder && new.holder &&strcmp(old.holder, new.holder) == 0));
}

static int compare_sides(const struct cn_diff_side *a,
                         const struct cn_diff_side *b)
{
    return a->declared == b->declared && a->outcome == b->outcome &&
           a->tier == b->tier;
}

static void count_move(struct comparing *x, const struct cn_diff_side *before,
                       const struct cn_diff_side *after)
{
    struct cn_dossier_counts *counts = x->counts;
    struct cn_dossier_move move = {.before = *before, .after = *after};
    int i = 0;
    move.before.holder = move.before.holder_name = NULL;
    move.after.holder = move.after.holder_name = NULL;
    while (i < counts->n_moves &&
           !(compare_sides(&counts->moves[i].before, before) &&
             compare_sides(&counts->moves[i].after, after))) {
        i++;
    }
    if (i == counts->n_moves) {
        struct cn_dossier_move *list =
            realloc(counts->moves, ((size_t)i + 1) * sizeof *list);
        if (!list) {
            x->failed = true;
            return;
        }
        list[i] = move;
        counts->moves = list;
        counts->n_moves++;
    }
    counts->moves[i].dossiers++;
}

static char *name_dossier(const struct cn_dossier_text *d)
{
    char text[NAME_SIZE];
    if (d->id) {
        return strdup(d->id);
    }
    (void)snprintf(text, sizeof text, "#%d", d->line);
    return strdup(text);
}

static void show(struct comparing *x, const struct asked *a,
                 const struct cn_diff_side *before,
                 const struct cn_diff_side *after)
{
    struct cn_dossier_counts *counts = x->counts;
    if (counts->n_shown == CN_DOSSIERS_SHOWN) {
        return;
    }
    const char *word = a->d->procedure ? a->d->procedure : a->d->power;
    struct cn_dossier_change change = {.line = a->d->line,
                                       .before = *before,
                                       .after = *after,
                                       .id = name_dossier(a->d),
                                       .what = strdup(word)};
    counts->shown[counts->n_shown++] = change;
}

static bool is_lost(const struct cn_diff_side *before,
                    const struct cn_diff_side *after)
{
    return before->declared && before->outcome == CN_DECIDED &&
           (!after->declared || after->outcome == CN_NO_AUTHORITY);
}

/* A dossier counts once, by the first of its actions that differs; it is lost
 * when any of them has no body any more. */
static void compare_answers(struct comparing *x, const struct asked *a)
{
    struct cn_verdict v[N_SIDES][CN_ACTIONS_MAX];
    int n[N_SIDES];
    bool changed = false;
    bool lost = false;
    for (int s = 0; s < N_SIDES; s++) {
        n[s] = a->declared[s]
                   ? cn_route(x->side[s], &a->c[s], v[s], CN_ACTIONS_MAX)
                   : 0;
    }
    for (int i = 0; i < n[OLD] || i < n[NEW]; i++) {
        /* One verdict may stand for all actions. */
        const struct cn_verdict *old = n[OLD] == 0  ? NULL
                                       : i < n[OLD] ? &v[OLD][i]
                                                    : &v[OLD][0];
        const struct cn_verdict *new = n[NEW] == 0  ? NULL
                                       : i < n[NEW] ? &v[NEW][i]
                                                    : &v[NEW][0];
        if (same_answer(x, old, new)) {
            continue;
        }
        const struct cn_diff_side before = side_of(x, OLD, old);
        const struct cn_diff_side after = side_of(x, NEW, new);
        if (!changed) {
            count_move(x, &before, &after);
            show(x, a, &before, &after);
        }
        changed = true;
        lost = lost || is_lost(&before, &after);
    }
    x->counts->changed += changed;
    x->counts->lost += lost;
}

static void tell_bad(struct comparing *x, const struct cn_dossier_text *d,
                     const char *wrong)
{
    struct cn_dossier_counts *counts = x->counts;
    char line[CN_WORD_MAX];
    struct cn_strbuf text;
    counts->bad++;
    if (counts->n_messages == CN_DOSSIERS_SHOWN) {
        return;
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1}:{2}: {3}", counts->file, cn_say_int(line, d->line),
           wrong);
    counts->messages[counts->n_messages] = strdup(text.text);
    counts->n_messages += counts->messages[counts->n_messages] != NULL;
    cn_strbuf_release(&text);
}

static void take_dossier(void *ctx, const struct cn_dossier_text *d,
                         const char *wrong)
{
    struct comparing *x = ctx;
    struct asked a = {.d = d};
    x->counts->read++;
    if (!wrong && make_cases(x, &a)) {
        compare_answers(x, &a);
    } else {
        tell_bad(x, d, wrong ? wrong : a.wrong);
    }
}

int cn_dossiers_compare(struct cn_cli *cli, const char *path,
                        const cn_snapshot *before, const cn_snapshot *after,
                        struct cn_dossier_counts *out)
{
    struct comparing x = {.cli = cli, .side = {before, after}, .counts = out};
    *out = (struct cn_dossier_counts){.file = path};
    cn_arena_init(&x.arena, UNITS_MAX);
    cn_bytesmap_init(&x.known, &x.arena);
    int code = cn_dossiers_read(cli, path, take_dossier, &x);
    if (code == CN_EXIT_OK && (x.failed || cn_arena_failed(&x.arena))) {
        code = CN_COMPLAIN(cli, CN_EXIT_FAILURE, "hết bộ nhớ", "out of memory",
                           NULL);
    }
    cn_arena_release(&x.arena);
    return code;
}

void cn_dossiers_release(struct cn_dossier_counts *counts)
{
    for (int i = 0; i < counts->n_shown; i++) {
        free(counts->shown[i].id);
        free(counts->shown[i].what);
    }
    for (int i = 0; i < counts->n_messages; i++) {
        free(counts->messages[i]);
    }
    free(counts->moves);
}
