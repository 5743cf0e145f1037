/* SPDX-License-Identifier: MIT
 *
 * sandbox.h: a Lua state that cannot take more memory, time or stack than it
 * was given. Knows nothing of rules; what scripts may call is offer.h's.
 *
 * Functions named l_… may raise a Lua error and so are called only below
 * cn_sandbox_protect(), with no C resource held across them.
 */
#ifndef CN_LUA_SANDBOX_H
#define CN_LUA_SANDBOX_H

#include <lua.h>

#include "../capnao.h"

#define SANDBOX_STRING_MAX ((size_t)64 * 1024)  /* bytes of one string */
#define SANDBOX_STACK_MAX  ((size_t)256 * 1024) /* bytes of the Lua stack */

struct sandbox;

/* How the last protected call ended. */
enum sandbox_end {
    SANDBOX_DONE,
    SANDBOX_SYNTAX, /* the text is not Lua */
    SANDBOX_RUN,    /* the script raised an error */
    SANDBOX_BOUND,  /* one script asked too much; the next may go on */
    SANDBOX_SPENT,  /* the work of the whole load is spent: stop */
    SANDBOX_NOMEM   /* the system has no memory */
};

/* An empty state; `owner` is what cn_sandbox_owner() gives back. NULL when
 * memory ends. */
struct sandbox *cn_sandbox_open(size_t memory_max, uint64_t work_max,
                                void *owner);
void cn_sandbox_close(struct sandbox *sb);
void *cn_sandbox_owner(lua_State *L);

/* The one protected door: calls l_body with ctx as its light userdata. Any
 * error value becomes *err (CN_E_RULE, CN_E_LIMIT or CN_E_NOMEM), with the
 * line of the script in err->line, 0 where there is none. */
CN_MUST_CHECK enum cn_status cn_sandbox_protect(struct sandbox *sb,
                                                lua_CFunction l_body, void *ctx,
                                                struct cn_error *err);
enum sandbox_end cn_sandbox_end(const struct sandbox *sb);
/* Tells once more what the last call asked too much of, in the language of
 * another error; only after an end of SANDBOX_BOUND or later. */
enum cn_status cn_sandbox_refusal(const struct sandbox *sb,
                                  struct cn_error *err);
/* Forgets the garbage of the last script. */
void cn_sandbox_collect(struct sandbox *sb);

/* Pushes the function of a text; compiled Lua is refused. */
void cn_l_sandbox_compile(lua_State *L, const char *text, size_t len);
/* Pays for work that the instruction count does not see. */
void cn_l_sandbox_charge(lua_State *L, uint64_t work);
/* lua_next() of the table below the key on top, and paid for. */
bool cn_l_sandbox_next(lua_State *L);
/* The line of the innermost script function that runs, or 0. */
int cn_sandbox_line(lua_State *L);

#endif
