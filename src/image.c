/* SPDX-License-Identifier: MIT
 *
 * image.c: images of rules: making them, and telling whether one is still
 * that of its sources.
 *
 * What decides is content: the digests of the rule files and of the catalogue
 * that stand in the image. Reading them takes longer than a question, so the
 * stamp "<image>.seen" keeps a digest of who the files were (number, size,
 * times) when their content was last compared. Files that changed only now
 * are not noted there: within one tick of the clock a file may change twice.
 *
 * The stamp says too where those sources stand. An image elsewhere than beside
 * its rules is made anew only from there; from other rules it is not touched.
 */
#define _XOPEN_SOURCE 700 /* realpath */
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "compile.h"
#include "lua/sources.h"
#include "store/image.h"

#define PATH_BYTES_MAX ((size_t)4096)
#define SETTLED_NS     INT64_C(2000000000)

/* ---- the sources ----------------------------------------------------------
 */

/* When in doubt it does. */
static bool exists(const char *path, const char *suffix)
{
    struct stat info;
    char name[PATH_BYTES_MAX];
    int len = snprintf(name, sizeof name, "%s%s", path, suffix);
    return len < 0 || (size_t)len >= sizeof name || stat(name, &info) == 0;
}

/* The catalogue as a file. False while SQLite has work to finish on it: only
 * reading it through SQLite gives its content then. */
static bool catalogue_digest(const char *path, uint8_t out[CN_DIGEST_SIZE])
{
    memset(out, 0, CN_DIGEST_SIZE);
    return !path || (!exists(path, "-journal") && !exists(path, "-wal") &&
                     cn_file_digest(AT_FDCWD, path, out));
}

/* Whether the image and the options agree that there is a catalogue. One that
 * does not is somebody else's: it is left alone. */
static bool is_of_kind(const struct cn_image_head *head,
                       const struct cn_options *options)
{
    static const uint8_t none[CN_DIGEST_SIZE];
    bool has = memcmp(head->catalogue, none, sizeof none) != 0;
    return has == (options->catalogue != NULL);
}

static bool is_of_sources(const struct cn_image_head *head,
                          const struct cn_options *options)
{
    uint8_t rules[CN_DIGEST_SIZE], catalogue[CN_DIGEST_SIZE];
    return catalogue_digest(options->catalogue, catalogue) &&
           memcmp(catalogue, head->catalogue, sizeof catalogue) == 0 &&
           cn_sources_digest(options->rules, rules) &&
           memcmp(rules, head->rules, sizeof rules) == 0;
}

/* ---- the stamp --------------------------------------------------------------
 */

struct stamp {
    struct {
        uint8_t seen[CN_DIGEST_SIZE];  /* image and identities; 0: not known */
        uint8_t place[CN_DIGEST_SIZE]; /* names of the sources; 0: not known */
    } digest;
    char path[PATH_BYTES_MAX];
};

/* False when the name is too long. */
static bool stamp_path(struct stamp *stamp, const char *image)
{
    int len = snprintf(stamp->path, sizeof stamp->path, "%s.seen", image);
    return len > 0 && (size_t)len < sizeof stamp->path;
}

static bool add_place(struct cn_digest *digest, const char *path)
{
    char full[PATH_MAX];
    bool known = realpath(path, full) != NULL;
    if (known) {
        cn_digest_add(digest, full, strlen(full) + 1);
    }
    return known;
}

/* False when it cannot be told where the sources stand. */
static bool find_place(const struct cn_options *options,
                       uint8_t out[CN_DIGEST_SIZE])
{
    struct cn_digest digest;
    cn_digest_init(&digest);
    bool known =
        add_place(&digest, options->rules) &&
        (!options->catalogue || add_place(&digest, options->catalogue));
    cn_digest_end(&digest, out);
    return known;
}

/* False when it cannot be told who the sources are, or when they changed only
 * now. */
static bool stamp_now(struct stamp *stamp, const struct cn_image_head *head,
                      const struct cn_options *options)
{
    struct timespec now;
    struct cn_digest digest;
    int64_t newest = INT64_MIN;
    const char *catalogue = options->catalogue;
    bool named = stamp_path(stamp, options->image);
    cn_digest_init(&digest);
    cn_digest_add(&digest, head->digest, sizeof head->digest);
    cn_digest_add_number(&digest, catalogue != NULL);
    bool good =
        named && cn_sources_identity(options->rules, &digest, &newest) &&
        (!catalogue ||
         (cn_file_identity(AT_FDCWD, catalogue, &digest, &newest) &&
          !exists(catalogue, "-journal") && !exists(catalogue, "-wal")));
    cn_digest_end(&digest, stamp->digest.seen);
    if (clock_gettime(CLOCK_REALTIME, &now) != 0) {
        return false;
    }
    return good &&
           newest < (int64_t)now.tv_sec * 1000000000 + now.tv_nsec - SETTLED_NS;
}

/* What the stamp beside the image says; all 0 where there is none. */
static void stamp_read(const char *path, struct stamp *out)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    ssize_t n = fd < 0 ? -1 : read(fd, &out->digest, sizeof out->digest);
    if (fd >= 0) {
        (void)close(fd);
    }
    if (n != (ssize_t)sizeof out->digest) {
        memset(&out->digest, 0, sizeof out->digest);
    }
}

static bool stamp_matches(const struct stamp *stamp)
{
    struct stamp then;
    stamp_read(stamp->path, &then);
    return memcmp(then.digest.seen, stamp->digest.seen, CN_DIGEST_SIZE) == 0;
}

/* Without it the next question takes longer, that is all. */
static void stamp_write(struct stamp *stamp, const struct cn_options *options)
{
    const struct cn_bytes piece = {&stamp->digest, sizeof stamp->digest};
    struct cn_error unwritten = {.status = CN_OK};
    if (find_place(options, stamp->digest.place)) {
        unwritten.status =
            cn_file_replace(stamp->path, &piece, 1, false, &unwritten);
    }
}

/* May a question write over the image, whatever state it is in? */
static bool may_remake(const struct cn_options *options)
{
    char beside[PATH_BYTES_MAX];
    uint8_t place[CN_DIGEST_SIZE];
    struct stamp then;
    if (cn_image_name(options->rules, beside, sizeof beside) &&
        strcmp(beside, options->image) == 0) {
        return true;
    }
    if (!stamp_path(&then, options->image) || !find_place(options, place)) {
        return false;
    }
    stamp_read(then.path, &then);
    return memcmp(place, then.digest.place, CN_DIGEST_SIZE) == 0;
}

static bool is_fresh(const struct cn_image_head *head,
                     const struct cn_options *options)
{
    struct stamp stamp;
    bool settled = stamp_now(&stamp, head, options);
    if (settled && stamp_matches(&stamp)) {
        return true;
    }
    if (!is_of_sources(head, options)) {
        return false;
    }
    if (settled) {
        stamp_write(&stamp, options);
    }
    return true;
}

/* ---- making and using ---------------------------------------------------- */

/* Compiles with the catalogue as it is; *digest is that of its file where
 * nothing was written to it meanwhile, and *still tells whether. */
static enum cn_status compile_still(const struct cn_options *options,
                                    struct cn_index **out,
                                    uint8_t rules[CN_DIGEST_SIZE],
                                    uint8_t digest[CN_DIGEST_SIZE], bool *still,
                                    struct cn_error *err)
{
    uint8_t before[CN_DIGEST_SIZE];
    bool known = catalogue_digest(options->catalogue, before);
    enum cn_status status = cn_compile(options, out, rules, err);
    *still = status == CN_OK && known &&
             catalogue_digest(options->catalogue, digest) &&
             memcmp(before, digest, sizeof before) == 0;
    return status;
}

/* Compiles and, where the sources stood still meanwhile, writes the image. A
 * failure to write is in *unwritten. */
static enum cn_status make(const struct cn_options *options, const char *path,
                           bool lasting, struct cn_index **out,
                           uint8_t rules[CN_DIGEST_SIZE],
                           struct cn_error *unwritten, struct cn_error *err)
{
    uint8_t digest[CN_DIGEST_SIZE];
    struct cn_index *first = NULL;
    bool still = false;
    struct cn_options all = *options;
    all.provinces_only = false;
    enum cn_status status =
        compile_still(&all, &first, rules, digest, &still, err);
    /* Reading rolled back what a killed import left, or an import was writing
     * what this did not read: only a second reading can tell. */
    if (status == CN_OK && !still) {
        cn_index_free(first);
        first = NULL;
        status = compile_still(&all, &first, rules, digest, &still, err);
    }
    if (status != CN_OK) {
        return status;
    }
    unwritten->status =
        still ? cn_image_write(path, first, rules, digest, lasting, unwritten)
              : cn_fail(unwritten, CN_E_CATALOGUE,
                        "the catalogue '%s' changes just now: try again",
                        options->catalogue);
    struct stamp stamp = {.path = ""};
    if (unwritten->status == CN_OK && stamp_path(&stamp, path)) {
        stamp_write(&stamp, options);
    }
    *out = first;
    return CN_OK;
}

static enum cn_status open_alone(const struct cn_options *options,
                                 struct cn_index **out,
                                 uint8_t rules[CN_DIGEST_SIZE],
                                 struct cn_error *err)
{
    const struct cn_image_head *head = NULL;
    enum cn_status status = cn_image_open(options->image, out, &head, err);
    if (status == CN_OK) {
        memcpy(rules, head->rules, CN_DIGEST_SIZE);
    }
    return status;
}

enum cn_status cn_compile_image(const struct cn_options *options,
                                struct cn_index **out,
                                uint8_t rules[CN_DIGEST_SIZE],
                                struct cn_error *err)
{
    const struct cn_image_head *head = NULL;
    struct cn_index *ix = NULL;
    struct cn_error unwritten = {.status = CN_OK}; /* may be: it is a cache */
    if (!options->rules) {
        return open_alone(options, out, rules, err);
    }
    enum cn_status status = cn_image_open(options->image, &ix, &head, NULL);
    if (status == CN_E_NOMEM) {
        return cn_fail(err, status, "out of memory while loading rules");
    }
    if (status == CN_OK ? !is_of_kind(head, options)
                        : !cn_image_may_replace(options->image)) {
        cn_index_free(ix); /* NULL where none was opened */
        return cn_compile(options, out, rules, err);
    }
    if (status != CN_OK || !is_fresh(head, options)) {
        cn_index_free(ix);
        return may_remake(options) ? make(options, options->image, false, out,
                                          rules, &unwritten, err)
                                   : cn_compile(options, out, rules, err);
    }
    memcpy(rules, head->rules, CN_DIGEST_SIZE);
    status = cn_index_set_folder(ix, options->rules, err);
    if (status != CN_OK) {
        cn_index_free(ix);
        return status;
    }
    *out = ix;
    return CN_OK;
}

bool cn_image_name(const char *rules, char *out, size_t size)
{
    size_t len = strlen(rules);
    while (len > 1 && rules[len - 1] == '/') {
        len--;
    }
    int n = snprintf(out, size, "%.*s.img", (int)len, rules);
    return n >= 0 && (size_t)n < size;
}

enum cn_status cn_image_build(const struct cn_options *options,
                              const char *path, struct cn_image_info *info,
                              struct cn_error *err)
{
    uint8_t rules[CN_DIGEST_SIZE];
    struct cn_index *ix = NULL;
    const struct cn_image_head *head = NULL;
    struct cn_error unwritten = cn_error_like(err);
    if (!cn_image_may_replace(path)) {
        return cn_fail(err, CN_E_INPUT,
                       "'%s' is a file that is no image: name another place, "
                       "or remove it first",
                       path);
    }
    enum cn_status status =
        make(options, path, true, &ix, rules, &unwritten, err);
    cn_index_free(ix);
    if (status != CN_OK) {
        return status;
    }
    if (unwritten.status != CN_OK) {
        return cn_fail(err, unwritten.status, "%s", unwritten.message);
    }
    /* What the disk gives back is what counts. */
    status = cn_image_open(path, &ix, &head, err);
    if (status == CN_OK) {
        char hex[CN_DIGEST_HEX];
        *info = (struct cn_image_info){
            .size = head->size,
            .rules = ix->n_rules,
            .powers = ix->n_powers,
            .procedures = ix->n_procedures,
            .units = ix->n_units,
        };
        (void)snprintf(info->hash, sizeof info->hash, "sha256:%s",
                       cn_digest_hex(head->digest, hex));
        cn_index_free(ix);
    }
    return status;
}
