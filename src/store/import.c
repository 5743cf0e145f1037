/* SPDX-License-Identifier: MIT
 *
 * import.c: files into a catalogue, whole or not at all.
 *
 * Into a catalogue that exists: one transaction, so that a kill at any moment
 * leaves a journal that the next reader rolls back. A new catalogue is made
 * beside its place and linked there when it is complete.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/beside.h"
#include "import.h"

/* With room for all words at once, the search is written in one piece and
 * not merged from many; the usual 1 MiB is what readers keep. */
static const char rebuild_search[] =
    "INSERT INTO search(search,rank) VALUES('hashsize',67108864);"
    "INSERT INTO search(search) VALUES('rebuild');"
    "INSERT INTO search(search,rank) VALUES('hashsize',1048576)";

/* ---- the transaction -------------------------------------------------- */

static enum cn_status import_all(struct cn_import *import,
                                 const char *const files[], size_t n_files,
                                 struct cn_error *err)
{
    const struct cn_db *db = &import->db;
    enum cn_status status = cn_db_exec(
        db, "PRAGMA temp_store=MEMORY;PRAGMA cache_size=-65536;BEGIN IMMEDIATE",
        err);
    if (status == CN_OK) {
        status = cn_import_check_sound(db, err);
    }
    for (size_t i = 0; i < n_files && status == CN_OK; i++) {
        status = cn_import_file(import, files[i], err);
    }
    if (status == CN_OK) {
        status = cn_import_published(import, err);
    }
    if (status == CN_OK) {
        status = cn_import_check(db, err);
    }
    if (status != CN_OK || import->options->dry_run) {
        return status; /* closing rolls back */
    }
    const int *procedures = import->counts[CN_PROCEDURES];
    if (procedures[CN_ADDED] + procedures[CN_CHANGED] > 0) {
        status = cn_db_exec(db, rebuild_search, err);
    }
    return status == CN_OK ? cn_db_exec(db, "COMMIT", err) : status;
}

/* ---- a new catalogue -------------------------------------------------- */

static enum cn_status fail_make(const char *path, struct cn_error *err)
{
    char why[CN_REASON_MAX];
    if (errno == ENAMETOOLONG) {
        return cn_fail(err, CN_E_INPUT, "the path '%s' is too long", path);
    }
    return errno == ENOMEM
               ? cn_fail(err, CN_E_NOMEM, "out of memory")
               : cn_fail(err, CN_E_IO, "the catalogue '%s' cannot be made: %s",
                         path, cn_error_reason(err, errno, why));
}

/* Something is at the path that was not there, or not to be seen. */
static enum cn_status fail_taken(const char *path, struct cn_error *err)
{
    struct stat info;
    if (stat(path, &info) != 0 && errno == ENOENT) {
        return cn_fail(err, CN_E_CATALOGUE,
                       "'%s' is a link that leads nowhere: remove it, or name "
                       "the place it leads to",
                       path);
    }
    return cn_fail(err, CN_E_CATALOGUE,
                   "another import made the catalogue '%s' meanwhile: "
                   "run this one again",
                   path);
}

/* An empty file of which SQLite has the only descriptor. */
static enum cn_status make(const char *path, struct cn_strbuf *name,
                           struct cn_error *err)
{
    int fd = cn_beside_open(path, name);
    if (fd < 0) {
        return fail_make(path, err);
    }
    (void)close(fd);
    return CN_OK;
}

static enum cn_status publish(struct cn_strbuf *name, const char *path,
                              struct cn_error *err)
{
    if (cn_beside_publish(name, path)) {
        return CN_OK;
    }
    return errno == EEXIST ? fail_taken(path, err) : fail_make(path, err);
}

static enum cn_status import_new(struct cn_import *import, const char *path,
                                 const char *const files[], size_t n_files,
                                 struct cn_error *err)
{
    struct cn_strbuf name;
    cn_beside_init(&name);
    enum cn_status status = make(path, &name, err);
    if (status == CN_OK) {
        status = cn_db_create(&import->db, name.text, path, err);
    }
    if (status == CN_OK) {
        status = import_all(import, files, n_files, err);
    }
    cn_db_close(&import->db);
    if (status == CN_OK) {
        status = publish(&name, path, err);
    }
    cn_beside_release(&name);
    return status;
}

static enum cn_status import_existing(struct cn_import *import,
                                      const char *path,
                                      const char *const files[], size_t n_files,
                                      struct cn_error *err)
{
    enum cn_status status = cn_db_open(&import->db, path, CN_ACCESS_WRITE, err);
    if (status == CN_OK) {
        status = import_all(import, files, n_files, err);
    }
    cn_db_close(&import->db);
    return status;
}

/* What keeps a new catalogue from being made, as far as reading tells. */
static enum cn_status check_place(const char *path, struct cn_error *err)
{
    struct stat info;
    struct cn_strbuf folder;
    const char *slash = strrchr(path, '/');
    if (lstat(path, &info) == 0) {
        return fail_taken(path, err);
    }
    cn_beside_init(&folder);
    cn_strbuf_add(&folder, path, slash ? (size_t)(slash - path) + 1 : 0);
    cn_strbuf_puts(&folder, ".");
    errno = ENOMEM;
    bool good = !folder.failed && stat(folder.text, &info) == 0;
    enum cn_status status = good ? CN_OK : fail_make(path, err);
    cn_strbuf_release(&folder);
    return status;
}

/* In memory: nothing is written, so nothing need be writable. */
static enum cn_status import_dry(struct cn_import *import, const char *path,
                                 bool is_new, const char *const files[],
                                 size_t n_files, struct cn_error *err)
{
    enum cn_status status = is_new ? check_place(path, err) : CN_OK;
    if (status == CN_OK) {
        status = is_new ? cn_db_create(&import->db, NULL, path, err)
                        : cn_db_copy(&import->db, path, err);
    }
    if (status == CN_OK) {
        status = import_all(import, files, n_files, err);
    }
    cn_db_close(&import->db);
    return status;
}

static enum cn_status import_into(struct cn_import *import, const char *path,
                                  const char *const files[], size_t n_files,
                                  struct cn_error *err)
{
    struct stat info;
    bool is_new = stat(path, &info) != 0 && errno == ENOENT;
    if (import->options->dry_run) {
        return import_dry(import, path, is_new, files, n_files, err);
    }
    cn_beside_sweep(path);
    return is_new ? import_new(import, path, files, n_files, err)
                  : import_existing(import, path, files, n_files, err);
}

static void report_counts(const struct cn_import *import,
                          struct cn_import_report *report,
                          struct cn_published_report *published)
{
    const int *procedures = import->counts[CN_PROCEDURES];
    const int *units = import->counts[CN_UNITS];
    const struct cn_published *list = &import->published;
    if (report) {
        *report = (struct cn_import_report){
            .procedures_added = procedures[CN_ADDED],
            .procedures_changed = procedures[CN_CHANGED],
            .procedures_same = procedures[CN_SAME],
            .units_added = units[CN_ADDED],
            .units_changed = units[CN_CHANGED],
            .units_same = units[CN_SAME],
        };
    }
    if (published) {
        *published = (struct cn_published_report){
            .rows = list->rows,
            .joined = list->joined,
            .without_code = list->without_code,
            .ended = list->ended,
            .unread_tiers = list->unread_tiers,
            .headless = list->headless,
        };
    }
}

enum cn_status cn_catalogue_import_with(
    const char *catalogue, const char *const files[], size_t n_files,
    const struct cn_import_options *options, struct cn_import_report *report,
    struct cn_published_report *published, struct cn_error *err)
{
    static const struct cn_import_options none;
    if (n_files == 0 || *catalogue == '\0') {
        return cn_fail(err, CN_E_INPUT,
                       "nothing to import: name a catalogue and files");
    }
    struct cn_import *import = calloc(1, sizeof *import);
    if (!import) {
        return cn_fail(err, CN_E_NOMEM, "out of memory");
    }
    import->options = options ? options : &none;
    cn_seen_init(&import->seen);
    cn_published_init(&import->published);
    enum cn_status status = import_into(import, catalogue, files, n_files, err);
    if (status == CN_OK) {
        report_counts(import, report, published);
    }
    cn_published_release(&import->published);
    cn_seen_release(&import->seen);
    free(import);
    return status;
}

enum cn_status cn_catalogue_import(const char *catalogue,
                                   const char *const files[], size_t n_files,
                                   struct cn_import_report *report,
                                   struct cn_error *err)
{
    return cn_catalogue_import_with(catalogue, files, n_files, NULL, report,
                                    NULL, err);
}
