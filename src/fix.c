/* SPDX-License-Identifier: MIT
 *
 * fix.c: implements cn_fix(): corrects the text of rule files. Nothing is
 * touched before both texts were loaded and compared: where the rules load,
 * their indices must be equal to the byte; where they do not, the corrected
 * ones must not fail as Lua where the others did not.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "core/index.h"
#include "lua/files.h"
#include "lua/loader.h"
#include "lua/scan.h"

#define TEXT_MAX ((size_t)16 * 1024 * 1024)

struct fix {
    struct cn_fixed shown;
    char *before; /* owned, as is `after` */
    struct cn_strbuf after;
    struct cn_error problem; /* of writing it */
};

struct cn_fixes {
    struct cn_ruleset *rs; /* owns the names */
    struct fix **item;
    size_t n, max;
};

/* ---- what there is to correct ------------------------------------------- */

static void fix_free(struct fix *fix)
{
    if (fix) {
        free(fix->before);
        cn_strbuf_release(&fix->after);
        free(fix);
    }
}

static bool keep(struct cn_fixes *fixes, struct fix *fix)
{
    if (fixes->n == fixes->max) {
        size_t max = fixes->max ? fixes->max * 2 : 16;
        struct fix **grown = realloc(fixes->item, max * sizeof *grown);
        if (!grown) {
            return false;
        }
        fixes->item = grown;
        fixes->max = max;
    }
    fixes->item[fixes->n++] = fix;
    return true;
}

/* Corrects one text; keeps it where that changes anything. False when memory
 * ended. */
static bool correct(struct cn_fixes *fixes, const char *name, const char *text,
                    size_t len)
{
    struct fix *fix = calloc(1, sizeof *fix);
    if (!fix) {
        return false;
    }
    cn_strbuf_init(&fix->after, TEXT_MAX);
    bool whole =
        !memchr(text, '\0', len) && cn_scan_correct(text, len, &fix->after);
    if (fix->after.failed) {
        fix_free(fix);
        return false;
    }
    bool changed = whole && (fix->after.len != len ||
                             memcmp(fix->after.text, text, len) != 0);
    if (!changed) {
        fix_free(fix);
        return true;
    }
    fix->before = malloc(len + 1);
    if (!fix->before || !keep(fixes, fix)) {
        fix_free(fix);
        return false;
    }
    memcpy(fix->before, text, len);
    fix->before[len] = '\0';
    fix->shown = (struct cn_fixed){
        .file = name,
        .before = fix->before,
        .before_len = len,
        .after = fix->after.text,
        .after_len = fix->after.len,
    };
    if (fix->after.len > FILE_SIZE_MAX) {
        fix->shown.problem =
            CN_WORD("it would grow past 1 MiB: split it first");
    }
    return true;
}

static enum cn_status find(struct cn_fixes *fixes, const char *folder,
                           struct cn_error *err)
{
    struct rule_files files = {.fd = -1};
    char *buf = malloc(FILE_SIZE_MAX);
    enum cn_status status =
        buf ? cn_rule_files_find(&files, folder, fixes->rs, err)
            : cn_fail(err, CN_E_NOMEM, "out of memory while fixing");
    for (size_t i = 0; i < files.n && status == CN_OK; i++) {
        size_t len = 0;
        const char *name =
            cn_rule_files_shown(&files, files.path[i], fixes->rs);
        if (cn_rule_files_read(&files, i, fixes->rs, buf, &len) &&
            !correct(fixes, name, buf, len)) {
            status = cn_fail(err, CN_E_NOMEM, "out of memory while fixing");
        }
    }
    cn_rule_files_release(&files);
    free(buf);
    return status;
}

/* ---- whether the meaning stays ---------------------------------------------
 */

struct loaded {
    struct cn_ruleset *rs;
    struct cn_index *index; /* NULL: the rules do not load */
};

static void loaded_release(struct loaded *loaded)
{
    cn_index_free(loaded->index);
    cn_ruleset_free(loaded->rs);
}

static enum cn_status load(const struct cn_options *options, bool corrected,
                           struct loaded *out, struct cn_error *err)
{
    const struct cn_lua_limits limits = {options->lua_memory_max,
                                         options->lua_instruction_max};
    out->rs = cn_ruleset_new();
    if (!out->rs) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while fixing");
    }
    uint8_t digest[CN_DIGEST_SIZE];
    enum cn_status status =
        corrected ? cn_lua_load_corrected(options->rules, &limits, out->rs,
                                          digest, err)
                  : cn_lua_load(options->rules, &limits, out->rs, digest, err);
    if (status == CN_OK) {
        status = cn_ruleset_link(out->rs, err);
    }
    if (status == CN_OK) {
        status = cn_index_build(out->rs, &out->index, err);
    }
    return status;
}

/* What a correction of the text could bring about. */
static bool is_lua_failure(const struct cn_finding *finding)
{
    static const char *const ids[] = {"syntax", "runtime", "limit",
                                      "out-of-memory", "not-text"};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        if (strcmp(finding->id, ids[i]) == 0) {
            return true;
        }
    }
    return false;
}

static bool has_finding(const struct cn_ruleset *rs,
                        const struct cn_finding *wanted)
{
    for (size_t i = 0; i < cn_ruleset_findings(rs); i++) {
        const struct cn_finding *finding = cn_ruleset_finding(rs, i);
        if (strcmp(finding->id, wanted->id) == 0 &&
            strcmp(finding->file, wanted->file) == 0) {
            return true;
        }
    }
    return false;
}

static bool same_meaning(const struct loaded *a, const struct loaded *b)
{
    if (a->index) {
        return b->index && a->index->block->size == b->index->block->size &&
               memcmp(a->index->block, b->index->block,
                      a->index->block->size) == 0;
    }
    for (size_t i = 0; i < cn_ruleset_findings(b->rs); i++) {
        const struct cn_finding *finding = cn_ruleset_finding(b->rs, i);
        if (is_lua_failure(finding) && !has_finding(a->rs, finding)) {
            return false;
        }
    }
    return true;
}

static enum cn_status compare(const struct cn_options *options,
                              struct cn_error *err)
{
    struct loaded before = {0}, after = {0};
    struct cn_error first = cn_error_like(err), second = first;
    enum cn_status status = load(options, false, &before, &first);
    if (status == CN_OK || status == CN_E_RULE) {
        status = load(options, true, &after, &second);
        first = second;
    }
    if (status != CN_OK && status != CN_E_RULE) {
        status = cn_fail(err, first.status, "%s", first.message);
        (void)cn_error_at(err, first.file, first.line);
    } else if (!same_meaning(&before, &after)) {
        status = cn_fail(err, CN_E_RULE,
                         "the corrected files would not mean the same: "
                         "nothing was changed");
    } else {
        status = CN_OK;
    }
    loaded_release(&before);
    loaded_release(&after);
    return status;
}

/* ---- writing ------------------------------------------------------------ */

/* Whether what the file holds is still what was corrected. */
static bool is_unchanged(const struct fix *fix, int fd)
{
    char buf[4096];
    size_t len = 0;
    for (;;) {
        ssize_t n = read(fd, buf, sizeof buf);
        if (n == 0) {
            return len == fix->shown.before_len;
        }
        if (n < 0 || (size_t)n > fix->shown.before_len - len ||
            memcmp(buf, fix->shown.before + len, (size_t)n) != 0) {
            return false;
        }
        len += (size_t)n;
    }
}

/* Why the file must be left alone, or NULL. */
static const char *refuse(const struct fix *fix)
{
    struct stat st;
    const char *name = fix->shown.file;
    const char *why = NULL;
    int fd = open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 && errno == ELOOP) {
        why = CN_WORD("it is a link: correct the file it leads to");
    } else if (fd < 0 || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
        why = CN_WORD("it cannot be read any more");
    } else if ((st.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 ||
               access(name, W_OK) != 0) {
        why = CN_WORD("it may not be written: check its permissions");
    } else if (!is_unchanged(fix, fd)) {
        why = CN_WORD("it was changed meanwhile: run this again");
    }
    if (fd >= 0) {
        (void)close(fd);
    }
    return why;
}

/* Whether anything keeps the file from being written, in the language of err.
 */
static void look(struct fix *fix, const struct cn_error *err)
{
    const char *why = fix->shown.problem ? fix->shown.problem : refuse(fix);
    fix->shown.problem = why ? cn_error_word(err, why) : NULL;
}

/* Fails only when memory ends; else what went wrong is the file's problem. */
static enum cn_status write_file(struct fix *fix, struct cn_error *err)
{
    struct cn_error why = {.status = CN_OK};
    const struct cn_bytes piece = {fix->shown.after, fix->shown.after_len};
    look(fix, err);
    if (fix->shown.problem) {
        return CN_OK;
    }
    enum cn_status status =
        cn_file_replace(fix->shown.file, &piece, 1, true, &why);
    if (status == CN_E_NOMEM) {
        return cn_fail(err, status, "out of memory while fixing");
    }
    if (status != CN_OK) {
        char reason[CN_REASON_MAX];
        fix->problem = cn_error_like(err);
        (void)cn_fail(&fix->problem, status, "it cannot be written: %s",
                      cn_error_reason(err, errno, reason));
        fix->shown.problem = fix->problem.message;
    }
    return CN_OK;
}

/* ---- the whole ---------------------------------------------------------- */

enum cn_status cn_fix(const struct cn_options *options, bool dry,
                      cn_fixes **out, struct cn_error *err)
{
    struct cn_fixes *fixes = calloc(1, sizeof *fixes);
    struct cn_ruleset *rs = cn_ruleset_new();
    enum cn_status status = CN_OK;
    if (!fixes || !rs) {
        status = cn_fail(err, CN_E_NOMEM, "out of memory while fixing");
        cn_ruleset_free(rs);
        free(fixes);
        return status;
    }
    fixes->rs = rs;
    status = find(fixes, options->rules, err);
    if (status == CN_OK && cn_arena_failed(cn_ruleset_arena(rs))) {
        status = cn_fail(err, CN_E_NOMEM, "out of memory while fixing");
    }
    if (status == CN_OK && fixes->n > 0) {
        status = compare(options, err);
    }
    for (size_t i = 0; i < fixes->n && status == CN_OK; i++) {
        if (!dry) {
            status = write_file(fixes->item[i], err);
        } else {
            look(fixes->item[i], err);
        }
    }
    if (status != CN_OK) {
        cn_fixes_free(fixes);
        return status;
    }
    *out = fixes;
    return CN_OK;
}

size_t cn_fixes_count(const cn_fixes *fixes)
{
    return fixes->n;
}

const struct cn_fixed *cn_fixes_at(const cn_fixes *fixes, size_t i)
{
    return &fixes->item[i]->shown;
}

void cn_fixes_free(cn_fixes *fixes)
{
    if (fixes) {
        for (size_t i = 0; i < fixes->n; i++) {
            fix_free(fixes->item[i]);
        }
        cn_ruleset_free(fixes->rs);
        free(fixes->item);
        free(fixes);
    }
}
