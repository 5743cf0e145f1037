/* SPDX-License-Identifier: MIT
 *
 * dossier_cases.h: a dossier as it is written becomes a case for either of two
 * rule bases. A power, fact or value that one side does not declare is no
 * fault of the dossier; one that neither declares is.
 */
#ifndef CN_CLI_DOSSIER_CASES_H
#define CN_CLI_DOSSIER_CASES_H

#include "../base/bytesmap.h"
#include "dossiers.h"

enum cn_dossier_side { CN_DOSSIER_OLD, CN_DOSSIER_NEW, CN_N_DOSSIER_SIDE };

struct cn_dossier_place { /* a unit as it was looked up last */
    int unit;
    cn_date from, to;
};

struct cn_dossier_cases {
    enum cn_lang lang;
    const cn_snapshot *side[CN_N_DOSSIER_SIDE];
    struct cn_arena arena;    /* failed: memory has ended */
    struct cn_bytesmap known; /* texts of units, by number in `places` */
    struct cn_dossier_place *places;
    size_t n_places, max_places;
};

struct cn_dossier_asked {
    const struct cn_dossier_text *d;
    struct cn_case c[CN_N_DOSSIER_SIDE];
    bool declared[CN_N_DOSSIER_SIDE]; /* what it is about */
    char wrong[CN_MESSAGE_MAX];       /* why it cannot be asked at all */
};

void cn_dossier_cases_init(struct cn_dossier_cases *x, enum cn_lang lang,
                           const cn_snapshot *before, const cn_snapshot *after);
void cn_dossier_cases_release(struct cn_dossier_cases *x);
/* Makes both cases of a->d; false with a->wrong. */
bool cn_dossier_cases_make(struct cn_dossier_cases *x,
                           struct cn_dossier_asked *a);

#endif
