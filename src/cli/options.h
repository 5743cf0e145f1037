/* SPDX-License-Identifier: MIT
 *
 * options.h: the command line as data. Every string is borrowed from argv.
 */
#ifndef CN_CLI_OPTIONS_H
#define CN_CLI_OPTIONS_H

#include <stddef.h>

#include "../base/strbuf.h"
#include "command.h"

struct cn_args {
    const struct cn_command *command; /* NULL when none was named */
    const char *value[CN_N_OPT]; /* NULL = not given, "" = given, no value */
    const char **facts;          /* the values of every --fact */
    size_t n_facts;
    const char **words; /* positional arguments after the command */
    size_t n_words;
    enum cn_lang lang;
};

/* False with one line in `message`, in the language asked for. */
CN_MUST_CHECK bool cn_args_parse(struct cn_args *args, int argc,
                                 char *const argv[], struct cn_strbuf *message);
/* Likewise, in `lang` unless the line asks for another. */
CN_MUST_CHECK bool cn_args_parse_in(struct cn_args *args, enum cn_lang lang,
                                    int argc, char *const argv[],
                                    struct cn_strbuf *message);
void cn_args_release(struct cn_args *args);
bool cn_args_has(const struct cn_args *args, enum cn_opt opt);
/* Adds the words joined by spaces. */
void cn_args_join(const struct cn_args *args, struct cn_strbuf *buf);

#endif
