/* SPDX-License-Identifier: MIT
 *
 * published.c: tells the rows of a published list apart: header lines (also
 * where a page repeats them), sections, which may name a tier for the rows
 * below, lines of numbers, totals, and procedures.
 */
#include "published.h"

#include <stdio.h>
#include <string.h>

#include "broken.h"
#include "check.h"
#include "headings_map.h"
#include "row_kind.h"
#include "ticks.h"
#include "tiers.h"

#define ARENA_MAX ((size_t)1024 * 1024 * 1024)

void cn_published_init(struct cn_published *list)
{
    *list = (struct cn_published){.n = 0};
    cn_arena_init(&list->arena, ARENA_MAX);
    cn_bytesmap_init(&list->codes, &list->arena);
}

void cn_published_release(struct cn_published *list)
{
    cn_arena_release(&list->arena);
}

/* One file while it is read. */
struct reading {
    struct cn_published *list;
    const struct cn_sheet *sheet;
    const char *file, *map;
    const char *worksheet;
    struct cn_headings headings;
    struct cn_map_trust trust;
    struct cn_map_unfit unfit;
    bool has_header;  /* in this worksheet */
    bool had_header;  /* in any */
    unsigned section; /* tiers that the last section line named */
    struct {
        char text[48];
        unsigned tiers;
    } known[4]; /* cells of tiers: a list has few different ones */
    int next_known;
    int faulty;            /* rows that cannot be taken */
    struct cn_error first; /* what is wrong with the first of them */
};

/* ---- what a row is ---------------------------------------------------- */

static int count_filled(const struct reading *reading,
                        const struct cn_sheet_row *row)
{
    int n = 0;
    for (int i = 0; i < row->n_cells; i++) {
        n += i != reading->headings.column[CN_H_NUMBER] &&
             row->cell[i][0] != '\0';
    }
    return n;
}

/* A title that names two tiers says nothing of the rows below. */
static bool is_one(unsigned tiers)
{
    return tiers != 0 && (tiers & (tiers - 1)) == 0;
}

static void take_section(struct reading *reading,
                         const struct cn_sheet_row *row)
{
    unsigned tiers = 0;
    for (int i = 0; i < row->n_cells; i++) {
        tiers |= cn_tiers_named(row->cell[i]);
    }
    if (is_one(tiers)) {
        reading->section = tiers;
    }
}

/* ---- claims ----------------------------------------------------------- */

static const char *keep(struct reading *reading, const char *text)
{
    return *text == '\0'
               ? ""
               : cn_arena_copy(&reading->list->arena, text, strlen(text));
}

/* Both texts, the new one once; past a limit, the old one. */
static const char *join(struct reading *reading, const char *old,
                        const char *text)
{
    if (*text == '\0' || strstr(old, text)) {
        return old;
    }
    if (*old == '\0') {
        return keep(reading, text);
    }
    size_t len = strlen(old);
    size_t n = strlen(text);
    size_t size = len + strlen("; ") + n + 1;
    char *joined = size < CN_CELL_TEXT_MAX / 4
                       ? CN_ARENA_NEW(&reading->list->arena, char, size)
                       : NULL;
    if (joined) {
        (void)snprintf(joined, size, "%s; %s", old, text);
    }
    return joined ? joined : old; /* an arena that failed says so */
}

static struct cn_claim *claim_of(struct reading *reading, const char *code,
                                 const struct cn_sheet_row *row)
{
    struct cn_published *list = reading->list;
    int32_t *number = cn_bytesmap_at(&list->codes, code, strlen(code));
    if (number && *number >= 0) {
        list->joined++;
        return &list->claims[*number];
    }
    struct cn_claim *claims =
        number ? cn_arena_grow(&list->arena, list->claims, list->n, &list->max,
                               sizeof *claims)
               : NULL;
    if (!claims) {
        return NULL;
    }
    list->claims = claims;
    *number = (int32_t)list->n;
    struct cn_claim *claim = &list->claims[list->n++];
    *claim = (struct cn_claim){
        .code = keep(reading, code),
        .name =
            keep(reading, cn_headings_cell(&reading->headings, row, CN_H_NAME)),
        .holder = "",
        .publication = "",
        .file = reading->file,
        .line = row->line,
    };
    return claim;
}

static unsigned tiers_of(struct reading *reading, const char *cell)
{
    const int max = (int)(sizeof reading->known / sizeof *reading->known);
    for (int i = 0; i < max; i++) {
        if (strcmp(reading->known[i].text, cell) == 0) {
            return reading->known[i].tiers;
        }
    }
    unsigned tiers = cn_tiers_named(cell);
    size_t len = strlen(cell);
    if (len < sizeof reading->known[0].text) {
        int at = reading->next_known++ % max;
        memcpy(reading->known[at].text, cell, len + 1);
        reading->known[at].tiers = tiers;
    }
    return tiers;
}

static enum cn_status take_claim(struct reading *reading, const char *code,
                                 const struct cn_sheet_row *row,
                                 struct cn_error *err)
{
    const struct cn_headings *headings = &reading->headings;
    char marked[CN_TICKS_MAX];
    bool unclear = false;
    const char *tier = cn_ticks_cell(headings, row, marked, &unclear);
    unsigned tiers = unclear         ? 0
                     : *tier == '\0' ? reading->section
                                     : tiers_of(reading, tier);
    if (cn_status_has_ended(cn_headings_cell(headings, row, CN_H_STATUS))) {
        reading->list->ended++;
        return CN_OK;
    }
    struct cn_claim *claim = claim_of(reading, code, row);
    if (claim) {
        claim->tiers |= tiers;
        claim->holder = join(reading, claim->holder,
                             cn_headings_cell(headings, row, CN_H_BODY));
        claim->publication =
            join(reading, claim->publication,
                 cn_headings_cell(headings, row, CN_H_PUBLICATION));
    }
    reading->list->rows++;
    reading->list->unread_tiers += *tier != '\0' && tiers == 0;
    return cn_arena_failed(&reading->list->arena)
               ? cn_fail(err, CN_E_NOMEM, "out of memory")
               : CN_OK;
}

/* ---- rows ------------------------------------------------------------- */

/* The first is told; the others are counted. */
static void note_fault(struct reading *reading, const struct cn_sheet_row *row,
                       const struct cn_error *fault)
{
    if (reading->faulty++ == 0) {
        reading->first = *fault;
        (void)cn_error_at(&reading->first, reading->file, row->line);
    }
}

static void note_malformed(struct reading *reading,
                           const struct cn_sheet_row *row)
{
    struct cn_error fault = cn_error_like(&reading->first);
    (void)cn_row_fail_code(row, reading->headings.column[CN_H_CODE], &fault);
    note_fault(reading, row, &fault);
}

/* True when the row is broken, which is noted. */
static bool note_broken(struct reading *reading, const struct cn_sheet_row *row)
{
    struct cn_error fault = cn_error_like(&reading->first);
    struct cn_broken broken;
    if (!cn_row_is_broken(row, &reading->headings, reading->sheet, &broken)) {
        return false;
    }
    (void)cn_row_fail_broken(row, &broken, &fault);
    note_fault(reading, row, &fault);
    return true;
}

static bool has_code(const struct reading *reading,
                     const struct cn_sheet_row *row)
{
    return cn_code_length(
               cn_headings_cell(&reading->headings, row, CN_H_CODE)) > 0;
}

static enum cn_status take_row(struct reading *reading,
                               const struct cn_sheet_row *row,
                               struct cn_error *err)
{
    const struct cn_headings *headings = &reading->headings;
    const char *code = cn_headings_cell(headings, row, CN_H_CODE);
    const char *name = cn_headings_cell(headings, row, CN_H_NAME);
    char cut[16] = "";
    size_t len = cn_code_length(code);
    if (len > 0 && len < sizeof cut) {
        memcpy(cut, code, len);
        return note_broken(reading, row) ? CN_OK
                                         : take_claim(reading, cut, row, err);
    }
    int filled = count_filled(reading, row);
    if (cn_row_is_total(row) || cn_row_is_numbering(row)) {
        return CN_OK;
    }
    if (*code != '\0' && (filled > 1 || strpbrk(code, "0123456789"))) {
        if (!note_broken(reading, row)) {
            note_malformed(reading, row);
        }
    } else if (*name != '\0' && filled > 1) {
        reading->list->without_code += !note_broken(reading, row);
    } else {
        take_section(reading, row);
    }
    return CN_OK;
}

static enum cn_status end_reading(const struct reading *reading,
                                  const struct cn_sheet_row *row,
                                  struct cn_error *err)
{
    if (!reading->had_header && reading->unfit.why.status != CN_OK) {
        *err = reading->unfit.why;
        return err->status;
    }
    if (!reading->had_header) {
        return cn_headings_missing(row, err);
    }
    if (reading->faulty == 0) {
        return CN_OK;
    }
    enum cn_status status =
        reading->faulty == 1
            ? cn_fail(err, CN_E_INPUT, "%s", reading->first.message)
            : cn_fail(err, CN_E_INPUT,
                      "%s; %d rows have such a fault, 'capnao validate' lists "
                      "them",
                      reading->first.message, reading->faulty);
    (void)cn_error_at(err, reading->first.file, reading->first.line);
    return status;
}

/* A header line, also a repeated one, says what the columns are. */
static enum cn_status take_header(struct reading *reading,
                                  const struct cn_sheet_row *row, bool *taken,
                                  struct cn_error *err)
{
    struct cn_headings found;
    *taken = cn_headings_match(row, reading->map, &found);
    if (!*taken && reading->map) {
        cn_map_note(&reading->unfit, row, reading->map, reading->file);
    }
    if (!*taken) {
        return CN_OK;
    }
    enum cn_status status = CN_OK;
    if (reading->map) {
        status = cn_headings_map(row, reading->map, &found, err);
    }
    if (status == CN_OK) {
        status = cn_headings_check(row, &found, err);
    }
    if (reading->map && status == CN_OK) {
        cn_map_begin(&reading->trust, row, reading->map);
    }
    if (status == CN_OK && found.column[CN_H_CODE] == CN_NONE) {
        status = cn_fail(err, CN_E_INPUT,
                         "the list has no column of codes ('Mã TTHC'): name "
                         "it with --map code=…");
    }
    if (status == CN_E_INPUT) {
        (void)cn_error_at(err, reading->file, row->line);
    }
    reading->headings = found;
    reading->has_header = reading->had_header = true;
    return status;
}

static enum cn_status leave_worksheet(struct reading *reading,
                                      struct cn_error *err)
{
    reading->list->headless +=
        *reading->worksheet != '\0' && !reading->has_header;
    return reading->map
               ? cn_map_end(&reading->trust, reading->map, reading->file, err)
               : CN_OK;
}

static void enter_worksheet(struct reading *reading, const char *name)
{
    unsigned tiers = cn_tiers_named(name);
    reading->worksheet = name; /* lives as long as the sheet */
    reading->has_header = false;
    reading->section = is_one(tiers) ? tiers : 0;
}

static enum cn_status take_any(struct reading *reading,
                               const struct cn_sheet_row *row,
                               struct cn_error *err)
{
    enum cn_status status = CN_OK;
    bool header = false;
    if (strcmp(row->sheet, reading->worksheet) != 0) {
        status = leave_worksheet(reading, err);
        enter_worksheet(reading, row->sheet);
    }
    if (status != CN_OK) {
        return status;
    }
    if (reading->has_header && cn_ticks_below(row, &reading->headings)) {
        return cn_headings_check(row, &reading->headings, err);
    }
    /* Letters alone would fit any row: they tell one header. */
    if (!reading->has_header || (!reading->map && !has_code(reading, row))) {
        status = take_header(reading, row, &header, err);
    }
    if (status != CN_OK || header) {
        return status;
    }
    if (reading->has_header) {
        cn_map_see(&reading->trust, row);
        return take_row(reading, row, err);
    }
    take_section(reading, row); /* a title may name the tier */
    return CN_OK;
}

enum cn_status cn_published_read(struct cn_published *list,
                                 struct cn_sheet *sheet, const char *file,
                                 const char *map, struct cn_error *err)
{
    struct reading reading = {.list = list,
                              .sheet = sheet,
                              .file = file,
                              .map = map,
                              .worksheet = ""};
    struct cn_sheet_row row = {.sheet = ""};
    bool more = true;
    enum cn_status status = CN_OK;
    reading.first = cn_error_like(err);
    while (status == CN_OK) {
        status = cn_sheet_next(sheet, &row, &more, err);
        if (status == CN_OK && !more) {
            status = leave_worksheet(&reading, err);
            return status == CN_OK ? end_reading(&reading, &row, err) : status;
        }
        if (status == CN_OK) {
            status = take_any(&reading, &row, err);
        }
    }
    return status;
}
