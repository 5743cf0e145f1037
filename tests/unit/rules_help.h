/* SPDX-License-Identifier: MIT
 *
 * rules_help.h: small rule bases of a test's own: a folder with a vocabulary,
 * rules as text beside it, an engine over both, and answers as one line.
 */
#ifndef CN_TEST_RULES_HELP_H
#define CN_TEST_RULES_HELP_H

#include "store_help.h"

/* clang-format off */
static const char vocabulary[] =
    "fact { id = 'flag', type = 'boolean', question = 'Flag?' }\n"
    "fact { id = 'lamp', type = 'boolean', question = 'Lamp?' }\n"
    "fact { id = 'kind', type = 'enum', values = { 'a', 'b', 'c' } }\n"
    "fact { id = 'size', type = 'number', unit = 'kg' }\n"
    "fact { id = 'site', type = 'place', level = 'province' }\n"
    "fact { id = 'seat', type = 'place', level = 'commune' }\n"
    "holder { id = 'minister', tier = 'central', name = 'Bộ trưởng' }\n"
    "holder { id = 'office', tier = 'central', name = 'Cục' }\n"
    "holder { id = 'committee', tier = 'province', name = 'UBND tỉnh',\n"
    "         title = 'Ủy ban nhân dân {unit}' }\n"
    "holder { id = 'chair', tier = 'province', name = 'Chủ tịch tỉnh',\n"
    "         title = 'Chủ tịch {unit}' }\n"
    "holder { id = 'department', tier = 'province', name = 'Sở',\n"
    "         title = 'Sở của {unit}' }\n"
    "holder { id = 'ward', tier = 'commune', name = 'UBND xã',\n"
    "         title = 'Ủy ban nhân dân {unit}' }\n"
    "holder { id = 'district', tier = 'district', name = 'UBND huyện',\n"
    "         valid_to = '2025-07-01' }\n"
    "holder { id = 'stranger', tier = 'central', name = 'Bộ khác',\n"
    "         outside = true }\n"
    "holder { id = 'some_body', tier = 'central', name = 'Trung ương',\n"
    "         generic = true }\n"
    "instrument { id = 'law', kind = 'law', title = 'Luật', issuer = 'qh',\n"
    "             valid_from = '2020-01-01' }\n"
    "instrument { id = 'decree', kind = 'decree', title = 'NĐ', issuer = 'cp',\n"
    "             issued = '2025-06-12', valid_from = '2025-07-01' }\n"
    "instrument { id = 'decree2', kind = 'decree', title = 'NĐ 2',\n"
    "             issuer = 'cp', issued = '2026-02-01',\n"
    "             valid_from = '2026-03-01' }\n"
    "instrument { id = 'circular', kind = 'circular', title = 'TT',\n"
    "             issuer = 'bo', valid_from = '2025-07-01' }\n"
    "instrument { id = 'local', kind = 'provincial_decision', title = 'QĐ',\n"
    "             issuer = '22', valid_from = '2025-07-01' }\n"
    "instrument { id = 'undated', kind = 'decree', title = 'NĐ 3' }\n"
    "subject { id = 's', field = 'f', name = 'Việc S',\n"
    "          actions = { 'issue', 'amend', 'revoke' } }\n"
    "subject { id = 't', field = 'f', name = 'Việc T',\n"
    "          actions = { 'issue' } }\n";
/* clang-format on */

#define RULE_OF(power)                                                         \
    "power = { " power " }, confidence = 'text', facts = { 'F1' }, "
#define RULE RULE_OF("'s', 'issue'")
/* An origin of s:issue; the rest are keys in Lua. */
#define ORIGIN(id, basis, holder, rest)                                        \
    "origin { id = '" id "', basis = instrument '" basis "', " RULE            \
    "holder = " holder ", " rest " }\n"
#define TRANSFER(id, basis, from, to, rest)                                    \
    "transfer { id = '" id "', basis = instrument '" basis "', " RULE          \
    "from = '" from "', to = '" to "', mode = 'devolution', " rest " }\n"

/* A folder "rules" with the vocabulary in it. */
static inline const char *make_rules(struct folder *f)
{
    const char *rules = in(f, "rules");
    cr_assert_eq(mkdir(rules, 0700), 0);
    put(f, "rules/0.lua", vocabulary);
    return rules;
}

static inline cn_engine *open_engine(const char *rules, const char *catalogue)
{
    const struct cn_options options = {.rules = rules, .catalogue = catalogue};
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    enum cn_status status = cn_engine_open(&options, &engine, &err);
    cr_assert_eq(status, CN_OK, "%s:%d: %s", err.file, err.line, err.message);
    return engine;
}

/* An engine over the vocabulary and some rules. */
static inline cn_engine *open_text(struct folder *f, const char *rules)
{
    const char *path = make_rules(f);
    put(f, "rules/1.lua", rules);
    return open_engine(path, NULL);
}

static inline cn_date day(const char *text)
{
    cn_date out = 0;
    cr_assert(cn_date_parse(text, &out), "%s", text);
    return out;
}

/* A case from words: "s:issue 2025-07-01 flag=true on=2026-01-01 at=20". A
 * procedure is "P=id"; "at" is where it is presented. */
static inline struct cn_case make_case(const cn_snapshot *s, const char *words)
{
    struct cn_case c;
    struct cn_error err = {0};
    char copy[512];
    char *rest = NULL;
    cn_case_init(&c, 0);
    cr_assert_lt(snprintf(copy, sizeof copy, "%s", words), sizeof copy);
    for (char *word = strtok_r(copy, " ", &rest); word;
         word = strtok_r(NULL, " ", &rest)) {
        char *value = strchr(word, '=');
        cn_date date = 0;
        if (!value && cn_date_parse(word, &date)) {
            c.received = c.on = date;
        } else if (!value) {
            c.power = cn_power_find(s, word);
            cr_assert_neq(c.power, CN_NONE, "no power %s", word);
        } else if (strncmp(word, "P=", 2) == 0) {
            c.procedure = cn_procedure_find(s, value + 1);
            cr_assert_neq(c.procedure, CN_NONE, "no procedure %s", value + 1);
        } else if (strncmp(word, "on=", 3) == 0) {
            c.on = day(value + 1);
        } else if (strncmp(word, "at=", 3) == 0) {
            cr_assert_eq(cn_unit_find(s, value + 1, CN_LEVEL_ANY, CN_NONE,
                                      c.received, 1, &c.presented),
                         1, "no unit %s", value + 1);
        } else {
            *value++ = '\0';
            cr_assert_eq(cn_case_set(s, &c, word, value, &err), CN_OK, "%s",
                         err.message);
        }
    }
    return c;
}

static inline cn_answer *explain(const cn_snapshot *s, const struct cn_case *c)
{
    struct cn_error err = {0};
    cn_answer *answer = NULL;
    cr_assert_eq(cn_explain(s, c, CN_LANG_VI, &answer, &err), CN_OK, "%s",
                 err.message);
    return answer;
}

/* "decided committee 20: o t" : outcome, holder, unit, chain; for needs the
 * facts instead of the chain, for a conflict its sides. */
static inline void put_decision(struct cn_strbuf *out, const cn_snapshot *s,
                                const struct cn_decision *d)
{
    struct cn_unit_info unit;
    cn_strbuf_puts(out, cn_outcome_name(d->outcome));
    if (d->holder) {
        cn_strbuf_printf(out, " %s", d->holder);
    }
    if (cn_unit_get(s, d->unit, &unit)) {
        cn_strbuf_printf(out, " %s", unit.code);
    }
    cn_strbuf_puts(out, ":");
    for (int i = 0; i < d->n_needs; i++) {
        cn_strbuf_printf(out, " %s", d->needs[i].fact);
    }
    for (int i = 0; i < d->n_conflict; i++) {
        cn_strbuf_printf(out, " %s", d->conflict[i].link.rule);
    }
    bool lists = d->n_needs > 0 || d->n_conflict > 0;
    for (int i = 0; i < d->n_chain && !lists; i++) {
        cn_strbuf_printf(out, " %s", d->chain[i].rule);
    }
}

static inline bool same_or_none(const char *a, const char *b)
{
    return (!a && !b) || (a && b && strcmp(a, b) == 0);
}

/* The decision that answers for an action, or the only one. */
static inline const struct cn_decision *decision_of(const cn_answer *answer,
                                                    const char *action)
{
    for (int i = 0; i < cn_answer_count(answer); i++) {
        const struct cn_decision *d = cn_answer_at(answer, i);
        for (int a = 0; a < d->n_actions; a++) {
            if (action && strcmp(d->actions[a], action) == 0) {
                return d;
            }
        }
    }
    cr_assert_eq(cn_answer_count(answer), 1);
    return cn_answer_at(answer, 0);
}

/* The fast answer says what the full one says, for every action. */
static inline void check_route(const cn_snapshot *s, const struct cn_case *c,
                               const cn_answer *answer)
{
    struct cn_verdict verdicts[CN_ACTIONS_MAX];
    int n = cn_route(s, c, verdicts, CN_ACTIONS_MAX);
    cr_assert_geq(n, cn_answer_count(answer));
    for (int i = 0; i < n; i++) {
        const struct cn_verdict *v = &verdicts[i];
        struct cn_power_info power = {.action = NULL};
        struct cn_holder_info holder = {.id = NULL};
        (void)cn_power_get(s, v->power, CN_LANG_VI, &power);
        const struct cn_decision *d = decision_of(answer, power.action);
        (void)cn_holder_get(s, v->holder, CN_LANG_VI, &holder);
        cr_assert_eq(v->outcome, d->outcome, "%d, not %d", v->outcome,
                     d->outcome);
        cr_assert_eq(v->tier, d->tier);
        cr_assert(same_or_none(holder.id, d->holder));
        cr_assert_eq(v->unit, d->unit);
        int rules[64];
        int links = cn_chain_rules(s, v->chain, 64, rules);
        if (d->outcome == CN_DECIDED) {
            cr_assert_eq(links, d->n_chain);
            cr_assert_str_eq(cn_rule_id(s, v->rule), d->chain[links - 1].rule);
        }
        for (int r = 0; r < links && d->outcome == CN_DECIDED; r++) {
            cr_assert_str_eq(cn_rule_id(s, rules[r]), d->chain[r].rule);
        }
    }
}

/* All decisions of a case as one line, joined by " | "; the caller frees. */
static inline void answer_line(const cn_snapshot *s, const char *words,
                               struct cn_strbuf *out)
{
    struct cn_case c = make_case(s, words);
    cn_answer *answer = explain(s, &c);
    check_route(s, &c, answer);
    cn_strbuf_init(out, 4096);
    for (int i = 0; i < cn_answer_count(answer); i++) {
        cn_strbuf_puts(out, i > 0 ? " | " : "");
        put_decision(out, s, cn_answer_at(answer, i));
    }
    cn_answer_free(answer);
}

static inline void check_line(const cn_snapshot *s, const char *words,
                              const char *want)
{
    struct cn_strbuf got;
    answer_line(s, words, &got);
    cr_assert_str_eq(got.text, want, "'%s' gave '%s', not '%s'", words,
                     got.text, want);
    cn_strbuf_release(&got);
}

struct line {
    const char *words, *want;
};

#define CHECK_LINES(snapshot, lines)                                           \
    for (size_t i_ = 0; i_ < sizeof(lines) / sizeof *(lines); i_++) {          \
        check_line((snapshot), (lines)[i_].words, (lines)[i_].want);           \
    }

#endif
