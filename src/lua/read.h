/* SPDX-License-Identifier: MIT
 *
 * read.h: one reader for each shape of schema.h. Every reader looks at the
 * value on top of the stack, leaves the stack as it was, reports what is
 * wrong against the statement and writes only what is right.
 */
#ifndef CN_LUA_READ_H
#define CN_LUA_READ_H

#include <lua.h>

#include "load.h"
#include "schema.h"
#include "values.h"

#define READ_LIST_MAX 4096 /* elements of one list */
#define STRANGE_MAX   64   /* unknown keys of one table that are named */

/* The unknown keys of a table, while it is walked: the first by their bytes,
 * so that they are the same each time; borrowed from the table. */
struct strange {
    const char *key[STRANGE_MAX];
    int n;
    long long more;  /* that are not named */
    bool positional; /* some are not texts */
};

/* Reads the value on top as `key` of the statement whose struct is at base,
 * in read_key.c. */
void cn_l_read_key(lua_State *L, struct load *load,
                   const struct schema_key *key, char *base);

/* The word on top, or 0 with a finding that calls it `name`. */
cn_sym cn_l_read_id(lua_State *L, struct load *load, const char *name);
/* The number on top in thousandths. */
bool cn_l_read_number(lua_State *L, struct load *load, const char *name,
                      int64_t *out);
/* Lists, in read_list.c: a list of words on top. */
bool cn_l_read_ids(lua_State *L, struct load *load, const char *name,
                   cn_sym **ids, int *n);
/* How many elements the list on top has, or -1 with a finding. */
int cn_l_read_length(lua_State *L, struct load *load, const char *name);
void cn_l_read_label(lua_State *L, struct load *load, const char *name,
                     struct cn_label *out);
void cn_l_read_date(lua_State *L, struct load *load,
                    const struct schema_key *key, cn_date *out);
cn_sym cn_l_read_text(lua_State *L, struct load *load, const char *name);
/* The number of the word on top, or -1 with a finding. */
int cn_l_read_word(lua_State *L, struct load *load,
                   const struct schema_key *key);
void cn_l_read_id_or_ids(lua_State *L, struct load *load,
                         const struct schema_key *key, cn_sym **ids, int *n);
void cn_l_read_values(lua_State *L, struct load *load,
                      const struct schema_key *key, struct cn_value **values,
                      int *n);
void cn_l_read_numbers(lua_State *L, struct load *load,
                       const struct schema_key *key, int64_t **numbers, int *n);
/* `when` and `where`, in condition.c. */
void cn_l_read_when(lua_State *L, struct load *load, struct cn_condition *out);
void cn_l_read_where(lua_State *L, struct load *load,
                     struct cn_predicate **out);
/* `facts` and `gives` of an expect, in read_expect.c. */
void cn_l_read_given(lua_State *L, struct load *load, const char *name,
                     struct cn_given **given, int *n);
void cn_l_read_gives(lua_State *L, struct load *load, const char *name,
                     struct cn_gives **gives, int *n);
/* Whether the table on top begins with a table: it is a list of them. */
bool cn_begins_with_table(lua_State *L);
/* The form on top when it is that form, or NULL with a finding. */
const struct value *cn_l_read_form(lua_State *L, struct load *load,
                                   const char *name, enum form form,
                                   const char *wanted);
/* Reports every key of the table on top but the ones named. */
void cn_l_check_keys(lua_State *L, struct load *load, const char *name,
                     const char *const known[], const char *hint);
/* Adds an unknown key, or NULL for one that is not a text. */
void cn_l_add_strange(lua_State *L, struct strange *strange, const char *key);
/* Writes the texts vi and en of the table on top. */
void cn_l_read_texts(lua_State *L, struct load *load, const char *name,
                     struct cn_label *out);

/* Reports that the value on top is not of the shape wanted. */
void cn_l_wrong_type(lua_State *L, struct load *load, const char *name,
                     const char *wanted);

#endif
