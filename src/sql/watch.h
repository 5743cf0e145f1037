/* SPDX-License-Identifier: MIT
 *
 * watch.h: whether rule files or catalogue have changed, from what the file
 * system says of them; nothing is opened but folders.
 */
#ifndef CN_SQL_WATCH_H
#define CN_SQL_WATCH_H

#include <stdbool.h>
#include <stdint.h>

struct cn_watch_mark {
    uint64_t sum; /* over names, sizes, times and numbers of the files */
    bool fresh;   /* something changed so lately that another change might
                     not show */
};

/* `catalogue` may be "". Takes some 100 microseconds for 60 files. */
struct cn_watch_mark cn_watch_look(const char *rules, const char *catalogue);
/* Whether what was read at `then` may differ from what is there `now`. */
bool cn_watch_changed(const struct cn_watch_mark *then,
                      const struct cn_watch_mark *now);

#endif
