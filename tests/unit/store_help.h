/* SPDX-License-Identifier: MIT
 *
 * store_help.h: a folder of its own for every test of the store, files in it
 * and what a catalogue holds, as text.
 */
#ifndef CN_TEST_STORE_HELP_H
#define CN_TEST_STORE_HELP_H

#define _XOPEN_SOURCE 700 /* nftw */
#include <criterion/criterion.h>
#include <ftw.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../src/base/error.h"
#include "../../src/base/strbuf.h"

#define TEXT_MAX ((size_t)64 * 1024 * 1024)

#define P_HEADER                                                               \
    "id,code,name,field,subject,actions,presets,level,holder,"                 \
    "publication,born,abolished,stops_pending,ministry,source,"                \
    "confidence,facts,note\n"
#define U_HEADER                                                               \
    "code,kind,name,full_name,province,valid_from,valid_to,successor\n"

struct folder {
    char path[64];
    char *name[64]; /* given out by in() */
    int n;
};

static inline void make_folder(struct folder *f)
{
    memset(f, 0, sizeof *f);
    (void)snprintf(f->path, sizeof f->path, "/tmp/capnao-test-XXXXXX");
    cr_assert_not_null(mkdtemp(f->path));
}

static inline int remove_one(const char *path, const struct stat *info,
                             int type, struct FTW *at)
{
    (void)info;
    (void)type;
    (void)at;
    return remove(path);
}

static inline void remove_folder(struct folder *f)
{
    (void)chmod(f->path, 0700);
    (void)nftw(f->path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    while (f->n > 0) {
        free(f->name[--f->n]);
    }
}

/* The path of a name in the folder. */
static inline const char *in(struct folder *f, const char *name)
{
    char *out = malloc(128);
    cr_assert(out && f->n < 64);
    (void)snprintf(out, 128, "%s/%s", f->path, name);
    f->name[f->n++] = out;
    return out;
}

static inline const char *write_file(struct folder *f, const char *name,
                                     const char *text, size_t len)
{
    const char *path = in(f, name);
    FILE *file = fopen(path, "wb");
    cr_assert_not_null(file);
    cr_assert_eq(fwrite(text, 1, len, file), len);
    cr_assert_eq(fclose(file), 0);
    return path;
}

static inline const char *put(struct folder *f, const char *name,
                              const char *text)
{
    return write_file(f, name, text, strlen(text));
}

static inline void read_file(const char *path, struct cn_strbuf *out)
{
    char chunk[4096];
    size_t n = 0;
    FILE *file = fopen(path, "rb");
    cr_assert_not_null(file, "no file '%s'", path);
    cn_strbuf_init(out, TEXT_MAX);
    while ((n = fread(chunk, 1, sizeof chunk, file)) > 0) {
        cn_strbuf_add(out, chunk, n);
    }
    (void)fclose(file);
}

static inline int count_files(const struct folder *f)
{
    char command[128];
    int n = -1;
    (void)snprintf(command, sizeof command, "ls -A '%s' | wc -l", f->path);
    FILE *pipe = popen(command, "r");
    cr_assert_not_null(pipe);
    cr_assert_eq(fscanf(pipe, "%d", &n), 1);
    (void)pclose(pipe);
    return n;
}

static inline enum cn_status import_one(const char *db, const char *file,
                                        struct cn_import_report *report,
                                        struct cn_error *err)
{
    const char *const files[] = {file};
    cn_error_clear(err);
    return cn_catalogue_import(db, files, 1, report, err);
}

static inline void must_import(const char *db, const char *file)
{
    struct cn_error err;
    enum cn_status status = import_one(db, file, NULL, &err);
    cr_assert_eq(status, CN_OK, "%s:%d: %s", err.file, err.line, err.message);
}

static inline bool add_id(void *ctx, const struct cn_row *row)
{
    cn_strbuf_printf(ctx, "%s ", row->id);
    return true;
}

static inline bool add_name(void *ctx, const struct cn_row *row)
{
    cn_strbuf_printf(ctx, "%s=%s;", row->id, row->name);
    return true;
}

/* Runs SQL on a file with a connection of the test's own. */
static inline void run_sql(const char *db, const char *sql)
{
    sqlite3 *handle = NULL;
    char *message = NULL;
    cr_assert_eq(sqlite3_open(db, &handle), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(handle, sql, NULL, NULL, &message), SQLITE_OK,
                 "%s", message);
    cr_assert_eq(sqlite3_close(handle), SQLITE_OK);
}

/* The number of a process that has ended. */
static inline long gone(void)
{
    pid_t child = fork();
    if (child == 0) {
        _exit(0);
    }
    cr_assert(child > 0 && waitpid(child, NULL, 0) == child);
    return (long)child;
}

/* Gives up root, so that access rights count. */
static inline void be_nobody(void)
{
    if (geteuid() == 0) {
        cr_assert_eq(seteuid(65534), 0);
    }
}

static inline void be_root_again(void)
{
    if (getuid() == 0) {
        cr_assert_eq(seteuid(0), 0);
    }
}

#endif
