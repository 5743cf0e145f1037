/* SPDX-License-Identifier: MIT
 *
 * holdings.c: everything that each body may hold on a day.
 */
#include <string.h>

#include "reach.h"
#include "snapshot.h"

struct held {
    const struct cn_index *ix;
    uint64_t bitmap[CN_HOLDERS_MAX / 64];
    bool others; /* some completion has another outcome */
    int n;
};

static bool mark(void *ctx, int number)
{
    struct held *held = ctx;
    const struct cn_ix_leaf *leaf = &held->ix->leaves[number];
    if (leaf->outcome != CN_DECIDED) {
        held->others = true;
        return true;
    }
    uint64_t bit = UINT64_C(1) << (leaf->holder % 64);
    held->n += !(held->bitmap[leaf->holder / 64] & bit);
    held->bitmap[leaf->holder / 64] |= bit;
    return true;
}

void cn_holdings(const cn_snapshot *snapshot, const struct cn_case *c,
                 cn_held_fn *visit, void *ctx)
{
    const struct cn_index *ix = snapshot->index;
    struct cn_known known;
    cn_known_init(&known, ix, c);
    for (int p = 0; p < ix->n_powers; p++) {
        struct held held;
        memset(&held, 0, sizeof held);
        held.ix = ix;
        (void)cn_reach(ix, p, cn_index_root(ix, p, c->received, c->on), &known,
                       mark, &held);
        for (int h = 0; h < ix->n_holders; h++) {
            if (held.bitmap[h / 64] >> (h % 64) & 1) {
                visit(ctx, p, h, held.n == 1 && !held.others);
            }
        }
    }
}
