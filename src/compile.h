/* SPDX-License-Identifier: MIT
 *
 * compile.h: rule files and catalogue → ruleset → index, from the sources or
 * from an image of them. What engine.c makes snapshots from.
 */
#ifndef CN_COMPILE_H
#define CN_COMPILE_H

#include "base/digest.h"
#include "core/index.h"

/* Everything declared, linked; `lint` keeps what cn_lint() looks at. On
 * CN_E_RULE and CN_E_LIMIT the findings are in *out, which is the caller's in
 * these cases too. */
CN_MUST_CHECK enum cn_status cn_compile_load(const struct cn_options *options,
                                             bool lint, struct cn_ruleset **out,
                                             uint8_t rules[CN_DIGEST_SIZE],
                                             struct cn_error *err);
/* The index of the sources. */
CN_MUST_CHECK enum cn_status cn_compile(const struct cn_options *options,
                                        struct cn_index **out,
                                        uint8_t rules[CN_DIGEST_SIZE],
                                        struct cn_error *err);
/* The index of the image that the options name: made anew when they name
 * rules too and it was not made from just these. */
CN_MUST_CHECK enum cn_status cn_compile_image(const struct cn_options *options,
                                              struct cn_index **out,
                                              uint8_t rules[CN_DIGEST_SIZE],
                                              struct cn_error *err);

#endif
