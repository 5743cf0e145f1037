/* SPDX-License-Identifier: MIT
 *
 * provision.c: finds the instrument that a text names, and reads the article,
 * clause and point after it, named or in that order, or before it by name, as
 * laws are quoted.
 */
#include "provision.h"

#include <ctype.h>
#include <string.h>

#include "../base/text.h"

#define TEXT_MAX 256

/* ---- the instrument -------------------------------------------------------
 */

/* What the kind of an id is called for short, without accents. */
static const struct kind_word {
    const char *kind, *shorts[4];
} kind_words[] = {
    {"law", {"luat", "law", "l", NULL}},
    {"resolution", {"nghi quyet", "nq", "resolution", NULL}},
    {"na_resolution", {"nghi quyet", "nq", "resolution", NULL}},
    {"government_resolution", {"nghi quyet", "nq", "resolution", NULL}},
    {"decree", {"nghi dinh", "nd", "decree", NULL}},
    {"decision", {"quyet dinh", "qd", "decision", NULL}},
    {"pm_decision", {"quyet dinh", "qd", "decision", NULL}},
    {"circular", {"thong tu", "tt", "circular", NULL}},
    {"local", {"quyet dinh", "qd", "nghi quyet", "nq"}},
};

static bool ends_word(const char *text)
{
    unsigned char c = (unsigned char)*text;
    return c == '\0' || c == ' ' || c == '.' || c == ',' || c == ';';
}

/* How far a text begins with another, letter case aside; 0 for not. */
static size_t begins(const char *text, const char *with)
{
    size_t len = strlen(with);
    for (size_t i = 0; i < len; i++) {
        if (tolower((unsigned char)text[i]) !=
            tolower((unsigned char)with[i])) {
            return 0;
        }
    }
    return len;
}

/* Skips a word of the instrument's kind, folded, at the beginning. */
static const char *skip_kind(const char *text, const char *id)
{
    size_t kind_len = strcspn(id, ":");
    for (size_t k = 0; k < sizeof kind_words / sizeof *kind_words; k++) {
        const struct kind_word *word = &kind_words[k];
        if (strlen(word->kind) != kind_len ||
            strncmp(word->kind, id, kind_len) != 0) {
            continue;
        }
        for (int i = 0; i < 4 && word->shorts[i]; i++) {
            char folded[TEXT_MAX];
            /* the word may take more bytes with its accents */
            for (size_t len = 1; len < 24 && len <= strlen(text); len++) {
                if (((unsigned char)text[len] & 0xC0) != 0x80 &&
                    cn_text_fold(text, len, folded, sizeof folded) <
                        sizeof folded &&
                    strcmp(folded, word->shorts[i]) == 0 &&
                    !isalpha((unsigned char)text[len]) &&
                    (unsigned char)text[len] < 0x80) {
                    return text + len + strspn(text + len, " ");
                }
            }
        }
    }
    return text;
}

/* How many bytes of the text name the instrument; 0 for another one. */
static size_t names(const char *text, const char *id)
{
    size_t len = begins(text, id);
    const char *number = strchr(id, ':');
    if (len > 0 && ends_word(text + len)) {
        return len;
    }
    if (!number) {
        return 0;
    }
    const char *rest = skip_kind(text, id);
    size_t skipped = (size_t)(rest - text);
    len = begins(rest, number + 1);
    if (len > 0 && ends_word(rest + len)) {
        return skipped + len;
    }
    /* for short: its number without the year, after its kind */
    len = strspn(number + 1, "0123456789");
    if (skipped > 0 && len > 0 && strncmp(rest, number + 1, len) == 0) {
        const char *year = number + 1 + len;
        size_t year_len =
            year[0] == '/' ? 1 + strspn(year + 1, "0123456789") : 0;
        if (year_len > 1 && strncmp(rest + len, year, year_len) == 0) {
            len += year_len;
        }
        return ends_word(rest + len) ? skipped + len : 0;
    }
    return 0;
}

/* ---- article, clause, point -------------------------------------------------
 */

enum part { ARTICLE, CLAUSE, POINT, N_PARTS };

static int part_of(const char *word)
{
    static const struct {
        const char *word;
        enum part part;
    } words[] = {{"dieu", ARTICLE}, {"article", ARTICLE}, {"art", ARTICLE},
                 {"khoan", CLAUSE}, {"clause", CLAUSE},   {"diem", POINT},
                 {"point", POINT}};
    char folded[TEXT_MAX];
    if (cn_text_fold(word, strlen(word), folded, sizeof folded) <
        sizeof folded) {
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            if (strcmp(folded, words[i].word) == 0) {
                return words[i].part;
            }
        }
    }
    return CN_NONE;
}

/* A number with a letter or none ("4", "4a"), or a letter ("a", "đ"). */
static bool is_part(const char *word, int part)
{
    size_t digits = strspn(word, "0123456789");
    const char *rest = word + digits;
    bool letter = *rest == '\0' ||
                  (isalpha((unsigned char)rest[0]) && rest[1] == '\0') ||
                  strcmp(rest, "đ") == 0;
    return letter && (digits > 0 || part == POINT);
}

static const char between[] = " .,;()";

/* The next word and what stands before it: how many bytes; 0 for none that
 * is short enough. */
static size_t take_word(const char *text, char word[CN_PART_MAX])
{
    size_t skipped = strspn(text, between);
    size_t len = strcspn(text + skipped, between);
    if (len == 0 || len >= CN_PART_MAX) {
        return 0;
    }
    memcpy(word, text + skipped, len);
    word[len] = '\0';
    return skipped + len;
}

/* Reads up to `end`. */
static bool read_parts(const char *text, const char *end,
                       struct cn_provision_words *out)
{
    char *const parts[N_PARTS] = {out->article, out->clause, out->point};
    int next = ARTICLE;
    while (text + strspn(text, between) < end) {
        char word[CN_PART_MAX];
        size_t taken = take_word(text, word);
        if (taken == 0) {
            return false;
        }
        text += taken;
        int named = part_of(word);
        if (named != CN_NONE) {
            next = named;
        } else if (next == N_PARTS || !is_part(word, next) ||
                   parts[next][0] != '\0') {
            return false;
        } else {
            memcpy(parts[next++], word, strlen(word) + 1);
        }
    }
    return true;
}

/* The end of "khoản 2 Điều 4" or "Article 4(2)" before the instrument; the
 * text itself where it does not begin so. */
static const char *skip_parts(const char *text)
{
    int next = N_PARTS; /* nothing is named yet */
    for (;;) {
        char word[CN_PART_MAX];
        size_t len = take_word(text, word);
        int named = len > 0 ? part_of(word) : CN_NONE;
        if (named != CN_NONE) {
            size_t value = take_word(text + len, word);
            len = value > 0 ? len + value : 0;
            next = named;
        }
        if (len == 0 || next == N_PARTS || !is_part(word, next)) {
            return text;
        }
        text += len;
        next++;
    }
}

/* Where the instrument begins after them. */
static const char *skip_of(const char *text)
{
    char word[CN_PART_MAX];
    size_t len = take_word(text, word);
    if (len > 0 && (strcmp(word, "của") == 0 || strcmp(word, "of") == 0)) {
        text += len;
    }
    return text + strspn(text, between);
}

bool cn_provision_parse(const cn_snapshot *snapshot, const char *text,
                        struct cn_provision_words *out)
{
    struct cn_instrument_info info;
    size_t longest = 0;
    const char *end = skip_parts(text);
    const char *instrument = end > text ? skip_of(end) : text;
    memset(out, 0, sizeof *out);
    for (int i = 0; cn_instrument_get(snapshot, i, CN_LANG_VI, &info); i++) {
        size_t len = names(instrument, info.id);
        if (len > longest) {
            longest = len;
            out->n_instruments = 0;
        }
        if (len > 0 && len == longest &&
            out->n_instruments < CN_INSTRUMENT_MAX) {
            out->instrument[out->n_instruments++] = i;
        }
    }
    instrument += longest;
    return longest > 0 && read_parts(text, end, out) &&
           read_parts(instrument, instrument + strlen(instrument), out);
}
