/* SPDX-License-Identifier: MIT
 *
 * say.c: fills patterns; writes days, periods and provisions as officials do.
 */
#include "say.h"

#include <stdio.h>
#include <string.h>

void cn_say(struct cn_strbuf *buf, const char *pattern,
            const char *const args[], int n)
{
    cn_strbuf_fill(buf, pattern, args, n);
}

const char *cn_say_date(char buf[CN_WORD_MAX], cn_date date, enum cn_lang lang)
{
    char iso[11];
    cn_date_format(date, iso);
    if (lang == CN_LANG_EN || iso[0] == '\0') {
        memcpy(buf, iso, sizeof iso);
    } else {
        (void)snprintf(buf, CN_WORD_MAX, "%.2s/%.2s/%.4s", iso + 8, iso + 5,
                       iso);
    }
    return buf;
}

const char *cn_say_int(char buf[CN_WORD_MAX], int value)
{
    (void)snprintf(buf, CN_WORD_MAX, "%d", value);
    return buf;
}

void cn_say_period(struct cn_strbuf *buf, cn_date from, cn_date to,
                   enum cn_lang lang)
{
    char first[CN_WORD_MAX] = "", last[CN_WORD_MAX] = "";
    if (from != CN_DATE_MIN) {
        cn_say_date(first, from, lang);
    }
    if (to != CN_DATE_MAX) {
        cn_say_date(last, to - 1, lang);
    }
    if (first[0] && last[0]) {
        CN_SAY(buf,
               CN_T(lang, "từ {1} đến hết {2}", "from {1} to {2} inclusive"),
               first, last);
    } else if (first[0]) {
        CN_SAY(buf,
               CN_T(lang, "từ {1}, chưa có ngày kết thúc",
                    "from {1}, no end known"),
               first);
    } else if (last[0]) {
        CN_SAY(buf, CN_T(lang, "đến hết {1}", "until {1} inclusive"), last);
    } else {
        cn_strbuf_puts(buf, CN_T(lang, "không giới hạn thời gian",
                                 "no limit in time known"));
    }
}

/* What an instrument's id begins with, and how the document is called. */
static const struct kind_word {
    const char *kind, *vi, *en;
} kind_words[] = {
    {"law", "Luật", "Law"},
    {"resolution", "Nghị quyết", "Resolution"},
    {"na_resolution", "Nghị quyết", "Resolution"},
    {"government_resolution", "Nghị quyết", "Resolution"},
    {"provincial_resolution", "Nghị quyết", "Resolution"},
    {"decree", "Nghị định", "Decree"},
    {"decision", "Quyết định", "Decision"},
    {"pm_decision", "Quyết định", "Decision"},
    {"provincial_decision", "Quyết định", "Decision"},
    {"circular", "Thông tư", "Circular"},
};

/* A province's document: "local:3637/QĐ-UBND@31". */
static void say_local(struct cn_strbuf *buf, const struct cn_basis *basis,
                      enum cn_lang lang)
{
    const char *number = strchr(basis->instrument, ':') + 1;
    const char *word =
        strstr(number, "NQ-")   ? CN_T(lang, "Nghị quyết ", "Resolution ")
        : strstr(number, "QĐ-") ? CN_T(lang, "Quyết định ", "Decision ")
                                : NULL;
    if (!word) {
        cn_strbuf_puts(buf, basis->title);
        return;
    }
    cn_strbuf_puts(buf, word);
    cn_strbuf_add(buf, number, strcspn(number, "@"));
}

static void say_instrument(struct cn_strbuf *buf, const struct cn_basis *basis,
                           enum cn_lang lang)
{
    const char *id = basis->instrument;
    const char *number = strchr(id, ':');
    if (strncmp(id, "local:", strlen("local:")) == 0) {
        say_local(buf, basis, lang);
        return;
    }
    for (size_t i = 0; number && i < sizeof kind_words / sizeof *kind_words;
         i++) {
        const struct kind_word *word = &kind_words[i];
        if (strlen(word->kind) == (size_t)(number - id) &&
            strncmp(word->kind, id, (size_t)(number - id)) == 0) {
            CN_SAY(buf, "{1} {2}", CN_T(lang, word->vi, word->en), number + 1);
            return;
        }
    }
    cn_strbuf_puts(buf, id);
}

/* Vietnamese goes from the point up to the document, English does too but
 * with commas. */
void cn_say_basis(struct cn_strbuf *buf, const struct cn_basis *basis,
                  enum cn_lang lang)
{
    if (!basis->instrument || basis->instrument[0] == '\0') {
        return;
    }
    if (basis->point) {
        CN_SAY(buf, CN_T(lang, "điểm {1} ", "point {1}, "), basis->point);
    }
    if (basis->clause) {
        CN_SAY(buf, CN_T(lang, "khoản {1} ", "clause {1}, "), basis->clause);
    }
    if (basis->article) {
        CN_SAY(buf, CN_T(lang, "Điều {1} ", "Article {1}, "), basis->article);
    }
    say_instrument(buf, basis, lang);
}
