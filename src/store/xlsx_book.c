/* SPDX-License-Identifier: MIT
 *
 * xlsx_book.c: what a workbook says of itself: which parts are its visible
 * worksheets, the texts they share, and how cells are shown.
 */
#include <stdlib.h>
#include <string.h>

#include "xlsx.h"

#define RELATION_MAX 512 /* bytes of the name of a part */

static bool ends_with(const char *text, const char *end)
{
    size_t len = text ? strlen(text) : 0;
    size_t n = strlen(end);
    return len >= n && strcmp(text + len - n, end) == 0;
}

static const char *keep(struct cn_xlsx *book, const char *text)
{
    const char *copy = cn_arena_copy(&book->names, text, strlen(text));
    if (!copy) {
        bool full = book->names.full;
        cn_xlsx_refuse(book, full ? CN_E_INPUT : CN_E_NOMEM,
                       full ? "the names in the workbook are too long"
                            : "out of memory");
    }
    return copy;
}

/* Counts an element; false when they nest too deeply. */
static bool enter(struct cn_xlsx *book)
{
    if (++book->depth > CN_XLSX_DEPTH_MAX) {
        cn_xlsx_refuse(book, CN_E_INPUT, "the workbook nests too deeply");
        return false;
    }
    return true;
}

static void XMLCALL leave(void *ctx, const XML_Char *name)
{
    struct cn_xlsx *book = ctx;
    (void)name;
    book->depth--;
}

/* ---- relations -------------------------------------------------------- */

/* The part that a relation of `from` means: its target is beside `from`, or
 * begins with '/'. */
static const char *resolve(struct cn_xlsx *book, const char *from,
                           const char *target)
{
    char name[RELATION_MAX];
    const char *slash = strrchr(from, '/');
    size_t folder = slash ? (size_t)(slash - from) + 1 : 0;
    if (*target == '/') {
        return keep(book, target + 1);
    }
    while (strncmp(target, "../", 3) == 0 && folder > 0) {
        target += 3;
        for (folder--; folder > 0 && from[folder - 1] != '/'; folder--) {
        }
    }
    if (folder + strlen(target) >= sizeof name) {
        cn_xlsx_refuse(book, CN_E_INPUT,
                       "the names in the workbook are too long");
        return NULL;
    }
    memcpy(name, from, folder);
    memcpy(name + folder, target, strlen(target) + 1);
    return keep(book, name);
}

static void XMLCALL start_root_relation(void *ctx, const XML_Char *name,
                                        const XML_Char **attributes)
{
    struct cn_xlsx *book = ctx;
    const char *target = cn_xlsx_attribute(attributes, "Target");
    if (enter(book) && strcmp(cn_xlsx_local(name), "Relationship") == 0 &&
        target &&
        ends_with(cn_xlsx_attribute(attributes, "Type"), "/officeDocument")) {
        book->path = resolve(book, "", target);
    }
}

static void XMLCALL start_relation(void *ctx, const XML_Char *name,
                                   const XML_Char **attributes)
{
    struct cn_xlsx *book = ctx;
    const char *target = cn_xlsx_attribute(attributes, "Target");
    const char *type = cn_xlsx_attribute(attributes, "Type");
    const char *id = cn_xlsx_attribute(attributes, "Id");
    if (!enter(book) || strcmp(cn_xlsx_local(name), "Relationship") != 0 ||
        !target) {
        return;
    }
    if (ends_with(type, "/sharedStrings")) {
        book->strings_path = resolve(book, book->path, target);
    } else if (ends_with(type, "/styles")) {
        book->styles_path = resolve(book, book->path, target);
    } else if (ends_with(type, "/worksheet") && id) {
        for (int i = 0; i < book->n_sheets; i++) {
            if (strcmp(book->sheets[i].id, id) == 0) {
                book->sheets[i].path = resolve(book, book->path, target);
            }
        }
    }
}

/* ---- the workbook ----------------------------------------------------- */

static bool is_true(const char *text)
{
    return text && (strcmp(text, "1") == 0 || strcmp(text, "true") == 0);
}

static void XMLCALL start_workbook(void *ctx, const XML_Char *name,
                                   const XML_Char **attributes)
{
    struct cn_xlsx *book = ctx;
    const char *local = cn_xlsx_local(name);
    if (!enter(book)) {
        return;
    }
    if (strcmp(local, "workbookPr") == 0) {
        book->from_1904 = is_true(cn_xlsx_attribute(attributes, "date1904"));
    }
    const char *title = cn_xlsx_attribute(attributes, "name");
    const char *id = cn_xlsx_attribute(attributes, "id");
    const char *state = cn_xlsx_attribute(attributes, "state");
    bool hidden = state && strcmp(state, "visible") != 0;
    if (strcmp(local, "sheet") != 0 || !title || !id || hidden) {
        return;
    }
    if (book->n_sheets == CN_XLSX_SHEETS_MAX) {
        cn_xlsx_refuse(book, CN_E_INPUT,
                       "the workbook has more than 256 worksheets");
        return;
    }
    book->sheets[book->n_sheets++] =
        (struct cn_xlsx_sheet){.name = keep(book, title), .id = keep(book, id)};
}

/* ---- shared texts ----------------------------------------------------- */

static void add_string(struct cn_xlsx *book)
{
    if (book->n_strings == CN_XLSX_STRINGS_MAX) {
        cn_xlsx_refuse(book, CN_E_INPUT,
                       "the workbook has more than 4000000 texts: split it");
        return;
    }
    if (book->n_strings == book->max_strings) {
        size_t max = book->max_strings ? book->max_strings * 2 : 1024;
        size_t *grown = realloc(book->string, max * sizeof *grown);
        if (!grown) {
            cn_xlsx_refuse(book, CN_E_NOMEM, "out of memory");
            return;
        }
        book->string = grown;
        book->max_strings = max;
    }
    book->string[book->n_strings++] = book->strings.len;
    cn_xlsx_unescape(&book->value, 0);
    cn_strbuf_add(&book->strings, book->value.text, book->value.len);
    cn_strbuf_add(&book->strings, "", 1);
    cn_strbuf_clear(&book->value);
    if (book->strings.failed) {
        bool full = book->strings.len + CN_CELL_MAX >= book->strings.max;
        cn_xlsx_refuse(book, full ? CN_E_INPUT : CN_E_NOMEM,
                       full ? "the texts of the workbook are larger than 128 "
                              "MiB: split it"
                            : "out of memory");
    }
}

static void XMLCALL start_string(void *ctx, const XML_Char *name,
                                 const XML_Char **attributes)
{
    struct cn_xlsx *book = ctx;
    const char *local = cn_xlsx_local(name);
    (void)attributes;
    (void)enter(book);
    if (strcmp(local, "t") == 0) {
        book->place.in_value = true;
    } else if (strcmp(local, "rPh") == 0) {
        book->place.in_phonetic = true;
    }
}

static void XMLCALL end_string(void *ctx, const XML_Char *name)
{
    struct cn_xlsx *book = ctx;
    const char *local = cn_xlsx_local(name);
    book->depth--;
    if (strcmp(local, "t") == 0) {
        book->place.in_value = false;
    } else if (strcmp(local, "rPh") == 0) {
        book->place.in_phonetic = false;
    } else if (strcmp(local, "si") == 0) {
        add_string(book);
    }
}

/* ---- formats ---------------------------------------------------------- */

static unsigned char show_of(const struct cn_xlsx *book, int id)
{
    for (int i = 0; i < book->n_declared; i++) {
        if (book->declared[i].id == id) {
            return book->declared[i].show;
        }
    }
    return cn_xlsx_show_of_id(id);
}

static void add_format(struct cn_xlsx *book, int id)
{
    if (book->n_formats == CN_XLSX_FORMATS_MAX) {
        cn_xlsx_refuse(book, CN_E_INPUT,
                       "the workbook has more than 65536 formats of cells");
        return;
    }
    if (!book->format) {
        book->format = malloc(CN_XLSX_FORMATS_MAX);
    }
    if (!book->format) {
        cn_xlsx_refuse(book, CN_E_NOMEM, "out of memory");
        return;
    }
    book->format[book->n_formats++] = show_of(book, id);
}

static void XMLCALL start_style(void *ctx, const XML_Char *name,
                                const XML_Char **attributes)
{
    struct cn_xlsx *book = ctx;
    const char *local = cn_xlsx_local(name);
    int id = cn_xlsx_number(cn_xlsx_attribute(attributes, "numFmtId"), 100000);
    const char *code = cn_xlsx_attribute(attributes, "formatCode");
    const int max = (int)(sizeof book->declared / sizeof *book->declared);
    if (!enter(book)) {
        return;
    }
    if (strcmp(local, "cellXfs") == 0) {
        book->place.in_section = true;
    } else if (strcmp(local, "numFmt") == 0 && code && id >= 0 &&
               book->n_declared < max) {
        book->declared[book->n_declared].id = id;
        book->declared[book->n_declared++].show = cn_xlsx_show_of_code(code);
    } else if (strcmp(local, "xf") == 0 && book->place.in_section) {
        add_format(book, id);
    }
}

static void XMLCALL end_style(void *ctx, const XML_Char *name)
{
    struct cn_xlsx *book = ctx;
    book->depth--;
    if (strcmp(cn_xlsx_local(name), "cellXfs") == 0) {
        book->place.in_section = false;
    }
}

/* ---- all of it -------------------------------------------------------- */

static enum cn_status read_parts(struct cn_xlsx *book, struct cn_error *err)
{
    enum cn_status status =
        cn_xlsx_part_read(book, book->path, start_workbook, leave, err);
    char relations[RELATION_MAX + 16];
    const char *slash = strrchr(book->path, '/');
    int folder = slash ? (int)(slash - book->path) + 1 : 0;
    (void)snprintf(relations, sizeof relations, "%.*s_rels/%s.rels", folder,
                   book->path, book->path + folder);
    if (status == CN_OK) {
        status = cn_xlsx_part_read(book, relations, start_relation, leave, err);
    }
    if (status == CN_OK && book->strings_path) {
        status = cn_xlsx_part_read(book, book->strings_path, start_string,
                                   end_string, err);
    }
    if (status == CN_OK && book->styles_path) {
        status = cn_xlsx_part_read(book, book->styles_path, start_style,
                                   end_style, err);
    }
    return status;
}

enum cn_status cn_xlsx_book_read(struct cn_xlsx *book, struct cn_error *err)
{
    enum cn_status status =
        cn_xlsx_part_read(book, "_rels/.rels", start_root_relation, leave, err);
    if (status == CN_OK &&
        (!book->path || strlen(book->path) >= RELATION_MAX ||
         zip_name_locate(book->zip, book->path, ZIP_FL_NOCASE) < 0)) {
        status = cn_fail(err, CN_E_INPUT,
                         "this is a zip file and no .xlsx workbook: save the "
                         "list as .xlsx or CSV");
    }
    if (status == CN_OK) {
        status = read_parts(book, err);
    }
    int n = 0;
    for (int i = 0; i < book->n_sheets; i++) {
        if (book->sheets[i].path) {
            book->sheets[n++] = book->sheets[i];
        }
    }
    book->n_sheets = n;
    if (status == CN_OK && n == 0) {
        status = cn_fail(err, CN_E_INPUT,
                         "the workbook has no worksheet that is shown");
    }
    return status;
}
