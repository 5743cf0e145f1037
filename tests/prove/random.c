/* SPDX-License-Identifier: MIT
 *
 * random.c: random rules over the vocabulary of base.c. They always load, and
 * are wrong in every way a proof can find.
 */
#include <string.h>

#include "base.h"

const char *const boundary[N_BOUNDARY] = {
    "2024-07-01", "2025-07-01", "2025-10-01", "2026-01-01",
    "2026-04-01", "2027-03-01", "2028-01-01"};

static void random_dates(struct rule *r)
{
    int a = dice(N_BOUNDARY - 1);
    int b = a + 1 + dice(N_BOUNDARY - 1 - a);
    r->valid_from = chance(50) ? day_of(boundary[a]) : CN_DATE_MIN;
    r->valid_to = chance(40) ? day_of(boundary[b]) : CN_DATE_MAX;
    if (r->instrument == NONE && chance(50)) {
        r->valid_from = CN_DATE_MIN;
    }
}

static void random_when(struct rule *r, int percent)
{
    for (int f = 0; f < N_FACTS; f++) {
        unsigned all = (1U << fact_classes[f]) - 1;
        if (chance(percent)) {
            r->when[f] = 1 + (unsigned)dice((int)all - 1);
        }
    }
}

void random_parts(struct rule *r, int percent)
{
    if (r->kind != UNKNOWN) {
        r->instrument = dice(N_INSTRUMENTS);
    }
    random_dates(r);
    random_when(r, percent);
    r->province = r->instrument == LOCAL ? LOCAL_PROVINCE
                  : chance(12)           ? 1 + dice(2)
                                         : NONE;
    r->silent = r->instrument == LOCAL && chance(50);
    r->place = r->kind != UNKNOWN && chance(20) ? 1 : NONE;
    r->immediate = r->kind != UNKNOWN && chance(15);
}

static void random_subject(struct base *base, int subject)
{
    int first = base->n_rules;
    int n_origins = 1 + dice(3);
    int n_transfers = dice(6);
    for (int i = 0; i < n_origins; i++) {
        struct rule r = blank(ORIGIN, subject, dice(N_HOLDERS));
        random_parts(&r, i == 0 ? 10 : 35);
        if (i == 0 && chance(60)) {
            r.valid_from = CN_DATE_MIN;
            r.valid_to = CN_DATE_MAX;
            r.province = NONE;
        }
        if (subject > 0 && chance(15)) {
            r.same_as = 0;
        }
        (void)add_rule(base, r);
    }
    for (int i = 0; i < n_transfers; i++) {
        static const char *const modes[] = {"devolution", "decentralisation",
                                            "delineation", "assignment"};
        struct rule r = blank(TRANSFER, subject, dice(N_HOLDERS));
        const struct rule *before =
            &base->rules[first + dice(base->n_rules - first)];
        r.from = chance(80) ? before->holder : dice(N_HOLDERS);
        r.mode = modes[dice(4)];
        r.may_pass_on = chance(20) ? dice(2) : NONE;
        random_parts(&r, 30);
        (void)add_rule(base, r);
    }
    if (chance(25)) {
        struct rule r = blank(UNKNOWN, subject, NONE);
        random_parts(&r, 60);
        (void)add_rule(base, r);
    }
    for (int i = first + 1; i < base->n_rules; i++) {
        struct rule *r = &base->rules[i];
        if (chance(10) && r->kind == base->rules[i - 1].kind &&
            r->kind != UNKNOWN) {
            r->exception_to = i - 1;
        }
    }
}

void random_rules(struct base *base)
{
    memset(base, 0, sizeof *base);
    base->n_subjects = 1 + dice(3);
    for (int s = 0; s < base->n_subjects; s++) {
        random_subject(base, s);
    }
}
