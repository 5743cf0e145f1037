/* SPDX-License-Identifier: MIT
 *
 * test_report_rule.c: rules as sentences: every kind of statement and form of
 * condition, and every rule that is shipped, without a hole and without an
 * id where there is a name.
 */
#include <criterion/criterion.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "../../src/report/rule.h"
#include "../../src/report/say.h"
#include "rules_folder.h"

static const char vocabulary[] =
    "instrument { id = 'law:1', kind = 'law', title = 'L', issuer = 'na',"
    " issued = '2019-01-01', valid_from = '2019-01-01' }\n"
    "instrument { id = 'decree:2', kind = 'decree', title = 'D', issuer = 'g',"
    " issued = '2020-01-01', valid_from = '2020-01-01',"
    " valid_to = '2027-03-01' }\n"
    "fact { id = 'action', type = 'enum', values = {"
    " { id = 'issue', vi = 'Cấp', en = 'Issue' },"
    " { id = 'do_it', vi = 'Đình chỉ', en = 'Suspend' } } }\n"
    "fact { id = 'field', type = 'enum', values = {"
    " { id = 'the_field', vi = 'Diều', en = 'Kites' } } }\n"
    "fact { id = 'is_far', type = 'boolean',"
    " question = { vi = 'Xa không?', en = 'Far?' } }\n"
    "fact { id = 'the_kind', type = 'enum', question = { vi = 'Loại nào?',"
    " en = 'Which kind?' }, values = { { id = 'k_a', vi = 'Loại A', en = 'A'},"
    " { id = 'k_b', vi = 'Loại B', en = 'B' },"
    " { id = 'k_c', vi = 'Loại C', en = 'C' },"
    " { id = 'k_d', vi = 'loại D', en = 'D' } } }\n"
    "fact { id = 'the_size', type = 'number', unit = 'm',"
    " question = { vi = 'Dài bao nhiêu?', en = 'How long?' } }\n"
    "fact { id = 'the_site', type = 'place', level = 'province',"
    " question = { vi = 'Ở tỉnh nào?', en = 'In which province?' } }\n"
    "holder { id = 'the_ministry', tier = 'central',"
    " name = { vi = 'Bộ', en = 'Ministry' } }\n"
    "holder { id = 'the_committee', tier = 'province',"
    " name = { vi = 'Ủy ban', en = 'Committee' } }\n"
    "subject { id = 'a.b', field = 'the_field', name = { vi = 'Giấy',"
    " en = 'Paper' }, actions = { 'issue', 'do_it' } }\n"
    "subject { id = 'a.c', field = 'the_field', name = { vi = 'Thẻ',"
    " en = 'Card' }, actions = { 'issue' } }\n"
    "local law, nd = instrument 'law:1', instrument 'decree:2'\n";

/* The sentence of the last rule of a text, which has the id "x". */
static void check(const char *rule, const char *vi, const char *en)
{
    struct folder folder = folder_make();
    struct cn_error err = {.status = CN_OK};
    cn_engine *engine = NULL;
    const struct cn_options options = {.rules = folder.path};
    folder_puts(&folder, "a.lua", vocabulary);
    char *text = malloc(sizeof vocabulary + strlen(rule) + 1);
    cr_assert_not_null(text);
    (void)sprintf(text, "%s%s", vocabulary, rule);
    folder_puts(&folder, "a.lua", text);
    free(text);
    enum cn_status status = cn_engine_open(&options, &engine, &err);
    folder_remove(&folder);
    cr_assert_eq(status, CN_OK, "%d: %s", err.line, err.message);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    for (int lang = 0; lang < CN_N_LANG; lang++) {
        cn_rule_about *about = NULL;
        struct cn_strbuf buf;
        cn_strbuf_init(&buf, CN_SAY_MAX);
        cr_assert_eq(cn_rule_tell(s, cn_rule_find(s, "x"), (enum cn_lang)lang,
                                  &about, &err),
                     CN_OK);
        cn_say_rule(&buf, s, cn_rule_told(about), (enum cn_lang)lang);
        cr_expect_str_eq(buf.text, lang == CN_LANG_VI ? vi : en);
        cn_strbuf_release(&buf);
        cn_rule_about_free(about);
    }
    cn_snapshot_release(s);
    cn_engine_close(engine);
}

#define ORIGIN                                                                 \
    "origin { id = 'o', basis = law, power = { 'a.b' }, holder = "             \
    "'the_ministry', confidence = 'text', facts = { 'F' } }\n"

Test(rule, an_origin_says_who_holds_what)
{
    check("origin { id = 'x', basis = law:article(5), power = { 'a.b' }, holder"
          " = 'the_ministry', confidence = 'text', facts = { 'F' } }",
          "Từ 01/01/2019, chưa có ngày kết thúc, theo Điều 5 Luật 1, thẩm "
          "quyền về “Giấy” (cấp, đình chỉ) thuộc Bộ.",
          "From 2019-01-01, no end known, by Article 5, Law 1, the power over "
          "“Paper” (issue, suspend) belongs to Ministry.");
}

Test(rule, an_origin_may_follow_another_power)
{
    check(ORIGIN "origin { id = 'x', basis = law, power = { 'a.c' }, holder = "
                 "same_as { 'a.b', 'issue' }, confidence = 'text', facts = { "
                 "'F' } }",
          "Từ 01/01/2019, chưa có ngày kết thúc, theo Luật 1, thẩm quyền về "
          "“Thẻ” (cấp) thuộc cơ quan có thẩm quyền về “Giấy” (cấp).",
          "From 2019-01-01, no end known, by Law 1, the power over “Card” "
          "(issue) belongs to whoever holds the power over “Paper” (issue).");
}

Test(rule, a_transfer_says_from_whom_to_whom_where_and_when)
{
    check(ORIGIN
          "transfer { id = 'x', basis = nd:article(4):clause(2):point('a'), "
          "power = { { 'a.b', 'issue' } }, from = 'the_ministry', to = "
          "'the_committee', mode = 'devolution', place = 'the_site', "
          "when = { is_far = false, the_kind = one_of { 'k_a', 'k_b' }, "
          "the_size = all { at_least(10), below(20.5) } }, confidence = "
          "'text', facts = { 'F' }, transition = 'immediate' }",
          "Từ 01/01/2020 đến hết 28/02/2027, theo điểm a khoản 2 Điều 4 Nghị "
          "định 2, thẩm quyền về “Giấy” (cấp) của Bộ chuyển cho Ủy ban (phân "
          "quyền), ở địa phương trả lời câu hỏi “Ở tỉnh nào?”, khi “Xa "
          "không?”: không; “Loại nào?”: Loại A hoặc Loại B; “Dài bao nhiêu?”: "
          "từ 10 m đến dưới 20,5 m, kể cả hồ sơ đã tiếp nhận mà chưa giải "
          "quyết.",
          "From 2020-01-01 to 2027-02-28 inclusive, by point a, clause 2, "
          "Article 4, Decree 2, the power over “Paper” (issue) passes from "
          "Ministry to Committee (devolution), in the place that answers “In "
          "which province?”, when “Far?”: no; “Which kind?”: A or B; “How "
          "long?”: at least 10 m and below 20.5 m, for dossiers already "
          "received too.");
}

Test(rule, a_transfer_may_start_from_a_tier_and_hold_in_one_province)
{
    check(ORIGIN
          "transfer { id = 'x', basis = nd, power = { 'a.b', 'issue' }, from = "
          "'central', to = 'the_committee', mode = 'delineation', province = "
          "'22', when = { the_kind = none_of { 'k_d' } }, confidence = 'text', "
          "facts = { 'F' } }",
          "Từ 01/01/2020 đến hết 28/02/2027, theo Nghị định 2, thẩm quyền về "
          "“Giấy” (cấp) của trung ương chuyển cho Ủy ban (phân định), tại 22, "
          "khi “Loại nào?”: không phải loại D.",
          "From 2020-01-01 to 2027-02-28 inclusive, by Decree 2, the power "
          "over “Paper” (issue) passes from central to Committee "
          "(delineation), in 22, when “Which kind?”: not D.");
}

Test(rule, alternatives_and_a_delegation)
{
    check(ORIGIN
          "transfer { id = 'x', basis = nd, power = { 'a.b', 'issue' }, from = "
          "'the_ministry', to = 'the_committee', mode = 'delegation', "
          "when = any_of { { is_far = true }, { the_size = at_least(5) } }, "
          "confidence = 'text', facts = { 'F' } }",
          "Từ 01/01/2020 đến hết 28/02/2027, theo Nghị định 2, Bộ uỷ quyền cho "
          "Ủy ban giải quyết “Giấy” (cấp), khi “Dài bao nhiêu?”: từ 5 m; hoặc "
          "khi “Xa không?”: có.",
          "From 2020-01-01 to 2027-02-28 inclusive, by Decree 2, Ministry "
          "delegates “Paper” (issue) to Committee, when “How long?”: at least "
          "5 m; or when “Far?”: yes.");
}

Test(rule, a_predicate_is_told_by_its_table)
{
    check(ORIGIN
          "transfer { id = 'x', basis = nd, power = { 'a.b', 'issue' }, from = "
          "'the_ministry', to = 'the_committee', mode = 'devolution', where = "
          "predicate({ 'is_far', 'the_kind' }, function(far, kind) return far "
          "and kind ~= 'k_a' end), confidence = 'text', facts = { 'F' } }",
          "Từ 01/01/2020 đến hết 28/02/2027, theo Nghị định 2, thẩm quyền về "
          "“Giấy” (cấp) của Bộ chuyển cho Ủy ban (phân quyền), khi “Xa "
          "không?”: có; “Loại nào?”: không phải Loại A.",
          "From 2020-01-01 to 2027-02-28 inclusive, by Decree 2, the power "
          "over “Paper” (issue) passes from Ministry to Committee "
          "(devolution), when “Far?”: yes; “Which kind?”: not A.");
}

Test(rule, what_stands_around_a_decision)
{
    check("handles { id = 'x', basis = nd, by = 'the_committee', of = { "
          "'the_ministry', 'province' }, field = 'the_field', confidence = "
          "'text', facts = { 'F' } }",
          "Từ 01/01/2020 đến hết 28/02/2027, theo Nghị định 2, Ủy ban thụ lý "
          "hồ sơ về mọi việc thuộc lĩnh vực Diều thuộc thẩm quyền của Bộ hoặc "
          "cấp tỉnh.",
          "From 2020-01-01 to 2027-02-28 inclusive, by Decree 2, Committee "
          "handles dossiers about everything in the field of Kites that is up "
          "to Ministry or province.");
    check("receives { id = 'x', basis = nd, by = 'the_committee', confidence = "
          "'text', facts = { 'F' } }",
          "Từ 01/01/2020 đến hết 28/02/2027, theo Nghị định 2, Ủy ban tiếp "
          "nhận hồ sơ về mọi việc.",
          "From 2020-01-01 to 2027-02-28 inclusive, by Decree 2, Committee "
          "receives dossiers about everything.");
    check("requires { id = 'x', power = { 'a.b', 'issue' }, needs = { 'a.c' }, "
          "text = { vi = 'thẻ trước', en = 'card first' }, facts = { 'F' } }",
          "Không giới hạn thời gian, “Giấy” (cấp) chỉ làm được sau khi có kết "
          "quả của “Thẻ” (cấp): thẻ trước.",
          "No limit in time known, “Paper” (issue) needs the result of “Card” "
          "(issue) first: card first.");
    check("caveat { id = 'x', power = { 'a.b' }, of = 'the_ministry', text = { "
          "vi = 'Coi chừng.', en = 'Beware.' }, valid_to = '2025-07-01' }",
          "Đến hết 30/06/2025, lưu ý đối với “Giấy” (cấp, đình chỉ) thuộc thẩm "
          "quyền của Bộ: Coi chừng.",
          "Until 2025-06-30 inclusive, take care with “Paper” (issue, suspend) "
          "that is up to Ministry: Beware.");
}

Test(rule, what_is_not_established)
{
    check("unknown { id = 'x', power = { 'a.b', 'issue' }, when = { is_far = "
          "true }, reason = { vi = 'Chưa đọc', en = 'Unread' } }",
          "Không giới hạn thời gian, chưa xác lập được cơ quan có thẩm quyền "
          "về “Giấy” (cấp), khi “Xa không?”: có: Chưa đọc.",
          "No limit in time known, it is not established who holds the power "
          "over “Paper” (issue), when “Far?”: yes: Unread.");
    check("unknown { id = 'x', about = 'handler', power = { 'a.b', 'issue' }, "
          "reason = { vi = 'Chưa đọc', en = 'Unread' } }",
          "Không giới hạn thời gian, chưa xác lập được cơ quan thụ lý hồ sơ về "
          "“Giấy” (cấp): Chưa đọc.",
          "No limit in time known, it is not established who handles dossiers "
          "about “Paper” (issue): Unread.");
    check("unknown { id = 'x', about = 'absence', power = { 'a.b', 'issue' }, "
          "reason = { vi = 'Chưa đọc', en = 'Unread' } }",
          "Không giới hạn thời gian, chưa xác lập được cơ quan có thẩm quyền "
          "về “Giấy” (cấp) ở những trường hợp không quy tắc gốc nào nói tới: "
          "Chưa đọc.",
          "No limit in time known, it is not established who holds the power "
          "over “Paper” (issue) where no origin speaks of it: Unread.");
}

/* ---- the rules that are shipped -------------------------------------------
 */

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '.';
}

/* An id of several parts stands nowhere as a word of its own. */
static bool has_word(const char *text, const char *id)
{
    size_t len = strlen(id);
    for (const char *at = strstr(text, id); at; at = strstr(at + 1, id)) {
        if ((at == text || !is_word(at[-1])) && !is_word(at[len])) {
            return true;
        }
    }
    return false;
}

static const char *raw_id(const cn_snapshot *s, const char *text)
{
    struct cn_fact_info fact;
    struct cn_holder_info holder;
    struct cn_power_info power;
    const char *id = NULL, *label = NULL;
    for (int i = 0; cn_fact_get(s, i, CN_LANG_VI, &fact); i++) {
        if (strchr(fact.id, '_') && has_word(text, fact.id)) {
            return fact.id;
        }
        for (int v = 0; v < fact.n_values; v++) {
            if (cn_fact_value(s, i, v, CN_LANG_VI, &id, &label) &&
                strchr(id, '_') && has_word(text, id)) {
                return id;
            }
        }
    }
    for (int i = 0; cn_holder_get(s, i, CN_LANG_VI, &holder); i++) {
        if (strchr(holder.id, '_') && has_word(text, holder.id)) {
            return holder.id;
        }
    }
    for (int i = 0; cn_power_get(s, i, CN_LANG_VI, &power); i++) {
        if (strpbrk(power.subject, "_.") && has_word(text, power.subject)) {
            return power.subject;
        }
    }
    return NULL;
}

static const char *hole(const char *text)
{
    static const char *const holes[] = {
        "“”",  "()",  "  ",  ", ,", " ,",   ": .", ",.", "( ",
        "; ;", "{1}", "{2}", "(,",  "null", ": ;", "..", " )"};
    for (size_t i = 0; i < sizeof holes / sizeof *holes; i++) {
        if (strstr(text, holes[i])) {
            return holes[i];
        }
    }
    return NULL;
}

Test(rule, every_shipped_rule_is_told_without_a_hole)
{
    struct cn_error err = {.status = CN_OK};
    cn_engine *engine = NULL;
    const struct cn_options options = {.rules = "rules"};
    cr_assert_eq(cn_engine_open(&options, &engine, &err), CN_OK, "%s",
                 err.message);
    const cn_snapshot *s = cn_engine_snapshot(engine);
    int n = cn_counts(s).rules;
    cr_assert_gt(n, 100);
    for (int i = 0; i < n * CN_N_LANG; i++) {
        enum cn_lang lang = (enum cn_lang)(i % CN_N_LANG);
        cn_rule_about *about = NULL;
        struct cn_strbuf buf;
        cn_strbuf_init(&buf, CN_SAY_MAX);
        cr_assert_eq(cn_rule_tell(s, i / CN_N_LANG, lang, &about, &err), CN_OK);
        const struct cn_rule_info *info = cn_rule_told(about);
        cn_say_rule(&buf, s, info, lang);
        cr_expect(!buf.failed);
        cr_expect(buf.len > 30 && buf.text[buf.len - 1] == '.', "%s", info->id);
        cr_expect_null(hole(buf.text), "%s: \"%s\" in: %s", info->id,
                       hole(buf.text), buf.text);
        cr_expect_null(raw_id(s, buf.text), "%s: %s in: %s", info->id,
                       raw_id(s, buf.text), buf.text);
        cr_expect(info->line > 0 && info->file[0]);
        cn_strbuf_release(&buf);
        cn_rule_about_free(about);
    }
    cn_snapshot_release(s);
    cn_engine_close(engine);
}
