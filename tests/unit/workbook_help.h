/* SPDX-License-Identifier: MIT
 *
 * workbook_help.h: workbooks for tests: whole ones from a library that writes
 * them, and odd ones from their parts.
 */
#ifndef CN_TEST_WORKBOOK_HELP_H
#define CN_TEST_WORKBOOK_HELP_H

#include <string.h>
#include <xlsxwriter.h>
#include <zip.h>

/* Writes rows of texts, ended by a NULL row, to a workbook of one sheet. */
static inline bool write_rows(const char *path, const char *const *rows[])
{
    lxw_workbook *book = workbook_new(path);
    lxw_worksheet *sheet = workbook_add_worksheet(book, NULL);
    for (lxw_row_t r = 0; rows[r]; r++) {
        for (lxw_col_t c = 0; rows[r][c]; c++) {
            (void)worksheet_write_string(sheet, r, c, rows[r][c], NULL);
        }
    }
    return workbook_close(book) == LXW_NO_ERROR;
}

struct part {
    const char *name, *text;
};

#define RELATIONS(list)                                                        \
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"   \
    "relationships\">" list "</Relationships>"
#define RELATION(id, type, target)                                             \
    "<Relationship Id=\"" id "\" Type=\"http://schemas.openxmlformats.org/"    \
    "officeDocument/2006/relationships/" type "\" Target=\"" target "\"/>"

/* The parts that every workbook has; one worksheet, shared texts. */
#define ROOT_PART                                                              \
    {                                                                          \
        "_rels/.rels",                                                         \
            RELATIONS(RELATION("r1", "officeDocument", "xl/workbook.xml"))     \
    }
#define BOOK_PART                                                              \
    {                                                                          \
        "xl/workbook.xml",                                                     \
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" " \
            "r:id=\"r1\"/></sheets></workbook>"                                \
    }
#define BOOK_RELATIONS_PART                                                    \
    {                                                                          \
        "xl/_rels/workbook.xml.rels",                                          \
            RELATIONS(RELATION("r1", "worksheet", "worksheets/sheet1.xml")     \
                          RELATION("r2", "sharedStrings", "sharedStrings.xml") \
                              RELATION("r3", "styles", "styles.xml"))          \
    }
#define SHEET_PART(rows)                                                       \
    {                                                                          \
        "xl/worksheets/sheet1.xml",                                            \
            "<worksheet><sheetData>" rows "</sheetData></worksheet>"           \
    }

/* Packs the parts, ended by a NULL name. */
static inline bool write_parts(const char *path, const struct part *parts)
{
    zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
    for (; zip && parts->name; parts++) {
        zip_source_t *source =
            zip_source_buffer(zip, parts->text, strlen(parts->text), 0);
        (void)zip_file_add(zip, parts->name, source, 0);
    }
    return zip && zip_close(zip) == 0;
}

#endif
