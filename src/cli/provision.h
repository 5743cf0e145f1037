/* SPDX-License-Identifier: MIT
 *
 * provision.h: a provision as people write it: "decree:133/2025/NĐ-CP 4.2",
 * "133/2025/NĐ-CP điều 4 khoản 2", "khoản 2 Điều 4 Nghị định
 * 133/2025/NĐ-CP", "nd133 4".
 */
#ifndef CN_CLI_PROVISION_H
#define CN_CLI_PROVISION_H

#include "../capnao.h"

#define CN_PART_MAX       32
#define CN_INSTRUMENT_MAX 8

struct cn_provision_words {
    int instrument[CN_INSTRUMENT_MAX]; /* those it may mean */
    int n_instruments;
    char article[CN_PART_MAX], clause[CN_PART_MAX],
        point[CN_PART_MAX]; /* "" = not named */
};

/* False when the text names no instrument, or goes on with other words. */
bool cn_provision_parse(const cn_snapshot *snapshot, const char *text,
                        struct cn_provision_words *out);

#endif
