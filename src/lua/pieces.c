/* SPDX-License-Identifier: MIT
 *
 * pieces.c: where strings and comments of Lua begin and end, as Lua's own
 * reader has it: a line may end in CR too, and "\z" skips line ends.
 */
#include "pieces.h"

#include <stdbool.h>
#include <string.h>

static char peek(const struct walk *w, size_t ahead)
{
    return w->at + ahead < w->len ? w->text[w->at + ahead] : '\0';
}

/* The number of '=' in a long bracket that opens here, or -1. */
static int long_level(const struct walk *w)
{
    size_t n = 1;
    if (peek(w, 0) != '[') {
        return -1;
    }
    while (peek(w, n) == '=') {
        n++;
    }
    return peek(w, n) == '[' ? (int)n - 1 : -1;
}

/* Goes past "]==]" of that level; false when there is none. */
static bool skip_long(struct walk *w, int level)
{
    for (; w->at < w->len; w->at++) {
        size_t n = 1;
        if (w->text[w->at] != ']') {
            continue;
        }
        while (peek(w, n) == '=') {
            n++;
        }
        if (peek(w, n) == ']' && (int)n - 1 == level) {
            w->at += n + 1;
            return true;
        }
    }
    return false;
}

/* Goes past a backslash and what it takes with it: a letter, a line end of one
 * or two bytes, or after "z" all blanks. */
static void skip_escape(struct walk *w)
{
    bool pair = peek(w, 1) == '\r' && peek(w, 2) == '\n';
    bool blanks = peek(w, 1) == 'z';
    w->at += pair ? 3 : 2;
    while (blanks && w->at < w->len && strchr(" \t\r\n\v\f", w->text[w->at])) {
        w->at++;
    }
}

/* Goes past a string in quotes; false when it is open. */
static bool skip_quoted(struct walk *w)
{
    char quote = w->text[w->at++];
    while (w->at < w->len && w->text[w->at] != quote) {
        if (w->text[w->at] == '\n' || w->text[w->at] == '\r') {
            return false;
        }
        if (w->text[w->at] == '\\') {
            skip_escape(w);
        } else {
            w->at++;
        }
    }
    w->at++;
    return w->at <= w->len;
}

static enum piece skip_comment(struct walk *w)
{
    w->at += 2;
    int level = long_level(w);
    if (level >= 0) {
        w->at += (size_t)level + 2;
        return skip_long(w, level) ? COMMENT : BROKEN;
    }
    while (w->at < w->len && w->text[w->at] != '\n' && w->text[w->at] != '\r') {
        w->at++;
    }
    return COMMENT;
}

enum piece cn_next_piece(struct walk *w)
{
    w->from = w->at;
    if (w->at == w->len) {
        return END;
    }
    if (peek(w, 0) == '"' || peek(w, 0) == '\'') {
        return skip_quoted(w) ? STRING : BROKEN;
    }
    if (peek(w, 0) == '-' && peek(w, 1) == '-') {
        return skip_comment(w);
    }
    int level = long_level(w);
    if (level >= 0) {
        w->at += (size_t)level + 2;
        return skip_long(w, level) ? STRING : BROKEN;
    }
    do {
        w->at++;
    } while (w->at < w->len && peek(w, 0) != '"' && peek(w, 0) != '\'' &&
             !(peek(w, 0) == '-' && peek(w, 1) == '-') && long_level(w) < 0);
    return CODE;
}
