/* SPDX-License-Identifier: MIT
 *
 * engine.c: the life of engines and snapshots.
 *
 * Readers take no lock. A snapshot's head lives as long as its engine, so a
 * reader may count itself in and only then see whether it came too late; what
 * is heavy, the index, is freed by whoever is last after retirement.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "compile.h"
#include "core/lint.h"
#include "core/snapshot.h"

struct cn_engine {
    struct cn_options options; /* its texts are owned */
    _Atomic(struct cn_snapshot *) current;
};

/* What retirement counts in addition to readers. */
#define RETIRED (INT64_C(1) << 40)

/* NULL for NULL; clears *good when memory ends. */
static const char *copy_text(const char *text, bool *good)
{
    size_t size = text ? strlen(text) + 1 : 0;
    char *out = text ? malloc(size) : NULL;
    *good = *good && (out || !text);
    return out ? memcpy(out, text, size) : NULL;
}

static bool copy_options(struct cn_options *out, const struct cn_options *from)
{
    bool good = true;
    *out = *from;
    out->rules = copy_text(from->rules, &good);
    out->catalogue = copy_text(from->catalogue, &good);
    out->image = copy_text(from->image, &good);
    return good;
}

static void free_options(struct cn_options *options)
{
    free((char *)(uintptr_t)options->rules);
    free((char *)(uintptr_t)options->catalogue);
    free((char *)(uintptr_t)options->image);
}

static enum cn_status make_snapshot(const struct cn_options *options,
                                    struct cn_snapshot **out,
                                    struct cn_error *err)
{
    uint8_t rules[CN_DIGEST_SIZE];
    char hex[CN_DIGEST_HEX];
    struct cn_index *index = NULL;
    enum cn_status status = options->image
                                ? cn_compile_image(options, &index, rules, err)
                                : cn_compile(options, &index, rules, err);
    if (status != CN_OK) {
        return status;
    }
    struct cn_snapshot *snapshot = calloc(1, sizeof *snapshot);
    if (!snapshot) {
        cn_index_free(index);
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
    }
    snapshot->index = index;
    (void)snprintf(snapshot->hash, sizeof snapshot->hash, "sha256:%s",
                   cn_digest_hex(rules, hex));
    *out = snapshot;
    return CN_OK;
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
        atomic_init(&engine->current, snapshot);
    }
    if (!engine || !copy_options(&engine->options, options)) {
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
    struct cn_snapshot *snapshot = NULL;
    enum cn_status status = make_snapshot(&engine->options, &snapshot, err);
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
    free_options(&engine->options);
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
    struct cn_error first = cn_error_like(err);
    struct cn_ruleset *rs = NULL;
    struct cn_index *index = NULL;
    uint8_t rules[CN_DIGEST_SIZE];
    enum cn_status status = cn_compile_load(options, true, &rs, rules, &first);
    if (status == CN_OK) {
        status = cn_index_build(rs, &index, &first);
    }
    if (rs && status != CN_E_NOMEM) {
        cn_lint(rs, index);
        if (cn_arena_failed(cn_ruleset_arena(rs))) {
            status =
                cn_fail(&first, CN_E_NOMEM, "out of memory while checking");
        }
    }
    cn_index_free(index);
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
