/* SPDX-License-Identifier: MIT
 *
 * ruleset.c: collects statements, procedures, units and findings. Knows
 * nothing of what they mean; link*.c does.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "ruleset_private.h"

#define RULESET_MAX  ((size_t)1024 * 1024 * 1024)
#define FINDINGS_MAX 10000
#define ALLOWS_MAX   1000

struct cn_ruleset *cn_ruleset_new(void)
{
    struct cn_ruleset *rs = calloc(1, sizeof *rs);
    if (rs) {
        cn_arena_init(&rs->arena, RULESET_MAX);
        cn_intern_init(&rs->strings, &rs->arena);
    }
    return rs;
}

void cn_ruleset_free(struct cn_ruleset *rs)
{
    if (rs) {
        cn_arena_release(&rs->arena);
        free(rs);
    }
}

void cn_ruleset_set_folder(struct cn_ruleset *rs, const char *folder)
{
    rs->folder = folder;
}

struct cn_arena *cn_ruleset_arena(struct cn_ruleset *rs)
{
    return &rs->arena;
}

cn_sym cn_ruleset_intern(struct cn_ruleset *rs, const char *text, size_t len)
{
    return cn_intern_add(&rs->strings, text, len);
}

cn_sym cn_ruleset_sym(struct cn_ruleset *rs, const char *text)
{
    return cn_intern_add(&rs->strings, text, strlen(text));
}

cn_sym cn_ruleset_lookup(const struct cn_ruleset *rs, const char *text)
{
    return cn_intern_find(&rs->strings, text, strlen(text));
}

const char *cn_ruleset_text(const struct cn_ruleset *rs, cn_sym sym)
{
    return cn_intern_text(&rs->strings, sym);
}

const char *cn_text_of(const struct cn_ruleset *rs, cn_sym sym)
{
    return cn_intern_text(&rs->strings, sym);
}

/* Copies the item into the arena and appends its pointer. */
static void add(struct cn_ruleset *rs, struct cn_list *list, const void *item,
                size_t size)
{
    void *copy = cn_arena_alloc(&rs->arena, 1, size);
    void **items = cn_arena_grow(&rs->arena, list->items, list->n, &list->max,
                                 sizeof *items);
    if (copy && items) {
        memcpy(copy, item, size);
        items[list->n++] = copy;
        list->items = items;
    }
}

void cn_ruleset_add_instrument(struct cn_ruleset *rs,
                               const struct cn_instrument *in)
{
    add(rs, &rs->instruments, in, sizeof *in);
}

void cn_ruleset_add_holder(struct cn_ruleset *rs, const struct cn_holder *h)
{
    add(rs, &rs->holders, h, sizeof *h);
}

void cn_ruleset_add_fact(struct cn_ruleset *rs, const struct cn_fact *f)
{
    add(rs, &rs->facts, f, sizeof *f);
}

void cn_ruleset_add_subject(struct cn_ruleset *rs, const struct cn_subject *s)
{
    add(rs, &rs->subjects, s, sizeof *s);
}

void cn_ruleset_add_rule(struct cn_ruleset *rs, const struct cn_rule *r)
{
    add(rs, &rs->rules, r, sizeof *r);
}

void cn_ruleset_add_procedure(struct cn_ruleset *rs,
                              const struct cn_procedure *p)
{
    add(rs, &rs->procedures, p, sizeof *p);
}

void cn_ruleset_add_unit(struct cn_ruleset *rs, const struct cn_unit *u)
{
    add(rs, &rs->units, u, sizeof *u);
}

/* A copy in the arena; NULL stays NULL. */
static const char *keep(struct cn_ruleset *rs, const char *text)
{
    return text ? cn_arena_copy(&rs->arena, text, strlen(text)) : NULL;
}

void cn_ruleset_add_finding(struct cn_ruleset *rs,
                            const struct cn_finding *finding)
{
    bool fatal = finding->fatal;
    rs->broken = rs->broken || fatal;
    /* However many warnings there are, there is room for what is fatal. */
    if (rs->findings.n >= (fatal ? FINDINGS_MAX : FINDINGS_MAX / 2)) {
        return;
    }
    struct cn_finding copy = *finding;
    copy.file = keep(rs, finding->file);
    copy.message = keep(rs, finding->message);
    copy.hint = keep(rs, finding->hint);
    copy.about = keep(rs, finding->about);
    copy.message_vi = keep(rs, finding->message_vi);
    copy.hint_vi = keep(rs, finding->hint_vi);
    if (!cn_arena_failed(&rs->arena)) {
        add(rs, &rs->findings, &copy, sizeof copy);
    }
}

void cn_ruleset_report(struct cn_ruleset *rs, bool fatal, const char *id,
                       const char *file, int line, const char *hint,
                       const char *fmt, ...)
{
    char message[CN_MESSAGE_MAX];
    va_list args;
    va_start(args, fmt);
    (void)vsnprintf(message, sizeof message, fmt, args);
    va_end(args);
    cn_text_trim_end(message, sizeof message);
    cn_ruleset_add_finding(rs, &(struct cn_finding){.fatal = fatal,
                                                    .id = id,
                                                    .file = file,
                                                    .line = line,
                                                    .message = message,
                                                    .hint = hint,
                                                    .about = ""});
}

void cn_ruleset_lint(struct cn_ruleset *rs)
{
    rs->linting = true;
}

bool cn_ruleset_linting(const struct cn_ruleset *rs)
{
    return rs->linting;
}

void cn_ruleset_add_file(struct cn_ruleset *rs, const struct cn_origin *at)
{
    add(rs, &rs->files, at, sizeof *at);
}

void cn_ruleset_add_allow(struct cn_ruleset *rs, const char *lint,
                          const char *about, const struct cn_origin *at)
{
    if (rs->allows.n == ALLOWS_MAX) {
        return; /* so many are no exceptions: what follows shows */
    }
    const struct cn_allow allow = {.lint = cn_ruleset_sym(rs, lint),
                                   .about = cn_ruleset_sym(rs, about),
                                   .at = *at};
    add(rs, &rs->allows, &allow, sizeof allow);
}

size_t cn_ruleset_findings(const struct cn_ruleset *rs)
{
    return rs->findings.n;
}

const struct cn_finding *cn_ruleset_finding(const struct cn_ruleset *rs,
                                            size_t i)
{
    return CN_AT(rs->findings, cn_finding, i);
}

static int compare_findings(const void *a, const void *b)
{
    const struct cn_finding *x = *(const struct cn_finding *const *)a;
    const struct cn_finding *y = *(const struct cn_finding *const *)b;
    int order = strcmp(x->file, y->file);
    if (order == 0) {
        order = (x->line > y->line) - (x->line < y->line);
    }
    return order != 0 ? order : strcmp(x->message, y->message);
}

void cn_ruleset_sort_findings(struct cn_ruleset *rs)
{
    struct cn_finding **items = rs->findings.items;
    size_t kept = 0;
    if (rs->findings.n == 0) {
        return;
    }
    qsort(items, rs->findings.n, sizeof *items, compare_findings);
    for (size_t i = 1; i < rs->findings.n; i++) {
        if (compare_findings(&items[kept], &items[i]) != 0) {
            items[++kept] = items[i];
        }
    }
    rs->findings.n = kept + 1;
}

/* Where only the kind of a finding has Vietnamese words, they come first. */
static enum cn_status tell_finding(const struct cn_finding *finding,
                                   struct cn_error *err)
{
    bool vietnamese = err && err->vietnamese;
    bool translated = vietnamese && finding->message_vi;
    const char *hint = translated ? finding->hint_vi : finding->hint;
    struct cn_lint_info kind = {.title = ""};
    if (vietnamese && !translated) {
        (void)cn_lint_get(cn_lint_find(finding->id), CN_LANG_VI, &kind);
    }
    return cn_fail(err, CN_E_RULE, "%s%s%s%s%s", kind.title,
                   kind.title[0] ? ": " : "",
                   translated ? finding->message_vi : finding->message,
                   hint[0] ? "; " : "", hint);
}

enum cn_status cn_ruleset_fail(struct cn_ruleset *rs, struct cn_error *err)
{
    size_t i = 0;
    cn_ruleset_sort_findings(rs);
    while (!cn_ruleset_finding(rs, i)->fatal) {
        i++;
    }
    const struct cn_finding *first = cn_ruleset_finding(rs, i);
    enum cn_status status = tell_finding(first, err);
    (void)cn_error_at(err, first->file, first->line);
    return status;
}

bool cn_ruleset_broken(const struct cn_ruleset *rs)
{
    return rs->broken;
}

size_t cn_ruleset_rules(const struct cn_ruleset *rs)
{
    return rs->rules.n;
}

struct cn_rule *cn_ruleset_rule(struct cn_ruleset *rs, size_t i)
{
    return CN_AT(rs->rules, cn_rule, i);
}

const struct cn_fact *cn_ruleset_fact(const struct cn_ruleset *rs, cn_sym id)
{
    int number = cn_number_of(rs, rs->fact_of, id);
    return number == CN_NONE ? NULL : CN_AT(rs->facts, cn_fact, number);
}
