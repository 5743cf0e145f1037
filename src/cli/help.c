/* SPDX-License-Identifier: MIT
 *
 * help.c: -h, from the rows of command.c.
 */
#include "cli.h"

#define COLUMN 28

static void print_option(struct cn_out *out, enum cn_opt opt)
{
    const struct cn_option *row = cn_option_row(opt);
    char letter[2] = {row->letter, '\0'};
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, row->letter ? "  -{1}, --{2}" : "  --{2}", letter, row->name);
    CN_SAY(&text, row->value[0] ? " {1}" : "", row->value[out->lang]);
    cn_out_field(out, COLUMN, text.text, row->help[out->lang]);
    cn_strbuf_release(&text);
}

static void print_options(struct cn_out *out, const struct cn_command *command,
                          bool global)
{
    for (int i = 0; i < CN_N_OPT; i++) {
        enum cn_opt opt = (enum cn_opt)i;
        unsigned flags = cn_option_row(opt)->flags;
        bool is_global = (flags & CN_OPT_GLOBAL) != 0;
        if (is_global == global && !(flags & CN_OPT_HIDDEN) &&
            cn_command_takes(command, opt)) {
            print_option(out, opt);
        }
    }
}

static void print_title(struct cn_out *out, const char *vi, const char *en)
{
    cn_out_blank(out);
    cn_out_line(out, 0, 0, CN_T(out->lang, vi, en));
}

static void print_examples(struct cn_out *out, const struct cn_command *command,
                           int max)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < max && command->examples[i].line; i++) {
        const struct cn_example *example = &command->examples[i];
        cn_strbuf_clear(&text);
        CN_SAY(&text, "capnao {1}", example->line);
        cn_out_line(out, 2, 4, text.text);
        cn_out_line(out, 6, 6, example->text[out->lang]);
    }
    cn_strbuf_release(&text);
}

void cn_help_overview(struct cn_out *out)
{
    cn_out_line(out, 0, 0,
                CN_T(out->lang,
                     "capnao: cấp nào, cơ quan nào có thẩm quyền giải quyết "
                     "một thủ tục khoa học và công nghệ",
                     "capnao: which tier, and which body, holds authority for "
                     "a science-and-technology procedure"));
    print_title(out, "Các lệnh:", "Commands:");
    for (const struct cn_command *c = cn_commands; c->name; c++) {
        struct cn_strbuf text;
        if (c->hidden) {
            continue;
        }
        cn_strbuf_init(&text, CN_SAY_MAX);
        CN_SAY(&text, "  {1}", c->name);
        cn_out_field(out, 14, text.text, c->help[out->lang]);
        cn_strbuf_release(&text);
    }
    print_title(out, "Tuỳ chọn của mọi lệnh:", "Options of every command:");
    print_options(out, NULL, true);
    print_title(out, "Ví dụ:", "Examples:");
    for (const struct cn_command *c = cn_commands; c->name; c++) {
        print_examples(out, c, 1);
    }
    print_title(out,
                "Mã thoát: 0 có kết luận hoặc không có lỗi, 1 chưa kết luận,",
                "Exit codes: 0 answered or clean, 1 not decided, findings or");
    cn_out_line(out, 0, 0,
                CN_T(out->lang,
                     "có lỗi quy tắc hoặc nhiều kết quả khớp, 2 dùng sai, 3 "
                     "sự cố.",
                     "several matches, 2 wrong usage, 3 failure."));
    cn_out_line(out, 0, 0,
                CN_T(out->lang, "Hướng dẫn từng lệnh: capnao LỆNH -h",
                     "Help for one command: capnao COMMAND -h"));
}

void cn_help_command(struct cn_out *out, const struct cn_command *command)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text, "capnao {1}", command->name);
    CN_SAY(&text, command->words[0] ? " {1}" : "", command->words[out->lang]);
    cn_strbuf_puts(&text, CN_T(out->lang, " [TUỲ_CHỌN]", " [OPTIONS]"));
    cn_out_line(out, 0, 4, text.text);
    cn_out_line(out, 4, 4, command->help[out->lang]);
    if (command->options != 0) {
        print_title(out, "Tuỳ chọn:", "Options:");
        print_options(out, command, false);
    }
    print_title(out, "Tuỳ chọn của mọi lệnh:", "Options of every command:");
    print_options(out, NULL, true);
    if (command->examples[0].line) {
        print_title(out, "Ví dụ:", "Examples:");
        print_examples(out, command, CN_EXAMPLES_MAX);
    }
    cn_strbuf_release(&text);
}
