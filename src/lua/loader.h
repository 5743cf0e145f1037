/* SPDX-License-Identifier: MIT
 *
 * loader.h: rule files → ruleset. The only way into this folder, but for
 * cn_fix(), which reads the files itself and has scan.h correct them.
 */
#ifndef CN_LUA_LOADER_H
#define CN_LUA_LOADER_H

#include "../base/digest.h"
#include "../core/expect.h"
#include "../core/ruleset.h"

struct cn_lua_limits {
    size_t memory_max;        /* bytes of one Lua state */
    uint64_t instruction_max; /* for all files and predicates together */
};

/* Runs every rule file below the folder, links the facts, tabulates the
 * predicates and closes the Lua state; `digest` is that of the files run. What
 * is wrong with a file or a statement becomes a finding of the ruleset; the
 * other files still load. Fails only when the folder cannot be read, memory
 * ends or the limits of the whole load are passed. Does not call
 * cn_ruleset_link(). */
CN_MUST_CHECK enum cn_status cn_lua_load(const char *folder,
                                         const struct cn_lua_limits *limits,
                                         struct cn_ruleset *rs,
                                         uint8_t digest[CN_DIGEST_SIZE],
                                         struct cn_error *err);
/* The same over the files as cn_scan_correct() would leave them. */
CN_MUST_CHECK enum cn_status
cn_lua_load_corrected(const char *folder, const struct cn_lua_limits *limits,
                      struct cn_ruleset *rs, uint8_t digest[CN_DIGEST_SIZE],
                      struct cn_error *err);

/* Runs test files, or every *.lua file below the folders named, in one sandbox
 * and adds their `expect`s to *out; rs is empty and owns what they hold. As
 * above, what is wrong with a file or a statement becomes a finding. */
CN_MUST_CHECK enum cn_status
cn_lua_load_tests(const char *const paths[], size_t n,
                  const struct cn_lua_limits *limits, struct cn_ruleset *rs,
                  struct cn_expects *out, struct cn_error *err);

#endif
