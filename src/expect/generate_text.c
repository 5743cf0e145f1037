/* SPDX-License-Identifier: MIT
 *
 * generate_text.c: a case and the answer to it as an `expect` in Lua, that
 * says of itself that nobody has confirmed it.
 */
#include <string.h>

#include "generate.h"

#define LINE_MAX_COLUMNS 100

/* A line of "key = value," pieces that breaks before it is too long. */
struct line {
    struct cn_strbuf *buf;
    size_t start; /* where the line begins in buf */
};

static void put_quoted(struct cn_strbuf *buf, const char *text)
{
    cn_strbuf_puts(buf, "\"");
    for (; *text != '\0'; text++) {
        if (*text == '\n' || *text == '\t') {
            cn_strbuf_puts(buf, *text == '\n' ? "\\n" : "\\t");
            continue;
        }
        if (*text == '"' || *text == '\\') {
            cn_strbuf_puts(buf, "\\");
        }
        cn_strbuf_add(buf, text, 1);
    }
    cn_strbuf_puts(buf, "\"");
}

/* Makes room for a piece of some bytes. */
static void put_gap(struct line *line, size_t len)
{
    struct cn_strbuf *buf = line->buf;
    if (buf->len > line->start &&
        buf->len - line->start + len + 2 > LINE_MAX_COLUMNS) {
        cn_strbuf_puts(buf, "\n");
        line->start = buf->len;
    }
    cn_strbuf_puts(buf, buf->len > line->start ? " " : "    ");
}

static void put_pair(struct line *line, const char *key, const char *value)
{
    put_gap(line, strlen(key) + strlen(value) + 6);
    cn_strbuf_printf(line->buf, "%s = ", key);
    put_quoted(line->buf, value);
    cn_strbuf_puts(line->buf, ",");
}

/* false where there is nothing. */
static void put_or_false(struct line *line, const char *key, const char *value)
{
    if (value) {
        put_pair(line, key, value);
    } else {
        put_gap(line, strlen(key) + 9);
        cn_strbuf_printf(line->buf, "%s = false,", key);
    }
}

static void end_line(struct line *line)
{
    if (line->buf->len > line->start) {
        cn_strbuf_puts(line->buf, "\n");
    }
    line->start = line->buf->len;
}

static const char *date_or_null(cn_date date, char buf[11])
{
    const char *text = cn_date_format(date, buf);
    return text[0] != '\0' ? text : NULL;
}

/* ---- what is asked -------------------------------------------------- */

static bool is_plain(const char *value)
{
    return strcmp(value, "true") == 0 || strcmp(value, "false") == 0;
}

static void put_fact(struct cn_strbuf *buf, const char *id, const char *value,
                     bool plain)
{
    cn_strbuf_printf(buf, "%s = ", id);
    if (plain) {
        cn_strbuf_puts(buf, value);
    } else {
        put_quoted(buf, value);
    }
}

/* On one line where that is short, else a fact a line. */
static void put_facts(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                      const struct written *w)
{
    static const char *const gaps[2][3] = {
        {"  facts = {\n    ", ",\n    ", ",\n  },\n"},
        {"  facts = { ", ", ", " },\n"}};
    size_t start = buf->len;
    for (int flat = 1; flat >= 0; flat--) {
        int n = 0;
        for (int f = 0; f < cn_counts(snapshot).facts; f++) {
            struct cn_fact_info info;
            const char *value = w->fact[f];
            if (value && cn_fact_get(snapshot, f, CN_LANG_VI, &info)) {
                cn_strbuf_puts(buf, gaps[flat][n++ > 0]);
                put_fact(buf, info.id, value,
                         is_plain(value) || info.type == CN_NUMBER);
            }
        }
        cn_strbuf_puts(buf, n > 0 ? gaps[flat][2] : "");
        if (buf->len - start <= LINE_MAX_COLUMNS) {
            return;
        }
        cn_strbuf_cut(buf, flat ? start : buf->len);
    }
}

/* ---- what it gives
 * ------------------------------------------------------------ */

static size_t total(const char *const *items, int n)
{
    size_t len = 0;
    for (int i = 0; i < n; i++) {
        len += strlen(items[i]) + 4;
    }
    return len;
}

/* On one line where that is short, else an element a line. */
static void put_list(struct cn_strbuf *buf, const char *key,
                     const char *const *items, int n)
{
    bool flat = total(items, n) + strlen(key) + 14 <= LINE_MAX_COLUMNS;
    if (n == 0) {
        return;
    }
    cn_strbuf_printf(buf, "    %s = {%s", key, flat ? "" : "\n");
    for (int i = 0; i < n; i++) {
        cn_strbuf_puts(buf, flat ? i > 0 ? ", " : " " : "      ");
        put_quoted(buf, items[i]);
        cn_strbuf_puts(buf, flat ? "" : ",\n");
    }
    cn_strbuf_puts(buf, flat ? " },\n" : "    },\n");
}

static void put_lists(struct cn_strbuf *buf, const struct cn_decision *d)
{
    const char *items[CN_FACTS_MAX * 2];
    int n = 0;
    int max = CN_FACTS_MAX * 2;
    for (n = 0; n < d->n_chain && n < max; n++) {
        items[n] = d->chain[n].rule;
    }
    put_list(buf, "chain", items, n);
    for (n = 0; n < d->n_needs && n < max; n++) {
        items[n] = d->needs[n].fact;
    }
    put_list(buf, "needs", items, n);
    for (n = 0; n < d->n_conflict && n < max; n++) {
        items[n] = d->conflict[n].link.rule;
    }
    put_list(buf, "conflict", items, n);
}

/* key = "value", or false, in a table on one line. */
static void put_inner(struct cn_strbuf *buf, const char *key, const char *value)
{
    bool first = buf->len > 0 && buf->text[buf->len - 1] == '{';
    cn_strbuf_printf(buf, "%s%s = ", first ? " " : ", ", key);
    if (value) {
        put_quoted(buf, value);
    } else {
        cn_strbuf_puts(buf, "false");
    }
}

static void put_times(struct cn_strbuf *buf, const struct cn_decision *d)
{
    char text[11];
    cn_strbuf_puts(buf, "    valid = {");
    put_inner(buf, "from", date_or_null(d->valid_from, text));
    put_inner(buf, "to", date_or_null(d->valid_to, text));
    cn_strbuf_puts(buf, " },\n");
    if (!d->has_next) {
        cn_strbuf_puts(buf, "    next = false,\n");
        return;
    }
    cn_strbuf_puts(buf, "    next = {");
    put_inner(buf, "on", date_or_null(d->next_on, text));
    if (d->next_outcome == CN_DECIDED) {
        put_inner(buf, "tier", cn_tier_name(d->next_tier));
        put_inner(buf, "holder", d->next_holder);
    } else {
        put_inner(buf, "outcome", cn_outcome_name(d->next_outcome));
    }
    cn_strbuf_puts(buf, " },\n");
}

static void put_gives(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                      const struct written *w, const struct cn_decision *d)
{
    struct cn_unit_info unit;
    struct line line = {buf, buf->len};
    put_pair(&line, "outcome", cn_outcome_name(d->outcome));
    if (d->outcome == CN_DECIDED) {
        bool known =
            d->unit != CN_NONE && cn_unit_get(snapshot, d->unit, &unit);
        put_pair(&line, "tier", cn_tier_name(d->tier));
        put_or_false(&line, "holder", d->holder);
        put_or_false(&line, "unit", known ? unit.code : NULL);
        put_or_false(&line, "handler", d->handler.holder);
    }
    put_pair(&line, "confidence", cn_confidence_name(d->confidence));
    end_line(&line);
    if (d->reason && d->reason[0] != '\0') {
        put_pair(&line, "reason", d->reason);
        end_line(&line);
    }
    put_lists(buf, d);
    if (w->caveats) {
        put_list(buf, "caveats", d->caveats, d->n_caveats);
    }
    put_times(buf, d);
}

void cn_generate_write(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                       const struct written *w, const struct cn_decision *d,
                       const char *comment)
{
    char day[11];
    struct cn_power_info power;
    if (!cn_power_get(snapshot, w->power, CN_LANG_VI, &power)) {
        return;
    }
    cn_strbuf_printf(buf, "\n-- %s\nexpect {\n  ask = \"%s:%s\",", comment,
                     power.subject, power.action);
    if (w->province) {
        cn_strbuf_printf(buf, " province = \"%s\",", w->province);
    }
    cn_strbuf_printf(buf, " on = \"%s\", generated = true,\n",
                     cn_date_format(w->day, day));
    put_facts(buf, snapshot, w);
    cn_strbuf_puts(buf, "  gives = {\n");
    put_gives(buf, snapshot, w, d);
    cn_strbuf_puts(buf, "  },\n}\n");
}
