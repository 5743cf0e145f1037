/* SPDX-License-Identifier: MIT
 *
 * repl_complete.c: what a line may go on with: commands, options, codes,
 * powers, facts and their values, provinces and communes. Compared folded, so
 * that "lang s" finds "Lạng Sơn".
 */
#include <string.h>

#include "../base/text.h"
#include "repl.h"

#define WORD_SIZE 256

struct context {
    const struct cn_session *session;
    struct cn_candidates *out;
    char head[WORD_SIZE];   /* the first word; "" while it is being typed */
    char before[WORD_SIZE]; /* the word before the cursor's */
    char typed[WORD_SIZE];  /* the cursor's own, without its quote */
    char folded[WORD_SIZE]; /* of what candidates must begin with */
    int index;              /* of the cursor's word in the line */
    size_t rest;            /* where the second word begins */
};

static const cn_snapshot *snapshot_of(const struct context *ctx)
{
    return ctx->session->cli->snapshot;
}

static enum cn_lang lang_of(const struct context *ctx)
{
    return ctx->session->cli->lang;
}

/* ---- matching ------------------------------------------------------------ */

static bool fold(const char *text, char out[WORD_SIZE])
{
    return cn_text_fold(text, strlen(text), out, WORD_SIZE) < WORD_SIZE;
}

static bool matches(const struct context *ctx, const char *text)
{
    char folded[WORD_SIZE];
    return text && fold(text, folded) &&
           strncmp(folded, ctx->folded, strlen(ctx->folded)) == 0;
}

static void offer(struct context *ctx, const char *text, const char *label)
{
    if (matches(ctx, text)) {
        cn_candidates_add(ctx->out, text, label);
    }
}

/* Looks for what begins with `text` from now on. */
static bool look_for(struct context *ctx, const char *text)
{
    return fold(text, ctx->folded);
}

/* ---- what there is ------------------------------------------------------- */

static void offer_commands(struct context *ctx)
{
    enum cn_lang lang = lang_of(ctx);
    for (const struct cn_repl_word *w = cn_repl_words; w->name; w++) {
        offer(ctx, w->name, w->help[lang]);
    }
    for (const struct cn_command *c = cn_commands; c->name; c++) {
        if (cn_repl_command(c->name)) {
            offer(ctx, c->name, c->help[lang]);
        }
    }
}

/* Subjects first, their actions once the subject is whole. */
static void offer_powers(struct context *ctx)
{
    char text[2 * WORD_SIZE];
    bool whole = strchr(ctx->typed, ':') != NULL;
    int n = cn_counts(snapshot_of(ctx)).powers;
    for (int i = 0; i < n; i++) {
        struct cn_power_info info;
        if (cn_power_get(snapshot_of(ctx), i, lang_of(ctx), &info)) {
            (void)snprintf(text, sizeof text, "%s:%s", info.subject,
                           whole ? info.action : "");
            offer(ctx, text, whole ? info.action_label : info.name);
        }
    }
}

static void offer_procedures(struct context *ctx)
{
    int n = cn_counts(snapshot_of(ctx)).procedures;
    for (int i = 0; i < n; i++) {
        struct cn_procedure_info info;
        if (cn_procedure_get(snapshot_of(ctx), i, &info)) {
            offer(ctx, info.code[0] ? info.code : info.id, info.name);
        }
    }
}

static cn_date day_of(const struct context *ctx)
{
    cn_date day = 0;
    const char *text = ctx->session->value[CN_OPT_ON];
    return text && cn_date_parse(text, &day) ? day : cn_date_today();
}

/* The code of the session's province, or "". */
static const char *province_code(const struct context *ctx)
{
    int unit = CN_NONE;
    struct cn_unit_info info;
    const char *text = ctx->session->value[CN_OPT_PROVINCE];
    if (text &&
        cn_unit_find(snapshot_of(ctx), text, CN_LEVEL_PROVINCE, CN_NONE,
                     day_of(ctx), 1, &unit) == 1 &&
        cn_unit_get(snapshot_of(ctx), unit, &info)) {
        return info.code;
    }
    return "";
}

/* Names by code too; `head` stands before each, quoted where `quote` asks. */
static void offer_unit(struct context *ctx, const struct cn_unit_info *unit,
                       const char *head, bool quote)
{
    char text[2 * WORD_SIZE];
    bool blank = quote && strchr(unit->name, ' ') != NULL;
    bool by_code = ctx->folded[0] != '\0' &&
                   strncmp(unit->code, ctx->folded, strlen(ctx->folded)) == 0;
    const char *label =
        unit->province[0] ? unit->province_name : unit->full_name;
    if (by_code) {
        (void)snprintf(text, sizeof text, "%s%s", head, unit->code);
        cn_candidates_add(ctx->out, text, unit->full_name);
    } else if (matches(ctx, unit->name) || matches(ctx, unit->full_name)) {
        (void)snprintf(text, sizeof text, "%s%s%s%s", blank ? "\"" : "", head,
                       unit->name, blank ? "\"" : "");
        cn_candidates_add(ctx->out, text, label);
    }
}

static void offer_units(struct context *ctx, bool communes, const char *head,
                        bool quote)
{
    cn_date day = day_of(ctx);
    const char *province = communes ? province_code(ctx) : "";
    int n = cn_counts(snapshot_of(ctx)).units;
    for (int i = 0; i < n; i++) {
        struct cn_unit_info unit;
        if (!cn_unit_get(snapshot_of(ctx), i, &unit) || day < unit.from ||
            day >= unit.to || (unit.province[0] != '\0') != communes ||
            (province[0] && strcmp(unit.province, province) != 0)) {
            continue;
        }
        offer_unit(ctx, &unit, head, quote);
    }
}

/* ---- facts --------------------------------------------------------------- */

static void offer_fact_names(struct context *ctx)
{
    char text[WORD_SIZE];
    int n = cn_counts(snapshot_of(ctx)).facts;
    for (int i = 0; i < n; i++) {
        struct cn_fact_info info;
        if (cn_fact_get(snapshot_of(ctx), i, lang_of(ctx), &info) &&
            strcmp(info.id, "action") != 0 && strcmp(info.id, "field") != 0) {
            (void)snprintf(text, sizeof text, "%s=", info.id);
            offer(ctx, text, info.question);
        }
    }
}

static void offer_fact_values(struct context *ctx, int fact, const char *name)
{
    char text[2 * WORD_SIZE];
    struct cn_fact_info info;
    if (!cn_fact_get(snapshot_of(ctx), fact, lang_of(ctx), &info)) {
        return;
    }
    (void)snprintf(text, sizeof text, "%s=", name);
    if (info.type == CN_PLACE) {
        offer_units(ctx, false, text, true);
        return;
    }
    size_t len = strlen(text);
    for (int i = 0; i < info.n_values; i++) {
        const char *id = NULL, *label = NULL;
        if (cn_fact_value(snapshot_of(ctx), fact, i, lang_of(ctx), &id,
                          &label) &&
            (matches(ctx, id) || matches(ctx, label))) {
            (void)snprintf(text + len, sizeof text - len, "%s", id);
            cn_candidates_add(ctx->out, text, label);
        }
    }
}

static void offer_facts(struct context *ctx)
{
    char name[WORD_SIZE];
    const char *equals = strchr(ctx->typed, '=');
    if (!equals) {
        offer_fact_names(ctx);
        return;
    }
    (void)snprintf(name, sizeof name, "%.*s", (int)(equals - ctx->typed),
                   ctx->typed);
    int fact = cn_fact_find(snapshot_of(ctx), name);
    if (fact != CN_NONE && look_for(ctx, equals + 1)) {
        offer_fact_values(ctx, fact, name);
    }
}

/* ---- options ------------------------------------------------------------- */

/* The command whose options a line takes. */
static const struct cn_command *command_of(const struct context *ctx)
{
    const struct cn_command *command = cn_repl_command(ctx->head);
    bool question = strcmp(ctx->head, "why") == 0 ||
                    strcmp(ctx->head, "whynot") == 0 ||
                    cn_code_shaped(ctx->head) || strchr(ctx->head, ':');
    return question ? cn_command_find("route") : command;
}

static void offer_options(struct context *ctx, const struct cn_command *command)
{
    char text[WORD_SIZE];
    for (int i = 0; i < CN_N_OPT; i++) {
        const struct cn_option *row = cn_option_row((enum cn_opt)i);
        bool fixed =
            i == CN_OPT_RULES || i == CN_OPT_CATALOGUE || i == CN_OPT_VERSION;
        if (!fixed && !(row->flags & CN_OPT_HIDDEN) &&
            cn_command_takes(command, (enum cn_opt)i)) {
            (void)snprintf(text, sizeof text, "--%s", row->name);
            offer(ctx, text, row->help[lang_of(ctx)]);
        }
    }
}

/* True when the word before the cursor's is an option that takes a value. */
static bool offer_value(struct context *ctx)
{
    for (int i = 0; strncmp(ctx->before, "--", 2) == 0 && i < CN_N_OPT; i++) {
        const struct cn_option *row = cn_option_row((enum cn_opt)i);
        if (!row->value[0] || strcmp(row->name, ctx->before + 2) != 0) {
            continue;
        }
        for (const char *const *c = row->choices; c && *c; c++) {
            offer(ctx, *c, "");
        }
        if (i == CN_OPT_PROVINCE || i == CN_OPT_COMMUNE) {
            offer_units(ctx, i == CN_OPT_COMMUNE, "", true);
        } else if (i == CN_OPT_FACT) {
            offer_facts(ctx);
        } else if (i == CN_OPT_POWER) {
            offer_powers(ctx);
        }
        return true;
    }
    return false;
}

/* ---- the line ------------------------------------------------------------ */

static void copy(char out[WORD_SIZE], const char *from, size_t len)
{
    len = len < WORD_SIZE ? len : WORD_SIZE - 1;
    memcpy(out, from, len);
    out[len] = '\0';
}

/* Where the word from `at` on ends: at a blank outside quotation marks. */
static size_t end_of_word(const char *line, size_t at, size_t cursor)
{
    char quote = '\0';
    for (; at < cursor; at++) {
        if (quote) {
            quote = line[at] == quote ? '\0' : quote;
        } else if (line[at] == '"' || line[at] == '\'') {
            quote = line[at];
        } else if (line[at] == ' ' || line[at] == '\t') {
            break;
        }
    }
    return at;
}

/* Cuts the line before the cursor into words. */
static void read_line(struct context *ctx, const char *line, size_t cursor)
{
    size_t at = 0;
    for (;;) {
        at += strspn(line + at, " \t");
        at = at < cursor ? at : cursor;
        size_t end = end_of_word(line, at, cursor);
        if (ctx->index == 1) {
            ctx->rest = at;
        }
        if (end == cursor) {
            size_t skip = at < cursor && strchr("\"'", line[at]) ? 1 : 0;
            ctx->out->start = at;
            copy(ctx->typed, line + at + skip, cursor - at - skip);
            return;
        }
        copy(ctx->before, line + at, end - at);
        if (ctx->index == 0 && strcmp(ctx->before, "capnao") != 0) {
            copy(ctx->head, line + at, end - at);
        }
        ctx->index += ctx->head[0] != '\0';
        at = end;
    }
}

/* The words of a session that take a place or facts. */
static bool offer_setting(struct context *ctx, const char *line, size_t cursor)
{
    bool province = strcmp(ctx->head, "province") == 0;
    bool commune = strcmp(ctx->head, "commune") == 0;
    char text[WORD_SIZE];
    if (strcmp(ctx->head, "fact") == 0) {
        offer_facts(ctx);
    } else if (province || commune) {
        ctx->out->start = ctx->rest; /* a name of several words */
        copy(text, line + ctx->rest, cursor - ctx->rest);
        if (look_for(ctx, text)) {
            offer_units(ctx, commune, "", false);
        }
    } else if (strcmp(ctx->head, "help") == 0) {
        offer_commands(ctx);
    } else {
        return false;
    }
    return true;
}

static void offer_word(struct context *ctx, const char *line, size_t cursor)
{
    if (ctx->index == 0) {
        offer_commands(ctx);
        if (ctx->typed[0] != '\0') {
            offer_procedures(ctx);
            offer_powers(ctx);
        }
        return;
    }
    const struct cn_command *command = command_of(ctx);
    if (offer_setting(ctx, line, cursor) || !command || offer_value(ctx)) {
        return;
    }
    if (ctx->typed[0] == '-') {
        offer_options(ctx, command);
    } else if (ctx->index == 1 && cn_command_takes(command, CN_OPT_RECEIVED)) {
        offer_powers(ctx);
        if (ctx->typed[0] != '\0') {
            offer_procedures(ctx);
        }
    } else if (ctx->index == 1 && command->run == cn_cmd_units) {
        offer_units(ctx, false, "", true);
    }
}

void cn_repl_complete(const struct cn_session *session, const char *line,
                      size_t cursor, struct cn_candidates *out)
{
    struct context ctx = {.session = session, .out = out};
    *out = (struct cn_candidates){.start = 0};
    size_t len = strlen(line);
    cursor = cursor < len ? cursor : len;
    read_line(&ctx, line, cursor);
    if (look_for(&ctx, ctx.typed)) {
        offer_word(&ctx, line, cursor);
    }
    cn_candidates_sort(out);
}
