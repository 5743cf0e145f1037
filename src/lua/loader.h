/* SPDX-License-Identifier: MIT
 *
 * loader.h: rule files → ruleset. The only way into this folder, but for
 * cn_fix(), which reads the files itself and has scan.h correct them.
 */
#ifndef CN_LUA_LOADER_H
#define CN_LUA_LOADER_H

#include "../core/ruleset.h"

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
/* The same over the files as scan_correct() would leave them. */
CN_MUST_CHECK enum cn_status
cn_lua_load_corrected(const char *folder, const struct cn_lua_limits *limits,
                      struct cn_ruleset *rs, struct cn_error *err);

#endif
