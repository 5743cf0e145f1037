/* SPDX-License-Identifier: MIT
 *
 * question.h: one question of `ask`, as the clerk sees it, and the line that
 * comes back.
 */
#ifndef CN_CLI_QUESTION_H
#define CN_CLI_QUESTION_H

#include "../report/decision.h"

#define CN_LINE_SIZE 512

struct cn_question {
    const struct cn_report *report; /* where it is printed */
    const struct cn_decision *decision;
    const struct cn_need *need;
    int fact;                 /* number, or CN_NONE: where it is presented */
    struct cn_fact_info info; /* when fact is not CN_NONE */
    int number;               /* the first question is 1 */
};

/* The question, why it is asked, and the values to choose from. */
void cn_question_print(const struct cn_question *question);
/* Why at length: what is ruled out and the chain so far. */
void cn_question_print_why(const struct cn_question *question);
void cn_question_print_prompt(const struct cn_question *question);
/* The id of the value listed under that number, or `text` itself. */
const char *cn_question_value(const struct cn_question *question,
                              const char *text);
/* The next line of standard input, trimmed; NULL at its end. What is past
 * CN_LINE_SIZE is dropped. */
char *cn_question_read(char line[CN_LINE_SIZE]);

#endif
