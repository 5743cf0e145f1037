/* SPDX-License-Identifier: MIT
 *
 * differ.c [PAIRS [FIRST_SEED]]: compares what cn_diff_make() says of pairs of
 * random small bases, the second mostly the first with some faults, with what
 * cn_route() answers from either in every cell, for every pair of receipt and
 * decision. Ends with "N passed, N failed".
 */
#include <stdlib.h>
#include <string.h>

#include "../prove/base.h"

enum { DAYS_MAX = 16, CHAIN_MAX = 16, OLD = 0, NEW = 1 };

/* Values as texts: those of the shifted vocabulary too. */
static const char *const values[N_FACTS][4] = {{"false", "true", NULL, NULL},
                                               {"a", "b", "c", "z"},
                                               {"1", "7", "12", NULL}};
static const int n_values[N_FACTS] = {2, 4, 3};

struct side {
    struct base base;
    cn_engine *engine;
    const cn_snapshot *s;
    int power[SUBJECTS_MAX];          /* or CN_NONE */
    int units[N_PLACES][N_PROVINCES]; /* a commune in each */
    int site;                         /* place number */
};

static struct world {
    struct side side[2];
    cn_diff *diff;
    struct cn_diff_options options;
    cn_date days[DAYS_MAX];
    int n_days, wrong;
    unsigned seed;
} w;

static long seen[CN_N_DIFF_KIND], absent, places;

/* ---- one answer ---------------------------------------------------------- */

struct answer {
    bool declared; /* the power and the value of `kind` */
    enum cn_outcome outcome;
    char holder[32];
    char unit[8];
    char grounds[CHAIN_MAX * 32]; /* instruments of the chain */
};

static void put_chain(const struct side *side, const struct cn_verdict *v,
                      char *out, size_t size)
{
    int rules[CHAIN_MAX];
    int n = cn_chain_rules(side->s, v->chain, CHAIN_MAX, rules);
    out[0] = '\0';
    for (int i = 0; i < n; i++) {
        char id[TEXT_SIZE];
        for (int r = 0; r < side->base.n_rules; r++) {
            const struct rule *rule = &side->base.rules[r];
            if (strcmp(rule_text(id, rule->id),
                       cn_rule_id(side->s, rules[i])) == 0) {
                size_t len = strlen(out);
                (void)snprintf(out + len, size - len, "%s ",
                               rule->instrument == NONE
                                   ? "-"
                                   : instruments[rule->instrument]);
            }
        }
    }
}

static void set(const struct side *side, struct cn_case *c, const char *fact,
                const char *value)
{
    struct cn_error err = {0};
    if (cn_case_set(side->s, c, fact, value, &err) != CN_OK) {
        die(fact, &err);
    }
}

static void route(const struct side *side, int subject, cn_date received,
                  cn_date on, const struct cell *cell, struct answer *out)
{
    struct cn_case c;
    struct cn_verdict v;
    memset(out, 0, sizeof *out);
    if (side->power[subject] == CN_NONE ||
        (cell->fact[KIND] == 3 && !side->base.shifted)) {
        return;
    }
    cn_case_init(&c, on);
    c.received = received;
    c.power = side->power[subject];
    c.presented = side->units[0][cell->place[0]];
    c.place[side->site] = side->units[1][cell->place[1]];
    for (int f = 0; f < N_FACTS; f++) {
        set(side, &c, fact_ids[f], values[f][cell->fact[f]]);
    }
    if (cn_route(side->s, &c, &v, 1) != 1 || v.outcome == CN_NEEDS_FACTS) {
        die("a full case is not decided", NULL);
    }
    out->declared = true;
    out->outcome = (enum cn_outcome)v.outcome;
    struct cn_holder_info holder;
    struct cn_unit_info unit;
    if (v.holder != CN_NONE &&
        cn_holder_get(side->s, v.holder, CN_LANG_EN, &holder)) {
        (void)snprintf(out->holder, sizeof out->holder, "%s", holder.id);
    }
    if (v.unit != CN_NONE && cn_unit_get(side->s, v.unit, &unit)) {
        (void)snprintf(out->unit, sizeof out->unit, "%s", unit.code);
    }
    put_chain(side, &v, out->grounds, sizeof out->grounds);
}

static bool same_key(const struct answer *a, const struct answer *b)
{
    return a->declared == b->declared && a->outcome == b->outcome &&
           strcmp(a->holder, b->holder) == 0 && strcmp(a->unit, b->unit) == 0;
}

/* ---- what the comparison says ----------------------------------------------
 */

static bool in_range(const char *range, const char *number)
{
    double value = atof(number);
    bool in = true;
    while (*range != '\0') {
        double limit = atof(range + (range[0] == '>' ? 2 : 1));
        in = in && (range[0] == '>' ? value >= limit : value < limit);
        range += strcspn(range, " ");
        range += *range == ' ';
    }
    return in;
}

static bool passes(const struct cn_proof_test *test, const struct cell *cell)
{
    bool has = false;
    for (int i = 0; i < test->n_values; i++) {
        for (int f = 0; f < N_FACTS; f++) {
            const char *value = values[f][cell->fact[f]];
            if (strcmp(test->fact, fact_ids[f]) == 0) {
                has = has || (f == SIZE ? in_range(test->values[i], value)
                                        : !strcmp(test->values[i], value));
            }
        }
        for (int p = 0; p < N_PLACES; p++) {
            has = has || (strcmp(test->fact, place_ids[p]) == 0 &&
                          !strcmp(test->values[i], provinces[cell->place[p]]));
        }
    }
    return has != test->none_of;
}

static bool covers_cell(const struct cn_diff_row *row, const struct cell *cell)
{
    for (int i = 0; i < row->n_regions; i++) {
        bool in = true;
        for (int t = 0; in && t < row->regions[i].n_tests; t++) {
            in = passes(&row->regions[i].tests[t], cell);
        }
        if (in) {
            return true;
        }
    }
    return false;
}

/* The row of that kind about the case; *n says how many there are. */
static const struct cn_diff_row *find(enum cn_diff_kind kind, int subject,
                                      cn_date received, cn_date on,
                                      const struct cell *cell, int *n)
{
    const struct cn_diff_row *found = NULL;
    char text[TEXT_SIZE];
    (void)snprintf(text, sizeof text, "s%d", subject);
    *n = 0;
    for (int i = 0; i < cn_diff_count(w.diff); i++) {
        const struct cn_diff_row *row = cn_diff_at(w.diff, i);
        if (row->kind == kind && strcmp(row->subject, text) == 0 &&
            row->from <= received && received < row->to && row->on_from <= on &&
            on < row->on_to && covers_cell(row, cell)) {
            found = row;
            ++*n;
        }
    }
    return found;
}

static void print_row(const struct cn_diff_row *row)
{
    char day[4][11];
    printf("  %s %s received %s..%s on %s..%s: %d %s > %d %s",
           cn_diff_kind_name(row->kind), row->subject,
           cn_date_format(row->from, day[0]), cn_date_format(row->to, day[1]),
           cn_date_format(row->on_from, day[2]),
           cn_date_format(row->on_to, day[3]), (int)row->before.outcome,
           row->before.holder ? row->before.holder : "-",
           (int)row->after.outcome,
           row->after.holder ? row->after.holder : "-");
    for (int i = 0; i < row->n_regions; i++) {
        printf(i ? " or" : " when");
        for (int t = 0; t < row->regions[i].n_tests; t++) {
            const struct cn_proof_test *test = &row->regions[i].tests[t];
            printf(" %s%s", test->fact, test->none_of ? "!=" : "=");
            for (int v = 0; v < test->n_values; v++) {
                printf("%s%s", v ? "|" : "", test->values[v]);
            }
        }
    }
    printf("\n");
}

static void wrong(const char *what, int subject, cn_date received, cn_date on,
                  const struct cell *cell)
{
    char day[2][11];
    if (w.wrong++ > 0) {
        return;
    }
    printf("seed %u: %s: s%d received %s on %s far=%s kind=%s size=%s "
           "presented=%s site=%s\n",
           w.seed, what, subject, cn_date_format(received, day[0]),
           cn_date_format(on, day[1]), values[FAR][cell->fact[FAR]],
           values[KIND][cell->fact[KIND]], values[SIZE][cell->fact[SIZE]],
           provinces[cell->place[0]], provinces[cell->place[1]]);
    for (int i = 0; i < cn_diff_count(w.diff); i++) {
        print_row(cn_diff_at(w.diff, i));
    }
}

/* ---- comparing ------------------------------------------------------------
 */

static bool side_is(const struct cn_diff_side *side, const struct answer *a)
{
    return side->declared == a->declared &&
           (!a->declared ||
            (side->outcome == a->outcome &&
             (a->outcome != CN_DECIDED ||
              (side->holder && strcmp(side->holder, a->holder) == 0))));
}

/* The answer where a value is not declared: that of every other value. False
 * when these differ, so that the value would be needed. */
static bool answer_without(const struct side *side, int subject,
                           cn_date received, cn_date on,
                           const struct cell *cell, struct answer *out)
{
    struct cell other = *cell;
    bool same = true;
    for (int kind = 0; kind < 3; kind++) {
        struct answer a;
        other.fact[KIND] = kind;
        route(side, subject, received, on, &other, &a);
        same = same && (kind == 0 || same_key(&a, out));
        *out = a;
    }
    return same;
}

static void compare_cell(int subject, cn_date received, cn_date on,
                         const struct cell *cell)
{
    struct answer a;
    struct answer b;
    int n = 0;
    const struct cn_diff_row *row =
        find(CN_DIFF_ANSWER, subject, received, on, cell, &n);
    struct answer *each[] = {&a, &b};
    for (int s = 0; s < 2; s++) {
        const struct side *side = &w.side[s];
        const struct cn_diff_side *said = !row       ? NULL
                                          : s == OLD ? &row->before
                                                     : &row->after;
        bool alone = w.side[!s].power[subject] == CN_NONE;
        route(side, subject, received, on, cell, each[s]);
        bool value = side->power[subject] != CN_NONE && !each[s]->declared;
        if (value && !row && alone) {
            return; /* neither side can answer */
        }
        if (value && !(said && !said->declared) &&
            !answer_without(side, subject, received, on, cell, each[s])) {
            wrong("an undeclared value decides", subject, received, on, cell);
        }
    }
    absent += !a.declared || !b.declared;
    if (n > 1) {
        wrong("said twice", subject, received, on, cell);
    } else if (!row && !same_key(&a, &b)) {
        wrong("missed", subject, received, on, cell);
    } else if (row &&
               (!side_is(&row->before, &a) || !side_is(&row->after, &b))) {
        wrong("said otherwise", subject, received, on, cell);
    } else if (row && same_key(&a, &b)) {
        /* Two places that happen to lie in one province. */
        bool place = cell->place[0] == cell->place[1] && row->before.place &&
                     row->after.place &&
                     strcmp(row->before.place, row->after.place) != 0;
        places += place;
        if (!place) {
            wrong("said, but is not", subject, received, on, cell);
        }
    }
    row = find(CN_DIFF_PROVISION, subject, received, on, cell, &n);
    bool weak = same_key(&a, &b) && a.outcome == CN_DECIDED && a.declared &&
                cell->fact[KIND] != 3 && cell->place[0] != cell->place[1];
    if (weak && (n == 1) != (strcmp(a.grounds, b.grounds) != 0)) {
        wrong("provisions", subject, received, on, cell);
    }
}

static bool next_cell(struct cell *cell)
{
    bool more = w.side[OLD].base.shifted || w.side[NEW].base.shifted;
    int *digit[] = {&cell->fact[FAR], &cell->fact[KIND], &cell->fact[SIZE],
                    &cell->place[0], &cell->place[1]};
    const int base[] = {n_values[FAR], more ? n_values[KIND] : 3,
                        n_values[SIZE], N_PROVINCES, N_PROVINCES};
    for (int i = 0; i < 5; i++) {
        if (++*digit[i] < base[i]) {
            return true;
        }
        *digit[i] = 0;
    }
    return false;
}

static void compare_all(void)
{
    int n = w.side[OLD].base.n_subjects > w.side[NEW].base.n_subjects
                ? w.side[OLD].base.n_subjects
                : w.side[NEW].base.n_subjects;
    for (int s = 0; s < n; s++) {
        for (int i = 0; i < w.n_days; i++) {
            for (int j = i; j < w.n_days; j++) {
                struct cell cell = {{0}, {0}};
                do {
                    compare_cell(s, w.days[i], w.days[j], &cell);
                } while (next_cell(&cell));
            }
        }
    }
}

/* ---- pairs -----------------------------------------------------------------
 */

static void drop_rule(struct base *base, int at)
{
    int id = base->rules[at].id;
    for (int r = 0; r < base->n_rules; r++) {
        if (base->rules[r].exception_to == id) {
            base->rules[r].exception_to = NONE;
        }
    }
    for (int r = at; r + 1 < base->n_rules; r++) {
        base->rules[r] = base->rules[r + 1];
    }
    base->n_rules--;
}

/* One thing that an analyst may get wrong. */
static void mutate(struct base *base)
{
    struct rule *r = &base->rules[dice(base->n_rules)];
    int other = dice(N_HOLDERS);
    switch (dice(8)) {
    case 0:
        if (base->n_rules > 1) {
            drop_rule(base, (int)(r - base->rules));
        }
        break;
    case 1:
        r->holder = other;
        break;
    case 2:
        r->from = r->kind == TRANSFER ? other : r->from;
        break;
    case 3:
        memset(r->when, 0, sizeof r->when);
        random_parts(r, 40);
        break;
    case 4:
        r->valid_from = CN_DATE_MIN;
        r->valid_to = CN_DATE_MAX;
        break;
    case 5:
        r->immediate = r->kind != UNKNOWN && !r->immediate;
        break;
    case 6:
        r->exception_to = NONE;
        r->place = r->kind == UNKNOWN ? NONE : r->place == 1 ? NONE : 1;
        break;
    default:
        r->instrument = r->instrument == LAW ? DECREE_A : r->instrument;
        break;
    }
}

static void make_pair(void)
{
    random_rules(&w.side[OLD].base);
    w.side[NEW].base = w.side[OLD].base;
    if (chance(10)) {
        random_rules(&w.side[NEW].base);
    } else {
        for (int i = 1 + dice(3); i > 0; i--) {
            mutate(&w.side[NEW].base);
        }
    }
    w.side[OLD].base.shifted = chance(25);
    w.side[NEW].base.shifted = chance(25);
    cn_diff_options_init(&w.options);
    if (chance(30)) {
        w.options.from = day_of("2025-06-01");
        w.options.to = day_of("2027-06-01");
    }
}

static void open_side(struct side *side)
{
    side->engine = open_base(&side->base);
    side->s = cn_engine_snapshot(side->engine);
    for (int s = 0; s < SUBJECTS_MAX; s++) {
        char text[TEXT_SIZE];
        side->power[s] = cn_power_find(side->s, power_text(text, s));
    }
    side->site = side->base.shifted ? 2 : 1;
    for (int c = 0; c < N_PLACES; c++) {
        for (int p = 0; p < N_PROVINCES; p++) {
            char code[TEXT_SIZE];
            (void)snprintf(code, sizeof code, "90%d%s", c, provinces[p]);
            if (cn_unit_find(side->s, code, CN_LEVEL_COMMUNE, CN_NONE,
                             day_of("2025-08-01"), 1,
                             &side->units[c][p]) != 1) {
                die("no commune", NULL);
            }
        }
    }
}

static void close_side(struct side *side)
{
    cn_snapshot_release(side->s);
    cn_engine_close(side->engine);
}

static cn_diff *make_diff(int before, int after)
{
    struct cn_error err = {0};
    cn_diff *diff = NULL;
    if (cn_diff_make(w.side[before].s, w.side[after].s, &w.options, CN_LANG_EN,
                     &diff, &err) != CN_OK) {
        die("diff", &err);
    }
    return diff;
}

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

static bool check_pair(unsigned seed)
{
    const struct cell any = {{0}, {0}};
    memset(&w, 0, sizeof w);
    w.seed = seed;
    seed_dice(seed);
    make_pair();
    collect_days();
    open_side(&w.side[OLD]);
    open_side(&w.side[NEW]);
    for (int s = 0; s < 2; s++) {
        w.diff = make_diff(s, s);
        if (!cn_diff_same(w.diff)) {
            wrong("the same base twice", 0, 0, 0, &any);
        }
        cn_diff_free(w.diff);
    }
    w.diff = make_diff(OLD, NEW);
    for (int i = 0; i < cn_diff_count(w.diff); i++) {
        seen[cn_diff_at(w.diff, i)->kind]++;
    }
    compare_all();
    cn_diff_free(w.diff);
    close_side(&w.side[OLD]);
    close_side(&w.side[NEW]);
    return w.wrong == 0;
}

int main(int argc, char *argv[])
{
    int n = argc > 1 ? atoi(argv[1]) : 600;
    unsigned first = argc > 2 ? (unsigned)atoi(argv[2]) : 1;
    int passed = 0;
    (void)make_folder();
    for (int i = 0; i < n; i++) {
        passed += check_pair(first + (unsigned)i);
    }
    remove_folder();
    printf("rows: %ld answer, %ld provision, %ld confidence; undeclared in "
           "%ld cells; %ld cells with two places in one province\n",
           seen[CN_DIFF_ANSWER], seen[CN_DIFF_PROVISION],
           seen[CN_DIFF_CONFIDENCE], absent, places);
    bool met = n < 100 || (seen[CN_DIFF_ANSWER] && seen[CN_DIFF_PROVISION] &&
                           absent && places);
    printf("%d passed, %d failed\n", passed, n - passed + !met);
    return passed == n && met ? 0 : 1;
}
