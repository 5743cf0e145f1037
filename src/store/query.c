/* SPDX-License-Identifier: MIT
 *
 * query.c: listing, searching and exporting the procedures of a catalogue,
 * read-only.
 *
 * The words of a search are folded like the names they are compared with, so
 * that only letters and digits reach the FTS5 expression, each word quoted.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "../base/text.h"
#include "csv.h"
#include "db.h"
#include "table.h"

#define WORDS_MAX      1024  /* bytes of a search */
#define EXPRESSION_MAX 16384 /* bytes of its FTS5 expression */
#define FLUSH_AT       ((size_t)64 * 1024)
#define EXPORT_MAX     ((size_t)8 * 1024 * 1024) /* bytes of one row at most */

#define ROW_COLUMNS                                                            \
    "p.id,p.code,p.name,p.field,p.subject,p.actions,p.level,"                  \
    "p.publication,p.born,p.abolished,p.source,p.confidence"
enum { N_ROW = 12 };

#define IN_CODE_ORDER " ORDER BY p.code='',p.code,p.id"

/* Visits at most `limit` rows of a statement; *n is how many. */
static enum cn_status visit_rows(const struct cn_db *db, sqlite3_stmt *stmt,
                                 int limit, cn_row_fn *visit, void *ctx, int *n,
                                 struct cn_error *err)
{
    const char *t[N_ROW];
    bool row = true;
    *n = 0;
    while (*n < limit) {
        enum cn_status status = cn_db_step(db, stmt, &row, err);
        if (status == CN_OK && row) {
            status = cn_db_texts(db, stmt, t, N_ROW, err);
        }
        if (status != CN_OK || !row) {
            return status;
        }
        const struct cn_row out = {
            .id = t[0],
            .code = t[1],
            .name = t[2],
            .field = t[3],
            .subject = t[4],
            .actions = t[5],
            .level = t[6],
            .publication = t[7],
            .born = t[8],
            .abolished = t[9],
            .source = t[10],
            .confidence = t[11],
        };
        (*n)++;
        if (!visit(ctx, &out)) {
            return CN_OK;
        }
    }
    return CN_OK;
}

enum cn_status cn_catalogue_list(const char *catalogue, cn_row_fn *visit,
                                 void *ctx, struct cn_error *err)
{
    struct cn_db db;
    sqlite3_stmt *stmt = NULL;
    int n = 0;
    enum cn_status status = cn_db_open(&db, catalogue, CN_ACCESS_READ, err);
    if (status == CN_OK) {
        status = cn_db_prepare(
            &db, "SELECT " ROW_COLUMNS " FROM procedures p" IN_CODE_ORDER,
            &stmt, err);
    }
    if (status == CN_OK) {
        status = visit_rows(&db, stmt, INT32_MAX, visit, ctx, &n, err);
    }
    (void)sqlite3_finalize(stmt);
    cn_db_close(&db);
    return status;
}

/* ---- search ----------------------------------------------------------- */

/* A code or id that was typed stands first, then the name itself, then names
 * with the words side by side, then what FTS5 thinks. */
static const char search_sql[] =
    "SELECT " ROW_COLUMNS " FROM search JOIN procedures p ON p.key=search.rowid"
    " WHERE search MATCH ?1 ORDER BY p.code<>'' AND p.code=?2 DESC,"
    " p.id=?3 DESC, p.folded=?4 DESC,"
    " instr(' '||p.folded||' ',' '||?4||' ')>0 DESC,"
    " bm25(search,5.0,5.0,1.0),p.code='',p.code,p.id";

static void write_expression(const char *folded, const char *joint,
                             struct cn_strbuf *out)
{
    cn_strbuf_clear(out);
    for (const char *at = folded; *at != '\0';) {
        size_t len = strcspn(at, " ");
        cn_strbuf_puts(out, at == folded ? "" : joint);
        cn_strbuf_puts(out, "\"");
        cn_strbuf_add(out, at, len);
        cn_strbuf_puts(out, "\"*");
        at += len + (at[len] == ' ' ? 1 : 0);
    }
}

struct search {
    const char *folded;
    char text[WORDS_MAX]; /* as typed */
    char code[WORDS_MAX]; /* when it is one, in its short form */
    int limit;
    cn_row_fn *visit;
    void *ctx;
};

static enum cn_status search_with(const struct cn_db *db,
                                  const struct search *search,
                                  const char *joint, int *n,
                                  struct cn_error *err)
{
    struct cn_strbuf expression;
    sqlite3_stmt *stmt = NULL;
    cn_strbuf_init(&expression, EXPRESSION_MAX);
    write_expression(search->folded, joint, &expression);
    const char *const texts[] = {expression.text, search->code, search->text,
                                 search->folded};
    enum cn_status status = expression.failed
                                ? cn_fail(err, CN_E_NOMEM, "out of memory")
                                : cn_db_prepare(db, search_sql, &stmt, err);
    if (status == CN_OK) {
        status = cn_db_bind(db, stmt, texts, 4, err);
    }
    if (status == CN_OK) {
        status = visit_rows(db, stmt, search->limit, search->visit, search->ctx,
                            n, err);
    }
    (void)sqlite3_finalize(stmt);
    cn_strbuf_release(&expression);
    return status;
}

/* Folds the words; folded holds WORDS_MAX bytes. */
static enum cn_status read_words(const char *words, struct search *search,
                                 char *folded, struct cn_error *err)
{
    size_t len = strlen(words);
    if (len >= WORDS_MAX) {
        return cn_fail(err, CN_E_INPUT,
                       "the search is too long: give at most %d bytes",
                       WORDS_MAX - 1);
    }
    size_t code = cn_code_length(words);
    size_t need = cn_text_fold(words, code > 0 ? code : len, folded, WORDS_MAX);
    if (need == (size_t)-1) {
        return cn_fail(err, CN_E_INPUT, "the search is not UTF-8");
    }
    if (need == 0 || need >= WORDS_MAX) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' holds no word to search for: give a part of a "
                       "name or a code",
                       words);
    }
    memcpy(search->text, words, len + 1);
    memcpy(search->code, words, code);
    return CN_OK;
}

enum cn_status cn_catalogue_search(const char *catalogue, const char *words,
                                   int limit, cn_row_fn *visit, void *ctx,
                                   struct cn_error *err)
{
    char folded[WORDS_MAX] = "";
    struct search search = {
        .folded = folded, .limit = limit, .visit = visit, .ctx = ctx};
    struct cn_db db = {.path = catalogue};
    int n = 0;
    enum cn_status status =
        limit > 0
            ? read_words(words, &search, folded, err)
            : cn_fail(err, CN_E_INPUT,
                      "a search for %d rows: ask for one at least", limit);
    if (status == CN_OK) {
        status = cn_db_open(&db, catalogue, CN_ACCESS_READ, err);
    }
    if (status == CN_OK) {
        status = search_with(&db, &search, " AND ", &n, err);
    }
    if (status == CN_OK && n == 0) {
        status = search_with(&db, &search, " OR ", &n, err);
    }
    cn_db_close(&db);
    return status;
}

/* ---- export ----------------------------------------------------------- */

static enum cn_status flush(struct cn_strbuf *buf, int fd, struct cn_error *err)
{
    char why[CN_REASON_MAX];
    size_t done = 0;
    while (!buf->failed && done < buf->len) {
        ssize_t n = write(fd, buf->text + done, buf->len - done);
        if (n < 0 && errno != EINTR) {
            return cn_fail(err, CN_E_IO, "the export cannot be written: %s",
                           cn_error_reason(err, errno, why));
        }
        done += n > 0 ? (size_t)n : 0;
    }
    bool failed = buf->failed;
    cn_strbuf_clear(buf);
    return failed ? cn_fail(err, CN_E_NOMEM, "out of memory") : CN_OK;
}

static void add_line(struct cn_strbuf *buf, const char *const texts[], int n)
{
    for (int i = 0; i < n; i++) {
        cn_strbuf_puts(buf, i > 0 ? "," : "");
        cn_csv_quote(buf, texts[i]);
    }
    cn_strbuf_puts(buf, "\n");
}

/* The header into the buffer, and the statement that gives the rows. */
static enum cn_status begin_export(const struct cn_db *db,
                                   struct cn_strbuf *buf, sqlite3_stmt **stmt,
                                   struct cn_error *err)
{
    const struct cn_table *table = cn_table_get(CN_PROCEDURES);
    const char *names[CN_COLUMNS_MAX];
    struct cn_strbuf sql;
    cn_strbuf_init(&sql, EXPRESSION_MAX);
    cn_strbuf_puts(&sql, "SELECT ");
    for (int i = 0; i < table->n_columns; i++) {
        names[i] = table->columns[i].name;
        cn_strbuf_printf(&sql, "%sp.%s", i > 0 ? "," : "", names[i]);
    }
    cn_strbuf_puts(&sql, " FROM procedures p" IN_CODE_ORDER);
    add_line(buf, names, table->n_columns);
    enum cn_status status = sql.failed
                                ? cn_fail(err, CN_E_NOMEM, "out of memory")
                                : cn_db_prepare(db, sql.text, stmt, err);
    cn_strbuf_release(&sql);
    return status;
}

static enum cn_status export_rows(const struct cn_db *db, sqlite3_stmt *stmt,
                                  struct cn_strbuf *buf, int fd,
                                  struct cn_error *err)
{
    const char *texts[CN_COLUMNS_MAX];
    bool row = true;
    for (;;) {
        enum cn_status status = cn_db_step(db, stmt, &row, err);
        if (status == CN_OK && row) {
            status = cn_db_texts(db, stmt, texts, CN_N_P, err);
        }
        if (status != CN_OK || !row) {
            return status == CN_OK ? flush(buf, fd, err) : status;
        }
        add_line(buf, texts, CN_N_P);
        if (buf->failed || buf->len >= FLUSH_AT) {
            status = flush(buf, fd, err);
        }
        if (status != CN_OK) {
            return status;
        }
    }
}

enum cn_status cn_catalogue_export(const char *catalogue, int fd,
                                   struct cn_error *err)
{
    struct cn_db db;
    struct cn_strbuf buf;
    sqlite3_stmt *stmt = NULL;
    cn_strbuf_init(&buf, EXPORT_MAX);
    enum cn_status status = cn_db_open(&db, catalogue, CN_ACCESS_READ, err);
    if (status == CN_OK) {
        status = begin_export(&db, &buf, &stmt, err);
    }
    if (status == CN_OK) {
        status = export_rows(&db, stmt, &buf, fd, err);
    }
    (void)sqlite3_finalize(stmt);
    cn_db_close(&db);
    cn_strbuf_release(&buf);
    return status;
}
