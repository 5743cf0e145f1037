/* SPDX-License-Identifier: MIT
 *
 * import.c: `catalogue import`: what was read, and with --dry-run what would
 * change, as text or JSON.
 */
#include <string.h>

#include "../base/error.h"
#include "../report/json.h"
#include "cli.h"

#define SHOWN_TEXT 20 /* changes; the counts are of all */
#define SHOWN_JSON 1000

/* The first changes, kept until the import has succeeded. */
struct changes {
    json_t *shown;
    size_t max;
    int n; /* all of them */
    bool failed;
};

static json_t *columns_of(const struct cn_row_change *change)
{
    json_t *columns = json_object();
    for (int i = 0; i < change->n; i++) {
        json_t *both = json_pack("[o, o]", cn_json_text(change->before[i]),
                                 cn_json_text(change->after[i]));
        if (json_object_set_new(columns, change->column[i], both) != 0) {
            json_decref(columns);
            return NULL;
        }
    }
    return columns;
}

static void note_change(void *ctx, const struct cn_row_change *change)
{
    struct changes *changes = ctx;
    if ((size_t)changes->n++ >= changes->max || changes->failed) {
        return;
    }
    json_t *one = json_pack("{s:s, s:o, s:o, s:o, s:b, s:o, s:o, s:i}", "table",
                            change->table, "key", cn_json_text(change->key),
                            "code", cn_json_text(change->code), "name",
                            cn_json_text(change->name), "added", change->added,
                            "columns", columns_of(change), "file",
                            cn_json_text(change->file), "line", change->line);
    changes->failed = json_array_append_new(changes->shown, one) != 0;
}

/* ---- text ------------------------------------------------------------- */

static const char *text_or_nothing(const json_t *value)
{
    const char *text = json_string_value(value);
    return text ? text : "∅";
}

static void print_change(struct cn_cli *cli, const json_t *change)
{
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    const char *column;
    json_t *both;
    bool added = json_is_true(json_object_get(change, "added"));
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(
        &text, "{1} {2} {3} ({4}:{5})", added ? "+" : "~",
        json_string_value(json_object_get(
            change,
            json_is_string(json_object_get(change, "code")) ? "code" : "key")),
        text_or_nothing(json_object_get(change, "name")),
        text_or_nothing(json_object_get(change, "file")),
        cn_say_int(number,
                   (int)json_integer_value(json_object_get(change, "line"))));
    cn_out_line(&cli->out, 0, 4, text.text);
    json_object_foreach(json_object_get(change, "columns"), column, both)
    {
        cn_strbuf_clear(&text);
        CN_SAY(&text, "{1}: {2} → {3}", column,
               text_or_nothing(json_array_get(both, 0)),
               text_or_nothing(json_array_get(both, 1)));
        cn_out_line(&cli->out, 4, 8, text.text);
    }
    cn_strbuf_release(&text);
}

static void print_changes(struct cn_cli *cli, const struct changes *changes)
{
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    size_t i;
    json_t *change;
    int shown = (int)json_array_size(changes->shown);
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_out_headline(&cli->out,
                    CN_T(cli->lang, "Chỉ thử: chưa ghi gì vào danh mục",
                         "A trial: nothing was written"));
    json_array_foreach(changes->shown, i, change)
    {
        print_change(cli, change);
    }
    if (changes->n > shown) {
        CN_SAY(
            &text,
            CN_T(cli->lang, "… và {1} thay đổi khác", "… and {1} more changes"),
            cn_say_int(number, changes->n - shown));
        cn_out_line(&cli->out, 0, 0, text.text);
    }
    cn_strbuf_release(&text);
}

static void print_counts(struct cn_cli *cli, const char *what, int added,
                         int changed, int same)
{
    char a[CN_WORD_MAX], c[CN_WORD_MAX], s[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(cli->lang, "{1}: {2} mới, {3} thay đổi, {4} giữ nguyên",
                "{1}: {2} new, {3} changed, {4} unchanged"),
           what, cn_say_int(a, added), cn_say_int(c, changed),
           cn_say_int(s, same));
    cn_out_line(&cli->out, 0, 0, text.text);
    cn_strbuf_release(&text);
}

/* One line for each thing that the reader of a list may not expect. */
static void print_published(struct cn_cli *cli,
                            const struct cn_published_report *p)
{
    const struct {
        int n;
        const char *vi, *en;
    } lines[] = {
        {p->rows, "Danh mục đã công bố: {1} dòng có mã thủ tục",
         "Published lists: {1} rows with a procedure code"},
        {p->joined, "  {1} dòng trùng mã, đã gộp các cấp và cơ quan",
         "  {1} rows repeat a code; tiers and bodies were joined"},
        {p->without_code, "  {1} dòng không có mã, bỏ qua",
         "  {1} rows have no code and were passed over"},
        {p->ended, "  {1} dòng ghi đã bãi bỏ hoặc hết hiệu lực, bỏ qua",
         "  {1} rows say that they ended and were passed over"},
        {p->unread_tiers, "  {1} dòng ghi cấp bằng từ khác, chưa hiểu",
         "  {1} rows name the tier in words that are not understood"},
        {p->headless, "  {1} trang tính không có dòng tiêu đề, bỏ qua",
         "  {1} worksheets have no header line and were passed over"},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char number[CN_WORD_MAX];
        struct cn_strbuf text;
        if (lines[i].n == 0) {
            continue;
        }
        cn_strbuf_init(&text, CN_SAY_MAX);
        CN_SAY(&text, CN_T(cli->lang, lines[i].vi, lines[i].en),
               cn_say_int(number, lines[i].n));
        cn_out_line(&cli->out, 0, 2, text.text);
        cn_strbuf_release(&text);
    }
}

/* ---- both ------------------------------------------------------------- */

static json_t *counts(int added, int changed, int same)
{
    return json_pack("{s:i, s:i, s:i}", "added", added, "changed", changed,
                     "same", same);
}

static int print_json(struct cn_cli *cli, const struct cn_import_report *r,
                      const struct cn_published_report *p,
                      const struct changes *changes)
{
    struct cn_error err = cn_error_in(cli->lang);
    json_t *value = json_pack(
        "{s:o, s:o, s:{s:i, s:i, s:i, s:i, s:i, s:i}}", "procedures",
        counts(r->procedures_added, r->procedures_changed, r->procedures_same),
        "units", counts(r->units_added, r->units_changed, r->units_same),
        "published", "rows", p->rows, "joined", p->joined, "without_code",
        p->without_code, "ended", p->ended, "unread_tiers", p->unread_tiers,
        "headless", p->headless);
    if (changes->shown &&
        (json_object_set_new(value, "dry_run", json_true()) != 0 ||
         json_object_set_new(value, "changes_total",
                             json_integer(changes->n)) != 0 ||
         json_object_set(value, "changes", changes->shown) != 0)) {
        json_decref(value);
        value = NULL;
    }
    return cn_json_print(&cli->out, value, &err) == CN_OK
               ? CN_EXIT_OK
               : cn_cli_failure(cli, &err);
}

static int print_all(struct cn_cli *cli, const struct cn_import_report *r,
                     const struct cn_published_report *p,
                     const struct changes *changes)
{
    if (cli->json) {
        return print_json(cli, r, p, changes);
    }
    if (changes->shown) {
        print_changes(cli, changes);
    }
    print_counts(cli, CN_T(cli->lang, "Thủ tục", "Procedures"),
                 r->procedures_added, r->procedures_changed,
                 r->procedures_same);
    print_counts(cli, CN_T(cli->lang, "Địa bàn", "Units"), r->units_added,
                 r->units_changed, r->units_same);
    print_published(cli, p);
    return CN_EXIT_OK;
}

int cn_cli_import(struct cn_cli *cli)
{
    struct cn_import_report report = {0};
    struct cn_published_report published = {0};
    struct cn_error err = cn_error_in(cli->lang);
    bool dry_run = cn_args_has(cli->args, CN_OPT_DRY_RUN);
    struct changes changes = {.max = cli->json ? SHOWN_JSON : SHOWN_TEXT,
                              .shown = dry_run ? json_array() : NULL};
    const struct cn_import_options options = {
        .map = cli->args->value[CN_OPT_MAP],
        .dry_run = dry_run,
        .visit = dry_run ? note_change : NULL,
        .ctx = &changes,
    };
    const char *const *files = cli->args->words + 1;
    size_t n = cli->args->n_words - 1;
    if (n == 0) {
        json_decref(changes.shown);
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "thiếu tệp: capnao catalogue import TỆP…",
                           "no file: capnao catalogue import FILE…", NULL);
    }
    const char *path = cli->catalogue[0] ? cli->catalogue : "catalogue.db";
    cn_cli_progress(cli, CN_T(cli->lang, "đang nhập…", "importing…"));
    enum cn_status status = cn_catalogue_import_with(path, files, n, &options,
                                                     &report, &published, &err);
    cn_cli_progress(cli, "");
    if (status == CN_OK && changes.failed) {
        status = cn_fail(&err, CN_E_NOMEM, "out of memory");
    }
    int code = status == CN_OK ? print_all(cli, &report, &published, &changes)
                               : cn_cli_failure(cli, &err);
    json_decref(changes.shown);
    return code;
}
