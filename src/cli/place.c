/* SPDX-License-Identifier: MIT
 *
 * place.c: provinces and communes by code or name. A clerk may know only the
 * name that a place had before 2025-07-01, and seven codes changed hands that
 * day: both are explained, neither is guessed at.
 */
#include <ctype.h>
#include <string.h>

#include "../base/text.h"
#include "cli.h"

#define NAME_MAX_BYTES 256
#define NEAREST_MAX    5

struct wanted {
    struct cn_cli *cli;
    const char *text;
    char folded[NAME_MAX_BYTES];
    enum cn_level level;
    int province; /* or CN_NONE */
    cn_date on;
};

static bool fold(const char *text, char out[NAME_MAX_BYTES])
{
    size_t len = cn_text_fold(text, strlen(text), out, NAME_MAX_BYTES);
    return len < NAME_MAX_BYTES; /* bad UTF-8 is (size_t)-1 */
}

static bool is_level(const struct cn_unit_info *unit, enum cn_level level)
{
    bool province = unit->province[0] == '\0';
    return level == CN_LEVEL_ANY || province == (level == CN_LEVEL_PROVINCE);
}

static bool is_named(const struct cn_unit_info *unit, const struct wanted *w)
{
    char name[NAME_MAX_BYTES];
    return strcmp(unit->code, w->text) == 0 ||
           (fold(unit->name, name) && strcmp(name, w->folded) == 0) ||
           (fold(unit->full_name, name) && strcmp(name, w->folded) == 0);
}

/* What the clerk types before a code. */
static const char *option_of(const struct wanted *w)
{
    if (w->level == CN_LEVEL_ANY) {
        return CN_T(w->cli->lang, "mã", "code");
    }
    return w->level == CN_LEVEL_COMMUNE ? "--commune" : "--province";
}

static const char *level_word(const struct wanted *w)
{
    if (w->level == CN_LEVEL_ANY) {
        return CN_T(w->cli->lang, "địa bàn", "place");
    }
    return w->level == CN_LEVEL_COMMUNE
               ? CN_T(w->cli->lang, "xã", "commune")
               : CN_T(w->cli->lang, "tỉnh", "province");
}

/* The unit of that name or code on another day nearest to the one asked. */
static bool find_other_day(const struct wanted *w, struct cn_unit_info *out)
{
    int n = cn_counts(w->cli->snapshot).units;
    bool found = false;
    for (int i = 0; i < n; i++) {
        struct cn_unit_info unit;
        if (cn_unit_get(w->cli->snapshot, i, &unit) &&
            is_level(&unit, w->level) && is_named(&unit, w) &&
            (!found || unit.to > out->to)) {
            *out = unit;
            found = true;
        }
    }
    return found;
}

static bool find_successor(const struct wanted *w,
                           const struct cn_unit_info *old,
                           struct cn_unit_info *out)
{
    int unit = CN_NONE;
    return old->successor[0] != '\0' &&
           cn_unit_find(w->cli->snapshot, old->successor, w->level, CN_NONE,
                        old->to, 1, &unit) > 0 &&
           cn_unit_get(w->cli->snapshot, unit, out);
}

static int complain_other_day(const struct wanted *w,
                              const struct cn_unit_info *old)
{
    char day[CN_WORD_MAX], asked[CN_WORD_MAX];
    struct cn_unit_info now;
    struct cn_cli *cli = w->cli;
    if (old->from > w->on) {
        return CN_COMPLAIN(
            cli, CN_EXIT_USAGE, "{1} chỉ có từ {2}, chưa có vào ngày {3}",
            "{1} exists only from {2}, not on {3}", old->full_name,
            cn_say_date(day, old->from, cli->lang),
            cn_say_date(asked, w->on, cli->lang));
    }
    cn_say_date(day, old->to, cli->lang);
    if (find_successor(w, old, &now)) {
        return CN_COMPLAIN(
            cli, CN_EXIT_USAGE, "{1} đã nhập vào {2} từ {3}: dùng {4} {5}",
            "{1} was merged into {2} on {3}: use {4} {5}", old->full_name,
            now.full_name, day, option_of(w), now.code);
    }
    return CN_COMPLAIN(cli, CN_EXIT_USAGE, "{1} không còn từ {2}",
                       "{1} no longer exists from {2}", old->full_name, day);
}

static int complain_elsewhere(const struct wanted *w, int found)
{
    struct cn_unit_info commune, province;
    struct cn_cli *cli = w->cli;
    if (!cn_unit_get(cli->snapshot, found, &commune) ||
        !cn_unit_get(cli->snapshot, w->province, &province)) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE, "không có '{1}'", "no '{1}'",
                           w->text);
    }
    return CN_COMPLAIN(
        cli, CN_EXIT_USAGE, "{1} không thuộc {2} mà thuộc {3} (mã {4})",
        "{1} is not in {2} but in {3} (code {4})", commune.full_name,
        province.full_name, commune.province_name, commune.province);
}

static int complain_unknown(const struct wanted *w)
{
    int near[NEAREST_MAX];
    struct cn_cli *cli = w->cli;
    int n = cn_unit_nearest(cli->snapshot, w->text, w->level, w->province,
                            w->on, NEAREST_MAX, near);
    struct cn_strbuf names;
    cn_strbuf_init(&names, CN_SAY_MAX);
    for (int i = 0; i < n && i < NEAREST_MAX; i++) {
        struct cn_unit_info unit;
        if (cn_unit_get(cli->snapshot, near[i], &unit)) {
            CN_SAY(&names, i > 0 ? ", {1} ({2})" : "{1} ({2})", unit.full_name,
                   unit.code);
        }
    }
    const char *what = level_word(w);
    if (names.len > 0) {
        CN_COMPLAIN(cli, CN_EXIT_USAGE, "không có {1} '{2}'; gần nhất: {3}",
                    "no {1} '{2}'; nearest: {3}", what, w->text, names.text);
    } else {
        CN_COMPLAIN(cli, CN_EXIT_USAGE,
                    "không có {1} '{2}'; xem 'capnao units'",
                    "no {1} '{2}'; see 'capnao units'", what, w->text);
    }
    cn_strbuf_release(&names);
    return CN_EXIT_USAGE;
}

static int explain_missing(const struct wanted *w)
{
    struct cn_unit_info old = {.code = ""};
    int found = CN_NONE;
    if (cn_counts(w->cli->snapshot).units == 0) {
        int code = cn_cli_need_catalogue(w->cli);
        return code != CN_EXIT_OK
                   ? code
                   : CN_COMPLAIN(w->cli, CN_EXIT_FAILURE,
                                 "danh mục chưa có địa bàn; nhập bằng 'capnao "
                                 "catalogue import units.csv'",
                                 "the catalogue has no units; import them with "
                                 "'capnao catalogue import units.csv'",
                                 NULL);
    }
    if (w->province != CN_NONE &&
        cn_unit_find(w->cli->snapshot, w->text, w->level, CN_NONE, w->on, 1,
                     &found) > 0) {
        return complain_elsewhere(w, found);
    }
    return find_other_day(w, &old) ? complain_other_day(w, &old)
                                   : complain_unknown(w);
}

static int list_units(const struct wanted *w, const int found[], int n)
{
    struct cn_list list;
    struct cn_error err = cn_error_in(w->cli->lang);
    struct cn_cli *cli = w->cli;
    if (!cli->json) {
        cn_out_headline(&cli->out,
                        CN_T(cli->lang,
                             "Nhiều địa bàn cùng tên; hãy hỏi lại với một mã:",
                             "Several places have that name; ask again with "
                             "one code:"));
    }
    cn_list_open(&list, &cli->out, cli->snapshot, cli->json);
    list.key = "matches";
    for (int i = 0; i < n && i < CN_MATCHES_MAX; i++) {
        cn_list_unit(&list, found[i]);
    }
    return cn_list_close(&list, &err) == CN_OK ? CN_EXIT_NEGATIVE
                                               : cn_cli_failure(cli, &err);
}

/* Says whose code it was before, on the side: the answer stands. */
static void note_reused_code(const struct wanted *w, int found)
{
    struct cn_unit_info now, old;
    struct cn_cli *cli = w->cli;
    int n = cn_counts(cli->snapshot).units;
    if (!isdigit((unsigned char)w->text[0]) ||
        !cn_unit_get(cli->snapshot, found, &now)) {
        return;
    }
    for (int i = 0; i < n; i++) {
        char day[CN_WORD_MAX];
        if (cn_unit_get(cli->snapshot, i, &old) && old.to <= w->on &&
            strcmp(old.code, now.code) == 0 &&
            strcmp(old.name, now.name) != 0) {
            CN_COMPLAIN(cli, CN_EXIT_OK,
                        "lưu ý: mã {1} là {2}; trước {3} mã này là {4}",
                        "note: code {1} is {2}; before {3} it was {4}",
                        now.code, now.full_name,
                        cn_say_date(day, old.to, cli->lang), old.full_name);
        }
    }
}

int cn_cli_find_unit(struct cn_cli *cli, const char *text, enum cn_level level,
                     int province, cn_date on, int *out)
{
    int found[CN_MATCHES_MAX];
    struct wanted w = {.cli = cli,
                       .text = text,
                       .level = level,
                       .province = province,
                       .on = on};
    if (!fold(text, w.folded)) {
        return CN_COMPLAIN(cli, CN_EXIT_USAGE,
                           "'{1}' không phải là văn bản UTF-8 hợp lệ",
                           "'{1}' is not valid UTF-8 text", text);
    }
    int n = cn_unit_find(cli->snapshot, text, level, province, on,
                         CN_MATCHES_MAX, found);
    if (n <= 0) {
        return explain_missing(&w);
    }
    if (n > 1) {
        return list_units(&w, found, n);
    }
    note_reused_code(&w, found[0]);
    *out = found[0];
    return CN_EXIT_OK;
}
