/* SPDX-License-Identifier: MIT
 *
 * predicates.h: asks every `where` once and for all.
 */
#ifndef CN_LUA_PREDICATES_H
#define CN_LUA_PREDICATES_H

#include "load.h"
#include "sandbox.h"

#define PREDICATE_CALLS_MAX 65536

/* Fills the tables of all predicates, after cn_ruleset_link_facts(). What is
 * wrong with one is a finding; CN_E_LIMIT when the load's work is spent. */
CN_MUST_CHECK enum cn_status
cn_predicates_fill(struct sandbox *sb, struct load *load, struct cn_error *err);

#endif
