/* SPDX-License-Identifier: MIT
 *
 * compile.c: joins the layers: the catalogue, the rule files, their links,
 * the index.
 */
#include "compile.h"

#include "base/error.h"
#include "lua/loader.h"
#include "store/catalogue.h"

#define LUA_MEMORY_MAX      ((size_t)128 * 1024 * 1024)
#define LUA_INSTRUCTION_MAX UINT64_C(400000000)

enum cn_status cn_compile_load(const struct cn_options *options, bool lint,
                               struct cn_ruleset **out,
                               uint8_t rules[CN_DIGEST_SIZE],
                               struct cn_error *err)
{
    const struct cn_lua_limits limits = {
        options->lua_memory_max ? options->lua_memory_max : LUA_MEMORY_MAX,
        options->lua_instruction_max ? options->lua_instruction_max
                                     : LUA_INSTRUCTION_MAX,
    };
    struct cn_ruleset *rs = cn_ruleset_new();
    if (!rs) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
    }
    if (lint) {
        cn_ruleset_lint(rs);
    }
    enum cn_status status = CN_OK;
    if (options->catalogue) {
        status = cn_catalogue_load(options->catalogue, options->provinces_only,
                                   rs, err);
    }
    if (status == CN_OK) {
        status = cn_lua_load(options->rules, &limits, rs, rules, err);
    }
    if (status == CN_OK) {
        status = cn_ruleset_link(rs, err);
    }
    if (status != CN_OK && status != CN_E_RULE && status != CN_E_LIMIT) {
        cn_ruleset_free(rs);
        return status;
    }
    *out = rs;
    return status;
}

enum cn_status cn_compile(const struct cn_options *options,
                          struct cn_index **out, uint8_t rules[CN_DIGEST_SIZE],
                          struct cn_error *err)
{
    struct cn_ruleset *rs = NULL;
    struct cn_index *index = NULL;
    enum cn_status status = cn_compile_load(options, false, &rs, rules, err);
    if (status == CN_OK) {
        status = cn_index_build(rs, &index, err);
    }
    if (status == CN_OK) {
        status = cn_index_set_folder(index, options->rules, err);
    }
    cn_ruleset_free(rs);
    if (status != CN_OK) {
        cn_index_free(index);
        return status;
    }
    *out = index;
    return CN_OK;
}
