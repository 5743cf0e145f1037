/* SPDX-License-Identifier: MIT
 *
 * load.c: a catalogue's procedures and units into a ruleset.
 *
 * Import has checked all of it, but the file may have changed hands since: a
 * value that import would have refused means that the file is damaged.
 */
#include <string.h>

#include "catalogue.h"
#include "check.h"
#include "db.h"

typedef enum cn_status add_row_fn(const struct cn_db *db, struct cn_ruleset *rs,
                                  const char *const texts[],
                                  struct cn_error *err);

/* The order of the columns below. */
static const char procedures_sql[] =
    "SELECT id,code,name,field,subject,ministry,source,actions,presets,born,"
    "abolished,stops_pending,confidence FROM procedures";
enum {
    P_ID,
    P_CODE,
    P_NAME,
    P_FIELD,
    P_SUBJECT,
    P_MINISTRY,
    P_SOURCE,
    P_ACTIONS,
    P_PRESETS,
    P_BORN,
    P_ABOLISHED,
    P_STOPS_PENDING,
    P_CONFIDENCE,
    N_P
};

#define UNITS_SQL                                                              \
    "SELECT code,kind,name,full_name,province,successor,valid_from,valid_to"   \
    " FROM units"
static const char units_sql[] = UNITS_SQL;
static const char provinces_sql[] = UNITS_SQL " WHERE province=''";
enum {
    U_CODE,
    U_KIND,
    U_NAME,
    U_FULL_NAME,
    U_PROVINCE,
    U_SUCCESSOR,
    U_FROM,
    U_TO,
    N_U
};

static bool read_date(const char *text, cn_date none, cn_date *out)
{
    *out = none;
    return *text == '\0' || cn_date_parse(text, out);
}

static bool read_actions(struct cn_ruleset *rs, const char *text,
                         struct cn_procedure *p)
{
    while (*text != '\0') {
        size_t len = strcspn(text, ";");
        if (p->n_actions == CN_ACTIONS_MAX) {
            return false;
        }
        p->actions[p->n_actions++] = cn_ruleset_intern(rs, text, len);
        text += len + (text[len] == ';' ? 1 : 0);
    }
    return true;
}

static bool read_presets(struct cn_ruleset *rs, const char *text,
                         struct cn_procedure *p)
{
    while (*text != '\0') {
        size_t len = strcspn(text, ";");
        size_t fact = strcspn(text, "=");
        if (p->n_presets == CN_PRESETS_MAX || fact >= len) {
            return false;
        }
        p->presets[p->n_presets++] = (struct cn_preset){
            .fact = cn_ruleset_intern(rs, text, fact),
            .value = cn_ruleset_intern(rs, text + fact + 1, len - fact - 1),
        };
        text += len + (text[len] == ';' ? 1 : 0);
    }
    return true;
}

static enum cn_status add_procedure(const struct cn_db *db,
                                    struct cn_ruleset *rs,
                                    const char *const texts[],
                                    struct cn_error *err)
{
    struct cn_procedure p = {
        .id = cn_ruleset_sym(rs, texts[P_ID]),
        .code = cn_ruleset_sym(rs, texts[P_CODE]),
        .name = cn_ruleset_sym(rs, texts[P_NAME]),
        .field = cn_ruleset_sym(rs, texts[P_FIELD]),
        .subject = cn_ruleset_sym(rs, texts[P_SUBJECT]),
        .ministry = cn_ruleset_sym(rs, texts[P_MINISTRY]),
        .source = cn_ruleset_sym(rs, texts[P_SOURCE]),
        .stops_pending = strcmp(texts[P_STOPS_PENDING], "1") == 0,
        .confidence = cn_confidence_parse(texts[P_CONFIDENCE]),
    };
    if (*texts[P_ID] == '\0' || p.confidence == CN_N_CONFIDENCE ||
        !read_date(texts[P_BORN], CN_DATE_MIN, &p.born) ||
        !read_date(texts[P_ABOLISHED], CN_DATE_MAX, &p.abolished) ||
        !read_actions(rs, texts[P_ACTIONS], &p) ||
        !read_presets(rs, texts[P_PRESETS], &p)) {
        return cn_db_damaged(db, "a procedure has an impossible value", err);
    }
    cn_ruleset_add_procedure(rs, &p);
    return CN_OK;
}

static enum cn_status add_unit(const struct cn_db *db, struct cn_ruleset *rs,
                               const char *const texts[], struct cn_error *err)
{
    struct cn_unit u = {
        .code = cn_ruleset_sym(rs, texts[U_CODE]),
        .kind = cn_ruleset_sym(rs, texts[U_KIND]),
        .name = cn_ruleset_sym(rs, texts[U_NAME]),
        .full_name = cn_ruleset_sym(rs, texts[U_FULL_NAME]),
        .province = cn_ruleset_sym(rs, texts[U_PROVINCE]),
        .successor = cn_ruleset_sym(rs, texts[U_SUCCESSOR]),
    };
    bool top = cn_kind_is_province(texts[U_KIND]);
    if (strlen(texts[U_CODE]) != (top ? 2 : 5) ||
        strlen(texts[U_PROVINCE]) != (top ? 0 : 2) ||
        !read_date(texts[U_FROM], CN_DATE_MIN, &u.from) ||
        !read_date(texts[U_TO], CN_DATE_MAX, &u.to) || u.from >= u.to) {
        return cn_db_damaged(db, "a unit has an impossible value", err);
    }
    cn_ruleset_add_unit(rs, &u);
    return CN_OK;
}

/* What is read of one table. */
struct source {
    const char *what; /* its rows are, for the message */
    const char *sql;
    int n_columns;
    int max; /* rows */
    add_row_fn *add;
};

static const struct source procedures = {CN_WORD("procedures"), procedures_sql,
                                         N_P, CN_PROCEDURES_MAX, add_procedure};
static const struct source units = {CN_WORD("units"), units_sql, N_U,
                                    CN_UNITS_MAX, add_unit};
static const struct source provinces = {CN_WORD("units"), provinces_sql, N_U,
                                        CN_UNITS_MAX, add_unit};

static enum cn_status add_rows(const struct cn_db *db, struct cn_ruleset *rs,
                               const struct source *source,
                               struct cn_error *err)
{
    const char *texts[N_P];
    sqlite3_stmt *stmt = NULL;
    bool row = true;
    enum cn_status status = cn_db_prepare(db, source->sql, &stmt, err);
    for (int n = 0; status == CN_OK; n++) {
        status = cn_db_step(db, stmt, &row, err);
        if (status != CN_OK || !row) {
            break;
        }
        if (n == source->max) {
            status = cn_fail(err, CN_E_CATALOGUE,
                             "the catalogue '%s' holds more than %d %s: import "
                             "fewer into a new one",
                             db->path, n, cn_error_word(err, source->what));
            break;
        }
        status = cn_db_texts(db, stmt, texts, source->n_columns, err);
        if (status == CN_OK) {
            status = source->add(db, rs, texts, err);
        }
        if (status == CN_OK && cn_arena_failed(cn_ruleset_arena(rs))) {
            status = cn_fail(err, CN_E_NOMEM, "out of memory");
        }
    }
    (void)sqlite3_finalize(stmt);
    return status;
}

enum cn_status cn_catalogue_load(const char *path, bool provinces_only,
                                 struct cn_ruleset *rs, struct cn_error *err)
{
    struct cn_db db;
    enum cn_status status = cn_db_open(&db, path, CN_ACCESS_READ, err);
    /* One transaction: both tables as of the same import. */
    if (status == CN_OK) {
        status = cn_db_exec(&db, "BEGIN", err);
    }
    if (status == CN_OK) {
        status = add_rows(&db, rs, &procedures, err);
    }
    if (status == CN_OK) {
        status = add_rows(&db, rs, provinces_only ? &provinces : &units, err);
    }
    cn_db_close(&db);
    return status;
}
