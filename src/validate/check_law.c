/* SPDX-License-Identifier: MIT
 *
 * check_law.c: tier, body and legal basis of a row against the rules. A row is
 * called wrong only where every action is decided, or would be whatever the
 * facts of a dossier, nothing rests on a weak source, and what it names can
 * neither decide nor handle.
 */
#include <string.h>

#include "validate.h"

/* ---- what is not decided ------------------------------------------------- */

static void say_action(struct cn_validating *v, const struct cn_law *law,
                       const struct cn_decision *d)
{
    if (cn_answer_count(law->answer) > 1 && d->action_label) {
        CN_VALIDATE_SAY(v, &v->why, " (việc: {1})", " (action: {1})",
                        d->action_label);
    }
}

static void say_needs(struct cn_validating *v, const struct cn_decision *d)
{
    for (int i = 0; i < d->n_needs; i++) {
        cn_strbuf_puts(&v->should, i > 0 ? ", " : "");
        cn_strbuf_puts(&v->should, d->needs[i].fact);
        cn_strbuf_puts(&v->why, i > 0 ? " " : "");
        cn_strbuf_puts(&v->why,
                       d->needs[i].question ? d->needs[i].question : "");
    }
}

static enum cn_validate_kind kind_of(enum cn_outcome outcome)
{
    switch (outcome) {
    case CN_NEEDS_FACTS:
        return CN_V_NEEDS_FACTS;
    case CN_NO_AUTHORITY:
        return CN_V_NO_AUTHORITY;
    case CN_CONFLICT:
        return CN_V_LAW_CONFLICT;
    case CN_ABOLISHED:
        return CN_V_ABOLISHED;
    case CN_OUT_OF_SCOPE:
        return CN_V_OTHER_MINISTRY;
    case CN_NOT_FOUND:
        return CN_V_NOT_YET;
    case CN_DECIDED:
    case CN_UNKNOWN:
    case CN_N_OUTCOME:
    default:
        return CN_V_LAW_UNKNOWN;
    }
}

/* Tells each outcome once. */
static void tell_undecided(struct cn_validating *v, struct cn_claim *claim,
                           const struct cn_law *law)
{
    unsigned told = 1U << CN_DECIDED;
    for (int i = 0; i < cn_answer_count(law->answer); i++) {
        const struct cn_decision *d = cn_answer_at(law->answer, i);
        if (told & (1U << d->outcome)) {
            continue;
        }
        told |= 1U << d->outcome;
        if (d->outcome == CN_NEEDS_FACTS) {
            say_needs(v, d);
        } else {
            cn_strbuf_puts(&v->why, d->reason);
        }
        say_action(v, law, d);
        cn_strbuf_puts(&v->there, claim->cell[CN_H_CODE]);
        (void)cn_found(v, kind_of(d->outcome), claim, CN_H_CODE);
    }
}

/* ---- what is decided ----------------------------------------------------- */

static const char *holder_name(struct cn_validating *v, const char *id)
{
    struct cn_holder_info info;
    int holder = id ? cn_holder_find(v->snapshot, id) : CN_NONE;
    return cn_holder_get(v->snapshot, holder, v->lang, &info) ? info.name : "";
}

/* Every decided action, by who decides; who handles follows. */
static void say_bodies(struct cn_validating *v, const struct cn_law *law)
{
    for (size_t i = 0; i < law->n; i++) {
        struct cn_holder_info info;
        if (cn_holder_get(v->snapshot, law->holder[i], v->lang, &info)) {
            CN_VALIDATE_FILL(&v->should, i > 0 ? "; {1} ({2})" : "{1} ({2})",
                             info.name, cn_tier_label(info.tier, v->lang));
        }
    }
}

static void say_decider(struct cn_validating *v, const struct cn_decision *d)
{
    const char *handler = holder_name(v, d->handler.holder);
    CN_VALIDATE_SAY(v, &v->why, "{1} quyết định", "{1} decides",
                    holder_name(v, d->holder));
    if (handler[0] != '\0') {
        CN_VALIDATE_SAY(v, &v->why, ", {1} thụ lý", ", {1} handles", handler);
    }
}

/* What would be wrong if the law were certain is not established here; that
 * it depends on facts was told. */
static void tell_uncertain(struct cn_validating *v, struct cn_claim *claim,
                           const struct cn_law *law, enum cn_heading at,
                           const char *vi, const char *en)
{
    if (law->open) {
        return;
    }
    cn_strbuf_puts(&v->there, claim->cell[at]);
    CN_VALIDATE_SAY(v, &v->why, vi, en, NULL);
    cn_found_law(cn_found(v, CN_V_LAW_UNKNOWN, claim, at), law);
}

/* Why none of those tiers is right. */
static void say_why(struct cn_validating *v, const struct cn_law *law,
                    unsigned wrong)
{
    if (law->open) {
        CN_VALIDATE_SAY(v, &v->why, "không trường hợp nào thuộc ",
                        "in no case does it belong to the tier: ", NULL);
        cn_validate_tiers(v, &v->why, wrong);
    } else {
        say_decider(v, law->shown);
    }
}

static void check_tier(struct cn_validating *v, struct cn_claim *claim,
                       const struct cn_law *law)
{
    enum cn_heading at = claim->places_tier ? CN_H_TIER : CN_N_HEADING;
    if (claim->body_tier || !(claim->tiers & ~law->tiers)) {
        return; /* what only the body tells is told of the body */
    }
    if (law->weak) {
        tell_uncertain(v, claim, law, at == CN_H_TIER ? at : CN_H_CODE,
                       "nguồn yếu cho biết cấp khác; chưa đủ để kết luận",
                       "a weak source gives another tier; not enough to say");
        return;
    }
    if (at == CN_H_TIER) {
        cn_strbuf_puts(&v->there, claim->cell[CN_H_TIER]);
    } else {
        cn_validate_tiers(v, &v->there, claim->tiers);
    }
    cn_validate_tiers(v, &v->should, law->tiers);
    say_why(v, law, claim->tiers & ~law->tiers);
    cn_found_law(
        cn_found(v,
                 claim->tiers & law->tiers ? CN_V_TWO_TIERS : CN_V_WRONG_TIER,
                 claim, at),
        law);
}

static bool accepts(const struct cn_law *law, const struct cn_body *body)
{
    for (int i = 0; i < body->n; i++) {
        for (size_t j = 0; j < law->n; j++) {
            if (body->holder[i] == law->holder[j]) {
                return true;
            }
        }
    }
    return false;
}

/* One body is right and another is of a tier that has no part in it. */
static void check_second_body(struct cn_validating *v, struct cn_claim *claim,
                              const struct cn_law *law)
{
    bool told = !claim->body_tier && (claim->tiers & ~law->tiers) != 0;
    if (told || !(claim->body->named & ~law->tiers)) {
        return;
    }
    if (law->weak) {
        tell_uncertain(v, claim, law, CN_H_BODY,
                       "nguồn yếu cho biết chỉ một cấp; chưa đủ để kết luận",
                       "a weak source gives one tier only; not enough to say");
        return;
    }
    if (law->handler_open) {
        tell_uncertain(
            v, claim, law, CN_H_BODY,
            "có cơ quan của cấp không quyết định; ai thụ lý thì chưa "
            "xác lập",
            "one of the bodies is of a tier that does not decide; "
            "who handles is not established");
        return;
    }
    cn_strbuf_puts(&v->there, claim->cell[CN_H_BODY]);
    say_bodies(v, law);
    say_why(v, law, claim->body->named & ~law->tiers);
    cn_found_law(cn_found(v, CN_V_TWO_TIERS, claim, CN_H_BODY), law);
}

static void check_body(struct cn_validating *v, struct cn_claim *claim,
                       const struct cn_law *law)
{
    const struct cn_body *body = claim->body;
    if (!body || !body->understood) {
        return;
    }
    if (accepts(law, body)) {
        check_second_body(v, claim, law);
        return;
    }
    bool same_tier = (body->tiers & law->tiers) != 0;
    if (law->weak) {
        tell_uncertain(v, claim, law, CN_H_BODY,
                       "nguồn yếu cho biết cơ quan khác; chưa đủ để kết luận",
                       "a weak source gives another body; not enough to say");
        return;
    }
    if (same_tier && law->generic) {
        tell_uncertain(v, claim, law, CN_H_BODY,
                       "đã rõ cấp, chưa xác lập được cơ quan quyết định",
                       "the tier is known; which body decides is not "
                       "established");
        return;
    }
    if (same_tier && law->handler_open) {
        tell_uncertain(v, claim, law, CN_H_BODY,
                       "cơ quan này không quyết định; ai thụ lý thì chưa xác "
                       "lập",
                       "this body does not decide; who handles is not "
                       "established");
        return;
    }
    cn_strbuf_puts(&v->there, claim->cell[CN_H_BODY]);
    say_bodies(v, law);
    if (law->open) {
        CN_VALIDATE_SAY(
            v, &v->why,
            "không trường hợp nào cơ quan này quyết định hoặc thụ lý",
            "in no case does this body decide or handle it", NULL);
    } else {
        say_decider(v, law->shown);
    }
    cn_found_law(cn_found(v, CN_V_WRONG_BODY, claim, CN_H_BODY), law);
}

void cn_validate_law(struct cn_validating *v, struct cn_claim *claim)
{
    if (claim->procedure == CN_NONE || !claim->sure) {
        return;
    }
    const struct cn_law *law = cn_law_of(v, claim->procedure, claim->province);
    if (!law) {
        return;
    }
    if (law->open) {
        tell_undecided(v, claim, law);
    }
    if (law->unsettled) {
        return;
    }
    check_tier(v, claim, law);
    check_body(v, claim, law);
}

/* ---- legal basis --------------------------------------------------------- */

/* The first instrument cited that is not in force that day, or CN_NONE. */
static int find_ended(struct cn_validating *v, const int *cited)
{
    for (; *cited != CN_NONE; cited++) {
        const struct cn_ix_instrument *in = &v->ix->instruments[*cited];
        if (v->options->on < in->from || v->options->on >= in->to) {
            return *cited;
        }
    }
    return CN_NONE;
}

static void tell_ended(struct cn_validating *v, struct cn_claim *claim,
                       int ended)
{
    char day[11];
    const struct cn_ix_instrument *in = &v->ix->instruments[ended];
    const char *id = cn_index_text(v->ix, in->id);
    const char *title = cn_index_text(v->ix, in->title.text[v->lang]);
    const struct cn_law *law =
        claim->procedure != CN_NONE && claim->sure
            ? cn_law_of(v, claim->procedure, claim->province)
            : NULL;
    cn_strbuf_puts(&v->there, claim->cell[CN_H_BASIS]);
    if (v->options->on >= in->to) {
        CN_VALIDATE_SAY(v, &v->why, "{1} ({2}) hết hiệu lực từ {3}",
                        "{1} ({2}) ended on {3}", id, title,
                        cn_validate_day(v, in->to, day));
    } else {
        CN_VALIDATE_SAY(v, &v->why, "{1} ({2}) chỉ có hiệu lực từ {3}",
                        "{1} ({2}) is in force only from {3}", id, title,
                        cn_validate_day(v, in->from, day));
    }
    cn_found_decision(cn_found(v, CN_V_BASIS_ENDED, claim, CN_H_BASIS),
                      law && !law->open ? law->shown : NULL);
}

void cn_validate_basis(struct cn_validating *v, struct cn_claim *claim)
{
    const char *text = claim->cell[CN_H_BASIS];
    if (v->headings.column[CN_H_BASIS] == CN_NONE) {
        return;
    }
    if (text[0] == '\0') {
        (void)cn_found(v, CN_V_BASIS_MISSING, claim, CN_H_BASIS);
        return;
    }
    const int *cited = cn_basis_read(v, text);
    int ended = cited ? find_ended(v, cited) : CN_NONE;
    if (ended != CN_NONE) {
        tell_ended(v, claim, ended);
    }
}
