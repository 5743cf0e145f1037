/* SPDX-License-Identifier: MIT
 *
 * check_totals.c: the totals that a list states against what it lists, and
 * against each other. Counts are told as they stand; which of two is right is
 * for the list's owner to say.
 */
#include <stdio.h>
#include <string.h>

#include "validate.h"

static struct cn_part counted_in(const struct cn_validating *v,
                                 const struct cn_stated *stated)
{
    struct cn_part all = v->part[stated->part];
    for (size_t i = 0; i < v->n_part && v->part[stated->part].rows == 0; i++) {
        const struct cn_part *part = &v->part[i];
        all.rows += part->rows;
        all.codes += part->codes;
        for (int t = 0; t < CN_N_TIER; t++) {
            all.tier[t] += part->tier[t];
        }
    }
    return all;
}

static const char *number(char buf[16], int value)
{
    (void)snprintf(buf, 16, "%d", value);
    return buf;
}

/* Known again by the line that states it and the tier. */
static struct cn_validate_finding *
found_total(struct cn_validating *v, enum cn_validate_kind kind,
            const struct cn_validate_total *total)
{
    struct cn_strbuf key;
    cn_strbuf_init(&key, CN_VALIDATE_TEXT_MAX);
    cn_strbuf_printf(&key, "%s %s", cn_tier_name(total->tier), total->text);
    struct cn_validate_finding *finding = cn_found_list(v, kind, key.text);
    cn_validate_release(v, &key);
    return finding;
}

static void place_total(struct cn_validate_finding *finding,
                        const struct cn_validate_total *total)
{
    if (finding) {
        finding->line = total->line;
        finding->sheet = total->sheet;
        finding->tiers =
            total->tier != CN_TIER_NONE ? CN_TIER_BIT(total->tier) : 0;
    }
}

static void check_rows(struct cn_validating *v, struct cn_stated *stated)
{
    char said[16], rows[16], codes[16];
    struct cn_validate_total *total = &stated->total;
    struct cn_part counted = counted_in(v, stated);
    total->rows =
        total->tier == CN_TIER_NONE ? counted.rows : counted.tier[total->tier];
    total->codes = total->tier == CN_TIER_NONE ? counted.codes : total->rows;
    if (total->stated == total->rows || total->stated == total->codes ||
        (stated->sub && total->stated == stated->section_rows)) {
        return;
    }
    number(said, total->stated);
    number(rows, stated->sub ? stated->section_rows : total->rows);
    number(codes, total->codes);
    cn_strbuf_puts(&v->there, said);
    if (total->tier != CN_TIER_NONE) {
        CN_VALIDATE_SAY(v, &v->should, "{1} dòng {2}",
                        "{1} rows at the tier {2}", rows,
                        cn_tier_label(total->tier, v->lang));
    } else if (stated->sub) {
        CN_VALIDATE_SAY(v, &v->should, "{1} dòng của phần này",
                        "{1} rows of this part", rows);
    } else {
        CN_VALIDATE_SAY(v, &v->should, "{1} dòng, {2} thủ tục khác nhau",
                        "{1} rows, {2} different procedures", rows, codes);
    }
    cn_strbuf_puts(&v->why, total->text);
    place_total(found_total(v, CN_V_TOTAL_ROWS, total), total);
}

/* What one worksheet states: the first total of all, and the first of each
 * tier. */
struct parts {
    const struct cn_validate_total *all;
    const struct cn_validate_total *of[CN_N_TIER];
    int n, sum;
};

static void collect(const struct cn_validating *v, int part, struct parts *out)
{
    *out = (struct parts){.all = NULL};
    for (size_t i = 0; i < v->n_stated; i++) {
        const struct cn_validate_total *total = &v->stated[i].total;
        if (v->stated[i].part != part || v->stated[i].sub) {
            continue;
        }
        if (total->tier == CN_TIER_NONE) {
            out->all = out->all ? out->all : total;
        } else if (!out->of[total->tier]) {
            out->of[total->tier] = total;
            out->n++;
            out->sum += total->stated;
        }
    }
}

/* "1850 cấp tỉnh + 386 cấp xã = 2236" */
static void say_sum(struct cn_validating *v, const struct parts *parts)
{
    char word[16];
    for (int t = 0; t < CN_N_TIER; t++) {
        if (parts->of[t]) {
            CN_VALIDATE_FILL(&v->should,
                             v->should.len > 0 ? " + {1} {2}" : "{1} {2}",
                             number(word, parts->of[t]->stated),
                             cn_tier_label((enum cn_tier)t, v->lang));
        }
    }
    CN_VALIDATE_FILL(&v->should, " = {1}", number(word, parts->sum));
}

static void check_parts(struct cn_validating *v, int part)
{
    struct parts parts;
    char word[16];
    collect(v, part, &parts);
    if (!parts.all || parts.n < 2 || parts.sum == parts.all->stated) {
        return;
    }
    int gap = parts.sum - parts.all->stated;
    say_sum(v, &parts);
    CN_VALIDATE_SAY(v, &v->why,
                    "chênh {1}: có dòng đứng ở cả hai cấp, đếm hai lần hoặc bỏ "
                    "sót",
                    "{1} apart: rows stand at two tiers, are counted twice or "
                    "left out",
                    number(word, gap < 0 ? -gap : gap));
    cn_strbuf_puts(&v->there, number(word, parts.all->stated));
    place_total(found_total(v, CN_V_TOTAL_PARTS, parts.all), parts.all);
}

void cn_validate_totals(struct cn_validating *v)
{
    for (size_t i = 0; i < v->n_part && !v->options->partial; i++) {
        check_parts(v, (int)i);
    }
    for (size_t i = 0; i < v->n_stated && !v->options->partial; i++) {
        check_rows(v, &v->stated[i]);
    }
}
