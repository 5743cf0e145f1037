/* SPDX-License-Identifier: MIT
 *
 * vocabulary.c: every enumeration of capnao.h and its texts, one table each.
 */
#include <assert.h>
#include <string.h>

#include "rule.h"

struct word {
    const char *name;
    const char *label[CN_N_LANG];
};

static const struct word tiers[] = {
    [CN_TIER_NONE] = {"none", {"chưa rõ", "none"}},
    [CN_TIER_CENTRAL] = {"central", {"trung ương", "central"}},
    [CN_TIER_PROVINCE] = {"province", {"cấp tỉnh", "province"}},
    [CN_TIER_COMMUNE] = {"commune", {"cấp xã", "commune"}},
    [CN_TIER_DISTRICT] = {"district", {"cấp huyện", "district"}},
};
static_assert(sizeof tiers / sizeof *tiers == CN_N_TIER, "tiers");

static const struct word outcomes[] = {
    [CN_DECIDED] = {"decided", {"đã xác định", "decided"}},
    [CN_NEEDS_FACTS] = {"needs_facts", {"cần thêm tình tiết", "needs facts"}},
    [CN_NO_AUTHORITY] = {"no_authority",
                         {"không có cơ quan nào", "no authority"}},
    [CN_CONFLICT] = {"conflict", {"xung đột thẩm quyền", "conflict"}},
    [CN_UNKNOWN] = {"unknown", {"chưa xác lập được", "not established"}},
    [CN_ABOLISHED] = {"abolished", {"thủ tục đã bị bãi bỏ", "abolished"}},
    [CN_OUT_OF_SCOPE] = {"out_of_scope",
                         {"thuộc bộ khác", "another ministry's"}},
    [CN_NOT_FOUND] = {"not_found", {"không tìm thấy", "not found"}},
};
static_assert(sizeof outcomes / sizeof *outcomes == CN_N_OUTCOME, "outcomes");

static const struct word confidences[] = {
    [CN_WEAK] = {"weak",
                 {"yếu (một nguồn rời hoặc suy luận)",
                  "weak (one loose or inferred source)"}},
    [CN_SECONDARY] = {"secondary",
                      {"thứ cấp (báo chí, tóm tắt)",
                       "secondary (press, summary)"}},
    [CN_TEXT] = {"text", {"nguyên văn văn bản", "words of the law"}},
};
static_assert(sizeof confidences / sizeof *confidences == CN_N_CONFIDENCE,
              "confidences");

static const struct word modes[] = {
    [CN_MODE_NONE] = {"none", {"", ""}},
    [CN_DEVOLUTION] = {"devolution", {"phân quyền", "devolution"}},
    [CN_DECENTRALISATION] = {"decentralisation",
                             {"phân cấp", "decentralisation"}},
    [CN_DELINEATION] = {"delineation", {"phân định", "delineation"}},
    [CN_DELEGATION] = {"delegation", {"uỷ quyền", "delegation"}},
    [CN_ASSIGNMENT] = {"assignment", {"phân công", "assignment"}},
};
static_assert(sizeof modes / sizeof *modes == CN_N_MODE, "modes");

static const struct word rule_kinds[] = {
    [CN_ORIGIN] = {"origin", {"", ""}},
    [CN_TRANSFER] = {"transfer", {"", ""}},
    [CN_HANDLES] = {"handles", {"", ""}},
    [CN_RECEIVES] = {"receives", {"", ""}},
    [CN_REQUIRES] = {"requires", {"", ""}},
    [CN_CAVEAT] = {"caveat", {"", ""}},
    [CN_UNKNOWN_RULE] = {"unknown", {"", ""}},
};
static_assert(sizeof rule_kinds / sizeof *rule_kinds == CN_N_RULE_KIND,
              "rule kinds");

static const struct word diff_kinds[] = {
    [CN_DIFF_ANSWER] = {"answer", {"đổi câu trả lời", "another answer"}},
    [CN_DIFF_PROVISION] = {"provision",
                           {"cùng cơ quan, khác căn cứ hoặc lý do",
                            "same body, other provision or reason"}},
    [CN_DIFF_CONFIDENCE] = {"confidence",
                            {"chỉ đổi độ tin cậy", "confidence only"}},
};
static_assert(sizeof diff_kinds / sizeof *diff_kinds == CN_N_DIFF_KIND,
              "diff kinds");

static const struct word proof_kinds[] = {
    [CN_PROOF_OMISSION] = {"omission", {"bỏ sót", "omission"}},
    [CN_PROOF_OVERLAP] = {"overlap", {"chồng chéo", "overlap"}},
    [CN_PROOF_INTERRUPTION] = {"interruption", {"gián đoạn", "interruption"}},
    [CN_PROOF_BROKEN_CHAIN] = {"broken-chain",
                               {"chuỗi thẩm quyền đứt", "broken chain"}},
    [CN_PROOF_ILLEGAL_PASS_ON] = {"illegal-pass-on",
                                  {"chuyển tiếp trái phép",
                                   "illegal passing on"}},
    [CN_PROOF_CYCLE] = {"cycle", {"vòng lặp", "cycle"}},
    [CN_PROOF_DEAD_RULE] = {"dead-rule", {"quy tắc vô tác dụng", "dead rule"}},
    [CN_PROOF_DEADLOCK] = {"deadlock", {"bế tắc", "deadlock"}},
    [CN_PROOF_UNKNOWN] = {"unknown", {"chưa xác lập", "not established"}},
};
static_assert(sizeof proof_kinds / sizeof *proof_kinds == CN_N_PROOF_KIND,
              "kinds of findings");

#define LOOK_UP(table, i)                                                      \
    ((size_t)(i) < sizeof(table) / sizeof *(table) ? &(table)[i] : NULL)

static const char *name_of(const struct word *word)
{
    return word ? word->name : NULL;
}

static const char *label_of(const struct word *word, enum cn_lang lang)
{
    return word && (size_t)lang < CN_N_LANG ? word->label[lang] : NULL;
}

const char *cn_tier_name(enum cn_tier tier)
{
    return name_of(LOOK_UP(tiers, tier));
}

const char *cn_tier_label(enum cn_tier tier, enum cn_lang lang)
{
    return label_of(LOOK_UP(tiers, tier), lang);
}

const char *cn_outcome_name(enum cn_outcome outcome)
{
    return name_of(LOOK_UP(outcomes, outcome));
}

const char *cn_outcome_label(enum cn_outcome outcome, enum cn_lang lang)
{
    return label_of(LOOK_UP(outcomes, outcome), lang);
}

const char *cn_confidence_name(enum cn_confidence confidence)
{
    return name_of(LOOK_UP(confidences, confidence));
}

const char *cn_confidence_label(enum cn_confidence c, enum cn_lang lang)
{
    return label_of(LOOK_UP(confidences, c), lang);
}

const char *cn_proof_kind_name(enum cn_proof_kind kind)
{
    return name_of(LOOK_UP(proof_kinds, kind));
}

const char *cn_proof_kind_label(enum cn_proof_kind kind, enum cn_lang lang)
{
    return label_of(LOOK_UP(proof_kinds, kind), lang);
}

const char *cn_mode_name(enum cn_mode mode)
{
    return name_of(LOOK_UP(modes, mode));
}

const char *cn_mode_label(enum cn_mode mode, enum cn_lang lang)
{
    return label_of(LOOK_UP(modes, mode), lang);
}

const char *cn_rule_kind_name(enum cn_rule_kind kind)
{
    return name_of(LOOK_UP(rule_kinds, kind));
}

const char *cn_diff_kind_name(enum cn_diff_kind kind)
{
    return name_of(LOOK_UP(diff_kinds, kind));
}

const char *cn_diff_kind_label(enum cn_diff_kind kind, enum cn_lang lang)
{
    return label_of(LOOK_UP(diff_kinds, kind), lang);
}

enum cn_tier cn_tier_parse(const char *name)
{
    for (int i = CN_TIER_CENTRAL; i < CN_N_TIER; i++) {
        if (strcmp(name, tiers[i].name) == 0) {
            return (enum cn_tier)i;
        }
    }
    return CN_TIER_NONE;
}
