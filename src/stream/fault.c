/* SPDX-License-Identifier: MIT
 *
 * fault.c: the sentences. A value is shown as far as it is short and whole:
 * it comes from a file that may hold anything.
 */
#include "fault.h"

#include <assert.h>

#define VALUE_SHOWN 60 /* bytes */

struct sentence {
    const char *id;
    const char *text[CN_N_LANG]; /* {n} name, {v} value, {a} allowed values,
                                    {#} where or how many, {+} how many */
};

static const struct sentence sentences[] = {
    [CN_FAULT_NONE] = {"", {"", ""}},
    [CN_FAULT_TOO_LONG] = {"line-too-long",
                           {"dòng dài quá {+} byte",
                            "the line is longer than {+} bytes"}},
    [CN_FAULT_BAD_JSON] = {"bad-json",
                           {"không phải một đối tượng JSON, sai ở byte {#}",
                            "not an object of JSON, wrong at byte {#}"}},
    [CN_FAULT_BAD_UTF8] = {"bad-utf8",
                           {"không phải UTF-8 hợp lệ ở byte {#}",
                            "not valid UTF-8 at byte {#}"}},
    [CN_FAULT_TOO_DEEP] = {"too-deep",
                           {"JSON lồng nhau quá {+} tầng",
                            "JSON nested more than {+} deep"}},
    [CN_FAULT_BAD_CSV] = {"bad-csv",
                          {"dấu nháy hoặc ký tự điều khiển sai chỗ ở byte {#}",
                           "a quote or control character out of place at byte "
                           "{#}"}},
    [CN_FAULT_FIELD_COUNT] = {"field-count",
                              {"có {#} ô, dòng tiêu đề có {+}",
                               "{#} fields where the head has {+}"}},
    [CN_FAULT_DUPLICATE] = {"duplicate",
                            {"\"{n}\" được nêu hai lần",
                             "\"{n}\" is given twice"}},
    [CN_FAULT_WRONG_TYPE] = {"wrong-type",
                             {"\"{n}\" không nhận kiểu giá trị này",
                              "\"{n}\" does not take a value of this type"}},
    [CN_FAULT_BAD_ID] = {"bad-id",
                         {"\"id\" có ký tự điều khiển",
                          "\"id\" holds a control character"}},
    [CN_FAULT_NO_SUBJECT] = {"no-procedure",
                             {"thiếu \"procedure\" hoặc \"power\"",
                              "neither \"procedure\" nor \"power\" is given"}},
    [CN_FAULT_TWO_SUBJECTS] = {"two-subjects",
                               {"nêu cả \"procedure\" lẫn \"power\": chỉ giữ "
                                "một",
                                "both \"procedure\" and \"power\" are given: "
                                "keep one"}},
    [CN_FAULT_BAD_DATE] = {"bad-date",
                           {"\"{n}\": \"{v}\" không phải một ngày có thật, "
                            "dạng 2025-08-01",
                            "\"{n}\": \"{v}\" is not a day that exists, as "
                            "2025-08-01"}},
    [CN_FAULT_DATE_ORDER] = {"date-order",
                             {"ngày tiếp nhận (received) sau ngày xét (on)",
                              "the day of receipt (received) is after the day "
                              "asked about (on)"}},
    [CN_FAULT_UNKNOWN_UNIT] = {"unknown-unit",
                               {"\"{n}\": ngày đó không có địa bàn \"{v}\"; "
                                "xem capnao units",
                                "\"{n}\": no unit \"{v}\" on that day; see "
                                "capnao units"}},
    [CN_FAULT_SEVERAL_UNITS] = {"several-units",
                                {"\"{n}\": nhiều địa bàn cùng tên \"{v}\"; "
                                 "dùng mã, xem capnao units",
                                 "\"{n}\": several units are called \"{v}\"; "
                                 "give the code, see capnao units"}},
    [CN_FAULT_UNKNOWN_FACT] = {"unknown-fact",
                               {"không có tình tiết \"{n}\"",
                                "no fact \"{n}\""}},
    [CN_FAULT_BAD_VALUE] = {"bad-value",
                            {"\"{n}\" không có giá trị \"{v}\"; nhận: {a}",
                             "\"{n}\" has no value \"{v}\"; it is one of: "
                             "{a}"}},
    [CN_FAULT_BAD_NUMBER] = {"bad-number",
                             {"\"{n}\" là một số viết liền, như 6000 hoặc "
                              "5999,5; \"{v}\" không phải",
                              "\"{n}\" is a number without separators, as "
                              "6000 or 5999.5; \"{v}\" is none"}},
    [CN_FAULT_FIXED] = {"fixed-by-name",
                        {"tên thủ tục đã định sẵn \"{n}\" khác; bỏ tình tiết "
                         "này hoặc hỏi theo \"power\"",
                         "the procedure's name fixes \"{n}\" otherwise; leave "
                         "the fact out or ask by \"power\""}},
};
static_assert(sizeof sentences / sizeof *sentences == CN_N_FAULT, "sentences");

const char *cn_fault_id(enum cn_fault_kind kind)
{
    return sentences[kind].id;
}

static void add_value(struct cn_strbuf *buf, struct cn_slice value)
{
    const char *at = value.text;
    const char *end = at ? at + value.len : at;
    const char *stop = value.len > VALUE_SHOWN ? at + VALUE_SHOWN : end;
    while (at < stop) {
        const char *next = at + 1;
        if ((signed char)*at < 0) {
            next = cn_scan_utf8(at, end);
        }
        if (!next || (unsigned char)*at < ' ' || *at == 0x7F) {
            cn_strbuf_puts(buf, "\xEF\xBF\xBD");
            next = at + 1;
        } else {
            cn_strbuf_add(buf, at, (size_t)(next - at));
        }
        at = next;
    }
    cn_strbuf_puts(buf, stop < end ? "…" : "");
}

static void add_allowed(struct cn_strbuf *buf, const struct cn_words *words,
                        int fact)
{
    const char *id = NULL, *label = NULL;
    for (int v = 0; fact != CN_NONE && cn_fact_value(words->snapshot, fact, v,
                                                     CN_LANG_VI, &id, &label);
         v++) {
        cn_strbuf_puts(buf, v > 0 ? ", " : "");
        cn_strbuf_puts(buf, id);
    }
}

static void add_part(struct cn_strbuf *buf, const struct cn_fault *fault,
                     const struct cn_words *words, char which)
{
    switch (which) {
    case 'n':
        add_value(buf, fault->name);
        break;
    case 'v':
        add_value(buf, fault->value);
        break;
    case 'a':
        add_allowed(buf, words, fault->fact);
        break;
    case '#':
        cn_strbuf_printf(buf, "%u", (unsigned)fault->at);
        break;
    default:
        cn_strbuf_printf(buf, "%u", (unsigned)fault->want);
    }
}

void cn_fault_say(struct cn_strbuf *buf, const struct cn_fault *fault,
                  const struct cn_words *words, enum cn_lang lang)
{
    const char *at = sentences[fault->kind].text[lang];
    while (*at != '\0') {
        size_t plain = strcspn(at, "{");
        cn_strbuf_add(buf, at, plain);
        at += plain;
        if (*at == '{') {
            add_part(buf, fault, words, at[1]);
            at += 3;
        }
    }
}
