/* SPDX-License-Identifier: MIT
 *
 * dossiers.h: a file of dossiers, one by one: NDJSON, or CSV whose columns
 * are the same fields and, for facts, their ids.
 */
#ifndef CN_CLI_DOSSIERS_H
#define CN_CLI_DOSSIERS_H

#include "../report/diff.h"
#include "cli.h"

#define CN_DOSSIER_FACTS_MAX 128

/* One as it is written, for no rule base yet: unlike the struct cn_dossier of
 * a stream. Its texts live until the next one. */
struct cn_dossier_text {
    int line;
    const char *id, *procedure, *power, *received, *on, *province, *commune;
    const char *fact[CN_DOSSIER_FACTS_MAX], *value[CN_DOSSIER_FACTS_MAX];
    int n_facts;
};

/* `wrong` says why a dossier cannot be read, else it is NULL. */
typedef void cn_dossier_fn(void *ctx, const struct cn_dossier_text *dossier,
                           const char *wrong);
/* Visits each; fails (having told why) when the file cannot be read on. */
int cn_dossiers_read(struct cn_cli *cli, const char *path, cn_dossier_fn *visit,
                     void *ctx);

/* Asks both rule bases about each dossier of the file. The report lives as
 * long as the engines. */
int cn_dossiers_compare(struct cn_cli *cli, const char *path,
                        const cn_snapshot *before, const cn_snapshot *after,
                        struct cn_dossier_counts *out);
void cn_dossiers_release(struct cn_dossier_counts *counts);

#endif
