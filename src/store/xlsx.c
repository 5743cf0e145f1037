/* SPDX-License-Identifier: MIT
 *
 * xlsx.c: workbooks are told apart and refused.
 */
#include "sheet_private.h"

enum cn_status cn_xlsx_open(struct cn_sheet *sheet, struct cn_error *err)
{
    (void)sheet;
    return cn_fail(err, CN_E_INPUT, "save the workbook as CSV");
}

enum cn_status cn_xlsx_next(struct cn_sheet *sheet, bool *more,
                            struct cn_error *err)
{
    (void)sheet;
    *more = false;
    return cn_fail(err, CN_E_INTERNAL, "no workbook");
}

void cn_xlsx_close(struct cn_xlsx *workbook)
{
    (void)workbook;
}
