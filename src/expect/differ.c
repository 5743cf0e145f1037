/* SPDX-License-Identifier: MIT
 *
 * differ.c: whether two indexes of nearly the same rules answer some case
 * otherwise, and which. Walks both diagrams of a power side by side on every
 * pair of days; a test that only one of them makes is a branch for both.
 * Facts, rules, holders and powers have the same numbers in both.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/bytesmap.h"
#include "../base/strbuf.h"
#include "../core/explain.h"
#include "mutant.h"

#define COMMAND_MAX ((size_t)16 * 1024)
#define SOME_DAY    20270 /* 2025-07-01, where nothing limits a power */

struct walk {
    const struct cn_index *a, *b;
    struct cn_bytesmap same;         /* pairs of nodes that agree */
    uint8_t class[CN_FACTS_MAX + 1]; /* on the way, by dimension */
    bool nomem;
};

struct pair {
    int32_t a, b;
};

static bool same_chain(const struct walk *w, int a, int b)
{
    struct cn_ix_range x = w->a->chains[a];
    struct cn_ix_range y = w->b->chains[b];
    return x.n == y.n && memcmp(w->a->links + x.first, w->b->links + y.first,
                                (size_t)x.n * sizeof *w->a->links) == 0;
}

static bool same_leaf(const struct walk *w, int a, int b)
{
    const struct cn_ix_leaf *x = &w->a->leaves[a];
    const struct cn_ix_leaf *y = &w->b->leaves[b];
    return x->outcome == y->outcome && x->tier == y->tier &&
           x->place == y->place && x->holder == y->holder &&
           x->rule == y->rule && x->confidence == y->confidence &&
           x->holder_ended == y->holder_ended &&
           same_chain(w, x->chain, y->chain) &&
           same_chain(w, x->sides, y->sides);
}

/* The rank of a node's test in the order that diagrams keep: facts by their
 * number, then places, which stand where the fold asked for them. */
static int test_rank(const struct cn_index *ix, int32_t node)
{
    if (node < 0) {
        return INT32_MAX;
    }
    int32_t test = ix->diagrams[node];
    return CN_TEST_PLACE(test) == CN_TEST_FACT ? CN_TEST_DIM(test)
                                               : CN_FACTS_MAX * 2;
}

static bool agree(struct walk *w, int32_t a, int32_t b);

static bool agree_below(struct walk *w, int32_t a, int32_t b)
{
    int rank_a = test_rank(w->a, a);
    int rank_b = test_rank(w->b, b);
    bool first = rank_a <= rank_b;
    int32_t test = first ? w->a->diagrams[a] : w->b->diagrams[b];
    bool both = a >= 0 && b >= 0 && w->a->diagrams[a] == w->b->diagrams[b];
    if (rank_a == rank_b && !both) {
        return false; /* places in another order: taken as a difference */
    }
    int dim = CN_TEST_DIM(test);
    int n = cn_index_classes(w->a, dim);
    for (int class = 0; class < n; class ++) {
        int32_t x = both || first ? w->a->diagrams[a + 1 + class] : a;
        int32_t y = both || !first ? w->b->diagrams[b + 1 + class] : b;
        w->class[dim] = (uint8_t) class;
        if (!agree(w, x, y)) {
            return false;
        }
    }
    w->class[dim] = CN_FACT_UNKNOWN;
    return true;
}

/* Depth is bounded by the number of dimensions. */
static bool agree(struct walk *w, int32_t a, int32_t b)
{
    if (a < 0 && b < 0) {
        return same_leaf(w, ~a, ~b);
    }
    struct pair key = {a, b};
    int32_t *known = cn_bytesmap_at(&w->same, &key, sizeof key);
    w->nomem = w->nomem || !known;
    if (!known || *known > 0) {
        return true;
    }
    if (!agree_below(w, a, b)) {
        return false;
    }
    known = cn_bytesmap_at(&w->same, &key, sizeof key);
    if (known) {
        *known = 1;
    }
    return true;
}

/* ---- days ----------------------------------------------------------- */

static int compare_days(const void *a, const void *b)
{
    cn_date x = *(const cn_date *)a;
    cn_date y = *(const cn_date *)b;
    return (x > y) - (x < y);
}

/* First days of the intervals of a clock (0 received, 1 on) of both. */
static int first_days(const struct walk *w, int power, int clock, cn_date *out)
{
    int n = 0;
    const struct cn_index *both[] = {w->a, w->b};
    out[n++] = CN_DATE_MIN;
    for (int i = 0; i < 2; i++) {
        const int32_t *d =
            both[i]->diagrams + both[i]->powers[power].diagram.first;
        const int32_t *days = d + 2 + (clock == 0 ? 0 : d[0] - 1);
        for (int k = 0; k < d[clock] - 1; k++) {
            out[n++] = days[k];
        }
    }
    qsort(out, (size_t)n, sizeof *out, compare_days);
    int kept = 1;
    for (int i = 1; i < n; i++) {
        if (out[i] != out[kept - 1]) {
            out[kept++] = out[i];
        }
    }
    return kept;
}

static int most_days(const struct walk *w, int power)
{
    const int32_t *a = w->a->diagrams + w->a->powers[power].diagram.first;
    const int32_t *b = w->b->diagrams + w->b->powers[power].diagram.first;
    return a[0] + a[1] + b[0] + b[1] + 2;
}

struct days {
    cn_date received, on;
};

/* The answers of two intervals, and a pair of days of theirs. */
static bool differ_on(struct walk *w, int power, cn_date received, cn_date on)
{
    int32_t a = cn_index_root(w->a, power, received, on);
    int32_t b = cn_index_root(w->b, power, received, on);
    memset(w->class, CN_FACT_UNKNOWN, sizeof w->class);
    return !agree(w, a, b);
}

/* `ends`: when the two intervals are over, or CN_DATE_MAX. */
static struct days days_of(cn_date received, cn_date on, struct days ends)
{
    struct days out = {received, on};
    if (received == CN_DATE_MIN) {
        cn_date end =
            ends.received == CN_DATE_MAX ? SOME_DAY + 1 : ends.received;
        out.received = (ends.on < end ? ends.on : end) - 1;
    }
    out.on = on > out.received ? on : out.received;
    return out;
}

/* The first pair of days, received not after on, on which they differ. */
static bool find_days(struct walk *w, int power, cn_date *received, cn_date *on,
                      struct days *out)
{
    int n = first_days(w, power, 0, received);
    int m = first_days(w, power, 1, on);
    for (int r = 0; r < n; r++) {
        for (int o = 0; o < m; o++) {
            struct days ends = {r + 1 < n ? received[r + 1] : CN_DATE_MAX,
                                o + 1 < m ? on[o + 1] : CN_DATE_MAX};
            /* over before the dossier came in */
            bool empty = ends.on <= received[r];
            if (!empty && differ_on(w, power, received[r], on[o])) {
                *out = days_of(received[r], on[o], ends);
                return true;
            }
        }
    }
    return false;
}

/* ---- a case in words ------------------------------------------------ */

/* The code of a province of a class on a day: one singled out, or the first
 * that is not. */
static const char *province_of(const struct cn_index *ix, int class,
                               cn_date day)
{
    for (int u = 0; u < ix->n_units; u++) {
        const struct cn_ix_unit *unit = &ix->units[u];
        if (unit->province == 0 && unit->from <= day && day < unit->to &&
            (class == CN_FACT_UNKNOWN || unit->province_class == class)) {
            return cn_index_text(ix, unit->code);
        }
    }
    return NULL;
}

static const char *say_case(const struct walk *w, int power,
                            const struct days *days, struct cn_arena *arena)
{
    const struct cn_index *ix = w->a;
    const struct cn_ix_power *p = &ix->powers[power];
    char on[11], received[11];
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, COMMAND_MAX);
    cn_strbuf_printf(&buf, "route %s:%s",
                     cn_index_text(ix, ix->subjects[p->subject].id),
                     cn_index_text(ix, p->action));
    const char *province =
        province_of(ix, w->class[ix->n_facts], days -> received);
    if (province) {
        cn_strbuf_printf(&buf, " --province %s", province);
    }
    cn_strbuf_printf(&buf, " --on %s", cn_date_format(days->on, on));
    if (days->received != days->on) {
        cn_strbuf_printf(&buf, " --received %s",
                         cn_date_format(days->received, received));
    }
    for (int f = 0; f < ix->n_facts; f++) {
        if (w->class[f] == CN_FACT_UNKNOWN) {
            continue;
        }
        const char *value = ix->facts[f].place != CN_NONE
                                ? province_of(ix, w->class[f], days -> received)
                                : cn_class_example(arena, ix, f, w->class[f]);
        if (value) {
            cn_strbuf_printf(&buf, " --fact %s=%s",
                             cn_index_text(ix, ix->facts[f].id), value);
        }
    }
    const char *text =
        buf.failed ? NULL : cn_arena_copy(arena, buf.text, buf.len);
    cn_strbuf_release(&buf);
    return text;
}

int cn_index_differs(const struct cn_index *a, const struct cn_index *b,
                     bool powers[], struct cn_arena *arena,
                     const char **command)
{
    int differ = 0;
    struct cn_arena scratch;
    struct walk w = {.a = a, .b = b};
    cn_arena_init(&scratch, (size_t)512 * 1024 * 1024);
    cn_bytesmap_init(&w.same, &scratch);
    for (int p = 0; p < a->n_powers && !w.nomem; p++) {
        struct days days = {0, 0};
        int max = most_days(&w, p);
        cn_date *room = CN_ARENA_NEW(&scratch, cn_date, max * 2);
        powers[p] = !room || find_days(&w, p, room, room + max, &days);
        if (powers[p] && differ++ == 0 && room) {
            *command = say_case(&w, p, &days, arena);
        }
    }
    cn_arena_release(&scratch);
    return w.nomem ? -1 : differ;
}
