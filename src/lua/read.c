/* SPDX-License-Identifier: MIT
 *
 * read.c: texts, dates, numbers and words. Tables are read raw, so that no
 * script runs while a statement is read.
 */
#include "read.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "../base/text.h"
#include "sandbox.h"
#include "values.h"

#define STRANGE_WORK 8  /* comparing a key with one before it */
#define TEXT_WORK    16 /* looking a text up, besides its bytes */
#define SHOWN_MAX    80 /* bytes of a word that a message quotes */
#define ID_MAX       200
#define TEXT_MAX     8000
#define NUMBER_MAX   INT64_C(1000000000000) /* whole units */

void cn_l_wrong_type(lua_State *L, struct load *load, const char *name,
                     const char *wanted)
{
    const struct value *value = cn_l_value(L, -1);
    const char *type = luaL_typename(L, -1);
    char hint[CN_MESSAGE_MAX];
    (void)snprintf(hint, sizeof hint, "it should be %s", wanted);
    load_report(load, "wrong-type", hint, "%s: %s\"%s\" is %s%s%s", load->what,
                load_part(load), name, value ? "" : "a ",
                value ? cn_form_name(value->form) : type, value ? "(…)" : "");
}

/* ---- texts ------------------------------------------------------------ */

static bool is_ascii(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if ((unsigned char)text[i] >= 0x80) {
            return false;
        }
    }
    return true;
}

/* What is wrong with the bytes of a text, or NULL. */
static const char *bad_bytes(const char *text, size_t len, bool blanks)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        bool line = c == '\n' || c == '\t';
        if ((c < ' ' && !(blanks && line)) || c == 0x7F) {
            return "holds a control character";
        }
        if (c == ' ' && !blanks) {
            return "holds a blank";
        }
    }
    if (is_ascii(text, len)) {
        return NULL;
    }
    return !cn_text_is_utf8(text, len) ? "is not UTF-8"
           : !cn_text_is_nfc(text, len)
               ? "is not in NFC, the composed form of letters"
               : NULL;
}

/* A word that a message may quote, or "…". */
static const char *shown(const char *word)
{
    size_t len = strlen(word);
    return len > SHOWN_MAX || bad_bytes(word, len, true) ? "…" : word;
}

static cn_sym l_read_string(lua_State *L, struct load *load, const char *name,
                            enum shape shape)
{
    bool blanks = shape != SHAPE_ID;
    size_t max = blanks ? TEXT_MAX : ID_MAX;
    if (lua_type(L, -1) != LUA_TSTRING) {
        cn_l_wrong_type(L, load, name, cn_schema_shape(shape));
        return 0;
    }
    size_t len = 0;
    const char *text = lua_tolstring(L, -1, &len);
    cn_l_sandbox_charge(L, TEXT_WORK + (len > max ? 0 : len));
    const char *wrong = len == 0    ? "is empty"
                        : len > max ? "is too long"
                                    : bad_bytes(text, len, blanks);
    if (wrong) {
        char hint[CN_ORIGIN_MAX];
        (void)snprintf(hint, sizeof hint,
                       "it should be %s of at most %zu bytes",
                       cn_schema_shape(shape), max);
        load_report(load, "bad-text", hint, "%s: %s\"%s\" %s", load->what,
                    load_part(load), name, wrong);
        return 0;
    }
    return cn_ruleset_intern(load->rs, text, len);
}

cn_sym cn_l_read_id(lua_State *L, struct load *load, const char *name)
{
    return l_read_string(L, load, name, SHAPE_ID);
}

cn_sym cn_l_read_text(lua_State *L, struct load *load, const char *name)
{
    return l_read_string(L, load, name, SHAPE_TEXT);
}

/* Whether the key below the value on top is one of these. */
static bool is_known(lua_State *L, const char *const known[])
{
    for (int i = 0; known[i] && lua_type(L, -2) == LUA_TSTRING; i++) {
        if (strcmp(lua_tostring(L, -2), known[i]) == 0) {
            return true;
        }
    }
    return false;
}

void cn_l_check_keys(lua_State *L, struct load *load, const char *name,
                     const char *const known[], const char *hint)
{
    struct strange strange = {0};
    lua_pushnil(L);
    while (cn_l_sandbox_next(L)) {
        if (!is_known(L, known)) {
            cn_l_add_strange(
                L, &strange,
                lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : NULL);
        }
        lua_pop(L, 1);
    }
    for (int i = 0; i < strange.n; i++) {
        const char *key = shown(strange.key[i]);
        load_report(load, "unknown-key", hint, "%s: \"%s\" has no key \"%s\"",
                    load->what, name, key);
    }
    if (strange.more > 0) {
        load_report(load, "unknown-key", hint,
                    "%s: \"%s\" has %lld more unknown keys", load->what, name,
                    strange.more);
    }
    if (strange.positional) {
        load_report(load, "unknown-key", hint,
                    "%s: \"%s\" has a value without a key", load->what, name);
    }
}

void cn_l_add_strange(lua_State *L, struct strange *strange, const char *key)
{
    strange->positional = strange->positional || !key;
    if (!key) {
        return;
    }
    int at = strange->n;
    while (at > 0 && strncmp(strange->key[at - 1], key, SHOWN_MAX) > 0) {
        at--;
    }
    int moved = strange->n - at;
    cn_l_sandbox_charge(L, STRANGE_WORK * (uint64_t)(moved + 1));
    if (strange->n == STRANGE_MAX) {
        strange->more++;
        if (moved == 0) {
            return;
        }
        moved--; /* the last goes */
    } else {
        strange->n++;
    }
    memmove(strange->key + at + 1, strange->key + at,
            (size_t)moved * sizeof *strange->key);
    strange->key[at] = key;
}

void cn_l_read_texts(lua_State *L, struct load *load, const char *name,
                     struct cn_label *out)
{
    static const char *const langs[CN_N_LANG] = {"vi", "en"};
    for (int i = 0; i < CN_N_LANG; i++) {
        lua_pushstring(L, langs[i]);
        if (lua_rawget(L, -2) != LUA_TNIL) {
            out->text[i] = l_read_string(L, load, name, SHAPE_TEXT);
        }
        lua_pop(L, 1);
    }
}

void cn_l_read_label(lua_State *L, struct load *load, const char *name,
                     struct cn_label *out)
{
    static const char *const known[] = {"vi", "en", NULL};
    if (lua_type(L, -1) == LUA_TSTRING) {
        out->text[CN_LANG_VI] = l_read_string(L, load, name, SHAPE_TEXT);
        return;
    }
    if (lua_type(L, -1) != LUA_TTABLE) {
        cn_l_wrong_type(L, load, name, cn_schema_shape(SHAPE_LABEL));
        return;
    }
    cn_l_check_keys(L, load, name, known, cn_schema_shape(SHAPE_LABEL));
    cn_l_read_texts(L, load, name, out);
    lua_pushliteral(L, "vi");
    if (lua_rawget(L, -2) == LUA_TNIL) {
        load_report(load, "missing-key", "Vietnamese text is always needed",
                    "%s: \"%s\" lacks \"vi\"", load->what, name);
    }
    lua_pop(L, 1);
}

void cn_l_read_date(lua_State *L, struct load *load,
                    const struct schema_key *key, cn_date *out)
{
    cn_date date;
    if (lua_type(L, -1) != LUA_TSTRING) {
        cn_l_wrong_type(L, load, key->name, cn_schema_shape(SHAPE_DATE));
        return;
    }
    size_t len = 0;
    const char *text = lua_tolstring(L, -1, &len);
    if (strlen(text) == len && cn_date_parse(text, &date)) {
        *out = date;
        return;
    }
    load_report(load, "bad-date", "it should be a real day, as \"YYYY-MM-DD\"",
                "%s: \"%s\" is not a date: \"%s\"", load->what, key->name,
                shown(text));
}

/* ---- numbers ---------------------------------------------------------- */

bool cn_l_read_number(lua_State *L, struct load *load, const char *name,
                      int64_t *out)
{
    if (lua_type(L, -1) != LUA_TNUMBER) {
        cn_l_wrong_type(L, load, name, "a number");
        return false;
    }
    if (lua_isinteger(L, -1)) {
        lua_Integer whole = lua_tointeger(L, -1);
        if (whole >= -NUMBER_MAX && whole <= NUMBER_MAX) {
            *out = whole * 1000;
            return true;
        }
    } else {
        double number = lua_tonumber(L, -1);
        bool fits = number >= -(double)NUMBER_MAX &&
                    number <= (double)NUMBER_MAX; /* no NaN either */
        double half = number < 0 ? -0.5 : 0.5;
        int64_t thousandths = fits ? (int64_t)(number * 1000.0 + half) : 0;
        if (fits && (double)thousandths / 1000.0 == number) {
            *out = thousandths;
            return true;
        }
    }
    load_report(load, "bad-number",
                "it may have three decimals and lie between -10^12 and 10^12",
                "%s: %s\"%s\" is a number that cannot be kept exactly",
                load->what, load_part(load), name);
    return false;
}

/* ---- closed vocabularies ---------------------------------------------- */

static void l_unknown_word(lua_State *L, struct load *load,
                           const struct schema_key *key)
{
    const char *known[SCHEMA_KEYS_MAX];
    char hint[CN_MESSAGE_MAX];
    const char *text = lua_tostring(L, -1);
    int n = 0;
    for (int i = 0; i < key->words->n; i++) {
        if (key->words->name(i)) {
            known[n++] = key->words->name(i);
        }
    }
    (void)snprintf(hint, sizeof hint, "it should be ");
    cn_schema_describe(key, hint + strlen(hint), sizeof hint - strlen(hint));
    int near = cn_text_nearest(text, known, n);
    if (near >= 0) {
        (void)snprintf(hint, sizeof hint, "did you mean \"%s\"?", known[near]);
    }
    load_report(load, "unknown-word", hint, "%s: \"%s\" cannot be \"%s\"",
                load->what, key->name, shown(text));
}

int cn_l_read_word(lua_State *L, struct load *load,
                   const struct schema_key *key)
{
    if (lua_type(L, -1) != LUA_TSTRING) {
        char wanted[CN_MESSAGE_MAX];
        cn_schema_describe(key, wanted, sizeof wanted);
        cn_l_wrong_type(L, load, key->name, wanted);
        return -1;
    }
    for (int i = 0; i < key->words->n; i++) {
        const char *word = key->words->name(i);
        if (word && strcmp(word, lua_tostring(L, -1)) == 0) {
            return i;
        }
    }
    l_unknown_word(L, load, key);
    return -1;
}
