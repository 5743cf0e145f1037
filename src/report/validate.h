/* SPDX-License-Identifier: MIT
 *
 * validate.h: what was found in a published list, for a clerk (text), for a
 * director (a printable page), for an office (a workbook) and for programs.
 */
#ifndef CN_REPORT_VALIDATE_H
#define CN_REPORT_VALIDATE_H

#include "json.h"
#include "out.h"

struct cn_validate_report { /* everything is borrowed */
    struct cn_out *out;
    const cn_snapshot *snapshot;
    const cn_validation *validation;
    const struct cn_validate_options *options;
    bool day_assumed; /* no day was given: today's was taken */
};

/* Print the whole report. They fail only for want of memory; what cannot be
 * written is told by cn_out_finish(). */
typedef enum cn_status
cn_validate_report_fn(const struct cn_validate_report *report,
                      struct cn_error *err);
cn_validate_report_fn cn_report_validate_text, cn_report_validate_json,
    cn_report_validate_csv, cn_report_validate_xlsx, cn_report_validate_html,
    cn_report_validate_sarif, cn_report_validate_junit;

/* ---- validate_say.c: what several of them say ---------------------------- */

/* "Cấp tỉnh!D7", "D7", "7" for a row, "" for the list as a whole. */
void cn_say_place(struct cn_strbuf *buf, const struct cn_validate_finding *f);
/* "sai cấp: 'Cấp xã'; phải là: cấp tỉnh. Ủy ban … (Điều 6 …)" */
void cn_say_list_finding(struct cn_strbuf *buf,
                         const struct cn_validate_finding *f,
                         enum cn_lang lang);
/* "khoản 1 Điều 6 Nghị định …"; where facts tell who decides, everyone who may
 * with the provisions: "Bộ … (trung ương) theo Điều …; Ủy ban … theo …" */
void cn_say_list_basis(struct cn_strbuf *buf,
                       const struct cn_validate_finding *f, enum cn_lang lang);
/* "danh-sach.xlsx (xlsx, utf-8), ngày 01/08/2025 (hôm nay), Tỉnh Lạng Sơn" */
void cn_say_list(struct cn_strbuf *buf, const struct cn_validate_report *report,
                 enum cn_lang lang);
/* "lỗi 3, cảnh báo 1, lưu ý 2" */
void cn_say_severities(struct cn_strbuf *buf,
                       const struct cn_validate_summary *summary,
                       enum cn_lang lang);
/* "2.150 thủ tục nêu ở dòng 2: có 12 dòng, 11 thủ tục khác nhau" */
void cn_say_total(struct cn_strbuf *buf, const struct cn_validate_total *total,
                  enum cn_lang lang);
/* The name of a field, or words for none. */
const char *cn_say_field(const char *name, enum cn_lang lang);
/* "cấp tỉnh", or words for none. */
const char *cn_say_claimed(enum cn_tier tier, enum cn_lang lang);

#endif
