/* SPDX-License-Identifier: MIT
 *
 * engine.c: the life of engines and snapshots, and what joins the layers:
 * rule files and catalogue → ruleset → index → snapshot.
 *
 * Readers take no lock. A snapshot's head lives as long as its engine, so a
 * reader may count itself in and only then see whether it came too late; what
 * is heavy, the index, is freed by whoever is last after retirement.
 */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "core/snapshot.h"
#include "engine.h"
#include "lua/loader.h"
#include "store/catalogue.h"

#define LUA_MEMORY_MAX      ((size_t)128 * 1024 * 1024)
#define LUA_INSTRUCTION_MAX UINT64_C(400000000)

struct cn_engine {
    char *rules, *catalogue; /* owned */
    struct cn_lua_limits limits;
    bool provinces_only, no_hash;
    _Atomic(struct cn_snapshot *) current;
};

/* What retirement counts in addition to readers. */
#define RETIRED (INT64_C(1) << 40)

static char *copy_text(const char *text)
{
    size_t size = text ? strlen(text) + 1 : 0;
    char *out = text ? malloc(size) : NULL;
    return out ? memcpy(out, text, size) : NULL;
}

enum cn_status cn_engine_load(const struct cn_options *options,
                              struct cn_ruleset **out, char *hash,
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
    enum cn_status status = CN_OK;
    if (options->catalogue) {
        status = cn_catalogue_load(options->catalogue, options->provinces_only,
                                   rs, err);
    }
    if (status == CN_OK) {
        status = cn_lua_load(options->rules, &limits, rs,
                             options->no_hash ? NULL : hash, err);
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

static enum cn_status make_snapshot(const struct cn_options *options,
                                    struct cn_snapshot **out,
                                    struct cn_error *err)
{
    struct cn_ruleset *rs = NULL;
    struct cn_index *index = NULL;
    struct cn_snapshot *snapshot = NULL;
    char hash[CN_HASH_MAX] = "";
    enum cn_status status = cn_engine_load(options, &rs, hash, err);
    if (status == CN_OK) {
        status = cn_index_build(rs, &index, err);
    }
    if (status != CN_OK) {
        goto out;
    }
    snapshot = calloc(1, sizeof *snapshot);
    if (!snapshot) {
        status = cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
        goto out;
    }
    snapshot->index = index;
    index = NULL;
    memcpy(snapshot->hash, hash, sizeof hash);
    *out = snapshot;
out:
    cn_index_free(index);
    cn_ruleset_free(rs);
    return status;
}

enum cn_status cn_engine_open(const struct cn_options *options, cn_engine **out,
                              struct cn_error *err)
{
    struct cn_snapshot *snapshot = NULL;
    enum cn_status status = make_snapshot(options, &snapshot, err);
    if (status != CN_OK) {
        return status;
    }
    CN_ASSERT(snapshot);
    struct cn_engine *engine = calloc(1, sizeof *engine);
    if (engine) {
        engine->rules = copy_text(options->rules);
        engine->catalogue = copy_text(options->catalogue);
        engine->provinces_only = options->provinces_only;
        engine->no_hash = options->no_hash;
        engine->limits.memory_max = options->lua_memory_max;
        engine->limits.instruction_max = options->lua_instruction_max;
        atomic_init(&engine->current, snapshot);
    }
    if (!engine || !engine->rules ||
        (options->catalogue && !engine->catalogue)) {
        cn_index_free(snapshot->index);
        free(snapshot);
        if (engine) {
            atomic_store(&engine->current, NULL);
        }
        cn_engine_close(engine);
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
    }
    *out = engine;
    return CN_OK;
}

/* Whoever brings the count to exactly RETIRED frees the index, once: the
 * exchange claims it. */
static void drop(struct cn_snapshot *snapshot, int64_t count)
{
    int64_t left = atomic_fetch_sub(&snapshot->uses, count) - count;
    bool waiting = false;
    if (left == RETIRED &&
        atomic_compare_exchange_strong(&snapshot->freed, &waiting, true)) {
        cn_index_free(snapshot->index);
        snapshot->index = NULL;
    }
}

enum cn_status cn_engine_reload(cn_engine *engine, struct cn_error *err)
{
    const struct cn_options options = {
        .rules = engine->rules,
        .catalogue = engine->catalogue,
        .provinces_only = engine->provinces_only,
        .no_hash = engine->no_hash,
        .lua_memory_max = engine->limits.memory_max,
        .lua_instruction_max = engine->limits.instruction_max,
    };
    struct cn_snapshot *snapshot = NULL;
    enum cn_status status = make_snapshot(&options, &snapshot, err);
    if (status != CN_OK) {
        return status;
    }
    struct cn_snapshot *old = atomic_load(&engine->current);
    CN_ASSERT(snapshot && old);
    snapshot->older = old;
    atomic_store(&engine->current, snapshot);
    atomic_fetch_add(&old->uses, RETIRED + 1);
    drop(old, 1);
    return CN_OK;
}

void cn_engine_close(cn_engine *engine)
{
    if (!engine) {
        return;
    }
    struct cn_snapshot *snapshot = atomic_load(&engine->current);
    while (snapshot) {
        struct cn_snapshot *older = snapshot->older;
        cn_index_free(snapshot->index);
        free(snapshot);
        snapshot = older;
    }
    free(engine->rules);
    free(engine->catalogue);
    free(engine);
}

const cn_snapshot *cn_engine_snapshot(cn_engine *engine)
{
    for (;;) {
        struct cn_snapshot *snapshot = atomic_load(&engine->current);
        atomic_fetch_add(&snapshot->uses, 1);
        if (snapshot == atomic_load(&engine->current)) {
            return snapshot;
        }
        drop(snapshot, 1); /* replaced in between: try the new one */
    }
}

void cn_snapshot_release(const cn_snapshot *snapshot)
{
    if (snapshot) {
        drop((struct cn_snapshot *)(uintptr_t)snapshot, 1);
    }
}

/* ---- checking ----------------------------------------------------------- */

struct cn_findings {
    struct cn_ruleset *rs; /* owns the texts */
};

enum cn_status cn_check(const struct cn_options *options, cn_findings **out,
                        struct cn_error *err)
{
    struct cn_error first = {0};
    struct cn_ruleset *rs = NULL;
    struct cn_index *index = NULL;
    char hash[CN_HASH_MAX];
    enum cn_status status = cn_engine_load(options, &rs, hash, &first);
    if (status == CN_OK) {
        status = cn_index_build(rs, &index, &first);
        cn_index_free(index);
    }
    struct cn_findings *findings = rs ? calloc(1, sizeof *findings) : NULL;
    bool told = status == CN_OK ||
                (status != CN_E_NOMEM && rs && cn_ruleset_broken(rs));
    if (!findings || !told) {
        free(findings);
        cn_ruleset_free(rs);
        if (told) {
            return cn_fail(err, CN_E_NOMEM, "out of memory while checking");
        }
        if (err && err->status == CN_OK) {
            *err = first;
        }
        return status;
    }
    cn_ruleset_sort_findings(rs);
    findings->rs = rs;
    *out = findings;
    return CN_OK;
}

size_t cn_findings_count(const cn_findings *findings)
{
    return cn_ruleset_findings(findings->rs);
}

const struct cn_finding *cn_findings_at(const cn_findings *findings, size_t i)
{
    return cn_ruleset_finding(findings->rs, i);
}

void cn_findings_free(cn_findings *findings)
{
    if (findings) {
        cn_ruleset_free(findings->rs);
        free(findings);
    }
}
