/* SPDX-License-Identifier: MIT
 *
 * session.c: opens, looks and swaps. Every load is an engine of its own, so
 * that a view that a statement still holds is not touched by what follows.
 */
#include "session.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PLACE_SLOTS    4096
#define WHAT_SLOTS     1024
#define FACTS_SLOTS    8192
#define DECISION_SLOTS 2048

static int64_t millis(void)
{
    struct timespec now = {0};
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- views ----------------------------------------------------------- */

/* Puts a day among the others, "always" apart; false when there is no room. */
static bool add_day(struct cn_sql_view *view, cn_date day)
{
    int at = view->n_days;
    if (day == CN_DATE_MIN || day == CN_DATE_MAX) {
        return true;
    }
    while (at > 0 && view->day[at - 1] > day) {
        at--;
    }
    if (at > 0 && view->day[at - 1] == day) {
        return true;
    }
    if (view->n_days == CN_SQL_DAYS_MAX) {
        return false;
    }
    memmove(&view->day[at + 1], &view->day[at],
            (size_t)(view->n_days - at) * sizeof view->day[0]);
    view->day[at] = day;
    view->n_days++;
    return true;
}

static void find_days(struct cn_sql_view *view)
{
    struct cn_unit_info unit;
    bool fits = true;
    for (int i = 0; i < view->counts.units && fits; i++) {
        fits = cn_unit_get(view->snapshot, i, &unit) &&
               add_day(view, unit.from) && add_day(view, unit.to);
    }
    view->n_days = fits ? view->n_days : 0;
}

static enum cn_status make_view(const struct cn_sql_session *session,
                                struct cn_sql_view **out, struct cn_error *err)
{
    struct cn_options options = {.rules = session->rules};
    char image[CN_PATH_MAX];
    /* A backend starts at once where there is one. */
    if (cn_image_name(session->rules, image, sizeof image) &&
        access(image, F_OK) == 0) {
        options.image = image;
    }
    if (session->catalogue[0] != '\0') {
        options.catalogue = session->catalogue;
    }
    struct cn_sql_view *view = calloc(1, sizeof *view);
    if (!view) {
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
    }
    enum cn_status status = cn_engine_open(&options, &view->engine, err);
    if (status != CN_OK) {
        free(view);
        return status;
    }
    view->uses = 1;
    view->snapshot = cn_engine_snapshot(view->engine);
    view->counts = cn_counts(view->snapshot);
    view->has_catalogue = options.catalogue != NULL;
    find_days(view);
    cn_memo_init(&view->whats, WHAT_SLOTS);
    cn_memo_init(&view->places, PLACE_SLOTS);
    cn_memo_init(&view->facts, FACTS_SLOTS);
    cn_memo_init(&view->decisions, DECISION_SLOTS);
    *out = view;
    return CN_OK;
}

void cn_sql_view_drop(struct cn_sql_view *view)
{
    if (!view || --view->uses > 0) {
        return;
    }
    cn_memo_release(&view->whats);
    cn_memo_release(&view->places);
    cn_memo_release(&view->facts);
    cn_memo_release(&view->decisions);
    free(view->text);
    cn_snapshot_release(view->snapshot);
    cn_engine_close(view->engine);
    free(view);
}

/* ---- the session ------------------------------------------------------- */

void cn_sql_session_init(struct cn_sql_session *session)
{
    memset(session, 0, sizeof *session);
}

bool cn_sql_session_set(struct cn_sql_session *session, const char *rules,
                        const char *catalogue)
{
    catalogue = catalogue ? catalogue : "";
    if (strcmp(session->rules, rules) == 0 &&
        strcmp(session->catalogue, catalogue) == 0) {
        return true;
    }
    if (strlen(rules) >= CN_PATH_MAX || strlen(catalogue) >= CN_PATH_MAX) {
        return false;
    }
    cn_sql_session_release(session);
    memcpy(session->rules, rules, strlen(rules) + 1);
    memcpy(session->catalogue, catalogue, strlen(catalogue) + 1);
    return true;
}

void cn_sql_session_release(struct cn_sql_session *session)
{
    cn_sql_view_drop(session->view);
    cn_sql_session_init(session);
}

/* The mark is taken before anything is read: a change while reading shows at
 * the next look. */
static enum cn_status load(struct cn_sql_session *session,
                           const struct cn_watch_mark *mark,
                           struct cn_error *err)
{
    struct cn_sql_view *view = NULL;
    enum cn_status status = make_view(session, &view, err);
    if (status != CN_OK) {
        session->failed = *mark;
        return status;
    }
    cn_sql_view_drop(session->view);
    session->view = view;
    session->mark = *mark;
    cn_error_clear(&session->stale);
    return CN_OK;
}

/* A set of files that failed is not tried again until it changes; why is told
 * in the language of `like`. */
static void look(struct cn_sql_session *session, const struct cn_error *like)
{
    struct cn_watch_mark now =
        cn_watch_look(session->rules, session->catalogue);
    bool stale = session->stale.status != CN_OK;
    if (!cn_watch_changed(stale ? &session->failed : &session->mark, &now)) {
        return;
    }
    struct cn_error err = cn_error_like(like);
    if (load(session, &now, &err) != CN_OK) {
        session->stale = err;
    }
}

enum cn_status cn_sql_view_take(struct cn_sql_session *session,
                                struct cn_sql_view **out,
                                struct cn_error *warning, struct cn_error *err)
{
    int64_t now = millis();
    if (!session->view) {
        struct cn_watch_mark mark =
            cn_watch_look(session->rules, session->catalogue);
        enum cn_status status = load(session, &mark, err);
        if (status != CN_OK) {
            return status;
        }
        session->looked = now;
    } else if (now - session->looked >= CN_SQL_LOOK_EACH) {
        session->looked = now;
        look(session, err);
        if (session->stale.status != CN_OK) {
            *warning = session->stale;
        }
    }
    session->view->uses++;
    *out = session->view;
    return CN_OK;
}

enum cn_status cn_sql_reload(struct cn_sql_session *session,
                             struct cn_error *err)
{
    struct cn_watch_mark mark =
        cn_watch_look(session->rules, session->catalogue);
    struct cn_error why = cn_error_like(err);
    enum cn_status status = load(session, &mark, &why);
    session->looked = millis();
    if (status != CN_OK) {
        *err = why;
        if (session->view) {
            session->stale = why;
        }
    }
    return status;
}
