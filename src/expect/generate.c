/* SPDX-License-Identifier: MIT
 *
 * generate.c: which cases stand at the boundaries of a rule. First a case
 * whose answer rests on it is looked for; then its days, the values of each
 * fact it tests, its province and its exceptions are varied one at a time.
 */
#include "generate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"

#define TEXT_MAX    ((size_t)64 * 1024 * 1024)
#define SCRATCH_MAX ((size_t)512 * 1024 * 1024)

/* ---- variations ----------------------------------------------------- */

/* Not twice, however many rules come to it. */
static bool is_new(struct generating *job, const struct written *w)
{
    struct cn_strbuf key;
    cn_strbuf_init(&key, TEXT_MAX);
    cn_strbuf_printf(&key, "%d %d %s", w->power, (int)w->day,
                     w->province ? w->province : "");
    for (int f = 0; f < job->ix->n_facts; f++) {
        if (w->fact[f]) {
            cn_strbuf_printf(&key, " %d=%s", f, w->fact[f]);
        }
    }
    int32_t *known = cn_bytesmap_at(job->seen, key.text, key.len);
    bool fresh = known && *known < 0;
    if (known) {
        *known = 1;
    }
    cn_strbuf_release(&key);
    return fresh;
}

static void emit(struct generating *job, const struct written *w,
                 const char *vi, const char *en, const char *what)
{
    char comment[CN_MESSAGE_MAX];
    cn_answer *answer = is_new(job, w) ? cn_generate_ask(job, w) : NULL;
    if (!answer) {
        return;
    }
    (void)snprintf(comment, sizeof comment, "%s: %s%s",
                   cn_rule_id(job->snapshot, job->rule),
                   job->lang == CN_LANG_EN ? en : vi, what);
    cn_text_trim_end(comment, sizeof comment);
    cn_generate_write(&job->buf, job->snapshot, w, cn_answer_at(answer, 0),
                      comment);
    job->made->cases++;
    cn_answer_free(answer);
}

static void vary_days(struct generating *job, const struct written *first)
{
    const struct cn_ix_rule *rule = &job->ix->rules[job->rule];
    struct written w = *first;
    if (rule->from != CN_DATE_MIN) {
        w.day = rule->from - 1;
        emit(job, &w, "ngày trước ngày đầu", "the day before the first", "");
        w.day = rule->from;
        emit(job, &w, "ngày đầu", "the first day", "");
    }
    if (rule->to != CN_DATE_MAX) {
        w.day = rule->to - 1;
        emit(job, &w, "ngày cuối", "the last day", "");
        w.day = rule->to;
        emit(job, &w, "ngày sau ngày cuối", "the day after the last", "");
    }
    emit(job, first, "một ngày có hiệu lực", "a day in force", "");
}

static const char *keep_number(struct generating *job, int64_t thousandths)
{
    char text[32];
    (void)snprintf(text, sizeof text, "%.10g", (double)thousandths / 1000.0);
    const char *copy = cn_arena_copy(&job->arena, text, strlen(text));
    return copy ? copy : "0";
}

/* Each threshold and the numbers beside it. */
static void vary_number(struct generating *job, struct written *w, int fact)
{
    const struct cn_ix_fact *f = &job->ix->facts[fact];
    for (int i = 0; i < f->cuts.n; i++) {
        int64_t cut = job->ix->cuts[f->cuts.first + i];
        for (int step = -1; step <= 1; step++) {
            char what[64];
            w->fact[fact] = keep_number(job, cut + step * INT64_C(1000));
            (void)snprintf(what, sizeof what, " %.30s = %.20s",
                           cn_index_text(job->ix, f->id), w->fact[fact]);
            emit(job, w, "ngưỡng", "threshold", what);
        }
    }
}

static void vary_fact(struct generating *job, const struct written *first,
                      int fact)
{
    struct written w = *first;
    const struct cn_ix_fact *f = &job->ix->facts[fact];
    if (f->type == CN_NUMBER) {
        vary_number(job, &w, fact);
    }
    for (int class = 0; f->type != CN_NUMBER && class < f->classes; class ++) {
        char what[CN_ORIGIN_MAX];
        w.fact[fact] = cn_generate_value(job, fact, class);
        (void)snprintf(what, sizeof what, " %s = %s",
                       cn_index_text(job->ix, f->id),
                       w.fact[fact] ? w.fact[fact] : "");
        emit(job, &w, "khi", "when", what);
    }
    w.fact[fact] = NULL;
    char what[CN_ORIGIN_MAX];
    (void)snprintf(what, sizeof what, " %s", cn_index_text(job->ix, f->id));
    emit(job, &w, "khi chưa biết", "when not known:", what);
}

/* Every fact that the rule's condition tests, once. */
static void vary_facts(struct generating *job, const struct written *first)
{
    bool tested[CN_FACTS_MAX] = {false};
    const struct cn_ix_rule *rule = &job->ix->rules[job->rule];
    for (int c = 0; c < rule->any.n; c++) {
        struct cn_ix_range all = job->ix->conjunctions[rule->any.first + c];
        for (int t = 0; t < all.n; t++) {
            tested[job->ix->tests[all.first + t].fact] = true;
        }
    }
    for (int f = 0; f < job->ix->n_facts; f++) {
        if (tested[f]) {
            vary_fact(job, first, f);
        }
    }
}

/* Where a rule that beats this one, or that it beats, has the last word. */
static void vary_exceptions(struct generating *job, const struct written *first)
{
    const struct cn_index *ix = job->ix;
    for (int r = 0; r < ix->n_rules; r++) {
        bool near = false;
        struct cn_ix_range theirs = ix->rules[r].exception;
        struct cn_ix_range ours = ix->rules[job->rule].exception;
        for (int i = 0; i < theirs.n; i++) {
            near = near || ix->numbers[theirs.first + i] == job->rule;
        }
        for (int i = 0; i < ours.n; i++) {
            near = near || ix->numbers[ours.first + i] == r;
        }
        struct written w;
        char what[CN_ORIGIN_MAX];
        if (near && cn_generate_first(job, r, first, &w)) {
            (void)snprintf(what, sizeof what, " %s",
                           cn_rule_id(job->snapshot, r));
            emit(job, &w, "ngoại lệ", "exception", what);
        }
    }
}

static void generate_rule(struct generating *job, int rule)
{
    enum cn_rule_kind kind = (enum cn_rule_kind)job->ix->rules[rule].kind;
    struct written nothing = {.caveats = kind >= CN_REQUIRES};
    struct written first;
    job->rule = rule;
    job->made->rules++;
    if (!cn_generate_first(job, rule, &nothing, &first)) {
        job->made->not_reached++;
        cn_strbuf_printf(&job->buf, "\n-- %s: %s\n",
                         cn_rule_id(job->snapshot, rule),
                         job->lang == CN_LANG_EN
                             ? "no case found whose answer rests on it"
                             : "không tìm được hồ sơ nào mà quy tắc này trả "
                               "lời");
        return;
    }
    vary_days(job, &first);
    vary_facts(job, &first);
    vary_exceptions(job, &first);
    if (job->ix->rules[rule].province != 0) {
        first.province = cn_generate_province(job, first.province, first.day);
        emit(job, &first, "ở tỉnh khác", "in another province", "");
    }
}

/* ---- all ------------------------------------------------------------ */

static void put_head(struct generating *job)
{
    cn_strbuf_puts(
        &job->buf,
        job->lang == CN_LANG_EN
            ? "-- Written by machine: what the rules give today, not what is "
              "right. Confirm each\n-- case by the law, then take out "
              "`generated = true`.\n"
            : "-- Do máy viết: điều quy tắc đang trả lời, chưa chắc đã đúng. "
              "Đối chiếu từng trường hợp\n-- với văn bản rồi bỏ `generated = "
              "true`.\n");
}

/* Findings show files with their folder before them; the index has only what
 * is below it. */
static const char *below_folder(const struct cn_index *ix, const char *name)
{
    size_t len = ix->folder ? strlen(ix->folder) : 0;
    return name && len > 0 && strncmp(name, ix->folder, len) == 0 ? name + len
                                                                  : name;
}

static bool generate_named(struct generating *job, const char *name)
{
    bool met = false;
    const struct cn_index *ix = job->ix;
    const char *below = below_folder(ix, name);
    for (int r = 0; r < ix->n_rules && job->status == CN_OK; r++) {
        const char *id = cn_index_text(ix, ix->rules[r].id);
        const char *file = cn_index_text(ix, ix->rules[r].file);
        if (!name || strcmp(id, name) == 0 || cn_test_is_file(file, below)) {
            met = true;
            generate_rule(job, r);
        }
    }
    return met;
}

enum cn_status cn_test_generate(const cn_snapshot *snapshot,
                                const char *const only[], size_t n,
                                enum cn_lang lang, struct cn_generated *made,
                                char **out, struct cn_error *err)
{
    struct cn_error why = cn_error_like(err);
    struct cn_bytesmap seen;
    struct generating job = {.snapshot = snapshot,
                             .ix = snapshot->index,
                             .lang = lang,
                             .seen = &seen,
                             .made = made,
                             .err = &why};
    *made = (struct cn_generated){.bad_only = CN_NONE};
    cn_arena_init(&job.arena, SCRATCH_MAX);
    cn_bytesmap_init(&seen, &job.arena);
    cn_strbuf_init(&job.buf, TEXT_MAX);
    put_head(&job);
    if (n == 0) {
        (void)generate_named(&job, NULL);
    }
    for (size_t i = 0; i < n && made->bad_only == CN_NONE; i++) {
        if (!generate_named(&job, only[i])) {
            made->bad_only = (int)i;
        }
    }
    char *text = NULL;
    if (job.status == CN_OK && !cn_arena_failed(&job.arena) &&
        !job.buf.failed) {
        text = strdup(job.buf.text);
    }
    if (job.status == CN_OK && !text) {
        job.status =
            cn_fail(&why, CN_E_NOMEM, "out of memory while writing tests");
    }
    cn_strbuf_release(&job.buf);
    cn_arena_release(&job.arena);
    if (text) {
        *out = text;
    } else if (err && err->status == CN_OK) {
        *err = why;
    }
    return job.status;
}
