/* SPDX-License-Identifier: MIT
 *
 * manual.c: the manual page in roff, from the rows of command.c.
 */
#include <string.h>

#include "cli.h"

/* Text for roff: backslashes, hyphens, and control characters at the start
 * of a line lose their meaning. */
static void escape(struct cn_strbuf *buf, const char *text)
{
    if (text[0] == '.' || text[0] == '\'') {
        cn_strbuf_puts(buf, "\\&");
    }
    for (const char *p = text; *p != '\0'; p++) {
        if (*p == '\\') {
            cn_strbuf_puts(buf, "\\e");
        } else if (*p == '-') {
            cn_strbuf_puts(buf, "\\-");
        } else {
            cn_strbuf_add(buf, p, 1);
        }
    }
}

static void print_macro(struct cn_out *out, const char *macro, const char *text)
{
    struct cn_strbuf line;
    cn_strbuf_init(&line, CN_SAY_MAX);
    CN_SAY(&line, text[0] ? ".{1} " : ".{1}", macro);
    escape(&line, text);
    cn_out_raw_line(out, line.text);
    cn_strbuf_release(&line);
}

static void print_text(struct cn_out *out, const char *text)
{
    struct cn_strbuf line;
    cn_strbuf_init(&line, CN_SAY_MAX);
    escape(&line, text);
    cn_out_raw_line(out, line.text);
    cn_strbuf_release(&line);
}

static void print_section(struct cn_out *out, const char *vi, const char *en)
{
    print_macro(out, "SH", CN_T(out->lang, vi, en));
}

static void print_options(struct cn_out *out, const struct cn_command *command)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (int i = 0; i < CN_N_OPT; i++) {
        const struct cn_option *row = cn_option_row((enum cn_opt)i);
        bool global = (row->flags & CN_OPT_GLOBAL) != 0;
        if ((row->flags & CN_OPT_HIDDEN) || global != !command ||
            !cn_command_takes(command, (enum cn_opt)i)) {
            continue;
        }
        cn_strbuf_clear(&text);
        const char letter[] = {row->letter, '\0'};
        CN_SAY(&text, row->letter ? "-{1}, --" : "--", letter);
        CN_SAY(&text, row->value[0] ? "{1} {2}" : "{1}", row->name,
               row->value[out->lang]);
        print_macro(out, "TP", "");
        print_macro(out, "B", text.text);
        print_text(out, row->help[out->lang]);
    }
    cn_strbuf_release(&text);
}

static void print_commands(struct cn_out *out)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (const struct cn_command *c = cn_commands; c->name; c++) {
        if (c->hidden) {
            continue;
        }
        cn_strbuf_clear(&text);
        CN_SAY(&text, c->words[0] ? "{1} {2}" : "{1}", c->name,
               c->words[out->lang]);
        print_macro(out, "SS", text.text);
        print_text(out, c->help[out->lang]);
        print_options(out, c);
    }
    cn_strbuf_release(&text);
}

static void print_examples(struct cn_out *out)
{
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    for (const struct cn_command *c = cn_commands; c->name; c++) {
        for (int i = 0; i < CN_EXAMPLES_MAX && c->examples[i].line; i++) {
            cn_strbuf_clear(&text);
            CN_SAY(&text, "capnao {1}", c->examples[i].line);
            print_macro(out, "TP", "");
            print_macro(out, "B", text.text);
            print_text(out, c->examples[i].text[out->lang]);
        }
    }
    cn_strbuf_release(&text);
}

/* What stands at fixed places of the page: term and explanation. */
static const struct entry {
    const char *term;
    const char *text[CN_N_LANG];
} environment[] = {
    {"CAPNAO_RULES",
     {"thư mục quy tắc khi không nêu --rules",
      "folder of rule files when --rules is not given"}},
    {"CAPNAO_CATALOGUE",
     {"danh mục khi không nêu --catalogue",
      "catalogue when --catalogue is not given"}},
    {"XDG_DATA_HOME",
     {"nơi tìm capnao/catalogue.db khi thư mục hiện tại không có",
      "where capnao/catalogue.db is looked for when the present folder has "
      "none"}},
    {"XDG_STATE_HOME",
     {"nơi giữ capnao/history của repl; mặc định ~/.local/state",
      "where repl keeps capnao/history; ~/.local/state by default"}},
    {"NO_COLOR", {"không in đậm", "nothing is printed bold"}},
};

static const struct entry codes[] = {
    {"0", {"có kết luận, hoặc không có lỗi", "answered, or clean"}},
    {"1",
     {"chưa kết luận, có lỗi quy tắc, hoặc nhiều kết quả khớp",
      "not decided, findings, or several matches"}},
    {"2", {"dùng sai", "wrong usage"}},
    {"3",
     {"sự cố; không báo gì khi bên đọc kết quả đã đóng ống",
      "failure; in silence when whoever read the answer closed the pipe"}},
};

static void print_entries(struct cn_out *out, const struct entry *entries,
                          size_t n)
{
    for (size_t i = 0; i < n; i++) {
        print_macro(out, "TP", "");
        print_macro(out, "B", entries[i].term);
        print_text(out, entries[i].text[out->lang]);
    }
}

void cn_help_manual(struct cn_out *out)
{
    cn_out_raw_line(out, ".TH CAPNAO 1 \"\" \"capnao " CN_VERSION "\"");
    print_section(out, "TÊN", "NAME");
    print_text(out, CN_T(out->lang,
                         "capnao - cấp nào, cơ quan nào có thẩm quyền giải "
                         "quyết một thủ tục",
                         "capnao - which tier and which body holds authority "
                         "for a procedure"));
    print_section(out, "CÚ PHÁP", "SYNOPSIS");
    print_macro(
        out, "B",
        CN_T(out->lang, "capnao LỆNH [TUỲ_CHỌN]", "capnao COMMAND [OPTIONS]"));
    print_section(out, "LỆNH", "COMMANDS");
    print_commands(out);
    print_section(out, "TUỲ CHỌN CỦA MỌI LỆNH", "OPTIONS OF EVERY COMMAND");
    print_options(out, NULL);
    print_section(out, "VÍ DỤ", "EXAMPLES");
    print_examples(out);
    print_section(out, "MÔI TRƯỜNG", "ENVIRONMENT");
    print_entries(out, environment, sizeof environment / sizeof *environment);
    print_section(out, "MÃ THOÁT", "EXIT STATUS");
    print_entries(out, codes, sizeof codes / sizeof *codes);
}
