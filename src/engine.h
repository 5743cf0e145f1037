/* SPDX-License-Identifier: MIT
 *
 * engine.h: what the library's own clients may ask the engine for besides
 * capnao.h: the rules as they were declared, before they are compiled.
 */
#ifndef CN_ENGINE_H
#define CN_ENGINE_H

#include "core/ruleset.h"

/* Everything declared, linked; hash: 72 bytes, or NULL. On CN_E_RULE and
 * CN_E_LIMIT *out holds the findings; on other failures it is untouched. */
CN_MUST_CHECK enum cn_status cn_engine_load(const struct cn_options *options,
                                            struct cn_ruleset **out, char *hash,
                                            struct cn_error *err);

#endif
