/* SPDX-License-Identifier: MIT
 *
 * values.h: what scripts hold besides plain Lua data: provisions and the
 * forms of conditions. Immutable userdata, so that a statement can trust
 * what it is handed.
 */
#ifndef CN_LUA_VALUES_H
#define CN_LUA_VALUES_H

#include <lua.h>

#include "load.h"

enum form {
    FORM_PROVISION,
    FORM_ONE_OF,
    FORM_NONE_OF,
    FORM_ANY_OF,
    FORM_AT_LEAST,
    FORM_BELOW,
    FORM_ALL,
    FORM_PREDICATE,
    FORM_SAME_AS,
    N_FORMS
};

struct value {
    enum form form;
    struct cn_provision provision; /* of FORM_PROVISION */
};

/* Declares one_of, none_of and the others for scripts. */
void cn_l_declare_values(lua_State *L);
/* Pushes a reference to an instrument. */
void cn_l_push_provision(lua_State *L, const struct cn_provision *provision);
/* The value at an index, or NULL when it is none. */
const struct value *cn_l_value(lua_State *L, int index);
/* Pushes what the form was made of: argument 1 or 2. */
void cn_l_push_argument(lua_State *L, int index, int which);
/* How scripts write that form, for messages. */
const char *cn_form_name(enum form form);
/* Raises an error when predicates are being asked. */
void cn_l_check_declaring(lua_State *L, const char *what);

#endif
