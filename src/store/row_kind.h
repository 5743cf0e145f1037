/* SPDX-License-Identifier: MIT
 *
 * row_kind.h: rows of a published list that are no procedures, and what its
 * words for a status mean. It knows words, not columns.
 */
#ifndef CN_STORE_ROW_KIND_H
#define CN_STORE_ROW_KIND_H

#include "sheet.h"

/* "Tổng cộng: 25 thủ tục", in whatever column. */
bool cn_row_is_total(const struct cn_sheet_row *row);
/* "(1) (2) (3)" below a header. */
bool cn_row_is_numbering(const struct cn_sheet_row *row);
/* "Đã bãi bỏ", "hết hiệu lực". */
bool cn_status_has_ended(const char *status);

#endif
