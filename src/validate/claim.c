/* SPDX-License-Identifier: MIT
 *
 * claim.c: what the cells of a row claim. The same texts come again and again
 * in a list, so each is read once.
 */
#include <ctype.h>
#include <string.h>

#include "validate.h"

static unsigned read_tiers(struct cn_validating *v, const char *text)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    int32_t *at = cn_bytesmap_at(&v->memo_tier, text, strlen(text));
    if (at && *at == CN_NONE) {
        struct cn_body body;
        unsigned tiers =
            cn_validate_fold(text, folded) ? cn_tiers_only(folded) : 0;
        if (tiers == 0) {
            cn_body_read(v, text, &body); /* "UBND cấp xã" as a tier */
            tiers = body.understood ? body.tiers : 0;
        }
        *at = (int32_t)tiers;
    }
    return at ? (unsigned)*at : 0;
}

static const struct cn_body *read_body(struct cn_validating *v,
                                       const char *text)
{
    int32_t *at = cn_bytesmap_at(&v->memo_body, text, strlen(text));
    if (!at || *at != CN_NONE) {
        return at ? v->body + *at : NULL;
    }
    int32_t number = (int32_t)v->n_body;
    struct cn_body *body = CN_VALIDATE_GROW(v, v->body, v->n_body, v->max_body);
    if (body) {
        cn_body_read(v, text, body);
        *at = number;
    }
    return body;
}

/* The province of that code or name on the day; CN_NONE: not understood. */
static int read_province(struct cn_validating *v, const char *text)
{
    enum { UNREAD = -1, NOWHERE = -2 };
    int unit = CN_NONE;
    int32_t *at = cn_bytesmap_at(&v->memo_province, text, strlen(text));
    if (at && *at == UNREAD) {
        int n = cn_unit_find(v->snapshot, text, CN_LEVEL_PROVINCE, CN_NONE,
                             v->options->on, 1, &unit);
        *at = n == 1 ? unit : NOWHERE;
    }
    return at && *at >= 0 ? *at : CN_NONE;
}

static bool is_withdrawn(struct cn_validating *v, const char *text)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    (void)v;
    return text[0] != '\0' && cn_validate_fold(text, folded) &&
           (cn_words_hold(folded, "bai bo") ||
            cn_words_hold(folded, "het hieu luc") ||
            cn_words_hold(folded, "abolished"));
}

int cn_validate_field(struct cn_validating *v, const char *name)
{
    int32_t *at = cn_bytesmap_at(&v->memo_field, name, strlen(name));
    if (at && *at == CN_NONE) {
        int32_t number = (int32_t)v->n_field;
        struct cn_field *field =
            CN_VALIDATE_GROW(v, v->field, v->n_field, v->max_field);
        if (field) {
            *field = (struct cn_field){.name = cn_validate_keep(v, name)};
            *at = number;
        }
    }
    return at ? *at : CN_NONE;
}

/* In its cell, in the lines above it, in the worksheet's name, in the body. */
static void claim_tier(struct cn_validating *v, const struct cn_sheet_row *row,
                       struct cn_claim *claim)
{
    bool unclear = false;
    const char *text = cn_ticks_cell(&v->headings, row, v->marked, &unclear);
    claim->cell[CN_H_TIER] = text;
    claim->places_tier = text[0] != '\0';
    if (claim->places_tier) {
        claim->tiers = unclear ? 0 : read_tiers(v, text);
        return;
    }
    claim->tiers = v->section.tiers ? v->section.tiers
                   : v->sheet_tiers ? v->sheet_tiers
                                    : v->title.tiers;
    if (claim->tiers == 0 && claim->body && claim->body->understood) {
        claim->tiers = claim->body->tiers;
        claim->body_tier = true;
    }
}

static void claim_field(struct cn_validating *v, struct cn_claim *claim)
{
    const char *text = claim->cell[CN_H_FIELD];
    claim->field = text[0] != '\0'               ? cn_validate_field(v, text)
                   : v->section.field != CN_NONE ? v->section.field
                   : v->title.field != CN_NONE   ? v->title.field
                                                 : cn_validate_field(v, "");
}

void cn_claim_read(struct cn_validating *v, const struct cn_sheet_row *row,
                   struct cn_claim *claim)
{
    *claim = (struct cn_claim){.sheet = v->part[v->n_part - 1].sheet,
                               .line = row->line,
                               .code = UINT32_MAX,
                               .procedure = CN_NONE,
                               .province = v->options->province,
                               .field = CN_NONE};
    for (int h = 0; h < CN_N_HEADING; h++) {
        int column = v->headings.column[h];
        claim->cell[h] =
            column != CN_NONE && column < row->n_cells ? row->cell[column] : "";
    }
    claim->withdrawn = is_withdrawn(v, claim->cell[CN_H_STATUS]);
    if (claim->cell[CN_H_BODY][0] != '\0') {
        claim->body = read_body(v, claim->cell[CN_H_BODY]);
    }
    if (claim->cell[CN_H_PROVINCE][0] != '\0') {
        claim->province = read_province(v, claim->cell[CN_H_PROVINCE]);
    }
    claim_tier(v, row, claim);
    claim_field(v, claim);
}

/* ---- legal basis --------------------------------------------------------- */

/* The numbers of provincial documents are not unique: each province has its
 * own. */
static bool is_provincial(const struct cn_ix_instrument *in)
{
    return in->kind == CN_KIND_PROVINCIAL_RESOLUTION ||
           in->kind == CN_KIND_PROVINCIAL_DECISION;
}

/* "133 2025 nd cp" of "decree:133/2025/NĐ-CP". */
void cn_basis_init(struct cn_validating *v)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    int n = v->ix->n_instruments;
    v->number = CN_ARENA_NEW(v->arena, const char *, n + 1);
    for (int i = 0; v->number && i < n; i++) {
        const char *id = cn_index_text(v->ix, v->ix->instruments[i].id);
        const char *number = strchr(id, ':');
        bool numbered = number && strchr(number, '/') &&
                        !is_provincial(&v->ix->instruments[i]) &&
                        cn_validate_fold(number + 1, folded);
        v->number[i] = cn_validate_keep(v, numbered ? folded : "");
    }
}

/* Counts the instruments cited, and writes their numbers when there is a
 * list to write to. */
static int find_cited(struct cn_validating *v, const char *folded, int *list)
{
    int n = 0;
    for (int i = 0; i < v->ix->n_instruments; i++) {
        if (v->number[i][0] != '\0' && cn_words_hold(folded, v->number[i])) {
            if (list) {
                list[n] = i;
            }
            n++;
        }
    }
    return n;
}

static const int *find_basis(struct cn_validating *v, const char *text)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    if (!cn_validate_fold(text, folded)) {
        return NULL;
    }
    int n = find_cited(v, folded, NULL);
    int *list = CN_ARENA_NEW(v->arena, int, n + 1);
    if (list) {
        list[find_cited(v, folded, list)] = CN_NONE;
    }
    return list;
}

const int *cn_basis_read(struct cn_validating *v, const char *text)
{
    int32_t *at = cn_bytesmap_at(&v->memo_basis, text, strlen(text));
    if (!at || *at != CN_NONE) {
        return at ? v->basis[*at] : NULL;
    }
    int32_t number = (int32_t)v->n_basis;
    const int **basis = CN_VALIDATE_GROW(v, v->basis, v->n_basis, v->max_basis);
    if (basis) {
        *basis = find_basis(v, text);
        *at = number;
    }
    return basis ? *basis : NULL;
}
