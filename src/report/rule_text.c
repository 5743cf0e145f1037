/* SPDX-License-Identifier: MIT
 *
 * rule_text.c: each kind of statement as a sentence, in two languages. Ids
 * stand only where a thing has no name.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "rule.h"
#include "say.h"

#define NUMBER_SIZE 40

/* The name of an action inside a sentence begins small. */
static void say_small(struct cn_strbuf *buf, const char *text)
{
    if (strncmp(text, "Đ", 2) == 0) {
        CN_SAY(buf, "đ{1}", text + 2);
    } else if (*text >= 'A' && *text <= 'Z' &&
               !isupper((unsigned char)text[1])) {
        char small[2] = {(char)(*text - 'A' + 'a'), '\0'};
        CN_SAY(buf, "{1}{2}", small, text + 1);
    } else {
        cn_strbuf_puts(buf, text);
    }
}

/* ---- conditions -----------------------------------------------------------
 */

/* The label of a value, or its id. */
static const char *value_label(const cn_snapshot *snapshot, int fact,
                               const char *value, enum cn_lang lang)
{
    struct cn_fact_info info;
    const char *id = NULL, *label = NULL;
    if (!cn_fact_get(snapshot, fact, lang, &info)) {
        return value;
    }
    if (info.type == CN_BOOLEAN) {
        return strcmp(value, "true") == 0 ? CN_T(lang, "có", "yes")
                                          : CN_T(lang, "không", "no");
    }
    for (int i = 0; i < info.n_values; i++) {
        if (cn_fact_value(snapshot, fact, i, lang, &id, &label) &&
            strcmp(id, value) == 0) {
            return label && label[0] ? label : value;
        }
    }
    return value;
}

/* "20.500" is twenty and a half, which Vietnamese writes with a comma. */
static void trim(char *number, enum cn_lang lang)
{
    char *point = strchr(number, '.');
    size_t len = strlen(number);
    if (!point) {
        return;
    }
    while (number[len - 1] == '0') {
        number[--len] = '\0';
    }
    *point = point[1] == '\0' ? '\0' : lang == CN_LANG_VI ? ',' : '.';
}

/* One limit of ">=100 <6000", up to the next blank. */
static void say_limit(struct cn_strbuf *buf, const char *text, size_t len,
                      const char *unit, enum cn_lang lang)
{
    char number[NUMBER_SIZE];
    bool least = text[0] == '>';
    size_t skip = least ? 2 : 1;
    size_t n = len - skip < sizeof number ? len - skip : sizeof number - 1;
    memcpy(number, text + skip, n);
    number[n] = '\0';
    trim(number, lang);
    CN_SAY(buf,
           least ? CN_T(lang, "từ {1}", "at least {1}")
                 : CN_T(lang, "dưới {1}", "below {1}"),
           number);
    CN_SAY(buf, unit[0] ? " {1}" : "", unit);
}

static void say_number(struct cn_strbuf *buf, const char *text,
                       const char *unit, enum cn_lang lang)
{
    while (*text != '\0') {
        size_t len = strcspn(text, " ");
        say_limit(buf, text, len, unit, lang);
        text += len;
        if (*text == ' ') {
            cn_strbuf_puts(buf, CN_T(lang, " đến ", " and "));
            text++;
        }
    }
}

static void say_values(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                       const struct cn_proof_test *test, int fact,
                       enum cn_lang lang)
{
    struct cn_fact_info info;
    bool known = cn_fact_get(snapshot, fact, lang, &info);
    for (int i = 0; i < test->n_values; i++) {
        if (i > 0) {
            cn_strbuf_puts(buf, test->none_of ? CN_T(lang, ", cũng không phải ",
                                                     " and not ")
                                              : CN_T(lang, " hoặc ", " or "));
        }
        if (known && info.type == CN_NUMBER) {
            say_number(buf, test->values[i], info.unit, lang);
        } else {
            cn_strbuf_puts(buf,
                           value_label(snapshot, fact, test->values[i], lang));
        }
    }
}

/* "Loại mạng?: mạng cố định hoặc mạng di động; …" */
static void say_condition(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                          const struct cn_proof_region *region,
                          enum cn_lang lang)
{
    for (int t = 0; t < region->n_tests; t++) {
        const struct cn_proof_test *test = &region->tests[t];
        struct cn_fact_info info;
        int fact = cn_fact_find(snapshot, test->fact);
        bool asks = cn_fact_get(snapshot, fact, lang, &info) &&
                    info.question[0] != '\0';
        CN_SAY(buf, t > 0 ? "; “{1}”: " : "“{1}”: ",
               asks ? info.question : test->fact);
        cn_strbuf_puts(buf,
                       test->none_of ? CN_T(lang, "không phải ", "not ") : "");
        say_values(buf, snapshot, test, fact, lang);
    }
}

static void say_when(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                     const struct cn_rule_info *rule, enum cn_lang lang)
{
    for (int i = 0; i < rule->n_when; i++) {
        cn_strbuf_puts(buf, i == 0 ? CN_T(lang, ", khi ", ", when ")
                                   : CN_T(lang, "; hoặc khi ", "; or when "));
        say_condition(buf, snapshot, &rule->when[i], lang);
    }
}

/* ---- powers ---------------------------------------------------------------
 */

/* “Giấy phép …” (cấp, gia hạn); “…” (…) */
static void say_powers(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                       const int *powers, int n, enum cn_lang lang)
{
    const char *subject = NULL;
    for (int i = 0; i < n; i++) {
        struct cn_power_info info;
        if (!cn_power_get(snapshot, powers[i], lang, &info)) {
            continue;
        }
        if (!subject || strcmp(subject, info.subject) != 0) {
            CN_SAY(buf, subject ? "); “{1}” (" : "“{1}” (", info.name);
        } else {
            cn_strbuf_puts(buf, ", ");
        }
        subject = info.subject;
        say_small(buf, info.action_label);
    }
    cn_strbuf_puts(buf, subject ? ")" : "");
}

static void say_what(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                     const struct cn_rule_info *rule, enum cn_lang lang)
{
    if (rule->n_powers > 0) {
        say_powers(buf, snapshot, rule->powers, rule->n_powers, lang);
        return;
    }
    cn_strbuf_puts(buf, rule->n_fields > 0
                            ? CN_T(lang, "mọi việc thuộc lĩnh vực ",
                                   "everything in the field of ")
                            : CN_T(lang, "mọi việc", "everything"));
    for (int i = 0; i < rule->n_fields; i++) {
        CN_SAY(buf, i > 0 ? ", {1}" : "{1}", rule->fields[i]);
    }
}

static void say_names(struct cn_strbuf *buf, const char *const *names, int n,
                      enum cn_lang lang)
{
    for (int i = 0; i < n; i++) {
        CN_SAY(buf, i > 0 ? CN_T(lang, " hoặc {1}", " or {1}") : "{1}",
               names[i]);
    }
}

/* " thuộc thẩm quyền của …", where the rule is about some holders only. */
static void say_of(struct cn_strbuf *buf, const struct cn_rule_info *rule,
                   enum cn_lang lang)
{
    if (rule->n_of > 0) {
        cn_strbuf_puts(buf,
                       CN_T(lang, " thuộc thẩm quyền của ", " that is up to "));
        say_names(buf, rule->of, rule->n_of, lang);
    }
}

/* ---- the kinds ------------------------------------------------------------
 */

struct sentence {
    struct cn_strbuf *buf;
    const cn_snapshot *snapshot;
    const struct cn_rule_info *rule;
    const char *what; /* the powers */
    const char *needs;
    enum cn_lang lang;
};

static void say_origin(const struct sentence *s)
{
    const struct cn_rule_info *r = s->rule;
    if (r->holder_name) {
        CN_SAY(s->buf,
               CN_T(s->lang, "thẩm quyền về {1} thuộc {2}",
                    "the power over {1} belongs to {2}"),
               s->what, r->holder_name);
        return;
    }
    CN_SAY(s->buf,
           CN_T(s->lang, "thẩm quyền về {1} thuộc cơ quan có thẩm quyền về ",
                "the power over {1} belongs to whoever holds the power over "),
           s->what);
    say_powers(s->buf, s->snapshot, &r->same_as, 1, s->lang);
}

static void say_transfer(const struct sentence *s)
{
    const struct cn_rule_info *r = s->rule;
    const char *mode = cn_mode_label(r->mode, s->lang);
    if (r->mode == CN_DELEGATION) {
        CN_SAY(s->buf,
               CN_T(s->lang, "{1} uỷ quyền cho {2} giải quyết {3}",
                    "{1} delegates {3} to {2}"),
               r->from_name, r->holder_name, s->what);
        return;
    }
    CN_SAY(s->buf,
           CN_T(s->lang, "thẩm quyền về {1} của {2} chuyển cho {3} ({4})",
                "the power over {1} passes from {2} to {3} ({4})"),
           s->what, r->from_name, r->holder_name, mode);
}

static void say_handles(const struct sentence *s)
{
    CN_SAY(s->buf,
           CN_T(s->lang, "{1} thụ lý hồ sơ về {2}",
                "{1} handles dossiers about {2}"),
           s->rule->holder_name, s->what);
    say_of(s->buf, s->rule, s->lang);
}

static void say_receives(const struct sentence *s)
{
    CN_SAY(s->buf,
           CN_T(s->lang, "{1} tiếp nhận hồ sơ về {2}",
                "{1} receives dossiers about {2}"),
           s->rule->holder_name, s->what);
    say_of(s->buf, s->rule, s->lang);
}

static void say_requires(const struct sentence *s)
{
    CN_SAY(s->buf,
           CN_T(s->lang, "{1} chỉ làm được sau khi có kết quả của {2}: {3}",
                "{1} needs the result of {2} first: {3}"),
           s->what, s->needs, s->rule->text);
}

static void say_caveat(const struct sentence *s)
{
    CN_SAY(s->buf, CN_T(s->lang, "lưu ý đối với {1}", "take care with {1}"),
           s->what);
    say_of(s->buf, s->rule, s->lang);
}

static void say_unknown(const struct sentence *s)
{
    const char *about = s->rule->about;
    const char *pattern =
        strcmp(about, "handler") == 0
            ? CN_T(s->lang, "chưa xác lập được cơ quan thụ lý hồ sơ về {1}",
                   "it is not established who handles dossiers about {1}")
        : strcmp(about, "absence") == 0
            ? CN_T(s->lang,
                   "chưa xác lập được cơ quan có thẩm quyền về {1} ở những "
                   "trường hợp không quy tắc gốc nào nói tới",
                   "it is not established who holds the power over {1} where "
                   "no origin speaks of it")
            : CN_T(s->lang, "chưa xác lập được cơ quan có thẩm quyền về {1}",
                   "it is not established who holds the power over {1}");
    CN_SAY(s->buf, pattern, s->what);
}

static void say_kind(const struct sentence *s)
{
    static const struct {
        const char *kind;
        void (*say)(const struct sentence *s);
    } kinds[] = {{"origin", say_origin},     {"transfer", say_transfer},
                 {"handles", say_handles},   {"receives", say_receives},
                 {"requires", say_requires}, {"caveat", say_caveat},
                 {"unknown", say_unknown}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i].kind, s->rule->kind) == 0) {
            kinds[i].say(s);
        }
    }
}

/* ---- the sentence ---------------------------------------------------------
 */

/* "Từ 01/07/2025 đến hết 28/02/2027, theo điểm a khoản 2 Điều 4 …, " */
static void say_frame(struct cn_strbuf *buf, const struct cn_rule_info *rule,
                      enum cn_lang lang)
{
    struct cn_strbuf period;
    cn_strbuf_init(&period, CN_SAY_MAX);
    cn_say_period(&period, rule->from_date, rule->to_date, lang);
    const char *text = period.text;
    if (strncmp(text, "đ", 2) == 0) {
        CN_SAY(buf, "Đ{1}", text + 2);
    } else {
        char first[2] = {(char)toupper((unsigned char)text[0]), '\0'};
        CN_SAY(buf, "{1}{2}", first, text[0] ? text + 1 : "");
    }
    cn_strbuf_release(&period);
    if (rule->basis.instrument[0] != '\0') {
        cn_strbuf_puts(buf, CN_T(lang, ", theo ", ", by "));
        cn_say_basis(buf, &rule->basis, lang);
    }
    cn_strbuf_puts(buf, ", ");
}

static void say_where(struct cn_strbuf *buf, const struct cn_rule_info *rule,
                      enum cn_lang lang)
{
    if (rule->place_asks) {
        CN_SAY(buf,
               CN_T(lang, ", ở địa phương trả lời câu hỏi “{1}”",
                    ", in the place that answers “{1}”"),
               rule->place_asks);
    }
    if (rule->province[0] != '\0') {
        CN_SAY(buf, CN_T(lang, ", tại {1}", ", in {1}"), rule->province_name);
    }
}

/* What a caveat or an unknown has to say comes last. */
static void say_end(struct cn_strbuf *buf, const struct cn_rule_info *rule,
                    enum cn_lang lang)
{
    if (rule->immediate) {
        cn_strbuf_puts(buf, CN_T(lang,
                                 ", kể cả hồ sơ đã tiếp nhận mà chưa giải "
                                 "quyết",
                                 ", for dossiers already received too"));
    }
    if (strcmp(rule->kind, "caveat") == 0 ||
        strcmp(rule->kind, "unknown") == 0) {
        CN_SAY(buf, ": {1}", rule->text);
    }
    bool ends = buf->len > 0 && buf->text[buf->len - 1] == '.';
    cn_strbuf_puts(buf, ends ? "" : ".");
}

void cn_say_rule(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                 const struct cn_rule_info *rule, enum cn_lang lang)
{
    struct cn_strbuf what, needs;
    cn_strbuf_init(&what, CN_SAY_MAX);
    cn_strbuf_init(&needs, CN_SAY_MAX);
    say_what(&what, snapshot, rule, lang);
    say_powers(&needs, snapshot, rule->needs, rule->n_needs, lang);
    const struct sentence s = {buf,       snapshot,   rule,
                               what.text, needs.text, lang};
    say_frame(buf, rule, lang);
    say_kind(&s);
    say_where(buf, rule, lang);
    say_when(buf, snapshot, rule, lang);
    say_end(buf, rule, lang);
    buf->failed = buf->failed || what.failed || needs.failed;
    cn_strbuf_release(&needs);
    cn_strbuf_release(&what);
}
