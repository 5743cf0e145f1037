/* SPDX-License-Identifier: MIT
 *
 * validate_page.h: the parts of the page about a list that never change, line
 * by line, each array ended by NULL.
 */
#ifndef CN_REPORT_VALIDATE_PAGE_H
#define CN_REPORT_VALIDATE_PAGE_H

extern const char *const cn_page_head[];
extern const char *const cn_page_style[];
extern const char *const cn_page_script[];

#endif
