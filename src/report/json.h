/* SPDX-License-Identifier: MIT
 *
 * json.h: printing a JSON value, and the values that several reports share.
 */
#ifndef CN_REPORT_JSON_H
#define CN_REPORT_JSON_H

#include <jansson.h>

#include "out.h"

/* Prints and releases the value: indented on a terminal, else on one line.
 * NULL (a value that could not be built) fails. */
CN_MUST_CHECK enum cn_status cn_json_print(struct cn_out *out, json_t *value,
                                           struct cn_error *err);
/* "YYYY-MM-DD", or null for a date that stands for "always". */
json_t *cn_json_date(cn_date date);
/* The text, or null for NULL and ""; bytes that are not UTF-8 replaced. */
json_t *cn_json_text(const char *text);
json_t *cn_json_texts(const char *const texts[], int n);
/* {"from":…,"to":…} */
json_t *cn_json_period(cn_date from, cn_date to);

#endif
