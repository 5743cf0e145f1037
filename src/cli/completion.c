/* SPDX-License-Identifier: MIT
 *
 * completion.c: the completion of bash, from the rows of command.c.
 */
#include "cli.h"

/* "--a --b" of what a command takes; of the global ones for NULL. */
static void say_options(struct cn_strbuf *buf, const struct cn_command *command)
{
    for (int i = 0; i < CN_N_OPT; i++) {
        const struct cn_option *row = cn_option_row((enum cn_opt)i);
        if (!(row->flags & CN_OPT_HIDDEN) &&
            cn_command_takes(command, (enum cn_opt)i)) {
            CN_SAY(buf, "--{1} ", row->name);
        }
    }
}

static void print_options(struct cn_out *out)
{
    for (const struct cn_command *c = cn_commands; c->name; c++) {
        struct cn_strbuf text;
        cn_strbuf_init(&text, CN_SAY_MAX);
        CN_SAY(&text, "    {1}) words=\"", c->name);
        say_options(&text, c);
        cn_strbuf_puts(&text, "\" ;;");
        cn_out_raw_line(out, text.text);
        cn_strbuf_release(&text);
    }
}

/* What may follow an option: its choices, a folder, a file, or nothing. */
static void print_values(struct cn_out *out)
{
    for (int i = 0; i < CN_N_OPT; i++) {
        const struct cn_option *row = cn_option_row((enum cn_opt)i);
        struct cn_strbuf text;
        if (!row->value[0]) {
            continue;
        }
        cn_strbuf_init(&text, CN_SAY_MAX);
        CN_SAY(&text, "    --{1}) COMPREPLY=($(compgen ", row->name);
        if (row->choices) {
            cn_strbuf_puts(&text, "-W \"");
            for (const char *const *c = row->choices; *c; c++) {
                CN_SAY(&text, "{1} ", *c);
            }
            cn_strbuf_puts(&text, "\"");
        } else if (i == CN_OPT_RULES) {
            cn_strbuf_puts(&text, "-d");
        } else {
            cn_strbuf_puts(&text, i == CN_OPT_CATALOGUE || i == CN_OPT_OUTPUT
                                      ? "-f"
                                      : "-W \"\"");
        }
        cn_strbuf_puts(&text, " -- \"$word\")); return ;;");
        cn_out_raw_line(out, text.text);
        cn_strbuf_release(&text);
    }
}

static void print_commands(struct cn_out *out)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_puts(&text, "    \"\") words=\"");
    for (const struct cn_command *c = cn_commands; c->name; c++) {
        CN_SAY(&text, c->hidden ? "" : "{1} ", c->name);
    }
    say_options(&text, NULL);
    cn_strbuf_puts(&text, "\" ;;");
    cn_out_raw_line(out, text.text);
    cn_strbuf_release(&text);
}

static void print_lines(struct cn_out *out, const char *const lines[])
{
    for (int i = 0; lines[i]; i++) {
        cn_out_raw_line(out, lines[i]);
    }
}

/* The script around the words. */
static const char *const head[] = {
    "# bash completion of capnao; made by 'capnao help --format bash'",
    "_capnao()",
    "{",
    "    local word=${COMP_WORDS[COMP_CWORD]} words=\"\" command=\"\" i",
    "    COMPREPLY=()",
    "    case ${COMP_WORDS[COMP_CWORD-1]} in",
    NULL,
};
static const char *const middle[] = {
    "    esac",
    "    for ((i = 1; i < COMP_CWORD; i++)); do",
    "        case ${COMP_WORDS[i]} in",
    "        --rules|--catalogue|--lang) i=$((i + 1)) ;;",
    "        -*) ;;",
    "        *) command=${COMP_WORDS[i]}; break ;;",
    "        esac",
    "    done",
    "    case $command in",
    NULL,
};
static const char *const tail[] = {
    "    catalogue) words=\"$words import list export\" ;;",
    "    esac",
    "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))",
    "    case $command in",
    "    check|watch) COMPREPLY+=($(compgen -d -- \"$word\")) ;;",
    "    catalogue) COMPREPLY+=($(compgen -f -- \"$word\")) ;;",
    "    esac",
    "}",
    "complete -o filenames -F _capnao capnao",
    NULL,
};

void cn_help_completion(struct cn_out *out)
{
    print_lines(out, head);
    print_values(out);
    print_lines(out, middle);
    print_commands(out);
    print_options(out);
    cn_out_raw_line(out, "    esac");
    cn_out_raw_line(out, "    case $command in");
    print_lines(out, tail);
}
