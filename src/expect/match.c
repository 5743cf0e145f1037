/* SPDX-License-Identifier: MIT
 *
 * match.c: a decision field by field beside what is expected of it. Every
 * field is a list of texts: single ones of one element, empty ones of none.
 */
#include <string.h>

#include "../base/error.h"
#include "../base/text.h"
#include "tests.h"

#define JOINED_MAX ((size_t)64 * 1024)

/* What a decision has in a field. */
struct texts {
    struct cn_arena *arena;
    const char **items;
    int n;
};

static void add(struct texts *out, const char *text)
{
    if (text && text[0] != '\0') {
        out->items[out->n++] = text;
    }
}

static void add_date(struct texts *out, cn_date date)
{
    char buf[11];
    const char *text = cn_date_format(date, buf);
    add(out, cn_arena_copy(out->arena, text, strlen(text)));
}

static int most(const struct cn_decision *d)
{
    return 2 + d->n_receivers + d->n_chain + d->n_needs + d->n_why_not +
           d->n_conflict + d->n_caveats;
}

static void add_next(struct texts *out, const struct cn_decision *d,
                     enum cn_field field)
{
    bool decided = d->next_outcome == CN_DECIDED;
    if (!d->has_next) {
        return;
    }
    if (field == CN_FIELD_NEXT || field == CN_FIELD_NEXT_ON) {
        add_date(out, d->next_on);
    } else if (field == CN_FIELD_NEXT_OUTCOME) {
        add(out, cn_outcome_name(d->next_outcome));
    } else if (field == CN_FIELD_NEXT_TIER) {
        add(out, decided ? cn_tier_name(d->next_tier) : NULL);
    } else {
        add(out, decided ? d->next_holder : NULL);
    }
}

static void add_list(struct texts *out, const struct cn_decision *d,
                     enum cn_field field)
{
    for (int i = 0; field == CN_FIELD_RECEIVERS && i < d->n_receivers; i++) {
        const struct cn_role *role = &d->receivers[i];
        add(out, role->authority ? role->authority : role->holder);
    }
    for (int i = 0; field == CN_FIELD_CHAIN && i < d->n_chain; i++) {
        add(out, d->chain[i].rule);
    }
    for (int i = 0; field == CN_FIELD_NEEDS && i < d->n_needs; i++) {
        add(out, d->needs[i].fact);
    }
    for (int i = 0; field == CN_FIELD_WHY_NOT && i < d->n_why_not; i++) {
        add(out, d->why_not[i].holder);
    }
    for (int i = 0; field == CN_FIELD_CONFLICT && i < d->n_conflict; i++) {
        add(out, d->conflict[i].link.rule);
    }
    for (int i = 0; field == CN_FIELD_CAVEATS && i < d->n_caveats; i++) {
        add(out, d->caveats[i]);
    }
}

static void add_unit(struct texts *out, const cn_snapshot *snapshot, int unit)
{
    struct cn_unit_info info;
    if (unit != CN_NONE && cn_unit_get(snapshot, unit, &info)) {
        add(out, info.code);
    }
}

/* As the JSON of a decision has it: null unless decided. */
static void get(struct texts *out, const cn_snapshot *snapshot,
                const struct cn_decision *d, enum cn_field field)
{
    bool decided = d->outcome == CN_DECIDED;
    switch (field) {
    case CN_FIELD_OUTCOME:
        add(out, cn_outcome_name(d->outcome));
        break;
    case CN_FIELD_TIER:
        add(out, decided ? cn_tier_name(d->tier) : NULL);
        break;
    case CN_FIELD_HOLDER:
        add(out, decided ? d->holder : NULL);
        break;
    case CN_FIELD_AUTHORITY:
        add(out, decided ? d->authority : NULL);
        break;
    case CN_FIELD_UNIT:
        add_unit(out, snapshot, decided ? d->unit : CN_NONE);
        break;
    case CN_FIELD_PLACE:
        add(out, d->place);
        break;
    case CN_FIELD_HANDLER:
        add(out, d->handler.holder);
        break;
    case CN_FIELD_VALID_FROM:
        add_date(out, d->valid_from);
        break;
    case CN_FIELD_VALID_TO:
        add_date(out, d->valid_to);
        break;
    case CN_FIELD_NEXT:
    case CN_FIELD_NEXT_ON:
    case CN_FIELD_NEXT_OUTCOME:
    case CN_FIELD_NEXT_TIER:
    case CN_FIELD_NEXT_HOLDER:
        add_next(out, d, field);
        break;
    case CN_FIELD_REASON:
        add(out, d->reason);
        break;
    case CN_FIELD_CONFIDENCE:
        add(out, cn_confidence_name(d->confidence));
        break;
    case CN_FIELD_RECEIVERS:
    case CN_FIELD_CHAIN:
    case CN_FIELD_NEEDS:
    case CN_FIELD_WHY_NOT:
    case CN_FIELD_CONFLICT:
    case CN_FIELD_CAVEATS:
    case CN_N_FIELD:
    default:
        add_list(out, d, field);
    }
}

/* ---- comparing ---------------------------------------------------------- */

static bool has(const struct texts *got, const char *text)
{
    for (int i = 0; i < got->n; i++) {
        if (strcmp(got->items[i], text) == 0) {
            return true;
        }
    }
    return false;
}

static bool fits(const struct cn_tests *tests, const struct cn_wanted *wanted,
                 const struct texts *got)
{
    enum cn_field_shape shape = cn_field_row(wanted->field)->shape;
    bool part = (shape == CN_FIELD_IS_IDS || shape == CN_FIELD_IS_TEXTS) &&
                wanted->n > 0;
    bool same = part || wanted->n == got->n;
    for (int i = 0; same && i < wanted->n; i++) {
        const char *text = TEXT(tests, wanted->values[i]);
        same = part ? has(got, text) : strcmp(text, got->items[i]) == 0;
    }
    return same;
}

static void add_fault(const struct cn_tests *tests, struct faults *faults,
                      const struct cn_wanted *wanted, const struct texts *got)
{
    struct cn_strbuf want, have;
    cn_strbuf_init(&want, JOINED_MAX);
    cn_strbuf_init(&have, JOINED_MAX);
    for (int i = 0; i < wanted->n; i++) {
        cn_strbuf_puts(&want, i > 0 ? ", " : "");
        cn_strbuf_puts(&want, TEXT(tests, wanted->values[i]));
    }
    for (int i = 0; i < got->n; i++) {
        cn_strbuf_puts(&have, i > 0 ? ", " : "");
        cn_strbuf_puts(&have, got->items[i]);
    }
    cn_faults_add(faults, cn_field_row(wanted->field)->name, want.text,
                  have.text, false);
    cn_strbuf_release(&want);
    cn_strbuf_release(&have);
}

static void match_one(const struct cn_tests *tests, const cn_snapshot *snapshot,
                      const struct cn_gives *gives, const struct cn_decision *d,
                      struct faults *faults)
{
    struct texts got = {.arena = faults->arena};
    got.items = CN_ARENA_NEW(faults->arena, const char *, most(d));
    for (int i = 0; got.items && i < gives->n_wanted; i++) {
        got.n = 0;
        get(&got, snapshot, d, gives->wanted[i].field);
        if (!fits(tests, &gives->wanted[i], &got)) {
            add_fault(tests, faults, &gives->wanted[i], &got);
        }
    }
}

static bool answers_for(const struct cn_decision *d, const char *action)
{
    bool any = action[0] == '\0';
    for (int i = 0; !any && i < d->n_actions; i++) {
        any = strcmp(d->actions[i], action) == 0;
    }
    return any;
}

void cn_test_match(const struct cn_tests *tests, const struct cn_expect *expect,
                   const cn_snapshot *snapshot, const cn_answer *answer,
                   struct faults *faults)
{
    int n = cn_answer_count(answer);
    for (int g = 0; g < expect->n_gives; g++) {
        const struct cn_gives *gives = &expect->gives[g];
        const char *action = TEXT(tests, gives->action);
        bool met = false;
        for (int i = 0; i < n; i++) {
            const struct cn_decision *d = cn_answer_at(answer, i);
            if (answers_for(d, action)) {
                met = true;
                match_one(tests, snapshot, gives, d, faults);
            }
        }
        if (!met) {
            cn_faults_add(faults, "action", action,
                          "no decision is about this action", true);
        }
    }
}

/* ---- faults ------------------------------------------------------------- */

void cn_faults_init(struct faults *faults, struct cn_arena *arena)
{
    *faults = (struct faults){.arena = arena};
}

void cn_faults_add(struct faults *faults, const char *field, const char *want,
                   const char *got, bool senseless)
{
    if (!faults->items) {
        faults->items =
            CN_ARENA_NEW(faults->arena, struct cn_test_fault, FAULTS_MAX);
        faults->max = faults->items ? FAULTS_MAX : 0;
    }
    struct cn_test_fault fault = {
        .field = cn_arena_copy(faults->arena, field, strlen(field)),
        .want = cn_arena_copy(faults->arena, want, strlen(want)),
        .got = cn_arena_copy(faults->arena, got, strlen(got)),
        .senseless = senseless,
    };
    for (int i = 0; i < faults->n; i++) {
        const struct cn_test_fault *old = &faults->items[i];
        if (fault.field && fault.got && fault.want &&
            strcmp(old->field, fault.field) == 0 &&
            strcmp(old->got, fault.got) == 0 &&
            strcmp(old->want, fault.want) == 0) {
            return; /* said of another decision already */
        }
    }
    if (faults->n < faults->max && fault.field && fault.want && fault.got) {
        faults->items[faults->n++] = fault;
    }
}
