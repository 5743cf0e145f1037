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

#include "put.h"

#define PIECES      8192 /* a power of two */
#define PIECES_KEPT (PIECES / 2)
#define TEXTS_MAX   ((size_t)4 * 1024 * 1024) /* of all kept pieces */
#define MESSAGE_MAX ((size_t)64 * 1024)

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

/* The piece of a key, made when it is not there. */
static const struct cn_piece *piece_of(struct cn_printer *w,
                                       const struct cn_piece_key *key,
                                       const struct cn_verdict verdicts[])
{
    uint64_t at = hash_key(key) % PIECES;
    while (!same_key(&w->pieces[at].key, key)) {
        if (w->pieces[at].key.used == 0) {
            cn_piece_make(w, &w->pieces[at], key, verdicts);
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
        } else if (d->id_is_plain && !memchr(id.text, '\\', id.len)) {
            cn_put_padded(out, id.text, id.len); /* of CSV */
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
    cn_piece_columns(w, out, answers->key, answers->n, verdicts);
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
