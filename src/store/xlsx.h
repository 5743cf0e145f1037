/* SPDX-License-Identifier: MIT
 *
 * xlsx.h: a workbook while it is read: a zip of XML parts. Private to the
 * files xlsx*.c.
 *
 * A workbook is untrusted. Parts have a limit each and together, whatever
 * their headers say; document types are refused, so that there are no
 * entities; every number from a part is checked before it is an index.
 */
#ifndef CN_STORE_XLSX_H
#define CN_STORE_XLSX_H

#include <expat.h>
#include <zip.h>

#include "../base/arena.h"
#include "sheet_private.h"

#ifdef CN_TINY
#define CN_XLSX_CHUNK 512
#else
#define CN_XLSX_CHUNK (64 * 1024)
#endif
#define CN_XLSX_FILE_MAX    ((size_t)64 * 1024 * 1024)
#define CN_XLSX_PART_MAX    ((uint64_t)256 * 1024 * 1024)
#define CN_XLSX_ALL_MAX     ((uint64_t)512 * 1024 * 1024)
#define CN_XLSX_TEXTS_MAX   ((size_t)128 * 1024 * 1024) /* shared, in bytes */
#define CN_XLSX_STRINGS_MAX ((size_t)4000000)
#define CN_XLSX_NAMES_MAX   ((size_t)1024 * 1024)
#define CN_XLSX_SHEETS_MAX  256
#define CN_XLSX_FORMATS_MAX 65536
#define CN_XLSX_MERGED_MAX  100000
#define CN_XLSX_DEPTH_MAX   64

/* How a number is shown: as it is, as a day, or with so many decimals. */
enum { CN_SHOW_PLAIN, CN_SHOW_DATE, CN_SHOW_DECIMALS };

struct cn_xlsx_sheet {
    const char *name;
    const char *id; /* of its relation */
    const char *path;
};

/* A range of merged cells in one column. */
struct cn_xlsx_merged {
    int first, last; /* rows */
    int column;
};

/* Where a parser is among the elements that matter. */
struct cn_xlsx_place {
    bool in_value;    /* text counts */
    bool in_phonetic; /* it does not: a reading aid */
    bool in_section;  /* inside the element that the part is read for */
};

struct cn_xlsx_cell {
    int column; /* from 0 */
    char type;  /* first letter of its type; 'n' when it has none */
    bool is_inline;
    int format; /* index into the formats */
};

struct cn_xlsx {
    struct cn_strbuf file;
    struct cn_arena names; /* of sheets, parts and relations */
    zip_t *zip;
    uint64_t inflated; /* bytes of all parts so far */

    /* the part that is open */
    zip_file_t *entry;
    XML_Parser parser;
    const char *part; /* its name */
    uint64_t part_bytes;
    int depth;
    bool ended, suspended;
    struct cn_error failure; /* what a handler refused */
    struct cn_strbuf value;  /* text of the element at hand */
    struct cn_xlsx_place place;

    /* the workbook */
    const char *path;
    const char *strings_path;
    const char *styles_path;
    bool from_1904;
    struct cn_xlsx_sheet sheets[CN_XLSX_SHEETS_MAX];
    int n_sheets;
    int sheet; /* the one that is open, or n_sheets */

    /* shared texts */
    struct cn_strbuf strings; /* each terminated */
    size_t *string;           /* where each begins */
    size_t n_strings, max_strings;

    /* formats of cells, and those that the workbook declares */
    unsigned char *format;
    int n_formats;
    struct {
        int id;
        unsigned char show;
    } declared[1024];
    int n_declared;

    /* the worksheet */
    struct cn_cells *cells; /* of the row at hand */
    struct cn_xlsx_cell cell;
    int row;
    bool row_ended;
    struct cn_xlsx_merged *merged; /* in the order of rows */
    int n_merged, max_merged, next_merged;
    struct {
        int until; /* row */
        char *text;
    } held[CN_SHEET_CELLS_MAX]; /* what a merged range repeats, by column */
};

/* ---- xlsx_part.c -------------------------------------------------------- */

/* Opens a part; handlers get the workbook as their user data. *found is false
 * when the file has none of that name. */
CN_MUST_CHECK enum cn_status
cn_xlsx_part_open(struct cn_xlsx *book, const char *name,
                  XML_StartElementHandler start, XML_EndElementHandler end,
                  bool *found, struct cn_error *err);
/* Parses on until the end, or until a handler suspends the parser. */
CN_MUST_CHECK enum cn_status cn_xlsx_part_run(struct cn_xlsx *book,
                                              struct cn_error *err);
void cn_xlsx_part_close(struct cn_xlsx *book);
/* Open, run, close; a part that is not there is none. */
CN_MUST_CHECK enum cn_status cn_xlsx_part_read(struct cn_xlsx *book,
                                               const char *name,
                                               XML_StartElementHandler start,
                                               XML_EndElementHandler end,
                                               struct cn_error *err);
/* True when the bytes of the part hold the text. */
CN_MUST_CHECK enum cn_status cn_xlsx_part_has(struct cn_xlsx *book,
                                              const char *name,
                                              const char *text, bool *has,
                                              struct cn_error *err);
/* For handlers: refuses the workbook, and ends the parsing. */
void cn_xlsx_refuse(struct cn_xlsx *book, enum cn_status status,
                    const char *message);
/* The name without its prefix. */
const char *cn_xlsx_local(const XML_Char *name);
/* The attribute of that local name, or NULL. */
const char *cn_xlsx_attribute(const XML_Char **attributes, const char *name);
/* A number from 0 to max, or -1. */
int cn_xlsx_number(const char *text, int max);

/* ---- xlsx_book.c -------------------------------------------------------- */

/* Reads all but the worksheets. */
CN_MUST_CHECK enum cn_status cn_xlsx_book_read(struct cn_xlsx *book,
                                               struct cn_error *err);

/* ---- xlsx_value.c ------------------------------------------------------- */

/* What a format code shows: CN_SHOW_PLAIN, CN_SHOW_DATE or CN_SHOW_DECIMALS
 * plus how many. */
unsigned char cn_xlsx_show_of_code(const char *code);
unsigned char cn_xlsx_show_of_id(int id);
/* Writes the number as it is shown. */
void cn_xlsx_add_number(struct cn_strbuf *out, const char *text,
                        unsigned char show, bool from_1904);
/* "_x000D_" and its like become the characters that they stand for, in
 * place. */
void cn_xlsx_unescape(struct cn_strbuf *text, size_t from);

#endif
