/* SPDX-License-Identifier: MIT
 *
 * xlsx_part.c: one part of a workbook at a time, from the zip through the
 * parser to the handlers, within its limits.
 */
#include <string.h>

#include "xlsx.h"

void cn_xlsx_refuse(struct cn_xlsx *book, enum cn_status status,
                    const char *message)
{
    (void)cn_fail(&book->failure, status, "%s",
                  cn_error_word(&book->failure, message));
    (void)XML_StopParser(book->parser, XML_FALSE);
}

const char *cn_xlsx_local(const XML_Char *name)
{
    const char *colon = strrchr(name, ':');
    return colon ? colon + 1 : name;
}

const char *cn_xlsx_attribute(const XML_Char **attributes, const char *name)
{
    for (; *attributes; attributes += 2) {
        if (strcmp(cn_xlsx_local(attributes[0]), name) == 0) {
            return attributes[1];
        }
    }
    return NULL;
}

int cn_xlsx_number(const char *text, int max)
{
    int64_t number = 0;
    if (!text || *text == '\0') {
        return -1;
    }
    for (; *text >= '0' && *text <= '9' && number <= max; text++) {
        number = number * 10 + (*text - '0');
    }
    return *text == '\0' && number <= max ? (int)number : -1;
}

/* ---- bytes of a part -------------------------------------------------- */

static enum cn_status refuse_entry(const char *part, const char *detail,
                                   struct cn_error *err)
{
    return cn_fail(err, CN_E_INPUT,
                   "the workbook is damaged in '%s' (%s): open it and save it "
                   "again",
                   part, cn_error_word(err, detail));
}

static enum cn_status refuse_size(const char *part, struct cn_error *err)
{
    return cn_fail(err, CN_E_INPUT,
                   "the workbook unpacks to more than %d MiB in '%s': split "
                   "it",
                   (int)(CN_XLSX_PART_MAX / 1024 / 1024), part);
}

static enum cn_status open_entry(struct cn_xlsx *book, const char *name,
                                 bool *found, struct cn_error *err)
{
    struct cn_zip_part part;
    *found = cn_zip_find(book->zip, name, &part);
    if (!*found) {
        return CN_OK;
    }
    if (part.locked) {
        return cn_fail(err, CN_E_INPUT,
                       "the workbook is locked with a password: save it "
                       "without one");
    }
    if (part.size > CN_XLSX_PART_MAX) {
        return refuse_size(name, err);
    }
    book->part = name;
    book->part_bytes = 0;
    return cn_zip_enter(book->zip)
               ? CN_OK
               : refuse_entry(name, "it cannot be unpacked", err);
}

static enum cn_status read_entry(struct cn_xlsx *book, void *buf, int size,
                                 int *n, struct cn_error *err)
{
    *n = cn_zip_read(book->zip, buf, size);
    if (*n < 0) {
        return refuse_entry(book->part, "its bytes are not as packed", err);
    }
    book->part_bytes += (uint64_t)*n;
    book->inflated += (uint64_t)*n;
    return book->part_bytes > CN_XLSX_PART_MAX ||
                   book->inflated > CN_XLSX_ALL_MAX
               ? refuse_size(book->part, err)
               : CN_OK;
}

/* A text may lie across two chunks: the end of one is kept before the next. */
enum cn_status cn_xlsx_part_has(struct cn_xlsx *book, const char *name,
                                const char *text, bool *has,
                                struct cn_error *err)
{
    char chunk[CN_XLSX_CHUNK + 64];
    size_t len = strlen(text);
    size_t kept = 0;
    int n = 1;
    *has = false;
    CN_ASSERT(len < 64);
    enum cn_status status = open_entry(book, name, has, err);
    bool there = *has;
    *has = false;
    while (status == CN_OK && there && n > 0 && !*has) {
        status = read_entry(book, chunk + kept, CN_XLSX_CHUNK, &n, err);
        size_t filled = kept + (n > 0 ? (size_t)n : 0);
        for (size_t i = 0; i + len <= filled && !*has; i++) {
            const char *at = memchr(chunk + i, *text, filled - i - len + 1);
            i = at ? (size_t)(at - chunk) : filled;
            *has = at && memcmp(at, text, len) == 0;
        }
        kept = filled < len ? filled : len - 1;
        memmove(chunk, chunk + filled - kept, kept);
    }
    cn_zip_leave(book->zip);
    return status;
}

/* ---- the parser ------------------------------------------------------- */

static void XMLCALL refuse_doctype(void *ctx, const XML_Char *name,
                                   const XML_Char *system,
                                   const XML_Char *public, int subset)
{
    (void)name;
    (void)system;
    (void)public;
    (void)subset;
    cn_xlsx_refuse(ctx, CN_E_INPUT,
                   "the workbook declares a document type, which none needs: "
                   "open it and save it again");
}

static void XMLCALL add_text(void *ctx, const XML_Char *text, int len)
{
    struct cn_xlsx *book = ctx;
    if (!book->place.in_value || book->place.in_phonetic) {
        return;
    }
    cn_strbuf_add(&book->value, text, (size_t)len);
    if (book->value.failed) {
        bool full = book->value.len + (size_t)len >= book->value.max;
        cn_xlsx_refuse(book, full ? CN_E_INPUT : CN_E_NOMEM,
                       full ? "a cell is longer than 64 KiB" : "out of memory");
    }
}

enum cn_status cn_xlsx_part_open(struct cn_xlsx *book, const char *name,
                                 XML_StartElementHandler start,
                                 XML_EndElementHandler end, bool *found,
                                 struct cn_error *err)
{
    enum cn_status status = open_entry(book, name, found, err);
    if (status != CN_OK || !*found) {
        return status;
    }
    book->parser = XML_ParserCreate(NULL);
    if (!book->parser) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    XML_SetUserData(book->parser, book);
    XML_SetElementHandler(book->parser, start, end);
    XML_SetCharacterDataHandler(book->parser, add_text);
    XML_SetStartDoctypeDeclHandler(book->parser, refuse_doctype);
    book->depth = 0;
    book->ended = book->suspended = false;
    book->place = (struct cn_xlsx_place){false, false, false};
    cn_strbuf_clear(&book->value);
    return CN_OK;
}

static enum cn_status refuse_xml(struct cn_xlsx *book, struct cn_error *err)
{
    if (book->failure.status != CN_OK) {
        return cn_fail(err, book->failure.status, "%s", book->failure.message);
    }
    enum XML_Error code = XML_GetErrorCode(book->parser);
    return code == XML_ERROR_NO_MEMORY
               ? cn_fail(err, CN_E_NOMEM, "out of memory")
               : refuse_entry(book->part, XML_ErrorString(code), err);
}

static enum cn_status parse_chunk(struct cn_xlsx *book, enum XML_Status *out,
                                  struct cn_error *err)
{
    int n = 0;
    void *buf = XML_GetBuffer(book->parser, CN_XLSX_CHUNK);
    if (!buf) {
        return refuse_xml(book, err);
    }
    enum cn_status status = read_entry(book, buf, CN_XLSX_CHUNK, &n, err);
    if (status == CN_OK) {
        book->ended = n == 0;
        *out = XML_ParseBuffer(book->parser, n, n == 0);
    }
    return status;
}

enum cn_status cn_xlsx_part_run(struct cn_xlsx *book, struct cn_error *err)
{
    enum XML_Status parsed = XML_STATUS_OK;
    if (book->suspended) {
        book->suspended = false;
        parsed = XML_ResumeParser(book->parser);
    }
    while (parsed == XML_STATUS_OK && !book->ended) {
        enum cn_status status = parse_chunk(book, &parsed, err);
        if (status != CN_OK) {
            return status;
        }
    }
    book->suspended = parsed == XML_STATUS_SUSPENDED;
    return parsed == XML_STATUS_ERROR ? refuse_xml(book, err) : CN_OK;
}

void cn_xlsx_part_close(struct cn_xlsx *book)
{
    cn_zip_leave(book->zip);
    if (book->parser) {
        XML_ParserFree(book->parser);
        book->parser = NULL;
    }
}

enum cn_status cn_xlsx_part_read(struct cn_xlsx *book, const char *name,
                                 XML_StartElementHandler start,
                                 XML_EndElementHandler end,
                                 struct cn_error *err)
{
    bool found = false;
    enum cn_status status =
        cn_xlsx_part_open(book, name, start, end, &found, err);
    if (status == CN_OK && found) {
        status = cn_xlsx_part_run(book, err);
    }
    cn_xlsx_part_close(book);
    return status;
}
