/* SPDX-License-Identifier: MIT
 *
 * sandbox.c: allocator, count hook and protected door.
 *
 * Everything is paid from one purse, `work`, in VM instructions: the count
 * hook pays for instructions, the allocator for bytes, library functions for
 * their loops. One instruction can also copy or compare a whole string or
 * stack, so instructions weigh more as soon as either is large. What is spent
 * never comes back: once the purse is empty the hook fires at every
 * instruction, so that no script can catch the error and go on.
 */
#include "sandbox.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "cost.h"
#include "printable.h"

#define HOOK_COUNT     1000 /* instructions between two looks */
#define BYTES_PER_WORK 8    /* an instruction's worth of copying */
#define HEAVY_STRING   512  /* bytes that are compared in no time */
#define HEAVY_STACK    8192
#define HEAVY_SHARE    128 /* heavy bytes that double an instruction's price */
#define STEP_WORK      16  /* one step through a table, far in memory */
#define FRAMES_MAX     64  /* looked at for a line */
#define TEXT_MAX       400 /* bytes kept of an error's text */

static const char chunk_name[] = "=rule";
static const char line_prefix[] = "rule:";

enum refusal { NOTHING, WORK, MEMORY, STRING, STACK, SYSTEM };

struct block {
    void *at;
    size_t size;
};

struct request {
    void *block;
    size_t old, size;
};

struct sandbox {
    lua_State *L;
    void *owner;
    size_t memory, memory_max;
    uint64_t work, work_max;
    size_t longest;     /* bytes of the longest string of this script */
    size_t largest;     /* bytes of its largest block: a table, maybe */
    struct block stack; /* the Lua stack, whenever that is known */
    struct block fresh; /* the newest block */
    bool finding_stack; /* the next block that moves is the stack */
    enum refusal refused;
    struct request asked; /* what was refused */
    enum sandbox_end end;
    int line;
    char message[CN_MESSAGE_MAX];
};

static struct sandbox *sandbox_of(lua_State *L)
{
    return *(struct sandbox **)lua_getextraspace(L);
}

void *cn_sandbox_owner(lua_State *L)
{
    return sandbox_of(L)->owner;
}

enum sandbox_end cn_sandbox_end(const struct sandbox *sb)
{
    return sb->end;
}

int cn_sandbox_line(lua_State *L)
{
    lua_Debug frame;
    for (int i = 0; i < FRAMES_MAX && lua_getstack(L, i, &frame); i++) {
        lua_getinfo(L, "l", &frame);
        if (frame.currentline > 0) {
            return frame.currentline;
        }
    }
    return 0;
}

/* ---- memory ----------------------------------------------------------- */

/* Why a block may not grow. Lua collects all garbage and asks once more, so
 * that a refusal for memory costs as much work as that collection. */
static enum refusal judge(struct sandbox *sb, const struct request *r)
{
    size_t had = r->block ? r->old : 0;
    sb->work += r->size / BYTES_PER_WORK;
    if (sb->work > sb->work_max) {
        return WORK;
    }
    if (!r->block && r->old == LUA_TSTRING && r->size > SANDBOX_STRING_MAX) {
        return STRING;
    }
    if (r->size - had > sb->memory_max - sb->memory) {
        sb->work += sb->memory / BYTES_PER_WORK;
        return MEMORY;
    }
    return NOTHING;
}

static void refuse(struct sandbox *sb, enum refusal why,
                   const struct request *r)
{
    sb->refused = why;
    sb->asked = *r;
    if (sb->L && sb->line == 0) {
        sb->line = cn_sandbox_line(sb->L);
    }
}

/* Asked again after a collection, and granted: nothing was refused. */
static void forgive(struct sandbox *sb, const struct request *r)
{
    if (sb->refused != NOTHING && sb->refused != WORK &&
        sb->asked.block == r->block && sb->asked.old == r->old &&
        sb->asked.size == r->size) {
        sb->refused = NOTHING;
        sb->line = 0;
    }
}

static void l_count(lua_State *L, lua_Debug *frame);

/* Lua moves its stack into a fresh block and frees the old one, or resizes
 * it, by version. */
static bool is_stack(const struct sandbox *sb, const void *block)
{
    return block && (block == sb->stack.at || sb->finding_stack);
}

/* A stack that is too large is too late to refuse: the hook ends the script
 * at its next instruction. */
static void move_stack(struct sandbox *sb, struct block block)
{
    sb->stack = block;
    sb->finding_stack = false;
    if (block.size > SANDBOX_STACK_MAX) {
        lua_sethook(sb->L, l_count, LUA_MASKCOUNT, 1);
    }
}

static void *release(struct sandbox *sb, void *block, size_t size)
{
    if (is_stack(sb, block)) {
        move_stack(sb, sb->fresh);
    }
    sb->memory -= block ? size : 0;
    free(block);
    return NULL;
}

/* Lua relies on it that a block can always become smaller. */
static void *resize(void *block, size_t had, size_t size)
{
    void *grown = realloc(block, size);
    return grown || size > had ? grown : block;
}

static void *allocate(void *ctx, void *block, size_t old, size_t size)
{
    struct sandbox *sb = ctx;
    struct request r = {block, old, size};
    size_t had = block ? old : 0;
    if (size == 0) {
        return release(sb, block, old);
    }
    enum refusal why = size > had ? judge(sb, &r) : NOTHING;
    bool stack = is_stack(sb, block);
    bool string = !block && old == LUA_TSTRING;
    if (why == NOTHING) {
        forgive(sb, &r);
    }
    void *grown = why == NOTHING ? resize(block, had, size) : NULL;
    if (!grown) {
        refuse(sb, why == NOTHING ? SYSTEM : why, &r);
        return NULL;
    }
    sb->memory = sb->memory - had + size;
    if (stack) {
        move_stack(sb, (struct block){grown, size});
    } else if (!string && size > sb->largest) {
        sb->largest = size;
    }
    if (!stack && !block) {
        sb->fresh = (struct block){grown, size};
        sb->longest = string && size > sb->longest ? size : sb->longest;
    }
    return grown;
}

/* ---- work ------------------------------------------------------------- */

static uint64_t weight(const struct sandbox *sb)
{
    uint64_t heavy = 1;
    if (sb->longest > HEAVY_STRING) {
        heavy += sb->longest / HEAVY_SHARE;
    }
    if (sb->stack.size > HEAVY_STACK) {
        heavy += sb->stack.size / HEAVY_SHARE;
    }
    return heavy;
}

/* A light userdata is the one error value that needs no memory. */
static void l_stop(lua_State *L, struct sandbox *sb, enum refusal why)
{
    sb->refused = why;
    lua_pushlightuserdata(L, sb);
    lua_error(L);
}

void cn_l_sandbox_charge(lua_State *L, uint64_t work)
{
    struct sandbox *sb = sandbox_of(L);
    sb->work += work;
    if (sb->work > sb->work_max) {
        lua_sethook(L, l_count, LUA_MASKCOUNT, 1); /* whatever comes */
        l_stop(L, sb, WORK);
    }
}

bool cn_l_sandbox_next(lua_State *L)
{
    /* A table that was emptied keeps its room, all of which is searched. */
    bool first = lua_isnil(L, -1);
    cn_l_sandbox_charge(
        L, STEP_WORK + (first ? sandbox_of(L)->largest / HEAVY_SHARE : 0));
    return lua_next(L, -2);
}

static void l_count(lua_State *L, lua_Debug *frame)
{
    (void)frame;
    struct sandbox *sb = sandbox_of(L);
    if (sb->stack.size > SANDBOX_STACK_MAX) {
        l_stop(L, sb, STACK);
    }
    cn_l_sandbox_charge(L, HOOK_COUNT * weight(sb));
}

/* ---- errors ----------------------------------------------------------- */

/* Splits "rule:12: text" into the line and the text. */
static void keep_text(struct sandbox *sb, const char *text)
{
    size_t len = sizeof line_prefix - 1;
    if (strncmp(text, line_prefix, len) == 0) {
        char *end = NULL;
        long line = strtol(text + len, &end, 10);
        if (end > text + len && *end == ':' && line > 0 && line <= INT32_MAX) {
            sb->line = (int)line;
            text = end + 1;
            text += *text == ' ';
        }
    }
    (void)snprintf(sb->message, sizeof sb->message, "%.*s", TEXT_MAX,
                   text[0] ? text : "error without text");
    cn_make_printable(sb->message);
}

/* Runs where the error was raised; allocates nothing. */
static int message(lua_State *L)
{
    struct sandbox *sb = sandbox_of(L);
    int type = lua_type(L, 1);
    if (sb->line == 0) {
        sb->line = cn_sandbox_line(L);
    }
    if (type == LUA_TSTRING) {
        keep_text(sb, lua_tostring(L, 1));
    } else if (lua_isinteger(L, 1)) {
        (void)snprintf(sb->message, sizeof sb->message, "error %lld",
                       (long long)lua_tointeger(L, 1));
    } else {
        (void)snprintf(sb->message, sizeof sb->message,
                       "an error was raised that is a %s, not a text",
                       lua_typename(L, type));
    }
    return 1;
}

enum cn_status cn_sandbox_refusal(const struct sandbox *sb,
                                  struct cn_error *err)
{
    switch (sb->refused) {
    case WORK:
        return cn_fail(err, CN_E_LIMIT, "went past its instruction limit");
    case MEMORY:
        return cn_fail(err, CN_E_LIMIT, "went past its memory limit of %zu KiB",
                       sb->memory_max / 1024);
    case STRING:
        return cn_fail(err, CN_E_LIMIT, "made a string of more than %zu KiB",
                       SANDBOX_STRING_MAX / 1024);
    case STACK:
        return cn_fail(err, CN_E_LIMIT,
                       "nested its calls or spread its values too deep");
    case SYSTEM:
        return cn_fail(err, CN_E_NOMEM, "out of memory while loading rules");
    case NOTHING:
    default:
        return cn_fail(err, CN_E_INTERNAL, "a refusal without a reason");
    }
}

/* The one place where a Lua error becomes a cn_error. */
static enum cn_status convert(struct sandbox *sb, struct cn_error *err)
{
    enum cn_status status;
    if (sb->refused != NOTHING) {
        sb->end = sb->refused == WORK     ? SANDBOX_SPENT
                  : sb->refused == SYSTEM ? SANDBOX_NOMEM
                                          : SANDBOX_BOUND;
        status = cn_sandbox_refusal(sb, err);
    } else {
        sb->end = sb->end == SANDBOX_SYNTAX ? SANDBOX_SYNTAX : SANDBOX_RUN;
        status = cn_fail(err, CN_E_RULE, "%s", sb->message);
    }
    if (err && err->file[0] == '\0') {
        err->line = sb->line;
    }
    return status;
}

static void start(struct sandbox *sb)
{
    int count = sb->refused == WORK ? 1 : HOOK_COUNT;
    lua_sethook(sb->L, l_count, LUA_MASKCOUNT, count);
    sb->end = SANDBOX_DONE;
    sb->line = 0;
    sb->refused = sb->refused == WORK ? WORK : NOTHING;
    (void)snprintf(sb->message, sizeof sb->message, "unknown error");
}

enum cn_status cn_sandbox_protect(struct sandbox *sb, lua_CFunction l_body,
                                  void *ctx, struct cn_error *err)
{
    lua_State *L = sb->L;
    int top = lua_gettop(L);
    start(sb);
    lua_pushcfunction(L, message);
    lua_pushcfunction(L, l_body);
    lua_pushlightuserdata(L, ctx);
    int failed = lua_pcall(L, 1, 0, top + 1);
    lua_settop(L, top);
    return failed ? convert(sb, err) : CN_OK;
}

/* ---- compiling -------------------------------------------------------- */

void cn_l_sandbox_compile(lua_State *L, const char *text, size_t len)
{
    struct sandbox *sb = sandbox_of(L);
    sb->longest = 0;
    cn_l_sandbox_charge(L, cn_cost_of_compiling(text, len));
    int status = luaL_loadbufferx(L, text, len, chunk_name, "t");
    if (status == LUA_ERRRUN) { /* Lua's parser ran out of C stack */
        lua_pushliteral(L, "the text is nested too deep");
    }
    if (status != LUA_OK) {
        sb->end = SANDBOX_SYNTAX;
        lua_error(L);
    }
    sb->largest = 0; /* what is compiled is no table */
}

/* ---- life ------------------------------------------------------------- */

/* Growing the stack shows the allocator which block it is. */
static int l_find_stack(lua_State *L)
{
    struct sandbox *sb = sandbox_of(L);
    sb->finding_stack = true;
    luaL_checkstack(L, 200, NULL);
    sb->finding_stack = false;
    return 0;
}

struct sandbox *cn_sandbox_open(size_t memory_max, uint64_t work_max,
                                void *owner)
{
    struct sandbox *sb = calloc(1, sizeof *sb);
    if (!sb) {
        return NULL;
    }
    sb->memory_max = memory_max;
    sb->work_max = work_max;
    sb->owner = owner;
    lua_State *L = lua_newstate(allocate, sb);
    if (!L) {
        free(sb);
        return NULL;
    }
    sb->L = L;
    *(struct sandbox **)lua_getextraspace(L) = sb;
    if (cn_sandbox_protect(sb, l_find_stack, NULL, NULL) != CN_OK) {
        cn_sandbox_close(sb);
        return NULL;
    }
    return sb;
}

void cn_sandbox_collect(struct sandbox *sb)
{
    lua_gc(sb->L, LUA_GCCOLLECT);
}

void cn_sandbox_close(struct sandbox *sb)
{
    if (sb) {
        lua_close(sb->L);
        free(sb);
    }
}
