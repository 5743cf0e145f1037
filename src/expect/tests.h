/* SPDX-License-Identifier: MIT
 *
 * tests.h: what the files of this folder share: loaded tests, and a run of
 * them. Clients of the snapshot; nothing here prints.
 */
#ifndef CN_EXPECT_TESTS_H
#define CN_EXPECT_TESTS_H

#include "../base/arena.h"
#include "../base/strbuf.h"
#include "../core/expect.h"

struct cn_tests {
    struct cn_ruleset *rs; /* owns every text; has no rules */
    struct cn_expects expects;
};

struct cn_test_run {
    struct cn_arena arena;
    struct cn_test_result *results;
    cn_answer **answers; /* of tests that failed, owned; or NULL */
    uint64_t *reached;   /* n × words: rules by test */
    size_t words;
    int n, n_ran, n_passed;
    int n_rules;
    const char **rule; /* ids by number, which is their byte order */
};

/* Text of a symbol of the tests. */
#define TEXT(tests, sym) cn_ruleset_text((tests)->rs, (sym))

/* A fault while it is found; texts in `arena`. */
struct faults {
    struct cn_arena *arena;
    struct cn_test_fault *items; /* room for max */
    int n, max;
};

#define FAULTS_MAX         64
#define ALTERNATIVES_TRIED 16 /* of one rule's condition */

void cn_faults_init(struct faults *faults, struct cn_arena *arena);
/* Copies the texts. */
void cn_faults_add(struct faults *faults, const char *field, const char *want,
                   const char *got, bool senseless);

/* case.c: the case that a test asks about; false, with a fault, when that
 * makes no sense to the snapshot. */
bool cn_test_case(const struct cn_tests *tests, const struct cn_expect *expect,
                  const cn_snapshot *snapshot, struct cn_case *out,
                  struct faults *faults);
/* The same for what it asks about alone. */
bool cn_test_subject(const struct cn_tests *tests,
                     const struct cn_expect *expect,
                     const cn_snapshot *snapshot, struct cn_case *out,
                     struct faults *faults);

/* match.c: compares the answer with what is expected. */
void cn_test_match(const struct cn_tests *tests, const struct cn_expect *expect,
                   const cn_snapshot *snapshot, const cn_answer *answer,
                   struct faults *faults);

/* run.c: whether the snapshot answers test i as expected, and nothing else. */
CN_MUST_CHECK enum cn_status cn_test_passes(const struct cn_tests *tests,
                                            const cn_snapshot *snapshot, int i,
                                            bool *passes, struct cn_error *err);
/* The powers that a case asks about; returns how many, at most
 * CN_ACTIONS_MAX. */
int cn_test_powers(const cn_snapshot *snapshot, const struct cn_case *c,
                   int out[]);

/* Calls visit(ctx, id) for each rule that a decision rests on. */
typedef void test_rule_fn(void *ctx, const char *rule);
void cn_test_each_rule(const struct cn_decision *decision, test_rule_fn *visit,
                       void *ctx);

/* "a.lua" means "rules/a.lua" too. */
bool cn_test_is_file(const char *file, const char *name);

static inline bool test_reaches(const struct cn_test_run *run, int test,
                                int rule)
{
    return run->reached[(size_t)test * run->words + (size_t)rule / 64] >>
               (rule % 64) &
           1;
}

#endif
