/* SPDX-License-Identifier: MIT
 *
 * session_show.c: what a session remembers, for its prompt and for `show`.
 */
#include "session.h"

#define FACTS_COLUMNS 40 /* facts are counted where they are longer */

static void say_day(const struct cn_session *s, enum cn_opt opt,
                    struct cn_strbuf *buf)
{
    char day[CN_WORD_MAX];
    cn_date date = 0;
    if (cn_date_parse(s->value[opt], &date)) {
        cn_strbuf_puts(buf, cn_say_date(day, date, s->cli->lang));
    }
}

static void say_facts(const struct cn_session *s, struct cn_strbuf *buf)
{
    char number[CN_WORD_MAX];
    struct cn_strbuf all;
    cn_strbuf_init(&all, CN_SAY_MAX);
    for (int i = 0; i < s->n_facts; i++) {
        CN_SAY(&all, i > 0 ? " {1}" : "{1}", s->fact[i]);
    }
    if (cn_out_columns(all.text) <= FACTS_COLUMNS) {
        cn_strbuf_puts(buf, all.text);
    } else {
        CN_SAY(buf, CN_T(s->cli->lang, "{1} tình tiết", "{1} facts"),
               cn_say_int(number, s->n_facts));
    }
    cn_strbuf_release(&all);
}

void cn_session_say(const struct cn_session *session, struct cn_strbuf *buf)
{
    const char *between = "";
    enum cn_lang lang = session->cli->lang;
    if (session->value[CN_OPT_ON]) {
        say_day(session, CN_OPT_ON, buf);
        between = " · ";
    }
    if (session->value[CN_OPT_RECEIVED]) {
        CN_SAY(buf, CN_T(lang, "{1}nhận ", "{1}received "), between);
        say_day(session, CN_OPT_RECEIVED, buf);
        between = " · ";
    }
    if (session->value[CN_OPT_COMMUNE] || session->value[CN_OPT_PROVINCE]) {
        const char *commune = session->value[CN_OPT_COMMUNE];
        const char *province = session->value[CN_OPT_PROVINCE];
        CN_SAY(buf, commune && province ? "{1}{2}, {3}" : "{1}{2}{3}", between,
               commune, province);
        between = " · ";
    }
    if (session->n_facts > 0) {
        cn_strbuf_puts(buf, between);
        say_facts(session, buf);
    }
}

static void show_line(const struct cn_session *s, const char *label,
                      const char *text)
{
    cn_out_field(&s->cli->out, 16, label, text);
}

static void show_rules(const struct cn_session *s)
{
    char rules[CN_WORD_MAX], powers[CN_WORD_MAX], procedures[CN_WORD_MAX];
    struct cn_cli *cli = s->cli;
    struct cn_counts counts = cn_counts(cli->snapshot);
    struct cn_strbuf text;
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&text,
           CN_T(cli->lang, "{1}: {2} quy tắc, {3} thẩm quyền, {4} thủ tục",
                "{1}: {2} rules, {3} powers, {4} procedures"),
           cli->rules, cn_say_int(rules, counts.rules),
           cn_say_int(powers, counts.powers),
           cn_say_int(procedures, counts.procedures));
    show_line(s, CN_T(cli->lang, "quy tắc", "rules"), text.text);
    show_line(s, CN_T(cli->lang, "danh mục", "catalogue"),
              cli->catalogue[0] ? cli->catalogue
                                : CN_T(cli->lang, "không có", "none"));
    cn_strbuf_release(&text);
}

void cn_session_show(const struct cn_session *session)
{
    static const struct {
        enum cn_opt opt;
        const char *label[CN_N_LANG], *otherwise[CN_N_LANG];
    } lines[] = {
        {CN_OPT_ON, {"ngày xét", "day"}, {"hôm nay", "today"}},
        {CN_OPT_RECEIVED,
         {"ngày tiếp nhận", "received"},
         {"như ngày xét", "on the same day"}},
        {CN_OPT_PROVINCE, {"tỉnh", "province"}, {"chưa nêu", "not given"}},
        {CN_OPT_COMMUNE, {"xã", "commune"}, {"chưa nêu", "not given"}},
    };
    enum cn_lang lang = session->cli->lang;
    show_rules(session);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        const char *value = session->value[lines[i].opt];
        show_line(session, lines[i].label[lang],
                  value ? value : lines[i].otherwise[lang]);
    }
    for (int i = 0; i < session->n_facts; i++) {
        show_line(session, CN_T(lang, "tình tiết", "fact"), session->fact[i]);
    }
    if (session->what) {
        show_line(session, CN_T(lang, "câu hỏi", "question"), session->what);
    }
}
