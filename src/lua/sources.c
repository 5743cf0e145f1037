/* SPDX-License-Identifier: MIT
 *
 * sources.c: the same files in the same order as the loader takes them.
 */
#include "sources.h"

#include <stdlib.h>

#include "../base/file.h"
#include "files.h"

void cn_sources_add(struct cn_digest *digest, const char *path,
                    const void *bytes, size_t len)
{
    cn_digest_add_text(digest, path);
    cn_digest_add_number(digest, len);
    cn_digest_add(digest, bytes, len);
}

typedef bool visit_fn(const struct rule_files *files, struct cn_ruleset *rs,
                      void *ctx);

/* What is wrong with a file is a finding: loading will tell it. */
static bool with_files(const char *folder, visit_fn *visit, void *ctx)
{
    struct rule_files files = {.fd = -1};
    struct cn_ruleset *rs = cn_ruleset_new();
    bool good = rs && cn_rule_files_find(&files, folder, rs, NULL) == CN_OK &&
                visit(&files, rs, ctx) && !cn_ruleset_broken(rs);
    cn_rule_files_release(&files);
    cn_ruleset_free(rs);
    return good;
}

static bool add_contents(const struct rule_files *files, struct cn_ruleset *rs,
                         void *ctx)
{
    char *buf = malloc(FILE_SIZE_MAX);
    bool good = buf != NULL;
    for (size_t i = 0; i < files->n && good; i++) {
        size_t len = 0;
        good = cn_rule_files_read(files, i, rs, buf, &len);
        if (good) {
            cn_sources_add(ctx, files->path[i], buf, len);
        }
    }
    free(buf);
    return good;
}

bool cn_sources_digest(const char *folder, uint8_t out[CN_DIGEST_SIZE])
{
    struct cn_digest digest;
    cn_digest_init(&digest);
    bool good = with_files(folder, add_contents, &digest);
    cn_digest_end(&digest, out);
    return good;
}

struct identity {
    struct cn_digest *digest;
    int64_t *newest;
};

static bool add_identities(const struct rule_files *files,
                           struct cn_ruleset *rs, void *ctx)
{
    struct identity *identity = ctx;
    bool good = true;
    (void)rs;
    for (size_t i = 0; i < files->n && good; i++) {
        good = cn_file_identity(files->fd, files->path[i], identity->digest,
                                identity->newest);
    }
    return good;
}

bool cn_sources_identity(const char *folder, struct cn_digest *digest,
                         int64_t *newest)
{
    struct identity identity = {digest, newest};
    return with_files(folder, add_identities, &identity);
}
