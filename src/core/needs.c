/* SPDX-License-Identifier: MIT
 *
 * needs.c: the fewest facts that settle a case, whatever their values.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/strbuf.h"
#include "explain.h"

#define DIMS_MAX  (CN_FACTS_MAX + 1)
#define TRIES_MAX 200000 /* passes over 4 KiB; then a larger set is named */

struct search {
    const struct cn_index *ix;
    const struct cn_case *c;
    int power;
    int32_t root;
    struct cn_known known;
    int dims[DIMS_MAX], n_dims; /* unknown and tested, in order of their ids */
    int chosen[DIMS_MAX];
    long tries;
};

/* Do the chosen dimensions from `at` on settle the case? */
static bool settles(struct search *s, int at, int n)
{
    struct cn_summary sum;
    s->tries += 1 + s->ix->powers[s->power].diagram.n / 1024;
    if (s->tries > TRIES_MAX) {
        return false;
    }
    cn_summarise(s->ix, s->c, s->power, s->root, &s->known, &sum);
    if (sum.uniform || at == n) {
        return sum.uniform;
    }
    int dim = s->chosen[at];
    int classes = cn_index_classes(s->ix, dim);
    bool all = true;
    for (int i = 0; i < classes && all; i++) {
        s->known.class[dim] = (uint8_t)i;
        all = settles(s, at + 1, n);
    }
    s->known.class[dim] = CN_FACT_UNKNOWN;
    return all;
}

/* Tries every set of n dimensions in order; chosen[] holds the first. */
static bool find_set(struct search *s, int from, int at, int n)
{
    if (at == n) {
        return settles(s, 0, n);
    }
    for (int i = from; i <= s->n_dims - (n - at) && s->tries <= TRIES_MAX;
         i++) {
        s->chosen[at] = s->dims[i];
        if (find_set(s, i + 1, at + 1, n)) {
            return true;
        }
    }
    return false;
}

static void collect(struct search *s)
{
    bool relevant[DIMS_MAX] = {false};
    cn_reach_dims(s->ix, s->power, s->root, &s->known, relevant);
    for (int dim = 0; dim <= s->ix->n_facts; dim++) {
        if (!relevant[dim]) {
            continue;
        }
        int at = s->n_dims++;
        const char *id = cn_dim_id(s->ix, dim);
        while (at > 0 && strcmp(cn_dim_id(s->ix, s->dims[at - 1]), id) > 0) {
            s->dims[at] = s->dims[at - 1];
            at--;
        }
        s->dims[at] = dim;
    }
}

static int smallest_set(struct search *s)
{
    collect(s);
    for (int n = 1; n < s->n_dims && s->tries <= TRIES_MAX; n++) {
        if (find_set(s, 0, 0, n)) {
            return n;
        }
    }
    memcpy(s->chosen, s->dims, sizeof s->chosen);
    return s->n_dims;
}

/* ---- how a need is put to people --------------------------------------- */

static void put_number(struct cn_strbuf *buf, int64_t thousandths)
{
    int64_t rest = thousandths % 1000;
    cn_strbuf_printf(buf, "%s%lld", thousandths < 0 ? "-" : "",
                     llabs(thousandths / 1000));
    if (rest != 0) {
        cn_strbuf_printf(buf, ".%03lld", llabs(rest));
    }
}

const char *cn_number_range_text(struct cn_arena *arena,
                                 const struct cn_index *ix, int fact, int first,
                                 int last)
{
    const int64_t *cuts = ix->cuts + ix->facts[fact].cuts.first;
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, 128);
    if (first > 0) {
        cn_strbuf_puts(&buf, ">=");
        put_number(&buf, cuts[first - 1]);
    }
    if (last < ix->facts[fact].cuts.n) {
        cn_strbuf_puts(&buf, first > 0 ? " <" : "<");
        put_number(&buf, cuts[last]);
    }
    const char *out = cn_arena_copy(arena, buf.text, buf.len);
    cn_strbuf_release(&buf);
    return out;
}

const char *cn_number_class_text(struct cn_arena *arena,
                                 const struct cn_index *ix, int fact, int class)
{
    return cn_number_range_text(arena, ix, fact, class, class);
}

const char *cn_class_example(struct cn_arena *arena, const struct cn_index *ix,
                             int fact, int class)
{
    const struct cn_ix_fact *f = &ix->facts[fact];
    const int64_t *cuts = ix->cuts + f->cuts.first;
    if (f->type != CN_NUMBER) {
        return cn_index_text(ix, ix->values[f->values.first + class].id);
    }
    int64_t number = class > 0 ? cuts[class - 1] : 0;
    if (class == 0 && f->cuts.n > 0 && cuts[0] <= 0) {
        number = cuts[0] - 1000;
    }
    struct cn_strbuf buf;
    cn_strbuf_init(&buf, 128);
    put_number(&buf, number);
    const char *out = cn_arena_copy(arena, buf.text, buf.len);
    cn_strbuf_release(&buf);
    return out;
}

static const char *class_text(struct cn_explaining *x, int dim, int class)
{
    const struct cn_index *ix = x->ix;
    if (dim == ix->n_facts || ix->facts[dim].place != CN_NONE) {
        return class < ix->n_provinces ? cn_index_text(ix, ix->provinces[class])
                                       : "other";
    }
    const struct cn_ix_fact *fact = &ix->facts[dim];
    if (fact->type == CN_NUMBER) {
        return cn_number_class_text(x->arena, ix, dim, class);
    }
    return cn_index_text(ix, ix->values[fact->values.first + class].id);
}

struct holders {
    const struct cn_index *ix;
    bool *held; /* by holder number */
};

static bool mark_holder(void *ctx, int leaf)
{
    struct holders *holders = ctx;
    const struct cn_ix_leaf *l = &holders->ix->leaves[leaf];
    if (l->outcome == CN_DECIDED) {
        holders->held[l->holder] = true;
    }
    return true;
}

/* The holders that the values of a dimension can lead to. */
static void fill_separates(struct cn_explaining *x, struct cn_need *need)
{
    const struct cn_index *ix = x->ix;
    bool *held = CN_ARENA_NEW(x->arena, bool, ix->n_holders + 1);
    const char **out = CN_ARENA_NEW(x->arena, const char *, ix->n_holders + 1);
    if (!held || !out) {
        return;
    }
    struct holders holders = {ix, held};
    (void)cn_reach(ix, x->power, x->root, &x->known, mark_holder, &holders);
    for (int h = 0; h < ix->n_holders; h++) {
        if (held[h]) {
            out[need->n_separates++] = cn_index_text(ix, ix->holders[h].id);
        }
    }
    need->separates = out;
}

static void fill_need(struct cn_explaining *x, int dim, struct cn_need *need)
{
    const struct cn_index *ix = x->ix;
    static const char *const where[CN_N_LANG] = {
        "Hồ sơ được nộp ở tỉnh, thành phố nào?",
        "In which province is the case presented?"};
    need->fact = cn_dim_id(ix, dim);
    need->question =
        dim == ix->n_facts
            ? where[x->lang]
            : cn_index_text(ix, ix->facts[dim].question.text[x->lang]);
    int n = cn_index_classes(ix, dim);
    const char **values = CN_ARENA_NEW(x->arena, const char *, n);
    for (int i = 0; values && i < n; i++) {
        values[i] = class_text(x, dim, i);
    }
    need->values = values;
    need->n_values = values ? n : 0;
    fill_separates(x, need);
}

void cn_explain_needs(struct cn_explaining *x, struct cn_decision *out)
{
    struct search s = {.ix = x->ix,
                       .c = x->c,
                       .power = x->power,
                       .root = x->root,
                       .known = x->known};
    int n = smallest_set(&s);
    struct cn_need *needs = CN_ARENA_NEW(x->arena, struct cn_need, n);
    for (int i = 0; needs && i < n; i++) {
        fill_need(x, s.chosen[i], &needs[i]);
    }
    out->needs = needs;
    out->n_needs = needs ? n : 0;
}
