/* SPDX-License-Identifier: MIT
 *
 * lint_words.c: lints of what people read and type: ids, labels in both
 * languages, blanks in them, and the ids of fact rows.
 */
#include <string.h>

#include "lint.h"

static const char lower[] = "abcdefghijklmnopqrstuvwxyz";
static const char digits[] = "0123456789";

static void check_id(struct cn_ruleset *rs, const struct cn_origin *at,
                     cn_sym id)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyz0123456789_.-";
    const char *text = cn_text_of(rs, id);
    if (text[strspn(text, plain)] != '\0') {
        cn_lint_at(rs, CN_LINT_ID_FORM, *at, id, NULL);
    }
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

static void check_tidy(struct cn_ruleset *rs, const struct cn_origin *at,
                       cn_sym about, cn_sym words)
{
    const char *text = cn_text_of(rs, words);
    size_t len = strlen(text);
    if (len > 0 &&
        (is_blank(text[0]) || is_blank(text[len - 1]) || strstr(text, "  "))) {
        cn_lint_at(rs, CN_LINT_UNTIDY_TEXT, *at, about, text);
    }
}

/* Words in both languages, as `vi` or `en` call them. */
static void check_label(struct cn_ruleset *rs, const struct cn_origin *at,
                        cn_sym about, const struct cn_label *label,
                        const char *vi, const char *en)
{
    if (label->text[CN_LANG_VI] != 0 && label->text[CN_LANG_EN] == 0) {
        cn_lint_at(rs, CN_LINT_ONE_LANGUAGE, *at, about, vi, en);
    }
    for (int l = 0; l < CN_N_LANG; l++) {
        check_tidy(rs, at, about, label->text[l]);
    }
}

static void check_holders(struct cn_ruleset *rs)
{
    for (size_t i = 0; i < rs->holders.n; i++) {
        const struct cn_holder *h = CN_AT(rs->holders, cn_holder, i);
        check_id(rs, &h->at, h->id);
        check_label(rs, &h->at, h->id, &h->name, "tên", "the name");
        check_label(rs, &h->at, h->id, &h->title, "title", "the title");
    }
}

static void check_facts(struct cn_ruleset *rs)
{
    for (size_t i = 0; i < rs->facts.n; i++) {
        const struct cn_fact *f = CN_AT(rs->facts, cn_fact, i);
        check_id(rs, &f->at, f->id);
        check_label(rs, &f->at, f->id, &f->question, "câu hỏi", "the question");
        for (int v = 0; v < f->n_values; v++) {
            check_label(rs, &f->at, f->id, &f->values[v].label, "một giá trị",
                        "a value");
        }
    }
}

static void check_subjects(struct cn_ruleset *rs)
{
    for (size_t i = 0; i < rs->subjects.n; i++) {
        const struct cn_subject *s = CN_AT(rs->subjects, cn_subject, i);
        check_id(rs, &s->at, s->id);
        check_label(rs, &s->at, s->id, &s->name, "tên", "the name");
    }
}

/* A capital and a number, "F300"; or "table:row" where the table is a word. */
static bool is_fact_row(const char *text)
{
    if (text[0] >= 'A' && text[0] <= 'Z') {
        size_t n = strspn(text + 1, digits);
        return n > 0 && text[1 + n] == '\0';
    }
    size_t word = strspn(text, lower);
    return word > 0 && text[word] == ':' && text[word + 1] != '\0';
}

static void check_rule(struct cn_ruleset *rs, const struct cn_rule *rule)
{
    check_id(rs, &rule->at, rule->id);
    check_label(rs, &rule->at, rule->id, &rule->text, "lời", "the text");
    check_tidy(rs, &rule->at, rule->id, rule->note);
    for (int i = 0; i < rule->n_facts; i++) {
        const char *row = cn_text_of(rs, rule->facts[i]);
        if (!is_fact_row(row)) {
            cn_lint_at(rs, CN_LINT_FACT_ROW_FORM, rule->at, rule->id, row);
        }
    }
}

void cn_lint_words(struct cn_ruleset *rs)
{
    for (size_t i = 0; i < rs->instruments.n; i++) {
        const struct cn_instrument *in =
            CN_AT(rs->instruments, cn_instrument, i);
        /* Titles are the law's own: only Vietnamese is to be expected. */
        check_tidy(rs, &in->at, in->id, in->title.text[CN_LANG_VI]);
        check_tidy(rs, &in->at, in->id, in->title.text[CN_LANG_EN]);
    }
    check_holders(rs);
    check_facts(rs);
    check_subjects(rs);
    for (size_t i = 0; i < rs->rules.n; i++) {
        check_rule(rs, CN_AT(rs->rules, cn_rule, i));
    }
}
