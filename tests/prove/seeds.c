/* SPDX-License-Identifier: MIT
 *
 * seeds.c [SEEDINGS [FIRST_SEED]]: a clean base, then one fault put into it at
 * random: each must be found with its kind, its rules and its days, and
 * nothing be found elsewhere. Ends with "N passed, N failed".
 */
#include <stdlib.h>
#include <string.h>

#include "base.h"

/* What must be found. */
struct expected {
    enum cn_proof_kind kind;
    int subject;
    int rules[4], n_rules; /* ids that must be named */
    int fault;             /* id named with the role "fault", or NONE */
    cn_date day;           /* within the finding */
    cn_date from, to;      /* its exact days, where they are known */
};

struct seeding {
    const char *name;
    bool (*make)(struct base *base, struct expected *out);
};

/* ---- the clean base ------------------------------------------------------ */

enum { CHAIN, SPLIT, AREA, AFTER, FOLLOWS, N_PATTERNS };

/* The rules of the patterns, by number in the base. */
static struct {
    int first; /* of each subject's rules */
    int n;
    int pattern;
    cn_date turn; /* a day on which one rule takes over from another */
} plan[SUBJECTS_MAX];

static const char *const turns[] = {"2025-09-01", "2026-01-15", "2026-07-01",
                                    "2027-03-01", "2028-05-20"};

static cn_date some_turn(void)
{
    return day_of(turns[dice((int)(sizeof turns / sizeof *turns))]);
}

/* ministry → committee → department in province 22 */
static void make_chain(struct base *base, int subject)
{
    struct rule origin = blank(ORIGIN, subject, MINISTRY);
    struct rule move = blank(TRANSFER, subject, COMMITTEE);
    struct rule local = blank(TRANSFER, subject, DEPARTMENT);
    move.from = MINISTRY;
    move.instrument = DECREE_A;
    move.valid_from = day_of("2025-07-01");
    move.place = chance(50) ? 1 : NONE;
    local.from = COMMITTEE;
    local.instrument = LOCAL;
    local.mode = "decentralisation";
    local.province = 2;
    local.valid_from = day_of("2025-07-01");
    if (chance(50)) {
        local.when[FAR] = 1 + (unsigned)dice(2);
    }
    (void)add_rule(base, origin);
    (void)add_rule(base, move);
    (void)add_rule(base, local);
}

/* Two origins share the cells; the part of the ministry moves on. */
static void make_split(struct base *base, int subject)
{
    int fact = dice(N_FACTS);
    unsigned all = (1U << fact_classes[fact]) - 1;
    struct rule one = blank(ORIGIN, subject, MINISTRY);
    struct rule other = blank(ORIGIN, subject, chance(50) ? OFFICE : COMMUNE);
    struct rule move = blank(TRANSFER, subject, COMMITTEE);
    one.when[fact] = 1 + (unsigned)dice((int)all - 1);
    other.when[fact] = all & ~one.when[fact];
    move.from = MINISTRY;
    move.instrument = DECREE_B;
    move.valid_from = day_of("2025-07-01");
    (void)add_rule(base, one);
    (void)add_rule(base, other);
    (void)add_rule(base, move);
}

/* What the district held goes to the communes. */
static void make_area(struct base *base, int subject)
{
    struct rule origin = blank(ORIGIN, subject, DISTRICT);
    struct rule move = blank(TRANSFER, subject, COMMUNE);
    move.from = DISTRICT;
    move.mode = "delineation";
    move.instrument = DECREE_A;
    move.valid_from = day_of("2025-07-01");
    (void)add_rule(base, origin);
    (void)add_rule(base, move);
}

/* A new decree takes over on a day. */
static void make_after(struct base *base, int subject)
{
    struct rule old = blank(ORIGIN, subject, MINISTRY);
    struct rule new = blank(ORIGIN, subject, chance(50) ? COMMITTEE : OFFICE);
    plan[subject].turn = some_turn();
    old.instrument = DECREE_A;
    old.valid_to = plan[subject].turn;
    new.instrument = DECREE_B;
    new.valid_from = plan[subject].turn;
    (void)add_rule(base, old);
    (void)add_rule(base, new);
}

static void make_follows(struct base *base, int subject)
{
    struct rule origin = blank(ORIGIN, subject, NONE);
    struct rule needs = blank(REQUIRES, subject, NONE);
    origin.same_as = 0;
    needs.needs = 1;
    (void)add_rule(base, origin);
    (void)add_rule(base, needs);
}

static void make_base(struct base *base)
{
    static void (*const make[])(struct base *, int) = {
        make_chain, make_split, make_area, make_after, make_follows};
    memset(base, 0, sizeof *base);
    base->n_subjects = 5 + dice(3);
    for (int s = 0; s < base->n_subjects; s++) {
        plan[s].pattern = s < N_PATTERNS ? s : dice(AFTER + 1);
        plan[s].first = base->n_rules;
        make[plan[s].pattern](base, s);
        plan[s].n = base->n_rules - plan[s].first;
    }
}

/* A subject of a pattern. */
static int pick(const struct base *base, int pattern)
{
    int s = 0;
    do {
        s = dice(base->n_subjects);
    } while (plan[s].pattern != pattern);
    return s;
}

static struct rule *rule_of(struct base *base, int subject, int i)
{
    return &base->rules[plan[subject].first + i];
}

static void expect(struct expected *out, enum cn_proof_kind kind, int subject,
                   cn_date day)
{
    *out = (struct expected){
        .kind = kind, .subject = subject, .fault = NONE, .day = day};
}

static void expect_rule(struct expected *out, const struct rule *r)
{
    out->rules[out->n_rules++] = r->id;
}

/* Takes a rule out without changing the ids of the others: it becomes one
 * that was over long ago. */
static void delete_rule(struct rule *r)
{
    r->valid_from = CN_DATE_MIN;
    r->valid_to = day_of("2020-01-01");
}

static cn_date some_day(void)
{
    return day_of("2025-07-01") + dice(1800);
}

/* ---- deleted ------------------------------------------------------------- */

static bool delete_origin(struct base *base, struct expected *out)
{
    int s = pick(base, SPLIT);
    expect(out, CN_PROOF_OMISSION, s, some_day());
    delete_rule(rule_of(base, s, 0));
    expect_rule(out, rule_of(base, s, 2)); /* waits */
    return true;
}

static bool delete_successor(struct base *base, struct expected *out)
{
    int s = pick(base, AFTER);
    expect(out, CN_PROOF_INTERRUPTION, s, plan[s].turn);
    delete_rule(rule_of(base, s, 1));
    expect_rule(out, rule_of(base, s, 0)); /* held before */
    out->from = plan[s].turn;
    return true;
}

static bool delete_move(struct base *base, struct expected *out)
{
    int s = pick(base, AREA);
    expect(out, CN_PROOF_INTERRUPTION, s, some_day());
    delete_rule(rule_of(base, s, 1));
    expect_rule(out, rule_of(base, s, 0));
    return true;
}

static bool delete_link(struct base *base, struct expected *out)
{
    int s = pick(base, CHAIN);
    expect(out, CN_PROOF_ILLEGAL_PASS_ON, s, some_day());
    delete_rule(rule_of(base, s, 1));
    out->fault = rule_of(base, s, 2)->id;
    expect_rule(out, rule_of(base, s, 0));
    return true;
}

/* ---- doubled --------------------------------------------------------------
 */

static bool double_with_other(struct base *base, struct expected *out)
{
    int s = dice(4);
    int i = dice(plan[s].n);
    const struct rule *r = rule_of(base, s, i);
    struct rule twin = *r;
    cn_date day = some_day();
    twin.holder = r->holder == AGENCY || chance(50) ? LINE_MINISTRY : OFFICE;
    if (twin.holder == r->holder) {
        twin.holder = LINE_MINISTRY;
    }
    if (r->kind == ORIGIN && plan[s].pattern == AFTER) {
        day = i == 0 ? plan[s].turn - 1 : plan[s].turn;
    }
    expect(out, CN_PROOF_OVERLAP, s, day);
    expect_rule(out, r);
    expect_rule(out, add_rule(base, twin));
    return true;
}

static bool double_exactly(struct base *base, struct expected *out)
{
    int s = dice(4);
    struct rule *r = rule_of(base, s, dice(plan[s].n));
    cn_date day = r->valid_to != CN_DATE_MAX ? r->valid_to - 1 : some_day();
    day = r->valid_from > day ? r->valid_from : day;
    expect(out, CN_PROOF_DEAD_RULE, s, day);
    expect_rule(out, r);
    out->fault = add_rule(base, *r)->id;
    return true;
}

static bool shadow(struct base *base, struct expected *out)
{
    int s = pick(base, SPLIT);
    struct rule weak = *rule_of(base, s, 0);
    expect(out, CN_PROOF_DEAD_RULE, s, some_day());
    weak.instrument = CIRCULAR;
    weak.holder = COMMUNE;
    expect_rule(out, rule_of(base, s, 0));
    out->fault = add_rule(base, weak)->id;
    return true;
}

/* ---- dates -----------------------------------------------------------------
 */

static bool end_early(struct base *base, struct expected *out)
{
    int s = pick(base, AFTER);
    expect(out, CN_PROOF_INTERRUPTION, s, plan[s].turn - 1);
    if (chance(50)) {
        rule_of(base, s, 0)->valid_to--;
    } else {
        rule_of(base, s, 1)->valid_from++;
        out->day++;
    }
    expect_rule(out, rule_of(base, s, 0));
    out->from = out->day;
    out->to = out->day + 1;
    return true;
}

static bool end_late(struct base *base, struct expected *out)
{
    int s = pick(base, AFTER);
    expect(out, CN_PROOF_OVERLAP, s, plan[s].turn);
    if (chance(50)) {
        rule_of(base, s, 0)->valid_to++;
    } else {
        rule_of(base, s, 1)->valid_from--;
        out->day--;
    }
    expect_rule(out, rule_of(base, s, 0));
    expect_rule(out, rule_of(base, s, 1));
    out->from = out->day;
    out->to = out->day + 1;
    return true;
}

static bool begin_late(struct base *base, struct expected *out)
{
    int s = pick(base, AREA);
    expect(out, CN_PROOF_INTERRUPTION, s, day_of("2025-07-01"));
    rule_of(base, s, 1)->valid_from++;
    expect_rule(out, rule_of(base, s, 0));
    out->from = out->day;
    out->to = out->day + 1;
    return true;
}

/* ---- whose it is
 * ------------------------------------------------------------- */

static bool wrong_from(struct base *base, struct expected *out)
{
    int s = pick(base, chance(50) ? CHAIN : SPLIT);
    struct rule *r = rule_of(base, s, plan[s].pattern == CHAIN ? 1 : 2);
    static const int strangers[] = {LINE_MINISTRY, DISTRICT, AGENCY};
    r->from = strangers[dice(3)];
    expect(out, CN_PROOF_BROKEN_CHAIN, s, some_day());
    out->fault = r->id;
    expect_rule(out, rule_of(base, s, 0));
    return true;
}

static bool not_held(struct base *base, struct expected *out)
{
    int s = pick(base, chance(50) ? AREA : CHAIN);
    struct rule local = blank(TRANSFER, s, DEPARTMENT);
    local.instrument = LOCAL;
    local.from = plan[s].pattern == AREA ? COMMITTEE : COMMUNE;
    local.province = 1 + dice(3);
    expect(out, CN_PROOF_ILLEGAL_PASS_ON, s, some_day());
    out->fault = add_rule(base, local)->id;
    expect_rule(out, rule_of(base, s, 0));
    return true;
}

static bool not_passable(struct base *base, struct expected *out)
{
    int s = pick(base, CHAIN);
    struct rule *move = rule_of(base, s, 1);
    if (chance(50)) {
        move->mode = chance(50) ? "decentralisation" : "assignment";
    } else {
        move->may_pass_on = 0;
    }
    expect(out, CN_PROOF_ILLEGAL_PASS_ON, s, some_day());
    out->fault = rule_of(base, s, 2)->id;
    expect_rule(out, move);
    return true;
}

/* ---- circles
 * ------------------------------------------------------------------- */

static bool go_back(struct base *base, struct expected *out)
{
    int s = pick(base, chance(50) ? CHAIN : SPLIT);
    struct rule *move = rule_of(base, s, plan[s].pattern == CHAIN ? 1 : 2);
    struct rule back = blank(TRANSFER, s, MINISTRY);
    back.from = COMMITTEE;
    back.instrument = DECREE_A;
    back.valid_from = some_turn();
    expect(out, CN_PROOF_CYCLE, s, back.valid_from);
    out->from = back.valid_from;
    expect_rule(out, move);
    expect_rule(out, add_rule(base, back));
    return true;
}

static bool wait_for_each_other(struct base *base, struct expected *out)
{
    struct rule back = blank(REQUIRES, 1, NONE); /* subject 4 needs 1 */
    back.needs = 4;
    back.valid_from = chance(50) ? some_turn() : day_of("2025-07-01");
    back.valid_to = chance(50) ? CN_DATE_MAX : back.valid_from + 1 + dice(300);
    expect(out, CN_PROOF_DEADLOCK, 1, back.valid_from);
    out->from = back.valid_from;
    expect_rule(out, rule_of(base, 4, 1));
    expect_rule(out, add_rule(base, back));
    return true;
}

static const struct seeding seedings[] = {
    {"deleted origin", delete_origin},
    {"deleted successor", delete_successor},
    {"deleted move from the district", delete_move},
    {"deleted link", delete_link},
    {"doubled, to another body", double_with_other},
    {"doubled exactly", double_exactly},
    {"shadowed by a higher rule", shadow},
    {"ends a day early", end_early},
    {"ends a day late", end_late},
    {"begins a day late", begin_late},
    {"wrong from", wrong_from},
    {"province does not hold it", not_held},
    {"province may not pass it on", not_passable},
    {"goes back", go_back},
    {"wait for each other", wait_for_each_other},
};
enum { N_SEEDINGS = sizeof seedings / sizeof *seedings };

/* ---- judging
 * -------------------------------------------------------------------- */

static bool is_it(const struct cn_proof_finding *f, const struct expected *x)
{
    bool same = f->kind == x->kind && f->from <= x->day && x->day < f->to &&
                (is_about(f, x->subject) || x->kind == CN_PROOF_DEADLOCK) &&
                (x->from == 0 || f->from == x->from) &&
                (x->to == 0 || f->to == x->to) &&
                (x->fault == NONE || names_rule(f, x->fault, "fault"));
    for (int i = 0; same && i < x->n_rules; i++) {
        same = names_rule(f, x->rules[i], NULL);
    }
    return same;
}

/* Those that follow it are of the same subject, or follow its holder. */
static bool is_elsewhere(const struct base *base,
                         const struct cn_proof_finding *f,
                         const struct expected *x)
{
    int s = atoi(f->subject + 1);
    bool follows = plan[s].pattern == FOLLOWS && x->subject == 0;
    return s != x->subject && !follows && x->kind != CN_PROOF_DEADLOCK &&
           s < base->n_subjects;
}

static cn_proof *prove(const struct base *base, cn_engine **engine,
                       const cn_snapshot **s)
{
    struct cn_proof_options options;
    struct cn_error err = {0};
    cn_proof *proof = NULL;
    cn_proof_options_init(&options);
    *engine = open_base(base);
    *s = cn_engine_snapshot(*engine);
    if (cn_prove(*s, &options, CN_LANG_EN, &proof, &err) != CN_OK) {
        die("prove", &err);
    }
    return proof;
}

static void print_all(const cn_proof *proof)
{
    for (int i = 0; i < cn_proof_count(proof); i++) {
        print_finding(stdout, cn_proof_at(proof, i));
    }
}

static bool check_clean(const struct base *base, unsigned seed)
{
    cn_engine *engine = NULL;
    const cn_snapshot *s = NULL;
    cn_proof *proof = prove(base, &engine, &s);
    bool clean = cn_proof_count(proof) == 0;
    if (!clean) {
        printf("seed %u: findings on the clean base\n", seed);
        print_all(proof);
    }
    cn_proof_free(proof);
    cn_snapshot_release(s);
    cn_engine_close(engine);
    return clean;
}

static bool check_seeding(const struct base *base, unsigned seed,
                          const char *name, const struct expected *x)
{
    cn_engine *engine = NULL;
    const cn_snapshot *s = NULL;
    cn_proof *proof = prove(base, &engine, &s);
    bool found = false;
    bool elsewhere = false;
    for (int i = 0; i < cn_proof_count(proof); i++) {
        const struct cn_proof_finding *f = cn_proof_at(proof, i);
        found = found || is_it(f, x);
        elsewhere = elsewhere || is_elsewhere(base, f, x);
    }
    if (!found || elsewhere) {
        char day[11];
        printf("seed %u: %s: %s %s of s%d on %s\n", seed, name,
               found ? "a finding elsewhere than" : "no",
               cn_proof_kind_name(x->kind), x->subject,
               cn_date_format(x->day, day));
        print_all(proof);
    }
    cn_proof_free(proof);
    cn_snapshot_release(s);
    cn_engine_close(engine);
    return found && !elsewhere;
}

int main(int argc, char *argv[])
{
    int n = argc > 1 ? atoi(argv[1]) : 600;
    unsigned first = argc > 2 ? (unsigned)atoi(argv[2]) : 1;
    int passed = 0;
    (void)make_folder();
    for (int i = 0; i < n; i++) {
        struct base base;
        struct expected x;
        unsigned seed = first + (unsigned)i;
        const struct seeding *seeding = &seedings[seed % N_SEEDINGS];
        seed_dice(seed);
        make_base(&base);
        bool clean = check_clean(&base, seed);
        bool made = seeding->make(&base, &x);
        passed +=
            clean && made && check_seeding(&base, seed, seeding->name, &x);
    }
    remove_folder();
    printf("%d passed, %d failed\n", passed, n - passed);
    return passed == n ? 0 : 1;
}
