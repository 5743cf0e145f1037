/* SPDX-License-Identifier: MIT
 *
 * loader.h: rule files → ruleset. The only way into this folder.
 */
#ifndef CN_LUA_LOADER_H
#define CN_LUA_LOADER_H

#include "../core/expect.h"

#define CN_HASH_MAX 72 /* "sha256:" and 64 hexadecimal digits */

struct cn_lua_limits {
    size_t memory_max;        /* bytes of one Lua state */
    uint64_t instruction_max; /* for all files and predicates together */
};

/* Runs every rule file below the folder (hash: CN_HASH_MAX bytes for the hash
 * of the files, or NULL where nobody will ask), links the facts, tabulates the
 * predicates and closes the Lua state. What is wrong with a file or a
 * statement becomes a finding of the ruleset; the other files still load.
 * Fails only when the folder cannot be read, memory ends or the limits of the
 * whole load are passed. Does not call cn_ruleset_link(). */
CN_MUST_CHECK enum cn_status cn_lua_load(const char *folder,
                                         const struct cn_lua_limits *limits,
                                         struct cn_ruleset *rs, char *hash,
                                         struct cn_error *err);

/* Runs test files, or every *.lua file below the folders named, in one sandbox
 * and adds their `expect`s to *out; rs is empty and owns what they hold. As
 * above, what is wrong with a file or a statement becomes a finding. */
CN_MUST_CHECK enum cn_status
cn_lua_load_tests(const char *const paths[], size_t n,
                  const struct cn_lua_limits *limits, struct cn_ruleset *rs,
                  struct cn_expects *out, struct cn_error *err);

#endif
