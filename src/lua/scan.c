/* SPDX-License-Identifier: MIT
 *
 * scan.c: goes through a text piece by piece (code, strings, comments). The
 * corrections and the lints about them are one walk: a lint is a correction
 * that was counted.
 */
#include "scan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "../core/lint.h"
#include "pieces.h"

#define LINES_MAX   400 /* that can be read at once */
#define TAB         "    "
#define CORRECT_MAX ((size_t)16 * 1024 * 1024)
#define WORD_MAX    200
#define BOM         "\xEF\xBB\xBF"

/* ---- corrections -------------------------------------------------------- */

struct tally { /* what was corrected: how often, and on which line first */
    int n, line;
};

struct correcting {
    struct cn_strbuf *out;
    int line;
    bool keep_returns;
    struct tally crlf, tab, blank;
};

static void count(struct correcting *c, struct tally *tally)
{
    tally->line = tally->n++ == 0 ? c->line : tally->line;
}

static void drop_blanks(struct correcting *c)
{
    size_t len = c->out->len;
    while (len > 0 && c->out->text[len - 1] == ' ') {
        len--;
    }
    /* A lone CR before the line end would become one with it. */
    bool apart = len > 0 && c->out->text[len - 1] == '\r';
    if (len < c->out->len && !apart) {
        count(c, &c->blank);
        cn_strbuf_cut(c->out, len);
    }
}

/* How many bytes stand before the next line end or tab. */
static size_t plain_run(const char *text, size_t len)
{
    size_t n = 0;
    while (n < len && text[n] != '\r' && text[n] != '\t' && text[n] != '\n') {
        n++;
    }
    return n;
}

/* A string keeps its tabs and blanks; its line ends Lua reads alike. After
 * the piece more text follows, or a zero byte. */
static void correct_piece(struct correcting *c, const char *text, size_t len,
                          bool string)
{
    for (size_t i = 0; i < len; i++) {
        size_t run = plain_run(text + i, len - i);
        cn_strbuf_add(c->out, text + i, run);
        i += run;
        if (i == len) {
            break;
        }
        if (text[i] == '\r' && text[i + 1] == '\n' && !c->keep_returns) {
            count(c, &c->crlf);
        } else if (text[i] == '\t' && !string) {
            count(c, &c->tab);
            cn_strbuf_puts(c->out, TAB);
        } else {
            if (text[i] == '\n' && !string) {
                drop_blanks(c);
            }
            c->line += text[i] == '\n';
            cn_strbuf_add(c->out, text + i, 1);
        }
    }
}

/* A CR that ends a line alone: beside it the others mean something else. */
static bool has_lone_return(const char *text, size_t len)
{
    for (size_t i = 0; i + 1 < len; i++) {
        if (text[i] == '\r' && text[i + 1] != '\n') {
            return true;
        }
    }
    return false;
}

/* Gives the last line its end. */
static void end_last_line(struct correcting *c)
{
    size_t len = c->out->len;
    if (len == 0 || c->out->text[len - 1] == '\n') {
        return;
    }
    if (c->out->text[len - 1] == '\r' && !c->keep_returns) {
        cn_strbuf_cut(c->out, len - 1);
    }
    drop_blanks(c);
    cn_strbuf_puts(c->out, "\n");
}

/* Everything but NFC. The text ends in a zero byte. */
static bool correct(struct correcting *c, const char *text, size_t len)
{
    struct walk w = {.text = text, .len = len};
    enum piece piece;
    c->line = 1;
    c->keep_returns = has_lone_return(text, len);
    while ((piece = cn_next_piece(&w)) != END && piece != BROKEN) {
        correct_piece(c, text + w.from, w.at - w.from, piece == STRING);
    }
    if (piece == END) {
        end_last_line(c);
    }
    return piece == END && !c->out->failed;
}

static bool has_bom(const char *text, size_t len)
{
    return len >= strlen(BOM) && memcmp(text, BOM, strlen(BOM)) == 0;
}

bool cn_scan_correct(const char *text, size_t len, struct cn_strbuf *out)
{
    struct correcting c = {.out = out};
    size_t skip = has_bom(text, len) ? strlen(BOM) : 0;
    text += skip;
    len -= skip;
    if (!cn_text_is_utf8(text, len)) {
        return false;
    }
    size_t size = cn_text_nfc(text, len, NULL, 0);
    char *plain = size < CORRECT_MAX ? malloc(size + 1) : NULL;
    bool room = plain && cn_text_nfc(text, len, plain, size + 1) == size;
    bool good = room && correct(&c, plain, size);
    out->failed = out->failed || !room;
    free(plain);
    return good;
}

/* ---- lints of a line ---------------------------------------------------- */

static void report(const struct load *load, enum cn_lint lint, int line,
                   const char *two, const char *three)
{
    cn_lint_report(load->rs, lint, load->file, line, "",
                   (const char *const[4]){two, three});
}

/* The code point at a sequence of valid UTF-8 of two or three bytes; 0 for
 * others. */
static unsigned code_point(const unsigned char *c)
{
    if (c[0] >= 0xC0 && c[0] < 0xE0) {
        return (c[0] & 0x1Fu) << 6 | (c[1] & 0x3Fu);
    }
    if (c[0] >= 0xE0 && c[0] < 0xF0) {
        return (c[0] & 0x0Fu) << 12 | (c[1] & 0x3Fu) << 6 | (c[2] & 0x3Fu);
    }
    return 0;
}

/* Blanks that are none, joiners, marks that turn the direction of writing. */
static bool is_invisible(unsigned c)
{
    return c == 0xA0 || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202F) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF || c == 0x3164 || c == 0x180E;
}

static void look_at_line(const struct load *load, const char *text, size_t len,
                         int line)
{
    bool ascii = true;
    for (size_t i = 0; i < len; i++) {
        unsigned char byte = (unsigned char)text[i];
        unsigned c = byte < 0xC0 ? 0 : code_point((const void *)(text + i));
        ascii = ascii && byte < 0x80;
        if (is_invisible(c)) {
            char name[16];
            (void)snprintf(name, sizeof name, "U+%04X", c);
            report(load, CN_LINT_INVISIBLE_CHARACTER, line, name, NULL);
            break;
        }
    }
    if (!ascii && !cn_text_is_nfc(text, len)) {
        report(load, CN_LINT_NOT_NFC, line, NULL, NULL);
    }
}

static int look_at_lines(const struct load *load, const char *text, size_t len)
{
    int line = 0;
    for (size_t at = 0; at < len;) {
        const char *end = memchr(text + at, '\n', len - at);
        size_t n = end ? (size_t)(end - text) - at : len - at;
        look_at_line(load, text + at, n, ++line);
        at += n + 1;
    }
    return line;
}

/* ---- what comments allow ------------------------------------------------ */

/* Takes a word that ends at a blank or a colon. */
static void take_word(const char **at, const char *end, char out[WORD_MAX])
{
    size_t n = 0;
    while (*at < end && **at == ' ') {
        (*at)++;
    }
    while (*at < end && **at != ' ' && n + 1 < WORD_MAX) {
        out[n++] = *(*at)++;
    }
    out[n] = '\0';
}

/* "ID: reason" or "ID STATEMENT: reason"; ids may hold colons of their own. */
static void read_allow(const struct load *load, const char *at, const char *end,
                       int line)
{
    const struct cn_origin origin = {load->file_sym, line};
    char lint[WORD_MAX], about[WORD_MAX] = "";
    take_word(&at, end, lint);
    size_t n = strlen(lint);
    bool colon = n > 0 && lint[n - 1] == ':';
    if (colon) {
        lint[n - 1] = '\0';
    } else {
        take_word(&at, end, about);
        n = strlen(about);
        colon = n > 0 && about[n - 1] == ':';
        about[n > 0 ? n - 1 : 0] = '\0';
    }
    while (at < end && *at == ' ') {
        at++;
    }
    struct cn_lint_info info;
    int row = cn_lint_find(lint);
    if (!cn_lint_get(row, CN_LANG_EN, &info)) {
        report(load, CN_LINT_BAD_ALLOW, line, "không có mã này",
               "there is no such id");
    } else if (info.fatal) {
        report(load, CN_LINT_BAD_ALLOW, line, "lỗi thì không cho phép được",
               "an error cannot be allowed");
    } else if (!colon || at == end) {
        report(load, CN_LINT_BAD_ALLOW, line, "thiếu lý do",
               "it gives no reason");
    } else {
        cn_ruleset_add_allow(load->rs, lint, about, &origin);
    }
}

static void look_at_comment(const struct load *load, const char *text,
                            size_t len, int line)
{
    static const char mark[] = "capnao:";
    static const char word[] = "allow ";
    const char *end = text + len;
    const char *at = text + 2;
    while (at < end && *at == ' ') {
        at++;
    }
    if ((size_t)(end - at) < sizeof mark ||
        memcmp(at, mark, sizeof mark - 1) != 0) {
        return;
    }
    at += sizeof mark - 1;
    while (at < end && *at == ' ') {
        at++;
    }
    while (end > at && (end[-1] == '\r' || end[-1] == ' ')) {
        end--;
    }
    if ((size_t)(end - at) < sizeof word ||
        memcmp(at, word, sizeof word - 1) != 0) {
        report(load, CN_LINT_BAD_ALLOW, line, "chỉ có lệnh allow",
               "allow is all that can be said");
        return;
    }
    read_allow(load, at + sizeof word - 1, end, line);
}

static int count_lines(const char *text, size_t len)
{
    int n = 0;
    for (const char *at = text;
         (at = memchr(at, '\n', (size_t)(text + len - at)));) {
        at++;
        n++;
    }
    return n;
}

static void look_at_comments(const struct load *load, const char *text,
                             size_t len)
{
    struct walk w = {.text = text, .len = len};
    enum piece piece;
    int line = 1;
    while ((piece = cn_next_piece(&w)) != END && piece != BROKEN) {
        if (piece == COMMENT) {
            look_at_comment(load, text + w.from, w.at - w.from, line);
        }
        line += count_lines(text + w.from, w.at - w.from);
    }
}

/* ---- a file ------------------------------------------------------------- */

static void report_tally(const struct load *load, enum cn_lint lint,
                         const struct tally *tally)
{
    char n[16];
    if (tally->n > 0) {
        (void)snprintf(n, sizeof n, "%d", tally->n);
        report(load, lint, tally->line, n, NULL);
    }
}

static void look_at_layout(const struct load *load, const char *text,
                           size_t len)
{
    struct cn_strbuf plain, out;
    struct correcting c = {.out = &out};
    cn_strbuf_init(&out, CORRECT_MAX);
    cn_strbuf_init(&plain, CORRECT_MAX);
    cn_strbuf_add(&plain, text, len); /* ends in a zero byte */
    if (!plain.failed && correct(&c, plain.text, plain.len)) {
        report_tally(load, CN_LINT_CRLF, &c.crlf);
        report_tally(load, CN_LINT_TAB, &c.tab);
        report_tally(load, CN_LINT_TRAILING_BLANK, &c.blank);
        if (len > 0 && text[len - 1] != '\n') {
            report(load, CN_LINT_NO_FINAL_NEWLINE, c.line, NULL, NULL);
        }
    }
    if (plain.failed || out.failed) {
        cn_ruleset_arena(load->rs)->failed = true; /* memory ended */
    }
    cn_strbuf_release(&plain);
    cn_strbuf_release(&out);
}

void cn_scan_lint(const struct load *load, const char *text, size_t len)
{
    const struct cn_origin at = {load->file_sym, 1};
    cn_ruleset_add_file(load->rs, &at);
    if (has_bom(text, len)) {
        report(load, CN_LINT_BYTE_ORDER_MARK, 1, NULL, NULL);
        text += strlen(BOM);
        len -= strlen(BOM);
    }
    look_at_layout(load, text, len);
    look_at_comments(load, text, len);
    int lines = look_at_lines(load, text, len);
    if (lines > LINES_MAX) {
        char n[16], max[16];
        (void)snprintf(n, sizeof n, "%d", lines);
        (void)snprintf(max, sizeof max, "%d", LINES_MAX);
        report(load, CN_LINT_LONG_FILE, 1, n, max);
    }
}
