/* SPDX-License-Identifier: MIT
 *
 * schema.c: the rows. A new key is one row here, one line in docs/rules.md
 * and one in docs/editor/capnao.lua; tests compare the three.
 */
#include "schema.h"

#include <assert.h>
#include <stdio.h>

#define LENGTH(array) ((int)(sizeof(array) / sizeof *(array)))

/* ---- closed vocabularies ---------------------------------------------- */

static const char *const kinds[] = {
    [CN_KIND_NONE] = NULL,
    [CN_KIND_LAW] = "law",
    [CN_KIND_NA_RESOLUTION] = "na_resolution",
    [CN_KIND_DECREE] = "decree",
    [CN_KIND_GOVERNMENT_RESOLUTION] = "government_resolution",
    [CN_KIND_PM_DECISION] = "pm_decision",
    [CN_KIND_CIRCULAR] = "circular",
    [CN_KIND_PROVINCIAL_RESOLUTION] = "provincial_resolution",
    [CN_KIND_PROVINCIAL_DECISION] = "provincial_decision",
};
static_assert(sizeof kinds / sizeof *kinds == CN_N_KIND, "kinds");

static const char *const transitions[] = {
    [CN_TRANSITION_DEFAULT] = NULL,
    [CN_AT_RECEIPT] = "receipt",
    [CN_IMMEDIATE] = "immediate",
};
static_assert(sizeof transitions / sizeof *transitions == CN_N_TRANSITION,
              "transitions");

static const char *const fact_types[] = {
    [CN_BOOLEAN] = "boolean",
    [CN_ENUM] = "enum",
    [CN_NUMBER] = "number",
    [CN_PLACE] = "place",
};
static_assert(sizeof fact_types / sizeof *fact_types == CN_N_FACT_TYPE,
              "fact types");

static const char *const levels[] = {
    [CN_LEVEL_ANY] = NULL,
    [CN_LEVEL_PROVINCE] = "province",
    [CN_LEVEL_COMMUNE] = "commune",
};

static const char *const abouts[] = {"holder", "handler", "absence"};

static const char *kind_name(int value)
{
    return kinds[value];
}

static const char *transition_name(int value)
{
    return transitions[value];
}

static const char *fact_type_name(int value)
{
    return fact_types[value];
}

static const char *level_name(int value)
{
    return levels[value];
}

static const char *about_name(int value)
{
    return abouts[value];
}

static const char *tier_name(int value)
{
    return value == CN_TIER_NONE ? NULL : cn_tier_name((enum cn_tier)value);
}

static const char *mode_name(int value)
{
    return value == CN_MODE_NONE ? NULL : cn_mode_name((enum cn_mode)value);
}

static const char *confidence_name(int value)
{
    return cn_confidence_name((enum cn_confidence)value);
}

static const struct words kind_words = {kind_name, LENGTH(kinds)};
static const struct words transition_words = {transition_name,
                                              LENGTH(transitions)};
static const struct words type_words = {fact_type_name, LENGTH(fact_types)};
static const struct words level_words = {level_name, LENGTH(levels)};
static const struct words about_words = {about_name, LENGTH(abouts)};
static const struct words tier_words = {tier_name, CN_N_TIER};
static const struct words mode_words = {mode_name, CN_N_MODE};
static const struct words confidence_words = {confidence_name, CN_N_CONFIDENCE};

/* ---- keys ------------------------------------------------------------- */

#define IN(name)     (1u << STATE_##name)
#define INSTRUMENT   IN(INSTRUMENT)
#define HOLDER       IN(HOLDER)
#define FACT         IN(FACT)
#define SUBJECT      IN(SUBJECT)
#define ORIGIN       IN(ORIGIN)
#define TRANSFER     IN(TRANSFER)
#define HANDLES      IN(HANDLES)
#define RECEIVES     IN(RECEIVES)
#define REQUIRES     IN(REQUIRES)
#define CAVEAT       IN(CAVEAT)
#define UNKNOWN      IN(UNKNOWN)
#define EXPECT       IN(EXPECT)
#define DECLARATIONS (INSTRUMENT | HOLDER | FACT | SUBJECT)
#define DECIDING     (ORIGIN | TRANSFER)
#define SERVING      (HANDLES | RECEIVES)
#define WARNING      (CAVEAT | UNKNOWN)
#define RULES        (DECIDING | SERVING | REQUIRES | WARNING)

#define AT(type, field) offsetof(struct cn_##type, field)
#define NO              SCHEMA_NOWHERE

/* clang-format off */
const struct schema_key cn_schema_keys[] = {
    /* instrument */
    {"id", SHAPE_ID, INSTRUMENT, 0, AT(instrument, id), NO, NULL},
    {"kind", SHAPE_WORD, INSTRUMENT, 0, AT(instrument, kind), NO, &kind_words},
    {"title", SHAPE_LABEL, INSTRUMENT, 0, AT(instrument, title), NO, NULL},
    {"number", SHAPE_TEXT, 0, INSTRUMENT, AT(instrument, number), NO, NULL},
    {"issuer", SHAPE_TEXT, 0, INSTRUMENT, AT(instrument, issuer), NO, NULL},
    {"issued", SHAPE_DATE, 0, INSTRUMENT, AT(instrument, issued), NO, NULL},
    {"valid_from", SHAPE_DATE, 0, INSTRUMENT, AT(instrument, from), NO, NULL},
    {"valid_to", SHAPE_DATE, 0, INSTRUMENT, AT(instrument, to), NO, NULL},
    {"confidence", SHAPE_WORD, 0, INSTRUMENT,
     AT(instrument, confidence), NO, &confidence_words},
    {"province", SHAPE_ID, 0, INSTRUMENT, AT(instrument, province), NO, NULL},
    {"transition", SHAPE_WORD, 0, INSTRUMENT,
     AT(instrument, transition), NO, &transition_words},
    /* holder */
    {"id", SHAPE_ID, HOLDER, 0, AT(holder, id), NO, NULL},
    {"tier", SHAPE_WORD, HOLDER, 0, AT(holder, tier), NO, &tier_words},
    {"name", SHAPE_LABEL, HOLDER, 0, AT(holder, name), NO, NULL},
    {"title", SHAPE_LABEL, 0, HOLDER, AT(holder, title), NO, NULL},
    {"valid_from", SHAPE_DATE, 0, HOLDER, AT(holder, from), NO, NULL},
    {"valid_to", SHAPE_DATE, 0, HOLDER, AT(holder, to), NO, NULL},
    {"generic", SHAPE_FLAG, 0, HOLDER, AT(holder, generic), NO, NULL},
    {"outside", SHAPE_FLAG, 0, HOLDER, AT(holder, outside), NO, NULL},
    /* fact */
    {"id", SHAPE_ID, FACT, 0, AT(fact, id), NO, NULL},
    {"type", SHAPE_WORD, FACT, 0, AT(fact, type), NO, &type_words},
    {"values", SHAPE_VALUES, 0, FACT, AT(fact, values), AT(fact, n_values),
     NULL},
    {"question", SHAPE_LABEL, 0, FACT, AT(fact, question), NO, NULL},
    {"thresholds", SHAPE_NUMBERS, 0, FACT, AT(fact, cuts), AT(fact, n_cuts),
     NULL},
    {"unit", SHAPE_TEXT, 0, FACT, AT(fact, unit), NO, NULL},
    {"min", SHAPE_NUMBER, 0, FACT, AT(fact, min), NO, NULL},
    {"max", SHAPE_NUMBER, 0, FACT, AT(fact, max), NO, NULL},
    {"level", SHAPE_WORD, 0, FACT, AT(fact, level), NO, &level_words},
    /* subject */
    {"id", SHAPE_ID, SUBJECT, 0, AT(subject, id), NO, NULL},
    {"field", SHAPE_ID, SUBJECT, 0, AT(subject, field), NO, NULL},
    {"name", SHAPE_LABEL, SUBJECT, 0, AT(subject, name), NO, NULL},
    {"actions", SHAPE_LIST, SUBJECT, 0,
     AT(subject, actions), AT(subject, n_actions), NULL},
    {"note", SHAPE_TEXT, 0, DECLARATIONS, NO, NO, NULL},
    /* every rule */
    {"id", SHAPE_ID, RULES, 0, AT(rule, id), NO, NULL},
    {"basis", SHAPE_PROVISION, DECIDING | SERVING, REQUIRES | WARNING,
     AT(rule, basis), NO, NULL},
    {"when", SHAPE_WHEN, 0, RULES, AT(rule, when), NO, NULL},
    {"where", SHAPE_WHERE, 0, RULES, AT(rule, when.where), NO, NULL},
    {"province", SHAPE_ID, 0, RULES, AT(rule, province), NO, NULL},
    {"valid_from", SHAPE_DATE, 0, RULES, AT(rule, from), AT(rule, has_from),
     NULL},
    {"valid_to", SHAPE_DATE, 0, RULES, AT(rule, to), AT(rule, has_to), NULL},
    {"ended_by", SHAPE_PROVISION, 0, RULES, AT(rule, ended_by), NO, NULL},
    {"transition", SHAPE_WORD, 0, RULES, AT(rule, transition), NO,
     &transition_words},
    {"confidence", SHAPE_WORD, DECIDING | SERVING, REQUIRES | WARNING,
     AT(rule, confidence), AT(rule, has_confidence), &confidence_words},
    {"facts", SHAPE_LIST, DECIDING | SERVING | REQUIRES, WARNING,
     AT(rule, facts), AT(rule, n_facts), NULL},
    {"note", SHAPE_TEXT, 0, RULES, AT(rule, note), NO, NULL},
    {"exception_to", SHAPE_IDS, 0, RULES, AT(rule, exception_to),
     AT(rule, n_exception_to), NULL},
    /* some rules */
    {"power", SHAPE_POWERS, DECIDING | REQUIRES, SERVING | WARNING,
     AT(rule, powers), AT(rule, n_powers), NULL},
    {"field", SHAPE_IDS, 0, SERVING | WARNING, AT(rule, fields),
     AT(rule, n_fields), NULL},
    {"of", SHAPE_IDS, 0, SERVING | CAVEAT, AT(rule, of), AT(rule, n_of), NULL},
    {"place", SHAPE_ID, 0, DECIDING, AT(rule, place), NO, NULL},
    {"holder", SHAPE_HOLDER, ORIGIN, 0, AT(rule, holder), NO, NULL},
    {"from", SHAPE_ID, TRANSFER, 0, AT(rule, holder_from), NO, NULL},
    {"to", SHAPE_ID, TRANSFER, 0, AT(rule, holder), NO, NULL},
    {"mode", SHAPE_WORD, TRANSFER, 0, AT(rule, mode), NO, &mode_words},
    {"may_pass_on", SHAPE_CHOICE, 0, TRANSFER, AT(rule, may_pass_on), NO,
     NULL},
    {"by", SHAPE_ID, SERVING, 0, AT(rule, holder), NO, NULL},
    {"needs", SHAPE_POWER, REQUIRES, 0, AT(rule, needs), NO, NULL},
    {"text", SHAPE_LABEL, REQUIRES | CAVEAT, 0, AT(rule, text), NO, NULL},
    {"reason", SHAPE_LABEL, UNKNOWN, 0, AT(rule, text), NO, NULL},
    {"about", SHAPE_ABOUT, 0, UNKNOWN, AT(rule, about), NO,
     &about_words},
    /* expect */
    {"id", SHAPE_ID, 0, EXPECT, AT(expect, id), NO, NULL},
    {"ask", SHAPE_ID, 0, EXPECT, AT(expect, ask), NO, NULL},
    {"power", SHAPE_POWERS, 0, EXPECT, AT(expect, powers),
     AT(expect, n_powers), NULL},
    {"on", SHAPE_DATE, EXPECT, 0, AT(expect, on), AT(expect, has_on), NULL},
    {"received", SHAPE_DATE, 0, EXPECT, AT(expect, received),
     AT(expect, has_received), NULL},
    {"province", SHAPE_TEXT, 0, EXPECT, AT(expect, province), NO, NULL},
    {"commune", SHAPE_TEXT, 0, EXPECT, AT(expect, commune), NO, NULL},
    {"facts", SHAPE_GIVEN, 0, EXPECT, AT(expect, facts), AT(expect, n_facts),
     NULL},
    {"gives", SHAPE_GIVES, EXPECT, 0, AT(expect, gives), AT(expect, n_gives),
     NULL},
    {"generated", SHAPE_FLAG, 0, EXPECT, AT(expect, generated), NO, NULL},
    {"note", SHAPE_TEXT, 0, EXPECT, NO, NO, NULL},
};
/* clang-format on */
const int cn_schema_n_keys = LENGTH(cn_schema_keys);
static_assert(sizeof cn_schema_keys / sizeof *cn_schema_keys <= SCHEMA_KEYS_MAX,
              "keys");

/* ---- names ------------------------------------------------------------ */

static const char *const statements[] = {
    [STATE_INSTRUMENT] = "instrument",
    [STATE_HOLDER] = "holder",
    [STATE_FACT] = "fact",
    [STATE_SUBJECT] = "subject",
    [STATE_EXPECT] = "expect",
    [STATE_ORIGIN] = "origin",
    [STATE_TRANSFER] = "transfer",
    [STATE_HANDLES] = "handles",
    [STATE_RECEIVES] = "receives",
    [STATE_REQUIRES] = "requires",
    [STATE_CAVEAT] = "caveat",
    [STATE_UNKNOWN] = "unknown",
};
static_assert(sizeof statements / sizeof *statements == N_STATEMENTS,
              "statements");
static_assert(N_STATEMENTS - (int)STATE_ORIGIN == (int)CN_N_RULE_KIND, "rules");

static const char *const shapes[] = {
    [SHAPE_ID] = "a word in quotes, without blanks",
    [SHAPE_TEXT] = "a text in quotes",
    [SHAPE_LABEL] = "a text, or { vi = \"…\", en = \"…\" }",
    [SHAPE_DATE] = "a date \"YYYY-MM-DD\"",
    [SHAPE_FLAG] = "true or false",
    [SHAPE_CHOICE] = "true or false",
    [SHAPE_WORD] = "a word of a closed list, in quotes",
    [SHAPE_ABOUT] = "\"holder\" or \"handler\"",
    [SHAPE_IDS] = "a word in quotes, or a list of them",
    [SHAPE_LIST] = "a list of words: { \"…\", \"…\" }",
    [SHAPE_VALUES] = "a list of ids or of { id = \"…\", vi = \"…\" }",
    [SHAPE_NUMBER] = "a number",
    [SHAPE_NUMBERS] = "a list of numbers: { 10, 12.5 }",
    [SHAPE_PROVISION] = "instrument \"…\", with :article(…) where known",
    [SHAPE_POWERS] = "{ \"subject\", \"action\" } or a list of such tables",
    [SHAPE_POWER] = "{ \"subject\", \"action\" }",
    [SHAPE_HOLDER] = "a holder's id, or same_as { \"subject\", \"action\" }",
    [SHAPE_WHEN] = "{ fact = value, … } or any_of { {…}, {…} }",
    [SHAPE_WHERE] = "predicate({ \"fact\" }, function(value) … end)",
    [SHAPE_GIVEN] = "{ fact = value, … }",
    [SHAPE_GIVES] = "{ field = value, … } or a list of such tables",
};
static_assert(sizeof shapes / sizeof *shapes == N_SHAPES, "shapes");

const char *cn_schema_statement(enum statement statement)
{
    return statements[statement];
}

const char *cn_schema_shape(enum shape shape)
{
    return shapes[shape];
}

void cn_schema_describe(const struct schema_key *key, char *out, size_t size)
{
    size_t len = 0;
    if (!key->words) {
        (void)snprintf(out, size, "%s", shapes[key->shape]);
        return;
    }
    for (int i = 0; i < key->words->n && len < size; i++) {
        const char *word = key->words->name(i);
        if (word) {
            len += (size_t)snprintf(out + len, size - len, "%s%s",
                                    len ? ", " : "one of ", word);
        }
    }
}

bool cn_schema_has(enum statement statement, const struct schema_key *key)
{
    return (key->required | key->optional) >> statement & 1;
}

bool cn_schema_requires(enum statement statement, const struct schema_key *key)
{
    return key->required >> statement & 1;
}
