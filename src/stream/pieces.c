/* SPDX-License-Identifier: MIT
 *
 * pieces.c: verdicts and units put into words, once for each that is met; the
 * printer copies them from then on.
 */
#include <stdlib.h>

#include "../base/error.h"
#include "printer.h"
#include "put.h"

#define MESSAGE_MAX ((size_t)64 * 1024)
#define CHAIN_MAX   64

/* ---- units -------------------------------------------------------------- */

static enum cn_status make_unit(struct cn_unit_text *unit,
                                enum cn_stream_format format, const char *code,
                                struct cn_strbuf *text, struct cn_error *err)
{
    cn_strbuf_clear(text);
    cn_strbuf_puts(text, format == CN_STREAM_CSV ? "" : ",\"unit\":\"");
    cn_put_text(text, format, code);
    cn_strbuf_puts(text, format == CN_STREAM_CSV ? "" : "\"");
    if (text->failed) {
        return cn_fail(err, CN_E_NOMEM, "out of memory for a stream");
    }
    if (text->len > sizeof unit->text) {
        return cn_fail(err, CN_E_CATALOGUE,
                       "the code of unit \"%s\" is too long", code);
    }
    memcpy(unit->text, text->text, text->len);
    unit->len = (uint8_t)text->len;
    return CN_OK;
}

enum cn_status cn_unit_texts_init(struct cn_unit_texts *texts,
                                  const cn_snapshot *snapshot,
                                  enum cn_stream_format format,
                                  struct cn_error *err)
{
    int n = cn_counts(snapshot).units;
    struct cn_unit_info info;
    struct cn_strbuf text;
    enum cn_status status = CN_OK;
    texts->n_units = n;
    texts->unit = calloc((size_t)n + 1, sizeof *texts->unit);
    if (!texts->unit) {
        return cn_fail(err, CN_E_NOMEM, "out of memory for a stream");
    }
    cn_strbuf_init(&text, MESSAGE_MAX);
    for (int u = 0; u < n && status == CN_OK; u++) {
        if (cn_unit_get(snapshot, u, &info)) {
            status = make_unit(&texts->unit[u], format, info.code, &text, err);
        }
    }
    cn_strbuf_release(&text);
    return status;
}

void cn_unit_texts_release(struct cn_unit_texts *texts)
{
    free(texts->unit);
    texts->unit = NULL;
}

/* ---- verdicts ----------------------------------------------------------- */

/* "telecom.licence:issue;amend", or nothing when there is no power. */
static void put_power(struct cn_printer *w, struct cn_strbuf *out,
                      const struct cn_piece_key *key,
                      const struct cn_verdict verdicts[])
{
    struct cn_power_info info;
    if (!cn_power_get(w->words->snapshot, key->power, CN_LANG_VI, &info)) {
        return;
    }
    cn_put_text(out, w->format, info.subject);
    CN_PUT(out, ":");
    cn_put_text(out, w->format, info.action);
    for (int i = 0; i < CN_ACTIONS_MAX && key->procedure != CN_NONE; i++) {
        if ((key->actions >> i & 1) != 0 && verdicts[i].power != key->power &&
            cn_power_get(w->words->snapshot, verdicts[i].power, CN_LANG_VI,
                         &info)) {
            CN_PUT(out, ";");
            cn_put_text(out, w->format, info.action);
        }
    }
}

static int chain_of(struct cn_printer *w, int chain, int rules[CHAIN_MAX])
{
    int n = cn_chain_rules(w->words->snapshot, chain, CHAIN_MAX, rules);
    return n < CHAIN_MAX ? n : CHAIN_MAX;
}

static void put_pair(struct cn_strbuf *out, const char *name, const char *text)
{
    if (text && text[0] != '\0') {
        CN_PUT(out, ",\"");
        cn_strbuf_puts(out, name);
        CN_PUT(out, "\":\"");
        cn_put_json(out, text, strlen(text));
        CN_PUT(out, "\"");
    }
}

struct said { /* of a verdict, each NULL where there is nothing to say */
    const char *outcome, *tier, *holder, *rule;
};

static struct said say(struct cn_printer *w, const struct cn_piece_key *key)
{
    struct cn_holder_info holder = {.id = NULL};
    (void)cn_holder_get(w->words->snapshot, key->holder, CN_LANG_VI, &holder);
    return (struct said){
        .outcome = cn_outcome_name((enum cn_outcome)key->outcome),
        .tier = key->tier == CN_TIER_NONE
                    ? NULL
                    : cn_tier_name((enum cn_tier)key->tier),
        .holder = holder.id,
        .rule = cn_rule_id(w->words->snapshot, key->rule),
    };
}

static void make_json(struct cn_printer *w, struct cn_strbuf *out,
                      const struct cn_piece_key *key,
                      const struct cn_verdict verdicts[])
{
    int rules[CHAIN_MAX];
    int n = chain_of(w, key->chain, rules);
    struct said said = say(w, key);
    CN_PUT(out, "\"outcome\":\"");
    cn_strbuf_puts(out, said.outcome);
    CN_PUT(out, "\"");
    put_pair(out, "tier", said.tier);
    put_pair(out, "holder", said.holder);
    if (key->power != CN_NONE) {
        CN_PUT(out, ",\"power\":\"");
        put_power(w, out, key, verdicts);
        CN_PUT(out, "\"");
    }
    put_pair(out, "rule", said.rule);
    for (int i = 0; i < n; i++) {
        const char *id = cn_rule_id(w->words->snapshot, rules[i]);
        cn_strbuf_puts(out, i == 0 ? ",\"chain\":[\"" : ",\"");
        cn_put_json(out, id, strlen(id));
        CN_PUT(out, "\"");
    }
    cn_strbuf_puts(out, n > 0 ? "]" : "");
}

/* One column of CSV that tells of a verdict, as it is meant. */
enum column { OUTCOME, TIER, HOLDER, POWER, RULE, CHAIN, N_COLUMNS };

static void put_column(struct cn_printer *w, struct cn_strbuf *out,
                       const struct cn_piece_key *key,
                       const struct cn_verdict verdicts[], enum column column)
{
    int rules[CHAIN_MAX];
    struct said said = say(w, key);
    const char *const texts[N_COLUMNS] = {[OUTCOME] = said.outcome,
                                          [TIER] = said.tier,
                                          [HOLDER] = said.holder,
                                          [RULE] = said.rule};
    int n = column == CHAIN ? chain_of(w, key->chain, rules) : 0;
    cn_strbuf_puts(out, texts[column] ? texts[column] : "");
    if (column == POWER) {
        put_power(w, out, key, verdicts);
    }
    for (int i = 0; i < n; i++) {
        cn_strbuf_puts(out, i > 0 ? " " : "");
        cn_strbuf_puts(out, cn_rule_id(w->words->snapshot, rules[i]));
    }
}

/* The columns of one answer, or of several, divided by "|". */
void cn_piece_columns(struct cn_printer *w, struct cn_strbuf *out,
                      const struct cn_piece_key keys[], int n,
                      const struct cn_verdict verdicts[])
{
    for (int c = 0; c < N_COLUMNS; c++) {
        cn_strbuf_clear(&w->rest);
        for (int i = 0; i < n; i++) {
            cn_strbuf_puts(&w->rest, i > 0 ? "|" : "");
            put_column(w, &w->rest, &keys[i], verdicts, (enum column)c);
        }
        cn_put_csv(out, w->rest.text, w->rest.len);
        CN_PUT(out, ",");
        w->failed = w->failed || w->rest.failed;
    }
}

void cn_piece_make(struct cn_printer *w, struct cn_piece *piece,
                   const struct cn_piece_key *key,
                   const struct cn_verdict verdicts[])
{
    static const char padding[CN_STREAM_PAD];
    piece->key = *key;
    piece->at = (uint32_t)w->texts.len;
    if (w->format == CN_STREAM_CSV) {
        cn_piece_columns(w, &w->texts, key, 1, verdicts);
    } else {
        make_json(w, &w->texts, key, verdicts);
    }
    piece->len = (uint32_t)w->texts.len - piece->at;
    cn_put(&w->texts, padding, sizeof padding);
    w->n_pieces++;
    w->failed = w->failed || w->texts.failed || w->rest.failed;
}
