/* SPDX-License-Identifier: MIT
 *
 * test_vocabulary.c: the words of capnao.h are those of design.md, in both
 * languages, and nothing is read past the tables.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "../../src/base/text.h"
#include "../../src/capnao.h"

static void check_label(const char *label, const char *what, int i)
{
    cr_assert_not_null(label, "%s %d", what, i);
    cr_assert(cn_text_is_nfc(label, strlen(label)), "%s %d", what, i);
}

static void check_names(const char *const want[], int n, const char *name(int),
                        const char *what)
{
    for (int i = 0; i < n; i++) {
        cr_assert_not_null(name(i), "%s %d", what, i);
        cr_assert_str_eq(name(i), want[i], "%s %d", what, i);
    }
    cr_assert_null(name(n), "%s past its end", what);
    cr_assert_null(name(-1), "%s before its start", what);
    cr_assert_null(name(1000000), "%s far past its end", what);
}

static const char *tier(int i)
{
    return cn_tier_name((enum cn_tier)i);
}

static const char *outcome(int i)
{
    return cn_outcome_name((enum cn_outcome)i);
}

static const char *confidence(int i)
{
    return cn_confidence_name((enum cn_confidence)i);
}

static const char *mode(int i)
{
    return cn_mode_name((enum cn_mode)i);
}

Test(vocabulary, every_value_has_the_name_of_the_contract)
{
    static const char *const tiers[] = {"none", "central", "province",
                                        "commune", "district"};
    static const char *const outcomes[] = {
        "decided", "needs_facts", "no_authority", "conflict",
        "unknown", "abolished",   "out_of_scope", "not_found"};
    static const char *const confidences[] = {"weak", "secondary", "text"};
    static const char *const modes[] = {
        "none",        "devolution", "decentralisation",
        "delineation", "delegation", "assignment"};
    check_names(tiers, CN_N_TIER, tier, "tier");
    check_names(outcomes, CN_N_OUTCOME, outcome, "outcome");
    check_names(confidences, CN_N_CONFIDENCE, confidence, "confidence");
    check_names(modes, CN_N_MODE, mode, "mode");
}

Test(vocabulary, every_value_has_a_label_in_both_languages)
{
    for (int lang = 0; lang < CN_N_LANG; lang++) {
        enum cn_lang l = (enum cn_lang)lang;
        for (int i = 0; i < CN_N_TIER; i++) {
            check_label(cn_tier_label((enum cn_tier)i, l), "tier", i);
        }
        for (int i = 0; i < CN_N_OUTCOME; i++) {
            check_label(cn_outcome_label((enum cn_outcome)i, l), "outcome", i);
        }
        for (int i = 0; i < CN_N_CONFIDENCE; i++) {
            check_label(cn_confidence_label((enum cn_confidence)i, l),
                        "confidence", i);
        }
        for (int i = 0; i < CN_N_MODE; i++) {
            check_label(cn_mode_label((enum cn_mode)i, l), "mode", i);
        }
    }
}

Test(vocabulary, a_language_that_is_none_has_no_labels)
{
    cr_assert_null(cn_tier_label(CN_TIER_CENTRAL, CN_N_LANG));
    cr_assert_null(cn_outcome_label(CN_DECIDED, (enum cn_lang)(-1)));
    cr_assert_null(cn_confidence_label(CN_TEXT, (enum cn_lang)77));
    cr_assert_null(cn_mode_label(CN_DEVOLUTION, CN_N_LANG));
    cr_assert_null(cn_mode_label(CN_N_MODE, CN_LANG_VI));
}

Test(vocabulary, a_tier_is_read_by_its_exact_name)
{
    for (int i = CN_TIER_CENTRAL; i < CN_N_TIER; i++) {
        cr_assert_eq(cn_tier_parse(cn_tier_name((enum cn_tier)i)),
                     (enum cn_tier)i);
    }
    static const char *const none[] = {"",          "none", "Central",
                                       "province ", "tỉnh", "provinces"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        cr_assert_eq(cn_tier_parse(none[i]), CN_TIER_NONE, "%s", none[i]);
    }
}
