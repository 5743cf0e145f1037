/* SPDX-License-Identifier: MIT
 *
 * expect.c: the fields that a test may name, one row each. Knows nothing of
 * how they are read or compared.
 */
#include "expect.h"

#include <assert.h>

static const char *outcome_word(int value)
{
    return cn_outcome_name((enum cn_outcome)value);
}

static const char *tier_word(int value)
{
    return value == CN_TIER_NONE ? NULL : cn_tier_name((enum cn_tier)value);
}

static const char *confidence_word(int value)
{
    return cn_confidence_name((enum cn_confidence)value);
}

static const struct cn_field_row fields[] = {
    [CN_FIELD_OUTCOME] = {"outcome", CN_FIELD_IS_WORD, outcome_word,
                          CN_N_OUTCOME},
    [CN_FIELD_TIER] = {"tier", CN_FIELD_IS_WORD, tier_word, CN_N_TIER},
    [CN_FIELD_HOLDER] = {"holder", CN_FIELD_IS_ID, NULL, 0},
    [CN_FIELD_AUTHORITY] = {"authority", CN_FIELD_IS_TEXT, NULL, 0},
    [CN_FIELD_UNIT] = {"unit", CN_FIELD_IS_ID, NULL, 0},
    [CN_FIELD_PLACE] = {"place", CN_FIELD_IS_ID, NULL, 0},
    [CN_FIELD_HANDLER] = {"handler", CN_FIELD_IS_ID, NULL, 0},
    [CN_FIELD_RECEIVERS] = {"receivers", CN_FIELD_IS_TEXTS, NULL, 0},
    [CN_FIELD_CHAIN] = {"chain", CN_FIELD_IS_LIST, NULL, 0},
    [CN_FIELD_VALID_FROM] = {"valid.from", CN_FIELD_IS_DATE, NULL, 0},
    [CN_FIELD_VALID_TO] = {"valid.to", CN_FIELD_IS_DATE, NULL, 0},
    [CN_FIELD_NEXT] = {"next", CN_FIELD_IS_GROUP, NULL, 0},
    [CN_FIELD_NEXT_ON] = {"next.on", CN_FIELD_IS_DATE, NULL, 0},
    [CN_FIELD_NEXT_OUTCOME] = {"next.outcome", CN_FIELD_IS_WORD, outcome_word,
                               CN_N_OUTCOME},
    [CN_FIELD_NEXT_TIER] = {"next.tier", CN_FIELD_IS_WORD, tier_word,
                            CN_N_TIER},
    [CN_FIELD_NEXT_HOLDER] = {"next.holder", CN_FIELD_IS_ID, NULL, 0},
    [CN_FIELD_NEEDS] = {"needs", CN_FIELD_IS_LIST, NULL, 0},
    [CN_FIELD_WHY_NOT] = {"why_not", CN_FIELD_IS_IDS, NULL, 0},
    [CN_FIELD_CONFLICT] = {"conflict", CN_FIELD_IS_LIST, NULL, 0},
    [CN_FIELD_CAVEATS] = {"caveats", CN_FIELD_IS_TEXTS, NULL, 0},
    [CN_FIELD_REASON] = {"reason", CN_FIELD_IS_TEXT, NULL, 0},
    [CN_FIELD_CONFIDENCE] = {"confidence", CN_FIELD_IS_WORD, confidence_word,
                             CN_N_CONFIDENCE},
};
static_assert(sizeof fields / sizeof *fields == CN_N_FIELD, "fields");

const struct cn_field_row *cn_field_row(enum cn_field field)
{
    return &fields[field];
}

void cn_expects_add(struct cn_expects *expects, struct cn_arena *arena,
                    const struct cn_expect *expect)
{
    struct cn_expect *items = cn_arena_grow(arena, expects->items, expects->n,
                                            &expects->max, sizeof *items);
    if (items) {
        items[expects->n++] = *expect;
        expects->items = items;
    }
}
