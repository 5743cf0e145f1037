/* SPDX-License-Identifier: MIT
 *
 * error_vi.h: the Vietnamese of every message of this library, by its English
 * format. Each table is sorted by the bytes of the English; no text stands in
 * two. The Vietnamese takes the same arguments: in their order, or by number.
 */
#ifndef CN_BASE_ERROR_VI_H
#define CN_BASE_ERROR_VI_H

#include <stddef.h>

struct cn_error_text {
    const char *en, *vi;
};

struct cn_error_table {
    const struct cn_error_text *texts;
    size_t n;
};

extern const struct cn_error_table cn_error_vi_files; /* catalogue, imports */
extern const struct cn_error_table cn_error_vi_lists; /* lists, dossiers */
extern const struct cn_error_table cn_error_vi_rules; /* rules, questions */

#endif
