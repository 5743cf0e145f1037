/* SPDX-License-Identifier: MIT
 *
 * cmd_ask.c: asks for the facts that would settle the case, one at a time,
 * and explains the case anew after each: an answer can make the next question
 * needless. Questions go to standard error, so that a pipe gets the answer
 * alone. The end of the input ends the questions, not the program.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"

#define LINE_SIZE   512
#define SKIPPED_MAX (CN_FACTS_MAX + 1)

struct session {
    struct cn_cli *cli;
    struct cn_case *c;
    struct cn_report report;       /* to standard error */
    char skipped[SKIPPED_MAX][64]; /* facts the clerk does not know */
    int n_skipped;
    int asked;
    bool ended; /* end of input */
};

static bool is_presented(const struct cn_need *need)
{
    return strcmp(need->fact, "presented") == 0;
}

static void say(struct session *s, int indent, const char *text)
{
    cn_out_line(s->report.out, indent, indent + 3, text);
}

static void print_why(struct session *s, const struct cn_need *need)
{
    struct cn_strbuf who, text;
    cn_strbuf_init(&who, CN_SAY_MAX);
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_report_separates(&s->report, &who, need);
    CN_SAY(&text,
           CN_T(s->cli->lang, "Vì sao hỏi: để phân biệt {1}",
                "Why: it tells apart {1}"),
           who.text);
    say(s, 3, text.text);
    cn_strbuf_release(&who);
    cn_strbuf_release(&text);
}

/* Why others are ruled out so far: what '?' adds to the short why. */
static void print_more(struct session *s, const struct cn_decision *d,
                       const struct cn_need *need)
{
    print_why(s, need);
    cn_report_why_not(&s->report, d);
    cn_report_tree(&s->report, d);
}

static void print_values(struct session *s, const struct cn_fact_info *info,
                         int fact, const struct cn_need *need)
{
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < info->n_values; i++) {
        const char *id = NULL, *label = NULL;
        if (!cn_fact_value(s->cli->snapshot, fact, i, s->cli->lang, &id,
                           &label)) {
            continue;
        }
        cn_strbuf_clear(&text);
        CN_SAY(&text,
               label && strcmp(label, id) != 0 ? "{1}. {2} ({3})" : "{1}. {3}",
               cn_say_int(number, i + 1), label, id);
        say(s, 3, text.text);
    }
    if (info->type == CN_NUMBER) {
        cn_strbuf_clear(&text);
        for (int i = 0; i < need->n_values; i++) {
            CN_SAY(&text, i > 0 ? ", {2}" : "{1}{2}",
                   CN_T(s->cli->lang, "Mốc: ", "What matters: "),
                   need->values[i]);
        }
        say(s, 3, text.text);
    }
    cn_strbuf_release(&text);
}

static void print_question(struct session *s, const struct cn_need *need,
                           const struct cn_fact_info *info, int fact)
{
    char number[CN_WORD_MAX];
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "{1}. {2}", cn_say_int(number, ++s->asked),
           need->question && need->question[0] ? need->question : need->fact);
    cn_out_headline(s->report.out, text.text);
    print_why(s, need);
    if (info) {
        print_values(s, info, fact, need);
    }
    cn_strbuf_release(&text);
}

static void print_prompt(struct session *s, const struct cn_fact_info *info)
{
    const char *text =
        CN_T(s->cli->lang, "Mã hoặc tên địa bàn", "Code or name of the place");
    if (info && info->type == CN_NUMBER) {
        text = CN_T(s->cli->lang, "Con số", "Number");
    } else if (info && info->type != CN_PLACE) {
        text = CN_T(s->cli->lang, "Số thứ tự hoặc tên", "Number or name");
    }
    (void)fprintf(stderr,
                  CN_T(s->cli->lang, "   %s (? = vì sao, trống = không biết): ",
                       "   %s (? = why, empty = not known): "),
                  text);
    (void)fflush(stderr);
}

static char *trim(char *text)
{
    size_t len = strlen(text);
    while (len > 0 && strchr(" \t\r\n", text[len - 1])) {
        text[--len] = '\0';
    }
    return text + strspn(text, " \t");
}

/* The next line, without what is past LINE_SIZE; NULL at the end. */
static char *read_line(struct session *s, char line[LINE_SIZE])
{
    if (!fgets(line, LINE_SIZE, stdin)) {
        s->ended = true;
        (void)fputc('\n', stderr);
        return NULL;
    }
    if (!isatty(STDIN_FILENO)) {
        (void)fputc('\n', stderr); /* nobody pressed return on a screen */
    }
    size_t len = strlen(line);
    bool whole = len > 0 && line[len - 1] == '\n';
    for (int ch = 0; !whole && ch != '\n' && ch != EOF;) {
        ch = getchar();
    }
    return trim(line);
}

/* Sets where the case is presented; other places are facts of their own. */
static bool set_presented(struct session *s, const char *text)
{
    int unit = CN_NONE;
    int code = cn_cli_find_unit(s->cli, text, CN_LEVEL_PROVINCE, CN_NONE,
                                s->c->received, &unit);
    if (code == CN_EXIT_OK) {
        s->c->presented = unit;
    }
    return code == CN_EXIT_OK;
}

/* "2" is the second value where values are listed. */
static const char *numbered_value(struct session *s, int fact,
                                  const struct cn_fact_info *info,
                                  const char *text)
{
    char *end = NULL;
    const char *id = NULL, *label = NULL;
    long number = strtol(text, &end, 10);
    if (*end == '\0' && number >= 1 && number <= info->n_values &&
        cn_fact_value(s->cli->snapshot, fact, (int)number - 1, s->cli->lang,
                      &id, &label)) {
        return id;
    }
    return text;
}

static bool set_answer(struct session *s, int fact,
                       const struct cn_fact_info *info, const char *text)
{
    bool understood = false;
    if (!info) {
        return set_presented(s, text);
    }
    int code = cn_cli_set_fact(
        s->cli, s->c, fact, numbered_value(s, fact, info, text), &understood);
    if (code == CN_EXIT_OK && !understood) {
        say(s, 3,
            CN_T(s->cli->lang, "Chưa hiểu câu trả lời; xin chọn lại.",
                 "Not understood; please choose again."));
    }
    return code == CN_EXIT_OK && understood;
}

static void skip(struct session *s, const char *fact)
{
    if (s->n_skipped < SKIPPED_MAX) {
        (void)snprintf(s->skipped[s->n_skipped++], sizeof s->skipped[0], "%s",
                       fact);
    }
}

static bool is_skipped(const struct session *s, const char *fact)
{
    for (int i = 0; i < s->n_skipped; i++) {
        if (strcmp(s->skipped[i], fact) == 0) {
            return true;
        }
    }
    return false;
}

/* Asks until the fact is set, not known, or the input ends. */
static void ask(struct session *s, const struct cn_decision *d,
                const struct cn_need *need)
{
    struct cn_fact_info found;
    const struct cn_fact_info *info = NULL;
    char line[LINE_SIZE];
    int fact = CN_NONE;
    if (!is_presented(need)) {
        fact = cn_fact_find(s->cli->snapshot, need->fact);
        info = cn_fact_get(s->cli->snapshot, fact, s->cli->lang, &found)
                   ? &found
                   : NULL;
    }
    print_question(s, need, info, fact);
    for (;;) {
        print_prompt(s, info);
        const char *text = read_line(s, line);
        if (!text || text[0] == '\0') {
            skip(s, need->fact);
            return;
        }
        if (strcmp(text, "?") == 0) {
            print_more(s, d, need);
        } else if (set_answer(s, fact, info, text)) {
            return;
        }
    }
}

/* The first need of any decision that was not skipped. */
static const struct cn_need *find_need(const struct session *s,
                                       const cn_answer *answer,
                                       const struct cn_decision **decision)
{
    for (int i = 0; i < cn_answer_count(answer); i++) {
        const struct cn_decision *d = cn_answer_at(answer, i);
        for (int j = 0; j < d->n_needs; j++) {
            if (!is_skipped(s, d->needs[j].fact)) {
                *decision = d;
                return &d->needs[j];
            }
        }
    }
    return NULL;
}

static int ask_all(struct session *s)
{
    bool more = true;
    while (more && !s->ended && s->asked < SKIPPED_MAX) {
        cn_answer *answer = NULL;
        struct cn_error err = {.status = CN_OK};
        const struct cn_decision *decision = NULL;
        if (cn_explain(s->cli->snapshot, s->c, s->cli->lang, &answer, &err) !=
            CN_OK) {
            return cn_cli_failure(s->cli, &err);
        }
        const struct cn_need *need = find_need(s, answer, &decision);
        more = need != NULL;
        if (more) {
            ask(s, decision, need);
        }
        cn_answer_free(answer);
    }
    return CN_EXIT_OK;
}

int cn_cmd_ask(struct cn_cli *cli)
{
    struct cn_case c;
    int code = cn_cli_make_case(cli, &c);
    if (code != CN_EXIT_OK) {
        return code;
    }
    struct session *s = calloc(1, sizeof *s);
    if (!s) {
        return CN_COMPLAIN(cli, CN_EXIT_FAILURE, "hết bộ nhớ", "out of memory",
                           NULL);
    }
    s->cli = cli;
    s->c = &c;
    s->report =
        (struct cn_report){.out = &cli->messages, .snapshot = cli->snapshot};
    code = ask_all(s);
    bool asked = s->asked > 0;
    free(s);
    if (asked) {
        cn_out_blank(&cli->messages);
    }
    return code == CN_EXIT_OK ? cn_cli_answer(cli, &c) : code;
}
