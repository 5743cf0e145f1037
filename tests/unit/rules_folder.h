/* SPDX-License-Identifier: MIT
 *
 * rules_folder.h: a rules folder made for one test, and what loading it says.
 */
#ifndef CN_TESTS_RULES_FOLDER_H
#define CN_TESTS_RULES_FOLDER_H

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../src/lua/loader.h"

#define TEXT_MAX_TEST ((size_t)4 * 1024 * 1024)

struct folder {
    char path[64];
};

/* What a load gave; release it. */
struct loaded {
    enum cn_status status;
    struct cn_error err;
    struct cn_ruleset *rs;
    uint8_t digest[CN_DIGEST_SIZE];
};

static inline struct folder folder_make(void)
{
    struct folder folder = {"/tmp/capnao-test-XXXXXX"};
    cr_assert_not_null(mkdtemp(folder.path));
    return folder;
}

static inline void folder_remove_below(const char *path)
{
    DIR *dir = opendir(path);
    struct dirent *entry;
    while (dir && (entry = readdir(dir))) {
        const char *name = entry->d_name;
        size_t size = strlen(path) + strlen(name) + 2;
        char *below = malloc(size);
        cr_assert_not_null(below);
        (void)snprintf(below, size, "%s/%s", path, name);
        if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0 &&
            unlink(below) != 0) {
            folder_remove_below(below);
        }
        free(below);
    }
    if (dir) {
        (void)closedir(dir);
    }
    (void)rmdir(path);
}

static inline void folder_remove(const struct folder *folder)
{
    folder_remove_below(folder->path);
}

static inline void folder_path(const struct folder *folder, const char *name,
                               char out[512])
{
    (void)snprintf(out, 512, "%s/%s", folder->path, name);
}

static inline void folder_write(const struct folder *folder, const char *name,
                                const char *text, size_t len)
{
    char path[512];
    folder_path(folder, name, path);
    FILE *file = fopen(path, "wb");
    cr_assert_not_null(file, "%s", path);
    cr_assert_eq(fwrite(text, 1, len, file), len);
    cr_assert_eq(fclose(file), 0);
}

static inline void folder_puts(const struct folder *folder, const char *name,
                               const char *text)
{
    folder_write(folder, name, text, strlen(text));
}

/* The whole of a file, yours to free. */
static inline char *read_whole(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    cr_assert_not_null(file, "%s", path);
    char *text = malloc(TEXT_MAX_TEST);
    cr_assert_not_null(text);
    *len = fread(text, 1, TEXT_MAX_TEST - 1, file);
    text[*len] = '\0';
    (void)fclose(file);
    return text;
}

static inline struct loaded load_folder(const char *path, size_t memory,
                                        uint64_t instructions)
{
    struct loaded loaded = {.rs = cn_ruleset_new()};
    struct cn_lua_limits limits = {memory, instructions};
    cr_assert_not_null(loaded.rs);
    loaded.status =
        cn_lua_load(path, &limits, loaded.rs, loaded.digest, &loaded.err);
    cn_ruleset_sort_findings(loaded.rs);
    return loaded;
}

static inline void loaded_release(struct loaded *loaded)
{
    cn_ruleset_free(loaded->rs);
}

/* Loads one text as the only file, x.lua, within small limits. */
static inline struct loaded load_text(const char *text, size_t len)
{
    struct folder folder = folder_make();
    folder_write(&folder, "x.lua", text, len);
    struct loaded loaded =
        load_folder(folder.path, (size_t)16 * 1024 * 1024, 50000000);
    folder_remove(&folder);
    return loaded;
}

/* All findings as "file:line: id: message; hint" lines, files by their last
 * name. Yours to free. */
static inline char *findings_text(const struct loaded *loaded)
{
    char *text = malloc(TEXT_MAX_TEST);
    size_t len = 0;
    cr_assert_not_null(text);
    text[0] = '\0';
    for (size_t i = 0; i < cn_ruleset_findings(loaded->rs); i++) {
        const struct cn_finding *f = cn_ruleset_finding(loaded->rs, i);
        const char *slash = strrchr(f->file, '/');
        if (len + 2048 > TEXT_MAX_TEST) {
            break;
        }
        len += (size_t)snprintf(text + len, TEXT_MAX_TEST - len,
                                "%s:%d: %s: %s%s%s\n",
                                slash ? slash + 1 : f->file, f->line, f->id,
                                f->message, f->hint[0] ? "; " : "", f->hint);
    }
    return text;
}

typedef void each_file_fn(const char *name, const char *text, size_t len);

/* Calls `visit` for every *.lua file of a folder of the project. */
static inline int for_each_lua(const char *path, each_file_fn *visit)
{
    DIR *dir = opendir(path);
    struct dirent *entry;
    int n = 0;
    cr_assert_not_null(dir, "run from the top of the project: %s", path);
    while ((entry = readdir(dir))) {
        char file[512];
        size_t len = strlen(entry->d_name);
        if (len < 5 || strcmp(entry->d_name + len - 4, ".lua") != 0) {
            continue;
        }
        (void)snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
        char *text = read_whole(file, &len);
        visit(entry->d_name, text, len);
        free(text);
        n++;
    }
    (void)closedir(dir);
    return n;
}

#endif
