/* SPDX-License-Identifier: MIT
 *
 * session.h: what a database connection keeps: where the rules are, and the
 * newest view of them. A view is one state of rules and catalogue with its
 * memos; a statement holds one from its first row to its last, so that all
 * its rows are answered by the same rules. One thread at a time.
 */
#ifndef CN_SQL_SESSION_H
#define CN_SQL_SESSION_H

#include "../base/error.h"
#include "../base/path.h"
#include "memo.h"
#include "watch.h"

#define CN_SQL_DAYS_MAX  64
#define CN_SQL_LOOK_EACH 1000 /* milliseconds from one look to the next */

struct cn_sql_view {
    int uses;
    cn_engine *engine;
    const cn_snapshot *snapshot;
    struct cn_counts counts;
    bool has_catalogue;
    /* The days on which any unit begins or ends, ascending; none when there
     * are more of them than fit. */
    cn_date day[CN_SQL_DAYS_MAX];
    int n_days;
    struct cn_memo whats, places, facts, decisions;
    char *text; /* the last decision, when it was not kept */
};

struct cn_sql_session {
    char rules[CN_PATH_MAX];
    char catalogue[CN_PATH_MAX]; /* "" = none */
    struct cn_sql_view *view;    /* NULL before the first use */
    struct cn_watch_mark mark;   /* of what the view was made from */
    struct cn_watch_mark failed; /* of what could not be loaded since */
    struct cn_error stale;       /* why; CN_OK: the view is up to date */
    int64_t looked;              /* when, in milliseconds */
};

void cn_sql_session_init(struct cn_sql_session *session);
/* Names other sources; an empty or NULL catalogue is none. What was loaded
 * is dropped when they differ. False when a path is too long. */
bool cn_sql_session_set(struct cn_sql_session *session, const char *rules,
                        const char *catalogue);
void cn_sql_session_release(struct cn_sql_session *session);

/* A use of the view, to be ended with cn_sql_view_drop(). Looks whether the
 * sources changed, at most once in CN_SQL_LOOK_EACH. Fails only where nothing
 * was ever loaded; when a reload fails, the old view goes on and *warning,
 * which the caller clears, says why. */
CN_MUST_CHECK enum cn_status cn_sql_view_take(struct cn_sql_session *session,
                                              struct cn_sql_view **out,
                                              struct cn_error *warning,
                                              struct cn_error *err);
void cn_sql_view_drop(struct cn_sql_view *view);
/* Looks and loads now. Fails when it cannot, and the old view goes on. */
CN_MUST_CHECK enum cn_status cn_sql_reload(struct cn_sql_session *session,
                                           struct cn_error *err);

#endif
