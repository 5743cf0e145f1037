/* SPDX-License-Identifier: MIT
 *
 * loader.c: runs every rule file in one sandbox, each in an environment of
 * its own, in the byte order of their paths; then has the predicates asked
 * and closes the sandbox. Nothing of Lua outlives a load.
 */
#include "loader.h"

#include <lauxlib.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../base/error.h"
#include "../base/text.h"
#include "files.h"
#include "offer.h"
#include "predicates.h"
#include "sandbox.h"
#include "scan.h"
#include "sources.h"
#include "statements.h"
#include "values.h"

#define MEMORY_MAX      ((size_t)128 * 1024 * 1024)
#define INSTRUCTION_MAX UINT64_C(400000000)
#define CORRECTED_MAX   ((size_t)16 * 1024 * 1024)

struct job {
    struct load load;
    struct sandbox *sb;
    struct rule_files files;
    struct cn_digest digest; /* of every file run so far */
    bool correcting;
    bool bound; /* a file went past a limit of its own; others go on */
    char *buf;  /* FILE_SIZE_MAX bytes */
    struct cn_error *err;
};

struct chunk {
    const char *text;
    size_t len;
};

/* ---- one file --------------------------------------------------------- */

static int l_open(lua_State *L)
{
    cn_l_open_offer(L);
    cn_l_declare_values(L);
    cn_l_declare_statements(L);
    return 0;
}

static int l_run(lua_State *L)
{
    const struct chunk *chunk = lua_touserdata(L, 1);
    cn_l_sandbox_compile(L, chunk->text, chunk->len); /* chunk, function */
    cn_l_push_environment(L);
    if (!lua_setupvalue(L, -2, 1)) { /* its one upvalue is _ENV */
        return luaL_error(L, "a file without an environment");
    }
    lua_call(L, 0, 0);
    return 0;
}

/* Whether eight bytes are all ASCII; zero is found elsewhere. */
static bool are_ascii(const char *text)
{
    uint64_t bytes;
    memcpy(&bytes, text, sizeof bytes);
    return (bytes & UINT64_C(0x8080808080808080)) == 0;
}

/* UTF-8 without zero bytes. A sequence of it is a run of high bytes, so that
 * only such runs need a close look. */
static bool is_text(const struct chunk *chunk)
{
    size_t at = 0;
    while (at < chunk->len) {
        if (chunk->len - at >= 8 && are_ascii(chunk->text + at)) {
            at += 8;
            continue;
        }
        size_t run = at;
        while (run < chunk->len && (unsigned char)chunk->text[run] >= 0x80) {
            run++;
        }
        if (!cn_text_is_utf8(chunk->text + at, run - at)) {
            return false;
        }
        at = run > at ? run : at + 1;
    }
    return !memchr(chunk->text, '\0', chunk->len);
}

/* What a file must be before Lua sees it; NULL when it is. */
static const char *refuse(const struct chunk *chunk)
{
    if (chunk->len > 0 && chunk->text[0] == LUA_SIGNATURE[0]) {
        return "compiled Lua is refused";
    }
    if (!is_text(chunk)) {
        return "the file is not UTF-8 text";
    }
    return NULL;
}

static const char *finding_id(enum sandbox_end end)
{
    switch (end) {
    case SANDBOX_SYNTAX:
        return "syntax";
    case SANDBOX_BOUND:
    case SANDBOX_SPENT:
        return "limit";
    case SANDBOX_NOMEM:
        return "out-of-memory";
    case SANDBOX_RUN:
    case SANDBOX_DONE:
    default:
        return "runtime";
    }
}

/* Turns how a file ended into a finding; CN_OK when the next may run. */
static enum cn_status judge(struct job *job, const struct cn_error *why)
{
    enum sandbox_end end = cn_sandbox_end(job->sb);
    cn_ruleset_report(job->load.rs, true, finding_id(end), job->load.file,
                      why->line, "", "%s", why->message);
    if (end == SANDBOX_SYNTAX || end == SANDBOX_RUN) {
        return CN_OK;
    }
    (void)cn_sandbox_refusal(job->sb, job->err);
    (void)cn_error_at(job->err, job->load.file, why->line);
    cn_sandbox_collect(job->sb);
    job->bound = end == SANDBOX_BOUND;
    return job->bound ? CN_OK : why->status;
}

static enum cn_status run(struct job *job, struct chunk chunk)
{
    struct cn_error why = {0};
    static const char bom[] = "\xEF\xBB\xBF";
    const struct chunk whole = chunk;
    if (chunk.len >= 3 && memcmp(chunk.text, bom, 3) == 0) {
        chunk.text += 3;
        chunk.len -= 3;
    }
    const char *wrong = refuse(&chunk);
    if (wrong) {
        cn_ruleset_report(job->load.rs, true, "not-text", job->load.file, 0,
                          "save it as UTF-8 text", "%s", wrong);
        return CN_OK;
    }
    if (cn_ruleset_linting(job->load.rs)) {
        cn_scan_lint(&job->load, whole.text, whole.len);
    }
    enum cn_status status = cn_sandbox_protect(job->sb, l_run, &chunk, &why);
    return status == CN_OK ? CN_OK : judge(job, &why);
}

/* The same with its text corrected, where that can be done. */
static enum cn_status run_corrected(struct job *job, struct chunk chunk)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CORRECTED_MAX);
    if (cn_scan_correct(chunk.text, chunk.len, &text)) {
        chunk = (struct chunk){text.text, text.len};
    }
    enum cn_status status =
        text.failed
            ? cn_fail(job->err, CN_E_NOMEM, "out of memory while loading rules")
            : run(job, chunk);
    cn_strbuf_release(&text);
    return status;
}

/* ---- the whole -------------------------------------------------------- */

static enum cn_status run_files(struct job *job)
{
    struct cn_ruleset *rs = job->load.rs;
    CN_ASSERT(job->buf); /* open_sandbox() made it */
    job->load.declaring = true;
    if (job->files.n == 0) {
        bool tests = job->load.expects != NULL;
        cn_ruleset_report(rs, true, tests ? "no-tests" : "no-rules",
                          job->files.folder, 0,
                          tests ? "name test files, or write one there"
                                : "name another folder with --rules",
                          "the folder has no %s file", tests ? "test" : "rule");
    }
    for (size_t i = 0; i < job->files.n; i++) {
        size_t len = 0;
        const char *path = job->files.path[i];
        job->load.file = cn_rule_files_shown(&job->files, path, rs);
        job->load.file_sym = cn_ruleset_sym(rs, job->load.file);
        if (!cn_rule_files_read(&job->files, i, rs, job->buf, &len)) {
            continue;
        }
        cn_sources_add(&job->digest, path, job->buf, len);
        struct chunk chunk = {job->buf, len};
        enum cn_status status =
            job->correcting ? run_corrected(job, chunk) : run(job, chunk);
        if (status != CN_OK) {
            return status;
        }
    }
    return job->err->status; /* a file went past a limit of its own */
}

static enum cn_status open_sandbox(struct job *job,
                                   const struct cn_lua_limits *limits)
{
    size_t memory =
        limits && limits->memory_max ? limits->memory_max : MEMORY_MAX;
    uint64_t work = limits && limits->instruction_max ? limits->instruction_max
                                                      : INSTRUCTION_MAX;
    job->buf = malloc(FILE_SIZE_MAX);
    job->sb = job->buf ? cn_sandbox_open(memory, work, &job->load) : NULL;
    if (!job->sb) {
        return cn_fail(job->err, CN_E_NOMEM,
                       "out of memory while loading rules");
    }
    return cn_sandbox_protect(job->sb, l_open, NULL, job->err);
}

static enum cn_status load_all(struct job *job,
                               const struct cn_lua_limits *limits,
                               const char *folder)
{
    struct cn_ruleset *rs = job->load.rs;
    enum cn_status status =
        cn_rule_files_find(&job->files, folder, rs, job->err);
    if (status == CN_OK) {
        cn_ruleset_set_folder(rs, cn_rule_files_shown(&job->files, "", rs));
        status = open_sandbox(job, limits);
    }
    if (status == CN_OK) {
        status = run_files(job);
    }
    if (status == CN_OK) {
        status = cn_ruleset_link_facts(job->load.rs, job->err);
    }
    if (status == CN_OK) {
        status = cn_predicates_fill(job->sb, &job->load, job->err);
    }
    return status;
}

/* The caller's locale must not decide how numbers and texts compare. */
struct plain {
    locale_t plain, before;
};

static struct plain enter_plain(void)
{
    struct plain out = {newlocale(LC_ALL_MASK, "C", (locale_t)0), 0};
    out.before = out.plain ? uselocale(out.plain) : (locale_t)0;
    return out;
}

/* Closes what the job holds and tells how it went. */
static enum cn_status finish(struct job *job, const struct plain *plain,
                             enum cn_status status, struct cn_error *err)
{
    if (status != CN_OK && err && err->status == CN_OK) {
        *err = *job->err;
    }
    cn_sandbox_close(job->sb);
    cn_rule_files_release(&job->files);
    free(job->buf);
    if (plain->plain) {
        (void)uselocale(plain->before);
        freelocale(plain->plain);
    }
    return status;
}

static enum cn_status load(struct job *job, const char *folder,
                           const struct cn_lua_limits *limits,
                           uint8_t digest[CN_DIGEST_SIZE], struct cn_error *err)
{
    struct cn_error first = cn_error_like(err);
    struct plain plain = enter_plain();
    job->err = &first;
    cn_digest_init(&job->digest);
    enum cn_status status = load_all(job, limits, folder);
    if (status == CN_OK) {
        cn_digest_end(&job->digest, digest);
    }
    return finish(job, &plain, status, err);
}

enum cn_status cn_lua_load(const char *folder,
                           const struct cn_lua_limits *limits,
                           struct cn_ruleset *rs,
                           uint8_t digest[CN_DIGEST_SIZE], struct cn_error *err)
{
    struct job job = {.load = {.rs = rs}, .files = {.fd = -1}};
    return load(&job, folder, limits, digest, err);
}

enum cn_status cn_lua_load_corrected(const char *folder,
                                     const struct cn_lua_limits *limits,
                                     struct cn_ruleset *rs,
                                     uint8_t digest[CN_DIGEST_SIZE],
                                     struct cn_error *err)
{
    struct job job = {
        .load = {.rs = rs}, .files = {.fd = -1}, .correcting = true};
    return load(&job, folder, limits, digest, err);
}

/* ---- tests ------------------------------------------------------------ */

/* A name that is wrong is told before anything runs. */
static enum cn_status check_paths(const char *const paths[], size_t n,
                                  struct cn_error *err)
{
    struct stat st;
    for (size_t i = 0; i < n; i++) {
        if (stat(paths[i], &st) != 0) {
            return cn_fail(err, CN_E_INPUT,
                           "no file or folder \"%s\" to read tests from",
                           paths[i]);
        }
    }
    return CN_OK;
}

static enum cn_status load_path(struct job *job, const char *path)
{
    struct stat st;
    struct cn_ruleset *rs = job->load.rs;
    bool folder = stat(path, &st) == 0 && S_ISDIR(st.st_mode);
    enum cn_status status =
        folder ? cn_rule_files_find(&job->files, path, rs, job->err)
               : cn_rule_files_take(&job->files, path, rs, job->err);
    if (status == CN_OK) {
        status = run_files(job);
    }
    cn_rule_files_release(&job->files);
    return status;
}

enum cn_status cn_lua_load_tests(const char *const paths[], size_t n,
                                 const struct cn_lua_limits *limits,
                                 struct cn_ruleset *rs, struct cn_expects *out,
                                 struct cn_error *err)
{
    struct cn_error first = cn_error_like(err);
    struct job job = {
        .load = {.rs = rs, .expects = out}, .files = {.fd = -1}, .err = &first};
    struct plain plain = enter_plain();
    cn_digest_init(&job.digest);
    enum cn_status status = check_paths(paths, n, &first);
    if (status == CN_OK) {
        status = open_sandbox(&job, limits);
    }
    bool going = status == CN_OK;
    for (size_t i = 0; i < n && going; i++) {
        status = load_path(&job, paths[i]);
        going = status == CN_OK || (status == CN_E_LIMIT && job.bound);
    }
    if (status == CN_OK && cn_arena_failed(cn_ruleset_arena(rs))) {
        status =
            cn_fail(&first, CN_E_NOMEM, "out of memory while loading tests");
    }
    return finish(&job, &plain, status, err);
}
