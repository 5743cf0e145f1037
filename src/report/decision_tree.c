/* SPDX-License-Identifier: MIT
 *
 * decision_tree.c: the chain of authority as a tree. Lines are not wrapped:
 * their number is the promise, and file:line must stay whole for an editor.
 */
#include <string.h>

#include "decision.h"
#include "say.h"

#define INDENT 3

static const struct reason_word {
    const char *reason, *vi, *en;
} reason_words[] = {
    {"rank", "văn bản có hiệu lực pháp lý cao hơn", "higher rank"},
    {"later", "văn bản ban hành sau", "later document"},
    {"exception", "quy định riêng", "exception"},
};

static void say_reason(struct cn_strbuf *buf, const struct cn_link *link,
                       enum cn_lang lang)
{
    for (size_t i = 0; i < sizeof reason_words / sizeof *reason_words; i++) {
        const struct reason_word *word = &reason_words[i];
        if (link->reason && strcmp(link->reason, word->reason) == 0) {
            CN_SAY(buf, CN_T(lang, "; áp dụng vì là {1}", "; prevails as {1}"),
                   CN_T(lang, word->vi, word->en));
        }
    }
}

static void say_branch(struct cn_strbuf *buf, int depth)
{
    for (int i = 0; i < depth * INDENT; i++) {
        cn_strbuf_puts(buf, " ");
    }
}

static void say_holder(struct cn_strbuf *buf, const struct cn_link *link,
                       enum cn_lang lang)
{
    const char *who = link->holder_name ? link->holder_name : link->holder;
    if (link->mode == CN_MODE_NONE) {
        CN_SAY(buf, CN_T(lang, "└─ gốc: {1}", "└─ origin: {1}"), who);
    } else {
        CN_SAY(buf, "└─ {1} → {2}", cn_mode_label(link->mode, lang), who);
    }
}

static void say_source(struct cn_strbuf *buf, const struct cn_link *link,
                       enum cn_lang lang)
{
    char line[CN_WORD_MAX];
    size_t before = buf->len;
    cn_say_basis(buf, &link->basis, lang);
    CN_SAY(buf, buf->len > before ? "; {1}" : "{1}",
           cn_confidence_label(link->confidence, lang));
    say_reason(buf, link, lang);
    CN_SAY(buf, "  {1}:{2}", link->file, cn_say_int(line, link->line));
}

/* Two lines a link where they fit, else one. */
static void print_link(const struct cn_report *report,
                       const struct cn_link *link, int depth, bool roomy)
{
    enum cn_lang lang = report->out->lang;
    struct cn_strbuf line;
    cn_strbuf_init(&line, CN_SAY_MAX);
    say_branch(&line, depth);
    say_holder(&line, link, lang);
    if (roomy) {
        cn_out_raw_line(report->out, line.text);
        cn_strbuf_clear(&line);
        say_branch(&line, depth + 1);
    } else {
        cn_strbuf_puts(&line, " – ");
    }
    say_source(&line, link, lang);
    cn_out_raw_line(report->out, line.text);
    cn_strbuf_release(&line);
}

static void print_gap(const struct cn_report *report, int count)
{
    char number[CN_WORD_MAX];
    struct cn_strbuf line;
    cn_strbuf_init(&line, CN_SAY_MAX);
    CN_SAY(&line,
           CN_T(report->out->lang, "   … {1} bước nữa", "   … {1} more steps"),
           cn_say_int(number, count));
    cn_out_raw_line(report->out, line.text);
    cn_strbuf_release(&line);
}

void cn_report_tree(const struct cn_report *report,
                    const struct cn_decision *decision)
{
    int n = decision->n_chain;
    int room = CN_TREE_LINES - 1;
    bool roomy = n * 2 <= room;
    cn_out_raw_line(
        report->out,
        n > 0
            ? CN_T(report->out->lang, "Chuỗi thẩm quyền", "Chain of authority")
            : CN_T(report->out->lang, "Chuỗi thẩm quyền: không có quy định nào",
                   "Chain of authority: no rule applies"));
    /* The origin and the newest links matter most: the gap is after the
     * origin. */
    int skipped = n > room ? n - (room - 1) : 0;
    for (int i = 0; i < n; i++) {
        if (skipped > 0 && i == 1) {
            print_gap(report, skipped);
            i += skipped;
        }
        int depth = i - (i > 0 ? skipped : 0);
        print_link(report, &decision->chain[i], depth, roomy);
    }
}
