/* SPDX-License-Identifier: MIT
 *
 * cost.h: what a text costs to compile, in VM instructions, known before it
 * is compiled.
 */
#ifndef CN_LUA_COST_H
#define CN_LUA_COST_H

#include <stddef.h>
#include <stdint.h>

uint64_t cn_cost_of_compiling(const char *text, size_t len);

#endif
