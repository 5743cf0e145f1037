/* SPDX-License-Identifier: MIT
 *
 * headings_map.c: "code=Mã số,name=C". A heading is looked for in the header
 * line; a letter may mean a column without a heading, so it is taken on trust
 * until a cell below it holds something.
 */
#include "headings_map.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "../base/text.h"
#include "ticks.h"

#define FOLDED_MAX 512
#define SHOWN_MAX  40 /* bytes of a heading that a message shows, quotes too */

static_assert(CN_SHEET_CELLS_MAX <= 64, "a bit for each column");

static const char *const names[] = {
    [CN_H_NUMBER] = "number",     [CN_H_CODE] = "code",
    [CN_H_NAME] = "name",         [CN_H_FIELD] = "field",
    [CN_H_TIER] = "tier",         [CN_H_BODY] = "body",
    [CN_H_BASIS] = "basis",       [CN_H_PUBLICATION] = "publication",
    [CN_H_STATUS] = "status",     [CN_H_NOTE] = "note",
    [CN_H_PROVINCE] = "province",
};
static_assert(sizeof names / sizeof *names == CN_N_HEADING, "headings");

/* ---- what a map says ---------------------------------------------------- */

/* One "name=column" of a map. */
struct entry {
    enum cn_heading heading;
    char column[FOLDED_MAX]; /* as it was given */
    char folded[FOLDED_MAX];
};

static enum cn_status bad_name(const char *name, struct cn_error *err)
{
    int near = cn_text_nearest(name, names, CN_N_HEADING);
    if (near >= 0) {
        return cn_fail(err, CN_E_INPUT,
                       "the map names a column '%s': did you mean '%s'", name,
                       names[near]);
    }
    return cn_fail(err, CN_E_INPUT,
                   "the map names a column '%s'; it may name number, code, "
                   "name, field, tier, body, basis, publication, status, note "
                   "and province",
                   name);
}

/* Takes the entry that *at begins with, and moves *at past it. A comma ends
 * it where a name and '=' follow: a heading may hold commas. */
static enum cn_status take_entry(const char **at, struct entry *entry,
                                 struct cn_error *err)
{
    char name[FOLDED_MAX];
    size_t n = strcspn(*at, "=");
    if ((*at)[n] == '\0' || n == 0 || n >= sizeof name) {
        return cn_fail(err, CN_E_INPUT,
                       "the map '%s' is not understood: write it like "
                       "code=Mã số,name=C",
                       *at);
    }
    memcpy(name, *at, n);
    name[n] = '\0';
    int heading = 0;
    while (heading < CN_N_HEADING && strcmp(names[heading], name) != 0) {
        heading++;
    }
    if (heading == CN_N_HEADING) {
        return bad_name(name, err);
    }
    const char *value = *at + n + 1;
    size_t len = strlen(value);
    const char *next = strchr(value, '=');
    if (next) {
        while (next > value && *next != ',') {
            next--;
        }
        len = (size_t)(next - value);
    }
    if (len == 0 || len >= sizeof entry->column) {
        return cn_fail(err, CN_E_INPUT, "the map gives no column for '%s'",
                       name);
    }
    entry->heading = (enum cn_heading)heading;
    memcpy(entry->column, value, len);
    entry->column[len] = '\0';
    if (cn_text_fold(value, len, entry->folded, FOLDED_MAX) >= FOLDED_MAX) {
        return cn_fail(err, CN_E_INPUT, "the map is not UTF-8");
    }
    *at = value + len + (value[len] == ',' ? 1 : 0);
    return CN_OK;
}

static int column_of_letters(const char *text)
{
    int column = 0;
    size_t len = strlen(text);
    for (size_t i = 0; i < len && i < 3; i++) {
        bool small = text[i] >= 'a' && text[i] <= 'z';
        if (!small && (text[i] < 'A' || text[i] > 'Z')) {
            return CN_NONE;
        }
        column = column * 26 + (text[i] - (small ? 'a' : 'A') + 1);
    }
    return len > 0 && len < 3 && column <= CN_SHEET_CELLS_MAX ? column - 1
                                                              : CN_NONE;
}

/* The first from a column on. */
static int next_of_heading(const struct cn_sheet_row *row,
                           const struct entry *entry, int from)
{
    char folded[CN_MESSAGE_MAX];
    for (int c = from; c < row->n_cells; c++) {
        size_t need = cn_text_fold(row->cell[c], strlen(row->cell[c]), folded,
                                   sizeof folded);
        if (need > 0 && need < sizeof folded &&
            strcmp(folded, entry->folded) == 0) {
            return c;
        }
    }
    return CN_NONE;
}

static int column_of_heading(const struct cn_sheet_row *row,
                             const struct entry *entry)
{
    return next_of_heading(row, entry, 0);
}

/* A heading wins over a letter. */
static int column_of(const struct cn_sheet_row *row, const struct entry *entry)
{
    int column = column_of_heading(row, entry);
    return column != CN_NONE ? column : column_of_letters(entry->column);
}

/* ---- the columns that there are ----------------------------------------- */

static void name_column(char out[CN_CELL_NAME_MAX], int column)
{
    (void)cn_sheet_cell_name(out, column, 0);
    out[strlen(out) - 1] = '\0'; /* without a line */
}

/* "A 'STT', B 'Mã TTHC'": every heading, as far as there is room. */
static void tell_columns(const struct cn_sheet_row *row,
                         char out[CN_MAP_COLUMNS_MAX])
{
    size_t len = 0;
    out[0] = '\0';
    for (int c = 0; c < row->n_cells; c++) {
        char name[CN_CELL_NAME_MAX], shown[SHOWN_MAX];
        if (row->cell[c][0] == '\0') {
            continue;
        }
        name_column(name, c);
        (void)snprintf(shown, sizeof shown, "%s", row->cell[c]);
        cn_text_trim_end(shown, sizeof shown);
        if (len + sizeof name + sizeof shown > CN_MAP_COLUMNS_MAX) {
            (void)snprintf(out + len, CN_MAP_COLUMNS_MAX - len, ", …");
            return;
        }
        len += (size_t)snprintf(out + len, CN_MAP_COLUMNS_MAX - len,
                                "%s%s '%s'", len > 0 ? ", " : "", name, shown);
    }
}

static enum cn_status fail_column(const struct entry *entry, const char *sheet,
                                  const char *columns, struct cn_error *err)
{
    const char *name = names[entry->heading];
    return *sheet == '\0'
               ? cn_fail(err, CN_E_INPUT,
                         "the list has no column '%.80s', which the map names "
                         "for '%s'; it has %s",
                         entry->column, name, columns)
               : cn_fail(err, CN_E_INPUT,
                         "worksheet '%s' has no column '%.80s', which the map "
                         "names for '%s'; it has %s",
                         sheet, entry->column, name, columns);
}

enum cn_status cn_headings_map(const struct cn_sheet_row *row, const char *map,
                               struct cn_headings *out, struct cn_error *err)
{
    struct entry entry = {.heading = CN_H_CODE};
    char columns[CN_MAP_COLUMNS_MAX];
    cn_headings_span(row, out);
    for (const char *at = map; *at != '\0';) {
        enum cn_status status = take_entry(&at, &entry, err);
        if (status != CN_OK) {
            return status;
        }
        int column = column_of(row, &entry);
        if (column == CN_NONE) {
            tell_columns(row, columns);
            return fail_column(&entry, row->sheet, columns, err);
        }
        if (entry.heading == CN_H_TIER) {
            cn_ticks_clear(out);
        }
        out->column[entry.heading] = column;
        out->width = column < out->width ? out->width : column + 1;
        out->twin[entry.heading] = next_of_heading(row, &entry, column + 1);
    }
    return CN_OK;
}

enum cn_status cn_headings_check(const struct cn_sheet_row *row,
                                 const struct cn_headings *headings,
                                 struct cn_error *err)
{
    for (int h = 0; h < CN_N_HEADING; h++) {
        char first[CN_CELL_NAME_MAX], second[CN_CELL_NAME_MAX];
        int column = headings->column[h];
        int twin = headings->twin[h];
        if (twin == CN_NONE || h == CN_H_NUMBER || h == CN_H_NOTE) {
            continue; /* these two are never judged by */
        }
        name_column(first, column);
        name_column(second, twin);
        return cn_fail(err, CN_E_INPUT,
                       "columns %s '%.60s' and %s '%.60s' both read as '%s': "
                       "choose one, as with --map %s=%s",
                       first, row->cell[column], second, row->cell[twin],
                       names[h], names[h], first);
    }
    return CN_OK;
}

static int count_filled(const struct cn_sheet_row *row)
{
    int n = 0;
    for (int c = 0; c < row->n_cells; c++) {
        n += row->cell[c][0] != '\0';
    }
    return n;
}

void cn_map_note(struct cn_map_unfit *unfit, const struct cn_sheet_row *row,
                 const char *map, const char *file)
{
    struct cn_headings found;
    struct cn_error why = {.status = CN_OK};
    bool known = cn_headings_find(row, &found);
    bool better = known ? !unfit->known : unfit->why.status == CN_OK;
    if (better && count_filled(row) > 1 &&
        cn_headings_map(row, map, &found, &why) != CN_OK) {
        (void)cn_error_at(&why, file, row->line);
        *unfit = (struct cn_map_unfit){.why = why, .known = known};
    }
}

/* ---- columns on trust --------------------------------------------------- */

static bool is_empty(const struct cn_sheet_row *row, int column)
{
    return column >= row->n_cells || row->cell[column][0] == '\0';
}

void cn_map_begin(struct cn_map_trust *trust, const struct cn_sheet_row *row,
                  const char *map)
{
    struct entry entry = {.heading = CN_H_CODE};
    *trust = (struct cn_map_trust){.line = row->line, .sheet = row->sheet};
    tell_columns(row, trust->columns);
    for (const char *at = map; *at != '\0';) {
        if (take_entry(&at, &entry, NULL) != CN_OK) {
            return;
        }
        int column = column_of(row, &entry);
        if (column != CN_NONE && is_empty(row, column)) {
            trust->unseen |= UINT64_C(1) << column;
        }
    }
}

void cn_map_see(struct cn_map_trust *trust, const struct cn_sheet_row *row)
{
    for (int c = 0; c < row->n_cells && trust->unseen != 0; c++) {
        if (row->cell[c][0] != '\0') {
            trust->unseen &= ~(UINT64_C(1) << c);
        }
    }
}

enum cn_status cn_map_end(struct cn_map_trust *trust, const char *map,
                          const char *file, struct cn_error *err)
{
    struct entry entry = {.heading = CN_H_CODE};
    uint64_t unseen = trust->unseen;
    trust->unseen = 0;
    for (const char *at = map; unseen != 0 && *at != '\0';) {
        enum cn_status status = take_entry(&at, &entry, err);
        if (status != CN_OK) {
            return status;
        }
        int column = column_of_letters(entry.column);
        if (column != CN_NONE && (unseen >> column & 1) != 0) {
            (void)fail_column(&entry, trust->sheet, trust->columns, err);
            return cn_error_at(err, file, trust->line);
        }
    }
    return CN_OK;
}

/* ---- header lines ------------------------------------------------------- */

/* How a row answers to a map. */
struct fit {
    bool named;   /* it has a heading that the map names */
    bool missing; /* it lacks one that can be no letter */
    bool filled;  /* every cell that the map means holds something */
};

/* False for a map that is not understood. */
static bool fit_map(const struct cn_sheet_row *row, const char *map,
                    struct fit *fit)
{
    struct entry entry = {.heading = CN_H_CODE};
    *fit = (struct fit){.filled = true};
    for (const char *at = map; *at != '\0';) {
        if (take_entry(&at, &entry, NULL) != CN_OK) {
            return false;
        }
        int column = column_of_heading(row, &entry);
        fit->named = fit->named || column != CN_NONE;
        if (column == CN_NONE) {
            column = column_of_letters(entry.column);
        }
        fit->missing = fit->missing || column == CN_NONE;
        fit->filled =
            fit->filled && column != CN_NONE && !is_empty(row, column);
    }
    return true;
}

bool cn_map_fits(const struct cn_sheet_row *row, const char *map, bool found)
{
    struct fit fit = {.named = false};
    /* What is not understood is refused by the caller, with the reason. */
    return !fit_map(row, map, &fit) ||
           (!fit.missing && (found || fit.named || fit.filled));
}
