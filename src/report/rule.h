/* SPDX-License-Identifier: MIT
 *
 * rule.h: a rule as a sentence, as a page, and as JSON.
 */
#ifndef CN_REPORT_RULE_H
#define CN_REPORT_RULE_H

#include "json.h"
#include "out.h"

struct cn_rule_report { /* everything is borrowed */
    struct cn_out *out;
    const cn_snapshot *snapshot;
};

/* What the rule says, as one sentence of people's language. */
void cn_say_rule(struct cn_strbuf *buf, const cn_snapshot *snapshot,
                 const struct cn_rule_info *rule, enum cn_lang lang);

/* The sentence and where the rule stands. */
void cn_report_rule_line(const struct cn_rule_report *report,
                         const struct cn_rule_info *rule);
/* The same with all that is known of it. */
void cn_report_rule(const struct cn_rule_report *report,
                    const struct cn_rule_info *rule);
json_t *cn_json_rule(const struct cn_rule_report *report,
                     const struct cn_rule_info *rule);

#endif
