/* SPDX-License-Identifier: MIT
 *
 * error.c: fills struct cn_error; never prints.
 */
#include "error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "error_vi.h"

/* Cuts at a whole UTF-8 sequence, so that a long message stays valid text. */
void cn_text_trim_end(char *text, size_t size)
{
    size_t len = strlen(text);
    if (len + 1 < size) {
        return;
    }
    while (len > 0 && ((unsigned char)text[len - 1] & 0xC0) == 0x80) {
        len--;
    }
    if (len > 0 && (unsigned char)text[len - 1] >= 0xC0) {
        len--;
    }
    text[len] = '\0';
}

enum cn_status cn_error_set(struct cn_error *err, enum cn_status status,
                            const char *c_file, int c_line, const char *fmt,
                            ...)
{
    if (!err || err->status != CN_OK) {
        return status;
    }
    err->status = status;
    err->c_file = c_file;
    err->c_line = c_line;
    va_list args;
    va_start(args, fmt);
    (void)vsnprintf(err->message, sizeof err->message, cn_error_word(err, fmt),
                    args);
    va_end(args);
    cn_text_trim_end(err->message, sizeof err->message);
    return status;
}

enum cn_status cn_error_at(struct cn_error *err, const char *file, int line)
{
    if (!err) {
        return CN_E_INTERNAL;
    }
    if (err->file[0] == '\0') {
        (void)snprintf(err->file, sizeof err->file, "%s", file);
        cn_text_trim_end(err->file, sizeof err->file);
        err->line = line;
    }
    return err->status;
}

struct cn_error cn_error_in(enum cn_lang lang)
{
    return (struct cn_error){.vietnamese = lang == CN_LANG_VI};
}

struct cn_error cn_error_like(const struct cn_error *err)
{
    return (struct cn_error){.vietnamese = err && err->vietnamese};
}

/* ---- words ---------------------------------------------------------------
 */

static int compare(const void *key, const void *item)
{
    const struct cn_error_text *text = item;
    return strcmp(key, text->en);
}

static const char *find(const struct cn_error_table *table, const char *en)
{
    const struct cn_error_text *found =
        bsearch(en, table->texts, table->n, sizeof *table->texts, compare);
    return found ? found->vi : NULL;
}

const char *cn_error_word(const struct cn_error *err, const char *text)
{
    const struct cn_error_table *const tables[] = {
        &cn_error_vi_files, &cn_error_vi_lists, &cn_error_vi_rules};
    const char *found = NULL;
    size_t n = err && err->vietnamese ? sizeof tables / sizeof *tables : 0;
    for (size_t i = 0; i < n && !found; i++) {
        found = find(tables[i], text);
    }
    return found ? found : text;
}

/* Those an office meets; the system has English words for the others. */
static const char *usual_reason(int number)
{
    switch (number) {
    case ENOENT:
        return "không có tệp hay thư mục này";
    case EACCES:
    case EPERM:
        return "không có quyền truy cập";
    case EISDIR:
        return "đó là một thư mục";
    case ENOTDIR:
        return "một phần của đường dẫn không phải thư mục";
    case ENOSPC:
        return "ổ đĩa đã hết chỗ";
    case EDQUOT:
        return "đã dùng hết dung lượng được cấp";
    case EROFS:
        return "ổ đĩa chỉ cho đọc";
    case ENAMETOOLONG:
        return "tên tệp quá dài";
    case ELOOP:
        return "quá nhiều liên kết nối nhau";
    case EMFILE:
    case ENFILE:
        return "mở quá nhiều tệp cùng lúc";
    case EIO:
        return "lỗi đọc ghi của thiết bị";
    case EPIPE:
        return "bên nhận đã đóng";
    default:
        return NULL;
    }
}

const char *cn_reason(enum cn_lang lang, int number, char buf[CN_REASON_MAX])
{
    const char *usual = lang == CN_LANG_VI ? usual_reason(number) : NULL;
    if (usual) {
        return usual;
    }
    buf[0] = '\0';
    (void)strerror_r(number, buf, CN_REASON_MAX);
    return buf;
}

const char *cn_error_reason(const struct cn_error *err, int number,
                            char buf[CN_REASON_MAX])
{
    return cn_reason(err && err->vietnamese ? CN_LANG_VI : CN_LANG_EN, number,
                     buf);
}

void cn_error_clear(struct cn_error *err)
{
    if (err) {
        memset(err, 0, sizeof *err);
    }
}

_Noreturn void cn_assert_failed(const char *cond, const char *file, int line)
{
    (void)fprintf(stderr, "capnao: defect at %s:%d: %s\n", file, line, cond);
    abort();
}
