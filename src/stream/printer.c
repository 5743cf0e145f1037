/* SPDX-License-Identifier: MIT
 *
 * printer.c: lines of output. NDJSON leaves out what has no value; CSV has the
 * same columns always. Where the actions of a procedure are answered
 * differently, the answers stand in a list, each with its actions.
 */
#include "printer.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>

#include "../base/error.h"
#include "put.h"

#define PIECES      8192 /* a power of two */
#define PIECES_KEPT (PIECES / 2)
#define TEXTS_MAX   ((size_t)4 * 1024 * 1024) /* of all kept pieces */
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

/* ---- pieces ------------------------------------------------------------- */

bool cn_printer_init(struct cn_printer *w, const struct cn_words *words,
                     const struct cn_unit_texts *units,
                     enum cn_stream_format format, enum cn_lang lang)
{
    *w = (struct cn_printer){
        .words = words, .units = units, .format = format, .lang = lang};
    cn_strbuf_init(&w->texts, TEXTS_MAX);
    cn_strbuf_init(&w->message, MESSAGE_MAX);
    cn_strbuf_init(&w->rest, MESSAGE_MAX);
    w->pieces = calloc(PIECES, sizeof *w->pieces);
    return w->pieces != NULL;
}

void cn_printer_release(struct cn_printer *w)
{
    free(w->pieces);
    w->pieces = NULL;
    cn_strbuf_release(&w->texts);
    cn_strbuf_release(&w->message);
    cn_strbuf_release(&w->rest);
}

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
static void put_columns(struct cn_printer *w, struct cn_strbuf *out,
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

static_assert(sizeof(struct cn_piece_key) == 4 * sizeof(uint64_t), "key");

static inline bool same_key(const struct cn_piece_key *a,
                            const struct cn_piece_key *b)
{
    uint64_t x[4], y[4];
    memcpy(x, a, sizeof x);
    memcpy(y, b, sizeof y);
    return ((x[0] ^ y[0]) | (x[1] ^ y[1]) | (x[2] ^ y[2]) | (x[3] ^ y[3])) == 0;
}

static void forget(struct cn_printer *w)
{
    memset(w->pieces, 0, PIECES * sizeof *w->pieces);
    w->n_pieces = 0;
    cn_strbuf_clear(&w->texts);
}

static inline uint64_t hash_key(const struct cn_piece_key *key)
{
    uint64_t hash =
        ((uint64_t)(uint32_t)key->power << 32 | (uint32_t)key->chain) *
        UINT64_C(0x9E3779B97F4A7C15);
    hash ^= ((uint64_t)(uint32_t)key->procedure << 16 | key->actions) *
            UINT64_C(0xC2B2AE3D27D4EB4F);
    return (hash ^ hash >> 32) * UINT64_C(0xD6E8FEB86659FD93) >> 40;
}

static void make_piece(struct cn_printer *w, struct cn_piece *piece,
                       const struct cn_piece_key *key,
                       const struct cn_verdict verdicts[])
{
    static const char padding[CN_STREAM_PAD];
    piece->key = *key;
    piece->at = (uint32_t)w->texts.len;
    if (w->format == CN_STREAM_CSV) {
        put_columns(w, &w->texts, key, 1, verdicts);
    } else {
        make_json(w, &w->texts, key, verdicts);
    }
    piece->len = (uint32_t)w->texts.len - piece->at;
    cn_put(&w->texts, padding, sizeof padding);
    w->n_pieces++;
    w->failed = w->failed || w->texts.failed || w->rest.failed;
}

/* The piece of a key, made when it is not there. */
static const struct cn_piece *piece_of(struct cn_printer *w,
                                       const struct cn_piece_key *key,
                                       const struct cn_verdict verdicts[])
{
    uint64_t at = hash_key(key) % PIECES;
    while (!same_key(&w->pieces[at].key, key)) {
        if (w->pieces[at].key.used == 0) {
            make_piece(w, &w->pieces[at], key, verdicts);
            break;
        }
        at = (at + 1) % PIECES;
    }
    return &w->pieces[at];
}

static inline struct cn_piece_key key_of(const struct cn_verdict *v)
{
    return (struct cn_piece_key){
        .power = v->power,
        .rule = v->rule,
        .chain = v->chain,
        .procedure = CN_NONE,
        .holder = v->holder,
        .outcome = v->outcome,
        .tier = v->tier,
        .used = 1,
    };
}

static bool same_answer(const struct cn_verdict *a, const struct cn_verdict *b)
{
    return a->outcome == b->outcome && a->tier == b->tier &&
           a->holder == b->holder && a->rule == b->rule &&
           a->chain == b->chain && a->unit == b->unit;
}

struct answers {
    struct cn_piece_key key[CN_ACTIONS_MAX];
    int unit[CN_ACTIONS_MAX];
    int n;
};

/* Verdicts that say the same share an answer. */
static void group(const struct cn_dossier *d,
                  const struct cn_verdict verdicts[], int n,
                  struct answers *out)
{
    uint32_t taken = 0;
    out->n = 0;
    for (int i = 0; i < n; i++) {
        if ((taken >> i & 1) != 0) {
            continue;
        }
        struct cn_piece_key *key = &out->key[out->n];
        *key = key_of(&verdicts[i]);
        key->procedure = d->c.procedure;
        for (int j = i; j < n; j++) {
            if (same_answer(&verdicts[i], &verdicts[j])) {
                key->actions |= 1U << j;
            }
        }
        taken |= key->actions;
        out->unit[out->n++] = verdicts[i].unit;
    }
}

/* ---- lines -------------------------------------------------------------- */

const char *cn_printer_head(enum cn_stream_format format)
{
    return format == CN_STREAM_CSV ? "id,outcome,tier,holder,power,rule,chain,"
                                     "unit,line,error,message\n"
                                   : "";
}

static inline void put_json_id(struct cn_strbuf *out,
                               const struct cn_dossier *d)
{
    struct cn_slice id = d->field[CN_COLUMN_ID];
    if (!id.text) {
        CN_PUT(out, "{\"id\":null,");
    } else if (d->id_is_number) {
        CN_PUT(out, "{\"id\":");
        cn_put(out, id.text, id.len);
        CN_PUT(out, ",");
    } else {
        CN_PUT(out, "{\"id\":\"");
        if (d->id_raw.text) {
            cn_put_padded(out, d->id_raw.text, d->id_raw.len);
        } else if (d->id_is_plain) {
            cn_put_padded(out, id.text, id.len);
        } else {
            cn_put_json(out, id.text, id.len);
        }
        CN_PUT(out, "\",");
    }
}

static void put_csv_id(struct cn_strbuf *out, const struct cn_dossier *d)
{
    struct cn_slice id = d->field[CN_COLUMN_ID];
    if (id.text) {
        cn_put_csv(out, id.text, id.len);
    }
    CN_PUT(out, ",");
}

static inline void put_answer(struct cn_printer *w, struct cn_strbuf *out,
                              const struct cn_piece_key *key, int unit,
                              const struct cn_verdict verdicts[])
{
    const struct cn_piece *piece = piece_of(w, key, verdicts);
    cn_put_padded(out, w->texts.text + piece->at, piece->len);
    if (unit >= 0 && unit < w->units->n_units) {
        const struct cn_unit_text *text = &w->units->unit[unit];

        cn_put_chunk(out, text->text, text->len);
    }
}

static void put_csv_answers(struct cn_printer *w, struct cn_strbuf *out,
                            const struct answers *answers,
                            const struct cn_verdict verdicts[])
{
    put_columns(w, out, answers->key, answers->n, verdicts);
    cn_strbuf_clear(&w->rest);
    for (int i = 0; i < answers->n; i++) {
        struct cn_unit_info info;
        cn_strbuf_puts(&w->rest, i > 0 ? "|" : "");
        if (cn_unit_get(w->words->snapshot, answers->unit[i], &info)) {
            cn_strbuf_puts(&w->rest, info.code);
        }
    }
    cn_put_csv(out, w->rest.text, w->rest.len);
    w->failed = w->failed || w->rest.failed;
}

static void put_json_answers(struct cn_printer *w, struct cn_strbuf *out,
                             const struct answers *answers,
                             const struct cn_verdict verdicts[])
{
    CN_PUT(out, "\"verdicts\":[");
    for (int i = 0; i < answers->n; i++) {
        cn_strbuf_puts(out, i > 0 ? ",{" : "{");
        put_answer(w, out, &answers->key[i], answers->unit[i], verdicts);
        CN_PUT(out, "}");
    }
    CN_PUT(out, "]");
}

static void put_several(struct cn_printer *w, struct cn_strbuf *out,
                        const struct cn_dossier *d,
                        const struct cn_verdict verdicts[], int n)
{
    struct answers answers;
    group(d, verdicts, n, &answers);
    if (answers.n == 1) {
        put_answer(w, out, &answers.key[0], answers.unit[0], verdicts);
    } else if (w->format == CN_STREAM_CSV) {
        put_csv_answers(w, out, &answers, verdicts);
    } else {
        put_json_answers(w, out, &answers, verdicts);
    }
}

void cn_printer_verdicts(struct cn_printer *w, struct cn_strbuf *out,
                         const struct cn_dossier *d,
                         const struct cn_verdict verdicts[], int n)
{
    bool csv = w->format == CN_STREAM_CSV;
    if (w->texts.len > TEXTS_MAX / 2 || w->n_pieces > PIECES_KEPT) {
        forget(w);
    }
    if (csv) {
        put_csv_id(out, d);
    } else {
        put_json_id(out, d);
    }
    if (n == 1) {
        struct cn_piece_key key = key_of(&verdicts[0]);
        put_answer(w, out, &key, verdicts[0].unit, verdicts);
    } else {
        put_several(w, out, d, verdicts, n);
    }
    if (csv) {
        CN_PUT(out, ",,,\n");
    } else {
        CN_PUT(out, "}\n");
    }
}

static void put_csv_fault(struct cn_printer *w, struct cn_strbuf *out,
                          const struct cn_dossier *d, const char *id)
{
    put_csv_id(out, d);
    cn_put(out, w->rest.text, w->rest.len);
    cn_put(out, id, strlen(id));
    CN_PUT(out, ",");
    cn_put_csv(out, w->message.text, w->message.len);
    CN_PUT(out, "\n");
}

void cn_printer_fault(struct cn_printer *w, struct cn_strbuf *out,
                      const struct cn_dossier *d, uint64_t line)
{
    bool csv = w->format == CN_STREAM_CSV;
    const char *id = cn_fault_id(d->fault.kind);
    cn_strbuf_clear(&w->message);
    cn_strbuf_clear(&w->rest);
    cn_fault_say(&w->message, &d->fault, w->words, w->lang);
    cn_strbuf_printf(&w->rest,
                     csv ? "error,,,,,,,%" PRIu64 ","
                         : "\"line\":%" PRIu64
                           ",\"outcome\":\"error\",\"error\":\"",
                     line);
    w->failed = w->failed || w->message.failed || w->rest.failed;
    if (csv) {
        put_csv_fault(w, out, d, id);
        return;
    }
    put_json_id(out, d);
    cn_put(out, w->rest.text, w->rest.len);
    cn_put(out, id, strlen(id));
    CN_PUT(out, "\",\"message\":\"");
    cn_put_json(out, w->message.text, w->message.len);
    CN_PUT(out, "\"}\n");
}
