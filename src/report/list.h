/* SPDX-License-Identifier: MIT
 *
 * list.h: lists of catalogue rows, units, holdings and findings: an open
 * list takes items one by one and prints them as text at once, or keeps them
 * as a JSON array until it is closed.
 */
#ifndef CN_REPORT_LIST_H
#define CN_REPORT_LIST_H

#include "json.h"
#include "out.h"

struct cn_list {
    struct cn_out *out;          /* borrowed */
    const cn_snapshot *snapshot; /* borrowed; NULL where not needed */
    json_t *array;               /* NULL: text */
    const char *key; /* JSON: {"key": […]} instead of the bare array */
    int count;
    bool failed; /* out of memory; sticky, told by cn_list_close() */
};

void cn_list_open(struct cn_list *list, struct cn_out *out,
                  const cn_snapshot *snapshot, bool json);
void cn_list_row(struct cn_list *list, const struct cn_row *row);
void cn_list_procedure(struct cn_list *list, int procedure);
void cn_list_power(struct cn_list *list, int power);
void cn_list_unit(struct cn_list *list, int unit);
/* `always` is false when it depends on the facts of the dossier. */
void cn_list_holding(struct cn_list *list, int power, int holder, bool always);
void cn_list_finding(struct cn_list *list, const struct cn_finding *finding);
/* One finding as a line without its hint, and as JSON. */
void cn_say_finding(struct cn_strbuf *buf, const struct cn_finding *finding,
                    enum cn_lang lang);
/* What to do about it, in that language where it was written in it. */
const char *cn_finding_hint(const struct cn_finding *finding,
                            enum cn_lang lang);
json_t *cn_json_finding(const struct cn_finding *finding);
/* Prints the array of JSON and releases the list. */
CN_MUST_CHECK enum cn_status cn_list_close(struct cn_list *list,
                                           struct cn_error *err);

#endif
