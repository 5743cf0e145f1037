/* SPDX-License-Identifier: MIT
 *
 * lint.c: runs the lints, puts their words together, and takes away what the
 * files allow with a reason. Knows no lint by name but its own three.
 */
#include "lint.h"

#include <string.h>

#include "../base/error.h"
#include "../base/strbuf.h"

#define WORDS_MAX  ((size_t)CN_MESSAGE_MAX)
#define FILLED_MAX ((size_t)64 * 1024) /* four texts and more */

/* ---- words -------------------------------------------------------------- */

/* Adds the pattern with {1} and {2} to {4} put in. */
static void fill(struct cn_strbuf *out, const char *pattern, const char *about,
                 const char *const args[4])
{
    for (const char *at = pattern; *at != '\0';) {
        const char *brace = strchr(at, '{');
        bool slot =
            brace && brace[1] >= '1' && brace[1] <= '4' && brace[2] == '}';
        size_t len = brace ? (size_t)(brace - at) + !slot : strlen(at);
        cn_strbuf_add(out, at, len);
        at += len;
        if (slot) {
            int n = brace[1] - '1';
            const char *word = n == 0 ? about : args[n - 1];
            cn_strbuf_puts(out, word ? word : "");
            at += 3;
        }
    }
}

/* The words, cut where they fill a message. */
static void say(struct cn_ruleset *rs, char out[CN_MESSAGE_MAX],
                const char *pattern, const char *about,
                const char *const args[4])
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, FILLED_MAX);
    fill(&text, pattern, about, args);
    rs->arena.failed = rs->arena.failed || text.failed;
    size_t len = text.len < WORDS_MAX - 1 ? text.len : WORDS_MAX - 1;
    memcpy(out, text.text, len);
    out[len] = '\0';
    cn_text_trim_end(out, WORDS_MAX);
    cn_strbuf_release(&text);
}

void cn_lint_report(struct cn_ruleset *rs, enum cn_lint lint, const char *file,
                    int line, const char *about, const char *const args[4])
{
    char message[CN_N_LANG][CN_MESSAGE_MAX];
    const struct cn_lint_row *row = &cn_lint_rows[lint];
    if (!rs->linting) {
        return;
    }
    for (int l = 0; l < CN_N_LANG; l++) {
        say(rs, message[l], row->message[l], about, args);
    }
    const struct cn_finding finding = {
        .id = row->id,
        .file = file,
        .line = line,
        .message = message[CN_LANG_EN],
        .hint = row->hint[CN_LANG_EN],
        .about = about,
        .message_vi = message[CN_LANG_VI],
        .hint_vi = row->hint[CN_LANG_VI],
    };
    cn_ruleset_add_finding(rs, &finding);
}

/* ---- what files allow --------------------------------------------------- */

static bool is_allowed(struct cn_ruleset *rs, const struct cn_finding *finding)
{
    bool allowed = false;
    for (size_t i = 0; i < rs->allows.n && !finding->fatal; i++) {
        struct cn_allow *allow = CN_AT(rs->allows, cn_allow, i);
        if (strcmp(cn_text_of(rs, allow->lint), finding->id) == 0 &&
            strcmp(cn_text_of(rs, allow->at.file), finding->file) == 0 &&
            (allow->about == 0 ||
             strcmp(cn_text_of(rs, allow->about), finding->about) == 0)) {
            allow->used = true;
            allowed = true;
        }
    }
    return allowed;
}

static void drop_allowed(struct cn_ruleset *rs, bool complete)
{
    size_t kept = 0;
    for (size_t i = 0; i < rs->findings.n; i++) {
        struct cn_finding *finding = CN_AT(rs->findings, cn_finding, i);
        if (!is_allowed(rs, finding)) {
            CN_AT(rs->findings, cn_finding, kept++) = finding;
        }
    }
    rs->findings.n = kept;
    /* Of rules that do not load not all is known yet. */
    for (size_t i = 0; i < rs->allows.n && complete; i++) {
        const struct cn_allow *allow = CN_AT(rs->allows, cn_allow, i);
        if (!allow->used) {
            cn_lint_at(rs, CN_LINT_UNUSED_ALLOW, allow->at, allow->about,
                       cn_text_of(rs, allow->lint));
        }
    }
}

/* ---- files -------------------------------------------------------------- */

struct seen {
    unsigned char *declares; /* by symbol of a file */
    size_t n;
};

static void mark(struct seen *seen, const struct cn_origin *at)
{
    if ((size_t)at->file < seen->n) {
        seen->declares[at->file] = 1;
    }
}

#define MARK_ALL(seen, list, type)                                             \
    for (size_t i = 0; i < (list).n; i++)                                      \
    mark(&(seen), &CN_AT(list, type, i)->at)

static void check_files(struct cn_ruleset *rs)
{
    struct seen seen = {.n = rs->strings.n};
    seen.declares = CN_ARENA_NEW(&rs->arena, unsigned char, seen.n);
    if (!seen.declares) {
        return;
    }
    MARK_ALL(seen, rs->instruments, cn_instrument);
    MARK_ALL(seen, rs->holders, cn_holder);
    MARK_ALL(seen, rs->facts, cn_fact);
    MARK_ALL(seen, rs->subjects, cn_subject);
    MARK_ALL(seen, rs->rules, cn_rule);
    for (size_t i = 0; i < rs->files.n; i++) {
        const struct cn_origin *at = CN_AT(rs->files, cn_origin, i);
        if (!seen.declares[at->file]) {
            cn_lint_at(rs, CN_LINT_EMPTY_FILE, *at, 0, NULL);
        }
    }
}

void cn_lint(struct cn_ruleset *rs, const struct cn_index *ix)
{
    if (ix) {
        check_files(rs);
        cn_lint_declared(rs);
        cn_lint_words(rs);
        cn_lint_rules(rs);
        cn_lint_conditions(rs);
        cn_lint_classes(rs);
        cn_lint_reach(rs, ix);
    }
    if (!cn_arena_failed(&rs->arena)) {
        drop_allowed(rs, ix != NULL);
    }
}

/* ---- the table ---------------------------------------------------------- */

static const struct cn_lint_row *row_at(int i)
{
    return i < CN_N_LINT ? &cn_lint_rows[i] : &cn_lint_errors[i - CN_N_LINT];
}

int cn_lint_count(void)
{
    int n = CN_N_LINT;
    while (row_at(n)->id) {
        n++;
    }
    return n;
}

bool cn_lint_get(int i, enum cn_lang lang, struct cn_lint_info *out)
{
    if (i < 0 || i >= cn_lint_count()) {
        return false;
    }
    const struct cn_lint_row *row = row_at(i);
    *out = (struct cn_lint_info){.id = row->id,
                                 .title = row->title[lang],
                                 .fatal = row->fatal,
                                 .fixable = row->fixable};
    return true;
}

int cn_lint_find(const char *id)
{
    int n = cn_lint_count();
    for (int i = 0; i < n; i++) {
        if (strcmp(row_at(i)->id, id) == 0) {
            return i;
        }
    }
    return CN_NONE;
}
