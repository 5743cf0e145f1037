/* SPDX-License-Identifier: MIT
 *
 * pieces.h: the text of a rule file as code, strings and comments.
 */
#ifndef CN_LUA_PIECES_H
#define CN_LUA_PIECES_H

#include <stddef.h>

enum piece { CODE, STRING, COMMENT, END, BROKEN /* an open string */ };

struct walk { /* begin with text and len */
    const char *text;
    size_t len, at;
    size_t from; /* of the piece */
};

/* The next piece: text[from, at). Pieces follow each other without a gap. */
enum piece cn_next_piece(struct walk *w);

#endif
