/* SPDX-License-Identifier: MIT
 *
 * tiers.h: the words by which lists name tiers of government. A set of tiers
 * is one bit for each.
 */
#ifndef CN_STORE_TIERS_H
#define CN_STORE_TIERS_H

#include "../capnao.h"

#define CN_TIER_BIT(t) (1U << (t))

/* The tiers that a cell or a section line names ("Cấp tỉnh, cấp xã") beside
 * whatever else it says; 0 when it names none. */
unsigned cn_tiers_named(const char *text);

/* The tiers that a folded text names and nothing else; 0 when a word is left
 * over. */
unsigned cn_tiers_only(const char *folded);
/* Takes the longest words of a tier from the front, or some that join them,
 * and adds it: what follows, or NULL when there are none. */
const char *cn_tiers_take(const char *folded, unsigned *tiers);

#endif
