/* SPDX-License-Identifier: MIT
 *
 * brute.c [BASES [FIRST_SEED]]: compares the proof of random small bases with
 * what cn_route() answers in every cell, on every boundary day, for every
 * pair of receipt and decision. What a chain should be is worked out here
 * from the rules as data. Ends with "N passed, N failed".
 */
#include <stdlib.h>
#include <string.h>

#include "base.h"

enum { DAYS_MAX = 16, CHAIN_MAX = 16, N_CELLS = 2 * 3 * 2 * 4 * 4 };

static struct world {
    struct base base;
    const cn_snapshot *s;
    const cn_proof *proof;
    struct cn_proof_options options;
    cn_date days[DAYS_MAX]; /* first days of intervals within the period */
    int n_days;
    int number_of[RULES_MAX * 2]; /* rule number → id */
    int power[SUBJECTS_MAX];
    int facts[N_FACTS];
    int units[N_PROVINCES];
    int site;
    bool in_chain[RULES_MAX], in_doubt[RULES_MAX];
    int wrong;
    unsigned seed;
} w;

static long seen[CN_N_PROOF_KIND]; /* findings over all bases */

static void wrong(const char *what, int subject, cn_date day,
                  const struct cell *cell)
{
    char text[11];
    if (w.wrong++ > 0) {
        return;
    }
    printf("seed %u: %s: s%d on %s", w.seed, what, subject,
           cn_date_format(day, text));
    if (cell) {
        printf(" far=%d kind=%d size=%d presented=%s site=%s", cell->fact[0],
               cell->fact[1], cell->fact[2], provinces[cell->place[0]],
               provinces[cell->place[1]]);
    }
    printf("\n");
    for (int i = 0; i < cn_proof_count(w.proof); i++) {
        print_finding(stdout, cn_proof_at(w.proof, i));
    }
}

/* ---- one random base ----------------------------------------------------- */

static void random_base(unsigned seed)
{
    static const char *const from[] = {"2025-07-01", "2025-06-01",
                                       "2026-02-01"};
    seed_dice(seed);
    random_rules(&w.base);
    cn_proof_options_init(&w.options);
    if (chance(30)) {
        w.options.from = day_of(from[dice(3)]);
    }
    if (chance(30)) {
        w.options.to = day_of("2027-06-01");
    }
}

/* ---- answers ---------------------------------------------------------------
 */

static bool next_cell(struct cell *cell)
{
    int *digit[] = {&cell->fact[FAR], &cell->fact[KIND], &cell->fact[SIZE],
                    &cell->place[0], &cell->place[1]};
    const int base[] = {2, 3, 2, N_PROVINCES, N_PROVINCES};
    for (int i = 0; i < 5; i++) {
        if (++*digit[i] < base[i]) {
            return true;
        }
        *digit[i] = 0;
    }
    return false;
}

struct answer {
    enum cn_outcome outcome;
    int chain[CHAIN_MAX]; /* ids */
    int n_chain;
    int rule; /* id */
};

static void route(int subject, cn_date received, cn_date on,
                  const struct cell *cell, struct answer *out)
{
    struct cn_case c;
    struct cn_verdict v;
    int rules[CHAIN_MAX];
    cn_case_init(&c, on);
    c.received = received;
    c.power = w.power[subject];
    c.presented = w.units[cell->place[0]];
    for (int f = 0; f < N_FACTS; f++) {
        c.fact[w.facts[f]] = (uint8_t)cell->fact[f];
    }
    c.place[1] = w.units[cell->place[1]];
    if (cn_route(w.s, &c, &v, 1) != 1 || v.outcome == CN_NEEDS_FACTS) {
        die("a full case is not decided", NULL);
    }
    *out =
        (struct answer){.outcome = (enum cn_outcome)v.outcome,
                        .rule = v.rule == CN_NONE ? NONE : w.number_of[v.rule]};
    out->n_chain = cn_chain_rules(w.s, v.chain, CHAIN_MAX, rules);
    for (int i = 0; i < out->n_chain; i++) {
        out->chain[i] = w.number_of[rules[i]];
    }
}

/* ---- chains, from the rules as data -----------------------------------------
 */

struct point {
    int holder, place;
    const struct rule *last;
};

/* Who holds the power in turn, where its own transfers may start. 0: that
 * cannot be told. */
static int points_of(int subject, cn_date day, const struct cell *cell,
                     struct point out[CHAIN_MAX])
{
    struct answer a;
    int n = 0;
    int own = 1;
    route(subject, day, day, cell, &a);
    if (a.n_chain == 0) {
        return 0;
    }
    const struct rule *origin = &w.base.rules[a.chain[0]];
    out[0] = (struct point){origin->holder, origin->place == 1, origin};
    if (origin->same_as != NONE) {
        struct answer inner;
        struct point points[CHAIN_MAX];
        route(origin->same_as, day, day, cell, &inner);
        int m = points_of(origin->same_as, day, cell, points);
        if (inner.outcome != CN_DECIDED || m == 0) {
            return 0;
        }
        out[0] = points[m - 1];
        out[0].place = origin->place == 1 ? 1 : out[0].place;
        own = 1 + inner.n_chain;
    }
    for (n = 1; own < a.n_chain; own++, n++) {
        const struct rule *r = &w.base.rules[a.chain[own]];
        out[n] =
            (struct point){r->holder, r->place == 1 ? 1 : out[n - 1].place, r};
    }
    return n;
}

static bool same_body(const struct point *a, const struct point *b)
{
    bool central = strcmp(holders[a->holder].tier, "central") == 0;
    return a->holder == b->holder && (central || a->place == b->place);
}

/* Does the chain come back to an earlier holder? */
static bool has_cycle(int subject, cn_date day, const struct cell *cell)
{
    struct point all[CHAIN_MAX * 2];
    struct point points[CHAIN_MAX];
    struct answer a;
    int n = 0;
    route(subject, day, day, cell, &a);
    int follows = w.base.rules[a.chain[0]].same_as;
    if (follows != NONE) {
        n = points_of(follows, day, cell, all);
    }
    int own = points_of(subject, day, cell, points);
    n -= n > 0 && own > 0; /* its last point is the first of its own */
    memcpy(all + n, points, (size_t)own * sizeof *points);
    for (int i = 0; i < n + own; i++) {
        for (int j = 0; j < i; j++) {
            if (same_body(&all[i], &all[j])) {
                return true;
            }
        }
    }
    return false;
}

static bool in_force(const struct rule *r, cn_date received, cn_date on)
{
    cn_date day = r->immediate ? on : received;
    return day >= r->valid_from && day < r->valid_to;
}

static bool holds(const struct rule *r, const struct cell *cell)
{
    for (int f = 0; f < N_FACTS; f++) {
        if (r->when[f] && !(r->when[f] >> cell->fact[f] & 1)) {
            return false;
        }
    }
    return true;
}

static bool may_pass_on(const struct rule *r)
{
    return r->may_pass_on != NONE
               ? r->may_pass_on == 1
               : r->kind == ORIGIN || strcmp(r->mode, "devolution") == 0 ||
                     strcmp(r->mode, "delineation") == 0;
}

static bool passes_on(const struct rule *r)
{
    return r->province != NONE || r->instrument == LOCAL;
}

enum part { OUTSIDE, APART, DOUBT, REFUSED, STARTS };

/* What the transfer does in the cell. */
static enum part try_transfer(const struct rule *t, cn_date day,
                              const struct cell *cell)
{
    struct answer a;
    struct point points[CHAIN_MAX];
    enum part part = OUTSIDE;
    route(t->subject, day, day, cell, &a);
    for (int i = 0; i < a.n_chain; i++) {
        if (a.chain[i] == t->id) {
            return STARTS;
        }
    }
    int n = points_of(t->subject, day, cell, points);
    for (int i = 0; i < n; i++) {
        const struct point *p = &points[i];
        if (t->province != NONE && t->province != cell->place[p->place]) {
            continue;
        }
        if (t->from != p->holder) {
            part = part == OUTSIDE ? APART : part;
        } else if (!passes_on(t) || may_pass_on(p->last)) {
            return STARTS;
        } else {
            part = REFUSED;
        }
    }
    if (n == 0) {
        bool inside = t->province == NONE || t->province == cell->place[0] ||
                      t->province == cell->place[1];
        return inside ? DOUBT : OUTSIDE;
    }
    return part == APART && a.outcome == CN_CONFLICT ? DOUBT : part;
}

/* ---- comparisons
 * -------------------------------------------------------------- */

static const struct cn_proof_finding *find(enum cn_proof_kind kind, int subject,
                                           cn_date received, cn_date on,
                                           const struct cell *cell)
{
    for (int i = 0; i < cn_proof_count(w.proof); i++) {
        const struct cn_proof_finding *f = cn_proof_at(w.proof, i);
        bool on_day = f->pending == (received != on) && f->from <= received &&
                      received < f->to && f->on_from <= on && on < f->on_to;
        if (f->kind == kind && on_day && is_about(f, subject) &&
            covers(f, cell)) {
            return f;
        }
    }
    return NULL;
}

static bool is_faulty(enum cn_outcome outcome)
{
    return outcome == CN_NO_AUTHORITY || outcome == CN_CONFLICT ||
           outcome == CN_UNKNOWN;
}

/* What a cell was, for telling an interruption from an omission. */
enum past { WAS_NOTHING, WAS_HELD, WAS_INTERRUPTED };

static bool holder_is_gone(const struct answer *a)
{
    return a->outcome == CN_NO_AUTHORITY && a->n_chain > 0 &&
           w.base.rules[a->chain[a->n_chain - 1]].same_as == NONE;
}

static enum cn_proof_kind expected_kind(const struct answer *a, enum past *past,
                                        bool cycle)
{
    if (a->outcome == CN_NO_AUTHORITY) {
        bool interrupted = holder_is_gone(a) || *past != WAS_NOTHING;
        *past = interrupted ? WAS_INTERRUPTED : WAS_NOTHING;
        return interrupted ? CN_PROOF_INTERRUPTION : CN_PROOF_OMISSION;
    }
    *past = a->outcome == CN_UNKNOWN ? WAS_NOTHING : WAS_HELD;
    if (a->outcome == CN_CONFLICT) {
        return CN_PROOF_OVERLAP;
    }
    if (a->outcome == CN_UNKNOWN) {
        return CN_PROOF_UNKNOWN;
    }
    return cycle ? CN_PROOF_CYCLE : CN_N_PROOF_KIND;
}

static void compare_day(int subject, cn_date day, const struct cell *cell,
                        enum past *past)
{
    struct answer a;
    route(subject, day, day, cell, &a);
    for (int i = 0; i < a.n_chain; i++) {
        w.in_chain[a.chain[i]] = true;
    }
    bool holds_it = !is_faulty(a.outcome);
    enum cn_proof_kind kind =
        expected_kind(&a, past, holds_it && has_cycle(subject, day, cell));
    for (int k = 0; k < CN_N_PROOF_KIND; k++) {
        bool by_cell = k <= CN_PROOF_INTERRUPTION || k == CN_PROOF_CYCLE ||
                       k == CN_PROOF_UNKNOWN;
        bool found = by_cell && find((enum cn_proof_kind)k, subject, day, day,
                                     cell) != NULL;
        if (by_cell && found != ((enum cn_proof_kind)k == kind)) {
            wrong(found ? "found, but is not" : "missed", subject, day, cell);
        }
    }
    const struct cn_proof_finding *f =
        find(CN_PROOF_UNKNOWN, subject, day, day, cell);
    if (f && !names_rule(f, a.rule, "unknown")) {
        wrong("another rule declares it unknown", subject, day, cell);
    }
}

/* A fault that is only there for dossiers decided later. */
static void compare_pending(int subject, int received, int on,
                            const struct cell *cell)
{
    struct answer a;
    struct answer other;
    static const enum cn_proof_kind kinds[][2] = {
        {CN_PROOF_OMISSION, CN_PROOF_INTERRUPTION},
        {CN_PROOF_OVERLAP, CN_PROOF_OVERLAP},
        {CN_PROOF_UNKNOWN, CN_PROOF_UNKNOWN}};
    cn_date r = w.days[received];
    cn_date o = w.days[on];
    route(subject, r, o, cell, &a);
    for (int i = 0; i < a.n_chain; i++) {
        w.in_chain[a.chain[i]] = true;
    }
    bool is_new = is_faulty(a.outcome);
    for (int d = received; d <= on && is_new; d++) {
        route(subject, d == on ? o : r, w.days[d], cell, &other);
        is_new = other.outcome != a.outcome;
    }
    int kind = a.outcome == CN_CONFLICT ? 1 : a.outcome == CN_UNKNOWN ? 2 : 0;
    bool found = find(kinds[kind][0], subject, r, o, cell) ||
                 find(kinds[kind][1], subject, r, o, cell);
    if (found ? !is_faulty(a.outcome) : is_new) {
        wrong(found ? "found for a pending dossier, but is not"
                    : "missed for a pending dossier",
              subject, o, cell);
    }
}

static void compare_transfer(const struct rule *t, cn_date day)
{
    struct cell cell = {{0}, {0}};
    bool met[STARTS + 1] = {false};
    bool found[2] = {false, false};
    do {
        if (!holds(t, &cell)) {
            continue;
        }
        enum part part = try_transfer(t, day, &cell);
        met[part] = true;
        const struct cn_proof_finding *f =
            find(CN_PROOF_ILLEGAL_PASS_ON, t->subject, day, day, &cell);
        if (part == REFUSED && !f) {
            wrong("a refused cell is missed", t->subject, day, &cell);
        }
    } while (next_cell(&cell));
    w.in_doubt[t->id] = w.in_doubt[t->id] || met[DOUBT];
    bool apart = met[APART] && !met[DOUBT] && !met[STARTS] && !met[REFUSED];
    for (int i = 0; i < cn_proof_count(w.proof); i++) {
        const struct cn_proof_finding *f = cn_proof_at(w.proof, i);
        bool here =
            f->from <= day && day < f->to && names_rule(f, t->id, "fault");
        found[0] = found[0] || (here && f->kind == CN_PROOF_BROKEN_CHAIN);
        found[1] = found[1] || (here && f->kind == CN_PROOF_ILLEGAL_PASS_ON);
    }
    bool illegal = met[REFUSED] || (apart && passes_on(t));
    if (found[0] != (apart && !passes_on(t))) {
        wrong("broken chain", t->subject, day, NULL);
        printf("  transfer r%02d\n", t->id);
    }
    if (found[1] != illegal) {
        wrong("illegal passing on", t->subject, day, NULL);
        printf("  transfer r%02d\n", t->id);
    }
}

static void compare_dead(const struct rule *r)
{
    bool dead = false;
    bool named = false;
    for (int i = 0; i < cn_proof_count(w.proof); i++) {
        const struct cn_proof_finding *f = cn_proof_at(w.proof, i);
        named = named || names_rule(f, r->id, "fault") ||
                names_rule(f, r->id, "side");
        dead = dead ||
               (f->kind == CN_PROOF_DEAD_RULE && names_rule(f, r->id, "fault"));
    }
    if (dead && w.in_chain[r->id]) {
        wrong("a rule that decides is called dead", r->subject, 0, NULL);
    }
    bool counts = r->valid_from < w.options.to && w.options.from < r->valid_to;
    if (counts && !named && !w.in_chain[r->id] && !w.in_doubt[r->id]) {
        wrong("a dead rule is missed", r->subject, 0, NULL);
        printf("  rule r%02d\n", r->id);
    }
}

/* ---- one base
 * -------------------------------------------------------------------- */

static void collect_days(void)
{
    w.n_days = 0;
    w.days[w.n_days++] = w.options.from;
    for (int i = 0; i < N_BOUNDARY; i++) {
        cn_date day = day_of(boundary[i]);
        if (day > w.options.from && day < w.options.to) {
            w.days[w.n_days++] = day;
        }
    }
}

static void learn_numbers(void)
{
    char text[TEXT_SIZE];
    for (int i = 0; i < cn_counts(w.s).rules; i++) {
        w.number_of[i] = atoi(cn_rule_id(w.s, i) + 1);
    }
    for (int s = 0; s < w.base.n_subjects; s++) {
        w.power[s] = cn_power_find(w.s, power_text(text, s));
    }
    for (int f = 0; f < N_FACTS; f++) {
        w.facts[f] = cn_fact_find(w.s, fact_ids[f]);
    }
    for (int p = 0; p < N_PROVINCES; p++) {
        if (cn_unit_find(w.s, provinces[p], CN_LEVEL_PROVINCE, CN_NONE,
                         w.options.from, 1, &w.units[p]) != 1) {
            die("no unit", NULL);
        }
    }
}

static void compare_cells(int subject)
{
    struct cell cell = {{0}, {0}};
    do {
        struct answer before;
        route(subject, w.options.from - 1, w.options.from - 1, &cell, &before);
        enum past past =
            before.outcome == CN_NO_AUTHORITY || before.outcome == CN_UNKNOWN
                ? WAS_NOTHING
                : WAS_HELD;
        for (int d = 0; d < w.n_days; d++) {
            compare_day(subject, w.days[d], &cell, &past);
            for (int r = 0; r < d; r++) {
                compare_pending(subject, r, d, &cell);
            }
        }
    } while (next_cell(&cell));
}

static void compare_rules(void)
{
    for (int i = 0; i < w.base.n_rules; i++) {
        const struct rule *r = &w.base.rules[i];
        for (int d = 0; r->kind == TRANSFER && d < w.n_days; d++) {
            if (in_force(r, w.days[d], w.days[d])) {
                compare_transfer(r, w.days[d]);
            }
        }
        if (r->kind == ORIGIN || r->kind == TRANSFER) {
            compare_dead(r);
        }
    }
}

static bool check_base(unsigned seed)
{
    struct cn_error err = {0};
    cn_proof *proof = NULL;
    memset(&w, 0, sizeof w);
    w.seed = seed;
    random_base(seed);
    cn_engine *engine = open_base(&w.base);
    w.s = cn_engine_snapshot(engine);
    if (cn_prove(w.s, &w.options, CN_LANG_EN, &proof, &err) != CN_OK) {
        die("prove", &err);
    }
    w.proof = proof;
    for (int k = 0; k < CN_N_PROOF_KIND; k++) {
        seen[k] += cn_proof_summary(proof)->count[k];
    }
    collect_days();
    learn_numbers();
    for (int s = 0; s < w.base.n_subjects; s++) {
        compare_cells(s);
    }
    compare_rules();
    cn_proof_free(proof);
    cn_snapshot_release(w.s);
    cn_engine_close(engine);
    return w.wrong == 0;
}

int main(int argc, char *argv[])
{
    int bases = argc > 1 ? atoi(argv[1]) : 1000;
    unsigned first = argc > 2 ? (unsigned)atoi(argv[2]) : 1;
    int passed = 0;
    (void)make_folder();
    for (int i = 0; i < bases; i++) {
        passed += check_base(first + (unsigned)i);
    }
    remove_folder();
    /* A kind that never occurs is a kind that was not compared. */
    for (int k = 0; k < CN_N_PROOF_KIND; k++) {
        bool compared = seen[k] > 0 || k == CN_PROOF_DEADLOCK || bases < 200;
        printf("%s %ld%s\n", cn_proof_kind_name((enum cn_proof_kind)k), seen[k],
               compared ? "" : ": never seen");
        passed -= !compared;
    }
    printf("%d passed, %d failed\n", passed, bases - passed);
    return passed == bases ? 0 : 1;
}
