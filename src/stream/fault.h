/* SPDX-License-Identifier: MIT
 *
 * fault.h: what can be wrong with one line of a stream, as a stable id and a
 * sentence in either language. A fault never stops the stream.
 */
#ifndef CN_STREAM_FAULT_H
#define CN_STREAM_FAULT_H

#include "../base/strbuf.h"
#include "words.h"

enum cn_fault_kind {
    CN_FAULT_NONE,
    /* the line as a whole: nothing of it can be trusted */
    CN_FAULT_TOO_LONG,
    CN_FAULT_BAD_JSON,
    CN_FAULT_BAD_UTF8,
    CN_FAULT_TOO_DEEP,
    CN_FAULT_BAD_CSV,
    CN_FAULT_FIELD_COUNT,
    CN_N_FAULT_SYNTAX,
    /* what it says */
    CN_FAULT_DUPLICATE = CN_N_FAULT_SYNTAX,
    CN_FAULT_WRONG_TYPE,
    CN_FAULT_BAD_ID,
    CN_FAULT_NO_SUBJECT,
    CN_FAULT_TWO_SUBJECTS,
    CN_FAULT_BAD_DATE,
    CN_FAULT_DATE_ORDER,
    CN_FAULT_UNKNOWN_UNIT,
    CN_FAULT_SEVERAL_UNITS,
    CN_FAULT_UNKNOWN_FACT,
    CN_FAULT_BAD_VALUE,
    CN_FAULT_BAD_NUMBER,
    CN_FAULT_FIXED,
    CN_N_FAULT
};

struct cn_fault {
    enum cn_fault_kind kind;
    int fact;              /* whose allowed values are told, or CN_NONE */
    struct cn_slice name;  /* of the field, fact or column */
    struct cn_slice value; /* what stands there */
    uint32_t at;           /* byte in the line, from 1; or a count */
    uint32_t want;         /* a count */
};

/* "bad-json"; static storage. */
const char *cn_fault_id(enum cn_fault_kind kind);
/* One line of text; whatever the value held, valid UTF-8 without control
 * characters. */
void cn_fault_say(struct cn_strbuf *buf, const struct cn_fault *fault,
                  const struct cn_words *words, enum cn_lang lang);

#endif
