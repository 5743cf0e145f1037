/* SPDX-License-Identifier: MIT
 *
 * notices.c: keeps findings in a sorted list, walks two of them together, and
 * prints what differs.
 */
#include "notices.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "say.h"

static char *copy(struct cn_notices *list, const char *text)
{
    char *out = strdup(text ? text : "");
    list->failed = list->failed || !out;
    return out;
}

static void release_item(struct cn_notice *item)
{
    free(item->key);
    free(item->state);
    free(item->text);
    free(item->detail);
    json_decref(item->json);
}

void cn_notices_add(struct cn_notices *list, const struct cn_notice *item)
{
    if (list->n == list->room && !list->failed) {
        int room = list->room > 0 ? list->room * 2 : 32;
        struct cn_notice *grown =
            realloc(list->items, (size_t)room * sizeof *grown);
        list->failed = !grown;
        list->items = grown ? grown : list->items;
        list->room = grown ? room : list->room;
    }
    if (list->failed) {
        json_decref(item->json);
        return;
    }
    struct cn_notice own = {
        .key = copy(list, item->key),
        .state = copy(list, item->state),
        .text = copy(list, item->text),
        .detail = copy(list, item->detail),
        .json = item->json,
        .quiet = item->quiet,
        .place = list->n,
    };
    if (list->failed) {
        release_item(&own);
        return;
    }
    list->items[list->n++] = own;
}

static int compare(const void *a, const void *b)
{
    const struct cn_notice *x = a, *y = b;
    int order = strcmp(x->key, y->key);
    return order != 0 ? order : strcmp(x->state, y->state);
}

void cn_notices_sort(struct cn_notices *list)
{
    if (list->n > 1) {
        qsort(list->items, (size_t)list->n, sizeof *list->items, compare);
    }
}

void cn_notices_release(struct cn_notices *list)
{
    for (int i = 0; i < list->n; i++) {
        release_item(&list->items[i]);
    }
    free(list->items);
    *list = (struct cn_notices){.n = 0};
}

int cn_notices_faults(const struct cn_notices *list)
{
    int n = 0;
    for (int i = 0; i < list->n; i++) {
        n += !list->items[i].quiet;
    }
    return n;
}

static int compare_places(const void *a, const void *b)
{
    const struct cn_notice *const *x = a, *const *y = b;
    return (*x)->place - (*y)->place;
}

/* Those of `a` whose key `b` does not have as often; with `states` also those
 * whose state is another there. Returns how many were written. */
static int find_missing(const struct cn_notices *a, const struct cn_notices *b,
                        bool states, const struct cn_notice *out[])
{
    int j = 0, n = 0;
    for (int i = 0; i < a->n; i++) {
        int order = -1;
        while (j < b->n &&
               (order = strcmp(b->items[j].key, a->items[i].key)) < 0) {
            j++;
        }
        bool paired = j < b->n && order == 0;
        bool same = paired && strcmp(b->items[j].state, a->items[i].state) == 0;
        if (!paired || (states && !same)) {
            out[n++] = &a->items[i];
        }
        j += paired;
    }
    return n;
}

static bool tell_missing(const struct cn_notices *a, const struct cn_notices *b,
                         bool gone, cn_notice_fn *tell, void *ctx)
{
    const struct cn_notice **missing =
        calloc((size_t)a->n + 1, sizeof *missing);
    if (!missing) {
        return false;
    }
    int n = find_missing(a, b, !gone, missing);
    qsort(missing, (size_t)n, sizeof *missing, compare_places);
    for (int i = 0; i < n; i++) {
        tell(ctx, gone, missing[i]);
    }
    free(missing);
    return true;
}

bool cn_notices_compare(const struct cn_notices *before,
                        const struct cn_notices *after, cn_notice_fn *tell,
                        void *ctx)
{
    return tell_missing(before, after, true, tell, ctx) &&
           tell_missing(after, before, false, tell, ctx);
}

/* ---- printing -------------------------------------------------------------
 */

static const char *const kind_names[] = {
    [CN_NOTICE_CHECK] = "check",
    [CN_NOTICE_PROOF] = "proof",
    [CN_NOTICE_TEST] = "test",
};
static_assert(sizeof kind_names / sizeof *kind_names == CN_N_NOTICE_KIND,
              "kinds of notices");

enum cn_status cn_report_notice(struct cn_out *out, bool json,
                                enum cn_notice_kind kind, bool gone,
                                const struct cn_notice *notice,
                                struct cn_error *err)
{
    enum cn_lang lang = out->lang;
    struct cn_strbuf text;
    if (json) {
        return cn_json_print(
            out,
            json_pack("{s:s, s:s, s:O?}", "change", gone ? "gone" : "new",
                      "kind", kind_names[kind], "finding", notice->json),
            err);
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1} {2}",
           gone ? CN_T(lang, "hết ", "gone") : CN_T(lang, "mới ", "new "),
           notice->text);
    cn_out_line(out, 0, 5, text.text);
    if (!gone && notice->detail[0] != '\0') {
        cn_out_line(out, 5, 5, notice->detail);
    }
    cn_strbuf_release(&text);
    return CN_OK;
}

static json_t *pass_json(const struct cn_pass_report *pass)
{
    return json_pack("{s:s, s:o, s:b, s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:i}",
                     "change", "pass", "files", cn_json_text(pass->files),
                     "loaded", (int)pass->loaded, "new", pass->fresh, "gone",
                     pass->gone, "errors", pass->errors, "warnings",
                     pass->warnings, "proof", pass->proof, "tests", pass->tests,
                     "failing", pass->failing, "ms", pass->ms);
}

static void say_counts(struct cn_strbuf *buf, const struct cn_pass_report *pass,
                       enum cn_lang lang)
{
    char a[CN_WORD_MAX], b[CN_WORD_MAX];
    CN_SAY(buf, CN_T(lang, "lỗi {1}, cảnh báo {2}", "errors {1}, warnings {2}"),
           cn_say_int(a, pass->errors), cn_say_int(b, pass->warnings));
    if (!pass->loaded) {
        cn_strbuf_puts(buf, CN_T(lang, "; chưa nạp được, giữ kết luận cũ",
                                 "; not loaded, answers stay as they were"));
        return;
    }
    CN_SAY(buf, CN_T(lang, ", chứng minh {1}", ", proof {1}"),
           cn_say_int(a, pass->proof));
    if (pass->tests > 0) {
        CN_SAY(buf,
               CN_T(lang, ", kiểm thử hỏng {1}/{2}", ", tests failing {1}/{2}"),
               cn_say_int(a, pass->failing), cn_say_int(b, pass->tests));
    }
}

enum cn_status cn_report_pass(struct cn_out *out, bool json,
                              const struct cn_pass_report *pass,
                              struct cn_error *err)
{
    char a[CN_WORD_MAX], b[CN_WORD_MAX];
    enum cn_lang lang = out->lang;
    struct cn_strbuf text;
    if (json) {
        return cn_json_print(out, pass_json(pass), err);
    }
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1} {2}: ", pass->clock, pass->files);
    if (pass->first) {
        cn_strbuf_puts(&text, CN_T(lang, "đang theo dõi; ", "watching; "));
    } else if (pass->fresh + pass->gone > 0) {
        CN_SAY(&text, CN_T(lang, "{1} mới, {2} hết; ", "{1} new, {2} gone; "),
               cn_say_int(a, pass->fresh), cn_say_int(b, pass->gone));
    } else {
        cn_strbuf_puts(&text, CN_T(lang, "không đổi; ", "no change; "));
    }
    say_counts(&text, pass, lang);
    CN_SAY(&text, " ({1} ms)", cn_say_int(a, pass->ms));
    cn_out_line(out, 0, 5, text.text);
    cn_strbuf_release(&text);
    return CN_OK;
}
