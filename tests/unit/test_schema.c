/* SPDX-License-Identifier: MIT
 *
 * test_schema.c: the loader's keys, docs/rules.md and the editor's definitions
 * say the same, word for word; and every offered name is known to luacheck.
 */
#include "rules_folder.h"

#include "../../src/lua/schema.h"

#define WORDS_MAX 2048

/* Words between blanks, " id kind title ": easy to look a word up in. */
struct list {
    char words[WORDS_MAX];
};

static void add_word(struct list *list, const char *word, size_t len)
{
    size_t used = strlen(list->words);
    cr_assert_lt(used + len + 2, sizeof list->words);
    (void)snprintf(list->words + used, sizeof list->words - used, "%s%.*s ",
                   used ? "" : " ", (int)len, word);
}

static bool has_word(const struct list *list, const char *word)
{
    char padded[64];
    (void)snprintf(padded, sizeof padded, " %s ", word);
    return strstr(list->words, padded) != NULL;
}

/* Adds every word that stands between backticks in [text, end). */
static void add_quoted(struct list *list, const char *text, const char *end)
{
    bool inside = false;
    while (text < end) {
        size_t len = strspn(text, "abcdefghijklmnopqrstuvwxyz_");
        inside = *text == '`' ? !inside : inside;
        if (inside && len > 0) {
            add_word(list, text, len);
        }
        text += len > 0 ? len : 1;
    }
}

/* ---- docs/rules.md ---------------------------------------------------- */

/* The cells before the last `from_end`-th bar of the line at text. */
static const char *bar_from_end(const char *text, const char *end, int from_end)
{
    while (end > text) {
        end--;
        if (*end == '|' && from_end-- == 0) {
            return end;
        }
    }
    return text;
}

static void read_row(const char *docs, const char *name, struct list *required,
                     struct list *optional)
{
    char start[64];
    (void)snprintf(start, sizeof start, "\n| `%s` |", name);
    const char *row = strstr(docs, start);
    cr_assert_not_null(row, "docs/rules.md has no row for %s", name);
    row++;
    const char *end = strchr(row, '\n');
    const char *last = bar_from_end(row, end, 0);
    const char *middle = bar_from_end(row, end, 1);
    const char *first = bar_from_end(row, end, 2);
    add_quoted(required, first, middle);
    add_quoted(optional, middle, last);
}

/* The paragraph on keys that every rule may have, without what they hold. */
static void read_common(const char *docs, struct list *out)
{
    const char *text = strstr(docs, "\nKeys that every rule may have:");
    cr_assert_not_null(text);
    const char *end = strstr(text, "\n\n");
    int depth = 0;
    for (; text < end; text++) {
        depth += (*text == '(') - (*text == ')');
        if (depth == 0 && *text == '`') {
            const char *close = strchr(text + 1, '`');
            add_quoted(out, text, close + 1);
            text = close;
        }
    }
}

/* Each key of the statement stands in one list, each word is a key. */
static void compare(enum statement statement, const struct list *required,
                    const struct list *optional, const struct list *common,
                    const char *where)
{
    const char *name = cn_schema_statement(statement);
    int keys = 0;
    int words = 0;
    for (int i = 0; i < cn_schema_n_keys; i++) {
        const struct schema_key *key = &cn_schema_keys[i];
        if (!cn_schema_has(statement, key)) {
            continue;
        }
        bool must = has_word(required, key->name);
        bool may = has_word(optional, key->name);
        bool shared = has_word(common, key->name);
        keys++;
        cr_expect(must || may || shared, "%s: %s lacks %s", where, name,
                  key->name);
        if (must || may) {
            cr_expect_eq(cn_schema_requires(statement, key), must, "%s: %s.%s",
                         where, name, key->name);
        }
        words += (must || may || shared);
    }
    cr_expect_eq(keys, words, "%s: %s", where, name);
    const struct list *both[] = {required, optional};
    for (int l = 0; l < 2; l++) {
        char copy[WORDS_MAX];
        (void)snprintf(copy, sizeof copy, "%s", both[l]->words);
        for (char *word = strtok(copy, " "); word; word = strtok(NULL, " ")) {
            bool known = false;
            for (int i = 0; i < cn_schema_n_keys; i++) {
                known =
                    known || (cn_schema_has(statement, &cn_schema_keys[i]) &&
                              strcmp(cn_schema_keys[i].name, word) == 0);
            }
            cr_expect(known, "%s: %s has no key %s", where, name, word);
        }
    }
}

Test(schema, the_language_is_documented_key_by_key)
{
    size_t len = 0;
    char *docs = read_whole("docs/rules.md", &len);
    struct list common = {""};
    struct list none = {""};
    read_common(docs, &common);
    for (int s = 0; s < N_STATEMENTS; s++) {
        struct list required = {""};
        struct list optional = {""};
        read_row(docs, cn_schema_statement((enum statement)s), &required,
                 &optional);
        compare((enum statement)s, &required, &optional,
                s >= STATE_ORIGIN ? &common : &none, "docs/rules.md");
    }
    free(docs);
}

/* ---- docs/editor/capnao.lua ------------------------------------------- */

static void read_class(const char *text, const char *name,
                       struct list *required, struct list *optional)
{
    static const char mark[] = "---@field ";
    char start[64];
    (void)snprintf(start, sizeof start, "---@class (exact) capnao.%s", name);
    size_t skip = strlen(start);
    const char *line = strstr(text, start);
    while (line && line[skip] != ' ' && line[skip] != ':' &&
           line[skip] != '\n') {
        line = strstr(line + 1, start);
    }
    cr_assert_not_null(line, "no class for %s", name);
    line = strchr(line, '\n') + 1;
    while (strncmp(line, mark, sizeof mark - 1) == 0) {
        line += sizeof mark - 1;
        size_t len = strspn(line, "abcdefghijklmnopqrstuvwxyz_");
        add_word(line[len] == '?' ? optional : required, line, len);
        line = strchr(line, '\n') + 1;
    }
}

Test(schema, the_editor_knows_the_same_keys)
{
    size_t len = 0;
    char *text = read_whole("docs/editor/capnao.lua", &len);
    for (int s = 0; s < N_STATEMENTS; s++) {
        struct list none = {""};
        struct list required = {""};
        struct list optional = {""};
        const char *name = cn_schema_statement((enum statement)s);
        read_class(text, name, &required, &optional);
        if (s >= STATE_ORIGIN) {
            read_class(text, "rule", &required, &optional);
        }
        compare((enum statement)s, &required, &optional, &none,
                "docs/editor/capnao.lua");
        char function[64];
        (void)snprintf(function, sizeof function, "\nfunction %s(t) end", name);
        cr_expect_not_null(strstr(text, function), "%s", name);
    }
    free(text);
}

Test(schema, the_editor_knows_the_fields_of_a_decision)
{
    static const char *const classes[] = {"gives", "valid", "next"};
    size_t len = 0;
    char *text = read_whole("docs/editor/capnao.lua", &len);
    for (int c = 0; c < 3; c++) {
        struct list required = {""};
        struct list optional = {""};
        int words = 0;
        read_class(text, classes[c], &required, &optional);
        for (const char *at = optional.words; *at; at++) {
            words += *at == ' ';
        }
        int fields = c == 0 ? 3 : 1; /* action, valid, and the end */
        for (int f = 0; f < CN_N_FIELD; f++) {
            const char *name = cn_field_row((enum cn_field)f)->name;
            const char *dot = strchr(name, '.');
            size_t group = dot ? (size_t)(dot - name) : 0;
            bool here = c == 0 ? !dot
                               : dot && strlen(classes[c]) == group &&
                                     !strncmp(name, classes[c], group);
            fields += here;
            cr_expect(!here || has_word(&optional, dot ? dot + 1 : name),
                      "capnao.%s lacks %s", classes[c], name);
        }
        cr_expect_eq(words, fields, "capnao.%s", classes[c]);
        cr_expect_str_eq(required.words, "");
    }
    free(text);
}

/* ---- names ------------------------------------------------------------ */

/* Every name that a rule file may use, and no other. */
static const char offered[] =
    "instrument holder fact subject origin transfer handles receives requires "
    "caveat unknown expect one_of none_of any_of at_least below all predicate "
    "same_as "
    "assert error ipairs pairs select tonumber tostring type math string table "
    "string.byte string.find string.format string.len string.lower "
    "string.split string.starts_with string.sub string.trim string.upper "
    "table.concat table.insert table.remove table.sort table.unpack "
    "math.abs math.acos math.asin math.atan math.ceil math.cos math.deg "
    "math.exp math.floor math.fmod math.huge math.log math.max "
    "math.maxinteger math.min math.mininteger math.modf math.pi math.rad "
    "math.sin math.sqrt math.tan math.tointeger math.type math.ult";

Test(schema, every_offered_name_is_there_and_known_to_the_tools)
{
    size_t len = 0;
    char copy[sizeof offered];
    char text[sizeof offered * 3] = "";
    char *check = read_whole(".luacheckrc", &len);
    char *editor = read_whole("docs/editor/capnao.lua", &len);
    memcpy(copy, offered, sizeof offered);
    for (char *name = strtok(copy, " "); name; name = strtok(NULL, " ")) {
        char quoted[64];
        const char *dot = strchr(name, '.');
        const char *last = dot ? dot + 1 : name;
        bool library = strcmp(name, "math") == 0 ||
                       strcmp(name, "string") == 0 ||
                       strcmp(name, "table") == 0;
        (void)snprintf(quoted, sizeof quoted, library ? "%s = {" : "\"%s\"",
                       last);
        cr_expect_not_null(strstr(check, quoted), ".luacheckrc: %s", name);
        cr_expect_not_null(strstr(editor, last), "capnao.lua: %s", name);
        size_t used = strlen(text);
        (void)snprintf(text + used, sizeof text - used, "assert(%s ~= nil)\n",
                       name);
    }
    struct loaded loaded = load_text(text, strlen(text));
    cr_expect_eq(cn_ruleset_findings(loaded.rs), 0);
    loaded_release(&loaded);
    free(check);
    free(editor);
}
