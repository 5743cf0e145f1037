/* SPDX-License-Identifier: MIT
 *
 * options.c: reads argv by the option rows. An option may stand anywhere;
 * whether the command takes it is judged once the command is known.
 */
#include "options.h"

#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "../report/say.h"

#define NAMES_MAX 32 /* commands */

struct parser {
    struct cn_args *args;
    struct cn_strbuf *message;
    int argc;
    char *const *argv;
    int next; /* index into argv */
};

/* The first message wins. */
#define COMPLAIN(p, vi, en, ...)                                               \
    ((p)->message->len > 0                                                     \
         ? (void)0                                                             \
         : CN_SAY((p)->message, CN_T((p)->args->lang, (vi), (en)),             \
                  __VA_ARGS__))

static enum cn_opt find_long(const char *name, size_t len)
{
    for (int i = 0; i < CN_N_OPT; i++) {
        const char *have = cn_option_row((enum cn_opt)i)->name;
        if (strlen(have) == len && strncmp(have, name, len) == 0) {
            return (enum cn_opt)i;
        }
    }
    return CN_N_OPT;
}

static enum cn_opt find_letter(char letter)
{
    for (int i = 0; i < CN_N_OPT; i++) {
        if (cn_option_row((enum cn_opt)i)->letter == letter) {
            return (enum cn_opt)i;
        }
    }
    return CN_N_OPT;
}

static void complain_unknown(struct parser *p, const char *text, size_t len)
{
    char word[64];
    const char *names[CN_N_OPT];
    if (len >= sizeof word) {
        len = sizeof word - 1;
    }
    memcpy(word, text, len);
    word[len] = '\0';
    for (int i = 0; i < CN_N_OPT; i++) {
        names[i] = cn_option_row((enum cn_opt)i)->name;
    }
    int near = cn_text_nearest(word, names, CN_N_OPT);
    if (near >= 0) {
        COMPLAIN(p, "không có tuỳ chọn '--{1}'; có phải '--{2}'?",
                 "no option '--{1}'; did you mean '--{2}'?", word, names[near]);
    } else {
        COMPLAIN(p, "không có tuỳ chọn '--{1}'; xem 'capnao -h'",
                 "no option '--{1}'; see 'capnao -h'", word);
    }
}

static bool is_choice(const struct cn_option *row, const char *value)
{
    if (!row->choices) {
        return true;
    }
    for (const char *const *c = row->choices; *c; c++) {
        if (strcmp(*c, value) == 0) {
            return true;
        }
    }
    return false;
}

static void complain_choice(struct parser *p, const struct cn_option *row,
                            const char *value)
{
    struct cn_strbuf all;
    cn_strbuf_init(&all, CN_SAY_MAX);
    for (const char *const *c = row->choices; *c; c++) {
        CN_SAY(&all, all.len > 0 ? ", {1}" : "{1}", *c);
    }
    COMPLAIN(p, "--{1} không nhận '{2}'; nhận: {3}",
             "--{1} does not take '{2}'; it takes: {3}", row->name, value,
             all.text);
    cn_strbuf_release(&all);
}

static bool check_value(struct parser *p, const struct cn_option *row,
                        const char *value)
{
    cn_date date = 0;
    if (!is_choice(row, value)) {
        complain_choice(p, row, value);
        return false;
    }
    if ((row->flags & CN_OPT_DATE) && !cn_date_parse(value, &date)) {
        COMPLAIN(p,
                 "--{1}: '{2}' không phải là một ngày có thật, dạng "
                 "2025-08-01",
                 "--{1}: '{2}' is not a day that exists, as 2025-08-01",
                 row->name, value);
        return false;
    }
    return true;
}

static bool store(struct parser *p, enum cn_opt opt, const char *value)
{
    struct cn_args *args = p->args;
    const struct cn_option *row = cn_option_row(opt);
    if (args->value[opt] && !(row->flags & CN_OPT_REPEAT)) {
        COMPLAIN(p, "--{1} được nêu hai lần", "--{1} is given twice",
                 row->name);
        return false;
    }
    if (row->value[0] && !check_value(p, row, value)) {
        return false;
    }
    args->value[opt] = value;
    if (opt == CN_OPT_FACT) {
        args->facts[args->n_facts++] = value;
    }
    if (opt == CN_OPT_LANG) {
        args->lang = strcmp(value, "en") == 0 ? CN_LANG_EN : CN_LANG_VI;
    }
    return true;
}

/* `inline_value` is what stands after '=', or NULL. */
static bool take(struct parser *p, enum cn_opt opt, const char *inline_value)
{
    const struct cn_option *row = cn_option_row(opt);
    if (!row->value[0]) {
        if (inline_value) {
            COMPLAIN(p, "--{1} không nhận giá trị", "--{1} takes no value",
                     row->name);
            return false;
        }
        /* -h twice is not a mistake worth a message. */
        return p->args->value[opt] || store(p, opt, "");
    }
    const char *value = inline_value;
    if (!value && p->next < p->argc &&
        strncmp(p->argv[p->next], "--", 2) != 0) {
        value = p->argv[p->next++];
    }
    if (!value || value[0] == '\0') {
        COMPLAIN(p, "--{1} thiếu giá trị: --{1} {2}",
                 "--{1} needs a value: --{1} {2}", row->name,
                 row->value[p->args->lang]);
        return false;
    }
    return store(p, opt, value);
}

static bool take_long(struct parser *p, const char *text)
{
    const char *equals = strchr(text, '=');
    size_t len = equals ? (size_t)(equals - text) : strlen(text);
    enum cn_opt opt = find_long(text, len);
    if (opt == CN_N_OPT) {
        complain_unknown(p, text, len);
        return false;
    }
    return take(p, opt, equals ? equals + 1 : NULL);
}

static bool take_letter(struct parser *p, const char *text)
{
    enum cn_opt opt = find_letter(text[0]);
    if (opt == CN_N_OPT || text[1] != '\0') {
        COMPLAIN(p, "không có tuỳ chọn '-{1}'; xem 'capnao -h'",
                 "no option '-{1}'; see 'capnao -h'", text);
        return false;
    }
    return take(p, opt, NULL);
}

static bool take_word(struct parser *p, const char *word)
{
    struct cn_args *args = p->args;
    if (args->command) {
        args->words[args->n_words++] = word;
        return true;
    }
    args->command = cn_command_find(word);
    if (args->command) {
        return true;
    }
    const char *names[NAMES_MAX];
    int n = 0;
    for (const struct cn_command *c = cn_commands; c->name && n < NAMES_MAX;
         c++) {
        names[n++] = c->name;
    }
    int near = cn_text_nearest(word, names, n);
    if (near >= 0) {
        COMPLAIN(p, "không có lệnh '{1}'; có phải '{2}'?",
                 "no command '{1}'; did you mean '{2}'?", word, names[near]);
    } else {
        COMPLAIN(p, "không có lệnh '{1}'; xem 'capnao -h'",
                 "no command '{1}'; see 'capnao -h'", word);
    }
    return false;
}

static bool read_all(struct parser *p)
{
    bool only_words = false;
    while (p->next < p->argc) {
        const char *text = p->argv[p->next++];
        bool good = true;
        if (only_words || text[0] != '-' || text[1] == '\0') {
            good = take_word(p, text);
        } else if (strcmp(text, "--") == 0) {
            only_words = true;
        } else if (text[1] == '-') {
            good = take_long(p, text + 2);
        } else {
            good = take_letter(p, text + 1);
        }
        if (!good) {
            return false;
        }
    }
    return true;
}

static bool check_options(struct parser *p)
{
    const struct cn_command *command = p->args->command;
    for (int i = 0; i < CN_N_OPT; i++) {
        if (p->args->value[i] && !cn_command_takes(command, (enum cn_opt)i)) {
            COMPLAIN(p, "lệnh '{1}' không có tuỳ chọn --{2}",
                     "'{1}' has no option --{2}", command->name,
                     cn_option_row((enum cn_opt)i)->name);
            return false;
        }
    }
    return true;
}

static bool check_words(struct parser *p)
{
    const struct cn_args *args = p->args;
    const struct cn_command *command = args->command;
    if (args->n_words < (size_t)command->words_min) {
        COMPLAIN(p, "thiếu {1}: capnao {2} {1}",
                 "{1} is missing: capnao {2} {1}", command->words[args->lang],
                 command->name);
        return false;
    }
    if (args->n_words > (size_t)command->words_max) {
        COMPLAIN(p, "thừa '{1}'", "'{1}' is one word too many",
                 args->words[command->words_max]);
        return false;
    }
    return true;
}

/* Whoever asks for help need not get the rest right. */
static bool check_command(struct parser *p)
{
    const struct cn_args *args = p->args;
    if (cn_args_has(args, CN_OPT_HELP) || cn_args_has(args, CN_OPT_VERSION)) {
        return true;
    }
    if (!args->command) {
        COMPLAIN(p, "thiếu lệnh; xem 'capnao -h'",
                 "no command; see 'capnao -h'", NULL);
        return false;
    }
    return check_options(p) && check_words(p);
}

/* Messages about what stands before --lang should be in its language too. */
static enum cn_lang peek_lang(enum cn_lang otherwise, int argc,
                              char *const argv[])
{
    for (int i = 1; i < argc; i++) {
        bool apart = strcmp(argv[i], "--lang") == 0 && i + 1 < argc;
        if (strcmp(argv[i], "--lang=en") == 0 ||
            (apart && strcmp(argv[i + 1], "en") == 0)) {
            return CN_LANG_EN;
        }
    }
    return otherwise;
}

bool cn_args_parse(struct cn_args *args, int argc, char *const argv[],
                   struct cn_strbuf *message)
{
    return cn_args_parse_in(args, CN_LANG_VI, argc, argv, message);
}

bool cn_args_parse_in(struct cn_args *args, enum cn_lang lang, int argc,
                      char *const argv[], struct cn_strbuf *message)
{
    *args = (struct cn_args){.lang = peek_lang(lang, argc, argv)};
    size_t room = argc > 0 ? (size_t)argc : 1;
    args->facts = calloc(room, sizeof *args->facts);
    args->words = calloc(room, sizeof *args->words);
    struct parser p = {args, message, argc, argv, 1};
    if (!args->facts || !args->words) {
        COMPLAIN(&p, "hết bộ nhớ", "out of memory", NULL);
        return false;
    }
    return read_all(&p) && check_command(&p);
}

void cn_args_release(struct cn_args *args)
{
    if (args) {
        free(args->facts);
        free(args->words);
        *args = (struct cn_args){.lang = CN_LANG_VI};
    }
}

bool cn_args_has(const struct cn_args *args, enum cn_opt opt)
{
    return args->value[opt] != NULL;
}

/* What is pasted from a spreadsheet has blanks around it. */
static void put_trimmed(struct cn_strbuf *buf, const char *word)
{
    static const char blanks[] = " \t\r\n";
    word += strspn(word, blanks);
    size_t len = strlen(word);
    while (len > 0 && strchr(blanks, word[len - 1])) {
        len--;
    }
    cn_strbuf_add(buf, word, len);
}

void cn_args_join(const struct cn_args *args, struct cn_strbuf *buf)
{
    for (size_t i = 0; i < args->n_words; i++) {
        cn_strbuf_puts(buf, i > 0 ? " " : "");
        put_trimmed(buf, args->words[i]);
    }
}
