/* SPDX-License-Identifier: MIT
 *
 * prove_found.c: the list of findings: in words, in order, and with actions
 * that share a finding put together.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/strbuf.h"
#include "prove.h"

#define KEY_MAX ((size_t)64 * 1024 * 1024)

void cn_name_rule(struct cn_naming *naming, int rule, const char *role)
{
    for (size_t i = 0; i < naming->n; i++) {
        if (naming->list[i].rule == rule) {
            return; /* the first role says most */
        }
    }
    struct cn_named *list = cn_arena_grow(
        naming->arena, naming->list, naming->n, &naming->max, sizeof *list);
    if (list) {
        list[naming->n++] = (struct cn_named){rule, role};
        naming->list = list;
    }
}

/* ---- keys -------------------------------------------------------------- */

static void put_regions(struct cn_strbuf *buf, const struct cn_proof_finding *f)
{
    for (int i = 0; i < f->n_regions; i++) {
        for (int t = 0; t < f->regions[i].n_tests; t++) {
            const struct cn_proof_test *test = &f->regions[i].tests[t];
            cn_strbuf_printf(buf, " %s%s", test->fact,
                             test->none_of ? "!" : "");
            for (int v = 0; v < test->n_values; v++) {
                cn_strbuf_printf(buf, "=%s", test->values[v]);
            }
        }
        cn_strbuf_puts(buf, ";");
    }
}

/* A region that is not listed whole is like no other power's. */
static const char *make_key(const struct cn_proof_finding *f, int power,
                            struct cn_arena *arena)
{
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, KEY_MAX);
    cn_strbuf_printf(&buf, "%d %d %d:", (int)f->to, (int)f->on_from,
                     (int)f->on_to);
    put_regions(&buf, f);
    if (f->more_regions > 0) {
        cn_strbuf_printf(&buf, " %d", power);
    }
    for (int i = 0; i < f->n_rules; i++) {
        cn_strbuf_printf(&buf, " %s", f->rules[i].link.rule);
    }
    const char *out = cn_arena_copy(arena, buf.text, buf.len);
    arena->failed = arena->failed || buf.failed;
    cn_strbuf_release(&buf);
    return out;
}

/* ---- adding ------------------------------------------------------------ */

static void describe(struct cn_one *one, const struct cn_raw *raw,
                     struct cn_proof_finding *f)
{
    struct cn_proving *all = one->all;
    const struct cn_index *ix = all->ix;
    const struct cn_ix_power *power = &ix->powers[one->power];
    const struct cn_ix_subject *subject = &ix->subjects[power->subject];
    const char **actions =
        CN_ARENA_NEW(&all->proof->arena, const char *, subject->powers.n);
    f->field = cn_index_text(ix, subject->field);
    f->subject = cn_index_text(ix, subject->id);
    f->subject_name = cn_index_text(ix, subject->name.text[all->lang]);
    if (actions) {
        actions[f->n_actions++] = cn_index_text(ix, power->action);
    }
    f->actions = actions;
    f->reason = "";
    if (raw->kind == CN_PROOF_INTERRUPTION && raw->what != CN_NONE) {
        f->holder = cn_index_text(ix, ix->holders[raw->what].id);
        f->holder_name =
            cn_index_text(ix, ix->holders[raw->what].name.text[all->lang]);
    } else if (raw->kind == CN_PROOF_UNKNOWN) {
        f->reason =
            cn_index_text(ix, ix->rules[raw->what].text.text[all->lang]);
    }
}

void cn_finding_add(struct cn_one *one, const struct cn_raw *raw,
                    const struct cn_naming *names, bool complete)
{
    struct cn_proving *all = one->all;
    struct cn_proof *proof = all->proof;
    if (one->quiet) {
        return;
    }
    struct cn_found found = {
        .power = one->power,
        .finding = {.kind = raw->kind,
                    .from = raw->slot.from,
                    .to = raw->slot.to,
                    .pending = raw->slot.pending,
                    .on_from = raw->slot.on_from,
                    .on_to = raw->slot.on_to},
    };
    struct cn_proof_finding *f = &found.finding;
    describe(one, raw, f);
    f->n_regions = cn_regions_make(one, raw->region, &proof->arena, &f->regions,
                                   &f->more_regions);
    f->rules = cn_rules_make(all, one->power, f->from, names);
    f->n_rules = f->rules ? (int)names->n : 0;
    f->n_procedures =
        cn_procedures_make(one, raw->region, &raw->slot, &f->procedures);
    f->command =
        cn_command_make(one, raw->region, &raw->slot, complete, &proof->arena);
    if (one->map.failed || cn_arena_failed(&proof->arena)) {
        return; /* what was made so far is not whole */
    }
    found.key = make_key(f, one->power, &proof->arena);
    struct cn_found *list = cn_arena_grow(&proof->arena, proof->found, proof->n,
                                          &proof->max, sizeof *list);
    if (list) {
        list[proof->n++] = found;
        proof->found = list;
    }
}

/* ---- order ------------------------------------------------------------- */

static int compare(const void *a, const void *b)
{
    const struct cn_found *x = a;
    const struct cn_found *y = b;
    const struct cn_proof_finding *f = &x->finding;
    const struct cn_proof_finding *g = &y->finding;
    int order = ((int)f->kind > (int)g->kind) - ((int)f->kind < (int)g->kind);
    order = order ? order : strcmp(f->subject, g->subject);
    order = order ? order : (f->from > g->from) - (f->from < g->from);
    order = order ? order : strcmp(x->key, y->key);
    return order ? order : (x->power > y->power) - (x->power < y->power);
}

static bool same(const struct cn_found *a, const struct cn_found *b)
{
    return a->finding.kind == b->finding.kind &&
           a->finding.from == b->finding.from &&
           strcmp(a->finding.subject, b->finding.subject) == 0 &&
           strcmp(a->key, b->key) == 0;
}

const int *cn_procedures_join(struct cn_arena *arena, const int *a, int *n_a,
                              const int *b, int n_b)
{
    int *list = CN_ARENA_NEW(arena, int, *n_a + n_b + 1);
    int n = 0;
    int i = 0;
    int j = 0;
    while (list && (i < *n_a || j < n_b)) {
        int x = i < *n_a ? a[i] : INT32_MAX;
        int y = j < n_b ? b[j] : INT32_MAX;
        list[n++] = x < y ? x : y;
        i += x <= y;
        j += y <= x;
    }
    *n_a = n;
    return list;
}

static bool same_test(const struct cn_proof_test *a,
                      const struct cn_proof_test *b)
{
    bool same = strcmp(a->fact, b->fact) == 0 && a->none_of == b->none_of &&
                a->n_values == b->n_values;
    for (int i = 0; same && i < a->n_values; i++) {
        same = strcmp(a->values[i], b->values[i]) == 0;
    }
    return same;
}

bool cn_same_regions(const struct cn_proof_region *a, int n_a,
                     const struct cn_proof_region *b, int n_b)
{
    bool same = n_a == n_b;
    for (int i = 0; same && i < n_a; i++) {
        same = a[i].n_tests == b[i].n_tests;
        for (int t = 0; same && t < a[i].n_tests; t++) {
            same = same_test(&a[i].tests[t], &b[i].tests[t]);
        }
    }
    return same;
}

static void join(struct cn_proof *proof, struct cn_proof_finding *f,
                 const struct cn_proof_finding *more)
{
    /* the list has room for every action of the subject */
    ((const char **)(uintptr_t)f->actions)[f->n_actions++] = more->actions[0];
    f->procedures =
        cn_procedures_join(&proof->arena, f->procedures, &f->n_procedures,
                           more->procedures, more->n_procedures);
}

void cn_findings_join(struct cn_proof *proof)
{
    struct cn_found *found = proof->found;
    size_t kept = 0;
    if (!found) {
        return;
    }
    qsort(found, proof->n, sizeof *found, compare);
    for (size_t i = 0; i < proof->n; i++) {
        if (kept > 0 && same(&found[kept - 1], &found[i])) {
            join(proof, &found[kept - 1].finding, &found[i].finding);
        } else {
            found[kept++] = found[i];
            proof->summary.count[found[i].finding.kind]++;
        }
    }
    proof->n = kept;
}
