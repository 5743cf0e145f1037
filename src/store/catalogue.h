/* SPDX-License-Identifier: MIT
 *
 * catalogue.h: the SQLite catalogue as a source of procedures and units.
 * The public cn_catalogue_*() functions of capnao.h live in this folder too.
 */
#ifndef CN_STORE_CATALOGUE_H
#define CN_STORE_CATALOGUE_H

#include "../core/ruleset.h"

/* Adds every procedure and unit (or province) to the ruleset. CN_E_CATALOGUE
 * when the file is missing, locked, corrupt, or of another version; the message
 * says what to do. */
CN_MUST_CHECK enum cn_status cn_catalogue_load(const char *path,
                                               bool provinces_only,
                                               struct cn_ruleset *rs,
                                               struct cn_error *err);

#endif
