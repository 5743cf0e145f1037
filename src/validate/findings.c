/* SPDX-License-Identifier: MIT
 *
 * findings.c: makes findings. An id is built of what is found and of which
 * procedure, not of where, so that it stays the same when rows move.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/intern.h"
#include "../base/text.h"
#include "validate.h"

#define KEY_SEED UINT64_C(0x6361706E616F) /* the same on every run */

const char *cn_validate_keep(struct cn_validating *v, const char *text)
{
    if (!text || text[0] == '\0') {
        return "";
    }
    const char *copy = cn_arena_copy(v->arena, text, strlen(text));
    return copy ? copy : "";
}

/* The same, cut at a whole letter where it is too long to quote. */
static const char *keep_quote(struct cn_validating *v, const char *text)
{
    size_t len = strlen(text);
    if (len <= CN_VALIDATE_QUOTE_MAX) {
        return cn_validate_keep(v, text);
    }
    len = CN_VALIDATE_QUOTE_MAX;
    while (len > 0 && ((unsigned char)text[len] & 0xC0) == 0x80) {
        len--;
    }
    char *copy = cn_arena_alloc(v->arena, len + sizeof "…", 1);
    if (!copy) {
        return "";
    }
    (void)snprintf(copy, len + sizeof "…", "%.*s…", (int)len, text);
    return copy;
}

void cn_validate_release(struct cn_validating *v, struct cn_strbuf *buf)
{
    v->arena->failed = v->arena->failed || buf->failed;
    cn_strbuf_release(buf);
}

bool cn_validate_fold(const char *text, char buf[CN_VALIDATE_FOLD_MAX])
{
    return cn_text_fold(text, strlen(text), buf, CN_VALIDATE_FOLD_MAX) <
           CN_VALIDATE_FOLD_MAX;
}

void cn_validate_tiers(struct cn_validating *v, struct cn_strbuf *buf,
                       unsigned tiers)
{
    bool more = false;
    for (int t = CN_TIER_CENTRAL; t < CN_N_TIER; t++) {
        if (tiers & CN_TIER_BIT(t)) {
            const char *label = cn_tier_label((enum cn_tier)t, v->lang);
            CN_VALIDATE_FILL(buf, more ? ", {1}" : "{1}", label);
            more = true;
        }
    }
}

const char *cn_validate_day(struct cn_validating *v, cn_date date, char buf[11])
{
    char iso[11];
    cn_date_format(date, iso);
    if (v->lang == CN_LANG_EN || iso[0] == '\0') {
        memcpy(buf, iso, sizeof iso);
    } else {
        (void)snprintf(buf, 11, "%.2s/%.2s/%.4s", iso + 8, iso + 5, iso);
    }
    return buf;
}

static const char *take(struct cn_validating *v, struct cn_strbuf *buf)
{
    const char *text = keep_quote(v, buf->text);
    v->arena->failed = v->arena->failed || buf->failed;
    cn_strbuf_clear(buf);
    return text;
}

/* The same again gets "#2", "#3"…, in the order of the rows. */
static const char *make_id(struct cn_validating *v, enum cn_validate_kind kind,
                           const char *key)
{
    struct cn_strbuf id;
    cn_strbuf_init(&id, CN_VALIDATE_TEXT_MAX);
    cn_strbuf_printf(&id, "%s:%s", cn_validate_kind_name(kind), key);
    int32_t *times = cn_bytesmap_at(&v->memo_id, id.text, id.len);
    if (times) {
        *times = *times == CN_NONE ? 1 : *times + 1;
        if (*times > 1) {
            cn_strbuf_printf(&id, "#%d", (int)*times);
        }
    }
    const char *kept = cn_validate_keep(v, id.text);
    cn_validate_release(v, &id);
    return kept;
}

static struct cn_validate_finding *
add(struct cn_validating *v, enum cn_validate_kind kind, const char *key)
{
    struct cn_validation *out = v->out;
    struct cn_validate_finding *f =
        CN_VALIDATE_GROW(v, out->finding, out->n, out->max);
    if (!f) {
        return NULL;
    }
    *f = (struct cn_validate_finding){
        .kind = kind,
        .id = make_id(v, kind, key),
        .sheet = "",
        .column = CN_NONE,
        .code = "",
        .name = "",
        .field = "",
        .there = take(v, &v->there),
        .should = take(v, &v->should),
        .why = take(v, &v->why),
        .rule = "",
        .basis = {.instrument = "", .title = ""},
    };
    out->summary.count[kind]++;
    out->summary.severity[cn_validate_kind_severity(kind)]++;
    return f;
}

/* "1.013925@22", or a hash of the text where there is no such code. */
static void make_key(struct cn_validating *v, const struct cn_claim *claim,
                     struct cn_strbuf *key)
{
    const char *text = claim->cell[CN_H_CODE];
    text = text[0] != '\0' ? text : claim->cell[CN_H_NAME];
    if (claim->code != UINT32_MAX) {
        cn_strbuf_printf(key, "%" PRIu32 ".%06" PRIu32, claim->code / 1000000,
                         claim->code % 1000000);
    } else {
        cn_strbuf_printf(key, "~%08" PRIx32,
                         (uint32_t)cn_hash(text, strlen(text), KEY_SEED));
    }
    if (claim->cell[CN_H_PROVINCE][0] != '\0' && claim->province != CN_NONE) {
        cn_strbuf_printf(
            key, "@%s",
            cn_index_text(v->ix, v->ix->units[claim->province].code));
    }
}

/* A mark stands in the column of its tier. */
static int column_of(const struct cn_validating *v,
                     const struct cn_claim *claim, enum cn_heading at)
{
    for (int t = CN_TIER_CENTRAL; at == CN_H_TIER && t < CN_N_TIER; t++) {
        if ((claim->tiers & 1U << t) != 0 && v->headings.tick[t] != CN_NONE) {
            return v->headings.tick[t];
        }
    }
    return at < CN_N_HEADING ? v->headings.column[at] : CN_NONE;
}

struct cn_validate_finding *cn_found(struct cn_validating *v,
                                     enum cn_validate_kind kind,
                                     struct cn_claim *claim, enum cn_heading at)
{
    struct cn_strbuf key;
    cn_strbuf_init(&key, CN_VALIDATE_TEXT_MAX);
    make_key(v, claim, &key);
    struct cn_validate_finding *f = add(v, kind, key.text);
    cn_validate_release(v, &key);
    if (!f) {
        return NULL;
    }
    f->sheet = claim->sheet;
    f->line = claim->line;
    f->column = column_of(v, claim, at);
    f->code = keep_quote(v, claim->cell[CN_H_CODE]);
    f->name = keep_quote(v, claim->cell[CN_H_NAME]);
    f->field = claim->field != CN_NONE ? v->field[claim->field].name : "";
    f->tiers = claim->tiers;
    if (claim->field != CN_NONE) {
        v->field[claim->field].findings++;
    }
    return f;
}

struct cn_validate_finding *cn_found_list(struct cn_validating *v,
                                          enum cn_validate_kind kind,
                                          const char *key)
{
    char hash[16];
    (void)snprintf(hash, sizeof hash, "~%08" PRIx32,
                   (uint32_t)cn_hash(key, strlen(key), KEY_SEED));
    return add(v, kind, cn_code_shaped(key) ? key : hash);
}

void cn_found_decision(struct cn_validate_finding *finding,
                       const struct cn_decision *decision)
{
    if (finding && decision && decision->n_chain > 0) {
        const struct cn_link *last = &decision->chain[decision->n_chain - 1];
        finding->rule = last->rule;
        finding->basis = last->basis;
    }
}

void cn_found_law(struct cn_validate_finding *finding, const struct cn_law *law)
{
    if (finding && law->open) {
        finding->possible = law->possible;
        finding->n_possible = (int)law->n_possible;
    } else {
        cn_found_decision(finding, law->shown);
    }
}
