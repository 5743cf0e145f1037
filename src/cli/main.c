/* SPDX-License-Identifier: MIT
 *
 * main.c: parses, prepares what the command's row asks for, runs it, and
 * makes sure that what it printed has really been written.
 */
#include <signal.h>
#include <unistd.h>

#include "cli.h"

/* The one-shot question names a province at most: 3,321 communes can stay
 * where they are. */
static bool names_no_commune(const struct cn_cli *cli)
{
    return cli->args->command->run == cn_cmd_route &&
           !cn_args_has(cli->args, CN_OPT_COMMUNE) &&
           !cn_args_has(cli->args, CN_OPT_FACT);
}

static int open_engine(struct cn_cli *cli)
{
    struct cn_error err = cn_error_in(cli->lang);
    struct cn_options options = {
        .rules = cli->image_alone ? NULL : cli->rules,
        .image = cli->image[0] != '\0' ? cli->image : NULL,
        .catalogue = cli->catalogue[0] != '\0' ? cli->catalogue : NULL,
        .provinces_only = names_no_commune(cli),
    };
    cn_cli_progress(cli, CN_T(cli->lang, "đang nạp…", "loading…"));
    enum cn_status status = cn_engine_open(&options, &cli->engine, &err);
    cn_cli_progress(cli, "");
    if (status != CN_OK) {
        int code = cn_cli_failure(cli, &err);
        /* The rules of an office are not the caller's input. */
        return status == CN_E_RULE ? CN_EXIT_FAILURE : code;
    }
    cli->snapshot = cn_engine_snapshot(cli->engine);
    return CN_EXIT_OK;
}

static int prepare(struct cn_cli *cli, enum cn_prepare what)
{
    int code = CN_EXIT_OK;
    if (what >= CN_PREPARE_PATHS) {
        code = cn_cli_find_paths(cli);
    }
    if (code == CN_EXIT_OK && what >= CN_PREPARE_ENGINE) {
        code = open_engine(cli);
    }
    return code;
}

static int run(struct cn_cli *cli)
{
    const struct cn_command *command = cli->args->command;
    if (cn_args_has(cli->args, CN_OPT_VERSION)) {
        cn_out_raw_line(&cli->out, "capnao " CN_VERSION);
        return CN_EXIT_OK;
    }
    if (cn_args_has(cli->args, CN_OPT_HELP)) {
        if (command) {
            cn_help_command(&cli->out, command);
        } else {
            cn_help_overview(&cli->out);
        }
        return CN_EXIT_OK;
    }
    int code = prepare(cli, command->prepare);
    return code == CN_EXIT_OK ? command->run(cli) : code;
}

static void release(struct cn_cli *cli)
{
    cn_snapshot_release(cli->snapshot);
    cn_engine_close(cli->engine);
    cn_out_release(&cli->out);
    cn_out_release(&cli->messages);
}

int main(int argc, char *argv[])
{
    struct cn_args args;
    struct cn_strbuf message;
    /* A reader that went away ends the writing, not an import half done. */
    (void)signal(SIGPIPE, SIG_IGN);
    cn_strbuf_init(&message, CN_SAY_MAX);
    bool good = cn_args_parse(&args, argc, argv, &message);
    struct cn_cli cli = {.args = &args, .lang = args.lang};
    cli.json = cn_args_has(&args, CN_OPT_JSON);
    cn_out_init(&cli.out, stdout, args.lang);
    cn_out_init(&cli.messages, stderr, args.lang);
    int code = CN_EXIT_USAGE;
    if (good) {
        code = run(&cli);
    } else {
        const char *const text[] = {NULL, message.text};
        cn_cli_complain(&cli, code, "{1}", text, 2);
    }
    if (!cn_out_finish(&cli.out)) {
        code = cn_out_is_unread(STDOUT_FILENO)
                   ? CN_EXIT_FAILURE
                   : CN_COMPLAIN(&cli, CN_EXIT_FAILURE,
                                 "không ghi được kết quả ra đầu ra chuẩn",
                                 "cannot write the answer to standard output",
                                 NULL);
    }
    release(&cli);
    cn_args_release(&args);
    cn_strbuf_release(&message);
    return code;
}
