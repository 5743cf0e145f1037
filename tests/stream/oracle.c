/* SPDX-License-Identifier: MIT
 *
 * oracle.c: docs/batch.md in the plainest way.
 */
#include "oracle.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define NAME_BYTES_MAX 128 /* longer ones are none of ours */

static bool is_name(const struct pair *p, const char *name)
{
    return p->name_len == strlen(name) &&
           strncasecmp(p->name, name, p->name_len) == 0;
}

static bool is_field(const struct pair *p)
{
    static const char *const fields[] = {"id",       "procedure", "power",
                                         "received", "on",        "province",
                                         "commune",  "facts"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (!p->inside && is_name(p, fields[i])) {
            return true;
        }
    }
    return false;
}

static int fact_of(const cn_snapshot *s, const struct pair *p)
{
    if (is_field(p) || strlen(p->name) != p->name_len || is_name(p, "action") ||
        is_name(p, "field")) {
        return CN_NONE;
    }
    char small[NAME_BYTES_MAX + 1] = "";
    for (size_t i = 0; i < p->name_len && i < NAME_BYTES_MAX; i++) {
        small[i] = (char)tolower((unsigned char)p->name[i]);
    }
    return p->name_len > NAME_BYTES_MAX ? CN_NONE : cn_fact_find(s, small);
}

static bool is_given(const struct pair *p)
{
    return p->type != PAIR_NULL && !(p->type == PAIR_TEXT && p->len == 0);
}

/* NULL when it is not given; *good is false when its type is wrong. */
static const struct pair *find_field(const struct pair pairs[], int n,
                                     const char *name, bool *good)
{
    const struct pair *found = NULL;
    for (int i = 0; i < n; i++) {
        const struct pair *p = &pairs[i];
        if (p->inside || !is_name(p, name) || !is_given(p)) {
            continue;
        }
        bool number = p->type == PAIR_NUMBER && strcmp(name, "id") == 0;
        *good = *good && (p->type == PAIR_TEXT || number);
        found = p;
    }
    return found;
}

static bool same_meaning(const cn_snapshot *s, const struct pair *a,
                         const struct pair *b)
{
    if (is_field(a) || is_field(b)) {
        return is_field(a) && is_field(b) && a->name_len == b->name_len &&
               strncasecmp(a->name, b->name, a->name_len) == 0;
    }
    int fact = fact_of(s, a);
    return fact != CN_NONE && fact == fact_of(s, b);
}

static bool has_twice(const cn_snapshot *s, const struct pair pairs[], int n)
{
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
            if (same_meaning(s, &pairs[i], &pairs[j])) {
                return true;
            }
        }
    }
    return false;
}

static bool set_day(const struct pair *p, cn_date *out)
{
    return !p || (strlen(p->value) == p->len && cn_date_parse(p->value, out));
}

static bool set_subject(const cn_snapshot *s, const struct pair *procedure,
                        const struct pair *power, struct cn_case *c)
{
    if (!procedure == !power) {
        return false;
    }
    const struct pair *p = procedure ? procedure : power;
    if (strlen(p->value) != p->len) {
        return true; /* nothing is called so */
    }
    if (procedure) {
        c->procedure = cn_procedure_find(s, p->value);
    }
    if (c->procedure == CN_NONE) {
        c->power = cn_power_find(s, p->value);
    }
    return true;
}

static bool set_unit(const cn_snapshot *s, const struct pair *p,
                     enum cn_level level, int province, struct cn_case *c,
                     int *out)
{
    int found[2];
    if (!p) {
        return true;
    }
    if (strlen(p->value) != p->len) {
        return false;
    }
    int n = cn_unit_find(s, p->value, level, province, c->on, 2, found);
    if (n == 0) {
        n = cn_unit_find(s, p->value, level, province, c->received, 2, found);
    }
    *out = found[0];
    return n == 1;
}

/* As `route --fact` does. */
static bool set_place(const cn_snapshot *s, const struct pair *p, int fact,
                      struct cn_case *c)
{
    int found[2];
    enum cn_level level = cn_place_level(s, p->value, c->on);
    cn_date day = cn_case_unit_day(s, c, p->value, level, CN_NONE);
    if (day != c->on) {
        level = cn_place_level(s, p->value, day);
    }
    return cn_unit_find(s, p->value, level, CN_NONE, day, 2, found) == 1 &&
           cn_case_set_unit(s, c, fact, found[0]);
}

static bool set_fact(const cn_snapshot *s, const struct pair *p, int fact,
                     struct cn_case *c)
{
    char buf[CN_WORDS_MAX];
    struct cn_fact_info info;
    if (!cn_fact_get(s, fact, CN_LANG_VI, &info) ||
        strlen(p->value) != p->len) {
        return false;
    }
    bool typed = p->type == PAIR_TEXT ||
                 (p->type == PAIR_NUMBER && info.type == CN_NUMBER) ||
                 (p->type == PAIR_BOOLEAN && info.type == CN_BOOLEAN);
    if (typed && info.type == CN_PLACE) {
        return set_place(s, p, fact, c);
    }
    const char *value =
        p->type == PAIR_TEXT ? cn_fact_read(s, fact, p->value, buf) : p->value;
    return typed && value && cn_case_set(s, c, info.id, value, NULL) == CN_OK;
}

static bool set_facts(const cn_snapshot *s, const struct pair pairs[], int n,
                      struct cn_case *c)
{
    for (int i = 0; i < n; i++) {
        const struct pair *p = &pairs[i];
        int fact = fact_of(s, p);
        if (fact == CN_NONE) {
            if (p->inside) {
                return false;
            }
            continue;
        }
        if (!is_given(p)) {
            continue;
        }
        if (!set_fact(s, p, fact, c)) {
            return false;
        }
    }
    return true;
}

static bool good_id(const struct pair *id)
{
    for (size_t i = 0; id && i < id->len; i++) {
        if ((unsigned char)id->value[i] < ' ') {
            return false;
        }
    }
    return true;
}

bool oracle_case(const cn_snapshot *s, const struct pair pairs[], int n,
                 cn_date today, struct cn_case *out)
{
    bool good = true;
    int province = CN_NONE, commune = CN_NONE;
    const struct pair *id = find_field(pairs, n, "id", &good);
    const struct pair *procedure = find_field(pairs, n, "procedure", &good);
    const struct pair *power = find_field(pairs, n, "power", &good);
    const struct pair *received = find_field(pairs, n, "received", &good);
    const struct pair *on = find_field(pairs, n, "on", &good);
    const struct pair *p = find_field(pairs, n, "province", &good);
    const struct pair *c = find_field(pairs, n, "commune", &good);
    for (int i = 0; i < n; i++) {
        good = good && !(!pairs[i].inside && is_name(&pairs[i], "facts") &&
                         is_given(&pairs[i]));
    }
    cn_case_init(out, today);
    if (!good || has_twice(s, pairs, n) || !good_id(id) ||
        !set_subject(s, procedure, power, out) || !set_day(on, &out->on)) {
        return false;
    }
    out->received = out->on;
    if (!set_day(received, &out->received) || out->received > out->on ||
        !set_unit(s, p, CN_LEVEL_PROVINCE, CN_NONE, out, &province) ||
        !set_unit(s, c, CN_LEVEL_COMMUNE, province, out, &commune)) {
        return false;
    }
    out->presented = commune != CN_NONE ? commune : province;
    return set_facts(s, pairs, n, out);
}
