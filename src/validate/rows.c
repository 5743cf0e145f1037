/* SPDX-License-Identifier: MIT
 *
 * rows.c: tells headings, procedures and lines of text apart. Titles may stand
 * above the headings, sections between the rows, and the headings may be
 * repeated on each page; each worksheet has its own.
 */
#include <ctype.h>
#include <string.h>

#include "validate.h"

static const struct cn_section nothing = {0, CN_NONE};

static int filled(const struct cn_sheet_row *row)
{
    int n = 0;
    for (int i = 0; i < row->n_cells; i++) {
        n += row->cell[i][0] != '\0';
    }
    return n;
}

static const char *cell(const struct cn_validating *v,
                        const struct cn_sheet_row *row, enum cn_heading h)
{
    int column = v->headings.column[h];
    return column != CN_NONE && column < row->n_cells ? row->cell[column] : "";
}

/* ---- worksheets and headings --------------------------------------------- */

static void tell_unread(struct cn_validating *v)
{
    const struct cn_part *part = &v->part[v->n_part - 1];
    cn_strbuf_puts(&v->there, part->sheet);
    struct cn_validate_finding *finding =
        cn_found_list(v, CN_V_SHEET_UNREAD, part->sheet);
    if (finding) {
        finding->sheet = part->sheet;
    }
}

/* Of the worksheet that was read. */
static enum cn_status end_part(struct cn_validating *v, struct cn_error *err)
{
    if (v->n_part > 0 && !v->has_headings) {
        tell_unread(v);
    }
    return v->options->map
               ? cn_map_end(&v->trust, v->options->map, v->options->file, err)
               : CN_OK;
}

static bool begin_part(struct cn_validating *v, const char *sheet)
{
    char folded[CN_VALIDATE_FOLD_MAX];
    struct cn_part *part = CN_VALIDATE_GROW(v, v->part, v->n_part, v->max_part);
    if (!part) {
        return false;
    }
    *part = (struct cn_part){.sheet = cn_validate_keep(v, sheet)};
    v->has_headings = false;
    v->title = v->section = nothing;
    v->sheet_tiers = sheet[0] != '\0' && cn_validate_fold(sheet, folded)
                         ? cn_tiers_only(folded)
                         : 0;
    return true;
}

/* A line that only --map makes a line of headings: all that it names is there,
 * and it is no title. */
static bool map_headings(struct cn_validating *v,
                         const struct cn_sheet_row *row,
                         struct cn_headings *headings)
{
    struct cn_error ignored = {.status = CN_OK};
    cn_headings_clear(headings);
    return filled(row) > 1 &&
           cn_headings_map(row, v->options->map, headings, &ignored) == CN_OK &&
           (headings->column[CN_H_CODE] != CN_NONE ||
            headings->column[CN_H_NAME] != CN_NONE);
}

/* *found: the row is a line of headings. */
static enum cn_status take_headings(struct cn_validating *v,
                                    const struct cn_sheet_row *row, bool *found,
                                    struct cn_error *err)
{
    struct cn_headings headings;
    const char *map = v->options->map;
    *found = cn_headings_find(row, &headings);
    if (*found && map) {
        enum cn_status status = cn_headings_map(row, map, &headings, err);
        if (status != CN_OK) {
            return cn_error_at(err, v->options->file, row->line);
        }
    } else if (!*found && map && !v->has_headings) {
        *found = map_headings(v, row, &headings);
        if (!*found) {
            cn_map_note(&v->unfit, row, map, v->options->file);
        }
    }
    if (*found && cn_headings_check(row, &headings, err) != CN_OK) {
        return cn_error_at(err, v->options->file, row->line);
    }
    if (*found && map && !v->has_headings) {
        cn_map_begin(&v->trust, row, map);
    }
    if (*found) {
        v->headings = headings;
        v->has_headings = true;
        v->section = nothing;
        for (int h = 0; h < CN_N_HEADING; h++) {
            v->heading[h] =
                cn_validate_keep(v, cell(v, row, (enum cn_heading)h));
        }
    }
    return CN_OK;
}

/* ---- rows ---------------------------------------------------------------- */

/* "(1) (2) (3)" under the headings. */
static bool numbers_columns(const struct cn_sheet_row *row)
{
    for (int i = 0; i < row->n_cells; i++) {
        const char *text = row->cell[i];
        if (strlen(text) > 4 || strspn(text, "()0123456789") != strlen(text)) {
            return false;
        }
    }
    return true;
}

static bool has_digit(const char *text)
{
    return strpbrk(text, "0123456789") != NULL;
}

/* What a line of a total, and of a section, begins with; no procedure is
 * called so. */
static const char *const total_leads[] = {"tong cong", "tong so", "tong",
                                          "cong", NULL};
static const char *const section_leads[] = {
    "linh vuc",  "thu tuc hanh chinh", "danh muc", "cap tinh", "cap xa",
    "cap huyen", "cap trung uong",     "phu luc",  "phan",     "tthc",
    NULL};

/* The text begins so, perhaps after "a", "ii" or "12". */
static bool begins(const char *text, const char *const leads[])
{
    char folded[CN_VALIDATE_FOLD_MAX];
    if (!cn_validate_fold(text, folded)) {
        return false;
    }
    const char *words = folded;
    size_t len = strcspn(words, " ");
    bool number =
        words[len] == ' ' && (len == 1 || strspn(words, "ivx") == len ||
                              strspn(words, "0123456789") == len);
    words += number ? len + 1 : 0;
    for (int i = 0; leads[i]; i++) {
        if (cn_words_after(words, leads[i])) {
            return true;
        }
    }
    return false;
}

/* "Tổng số: 5", "Cộng"; "Công nhận…" is a procedure. */
static bool tells_total(const char *text)
{
    static const char *const sums[] = {"tong cong", "tong so", NULL};
    char folded[CN_VALIDATE_FOLD_MAX];
    return begins(text, sums) ||
           (cn_validate_fold(text, folded) &&
            (strcmp(folded, "tong") == 0 || strcmp(folded, "cong") == 0));
}

/* A total before the name, perhaps with numbers beside it: they may stand in
 * the columns of the code and the name. */
static bool is_total(struct cn_validating *v, const struct cn_sheet_row *row)
{
    const char *code = cell(v, row, CN_H_CODE);
    return cn_code_pack(code) == UINT32_MAX &&
           (tells_total(code) || tells_total(cell(v, row, CN_H_NUMBER)));
}

/* A line of text: it names no procedure. */
static bool is_line(struct cn_validating *v, const struct cn_sheet_row *row)
{
    const char *code = cell(v, row, CN_H_CODE);
    const char *name = cell(v, row, CN_H_NAME);
    if ((code[0] == '\0' && name[0] == '\0') || is_total(v, row)) {
        return true;
    }
    if (has_digit(code) && strpbrk(code, ".,")) {
        return false;
    }
    bool bare = cell(v, row, CN_H_TIER)[0] == '\0' &&
                cell(v, row, CN_H_BODY)[0] == '\0' &&
                cell(v, row, CN_H_BASIS)[0] == '\0';
    const char *text = code[0] != '\0' ? code : name;
    if (code[0] != '\0' && name[0] != '\0') {
        return false;
    }
    return (text == code && filled(row) == 1) || begins(text, total_leads) ||
           (bare && begins(text, section_leads));
}

/* Headings come again: the row says so in the cells of code and name. */
static bool repeats_headings(struct cn_validating *v,
                             const struct cn_sheet_row *row)
{
    struct cn_headings again;
    const char *code = cell(v, row, CN_H_CODE);
    const char *name = cell(v, row, CN_H_NAME);
    if (has_digit(code)) {
        return false;
    }
    bool same = strcmp(name, v->heading[CN_H_NAME]) == 0 &&
                strcmp(code, v->heading[CN_H_CODE]) == 0;
    return same || (code[0] != '\0' && cn_headings_find(row, &again));
}

static void read_procedure(struct cn_validating *v,
                           const struct cn_sheet_row *row)
{
    struct cn_claim claim;
    struct cn_broken broken;
    cn_claim_read(v, row, &claim);
    if (cn_row_is_broken(row, &v->headings, v->sheet, &broken)) {
        claim.broken = &broken;
        claim.tiers = 0;
    }
    cn_validate_row(v, &claim);
}

static enum cn_status read_row(struct cn_validating *v,
                               const struct cn_sheet_row *row,
                               struct cn_error *err)
{
    bool headings = false;
    if (filled(row) == 0) {
        return CN_OK;
    }
    if (v->n_part == 0 ||
        strcmp(v->part[v->n_part - 1].sheet, row->sheet) != 0) {
        enum cn_status status = end_part(v, err);
        if (status != CN_OK || !begin_part(v, row->sheet)) {
            return status; /* no memory: told at the end of the run */
        }
    }
    if (v->has_headings && cn_ticks_below(row, &v->headings)) {
        enum cn_status status = cn_headings_check(row, &v->headings, err);
        return status == CN_OK ? CN_OK
                               : cn_error_at(err, v->options->file, row->line);
    }
    if (!v->has_headings || repeats_headings(v, row)) {
        enum cn_status status = take_headings(v, row, &headings, err);
        if (status != CN_OK || headings) {
            return status;
        }
    }
    cn_map_see(&v->trust, row);
    if (!v->has_headings) {
        cn_line_read(v, row);
    } else if (!numbers_columns(row)) {
        if (is_line(v, row)) {
            cn_line_read(v, row);
        } else {
            read_procedure(v, row);
        }
    }
    return CN_OK;
}

static bool any_headings(const struct cn_validating *v)
{
    int parts = (int)v->n_part;
    for (size_t i = 0; i < v->out->n; i++) {
        parts -= v->out->finding[i].kind == CN_V_SHEET_UNREAD;
    }
    return parts > 0;
}

static enum cn_status fail_headings(const struct cn_validating *v,
                                    struct cn_error *err)
{
    if (v->unfit.why.status != CN_OK) {
        *err = v->unfit.why;
        return err->status;
    }
    (void)cn_fail(err, CN_E_INPUT, "%s",
                  CN_T2(v->lang,
                        "không thấy dòng tiêu đề cột nào có mã hoặc tên thủ "
                        "tục; nêu cột bằng --map code=B,name=C",
                        "no line of column headings with a code or a name was "
                        "found; name the columns with --map code=B,name=C"));
    return cn_error_at(err, v->options->file, 0);
}

enum cn_status cn_rows_read(struct cn_validating *v, struct cn_error *err)
{
    struct cn_sheet_row row = {.line = 0};
    bool more = true;
    for (;;) {
        enum cn_status status = cn_sheet_next(v->sheet, &row, &more, err);
        if (status != CN_OK) {
            return cn_error_at(err, v->options->file, row.line);
        }
        if (!more || cn_arena_failed(v->arena)) {
            break;
        }
        status = read_row(v, &row, err);
        if (status != CN_OK) {
            return status;
        }
    }
    enum cn_status status = end_part(v, err);
    if (status != CN_OK || cn_arena_failed(v->arena) || any_headings(v)) {
        return status;
    }
    return fail_headings(v, err);
}
