/* SPDX-License-Identifier: MIT
 *
 * validate_say.c: findings about a list, and what is counted in it, in words.
 */
#include <string.h>

#include "../store/sheet.h"
#include "say.h"
#include "validate.h"

void cn_say_place(struct cn_strbuf *buf, const struct cn_validate_finding *f)
{
    char cell[CN_CELL_NAME_MAX], line[CN_WORD_MAX];
    if (f->sheet[0] != '\0') {
        CN_SAY(buf, f->line > 0 ? "{1}!" : "{1}", f->sheet);
    }
    if (f->line > 0 && f->column != CN_NONE) {
        cn_strbuf_puts(buf, cn_sheet_cell_name(cell, f->column, f->line));
    } else if (f->line > 0) {
        cn_strbuf_puts(buf, cn_say_int(line, f->line));
    }
}

/* What should be there; of totals and open questions it is something else. */
static const char *should_pattern(enum cn_validate_kind kind, enum cn_lang lang)
{
    if (kind == CN_V_NEEDS_FACTS) {
        return CN_T(lang, "; cần: {1}", "; needs: {1}");
    }
    if (kind == CN_V_TOTAL_ROWS || kind == CN_V_TOTAL_PARTS) {
        return CN_T(lang, "; đếm được: {1}", "; counted: {1}");
    }
    return CN_T(lang, "; phải là: {1}", "; should be: {1}");
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* Did an answer before it name the same body, by the same provision? */
static bool was_said(const struct cn_validate_finding *f, int i)
{
    const struct cn_validate_possible *p = &f->possible[i];
    for (int j = i - 1; j >= 0; j--) {
        const struct cn_validate_possible *q = &f->possible[j];
        if (same_text(p->holder, q->holder) &&
            same_text(p->basis.instrument, q->basis.instrument) &&
            same_text(p->basis.article, q->basis.article) &&
            same_text(p->basis.clause, q->basis.clause) &&
            same_text(p->basis.point, q->basis.point)) {
            return true;
        }
    }
    return false;
}

void cn_say_list_basis(struct cn_strbuf *buf,
                       const struct cn_validate_finding *f, enum cn_lang lang)
{
    cn_say_basis(buf, &f->basis, lang);
    for (int i = 0; i < f->n_possible; i++) {
        const struct cn_validate_possible *p = &f->possible[i];
        if (was_said(f, i)) {
            continue;
        }
        if (i > 0 && same_text(p->holder, p[-1].holder)) {
            cn_strbuf_puts(buf, CN_T(lang, " hoặc ", " or "));
        } else {
            CN_SAY(buf, i > 0 ? "; {1} ({2})" : "{1} ({2})", p->name,
                   cn_tier_label(p->tier, lang));
            cn_strbuf_puts(buf, CN_T(lang, " theo ", " by "));
        }
        cn_say_basis(buf, &p->basis, lang);
    }
}

void cn_say_list_finding(struct cn_strbuf *buf,
                         const struct cn_validate_finding *f, enum cn_lang lang)
{
    cn_strbuf_puts(buf, cn_validate_kind_label(f->kind, lang));
    if (f->there[0] != '\0') {
        CN_SAY(buf, ": '{1}'", f->there);
    }
    if (f->should[0] != '\0') {
        CN_SAY(buf, should_pattern(f->kind, lang), f->should);
    }
    if (f->why[0] != '\0') {
        CN_SAY(buf, "; {1}", f->why);
    }
    if (f->basis.instrument[0] != '\0') {
        cn_strbuf_puts(buf, f->kind == CN_V_BASIS_ENDED
                                ? CN_T(lang, "; thẩm quyền nay theo ",
                                       "; the power now rests on ")
                                : CN_T(lang, "; theo ", "; by "));
    } else if (f->n_possible > 0) {
        cn_strbuf_puts(
            buf, CN_T(lang, "; tuỳ hồ sơ: ", "; depending on the dossier: "));
    }
    cn_say_list_basis(buf, f, lang);
}

void cn_say_list(struct cn_strbuf *buf, const struct cn_validate_report *report,
                 enum cn_lang lang)
{
    char day[CN_WORD_MAX];
    struct cn_unit_info unit;
    const struct cn_validate_summary *s =
        cn_validation_summary(report->validation);
    CN_SAY(buf,
           CN_T(lang, "{1} ({2}, {3}), ngày {4}{5}", "{1} ({2}, {3}), {4}{5}"),
           report->options->file, s->kind, s->encoding,
           cn_say_date(day, report->options->on, lang),
           report->day_assumed ? CN_T(lang, " (hôm nay)", " (today)") : "");
    if (cn_unit_get(report->snapshot, report->options->province, &unit)) {
        CN_SAY(buf, ", {1}", unit.full_name);
    }
}

void cn_say_severities(struct cn_strbuf *buf,
                       const struct cn_validate_summary *summary,
                       enum cn_lang lang)
{
    char number[CN_WORD_MAX];
    for (int s = CN_N_SEVERITY - 1; s >= 0; s--) {
        CN_SAY(buf, s == CN_N_SEVERITY - 1 ? "{1} {2}" : ", {1} {2}",
               cn_say_int(number, summary->severity[s]),
               cn_severity_label((enum cn_severity)s, lang));
    }
}

void cn_say_total(struct cn_strbuf *buf, const struct cn_validate_total *total,
                  enum cn_lang lang)
{
    char stated[CN_WORD_MAX], line[CN_WORD_MAX], rows[CN_WORD_MAX],
        codes[CN_WORD_MAX];
    CN_SAY(buf,
           CN_T(lang, "dòng {1} nêu {2}{3}{4}: có {5} dòng",
                "line {1} states {2}{3}{4}: {5} row(s) are listed"),
           cn_say_int(line, total->line), cn_say_int(stated, total->stated),
           total->tier != CN_TIER_NONE ? " " : "",
           total->tier != CN_TIER_NONE ? cn_tier_label(total->tier, lang) : "",
           cn_say_int(rows, total->rows));
    if (total->codes != total->rows) {
        CN_SAY(
            buf,
            CN_T(lang, ", {1} thủ tục khác nhau", ", {1} different procedures"),
            cn_say_int(codes, total->codes));
    }
}

const char *cn_say_field(const char *name, enum cn_lang lang)
{
    return name[0] != '\0' ? name
                           : CN_T(lang, "(không nêu lĩnh vực)", "(no field)");
}

const char *cn_say_claimed(enum cn_tier tier, enum cn_lang lang)
{
    return tier == CN_TIER_NONE ? CN_T(lang, "không rõ cấp", "no tier")
                                : cn_tier_label(tier, lang);
}
