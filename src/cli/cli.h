/* SPDX-License-Identifier: MIT
 *
 * cli.h: what main prepares for a command, how a command tells an error, and
 * how words of a command line become procedures, powers, units and facts.
 * A function that returns an exit code has told the reader what is wrong
 * whenever the code is not CN_EXIT_OK.
 */
#ifndef CN_CLI_CLI_H
#define CN_CLI_CLI_H

#include "../base/error.h"
#include "../base/path.h"
#include "../report/decision.h"
#include "../report/list.h"
#include "../report/out.h"
#include "../report/say.h"
#include "options.h"

#define CN_MATCHES_MAX 20 /* shown to choose from */

struct cn_cli {
    const struct cn_args *args;
    struct cn_out out;      /* standard output */
    struct cn_out messages; /* standard error */
    enum cn_lang lang;
    bool json;
    char rules[CN_PATH_MAX];
    char catalogue[CN_PATH_MAX]; /* "" = none was found */
    char image[CN_PATH_MAX];     /* "" = none */
    bool image_alone;            /* and no look at the rules it came from */
    cn_engine *engine;           /* with CN_PREPARE_ENGINE */
    const cn_snapshot *snapshot; /* likewise */
};

/* ---- messages.c -------------------------------------------------------- */

/* Prints "capnao: …" and returns the code. */
#define CN_COMPLAIN(cli, code, vi, en, ...)                                    \
    cn_cli_complain((cli), (code), CN_T((cli)->lang, (vi), (en)),              \
                    (const char *const[]){NULL, __VA_ARGS__},                  \
                    (int)(sizeof((const char *const[]){NULL, __VA_ARGS__}) /   \
                          sizeof(const char *)))

int cn_cli_complain(struct cn_cli *cli, int code, const char *pattern,
                    const char *const args[], int n);
/* "capnao" as a shell is given it, so that a line finds the same rules and
 * catalogue again; NULL for what it finds anyway. */
void cn_cli_say_program(struct cn_strbuf *buf, const char *rules,
                        const char *catalogue);
/* Prints a failure of the library; 2 for bad input, else 3. */
int cn_cli_failure(struct cn_cli *cli, const struct cn_error *err);
/* The same of what was to be written to fd; a pipe that nobody reads any more
 * ends in silence. */
int cn_cli_unwritten(struct cn_cli *cli, int fd, const struct cn_error *err);
/* Names the powers that a proof left out; 3 when there are any. */
int cn_cli_unproved(struct cn_cli *cli, const struct cn_proof_summary *s);
/* Shows on a terminal that something long goes on, and wipes it again. */
void cn_cli_progress(struct cn_cli *cli, const char *text);
/* Counts something long on the terminal, a few times a second: a
 * cn_progress_fn whose ctx is a struct cn_cli_count. */
struct cn_cli_count {
    struct cn_cli *cli;
    const char *pattern; /* "… {1}/{2} …" */
    double shown;        /* when, begins at 0 */
};
void cn_cli_count(void *ctx, int done, int total);

/* ---- paths.c ----------------------------------------------------------- */

/* Fills the paths of cli from options, environment, defaults. */
int cn_cli_find_paths(struct cn_cli *cli);
/* Takes the folder of rules that a command's word names. */
int cn_cli_take_rules(struct cn_cli *cli, const char *folder);
/* Fails with a line that says how to get one when there is no catalogue. */
int cn_cli_need_catalogue(struct cn_cli *cli);

/* ---- case.c, what.c, place.c, facts.c: words → a case ----------------- */

/* The case of route and ask, from the options and the words. */
int cn_cli_make_case(struct cn_cli *cli, struct cn_case *c);
/* The days, the place and the facts alone, without a procedure or power. */
int cn_cli_make_setting(struct cn_cli *cli, struct cn_case *c);
/* The day of --on, or today's. */
cn_date cn_cli_day(const struct cn_cli *cli, bool *assumed);
/* Sets the procedure or the power; lists what matches when several do. */
int cn_cli_find_what(struct cn_cli *cli, const char *text, struct cn_case *c);
/* A unit by code or name; `province` narrows communes. */
int cn_cli_find_unit(struct cn_cli *cli, const char *text, enum cn_level level,
                     int province, cn_date on, int *out);
/* Sets each --fact. */
int cn_cli_set_facts(struct cn_cli *cli, struct cn_case *c);
/* Sets a fact from an id, a label with or without accents, a number, or a
 * unit. *understood is false when it fits none of them. */
int cn_cli_set_fact(struct cn_cli *cli, struct cn_case *c, int fact,
                    const char *text, bool *understood);

/* ---- answer.c ----------------------------------------------------------- */

/* Explains the case, prints it as asked for, returns the exit code. */
int cn_cli_answer(struct cn_cli *cli, const struct cn_case *c);
/* Likewise, but prints only why the other bodies are not it. */
int cn_cli_why_not(struct cn_cli *cli, const struct cn_case *c);

/* ---- import.c ----------------------------------------------------------- */

/* `catalogue import`; the files are the words after the first. */
int cn_cli_import(struct cn_cli *cli);

/* ---- help.c, manual.c, completion.c -------------------------------------- */

void cn_help_overview(struct cn_out *out);
void cn_help_command(struct cn_out *out, const struct cn_command *command);
void cn_help_manual(struct cn_out *out);
void cn_help_completion(struct cn_out *out);

#endif
