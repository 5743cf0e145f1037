/* SPDX-License-Identifier: MIT
 *
 * question.c: prints questions and reads lines; decides nothing.
 */
#include "question.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../report/say.h"

#define INDENT 3

static enum cn_lang lang_of(const struct cn_question *q)
{
    return q->report->out->lang;
}

static void say(const struct cn_question *q, const char *text)
{
    cn_out_line(q->report->out, INDENT, INDENT * 2, text);
}

static void print_reason(const struct cn_question *q)
{
    struct cn_strbuf who, text;
    cn_strbuf_init(&who, CN_SAY_MAX);
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_report_separates(q->report, &who, q->need);
    CN_SAY(&text,
           CN_T(lang_of(q), "Vì sao hỏi: để phân biệt {1}",
                "Why: it tells apart {1}"),
           who.text);
    say(q, text.text);
    cn_strbuf_release(&who);
    cn_strbuf_release(&text);
}

void cn_question_print_why(const struct cn_question *question)
{
    print_reason(question);
    cn_report_why_not(question->report, question->decision);
    cn_report_tree(question->report, question->decision);
}

/* "1. trong đất liền (inland)"; the id is what --fact takes. */
static void print_values(const struct cn_question *q)
{
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < q->info.n_values; i++) {
        const char *id = NULL, *label = NULL;
        if (!cn_fact_value(q->report->snapshot, q->fact, i, lang_of(q), &id,
                           &label)) {
            continue;
        }
        bool labelled = label && strcmp(label, id) != 0;
        cn_strbuf_clear(&text);
        CN_SAY(&text, labelled ? "{1}. {2} ({3})" : "{1}. {3}",
               cn_say_int(number, i + 1), label, id);
        say(q, text.text);
    }
    cn_strbuf_release(&text);
}

static void print_thresholds(const struct cn_question *q)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_puts(&text, CN_T(lang_of(q), "Mốc: ", "What matters: "));
    for (int i = 0; i < q->need->n_values; i++) {
        CN_SAY(&text, i > 0 ? ", {1}" : "{1}", q->need->values[i]);
    }
    say(q, text.text);
    cn_strbuf_release(&text);
}

void cn_question_print(const struct cn_question *question)
{
    char number[CN_WORD_MAX];
    const struct cn_need *need = question->need;
    bool worded = need->question && need->question[0] != '\0';
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1}. {2}", cn_say_int(number, question->number),
           worded ? need->question : need->fact);
    cn_out_headline(question->report->out, text.text);
    cn_strbuf_release(&text);
    print_reason(question);
    if (question->fact == CN_NONE) {
        return;
    }
    if (question->info.type == CN_NUMBER) {
        print_thresholds(question);
    } else {
        print_values(question);
    }
}

void cn_question_print_prompt(const struct cn_question *question)
{
    enum cn_lang lang = lang_of(question);
    FILE *file = question->report->out->file;
    const char *what =
        CN_T(lang, "Mã hoặc tên địa bàn", "Code or name of the place");
    if (question->fact != CN_NONE && question->info.type == CN_NUMBER) {
        what = CN_T(lang, "Con số", "Number");
    } else if (question->fact != CN_NONE && question->info.type != CN_PLACE) {
        what = CN_T(lang, "Số thứ tự hoặc tên", "Number or name");
    }
    (void)fprintf(file, "%*s%s (%s): ", INDENT, "", what,
                  CN_T(lang, "? = vì sao, trống = không biết",
                       "? = why, empty = not known"));
    (void)fflush(file);
}

const char *cn_question_value(const struct cn_question *question,
                              const char *text)
{
    char *end = NULL;
    const char *id = NULL, *label = NULL, *listed = text;
    long number = strtol(text, &end, 10);
    for (int i = 0; *end == '\0' && i < question->info.n_values; i++) {
        if (!cn_fact_value(question->report->snapshot, question->fact, i,
                           lang_of(question), &id, &label)) {
            continue;
        }
        if (strcmp(id, text) == 0) {
            return text; /* a value that is itself a number */
        }
        if (number == i + 1) {
            listed = id;
        }
    }
    return listed;
}

static char *trim(char *text)
{
    size_t len = strlen(text);
    while (len > 0 && strchr(" \t\r\n", text[len - 1])) {
        text[--len] = '\0';
    }
    return text + strspn(text, " \t");
}

char *cn_question_read(char line[CN_LINE_SIZE])
{
    bool screen = isatty(STDIN_FILENO) != 0;
    char *text = fgets(line, CN_LINE_SIZE, stdin);
    if (!text || !screen) {
        (void)fputc('\n', stderr); /* nobody pressed return on a screen */
    }
    if (!text) {
        return NULL;
    }
    size_t len = strlen(line);
    bool whole = len > 0 && line[len - 1] == '\n';
    for (int ch = 0; !whole && ch != '\n' && ch != EOF;) {
        ch = getchar();
    }
    return trim(line);
}
