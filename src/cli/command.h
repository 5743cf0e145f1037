/* SPDX-License-Identifier: MIT
 *
 * command.h: the commands (command.c) and the options (option_rows.c), one
 * table row each. The parser, -h, the manual page and the shell completion all
 * read these rows.
 *
 * To add a command: write cmd_<name>.c with `int cn_cmd_<name>(struct cn_cli
 * *)`, declare it below, add its row in command.c.
 */
#ifndef CN_CLI_COMMAND_H
#define CN_CLI_COMMAND_H

#include <stdint.h>

#include "../capnao.h"

/* What every command returns. */
enum { CN_EXIT_OK, CN_EXIT_NEGATIVE, CN_EXIT_USAGE, CN_EXIT_FAILURE };

enum cn_opt {
    CN_OPT_RULES,
    CN_OPT_CATALOGUE,
    CN_OPT_LANG,
    CN_OPT_VERSION,
    CN_OPT_HELP,
    CN_OPT_PROVINCE,
    CN_OPT_COMMUNE,
    CN_OPT_ON,
    CN_OPT_RECEIVED,
    CN_OPT_FACT,
    CN_OPT_JSON,
    CN_OPT_WHY,
    CN_OPT_BY,
    CN_OPT_TIER,
    CN_OPT_LIMIT,
    CN_OPT_FORMAT,
    CN_OPT_FROM,
    CN_OPT_TO,
    CN_OPT_POWER,
    CN_OPT_CLIFF,
    CN_OPT_IMAGE,
    CN_OPT_OUTPUT,
    CN_OPT_ONCE,
    CN_OPT_POLL,
    CN_OPT_COVERAGE,
    CN_OPT_MIN_COVERAGE,
    CN_OPT_GENERATE,
    CN_OPT_MUTATE,
    CN_OPT_CASES,
    CN_OPT_ALL,
    CN_OPT_FIX,
    CN_OPT_MAP,
    CN_OPT_PARTIAL,
    CN_OPT_DRY_RUN,
    CN_OPT_EXPLAIN,
    CN_OPT_LIST,
    CN_OPT_IN,
    CN_OPT_OUT,
    CN_OPT_JOBS,
    CN_OPT_RESUME,
    CN_N_OPT
};

enum cn_opt_flag {
    CN_OPT_GLOBAL = 1, /* every command takes it, also before its name */
    CN_OPT_REPEAT = 2, /* may be given several times */
    CN_OPT_DATE = 4,   /* the value is a day */
    CN_OPT_HIDDEN = 8  /* not shown in help */
};

struct cn_option {
    const char *name; /* without the dashes */
    char letter;      /* short form, or 0 */
    unsigned flags;   /* enum cn_opt_flag */
    const char
        *value[CN_N_LANG]; /* what help writes for it; NULL: takes no value */
    const char *const *choices; /* NULL-terminated, or NULL: anything */
    const char *help[CN_N_LANG];
};

/* The row of an option; never NULL for opt < CN_N_OPT. */
const struct cn_option *cn_option_row(enum cn_opt opt);

/* What main prepares before it calls the command. */
enum cn_prepare {
    CN_PREPARE_NOTHING,
    CN_PREPARE_PATHS, /* where rules and catalogue are; nothing is opened */
    CN_PREPARE_ENGINE
};

struct cn_cli;
typedef int cn_command_fn(struct cn_cli *cli);

struct cn_example {
    const char *line; /* without the program's name */
    const char *text[CN_N_LANG];
};

#define CN_EXAMPLES_MAX 3

struct cn_command {
    const char *name;
    cn_command_fn *run;
    enum cn_prepare prepare;
    bool hidden;
    bool alone;                   /* makes no sense within a session of repl */
    uint64_t options;             /* CN_BIT()s of the non-global ones */
    int words_min, words_max;     /* positional arguments */
    const char *words[CN_N_LANG]; /* what help writes for them */
    const char *help[CN_N_LANG];  /* one line */
    struct cn_example examples[CN_EXAMPLES_MAX];
};

#define CN_BIT(opt) ((uint64_t)1 << (opt))

/* The commands in the order help shows them; the last row has no name. */
extern const struct cn_command cn_commands[];
/* The command of that name, or NULL. */
const struct cn_command *cn_command_find(const char *name);
bool cn_command_takes(const struct cn_command *command, enum cn_opt opt);

cn_command_fn cn_cmd_route, cn_cmd_ask, cn_cmd_search, cn_cmd_units,
    cn_cmd_check, cn_cmd_prove, cn_cmd_handles, cn_cmd_catalogue, cn_cmd_build,
    cn_cmd_test, cn_cmd_diff, cn_cmd_batch, cn_cmd_repl, cn_cmd_watch,
    cn_cmd_explain, cn_cmd_validate, cn_cmd_help;

#endif
