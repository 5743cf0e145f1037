/* SPDX-License-Identifier: MIT
 *
 * offer.h: what Lua offers to rules: the allow list, a fresh environment for
 * each file, and libraries that no file can change for another.
 */
#ifndef CN_LUA_OFFER_H
#define CN_LUA_OFFER_H

#include <lua.h>
#include <stddef.h>

/* Builds the allow list: once, before any script runs. */
void cn_l_open_offer(lua_State *L);
/* Offers the value on top under a name; pops it. */
void cn_l_declare(lua_State *L, const char *name);
/* Pushes an empty environment that reads the allow list and is read-only. */
void cn_l_push_environment(lua_State *L);

/* The libraries: each pushes a table of its functions. */
void cn_l_push_string_library(lua_State *L);
void cn_l_push_table_library(lua_State *L);

/* Pushes the keys of a table: numbers ascending, strings in byte order. */
void cn_l_push_sorted_keys(lua_State *L, int index);

#endif
