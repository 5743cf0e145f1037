/* SPDX-License-Identifier: MIT
 *
 * workbook.c: the parts of a workbook (ECMA-376) that tables need, into a zip
 * archive. Texts stand in their cells (inlineStr), so that a sheet is written
 * from top to bottom and nothing has to be looked up.
 */
#include "workbook.h"

#include <string.h>

#include "../base/error.h"
#include "../store/zip_writer.h"
#include "xml.h"

#define SHEET_MAX ((size_t)512 * 1024 * 1024)
#define PART_MAX  ((size_t)64 * 1024)
#define CELL_MAX  ((size_t)4000) /* bytes; a spreadsheet takes 32,767 signs */

#define MAIN     "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE   "http://schemas.openxmlformats.org/officeDocument/2006/"
#define PACKAGE  "http://schemas.openxmlformats.org/package/2006/"
#define SHEET_ML "application/vnd.openxmlformats-officedocument.spreadsheetml."
#define XML      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/* Styles in the order of enum cn_cell_style. */
static const char styles[] = XML
    "<styleSheet xmlns=\"" MAIN "\">"
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8ECF3\"/>"
    "</patternFill></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF6C9C4\"/>"
    "</patternFill></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFBE8B8\"/>"
    "</patternFill></fill></fills>"
    "<borders count=\"1\"><border/></borders>"
    "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
    "<cellXfs count=\"5\"><xf/>"
    "<xf fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\"/>"
    "<xf applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf fillId=\"3\" applyFill=\"1\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\"/></xf>"
    "<xf fillId=\"4\" applyFill=\"1\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\"/></xf></cellXfs>"
    "</styleSheet>";

static const char root_relations[] =
    XML "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship "
        "Id=\"rId1\" Type=\"" OFFICE "relationships/officeDocument\" "
        "Target=\"xl/workbook.xml\"/></Relationships>";

/* ---- sheets ---------------------------------------------------------------
 */

void cn_workbook_init(struct cn_workbook *book)
{
    memset(book, 0, sizeof *book);
}

void cn_workbook_release(struct cn_workbook *book)
{
    for (int i = 0; i < book->n_sheets; i++) {
        cn_strbuf_release(&book->sheet[i]);
    }
    book->n_sheets = 0;
}

static struct cn_strbuf *last(struct cn_workbook *book)
{
    return &book->sheet[book->n_sheets - 1];
}

/* "C7" for column 2 of row 6, both from 0. */
static void put_reference(struct cn_strbuf *buf, int column, int row)
{
    char letters[8] = "";
    int at = (int)sizeof letters - 1;
    for (int c = column + 1; c > 0 && at > 0; c = (c - 1) / 26) {
        letters[--at] = (char)('A' + (c - 1) % 26);
    }
    cn_strbuf_printf(buf, "%s%d", letters + at, row + 1);
}

static void end_sheet(struct cn_workbook *book)
{
    if (book->n_sheets == 0) {
        return;
    }
    struct cn_strbuf *xml = last(book);
    bool listing = book->listing[book->n_sheets - 1];
    cn_strbuf_puts(xml, "</sheetData>");
    if (listing && book->row > 0) {
        cn_strbuf_puts(xml, "<autoFilter ref=\"A1:");
        put_reference(xml, book->columns - 1, book->row - 1);
        cn_strbuf_puts(xml, "\"/>");
    }
    if (listing) {
        cn_strbuf_puts(xml, "<pageSetup orientation=\"landscape\" "
                            "fitToHeight=\"0\"/>");
    }
    cn_strbuf_puts(xml, "</worksheet>");
}

void cn_workbook_sheet(struct cn_workbook *book, const char *name,
                       const double widths[], int n, bool listing)
{
    CN_ASSERT(book->n_sheets < CN_WORKBOOK_SHEETS_MAX);
    end_sheet(book);
    book->name[book->n_sheets] = name;
    book->listing[book->n_sheets] = listing;
    book->n_sheets++;
    book->row = book->column = book->columns = 0;
    struct cn_strbuf *xml = last(book);
    cn_strbuf_init(xml, SHEET_MAX);
    cn_strbuf_puts(xml, XML "<worksheet xmlns=\"" MAIN "\">");
    if (listing) {
        cn_strbuf_puts(
            xml, "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
                 "<sheetViews><sheetView workbookViewId=\"0\"><pane "
                 "ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
                 "state=\"frozen\"/></sheetView></sheetViews>");
    }
    cn_strbuf_puts(xml, "<cols>");
    for (int i = 0; i < n; i++) {
        cn_strbuf_printf(xml,
                         "<col min=\"%d\" max=\"%d\" width=\"%.1f\" "
                         "customWidth=\"1\"/>",
                         i + 1, i + 1, widths[i]);
    }
    cn_strbuf_puts(xml, "</cols><sheetData>");
}

/* ---- cells ----------------------------------------------------------------
 */

static void begin_cell(struct cn_workbook *book, enum cn_cell_style style)
{
    struct cn_strbuf *xml = last(book);
    if (!book->in_row) {
        cn_strbuf_printf(xml, "<row r=\"%d\">", book->row + 1);
        book->in_row = true;
    }
    cn_strbuf_puts(xml, "<c r=\"");
    put_reference(xml, book->column++, book->row);
    cn_strbuf_printf(xml, "\" s=\"%d\"", (int)style);
    book->columns = book->column > book->columns ? book->column : book->columns;
}

void cn_workbook_text(struct cn_workbook *book, enum cn_cell_style style,
                      const char *text)
{
    struct cn_strbuf *xml = last(book);
    size_t len = strlen(text);
    begin_cell(book, style);
    cn_strbuf_puts(xml, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    if (len <= CELL_MAX) {
        cn_xml_text(xml, text);
    } else {
        char cut[CELL_MAX + 1];
        size_t end = CELL_MAX;
        while (end > 0 && ((unsigned char)text[end] & 0xC0) == 0x80) {
            end--;
        }
        memcpy(cut, text, end);
        cut[end] = '\0';
        cn_xml_text(xml, cut);
        cn_strbuf_puts(xml, "…");
    }
    cn_strbuf_puts(xml, "</t></is></c>");
}

void cn_workbook_number(struct cn_workbook *book, int number)
{
    begin_cell(book, CN_CELL_PLAIN);
    cn_strbuf_printf(last(book), "><v>%d</v></c>", number);
}

void cn_workbook_end_row(struct cn_workbook *book)
{
    if (book->in_row) {
        cn_strbuf_puts(last(book), "</row>");
    }
    book->in_row = false;
    book->row++;
    book->column = 0;
}

/* ---- the other parts --------------------------------------------------------
 */

static void put_types(const struct cn_workbook *book, struct cn_strbuf *xml)
{
    cn_strbuf_puts(xml, XML
                   "<Types xmlns=\"" PACKAGE
                   "content-types\"><Default Extension=\"rels\" "
                   "ContentType=\"application/vnd.openxmlformats-package."
                   "relationships+xml\"/><Default Extension=\"xml\" "
                   "ContentType=\"application/xml\"/><Override "
                   "PartName=\"/xl/workbook.xml\" ContentType=\"" SHEET_ML
                   "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" "
                   "ContentType=\"" SHEET_ML "styles+xml\"/>");
    for (int i = 1; i <= book->n_sheets; i++) {
        cn_strbuf_printf(xml,
                         "<Override PartName=\"/xl/worksheets/sheet%d.xml\" "
                         "ContentType=\"" SHEET_ML "worksheet+xml\"/>",
                         i);
    }
    cn_strbuf_puts(xml, "</Types>");
}

/* The headings of a listing are repeated on each page. */
static void put_titles(const struct cn_workbook *book, struct cn_strbuf *xml)
{
    cn_strbuf_puts(xml, "<definedNames>");
    for (int i = 0; i < book->n_sheets; i++) {
        if (book->listing[i]) {
            cn_strbuf_printf(xml,
                             "<definedName name=\"_xlnm.Print_Titles\" "
                             "localSheetId=\"%d\">'",
                             i);
            cn_xml_text(xml, book->name[i]);
            cn_strbuf_puts(xml, "'!$1:$1</definedName>");
        }
    }
    cn_strbuf_puts(xml, "</definedNames>");
}

static bool has_listing(const struct cn_workbook *book)
{
    bool has = false;
    for (int i = 0; i < book->n_sheets; i++) {
        has = has || book->listing[i];
    }
    return has;
}

static void put_workbook(const struct cn_workbook *book, struct cn_strbuf *xml)
{
    cn_strbuf_puts(xml, XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE
                            "relationships\"><sheets>");
    for (int i = 0; i < book->n_sheets; i++) {
        cn_strbuf_puts(xml, "<sheet");
        cn_xml_attribute(xml, "name", book->name[i]);
        cn_strbuf_printf(xml, " sheetId=\"%d\" r:id=\"rId%d\"/>", i + 1, i + 1);
    }
    cn_strbuf_puts(xml, "</sheets>");
    if (has_listing(book)) {
        put_titles(book, xml);
    }
    cn_strbuf_puts(xml, "</workbook>");
}

static void put_relations(const struct cn_workbook *book, struct cn_strbuf *xml)
{
    int n = book->n_sheets;
    cn_strbuf_puts(xml,
                   XML "<Relationships xmlns=\"" PACKAGE "relationships\">");
    for (int i = 1; i <= n; i++) {
        cn_strbuf_printf(xml,
                         "<Relationship Id=\"rId%d\" Type=\"" OFFICE
                         "relationships/worksheet\" "
                         "Target=\"worksheets/sheet%d.xml\"/>",
                         i, i);
    }
    cn_strbuf_printf(xml,
                     "<Relationship Id=\"rId%d\" Type=\"" OFFICE
                     "relationships/styles\" Target=\"styles.xml\"/>"
                     "</Relationships>",
                     n + 1);
}

/* ---- the file ---------------------------------------------------------------
 */

typedef void put_fn(const struct cn_workbook *book, struct cn_strbuf *xml);

/* False when memory ends. */
static bool add_part(struct cn_zip_writer *zip, const struct cn_workbook *book,
                     const char *name, put_fn *put)
{
    struct cn_strbuf xml;
    cn_strbuf_init(&xml, PART_MAX);
    put(book, &xml);
    bool good = !xml.failed;
    if (good) {
        cn_zip_writer_add(zip, name, xml.text, xml.len);
    }
    cn_strbuf_release(&xml);
    return good;
}

static bool add_parts(struct cn_zip_writer *zip, const struct cn_workbook *book)
{
    bool good =
        add_part(zip, book, "[Content_Types].xml", put_types) &&
        add_part(zip, book, "xl/workbook.xml", put_workbook) &&
        add_part(zip, book, "xl/_rels/workbook.xml.rels", put_relations);
    cn_zip_writer_add(zip, "_rels/.rels", root_relations,
                      strlen(root_relations));
    cn_zip_writer_add(zip, "xl/styles.xml", styles, strlen(styles));
    for (int i = 0; i < book->n_sheets; i++) {
        char name[48];
        (void)snprintf(name, sizeof name, "xl/worksheets/sheet%d.xml", i + 1);
        good = good && !book->sheet[i].failed;
        if (good) {
            cn_zip_writer_add(zip, name, book->sheet[i].text,
                              book->sheet[i].len);
        }
    }
    return good;
}

enum cn_status cn_workbook_print(struct cn_workbook *book, struct cn_out *out,
                                 struct cn_error *err)
{
    const void *bytes = NULL;
    size_t len = 0;
    end_sheet(book);
    struct cn_zip_writer *zip = cn_zip_writer_open();
    bool good = zip && add_parts(zip, book);
    good = zip && cn_zip_writer_finish(zip, &bytes, &len) && good;
    if (good) {
        (void)fwrite(bytes, 1, len, out->file); /* told when flushed */
    }
    cn_zip_writer_close(zip);
    return good ? CN_OK
                : cn_fail(err, CN_E_NOMEM, "out of memory while printing");
}
