/* SPDX-License-Identifier: MIT
 *
 * statements.h: the statements of the rule language as Lua functions.
 */
#ifndef CN_LUA_STATEMENTS_H
#define CN_LUA_STATEMENTS_H

#include <lua.h>

/* Declares every statement for scripts. */
void cn_l_declare_statements(lua_State *L);

#endif
