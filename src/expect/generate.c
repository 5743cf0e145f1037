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
#define TRIES_MAX   400   /* questions about a power to find a first case */
#define ALL_TRIES   20000 /* about all powers of a rule */
#define DEPTH_MAX   5     /* facts filled in on the way */
#define DAYS_MAX    16
#define SOME_DAY    20270 /* 2025-07-01, for rules without dates */

struct job {
    const cn_snapshot *snapshot;
    const struct cn_index *ix;
    enum cn_lang lang;
    struct cn_arena arena;
    struct cn_strbuf buf;
    struct cn_bytesmap *seen; /* cases written so far */
    struct cn_generated *made;
    int rule;
    int tries;
    enum cn_status status;
    struct cn_error *err;
};

/* ---- asking ---------------------------------------------------------------
 */

bool written_case(const cn_snapshot *snapshot, const struct written *w,
                  struct cn_case *out)
{
    int unit = CN_NONE;
    struct cn_error ignored = {.status = CN_OK};
    cn_case_init(out, w->day);
    out->power = w->power;
    if (w->province && cn_unit_find(snapshot, w->province, CN_LEVEL_PROVINCE,
                                    CN_NONE, w->day, 1, &unit) < 1) {
        return false;
    }
    out->presented = unit;
    for (int f = 0; f < cn_counts(snapshot).facts; f++) {
        struct cn_fact_info info;
        if (w->fact[f] && (!cn_fact_get(snapshot, f, CN_LANG_VI, &info) ||
                           cn_case_set(snapshot, out, info.id, w->fact[f],
                                       &ignored) != CN_OK)) {
            return false;
        }
    }
    return true;
}

/* NULL when the case makes no sense, or when memory ends. */
static cn_answer *ask(struct job *job, const struct written *w)
{
    struct cn_case c;
    cn_answer *answer = NULL;
    if (job->status == CN_OK && written_case(job->snapshot, w, &c)) {
        job->status =
            cn_explain(job->snapshot, &c, CN_LANG_VI, &answer, job->err);
    }
    return answer;
}

struct search {
    const char *rule;
    bool met;
};

static void meet(void *ctx, const char *rule)
{
    struct search *search = ctx;
    search->met = search->met || strcmp(rule, search->rule) == 0;
}

static bool rests_on(struct job *job, const struct cn_decision *d, int rule)
{
    struct search search = {cn_rule_id(job->snapshot, rule), false};
    test_each_rule(d, meet, &search);
    return search.met;
}

/* ---- values ---------------------------------------------------------------
 */

static const char *province_but(struct job *job, const char *not_this,
                                cn_date day)
{
    const struct cn_index *ix = job->ix;
    for (int u = 0; u < ix->n_units; u++) {
        const struct cn_ix_unit *unit = &ix->units[u];
        const char *code = cn_index_text(ix, unit->code);
        bool singled = unit->province_class < ix->n_provinces;
        if (unit->province == 0 && unit->from <= day && day < unit->to &&
            !singled && (!not_this || strcmp(code, not_this) != 0)) {
            return code;
        }
    }
    return NULL;
}

static const char *value_of(struct job *job, int fact, int class)
{
    return cn_class_example(&job->arena, job->ix, fact, class);
}

static void set_conjunction(struct job *job, struct cn_ix_range tests,
                            struct written *w)
{
    for (int t = 0; t < tests.n; t++) {
        const struct cn_ix_test *test = &job->ix->tests[tests.first + t];
        int class = 0;
        while (class < CN_CLASSES_MAX - 1 && !(test->mask >> class & 1)) {
            class ++;
        }
        w->fact[test->fact] = value_of(job, test->fact, class);
    }
}

/* ---- the first case -------------------------------------------------------
 */

static bool seek(struct job *job, struct written *w, int depth);

/* Fills in the first fact that the answer needs, one value after another. */
static bool fill_need(struct job *job, struct written *w, const char *id,
                      int depth)
{
    int fact = cn_fact_find(job->snapshot, id);
    if (fact == CN_NONE || job->ix->facts[fact].place != CN_NONE ||
        w->fact[fact]) {
        return false;
    }
    int n = job->ix->facts[fact].classes;
    for (int class = 0; class < n; class ++) {
        w->fact[fact] = value_of(job, fact, class);
        if (seek(job, w, depth + 1)) {
            return true;
        }
    }
    w->fact[fact] = NULL;
    return false;
}

static bool seek(struct job *job, struct written *w, int depth)
{
    if (job->tries++ >= TRIES_MAX || depth > DEPTH_MAX) {
        return false;
    }
    cn_answer *answer = ask(job, w);
    if (!answer) {
        return false;
    }
    const struct cn_decision *d = cn_answer_at(answer, 0);
    bool found = rests_on(job, d, job->rule);
    for (int i = 0; !found && i < d->n_needs; i++) {
        found = fill_need(job, w, d->needs[i].fact, depth);
    }
    cn_answer_free(answer);
    return found;
}

/* Days on which the rule is in force: its ends, and where others begin. */
static int list_days(struct job *job, int power, cn_date out[DAYS_MAX])
{
    const struct cn_ix_rule *rule = &job->ix->rules[job->rule];
    const int32_t *d = job->ix->diagrams + job->ix->powers[power].diagram.first;
    int n = 0;
    int days = d[0] - 1 + d[1] - 1;
    if (rule->from != CN_DATE_MIN) {
        out[n++] = rule->from;
    }
    for (int i = 0; i < days && n < DAYS_MAX - 2; i++) {
        if (d[2 + i] > rule->from && d[2 + i] < rule->to) {
            out[n++] = d[2 + i];
        }
    }
    if (rule->to != CN_DATE_MAX) {
        out[n++] = rule->to - 1;
    }
    if (n == 0) {
        out[n++] = SOME_DAY;
    }
    return n;
}

/* With the facts of `start` where the rule's condition leaves them free. */
static bool seek_power(struct job *job, int power, const struct written *start,
                       struct written *out)
{
    const struct cn_ix_rule *rule = &job->ix->rules[job->rule];
    const char *province = cn_index_text(job->ix, rule->province);
    cn_date days[DAYS_MAX];
    int n_days = list_days(job, power, days);
    int n = rule->any.n > 0 ? rule->any.n : 1;
    for (int i = 0; i < n_days; i++) {
        for (int c = 0; c < n && c < ALTERNATIVES_TRIED; c++) {
            *out = *start;
            out->power = power;
            out->day = days[i];
            out->province =
                province[0] ? province : province_but(job, NULL, days[i]);
            if (rule->any.n > 0) {
                set_conjunction(job, job->ix->conjunctions[rule->any.first + c],
                                out);
            }
            if (seek(job, out, 0)) {
                return true;
            }
        }
    }
    return false;
}

static bool names_power(const struct cn_index *ix, int power, int rule)
{
    struct cn_ix_range rules = ix->powers[power].rules;
    for (int i = 0; i < rules.n; i++) {
        if (ix->power_rules[rules.first + i] == rule) {
            return true;
        }
    }
    return ix->rules[rule].wide && cn_rule_covers(ix, &ix->rules[rule], power);
}

/* A case whose answer rests on the rule. */
static bool find_first(struct job *job, int rule, const struct written *start,
                       struct written *out)
{
    int tries = 0;
    int before = job->rule;
    bool found = false;
    job->rule = rule;
    for (int p = 0; p < job->ix->n_powers && !found && tries < ALL_TRIES; p++) {
        if (names_power(job->ix, p, rule)) {
            job->tries = 0;
            found = seek_power(job, p, start, out);
            tries += job->tries;
        }
    }
    job->rule = before;
    return found;
}

/* ---- variations -----------------------------------------------------------
 */

/* Not twice, however many rules come to it. */
static bool is_new(struct job *job, const struct written *w)
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

static void emit(struct job *job, const struct written *w, const char *vi,
                 const char *en, const char *what)
{
    char comment[CN_MESSAGE_MAX];
    cn_answer *answer = is_new(job, w) ? ask(job, w) : NULL;
    if (!answer) {
        return;
    }
    (void)snprintf(comment, sizeof comment, "%s: %s%s",
                   cn_rule_id(job->snapshot, job->rule),
                   job->lang == CN_LANG_EN ? en : vi, what);
    cn_text_trim_end(comment, sizeof comment);
    generate_write(&job->buf, job->snapshot, w, cn_answer_at(answer, 0),
                   comment);
    job->made->cases++;
    cn_answer_free(answer);
}

static void vary_days(struct job *job, const struct written *first)
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

static const char *keep_number(struct job *job, int64_t thousandths)
{
    char text[32];
    (void)snprintf(text, sizeof text, "%.10g", (double)thousandths / 1000.0);
    const char *copy = cn_arena_copy(&job->arena, text, strlen(text));
    return copy ? copy : "0";
}

/* Each threshold and the numbers beside it. */
static void vary_number(struct job *job, struct written *w, int fact)
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

static void vary_fact(struct job *job, const struct written *first, int fact)
{
    struct written w = *first;
    const struct cn_ix_fact *f = &job->ix->facts[fact];
    if (f->type == CN_NUMBER) {
        vary_number(job, &w, fact);
    }
    for (int class = 0; f->type != CN_NUMBER && class < f->classes; class ++) {
        char what[CN_ORIGIN_MAX];
        w.fact[fact] = value_of(job, fact, class);
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
static void vary_facts(struct job *job, const struct written *first)
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
static void vary_exceptions(struct job *job, const struct written *first)
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
        if (near && find_first(job, r, first, &w)) {
            (void)snprintf(what, sizeof what, " %s",
                           cn_rule_id(job->snapshot, r));
            emit(job, &w, "ngoại lệ", "exception", what);
        }
    }
}

static void generate_rule(struct job *job, int rule)
{
    enum cn_rule_kind kind = (enum cn_rule_kind)job->ix->rules[rule].kind;
    struct written nothing = {.caveats = kind >= CN_REQUIRES};
    struct written first;
    job->rule = rule;
    job->made->rules++;
    if (!find_first(job, rule, &nothing, &first)) {
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
        first.province = province_but(job, first.province, first.day);
        emit(job, &first, "ở tỉnh khác", "in another province", "");
    }
}

/* ---- all ------------------------------------------------------------------
 */

static void put_head(struct job *job)
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

static bool generate_named(struct job *job, const char *name)
{
    bool met = false;
    const struct cn_index *ix = job->ix;
    for (int r = 0; r < ix->n_rules && job->status == CN_OK; r++) {
        const char *id = cn_index_text(ix, ix->rules[r].id);
        const char *file = cn_index_text(ix, ix->rules[r].file);
        if (!name || strcmp(id, name) == 0 || test_is_file(file, name)) {
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
    struct cn_error why = {.status = CN_OK};
    struct cn_bytesmap seen;
    struct job job = {.snapshot = snapshot,
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
    if (job.status == CN_OK) {
        text = cn_arena_failed(&job.arena) || job.buf.failed
                   ? NULL
                   : strdup(job.buf.text);
        job.status = text ? CN_OK
                          : cn_fail(&why, CN_E_NOMEM,
                                    "out of memory while writing tests");
    }
    cn_strbuf_release(&job.buf);
    cn_arena_release(&job.arena);
    if (job.status != CN_OK) {
        if (err && err->status == CN_OK) {
            *err = why;
        }
        return job.status;
    }
    *out = text;
    return CN_OK;
}
