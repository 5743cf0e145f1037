/* SPDX-License-Identifier: MIT
 *
 * diff_dossiers.c: routes each dossier by either rule base and counts what
 * differs.
 */
#include <stdlib.h>
#include <string.h>

#include "dossier_cases.h"

#define NAME_SIZE 32

struct comparing {
    struct cn_cli *cli;
    struct cn_dossier_cases cases;
    struct cn_dossier_counts *counts;
    bool failed;
};

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
        if (cn_holder_get(x->cases.side[s], v->holder, x->cli->lang, &holder)) {
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
    const struct cn_diff_side old = side_of(x, CN_DOSSIER_OLD, a);
    const struct cn_diff_side new = side_of(x, CN_DOSSIER_NEW, b);
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

static void show(struct comparing *x, const struct cn_dossier_asked *a,
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

/* One verdict may stand for all actions. */
static const struct cn_verdict *verdict_at(const struct cn_verdict *v, int n,
                                           int i)
{
    return n == 0 ? NULL : &v[i < n ? i : 0];
}

/* A dossier counts once, by the first of its actions that differs; it is lost
 * when any of them has no body any more. */
static void compare_answers(struct comparing *x,
                            const struct cn_dossier_asked *a)
{
    struct cn_verdict v[CN_N_DOSSIER_SIDE][CN_ACTIONS_MAX];
    int n[CN_N_DOSSIER_SIDE];
    bool changed = false;
    bool lost = false;
    for (int s = 0; s < CN_N_DOSSIER_SIDE; s++) {
        n[s] = a->declared[s]
                   ? cn_route(x->cases.side[s], &a->c[s], v[s], CN_ACTIONS_MAX)
                   : 0;
    }
    for (int i = 0; i < n[CN_DOSSIER_OLD] || i < n[CN_DOSSIER_NEW]; i++) {
        const struct cn_verdict *old =
            verdict_at(v[CN_DOSSIER_OLD], n[CN_DOSSIER_OLD], i);
        const struct cn_verdict *new =
            verdict_at(v[CN_DOSSIER_NEW], n[CN_DOSSIER_NEW], i);
        if (same_answer(x, old, new)) {
            continue;
        }
        const struct cn_diff_side before = side_of(x, CN_DOSSIER_OLD, old);
        const struct cn_diff_side after = side_of(x, CN_DOSSIER_NEW, new);
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
    struct cn_dossier_asked a = {.d = d};
    x->counts->read++;
    if (!wrong && cn_dossier_cases_make(&x->cases, &a)) {
        compare_answers(x, &a);
    } else {
        tell_bad(x, d, wrong ? wrong : a.wrong);
    }
}

int cn_dossiers_compare(struct cn_cli *cli, const char *path,
                        const cn_snapshot *before, const cn_snapshot *after,
                        struct cn_dossier_counts *out)
{
    struct comparing x = {.cli = cli, .counts = out};
    *out = (struct cn_dossier_counts){.file = path};
    cn_dossier_cases_init(&x.cases, cli->lang, before, after);
    int code = cn_dossiers_read(cli, path, take_dossier, &x);
    if (code == CN_EXIT_OK && (x.failed || cn_arena_failed(&x.cases.arena))) {
        code = CN_COMPLAIN(cli, CN_EXIT_FAILURE, "hết bộ nhớ", "out of memory",
                           NULL);
    }
    cn_dossier_cases_release(&x.cases);
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
