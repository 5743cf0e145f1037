/* SPDX-License-Identifier: MIT
 *
 * What `validate` lets a list state, against every dossier there may be: each
 * procedure of the catalogue is listed at each tier and with each body. A tier
 * must be called wrong exactly where no dossier of that province makes it
 * right, a body only there. The dossiers are made up here, answer by answer
 * and at random; nothing that `validate` gathers its answers with is used.
 */
#include "rules_help.h"

#include "../../src/core/snapshot.h"

#define TIERS_TEST   4
#define HOLDERS_TEST 256
#define RANDOM_TEST  40 /* dossiers with every fact, a procedure */
#define GIVEN_MAX    64 /* facts that one answer after another asks for */
#define BIT(tier)    (1U << (tier))

struct possible { /* what the dossiers about one procedure lead to */
    unsigned tiers;
    unsigned vague; /* tiers at which some body is not established */
    bool holder[HOLDERS_TEST];
    bool never; /* a row about it is not to be called wrong */
    bool needs; /* it takes facts to tell */
};

struct trial {
    const cn_snapshot *snapshot;
    const char *list; /* where it is written */
    cn_date on;
    int province;
    struct possible *possible; /* by procedure */
};

static struct folder dir;

/* ---- every dossier ------------------------------------------------------- */

static void visit(const struct trial *t, const struct cn_case *c,
                  struct possible *out, int depth);

static void visit_places(const struct trial *t, const struct cn_case *c,
                         struct possible *out, int depth)
{
    const struct cn_index *ix = t->snapshot->index;
    for (int u = 0; u < ix->n_units; u++) {
        const struct cn_ix_unit *unit = &ix->units[u];
        struct cn_case next = *c;
        if (unit->parent == u && unit->from <= t->on && t->on < unit->to) {
            next.presented = u;
            visit(t, &next, out, depth);
        }
    }
}

/* A number inside the class that a need names. */
static const char *inside(const char *value, char buf[64])
{
    if (*value == '<') {
        (void)snprintf(buf, 64, "%.3f", strtod(value + 1, NULL) - 0.001);
    } else if (*value == '>') {
        (void)snprintf(buf, 64, "%.*s", (int)strcspn(value + 2, " "),
                       value + 2);
    } else {
        return value;
    }
    return buf;
}

static void visit_values(const struct trial *t, const struct cn_case *c,
                         const struct cn_need *need, struct possible *out,
                         int depth)
{
    char buf[64];
    struct cn_error err = {.status = CN_OK};
    int fact = cn_fact_find(t->snapshot, need->fact);
    if (fact == CN_NONE || t->snapshot->index->facts[fact].place != CN_NONE) {
        visit_places(t, c, out, depth);
        return;
    }
    for (int i = 0; i < need->n_values; i++) {
        struct cn_case next = *c;
        cr_assert_eq(cn_case_set(t->snapshot, &next, need->fact,
                                 inside(need->values[i], buf), &err),
                     CN_OK, "%s", err.message);
        visit(t, &next, out, depth);
    }
}

static void add_holder(const struct trial *t, const char *id,
                       struct possible *out)
{
    int holder = id ? cn_holder_find(t->snapshot, id) : CN_NONE;
    if (holder != CN_NONE) {
        const struct cn_ix_holder *h = &t->snapshot->index->holders[holder];
        cr_assert_lt(holder, HOLDERS_TEST);
        out->holder[holder] = true;
        out->tiers |= BIT(h->tier);
        out->vague |= h->generic ? BIT(h->tier) : 0;
    }
}

static void add_decision(const struct trial *t, const struct cn_decision *d,
                         struct possible *out)
{
    out->never = out->never || d->confidence == CN_WEAK;
    if (d->outcome == CN_DECIDED) {
        add_holder(t, d->holder, out);
        add_holder(t, d->handler.holder, out);
        out->vague |= d->handler.holder ? 0 : BIT(d->tier);
    } else if (d->outcome != CN_NEEDS_FACTS) {
        out->never = true;
    }
}

static void visit(const struct trial *t, const struct cn_case *c,
                  struct possible *out, int depth)
{
    struct cn_error err = {.status = CN_OK};
    cn_answer *answer = NULL;
    const struct cn_need *need = NULL;
    cr_assert_eq(cn_explain(t->snapshot, c, CN_LANG_VI, &answer, &err), CN_OK,
                 "%s", err.message);
    cr_assert_lt(depth, GIVEN_MAX);
    for (int i = 0; i < cn_answer_count(answer); i++) {
        const struct cn_decision *d = cn_answer_at(answer, i);
        add_decision(t, d, out);
        if (!need && d->outcome == CN_NEEDS_FACTS) {
            need = &d->needs[0];
        }
    }
    if (need) {
        out->needs = true;
        visit_values(t, c, need, out, depth + 1);
    }
    cn_answer_free(answer);
}

static uint32_t dice(uint64_t *seed, uint32_t sides)
{
    *seed = *seed * 6364136223846793005U + 1442695040888963407U;
    return (uint32_t)((*seed >> 33) % sides);
}

/* Every fact at random but those that the procedure fixes. */
static void give_random(const cn_snapshot *snapshot, struct cn_case *c,
                        uint64_t *seed)
{
    const struct cn_index *ix = snapshot->index;
    struct cn_ix_range presets = ix->procedures[c->procedure].presets;
    for (int f = 0; f < ix->n_facts; f++) {
        if (ix->facts[f].place == CN_NONE) {
            c->fact[f] = (uint8_t)dice(seed, (uint32_t)ix->facts[f].classes);
        }
    }
    for (int i = 0; i < presets.n; i++) {
        c->fact[ix->presets[presets.first + i].fact] =
            (uint8_t)ix->presets[presets.first + i].class;
    }
}

/* No decider is new, each being one walk down a diagram; who handles may rest
 * on facts that no decider needs. */
static void visit_random(const struct trial *t, struct cn_case c,
                         struct possible *out, uint64_t *seed)
{
    struct cn_verdict verdict[CN_ACTIONS_MAX];
    struct cn_error err = {.status = CN_OK};
    cn_answer *answer = NULL;
    give_random(t->snapshot, &c, seed);
    int n = cn_route(t->snapshot, &c, verdict, CN_ACTIONS_MAX);
    for (int i = 0; i < n; i++) {
        cr_assert(verdict[i].outcome == CN_DECIDED
                      ? out->holder[verdict[i].holder]
                      : out->never,
                  "a dossier was left out");
    }
    cr_assert_eq(cn_explain(t->snapshot, &c, CN_LANG_VI, &answer, &err), CN_OK,
                 "%s", err.message);
    for (int i = 0; i < cn_answer_count(answer); i++) {
        add_decision(t, cn_answer_at(answer, i), out);
    }
    cn_answer_free(answer);
}

static void find_possible(const struct trial *t)
{
    uint64_t seed = 20250701;
    int n = cn_counts(t->snapshot).procedures;
    for (int p = 0; p < n; p++) {
        struct cn_case c;
        struct possible *out = &t->possible[p];
        cn_case_init(&c, t->on);
        c.received = t->on;
        c.procedure = p;
        c.presented = t->province;
        *out = (struct possible){.tiers = 0};
        visit(t, &c, out, 0);
        bool more = out->needs && t->province != CN_NONE;
        for (int i = 0; i < RANDOM_TEST && more; i++) {
            visit_random(t, c, out, &seed);
        }
    }
}

/* ---- every row -----------------------------------------------------------
 */

static const enum cn_tier tiers[TIERS_TEST] = {
    CN_TIER_CENTRAL, CN_TIER_PROVINCE, CN_TIER_DISTRICT, CN_TIER_COMMUNE};

/* What row `i` of a procedure says. */
typedef const char *cell_fn(const struct trial *t, int i);

static const char *tier_cell(const struct trial *t, int i)
{
    (void)t;
    return cn_tier_label(tiers[i], CN_LANG_VI);
}

static const char *body_cell(const struct trial *t, int i)
{
    const struct cn_index *ix = t->snapshot->index;
    return cn_index_text(ix, ix->holders[i].name.text[CN_LANG_VI]);
}

/* Row 2 lists the first procedure with the first cell, and so on. */
static cn_validation *validate(const struct trial *t, const char *heading,
                               cell_fn *cell, int n)
{
    struct cn_error err = {.status = CN_OK};
    cn_validation *out = NULL;
    struct cn_validate_options options = {
        .file = t->list, .province = t->province, .on = t->on, .partial = true};
    int procedures = cn_counts(t->snapshot).procedures;
    FILE *f = fopen(options.file, "w");
    cr_assert(f);
    fprintf(f, "Mã TTHC,%s\n", heading);
    for (int i = 0; i < procedures * n; i++) {
        struct cn_procedure_info info;
        cr_assert(cn_procedure_get(t->snapshot, i / n, &info));
        fprintf(f, "%s,\"%s\"\n", info.code, cell(t, i % n));
    }
    cr_assert_eq(fclose(f), 0);
    cr_assert_eq(cn_validate(t->snapshot, &options, CN_LANG_VI, &out, &err),
                 CN_OK, "%s", err.message);
    cr_assert_eq(cn_validation_summary(out)->rows, procedures * n);
    return out;
}

/* The answers that a finding tells are those that the dossiers gave. */
static void check_told(const struct trial *t, const struct possible *p,
                       const struct cn_validate_finding *f)
{
    cr_expect_eq(f->n_possible > 0, p->needs, "%s", f->id);
    for (int i = 0; i < f->n_possible; i++) {
        const struct cn_validate_possible *told = &f->possible[i];
        int holder = cn_holder_find(t->snapshot, told->holder);
        cr_assert(holder != CN_NONE && p->holder[holder], "%s: %s", f->id,
                  told->holder);
        cr_expect(told->rule[0] != '\0' && told->basis.instrument[0] != '\0');
    }
}

/* Which rows are called wrong; *claims: how many of those need facts. */
static bool *find_wrong(const struct trial *t, const cn_validation *validation,
                        enum cn_validate_kind kind, int n, int *claims)
{
    bool *wrong =
        calloc((size_t)(cn_counts(t->snapshot).procedures * n), sizeof *wrong);
    cr_assert(wrong);
    for (int i = 0; i < cn_validation_count(validation); i++) {
        const struct cn_validate_finding *f = cn_validation_at(validation, i);
        if (f->kind == kind) {
            const struct possible *p = &t->possible[(f->line - 2) / n];
            wrong[f->line - 2] = true;
            *claims += p->needs;
            check_told(t, p, f);
        }
    }
    return wrong;
}

static int compare_tiers(const struct trial *t)
{
    int claims = 0;
    cn_validation *v = validate(t, "Cấp thực hiện", tier_cell, TIERS_TEST);
    bool *wrong = find_wrong(t, v, CN_V_WRONG_TIER, TIERS_TEST, &claims);
    for (int i = 0; i < cn_counts(t->snapshot).procedures * TIERS_TEST; i++) {
        const struct possible *p = &t->possible[i / TIERS_TEST];
        enum cn_tier tier = tiers[i % TIERS_TEST];
        bool right = p->never || (p->tiers & BIT(tier)) != 0;
        cr_expect_eq(wrong[i], !right, "row %d: %s is %s", i + 2,
                     cn_tier_name(tier), right ? "right" : "wrong");
    }
    cn_validation_free(v);
    free(wrong);
    return claims;
}

/* A name may be that of several bodies, so not every wrong one is called so. */
static int compare_bodies(const struct trial *t)
{
    int claims = 0;
    int n = cn_counts(t->snapshot).holders;
    cn_validation *v = validate(t, "Cơ quan thực hiện", body_cell, n);
    bool *wrong = find_wrong(t, v, CN_V_WRONG_BODY, n, &claims);
    for (int i = 0; i < cn_counts(t->snapshot).procedures * n; i++) {
        const struct possible *p = &t->possible[i / n];
        int tier = t->snapshot->index->holders[i % n].tier;
        bool may = p->never || p->holder[i % n] || (p->vague & BIT(tier)) != 0;
        cr_expect(!wrong[i] || !may, "row %d: %s", i + 2, body_cell(t, i % n));
    }
    cn_validation_free(v);
    free(wrong);
    return claims;
}

/* ---- lists ---------------------------------------------------------------
 */

/* What the dossiers of a province lead to; free its `possible`. */
static struct trial make_trial(const cn_snapshot *snapshot, const char *list,
                               const char *on, const char *province)
{
    struct trial t = {
        .snapshot = snapshot, .list = list, .on = day(on), .province = CN_NONE};
    if (province) {
        cr_assert_eq(cn_unit_find(snapshot, province, CN_LEVEL_PROVINCE,
                                  CN_NONE, t.on, 1, &t.province),
                     1);
    }
    t.possible =
        calloc((size_t)cn_counts(snapshot).procedures, sizeof *t.possible);
    cr_assert(t.possible);
    find_possible(&t);
    return t;
}

/* Every procedure gets a code, that no row of it is unsure. */
static void give_codes(const char *catalogue)
{
    sqlite3 *db = NULL;
    cr_assert_eq(sqlite3_open(catalogue, &db), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(db,
                              "UPDATE procedures SET code ="
                              " printf('9.%06d', key) WHERE code = ''",
                              NULL, NULL, NULL),
                 SQLITE_OK, "%s", sqlite3_errmsg(db));
    sqlite3_close(db);
}

static cn_engine *open_shipped(void)
{
    static const char *const fields[] = {
        "digital",   "high_tech",     "ip",      "post",
        "radiation", "radio",         "science", "standards",
        "startup",   "tech_transfer", "telecom",
    };
    const char *db = in(&dir, "catalogue.db");
    must_import(db, "fixtures/units.csv");
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        char path[128];
        (void)snprintf(path, sizeof path, "fixtures/procedures/%s.csv",
                       fields[i]);
        must_import(db, path);
    }
    give_codes(db);
    return open_engine("rules", db);
}

Test(validate_tiers, a_row_is_wrong_exactly_where_no_dossier_makes_it_right)
{
    static const char *const days[] = {"2025-03-01", "2025-07-01", "2025-10-01",
                                       "2026-03-01", "2026-08-01"};
    static const char *const provinces[] = {"20", "31", "56", "82", NULL};
    make_folder(&dir);
    cn_engine *engine = open_shipped();
    const cn_snapshot *snapshot = cn_engine_snapshot(engine);
    const char *list = in(&dir, "list.csv");
    for (size_t d = 0; d < sizeof days / sizeof *days; d++) {
        for (size_t p = 0; p < sizeof provinces / sizeof *provinces; p++) {
            struct trial t = make_trial(snapshot, list, days[d], provinces[p]);
            cr_expect_gt(compare_tiers(&t), 0, "%s", days[d]);
            cr_expect_gt(compare_bodies(&t), 0, "%s", days[d]);
            free(t.possible);
        }
    }
    cn_snapshot_release(snapshot);
    cn_engine_close(engine);
    remove_folder(&dir);
}

/* clang-format off */
#define OF(subject, action)                                                    \
    " basis = instrument 'law', power = { '" subject "', '" action "' },"       \
    " facts = { 'F1' }, "
#define GIVES(id, subject, action, holder, when)                               \
    "origin { id = '" id "'," OF(subject, action) "confidence = 'text',"        \
    " holder = '" holder "', when = { " when " } }\n"
/* One body where there is a flag, another where there is none. */
#define EITHER(id, subject, action, one, other)                                \
    GIVES(id "+", subject, action, one, "flag = true")                         \
    GIVES(id "-", subject, action, other, "flag = false")
#define SUBJECT(id)                                                            \
    "subject { id = '" id "', field = 'f', name = 'Việc', actions ="           \
    " { 'issue', 'amend', 'revoke' } }\n"

static const char own_rules[] =
    SUBJECT("a") EITHER("a", "a", "issue", "minister", "committee")
    SUBJECT("b") EITHER("b1", "b", "issue", "minister", "committee")
                 EITHER("b2", "b", "amend", "committee", "ward")
    SUBJECT("c") EITHER("c", "c", "issue", "minister", "committee")
    "handles { id = 'c.h'," OF("c", "issue") "confidence = 'text',"
    " by = 'ward', of = 'province', when = { lamp = true } }\n"
    SUBJECT("d") EITHER("d", "d", "issue", "minister", "committee")
    "unknown { id = 'd.u', power = { 'd', 'issue' }, reason = 'x',"
    " valid_from = '2025-01-01', when = { kind = 'c', lamp = true } }\n"
    SUBJECT("e") EITHER("e", "e", "issue", "minister", "committee")
    "transfer { id = 'e.t'," OF("e", "issue") "confidence = 'weak',"
    " from = 'committee', to = 'chair', mode = 'devolution',"
    " when = { lamp = true } }\n"
    SUBJECT("f") EITHER("f", "f", "issue", "committee", "chair")
    SUBJECT("g") EITHER("g", "g", "issue", "minister", "office")
    "transfer { id = 'g.t'," OF("g", "issue") "confidence = 'text',"
    " from = 'minister', to = 'department', mode = 'delegation',"
    " when = { lamp = true } }\n"
    SUBJECT("h") GIVES("h1", "h", "issue", "minister", "kind = 'a'")
                 GIVES("h2", "h", "issue", "committee", "kind = 'b'")
    SUBJECT("i") GIVES("i", "i", "issue", "minister", "lamp = true")
                 GIVES("j", "i", "issue", "committee", "flag = true")
                 GIVES("k", "i", "issue", "committee",
                       "flag = false, lamp = false")
    SUBJECT("m") EITHER("m", "m", "issue", "minister", "committee")
    "transfer { id = 'm.t'," OF("m", "issue") "confidence = 'text',"
    " from = 'committee', to = 'ward', mode = 'devolution',"
    " province = '22' }\n"
    SUBJECT("n") GIVES("n1", "n", "issue", "committee", "")
                 EITHER("n2", "n", "amend", "committee", "chair");

/* id, code, name, field, subject, actions, presets */
#define ROW(n, subject, actions, presets)                                      \
    "P" n ",1.0000" n ",Thủ tục " n ",f," subject "," actions "," presets       \
    ",,,,,,,,,text,,\n"
static const char own_procedures[] =
    P_HEADER
    ROW("01", "a", "issue", "")
    ROW("02", "b", "issue;amend", "")
    ROW("03", "c", "issue", "")
    ROW("04", "d", "issue", "")
    ROW("05", "e", "issue", "")
    ROW("06", "f", "issue", "")
    ROW("07", "g", "issue", "")
    ROW("08", "h", "issue", "")
    ROW("09", "i", "issue", "")
    ROW("10", "m", "issue", "")
    ROW("11", "n", "issue;amend", "")
    ROW("12", "n", "amend;revoke", "")
    ROW("13", "a", "issue", "flag=true");
/* clang-format on */

static const struct {
    const char *about, *province, *wrong;
} own_rows[] = {
    {"two tiers by a fact", "20", "district commune"},
    {"the action that comes second", "20", "district"},
    {"a body that handles in some cases", "20", "district"},
    {"not established in some case", "20", ""},
    {"a weak source in some case", "20", ""},
    {"one tier whatever the fact", "20", "central district commune"},
    {"a body that is delegated to in some cases", "20", "district commune"},
    {"nobody in some case", "20", ""},
    {"a conflict in some case", "20", ""},
    {"a tier of this province alone", "22", "province district"},
    {"one action needs no facts", "20", "central district commune"},
    {"one action is held by nobody", "20", ""},
    {"the procedure fixes the fact", "20", "province district commune"},
};

/* "district commune": the tiers at which a procedure is called wrong. */
static void put_wrong(const struct trial *t, int procedure,
                      struct cn_strbuf *out)
{
    int claims = 0;
    cn_validation *v = validate(t, "Cấp thực hiện", tier_cell, TIERS_TEST);
    bool *wrong = find_wrong(t, v, CN_V_WRONG_TIER, TIERS_TEST, &claims);
    for (int i = 0; i < TIERS_TEST; i++) {
        if (wrong[procedure * TIERS_TEST + i]) {
            cn_strbuf_printf(out, "%s%s", out->len > 0 ? " " : "",
                             cn_tier_name(tiers[i]));
        }
    }
    free(wrong);
    cn_validation_free(v);
}

Test(validate_tiers, no_tier_is_wrong_that_some_dossier_could_make_right)
{
    make_folder(&dir);
    const char *db = in(&dir, "c.db");
    const char *rules = make_rules(&dir);
    must_import(db, put(&dir, "p.csv", own_procedures));
    must_import(db, "fixtures/units.csv");
    put(&dir, "rules/1.lua", own_rules);
    cn_engine *engine = open_engine(rules, db);
    const cn_snapshot *snapshot = cn_engine_snapshot(engine);
    const char *list = in(&dir, "list.csv");
    for (size_t i = 0; i < sizeof own_rows / sizeof *own_rows; i++) {
        char code[16];
        struct cn_strbuf wrong;
        struct trial t =
            make_trial(snapshot, list, "2025-08-01", own_rows[i].province);
        (void)snprintf(code, sizeof code, "1.%06zu", i + 1);
        cn_strbuf_init(&wrong, TEXT_MAX);
        put_wrong(&t, cn_procedure_find(snapshot, code), &wrong);
        cr_expect_str_eq(wrong.text, own_rows[i].wrong, "%s: %s",
                         own_rows[i].about, wrong.text);
        cn_strbuf_release(&wrong);
        (void)compare_tiers(&t);
        (void)compare_bodies(&t);
        free(t.possible);
    }
    cn_snapshot_release(snapshot);
    cn_engine_close(engine);
    remove_folder(&dir);
}
