/* SPDX-License-Identifier: MIT
 *
 * reach.h: which leaves a case can reach when some dimensions are unknown.
 * No allocation: the frontier is a bitmap on the stack.
 */
#ifndef CN_CORE_REACH_H
#define CN_CORE_REACH_H

#include "index.h"

/* What is known of a case, by dimension: a class, or CN_FACT_UNKNOWN. The
 * last dimension is where the case is presented. */
struct cn_known {
    uint8_t class[CN_FACTS_MAX + 1];
};

/* The facts of a case, filled up with the presets of its procedure, and the
 * province classes of its places. */
void cn_known_init(struct cn_known *known, const struct cn_index *ix,
                   const struct cn_case *c);

/* The root of a power on two days. */
static inline int32_t cn_index_root(const struct cn_index *ix, int power,
                                    cn_date received, cn_date on)
{
    return cn_diagram_root(ix, ix->powers[power].diagram.first, received, on);
}

/* Called with the number of a leaf, perhaps more than once; false stops. */
typedef bool cn_leaf_fn(void *ctx, int leaf);
/* Visits every leaf below root that the case can reach. False when stopped. */
bool cn_reach(const struct cn_index *ix, int power, int32_t root,
              const struct cn_known *known, cn_leaf_fn *visit, void *ctx);
/* The same over dimensions: those unknown ones that are tested on the way
 * are marked true in relevant[CN_FACTS_MAX + 1]. */
void cn_reach_dims(const struct cn_index *ix, int power, int32_t root,
                   const struct cn_known *known, bool *relevant);

/* Two leaves with the same key are the same answer to a clerk: the same
 * outcome and, when held, the same holder in the same unit of this case. */
bool cn_same_key(const struct cn_index *ix, const struct cn_case *c,
                 const struct cn_ix_leaf *a, const struct cn_ix_leaf *b);

/* What all reachable leaves have in common. */
struct cn_summary {
    bool uniform;     /* they share one key */
    int leaf;         /* the one with the smallest chain, when uniform */
    int confidence;   /* the weakest */
    bool many_chains; /* uniform, but by different provisions */
    int n_prefix;     /* length of the longest common beginning… */
    int prefix_chain; /* …of this chain */
};
void cn_summarise(const struct cn_index *ix, const struct cn_case *c, int power,
                  int32_t root, const struct cn_known *known,
                  struct cn_summary *out);

/* The same unit under the name and kind it has on a day. */
int cn_unit_at(const struct cn_index *ix, int unit, cn_date day);
/* The unit of a tier that a place lies in: its province, or the commune
 * itself, as on the day of receipt, or the one it was merged into by the day
 * asked about; CN_NONE for other tiers and where only the province is known. */
int cn_tier_unit(const struct cn_index *ix, const struct cn_case *c, int unit,
                 enum cn_tier tier);
/* The unit of a case that a leaf's place and tier pick, or CN_NONE. */
int cn_leaf_unit(const struct cn_index *ix, const struct cn_case *c,
                 const struct cn_ix_leaf *leaf);
/* Is the unit of a place number (0 = where presented) taken from where the
 * case is presented? */
bool cn_case_assumes(const struct cn_case *c, int place);
/* The unit of a place number, given or assumed, or CN_NONE. */
static inline int cn_case_place(const struct cn_case *c, int place)
{
    int unit = place > 0 ? c->place[place] : CN_NONE;
    return unit != CN_NONE ? unit : c->presented;
}

/* What a case is answered on two days before any rule is read: the catalogue's
 * own answer, or that nothing known was asked about. CN_DECIDED: the rules
 * answer, and each power of the procedure is known. */
static inline enum cn_outcome cn_case_outcome(const struct cn_index *ix,
                                              const struct cn_case *c,
                                              cn_date received, cn_date on)
{
    if (c->procedure == CN_NONE) {
        return c->power == CN_NONE ? CN_NOT_FOUND : CN_DECIDED;
    }
    const struct cn_ix_entry *entry = &ix->entries[c->procedure];
    if (entry->outside) {
        return CN_OUT_OF_SCOPE;
    }
    if ((entry->stops_pending ? on : received) >= entry->abolished) {
        return CN_ABOLISHED;
    }
    if (received < entry->born) {
        return CN_NOT_FOUND;
    }
    return entry->n_powers == 0 ? CN_UNKNOWN : CN_DECIDED;
}

#endif
