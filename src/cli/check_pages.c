/* SPDX-License-Identifier: MIT
 *
 * check_pages.c: what the ids of findings mean: one line each, or a page.
 */
#include <string.h>

#include "../base/text.h"
#include "check.h"

#define IDS_MAX 256
#define COLUMN  26

/* ---- --list ----------------------------------------------------------------
 */

static const char *level_of(const struct cn_lint_info *info, enum cn_lang lang)
{
    return info->fatal ? CN_T(lang, "lỗi", "error")
                       : CN_T(lang, "cảnh báo", "warning");
}

static json_t *row_of(int i)
{
    struct cn_lint_info vi, en;
    struct cn_strbuf page;
    if (!cn_lint_get(i, CN_LANG_VI, &vi) || !cn_lint_get(i, CN_LANG_EN, &en)) {
        return NULL;
    }
    cn_strbuf_init(&page, CN_SAY_MAX);
    CN_SAY(&page, "docs/lint/{1}.md", en.id);
    json_t *row =
        json_pack("{s:s, s:b, s:b, s:{s:s, s:s}, s:o}", "id", en.id, "fatal",
                  (int)en.fatal, "fixable", (int)en.fixable, "title", "vi",
                  vi.title, "en", en.title, "page", cn_json_text(page.text));
    cn_strbuf_release(&page);
    return row;
}

static int list_json(struct cn_cli *cli)
{
    struct cn_error err = cn_error_in(cli->lang);
    json_t *all = json_array();
    for (int i = 0; all && i < cn_lint_count(); i++) {
        if (json_array_append_new(all, row_of(i)) != 0) {
            json_decref(all);
            all = NULL;
        }
    }
    return cn_json_print(&cli->out, all, &err) == CN_OK
               ? CN_EXIT_OK
               : cn_cli_failure(cli, &err);
}

int cn_check_ids(struct cn_cli *cli)
{
    struct cn_lint_info info;
    if (cli->json) {
        return list_json(cli);
    }
    for (int i = 0; cn_lint_get(i, cli->lang, &info); i++) {
        struct cn_strbuf text;
        cn_strbuf_init(&text, CN_SAY_MAX);
        CN_SAY(&text, "{1}: {2}{3}", level_of(&info, cli->lang), info.title,
               info.fixable ? CN_T(cli->lang, " (--fix sửa được)",
                                   " (--fix corrects it)")
                            : "");
        cn_out_field(&cli->out, COLUMN, info.id, text.text);
        cn_strbuf_release(&text);
    }
    return CN_EXIT_OK;
}

/* ---- --explain --------------------------------------------------------------
 */

static int complain_unknown(struct cn_cli *cli, const char *id)
{
    const char *ids[IDS_MAX];
    struct cn_lint_info info;
    int n = 0;
    while (n < IDS_MAX && cn_lint_get(n, cli->lang, &info)) {
        ids[n++] = info.id;
    }
    int near = cn_text_nearest(id, ids, n);
    if (near >= 0) {
        return CN_COMPLAIN(
            cli, CN_EXIT_USAGE, "không có mã '{1}'; có phải '{2}'?",
            "no finding has the id '{1}'; did you mean '{2}'?", id, ids[near]);
    }
    return CN_COMPLAIN(
        cli, CN_EXIT_USAGE, "không có mã '{1}'; xem 'capnao check --list'",
        "no finding has the id '{1}'; see 'capnao check --list'", id);
}

struct page {
    struct cn_cli *cli;
    bool code;  /* between fences */
    bool other; /* in a section of the other language */
    bool blank; /* a blank line waits */
};

/* Headings are "Sai · Bad", or "Vì sao" and "Why" for one language each. */
static void print_heading(struct page *page, const char *text)
{
    static const char between[] = " · ";
    bool vietnamese = page->cli->lang == CN_LANG_VI;
    const char *dot = strstr(text, between);
    page->other = strcmp(text, vietnamese ? "Why" : "Vì sao") == 0;
    if (page->other) {
        return;
    }
    struct cn_strbuf shown;
    cn_strbuf_init(&shown, CN_SAY_MAX);
    if (dot && vietnamese) {
        cn_strbuf_add(&shown, text, (size_t)(dot - text));
    } else {
        cn_strbuf_puts(&shown, dot ? dot + sizeof between - 1 : text);
    }
    cn_out_blank(&page->cli->out);
    cn_out_headline(&page->cli->out, shown.text);
    page->blank = false;
    cn_strbuf_release(&shown);
}

static void print_line(struct page *page, const char *line)
{
    struct cn_out *out = &page->cli->out;
    if (strncmp(line, "```", 3) == 0) {
        page->code = !page->code;
        page->blank = false;
        return;
    }
    if (!page->code && strncmp(line, "## ", 3) == 0) {
        print_heading(page, line + 3);
        return;
    }
    if (page->other) {
        return;
    }
    if (line[0] == '\0') {
        page->blank = true;
        return;
    }
    if (page->blank) {
        cn_out_blank(out);
        page->blank = false;
    }
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, page->code ? "    {1}" : "{1}", line);
    if (page->code) {
        cn_out_raw_line(out, text.text);
    } else {
        cn_out_line(out, 0, 0, text.text);
    }
    cn_strbuf_release(&text);
}

/* The first section: everything above the first heading of level two is said
 * by the table. */
static const char *body_of(const char *page)
{
    const char *body = strstr(page, "\n## ");
    return body ? body + 1 : page;
}

int cn_check_explain(struct cn_cli *cli, const char *id)
{
    struct cn_lint_info info;
    const char *text = cn_page(id);
    if (!cn_lint_get(cn_lint_find(id), cli->lang, &info) || !text) {
        return complain_unknown(cli, id);
    }
    struct cn_strbuf line;
    struct page page = {.cli = cli};
    cn_strbuf_init(&line, CN_SAY_MAX);
    CN_SAY(&line, "{1}: {2}", info.id, info.title);
    cn_out_headline(&cli->out, line.text);
    cn_strbuf_clear(&line);
    CN_SAY(&line, "{1}{2}", level_of(&info, cli->lang),
           info.fixable
               ? CN_T(cli->lang, ", --fix sửa được", ", --fix corrects it")
               : "");
    cn_out_line(&cli->out, 0, 0, line.text);
    for (const char *at = body_of(text); *at != '\0';) {
        size_t len = strcspn(at, "\n");
        cn_strbuf_clear(&line);
        cn_strbuf_add(&line, at, len);
        print_line(&page, line.len > 0 ? line.text : "");
        at += len + (at[len] == '\n');
    }
    cn_strbuf_release(&line);
    return CN_EXIT_OK;
}
